// fork, limits, exec. A failed exec writes its errno into a pipe of its own, which a successful one closes. The child
// leads a process group, so that what it starts is killed with it.
#include "dutygraph/process/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>

#include "dutygraph/model/error.h"
#include "process/offline.h"
#include "process/pipes.h"

namespace dutygraph::process {

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what) {
  throw Error(Failure{Code::io, {}, 0, what + ": " + std::strerror(errno), "try again"});
}

void limit(decltype(RLIMIT_CPU) resource, std::size_t most) {
  const rlimit limit{most, most};
  ::setrlimit(resource, &limit);
}

// All that exec takes, made before the fork: between the two nothing may be allocated.
struct Prepared {
  std::vector<std::string> words;
  std::vector<std::string> settings;
  std::vector<char*> argv;
  std::vector<char*> environment;

  Prepared(const std::vector<std::string>& program, const std::string& folder)
      : words(program),
        settings({"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder, "TMPDIR=" + folder}) {
    for (std::string& word : words) argv.push_back(word.data());
    for (std::string& setting : settings) environment.push_back(setting.data());
    argv.push_back(nullptr);
    environment.push_back(nullptr);
  }
};

[[noreturn]] void become(const Prepared& program, const std::string& folder, const ProgramLimits& limits, int output,
                         int errors, int refused) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (const int signal : {SIGALRM, SIGPIPE, SIGINT, SIGTERM, SIGCHLD}) ::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const int null = ::open("/dev/null", O_RDONLY);
  if (null >= 0) ::dup2(null, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  limit(RLIMIT_CPU, limits.cpu_seconds);
  limit(RLIMIT_FSIZE, limits.file);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_AS, limits.memory);
  leave_network();
  if (::chdir(folder.c_str()) == 0) ::execvpe(program.argv[0], program.argv.data(), program.environment.data());
  const int why = errno;
  [[maybe_unused]] const auto written = ::write(refused, &why, sizeof why);
  ::_exit(127);
}

// Reads one pipe as far as there is something; false at its end.
bool drain(int fd, std::string& into, std::size_t most, bool& over) {
  std::array<char, 1U << 16> buffer{};
  const ssize_t got = ::read(fd, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  const std::size_t room = most - std::min(most, into.size());
  over |= static_cast<std::size_t>(got) > room;
  into.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
  return got > 0;
}

// Until both pipes are closed, or a limit is passed.
void listen(Ran& ran, int output, int errors, const ProgramLimits& limits) {
  const auto end = Clock::now() + std::chrono::seconds(limits.seconds);
  std::array<pollfd, 2> pipes = {{{output, POLLIN, 0}, {errors, POLLIN, 0}}};
  while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    const int ready = left <= 0 ? 0 : ::poll(pipes.data(), pipes.size(), static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      ran.end = Ran::End::timed_out;
      return;
    }
    bool over = false;
    bool ignored = false;
    if (pipes[0].revents != 0 && !drain(output, ran.output, limits.output, over)) pipes[0].fd = -1;
    if (pipes[1].revents != 0 && !drain(errors, ran.errors, limits.errors, ignored)) pipes[1].fd = -1;
    if (over) {
      ran.end = Ran::End::too_much_output;
      return;
    }
  }
}

// Its pipes are closed; it may still run, but not for longer than it is given.
int wait_for(pid_t pid, Ran& ran, Clock::time_point end) {
  int status = 0;
  while (true) {
    const pid_t done = ::waitpid(pid, &status, ran.end == Ran::End::done ? WNOHANG : 0);
    if (done == pid || (done < 0 && errno != EINTR)) return status;
    if (done != 0) continue;
    if (Clock::now() >= end) {
      ran.end = Ran::End::timed_out;
      ::kill(-pid, SIGKILL);
    } else {
      ::poll(nullptr, 0, 5);
    }
  }
}

}  // namespace

std::pair<Descriptor, Descriptor> open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("no pipe");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

Ran run_program(const std::vector<std::string>& argv, const std::string& folder, const ProgramLimits& limits) {
  const Prepared prepared(argv, folder);
  auto [output, output_in] = open_pipe();
  auto [errors, errors_in] = open_pipe();
  auto [refused, refused_in] = open_pipe();
  const auto end = Clock::now() + std::chrono::seconds(limits.seconds);
  const pid_t pid = ::fork();
  if (pid < 0) fail("no process");
  if (pid == 0) become(prepared, folder, limits, output_in.get(), errors_in.get(), refused_in.get());
  ::setpgid(pid, pid);  // whoever comes first
  output_in.reset();
  errors_in.reset();
  refused_in.reset();
  Ran ran;
  listen(ran, output.get(), errors.get(), limits);
  if (ran.end != Ran::End::done) ::kill(-pid, SIGKILL);
  const int status = wait_for(pid, ran, end);
  ::kill(-pid, SIGKILL);  // what it started and left behind
  int why = 0;
  if (::read(refused.get(), &why, sizeof why) == static_cast<ssize_t>(sizeof why)) {
    ran.end = Ran::End::missing;
  } else if (ran.end == Ran::End::done && WIFSIGNALED(status)) {
    ran.end = Ran::End::killed;
    ran.status = WTERMSIG(status);
  } else if (WIFEXITED(status)) {
    ran.status = WEXITSTATUS(status);
  }
  return ran;
}

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  std::filesystem::path root = std::filesystem::temp_directory_path(error);
  if (error) root = "/tmp";
  path_ = (root / "dutygraph-XXXXXX").string();
  if (::mkdtemp(path_.data()) == nullptr) fail("no folder in " + root.string());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

}  // namespace dutygraph::process
