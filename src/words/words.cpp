#include "words/words.hpp"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <locale>

#include "words/catalogue.hpp"
#include "words/spelling.hpp"

namespace sillon {
namespace {

using Catalogue = boost::locale::message_format<char>;

// A locale that knows one catalogue and nothing else of the language; without one for English.
std::locale locale_of(const std::string& language) {
  const std::string_view bytes = catalogue_bytes(language);
  if (bytes.empty()) return std::locale::classic();
  namespace gettext = boost::locale::gnu_gettext;
  gettext::messages_info info;
  info.language = language;
  info.encoding = "UTF-8";
  info.domains.emplace_back("sillon");
  info.paths.emplace_back("");  // asks the callback once
  info.callback = [bytes](const std::string&, const std::string&) {
    return std::vector<char>(bytes.begin(), bytes.end());
  };
  return std::locale(std::locale::classic(), gettext::create_messages_facet<char>(info));
}

// Boost.Locale counts in int. Plural rules look at small numbers and at the last digits only.
int counted(std::int64_t count) {
  if (count < 0) count = -(count % 1'000'000'000);
  return static_cast<int>(count < 1'000'000'000 ? count : 1'000'000'000 + count % 1'000'000'000);
}

}  // namespace

const std::vector<std::string>& interface_languages() {
  static const std::vector<std::string> languages{"fr", "de", "en", "lb"};
  return languages;
}

struct Words::Impl {
  explicit Impl(std::string known)
      : language(std::move(known)), spelling(&spelling_of(language)), locale(locale_of(language)) {
    if (std::has_facet<Catalogue>(locale)) catalogue = &std::use_facet<Catalogue>(locale);
  }

  std::string language;
  const Spelling* spelling;
  std::locale locale;                    // owns the catalogue
  const Catalogue* catalogue = nullptr;  // asked directly: Boost's own way to a text drops the letters beyond
                                         // ASCII of one that is not translated
};

constexpr int our_domain = 0;  // the first of messages_info's domains

Words::Words(std::string_view language) {
  const auto& known = interface_languages();
  const bool is_known = std::find(known.begin(), known.end(), language) != known.end();
  impl_ = std::make_unique<Impl>(is_known ? std::string(language) : "en");
}
Words::~Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;

const std::string& Words::language() const {
  return impl_->language;
}

std::string Words::text(const char* english) const {
  if (*english == '\0' || impl_->catalogue == nullptr) return english;  // gettext keeps its header under ""
  const char* translated = impl_->catalogue->get(our_domain, nullptr, english);
  return translated == nullptr ? english : translated;
}

std::string Words::text(const char* one, const char* many, std::int64_t count) const {
  if (impl_->catalogue != nullptr) {
    const char* translated = impl_->catalogue->get(our_domain, nullptr, one, counted(count));
    if (translated != nullptr) return translated;
  }
  return count == 1 ? one : many;
}

std::string Words::number(double value, int decimals) const {
  return number_text(*impl_->spelling, value, decimals);
}
std::string Words::distance_km(double km) const {
  return distance_text(*impl_->spelling, km);
}
std::string Words::date(int year, int month, int day) const {
  return date_text(*impl_->spelling, year, month, day);
}

}  // namespace sillon
