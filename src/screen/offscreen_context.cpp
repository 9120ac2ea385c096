#include "screen/offscreen_context.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

#include "gl/context_facts.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Failure(ExitCode::unavailable, fmt::format("{} {}", why, driver_remedy));
}

bool offers(const char* extensions, std::string_view name) {
  if (extensions == nullptr) return false;
  std::string_view all(extensions);
  while (!all.empty()) {
    const std::size_t end = std::min(all.find(' '), all.size());
    if (all.substr(0, end) == name) return true;
    all.remove_prefix(std::min(end + 1, all.size()));
  }
  return false;
}

bool starts(EGLDisplay display) {
  return display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE;
}

template <class Function>
Function function(const char* name) {
  return reinterpret_cast<Function>(eglGetProcAddress(name));
}

// The first graphics device that starts.
EGLDisplay device_display() {
  const auto query_devices = function<PFNEGLQUERYDEVICESEXTPROC>("eglQueryDevicesEXT");
  const auto platform_display = function<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
  if (query_devices == nullptr || platform_display == nullptr) return EGL_NO_DISPLAY;
  std::array<EGLDeviceEXT, 16> devices{};
  EGLint count = 0;
  if (query_devices(static_cast<EGLint>(devices.size()), devices.data(), &count) != EGL_TRUE)
    return EGL_NO_DISPLAY;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const EGLDisplay display = platform_display(EGL_PLATFORM_DEVICE_EXT, devices[i], nullptr);
    if (starts(display)) return display;
  }
  return EGL_NO_DISPLAY;
}

// Without any display server if the driver can (Mesa), else whatever EGL takes for its default, else a
// device.
EGLDisplay find_display() {
  const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
  const auto platform_display = function<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
  if (platform_display != nullptr && offers(extensions, "EGL_MESA_platform_surfaceless")) {
    const EGLDisplay display = platform_display(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
    if (starts(display)) return display;
  }
  const EGLDisplay usual = eglGetDisplay(EGL_DEFAULT_DISPLAY);
  if (starts(usual)) return usual;
  return offers(extensions, "EGL_EXT_platform_device") ? device_display() : EGL_NO_DISPLAY;
}

EGLConfig choose_config(EGLDisplay display) {
  const std::array<EGLint, 5> wanted = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE,
                                        EGL_PBUFFER_BIT, EGL_NONE};
  EGLConfig config = EGL_NO_CONFIG_KHR;
  EGLint count = 0;
  eglChooseConfig(display, wanted.data(), &config, 1, &count);
  return count > 0 ? config : EGL_NO_CONFIG_KHR;
}

}  // namespace

struct OffscreenContext::Impl {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLSurface surface = EGL_NO_SURFACE;  // of one pixel, only where a context needs one
  EGLContext context = EGL_NO_CONTEXT;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (display == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    if (surface != EGL_NO_SURFACE) eglDestroySurface(display, surface);
    // The display is not terminated: it is one for the whole process, and another context may live in it.
  }

  void make_context() {
    const EGLConfig config = choose_config(display);
    const std::array<EGLint, 7> wanted = {EGL_CONTEXT_MAJOR_VERSION,
                                          3,
                                          EGL_CONTEXT_MINOR_VERSION,
                                          3,
                                          EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                          EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                          EGL_NONE};
    context = eglCreateContext(display, config, EGL_NO_CONTEXT, wanted.data());
    if (context == EGL_NO_CONTEXT)
      refuse(fmt::format("OpenGL 3.3 is needed, and the driver of {} does not offer it without a window.",
                         vendor()));
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE) return;
    const std::array<EGLint, 5> one_pixel = {EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
    surface = eglCreatePbufferSurface(display, config, one_pixel.data());
    if (surface == EGL_NO_SURFACE || eglMakeCurrent(display, surface, surface, context) != EGL_TRUE)
      refuse(fmt::format("The driver of {} cannot draw into memory.", vendor()));
  }

  std::string vendor() const {
    const char* name = eglQueryString(display, EGL_VENDOR);
    return name == nullptr ? "this machine" : name;
  }
};

OffscreenContext::OffscreenContext() : impl_(std::make_unique<Impl>()) {
  impl_->display = find_display();
  if (impl_->display == EGL_NO_DISPLAY)
    refuse("Drawing without a window needs EGL, and no driver for it was found.");
  if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE)
    refuse(fmt::format("OpenGL 3.3 is needed, and the driver of {} offers only OpenGL ES.", impl_->vendor()));
  impl_->make_context();
  const ContextFacts facts = context_facts();
  if (facts.version_10 < needed_version_10)
    refuse(fmt::format("OpenGL 3.3 is needed, and {} offers {}.", facts.renderer, facts.version));
}

OffscreenContext::~OffscreenContext() = default;

std::string OffscreenContext::renderer_name() const {
  return context_facts().renderer;
}

}  // namespace sillon
