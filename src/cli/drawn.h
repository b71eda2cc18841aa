// What `draw` and `pack` say of the pages they wrote.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "dutygraph/draw/render.h"

namespace dutygraph::cli {

struct Drawn {
  std::string file;                // as it was named
  std::vector<std::string> files;  // all that were written
  int pages = 0;
  draw::Checks checks;
  std::vector<std::string> left_out;
};

std::string drawn_json(const Drawn& drawn);
// A line with the files, and one more where the checks found something.
std::string drawn_lines(const Session& session, const Drawn& drawn);

}  // namespace dutygraph::cli
