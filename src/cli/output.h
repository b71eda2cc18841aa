// How results leave: tables on a terminal, files that are whole or not there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dutygraph/model/error.h"

namespace dutygraph::cli {

// Prints to standard output; a closed pipe or a full disk is an Error.
void print(const std::string& text);

// What a command that has written a file says with --json: {"file": FILE, "WHAT": COUNT}.
std::string written_json(const std::string& file, const std::string& what, std::size_t count);
// The same of several, at least one: {"file": FIRST, "WHAT": COUNT, "files": [FILE, …]}.
std::string written_json(const std::vector<std::string>& files, const std::string& what, std::size_t count);

// Text of a user on one line of a terminal: as text::escape_terminal, and no line feed can begin a line of its own.
std::string one_line(std::string_view utf8);

// Rows of cells in columns as wide as their widest cell (a Chinese character is two columns wide); numbers flush right.
std::string table(const std::vector<std::string>& header, std::vector<std::vector<std::string>> rows);

// The same as CSV, with a byte order mark, so that a spreadsheet reads it as UTF-8. `end` of each line: a file has the
// one of RFC 4180, a terminal its own.
std::string csv(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows,
                const char* end = "\n");

// Names of files and what is to stand in them.
using FileContents = std::vector<std::pair<std::string, std::string>>;
std::vector<std::string> names_of(const FileContents& files);

// Writes all files or none: each to a temporary beside it, then renamed. `folder`, where one is given, is made first
// where it is missing, with those above it, and taken away again where nothing could be written. Throws Error(io).
void write_files(const FileContents& files, const std::string& folder = {});

// Of an output file whose name's ending says nothing; `remedy` names the endings that do.
Error no_format(const std::string& file, const std::string& remedy);

}  // namespace dutygraph::cli
