#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class LedgerCommand : public Program {};

TEST_F(LedgerCommand, WritesASpreadsheetOrCsv) {
  file("p.txt", small_plan);
  EXPECT_NE(ok({"ledger", "p.txt", "-o", "l.xlsx"}).find("2 tasks"), std::string::npos);
  EXPECT_TRUE(content("l.xlsx").starts_with("PK"));
  EXPECT_EQ(read_json({"ledger", "p.txt", "-o", "l.csv"})["tasks"], 2);
  EXPECT_NE(content("l.csv").find("县水利局"), std::string::npos);
}

TEST_F(LedgerCommand, RefusesWhatItCannotWrite) {
  file("p.txt", small_plan);
  fails(2, {".xlsx", ".csv"}, {"ledger", "p.txt", "-o", "l.pdf"});
  fails(2, {"one sheet"}, {"ledger", "p.txt", "-o", "l.csv", "--by-unit"});
  fails(3, {"missing.txt"}, {"ledger", "missing.txt", "-o", "l.csv"});
  EXPECT_FALSE(exists("l.csv"));
}

}  // namespace
}  // namespace dutygraph::cli
