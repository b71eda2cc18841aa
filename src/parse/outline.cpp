#include "parse/outline.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/brackets.h"
#include "parse/due_marks.h"
#include "parse/label_lines.h"
#include "parse/line_form.h"
#include "parse/record.h"
#include "parse/split.h"
#include "parse/table.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_heading = 60;
constexpr std::size_t longest_noise = 80;
constexpr std::size_t longest_looked_at = 100;  // of a line without its blanks; a longer one is text

class OutlineReader {
 public:
  OutlineReader(const Document& document, const Words& words) : document_(document), words_(words) {
    outline_.regions.emplace_back();
  }

  Outline run() {
    for (; at_ < document_.blocks.size(); ++at_) {
      const Block& block = document_.blocks[at_];
      if (block.kind == Block::Kind::table)
        table(block.table);
      else
        line(block.span, block.heading);
    }
    finish();
    settle_headings(region().items);
    return std::move(outline_);
  }

 private:
  Region& region() { return outline_.regions.back(); }

  void table(std::uint32_t index) {
    finish();
    const Table& table = document_.tables[index];
    switch (kind_of(table, document_, words_)) {
      case TableKind::tasks: task_table(table); break;
      case TableKind::index: region().index_tables.push_back(index); break;
      case TableKind::other: outline_.other_tables.push_back(index); break;
    }
    blank_ = true;
  }

  void task_table(const Table& table) {
    std::vector<Span> titles;
    std::vector<Item> items = read_task_table(table, document_, words_, titles);
    for (Span title : titles) loose(title, false);
    if (!titles.empty() && document_.blocks.size() == 1) region().loose[0].title = true;  // of a sheet
    std::move(items.begin(), items.end(), std::back_inserter(region().items));
  }

  void line(Span span, int level) {
    const std::string_view trimmed = text::trim(document_[span]);
    if (trimmed.empty()) {
      blank_ = true;
      return;
    }
    span.begin += static_cast<std::uint32_t>(trimmed.data() - document_[span].data());
    span.end = span.begin + static_cast<std::uint32_t>(trimmed.size());
    line_.clear();
    line_.append(document_, span);
    if (noise(span)) return;
    const Marker marker = read_marker(line_, 0, words_);
    if (marker.kind == MarkerKind::annex) return annex(marker, span);
    if (level > 0) return heading(marker, level, span);
    if (in_attachments_ && attachment(marker, span)) return loose(span, false);
    if (marker.kind == MarkerKind::bullet && label_at(line_, marker.length, line_.size(), words_))
      return label_line({line_.at[marker.length], span.end});  // - Lead: X
    if (marker.kind != MarkerKind::none && plausible(marker)) return start(marker);
    const auto label = label_at(line_, 0, line_.size(), words_);
    if (label && label->known && !(current_ && labels_.empty() && clause_is_open(paragraph_))) return label_line(span);
    if (!record(span)) text(span);
  }

  // 项目名称:X, 建设内容:X with lines of labels below begin a task where no number does.
  bool record(Span span) {
    if (current_ && current_->kind != MarkerKind::none) return false;
    const RecordLine found = record_line(document_, at_, line_, words_);
    if (found.text_begin == 0) return false;
    const bool below_title = title_ && current_ && paragraph_.empty();
    if (!below_title) finish();
    current_ = Marker{};
    paragraph_.clear();
    labels_.clear();
    if (found.is_title)
      title_ = line_.print(found.text_begin, line_.size());
    else
      paragraph_.append(document_, {line_.at[found.text_begin], span.end});
    heading_end_ = paragraph_.size();
    complete_ = false;
    blank_ = false;
    return true;
  }

  // Lines that are no text of the plan. They end no paragraph: a page number stands between its halves.
  bool noise(Span span) {
    squeezed_.assign(line_.folded, 0, longest_looked_at);
    if (std::any_of(squeezed_.begin(), squeezed_.end(), text::is_blank)) {  // few have any
      squeezed_.clear();
      for (std::size_t i = 0; i < line_.size() && squeezed_.size() < longest_looked_at; ++i)
        if (!text::is_blank(line_.folded[i])) squeezed_.push_back(line_.folded[i]);
    }
    if (is_rule(squeezed_)) return true;
    const bool page_number = is_page_number(squeezed_);
    const bool colophon = words_.colophon_begins.beginning(squeezed_) > 0;
    const bool is_noise = page_number || colophon || words_.noise_begins.beginning(squeezed_) > 0 ||
                          (squeezed_.size() < longest_noise &&
                           (words_.noise_ends.ending(squeezed_) > 0 || words_.noise_contains.within(squeezed_))) ||
                          words_.noise_equals.contains(squeezed_);
    if (!is_noise) return false;
    if (page_number && current_ && squeezed_.size() < 5 && plausible(read_marker(line_, 0, words_)) &&
        read_marker(line_, 0, words_).kind != MarkerKind::none)
      return false;
    if (colophon) finish();
    if (!page_number) loose(span, true);
    return true;
  }

