#include "ui/widget/search_field.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/focus.hpp"
#include "ui/key.hpp"
#include "ui/widget/button.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_bytes = 256;
constexpr float text_left = 36, cross_width = 32;

// Long hints are set smaller before they are cut.
void draw_hint(const Pen& pen, PixelBox line, float middle, std::string_view hint) {
  const bool fits = pen.width(UiStyle::control, hint) <= line.width_px;
  const UiStyle style = fits ? UiStyle::control : UiStyle::secondary;
  pen.text_on(line.x_px, middle, style, pen.palette().ink_3, pen.fitted(style, hint, line.width_px));
}

// Called by Dear ImGui while the field is active: the only way to change the text that it is editing.
int put_text(ImGuiInputTextCallbackData* data) {
  const auto& put = *static_cast<const std::string_view*>(data->UserData);
  if (put.empty()) return 0;
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, put.data(), put.data() + put.size());
  return 0;
}

}  // namespace

SearchFieldAnswer search_field(const Pen& pen, PixelBox box, const std::string& text, std::string_view hint,
                               std::string_view empty_label, bool focus_wanted, std::string_view put) {
  const Palette& p = pen.palette();
  SearchFieldAnswer answer;
  pen.fill(box, p.surface, pen.px(4));
  const float middle = box.y_px + box.height_px / 2;
  draw_icon(pen, Icon::search, {box.x_px + pen.px(19), std::round(middle)}, p.ink_2);

  // The line of text lies so that its capitals are centred in the box.
  ImFont* font = ui_font(UiStyle::control);
  const float baseline = pen.baseline_for(middle, UiStyle::control);
  const float top = baseline - std::round(font->Ascent);
  const bool has_cross = !text.empty();
  const float right_room = has_cross ? pen.px(cross_width) : pen.px(10);
  const PixelBox line{box.x_px + pen.px(text_left), top, box.width_px - pen.px(text_left) - right_room,
                      font->FontSize};

  static constexpr const char* field_id = "##search";
  const ImGuiID id = ImGui::GetID(field_id);
  const FocusAnswer focus = note_focusable(id, true);
  // The whole box takes the click, not only the line of text.
  const bool box_clicked =
      ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0) &&
      ImGui::IsMouseHoveringRect({box.x_px, box.y_px}, {line.right_px(), box.bottom_px()});
  const bool was_active = ImGui::GetActiveID() == id;
  ImGui::SetCursorScreenPos({line.x_px, line.y_px});
  if (focus_wanted || focus.arrived || (box_clicked && !was_active)) ImGui::SetKeyboardFocusHere();
  char buffer[most_bytes];
  const std::size_t kept = std::min(text.size(), most_bytes - 1);
  text.copy(buffer, kept);
  buffer[kept] = '\0';
  ImGui::PushFont(font);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::SetNextItemWidth(line.width_px);
  const bool changed = ImGui::InputText(
      field_id, buffer, sizeof buffer, ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_CallbackAlways,
      put_text, &put);
  answer.active = ImGui::IsItemActive();
  answer.activated = ImGui::IsItemActivated();
  ImGui::PopStyleVar(2);
  ImGui::PopFont();
  // Esc closes the innermost thing; the field's own habit of restoring the old text is not wanted.
  if (changed && !ImGui::IsKeyPressed(key::escape, false) && text != buffer) answer.typed = buffer;
  if (answer.active) take_focus(id);

  if (text.empty() && buffer[0] == '\0') draw_hint(pen, line, middle, hint);
  note_probe(ProbeKind::field, hint, {box.x_px, box.y_px, box.width_px - right_room, box.height_px},
             answer.active || focus.focused);
  if (has_cross) {
    const PixelBox cross{box.right_px() - pen.px(cross_width), box.y_px, pen.px(cross_width), box.height_px};
    answer.emptied = icon_button(pen, Icon::close, empty_label, {}, cross, 15);
  }
  if (answer.active)
    pen.frame(box, p.ink, pen.px(4), pen.px(2));
  else
    pen.frame(box, p.outline, pen.px(4));
  return answer;
}

}  // namespace sillon
