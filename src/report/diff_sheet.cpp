// Idea: one table for each thing that can become of a task; a cell is a task's number, its text in pieces and its
// units, and a row has the old plan's cells left and the new plan's right. Where most of a text stayed, what went and
// came is marked; where most was written anew, what stayed is. A task that has no counterpart needs no second column.
#include "dutygraph/report/diff_sheet.h"

#include <algorithm>

#include "dutygraph/model/printed.h"
#include "dutygraph/text/escape.h"
#include "report/diff_words.h"

namespace dutygraph::report {

namespace {

using Kind = TextPiece::Kind;

// Colours differ in lightness too, and lines in their kind: black-and-white prints keep them apart.
constexpr const char* style = R"(
@page{size:A4 landscape;margin:12mm}
body{font:10.5pt/1.55 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;margin:1.5rem auto;max-width:86rem;padding:0 1rem;color:#111}
h1{font-size:16pt;margin:0 0 .3rem}h2{font-size:12.5pt;margin:1.4rem 0 .4rem}.sum,.hint{color:#444;margin:0 0 .5rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th{text-align:left;font-size:9pt;color:#444;border-bottom:1.5px solid #111;padding:.15rem .5rem}
td{vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #bbb;overflow-wrap:anywhere}
th.c,td.c{width:18%;font-size:9pt}td.c{color:#333}td.c p{margin:0 0 .1rem}
th.l,td.l{width:20%;font-size:9pt}
td.n,th.n{text-align:right;width:14%}
p{margin:0 0 .35rem}.id{font-weight:bold;font-size:9pt;margin-right:.5em}.u{color:#333;font-size:9pt;margin:.1rem 0}
.t{font-weight:bold}.q{font-weight:bold;border:1px solid #111;padding:0 .3em}
ins{text-decoration:underline;text-decoration-thickness:1.5px;background:#d7ecd3;font-weight:600}
del{text-decoration:line-through;background:#f6d5d0;color:#5b1009}
mark{background:#dbe6f7;color:inherit;border-bottom:1.5px dotted #1d4f91}
@media print{body{margin:0;max-width:none;padding:0;font-size:9.5pt}tr{break-inside:avoid}.g tr{break-inside:auto}.g p{break-inside:avoid}.hint{break-after:avoid}thead{display:table-header-group}h2{break-after:avoid}ins,del,mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

std::string wrap(const char* tag, const std::string& escaped) {
  return "<" + std::string(tag) + ">" + escaped + "</" + tag + ">";
}

constexpr std::size_t least_mark = 9;  // bytes of what stayed in a text written anew: three Chinese characters

// The pieces that this side has, the other side's kind left out. `anew`: what stayed is marked, else what is `mine`.
std::string marked(const std::vector<TextPiece>& pieces, Kind mine, bool anew) {
  std::string html;
  for (const TextPiece& piece : pieces) {
    if (piece.kind != Kind::same && piece.kind != mine) continue;
    const std::string text = text::escape_html(piece.text);
    if (piece.kind == mine && !anew)
      html += wrap(mine == Kind::removed ? "del" : "ins", text);
    else if (piece.kind == Kind::same && anew && piece.text.size() >= least_mark)
      html += wrap("mark", text);
    else
      html += text;
  }
  return html;
}

// Bytes that stayed and bytes in all.
struct Stayed {
  std::size_t same = 0, all = 0;
  void add(const std::vector<TextPiece>& pieces) {
    for (const TextPiece& piece : pieces) {
      all += piece.text.size();
      if (piece.kind == Kind::same) same += piece.text.size();
    }
  }
  bool is_anew() const { return 5 * same < 2 * all; }
};

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)) + "%"; }

class Sheet {
 public:
  Sheet(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after, const DiffSheetOptions& options)
      : diff_(diff), before_(before), after_(after), options_(options), words_(diff_words(options.language)) {}

  std::string html() {
    head();
    kept();
    groups(words_.split, diff_.split, true);
    groups(words_.merged, diff_.merged, false);
    alone(words_.dropped, diff_.dropped, before_);
    alone(words_.appeared, diff_.appeared, after_);
    unchanged();
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
    const auto hint = [&](const char* words) { html_ += "<p class=\"hint\">" + std::string(words) + "</p>\n"; };
    if (diff_.other_place) hint(words_.other_place);
    const bool linked = !diff_.kept.empty() || !diff_.split.empty() || !diff_.merged.empty();
    if (!linked && !diff_.dropped.empty() && !diff_.appeared.empty()) hint(words_.nothing);
    if (linked)
      html_ += "<p class=\"hint\">" + wrap("del", words_.taken_out) + " · " + wrap("ins", words_.put_in) + " · " +
               wrap("mark", words_.stayed) + "</p>\n";
  }

  std::string plan_head(const char* word, const ResolvedPlan& plan) const {
    return std::string(word) + " " + text::escape_html(plan.plan.info.id);
  }
  void heading(const char* word, std::size_t rows) {
    html_ += "<h2>" + std::string(word) + " (" + std::to_string(rows) + ")</h2>\n";
  }
  // "Word (n)" and the head of a table of pairs; nothing where there are no rows.
  bool open(const char* word, std::size_t rows, const char* table = "<table>") {
    if (rows == 0) return false;
    heading(word, rows);
    html_ += std::string(table) + "\n<thead><tr><th>" + plan_head(words_.old_plan, before_) + "</th><th>" +
             plan_head(words_.new_plan, after_) + "</th><th class=\"c\">" + words_.what +
             "</th></tr></thead>\n<tbody>\n";
    return true;
  }
  void close() { html_ += "</tbody>\n</table>\n"; }
  void row(const std::string& left, const std::string& right, const std::string& change) {
    html_ += "<tr><td>" + left + "</td><td>" + right + "</td><td class=\"c\">" + change + "</td></tr>\n";
  }
  std::string doubt(double certainty) const {
    if (certainty >= unsure_link) return {};
    return "<p><span class=\"q\">" + std::string(words_.certainty) + " " + percent(certainty) + words_.stop +
           words_.check + "</span></p>";
  }
  std::string change_list(const KeptTask& kept) const {
    std::string html = doubt(kept.certainty);
    for (const std::string& change : changes_of(kept, options_)) html += wrap("p", text::escape_html(change));
    return html;
  }
  static std::string title_and(const Task& task, const std::string& html) {
    if (!task.title) return html;
    return "<span class=\"t\">" + text::escape_html(*task.title) + "</span> " + html;
  }

  std::string names(const std::vector<std::string>& all, const std::vector<std::string>& changed,
                    const char* tag) const {
    const char* between = options_.language.starts_with("zh") ? "、" : ", ";
    std::string html;
    for (const std::string& name : all) {
      const std::string text = text::escape_html(name);
      const bool is_changed = std::find(changed.begin(), changed.end(), name) != changed.end();
      html += (html.empty() ? "" : between) + (is_changed ? wrap(tag, text) : text);
    }
    return html;
  }

  std::string number(const ResolvedPlan& plan, std::uint32_t task) const {
    return printed_number(plan.plan, plan.plan.tasks.at(task), options_.language.starts_with("zh"));
  }

  // One task: number, text (already HTML), units with the changed ones marked.
  std::string cell(const ResolvedPlan& plan, std::uint32_t task, const std::string& html, const KeptTask* kept) const {
    const bool is_old = &plan == &before_;
    std::string made = "<p><span class=\"id\">" + text::escape_html(number(plan, task)) + "</span>" + html + "</p>";
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

  void kept() {
    const auto changed =
        std::count_if(diff_.kept.begin(), diff_.kept.end(), [](const KeptTask& task) { return !task.changes.empty(); });
    if (!open(words_.changed, static_cast<std::size_t>(changed))) return;
    for (const KeptTask& task : diff_.kept) {
      if (task.changes.empty()) continue;
      Stayed stayed;
      stayed.add(task.pieces);
      row(cell(before_, task.before, marked(task.pieces, Kind::removed, stayed.is_anew()), &task),
          cell(after_, task.after, marked(task.pieces, Kind::added, stayed.is_anew()), &task), change_list(task));
    }
    close();
  }

  void groups(const char* word, const std::vector<TaskGroup>& list, bool old_is_one) {
    if (!open(word, list.size(), "<table class=\"g\">")) return;
    for (const TaskGroup& group : list) {
      const ResolvedPlan& one = old_is_one ? before_ : after_;
      const ResolvedPlan& many = old_is_one ? after_ : before_;
      const Kind mine = old_is_one ? Kind::removed : Kind::added;
      const Kind others = old_is_one ? Kind::added : Kind::removed;
      Stayed stayed;
      stayed.add(group.one_pieces);
      for (const auto& pieces : group.many_pieces) stayed.add(pieces);
      const std::string left = cell(one, group.one, marked(group.one_pieces, mine, stayed.is_anew()), nullptr);
      std::string right;
      std::string change = wrap("p", word);
      for (std::size_t i = 0; i < group.many.size(); ++i) {
        right += cell(many, group.many[i], marked(group.many_pieces.at(i), others, stayed.is_anew()), nullptr);
        if (const std::string doubtful = doubt(group.certainties.at(i)); !doubtful.empty())
          change += "<p class=\"id\">" + text::escape_html(number(many, group.many[i])) + "</p>" + doubtful;
      }
      row(old_is_one ? left : right, old_is_one ? right : left, change);
    }
    close();
  }

  // Tasks of one plan, each with its units beside it.
  void list_of(const ResolvedPlan& plan, const std::vector<std::pair<std::uint32_t, std::string>>& tasks) {
    html_ += "<table>\n<thead><tr><th>" + text::escape_html(plan.plan.info.id) + "</th><th class=\"l\">" + words_.lead +
             "</th><th class=\"l\">" + words_.support + "</th></tr></thead>\n<tbody>\n";
    for (const auto& [task, origin] : tasks) {
      const Task& source = plan.plan.tasks.at(task);
      html_ += "<tr><td><span class=\"id\">" + text::escape_html(origin + number(plan, task)) + "</span>" +
               title_and(source, text::escape_html(source.text)) + "</td><td class=\"l\">" +
               names(names_in_role(plan, task, Role::lead), {}, "") + "</td><td class=\"l\">" +
               names(names_in_role(plan, task, Role::support), {}, "") + "</td></tr>\n";
    }
    close();
  }

  void alone(const char* word, const std::vector<std::uint32_t>& tasks, const ResolvedPlan& plan) {
    if (tasks.empty()) return;
    heading(word, tasks.size());
    std::vector<std::pair<std::uint32_t, std::string>> rows;
    for (const std::uint32_t task : tasks) rows.emplace_back(task, "");
    list_of(plan, rows);
  }

  void unchanged() {
    std::vector<std::pair<std::uint32_t, std::string>> rows;
    for (const KeptTask& task : diff_.kept)
      if (task.changes.empty()) rows.emplace_back(task.after, number(before_, task.before) + " → ");
    if (rows.empty()) return;
    heading(words_.unchanged, rows.size());
    list_of(after_, rows);
  }

  static std::string old_to_new(const std::array<int, 2>& pair) {
    const std::string now = std::to_string(pair[1]);
    return pair[0] == pair[1] ? now : std::to_string(pair[0]) + " → " + now;
  }

  static bool is_same(const UnitChange& unit) {
    return unit.lead[0] == unit.lead[1] && unit.support[0] == unit.support[1] && !unit.old_name;
  }

  void units() {
    if (diff_.units.empty()) return;
    html_ += "<h2>" + std::string(words_.units) + "</h2>\n";
    std::string same;
    std::string rows;
    for (const UnitChange& unit : diff_.units) {
      if (is_same(unit)) {
        same += (same.empty() ? "" : words_.comma) + text::escape_html(unit.name) + " " + std::to_string(unit.lead[1]) +
                "/" + std::to_string(unit.support[1]);
        continue;
      }
      rows +=
          "<tr><td>" + text::escape_html(unit.name) +
          (unit.old_name ? " (" + std::string(words_.old_name) + words_.colon + text::escape_html(*unit.old_name) + ")"
                         : std::string()) +
          "</td><td>" + text::escape_html(match_word(unit.match, options_.language)) + "</td><td class=\"n\">" +
          old_to_new(unit.lead) + "</td><td class=\"n\">" + old_to_new(unit.support) + "</td></tr>\n";
    }
    if (!rows.empty()) {
      html_ += "<table>\n<thead><tr><th>" + std::string(words_.unit) + "</th><th>" + words_.match +
               "</th><th class=\"n\">" + words_.lead + "</th><th class=\"n\">" + words_.support +
               "</th></tr></thead>\n<tbody>\n" + rows;
      close();
    }
    if (!same.empty()) html_ += "<p class=\"hint\">" + std::string(words_.same_loads) + words_.colon + same + "</p>\n";
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

std::vector<std::string> changes_of(const KeptTask& kept, const DiffSheetOptions& options) {
  const DiffWords& words = diff_words(options.language);
  std::vector<std::string> all;
  for (const TaskChange& change : kept.changes) {
    if (change.kind == TaskChange::Kind::text) all.emplace_back(words.reworded);
    if (change.kind == TaskChange::Kind::figure) all.push_back(change.before + " → " + change.after);
    if (change.kind != TaskChange::Kind::lead && change.kind != TaskChange::Kind::support) continue;
    std::string part = change.kind == TaskChange::Kind::lead ? words.lead : words.support;
    for (const std::string& name : change.added) part += " +" + name;
    for (const std::string& name : change.removed) part += " −" + name;
    all.push_back(std::move(part));
  }
  return all;
}

std::string changes_on_one_line(const KeptTask& kept, const DiffSheetOptions& options) {
  std::string line;
  for (const std::string& change : changes_of(kept, options))
    line += (line.empty() ? "" : diff_words(options.language).stop) + change;
  return line;
}

std::string diff_sheet(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after,
                       const DiffSheetOptions& options) {
  return Sheet(diff, before, after, options).html();
}

}  // namespace dutygraph::report
