#include "cli/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

extern char** environ;

namespace dutygraph::cli {

const char* const small_plan =
    "青槐县2025年重点工作责任分工\n"
    "一、水利\n"
    "1.修缮泵站4座。（牵头单位：县水利局；责任单位：县财政局、各镇）\n"
    "2.疏浚河道9公里。（牵头单位：县财政局；责任单位：县水利局）\n";

namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

// This process's environment without what changes the program's answers, and with `changes`.
std::vector<std::string> environment_with(const std::vector<std::string>& changes) {
  std::vector<std::string> environment;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string name = std::string(*entry).substr(0, std::string(*entry).find('='));
    if (name != "DUTYGRAPH_DB" && name != "LANG" && name != "LC_ALL" && name != "LC_MESSAGES")
      environment.emplace_back(*entry);
  }
  environment.insert(environment.end(), {"LANG=C"});
  for (const std::string& change : changes) {
    const std::string name = change.substr(0, change.find('=') + 1);
    std::erase_if(environment, [&](const std::string& entry) { return entry.starts_with(name); });
    environment.push_back(change);
  }
  return environment;
}

}  // namespace

std::string sample(const std::string& name) { return std::string(TEST_SOURCE_DIR) + "/graphs/" + name; }

void Program::SetUp() {
  const auto* test = testing::UnitTest::GetInstance()->current_test_info();
  folder_ = testing::TempDir() + "dutygraph-cli-" + std::to_string(getpid()) + "-" + test->name();
  std::replace(folder_.begin() + static_cast<std::ptrdiff_t>(testing::TempDir().size()), folder_.end(), '/', '_');
  fs::remove_all(folder_);
  fs::create_directories(folder_ + "/work");
}

void Program::TearDown() { fs::remove_all(folder_); }

Ran Program::run(const std::vector<std::string>& arguments, const std::vector<std::string>& environment) const {
  std::vector<std::string> words = {"dutygraph"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment_with(environment);
  const std::string out = folder_ + "/out";
  const std::string err = folder_ + "/err";
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, (folder_ + "/work").c_str());
  pid_t child = 0;
  const int spawned =
      posix_spawn(&child, TEST_PROGRAM, &actions, nullptr, pointers(words).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  EXPECT_EQ(spawned, 0) << TEST_PROGRAM;
  int status = 0;
  if (spawned == 0) waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), slurp(out), slurp(err)};
}

std::string Program::ok(const std::vector<std::string>& arguments, const std::vector<std::string>& environment) const {
  const Ran ran = run(arguments, environment);
  EXPECT_EQ(ran.code, 0) << testing::PrintToString(arguments) << "\n" << ran.err;
  EXPECT_EQ(ran.err, "") << testing::PrintToString(arguments);
  return ran.out;
}

nlohmann::json Program::read_json(std::vector<std::string> arguments) const {
  arguments.emplace_back("--json");
  const std::string out = ok(arguments);
  nlohmann::json value = nlohmann::json::parse(out, nullptr, false);
  EXPECT_FALSE(value.is_discarded()) << testing::PrintToString(arguments) << " printed\n" << out.substr(0, 400);
  return value;
}

void Program::fails(int code, const std::vector<std::string>& words, const std::vector<std::string>& arguments) const {
  SCOPED_TRACE(testing::PrintToString(arguments));
  const Ran ran = run(arguments);
  EXPECT_EQ(ran.code, code) << ran.err;
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
  EXPECT_TRUE(ran.err.starts_with("dutygraph: ")) << ran.err;
  for (const std::string& word : words)
    EXPECT_NE(ran.err.find(word), std::string::npos) << word << " not in " << ran.err;
}

std::string Program::file(const std::string& name, const std::string& content) const {
  std::ofstream(folder_ + "/work/" + name, std::ios::binary) << content;
  return name;
}

std::string Program::content(const std::string& name) const { return slurp(folder_ + "/work/" + name); }

bool Program::exists(const std::string& name) const { return fs::exists(folder_ + "/work/" + name); }

std::vector<std::string> Program::files() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_ + "/work")) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace dutygraph::cli
