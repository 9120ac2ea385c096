// A shader program from two files. A file that breaks while the program runs is reported, and the last
// program that linked stays in use.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "gl/handle.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

class ShaderProgram {
 public:
  // Reads, compiles and links. `defines` ("DASHED") are set before the first line of both files, whose
  // numbering they leave alone. What is wrong is added to `report`; without a good program `usable()` is
  // false and drawing with it draws nothing.
  ShaderProgram(std::filesystem::path vertex, std::filesystem::path fragment,
                std::vector<std::string> defines, Report& report);

  // Reads the files again and, when their text changed since the last attempt, compiles them. Returns true
  // when a new program is in use.
  bool reload(Report& report);

  bool usable() const { return static_cast<bool>(program_); }
  void use() const;

  // Sets a uniform of the program in use; a name the compiler removed, or that never was, is ignored.
  void set(const std::string& uniform, int value) const;
  void set(const std::string& uniform, float x) const;
  void set(const std::string& uniform, float x, float y) const;
  void set(const std::string& uniform, float x, float y, float z, float w) const;

 private:
  bool build(Report& report);
  int location(const std::string& uniform) const;

  std::filesystem::path vertex_, fragment_;
  std::vector<std::string> defines_;
  std::string vertex_text_, fragment_text_;
  ProgramHandle program_;
  mutable std::map<std::string, int> locations_;  // asked of the driver once for each name
};

}  // namespace sillon
