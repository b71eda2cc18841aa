// import: documents, and folders of them, into the database, each whole or not at all.
//
// Threads read and parse; one writes, in the order of the files, so that the database is the same whatever --jobs says.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/commands.h"
#include "cli/files_in.h"
#include "cli/output.h"
#include "cli/read_ahead.h"
#include "cli/words.h"
#include "dutygraph/store/database.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::cli {

namespace {

using nlohmann::ordered_json;

std::string line_for(const Session& session, const Loaded& loaded, store::Imported imported) {
  const char* what = imported == store::Imported::added      ? say(session, "新增", "added")
                     : imported == store::Imported::replaced ? say(session, "替换", "replaced")
                                                             : say(session, "未变", "unchanged");
  std::string notes;
  for (const std::string& note : loaded.notes) notes += "  (" + note + ")";
  return one_line(sayf(session, "{}  {}：任务 {} 项，单位 {} 个，责任关系 {} 条{}", "{}  {}: {}, {}, {}{}", what,
                       loaded.plan.plan.info.id, counted(session, loaded.plan.plan.tasks.size(), "task", "tasks"),
                       counted(session, loaded.plan.units.size(), "unit", "units"),
                       counted(session, loaded.plan.assignments.size(), "assignment", "assignments"), notes)) +
         "\n";
}

ordered_json value_for(const Loaded& loaded, store::Imported imported) {
  return {{"file", loaded.file},
          {"id", loaded.plan.plan.info.id},
          {"imported", store::to_string(imported)},
          {"tasks", loaded.plan.plan.tasks.size()},
          {"units", loaded.plan.units.size()},
          {"assignments", loaded.plan.assignments.size()},
          {"notes", loaded.notes}};
}

ordered_json value_for(const Failure& failure) {
  return {{"file", failure.file}, {"line", failure.line}, {"what", failure.what}, {"remedy", failure.remedy}};
}

// A line on standard error, where that is a terminal, which says how far it is and goes away again.
class Progress {
 public:
  explicit Progress(std::size_t files) : files_(files), shown_(files > 1 && isatty(STDERR_FILENO) != 0) {}
  void show(std::size_t done, const std::string& file) const {
    if (!shown_) return;
    constexpr std::size_t longest = 50;  // characters; a Chinese one is two columns wide
    const std::u32string name = text::decode(one_line(file.substr(file.rfind('/') + 1)));
    fmt::print(stderr, "\r\033[K{}/{}  {}", done, files_, text::encode(name.substr(0, longest / 2)));
    std::fflush(stderr);
  }
  void clear() const {
    if (shown_) fmt::print(stderr, "\r\033[K");
  }

 private:
  std::size_t files_;
  bool shown_;
};

// One run of the command.
class Import {
 public:
  Import(const Session& session, bool replace) : session_(session), replace_(replace) {}

  // Gives the exit code.
  int run(const std::vector<std::string>& paths, const std::string& id, unsigned jobs) {
    const Files files = files_in(paths);
    const Progress progress(files.files.size());
    ReadAhead reader(session_, files.files, id, jobs);
    for (std::size_t i = 0; i < files.files.size(); ++i) {
      progress.show(i, files.files[i].path);
      Taken taken = reader.next();
      progress.clear();
      if (taken.failure) fail(*taken.failure);
      if (taken.loaded) keep(*taken.loaded);
      if (!taken.failure && !taken.loaded) passed_over_.push_back(files.files[i].path);
    }
    for (const Failure& closed : files.closed) fail(closed);
    if (imports_.empty() && failed_.empty()) {
      fail({Code::unreadable, paths.front(), 0, "holds no document", "name a folder with documents in it"});
      return exit_code_;
    }
    if (session_.json && (files.any_folder || !imports_.empty())) print_json();
    if (!session_.json && files.any_folder) print(summary());
    return exit_code_;
  }

 private:
  // Each document is a transaction of its own. Throws where the result can't be told, which ends the run.
  void keep(Loaded& loaded) {
    const std::optional<store::Imported> imported = stored(loaded);
    if (!imported) return;
    ++counts_[static_cast<std::size_t>(*imported)];
    files_by_id_.emplace(loaded.plan.plan.info.id, loaded.file);
    imports_.push_back(value_for(loaded, *imported));
    if (!session_.json) print(line_for(session_, loaded, *imported));
  }

  std::optional<store::Imported> stored(Loaded& loaded) {
    try {
      return store(loaded);
    } catch (const Error& error) {
      if (error.failure().code == Code::database && !database_) throw;
      fail(error.failure());
      return std::nullopt;
    }
  }

