// fork, pipe, alarm. The answer is one status byte ('=' bytes follow, '!' an error follows: its code, what, a zero
// byte, remedy). The child leaves by _exit: no destructor or exit handler of the parent's program runs twice.
#include "dutygraph/process/child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include "dutygraph/model/error.h"
#include "process/offline.h"
#include "process/pipes.h"

namespace dutygraph::process {
namespace {

[[noreturn]] void fail(Code code, std::string what, std::string remedy) {
  throw Error(Failure{code, {}, 0, std::move(what), std::move(remedy)});
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

// Pages of address space in use, of /proc/self/statm; 0 where there is none.
std::size_t bytes_in_use() {
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  const std::unique_ptr<std::FILE, Close> file(std::fopen("/proc/self/statm", "r"));
  std::size_t pages = 0;
  if (!file || std::fscanf(file.get(), "%zu", &pages) != 1) return 0;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// Sanitizers reserve address space by the terabyte.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memory_is_limited = false;
#else
constexpr bool memory_is_limited = true;
#endif

void limit_memory(std::size_t bytes) {
  if (bytes == 0 || !memory_is_limited) return;
  const rlim_t most = bytes_in_use() + bytes;
  const rlimit limit{most, most};
  ::setrlimit(RLIMIT_AS, &limit);
}

// Other threads' pipes stay open as long as anyone holds an end of them.
void keep_only(int fd) {
  const auto kept = static_cast<unsigned>(fd);
  constexpr unsigned first = STDERR_FILENO + 1;
  if (kept > first) ::close_range(first, kept - 1, 0);
  ::close_range(std::max(first, kept + 1), ~0U, 0);
}

std::string answer_of(const std::function<std::string()>& work, const std::string& name, const std::string& smaller) {
  const auto error = [](const Failure& f) {
    return "!" + std::string(1, static_cast<char>(f.code)) + f.what + std::string(1, '\0') + f.remedy;
  };
  try {
    return "=" + work();
  } catch (const Error& e) {
    return error(e.failure());
  } catch (const std::bad_alloc&) {
    return error({Code::limit, {}, 0, name + " needs more memory than it is given", smaller});
  } catch (const std::exception& e) {
    return error({Code::io, {}, 0, name + " failed: " + e.what(), "report this as a defect"});
  }
}

[[noreturn]] void child(int out, const std::function<std::string()>& work, const ChildLimits& limits,
                        const std::string& name, const std::string& smaller) {
  ::signal(SIGALRM, SIG_DFL);
  ::signal(SIGPIPE, SIG_DFL);
  sigset_t alarm_only;
  ::sigemptyset(&alarm_only);
  ::sigaddset(&alarm_only, SIGALRM);
  ::sigprocmask(SIG_UNBLOCK, &alarm_only, nullptr);
  ::alarm(limits.seconds);
  const int null = ::open("/dev/null", O_RDWR);
  if (null >= 0) {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
      if (fd != out) ::dup2(null, fd);
    }
  }
  keep_only(out);
  limit_memory(limits.memory);
  if (limits.offline) leave_network();
  const bool written = write_all(out, answer_of(work, name, smaller));
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

std::string in_child(const std::function<std::string()>& work, const ChildLimits& limits, const std::string& name,
                     const std::string& smaller) {
  auto [in, out] = open_pipe();
  const pid_t pid = ::fork();
  if (pid < 0) fail(Code::io, "no process: " + std::string(std::strerror(errno)), "try again");
  if (pid == 0) child(out.get(), work, limits, name, smaller);
  out.reset();
  std::string answer = read_all(in.get());
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM) {
    fail(Code::limit, name + " took longer than " + std::to_string(limits.seconds) + " s", smaller);
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || answer.empty()) {
    fail(Code::io, "the process of " + name + " died", "report this as a defect, with the plan");
  }
  if (answer.front() == '=') return answer.substr(1);
  const std::size_t end = answer.find('\0', 2);
  fail(static_cast<Code>(answer.at(1)), answer.substr(2, end - 2),
       end == std::string::npos ? "" : answer.substr(end + 1));
}

}  // namespace dutygraph::process
