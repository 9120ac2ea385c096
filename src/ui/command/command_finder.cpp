#include "ui/command/command_finder.hpp"

#include <algorithm>

#include "report/nearest_word.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

constexpr int whole_word = 8, word_start = 6, slip = 3, in_order = 1;
// What fits by the label alone, or by the name alone, is better than what takes both and the description.
constexpr int by_label = 2, by_name = 1;
// A command written out with its argument goes before everything.
constexpr int best_fit = 64;
constexpr int least_share = 3;
constexpr std::size_t least_for_slips = 4, least_for_two_slips = 8, least_in_order = 3, most_spread = 4;

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = folded.find(' ');
    if (end != 0) words.push_back(folded.substr(0, end));
    if (end == std::string_view::npos) break;
    folded.remove_prefix(end + 1);
  }
  return words;
}

// The word may still be unfinished: its beginning is compared, too.
bool is_slip_of(std::string_view typed, std::string_view word) {
  if (typed.size() < least_for_slips) return false;
  const std::size_t slips = typed.size() < least_for_two_slips ? 1 : 2;
  return damerau_distance(typed, word, slips) <= slips ||
         damerau_distance(typed, word.substr(0, typed.size()), slips) <= slips;
}

// From the beginning of a word on: "fscr" in "full screen".
bool stands_in_order(std::string_view typed, std::string_view text) {
  if (typed.size() < least_in_order) return false;
  for (std::size_t start = 0; start < text.size(); ++start) {
    const bool begins_word = start == 0 || text[start - 1] == ' ';
    if (!begins_word || text[start] != typed[0]) continue;
    // In a long text any letters stand in order somewhere.
    const std::size_t end = std::min(text.size(), start + most_spread * typed.size());
    std::size_t matched = 0;
    for (std::size_t i = start; i < end && matched < typed.size(); ++i)
      if (text[i] == typed[matched]) ++matched;
    if (matched == typed.size()) return true;
  }
  return false;
}

int fit_of_word(std::string_view typed, std::string_view text, const std::vector<std::string_view>& words) {
  int best = 0;
  for (const std::string_view word : words) {
    if (word == typed) return whole_word;
    if (word.starts_with(typed))
      best = std::max(best, word_start);
    else if (best < slip && is_slip_of(typed, word))
      best = slip;
  }
  return best == 0 && stands_in_order(typed, text) ? in_order : best;
}

struct Ranked {
  FoundCommand command;
  int fit = 0;
};

struct Finder {
  const State& state;
  const Derived& derived;
  const Picture& picture;
  std::string_view text;  // as typed
  std::string typed;      // the same, folded
  std::vector<Ranked> found{};

  std::string words(const std::string& english) const {
    return english.empty() ? std::string() : derived.words->text(english.c_str());
  }

  void add(FoundCommand command, const Command& row, const std::string& choice) {
    const std::string in_english = row.label + ' ' + choice;
    const int label =
        std::max(fit_of_words(typed, fold(command.label)), fit_of_words(typed, fold(in_english)));
    const int all = fit_of_words(
        typed, fold(command.label + ' ' + row.label + ' ' + command.name + ' ' + words(row.tooltip)));
    const int name = fit_of_words(typed, fold(command.name));
    int fit = std::max({label > 0 ? label + by_label : 0, name > 0 ? name + by_name : 0, all});
    if (typed.empty()) fit = 1;
    if (fit == 0) return;
    command.group = words(row.group);
    if (const char* why = command_hindrance(command.name, state, derived, picture))
      command.hindrance = words(why);
    command.on = is_switched_on(command.name, state, derived, picture);
    found.push_back({std::move(command), fit});
  }

  // "date 2015" or "date:2015": the name, then what it takes. Words of the label are no argument: "open an
  // atlas" asks for the command.
  std::string argument_of(const Command& row) const {
    const std::string_view head = std::string_view(row.name).substr(0, row.name.size() - 1);
    const bool named = text.size() > head.size() + 1 && text.substr(0, head.size()) == head &&
                       (text[head.size()] == ':' || text[head.size()] == ' ');
    if (!named || (text[head.size()] == ' ' && fit_of_words(typed, fold(words(row.label))) > 0)) return {};
    return std::string(text.substr(head.size() + 1));
  }

  void add_with_argument(const Command& row) {
    const std::string argument = argument_of(row);
    const auto choices = command_choices(row.name, state, derived, picture);
    for (const CommandChoice& choice : choices)
      if (!typed.empty())
        add({row.name + choice.argument, words(row.label) + ": " + choice.label}, row, choice.label);
    const bool is_listed = std::any_of(choices.begin(), choices.end(),
                                       [&](const CommandChoice& c) { return c.argument == argument; });
    if (argument.empty() || is_listed || !run_command(row.name + argument, state, derived, picture)) {
      // The files of late are not all: any path may be written.
      const bool is_asked_for = choices.empty() || row.name == "open:";
      if (is_asked_for && !typed.empty()) {
        FoundCommand asks{row.name, words(row.label)};
        asks.wants = row.name;
        add(std::move(asks), row, {});
      }
      return;
    }
    FoundCommand exact{row.name + argument, words(row.label) + ": " + argument};
    exact.group = words(row.group);
    if (const char* why = command_hindrance(exact.name, state, derived, picture))
      exact.hindrance = words(why);
    found.push_back({std::move(exact), best_fit});
  }
};

}  // namespace

int fit_of_words(std::string_view words, std::string_view text) {
  const auto in_text = words_of(text);
  int sum = 0, count = 0;
  for (const std::string_view word : words_of(words)) {
    const int fit = fit_of_word(word, text, in_text);
    if (fit == 0) return 0;
    sum += fit;
    ++count;
  }
  if (count == 0) return 0;
  // Shorter texts are nearer to what was meant.
  const int fullness = 4 * count / std::max(1, static_cast<int>(in_text.size()));
  return sum * 4 / count + fullness + (text.starts_with(words) ? 2 : 0);
}

std::vector<FoundCommand> find_commands(std::string_view text, const State& state, const Derived& derived,
                                        const Picture& picture) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  if (!text.empty() && (text[0] == '/' || text[0] == '~')) {
    const Command* open = find_command("open:");
    return {{"open:" + std::string(text), derived.words->text("Open") + " " + std::string(text),
             derived.words->text(open->group.c_str())}};
  }
  Finder finder{state, derived, picture, text, fold(text)};
  for (const Command& row : commands()) {
    if (row.at == CommandPlace::stage) continue;
    if (row.name.back() == ':') {
      finder.add_with_argument(row);
    } else if (row.name != "commands" && row.name != "close") {  // they are what one is at
      FoundCommand command{row.name, finder.words(row.label)};
      command.key = row.key;
      finder.add(std::move(command), row, {});
    }
  }
  std::stable_sort(finder.found.begin(), finder.found.end(), [](const Ranked& a, const Ranked& b) {
    if (a.fit != b.fit) return a.fit > b.fit;
    return a.command.hindrance.empty() && !b.command.hindrance.empty();
  });
  // Beside what fits well, what fits by chance is no help.
  const int least = finder.found.empty() ? 0 : finder.found.front().fit / least_share;
  std::vector<FoundCommand> best;
  for (Ranked& ranked : finder.found)
    if (ranked.fit >= least) best.push_back(std::move(ranked.command));
  return best;
}

}  // namespace sillon
