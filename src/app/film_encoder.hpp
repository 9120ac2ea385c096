// Frames in, an MP4 out: ffmpeg fed through a pipe. The file appears whole or not at all.
#pragma once

#include <condition_variable>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/child_process.hpp"
#include "image/image.hpp"

namespace sillon {

struct FilmForm {
  int width_px = 1920, height_px = 1080;  // even: the colours of a video are kept for two by two pixels
  int frames_per_s = 30;
};

// A file that another program fills, beside the one it shall become; removed with its owner.
class Draft {
 public:
  // Throws Failure(cannot_create).
  explicit Draft(const std::filesystem::path& target);
  ~Draft();
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Brings it to the disk and gives it its name. Throws Failure(io).
  void publish();

 private:
  std::filesystem::path target_, path_;
};

class FilmEncoder {
 public:
  // Throws Failure: unavailable when there is no ffmpeg, cannot_create when the file cannot be made.
  // `stop_if_asked` is called while there is something to wait for; it may throw.
  FilmEncoder(const std::filesystem::path& target, const FilmForm& form, std::function<void()> stop_if_asked);
  ~FilmEncoder();  // without finish(): ends the encoder and removes what it wrote
  FilmEncoder(const FilmEncoder&) = delete;
  FilmEncoder& operator=(const FilmEncoder&) = delete;

  // The next frame, which may be the one before again; it is sent beside what follows. Throws Failure(io |
  // unavailable) when the encoder has given up.
  void add(std::shared_ptr<const Image> frame);

  // Gives the file its name once all is on the disk. Throws as add() does.
  void finish();

 private:
  void send_frames();
  void wait_until_sent(std::unique_lock<std::mutex>& lock);
  void end_thread();
  [[noreturn]] void fail(const ChildProcess::End& end) const;

  std::string name_;  // of the file, as messages say it
  Draft draft_;
  std::function<void()> stop_if_asked_;
  ChildProcess process_;

  std::mutex guard_;
  std::condition_variable changed_;
  std::shared_ptr<const Image> waiting_;  // the frame that is sent now; null when none is
  bool over_ = false, broken_ = false;
  std::thread thread_;
};

}  // namespace sillon
