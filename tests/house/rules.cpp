#include "house/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <sstream>

namespace dutygraph::house {
namespace {

// An outside library: the CMake target that LINKS names, its headers (a folder ends with /), the rooms it may live in.
struct Library {
  std::string target;
  std::vector<std::string> headers;
  std::vector<std::string> rooms;
};

const std::vector<Library>& libraries() {
  static const std::vector<Library> list = {
      {"PkgConfig::utf8proc", {"utf8proc.h"}, {"text"}},
      {"PkgConfig::zip", {"zip.h"}, {"read"}},
      {"PkgConfig::pugixml", {"pugixml.hpp"}, {"read"}},
      {"PkgConfig::gumbo", {"gumbo.h"}, {"read"}},
      {"Boost::headers", {"boost/"}, {"graph", "analyse"}},
      {"SQLite::SQLite3", {"sqlite3.h"}, {"store"}},
      {"nlohmann_json::nlohmann_json", {"nlohmann/"}, {"store", "cli"}},
      {"PkgConfig::graphviz", {"graphviz/", "gvc.h", "gvcjob.h", "cgraph.h", "cdt.h", "xdot.h"}, {"draw"}},
      {"PkgConfig::xlsxwriter", {"xlsxwriter.h", "xlsxwriter/"}, {"report"}},
      {"PkgConfig::pango", {"pango/", "cairo", "harfbuzz/", "glib.h", "glib-object.h"}, {"draw"}},
      {"PkgConfig::fontconfig", {"fontconfig/"}, {"draw"}},
      {"CLI11::CLI11", {"CLI/"}, {"cli"}},
      {"fmt::fmt", {"fmt/"}, {"cli"}},
  };
  return list;
}

// The system below the standard library: child processes, files made safe against power loss, terminals; iconv.
const std::vector<Library>& system_libraries() {
  static const std::vector<Library> list = {
      {"POSIX",
       {"sys/", "unistd.h", "fcntl.h", "poll.h", "spawn.h", "signal.h", "sched.h"},
       {"process", "read", "store", "draw", "report", "cli"}},
      {"iconv", {"iconv.h"}, {"read"}},
  };
  return list;
}

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

const Room* find_room(const std::vector<Room>& rooms, std::string_view name) {
  const auto it = std::find_if(rooms.begin(), rooms.end(), [&](const Room& room) { return room.name == name; });
  return it == rooms.end() ? nullptr : &*it;
}

// "cairo" stands for cairo.h, cairo-pdf.h …; "boost/" for all below; a whole name for itself.
bool has_header(const Library& library, std::string_view header) {
  return std::any_of(library.headers.begin(), library.headers.end(), [&](const std::string& name) {
    return name.ends_with(".h") ? header == name : header.starts_with(name);
  });
}

const Library* find_library(const std::vector<Library>& list, std::string_view header) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const Library& l) { return has_header(l, header); });
  return it == list.end() ? nullptr : &*it;
}

struct Include {
  std::string header;
  bool quoted = false;
  unsigned line = 0;
};

std::vector<Include> includes_of(std::string_view cpp) {
  std::vector<Include> found;
  std::istringstream lines(blank_comments(cpp, false));
  std::string line;
  for (unsigned number = 1; std::getline(lines, line); ++number) {
    std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    constexpr std::string_view directive = "#include";
    if (!line.starts_with(directive) || line.size() < directive.size() + 2) continue;
    const char open = line[directive.size()];
    if (open != '"' && open != '<') continue;
    const std::size_t end = line.find(open == '"' ? '"' : '>', directive.size() + 1);
    found.push_back({line.substr(directive.size() + 1, end - directive.size() - 1), open == '"', number});
  }
  return found;
}

// The folder behind `prefix`: "graph" of src/graph/views.cpp behind "src/".
std::optional<std::string> folder_behind(std::string_view path, std::string_view prefix) {
  if (!path.starts_with(prefix)) return std::nullopt;
  path.remove_prefix(prefix.size());
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  return std::string(path.substr(0, slash));
}

constexpr std::string_view public_prefix = "include/dutygraph/";

