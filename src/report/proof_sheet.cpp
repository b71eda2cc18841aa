// Idea: a finding covers a range of characters, which may run over line breaks and overlap others. Each line is cut
// where any range begins or ends; a piece carries the gravest of the severities that cover it, and the number of each
// finding stands where its range begins.
#include "dutygraph/report/proof_sheet.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "dutygraph/text/escape.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::report {

namespace {

// A part of one line that a finding covers: characters [begin, end).
struct Stretch {
  std::size_t begin = 0, end = 0;
  std::size_t finding = 0;
  bool first = false;  // the finding begins here
};

using Lines = std::vector<std::u32string>;

// The stretches of a finding, from its place on, as far as its evidence goes; blanks and line breaks are passed over.
void cover(const Lines& lines, const Finding& finding, std::size_t number, std::vector<std::vector<Stretch>>& covered) {
  const std::u32string evidence = text::decode(text::squeeze(finding.evidence));
  std::size_t line = finding.place.line - 1;
  std::size_t at = std::min<std::size_t>(finding.place.column - 1, lines[line].size());
  std::size_t done = 0;
  bool first = true;
  for (; line < lines.size() && (first || done < evidence.size()); ++line, at = 0) {
    std::size_t end = at;
    for (std::size_t i = at; i < lines[line].size() && done < evidence.size(); ++i) {
      if (text::is_blank(lines[line][i])) continue;
      if (lines[line][i] != evidence[done]) break;
      ++done;
      end = i + 1;
    }
    if (first || end > at) covered[line].push_back({at, end, number, first});
    if (end == at && !first && !text::squeeze(text::encode(lines[line])).empty()) break;  // the text goes on otherwise
    first = false;
  }
}

const char* class_of(Severity severity) {
  static constexpr std::array names = {"error", "warning", "note"};
  return names[static_cast<std::size_t>(severity)];
}

std::string number_mark(std::size_t number, Severity severity) {
  const std::string n = std::to_string(number + 1);
  return "<a class=\"n " + std::string(class_of(severity)) + "\" id=\"p" + n + "\" href=\"#f" + n + "\">" + n + "</a>";
}

std::string marked_line(const std::u32string& line, const std::vector<Stretch>& stretches,
                        const std::vector<Finding>& findings) {
  std::set<std::size_t> cuts = {0, line.size()};
  for (const Stretch& stretch : stretches) cuts.insert({stretch.begin, stretch.end});
  std::string html;
  for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
    for (const Stretch& stretch : stretches)
      if (stretch.first && stretch.begin == *cut)
        html += number_mark(stretch.finding, findings[stretch.finding].severity);
    const auto next = std::next(cut);
    if (next == cuts.end()) break;
    std::optional<Severity> gravest;
    for (const Stretch& stretch : stretches)
      if (stretch.begin <= *cut && *next <= stretch.end)
        gravest = std::min(gravest.value_or(Severity::note), findings[stretch.finding].severity);
    const std::string piece = text::escape_html(text::encode(line.substr(*cut, *next - *cut)));
    html += gravest ? "<mark class=\"" + std::string(class_of(*gravest)) + "\">" + piece + "</mark>" : piece;
  }
  return html;
}

struct Words {
  const char *lang, *error, *warning, *note, *proof, *none;
};
constexpr Words chinese = {"zh-CN", "错误", "警告", "提示", "校对单", "没有发现问题。"};
constexpr Words english = {"en", "error", "warning", "note", "Proof sheet", "Nothing was found."};

const char* severity_word(const Words& words, Severity severity) {
  return severity == Severity::error ? words.error : severity == Severity::warning ? words.warning : words.note;
}

std::string comment(const Words& words, const Finding& finding, std::size_t number) {
  const std::string n = std::to_string(number + 1);
  return "<p class=\"" + std::string(class_of(finding.severity)) + "\" id=\"f" + n + "\"><a href=\"#p" + n + "\">" + n +
         "</a> <b>" + severity_word(words, finding.severity) + "</b> " +
         text::escape_html((finding.task ? *finding.task + ": " : "") + finding.message) + " <code>" +
         text::escape_html(finding.rule) + "</code></p>";
}

