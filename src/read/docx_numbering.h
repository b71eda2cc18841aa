// Word's automatic numbers. They are not in the text of a DOCX: word/numbering.xml says how they are counted, and who
// only takes the text loses the number of every task.
//
// Idea: counters live with the abstract numbering, nine levels each; paragraphs of several lists that stand on one
// abstract numbering go on counting, unless their list overrides the start. A paragraph restarts the levels below it.
// Source: ECMA-376 part 1, 17.9 (w:abstractNum, w:num, w:lvlOverride, w:lvlRestart, w:isLgl, w:numStyleLink).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "read/docx_styles.h"

namespace dutygraph::read {

class DocxNumbering {
 public:
  // Root of word/numbering.xml; may be null. `styles` is the root of word/styles.xml, for numberings linked to a style.
  DocxNumbering(pugi::xml_node numbering, pugi::xml_node styles);

  // The number of the next paragraph of list `num` on `level` (0 to 8), with what stands around it: "一、", "（三）",
  // "1.2 ". Empty where the list is unknown. Counts.
  std::string next(int num, int level);
  // The level of list `num` that paragraphs of this style take; nullopt where none is linked to it.
  std::optional<int> level_of_style(int num, std::string_view style) const;

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;
    bool legal = false;
    bool close = false;  // nothing between number and text
    int restart = -1;    // -1: behind any level above; 0: never; n: behind a level above n
    std::string style;
  };
  struct Abstract {
    std::array<Level, levels> level;
    std::array<int, levels> counter{};
    std::array<bool, levels> running{};
    std::string numbering_style;  // stands for the numbering of that style
  };
  struct List {
    int abstract = 0;
    std::array<std::optional<Level>, levels> level;
    std::array<std::optional<int>, levels> start;
    std::array<bool, levels> started{};
  };

  static Level read_level(pugi::xml_node node);
  void read_list(pugi::xml_node node);
  void link_styles(pugi::xml_node styles);
  const Level& level_of(const List& list, const Abstract& abstract, std::size_t level) const;
  int start_of(const List& list, const Abstract& abstract, std::size_t level) const;
  std::string print(const List& list, const Abstract& abstract, std::size_t level) const;

  std::map<int, Abstract> abstracts_;
  std::map<int, List> lists_;
};

}  // namespace dutygraph::read
