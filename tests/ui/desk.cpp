#include "desk.hpp"

#include <array>
#include <cmath>

namespace sillon::test {
namespace {

std::shared_ptr<const Atlas> shared_atlas() {
  static const auto atlas_once = desk_atlas();
  return atlas_once;
}

std::shared_ptr<const Plane> shared_plane() {
  static const auto plane = [] {
    auto made = std::make_shared<Plane>();
    made->projection = Projection::make("region");
    for (const LonLat town : shared_atlas()->towns.point)
      made->towns.push_back(made->projection->map_from_lonlat(town).value());
    return made;
  }();
  return plane;
}

std::shared_ptr<const SearchIndex> shared_search() {
  static const auto index = std::make_shared<const SearchIndex>(shared_atlas());
  return index;
}

// Fonts are baked once a scale.
ImFontAtlas* shared_fonts(float scale) {
  static ImFontAtlas fonts;
  static float baked = 0;
  if (baked != scale) {
    ImGuiContext* context = ImGui::CreateContext(&fonts);
    ImGui::SetCurrentContext(context);
    build_fonts(font_files(), scale);
    ImGui::DestroyContext(context);
    baked = scale;
  }
  return &fonts;
}

}  // namespace

UiFontFiles font_files() {
  const std::string lato = "/usr/share/fonts/truetype/lato/Lato-";
  const std::string gentium = "/usr/share/fonts/truetype/gentiumplus/GentiumBookPlus-";
  return {lato + "Regular.ttf", lato + "Semibold.ttf", lato + "Bold.ttf", gentium + "Bold.ttf",
          gentium + "Italic.ttf"};
}

Desk::Desk(FrameSize frame_size, const std::string& language) : size(frame_size), atlas(shared_atlas()) {
  context_ = ImGui::CreateContext(shared_fonts(frame_size.ui_scale));
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
  io.DeltaTime = 1.0f / 60;
  io.MousePos = {-1, -1};
  // As the window's back end maps them.
  for (const auto& [named_key, number] :
       {std::pair{ImGuiKey_Tab, key::tab}, std::pair{ImGuiKey_Enter, key::enter},
        std::pair{ImGuiKey_Escape, key::escape}, std::pair{ImGuiKey_Home, key::home},
        std::pair{ImGuiKey_LeftArrow, key::left}, std::pair{ImGuiKey_RightArrow, key::right},
        std::pair{ImGuiKey_UpArrow, key::up}, std::pair{ImGuiKey_DownArrow, key::down}})
    io.KeyMap[named_key] = number;
  apply_theme(Theme::paper, size.ui_scale);
  state.view.language = language;
  state.reduced_motion = true;
  state.home = {{6.3, 49.1}, 100};
}

Desk::~Desk() {
  ImGui::DestroyContext(context_);
}

Derived Desk::derived() const {
  if (!kept_ || kept_->filter != state.view.filter || kept_->date != state.view.date ||
      kept_->atlas != atlas || kept_->language != state.view.language) {
    const View& v = state.view;
    kept_ = Kept{v.filter, v.date, v.language, atlas, {}};
    kept_->derived.atlas = atlas;
    kept_->derived.sieve = std::make_shared<const Sieve>(*atlas);
    kept_->derived.listing = std::make_shared<const Listing>(*atlas, v.language);
    kept_->derived.visible = visible(*atlas, v.filter, v.date);
    kept_->derived.facets = std::make_shared<const Facets>(facets(*atlas, v.filter, v.date));
    kept_->derived.plane = shared_plane();
    kept_->derived.search = shared_search();
    kept_->derived.words = std::make_shared<const Words>(v.language);
  }
  kept_->derived.ties = ties_of(*atlas, *kept_->derived.visible, state.view);
  return kept_->derived;
}

Picture Desk::picture() const {
  return picture_of(look_now(state));
}

Picture Desk::picture_of(Look look) const {
  Picture p;
  p.size = size;
  p.layout = map_layout(size, state, true);
  p.look = look;
  p.m_per_px = metres_per_pixel(look, p.layout);
  p.base.plane = shared_plane();
  const PixelBox fit = p.layout.fit;
  const auto centre = p.base.plane->projection->map_from_lonlat(look.centre).value();
  p.base.pixel_from_map = PixelFromMap(centre, {fit.x_px + fit.width_px / 2, fit.y_px + fit.height_px / 2},
                                       p.m_per_px, p.base.plane->turn_rad);
  for (std::size_t town = 0; town < atlas->towns.size(); ++town)
    p.hit_discs.push_back({TownKey{atlas->towns.key[town]}, pixel_of(p, atlas->towns.point[town]), 12});
  p.counts.town_links = 5;
  p.counts.town_links_crossing = 3;
  return p;
}

PixelPoint Desk::pixel_of(const Picture& p, LonLat point) {
  return p.base.pixel_from_map(p.base.plane->projection->map_from_lonlat(point).value());
}

PixelPoint Desk::town(std::size_t index) const {
  return pixel_of(picture(), atlas->towns.point[index]);
}

std::vector<Action> Desk::frame() {
  const Derived d = derived();
  const Picture p = picture();
  ImGui::NewFrame();
  std::vector<Action> actions;
  draw_panels({state, d, p, size, report, rows_left_out, busy, under_way}, actions);
  ImGui::EndFrame();
  if (!keeps_state)
    for (const Action& action : actions) state = reduce(std::move(state), action).state;
  all.insert(all.end(), actions.begin(), actions.end());
  return actions;
}

void Desk::settle() {
  for (int i = 0; i < 3; ++i) frame();
  all.clear();
}

Probe Desk::find(const std::string& label, const std::string& panel) {
  for (const Probe& probe : probes())
    if (probe.label == label && probe.kind != ProbeKind::text && probe.kind != ProbeKind::panel &&
        (panel.empty() || probe.panel == panel))
      return probe;
  return {};
}

bool Desk::shows(const std::string& label) {
  return std::any_of(probes().begin(), probes().end(), [&](const Probe& p) { return p.label == label; });
}

bool Desk::shows_panel(const std::string& panel) {
  return std::any_of(probes().begin(), probes().end(),
                     [&](const Probe& p) { return p.kind == ProbeKind::panel && p.panel == panel; });
}

void Desk::move_to(PixelPoint at) {
  ImGui::GetIO().MousePos = {at.x_px, at.y_px};
}

void Desk::wait_long() {
  ImGui::GetIO().DeltaTime = 1;
  frame();
  ImGui::GetIO().DeltaTime = 1.0f / 60;
}

std::vector<Action> Desk::click_at(PixelPoint at) {
  move_to(at);
  wait_long();
  frame();
  all.clear();
  ImGui::GetIO().MouseDown[0] = true;
  frame();
  ImGui::GetIO().MouseDown[0] = false;
  frame();
  return all;
}

std::vector<Action> Desk::click(const std::string& label, const std::string& panel) {
  settle();
  const Probe probe = find(label, panel);
  if (probe.label.empty()) return {};
  return click_at({probe.box.x_px + probe.box.width_px / 2, probe.box.y_px + probe.box.height_px / 2});
}

std::vector<Action> Desk::press_key(int number) {
  all.clear();
  ImGui::GetIO().KeysDown[number] = true;
  frame();
  ImGui::GetIO().KeysDown[number] = false;
  std::vector<Action> pressed = all;
  frame();
  return pressed;
}

std::vector<Action> Desk::type(const std::string& text) {
  all.clear();
  for (const char c : text) {
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
    frame();
  }
  return all;
}

}  // namespace sillon::test
