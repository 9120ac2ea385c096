// "Did you mean …": the known word nearest to one that is not known.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sillon {

// Optimal string alignment distance (Damerau 1964, Commun. ACM 7(3), doi:10.1145/363958.363994, adjacent
// transpositions count once), over bytes; stops early and returns `limit + 1` when the distance exceeds it.
std::size_t damerau_distance(std::string_view a, std::string_view b, std::size_t limit = 64);

// The nearest of `known`, case ignored, when it is near enough to be a slip of the fingers
// (at most 1 + a third of the word's length); otherwise nothing.
std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known);

// "Did you mean 'incubator'? Known values: …" with at most `listed` values, or just the known values.
std::string known_values_hint(std::string_view word, std::span<const std::string> known,
                              std::size_t listed = 16);

}  // namespace sillon
