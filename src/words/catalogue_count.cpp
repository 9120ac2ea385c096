#include "words/catalogue_count.hpp"

#include <cstdint>
#include <cstring>
#include <optional>
#include <set>

#include "words/catalogue.hpp"
#include "words/words.hpp"

namespace sillon {
namespace {

// The format of .mo files: GNU gettext manual, section "The Format of GNU MO Files". Ours are made by msgfmt
// on the machine that builds the program, so their numbers are in this machine's order.
constexpr std::uint32_t magic = 0x950412de;
constexpr std::size_t count_at = 8, originals_at = 12, translations_at = 16, header_size = 28;
constexpr std::size_t entry_size = 8;  // length and offset of a text

std::optional<std::uint32_t> number_at(std::string_view mo, std::size_t at) {
  std::uint32_t number = 0;
  if (at > mo.size() || mo.size() - at < sizeof number) return std::nullopt;
  std::memcpy(&number, mo.data() + at, sizeof number);
  return number;
}

std::optional<std::string_view> text_at(std::string_view mo, std::size_t entry) {
  const auto length = number_at(mo, entry), offset = number_at(mo, entry + 4);
  if (!length || !offset || *offset > mo.size() || *length > mo.size() - *offset) return std::nullopt;
  return mo.substr(*offset, *length);
}

}  // namespace

std::vector<std::string_view> translated_messages(std::string_view mo) {
  if (mo.size() < header_size || number_at(mo, 0) != magic) return {};
  const std::size_t count = *number_at(mo, count_at), originals = *number_at(mo, originals_at),
                    translations = *number_at(mo, translations_at);
  std::vector<std::string_view> messages;
  for (std::size_t i = 0; i < count; ++i) {
    const auto original = text_at(mo, originals + i * entry_size);
    const auto translation = text_at(mo, translations + i * entry_size);
    if (!original || !translation) return {};
    if (original->empty() || translation->empty()) continue;        // gettext keeps its header under ""
    messages.push_back(original->substr(0, original->find('\0')));  // plural forms follow a NUL
  }
  return messages;
}

CatalogueCount count_catalogue(std::string_view language) {
  std::set<std::string_view> all;
  for (const std::string& other : interface_languages())
    for (const std::string_view message : translated_messages(catalogue_bytes(other))) all.insert(message);
  const std::size_t own = translated_messages(catalogue_bytes(language)).size();
  return {all.size(), language == "en" ? all.size() : own};
}

}  // namespace sillon