std::optional<std::string> room_of(std::string_view path) {
  if (auto room = folder_behind(path, public_prefix)) return room;
  return folder_behind(path, "src/");
}

// What is wrong with an include of ours; empty where nothing is.
std::string check_own(const Include& include, const Room& from, bool in_public, const std::vector<Room>& rooms) {
  auto name = folder_behind(include.header, "dutygraph/");
  if (!name) {
    if (in_public) return "a public header includes the private \"" + include.header + "\"";
    name = folder_behind(include.header, "");
  }
  if (!name || find_room(rooms, *name) == nullptr) return "\"" + include.header + "\" names no room";
  if (*name == from.name || contains(from.rooms, *name)) return "";
  return from.name + " may not include " + *name + " (\"" + include.header + "\"): the arrow runs back";
}

// The same for an include of the standard library, the system or an outside library.
std::string check_outside(const Include& include, const Room& from, bool in_public) {
  const bool standard = include.header.find_first_of("./") == std::string::npos;
  if (standard) return "";
  const Library* outside = find_library(libraries(), include.header);
  const Library* library = outside != nullptr ? outside : find_library(system_libraries(), include.header);
  if (library == nullptr) return "<" + include.header + "> is of no library known to tests/house/rules.cpp";
  if (in_public) return "a public header includes <" + include.header + "> of " + library->target;
  // What CMake links lives where CMakeLists.txt says (check_rooms judges that); the system is not linked by name.
  const bool at_home = outside != nullptr ? contains(from.links, library->target) : contains(library->rooms, from.name);
  return at_home ? "" : "<" + include.header + ">: " + library->target + " does not live in " + from.name;
}

// A word that must not occur; `call` where it counts only with a ( behind it.
struct Banned {
  std::string_view word;
  bool call;
  bool in_cli_too;
  std::string_view why;
};

constexpr std::string_view no_print = "the library never prints";
constexpr std::string_view no_exit = "the library never exits";  // _exit ends a forked child only, and is not listed
constexpr std::string_view no_world = "the library never reads clock, locale or environment";
constexpr std::array<Banned, 20> banned = {{
    {"std::regex", false, true, "std::regex overflows the stack on long lines"},
    {"std::wregex", false, true, "std::regex overflows the stack on long lines"},
    {"std::cout", false, false, no_print},
    {"std::cerr", false, false, no_print},
    {"std::clog", false, false, no_print},
    {"printf", true, false, no_print},
    {"fprintf", true, false, no_print},
    {"puts", true, false, no_print},
    {"perror", true, false, no_print},
    {"exit", true, false, no_exit},
    {"quick_exit", true, false, no_exit},
    {"abort", true, false, no_exit},
    {"terminate", true, false, no_exit},
    {"getenv", true, false, no_world},
    {"secure_getenv", true, false, no_world},
    {"setlocale", true, false, no_world},
    {"std::locale", false, false, no_world},
    {"system_clock", false, false, no_world},
    {"random_device", false, true, "two runs are byte-equal"},
    {"srand", true, true, "two runs are byte-equal"},
}};

// Tests of no one file: a room's executable grammar, published plans, every field of the model through a store.
constexpr std::array<std::string_view, 5> whole_room = {"spec", "golden", "real_plans", "model_fields", "schemas"};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Does `item` stand at `at` of `code` as a word of its own?
bool stands_at(std::string_view code, std::size_t at, const Banned& item) {
  if (at > 0 && is_word(code[at - 1])) return false;
  std::size_t next = at + item.word.size();
  if (next < code.size() && is_word(code[next])) return false;
  if (!item.call) return true;
  while (next < code.size() && code[next] == ' ') ++next;
  const bool member = at > 0 && (code[at - 1] == '.' || code[at - 1] == '>');
  return next < code.size() && code[next] == '(' && !member;
}

