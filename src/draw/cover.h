// The first page of a pack: what plan it is, what matters in it, where to find what.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "draw/kind.h"

namespace dutygraph::draw {

struct ContentsLine {
  std::string title;
  std::size_t page = 0;  // from 1
};
using Contents = std::shared_ptr<std::vector<ContentsLine>>;

// One sheet; `contents` may be filled after it is made, up to when it is drawn. Lines that find no room are counted.
Sheets cover(const PlanView& view, const std::vector<std::string>& findings, const Contents& contents,
             const std::string& about, const Options& options, const Measure& measure);

}  // namespace dutygraph::draw
