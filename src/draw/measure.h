// How wide a text is when it is set without hinting, in points.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dutygraph::draw {

// Not for two threads at once. Words are measured once and remembered.
class Measure {
 public:
  explicit Measure(std::string family);
  ~Measure();
  Measure(const Measure&) = delete;
  Measure& operator=(const Measure&) = delete;

  const std::string& family() const { return family_; }
  // The advance width of one line of text at `size` points.
  double width(std::string_view utf8, double size, bool bold = false) const;

 private:
  struct Engine;
  std::string family_;
  std::unique_ptr<Engine> engine_;
  mutable std::unordered_map<std::string, double> known_[2];  // width at 1 pt; [1] is bold
};

}  // namespace dutygraph::draw
