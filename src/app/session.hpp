// One run of the program: the state, the atlas it looks at, and what is under way. The only place where
// actions are applied.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "atlas/read_atlas.hpp"
#include "picture/derive.hpp"
#include "state/reduce.hpp"
#include "work/background.hpp"

namespace sillon {

using BaseTiers = std::vector<std::shared_ptr<const BaseTier>>;

class Session {
 public:
  using Clock = std::chrono::steady_clock;

  // `reading.atlas` must not be null. `wake` is called from another thread when something arrived.
  Session(AtlasReading reading, View view, Mode mode, std::function<void()> wake = {});
  ~Session();

  const State& state() const { return state_; }
  const Atlas& atlas() const { return *reading_.atlas; }
  const std::shared_ptr<const Atlas>& shared_atlas() const { return reading_.atlas; }
  const AtlasReading& reading() const { return reading_; }
  Derivations& derivations() { return *derivations_; }
  const std::shared_ptr<Typesetter>& typesetter() const { return typesetter_; }

  // Permitted by the mode's policy? Then reduced; effects are handed to `carry_out`.
  void dispatch(const Action& action);
  void dispatch(const std::vector<Action>& actions);
  std::function<void(const Effect&)> carry_out;
  std::function<void(const Action&)> journal;  // called for every permitted action that is worth a line

  // Another atlas, or the same one read again, with the tiers of its base map that are at hand. The view is
  // kept; what was derived from the old one is forgotten.
  void replace_atlas(AtlasReading reading, const BaseTiers& tiers = {});
  // What reading again found, while the old atlas stays.
  void replace_report(Report report, std::size_t rows_left_out);

  // Tells the state which look fits the region into a frame of this size.
  void fit_home(FrameSize size, bool panels);

  // The look that fits is told again with the next frame, whatever the state holds.
  void forget_home() { home_key_.reset(); }

  // Starts reading a tier of the base map in the background unless it is there or on its way.
  void want_tier(Tier tier);
  // Those that have come, besides the coarse one.
  const BaseTiers& tiers() const { return tiers_; }
  // The finer tiers that were asked for.
  std::vector<Tier> tiers_in_use() const;
  // Since when something is on its way; nothing when nothing is.
  std::optional<Clock::time_point> waits_since() const;
  // True when the camera has moved since the last call: the frame may show the land a fraction of a pixel
  // off, and the frames that follow a movement show it exactly.
  bool camera_moved();
  // Takes what has arrived; true when the picture can change. `wait`: until nothing is on its way.
  bool take_arrivals(bool wait);

 private:
  AtlasReading reading_;
  State state_;
  std::shared_ptr<Typesetter> typesetter_;
  std::unique_ptr<Derivations> derivations_;
  std::function<void()> wake_;
  struct Arrival {
    std::shared_ptr<const Atlas> of;
    Background<std::shared_ptr<const BaseTier>> tier;
  };
  std::vector<Arrival> arrivals_;
  BaseTiers tiers_;
  unsigned tiers_asked_ = 1;  // bits by Tier; the coarse one came with the atlas
  struct HomeKey {
    std::shared_ptr<const Atlas> atlas;
    std::string crs;
    PixelBox fit;
    bool operator==(const HomeKey&) const = default;
  };
  std::optional<HomeKey> home_key_;
  std::optional<Look> last_look_;
};

}  // namespace sillon