unsigned line_of(std::string_view text, std::size_t at) {
  return static_cast<unsigned>(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

std::string to_string(const std::vector<Complaint>& complaints) {
  std::string out;
  for (const Complaint& complaint : complaints) {
    out += complaint.path + ":" + std::to_string(complaint.line) + ": " + complaint.what + "\n";
  }
  return out;
}

std::vector<Room> parse_rooms(std::string_view tsv) {
  std::vector<Room> rooms;
  std::istringstream lines{std::string(tsv)};
  std::string line;
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::array<std::string, 3> field;
    for (std::string& text : field) std::getline(fields, text, '\t');
    Room room{field[0], {}, {}};
    std::string word;
    for (std::istringstream words(field[1]); words >> word;) room.rooms.push_back(word);
    for (std::istringstream words(field[2]); words >> word;) room.links.push_back(word);
    rooms.push_back(std::move(room));
  }
  return rooms;
}

std::vector<Complaint> check_rooms(const std::vector<Room>& rooms) {
  std::vector<Complaint> out;
  std::set<std::string> above;
  const auto complain = [&](const std::string& what) { out.push_back({"CMakeLists.txt", 0, what}); };
  for (const Room& room : rooms) {
    for (const std::string& name : room.rooms) {
      if (!above.contains(name)) complain(room.name + " may include only rooms listed above it, not " + name);
    }
    for (const std::string& target : room.links) {
      const auto& list = libraries();
      const auto it = std::find_if(list.begin(), list.end(), [&](const Library& l) { return l.target == target; });
      if (it == list.end()) {
        complain(target + " is no library known to tests/house/rules.cpp");
      } else if (!contains(it->rooms, room.name)) {
        complain(target + " does not live in " + room.name);
      }
    }
    above.insert(room.name);
  }
  return out;
}

std::vector<Complaint> check_includes(const Source& source, const std::vector<Room>& rooms) {
  const auto name = room_of(source.path);
  const Room* room = name ? find_room(rooms, *name) : nullptr;
  if (room == nullptr) return {{source.path, 0, "stands in no room"}};
  const bool in_public = source.path.starts_with(public_prefix);
  std::vector<Complaint> out;
  for (const Include& include : includes_of(source.content)) {
    std::string what =
        include.quoted ? check_own(include, *room, in_public, rooms) : check_outside(include, *room, in_public);
    if (!what.empty()) out.push_back({source.path, include.line, std::move(what)});
  }
  return out;
}

std::vector<Complaint> check_words(const Source& source) {
  const std::string code = blank_comments(source.content, true);
  const bool library = room_of(source.path).value_or("cli") != "cli";
  std::vector<Complaint> out;
  for (const Banned& item : banned) {
    if (!library && !item.in_cli_too) continue;
    for (std::size_t at = code.find(item.word); at != std::string::npos; at = code.find(item.word, at + 1)) {
      if (!stands_at(code, at, item)) continue;
      out.push_back({source.path, line_of(code, at), std::string(item.word) + ": " + std::string(item.why)});
    }
  }
  return out;
}

std::vector<Complaint> check_length(const Source& source) {
  constexpr auto most = 500;
  const auto lines = std::count(source.content.begin(), source.content.end(), '\n');
  if (lines <= most) return {};
  return {{source.path, 0, std::to_string(lines) + " lines; a file has at most " + std::to_string(most)}};
}

std::vector<Complaint> check_mirror(const std::vector<Source>& sources) {
  std::set<std::string> paths;
  for (const Source& source : sources) paths.insert(source.path);
  constexpr std::string_view ending = "_test.cpp";
  constexpr std::string_view property = "_property";  // a second test program of one file: fast against naive
  std::vector<Complaint> out;
  for (const std::string& path : paths) {
    const auto room = folder_behind(path, "tests/");
    if (!room || *room == "house" || !path.ends_with(ending)) continue;
    std::string stem = path.substr(6, path.size() - 6 - ending.size());
    if (stem.ends_with(property)) stem.resize(stem.size() - property.size());
    const std::string_view name = std::string_view(stem).substr(stem.rfind('/') + 1);
    if (std::find(whole_room.begin(), whole_room.end(), name) != whole_room.end()) continue;
    const bool found = paths.contains("include/dutygraph/" + stem + ".h") || paths.contains("src/" + stem + ".h") ||
                       paths.contains("src/" + stem + ".cpp");
    if (!found) out.push_back({path, 0, "tests no file of this name in include/dutygraph or src"});
  }
  return out;
}

}  // namespace dutygraph::house
