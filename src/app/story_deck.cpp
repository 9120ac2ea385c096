#include <fmt/format.h>

#include <utility>

#include "app/progress_line.hpp"
#include "app/show_frame.hpp"
#include "app/story_export.hpp"
#include "atlas/story_text.hpp"
#include "export/deck_pdf.hpp"
#include "report/file.hpp"
#include "words/words.hpp"

namespace sillon {

void export_deck(StoryOrder order, const std::filesystem::path& file, const HeldSignals& signals) {
  const std::string id = order.chosen.id;
  Session session(std::move(order.chosen.reading), order.reader, Mode::explore);
  const Atlas& atlas = session.atlas();
  const Story& story = *atlas.find_story(id);
  const Words words(order.reader.language);
  const auto told = [&](const LocalText& text) {
    return story_text(text.in(order.reader.language, atlas.info.fallback), atlas, words);
  };
  const auto said = [&](const char* english, std::size_t step) {
    return fmt::format(fmt::runtime(words.text(english)), words.number(static_cast<double>(step)),
                       words.number(static_cast<double>(story.steps.size())));
  };
  DeckPdf deck(told(story.title));
  ProgressLine progress(story.steps.size(), "steps");
  for (std::size_t i = 0; i < story.steps.size(); ++i) {
    signals.stop_if_asked();
    stand_at_step(session, id, static_cast<int>(i), order.reader);
    const StoryStep& step = story.steps[i];
    deck.add(show_frame(session, order.screen).picture,
             {told(step.caption.title), told(step.notes), said(in_catalogue("Step {} of {}"), i + 1),
              said(in_catalogue("Step {} of {}, continued"), i + 1)});
    progress.add(1);
  }
  signals.stop_if_asked();
  write_file(file, deck.finish());
}

}  // namespace sillon
