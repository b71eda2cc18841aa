// The files of share/dutygraph, compiled in by cmake/Embed.cmake.
#pragma once

namespace dutygraph::text {

struct EmbeddedFile {
  const char* name;
  const char* content;
  const char* sha256;  // of the content, hexadecimal
};
extern const EmbeddedFile embedded_files[];
extern const unsigned embedded_file_count;

}  // namespace dutygraph::text
