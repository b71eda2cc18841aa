// An outside program run as a child process with limits, for formats whose libraries are large, parse hostile files and
// have had holes: they are never linked in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dutygraph::process {

struct ProgramLimits {
  unsigned seconds = 60;                        // of the wall clock
  unsigned cpu_seconds = 60;                    // of computing, each process of it for itself
  std::size_t memory = std::size_t{2} << 30U;   // bytes of address space of each process
  std::size_t file = std::size_t{256} << 20U;   // bytes of any file that it writes
  std::size_t output = std::size_t{64} << 20U;  // bytes of its standard output
  std::size_t errors = std::size_t{4} << 10U;   // of its standard error so many bytes are kept
};

struct Ran {
  enum class End { done, missing, timed_out, too_much_output, killed };
  End end = End::done;
  int status = 0;      // its exit status, where it is done; the signal, where it was killed
  std::string output;  // what it wrote to standard output …
  std::string errors;  // … and to standard error
};

// Runs argv[0], found on PATH, without a shell: no word of argv is ever taken apart. Its working folder and HOME are
// `folder`; of the environment it sees PATH and a UTF-8 locale. It has no network
// where the kernel lets a process cut itself off (to root, or with unprivileged user namespaces). It and its children
// are killed when a limit is passed and with the caller. Throws Error (io) where no process or pipe can be made.
Ran run_program(const std::vector<std::string>& argv, const std::string& folder, const ProgramLimits& limits = {});

// A new empty folder that only this user sees, removed with all that is in it when it leaves.
class TemporaryFolder {
 public:
  TemporaryFolder();  // throws Error (io)
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace dutygraph::process
