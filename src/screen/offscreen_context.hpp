// An OpenGL 3.3 core context without any display server: EGL surfaceless.
#pragma once

#include <memory>
#include <string>

namespace sillon {

class OffscreenContext {
 public:
  // Makes the context current. Throws Failure(unavailable) with the remedy when EGL or OpenGL 3.3 is missing.
  OffscreenContext();
  ~OffscreenContext();
  OffscreenContext(const OffscreenContext&) = delete;
  OffscreenContext& operator=(const OffscreenContext&) = delete;

  std::string renderer_name() const;  // "llvmpipe (LLVM 15.0.6, 256 bits)"

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon
