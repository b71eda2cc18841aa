// The grammar as an executable list of examples: every example of spec/*.txt is a test. spec/README.md tells the
// format.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/text/fold.h"

namespace dutygraph {
namespace {

struct Example {
  std::string file;
  int line = 0;
  std::string title;
  std::string document;
  std::vector<std::string> expected;
};

void PrintTo(const Example& example, std::ostream* out) { *out << example.file << ":" << example.line; }

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, begin)) {
    pieces.push_back(text.substr(begin, at - begin));
    begin = at + separator.size();
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

std::string trimmed(const std::string& text) { return std::string(text::trim(text)); }
std::string squeezed(const std::string& text) { return text::squeeze(text); }

// Names are separated by 、 outside brackets.
std::vector<std::string> names_of(const std::string& list) {
  std::vector<std::string> names;
  std::string name;
  int depth = 0;
  for (std::size_t i = 0; i < list.size();) {
    const std::string rest = list.substr(i);
    std::size_t length = 1;
    while (i + length < list.size() && (static_cast<unsigned char>(list[i + length]) & 0xC0) == 0x80) ++length;
    const std::string c = list.substr(i, length);
    if (c == "(" || c == "（" || c == "“") ++depth;
    if (c == ")" || c == "）" || c == "”") --depth;
    if (c == "、" && depth == 0) {
      names.push_back(trimmed(name));
      name.clear();
    } else {
      name += c;
    }
    i += length;
  }
  if (!trimmed(name).empty()) names.push_back(trimmed(name));
  return names;
}

std::vector<Example> load_examples() {
  std::vector<Example> examples;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(TEST_SOURCE_DIR "/tests/parse/spec"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::ifstream in(path);
    std::string line;
    int number = 0;
    bool in_document = false;
    while (std::getline(in, line)) {
      ++number;
      if (line.rfind("=== ", 0) == 0) {
        examples.push_back({path.filename().string(), number, line.substr(4), "", {}});
        in_document = true;
      } else if (in_document && trimmed(line) == "---") {
        in_document = false;
      } else if (examples.empty()) {
        continue;
      } else if (in_document) {
        examples.back().document += line + "\n";
      } else if (!trimmed(line).empty() && line.rfind("# ", 0) != 0 &&
                 examples.back().file == path.filename().string()) {
        examples.back().expected.push_back(trimmed(line));
      }
    }
  }
  return examples;
}

std::vector<std::string> printed(const Task& task, Role role) {
  std::vector<std::string> names;
  for (const Mention& mention : task.mentions)
    if (mention.role == role) names.push_back(mention.printed);
  return names;
}

std::string joined(const std::vector<std::string>& pieces, const char* separator) {
  std::string text;
  for (const std::string& piece : pieces) text += (text.empty() ? "" : separator) + piece;
  return text;
}

class Spec : public ::testing::TestWithParam<Example> {};

const Task* find_task(const Plan& plan, const std::string& id) {
  for (const Task& task : plan.tasks)
    if (task.id == id) return &task;
  return nullptr;
}

void check_fields(const Task& task, const std::map<std::string, std::string>& fields) {
  for (Role role : all_roles) {
    const auto field = fields.find(std::string(to_string(role)));
    const auto want = field == fields.end() ? std::vector<std::string>() : names_of(field->second);
    EXPECT_EQ(joined(printed(task, role), "、"), joined(want, "、")) << task.id << " " << to_string(role);
  }
  for (const auto& [key, value] : fields) {
    if (key == "open") {
      std::vector<std::string> open;
      for (Role role : task.open) open.emplace_back(to_string(role));
      EXPECT_EQ(joined(open, "、"), joined(names_of(value), "、")) << task.id << " open";
    } else if (key == "due") {
      EXPECT_EQ(squeezed(task.due.value_or("")), squeezed(value)) << task.id << " due";
    } else if (key == "text") {
      EXPECT_EQ(squeezed(task.text), squeezed(value)) << task.id << " text";
    } else if (key == "title") {
      EXPECT_EQ(squeezed(task.title.value_or("")), squeezed(value)) << task.id << " title";
    } else if (key == "section") {
      EXPECT_EQ(squeezed(joined(task.section, " / ")), squeezed(value)) << task.id << " section";
    } else if (key == "rule") {
      const bool found =
          std::any_of(task.mentions.begin(), task.mentions.end(), [&](const Mention& m) { return m.rule == value; });
      EXPECT_TRUE(found) << task.id << " rule " << value;
    } else {
      EXPECT_TRUE(role_from(key).has_value()) << "unknown key in the spec: " << key;
    }
  }
}

TEST_P(Spec, Holds) {
  const Example& example = GetParam();
  SCOPED_TRACE(example.file + ":" + std::to_string(example.line) + " " + example.title);
  const text::Lexicons lexicons;
  const bool csv = example.file == "csv.txt";
  const auto document = read::read_bytes(example.document, csv ? "example.csv" : "example.txt", lexicons);
  ASSERT_TRUE(document) << to_string(document.failure());
  const Plan plan = parse::parse(*document, parse::Grammar(lexicons));
  std::vector<std::string> ids;
  ASSERT_FALSE(example.expected.empty()) << "an example without an expectation";
  for (const std::string& line : example.expected) {
    if (line == "none") continue;
    if (line.rfind("finding: ", 0) == 0) {
      std::istringstream words(line.substr(9));
      std::string rule, task;
      words >> rule >> task;
      const bool found = std::any_of(plan.findings.begin(), plan.findings.end(),
                                     [&](const Finding& f) { return f.rule == rule && f.task.value_or("") == task; });
      EXPECT_TRUE(found) << "no finding " << rule << " " << task;
    } else if (line.rfind("plan: ", 0) == 0) {
      const auto equals = line.find('=');
      const std::string key = line.substr(6, equals - 6);
      const std::string want = trimmed(line.substr(equals + 1));
      const auto& got = key == "title" ? plan.info.title : key == "number" ? plan.info.number : plan.info.date;
      EXPECT_EQ(squeezed(got.value_or("")), squeezed(want)) << "plan " << key;
    } else {
      const std::vector<std::string> parts = split(line, " | ");
      std::map<std::string, std::string> fields;
      for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto colon = parts[i].find(':');
        ASSERT_NE(colon, std::string::npos) << parts[i];
        fields[trimmed(parts[i].substr(0, colon))] = trimmed(parts[i].substr(colon + 1));
      }
      ids.push_back(trimmed(parts[0]));
      const Task* task = find_task(plan, ids.back());
      EXPECT_NE(task, nullptr) << ids.back() << " is missing";
      if (task != nullptr) check_fields(*task, fields);
    }
  }
  std::vector<std::string> got;
  for (const Task& task : plan.tasks) got.push_back(task.id);
  EXPECT_EQ(joined(got, " "), joined(ids, " "));
}

std::string test_name(const ::testing::TestParamInfo<Example>& info) {
  std::string name = info.param.file.substr(0, info.param.file.find('.')) + "_line_" + std::to_string(info.param.line);
  return name;
}

INSTANTIATE_TEST_SUITE_P(Grammar, Spec, ::testing::ValuesIn(load_examples()), test_name);

}  // namespace
}  // namespace dutygraph
