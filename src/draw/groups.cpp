// Group cards: the clusters of units that work together, a card each, with the letter that they have on the cooperation
// map: who belongs to it, its tasks, and the pairs that share most of them.
//
// Idea: a map of more units than a sheet holds can't be read; a list of groups can, and an official finds the own unit
// by its name.
// Limits: groups of one unit are counted only. A group is a description: how many other divisions score nearly as well
// stands below the title, and on each card how often its units stay together.
#include <algorithm>
#include <cmath>
#include <memory>

#include "draw/flow.h"
#include "draw/kind.h"
#include "draw/letters.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double gutter = 16;
constexpr double gap = 10;
constexpr double head_height = 18;
constexpr double line_height = 10.8;
constexpr int most_unit_lines = 12;
constexpr int most_task_lines = 4;
constexpr std::size_t most_pairs = 3;

struct GroupCard {
  std::string letter;
  std::string head;
  std::string stability;
  std::vector<std::string> units;
  std::vector<std::string> small;  // task numbers, then pairs
  double height = 0;
};

struct Work {
  const PlanView& view;
  Language language;
  LetteredGroups groups{};
  std::vector<GroupCard> cards{};
  std::size_t columns = 2;
  double width = 0;
  Box body{};
  std::vector<Range> flow{};
};

std::vector<std::string> pairs_in(const Work& work, std::size_t group, const Measure& measure) {
  std::vector<const UnitLink*> links;
  for (const UnitLink& link : work.view.clusters->links) {
    const auto a = work.groups.group_of.find(link.a);
    const auto b = work.groups.group_of.find(link.b);
    const auto& known = work.groups.group_of;
    if (a != known.end() && b != known.end() && a->second == group && b->second == group && link.tasks > 1)
      links.push_back(&link);
  }
  std::ranges::stable_sort(links, {}, [](const UnitLink* link) { return -link->tasks; });
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(most_pairs, links.size()); ++i) {
    const std::string line =
        say(work.language, Phrase::groups_pair,
            {work.view.short_name(links[i]->a), work.view.short_name(links[i]->b), std::to_string(links[i]->tasks)});
    lines.push_back(fit_line(measure, line, small_size, false, work.width - 16));
  }
  return lines;
}

GroupCard card_of(const Work& work, std::size_t index, const Measure& measure) {
  const Language l = work.language;
  const Cluster& cluster = *work.groups.groups[index].cluster;
  GroupCard card;
  card.letter = work.groups.groups[index].letter;
  card.head = say(l, Phrase::groups_head,
                  {card.letter, std::to_string(cluster.units.size()), std::to_string(cluster.tasks.size())});
  card.stability = say(l, Phrase::groups_stability, {decimal(100 * cluster.stability, 0)});
  std::vector<std::string> names;
  for (const std::uint32_t u : cluster.units) names.push_back(work.view.short_name(u));
  const double room = work.width - 16;
  card.units = wrap_names(measure, names, say(l, Phrase::separator), say(l, Phrase::more_names), body_size, false, room,
                          most_unit_lines)
                   .lines;
  std::vector<std::string> numbers;
  for (const std::uint32_t t : cluster.tasks) numbers.push_back(work.view.tasks[t].full_number);
  card.small = labelled_names(measure, Phrase::overview_tasks, numbers, l, room, most_task_lines);
  const std::vector<std::string> pairs = pairs_in(work, index, measure);
  card.small.insert(card.small.end(), pairs.begin(), pairs.end());
  card.height = std::round(head_height + static_cast<double>(card.units.size() + card.small.size()) * line_height + 12);
  return card;
}

void draw_card(Canvas& canvas, const Work& work, std::size_t index, double x, double y) {
  const GroupCard& card = work.cards[index];
  const std::string id =
      canvas.box({x, y, work.width, card.height}, {}, {1}, {"group-" + card.letter, "group", card.head});
  draw_ground(canvas, {x + 1, y + 1, work.width - 2, head_height - 1}, lead_grey);
  const double middle = y + head_height / 2 + 0.5;
  canvas.text({x + 8, middle}, card.head, {9, true}, {}, id);
  canvas.text({x + work.width - 8, middle}, card.stability, {body_size, false, Align::right}, {}, id);
  double line = y + head_height + 4 + line_height / 2;
  for (const std::string& text : card.units) {
    canvas.text({x + 8, line}, text, {body_size}, {}, id);
    line += line_height;
  }
  line += 3;
  for (const std::string& text : card.small) {
    canvas.text({x + 8, line}, text, {small_size, false, Align::left, "#404040"}, {{}, "note", {}}, id);
    line += line_height;
  }
}

void draw_page(Canvas& canvas, const Work& work, std::size_t page) {
  for (std::size_t k = 0; k < work.columns; ++k) {
    const std::size_t column = page * work.columns + k;
    if (column >= work.flow.size()) break;
    const double x = work.body.x + static_cast<double>(k) * (work.width + gutter);
    double y = work.body.y;
    for (std::size_t i = work.flow[column].first; i < work.flow[column].second; ++i) {
      draw_card(canvas, work, i, x, y);
      y += work.cards[i].height + gap;
    }
  }
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  const ClusterReport& report = *work.view.clusters;
  std::vector<std::string> parts = {say(l, Phrase::groups_count, {std::to_string(work.groups.groups.size())}),
                                    say(l, Phrase::groups_read)};
  auto least = static_cast<int>(report.clusters.size());
  int most = least;
  for (const NearTie& tie : report.near_ties) {
    least = std::min(least, tie.clusters);
    most = std::max(most, tie.clusters);
  }
  if (least < most) parts.push_back(say(l, Phrase::groups_caution, {std::to_string(least), std::to_string(most)}));
  return sentences(l, parts);
}

}  // namespace

Result<Sheets> groups(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l, .groups = lettered_groups(view)});
  if (work->groups.groups.empty()) {
    return Failure{Code::nothing_found, {}, 0, "no two units share a task", "draw load-bars or heat instead"};
  }
  const ClusterReport& report = *view.clusters;
  const std::string title = say(l, Phrase::groups_title,
                                {std::to_string(report.units), std::to_string(report.clusters.size()),
                                 std::to_string(work->groups.groups.front().cluster->units.size())});
  std::vector<std::string> left_out = unseen(view, l, true);
  if (work->groups.single > 0) left_out.push_back(say(l, Phrase::groups_single, {std::to_string(work->groups.single)}));
  add_not_units(left_out, view, l);
  std::vector<LegendItem> legend;
  add_annex_key(legend, view.several_lists, l);
  const Frame frame = frame_of(options, false, Paper::a4, title, subtitle_of(*work), std::move(legend),
                               plan_footer(view, l, true, left_out));
  work->body = reserved_body(frame, measure);
  work->columns = frame.paper == Paper::a3 ? 3 : 2;
  const double n = static_cast<double>(work->columns);
  work->width = std::floor((work->body.w - (n - 1) * gutter) / n);
  std::vector<double> heights;
  for (std::size_t i = 0; i < work->groups.groups.size(); ++i) {
    work->cards.push_back(card_of(*work, i, measure));
    heights.push_back(work->cards.back().height);
  }
  work->flow = flow(heights, gap, work->body.h, work->columns);
  return paged(frame, left_out, (work->flow.size() + work->columns - 1) / work->columns,
               [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, page); });
}

}  // namespace dutygraph::draw
