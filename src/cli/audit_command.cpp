// audit: the plan proofread, as a compiler prints its findings: the line, a caret under the place, the rule.
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/proof/audit.h"
#include "dutygraph/proof/rules.h"
#include "dutygraph/report/proof_sheet.h"
#include "dutygraph/store/findings_json.h"
#include "dutygraph/store/sarif_json.h"
#include "dutygraph/text/escape.h"
#include "dutygraph/text/utf8.h"
#include "dutygraph/text/width.h"

namespace dutygraph::cli {

namespace {

constexpr std::size_t shown_before = 24;  // characters of a long line that are shown left of the evidence …
constexpr std::size_t shown_after = 20;   // … and right of it

struct AuditArguments {
  std::string plan, explain, file;
  std::vector<std::string> severities;
  bool rules = false;
};

// rule=error, rule=warning, rule=note, rule=off
proof::AuditOptions options_of(const Session& session, const AuditArguments& arguments,
                               const text::Lexicons& lexicons) {
  proof::AuditOptions options;
  options.language = session.language;
  options.lexicons = &lexicons;
  for (const std::string& setting : arguments.severities) {
    const auto equals = setting.find('=');
    const std::string rule = setting.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : setting.substr(equals + 1);
    const auto severity = severity_from(value);
    if (proof::find_rule(rule) == nullptr || (!severity && value != "off"))
      throw Error({Code::wrong_use,
                   {},
                   0,
                   "\"" + setting + "\" is no setting of a rule",
                   "write RULE=error, RULE=warning, RULE=note or RULE=off; dutygraph audit --rules lists the rules"});
    options.severities[rule] = severity;
  }
  return options;
}

// The piece of the line around the evidence and a caret under it, by display width; nothing where the place is unknown.
std::string excerpt(const std::vector<std::string>& lines, const Finding& finding) {
  if (finding.place.line == 0 || finding.place.line > lines.size()) return {};
  const std::u32string line = text::decode(lines[finding.place.line - 1]);
  const std::size_t at = std::min<std::size_t>(finding.place.column - 1, line.size());
  const std::size_t length =
      std::clamp<std::size_t>(text::count(finding.evidence), 1, std::max<std::size_t>(line.size() - at, 1));
  const std::size_t from = at > shown_before ? at - shown_before : 0;
  const std::size_t to = std::min(line.size(), at + length + shown_after);
  const auto piece = [&](std::size_t begin, std::size_t end) {
    std::string utf8 = text::encode(std::u32string_view(line).substr(begin, end - begin));
    std::replace(utf8.begin(), utf8.end(), '\t', ' ');
    return text::escape_terminal(utf8);
  };
  const std::string before = (from > 0 ? "… " : "") + piece(from, at);
  const std::string evidence = piece(at, std::min(line.size(), at + length));
  const std::string number = std::to_string(finding.place.line);
  std::string out = fmt::format("  {} | {}{}{}{}\n", number, before, evidence,
                                piece(std::min(line.size(), at + length), to), to < line.size() ? " …" : "");
  out += fmt::format("  {} | {}^{}\n", std::string(number.size(), ' '), std::string(text::display_width(before), ' '),
                     std::string(std::max<std::size_t>(text::display_width(evidence), 1) - 1, '~'));
  return out;
}

std::string describe(const Session& session, const std::string& file, const std::vector<std::string>& lines,
                     const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings)
    out += text::escape_terminal(fmt::format("{}:{}:{}: {}: {}{} [{}]\n", file, finding.place.line,
                                             finding.place.column, severity_word(session, finding.severity),
                                             finding.task ? *finding.task + ": " : "", finding.message, finding.rule)) +
           excerpt(lines, finding);
  if (findings.empty()) return out;  // nothing to mend: silent
  return out + sayf(session, "{}；dutygraph audit --explain 规则 说明一条规则\n",
                    "{}; dutygraph audit --explain RULE tells what a rule means\n", severity_counts(session, findings));
}

const proof::Rule* rule_named(const std::string& id) {
  if (const proof::Rule* rule = proof::find_rule(id)) return rule;
  throw Error({Code::wrong_use, {}, 0, "\"" + id + "\" is no rule", "dutygraph audit --rules lists the rules"});
}

std::string_view summary_of(const Session& session, const proof::Rule& rule) {
  return session.chinese() ? rule.summary_zh : rule.summary_en;
}

std::string_view explanation_of(const Session& session, const proof::Rule& rule) {
  return session.chinese() ? rule.explain_zh : rule.explain_en;
}

std::string explain(const Session& session, const proof::Rule& rule) {
  return fmt::format("{} ({})\n{}\n\n{}\n", rule.id, severity_word(session, rule.severity), summary_of(session, rule),
                     explanation_of(session, rule));
}

std::vector<const proof::Rule*> all_rules() {
  std::vector<const proof::Rule*> all;
  for (const proof::Rule& rule : proof::rules()) all.push_back(&rule);
  return all;
}

std::string rules_json(const Session& session, const std::vector<const proof::Rule*>& rules) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const proof::Rule* rule : rules)
    list.push_back({{"rule", rule->id},
                    {"severity", to_string(rule->severity)},
                    {"summary", summary_of(session, *rule)},
                    {"explanation", explanation_of(session, *rule)}});
  return nlohmann::ordered_json{{"rules", std::move(list)}}.dump(1) + "\n";
}

