#include "dutygraph/read/read.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/convert.h"
#include "read/csv.h"
#include "read/decode.h"
#include "read/kind.h"
#include "read/plain_text.h"

namespace dutygraph::read {

namespace {

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20U) + " MB"; }

Failure over_limit(const std::string& file, std::size_t limit) {
  return {Code::limit, file, 0, "is larger than " + megabytes(limit) + ", the limit for one document",
          "a plan is a text of at most a few megabytes: split the file or raise --max-mb"};
}

// A control character that no text has, in any encoding but UTF-16.
bool is_binary(char c) { return c >= '\0' && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'; }

std::vector<std::string> split_lines(const std::string& utf8) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find_first_of("\r\n", begin), utf8.size());
    lines.push_back(utf8.substr(begin, end - begin));
    begin = utf8.compare(end, 2, "\r\n") == 0 ? end + 2 : end + 1;
  }
  return lines;
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string stem_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const auto dot = name.find_last_of('.');
  if (dot != std::string::npos && dot > 0) name.resize(dot);
  return name;
}

Result<std::string> load_bytes(const std::string& path, const ReadOptions& options) {
  const auto cannot = [&](const char* remedy) {
    return Failure{Code::unreadable, path, 0, std::string("can't be read: ") + std::strerror(errno), remedy};
  };
  struct stat status{};
  if (stat(path.c_str(), &status) != 0) return cannot("check the name");
  if (S_ISDIR(status.st_mode)) return Failure{Code::unreadable, path, 0, "is a folder", "name the documents in it"};
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > options.max_bytes)
    return over_limit(path, options.max_bytes);
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return cannot("check the name and the right to read it");
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  char buffer[65536];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, got);
    if (bytes.size() > options.max_bytes) return over_limit(path, options.max_bytes);  // a pipe tells no size
  }
  if (std::ferror(file.get()) != 0) return cannot("try again");
  return bytes;
}

Result<Document> read_bytes(std::string bytes, const std::string& file, const text::Lexicons& lexicons,
                            const ReadOptions& options, std::vector<std::string>* lines) {
  if (bytes.size() > options.max_bytes) return over_limit(file, options.max_bytes);
  Document document;
  document.file = file;
  document.stem = text::encode(text::decode(stem_of(file)));  // a file's name may be no UTF-8, an id is
  const Kind kind = kind_of(bytes);
  if (kind != Kind::text) {
    if (auto failure = read_flow(kind, std::move(bytes), lexicons, document)) return std::move(*failure);
    if (lines != nullptr) *lines = split_lines(document.text);
    return document;
  }
  Result<Decoded> decoded = decode(std::move(bytes), file);
  if (!decoded) return decoded.failure();
  if (text::trim(decoded->utf8).empty())
    return Failure{Code::unreadable, file, 0, "is empty", "name a document that holds a plan"};
  if (lines != nullptr) *lines = split_lines(decoded->utf8);
  document.encoding = decoded->encoding;
  if (document.encoding != Encoding::utf8 && document.encoding != Encoding::utf8_bom)
    document.notes.push_back("read as " + std::string(to_string(document.encoding)));
  if (const auto separator = csv_separator(decoded->utf8, lexicons)) {
    if (auto failure = read_csv(decoded->utf8, *separator, document)) return std::move(*failure);
  } else {
    read_plain_text(decoded->utf8, lexicons, document);
  }
  return document;
}

Result<std::string> read_text(std::string bytes, const std::string& file) {
  Result<Decoded> decoded = decode(std::move(bytes), file);
  if (!decoded) return decoded.failure();
  return std::move(decoded->utf8);
}

Result<Document> read_sheet(std::string bytes, const std::string& file) {
  const Result<std::string> utf8 = read_text(std::move(bytes), file);
  if (!utf8) return utf8.failure();
  const std::string_view first = std::string_view(*utf8).substr(0, utf8->find('\n'));
  const bool tabs = first.find(',') == std::string_view::npos && first.find('\t') != std::string_view::npos;
  Document document;
  document.file = file;
  if (auto failure = read_csv(*utf8, tabs ? '\t' : ',', document)) return std::move(*failure);
  return document;
}

bool is_document(std::string_view bytes) {
  switch (kind_of(bytes)) {
    case Kind::text: return std::none_of(bytes.begin(), bytes.end(), is_binary) || bool(decode(std::string(bytes), {}));
    case Kind::zip: return bytes.find("word/") != std::string_view::npos || bytes.find("xl/") != std::string_view::npos;
    case Kind::foreign: return !foreign_kind(bytes)->ending.empty() || bytes.starts_with("\xD0\xCF");
    default: return true;
  }
}

bool looks_like_document(const std::string& path) {
  constexpr long piece = 65536;  // bytes; even, as UTF-16 counts
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return true;
  std::string bytes(piece, '\0');
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
  if (kind_of(bytes) != Kind::zip) return is_document(bytes);
  if (std::fseek(file.get(), -piece, SEEK_END) != 0) return is_document(bytes);
  std::string end(piece, '\0');  // of an archive: the names of all its parts
  end.resize(std::fread(end.data(), 1, end.size(), file.get()));
  return is_document(bytes + end);
}

std::vector<std::string> source_lines(std::string bytes, const std::string& file, const text::Lexicons& lexicons) {
  const Kind kind = kind_of(bytes);
  if (kind == Kind::text) {
    const Result<Decoded> decoded = decode(std::move(bytes), file);
    return decoded ? split_lines(decoded->utf8) : std::vector<std::string>();
  }
  Document document;
  document.file = file;
  if (read_flow(kind, std::move(bytes), lexicons, document)) return {};
  return split_lines(document.text);
}

Result<Document> read_file(const std::string& path, const text::Lexicons& lexicons, const ReadOptions& options) {
  Result<std::string> bytes = load_bytes(path, options);
  if (!bytes) return bytes.failure();
  return read_bytes(std::move(*bytes), path, lexicons, options);
}

}  // namespace dutygraph::read
