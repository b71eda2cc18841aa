// The files inside an XLSX, by Debian's unzip.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace dutygraph::report {

// The text of one file of the archive; empty where unzip refuses the archive or finds no such file.
inline std::string unzipped(const std::string& archive, const std::string& file) {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("dutygraph-unzip-" + std::to_string(getpid()) + ".xlsx")).string();
  std::ofstream(path, std::ios::binary) << archive;
  std::string text;
  const std::string command = "unzip -p '" + path + "' '" + file + "' 2>/dev/null";
  if (FILE* pipe = popen(command.c_str(), "r")) {
    char buffer[4096];
    for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, n);
    pclose(pipe);
  }
  std::filesystem::remove(path);
  return text;
}

}  // namespace dutygraph::report
