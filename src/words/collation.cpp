#include "words/collation.hpp"

#include <algorithm>
#include <boost/locale/collator.hpp>
#include <boost/locale/encoding_utf.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>
#include <map>
#include <mutex>
#include <vector>

#include "words/fold.hpp"
#include "words/words.hpp"

namespace sillon {
namespace {

using Collator = boost::locale::collator<char>;

// Letters, accents and case, in this order; texts that differ in nothing else are equal.
constexpr auto level = boost::locale::collator_base::tertiary;

bool has_icu(const boost::locale::localization_backend_manager& backends) {
  const std::vector<std::string> all = backends.get_all_backends();
  return std::find(all.begin(), all.end(), "icu") != all.end();
}

// Without the octets that are not UTF-8: keys and comparisons would each read them in a way of their own.
std::string sound(std::string_view text) {
  return boost::locale::conv::utf_to_utf<char>(text.data(), text.data() + text.size());
}

}  // namespace

Collation::Collation(const std::string& language) {
  auto backends = boost::locale::localization_backend_manager::global();
  has_rules_ = has_icu(backends);
  if (!has_rules_) return;  // a Boost built without ICU
  backends.select("icu");
  boost::locale::generator generator(backends);
  generator.categories(boost::locale::collation_facet);
  generator.characters(boost::locale::char_facet);
  rules_ = generator(language + ".UTF-8");
}

std::string Collation::sort_key(std::string_view text) const {
  std::string key = has_rules_ ? std::use_facet<Collator>(rules_).transform(level, sound(text)) : fold(text);
  (key += '\0') += text;
  return key;
}

bool Collation::before(std::string_view a, std::string_view b) const {
  const int order = has_rules_ ? std::use_facet<Collator>(rules_).compare(level, sound(a), sound(b))
                               : fold(a).compare(fold(b));
  return order != 0 ? order < 0 : a < b;
}

const Collation& collation_of(std::string_view language) {
  static std::mutex guard;
  static std::map<std::string, const Collation, std::less<>> made;  // its nodes stay where they are
  const auto& known = interface_languages();
  if (std::find(known.begin(), known.end(), language) == known.end()) language = "en";
  const std::lock_guard lock(guard);
  const auto found = made.find(language);
  if (found != made.end()) return found->second;
  return made.try_emplace(std::string(language), std::string(language)).first->second;
}

}  // namespace sillon
