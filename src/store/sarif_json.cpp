// Writes SARIF 2.1.0: one run, one artifact.
#include "dutygraph/store/sarif_json.h"

#include <algorithm>
#include <map>

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

// RFC 3986: what stays as it is in a path; all else is percent-encoded byte by byte.
bool is_plain(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == '/';
}

std::string uri_of(const std::string& path) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(byte))
      uri += c;
    else
      (uri += '%') += {hex[byte >> 4U], hex[byte & 15U]};
  }
  return uri;
}

Json rule_value(const SarifRule& rule) {
  return {{"id", rule.id},
          {"shortDescription", {{"text", rule.summary}}},
          {"fullDescription", {{"text", rule.explanation}}},
          {"defaultConfiguration", {{"level", to_string(rule.level)}}}};
}

Json result_value(const Finding& finding, const std::map<std::string, std::size_t>& rules) {
  Json place = {{"artifactLocation", {{"index", 0}}}};
  if (finding.place.line > 0) {
    place["region"] = {{"startLine", finding.place.line}, {"startColumn", finding.place.column}};
    if (!finding.evidence.empty()) place["region"]["snippet"] = {{"text", finding.evidence}};
  }
  Json location = {{"physicalLocation", std::move(place)}};
  if (finding.task) location["logicalLocations"] = Json::array({{{"name", *finding.task}, {"kind", "task"}}});
  Json result = {{"ruleId", finding.rule}};
  if (const auto rule = rules.find(finding.rule); rule != rules.end()) result["ruleIndex"] = rule->second;
  result["level"] = to_string(finding.severity);
  result["message"] = {{"text", finding.message}};
  result["locations"] = Json::array({std::move(location)});
  return result;
}

}  // namespace

std::string sarif_json(const std::vector<Finding>& findings, const std::vector<SarifRule>& rules,
                       const std::string& file, const std::string& version) {
  std::map<std::string, std::size_t> index;
  Json rule_values = Json::array();
  std::vector<SarifRule> sorted = rules;
  std::sort(sorted.begin(), sorted.end(), [](const SarifRule& a, const SarifRule& b) { return a.id < b.id; });
  for (const SarifRule& rule : sorted) {
    index.emplace(rule.id, rule_values.size());
    rule_values.push_back(rule_value(rule));
  }
  Json results = Json::array();
  for (const Finding& finding : findings) results.push_back(result_value(finding, index));
  const Json driver = {{"name", "dutygraph"}, {"version", version}, {"rules", std::move(rule_values)}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"artifacts", Json::array({{{"location", {{"uri", uri_of(file)}}}}})},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", std::move(results)}};
  return print({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", Json::array({run})}});
}

}  // namespace dutygraph::store
