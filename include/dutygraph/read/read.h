// A file -> a Document: paragraphs and tables over one canonical UTF-8 text, with a place for every character.
//
// Kinds read: plain text (also with Markdown marks, pipe tables, tab tables), CSV/TSV, DOCX, XLSX, HTML. The kind and
// the encoding are told by the content, not by the name.
//
// A kind without lines of its own (all but text, CSV and PDF) counts the lines of its canonical text: each paragraph is
// one, each row of a table is one with its cells parted by tabs, a break in a paragraph or cell begins another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::read {

struct ReadOptions {
  std::size_t max_bytes = std::size_t{64} << 20U;  // of the file; a plan has under 1 MB
};

// Reads a whole file. Failure: it can't be opened, is over a limit, empty, binary, locked, a scan, or in no known
// encoding; or the program that must convert it is not installed (missing_resource). O(size) time; memory under ten
// times the size.
Result<Document> read_file(const std::string& path, const text::Lexicons& lexicons, const ReadOptions& options = {});

// The same from bytes in memory; `file` only names them. `lines`, where it is asked for, gets source_lines of them.
Result<Document> read_bytes(std::string bytes, const std::string& file, const text::Lexicons& lexicons,
                            const ReadOptions& options = {}, std::vector<std::string>* lines = nullptr);

// The file's bytes as they are, under the same limit.
Result<std::string> load_bytes(const std::string& path, const ReadOptions& options = {});

// What is no plan but is handed over beside one, in any encoding that a plan may have: a list as UTF-8 text, and one as
// the rows of a CSV or TSV sheet (told by the first line). `file` names the bytes.
Result<std::string> read_text(std::string bytes, const std::string& file);
Result<Document> read_sheet(std::string bytes, const std::string& file);

// Are these the bytes of a document of any kind that is read here, be it damaged? What is no text, no office document,
// no PDF and no web page is none: a picture, a program, a database, any other archive. O(size) for a text.
bool is_document(std::string_view bytes);

// The same of a file that is too large to be read whole, told by its first 64 KB, of an archive by its last ones, too.
// True where it can't be opened.
bool looks_like_document(const std::string& path);

// The lines of the source in UTF-8, which Place::line counts: as an editor shows them, and of a kind without lines
// those of the canonical text. Empty where the bytes can't be read. As dear as read_bytes.
std::vector<std::string> source_lines(std::string bytes, const std::string& file, const text::Lexicons& lexicons);

// "/a/b/plan-2025.txt" -> "plan-2025".
std::string stem_of(const std::string& path);

}  // namespace dutygraph::read
