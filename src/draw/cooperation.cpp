// Cooperation map: which units work together. Boxes are units, a line joins two that share tasks, the thicker the more.
//
// Idea: all pairs are far too many lines, so only those are drawn that stand out from a unit's other lines (disparity
// filter), and of the rest the strongest that hold the map together (maximum spanning forest). Places come from stress
// majorisation; then a seeded search moves boxes apart and out of the way of lines.
// The letter before a name is its cluster's; units of one letter need not stand together, as lines do.
// Limits: as many units as a sheet holds, those with most tasks first; the others are counted, and lines that no place
// keeps off a foreign box are left out and counted too. References: Serrano, Boguna, Vespignani, PNAS 106 (2009)
// 6483-6488; Gansner, Koren, North, Graph Drawing 2004, 239-250.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "draw/kind.h"
#include "draw/letters.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/net_layout.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/graph/projection.h"

namespace dutygraph::draw {
namespace {

constexpr std::size_t most_a4 = 36;
constexpr std::size_t most_a3 = 68;
constexpr double widest_name = 96;
constexpr double tag_width = 13;       // of a letter before the name
constexpr double loosest = 0.2;        // significance of the disparity filter: looser than 0.05, for small plans
constexpr double most_per_node = 1.7;  // lines: more can't be followed

struct Node {
  std::uint32_t unit = 0;
  std::size_t leads = 0, supports = 0;
  std::vector<std::string> lines;
  std::string letter;  // empty: alone in its cluster
};

struct Work {
  const PlanView& view;
  Language language;
  LetteredGroups groups{};
  std::vector<Node> nodes{};
  NetLayout net{};                     // boxes and links, beside `nodes`
  std::vector<std::uint32_t> tasks{};  // of each link
  std::uint32_t most = 1;              // tasks of a link
  std::size_t few = 0;                 // units left out
  std::size_t alone = 0;               // units that share a task with none of the others
  std::size_t pairs = 0;
  std::size_t hidden = 0;
  Box body{};
};

struct Pair {
  std::size_t a = 0, b = 0;
  std::uint32_t tasks = 0;
  bool kept = false;
};

std::size_t root(std::vector<std::size_t>& parent, std::size_t i) {
  while (parent[i] != i) i = parent[i] = parent[parent[i]];
  return i;
}

// Keeps the pairs that are more than chance at one of their ends, then joins what can be joined by the strongest rest.
void keep(std::vector<Pair>& pairs, std::size_t nodes, double significance) {
  std::vector<double> strength(nodes, 0);
  std::vector<int> degree(nodes, 0);
  for (const Pair& pair : pairs) {
    for (const std::size_t end : {pair.a, pair.b}) {
      strength[end] += pair.tasks;
      ++degree[end];
    }
  }
  std::vector<std::size_t> parent(nodes);
  for (std::size_t i = 0; i < nodes; ++i) parent[i] = i;
  for (Pair& pair : pairs) {
    for (const std::size_t end : {pair.a, pair.b}) {
      const double chance = std::pow(1 - pair.tasks / strength[end], degree[end] - 1);
      pair.kept = pair.kept || (pair.tasks >= 2 && chance < significance);
    }
  }
  std::ranges::stable_sort(pairs, [](const Pair& x, const Pair& y) {
    return x.tasks != y.tasks ? x.tasks > y.tasks : std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  for (Pair& pair : pairs) {
    const std::size_t x = root(parent, pair.a);
    const std::size_t y = root(parent, pair.b);
    if (x == y) continue;
    parent[x] = y;
    pair.kept = true;
  }
}

std::vector<Pair> pairs_of(const Work& work, const graph::BipartiteGraph& bipartite) {
  std::map<std::uint32_t, std::size_t> place;
  for (std::size_t i = 0; i < work.nodes.size(); ++i) place[work.nodes[i].unit] = i;
  std::vector<Pair> pairs;
  for (const graph::UnitPair& pair : graph::project_units(bipartite)) {
    const auto a = place.find(bipartite.plan_unit[pair.a]);
    const auto b = place.find(bipartite.plan_unit[pair.b]);
    if (a != place.end() && b != place.end()) pairs.push_back({a->second, b->second, pair.tasks, false});
  }
  return pairs;
}

// The units with most tasks, as many as the sheet holds; those that share no task with any other are left out.
void choose(Work& work, std::size_t most) {
  const graph::BipartiteGraph bipartite = graph::graph_of(*work.view.plan);
  std::vector<std::uint32_t> partners(work.view.plan->units.size(), 0);
  const std::vector<std::uint32_t> counts = graph::partner_counts(bipartite);
  for (std::size_t u = 0; u < counts.size(); ++u) partners[bipartite.plan_unit[u]] = counts[u];
  std::vector<Tally> tallies = tallies_of(work.view);
  std::erase_if(tallies, [&](const Tally& t) { return work.view.unit(t.unit).kind != UnitKind::unit; });
  work.alone = static_cast<std::size_t>(std::erase_if(tallies, [&](const Tally& t) { return partners[t.unit] == 0; }));
  std::ranges::stable_sort(tallies, {}, [](const Tally& t) { return -static_cast<long>(t.tasks()); });
  for (const Tally& tally : tallies) {
    if (work.nodes.size() == most) {
      ++work.few;
    } else {
      work.nodes.push_back({tally.unit, tally.leads.size(), tally.supports.size(), {}, {}});
    }
  }
  const std::vector<Pair> all = pairs_of(work, bipartite);
  work.pairs = all.size();
  std::vector<Pair> pairs;
  for (double significance = loosest; significance > 1e-6; significance /= 2) {
    pairs = all;
    keep(pairs, work.nodes.size(), significance);
    const auto kept = static_cast<double>(std::ranges::count(pairs, true, &Pair::kept));
    if (kept <= most_per_node * static_cast<double>(work.nodes.size())) break;
  }
  for (const Pair& pair : pairs) {
    if (!pair.kept) continue;
    work.net.links.push_back({pair.a, pair.b, 1.0 / std::sqrt(static_cast<double>(pair.tasks))});
    work.tasks.push_back(pair.tasks);
    work.most = std::max(work.most, pair.tasks);
  }
}

void size_boxes(Work& work, const Measure& measure) {
  for (Node& node : work.nodes) {
    node.lines = wrap_balanced(measure, work.view.short_name(node.unit), body_size, true, widest_name, 2).lines;
    node.lines.push_back(
        say(work.language, Phrase::card_counts, {std::to_string(node.leads), std::to_string(node.supports)}));
    const auto group = work.groups.group_of.find(node.unit);
    if (group != work.groups.group_of.end()) node.letter = work.groups.groups[group->second].letter;
    double width = node.letter.empty() ? 0 : tag_width;
    const double tag = width;
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
      const bool name = i + 1 < node.lines.size();
      width = std::max(width, tag + measure.width(node.lines[i], name ? body_size : small_size, name));
    }
    work.net.boxes.push_back(
        {0, 0, std::round(width) + 10, std::round(static_cast<double>(node.lines.size()) * 10 + 6)});
  }
}

double pen_width(const Work& work, std::uint32_t tasks) {
  return 0.5 + 4.5 * static_cast<double>(tasks) / std::max(7.0, static_cast<double>(work.most));
}

// Where the line from the middle of a box leaves it.
Point border(const Box& box, Point to) {
  const double dx = to.x - box.center();
  const double dy = to.y - box.middle();
  const double t = std::min(std::abs(dx) < 1e-9 ? 1e9 : box.w / 2 / std::abs(dx),
                            std::abs(dy) < 1e-9 ? 1e9 : box.h / 2 / std::abs(dy));
  return {box.center() + dx * std::min(1.0, t), box.middle() + dy * std::min(1.0, t)};
}

// The cluster's letter at the left end of a box, on the other ground. Returns the middle of what is left of the box.
double draw_letter(Canvas& canvas, const Node& node, const Box& box, bool lead, const std::string& id,
                   const std::string& name) {
  if (node.letter.empty()) return box.center();
  const std::string_view ground = lead ? "#ffffff" : lead_grey;
  const Box tag{box.x + 2, box.y + 2, tag_width, box.h - 4};
  canvas.box(tag, {ground, !lead}, {0, Dash::solid, ground}, {{}, "mark", name});
  canvas.text({tag.center(), tag.middle()}, node.letter, {node.letter.size() > 1 ? small_size : 9, true, Align::center},
              {{}, "letter", name}, id);
  return box.center() + (tag_width + 1) / 2;
}

void draw_map(Canvas& canvas, const Work& work) {
  const auto id = [&](std::size_t i) { return "unit-" + work.view.unit(work.nodes[i].unit).id; };
  for (std::size_t k = 0; k < work.net.links.size(); ++k) {
    const NetLink& link = work.net.links[k];
    if (link.hidden) continue;
    const Box& a = work.net.boxes[link.a];
    const Box& b = work.net.boxes[link.b];
    const std::string tip = work.view.unit(work.nodes[link.a].unit).name + " – " +
                            work.view.unit(work.nodes[link.b].unit).name + ": " + std::to_string(work.tasks[k]);
    canvas.line(id(link.a), border(a, {b.center(), b.middle()}), id(link.b), border(b, {a.center(), a.middle()}),
                {pen_width(work, work.tasks[k]), Dash::solid, work.tasks[k] == 1 ? "#9a9a9a" : "#4a4a4a"},
                {{}, "shared", tip});
  }
  for (std::size_t i = 0; i < work.nodes.size(); ++i) {
    const Node& node = work.nodes[i];
    const Box& box = work.net.boxes[i];
    const std::string& name = work.view.unit(node.unit).name;
    const bool lead = node.leads >= node.supports;
    canvas.box(box, {lead ? lead_grey : "#ffffff", !lead}, {lead ? 1.2 : 0.8}, {id(i), "unit", name});
    const double center = draw_letter(canvas, node, box, lead, id(i), name);
    double y = box.middle() - static_cast<double>(node.lines.size() - 1) * 5;
    for (std::size_t k = 0; k < node.lines.size(); ++k) {
      const bool counts = k + 1 == node.lines.size();
      canvas.text({center, y}, node.lines[k], {counts ? small_size : body_size, !counts, Align::center}, {{}, {}, name},
                  id(i));
      y += 10;
    }
  }
}

std::vector<std::string> left_out_of(const Work& work) {
  const Language l = work.language;
  std::vector<std::string> out = unseen(work.view, l, true);
  const std::size_t drawn = work.net.links.size() - work.hidden;
  if (work.pairs > drawn) out.push_back(say(l, Phrase::cooperation_pairs, {std::to_string(work.pairs - drawn)}));
  if (work.few > 0) out.push_back(say(l, Phrase::cooperation_few, {std::to_string(work.few)}));
  if (work.alone > 0) out.push_back(say(l, Phrase::cooperation_alone, {std::to_string(work.alone)}));
  add_not_units(out, work.view, l);
  return out;
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  const std::size_t drawn = work.net.links.size() - work.hidden;
  return sentences(l, {say(l, Phrase::count_units, {std::to_string(work.nodes.size())}),
                       say(l, Phrase::cooperation_count, {std::to_string(drawn), std::to_string(work.pairs)}),
                       say(l, Phrase::cooperation_read)});
}

std::vector<LegendItem> legend_of(const Work& work) {
  const Language l = work.language;
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> legend = {{Mark::box, {1.2}, {lead_grey}, {}, say(l, Phrase::cooperation_leads)},
                                    {Mark::box, {0.8}, {"#ffffff", true}, {}, say(l, Phrase::cooperation_supports)}};
  for (const std::uint32_t n : std::set<std::uint32_t>{1U, (work.most + 1) / 2, work.most}) {
    legend.push_back({Mark::line,
                      {pen_width(work, n), Dash::solid, n == 1 ? "#9a9a9a" : "#4a4a4a"},
                      {},
                      {},
                      say(l, Phrase::cooperation_line, {std::to_string(n)})});
  }
  bool first = true;
  for (const LetteredGroup& group : work.groups.groups) {
    if (std::ranges::find(work.nodes, group.letter, &Node::letter) == work.nodes.end()) continue;
    const std::string members = say(l, Phrase::group_members, {std::to_string(group.cluster->units.size())});
    legend.push_back({Mark::cell,
                      {0.4},
                      {lead_grey},
                      group.letter,
                      first ? say(l, Phrase::labelled, {say(l, Phrase::group_letter), members}) : members});
    first = false;
  }
  return legend;
}

}  // namespace

Result<Sheets> cooperation(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l, .groups = lettered_groups(view)});
  choose(*work, options.paper.value_or(Paper::a4) == Paper::a3 ? most_a3 : most_a4);
  if (work->net.links.empty()) {
    return Failure{Code::nothing_found, {}, 0, "no two units share a task", "draw load-bars or heat instead"};
  }
  size_boxes(*work, measure);
  std::vector<std::string> left_out = left_out_of(*work);
  Frame frame = frame_of(options, true, Paper::a4, say(l, Phrase::cooperation_title), subtitle_of(*work),
                         legend_of(*work), plan_footer(view, l, true, left_out));
  work->body = body_of(frame, measure);
  lay_out_net(work->net, {work->body.x, work->body.y, work->body.w, work->body.h - 10});
  work->hidden = static_cast<std::size_t>(std::ranges::count(work->net.links, true, &NetLink::hidden));
  left_out = left_out_of(*work);
  frame.subtitle = subtitle_of(*work);
  frame.footer = plan_footer(view, l, true, left_out);
  return paged(frame, left_out, 1, [work](Canvas& canvas, std::size_t) { draw_map(canvas, *work); });
}

}  // namespace dutygraph::draw
