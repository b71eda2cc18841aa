// Random numbers that are the same on every machine and compiler, which std:: distributions are not.
//
// splitmix64 (Steele, Lea, Flood, OOPSLA 2014): 64 bits of state, passes BigCrush; what a seeded search and a sampler
// of a few million draws need, no more. Bounded draws are exact (Lemire, ACM TOMACS 29:3, 2019).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace dutygraph::analyse {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  // A number from 0 to bound - 1, each as likely; bound > 0.
  std::uint32_t below(std::uint32_t bound) {
    std::uint64_t product = (next() >> 32U) * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
      const std::uint32_t unfair = (0U - bound) % bound;
      while (static_cast<std::uint32_t>(product) < unfair) product = (next() >> 32U) * bound;
    }
    return static_cast<std::uint32_t>(product >> 32U);
  }

  template <class T>
  void shuffle(std::span<T> items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace dutygraph::analyse
