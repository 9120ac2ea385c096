#include "app/film_walk.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/show_frame.hpp"
#include "app/ui_scale.hpp"

namespace sillon {
namespace {

bool camera_flies(const State& state) {
  return !std::holds_alternative<Still>(state.motion) || state.morph;
}

}  // namespace

FilmWalk::FilmWalk(Session& session, std::string story, View reader, FrameSize screen, int frames_per_s)
    : session_(session),
      story_(std::move(story)),
      reader_(std::move(reader)),
      screen_(screen),
      frames_per_s_(frames_per_s) {
  if (const Story* told = session_.atlas().find_story(story_)) steps_ = static_cast<int>(told->steps.size());
}

bool FilmWalk::next() {
  if (steps_ == 0) return false;
  if (step_ < 0) {
    step_ = 0;
    stand_at_step(session_, story_, step_, reader_);
    begin_dwell();
    is_new_ = true;
    return true;
  }
  const bool moved = is_animated(session_.state());
  session_.dispatch(Action(Tick{1.0 / frames_per_s_}));
  is_new_ = moved;
  if (flies_) {
    if (!camera_flies(session_.state())) begin_dwell();
    return true;
  }
  if (--frames_left_ > 0) return true;
  if (++step_ == steps_) return false;
  // How long a flight to the whole region takes is known once the camera that fits it is.
  session_.fit_home(sized_for_reader(screen_, session_.state()), false);
  turn_to_step(session_, step_);
  is_new_ = true;
  flies_ = camera_flies(session_.state());
  if (!flies_) begin_dwell();
  return true;
}

void FilmWalk::begin_dwell() {
  flies_ = false;
  frames_left_ = dwell_frames(step_);
}

std::int64_t FilmWalk::dwell_frames(int step) const {
  const StoryStep& told = session_.atlas().find_story(story_)->steps[static_cast<std::size_t>(step)];
  const double dwell_s = told.dwell_s > 0 ? told.dwell_s : usual_dwell_s;
  return std::max<std::int64_t>(1, std::llround(dwell_s * frames_per_s_));
}

std::int64_t film_length(Session& session, const std::string& story, const View& reader, FrameSize screen,
                         int frames_per_s) {
  std::int64_t frames = 0;
  FilmWalk walk(session, story, reader, screen, frames_per_s);
  while (walk.next()) ++frames;
  return frames;
}

}  // namespace sillon
