#include "atlas/json_members.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "atlas/cell.hpp"
#include "report/nearest_word.hpp"

namespace sillon {

namespace {

using Type = JsonValue::Type;

}  // namespace

FilePosition JsonFile::at(std::size_t offset) const {
  // Counted on from the last place when it lies before, and in a later line or the same one.
  offset = std::min(offset, text.size());
  const bool goes_on = counted.where.line > 0 && counted.offset <= offset;
  const std::size_t from = goes_on ? counted.offset : 0;
  FilePosition where = position_in(name, text.substr(from), offset - from);
  if (goes_on) {
    if (where.line == 1) where.column += counted.where.column - 1;
    where.line += counted.where.line - 1;
  }
  counted = {offset, where};
  return where;
}

void JsonFile::say_lacking_languages() const {
  for (const auto& [language, lack] : lacking)
    report.note(at(lack.first),
                lack.count == 1
                    ? fmt::format("1 text has no '{}'", language)
                    : fmt::format("{} texts have no '{}', the first is here", lack.count, language),
                "Another language is shown instead.");
}

JsonMembers::JsonMembers(JsonFile& file, const JsonValue& value, std::string what)
    : file_(file), value_(&value), what_(std::move(what)) {
  if (value.type == Type::object) return;
  sound_ = false;
  file_.error(value.begin, fmt::format("{} is {}, not an object", what_, to_text(value.type)),
              "Write { … }.");
}

JsonMembers::~JsonMembers() {
  std::vector<std::string> lacking;
  for (const std::string& key : asked_)
    if (!value_->find(key)) lacking.push_back(key);
  for (const JsonMember& member : value_->members) {
    if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    const auto nearest = nearest_word(member.key, asked_);
    const FilePosition where = file_.at(member.key_begin);
    const std::string what = fmt::format("'{}' is not of the format and is not read", member.key);
    if (nearest && std::find(lacking.begin(), lacking.end(), *nearest) != lacking.end()) {
      file_.report.warning(where, what, fmt::format("Did you mean '{}'?", *nearest));
    } else {
      const bool is_note = file_.unknown_member == Level::note;
      file_.report.add(file_.unknown_member, where, what,
                       is_note ? std::string() : known_values_hint(member.key, asked_));
    }
  }
}

const JsonValue* JsonMembers::find(std::string_view key) {
  asked_.emplace_back(key);
  return value_->find(key);
}

void JsonMembers::wrong_type(std::string_view key, const JsonValue& value, std::string_view wanted) {
  sound_ = false;
  file_.error(value.begin, fmt::format("{} of {} is {}, not {}", key, what_, to_text(value.type), wanted),
              "");
}

const JsonValue* JsonMembers::typed(std::string_view key, Type type, bool required) {
  const JsonValue* value = find(key);
  if (!value) {
    if (required && value_->type == Type::object) {
      sound_ = false;
      file_.error(value_->begin, fmt::format("{} lacks '{}'", what_, key), "Add it.");
    }
    return nullptr;
  }
  if (value->type == type) return value;
  wrong_type(key, *value, to_text(type));
  return nullptr;
}

std::string JsonMembers::text(std::string_view key, bool required) {
  const JsonValue* value = typed(key, Type::text, required);
  return value ? value->text : std::string();
}

std::string JsonMembers::key(std::string_view key) {
  const JsonValue* value = typed(key, Type::text, true);
  if (!value) return "";
  if (!is_id(value->text)) {
    sound_ = false;
    file_.error(value->begin, fmt::format("{} '{}' may hold a to z, 0 to 9 and '-' only", key, value->text),
                "");
  }
  return value->text;
}

bool JsonMembers::flag(std::string_view key, bool otherwise) {
  const JsonValue* value = typed(key, Type::boolean, false);
  return value ? value->yes : otherwise;
}

double JsonMembers::number(std::string_view key, double otherwise) {
  const JsonValue* value = typed(key, Type::number, false);
  return value ? value->number : otherwise;
}

LocalText JsonMembers::local_text(std::string_view key, bool required) {
  LocalText local;
  const JsonValue* value = find(key);
  if (!value) {
    if (required) typed(key, Type::object, true);
    return local;
  }
  if (value->type == Type::text) {
    if (!value->text.empty()) local.by_language.push_back({"", value->text});
    return local;
  }
  if (value->type != Type::object) {
    wrong_type(key, *value, "a text or an object of texts by language");
    return local;
  }
  for (const JsonMember& member : value->members) {
    if (member.value.type != Type::text) {
      wrong_type(fmt::format("{}.{}", key, member.key), member.value, "a text");
    } else if (!member.value.text.empty()) {
      local.by_language.push_back({member.key, member.value.text});
    }
  }
  for (const std::string& language : file_.languages) {
    if (!local.find(language)) file_.lacks(language, value->begin);
  }
  return local;
}

std::vector<std::string> JsonMembers::texts(std::string_view key) {
  std::vector<std::string> texts;
  for (const JsonValue& item : list(key)) {
    if (item.type == Type::text) {
      texts.push_back(item.text);
    } else {
      wrong_type(key, item, "a list of texts");
    }
  }
  return texts;
}

std::span<const JsonValue> JsonMembers::list(std::string_view key, bool required) {
  const JsonValue* value = typed(key, Type::array, required);
  return value ? std::span<const JsonValue>(value->items) : std::span<const JsonValue>();
}

std::uint8_t JsonMembers::word(std::string_view key, std::span<const std::string> words,
                               std::uint8_t otherwise) {
  const JsonValue* value = typed(key, Type::text, false);
  if (!value) return otherwise;
  const auto found = std::find(words.begin(), words.end(), value->text);
  if (found != words.end()) return static_cast<std::uint8_t>(found - words.begin());
  sound_ = false;
  file_.error(value->begin, fmt::format("{} '{}' is not known", key, value->text),
              known_values_hint(value->text, words));
  return otherwise;
}

}  // namespace sillon
