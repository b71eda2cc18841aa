#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class ImportCommand : public Program {
 protected:
  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    const nlohmann::json list = read_json({"plans"});
    for (const auto& plan : list["plans"]) ids.push_back(plan["id"]);
    return ids;
  }
};
using Ids = std::vector<std::string>;
namespace fs = std::filesystem;

std::string plan_number(int n) {
  const std::string k = std::to_string(n);
  return "乙县第" + k + "号方案\n1.修建码头" + k + "座。（牵头单位：县交通局；责任单位：县财政局）\n2.清淤" + k +
         "里。（牵头单位：县水利局）\n";
}

std::string sheet_number(int n) {
  return "Task,Lead,Support\nmend pier " + std::to_string(n) + ",Port Office,\"Town Hall; Guild\"\n";
}

std::string page_number(int n) {
  return "<!DOCTYPE html><html><body><p>1.植树" + std::to_string(n) + "亩。（牵头单位：县林业局）</p></body></html>";
}

class ImportFolder : public ImportCommand {
 protected:
  void in(const std::string& name, const std::string& content) const {
    fs::create_directories(fs::path(folder_ + "/work/" + name).parent_path());
    file(name, content);
  }

  // 200 files, some of them bad in one way or another.
  void fill() const {
    for (int n = 0; n < 200; ++n) {
      const std::string stem = "in/" + std::to_string(n % 7) + "/f" + std::to_string(1000 + n);
      switch (n % 10) {
        case 3: in(stem + ".csv", sheet_number(n)); break;
        case 6: in(stem + ".txt", page_number(n)); break;  // the kind is told by the content
        case 7: in(stem + ".txt", n % 20 == 7 ? "没有任务的文字。\n" : ""); break;
        case 8: in(stem + ".png", std::string("\x89PNG\r\n\x1a\n\0\0", 10)); break;
        case 9: in(stem + ".docx", std::string("PK\x03\x04 word/ but no archive")); break;
        default: in(stem + ".txt", plan_number(n));
      }
    }
  }
};

TEST_F(ImportCommand, AddsPlansAndPrintsALineEach) {
  file("b.txt", small_plan);
  file("a.csv", "Task,Lead\nmend the pier,Port Office\n");
  const std::string out = ok({"import", "b.txt", "a.csv"});
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 2) << out;
  EXPECT_NE(out.find("added  b: 2 tasks"), std::string::npos) << out;
  EXPECT_NE(out.find("added  a: 1 task,"), std::string::npos) << out;
  EXPECT_EQ(ids(), (Ids{"a", "b"}));
}

TEST_F(ImportCommand, TheSameBytesAgainChangeNothing) {
  file("p.txt", small_plan);
  ok({"import", "p.txt"});
  const std::string database = content("dutygraph.db");
  EXPECT_NE(ok({"import", "p.txt"}).find("unchanged  p"), std::string::npos);
  EXPECT_NE(ok({"import", "p.txt", "--replace"}).find("unchanged  p"), std::string::npos);
  EXPECT_EQ(content("dutygraph.db"), database) << "not a byte of the file changed";
}

TEST_F(ImportCommand, OtherBytesUnderAKnownIdNeedReplace) {
  file("p.txt", small_plan);
  ok({"import", "p.txt"});
  const auto before = read_json({"graph", "p"});
  file("p.txt", "1.别的。(牵头单位:县民政局)\n");
  fails(4, {"p.txt", "--replace", "--as"}, {"import", "p.txt"});
  EXPECT_EQ(read_json({"graph", "p"}), before);
  EXPECT_NE(ok({"import", "p.txt", "--as", "q"}).find("added  q"), std::string::npos);
  EXPECT_NE(ok({"import", "p.txt", "--replace"}).find("replaced  p"), std::string::npos);
  EXPECT_EQ(read_json({"graph", "p"})["tasks"].size(), 1U);
  EXPECT_EQ(ids(), (Ids{"p", "q"}));
}

