#include "gl/handle.hpp"

#include <epoxy/gl.h>

namespace sillon {

void delete_buffer(unsigned name) {
  glDeleteBuffers(1, &name);
}
void delete_frame_buffer(unsigned name) {
  glDeleteFramebuffers(1, &name);
}
void delete_program(unsigned name) {
  glDeleteProgram(name);
}
void delete_render_buffer(unsigned name) {
  glDeleteRenderbuffers(1, &name);
}
void delete_shader(unsigned name) {
  glDeleteShader(name);
}
void delete_texture(unsigned name) {
  glDeleteTextures(1, &name);
}
void delete_vertex_array(unsigned name) {
  glDeleteVertexArrays(1, &name);
}

BufferHandle make_buffer() {
  GLuint name = 0;
  glGenBuffers(1, &name);
  return BufferHandle(name);
}

FrameBufferHandle make_frame_buffer() {
  GLuint name = 0;
  glGenFramebuffers(1, &name);
  return FrameBufferHandle(name);
}

RenderBufferHandle make_render_buffer() {
  GLuint name = 0;
  glGenRenderbuffers(1, &name);
  return RenderBufferHandle(name);
}

TextureHandle make_texture() {
  GLuint name = 0;
  glGenTextures(1, &name);
  return TextureHandle(name);
}

VertexArrayHandle make_vertex_array() {
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  return VertexArrayHandle(name);
}

}  // namespace sillon
