// As root alone, so that the user stays who he is; else within a user namespace, where an ordinary user may do so, too.
// Source: network_namespaces(7), user_namespaces(7).
#include "process/offline.h"

#include <sched.h>

namespace dutygraph::process {

void leave_network() {
  if (::unshare(CLONE_NEWNET) == 0) return;
  [[maybe_unused]] const int refused = ::unshare(CLONE_NEWUSER | CLONE_NEWNET);
}

}  // namespace dutygraph::process
