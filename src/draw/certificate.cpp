// Certificate: why the busiest unit can't lead fewer tasks. On the left the units of the proof with the tasks they lead
// now and at best, on the right the tasks whose leads must fall on them, a figure each; the figures add up to what the
// units must share.
//
// Idea: a bound is believed when it can be added up by hand. Whoever reads checks each task (are all units that it
// names on the left?), adds up the column, and divides by the number of units. Limits: the proof that the analysis
// found, and one of several best divisions. A task that names more units than fit on a sheet shows some of them and
// says so. Reference: Hall, J. London Math. Soc. 10 (1935) 26-30.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "draw/balance.h"
#include "draw/kind.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/spread.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"
#include "dutygraph/graph/graph_of.h"

namespace dutygraph::draw {
namespace {

constexpr double strip_height = 46;
constexpr double head_height = 24;
constexpr double total_height = 22;
constexpr double unit_width = 156;
constexpr double leads_width = 34;
constexpr double card_gap = 5;
constexpr double unit_gap = 7;
constexpr std::size_t most_tall = 10;    // units; more are drawn in one line each
constexpr std::size_t most_dashed = 60;  // more dashed lines are noise

struct Row {
  Card card;
  std::vector<std::uint32_t> units;  // of the proof, that the task names
  std::vector<bool> leads;           // beside `units`: now
  int forced = 0;                    // leads that fall on the proof's units
};

struct Node {
  std::uint32_t unit = 0;
  std::vector<std::string> name;
  std::string counts;
  double height = 0;
};

struct Work {
  const PlanView& view;
  Language language;
  const BottleneckReport& report;
  std::vector<Row> rows{};
  std::vector<Node> nodes{};                     // of the proof's units
  std::map<std::uint32_t, std::size_t> place{};  // unit -> in `nodes`
  bool outside = false;                          // some task names a unit that is not in the proof
  bool dense = false;
  CardOptions card{};
  Box body{};
  double top = 0, room = 0;  // of cards and boxes
  std::vector<Range> pages{};
  bool tall() const { return report.certificate.units.size() <= most_tall; }
};

// What the row's card says below the text: the units outside the proof, and how many leads it has.
std::vector<std::string> notes(const Work& work, const std::vector<std::uint32_t>& others, int leads, int forced) {
  const Language l = work.language;
  if (others.empty() && leads < 2) return {};
  if (others.empty()) return {say(l, Phrase::certificate_several, {std::to_string(leads)})};
  return {say(l, Phrase::certificate_outside,
              {names_of(work.view, others, l), std::to_string(leads), std::to_string(forced)})};
}

Row row_of(Work& work, const Measure& measure, const graph::BipartiteGraph& graph, std::uint32_t task) {
  Row row;
  std::vector<std::uint32_t> others;
  int leads = 0;
  const auto units = graph::units_of(graph, task);
  const auto kinds = graph::unit_kinds(graph, task);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::uint32_t unit = graph.plan_unit[units[i]];
    leads += graph::is_lead(kinds[i]) ? 1 : 0;
    if (work.place.contains(unit)) {
      row.units.push_back(unit);
      row.leads.push_back(graph::is_lead(kinds[i]));
    } else {
      others.push_back(unit);
    }
  }
  row.forced = leads - static_cast<int>(others.size());
  work.outside = work.outside || !others.empty();
  CardOptions options = work.card;
  options.notes = notes(work, others, leads, row.forced);
  row.card = make_card(work.view, measure, graph.plan_task[task], options);
  return row;
}

void make_nodes(Work& work, const Measure& measure) {
  const Language l = work.language;
  std::map<std::uint32_t, LeadCount> counts;
  for (const LeadCount& count : work.report.leads) counts[count.unit] = count;
  for (const std::uint32_t u : work.report.certificate.units) {
    Node node;
    node.unit = u;
    const std::string now = std::to_string(counts[u].now);
    const std::string best = std::to_string(counts[u].best);
    const std::string& name = work.view.short_name(u);
    if (work.tall()) {
      node.counts = say(l, Phrase::certificate_counts, {now, best});
      node.name = wrap_balanced(measure, name, body_size, true, unit_width - 12, 2).lines;
    } else {
      node.counts = now + " → " + best;
      const double room = unit_width - 20 - measure.width(node.counts, body_size);
      node.name = {fit_line(measure, name, body_size, true, room)};
    }
    node.height = std::round(static_cast<double>(node.name.size() + (work.tall() ? 1 : 0)) * pitch + 8);
    work.place[u] = work.nodes.size();
    work.nodes.push_back(std::move(node));
  }
}

void make_rows(Work& work, const Measure& measure) {
  const graph::BipartiteGraph graph = graph::graph_of(*work.view.plan, {work.report.via_included});
  std::vector<std::string> numbers;
  for (const std::uint32_t t : work.report.certificate.tasks) numbers.push_back(work.view.tasks[t].full_number);
  double widest = 0;
  for (const std::string& n : numbers) widest = std::max(widest, measure.width(n, body_size, true));
  work.card.number_width = std::clamp(std::ceil(widest) + 8, 24.0, 70.0);
  work.card.width = std::floor(work.body.w - unit_width - leads_width - 92);
  work.card.text_lines = 2;
  work.card.full_number = true;
  work.card.language = work.language;
  std::size_t dashed = 0;
  for (std::uint32_t t = 0; t < graph::task_count(graph); ++t) {
    if (!std::ranges::binary_search(work.report.certificate.tasks, graph.plan_task[t])) continue;
    work.rows.push_back(row_of(work, measure, graph, t));
    dashed += static_cast<std::size_t>(std::ranges::count(work.rows.back().leads, false));
  }
  work.dense = dashed > most_dashed;
}

// The proof's units that rows of `range` name, by the mean place of their rows.
std::vector<std::size_t> nodes_of(const Work& work, Range range) {
  std::map<std::size_t, std::pair<double, double>> sums;
  for (std::size_t r = range.first; r < range.second; ++r) {
    for (const std::uint32_t u : work.rows[r].units) {
      auto& [sum, count] = sums[work.place.at(u)];
      sum += static_cast<double>(r);
      ++count;
    }
  }
  std::vector<std::size_t> nodes;
  for (const auto& [node, sum] : sums) nodes.push_back(node);
  std::ranges::stable_sort(nodes, {}, [&](std::size_t n) { return sums.at(n).first / sums.at(n).second; });
  return nodes;
}

double rows_height(const Work& work, Range range) {
  double height = 0;
  for (std::size_t r = range.first; r < range.second; ++r) height += work.rows[r].card.height + card_gap;
  return height;
}

double nodes_height(const Work& work, const std::vector<std::size_t>& nodes) {
  double height = 0;
  for (const std::size_t n : nodes) height += work.nodes[n].height + unit_gap;
  return height;
}

void cut_pages(Work& work) {
  work.top = work.body.y + strip_height + head_height;
  work.room = work.body.bottom() - total_height - work.top;
  work.pages = balanced_pages(work.rows.size(), [&](std::size_t a, std::size_t b) {
    return std::max(rows_height(work, {a, b}), nodes_height(work, nodes_of(work, {a, b}))) / work.room;
  });
}

std::string busiest(const Work& work) {
  const auto& leads = work.report.leads;
  const auto most = std::ranges::count(leads, work.report.peak_now, &LeadCount::now);
  const std::string& name = work.view.short_name(leads.front().unit);
  if (most < 2) return name;
  const Language l = work.language;
  return say(l, Phrase::certificate_and_more, {name, std::to_string(l == Language::zh ? most : most - 1)});
}

std::string sum_of(const Work& work) {
  const PeakCertificate& proof = work.report.certificate;
  const auto units = static_cast<int>(proof.units.size());
  const std::string quotient = number(static_cast<double>(proof.leads) / units);
  const std::string leads = std::to_string(proof.leads);
  if (proof.leads % units == 0)
    return say(work.language, Phrase::certificate_sum_whole, {leads, std::to_string(units), quotient});
  return say(work.language, Phrase::certificate_sum,
             {leads, std::to_string(units), quotient, std::to_string(proof.bound)});
}

// Three answers side by side: now, at best, and the sum that proves it.
void draw_strip(Canvas& canvas, const Work& work) {
  const Language l = work.language;
  const BottleneckReport& report = work.report;
  const Phrase how = report.peak_best < report.peak_now ? Phrase::certificate_best_how : Phrase::certificate_best_same;
  struct Cell {
    std::string head, note;
    double share;
  };
  const std::vector<Cell> cells = {
      {say(l, Phrase::certificate_now, {std::to_string(report.peak_now)}), busiest(work), 0.27},
      {say(l, Phrase::certificate_best, {std::to_string(report.peak_best)}), say(l, how), 0.27},
      {sum_of(work), say(l, Phrase::certificate_sum_why, {std::to_string(report.certificate.bound)}), 0.46}};
  double x = work.body.x;
  for (const Cell& cell : cells) {
    const bool last = &cell == &cells.back();
    const double w = last ? work.body.right() - x + 4 : std::floor(work.body.w * cell.share);
    draw_ground(canvas, {x, work.body.y, w - 4, strip_height - 8}, zebra_grey);
    double size = 12;
    while (size > 8 && canvas.measure().width(cell.head, size, true) > w - 16) size -= 0.5;
    canvas.text({x + 6, work.body.y + 12}, fit_line(canvas.measure(), cell.head, size, true, w - 14), {size, true});
    canvas.text({x + 6, work.body.y + 28}, fit_line(canvas.measure(), cell.note, body_size, false, w - 14), {});
    x += w;
  }
}

void draw_heads(Canvas& canvas, const Work& work) {
  const Language l = work.language;
  const PeakCertificate& proof = work.report.certificate;
  const double y = work.body.y + strip_height + head_height / 2 - 4;
  const double card = work.body.right() - leads_width - work.card.width;
  canvas.text({work.body.x, y}, say(l, Phrase::certificate_units, {std::to_string(proof.units.size())}), {9, true});
  canvas.text({card, y},
              fit_line(canvas.measure(), say(l, Phrase::certificate_tasks, {std::to_string(proof.tasks.size())}), 9,
                       true, work.card.width),
              {9, true});
  canvas.text({work.body.right(), y}, say(l, Phrase::certificate_leads), {9, true, Align::right});
}

// The name over its figures, or before them in one line.
void draw_words(Canvas& canvas, const Node& node, const Box& box, bool tall, const Tag& tag, const std::string& id) {
  if (!tall) {
    canvas.text({box.x + 6, box.middle()}, node.name.front(), {body_size, true}, tag, id);
    canvas.text({box.right() - 6, box.middle()}, node.counts, {body_size, false, Align::right}, tag, id);
    return;
  }
  double y = box.middle() - static_cast<double>(node.name.size()) * pitch / 2;
  for (const std::string& line : node.name) {
    canvas.text({box.center(), y}, line, {body_size, true, Align::center}, tag, id);
    y += pitch;
  }
  canvas.text({box.center(), y}, node.counts, {body_size, false, Align::center}, tag, id);
}

// The boxes of a page, as many as fit; `nodes` loses the others.
std::map<std::uint32_t, Box> draw_nodes(Canvas& canvas, const Work& work, std::vector<std::size_t>& nodes,
                                        const std::map<std::size_t, double>& wish, double bottom) {
  const std::size_t all = nodes.size();
  if (nodes_height(work, nodes) > work.room) {
    while (nodes.size() > 1 && nodes_height(work, nodes) > work.room - 14) nodes.pop_back();
  }
  double last = bottom;
  if (nodes.size() < all) {
    last = work.top + work.room - 14;
    canvas.text({work.body.x, last + 8},
                say(work.language, Phrase::certificate_more_units, {std::to_string(all - nodes.size())}), {});
  }
  std::vector<Slot> slots;
  for (const std::size_t n : nodes) slots.push_back({wish.at(n), work.nodes[n].height});
  const std::vector<double> middles = spread(slots, unit_gap, work.top, std::max(last, work.top));
  std::map<std::uint32_t, Box> boxes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = work.nodes[nodes[i]];
    const std::string& name = work.view.unit(node.unit).name;
    const Box box{work.body.x, std::round(middles[i] - node.height / 2), unit_width, node.height};
    const std::string id = canvas.box(box, {lead_grey}, {1.2}, {"unit-" + work.view.unit(node.unit).id, "unit", name});
    draw_words(canvas, node, box, work.tall(), {{}, {}, name}, id);
    boxes[node.unit] = box;
  }
  return boxes;
}

