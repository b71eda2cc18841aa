// What every option that takes a value has in common.
#include "cli/commands.h"

namespace dutygraph::cli {

void refuse_empty_values(CLI::App& app) {
  for (CLI::Option* option : app.get_options()) {
    if (!option->nonpositional()) continue;
    const std::string type = option->get_type_name();
    const bool number = type.find("INT") != std::string::npos || type.find("FLOAT") != std::string::npos;
    const char* missing = number ? "a number is missing" : "a value is missing";
    option->check([missing](const std::string& value) {
      return value.find_first_not_of(" \t") == std::string::npos ? std::string(missing) : std::string();
    });
  }
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) refuse_empty_values(*command);
}

}  // namespace dutygraph::cli
