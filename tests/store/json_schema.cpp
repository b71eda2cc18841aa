#include "store/json_schema.h"

#include <algorithm>
#include <stdexcept>

#include "store/temp_folder.h"

namespace dutygraph::store::test {

using nlohmann::json;

namespace {

bool has_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  throw std::runtime_error("unknown type " + type);
}

}  // namespace

JsonSchema::JsonSchema(const std::string& name)
    : root_(json::parse(read_bytes(std::string(TEST_SOURCE_DIR) + "/docs/schema/" + name + ".schema.json"))) {}

std::vector<std::string> JsonSchema::defects(const json& value) const {
  Defects out;
  check(root_, value, "", out);
  return out;
}

void JsonSchema::check_object(const json& schema, const json& value, const std::string& path, Defects& out) const {
  for (const json& key : schema.value("required", json::array()))
    if (!value.contains(key.get<std::string>())) out.push_back(path + " lacks " + key.get<std::string>());
  const json properties = schema.value("properties", json::object());
  for (const auto& [key, member] : value.items()) {
    if (properties.contains(key))
      check(properties[key], member, path + "." + key, out);
    else if (schema.contains("additionalProperties"))
      check(schema["additionalProperties"], member, path + "." + key, out);
    else
      out.push_back(path + " has a key that the schema does not name: " + key);
  }
}

void JsonSchema::check(const json& schema, const json& value, const std::string& path, Defects& out) const {
  if (schema.contains("$ref"))
    return check(root_.at(json::json_pointer(schema["$ref"].get<std::string>().substr(1))), value, path, out);
  if (schema.contains("const") && schema["const"] != value) out.push_back(path + " is not the constant");
  if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
    out.push_back(path + " is none of the enum");
  if (schema.contains("type")) {
    const json types = schema["type"].is_array() ? schema["type"] : json::array({schema["type"]});
    const auto fits = [&](const json& type) { return has_type(value, type.get<std::string>()); };
    if (std::none_of(types.begin(), types.end(), fits)) out.push_back(path + " has the wrong type");
  }
  if (value.is_number() && schema.contains("minimum") && value < schema["minimum"])
    out.push_back(path + " is too small");
  if (value.is_number() && schema.contains("maximum") && value > schema["maximum"])
    out.push_back(path + " is too large");
  if (value.is_object()) check_object(schema, value, path, out);
  if (value.is_array() && schema.contains("items"))
    for (std::size_t i = 0; i < value.size(); ++i)
      check(schema["items"], value[i], path + "[" + std::to_string(i) + "]", out);
}

}  // namespace dutygraph::store::test
