// One OpenGL name with one owner: moved, never copied, deleted with its owner. Everything happens on the one
// thread that holds the context, so nothing is queued for deletion.
#pragma once

#include <utility>

namespace sillon {

template <void (*Delete)(unsigned)>
class Handle {
 public:
  Handle() = default;
  explicit Handle(unsigned name) : name_(name) {}
  ~Handle() { reset(); }
  Handle(Handle&& other) noexcept : name_(std::exchange(other.name_, 0u)) {}
  Handle& operator=(Handle&& other) noexcept {
    if (this != &other) {
      reset();
      name_ = std::exchange(other.name_, 0u);
    }
    return *this;
  }

  unsigned get() const { return name_; }
  explicit operator bool() const { return name_ != 0; }
  void reset() {
    if (name_ != 0) Delete(name_);
    name_ = 0;
  }

 private:
  unsigned name_ = 0;  // 0 is never the name of an object
};

// Spelled out here so that a header with a handle in it needs no OpenGL header.
void delete_buffer(unsigned name);
void delete_frame_buffer(unsigned name);
void delete_program(unsigned name);
void delete_render_buffer(unsigned name);
void delete_shader(unsigned name);
void delete_texture(unsigned name);
void delete_vertex_array(unsigned name);

using BufferHandle = Handle<delete_buffer>;
using FrameBufferHandle = Handle<delete_frame_buffer>;
using ProgramHandle = Handle<delete_program>;
using RenderBufferHandle = Handle<delete_render_buffer>;
using ShaderHandle = Handle<delete_shader>;
using TextureHandle = Handle<delete_texture>;
using VertexArrayHandle = Handle<delete_vertex_array>;

BufferHandle make_buffer();
FrameBufferHandle make_frame_buffer();
RenderBufferHandle make_render_buffer();
TextureHandle make_texture();
VertexArrayHandle make_vertex_array();

}  // namespace sillon
