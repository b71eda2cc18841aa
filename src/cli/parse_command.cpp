// parse: what a document prints, before anything is resolved.
#include <fmt/core.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/proof/audit.h"
#include "dutygraph/store/parse_json.h"
#include "dutygraph/text/escape.h"

namespace dutygraph::cli {

namespace {

// The names of a role as printed, 等 where it stands.
std::string names(const Session& session, const Task& task, Role role) {
  const char* mark = say(session, "等", " etc.");
  bool marked = false;
  std::string list;
  for (const Mention& mention : task.mentions) {
    if (mention.role != role) continue;
    list += (list.empty() ? "" : say(session, "、", "; ")) + mention.printed + (mention.open ? mark : "");
    marked |= mention.open;
  }
  const bool open = std::find(task.open.begin(), task.open.end(), role) != task.open.end();
  return open && !marked ? list + mark : list;
}

std::string describe(const Session& session, const Task& task) {
  const bool titled = task.title && *task.title != task.text;
  std::string out = fmt::format("{}  {}{}\n", task.id, titled ? *task.title + "  " : "", task.text);
  for (Role role : all_roles) {
    const std::string list = names(session, task, role);
    if (!list.empty()) out += fmt::format("    {}: {}\n", role_word(session, role), list);
  }
  if (task.due) out += fmt::format("    {}: {}\n", say(session, "时限", "due"), *task.due);
  return out;
}

std::string describe(const Session& session, const Plan& plan) {
  std::string out = fmt::format("{}\n", plan.info.title.value_or(plan.info.id));
  out += fmt::format("{}  {}  {}\n", plan.info.number.value_or("—"), plan.info.date.value_or("—"),
                     plan.info.publisher.value_or("—"));
  std::string section;
  for (const Task& task : plan.tasks) {
    std::string here;
    for (const std::string& heading : task.section) here += (here.empty() ? "" : " / ") + heading;
    if (here != section) out += "\n" + here + "\n";
    section = here;
    out += describe(session, task);
  }
  if (!plan.findings.empty()) out += "\n";
  for (const Finding& finding : plan.findings)
    out += fmt::format("{}:{}: {} [{}] {}\n", finding.place.line, finding.place.column,
                       proof::parser_message(finding, session.language), finding.rule, finding.evidence);
  return text::escape_terminal(out);
}

}  // namespace

void add_parse(CLI::App& app, const Session& session) {
  CLI::App* command =
      app.add_subcommand("parse", "Read a document into tasks and printed names; nothing is resolved or stored");
  auto file = std::make_shared<std::string>();
  auto id = std::make_shared<std::string>();
  command->add_option("FILE", *file, "The document, of any kind that is read")->required();
  command->add_option("--as", *id, "The plan's id instead of the file's stem");
  command->callback([&session, file, id] {
    std::vector<std::string> notes;
    const Plan plan = parse_file(session, *file, *id, &notes);
    for (const std::string& note : notes) fmt::print(stderr, "{}: {}\n", one_line(*file), note);
    print(session.json ? store::parse_json(plan) : describe(session, plan));
  });
}

}  // namespace dutygraph::cli
