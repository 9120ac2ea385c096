#include "app/bookmark_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>

#include "app/kept_files.hpp"
#include "app/locations.hpp"
#include "query/filter_sentence.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/open_file.hpp"
#include "state/scene.hpp"
#include "words/brief.hpp"
#include "words/collation.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bookmarks = 1000;
constexpr std::size_t longest_name = 80;  // of a file, without its suffix
constexpr std::uint64_t largest_bookmark_bytes = std::uint64_t{1} << 20;

std::string title_of_file(const fs::path& file) {
  Report unread;
  const auto text = read_file(file, largest_bookmark_bytes, unread);
  const std::string title = text ? scene_title(*text) : std::string();
  return printable(title.empty() ? file.stem().string() : title);
}

bool is_bookmark(const fs::path& file) {
  const std::string name = file.filename().string();
  return !name.empty() && name.front() != '.' && file.extension() == ".json";
}

struct NameOf {
  const Atlas& atlas;
  const std::string& language;
  std::string operator()(const Nothing&) const { return {}; }
  std::string operator()(const PlaceKey& key) const {
    const auto row = atlas.place_row(key.id);
    return row ? std::string(atlas.place_name(*row, language)) : key.id;
  }
  std::string operator()(const TownKey& key) const {
    const auto row = atlas.town_row(key.id);
    return row ? std::string(atlas.town_name(*row, language)) : key.id;
  }
  std::string operator()(const LinkKey& key) const { return key.id; }
  std::string operator()(const TrayKey& key) const {
    const auto index = index_of(atlas.taxonomy.territories, key.territory);
    return index ? std::string(atlas.taxonomy.territories[*index].names.in(language, atlas.info.fallback))
                 : key.territory;
  }
};

}  // namespace

BookmarkFolder::BookmarkFolder(const fs::path& data, const fs::path& atlas_folder)
    : folder_(data / "bookmarks" / atlas_key(atlas_folder)) {}

std::vector<Bookmark> BookmarkFolder::list(std::string_view language) const {
  std::vector<Bookmark> bookmarks;
  std::error_code failed;
  fs::directory_iterator file(folder_, failed);
  for (; !failed && file != fs::directory_iterator() && bookmarks.size() < most_bookmarks;
       file.increment(failed)) {
    std::error_code unknown;
    if (file->is_regular_file(unknown) && is_bookmark(file->path()))
      bookmarks.push_back({title_of_file(file->path()), file->path().string()});
  }
  const Collation& order = collation_of(language);
  std::sort(bookmarks.begin(), bookmarks.end(), [&](const Bookmark& a, const Bookmark& b) {
    return a.title == b.title ? a.path < b.path : order.before(a.title, b.title);
  });
  return bookmarks;
}

Bookmark BookmarkFolder::keep(const std::string& title, const View& view) const {
  make_private_folder(folder_);
  std::string name = slug(title).substr(0, longest_name);
  while (!name.empty() && name.back() == '-') name.pop_back();
  const fs::path file =
      write_new_file(folder_, name.empty() ? "bookmark" : name, "json", scene_text(view, title));
  return {title, file.string()};
}

fs::path BookmarkFolder::remove(const fs::path& file) const {
  if (file.parent_path() != folder_ || !is_bookmark(file))
    throw Failure(ExitCode::not_permitted,
                  fmt::format("{} is none of this atlas's bookmarks and was left where it is.",
                              printable(file.string())));
  const fs::path removed = folder_ / "removed";
  make_private_folder(removed);
  const fs::path away = take_free_name(removed, file.stem().string(), "json");
  std::error_code failed;
  fs::rename(file, away, failed);
  if (!failed) return away;
  std::error_code left;
  fs::remove(away, left);
  const bool gone = failed.value() == ENOENT;
  throw Failure(gone ? ExitCode::no_input : ExitCode::io,
                fmt::format("The bookmark {} cannot be removed, {}.", printable(file.string()),
                            error_cause(failed.value())));
}

std::string title_of(const View& view, const Atlas& atlas, const Words& words) {
  const std::string chosen = brief(std::visit(NameOf{atlas, view.language}, view.selection));
  if (is_filtered(view)) {
    const std::string asked = filter_sentence(atlas, view, words);
    return chosen.empty() ? asked : fmt::format("{}: {}", chosen, asked);
  }
  return chosen.empty() ? std::string(atlas.info.title.in(view.language, atlas.info.fallback)) : chosen;
}

}  // namespace sillon
