// The files that import is given: those named, and those in the folders named.
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/error.h"

namespace dutygraph::cli {

struct Files {
  struct File {
    std::string path;
    bool named = true;  // by the user; else found in a folder, where what is no document is passed over
  };
  std::vector<File> files;
  std::vector<Failure> closed;  // folders that can't be read
  bool any_folder = false;
};

// `paths` in their order; a folder stands for all regular files in it and below it, the names of each
// folder sorted byte by byte, and what is in a folder in its name's place.
// Links are followed, no folder is entered twice; names that begin with "." or "~$" (an open document's lock) and
// pipes, sockets and devices are passed over. O(files · log files).
Files files_in(const std::vector<std::string>& paths);

}  // namespace dutygraph::cli
