// What a show lays over the map: the veil behind its words, the words of a step coming while those before
// leave, how far the story is, and the curtain.
#pragma once

#include <memory>
#include <string>
#include <tuple>

#include "picture/picture.hpp"
#include "picture/stage_words.hpp"
#include "query/memo.hpp"
#include "state/state.hpp"

namespace sillon {

class StageMarks {
 public:
  // Appends the sheets of the stage to the picture; nothing where no story is told on stage.
  void add(const State& state, const StageWordsTools& tools, const std::shared_ptr<const Atlas>& atlas,
           Picture& picture);

 private:
  using Key = std::tuple<std::shared_ptr<const Atlas>, std::string, int, std::optional<PartialDate>,
                         std::string, Theme, int, int>;
  using Set = Memo<Key, std::shared_ptr<const StageWords>>;

  Set now_, before_;  // two steps are on stage while one replaces the other
};

}  // namespace sillon
