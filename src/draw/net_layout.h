// Places for boxes and straight lines between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "draw/canvas.h"

namespace dutygraph::draw {

struct NetLink {
  std::size_t a = 0, b = 0;  // indices into NetLayout::boxes
  double length = 1;         // the distance wished for, in steps
  bool hidden = false;       // no place was found that keeps it off a foreign box
};

struct NetLayout {
  std::vector<Box> boxes;  // sizes given, whole points; places made
  std::vector<NetLink> links;
};

struct NetOptions {
  std::uint64_t seed = 1;  // of the search
  int rounds = 500;        // of an attempt; each tries to move every box once
  int attempts = 8;        // the best is kept
};

// Places all boxes within `room`: none meets another, no line that is not hidden enters a box that isn't its end. A
// link between parts that hang together by no link costs nothing: parts are pulled together weakly. Stress
// majorisation, then seeded simulated annealing. The same on every machine that computes doubles alike. O(attempts *
// rounds
// * boxes * links * (boxes + links)) time.
void lay_out_net(NetLayout& net, const Box& room, const NetOptions& options = {});

}  // namespace dutygraph::draw
