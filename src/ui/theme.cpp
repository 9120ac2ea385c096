#include "ui/theme.hpp"

#include <cmath>

#include "imgui/imgui.h"

namespace sillon {
namespace {

ImVec4 vec(Rgba c) {
  return {c.r, c.g, c.b, c.a};
}

}  // namespace

void apply_theme(Theme theme, float ui_scale) {
  const Palette& p = palette_of(theme);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // nothing blinks: nothing redraws by itself

  ImGuiStyle style;
  style.WindowPadding = {0, 0};
  style.WindowRounding = 0;
  style.WindowBorderSize = 0;
  style.ChildRounding = 0;
  style.ChildBorderSize = 0;
  style.FramePadding = {12, 9};
  style.FrameRounding = 4;
  style.FrameBorderSize = 1;
  style.ItemSpacing = {0, 0};  // widgets are placed on the grid by their panel
  style.ItemInnerSpacing = {8, 6};
  style.CellPadding = {0, 6};
  style.ScrollbarSize = 8;
  style.ScrollbarRounding = 4;
  style.GrabMinSize = 16;
  style.GrabRounding = 8;
  style.PopupRounding = 4;
  style.PopupBorderSize = 1;
  style.DisabledAlpha = 0.35f;
  style.SelectableTextAlign = {0, 0.5f};
  style.AntiAliasedLinesUseTex = true;
  style.ScaleAllSizes(ui_scale);
  style.WindowMinSize = {1, 1};  // Dear ImGui refuses less
  style.FrameBorderSize = style.PopupBorderSize = std::fmax(1.0f, std::round(ui_scale));
  style.CircleTessellationMaxError = 0.15f;

  const ImVec4 clear = {0, 0, 0, 0};
  for (ImVec4& colour : style.Colors) colour = vec(p.surface_2);
  style.Colors[ImGuiCol_Text] = vec(p.ink);
  style.Colors[ImGuiCol_TextDisabled] = vec(p.ink_3);
  style.Colors[ImGuiCol_WindowBg] = vec(p.surface);
  style.Colors[ImGuiCol_ChildBg] = clear;
  style.Colors[ImGuiCol_PopupBg] = vec(p.surface);
  style.Colors[ImGuiCol_Border] = vec(p.outline);
  style.Colors[ImGuiCol_BorderShadow] = clear;
  style.Colors[ImGuiCol_FrameBg] = clear;
  style.Colors[ImGuiCol_FrameBgHovered] = clear;
  style.Colors[ImGuiCol_FrameBgActive] = clear;
  style.Colors[ImGuiCol_ScrollbarBg] = clear;
  style.Colors[ImGuiCol_ScrollbarGrab] = vec(p.hairline);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = vec(p.outline);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = vec(p.outline);
  for (const ImGuiCol active : {ImGuiCol_ButtonActive, ImGuiCol_HeaderActive, ImGuiCol_TextSelectedBg})
    style.Colors[active] = vec(p.accent_soft);
  if (p.accent_soft == p.surface) style.Colors[ImGuiCol_TextSelectedBg] = vec(with_alpha(p.accent, 0.3f));
  style.Colors[ImGuiCol_CheckMark] = style.Colors[ImGuiCol_SliderGrab] = vec(p.accent);
  style.Colors[ImGuiCol_Separator] = vec(p.hairline);
  style.Colors[ImGuiCol_NavHighlight] = clear;  // the focus ring is our own
  style.Colors[ImGuiCol_ModalWindowDimBg] = style.Colors[ImGuiCol_NavWindowingDimBg] = clear;
  ImGui::GetStyle() = style;
}

}  // namespace sillon
