// A process without a network.
#pragma once

namespace dutygraph::process {

// Moves this process, and what it will start, into a network namespace of its own that holds nothing but a closed
// loopback device. Does nothing where the kernel does not allow it. May be called between fork and exec.
void leave_network();

}  // namespace dutygraph::process
