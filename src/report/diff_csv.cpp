// The comparison as a spreadsheet: one line a pair, so that it can be sorted and filtered.
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

class Csv {
 public:
  Csv(const ResolvedPlan& before, const ResolvedPlan& after) : before_(before), after_(after) {}

  void line(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) text_ += (i > 0 ? "," : "") + text::escape_csv(cells[i]);
    text_ += "\r\n";
  }
  void pair(const std::string& what, std::uint32_t from, std::uint32_t to, const std::string& similarity,
            const std::string& changes) {
    line({what, id(before_, from), id(after_, to), similarity, changes, names(before_, from, Role::lead),
          names(after_, to, Role::lead), names(before_, from, Role::support), names(after_, to, Role::support),
          text_of(before_, from), text_of(after_, to)});
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
  std::string text_ = "\xEF\xBB\xBF";  // so that a spreadsheet reads it as UTF-8
};

}  // namespace

std::string diff_csv(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after,
                     const DiffSheetOptions& options) {
  const DiffWords& words = diff_words(options.language);
  Csv csv(before, after);
  const std::string was = words.old_plan;
  const std::string is = words.new_plan;
  csv.line({words.what, was, is, words.similarity, words.changed, was + " " + words.lead, is + " " + words.lead,
            was + " " + words.support, is + " " + words.support, was + " …", is + " …"});
  for (const KeptTask& kept : diff.kept)
    csv.pair(words.kept, kept.before, kept.after, two_places(kept.similarity), changes_on_one_line(kept, options));
  for (const TaskGroup& group : diff.split)
    for (std::size_t i = 0; i < group.many.size(); ++i)
      csv.pair(words.split, group.one, group.many[i], two_places(group.similarities.at(i)), "");
  for (const TaskGroup& group : diff.merged)
    for (std::size_t i = 0; i < group.many.size(); ++i)
      csv.pair(words.merged, group.many[i], group.one, two_places(group.similarities.at(i)), "");
  for (const std::uint32_t task : diff.dropped) csv.pair(words.dropped, task, no_task, "", "");
  for (const std::uint32_t task : diff.appeared) csv.pair(words.appeared, no_task, task, "", "");
  return csv.take();
}

}  // namespace dutygraph::report
