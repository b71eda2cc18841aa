// Runs the built program as a child process, in a folder of its own and with an environment of its own.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dutygraph::cli {

struct Ran {
  int code = 0;  // exit code; 128 + signal where it was killed
  std::string out;
  std::string err;
};

class Program : public ::testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  // Runs `dutygraph ARGUMENTS…` in the test's folder. `environment`: NAME=value, over LANG=C and no $DUTYGRAPH_DB.
  Ran run(const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {}) const;
  // The same; the test fails unless it exits with 0 and says nothing on standard error.
  std::string ok(const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {}) const;
  // The same with --json; the test fails unless standard output is one JSON value.
  nlohmann::json read_json(std::vector<std::string> arguments) const;
  // The test fails unless it exits with `code`, prints nothing, and its one line of message has `words` in it.
  void fails(int code, const std::vector<std::string>& words, const std::vector<std::string>& arguments) const;

  // Writes a file into the test's folder and gives its name.
  std::string file(const std::string& name, const std::string& content) const;
  std::string content(const std::string& name) const;
  bool exists(const std::string& name) const;
  // The names in the test's folder, sorted.
  std::vector<std::string> files() const;

  std::string folder_;
};

// A path of a sample of graphs/.
std::string sample(const std::string& name);

// A plan of two tasks.
extern const char* const small_plan;

}  // namespace dutygraph::cli
