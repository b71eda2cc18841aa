#include "dutygraph/process/program.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "process/network.h"

namespace dutygraph::process {
namespace {

Ran shell(const std::string& command, const ProgramLimits& limits = {}) {
  const TemporaryFolder folder;
  return run_program({"sh", "-c", command}, folder.path(), limits);
}

TEST(Program, GivesOutputErrorsAndStatus) {
  const Ran ran = shell("echo out; echo err >&2; exit 3");
  EXPECT_EQ(ran.end, Ran::End::done);
  EXPECT_EQ(ran.status, 3);
  EXPECT_EQ(ran.output, "out\n");
  EXPECT_EQ(ran.errors, "err\n");
}

TEST(Program, WordsAreNeverTakenApart) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_program({"printf", "%s|", "a b", "$(id)", "; ls", ""}, folder.path()).output, "a b|$(id)|; ls||");
}

TEST(Program, AMissingProgramIsTold) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_program({"no-such-program-here"}, folder.path()).end, Ran::End::missing);
}

TEST(Program, EndsAtTheTimeLimitWithItsChildren) {
  const Ran ran = shell("sleep 50 & sleep 50; echo late", {1, 5, std::size_t{1} << 30U, 1 << 20, 1 << 20, 100});
  EXPECT_EQ(ran.end, Ran::End::timed_out);
  EXPECT_EQ(ran.output, "");
  const Ran silent = shell("exec >&- 2>&-; sleep 50", {1, 5, std::size_t{1} << 30U, 1 << 20, 1 << 20, 100});
  EXPECT_EQ(silent.end, Ran::End::timed_out) << "with its pipes closed";
}

TEST(Program, EndlessOutputIsCut) {
  const Ran ran = shell("yes", {20, 20, std::size_t{1} << 30U, 1 << 20, 100000, 100});
  EXPECT_EQ(ran.end, Ran::End::too_much_output);
  EXPECT_EQ(ran.output.size(), 100000U);
  const Ran noisy =
      shell("head -c 100000 /dev/zero >&2; echo done", {20, 20, std::size_t{1} << 30U, 1 << 20, 100000, 100});
  EXPECT_EQ(noisy.errors.size(), 100U);
  EXPECT_EQ(noisy.output, "done\n") << "errors are kept in part and stop nothing";
}

TEST(Program, LimitsOfComputingAndFilesHold) {
  const Ran busy = shell("while :; do :; done", {20, 1, std::size_t{1} << 30U, 1 << 20, 1000, 100});
  EXPECT_EQ(busy.end, Ran::End::killed);
  EXPECT_TRUE(busy.status == SIGXCPU || busy.status == SIGKILL) << busy.status;
  const Ran large = shell("exec head -c 100000 /dev/zero > file", {20, 5, std::size_t{1} << 30U, 50000, 1000, 100});
  EXPECT_TRUE(large.end == Ran::End::killed || large.status != 0);
}

TEST(Program, HasNoNetwork) {
  if (!may_leave_network()) GTEST_SKIP() << "this kernel lets no process cut itself off the network";
  const Listener listener;
  const std::string connect = "exec 3<>/dev/tcp/127.0.0.1/" + std::to_string(listener.port()) + " && echo connected";
  const TemporaryFolder folder;
  const Ran ran = run_program({"bash", "-c", connect}, folder.path());
  ASSERT_EQ(ran.end, Ran::End::done);
  EXPECT_EQ(ran.output, "") << ran.errors;
  EXPECT_NE(ran.status, 0);
  EXPECT_EQ(std::system(("bash -c '" + connect + "' >/dev/null").c_str()), 0) << "there is one outside";
}

TEST(Program, SeesLittleOfTheEnvironment) {
  ::setenv("DUTYGRAPH_SECRET", "x", 1);
  const Ran ran = shell("echo \"$DUTYGRAPH_SECRET-$HOME\"; pwd; cat");
  EXPECT_TRUE(ran.output.starts_with("-/"));
  EXPECT_NE(ran.output.find("dutygraph-"), std::string::npos);
}

TEST(TemporaryFolder, LeavesNothing) {
  std::string path;
  {
    const TemporaryFolder folder;
    path = folder.path();
    std::filesystem::create_directories(path + "/a/b");
    EXPECT_TRUE(std::filesystem::is_directory(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace dutygraph::process
