// The schema, to be read from top to bottom. docs/DATABASE.md says how to query it.
//
// Idea: every table of a plan is clustered by (plan, position), where position is the index that the model uses
// (ResolvedPlan::units[7] is unit 7). So one plan is one short range of every table: it is written in order, read back
// by a scan, removed as a range, and two writers never meet in one range. Words are interned per plan for the same
// reason: a dictionary shared by all plans would be the one table that all writers fight for, would keep the names of
// people whose plan was removed, and would save little (most words of a plan occur in that plan only).
//
// Columns: one named like a table is that table's key (`unit.unit`, `assignment.unit`); `id` is the id that people see;
// *_word points at word.word of the same plan and is NULL for an empty string; `position` keeps an order; `line` and
// `col` are the printed place, both from 1, 0 for nowhere. No column holds a list or JSON.
//
// What a person decided (`decision`, `roster_…`) points at plan.plan and names things by their text, never by position
// or word: reading a plan again empties all other tables but keeps its row in `plan`, and so decisions outlive it.
//
// Versions: the tables of version 1, then what each later version adds. A new database is made by all steps in turn, an
// older one brought up by those it lacks, so that both are the same.
//
// PostgreSQL: drop STRICT and WITHOUT ROWID, BLOB becomes BYTEA, INTEGER PRIMARY KEY becomes an identity column; `plan`
// is the natural key to partition by. Limits: 2^63 plans, 2^31 rows a table in one plan.
#include "store/schema.h"

