#include "gl/shader_program.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "gl/shader_message.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

constexpr std::uint64_t largest_shader_bytes = 1 << 20;

std::optional<std::string> read_shader(const std::filesystem::path& path, Report& report) {
  try {
    return read_file(path, largest_shader_bytes);
  } catch (const Failure& failure) {
    report.error({path.filename().string(), 0, 0},
                 fmt::format("the shader cannot be read: {}", failure.what()),
                 "Reinstall Sillon, or name the folder of its shaders.");
    return std::nullopt;
  }
}

// #version must stay the first line, and the line numbers must stay those of the file.
std::string with_defines(const std::string& text, const std::vector<std::string>& defines) {
  const std::size_t first_line = std::min(text.find('\n'), text.size());
  std::string out = text.substr(0, first_line) + "\n";
  for (const std::string& name : defines) out += "#define " + name + "\n";
  out += "#line 2\n";
  if (first_line < text.size()) out += text.substr(first_line + 1);
  return out;
}

// The log of a shader or program, cut to 16 KiB.
template <class Ask>
std::string log_of(Ask ask) {
  std::string log(16384, '\0');
  GLsizei length = 0;
  ask(static_cast<GLsizei>(log.size()), &length, log.data());
  log.resize(static_cast<std::size_t>(std::max(length, 0)));
  return log;
}

ShaderHandle compile(GLenum stage, const std::filesystem::path& path, const std::string& text,
                     const std::vector<std::string>& defines, Report& report) {
  ShaderHandle shader(glCreateShader(stage));
  const std::string full = with_defines(text, defines);
  const char* source = full.c_str();
  glShaderSource(shader.get(), 1, &source, nullptr);
  glCompileShader(shader.get());
  GLint compiled = GL_FALSE;
  glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &compiled);
  if (compiled == GL_TRUE) return shader;
  const std::string log = log_of(
      [&](GLsizei size, GLsizei* length, char* to) { glGetShaderInfoLog(shader.get(), size, length, to); });
  report.append(shader_report(path.filename().string(), text, log));
  return {};
}

}  // namespace

ShaderProgram::ShaderProgram(std::filesystem::path vertex, std::filesystem::path fragment,
                             std::vector<std::string> defines, Report& report)
    : vertex_(std::move(vertex)), fragment_(std::move(fragment)), defines_(std::move(defines)) {
  reload(report);
}

bool ShaderProgram::reload(Report& report) {
  std::optional<std::string> vertex_text = read_shader(vertex_, report);
  std::optional<std::string> fragment_text = read_shader(fragment_, report);
  if (!vertex_text || !fragment_text) return false;
  if (*vertex_text == vertex_text_ && *fragment_text == fragment_text_) return false;
  vertex_text_ = std::move(*vertex_text);
  fragment_text_ = std::move(*fragment_text);
  return build(report);
}

bool ShaderProgram::build(Report& report) {
  const ShaderHandle vertex = compile(GL_VERTEX_SHADER, vertex_, vertex_text_, defines_, report);
  const ShaderHandle fragment = compile(GL_FRAGMENT_SHADER, fragment_, fragment_text_, defines_, report);
  if (!vertex || !fragment) return false;
  ProgramHandle next(glCreateProgram());
  glAttachShader(next.get(), vertex.get());
  glAttachShader(next.get(), fragment.get());
  glLinkProgram(next.get());
  glDetachShader(next.get(), vertex.get());  // else the driver keeps their sources as long as the program
  glDetachShader(next.get(), fragment.get());
  GLint linked = GL_FALSE;
  glGetProgramiv(next.get(), GL_LINK_STATUS, &linked);
  if (linked != GL_TRUE) {
    const std::string log = log_of(
        [&](GLsizei size, GLsizei* length, char* to) { glGetProgramInfoLog(next.get(), size, length, to); });
    report.error({fragment_.filename().string(), 0, 0},
                 fmt::format("this shader does not fit {}; the driver says \"{}\"",
                             vertex_.filename().string(), log.substr(0, log.find('\n'))),
                 "What one stage puts out, the next must take in by the same name and type.");
    return false;
  }
  program_ = std::move(next);
  locations_.clear();
  return true;
}

void ShaderProgram::use() const {
  glUseProgram(program_.get());
}

int ShaderProgram::location(const std::string& uniform) const {
  const auto known = locations_.find(uniform);
  if (known != locations_.end()) return known->second;
  const int found = program_ ? glGetUniformLocation(program_.get(), uniform.c_str()) : -1;
  locations_.emplace(uniform, found);
  return found;
}

void ShaderProgram::set(const std::string& uniform, int value) const {
  glUniform1i(location(uniform), value);
}
void ShaderProgram::set(const std::string& uniform, float x) const {
  glUniform1f(location(uniform), x);
}
void ShaderProgram::set(const std::string& uniform, float x, float y) const {
  glUniform2f(location(uniform), x, y);
}
void ShaderProgram::set(const std::string& uniform, float x, float y, float z, float w) const {
  glUniform4f(location(uniform), x, y, z, w);
}

}  // namespace sillon
