#include "cli/output.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>

#include "dutygraph/model/error.h"
#include "dutygraph/text/escape.h"
#include "dutygraph/text/utf8.h"
#include "dutygraph/text/width.h"

namespace dutygraph::cli {

namespace {

using nlohmann::ordered_json;

bool is_number(const std::string& cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.,%-+\xE2\x80\x93") == std::string::npos;  // – too
}

bool reaches_a_terminal(char32_t c) {
  if (c < 0xA0) return (c >= 0x20 && c < 0x7F) || c == U'\n' || c == U'\t';
  const bool turns =
      c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return !turns;
}

// The last line of defence: no control character but tab and line feed, no mark of direction and no malformed byte is
// printed. In JSON, where alone one may be left, it stands in a string, and \uXXXX means the same.
std::string harmless(const std::string& text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = text::next(text, i);
    const bool malformed = c == U'\uFFFD' && i - begin == 1;
    if (reaches_a_terminal(c) && !malformed)
      safe.append(text, begin, i - begin);
    else
      safe += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  }
  return safe;
}

// A file being written; removed unless it is kept.
class Temporary {
 public:
  explicit Temporary(const std::string& target) : target_(target), path_(target + ".part" + std::to_string(getpid())) {}
  ~Temporary() {
    if (!kept_) std::remove(path_.c_str());
  }
  Temporary(Temporary&& other) noexcept
      : target_(std::move(other.target_)), path_(std::move(other.path_)), kept_(std::exchange(other.kept_, true)) {}
  Temporary& operator=(Temporary&&) = delete;

  void write(const std::string& bytes) const {
    std::FILE* file = std::fopen(path_.c_str(), "wb");
    if (file == nullptr) fail();
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const bool closed = std::fclose(file) == 0;
    if (!written || !closed) fail();
  }
  void keep() {
    if (std::rename(path_.c_str(), target_.c_str()) != 0) fail();
    kept_ = true;
  }

 private:
  [[noreturn]] void fail() const {
    throw Error({Code::io, target_, 0, std::string("can't be written: ") + std::strerror(errno),
                 "check the folder, the right to write there and the space left"});
  }
  std::string target_;
  std::string path_;
  bool kept_ = false;
};

// Folders that are made for files; those that are empty in the end are removed.
class Folders {
 public:
  explicit Folders(const std::string& innermost) {
    namespace fs = std::filesystem;
    if (innermost.empty()) return;
    std::error_code error;
    for (fs::path folder = innermost; !folder.empty() && !fs::exists(folder, error); folder = folder.parent_path())
      made_.push_back(folder);
    fs::create_directories(innermost, error);
    if (!error && fs::is_directory(innermost, error)) return;
    remove_empty();
    throw Error({Code::io, innermost, 0, "is no folder and cannot be made one", "name another folder"});
  }
  ~Folders() { remove_empty(); }
  Folders(const Folders&) = delete;
  Folders& operator=(const Folders&) = delete;

 private:
  void remove_empty() const {
    std::error_code error;
    for (const std::filesystem::path& folder : made_) std::filesystem::remove(folder, error);  // fails where not empty
  }
  std::vector<std::filesystem::path> made_;  // innermost first
};

}  // namespace

std::string written_json(const std::string& file, const std::string& what, std::size_t count) {
  const ordered_json written = {{"file", file}, {what, count}};
  return written.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string written_json(const std::vector<std::string>& files, const std::string& what, std::size_t count) {
  const ordered_json written = {{"file", files.front()}, {what, count}, {"files", files}};
  return written.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

void print(const std::string& text) {
  const std::string safe = harmless(text);
  const bool written = std::fwrite(safe.data(), 1, safe.size(), stdout) == safe.size() && std::fflush(stdout) == 0;
  if (!written) throw Error({Code::io, "standard output", 0, std::strerror(errno), "the result is not complete"});
}

std::string one_line(std::string_view utf8) {
  std::string line;
  for (char c : text::escape_terminal(utf8)) {
    if (c == '\n')
      line += "\\u{A}";
    else
      line += c == '\t' ? ' ' : c;
  }
  return line;
}

std::string table(const std::vector<std::string>& header, std::vector<std::vector<std::string>> rows) {
  for (auto& row : rows)
    for (std::string& cell : row) cell = one_line(cell);
  std::vector<std::size_t> width(header.size());
  std::vector<bool> right(header.size(), !rows.empty());
  for (std::size_t c = 0; c < header.size(); ++c) {
    width[c] = text::display_width(header[c]);
    for (const auto& row : rows) {
      width[c] = std::max(width[c], text::display_width(row[c]));
      if (!row[c].empty() && !is_number(row[c])) right[c] = false;
    }
  }
  std::string lines;
  const auto add = [&](const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string padding(width[c] - std::min(width[c], text::display_width(row[c])), ' ');
      line += (c > 0 ? "  " : "") + (right[c] ? padding + row[c] : row[c] + padding);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    lines += line + '\n';
  };
  add(header);
  for (const auto& row : rows) add(row);
  return lines;
}

std::string csv(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows,
                const char* end) {
  std::string lines = "\xEF\xBB\xBF";
  const auto add = [&](const std::vector<std::string>& row) {
    for (std::size_t c = 0; c < row.size(); ++c) lines += (c > 0 ? "," : "") + text::escape_csv(row[c]);
    lines += end;
  };
  add(header);
  for (const auto& row : rows) add(row);
  return lines;
}

std::vector<std::string> names_of(const FileContents& files) {
  std::vector<std::string> names;
  for (const auto& [name, content] : files) names.push_back(name);
  return names;
}

Error no_format(const std::string& file, const std::string& remedy) {
  return Error({Code::wrong_use, file, 0, "has no ending that names a format", remedy});
}

void write_files(const FileContents& files, const std::string& folder) {
  for (const auto& [path, bytes] : files) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
      throw Error({Code::io, path, 0, "is a folder", "name a file that can be written"});
  }
  const Folders folders(folder);
  std::vector<Temporary> temporaries;
  temporaries.reserve(files.size());
  for (const auto& [path, bytes] : files) {
    temporaries.emplace_back(path);
    temporaries.back().write(bytes);
  }
  for (Temporary& temporary : temporaries) temporary.keep();
}

}  // namespace dutygraph::cli
