#include "ui/probe.hpp"

#include "imgui/imgui.h"

namespace sillon {
namespace {

struct Register {
  std::vector<Probe> noted;
  std::string panel;
};

Register& probe_register() {
  static Register all;
  return all;
}

}  // namespace

const std::vector<Probe>& probes() {
  return probe_register().noted;
}

void clear_probes() {
  probe_register().noted.clear();
  probe_register().panel.clear();
}

void begin_probe_panel(std::string_view panel, PixelBox box) {
  Register& all = probe_register();
  all.panel = panel;
  all.noted.push_back({all.panel, all.panel, ProbeKind::panel, box, box, false});
}

void note_probe(ProbeKind kind, std::string_view label, PixelBox box, bool focused) {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 low = list.GetClipRectMin(), high = list.GetClipRectMax();
  probe_register().noted.push_back({probe_register().panel,
                                    std::string(label),
                                    kind,
                                    box,
                                    {low.x, low.y, high.x - low.x, high.y - low.y},
                                    focused});
}

}  // namespace sillon