namespace dutygraph::store {

namespace {

const char* const version_1 = R"sql(
-- ---- Words of the model: what the small numbers mean. Joined in queries; the CHECKs below hold the numbers.
CREATE TABLE role (role INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO role VALUES (0, 'lead'), (1, 'support'), (2, 'oversee'), (3, 'consult'), (4, 'inform');
CREATE TABLE unit_kind (kind INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO unit_kind VALUES (0, 'unit'), (1, 'official'), (2, 'collective');
CREATE TABLE unit_class (class INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO unit_class VALUES (0, 'bureau'), (1, 'party'), (2, 'town'), (3, 'park'), (4, 'company'), (5, 'court'),
  (6, 'headquarters'), (7, 'mass'), (8, 'other');
CREATE TABLE severity (severity INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO severity VALUES (0, 'error'), (1, 'warning'), (2, 'note');

-- ---- The document.
CREATE TABLE plan (
  plan        INTEGER PRIMARY KEY,      -- stays when the plan is read again, goes when it is removed
  id          TEXT NOT NULL UNIQUE,
  title       TEXT,
  number      TEXT,
  date        TEXT,                     -- of signing, ISO 8601
  publisher   TEXT,
  place       TEXT,
  year        INTEGER,
  tasks       INTEGER NOT NULL,         -- counts of the rows below: a list of 28,000 plans must not count millions
  units       INTEGER NOT NULL,
  assignments INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_by_place ON plan (place, year);

CREATE TABLE source (                   -- the file as it came, byte for byte: an import of the same bytes changes nothing
  plan  INTEGER PRIMARY KEY REFERENCES plan ON DELETE CASCADE,
  file  TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE word (                     -- every printed name, label, separator and rule of a plan once
  plan INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  word INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (plan, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE list (                     -- a numbered series of tasks
  plan  INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  list  INTEGER NOT NULL,
  id    TEXT NOT NULL,                  -- main, annex1 ...
  title TEXT,
  PRIMARY KEY (plan, list),
  UNIQUE (plan, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE heading (                  -- the tree of headings; a task hangs on its innermost one
  plan    INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  heading INTEGER NOT NULL,
  parent  INTEGER,                      -- NULL for an outermost one; always smaller than heading
  text    TEXT NOT NULL,
  PRIMARY KEY (plan, heading),
  FOREIGN KEY (plan, parent) REFERENCES heading ON DELETE CASCADE,
  CHECK (parent < heading)
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  row        INTEGER PRIMARY KEY,       -- for a full-text index, which needs one number a row; nothing else points at it
  plan       INTEGER NOT NULL,
  task       INTEGER NOT NULL,          -- place in the document, from 0
  id         TEXT NOT NULL,             -- LIST-NUMBER or LIST-NUMBER.PART
  list       INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  part       INTEGER,
  heading    INTEGER,
  title      TEXT,
  text       TEXT NOT NULL,
  due        TEXT,
  has_clause INTEGER NOT NULL CHECK (has_clause IN (0, 1)),
  mark       TEXT NOT NULL,             -- its number as printed, else its first characters: what stands at line, col
  line       INTEGER NOT NULL,
  col        INTEGER NOT NULL,
  UNIQUE (plan, task),
  UNIQUE (plan, id),
  FOREIGN KEY (plan, list) REFERENCES list ON DELETE CASCADE,
  FOREIGN KEY (plan, heading) REFERENCES heading ON DELETE CASCADE
) STRICT;

CREATE TABLE open_role (                -- roles whose printed list ends with, or has inside it, "and others"
  plan     INTEGER NOT NULL,
  task     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role     INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  PRIMARY KEY (plan, task, position),
  FOREIGN KEY (plan, task) REFERENCES task (plan, task) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (                  -- one printed name in one role of one task, before any name was resolved
  plan           INTEGER NOT NULL,
  task           INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  role           INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  place_in_role  INTEGER NOT NULL,      -- from 0
  printed_word   INTEGER,
  label_word     INTEGER,
  separator_word INTEGER,               -- what stands between this name and the one before it
  rule_word      INTEGER,               -- NULL: the text says so itself
  open           INTEGER NOT NULL CHECK (open IN (0, 1)),  -- 1: "and others" stands right behind it
  line           INTEGER NOT NULL,
  col            INTEGER NOT NULL,
  PRIMARY KEY (plan, task, position),
  FOREIGN KEY (plan, task) REFERENCES task (plan, task) ON DELETE CASCADE,
  FOREIGN KEY (plan, printed_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, label_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, separator_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, rule_word) REFERENCES word ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE default_group (            -- names the document gives once for all tasks from one on
  plan      INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  from_task INTEGER NOT NULL,           -- task.task
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE default_mention (          -- the names of such a group; columns as in mention
  plan           INTEGER NOT NULL,
  default_group  INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  role           INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  place_in_role  INTEGER NOT NULL,
  printed_word   INTEGER,
  label_word     INTEGER,
  separator_word INTEGER,
  rule_word      INTEGER,
  open           INTEGER NOT NULL CHECK (open IN (0, 1)),
  line           INTEGER NOT NULL,
  col            INTEGER NOT NULL,
  PRIMARY KEY (plan, default_group, position),
  FOREIGN KEY (plan, default_group) REFERENCES default_group ON DELETE CASCADE,
  FOREIGN KEY (plan, printed_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, label_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, separator_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, rule_word) REFERENCES word ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- ---- What the names were resolved to.
CREATE TABLE unit (                     -- an organisation, an official or a collective
  plan       INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  unit       INTEGER NOT NULL,
  id         TEXT NOT NULL,             -- u1, u2 ...
  name       TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind       INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
  class      INTEGER NOT NULL CHECK (class BETWEEN 0 AND 8),
  function   TEXT,                      -- what it does wherever it is: the key of comparison across places
  closed     INTEGER NOT NULL CHECK (closed IN (0, 1)),  -- of a collective: 1 where its members are all known
  PRIMARY KEY (plan, unit),
  UNIQUE (plan, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX unit_by_name ON unit (name, plan);
CREATE INDEX unit_by_function ON unit (function) WHERE function IS NOT NULL;

CREATE TABLE alias (                    -- another printed name of a unit, and the rule that says so
  plan         INTEGER NOT NULL,
  unit         INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  printed_word INTEGER,
  rule_word    INTEGER,
  by_person    INTEGER NOT NULL CHECK (by_person IN (0, 1)),
  PRIMARY KEY (plan, unit, position),
  FOREIGN KEY (plan, unit) REFERENCES unit ON DELETE CASCADE,
  FOREIGN KEY (plan, printed_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, rule_word) REFERENCES word ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE member (                   -- who belongs to a collective
  plan   INTEGER NOT NULL,
  unit   INTEGER NOT NULL,              -- the collective
  member INTEGER NOT NULL,              -- unit.unit
  PRIMARY KEY (plan, unit, member),
  FOREIGN KEY (plan, unit) REFERENCES unit ON DELETE CASCADE,
  FOREIGN KEY (plan, member) REFERENCES unit ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (               -- the edge task-unit with its role
  plan          INTEGER NOT NULL,
  task          INTEGER NOT NULL,
  position      INTEGER NOT NULL,       -- among all assignments of the plan
  unit          INTEGER NOT NULL,
  role          INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  via           INTEGER,                -- unit.unit of the collective through which alone the edge exists
  place_in_role INTEGER NOT NULL,
  printed_word  INTEGER,
  label_word    INTEGER,
  rule_word     INTEGER,                -- NULL: the text says so itself
  line          INTEGER NOT NULL,
  col           INTEGER NOT NULL,
  PRIMARY KEY (plan, task, position),
  FOREIGN KEY (plan, task) REFERENCES task (plan, task) ON DELETE CASCADE,
  FOREIGN KEY (plan, unit) REFERENCES unit ON DELETE CASCADE,
  FOREIGN KEY (plan, via) REFERENCES unit ON DELETE CASCADE,
  FOREIGN KEY (plan, printed_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, label_word) REFERENCES word ON DELETE CASCADE,
  FOREIGN KEY (plan, rule_word) REFERENCES word ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_unit ON assignment (plan, unit, role);

CREATE TABLE finding (                  -- a defect that the parser itself saw
  plan     INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  position INTEGER NOT NULL,
  rule     TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 2),
  task_id  TEXT,                        -- task.id; text, for a finding may be about a task that is missing
  unit     TEXT,                        -- a name; it may be one that no unit carries
  message  TEXT NOT NULL,
  evidence TEXT NOT NULL,
  line     INTEGER NOT NULL,
  col      INTEGER NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_rule ON finding (rule);

-- ---- The document's own unit -> task-number table, as printed.
CREATE TABLE index_table (              -- one row where the document has one
  plan INTEGER PRIMARY KEY REFERENCES plan ON DELETE CASCADE,
  line INTEGER NOT NULL,
  col  INTEGER NOT NULL
) STRICT;

CREATE TABLE index_column (
  plan     INTEGER NOT NULL REFERENCES index_table ON DELETE CASCADE,
  position INTEGER NOT NULL,
  list_id  TEXT NOT NULL,               -- list.id; text, for a table may name a list that the document does not hold
  role     INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE index_row (
  plan      INTEGER NOT NULL REFERENCES index_table ON DELETE CASCADE,
  index_row INTEGER NOT NULL,
  unit_text TEXT NOT NULL,              -- as printed, blanks inside removed
  unit      INTEGER,                    -- what it was resolved to; NULL in all rows where none was
  printed   TEXT NOT NULL,
  line      INTEGER NOT NULL,
  col       INTEGER NOT NULL,
  PRIMARY KEY (plan, index_row),
  FOREIGN KEY (plan, unit) REFERENCES unit ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE index_cell (               -- the filled cells
  plan         INTEGER NOT NULL,
  index_row    INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  index_column INTEGER NOT NULL,        -- index_column.position
  printed      TEXT NOT NULL,
  line         INTEGER NOT NULL,
  col          INTEGER NOT NULL,
  PRIMARY KEY (plan, index_row, position),
  FOREIGN KEY (plan, index_row) REFERENCES index_row ON DELETE CASCADE,
  FOREIGN KEY (plan, index_column) REFERENCES index_column ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE index_number (             -- the task numbers in a cell
  plan      INTEGER NOT NULL,
  index_row INTEGER NOT NULL,
  cell      INTEGER NOT NULL,           -- index_cell.position
  position  INTEGER NOT NULL,
  number    INTEGER NOT NULL,
  PRIMARY KEY (plan, index_row, cell, position),
  FOREIGN KEY (plan, index_row, cell) REFERENCES index_cell ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
)sql";

const char* const version_2 = R"sql(
-- ---- Who stands behind a collective, in the document's own words.
CREATE TABLE stated_group (
  plan            INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  collective_word INTEGER,
  line            INTEGER NOT NULL,
  col             INTEGER NOT NULL,
  PRIMARY KEY (plan, position),
  FOREIGN KEY (plan, collective_word) REFERENCES word ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE stated_member (
  plan         INTEGER NOT NULL,
  stated_group INTEGER NOT NULL,        -- stated_group.position
  position     INTEGER NOT NULL,
  printed_word INTEGER,
  PRIMARY KEY (plan, stated_group, position),
  FOREIGN KEY (plan, stated_group) REFERENCES stated_group ON DELETE CASCADE,
  FOREIGN KEY (plan, printed_word) REFERENCES word ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- ---- What a person decided about names. Kept when the plan is read again, gone only with the plan.
CREATE TABLE decision (                 -- `printed` is the unit `unit`; equal: it is a unit of its own
  plan    INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  printed TEXT NOT NULL,
  unit    TEXT NOT NULL,
  author  TEXT,                         -- NULL: not told
  reason  TEXT,
  PRIMARY KEY (plan, printed)
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_entry (             -- what a roster tells of one unit or collective
  plan     INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  class    INTEGER CHECK (class BETWEEN 0 AND 8),
  function TEXT,
  PRIMARY KEY (plan, position),
  UNIQUE (plan, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_alias (
  plan         INTEGER NOT NULL,
  roster_entry INTEGER NOT NULL,        -- roster_entry.position
  position     INTEGER NOT NULL,
  printed      TEXT NOT NULL,
  PRIMARY KEY (plan, roster_entry, position),
  FOREIGN KEY (plan, roster_entry) REFERENCES roster_entry ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_member (            -- any makes the entry a collective of these and no others
  plan         INTEGER NOT NULL,
  roster_entry INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL,
  PRIMARY KEY (plan, roster_entry, position),
  FOREIGN KEY (plan, roster_entry) REFERENCES roster_entry ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

const char* const version_sql[] = {version_1, version_2};
static_assert(sizeof version_sql / sizeof version_sql[0] == schema_version);

const char* const plan_tables[] = {
    "finding",     "stated_member", "stated_group",    "assignment",    "member",
    "alias",       "index_number",  "index_cell",      "index_row",     "index_column",
    "index_table", "unit",          "default_mention", "default_group", "mention",
    "open_role",   "task",          "heading",         "list",          "word",
    "source",
};
const unsigned plan_table_count = sizeof plan_tables / sizeof plan_tables[0];

const char* const decision_tables[] = {"decision", "roster_alias", "roster_member", "roster_entry"};
const unsigned decision_table_count = sizeof decision_tables / sizeof decision_tables[0];

}  // namespace dutygraph::store
