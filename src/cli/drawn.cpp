#include "cli/drawn.h"

#include <nlohmann/json.hpp>

#include "cli/output.h"
#include "cli/words.h"

namespace dutygraph::cli {

std::string drawn_json(const Drawn& drawn) {
  using nlohmann::ordered_json;
  const ordered_json json{{"file", drawn.file},
                          {"files", drawn.files},
                          {"pages", drawn.pages},
                          {"checks",
                           {{"smallest_print_pt", drawn.checks.smallest_print_pt},
                            {"overlaps", drawn.checks.overlaps},
                            {"clipped", drawn.checks.clipped},
                            {"missing_glyphs", drawn.checks.missing_glyphs}}},
                          {"left_out", drawn.left_out}};
  return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string drawn_lines(const Session& session, const Drawn& drawn) {
  const draw::Checks& checks = drawn.checks;
  const std::string files =
      drawn.files.size() == 1 ? drawn.files.front() : drawn.files.front() + " … " + drawn.files.back();
  const auto number = [](int count) { return static_cast<std::size_t>(count); };
  std::string lines =
      written_line(session, {files},
                   sayf(session, "共 {} 页，最小字号 {:.1f} 磅", "{}, smallest print {:.1f} pt",
                        counted(session, number(drawn.pages), "page", "pages"), checks.smallest_print_pt));
  if (checks.overlaps + checks.clipped + checks.missing_glyphs > 0)
    lines += sayf(session, "请检查：重叠 {}，裁切 {}，缺字 {}\n", "look at it: {}, {} clipped, {}\n",
                  counted(session, number(checks.overlaps), "overlap", "overlaps"), checks.clipped,
                  counted(session, number(checks.missing_glyphs), "missing glyph", "missing glyphs"));
  return lines;
}

}  // namespace dutygraph::cli
