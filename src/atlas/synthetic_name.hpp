// Invented names, of syllables that no one would give an organisation.
#pragma once

#include <string>

#include "atlas/synthetic_random.hpp"

namespace sillon {

// Appends one to three words, among some 400,000; no comma, quote or blank at the ends.
void append_synthetic_name(RandomStream& random, std::string& text);

}  // namespace sillon
