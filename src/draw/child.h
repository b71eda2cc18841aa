// Work done in a forked child process, with a time limit: what leaks, crashes or prints there stays there.
#pragma once

#include <functional>
#include <string>

namespace dutygraph::draw {

// Runs `work` in a child and returns the bytes that it returned. The child's standard output and error are closed off.
// An Error thrown by `work` is thrown here again, with its code.
// Throws Error: limit where `seconds` (> 0) have passed, io where no process or pipe can be made or the child died.
std::string in_child(const std::function<std::string()>& work, unsigned seconds);

}  // namespace dutygraph::draw
