// How deep the elements of a document may lie in one another.
#pragma once

#include <string>
#include <utility>

namespace dutygraph::read {

// One step down: throws Error (limit) where a document nests deeper than any program writes it (Word: 64 tables).
class Depth {
 public:
  explicit Depth(std::string file, unsigned deepest = 200) : file_(std::move(file)), deepest_(deepest) {}
  class Step {
   public:
    explicit Step(Depth& depth);
    ~Step() { --depth_.now_; }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Depth& depth_;
  };

 private:
  std::string file_;
  unsigned deepest_;
  unsigned now_ = 0;
};

}  // namespace dutygraph::read