TEST_F(ImportCommand, OneBadFileLosesNoOther) {
  file("a.txt", small_plan);
  file("bad.txt", "没有任务。\n");
  file("z.txt", small_plan);
  const Ran ran = run({"import", "a.txt", "bad.txt", "missing.txt", "z.txt"});
  EXPECT_EQ(ran.code, 3);
  for (const char* word : {"bad.txt", "missing.txt"}) EXPECT_NE(ran.err.find(word), std::string::npos) << ran.err;
  EXPECT_EQ(ids(), (Ids{"a", "z"}));
}

TEST_F(ImportCommand, NothingIsMadeWhereNothingWasRead) {
  file("bad.txt", "没有任务。\n");
  fails(3, {"bad.txt"}, {"import", "bad.txt"});
  fails(3, {"missing.txt"}, {"import", "missing.txt"});
  EXPECT_EQ(files(), Ids{"bad.txt"});
}

TEST_F(ImportCommand, AFullStandardOutputEndsTheRun) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "needs /dev/full";
  file("a.txt", small_plan);
  file("b.txt", small_plan);
  const std::string run =
      "cd '" + folder_ + "/work' && '" TEST_PROGRAM "' import a.txt b.txt --db e.db >/dev/full 2>told";
  const int status = std::system(run.c_str());  // NOLINT(cert-env33-c)
  EXPECT_EQ(WEXITSTATUS(status), 3);
  const std::string told = content("told");
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 1) << told;
  EXPECT_EQ(read_json({"plans", "--db", "e.db"})["plans"].size(), 1U) << "the second is not begun";
}

TEST_F(ImportCommand, WithoutMemoryForAllThreadsFewerRead) {
  std::string names;
  for (int n = 0; n < 40; ++n) names += " " + file("t" + std::to_string(n) + ".txt", plan_number(n));
  const std::string run = "cd '" + folder_ + "/work' && ulimit -v 300000 && '" TEST_PROGRAM "' import" + names +
                          " --jobs 40 --db e.db >out 2>told";
  const int status = std::system(run.c_str());  // NOLINT(cert-env33-c)
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_LT(WEXITSTATUS(status), 128) << "killed by a signal: " << content("told");
}

TEST_F(ImportCommand, AnIdNamesOneFileOnly) {
  file("a.txt", small_plan);
  file("b.txt", small_plan);
  fails(2, {"--as"}, {"import", "a.txt", "b.txt", "--as", "x"});
  EXPECT_EQ(files(), (Ids{"a.txt", "b.txt"}));
}

TEST_F(ImportCommand, ADatabaseThatCannotBeMadeIsTold) {
  file("p.txt", small_plan);
  fails(4, {"no/where.db"}, {"import", "p.txt", "--db", "no/where.db"});
  fails(4, {"."}, {"import", "p.txt", "--db", "."});
  EXPECT_EQ(files(), Ids{"p.txt"});
}

TEST_F(ImportCommand, JsonIsOneValue) {
  file("a.txt", small_plan);
  file("b.txt", small_plan);
  ok({"import", "a.txt"});
  const auto imports = read_json({"import", "a.txt", "b.txt"})["imports"];
  ASSERT_EQ(imports.size(), 2U);
  EXPECT_EQ(imports[0]["imported"], "unchanged");
  EXPECT_EQ(imports[1]["imported"], "added");
  EXPECT_EQ(imports[1]["id"], "b");
  EXPECT_EQ(imports[1]["file"], "b.txt");
  EXPECT_EQ(imports[1]["tasks"], 2);
  const Ran half = run({"import", "missing.txt", "b.txt", "--json"});
  EXPECT_EQ(half.code, 3);
  EXPECT_EQ(nlohmann::json::parse(half.out)["imports"].size(), 1U) << "what was done";
}

