#include "screen/glfw_library.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <atomic>

namespace sillon {
namespace {

std::atomic<int> users = 0;

}  // namespace

GlfwLibrary::GlfwLibrary() {
  started_ = glfwInit() == GLFW_TRUE;  // does nothing when it runs already
  if (started_) ++users;
}

GlfwLibrary::~GlfwLibrary() {
  if (started_ && --users == 0) glfwTerminate();
}

bool GlfwLibrary::running() {
  return users > 0;
}

}  // namespace sillon
