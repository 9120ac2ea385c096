#include "gl/context_facts.hpp"

#include <epoxy/gl.h>

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

}  // namespace sillon
