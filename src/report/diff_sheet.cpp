// Idea: one table for each thing that can become of a task; a cell is a task's id, its text in pieces and its units,
// and a row has the old plan's cells left and the new plan's right.
#include "dutygraph/report/diff_sheet.h"

#include <algorithm>

#include "dutygraph/text/escape.h"
#include "report/diff_words.h"

namespace dutygraph::report {

namespace {

using Kind = TextPiece::Kind;

// Colours differ in lightness too, and lines in their kind: black-and-white prints keep them apart.
constexpr const char* style = R"(
@page{size:A4 landscape;margin:12mm}
body{font:10.5pt/1.55 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;margin:1.5rem auto;max-width:86rem;padding:0 1rem;color:#111}
h1{font-size:16pt;margin:0 0 .3rem}h2{font-size:12.5pt;margin:1.4rem 0 .4rem}.sum,.hint{color:#444;margin:0 0 .6rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th{text-align:left;font-size:9pt;color:#444;border-bottom:1.5px solid #111;padding:.15rem .5rem}
td{vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #bbb;overflow-wrap:anywhere}
th.c,td.c{width:17%;font-size:9pt}td.c{color:#333}
td.n,th.n{text-align:right;width:14%}
p{margin:0 0 .35rem}.id{font-weight:bold;font-size:9pt;margin-right:.5em}.u{color:#333;font-size:9pt;margin:.1rem 0}
ins{text-decoration:underline;text-decoration-thickness:1.5px;background:#d7ecd3;font-weight:600}
del{text-decoration:line-through;background:#f6d5d0;color:#5b1009}
@media print{body{margin:0;max-width:none;padding:0;font-size:9.5pt}tr{break-inside:avoid}thead{display:table-header-group}h2{break-after:avoid}ins,del{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

std::string wrap(const char* tag, const std::string& escaped) {
  return "<" + std::string(tag) + ">" + escaped + "</" + tag + ">";
}

// The pieces that this side has: `mine` is marked, the other side's kind left out.
std::string marked(const std::vector<TextPiece>& pieces, Kind mine) {
  std::string html;
  for (const TextPiece& piece : pieces) {
    const std::string text = text::escape_html(piece.text);
    if (piece.kind == Kind::same)
      html += text;
    else if (piece.kind == mine)
      html += wrap(mine == Kind::removed ? "del" : "ins", text);
  }
  return html;
}

class Sheet {
 public:
  Sheet(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after, const DiffSheetOptions& options)
      : diff_(diff), before_(before), after_(after), options_(options), words_(diff_words(options.language)) {}

  std::string html() {
    head();
    kept(true);
    groups(words_.split, diff_.split, true);
    groups(words_.merged, diff_.merged, false);
    alone(words_.dropped, diff_.dropped, true);
    alone(words_.appeared, diff_.appeared, false);
    kept(false);
    units();
    renames();
    return std::move(html_) + "</body>\n</html>\n";
  }

 private:
  static std::string title_of(const ResolvedPlan& plan) { return plan.plan.info.title.value_or(plan.plan.info.id); }

  void head() {
    const std::string title = text::escape_html(std::string(words_.heading) + words_.colon + before_.plan.info.id +
                                                " → " + after_.plan.info.id);
    html_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(words_.lang) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
            "'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
            title + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" + title +
            "</h1>\n<p class=\"sum\">" + text::escape_html(title_of(before_) + " → " + title_of(after_)) +
            "</p>\n<p class=\"sum\">";
    const auto count = [&](const char* word, std::size_t n) { return std::string(word) + " " + std::to_string(n); };
    html_ += count(words_.kept, diff_.kept.size()) + " · " + count(words_.split, diff_.split.size()) + " · " +
             count(words_.merged, diff_.merged.size()) + " · " + count(words_.dropped, diff_.dropped.size()) + " · " +
             count(words_.appeared, diff_.appeared.size()) + "</p>\n";
    if (diff_.other_place) html_ += "<p class=\"hint\">" + std::string(words_.other_place) + "</p>\n";
  }

  // "<h2>Word (n)</h2>" and the table's head; nothing where there are no rows.
  bool open(const char* word, std::size_t rows) {
    if (rows == 0) return false;
    html_ += "<h2>" + std::string(word) + " (" + std::to_string(rows) + ")</h2>\n<table>\n<thead><tr><th>" +
             words_.old_plan + "</th><th>" + words_.new_plan + "</th><th class=\"c\">" + words_.what +
             "</th></tr></thead>\n<tbody>\n";
    return true;
  }
  void close() { html_ += "</tbody>\n</table>\n"; }
  void row(const std::string& left, const std::string& right, const std::string& change) {
    html_ += "<tr><td>" + left + "</td><td>" + right + "</td><td class=\"c\">" + change + "</td></tr>\n";
  }

  static std::string names(const std::vector<std::string>& all, const std::vector<std::string>& changed,
                           const char* tag) {
    std::string html;
    for (const std::string& name : all) {
      const std::string text = text::escape_html(name);
      const bool is_changed = std::find(changed.begin(), changed.end(), name) != changed.end();
      html += (html.empty() ? "" : "、") + (is_changed ? wrap(tag, text) : text);
    }
    return html;
  }

  // One task: id, text (already HTML), units with the changed ones marked.
  std::string cell(const ResolvedPlan& plan, std::uint32_t task, const std::string& html, const KeptTask* kept) const {
    const bool is_old = &plan == &before_;
    std::string made =
        "<p><span class=\"id\">" + text::escape_html(plan.plan.tasks.at(task).id) + "</span>" + html + "</p>";
    for (const Role role : {Role::lead, Role::support}) {
      std::vector<std::string> changed;
      if (kept != nullptr)
        for (const TaskChange& change : kept->changes)
          if (change.kind == (role == Role::lead ? TaskChange::Kind::lead : TaskChange::Kind::support))
            changed = is_old ? change.removed : change.added;
      const std::vector<std::string> all = names_in_role(plan, task, role);
      if (all.empty()) continue;
      made += "<p class=\"u\">" + std::string(role == Role::lead ? words_.lead : words_.support) + words_.colon +
              names(all, changed, is_old ? "del" : "ins") + "</p>";
    }
    return made;
  }

  void kept(bool changed) {
    std::vector<const KeptTask*> chosen;
    for (const KeptTask& task : diff_.kept)
      if (task.changes.empty() != changed) chosen.push_back(&task);
    if (!open(changed ? words_.changed : words_.unchanged, chosen.size())) return;
    for (const KeptTask* task : chosen)
      row(cell(before_, task->before, marked(task->pieces, Kind::removed), task),
          cell(after_, task->after, marked(task->pieces, Kind::added), task),
          text::escape_html(changes_on_one_line(*task, options_)));
    close();
  }

  void groups(const char* word, const std::vector<TaskGroup>& list, bool old_is_one) {
    if (!open(word, list.size())) return;
    for (const TaskGroup& group : list) {
      const ResolvedPlan& one = old_is_one ? before_ : after_;
      const ResolvedPlan& many = old_is_one ? after_ : before_;
      const Kind mine = old_is_one ? Kind::removed : Kind::added;
      const Kind others = old_is_one ? Kind::added : Kind::removed;
      const std::string left = cell(one, group.one, marked(group.one_pieces, mine), nullptr);
      std::string right;
      for (std::size_t i = 0; i < group.many.size(); ++i)
        right += cell(many, group.many[i], marked(group.many_pieces.at(i), others), nullptr);
      row(old_is_one ? left : right, old_is_one ? right : left, word);
    }
    close();
  }

  void alone(const char* word, const std::vector<std::uint32_t>& tasks, bool old) {
    if (!open(word, tasks.size())) return;
    for (const std::uint32_t task : tasks) {
      const ResolvedPlan& plan = old ? before_ : after_;
      const std::string made = cell(plan, task, text::escape_html(plan.plan.tasks.at(task).text), nullptr);
      row(old ? made : "", old ? "" : made, word);
    }
    close();
  }

  static std::string old_to_new(const std::array<int, 2>& pair) {
    const std::string now = std::to_string(pair[1]);
    return pair[0] == pair[1] ? now : std::to_string(pair[0]) + " → " + now;
  }

  void units() {
    if (diff_.units.empty()) return;
    html_ += "<h2>" + std::string(words_.units) + "</h2>\n<table>\n<thead><tr><th>" + words_.unit +
             "</th><th class=\"n\">" + words_.lead + "</th><th class=\"n\">" + words_.support +
             "</th></tr></thead>\n<tbody>\n";
    for (const UnitChange& unit : diff_.units)
      html_ +=
          "<tr><td>" + text::escape_html(unit.name) +
          (unit.old_name ? " (" + std::string(words_.old_name) + words_.colon + text::escape_html(*unit.old_name) + ")"
                         : std::string()) +
          "</td><td class=\"n\">" + old_to_new(unit.lead) + "</td><td class=\"n\">" + old_to_new(unit.support) +
          "</td></tr>\n";
    close();
  }

  void renames() {
    if (diff_.renamed.empty()) return;
    html_ += "<h2>" + std::string(words_.renamed) + "</h2>\n<p class=\"hint\">" + words_.rename_hint + "</p>\n";
    for (const LikelyRename& rename : diff_.renamed)
      html_ += "<p>" + text::escape_html(rename.before) + " → " + text::escape_html(rename.after) + " (" +
               std::to_string(rename.tasks) + "/" + std::to_string(rename.of) + ")</p>\n";
  }

  const PlanDiff& diff_;
  const ResolvedPlan& before_;
  const ResolvedPlan& after_;
  const DiffSheetOptions& options_;
  const DiffWords& words_;
  std::string html_;
};

}  // namespace

std::string changes_on_one_line(const KeptTask& kept, const DiffSheetOptions& options) {
  const DiffWords& words = diff_words(options.language);
  std::string line;
  const auto add = [&](const std::string& part) { line += (line.empty() ? "" : words.stop) + part; };
  for (const TaskChange& change : kept.changes) {
    if (change.kind == TaskChange::Kind::text) add(words.reworded);
    if (change.kind == TaskChange::Kind::figure) add(change.before + " → " + change.after);
    if (change.kind != TaskChange::Kind::lead && change.kind != TaskChange::Kind::support) continue;
    std::string part = change.kind == TaskChange::Kind::lead ? words.lead : words.support;
    for (const std::string& name : change.added) part += " +" + name;
    for (const std::string& name : change.removed) part += " −" + name;
    add(part);
  }
  return line;
}

std::string diff_sheet(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after,
                       const DiffSheetOptions& options) {
  return Sheet(diff, before, after, options).html();
}

}  // namespace dutygraph::report
