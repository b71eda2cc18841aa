// The files of src/report/page, compiled in by cmake/Embed.cmake.
#pragma once

namespace dutygraph::report {

struct EmbeddedFile {
  const char* name;
  const char* content;
  const char* sha256;  // of the content, hexadecimal
};
extern const EmbeddedFile embedded_files[];
extern const unsigned embedded_file_count;

}  // namespace dutygraph::report