  // What a person decided about the plan that it replaces is applied to it. Two files of one run never take each
  // other's place.
  store::Imported store(Loaded& loaded) {
    if (!database_) database_ = store::Database::open(session_.database, store::OpenMode::create);
    const std::string& id = loaded.plan.plan.info.id;
    const auto twin = files_by_id_.find(id);
    const Decisions decisions = database_->decisions(id);
    if (decisions != Decisions()) loaded.plan = resolve_again(session_, loaded.plan, decisions);
    const bool replace = replace_ && twin == files_by_id_.end();
    const auto imported = database_->import_plan(loaded.plan, loaded.bytes, loaded.file, replace, decisions);
    if (imported) return *imported;
    if (twin == files_by_id_.end()) throw Error(imported.failure());
    throw Error({Code::database, loaded.file, 0, "would be the plan " + id + ", which " + twin->second + " is",
                 "import it by itself with --as ID"});
  }

  void fail(const Failure& failure) {
    fmt::print(stderr, "dutygraph: {}\n", one_line(to_string(failure)));
    exit_code_ = std::max(exit_code_, failure.code == Code::database ? 4 : 3);
    failed_.push_back(failure);
  }

  void print_json() const {
    ordered_json failed = ordered_json::array();
    for (const Failure& failure : failed_) failed.push_back(value_for(failure));
    const ordered_json all = {{"imports", imports_}, {"failed", std::move(failed)}, {"passed_over", passed_over_}};
    print(all.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n");
  }

  // How many of which, and why the others were not taken, the commonest reason first.
  std::string summary() const {
    std::string text = sayf(session_, "共 {} 个文件：新增 {}，替换 {}，未变 {}；未能导入 {}，不是文档 {}\n",
                            "{}: {} added, {} replaced, {} unchanged; {} not imported, {} no documents\n",
                            counted(session_, imports_.size() + failed_.size() + passed_over_.size(), "file", "files"),
                            counts_[0], counts_[2], counts_[1], failed_.size(), passed_over_.size());
    std::map<std::string, std::vector<std::string>> by_reason;
    for (const Failure& failure : failed_)
      by_reason[failure.code == Code::nothing_found ? failure.what.substr(0, failure.what.find(": ")) : failure.what]
          .push_back(failure.file);
    std::vector<std::pair<std::string, std::vector<std::string>>> reasons(by_reason.begin(), by_reason.end());
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    if (!passed_over_.empty()) reasons.emplace_back(say(session_, "不是文档", "no documents"), passed_over_);
    for (const auto& [reason, files] : reasons) text += one_line(reason_line(reason, files)) + "\n";
    return text;
  }

  std::string reason_line(const std::string& reason, const std::vector<std::string>& files) const {
    constexpr std::size_t most = 5;
    std::string line = fmt::format("  {}  {}: ", files.size(), reason);
    for (std::size_t i = 0; i < std::min(most, files.size()); ++i) line += (i > 0 ? ", " : "") + files[i];
    return files.size() > most ? line + ", …" : line;
  }

  const Session& session_;
  const bool replace_;
  std::optional<store::Database> database_;
  std::map<std::string, std::string> files_by_id_;
  std::array<std::size_t, 3> counts_{};  // by store::Imported
  ordered_json imports_ = ordered_json::array();
  std::vector<Failure> failed_;
  std::vector<std::string> passed_over_;
  int exit_code_ = 0;
};

}  // namespace

void add_import(CLI::App& app, const Session& session, int& exit_code) {
  CLI::App* command = app.add_subcommand("import", "Add plans to the database: each file whole or not at all");
  auto paths = std::make_shared<std::vector<std::string>>();
  auto id = std::make_shared<std::string>();
  auto replace = std::make_shared<bool>(false);
  auto jobs = std::make_shared<unsigned>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
  command->add_option("FILE", *paths, "Documents, or folders: all documents in them and below")->required();
  command->add_option("--as", *id, "The plan's id instead of the file's stem; one file only");
  command->add_flag("--replace", *replace, "Let other content take the place of a plan of the same id");
  command
      ->add_option("--jobs", *jobs,
                   "Files read at the same time (default: one a processor, at most 8); changes no result")
      ->check(CLI::Range(1, 64));
  command->callback([&session, &exit_code, paths, id, replace, jobs] {
    std::error_code error;
    if (!id->empty() && (paths->size() > 1 || std::filesystem::is_directory(paths->front(), error)))
      throw Error(
          {Code::wrong_use, {}, 0, "--as names one plan, but several files were given", "import them one by one"});
    exit_code = Import(session, *replace).run(*paths, *id, *jobs);
  });
}

}  // namespace dutygraph::cli
