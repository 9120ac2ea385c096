#include "app/film_encoder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr auto moment = std::chrono::milliseconds(50);
constexpr const char* install = "Install it with: apt-get install ffmpeg";

[[noreturn]] void fail_to_create(const fs::path& target, const std::string& cause, const char* remedy) {
  throw Failure(ExitCode::cannot_create,
                fmt::format("{}: cannot be created, {}. {}", printable(target.string()), cause, remedy));
}

// An absolute path, symbolic links resolved: the encoder's names of files never begin with a dash.
fs::path settled(const fs::path& named) {
  std::error_code failed;
  fs::path path = fs::weakly_canonical(fs::absolute(named, failed), failed);
  if (failed) path = named;
  if (fs::is_directory(path, failed)) fail_to_create(named, "a folder has this name", "Name a file.");
  return path;
}

// A name beside `target` that nothing has: the file is made here, so that what hinders that is known before
// the first frame.
fs::path new_draft(const fs::path& target) {
  std::random_device random;
  for (int attempt = 0; attempt < 64; ++attempt) {
    const fs::path temporary =
        target.parent_path() /
        fmt::format(".{}.{:08x}.tmp", target.filename().string().substr(0, 200), random());
    const OpenFile file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file) return temporary;
    if (errno == ENOENT) fail_to_create(target, "its folder does not exist", "Make the folder first.");
    if (errno != EEXIST) fail_to_create(target, error_cause(errno), "Choose another place.");
  }
  fail_to_create(target, error_cause(EEXIST), "Choose another place.");
}

// H.264 as every player knows it: colours of high definition (ITU-R BT.709), the index before the pictures.
// No date and no name of a program are written: the same frames make the same file.
std::vector<std::string> command_for(const fs::path& file, const FilmForm& form) {
  const std::string size = fmt::format("{}x{}", form.width_px, form.height_px);
  const std::string rate = fmt::format("{}", form.frames_per_s);
  return {"ffmpeg",
          "-nostdin",
          "-v",
          "error",
          "-xerror",
          "-f",
          "rawvideo",
          "-pixel_format",
          "rgb0",
          "-video_size",
          size,
          "-framerate",
          rate,
          "-i",
          "pipe:0",
          "-vf",
          "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
          "-colorspace",
          "bt709",
          "-color_primaries",
          "bt709",
          "-color_trc",
          "bt709",
          "-color_range",
          "tv",
          "-c:v",
          "libx264",
          "-preset",
          "veryfast",
          "-crf",
          "18",
          "-map_metadata",
          "-1",
          "-fflags",
          "+bitexact",
          "-flags:v",
          "+bitexact",
          "-movflags",
          "+faststart",
          "-f",
          "mp4",
          "-y",
          "file:" + file.string()};
}

bool says(std::string_view complaints, std::string_view words) {
  return complaints.find(words) != std::string_view::npos;
}

int bring_to_disk(const fs::path& file) {
  const OpenFile opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  return opened && ::fsync(opened.descriptor()) == 0 ? 0 : errno;
}

}  // namespace

Draft::Draft(const fs::path& target) : target_(settled(target)), path_(new_draft(target_)) {}

Draft::~Draft() {
  if (!path_.empty()) ::unlink(path_.c_str());
}

void Draft::publish() {
  int error = bring_to_disk(path_);
  if (error == 0 && std::rename(path_.c_str(), target_.c_str()) != 0) error = errno;
  if (error != 0)
    throw Failure(ExitCode::io, fmt::format("{}: writing failed, {}. Nothing of it stays behind.",
                                            printable(target_.string()), error_cause(error)));
  path_.clear();
}

FilmEncoder::FilmEncoder(const fs::path& target, const FilmForm& form, std::function<void()> stop_if_asked)
    : name_(printable(target.string())),
      draft_(target),
      stop_if_asked_(std::move(stop_if_asked)),
      process_(command_for(draft_.path(), form), install) {
  thread_ = std::thread([this] { send_frames(); });
}

FilmEncoder::~FilmEncoder() {
  process_.kill();
  end_thread();
}

void FilmEncoder::end_thread() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(guard_);
    over_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void FilmEncoder::send_frames() {
  std::unique_lock lock(guard_);
  while (true) {
    changed_.wait(lock, [this] { return waiting_ || over_; });
    if (!waiting_) return;
    const std::shared_ptr<const Image> frame = waiting_;
    lock.unlock();
    const bool sent = process_.feed({reinterpret_cast<const char*>(frame->rgba.data()), frame->rgba.size()});
    lock.lock();
    waiting_.reset();
    broken_ = broken_ || !sent;
    changed_.notify_all();
  }
}

void FilmEncoder::wait_until_sent(std::unique_lock<std::mutex>& lock) {
  while (!changed_.wait_for(lock, moment, [this] { return !waiting_; })) stop_if_asked_();
}

void FilmEncoder::add(std::shared_ptr<const Image> frame) {
  bool broken = false;
  {
    std::unique_lock lock(guard_);
    wait_until_sent(lock);
    broken = broken_;
    if (!broken) waiting_ = std::move(frame);
  }
  if (broken) {
    end_thread();
    fail(process_.finish(stop_if_asked_));
  }
  changed_.notify_all();
}

void FilmEncoder::finish() {
  {
    std::unique_lock lock(guard_);
    wait_until_sent(lock);
  }
  end_thread();
  const ChildProcess::End end = process_.finish(stop_if_asked_);
  if (broken_ || end.code != 0 || end.signal != 0) fail(end);
  draft_.publish();
}

void FilmEncoder::fail(const ChildProcess::End& end) const {
  if (!end.complaints.empty()) log_debug("ffmpeg: " + printable(end.complaints));
  if (says(end.complaints, "Unknown encoder") || says(end.complaints, "Unrecognized option"))
    throw Failure(
        ExitCode::unavailable,
        fmt::format("{}: this ffmpeg has no encoder libx264, which makes the video. {}", name_, install));
  for (const auto& [words, error] :
       {std::pair{"No space left", ENOSPC}, std::pair{"quota", EDQUOT}, std::pair{"File too large", EFBIG},
        std::pair{"Input/output error", EIO}})
    if (says(end.complaints, words))
      throw Failure(ExitCode::io, fmt::format("{}: writing failed, {}. Nothing of it stays behind.", name_,
                                              error_cause(error)));
  throw Failure(
      ExitCode::io,
      fmt::format("{}: the encoder ffmpeg {} before the video was whole. Nothing of it stays behind. "
                  "SILLON_LOG=debug shows what it said.",
                  name_,
                  end.signal != 0 ? fmt::format("was ended by signal {}", end.signal)
                                  : fmt::format("gave up with code {}", end.code)));
}

}  // namespace sillon
