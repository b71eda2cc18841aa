#include "cli/read_ahead.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "dutygraph/read/read.h"

namespace dutygraph::cli {

ReadAhead::ReadAhead(const Session& session, const std::vector<Files::File>& files, const std::string& id,
                     unsigned jobs)
    : session_(session), files_(files), id_(id), lists_(session), taken_(files.size()), ahead_(std::size_t{4} * jobs) {
  const std::size_t count = std::min<std::size_t>(jobs, files.size());
  for (std::size_t i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
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
    Taken taken = read(files_[at]);
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
    return {std::nullopt, Failure{Code::limit, file.path, 0, "needs more memory than there is", "give it alone"}};
  } catch (const std::exception& error) {
    return {std::nullopt, Failure{Code::unreadable, file.path, 0, std::string("internal error: ") + error.what(),
                                  "please report it with the document"}};
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
  return taken;
}

}  // namespace dutygraph::cli
