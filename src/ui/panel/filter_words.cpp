#include "ui/panel/filter_words.hpp"

#include <tuple>

#include "query/filter_sentence.hpp"
#include "query/memo.hpp"
#include "ui/per_context.hpp"

namespace sillon {
namespace {

using SentenceKey = std::tuple<std::shared_ptr<const Atlas>, std::shared_ptr<const Words>, std::string,
                               Filter, std::optional<PartialDate>>;

}  // namespace

const std::string& sentence_of(const PanelFrame& frame) {
  const Derived& derived = frame.snapshot.derived;
  const View& view = frame.view();
  return per_context<Memo<SentenceKey, std::string>>().get(
      {derived.atlas, derived.words, view.language, view.filter, view.date},
      [&] { return filter_sentence(frame.atlas(), view, frame.words()); });
}

std::string hidden_words(const PanelFrame& frame) {
  const Visible& v = frame.visible();
  const bool by_date = frame.view().date.has_value(), by_filters = frame.view().filter != Filter{};
  const std::uint32_t places = v.places_hidden, links = v.links_hidden;
  if (places > 0) {
    if (by_date && by_filters)
      return frame.text("{} place is hidden by filters and the date",
                        "{} places are hidden by filters and the date", places);
    if (by_date)
      return frame.text("{} place is hidden by the date", "{} places are hidden by the date", places);
    return frame.text("{} place is hidden by filters", "{} places are hidden by filters", places);
  }
  if (links > 0) return frame.text("{} link is hidden by filters", "{} links are hidden by filters", links);
  return {};
}

void show_all(PanelFrame& frame) {
  if (frame.view().filter != Filter{}) frame.send(ClearFilters{});
  if (frame.view().date) frame.send(SetDate{});
}

}  // namespace sillon
