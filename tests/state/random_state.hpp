// Views, actions and states of every sort, for laws.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "state/action.hpp"
#include "state/tidy.hpp"

namespace sillon::test {

class RandomState {
 public:
  explicit RandomState(unsigned seed) : random_(seed) {}

  int upto(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool coin() { return upto(2) == 0; }
  double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random_);
  }

  std::string text() {
    static const std::vector<std::string> parts{"metz", "É",   " ", "\"", "\\",   "\n",
                                                "ß",    "a,b", "☃", "{",  "none", "𝄞"};
    std::string made;
    for (int i = upto(5); i > 0; --i)
      made += parts[static_cast<std::size_t>(upto(static_cast<int>(parts.size())))];
    return made;
  }
  std::string key() {
    static const std::vector<std::string> keys{"incubator", "fablab", "hub", "lorraine", "a-b-c", "x1"};
    return keys[static_cast<std::size_t>(upto(static_cast<int>(keys.size())))];
  }
  KeySet keys() {
    std::vector<std::string> some;
    for (int i = upto(4); i > 0; --i) some.push_back(key());
    return key_set(some);
  }
  LonLat point() { return {between(-180, 180), between(-90, 90)}; }
  Look look() { return {point(), between(smallest_span_km, largest_span_km)}; }
  Look near_look() { return {{between(5, 7), between(48, 50)}, between(1, 400)}; }
  std::optional<PartialDate> date() {
    static const std::vector<const char*> dates{"2015", "2015-06", "2015-06-25", "1999-12"};
    if (coin()) return std::nullopt;
    return parse_date(dates[static_cast<std::size_t>(upto(4))]);
  }
  Selection selection() {
    switch (upto(5)) {
      case 0:
        return PlaceKey{key()};
      case 1:
        return LinkKey{key() + ":" + key()};
      case 2:
        return TownKey{key()};
      case 3:
        return TrayKey{key()};
      default:
        return Nothing{};
    }
  }
  Filter filter() {
    return {keys(),
            keys(),
            keys(),
            keys(),
            keys(),
            keys(),
            static_cast<LinkFilter>(upto(3)),
            static_cast<Confidence>(upto(3)),
            text(),
            years(),
            between(),
            coin()};
  }
  std::optional<YearRange> years() {
    if (coin()) return std::nullopt;
    const int first = 1990 + upto(20);
    return YearRange{first, first + upto(10)};
  }
  KeySet between() {
    KeySet two = keys();
    if (two.size() > 2) two.resize(2);
    return two;
  }
  Layers layers() {
    return {coin(), coin(), coin(), coin(), coin(), coin(), coin(), coin(),
            coin(), coin(), coin(), coin(), coin(), coin(), coin()};
  }
  View view() {
    View v;
    v.crs = coin() ? "region" : "EPSG:3035";
    if (coin()) v.camera = look();
    v.date = date();
    v.filter = filter();
    v.selection = selection();
    v.neighbour_steps = upto(4);
    if (coin()) v.chain_to = key();
    v.layers = layers();
    v.language = coin() ? "fr" : "lb";
    v.theme = static_cast<Theme>(upto(3));
    return v;
  }

  ActionBody body(std::size_t index) {
    return body_at(index, std::make_index_sequence<std::variant_size_v<ActionBody>>{});
  }
  ActionBody body() {
    return body(static_cast<std::size_t>(upto(static_cast<int>(std::variant_size_v<ActionBody>))));
  }

 private:
  template <std::size_t... Index>
  ActionBody body_at(std::size_t index, std::index_sequence<Index...>) {
    ActionBody made;
    ((Index == index ? fill(made.emplace<Index>()) : void()), ...);
    return made;
  }

