// One OpenGL 3.3 core context in memory for a test program, and a base for tests that need it. Without EGL
// such tests fail: a machine that cannot draw has not passed them.
#pragma once

#include <epoxy/egl.h>
#include <gtest/gtest.h>

#include <array>

namespace sillon {

// True when the context is current. It lives as long as the program.
inline bool has_offscreen_gl() {
  static const bool made = [] {
    const EGLDisplay display = eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) return false;
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return false;
    const std::array<EGLint, 3> any_opengl = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    eglChooseConfig(display, any_opengl.data(), &config, 1, &count);
    const std::array<EGLint, 7> wanted = {EGL_CONTEXT_MAJOR_VERSION,
                                          3,
                                          EGL_CONTEXT_MINOR_VERSION,
                                          3,
                                          EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                          EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                          EGL_NONE};
    const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, wanted.data());
    return context != EGL_NO_CONTEXT &&
           eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE;
  }();
  return made;
}

class GlTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(has_offscreen_gl())
        << "EGL gives no surfaceless OpenGL 3.3 context: install libgl1-mesa-dri.";
  }
};

}  // namespace sillon
