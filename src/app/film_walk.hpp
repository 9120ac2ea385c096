// A story as a film: which moment of the show each frame shows. Every step stands for its time, and between
// two of them the camera flies. Frame i shows the state at i / fps: the same story gives the same frames.
#pragma once

#include <cstdint>
#include <string>

#include "app/session.hpp"

namespace sillon {

inline constexpr double usual_dwell_s = 10;  // of a step that stays until it is asked to go
inline constexpr int most_frames_per_s = 120;

class FilmWalk {
 public:
  // Frames of `screen` for the session's atlas, which holds the story; `frames_per_s` 1 .. 120.
  FilmWalk(Session& session, std::string story, View reader, FrameSize screen, int frames_per_s);

  // Brings the session to the next frame, the first of all at the first call; false when the film is over.
  bool next();
  // Whether this frame can differ from the one before.
  bool is_new() const { return is_new_; }

 private:
  void begin_dwell();
  std::int64_t dwell_frames(int step) const;

  Session& session_;
  std::string story_;
  View reader_;
  FrameSize screen_;
  int frames_per_s_;
  int step_ = -1;  // before the first
  int steps_ = 0;
  bool flies_ = false;
  bool is_new_ = true;
  std::int64_t frames_left_ = 0;  // that this step still stands, this one among them
};

// How many frames the film has. Leaves the session at its end.
std::int64_t film_length(Session& session, const std::string& story, const View& reader, FrameSize screen,
                         int frames_per_s);

}  // namespace sillon
