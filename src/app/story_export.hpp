// Taking a story away: a picture for each step, a deck of pages, a film. Each appears whole or not at all.
#pragma once

#include <filesystem>
#include <string>

#include "app/chosen_story.hpp"
#include "app/held_signals.hpp"
#include "picture/layout.hpp"
#include "state/view.hpp"

namespace sillon {

struct StoryOrder {
  ChosenStory chosen;
  View reader;       // language, theme and projection
  FrameSize screen;  // of the pictures
  int frames_per_s = 30;
};

// All throw Failure, and Cancelled when a signal asks the program to end; nothing is left behind then.

// One PNG a step, "01-title-of-the-step.png", in a folder that is new or empty.
void export_pictures(StoryOrder order, const std::filesystem::path& folder, const HeldSignals& signals);
// Two pages a step or more: the picture, then its notes.
void export_deck(StoryOrder order, const std::filesystem::path& file, const HeldSignals& signals);
// The show playing by itself. The sides of the screen must be even.
void export_film(StoryOrder order, const std::filesystem::path& file, const HeldSignals& signals);

}  // namespace sillon
