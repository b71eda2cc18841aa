// A program outside that uses the installed library: who carries most in this plan?
#include <dutygraph/analyse/load.h>
#include <dutygraph/draw/draw.h>
#include <dutygraph/graph/graph_of.h>
#include <dutygraph/parse/parse.h>
#include <dutygraph/read/read.h>
#include <dutygraph/resolve/resolve.h>
#include <dutygraph/store/database.h>

#include <iostream>
#include <string>

int main() {
  const std::string text =
      "1.修路。（牵头单位：县交通运输局；责任单位：县财政局）\n"
      "2.修桥。（牵头单位：县交通运输局；责任单位：县水利局）\n";
  const dutygraph::text::Lexicons lexicons;
  const auto document = dutygraph::read::read_bytes(text, "plan.txt", lexicons);
  if (!document) return 1;
  const auto plan = dutygraph::resolve::resolve(dutygraph::parse::parse(*document, dutygraph::parse::Grammar(lexicons)),
                                                dutygraph::resolve::Naming(lexicons));
  const auto report = dutygraph::analyse::load(plan, dutygraph::graph::graph_of(plan));
  if (report.units.size() != 3 || report.units[0].name != "县交通运输局" || report.units[0].lead != 2) return 2;

  // Linked, not only declared: the rooms with outside libraries.
  auto database = dutygraph::store::Database::open("consumer.db", dutygraph::store::OpenMode::create);
  if (!database.import_plan(plan, text, "plan.txt", true) || database.plans().size() != 1) return 3;
  if (dutygraph::draw::kinds().empty()) return 4;
  const auto drawing = dutygraph::draw::draw(plan, "roster");
  if (!drawing || drawing->pages.empty()) return 5;
  std::cout << report.units[0].name << " leads " << report.units[0].lead << '\n';
  return 0;
}
