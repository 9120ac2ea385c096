#include "ui/widget/pen.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "imgui/imgui.h"
#include "ui/probe.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

ImU32 packed(Rgba c) {
  return ImGui::GetColorU32(ImVec4(c.r, c.g, c.b, c.a));
}
ImVec2 vec(PixelPoint p) {
  return {p.x_px, p.y_px};
}
ImVec2 low(PixelBox b) {
  return {b.x_px, b.y_px};
}
ImVec2 high(PixelBox b) {
  return {b.right_px(), b.bottom_px()};
}
ImDrawList& list() {
  return *ImGui::GetWindowDrawList();
}

}  // namespace

float Pen::px(float logical) const {
  return std::round(logical * scale_);
}
float Pen::line() const {
  return std::max(1.0f, std::round(scale_));
}

float Pen::width(UiStyle style, std::string_view text) const {
  const ImFont* font = ui_font(style);
  return font->CalcTextSizeA(font->FontSize, 1e9f, 0, text.data(), text.data() + text.size()).x;
}

std::string_view Pen::beginning_within(UiStyle style, std::string_view text, float width_px) const {
  const ImFont* font = ui_font(style);
  const char* rest = nullptr;
  // ImGui ends before the letter that reaches the bound; one that just fits is to stay.
  const float beyond = std::nextafter(std::max(0.0f, width_px), std::numeric_limits<float>::max());
  font->CalcTextSizeA(font->FontSize, beyond, 0, text.data(), text.data() + text.size(), &rest);
  return text.substr(0, static_cast<std::size_t>(rest - text.data()));
}

float Pen::cap_height(UiStyle style) const {
  const ImFontGlyph* glyph = ui_font(style)->FindGlyph('H');
  return glyph ? glyph->Y1 - glyph->Y0 : ui_font(style)->FontSize * 0.6f;
}

void Pen::text(float x_px, float baseline_px, UiStyle style, Rgba colour, std::string_view text,
               Align align) const {
  if (text.empty()) return;
  const ImFont* font = ui_font(style);
  const float width_px = width(style, text);
  const float left = std::round(x_px - (align == Align::centre  ? width_px / 2
                                        : align == Align::right ? width_px
                                                                : 0));
  const float top = std::round(baseline_px) - std::round(font->Ascent);
  list().AddText(font, font->FontSize, {left, top}, packed(colour), text.data(), text.data() + text.size());
  const float cap = cap_height(style);
  note_probe(ProbeKind::text, text, {left, std::round(baseline_px) - cap, width_px, cap});
}

float Pen::baseline_for(float centre_y_px, UiStyle style) const {
  return std::round(centre_y_px + cap_height(style) / 2);
}

void Pen::text_on(float x_px, float centre_y_px, UiStyle style, Rgba colour, std::string_view what,
                  Align align) const {
  text(x_px, baseline_for(centre_y_px, style), style, colour, what, align);
}

std::string Pen::fitted(UiStyle style, std::string_view text, float width_px) const {
  if (beginning_within(style, text, width_px).size() == text.size()) return std::string(text);
  const float room = width_px - width(style, with_ellipsis({}));
  return room < 0 ? std::string() : with_ellipsis(beginning_within(style, text, room));
}

void Pen::fill(PixelBox box, Rgba colour, float radius_px, Rounded corners) const {
  static constexpr std::array<ImDrawFlags, 4> flags = {
      ImDrawFlags_RoundCornersAll, ImDrawFlags_RoundCornersLeft, ImDrawFlags_RoundCornersRight,
      ImDrawFlags_RoundCornersNone};
  list().AddRectFilled(low(box), high(box), packed(colour), radius_px,
                       flags[static_cast<std::size_t>(corners)]);
}

void Pen::fade_down(PixelBox box, Rgba colour) const {
  const ImU32 clear = packed(with_alpha(colour, 0)), full = packed(colour);
  list().AddRectFilledMultiColor(low(box), high(box), clear, clear, full, full);
}

// The stroke lies inside the box: its outer edge is the box's own.
void Pen::frame(PixelBox box, Rgba colour, float radius_px, float width_px) const {
  const float w = width_px > 0 ? width_px : line();
  const PixelBox inner = grown(box, -w / 2);
  list().PathRect(low(inner), high(inner), std::max(0.0f, radius_px - w / 2));
  list().PathStroke(packed(colour), ImDrawFlags_Closed, w);
}

void Pen::rule(float x_px, float y_px, float width_px, Rgba colour) const {
  fill({x_px, y_px, width_px, line()}, colour);
}
void Pen::upright(float x_px, float y_px, float height_px, Rgba colour) const {
  fill({x_px, y_px, line(), height_px}, colour);
}

void Pen::disc(PixelPoint centre, float radius_px, Rgba colour) const {
  list().AddCircleFilled(vec(centre), radius_px, packed(colour));
}

void Pen::ring(PixelPoint centre, float radius_px, float width_px, Rgba colour) const {
  list().AddCircle(vec(centre), radius_px, packed(colour), 0, width_px);
}

void Pen::stroke(std::span<const PixelPoint> points, float width_px, Rgba colour, bool closed) const {
  std::vector<ImVec2> path;
  path.reserve(points.size());
  for (const PixelPoint p : points) path.push_back(vec(p));
  list().AddPolyline(path.data(), static_cast<int>(path.size()), packed(colour),
                     closed ? ImDrawFlags_Closed : ImDrawFlags_None, width_px);
  if (closed || points.empty() || width_px < 1.2f) return;
  for (const PixelPoint end : {points.front(), points.back()}) disc(end, width_px / 2, colour);
}

void Pen::polygon(std::span<const PixelPoint> convex, Rgba colour) const {
  std::vector<ImVec2> path;
  path.reserve(convex.size());
  for (const PixelPoint p : convex) path.push_back(vec(p));
  list().AddConvexPolyFilled(path.data(), static_cast<int>(path.size()), packed(colour));
}

}  // namespace sillon
