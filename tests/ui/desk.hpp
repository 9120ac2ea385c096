// A person at the panels, without a window: frames are drawn, labels clicked, keys pressed; what comes back
// are the actions.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "../query/small_atlas.hpp"
#include "imgui/imgui.h"
#include "picture/derive.hpp"
#include "state/reduce.hpp"
#include "ui/key.hpp"
#include "ui/panels.hpp"
#include "ui/probe.hpp"
#include "ui/theme.hpp"

namespace sillon::test {

inline UiFontFiles font_files() {
  const std::string lato = "/usr/share/fonts/truetype/lato/Lato-";
  const std::string gentium = "/usr/share/fonts/truetype/gentiumplus/GentiumBookPlus-";
  return {lato + "Regular.ttf", lato + "Semibold.ttf", lato + "Bold.ttf", gentium + "Bold.ttf",
          gentium + "Italic.ttf"};
}

// Three steps: the whole, one place, two figures.
inline Story desk_story() {
  Story story;
  story.id = "how-it-began";
  story.file_name = "how-it-began.json";
  story.title = named("How it all began, told in three steps");
  StoryStep whole, place, figures;
  whole.scene_json = R"({"camera": "region", "date": "2015", "filter": {"undated": false}})";
  whole.caption.title = named("A long title that takes more than one line of the plate");
  whole.caption.text = named("There are {count:kind=startup} start-ups on the map, and more than one hub.");
  whole.caption.source = "paper|unknown-source";
  place.scene_json =
      R"({"camera": {"lon": 6.2, "lat": 49, "span_km": 30}, "selection": {"place": "forge"}, "neighbours": 1})";
  place.caption.title = named("The Forge");
  place.caption.text = named("It stands in Metz.");
  place.marks.push_back({{"forge", "atelier"}, MarkStyle::arrow, named("Contacts")});
  figures.scene_json = R"({"selection": null, "filter": {"kind": ["startup"]}})";
  figures.caption.title = named("Counted");
  figures.caption.text = named("What was declared.");
  for (const char* label : {"start-ups in the network", "promised", "measured"})
    figures.caption.figures.push_back({"1500", named(label), "startup"});
  story.steps = {whole, place, figures};
  return story;
}

// A network of five towns with every sort of record.
inline std::shared_ptr<const Atlas> desk_atlas() {
  AtlasSketch sketch;
  const auto place = [&](const char* id, const char* kind, const char* territory, const char* country,
                         const char* city, const char* since) {
    PlaceSketch p;
    p.id = id;
    p.kind = kind;
    p.territory = territory;
    p.country = country;
    p.city = city;
    p.since = since;
    p.services = {"mentoring", "funding"};
    p.sectors = {"health"};
    p.placed = *city != '\0';
    sketch.place(p);
  };
  place("forge", "hub", "lorraine", "FR", "Metz", "2014");
  place("quai-alpha", "incubator", "lorraine", "FR", "Épinal", "2012");
  place("atelier", "fablab", "luxembourg", "LU", "Esch", "2016");
  place("labor", "incubator", "saarland", "DE", "Trier", "2018");
  place("netz", "network", "saarland", "DE", "Trier", "");
  place("ohne-ort", "agency", "luxembourg", "LU", "", "2015");
  for (const char* id : {"drei", "eins", "fuenf", "vier", "zwei"})
    place(id, "startup", "lorraine", "FR", "Metz", "2015");
  for (const char* to : {"quai-alpha", "atelier", "labor"})
    sketch.link({.from = "forge", .to = to, .kind = "partner-of", .since = "2015"});
  sketch.link({.from = "forge", .to = "netz", .kind = "partner-of", .since = "2014"});
  for (const char* startup : {"drei", "eins", "fuenf", "vier", "zwei"})
    sketch.link({.from = "forge", .to = startup, .kind = "hosts", .since = "2016"});
  sketch.place_event("forge", "2014-05", "open");

  Atlas atlas = *sketch.finish();
  atlas.links_by_id.clear();
  for (Row link = 0; link < atlas.links.size(); ++link) atlas.links_by_id.push_back(link);
  std::sort(atlas.links_by_id.begin(), atlas.links_by_id.end(),
            [&](Row a, Row b) { return atlas.links.id[a] < atlas.links.id[b]; });
  atlas.info.title = named("An atlas for tests");
  atlas.info.subtitle = named("Atlas for tests");
  Source source;
  source.id = "paper";
  source.title = "A long title of an article that says a lot";
  source.publisher = "The Paper";
  source.url = "https://example.org/a/very/long/address/that/does/not/fit/into/one/line/of/the/card";
  source.date = date("2015");
  atlas.sources.rows.push_back(source);
  TextColumn sources, link_sources;
  for (std::size_t i = 0; i < atlas.places.size(); ++i) sources.push_back("paper|unknown-source");
  for (std::size_t i = 0; i < atlas.links.size(); ++i) link_sources.push_back("paper");
  atlas.places.source = sources;
  atlas.links.source = link_sources;
  Statement statement;
  statement.subject = "forge";
  statement.place = 0;
  statement.date = date("2015");
  statement.said_by = "The Paper";
  statement.statement = "The Forge will open a second house in the year after the next.";
  statement.outcome = Outcome::not_kept;
  statement.outcome_note = "never built";
  atlas.statements.rows.push_back(statement);
  Indicator indicator;
  indicator.subject = "forge";
  indicator.place = 0;
  indicator.indicator = "people on site";
  indicator.unit = "people";
  indicator.value = 150;
  atlas.indicators.rows.push_back(indicator);
  Statement promise = statement;
  promise.id = "promise";
  promise.statement = "A third house is to follow.";
  promise.certainty = Certainty::announced;
  promise.outcome = Outcome::open;
  promise.source = "paper|other-source";
  atlas.statements.rows.push_back(promise);
  const auto figure = [&](const char* id, const char* subject, Row of_place, Nature nature, double value,
                          const char* words, const char* unit) {
    Indicator made;
    made.id = id;
    made.subject = subject;
    made.place = of_place;
    made.nature = nature;
    made.value = value;
    made.indicator = words;
    made.unit = unit;
    made.date = date("2015");
    made.source = "paper";
    atlas.indicators.rows.push_back(made);
  };
  figure("target-jobs", "forge", 0, Nature::target, 100, "growth of jobs", "%");
  figure("declared-startups", "lorraine", no_row, Nature::declared, 12, "start-ups in Lorraine", "start-ups");
  atlas.stories.push_back(desk_story());
  return std::make_shared<const Atlas>(atlas);
}

class Desk {
 public:
  explicit Desk(FrameSize frame_size = {1600, 1400, 1}, const std::string& language = "en")
      : size(frame_size) {
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
  ~Desk() { ImGui::DestroyContext(context_); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  FrameSize size;
  State state;
  std::shared_ptr<const Atlas> atlas = shared_atlas();
  Report report;
  std::size_t rows_left_out = 0;
  std::string busy;

  Derived derived() const {
    if (!kept_ || kept_->filter != state.view.filter || kept_->date != state.view.date ||
        kept_->atlas != atlas || kept_->language != state.view.language) {
      const View& v = state.view;
      kept_ = Kept{v.filter, v.date, v.language, atlas, {}};
      kept_->derived.atlas = atlas;
      kept_->derived.visible = visible(*atlas, v.filter, v.date);
      kept_->derived.facets = std::make_shared<const Facets>(facets(*atlas, v.filter, v.date));
      kept_->derived.plane = shared_plane();
      kept_->derived.search = shared_search();
      kept_->derived.words = std::make_shared<const Words>(v.language);
    }
    kept_->derived.ties = ties_of(*atlas, *kept_->derived.visible, state.view);
    return kept_->derived;
  }

  // The map under the panels: towns as discs of 12 px.
  Picture picture() const { return picture_of(look_now(state)); }
  Picture picture_of(Look look) const {
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
  static PixelPoint pixel_of(const Picture& p, LonLat point) {
    return p.base.pixel_from_map(p.base.plane->projection->map_from_lonlat(point).value());
  }
  PixelPoint town(std::size_t index) const { return pixel_of(picture(), atlas->towns.point[index]); }

  // One frame; its actions are returned and, unless `keeps_state`, applied after it.
  std::vector<Action> frame() {
    const Derived d = derived();
    const Picture p = picture();
    ImGui::NewFrame();
    std::vector<Action> actions;
    draw_panels({state, d, p, size, report, rows_left_out, busy}, actions);
    ImGui::EndFrame();
    if (!keeps_state)
      for (const Action& action : actions) state = reduce(std::move(state), action).state;
    all.insert(all.end(), actions.begin(), actions.end());
    return actions;
  }
  bool keeps_state = false;
  std::vector<Action> all;  // since the last clear

  void settle() {
    for (int i = 0; i < 3; ++i) frame();
    all.clear();
  }

  // What is on the screen now under that label. Fails the test's expectation by returning an empty probe.
  static Probe find(const std::string& label, const std::string& panel = {}) {
    for (const Probe& probe : probes())
      if (probe.label == label && probe.kind != ProbeKind::text && probe.kind != ProbeKind::panel &&
          (panel.empty() || probe.panel == panel))
        return probe;
    return {};
  }
  static bool shows(const std::string& label) {
    return std::any_of(probes().begin(), probes().end(), [&](const Probe& p) { return p.label == label; });
  }
  static bool shows_panel(const std::string& panel) {
    return std::any_of(probes().begin(), probes().end(),
                       [&](const Probe& p) { return p.kind == ProbeKind::panel && p.panel == panel; });
  }

  void move_to(PixelPoint at) { ImGui::GetIO().MousePos = {at.x_px, at.y_px}; }
  void wait_long() {  // so that the next click is no double click
    ImGui::GetIO().DeltaTime = 1;
    frame();
    ImGui::GetIO().DeltaTime = 1.0f / 60;
  }
  std::vector<Action> click_at(PixelPoint at) {
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
  std::vector<Action> click(const std::string& label, const std::string& panel = {}) {
    settle();
    const Probe probe = find(label, panel);
    if (probe.label.empty()) return {};
    return click_at({probe.box.x_px + probe.box.width_px / 2, probe.box.y_px + probe.box.height_px / 2});
  }
  std::vector<Action> press_key(int number) {
    all.clear();
    ImGui::GetIO().KeysDown[number] = true;
    frame();
    ImGui::GetIO().KeysDown[number] = false;
    std::vector<Action> pressed = all;
    frame();
    return pressed;
  }
  std::vector<Action> type(const std::string& text) {
    all.clear();
    for (const char c : text) {
      ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
      frame();
    }
    return all;
  }

  // The one action of that sort; nothing when there are none or several.
  template <class Body>
  static std::optional<Body> only(const std::vector<Action>& actions) {
    if (count<Body>(actions) != 1) return std::nullopt;
    for (const Action& action : actions)
      if (const Body* body = std::get_if<Body>(&action.body)) return *body;
    return std::nullopt;
  }
  template <class Body>
  static std::size_t count(const std::vector<Action>& actions) {
    return static_cast<std::size_t>(std::count_if(actions.begin(), actions.end(), [](const Action& action) {
      return std::holds_alternative<Body>(action.body);
    }));
  }

 private:
  static std::shared_ptr<const Atlas> shared_atlas() {
    static const auto atlas_once = desk_atlas();
    return atlas_once;
  }
  static std::shared_ptr<const Plane> shared_plane() {
    static const auto plane = [] {
      auto made = std::make_shared<Plane>();
      made->projection = Projection::make("region");
      const Places& places = shared_atlas()->places;
      for (Row place = 0; place < places.size(); ++place)
        made->places.push_back(places.has_point(place)
                                   ? made->projection->map_from_lonlat(places.point(place)).value()
                                   : MapPoint{std::nan(""), std::nan("")});
      return made;
    }();
    return plane;
  }
  static std::shared_ptr<const SearchIndex> shared_search() {
    static const auto index = std::make_shared<const SearchIndex>(shared_atlas());
    return index;
  }
  // Fonts are baked once a scale.
  static ImFontAtlas* shared_fonts(float scale) {
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

  // What a frame is derived from, as long as its inputs are the same.
  struct Kept {
    Filter filter;
    std::optional<PartialDate> date;
    std::string language;
    std::shared_ptr<const Atlas> atlas;
    Derived derived;
  };

  ImGuiContext* context_ = nullptr;
  mutable std::optional<Kept> kept_;
};

}  // namespace sillon::test