  bool task_table_below() const {
    std::size_t next = at_ + 1;
    while (next < document_.blocks.size() && document_.blocks[next].kind == Block::Kind::line &&
           text::trim(document_[document_.blocks[next].span]).empty())
      ++next;
    return next < document_.blocks.size() && document_.blocks[next].kind == Block::Kind::table &&
           kind_of(document_.tables[document_.blocks[next].table], document_, words_) == TableKind::tasks;
  }

  void annex(const Marker& marker, Span span) {
    finish();
    const bool has_rest = marker.length < line_.size();
    const bool rest_is_listed = has_rest && read_marker(line_, marker.length, words_).kind == MarkerKind::item;
    const bool heads_table = has_rest && marker.number == 0 && task_table_below();  // 附件:重点项目表, and the table
    // 附件:1.… or 附件:…: the notice lists what it encloses.
    if (rest_is_listed || (has_rest && marker.number == 0 && !heads_table)) {
      in_attachments_ = true;
      attachment_number_ = 1;
      if (rest_is_listed) add_attachment(marker.length, span);
      return loose(span, false);
    }
    if (!has_rest && marker.number == 0 && line_.folded.find(U':') != std::u32string::npos) {
      in_attachments_ = true;
      attachment_number_ = 0;
      return loose(span, false);
    }
    settle_headings(region().items);
    outline_.regions.emplace_back();
    region().annex = marker.number;
    if (has_rest) region().head = Span{line_.at[marker.length], span.end};
    due_ = {};
    in_attachments_ = false;
    labels_before_ = false;
    has_clause_ = text_behind_labels_ = region_has_title_ = false;
  }

  // A line marked as a heading. One that bears a number of the tasks may be a task, too: settle_headings tells.
  void heading(Marker marker, int level, Span span) {
    in_attachments_ = false;
    const bool numbered = marker.kind >= MarkerKind::item && marker.kind != MarkerKind::bullet && plausible(marker);
    const bool own_number = marker.kind == MarkerKind::chapter || marker.kind == MarkerKind::part;
    if (!numbered && !own_number) {
      if (is_region_title(level)) {
        finish();
        loose(span, false);
        region().loose.back().title = true;
        return;
      }
      marker = {MarkerKind::heading, 1, 0, 0, 0};
    }
    if (!numbered) marker.kind = MarkerKind::heading;
    marker.level = level;
    start(marker);
  }

  // The first heading of the body or of an annex is its title where no other of its level or above it follows.
  bool is_region_title(int level) {
    if (current_ || region().head || !region().items.empty() || region_has_title_) return false;
    region_has_title_ = true;
    for (std::size_t next = at_ + 1; next < document_.blocks.size(); ++next) {
      const Block& block = document_.blocks[next];
      if (block.kind != Block::Kind::line || block.span.empty()) continue;
      below_.clear();
      below_.append(document_, {block.span.begin, std::min(block.span.end, block.span.begin + 48)});
      if (read_marker(below_, 0, words_).kind == MarkerKind::annex) return true;
      if (block.heading > 0 && block.heading <= level) return false;
    }
    return true;
  }

  // The enclosed documents listed in a notice: 1.… 2.…, short and without a clause.
  bool attachment(const Marker& marker, Span span) {
    if (marker.kind == MarkerKind::item && marker.number == attachment_number_ + 1 &&
        find_clauses(line_, 0, words_).empty()) {
      ++attachment_number_;
      add_attachment(0, span);
      return true;
    }
    in_attachments_ =
        marker.kind == MarkerKind::none && !outline_.attachments.empty() && outline_.attachments.back().below.empty();
    if (in_attachments_) outline_.attachments.back().below = span;
    return false;
  }

  void add_attachment(std::size_t begin, Span span) {
    const Marker marker = read_marker(line_, begin, words_);
    const std::size_t title = begin + marker.length;
    if (title < line_.size()) outline_.attachments.push_back({marker.number, {line_.at[title], span.end}, {}});
  }

  bool open_paragraph() const { return current_ && labels_.empty() && !complete_ && !ends_sentence(last_character()); }

  char32_t last_character() const {
    for (std::size_t i = paragraph_.size(); i > 0; --i)
      if (!text::is_blank(paragraph_.raw[i - 1])) return paragraph_.folded[i - 1];
    return U'\0';
  }

