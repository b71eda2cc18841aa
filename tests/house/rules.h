// The rules of the house, as far as a program can read them off the sources: who may include whom, which outside
// library lives where, what the library never does, how long a file may be, and that a test stands beside what it
// tests.
//
// Idea: pure functions over (path, content), so that a planted breach tests the rule itself. Comments, and for code
// words string literals too, are blanked before anything is looked for. Limits: it reads #include lines and words, not
// the language; what a macro hides it does not see. Source: docs/ARCHITECTURE.md; the rooms and their libraries come
// from CMakeLists.txt by way of CMake.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::house {

struct Source {
  std::string path;  // from the root of the tree: src/graph/views.cpp
  std::string content;
};

// One line of rooms.tsv: a room, the rooms it may include, the CMake targets of outside libraries it links.
struct Room {
  std::string name;
  std::vector<std::string> rooms;
  std::vector<std::string> links;
};

struct Complaint {
  std::string path;
  unsigned line = 0;  // from 1; 0 where it concerns the whole file
  std::string what;
  friend bool operator==(const Complaint&, const Complaint&) = default;
};
// One "path:line: what" a line.
std::string to_string(const std::vector<Complaint>& complaints);

// "room TAB rooms TAB links" a line, names parted by blanks.
std::vector<Room> parse_rooms(std::string_view tsv);

// The same text with comments, and where asked the insides of string and character literals, as blanks; lines stay.
std::string blank_comments(std::string_view cpp, bool strings_too);

// Rooms may name only rooms above them in the list (no cycle), and only libraries that the house gives to them.
std::vector<Complaint> check_rooms(const std::vector<Room>& rooms);
// Arrows that run back, outside libraries where they do not belong, any outside library in a public header.
std::vector<Complaint> check_includes(const Source& source, const std::vector<Room>& rooms);
// Words that must not occur: std::regex anywhere; printing, exiting, clocks, environment and locale outside cli.
std::vector<Complaint> check_words(const Source& source);
// At most 500 lines.
std::vector<Complaint> check_length(const Source& source);
// tests/ROOM/X_test.cpp, or X_property_test.cpp, stands for include/dutygraph/ROOM/X.h, src/ROOM/X.h or src/ROOM/X.cpp.
// Tests of a whole room have one of few names of their own, such as spec_test.cpp, the executable grammar.
std::vector<Complaint> check_mirror(const std::vector<Source>& sources);

}  // namespace dutygraph::house