void draw_edges(Canvas& canvas, const Work& work, Range range, const std::vector<double>& tops,
                const std::map<std::uint32_t, Box>& boxes) {
  std::map<std::uint32_t, std::size_t> degree;
  for (std::size_t r = range.first; r < range.second; ++r)
    for (const std::uint32_t u : work.rows[r].units) ++degree[u];
  std::map<std::uint32_t, std::size_t> used;
  for (std::size_t r = range.first; r < range.second; ++r) {
    const Row& row = work.rows[r];
    const Task& task = *work.view.tasks[row.card.task].task;
    const std::vector<double> ends = ports(row.units.size(), row.card.height, 5);
    for (std::size_t i = 0; i < row.units.size(); ++i) {
      const auto box = boxes.find(row.units[i]);
      if (box == boxes.end()) continue;
      const double from = ports(degree[row.units[i]], box->second.h, 6)[used[row.units[i]]++];
      const Unit& unit = work.view.unit(row.units[i]);
      canvas.curve(
          "unit-" + unit.id, {box->second.right(), box->second.y + from}, "task-" + task.id,
          {work.body.right() - leads_width - work.card.width, tops[r - range.first] + ends[i]},
          pen_of(row.leads[i] ? Role::lead : Role::support, work.dense),
          {(row.leads[i] ? "lead-" : "may-") + unit.id + "-" + task.id, row.leads[i] ? "lead" : "support", unit.name});
    }
  }
}

