// Documents read by several threads, and handed on one by one in their order, so that what is done with them does not
// depend on how many threads there are.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/files_in.h"
#include "cli/session.h"

namespace dutygraph::cli {

// A document, or why there is none; neither: a file in a folder that is no document.
struct Taken {
  std::optional<Loaded> loaded;
  std::optional<Failure> failure;
};

class ReadAhead {
 public:
  // Begins to read with `jobs` threads, > 0. `files` must outlive it. `id` is the plan's, where it is not its file's
  // stem. At most four documents a thread wait to be taken. Where not as many threads can be begun, fewer read; throws
  // Error(limit) where not one can.
  ReadAhead(const Session& session, const std::vector<Files::File>& files, const std::string& id, unsigned jobs);
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  ~ReadAhead();  // waits for what is being read

  // What became of the next file; at most once a file.
  Taken next();

 private:
  void work();
  Taken read_safely(const Files::File& file) const noexcept;
  Taken read(const Files::File& file) const;

  const Session& session_;
  const std::vector<Files::File>& files_;
  const std::string id_;
  const Lists lists_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<Taken>> taken_;  // by file
  std::size_t begun_ = 0;                    // files that a thread has taken on …
  std::size_t given_ = 0;                    // … and that next() has handed on
  std::size_t ahead_;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dutygraph::cli