TEST_F(ImportFolder, HowManyThreadsReadChangesNothing) {
  fill();
  const Ran one = run({"import", "in", "--jobs", "1", "--db", "one.db"});
  const Ran four = run({"import", "in", "--jobs", "4", "--db", "four.db"});
  EXPECT_EQ(one.code, 3);
  EXPECT_EQ(four.code, 3);
  EXPECT_EQ(one.out, four.out);
  EXPECT_EQ(one.err, four.err);
  EXPECT_EQ(content("one.db"), content("four.db"));
  EXPECT_EQ(std::count(one.err.begin(), one.err.end(), '\n'), 40) << "a line for each that was not taken";
  EXPECT_EQ(one.err.find('\r'), std::string::npos) << "no progress where it is no terminal";
  EXPECT_NE(one.out.find("200 files: 140 added, 0 replaced, 0 unchanged; 40 not imported, 20 no documents\n"),
            std::string::npos)
      << one.out;
  EXPECT_NE(one.out.find("\n  10  is empty: in/0/f"), std::string::npos) << one.out;
  EXPECT_NE(one.out.find("\n  10  no task with a responsible unit found: in/"), std::string::npos) << one.out;
  EXPECT_NE(one.out.find("\n  20  no documents: in/0/f"), std::string::npos) << one.out;
  const Ran again = run({"import", "in", "--db", "one.db"});
  EXPECT_NE(again.out.find("140 unchanged"), std::string::npos) << again.out;
  EXPECT_EQ(content("one.db"), content("four.db")) << "nothing is written twice";
}

TEST_F(ImportFolder, FilesComeInTheOrderOfTheirPaths) {
  in("in/b/z.txt", plan_number(1));
  in("in/a/y.txt", plan_number(2));
  in("in/a.txt", plan_number(3));
  in("in/.hidden.txt", plan_number(4));
  in("in/~$y.txt", plan_number(5));
  const nlohmann::json value = read_json({"import", "in"});
  std::vector<std::string> files;
  for (const auto& import : value["imports"]) files.push_back(import["file"]);
  EXPECT_EQ(files, (std::vector<std::string>{"in/a/y.txt", "in/a.txt", "in/b/z.txt"}));
  EXPECT_TRUE(value["failed"].empty());
  EXPECT_TRUE(value["passed_over"].empty());
}

TEST_F(ImportFolder, JsonTellsWhatWasNotTaken) {
  fill();
  const Ran ran = run({"import", "in", "--json", "--jobs", "3"});
  EXPECT_EQ(ran.code, 3);
  const nlohmann::json value = nlohmann::json::parse(ran.out);
  EXPECT_EQ(value["imports"].size(), 140U);
  EXPECT_EQ(value["failed"].size(), 40U);
  EXPECT_EQ(value["passed_over"].size(), 20U);
  for (const auto& failed : value["failed"]) {
    EXPECT_NE(failed["what"], "");
    EXPECT_NE(failed["remedy"], "");
  }
}

