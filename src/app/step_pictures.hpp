// Small pictures of the steps of the story on stage, for the overview and for the speaker: each painted once,
// one at a time, while the show itself stands still.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/session.hpp"
#include "draw/renderer.hpp"
#include "gl/render_target.hpp"
#include "picture/stage_board.hpp"

namespace sillon {

class StepPictures {
 public:
  explicit StepPictures(const std::shared_ptr<Typesetter>& typesetter);
  ~StepPictures();

  // Paints the first picture of these slots that is missing; true while others still are.
  bool paint_next(const Session& session, const std::vector<StageBoard::Slot>& slots);
  // Paints a board into a target of its size: what is missing of its slots stays ground.
  void show(const StageBoard& board, const Session& session, RenderTarget& target);

 private:
  // What a picture depends on besides its step and size.
  struct Told {
    std::shared_ptr<const Atlas> atlas;
    std::string story, language;
    Theme theme{};
    std::string crs;
    std::size_t tiers = 0;
    bool operator==(const Told&) const = default;
  };
  using Key = std::tuple<int, int, int>;  // step, width and height in pixels

  void fit(const Session& session);
  void forget_others(const std::vector<StageBoard::Slot>& slots);
  RenderTarget paint(const Session& session, const StageBoard::Slot& slot);

  Derivations derivations_;
  Renderer renderer_;
  std::optional<Told> told_;
  std::map<Key, RenderTarget> pictures_;
  std::size_t pixels_ = 0;  // of all of them
};

}  // namespace sillon
