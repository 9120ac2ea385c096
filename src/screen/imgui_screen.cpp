#include "screen/imgui_screen.hpp"

#include <imgui/backends/imgui_impl_glfw.h>
#include <imgui/imgui.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "gl/coverage_texture.hpp"
#include "gl/textured_triangles.hpp"
#include "report/failure.hpp"
#include "screen/key_queue.hpp"

namespace sillon {
namespace {

// Dear ImGui's vertices go to the painter as they are.
static_assert(sizeof(ImDrawVert) == sizeof(TriangleVertex));
static_assert(offsetof(ImDrawVert, uv) == offsetof(TriangleVertex, u));
static_assert(offsetof(ImDrawVert, col) == offsetof(TriangleVertex, rgba));
static_assert(sizeof(ImDrawIdx) == sizeof(std::uint16_t));

TexturedTriangles load_painter(const std::filesystem::path& shader_folder) {
  Report report;
  TexturedTriangles painter(shader_folder, report);
  if (report.has_errors())
    throw Failure(ExitCode::unavailable,
                  fmt::format("The panels cannot be drawn here: {}", to_text(report.diagnostics().front())));
  return painter;
}

unsigned texture_name(ImTextureID id) {
  return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(id));
}

ImTextureID texture_id(unsigned name) {
  return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(name));
}

PixelRect clip_of(const ImDrawCmd& command) {
  const int left = static_cast<int>(command.ClipRect.x), top = static_cast<int>(command.ClipRect.y);
  return {left, top, static_cast<int>(command.ClipRect.z) - left, static_cast<int>(command.ClipRect.w) - top};
}

}  // namespace

struct ImguiScreen::Impl {
  // The context first: it must outlive the painter's textures, which its font atlas names.
  struct Context {
    Context() {
      IMGUI_CHECKVERSION();
      ImGui::CreateContext();
    }
    ~Context() { ImGui::DestroyContext(); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
  } context;
  TexturedTriangles painter;
  CoverageTexture fonts{CoverageTexture::Reads::white_with_alpha};
  bool fonts_uploaded = false;
  GLFWwindow* window = nullptr;
  std::optional<KeyQueue> keys;

  explicit Impl(const std::filesystem::path& shader_folder) : painter(load_painter(shader_folder)) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // the layout is ours and needs no memory
    io.LogFilename = nullptr;
    io.BackendRendererName = "sillon";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  }
  ~Impl() {
    keys.reset();
    if (window != nullptr) ImGui_ImplGlfw_Shutdown();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void upload_fonts() {
    unsigned char* coverage = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &width, &height);
    fonts.upload(width, height,
                 std::span(coverage, static_cast<std::size_t>(width) * static_cast<std::size_t>(height)));
    ImGui::GetIO().Fonts->SetTexID(texture_id(fonts.name()));
    fonts_uploaded = true;
  }

  // GLFW tells sizes and the mouse in the window's own units, which may be larger than pixels.
  void take_window_input(int width_px, int height_px) {
    keys->hand_over();
    ImGui_ImplGlfw_NewFrame();
    int width = 0, height = 0;
    glfwGetWindowSize(window, &width, &height);
    ImGuiIO& io = ImGui::GetIO();
    if (width <= 0 || height <= 0 || !ImGui::IsMousePosValid(&io.MousePos)) return;
    io.MousePos.x *= static_cast<float>(width_px) / static_cast<float>(width);
    io.MousePos.y *= static_cast<float>(height_px) / static_cast<float>(height);
  }

  void paint(const ImDrawList& list, int width_px, int height_px) {
    std::vector<TriangleRun> runs;
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
      const PixelRect clip = clip_of(command);
      if (clip.width_px <= 0 || clip.height_px <= 0) continue;
      runs.push_back({command.IdxOffset, command.ElemCount, static_cast<int>(command.VtxOffset),
                      texture_name(command.GetTexID()), clip});
    }
    // The two layouts are the same (asserted above).
    const auto* vertices = reinterpret_cast<const TriangleVertex*>(list.VtxBuffer.Data);
    painter.paint(width_px, height_px, std::span(vertices, static_cast<std::size_t>(list.VtxBuffer.Size)),
                  std::span(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.Size)), runs);
  }
};

ImguiScreen::ImguiScreen(Window& window, const std::filesystem::path& shader_folder)
    : ImguiScreen(shader_folder) {
  ImGui_ImplGlfw_InitForOther(window.glfw(), true);
  Window::watch_monitors();  // it has set a callback of its own that does nothing
  impl_->window = window.glfw();
  impl_->keys.emplace(window.glfw());
}

ImguiScreen::ImguiScreen(const std::filesystem::path& shader_folder)
    : impl_(std::make_unique<Impl>(shader_folder)) {}

ImguiScreen::~ImguiScreen() = default;

void ImguiScreen::new_frame(int width_px, int height_px, double dt_s) {
  if (!impl_->fonts_uploaded) impl_->upload_fonts();
  ImGuiIO& io = ImGui::GetIO();
  if (impl_->window != nullptr) impl_->take_window_input(width_px, height_px);
  io.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
  io.DisplayFramebufferScale = {1, 1};
  io.DeltaTime = std::max(static_cast<float>(dt_s), 1e-4f);  // Dear ImGui refuses a clock that stands still
  ImGui::NewFrame();
}

bool ImguiScreen::input_waits() const {
  return impl_->keys && !impl_->keys->is_empty();
}

bool ImguiScreen::button_is_held() const {
  return impl_->window != nullptr && ImGui::IsAnyMouseDown();
}

void ImguiScreen::paint() {
  ImGui::Render();
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int i = 0; i < data.CmdListsCount; ++i)
    impl_->paint(*data.CmdLists[i], static_cast<int>(data.DisplaySize.x),
                 static_cast<int>(data.DisplaySize.y));
}

void ImguiScreen::fonts_changed() {
  impl_->fonts_uploaded = false;
}

}  // namespace sillon