  bool plausible(const Marker& marker) const {
    return due_.plausible(marker, line_, open_paragraph() && !heading_open(), open_paragraph());
  }

  // A heading has no full stop at its end and is closed all the same.
  bool heading_open() const {
    return current_ && current_->kind >= MarkerKind::heading && current_->kind <= MarkerKind::part;
  }

  void start(const Marker& marker) {
    settle_behind(marker.kind == MarkerKind::item && current_ && current_->kind == MarkerKind::item &&
                  marker.number == current_->number + 1);
    finish(marker);
    current_ = marker;
    std::swap(paragraph_, line_);
    heading_end_ = paragraph_.size();
    complete_ = ends_in_clause(paragraph_, words_) || line_closes(0);
    due_.take(marker);
    bullets_ = marker.kind == MarkerKind::bullet ? bullets_ + 1 : 0;
    if (bullets_ > 0) current_->number = bullets_;
    if (!pending_.empty()) take_pending();
    blank_ = false;
  }

  // The lines of labels above are those of the paragraph that begins now.
  void take_pending() {
    labels_ = std::move(pending_);
    pending_.clear();
    last_label_ = labels_.raw.rfind(U'\n') + 1;  // 0 where there is none
  }

  void label_line(Span span) {
    if (!current_ || (labels_before_ && !paragraph_.empty())) {
      if (current_) finish();
      labels_before_ = true;
      if (!pending_.empty()) pending_.separate(U'\n', span.begin);
      pending_.append(document_, span);
      return;
    }
    if (complete_ && labels_.empty()) complete_ = false;
    settle_behind(false);
    add_label_line(span);
    blank_ = false;
  }

  void add_label_line(Span span) {
    if (!labels_.empty()) labels_.separate(U'\n', span.begin);
    last_label_ = labels_.size();
    labels_.append(document_, span);
  }

  void text(Span span) {
    if (!current_) return unmarked(span);
    const bool heading = heading_open();
    if (!behind_.empty()) return behind_.push_back(span);
    if (is_date_line(squeezed_) || (is_signature(squeezed_) && ends_sentence(last_character()))) {
      finish();
      return loose(span, false);
    }
    if (!labels_.empty()) return behind_labels(span);
    const bool marked = current_->kind == MarkerKind::heading;
    const bool own_clause = marked && ends_in_clause(line_, words_) && !is_clause_line();
    if (own_clause || (complete_ && !goes_on_a_line(line_.folded[0]) && !is_clause_line())) {
      finish();
      return unmarked(span);
    }
    if (heading) {
      if (!marked && heading_goes_on())
        heading_end_ = paragraph_.size() + line_.size();
      else
        loose(span, false);
      if (!marked && is_title()) {  // a title above a list closes the notice's own paragraphs
        drop_heading();
        return;
      }
    }
    const std::size_t joined = paragraph_.size();
    paragraph_.join(line_);
    complete_ = ends_in_clause(paragraph_, words_) || line_closes(joined);
    blank_ = false;
  }

  // Does the line that begins at `begin` of the paragraph hold labels without brackets and end its sentence?
  bool line_closes(std::size_t begin) const {
    if (last_character() != U'。' && last_character() != U'.') return false;
    const std::vector<Label> labels = labels_in(paragraph_, begin, paragraph_.size(), words_);
    return std::any_of(labels.begin(), labels.end(), [](const Label& label) { return label.known; }) &&
           find_tail_clause(paragraph_, begin, words_).has_value();
  }

  // A whole line in brackets that holds a role clause.
  bool is_clause_line() const {
    if (closing_of(line_.folded[0]) == U'\0') return false;
    if (label_at(line_, 1, line_.size(), words_)) return true;
    const std::vector<Clause> clauses = find_clauses(line_, 0, words_);
    return !clauses.empty() && clauses[0].begin == 0;
  }

  // A paragraph without any mark that carries a clause of its own is a task all the same; where the clause stands alone
  // its text is the line above it.
  void unmarked(Span span) {
    const bool whole = ends_in_clause(line_, words_);
    if (!whole && !labelled_clause_is_open(line_, words_)) return loose(span, false);
    current_ = Marker{};
    paragraph_.clear();
    if (whole && is_clause_line()) {
      if (region().loose.empty() || blank_ || region().loose.back().noise) {
        current_.reset();
        return loose(span, false);
      }
      paragraph_.append(document_, region().loose.back().span);
      region().loose.pop_back();
    }
    paragraph_.join(document_, span);
    heading_end_ = paragraph_.size();
    complete_ = whole;
    take_pending();
  }

