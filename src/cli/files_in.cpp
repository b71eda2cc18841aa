#include "cli/files_in.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace dutygraph::cli {

namespace {

namespace fs = std::filesystem;

class Walk {
 public:
  explicit Walk(Files& files) : files_(files) {}

  void folder(const std::string& path) {
    struct stat status{};
    if (stat(path.c_str(), &status) != 0 || !entered_.emplace(status.st_dev, status.st_ino).second) return;
    std::error_code error;
    std::vector<std::string> names;
    for (auto entry = fs::directory_iterator(path, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
      names.push_back(entry->path().filename().string());
    if (error) {
      files_.closed.push_back(
          {Code::unreadable, path, 0, "can't be read: " + error.message(), "check the right to read the folder"});
      return;
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names)
      if (!name.starts_with('.') && !name.starts_with("~$"))
        entry(path.ends_with('/') ? path + name : path + "/" + name);
  }

 private:
  void entry(const std::string& path) {
    struct stat status{};
    const bool there = stat(path.c_str(), &status) == 0;
    if (there && S_ISDIR(status.st_mode)) return folder(path);
    if (!there || S_ISREG(status.st_mode))
      files_.files.push_back({path, false});  // a broken link is told when it is read
  }

  Files& files_;
  std::set<std::pair<dev_t, ino_t>> entered_;
};

}  // namespace

Files files_in(const std::vector<std::string>& paths) {
  Files files;
  Walk walk(files);
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.files.push_back({path, true});
      continue;
    }
    files.any_folder = true;
    walk.folder(path);
  }
  return files;
}

}  // namespace dutygraph::cli
