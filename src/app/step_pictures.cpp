#include "app/step_pictures.hpp"

#include <algorithm>
#include <utility>

#include "app/locations.hpp"
#include "picture/stage_layout.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_pixels = 64u << 20;  // four octets each

}  // namespace

StepPictures::StepPictures(const std::shared_ptr<Typesetter>& typesetter)
    : derivations_(typesetter), renderer_(shader_folder(), typesetter, Frames::single) {}

StepPictures::~StepPictures() = default;

void StepPictures::fit(const Session& session) {
  const View& view = session.state().view;
  const State& state = session.state();
  Told told{session.shared_atlas(),
            state.story.story,
            view.language,
            view.theme,
            state.show ? state.show->view_before.crs : view.crs,
            session.tiers().size()};
  if (told_ == told) return;
  if (!told_ || told_->atlas != told.atlas || told_->tiers != told.tiers) {
    derivations_.set_atlas(told.atlas);
    for (const auto& tier : session.tiers()) derivations_.set_tier(tier);
  }
  pictures_.clear();
  pixels_ = 0;
  told_ = std::move(told);
}

RenderTarget StepPictures::paint(const Session& session, const StageBoard::Slot& slot) {
  const int width = static_cast<int>(slot.box.width_px), height = static_cast<int>(slot.box.height_px);
  FrameSize size{width, height, stage_scale(width, height)};
  State state = session.state();
  state.show->stage = {};
  if (const auto turned = turn_to(*told_->atlas, state, slot.step)) {
    state.view = turned->view;
    state.story = turned->place;
  }
  state.hover = Nothing{};
  state.motion = Still{};
  state.morph.reset();
  state.playing.reset();
  state.measuring = {};
  state.show->words_s = state.now_s - 1;
  state.show->from = {};
  state.home = derivations_.home(state, size, false);
  const Derived derived = derivations_.derive(state, size, false);
  RenderTarget target = RenderTarget::offscreen(width, height);
  renderer_.draw(derivations_.assemble(state, derived, size, false), target);
  return target;
}

void StepPictures::forget_others(const std::vector<StageBoard::Slot>& slots) {
  std::erase_if(pictures_, [&](const auto& known) {
    return std::none_of(slots.begin(), slots.end(), [&](const StageBoard::Slot& slot) {
      return known.first ==
             Key{slot.step, static_cast<int>(slot.box.width_px), static_cast<int>(slot.box.height_px)};
    });
  });
  pixels_ = 0;
  for (const auto& [key, target] : pictures_)
    pixels_ += static_cast<std::size_t>(target.width_px()) * static_cast<std::size_t>(target.height_px());
}

bool StepPictures::paint_next(const Session& session, const std::vector<StageBoard::Slot>& slots) {
  fit(session);
  bool painted = false;
  for (const StageBoard::Slot& slot : slots) {
    const Key key{slot.step, static_cast<int>(slot.box.width_px), static_cast<int>(slot.box.height_px)};
    if (pictures_.contains(key)) continue;
    if (painted) return true;
    // Another size of window: those of the sizes before go, never those of these slots, or it would not end.
    const auto pixels = static_cast<std::size_t>(slot.box.width_px * slot.box.height_px);
    if (pixels_ + pixels > most_pixels) forget_others(slots);
    pictures_.emplace(key, paint(session, slot));
    pixels_ += pixels;
    painted = true;
  }
  return false;
}

void StepPictures::show(const StageBoard& board, const Session& session, RenderTarget& target) {
  fit(session);
  const PixelRect whole{0, 0, target.width_px(), target.height_px()};
  target.fill(whole, board.ground.r, board.ground.g, board.ground.b);
  for (const StageBoard::Slot& slot : board.slots) {
    const auto known = pictures_.find(
        {slot.step, static_cast<int>(slot.box.width_px), static_cast<int>(slot.box.height_px)});
    if (known != pictures_.end())
      target.copy(known->second, {0, 0, known->second.width_px(), known->second.height_px()},
                  static_cast<int>(slot.box.x_px), static_cast<int>(slot.box.y_px));
  }
  renderer_.draw_marks(board.marks, board.size, target);
}

}  // namespace sillon
