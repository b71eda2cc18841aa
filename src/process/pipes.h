// A pipe's two ends, closed when they leave.
#pragma once

#include <unistd.h>

#include <utility>

namespace dutygraph::process {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { reset(); }
  int get() const { return fd_; }
  void reset() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

// Its reading and its writing end; neither outlives an exec. Throws Error (io).
std::pair<Descriptor, Descriptor> open_pipe();

}  // namespace dutygraph::process
