#include "parse/item.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::parse {

namespace {

// A name as printed. Blanks between Chinese characters are padding or a broken line; within Latin names they stay.
std::string print_name(const Chars& chars, const Name& name) {
  const auto whole = std::u32string_view(chars.raw).substr(name.begin, name.end - name.begin);
  if (std::none_of(whole.begin(), whole.end(), text::is_blank)) return chars.encode(name.begin, name.end);
  std::string printed;
  for (std::size_t i = name.begin; i < name.end; ++i) {
    const char32_t c = chars.raw[i];
    if (c == U'\n' && !(chars.raw[i - 1] < 0x250 && i + 1 < name.end && chars.raw[i + 1] < 0x250)) continue;
    if (text::is_blank(c)) {
      std::size_t next = i;
      while (next < name.end && text::is_blank(chars.raw[next])) ++next;
      const bool latin = chars.raw[i - 1] < 0x250 && next < name.end && chars.raw[next] < 0x250;
      if (latin) printed += ' ';
      i = next - 1;
      continue;
    }
    text::append(printed, c);
  }
  return printed;
}

bool ends_in_sentence_mark(std::string_view utf8) {
  const std::u32string characters = text::decode(text::fold(utf8));
  if (characters.empty()) return false;
  const char32_t last = characters.back();
  return last == U'。' || last == U'.' || last == U';' || last == U'!' || last == U'?' || last == U'”' || last == U',';
}

// What stands behind the last clause: nothing, the sentence's own full stop, or a stray text.
void read_rest(Item& item, const Chars& chars, std::size_t begin, const Document& document) {
  std::size_t end = chars.size();
  chars.trim(begin, end);
  if (begin >= end) return;
  const std::string rest = chars.print(begin, end);
  const bool full_stop = end - begin == 1 && ends_in_sentence_mark(rest);
  if (full_stop && !ends_in_sentence_mark(item.text)) return;
  item.slips.push_back({"stray-text", chars.place(document, begin), rest});
}

void append_text(std::string& text, std::string piece) {
  if (piece.empty()) return;
  if (text.empty()) {
    text = std::move(piece);
    return;
  }
  if (static_cast<unsigned char>(text.back()) < 0x80 && static_cast<unsigned char>(piece[0]) < 0x80) text += ' ';
  text += piece;
}

// A paragraph without a clause in brackets: its tail may be one, else a sentence of it may name units. `only`: no lines
// of labels stand below it.
void read_unbracketed(Item& item, const Chars& paragraph, bool only, const Document& document, const Words& words) {
  const std::size_t from = item.marker.length;
  const auto tail = find_tail_clause(paragraph, from, words);
  if (tail && (only || !tail->prose)) {
    item.text = paragraph.print(from, tail->clause.begin);
    item.prose = tail->prose;
    return take_clause(item, tail->clause, paragraph, document);
  }
  if (only) {
    if (const auto prose = find_prose_clause(paragraph, from, words)) {
      item.prose = true;
      take_clause(item, *prose, paragraph, document);
    }
  }
  item.text = paragraph.print(from, paragraph.size());
}

}  // namespace

void take_clause(Item& item, const Clause& clause, const Chars& chars, const Document& document) {
  item.has_clause = true;
  if (item.mentions.empty()) item.mentions.reserve(clause.list.names.size());
  for (const Name& name : clause.list.names) {
    Mention mention;
    mention.printed = print_name(chars, name);
    mention.role = name.role;
    mention.label = name.label;
    mention.separator = name.separator;
    mention.rule = name.rule;
    mention.open = name.open;
    mention.place = chars.place(document, name.begin);
    item.mentions.push_back(std::move(mention));
  }
  for (Role role : clause.list.open)
    if (std::find(item.open.begin(), item.open.end(), role) == item.open.end()) item.open.push_back(role);
  if (clause.list.due) item.due = clause.list.due;
  item.each_leads |= clause.list.each_leads;
  item.first_listed |= clause.list.first_listed;
  item.from_now_on |= clause.list.from_now_on;
  item.not_repeated |= clause.list.not_repeated;
  for (const Slip& slip : clause.slips)
    item.slips.push_back({slip.rule, chars.place(document, slip.begin), chars.print(slip.begin, slip.end)});
  for (const LabelSeparator& separator : clause.separators)
    item.separators.push_back(
        {separator.mark, chars.place(document, separator.begin), chars.print(separator.begin, separator.end)});
}

Item read_item(const Chars& paragraph, const Marker& marker, const std::vector<Clause>& clauses,
               const Chars& label_lines, const Document& document, const Words& words) {
  Item item;
  item.marker = marker;
  item.place = paragraph.place(document, 0);
  item.mark = paragraph.print(0, marker.length > 0 ? marker.length : std::min<std::size_t>(paragraph.size(), 10));
  std::size_t from = marker.length;
  for (const Clause& clause : clauses) {
    append_text(item.text, paragraph.print(from, clause.begin));
    take_clause(item, clause, paragraph, document);
    from = clause.end;
  }
  if (clauses.empty()) {
    read_unbracketed(item, paragraph, label_lines.empty(), document, words);
  } else {
    read_rest(item, paragraph, from, document);
  }
  if (!label_lines.empty()) {
    ListContext context;
    context.cell = true;
    take_clause(item, read_labelled(label_lines, 0, label_lines.size(), context, words), label_lines, document);
  }
  if (marker.kind != MarkerKind::item || !item.has_clause) item.heading = paragraph.print(0, paragraph.size());
  return item;
}

void settle_headings(std::vector<Item>& items) {
  const auto numbered = [](const Item& item) {
    return item.marker.level > 0 && item.marker.kind != MarkerKind::heading;
  };
  if (std::any_of(items.begin(), items.end(), [&](const Item& item) { return numbered(item) && item.has_clause; }))
    return;
  for (Item& item : items)
    if (numbered(item)) item.marker.kind = MarkerKind::heading;
}

}  // namespace dutygraph::parse
