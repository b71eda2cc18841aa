#include "cli/read_ahead.h"

#include <algorithm>
#include <exception>
#include <new>
#include <system_error>
#include <utility>

#include "dutygraph/read/read.h"

namespace dutygraph::cli {

namespace {

Failure no_memory(const Files::File& file) {
  return {Code::limit, file.path, 0, "needs more memory than there is", "give it alone"};
}

}  // namespace

ReadAhead::ReadAhead(const Session& session, const std::vector<Files::File>& files, const std::string& id,
                     unsigned jobs)
    : session_(session), files_(files), id_(id), lists_(session), taken_(files.size()), ahead_(std::size_t{4} * jobs) {
  const std::size_t count = std::min<std::size_t>(jobs, files.size());
  threads_.reserve(count);
  try {
    while (threads_.size() < count) threads_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
  } catch (const std::bad_alloc&) {
  }
  if (threads_.size() == count) return;
  if (threads_.empty())
    throw Error({Code::limit, {}, 0, "can't begin a thread to read with", "allow more memory or more threads"});
  const std::lock_guard lock(mutex_);  // fewer threads do as well
  ahead_ = 4 * threads_.size();
}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void ReadAhead::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return stopped_ || begun_ == files_.size() || begun_ < given_ + ahead_; });
    if (stopped_ || begun_ == files_.size()) return;
    const std::size_t at = begun_++;
    lock.unlock();
    Taken taken = read_safely(files_[at]);
    lock.lock();
    taken_[at] = std::move(taken);
    changed_.notify_all();
  }
}

Taken ReadAhead::read(const Files::File& file) const {
  bool loaded = false;
  try {
    std::string bytes = load_bytes(session_, file.path);
    loaded = true;
    if (!file.named && !read::is_document(bytes)) return {};
    return {load_from(session_, lists_, std::move(bytes), file.path, id_), std::nullopt};
  } catch (const Error& error) {
    const bool too_large = !loaded && error.failure().code == Code::limit;
    if (!file.named && too_large && !read::looks_like_document(file.path)) return {};
    return {std::nullopt, error.failure()};
  } catch (const std::bad_alloc&) {
    return {std::nullopt, no_memory(file)};
  } catch (const std::exception& error) {
    return {std::nullopt, Failure{Code::unreadable, file.path, 0, std::string("internal error: ") + error.what(),
                                  "please report it with the document"}};
  }
}

// Nothing leaves a thread: where there is no memory even to tell a failure, it is told by next().
Taken ReadAhead::read_safely(const Files::File& file) const noexcept {
  try {
    return read(file);
  } catch (...) {
    return {std::nullopt, Failure{Code::limit, {}, 0, {}, {}}};
  }
}

Taken ReadAhead::next() {
  std::unique_lock lock(mutex_);
  const std::size_t at = given_;
  changed_.wait(lock, [&] { return taken_[at].has_value(); });
  Taken taken = std::move(*taken_[at]);
  taken_[at].reset();
  ++given_;
  changed_.notify_all();
  lock.unlock();
  if (taken.failure && taken.failure->what.empty()) taken.failure = no_memory(files_[at]);
  return taken;
}

}  // namespace dutygraph::cli