  // A heading broken by a page: full to the line's end, and a short rest below.
  bool heading_goes_on() const {
    const char32_t end = last_character();
    const bool cut = end == U',' || end == U'、' || paragraph_.size() >= 22;
    return paragraph_.size() == heading_end_ && cut && line_.size() <= 22 && !ends_sentence(end) &&
           !ends_sentence(line_.folded.back()) && line_.folded.find(U',') == std::u32string::npos;
  }

  bool is_title() const {
    return !heading_goes_on() && line_.size() >= 8 && line_.size() <= longest_heading &&
           words_.title_ends.ending(squeezed_) > 0 && !ends_sentence(line_.folded.back()) &&
           line_.folded.find(U'。') == std::u32string::npos && !has_clause_;
  }

  void drop_heading() {
    finish();
    Item reset;  // headings above it say nothing about what is below
    reset.place = {};
    region().items.push_back(std::move(reset));
  }

  // A line below the lines of labels: a broken list goes on, a short title gets its text, else the item is closed.
  void behind_labels(Span span) {
    const Continuation goes_on = label_list_goes_on(labels_, last_label_, line_, words_);
    if (words_.text_labels.beginning(squeezed_) > 0 || short_title()) {
      paragraph_.join(document_, span);
    } else if (goes_on == Continuation::broken_name) {
      labels_.join(document_, span);
    } else if (goes_on == Continuation::further_names && !blank_) {
      add_label_line(span);
    } else if (ends_in_clause(line_, words_)) {
      finish();
      unmarked(span);
    } else {  // text of the task, or none of it: what comes next tells
      behind_.push_back(span);
    }
  }

  // Lines behind the labels are the task's where its list goes on in this way, else they belong to none.
  void settle_behind(bool list_goes_on) {
    text_behind_labels_ |= list_goes_on && !behind_.empty();
    for (Span span : behind_) {
      if (text_behind_labels_)
        paragraph_.join(document_, span);
      else
        loose(span, false);
    }
    behind_.clear();
  }

  bool short_title() const { return paragraph_.size() < 32 && !ends_sentence(last_character()); }

  void loose(Span span, bool noise) {
    const bool adjacent = !region().loose.empty() && !blank_;
    region().loose.push_back({span, adjacent, noise, false, region().items.size()});
    blank_ = false;
  }

  void add(Item item) {
    has_clause_ |= item.has_clause && !item.prose;
    region().items.push_back(std::move(item));
  }

  // Closes the paragraph; `next` is the mark of the one below it. A record's title is that of all its parts, and of
  // nothing below it.
  void finish(const Marker& next = {}) {
    const std::optional<std::string> title = std::exchange(title_, std::nullopt);
    settle_behind(false);
    if (!current_) return;
    const Marker marker = *current_;
    current_.reset();
    const std::vector<Clause> clauses = find_clauses(paragraph_, marker.length, words_);
    const std::vector<Piece> pieces = split_parts(paragraph_, marker, clauses, next, words_);
    if (pieces.empty()) {
      Item item = read_item(paragraph_, marker, clauses, labels_, document_, words_);
      if (heading_end_ < paragraph_.size()) item.heading = paragraph_.print(0, heading_end_);
      if (title) item.title = title;
      add(std::move(item));
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const auto& [chars, own] = pieces[i];
      const bool last = i + 1 == pieces.size();
      Item item =
          read_item(chars, own, find_clauses(chars, own.length, words_), last ? labels_ : Chars{}, document_, words_);
      if (title) item.title = title;
      add(std::move(item));
    }
    labels_.clear();
    complete_ = false;
  }

  const Document& document_;
  const Words& words_;
  Outline outline_;
  std::size_t at_ = 0;  // the block being read
  Chars line_;
  Chars below_;              // a line looked ahead at
  std::u32string squeezed_;  // the line folded, without blanks, its beginning
  std::optional<Marker> current_;
  Chars paragraph_;                   // the paragraph being built
  std::optional<std::string> title_;  // of a record
  Chars labels_;                      // its lines of labels …
  std::size_t last_label_ = 0;        // … and where the last of them begins
  Chars pending_;                     // lines of labels above the paragraph they belong to
  std::vector<Span> behind_;          // lines below its labels, not yet settled
  bool text_behind_labels_ = false;
  std::size_t heading_end_ = 0;
  bool complete_ = false;
  bool has_clause_ = false;  // has any item of the region one?
  bool blank_ = false;
  bool region_has_title_ = false;  // or its first heading is none
  bool labels_before_ = false;
  DueMarks due_;
  bool in_attachments_ = false;
  int attachment_number_ = 0;
  int bullets_ = 0;  // how many stand one below the other
};

}  // namespace

Outline read_outline(const Document& document, const Words& words) { return OutlineReader(document, words).run(); }

}  // namespace dutygraph::parse
