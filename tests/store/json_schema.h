// Just enough of JSON Schema (draft 2020-12) to hold our output to our own schemas: $ref within the file, type, const,
// enum, required, properties, additionalProperties (a schema), items, minimum, maximum.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dutygraph::store::test {

class JsonSchema {
 public:
  // docs/schema/NAME.schema.json of the repository.
  explicit JsonSchema(const std::string& name);
  // What is wrong with `value`, a line a defect; empty where it fits. A key that no schema names is a defect here, so
  // that the schemas stay complete.
  std::vector<std::string> defects(const nlohmann::json& value) const;

 private:
  using Defects = std::vector<std::string>;
  void check(const nlohmann::json& schema, const nlohmann::json& value, const std::string& path, Defects& out) const;
  void check_object(const nlohmann::json& schema, const nlohmann::json& value, const std::string& path,
                    Defects& out) const;

  nlohmann::json root_;
};

}  // namespace dutygraph::store::test