void draw_total(Canvas& canvas, const Work& work, double y) {
  const double right = work.body.right();
  canvas.rule({right - leads_width - work.card.width, y + 4}, {right, y + 4}, {0.8});
  canvas.text({right - 2, y + 14},
              say(work.language, Phrase::certificate_total, {std::to_string(work.report.certificate.leads)}),
              {9, true, Align::right});
}

void draw_page(Canvas& canvas, const Work& work, Range range) {
  draw_strip(canvas, work);
  draw_heads(canvas, work);
  std::vector<double> tops;
  std::vector<std::string> numbers;
  for (const Row& row : work.rows) numbers.push_back(row.card.number);
  const double size = number_size(canvas.measure(), numbers, work.card.number_width);
  const double left = work.body.right() - leads_width - work.card.width;
  std::map<std::size_t, std::pair<double, double>> sums;
  double y = work.top;
  for (std::size_t r = range.first; r < range.second; ++r) {
    const Row& row = work.rows[r];
    draw_card(canvas, work.view, row.card, left, y, work.card, size);
    canvas.text({work.body.right() - 4, y + row.card.height / 2}, std::to_string(row.forced), {9, true, Align::right});
    for (const std::uint32_t u : row.units) {
      auto& [sum, count] = sums[work.place.at(u)];
      sum += y + row.card.height / 2;
      ++count;
    }
    tops.push_back(y);
    y += row.card.height + card_gap;
  }
  std::map<std::size_t, double> wish;
  for (const auto& [node, sum] : sums) wish[node] = sum.first / sum.second;
  std::vector<std::size_t> nodes = nodes_of(work, range);
  const double bottom = std::max(y - card_gap, std::min(work.top + nodes_height(work, nodes), work.top + work.room));
  const auto boxes = draw_nodes(canvas, work, nodes, wish, bottom);
  draw_edges(canvas, work, range, tops, boxes);
  if (range.second == work.rows.size()) draw_total(canvas, work, y - card_gap);
}

