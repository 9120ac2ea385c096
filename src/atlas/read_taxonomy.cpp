#include <fmt/format.h>

#include <algorithm>

#include "atlas/cell.hpp"
#include "atlas/json_members.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/vocabulary.hpp"
#include "report/nearest_word.hpp"

namespace sillon {

namespace {

// How many terms each list may hold: rows keep services and sectors as bits, the rest as one byte.
constexpr std::size_t most_kinds = 64, most_services = 32, most_sectors = 14, most_link_kinds = 64,
                      most_terms = 255;

class TaxonomyReader {
 public:
  TaxonomyReader(JsonMembers& members, JsonFile& file) : members_(members), file_(file) {}

  Taxonomy read() {
    read_kinds();
    read_groups();
    plain_terms("services", most_services, taxonomy_.services, false);
    plain_terms("sectors", most_sectors, taxonomy_.sectors, false);
    read_link_kinds();
    plain_terms("statuses", most_terms, taxonomy_.statuses, true);
    plain_terms("link_statuses", most_terms, taxonomy_.link_statuses, false);
    read_territories();
    plain_terms("areas", most_terms, taxonomy_.areas, false);
    return std::move(taxonomy_);
  }

 private:
  // Reads each object of a list; `read` gives nothing for one that is not sound. Keys stand once.
  template <class T, class Read>
  void read_list(std::string_view name, std::size_t most, std::vector<T>& terms, bool required, Read read) {
    for (const JsonValue& item : members_.list(name, required)) {
      if (terms.size() == most) {
        file_.error(item.begin, fmt::format("more than {} {} cannot be told apart", most, name),
                    "Group some of them under one key.");
        return;
      }
      JsonMembers object(file_, item, fmt::format("an entry of {}", name));
      T term;
      term.key = object.key("key");
      term.names = object.local_text("names", true);
      read(object, term);
      if (!object.sound()) continue;
      if (index_of(terms, term.key)) {
        file_.error(item.begin, fmt::format("the key '{}' stands twice in {}", term.key, name),
                    "Rename or remove one.");
        continue;
      }
      terms.push_back(std::move(term));
    }
  }

  void plain_terms(std::string_view name, std::size_t most, std::vector<Term>& terms, bool required) {
    read_list(name, most, terms, required, [](JsonMembers&, Term&) {});
  }

  void read_kinds() {
    read_list("kinds", most_kinds, taxonomy_.kinds, true, [this](JsonMembers& object, Kind& kind) {
      kind.plural = object.local_text("plural");
      kind.symbol =
          static_cast<Symbol>(object.word("symbol", symbol_words(), static_cast<std::uint8_t>(Symbol::disc)));
      kind.resource = object.flag("resource", true);
      group_keys_.resize(taxonomy_.kinds.size());
      group_keys_.push_back(object.text("group"));
      group_offsets_.resize(taxonomy_.kinds.size());
      group_offsets_.push_back(object.offset());
    });
  }

