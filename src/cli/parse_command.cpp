#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/store/parse_json.h"
#include "dutygraph/text/escape.h"

namespace dutygraph::cli {

namespace {

std::string names(const Task& task, Role role) {
  std::string list;
  for (const Mention& mention : task.mentions)
    if (mention.role == role) list += (list.empty() ? "" : "、") + mention.printed;
  return list;
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
    out += fmt::format("{}  {}\n", task.id, task.text);
    for (Role role : all_roles) {
      const std::string list = names(task, role);
      if (list.empty()) continue;
      static constexpr std::array<const char*, 5> zh = {"牵头", "责任", "领导", "咨询", "知会"};
      static constexpr std::array<const char*, 5> en = {"lead", "support", "oversee", "consult", "inform"};
      const auto r = static_cast<std::size_t>(role);
      out += fmt::format("    {}: {}\n", say(session, zh[r], en[r]), list);
    }
  }
  for (const Finding& finding : plan.findings)
    out += fmt::format("{}:{}: {} [{}] {}\n", finding.place.line, finding.place.column, finding.message, finding.rule,
                       finding.evidence);
  return text::escape_terminal(out);
}

}  // namespace

void add_parse(CLI::App& app, const Session& session) {
  CLI::App* command =
      app.add_subcommand("parse", "Read a document into tasks and printed names; nothing is resolved or stored");
  auto file = std::make_shared<std::string>();
  auto id = std::make_shared<std::string>();
  command->add_option("FILE", *file, "The document: text, Markdown or CSV")->required();
  command->add_option("--as", *id, "The plan's id instead of the file's stem");
  command->callback([&session, file, id] {
    std::vector<std::string> notes;
    const Plan plan = parse_file(session, *file, *id, nullptr, &notes);
    for (const std::string& note : notes) fmt::print(stderr, "{}: {}\n", one_line(*file), note);
    print(session.json ? store::parse_json(plan) : describe(session, plan));
  });
}

}  // namespace dutygraph::cli
