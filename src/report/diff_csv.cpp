// The comparison as spreadsheets: one line a pair of tasks, one line a unit, so that they can be sorted and filtered.
#include <algorithm>

#include "dutygraph/report/diff_sheet.h"
#include "dutygraph/text/escape.h"
#include "report/diff_words.h"

namespace dutygraph::report {

namespace {

constexpr std::uint32_t no_task = UINT32_MAX;

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "、") + name;
  return all;
}

std::string two_places(double x) {
  const int hundredths = static_cast<int>(x * 100 + 0.5);
  const std::string digits = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + "." + (digits.size() < 2 ? "0" : "") + digits;
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) line += (i > 0 ? "," : "") + text::escape_csv(cells[i]);
  return line + "\r\n";
}

constexpr const char* byte_order_mark = "\xEF\xBB\xBF";  // so that a spreadsheet reads it as UTF-8

// Both texts in one. A text that goes over into another one whole needs no marks.
std::string with_marks(const std::vector<TextPiece>& pieces) {
  const auto is = [](TextPiece::Kind kind) { return [=](const TextPiece& piece) { return piece.kind == kind; }; };
  if (std::all_of(pieces.begin(), pieces.end(), is(TextPiece::Kind::same))) return {};
  std::string marked;
  for (const TextPiece& piece : pieces)
    marked += piece.kind == TextPiece::Kind::removed ? "[-" + piece.text + "-]"
              : piece.kind == TextPiece::Kind::added ? "{+" + piece.text + "+}"
                                                     : piece.text;
  return marked;
}

struct PairCells {
  std::string similarity, certainty, changes, marked;
};

class Csv {
 public:
  Csv(const ResolvedPlan& before, const ResolvedPlan& after) : before_(before), after_(after) {}

  void line(const std::vector<std::string>& cells) { text_ += csv_line(cells); }
  void pair(const std::string& what, std::uint32_t from, std::uint32_t to, const PairCells& cells = {}) {
    line({what, id(before_, from), id(after_, to), cells.similarity, cells.certainty, cells.changes,
          names(before_, from, Role::lead), names(after_, to, Role::lead), names(before_, from, Role::support),
          names(after_, to, Role::support), text_of(before_, from), text_of(after_, to), cells.marked});
  }
  std::string take() { return std::move(text_); }

 private:
  static std::string id(const ResolvedPlan& plan, std::uint32_t task) {
    return task == no_task ? "" : plan.plan.tasks.at(task).id;
  }
  static std::string text_of(const ResolvedPlan& plan, std::uint32_t task) {
    return task == no_task ? "" : plan.plan.tasks.at(task).text;
  }
  static std::string names(const ResolvedPlan& plan, std::uint32_t task, Role role) {
    return task == no_task ? "" : joined(names_in_role(plan, task, role));
  }

  const ResolvedPlan& before_;
  const ResolvedPlan& after_;
  std::string text_ = byte_order_mark;
};

}  // namespace

std::string diff_csv(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after,
                     const DiffSheetOptions& options) {
  const DiffWords& words = diff_words(options.language);
  Csv csv(before, after);
  const std::string was = words.old_plan;
  const std::string is = words.new_plan;
  csv.line({words.what, was, is, words.similarity, words.certainty, words.changed, was + " " + words.lead,
            is + " " + words.lead, was + " " + words.support, is + " " + words.support, was + " " + words.text,
            is + " " + words.text, words.marked});
  for (const KeptTask& kept : diff.kept)
    csv.pair(words.kept, kept.before, kept.after,
             {two_places(kept.similarity), two_places(kept.certainty), changes_on_one_line(kept, options),
              with_marks(kept.pieces)});
  const auto cells = [](const TaskGroup& group, std::size_t i) {
    return PairCells{two_places(group.similarities.at(i)), two_places(group.certainties.at(i)), {}, {}};
  };
  for (const TaskGroup& group : diff.split)
    for (std::size_t i = 0; i < group.many.size(); ++i)
      csv.pair(words.split, group.one, group.many[i], cells(group, i));
  for (const TaskGroup& group : diff.merged)
    for (std::size_t i = 0; i < group.many.size(); ++i)
      csv.pair(words.merged, group.many[i], group.one, cells(group, i));
  for (const std::uint32_t task : diff.dropped) csv.pair(words.dropped, task, no_task);
  for (const std::uint32_t task : diff.appeared) csv.pair(words.appeared, no_task, task);
  return csv.take();
}

std::string diff_units_csv(const PlanDiff& diff, const DiffSheetOptions& options) {
  const DiffWords& words = diff_words(options.language);
  const std::string was = words.old_plan;
  const std::string is = words.new_plan;
  std::string csv = byte_order_mark;
  csv += csv_line({words.unit, words.old_name, words.match, was + " " + words.lead, is + " " + words.lead,
                   was + " " + words.support, is + " " + words.support, words.renamed});
  for (const UnitChange& unit : diff.units) {
    std::string other;
    for (const LikelyRename& rename : diff.renamed) {
      if (unit.match == UnitMatch::only_old && rename.before == unit.name) other = rename.after;
      if (unit.match == UnitMatch::only_new && rename.after == unit.name) other = rename.before;
    }
    csv += csv_line({unit.name, unit.old_name.value_or(""), match_word(unit.match, options.language),
                     std::to_string(unit.lead[0]), std::to_string(unit.lead[1]), std::to_string(unit.support[0]),
                     std::to_string(unit.support[1]), other});
  }
  return csv;
}

}  // namespace dutygraph::report