  // Groups stand in the order of their first kind; a kind that names no group is one of its own.
  void read_groups() {
    struct Named {
      Term term;
      std::size_t offset = 0;
      bool used = false;
    };
    std::vector<Named> named;
    const std::vector<std::string> kind_keys = keys_of(taxonomy_.kinds);
    for (const JsonValue& item : members_.list("kind_groups")) {
      JsonMembers object(file_, item, "an entry of kind_groups");
      Named group{{object.key("key"), object.local_text("names", true)}, item.begin};
      const std::vector<std::string> kinds = object.texts("kinds");
      if (!object.sound()) continue;
      for (const std::string& key : kinds) {
        const auto kind = index_of(taxonomy_.kinds, key);
        if (!kind) {
          file_.error(
              item.begin,
              fmt::format("the group '{}' holds the kind '{}', which is not known", group.term.key, key),
              known_values_hint(key, kind_keys));
        } else if (group_keys_[*kind].empty()) {
          group_keys_[*kind] = group.term.key;
        } else if (group_keys_[*kind] != group.term.key) {
          file_.error(item.begin,
                      fmt::format("the kind '{}' is in the group '{}' already", key, group_keys_[*kind]),
                      "A kind belongs to one group.");
        }
      }
      named.push_back(std::move(group));
    }

    for (std::size_t i = 0; i < taxonomy_.kinds.size(); ++i) {
      Kind& kind = taxonomy_.kinds[i];
      const std::string& group_key = group_keys_[i].empty() ? kind.key : group_keys_[i];
      auto position = index_of(taxonomy_.kind_groups, group_key);
      if (!position) {
        KindGroup group;
        group.key = group_key;
        const auto found =
            std::find_if(named.begin(), named.end(), [&](const Named& n) { return n.term.key == group_key; });
        group.names = found != named.end() ? found->term.names : kind.names;
        if (found != named.end()) found->used = true;
        if (found == named.end() && !group_keys_[i].empty())
          file_.report.warning(file_.at(group_offsets_[i]),
                               fmt::format("the group '{}' is not in kind_groups", group_key),
                               "It is named like its first kind.");
        group.symbol = kind.symbol;
        group.resource = kind.resource;
        position = static_cast<std::uint8_t>(taxonomy_.kind_groups.size());
        taxonomy_.kind_groups.push_back(std::move(group));
      }
      kind.group = *position;
      taxonomy_.kind_groups[*position].kinds.push_back(static_cast<std::uint8_t>(i));
    }
    for (const Named& group : named)
      if (!group.used)
        file_.report.warning(file_.at(group.offset),
                             fmt::format("no kind is in the group '{}'", group.term.key), "");
  }

  void read_link_kinds() {
    read_list("link_kinds", most_link_kinds, taxonomy_.link_kinds, false,
              [](JsonMembers& object, LinkKind& kind) {
                kind.inverse = object.local_text("inverse");
                if (kind.inverse.empty()) kind.inverse = kind.names;
                kind.dash = static_cast<LinkDash>(object.word("dash", link_dash_words(), 0));
                kind.directed = object.flag("directed", true);
              });
  }

  void read_territories() {
    std::vector<std::pair<double, Territory>> ordered;
    std::vector<Territory> territories;
    std::vector<double> order;
    std::vector<std::size_t> offsets;
    read_list("territories", most_terms, territories, true, [&](JsonMembers& object, Territory& territory) {
      territory.country = object.text("country");
      territory.in_region = object.flag("in_region", true);
      territory.whole = object.flag("whole", false);
      territory.with = object.text("with");
      offsets.resize(territories.size());
      offsets.push_back(object.offset());
      order.resize(territories.size());
      order.push_back(object.number("order", static_cast<double>(order.size() + 1)));
      const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
      if (!territory.country.empty() &&
          !(territory.country.size() == 2 && capital(territory.country[0]) && capital(territory.country[1])))
        file_.error(object.offset(),
                    fmt::format("country '{}' is not two capital letters", territory.country),
                    "Write the code of ISO 3166-1, like LU.");
    });
    judge_inclusions(territories, offsets);
    for (std::size_t i = 0; i < territories.size(); ++i)
      ordered.push_back({order[i], std::move(territories[i])});
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [position, territory] : ordered) taxonomy_.territories.push_back(std::move(territory));
  }

  // A territory is counted with another one that the atlas has, which is counted by itself.
  void judge_inclusions(std::vector<Territory>& territories, const std::vector<std::size_t>& offsets) {
    const std::vector<std::string> keys = keys_of(territories);
    for (std::size_t i = 0; i < territories.size(); ++i) {
      const std::string with = territories[i].with;
      if (with.empty()) continue;
      const auto other = index_of(territories, with);
      if (other && *other != i && territories[*other].with.empty()) continue;
      if (!other) {
        file_.error(offsets[i], fmt::format("with '{}' is not known", with), known_values_hint(with, keys));
      } else {
        file_.error(offsets[i],
                    fmt::format("the statistics of '{}' cannot be counted with those of '{}'", keys[i], with),
                    "Name a territory that is counted by itself.");
      }
      territories[i].with.clear();
    }
  }

  JsonMembers& members_;
  JsonFile& file_;
  Taxonomy taxonomy_;
  std::vector<std::string> group_keys_;     // by kind; "" for none
  std::vector<std::size_t> group_offsets_;  // where the kind stands
};

}  // namespace

Taxonomy read_taxonomy(JsonMembers& members, JsonFile& file) {
  return TaxonomyReader(members, file).read();
}

}  // namespace sillon
