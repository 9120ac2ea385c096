#include "state/history.hpp"

#include <algorithm>

namespace sillon {

namespace {

bool same_views(const std::vector<std::shared_ptr<const View>>& a,
                const std::vector<std::shared_ptr<const View>>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x == y || *x == *y; });
}

// The gesture that changes nothing but this part of a view.
Gesture gesture_between(const View& before, View after) {
  const auto is_all = [&] { return after == before; };
  const View changed = after;
  after.camera = before.camera;
  if (is_all()) return Gesture::camera;
  after = changed;
  after.date = before.date;
  if (is_all()) return Gesture::date;
  after = changed;
  after.filter.years = before.filter.years;
  after.filter.undated = before.filter.undated;
  if (is_all() && changed.filter.years) return Gesture::years;
  after = changed;
  after.filter.text = before.filter.text;
  if (is_all()) return Gesture::text;
  return Gesture::single;
}

}  // namespace

bool History::operator==(const History& other) const {
  return gesture == other.gesture && changed_s == other.changed_s && same_views(undo, other.undo) &&
         same_views(redo, other.redo);
}

void remember(History& history, const View& before, const View& after, double now_s) {
  if (before == after) return;
  const Gesture gesture = gesture_between(before, after);
  const bool goes_on = gesture != Gesture::single && gesture == history.gesture && !history.undo.empty() &&
                       now_s - history.changed_s < gesture_pause_s;
  if (!goes_on) {
    history.undo.push_back(std::make_shared<const View>(before));
    if (history.undo.size() > most_undo_steps) history.undo.erase(history.undo.begin());
  }
  history.redo.clear();
  history.gesture = gesture;
  history.changed_s = now_s;
}

}  // namespace sillon
