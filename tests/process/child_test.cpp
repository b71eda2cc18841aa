#include "dutygraph/process/child.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <stdexcept>

#include "dutygraph/model/error.h"
#include "process/network.h"

namespace dutygraph::process {
namespace {

Failure failure_of(const std::function<std::string()>& work, unsigned seconds = 30) {
  try {
    in_child(work, {seconds, 0}, "drawing", "draw less");
  } catch (const Error& error) {
    return error.failure();
  }
  ADD_FAILURE() << "no error";
  return {};
}

TEST(Child, ReturnsTheBytesWhateverTheyAre) {
  const std::string bytes = std::string("a\0b", 3) + std::string(300000, 'x');
  EXPECT_EQ(in_child([&] { return bytes; }, {}, "", ""), bytes);
  EXPECT_EQ(in_child([] { return std::string(); }, {}, "", ""), "");
}

TEST(Child, HandsErrorsOn) {
  const Failure f =
      failure_of([]() -> std::string { throw Error(Failure{Code::missing_resource, {}, 0, "no font", "install it"}); });
  EXPECT_EQ(f.code, Code::missing_resource);
  EXPECT_EQ(f.what, "no font");
  EXPECT_EQ(f.remedy, "install it");
  EXPECT_EQ(failure_of([]() -> std::string { throw std::runtime_error("odd"); }).code, Code::io);
}

TEST(Child, HasNoNetworkWhereItIsOffline) {
  if (!may_leave_network()) GTEST_SKIP() << "this kernel lets no process cut itself off the network";
  const Listener listener;
  const auto work = [&] { return std::string(connects(listener.port()) ? "connected" : "alone"); };
  EXPECT_EQ(in_child(work, {30, 0, true}, "", ""), "alone");
  EXPECT_EQ(in_child(work, {30, 0, false}, "", ""), "connected");
}

TEST(Child, EndsAtTheTimeLimit) {
  const Failure f = failure_of(
      []() -> std::string {
        for (;;) ::pause();
      },
      1);
  EXPECT_EQ(f.code, Code::limit);
  EXPECT_EQ(f.what, "drawing took longer than 1 s");
  EXPECT_EQ(f.remedy, "draw less");
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Child, EndsAtTheMemoryLimit) {
  const auto greedy = [] { return std::string(std::size_t{256} << 20U, 'x'); };
  try {
    in_child(greedy, {30, std::size_t{64} << 20U}, "reading", "read less");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().code, Code::limit);
    EXPECT_EQ(error.failure().remedy, "read less");
  }
}
#endif

TEST(Child, OutlivesACrash) {
  EXPECT_EQ(failure_of([]() -> std::string {
              std::signal(SIGSEGV, SIG_DFL);
              ::raise(SIGSEGV);
              return {};
            }).code,
            Code::io);
}

TEST(Child, KeepsQuiet) {
  ::testing::internal::CaptureStderr();
  in_child(
      [] {
        std::fputs("flood", stderr);
        std::fflush(stderr);
        return std::string("=");
      },
      {}, "", "");
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace dutygraph::process
