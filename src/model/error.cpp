#include "dutygraph/model/error.h"

namespace dutygraph {

std::string to_string(const Failure& failure) {
  std::string message = failure.file;
  if (failure.line > 0) message += (message.empty() ? "line " : ":") + std::to_string(failure.line);
  if (!message.empty()) message += ": ";
  message += failure.what;
  if (!failure.remedy.empty()) message += "; " + failure.remedy;
  return message;
}

}  // namespace dutygraph
