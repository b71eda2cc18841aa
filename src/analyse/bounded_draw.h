// Random whole numbers that are the same on every machine.
//
// Idea: splitmix64 for the bits; a number below a bound is the upper half of a product, and the few values that would
// make some numbers likelier than others are drawn again, so that all are exactly equally likely.
// Limits: not for secrets. Source: Steele, Lea, Flood, OOPSLA 2014 (splitmix64); Lemire, ACM TOMACS 29:3 (2019).
#pragma once

#include <cstdint>

namespace dutygraph::analyse {

class BoundedDraw {
 public:
  explicit BoundedDraw(std::uint64_t seed) : state_(seed) {}

  // A number from 0 to bound - 1; bound is at least 1.
  std::uint32_t below(std::uint32_t bound) {
    std::uint64_t product = std::uint64_t{upper_bits()} * bound;
    const std::uint32_t uneven = (0U - bound) % bound;
    while (static_cast<std::uint32_t>(product) < uneven) product = std::uint64_t{upper_bits()} * bound;
    return static_cast<std::uint32_t>(product >> 32U);
  }

 private:
  std::uint32_t upper_bits() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31U)) >> 32U);
  }

  std::uint64_t state_;
};

}  // namespace dutygraph::analyse
