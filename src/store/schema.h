// The tables of the database, in SQL, and their version.
#pragma once

#include <cstdint>

namespace dutygraph::store {

// "duty" in ASCII: the mark in the header of every file of ours (PRAGMA application_id).
inline constexpr std::int64_t application_id = 0x64757479;
// PRAGMA user_version. A change of the tables adds one and a step from the version before it.
inline constexpr std::int64_t schema_version = 2;

// version_sql[v] brings a database of version v to version v + 1; an empty file is version 0. All of them together make
// every table, index and word list of the current version. Explained in docs/DATABASE.md.
extern const char* const version_sql[];

// The tables that hold what was read from one plan, children before parents: emptied in this order, no row ever points
// at one that is gone. `plan` itself and what a person decided are not among them.
extern const char* const plan_tables[];
extern const unsigned plan_table_count;

// The tables that hold what a person decided about one plan, children before parents.
extern const char* const decision_tables[];
extern const unsigned decision_table_count;

}  // namespace dutygraph::store
