#include "gl/context_facts.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace sillon {
namespace {

std::string text_of(GLenum what) {
  const GLubyte* text = glGetString(what);
  return text == nullptr ? "an unnamed driver" : reinterpret_cast<const char*>(text);
}

}  // namespace

ContextFacts context_facts() {
  return {text_of(GL_RENDERER), text_of(GL_VERSION), epoxy_gl_version()};
}

bool draws_without_graphics_card() {
  // Mesa's three, Google's, and the one of Windows and of virtual machines.
  constexpr std::array<std::string_view, 5> names = {"llvmpipe", "softpipe", "swrast", "SwiftShader",
                                                     "Basic Render"};
  const std::string renderer = text_of(GL_RENDERER);
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return renderer.find(name) != std::string::npos; });
}

}  // namespace sillon
