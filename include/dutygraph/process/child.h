// Work done in a forked child process, with limits: what leaks, crashes or prints there stays there.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace dutygraph::process {

struct ChildLimits {
  unsigned seconds = 60;   // of the wall clock, > 0
  std::size_t memory = 0;  // bytes of address space beyond the parent's own; 0: no limit. Not under a sanitizer.
  bool offline = false;    // without a network, where the kernel allows a process to cut itself off
};

// Runs `work` in a child and returns the bytes that it returned. The child's standard output and error are closed off.
// `name` says what the work is ("drawing"), `smaller` what to do where it is too much, for messages.
// An Error thrown by `work` is thrown here again, with its code.
// Throws Error: limit where it needs more than `limits`, io where no process or pipe can be made or the child died.
std::string in_child(const std::function<std::string()>& work, const ChildLimits& limits, const std::string& name,
                     const std::string& smaller);

}  // namespace dutygraph::process
