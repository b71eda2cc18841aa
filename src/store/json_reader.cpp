// Type and range are checked at every step: a file may come from anywhere.
#include "store/json_reader.h"

#include <algorithm>

namespace dutygraph::store {

Failure syntax_failure(std::string_view json, const Json::parse_error& error, const char* remedy) {
  const std::string_view before = json.substr(0, std::min(error.byte, json.size()));
  const auto line = static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
  return {Code::unreadable, "", line,
          "this is no JSON (it breaks off or goes wrong at byte " + std::to_string(error.byte) + ")", remedy};
}

JsonReader JsonReader::operator[](const char* key) const {
  if (!value_->is_object()) fail("must be an object");
  const auto member = value_->find(key);
  if (member == value_->end()) fail(std::string("has no key \"") + key + "\"");
  return JsonReader(*member, path_of(key));
}

std::optional<JsonReader> JsonReader::find(const char* key) const {
  if (!value_->is_object()) fail("must be an object");
  const auto member = value_->find(key);
  if (member == value_->end() || member->is_null()) return std::nullopt;
  return JsonReader(*member, path_of(key));
}

void JsonReader::only(std::initializer_list<std::string_view> keys) const {
  if (!value_->is_object()) fail("must be an object");
  for (const auto& [key, member] : value_->items())
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) fail("has a key \"" + key + "\" that has no meaning");
}

std::string JsonReader::text() const {
  if (!value_->is_string()) fail("must be a string");
  return value_->get<std::string>();
}

bool JsonReader::boolean() const {
  if (!value_->is_boolean()) fail("must be true or false");
  return value_->get<bool>();
}

std::int64_t JsonReader::integer() const {
  if (!value_->is_number_integer()) fail("must be a whole number");
  if (value_->is_number_unsigned() && value_->get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
    fail("is out of range");
  return value_->get<std::int64_t>();
}

std::optional<std::string> JsonReader::optional_text(const char* key) const {
  const auto member = find(key);
  if (!member) return std::nullopt;
  return member->text();
}

std::optional<int> JsonReader::optional_int(const char* key) const {
  const auto member = find(key);
  if (!member) return std::nullopt;
  return member->number<int>();
}

bool JsonReader::boolean_or(const char* key, bool missing) const {
  const auto member = find(key);
  return member ? member->boolean() : missing;
}

std::string JsonReader::text_or(const char* key, std::string missing) const {
  const auto member = find(key);
  return member ? member->text() : std::move(missing);
}

}  // namespace dutygraph::store
