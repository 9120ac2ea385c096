// GLFW from its start to its end, shared by all who need it.
#pragma once

namespace sillon {

class GlfwLibrary {
 public:
  GlfwLibrary();  // starts GLFW unless it runs already
  ~GlfwLibrary();
  GlfwLibrary(const GlfwLibrary&) = delete;
  GlfwLibrary& operator=(const GlfwLibrary&) = delete;

  bool started() const { return started_; }
  static bool running();  // from any thread

 private:
  bool started_ = false;
};

}  // namespace sillon
