#include "dutygraph/store/roster.h"

#include <algorithm>
#include <array>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "store/json_reader.h"
#include "store/roster_csv.h"

namespace dutygraph::store {

namespace {

constexpr const char* json_remedy =
    "write [{\"name\": \"…\", \"aliases\": [\"…\"], \"members\": [\"…\"], \"class\": \"town\", \"function\": \"…\"}]";
constexpr const char* csv_remedy = "begin with a row of the column names name,aliases,members,class,function";

enum class Field : std::uint8_t { name, aliases, members, unit_class, function };

std::optional<Field> field_from(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, Field>, 15> words = {{{"name", Field::name},
                                                                         {"aliases", Field::aliases},
                                                                         {"members", Field::members},
                                                                         {"class", Field::unit_class},
                                                                         {"function", Field::function},
                                                                         {"名称", Field::name},
                                                                         {"单位", Field::name},
                                                                         {"别名", Field::aliases},
                                                                         {"简称", Field::aliases},
                                                                         {"成员", Field::members},
                                                                         {"成员单位", Field::members},
                                                                         {"类别", Field::unit_class},
                                                                         {"职能", Field::function},
                                                                         {"alias", Field::aliases},
                                                                         {"member", Field::members}}};
  const auto at = std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == word; });
  return at == words.end() ? std::nullopt : std::optional(at->second);
}

std::vector<std::string> texts(const JsonReader& reader, const char* key) {
  std::vector<std::string> all;
  reader.each_of(key, [&](const JsonReader& value) { all.push_back(value.text()); });
  return all;
}

RosterEntry read_entry(const JsonReader& reader) {
  reader.only({"name", "aliases", "members", "class", "function"});
  RosterEntry entry{reader["name"].text(), texts(reader, "aliases"), texts(reader, "members"), std::nullopt,
                    reader.optional_text("function")};
  if (const auto unit_class = reader.find("class")) entry.unit_class = unit_class->named(unit_class_from);
  if (text::squeeze(entry.name).empty()) reader.fail("has an empty name");
  return entry;
}

Result<std::vector<RosterEntry>> read_json(std::string_view bytes) {
  try {
    const Json value = Json::parse(bytes);
    std::vector<RosterEntry> roster;
    const JsonReader whole(value);
    const JsonReader list = value.is_array() ? whole : whole["roster"];
    list.each([&](const JsonReader& entry) { roster.push_back(read_entry(entry)); });
    return roster;
  } catch (const Json::parse_error& error) {
    return syntax_failure(bytes, error, json_remedy);
  } catch (const Json::exception& error) {
    return Failure{Code::unreadable, "", 0, error.what(), json_remedy};
  } catch (const Malformed& malformed) {
    return Failure{Code::unreadable, "", 0, malformed.path + " " + malformed.what, json_remedy};
  }
}

// 甲镇、乙镇;丙街道
std::vector<std::string> split(std::string_view cell) {
  std::vector<std::string> names;
  std::string name;
  for (std::size_t i = 0; i <= cell.size();) {
    const std::size_t begin = i;
    const char32_t c = i < cell.size() ? text::fold(text::next(cell, i)) : U';';
    if (c == U';' || c == U'、' || c == U'\n') {
      if (const auto trimmed = text::trim(name); !trimmed.empty()) names.emplace_back(trimmed);
      name.clear();
    } else {
      name.append(cell, begin, i - begin);
    }
    if (begin == cell.size()) break;
  }
  return names;
}

std::optional<Failure> fill(RosterEntry& entry, Field field, std::string_view cell, std::uint32_t line) {
  const std::string value(text::trim(cell));
  switch (field) {
    case Field::name: entry.name = value; break;
    case Field::aliases: entry.aliases = split(cell); break;
    case Field::members: entry.members = split(cell); break;
    case Field::function:
      if (!value.empty()) entry.function = value;
      break;
    case Field::unit_class:
      if (value.empty()) break;
      entry.unit_class = unit_class_from(value);
      if (!entry.unit_class)
        return Failure{Code::unreadable, "", line, "\"" + value + "\" is no class of units",
                       "write bureau, party, town, park, company, court, headquarters, mass or other"};
  }
  return std::nullopt;
}

Result<std::vector<RosterEntry>> read_csv(std::string_view bytes) {
  const auto rows = csv_rows(bytes);
  if (!rows) return rows.failure();
  if (rows->empty()) return Failure{Code::unreadable, "", 1, "the roster is empty", csv_remedy};
  std::vector<Field> fields;
  for (const std::string& cell : rows->front().cells) {
    const auto field = field_from(text::trim(cell));
    if (!field || std::find(fields.begin(), fields.end(), *field) != fields.end())
      return Failure{Code::unreadable, "", rows->front().line,
                     "the column \"" + cell + "\"" + (field ? " stands twice" : " has no meaning in a roster"),
                     csv_remedy};
    fields.push_back(*field);
  }
  std::vector<RosterEntry> roster;
  for (std::size_t r = 1; r < rows->size(); ++r) {
    const CsvRow& row = (*rows)[r];
    if (row.cells.size() > fields.size())
      return Failure{Code::unreadable, "", row.line, "the row has more cells than there are columns",
                     "put a cell that holds a comma into quotes, or part names with ;"};
    RosterEntry entry;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (auto failure = fill(entry, fields[c], row.cells[c], row.line)) return *std::move(failure);
    if (entry.name.empty()) return Failure{Code::unreadable, "", row.line, "the row has no name", csv_remedy};
    roster.push_back(std::move(entry));
  }
  return roster;
}

}  // namespace

Result<std::vector<RosterEntry>> read_roster(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (const std::size_t bad = text::first_invalid(bytes); bad != std::string_view::npos)
    return Failure{Code::unreadable, "",
                   static_cast<std::uint32_t>(
                       1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
                   "the roster is not UTF-8", "save it as UTF-8"};
  const std::string_view trimmed = text::trim(bytes);
  if (!trimmed.empty() && (trimmed.front() == '[' || trimmed.front() == '{')) return read_json(bytes);
  return read_csv(bytes);
}

}  // namespace dutygraph::store