Frame frame_for(const Work& work, const Options& options) {
  const Language l = work.language;
  const BottleneckReport& report = work.report;
  const std::string title =
      report.peak_best < report.peak_now
          ? say(l, Phrase::certificate_title_lower, {std::to_string(report.peak_now), std::to_string(report.peak_best)})
          : say(l, Phrase::certificate_title_same, {std::to_string(report.peak_now)});
  const std::string subtitle =
      sentences(l, {say(l, work.outside ? Phrase::certificate_read_outside : Phrase::certificate_read),
                    say(l, Phrase::certificate_one_of_many)});
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> legend = {
      {Mark::line, pen_of(Role::lead, false), {}, {}, say(l, Phrase::certificate_leads_now)}};
  const bool others = std::ranges::any_of(
      work.rows, [](const Row& row) { return std::ranges::find(row.leads, false) != row.leads.end(); });
  if (others || work.rows.empty())  // empty: not made yet, the room is only reserved
    legend.push_back({Mark::line, pen_of(Role::support, work.dense), {}, {}, say(l, Phrase::certificate_may_lead)});
  add_annex_key(legend, work.view.several_lists, l);
  bool cut = false;
  for (const Row& row : work.rows) cut = cut || row.card.cut;
  std::vector<std::string> more = unseen(work.view, l, false);
  add_not_units(more, work.view, l);
  if (cut) more.push_back(say(l, Phrase::text_cut));
  return frame_of(options, false, Paper::a4, title, subtitle, std::move(legend), plan_footer(work.view, l, true, more));
}

}  // namespace

Result<Sheets> certificate(const PlanView& view, const Options& options, const Measure& measure) {
  if (view.bottlenecks->certificate.units.empty()) {
    return Failure{Code::nothing_found,
                   {},
                   0,
                   "no unit leads a task, so there is no peak to lower",
                   "draw matrix or heat instead"};
  }
  auto work = std::make_shared<Work>(Work{.view = view, .language = options.language, .report = *view.bottlenecks});
  make_nodes(*work, measure);
  Frame frame = frame_for(*work, options);
  work->body = reserved_body(frame, measure);
  make_rows(*work, measure);
  frame = frame_for(*work, options);
  work->body = reserved_body(frame, measure);
  cut_pages(*work);
  Sheets sheets = paged(frame, unseen(view, options.language, false), work->pages.size(),
                        [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, work->pages[page]); });
  sheets.idle = view.bottlenecks->peak_best <= 1;  // that someone must lead a task needs no proof
  return sheets;
}

}  // namespace dutygraph::draw