// Colours differ in lightness too, and lines in their kind: black-and-white prints keep the three apart.
constexpr const char* style = R"(
@page{size:A4;margin:16mm 12mm}
body{font:11pt/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;margin:1.5rem auto;max-width:76rem;padding:0 1rem;color:#111}
h1{font-size:16pt;margin:0 0 .3rem}.sum{color:#444;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
td{vertical-align:top;padding:.1rem .5rem;overflow-wrap:anywhere;white-space:pre-wrap}
td.l{width:2.6rem;text-align:right;color:#777;font-size:8.5pt;white-space:nowrap}
td.c{width:34%;border-left:1px solid #bbb;white-space:normal;font-size:9.5pt}
tr.f td{background:#fafafa}tr.b td{font-size:3pt;line-height:1.2}
mark{background:none;color:inherit}
mark.error{background:#f6c7c1;border-bottom:3px solid #a3150b}
mark.warning{background:#fbe6b5;border-bottom:2px dashed #8a5a00}
mark.note{border-bottom:2px dotted #1f4e79}
a.n{font-size:7.5pt;vertical-align:super;text-decoration:none;color:#fff;background:#1f4e79;border-radius:.6em;padding:0 .4em;margin:0 .1em}
a.n.error{background:#a3150b}a.n.warning{background:#8a5a00}
.c p{margin:.1rem 0 .3rem}.c a{font-weight:bold;color:inherit}code{color:#555;font-size:8.5pt}
.error b{color:#a3150b}.warning b{color:#8a5a00}.note b{color:#1f4e79}
p:target,a.n:target{outline:2px solid #111}
@media print{body{margin:0;max-width:none;padding:0;font-size:10pt}tr.f{break-inside:avoid}mark,a.n{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

std::string head(const Words& words, const std::string& title, const std::vector<Finding>& findings) {
  std::array<std::size_t, 3> counts{};
  for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  std::string sum;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    sum += (sum.empty() ? "" : " · ") + std::string(severity_word(words, severity)) + " " +
           std::to_string(counts[static_cast<std::size_t>(severity)]);
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(words.lang) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
         "'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
         words.proof + ": " + text::escape_html(title) + "</title>\n<style>" + style +
         "</style>\n</head>\n<body>\n<h1>" + words.proof + ": " + text::escape_html(title) +
         "</h1>\n<p class=\"sum\">" + (findings.empty() ? words.none : sum) + "</p>\n";
}

}  // namespace

std::string proof_sheet(const std::string& title, const std::vector<std::string>& lines,
                        const std::vector<Finding>& findings, const ProofSheetOptions& options) {
  const Words& words = options.language.starts_with("zh") ? chinese : english;
  Lines decoded;
  for (const std::string& line : lines) decoded.push_back(text::decode(line));
  std::vector<std::vector<Stretch>> covered(lines.size());
  std::string html = head(words, title, findings);
  for (std::size_t f = 0; f < findings.size(); ++f) {
    const Place place = findings[f].place;
    if (place.line > 0 && place.line <= lines.size())
      cover(decoded, findings[f], f, covered);
    else
      html += "<div class=\"c\">" + comment(words, findings[f], f) + "</div>\n";
  }
  html += "<table>\n";
  for (std::size_t l = 0; l < lines.size(); ++l) {
    std::string comments;
    for (const Stretch& stretch : covered[l])
      if (stretch.first) comments += comment(words, findings[stretch.finding], stretch.finding);
    const char* row = !comments.empty()              ? "<tr class=\"f\">"
                      : text::trim(lines[l]).empty() ? "<tr class=\"b\">"
                                                     : "<tr>";
    html += std::string(row) + "<td class=\"l\">" + std::to_string(l + 1) + "</td><td>" +
            marked_line(decoded[l], covered[l], findings) + "</td><td class=\"c\">" + comments + "</td></tr>\n";
  }
  return html + "</table>\n</body>\n</html>\n";
}

}  // namespace dutygraph::report
