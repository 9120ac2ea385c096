// Tells when files of an atlas's folder have changed (inotify).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

namespace sillon {

class FolderWatch {
 public:
  // Watches tables, JSON and GeoJSON in `folder`, its basemap/ and stories/. `wake` is called from another
  // thread once nothing has changed for 300 ms after a change, or after 3 s of steady change;
  // take_change then says true. A folder that
  // leaves is a change, and so is its coming back. Where the system gives no watch, one log line says so and
  // no change is ever told.
  FolderWatch(std::filesystem::path folder, std::function<void()> wake);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  bool take_change();  // whether something has changed since the last call

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon
