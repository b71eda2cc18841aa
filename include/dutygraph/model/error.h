// What goes wrong, in two shapes.
//
// Bad input is an answer: a Failure inside a Result, with place and remedy. A broken environment (a database that is
// locked, a missing font, a full disk) is an Error, the library's one exception, caught in cli.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace dutygraph {

// The one documented list of failures.
enum class Code : std::uint8_t {
  wrong_use,         // an argument makes no sense (an unknown unit, kind, section)
  unreadable,        // the input can't be read or understood
  limit,             // the input is over a limit that protects the machine
  nothing_found,     // read, but holds no task with a responsible unit
  database,          // the database refused, is damaged, foreign, newer or locked
  missing_resource,  // a font, a glyph or a program that must be installed
  io,                // a file can't be opened, read or written
};

struct Failure {
  Code code = Code::unreadable;
  std::string file;        // as the user named it; empty where there is none
  std::uint32_t line = 0;  // from 1; 0 where it concerns the whole file
  std::string what;        // what is wrong
  std::string remedy;      // what to do
};

// "FILE:LINE: what; remedy"
std::string to_string(const Failure& failure);

class Error : public std::runtime_error {
 public:
  explicit Error(Failure failure) : std::runtime_error(to_string(failure)), failure_(std::move(failure)) {}
  const Failure& failure() const noexcept { return failure_; }

 private:
  Failure failure_;
};

// A value or the reason why there is none.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT(google-explicit-constructor): reads as the value
  Result(Failure failure) : state_(std::move(failure)) {}  // NOLINT(google-explicit-constructor): reads as the failure
  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Failure& failure() const { return std::get<1>(state_); }

 private:
  std::variant<T, Failure> state_;
};

}  // namespace dutygraph