  void fill(SetFilter& a) { a.filter = filter(); }
  void fill(SetDate& a) { a.date = date(); }
  void fill(SetLayers& a) { a.layers = layers(); }
  void fill(SetCrs& a) { a.code = coin() ? "region" : "EPSG:2154"; }
  void fill(SetTheme& a) { a.theme = static_cast<Theme>(upto(3)); }
  void fill(SetLanguage& a) { a.language = text(); }
  void fill(Select& a) { a.what = selection(); }
  void fill(ReplaceView& a) { a.view = view(); }
  void fill(ClearFilters&) {}
  void fill(LookAt& a) { a.look = look(); }
  void fill(FlyTo& a) { a.look = near_look(); }
  void fill(ZoomBy& a) { a.factor = between(0.3, 3), a.anchor = {between(5, 7), between(48, 50)}; }
  void fill(GoHome&) {}
  void fill(HomeIs& a) { a.look = near_look(); }
  void fill(Hover& a) { a.what = selection(); }
  void fill(SetSearch& a) { a.search = {text(), coin(), upto(9), coin()}; }
  void fill(SetList& a) {
    a.list = {coin(), static_cast<ListSubject>(upto(3)), static_cast<ListColumn>(upto(5)), coin()};
  }
  void fill(ToggleSection& a) { a.key = key(); }
  void fill(SetMode& a) { a.mode = static_cast<Mode>(upto(4)); }
  void fill(ShowSheet& a) { a.sheet = static_cast<Sheet>(upto(9)); }
  void fill(ShowMenu& a) { a.open = coin(); }
  void fill(ShowTimeBar& a) { a.open = coin(); }
  void fill(SetCommandSearch& a) { a.search = {coin(), text(), upto(5)}; }
  void fill(SetMeasuring& a) {
    a.measuring.on = coin();
    for (int i = upto(4); i > 0; --i) a.measuring.points.push_back(point());
  }
  void fill(ChooseChainEnd& a) { a.on = coin(); }
  void fill(ShowStory& a) { a.place = {coin() ? key() : "", upto(4)}, a.view = view(); }
  void fill(BeginShow& a) {
    a.place = {coin() ? key() : "", upto(4)}, a.view = view(), a.recording = coin(), a.by_itself = coin();
  }
  void fill(TurnTo& a) {
    a.place = {coin() ? key() : "", upto(4)}, a.view = view(), a.transition_s = between(-1, 3);
  }
  void fill(SetStage& a) {
    a.stage = {static_cast<Curtain>(upto(3)), coin(), upto(9), upto(30), coin(), coin(), coin()};
  }
  void fill(TimePasses& a) { a.passed_s = between(-1, 20), a.minute_of_day = upto(1441); }
  void fill(EndShow&) {}
  void fill(MonitorsAre& a) {
    for (int i = upto(3); i > 0; --i) a.names.push_back(text());
  }
  void fill(SetStageMonitor& a) { a.name = text(); }
  void fill(SetTextSize& a) { a.percent = upto(400); }
  void fill(SetNeighbourSteps& a) { a.steps = upto(5); }
  void fill(SetChain& a) { a.to = key(); }
  void fill(Undo&) {}
  void fill(Redo&) {}
  void fill(Play& a) { a.from = *parse_date("2010"), a.to = *parse_date("2015-06"); }
  void fill(Pause&) {}
  void fill(SaveTwin& a) { a.path = text(); }
  void fill(AddBookmark& a) { a.title = text(); }
  void fill(RemoveBookmark& a) { a.path = text(); }
  void fill(OpenPath& a) { a.path = text(); }
  void fill(CancelWork&) {}
  void fill(BookmarksAre& a) {
    for (int i = upto(3); i > 0; --i) a.bookmarks.push_back({text(), text()});
  }
  void fill(RecentAtlasesAre& a) {
    for (int i = upto(3); i > 0; --i) a.folders.push_back(text());
  }
  void fill(SetFullscreen& a) { a.on = coin(); }
  void fill(SetReducedMotion& a) { a.on = upto(5) == 0; }
  void fill(CloseInnermost&) {}
  void fill(Notify& a) { a.text = text(), a.level = static_cast<Level>(upto(3)); }
  void fill(SavePicture& a) { a.path = text(); }
  void fill(SaveList& a) { a.path = text(); }
  void fill(Begin& a) {
    a.view = view();
    a.list = {coin(), static_cast<ListSubject>(upto(3)), static_cast<ListColumn>(upto(5)), coin()};
    a.open_sections = keys();
    a.time_bar = coin();
    a.measuring = {coin(), {}};
    if (a.measuring.on) a.measuring.points = {point(), point()};
    a.text_percent = 80 + upto(121);
    a.reduced_motion = coin();
    a.fullscreen = coin();
  }
  void fill(Quit&) {}
  void fill(Tick& a) { a.dt_s = between(0, 0.5); }

  std::mt19937 random_;
};

}  // namespace sillon::test