std::string list_rules(const Session& session) {
  std::vector<std::vector<std::string>> rows;
  for (const proof::Rule& rule : proof::rules())
    rows.push_back(
        {std::string(rule.id), severity_word(session, rule.severity), std::string(summary_of(session, rule))});
  return table({say(session, "规则", "rule"), say(session, "级别", "severity"), say(session, "说明", "what it finds")},
               rows);
}

std::vector<store::SarifRule> sarif_rules(const Session& session) {
  std::vector<store::SarifRule> all;
  for (const proof::Rule& rule : proof::rules())
    all.push_back({std::string(rule.id), std::string(summary_of(session, rule)),
                   std::string(explanation_of(session, rule)), rule.severity});
  return all;
}

void write_report(const Session& session, const std::string& file, const Loaded& loaded,
                  const std::vector<std::string>& lines, const std::vector<Finding>& findings) {
  const PlanInfo& info = loaded.plan.plan.info;
  std::string content;
  if (file.ends_with(".html"))
    content = report::proof_sheet(info.title.value_or(info.id), lines,
                                  with_printed_numbers(session, loaded.plan.plan, findings), {session.language});
  else if (file.ends_with(".sarif"))
    content = store::sarif_json(findings, sarif_rules(session), loaded.file, DUTYGRAPH_VERSION) + "\n";
  else if (file.ends_with(".json"))
    content = store::findings_json(findings) + "\n";
  else
    throw no_format(file, "end the file's name in .html (the document with its findings marked), .sarif or .json");
  write_files({{file, content}});
  if (session.json) return print(written_json(file, "findings", findings.size()));
  print(written_line(session, {file},
                     sayf(session, "{} 处发现", "{}", counted(session, findings.size(), "finding", "findings"))));
}

void run(const Session& session, const AuditArguments& arguments, int& exit_code) {
  if (!arguments.explain.empty())
    return print(session.json ? rules_json(session, {rule_named(arguments.explain)})
                              : explain(session, *rule_named(arguments.explain)));
  if (arguments.rules) return print(session.json ? rules_json(session, all_rules()) : list_rules(session));
  if (arguments.plan.empty())
    throw Error({Code::wrong_use, {}, 0, "audit needs a plan", "name a document or a plan of the database"});
  const text::Lexicons lexicons = lexicons_of(session);
  const proof::AuditOptions options = options_of(session, arguments, lexicons);
  const Loaded loaded = load_with_source(session, arguments.plan);
  const std::vector<Finding> findings = proof::audit(loaded.plan, options);
  if (!arguments.file.empty())
    write_report(session, arguments.file, loaded, loaded.lines, findings);
  else
    print(session.json ? store::findings_json(findings) : describe(session, loaded.file, loaded.lines, findings));
  const bool error = std::any_of(findings.begin(), findings.end(),
                                 [](const Finding& finding) { return finding.severity == Severity::error; });
  if (error) exit_code = 1;
}

}  // namespace

void add_audit(CLI::App& app, const Session& session, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("audit", "Proofread a plan: every slip with its place and a remedy; exit 1 at an error");
  auto arguments = std::make_shared<AuditArguments>();
  command->add_option("PLAN", arguments->plan, "Id of a plan or path of a document");
  command->add_option("-o,--output", arguments->file,
                      "File to write: .html (the document with its findings marked), .sarif, .json");
  command->add_option("--severity", arguments->severities, "RULE=error|warning|note|off; may stand several times")
      ->allow_extra_args(false);
  command->add_option("--explain", arguments->explain, "What one rule means, and what to do");
  command->add_flag("--rules", arguments->rules, "List the rules");
  command->callback([&session, &exit_code, arguments] { run(session, *arguments, exit_code); });
}

}  // namespace dutygraph::cli
