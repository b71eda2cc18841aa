// What every option that takes a number has in common.
#include "cli/commands.h"

namespace dutygraph::cli {

void refuse_empty_numbers(CLI::App& app) {
  const auto not_empty = [](const std::string& value) {
    return value.find_first_not_of(" \t") == std::string::npos ? std::string("a number is missing") : std::string();
  };
  for (CLI::Option* option : app.get_options()) {
    const std::string type = option->get_type_name();
    if (type.find("INT") != std::string::npos || type.find("FLOAT") != std::string::npos) option->check(not_empty);
  }
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) refuse_empty_numbers(*command);
}

}  // namespace dutygraph::cli
