// Opening a database file: is it there, is it ours, is it of this version.
#pragma once

#include <memory>
#include <string>

#include "dutygraph/store/database.h"
#include "store/connection.h"

namespace dutygraph::store {

// A connection to a database of ours in the current version, made where `mode` says so. Throws Error(Code::database).
std::unique_ptr<Connection> open_connection(const std::string& file, OpenMode mode, const DatabaseOptions& options);

}  // namespace dutygraph::store
