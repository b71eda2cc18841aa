// Graphviz and Pango only in a child process, as the room itself does it.
#pragma once

#include <functional>
#include <string>

#include "dutygraph/process/child.h"

namespace dutygraph::draw {

inline std::string in_child(const std::function<std::string()>& work, unsigned seconds) {
  return process::in_child(work, {seconds, 0}, "drawing", "draw less");
}

}  // namespace dutygraph::draw
