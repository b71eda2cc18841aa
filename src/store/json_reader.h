// Reads typed values out of a parsed JSON document and knows where each of them stands.
#pragma once

#include <concepts>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dutygraph/model/error.h"
#include "store/json_values.h"

namespace dutygraph::store {

// What is wrong with a value, and its path (`tasks[3].number`). Stays inside this room.
struct Malformed {
  std::string path;
  std::string what;
};

// For text that is no JSON at all: the line where it goes wrong, and what to do.
Failure syntax_failure(std::string_view json, const Json::parse_error& error, const char* remedy);

class JsonReader {
 public:
  explicit JsonReader(const Json& value, std::string path = {}) : value_(&value), path_(std::move(path)) {}

  [[noreturn]] void fail(const std::string& what) const { throw Malformed{path_.empty() ? "the value" : path_, what}; }

  // A member that must be there; find: one that may be missing or null.
  JsonReader operator[](const char* key) const;
  std::optional<JsonReader> find(const char* key) const;
  // Calls f(JsonReader) for every element of an array.
  template <class F>
  void each(F f) const {
    if (!value_->is_array()) fail("must be an array");
    std::size_t i = 0;
    for (const Json& element : *value_) f(JsonReader(element, path_ + "[" + std::to_string(i++) + "]"));
  }

  // Fails where the object has a key that is none of these: for what a person writes, where a slip must not go unseen.
  void only(std::initializer_list<std::string_view> keys) const;

  std::string text() const;
  bool boolean() const;
  template <std::integral T>
  T number() const {
    const std::int64_t value = integer();
    if (!std::in_range<T>(value)) fail("is out of range");
    return static_cast<T>(value);
  }
  // An enumerator by its name, through role_from and its like.
  template <class From>
  auto named(From from) const {
    const std::string name = text();
    const auto value = from(name);
    if (!value) fail("is \"" + name + "\", which has no meaning here");
    return *value;
  }

  // Members that may be missing: then nullopt, or what the format says a missing one means.
  std::optional<std::string> optional_text(const char* key) const;
  std::optional<int> optional_int(const char* key) const;
  bool boolean_or(const char* key, bool missing) const;
  std::string text_or(const char* key, std::string missing) const;
  template <std::integral T>
  T number_or(const char* key, T missing) const {
    const auto member = find(key);
    return member ? member->number<T>() : missing;
  }
  template <class F>
  void each_of(const char* key, F f) const {
    if (const auto member = find(key)) member->each(f);
  }

 private:
  std::int64_t integer() const;
  std::string path_of(const char* key) const { return path_.empty() ? key : path_ + "." + key; }

  const Json* value_;
  std::string path_;
};

}  // namespace dutygraph::store
