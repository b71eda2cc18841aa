// fork, pipe, alarm. The answer is one status byte ('=' bytes follow, '!' an error follows: its code, what, a zero
// byte, remedy). The child leaves by _exit: no destructor or exit handler of the parent's program runs twice.
#include "draw/child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <utility>

#include "dutygraph/model/error.h"

namespace dutygraph::draw {
namespace {

[[noreturn]] void fail(Code code, std::string what, std::string remedy) {
  throw Error(Failure{code, {}, 0, std::move(what), std::move(remedy)});
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  void reset() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

std::string answer_of(const std::function<std::string()>& work) {
  const auto error = [](const Failure& f) {
    return "!" + std::string(1, static_cast<char>(f.code)) + f.what + std::string(1, '\0') + f.remedy;
  };
  try {
    return "=" + work();
  } catch (const Error& e) {
    return error(e.failure());
  } catch (const std::exception& e) {
    return error({Code::io, {}, 0, std::string("drawing failed: ") + e.what(), "report this as a defect"});
  }
}

[[noreturn]] void child(int out, const std::function<std::string()>& work, unsigned seconds) {
  ::signal(SIGALRM, SIG_DFL);
  ::signal(SIGPIPE, SIG_DFL);
  sigset_t alarm_only;
  ::sigemptyset(&alarm_only);
  ::sigaddset(&alarm_only, SIGALRM);
  ::sigprocmask(SIG_UNBLOCK, &alarm_only, nullptr);
  ::alarm(seconds);
  const int null = ::open("/dev/null", O_RDWR);
  if (null >= 0) {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
      if (fd != out) ::dup2(null, fd);
    }
  }
  const bool written = write_all(out, answer_of(work));
  ::_exit(written ? 0 : 1);
}

std::string read_all(int fd) {
  std::string bytes;
  std::array<char, 1U << 16> buffer{};
  for (;;) {
    const ssize_t n = ::read(fd, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(n));
  }
}

}  // namespace

std::string in_child(const std::function<std::string()>& work, unsigned seconds) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    fail(Code::io, "no pipe: " + std::string(std::strerror(errno)), "try again");
  Descriptor in(ends[0]);
  Descriptor out(ends[1]);
  const pid_t pid = ::fork();
  if (pid < 0) fail(Code::io, "no process: " + std::string(std::strerror(errno)), "try again");
  if (pid == 0) child(out.get(), work, seconds);
  out.reset();
  std::string answer = read_all(in.get());
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM) {
    fail(Code::limit, "drawing took longer than " + std::to_string(seconds) + " s", "draw one unit or section");
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || answer.empty()) {
    fail(Code::io, "the drawing process died", "report this as a defect, with the plan");
  }
  if (answer.front() == '=') return answer.substr(1);
  const std::size_t end = answer.find('\0', 2);
  fail(static_cast<Code>(answer.at(1)), answer.substr(2, end - 2),
       end == std::string::npos ? "" : answer.substr(end + 1));
}

}  // namespace dutygraph::draw