// Over the limit what is no document is passed over as it is below it; what may be one is told.
TEST_F(ImportFolder, ALargeFileThatIsNoDocumentIsPassedOver) {
  const auto large = [&](const std::string& name, const std::string& head, char rest, const std::string& end = {}) {
    in(name, head + std::string((std::size_t{2} << 20U) - head.size() - end.size(), rest) + end);
  };
  in("in/p.txt", plan_number(1));
  large("in/film.mp4",
        std::string("\0\0\0\x18"
                    "ftypmp42",
                    12),
        '\0');
  large("in/photos.zip", "PK\x03\x04", '\x01', "photos/1.jpg");
  const Ran ran = run({"import", "in", "--max-mb", "1", "--json"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const nlohmann::json value = nlohmann::json::parse(ran.out);
  EXPECT_EQ(value["passed_over"], (Ids{"in/film.mp4", "in/photos.zip"}));
  EXPECT_EQ(value["imports"].size(), 1U);
  large("in/long.txt", "1.", 'a');
  large("in/thick.docx", "PK\x03\x04", '\x01', "word/document.xml");
  const Ran told = run({"import", "in", "--max-mb", "1", "--json"});
  EXPECT_EQ(told.code, 3);
  EXPECT_EQ(nlohmann::json::parse(told.out)["failed"].size(), 2U) << told.err;
  EXPECT_EQ(run({"import", "in/film.mp4", "--max-mb", "1"}).code, 3) << "named, it is told";
}

TEST_F(ImportFolder, WithoutADocumentItSaysSo) {
  fs::create_directories(folder_ + "/work/empty/below");
  fails(3, {"empty", "holds no document"}, {"import", "empty", "--json"});
  const Ran ran = run({"import", "empty"});
  EXPECT_EQ(ran.code, 3);
  EXPECT_FALSE(exists("dutygraph.db"));
}

TEST_F(ImportFolder, ALoopOfLinksEnds) {
  in("in/a/p.txt", plan_number(1));
  fs::create_directory_symlink("..", folder_ + "/work/in/a/up");
  fs::create_directory_symlink(".", folder_ + "/work/in/self");
  fs::create_symlink("self-made", folder_ + "/work/in/self-made");
  const Ran ran = run({"import", "in"});
  EXPECT_EQ(ran.code, 3) << "a link to itself can't be read";
  EXPECT_NE(ran.err.find("in/self-made"), std::string::npos) << ran.err;
  EXPECT_EQ(ids(), Ids{"p"});
}

TEST_F(ImportFolder, WhatMayNotBeReadIsToldAndTheRestIsTaken) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  in("in/closed/q.txt", plan_number(1));
  in("in/p.txt", plan_number(2));
  in("in/r.txt", plan_number(3));
  chmod((folder_ + "/work/in/closed").c_str(), 0);
  chmod((folder_ + "/work/in/r.txt").c_str(), 0);
  const Ran ran = run({"import", "in"});
  EXPECT_EQ(ran.code, 3);
  for (const char* name : {"in/closed", "in/r.txt"}) EXPECT_NE(ran.err.find(name), std::string::npos) << ran.err;
  EXPECT_EQ(ids(), Ids{"p"});
  chmod((folder_ + "/work/in/closed").c_str(), 0700);
}

TEST_F(ImportFolder, TwoFilesOfOneRunNeverTakeEachOthersPlace) {
  in("in/a/p.txt", plan_number(1));
  in("in/b/p.txt", plan_number(2));
  in("in/c/p.txt", plan_number(1));
  for (const char* replace : {"", "--replace"}) {
    std::vector<std::string> words = {"import", "in"};
    if (*replace != '\0') words.emplace_back(replace);
    const Ran ran = run(words);
    EXPECT_EQ(ran.code, 4);
    EXPECT_NE(ran.err.find("in/b/p.txt: would be the plan p, which in/a/p.txt is"), std::string::npos) << ran.err;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << "the third is the first once more";
  }
}

TEST_F(ImportFolder, AnIdNamesNoFolder) {
  in("in/p.txt", plan_number(1));
  fails(2, {"--as"}, {"import", "in", "--as", "x"});
}

// What comes back from the database is what the document gives, byte for byte.
TEST_F(ImportCommand, EverySampleComesBackWhole) {
  for (const char* name : {"clean-county.txt", "qinghuai-2025.txt", "qinghuai-2026.txt", "harbour-cooperative.csv",
                           "library-network.md", "davis.csv"}) {
    const std::string id = std::string(name).substr(0, std::string(name).find('.'));
    ok({"import", sample(name)});
    EXPECT_EQ(ok({"graph", id, "--json"}), ok({"graph", sample(name), "--json"})) << name;
    EXPECT_EQ(ok({"load", id}), ok({"load", sample(name)})) << name;
  }
}

}  // namespace
}  // namespace dutygraph::cli
