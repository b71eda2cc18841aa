#include "dutygraph/model/resolved_plan.h"

#include <gtest/gtest.h>

namespace dutygraph {
namespace {

TEST(UnitKind, NamesAreThoseOfTheContract) {
  EXPECT_EQ(to_string(UnitKind::unit), "unit");
  EXPECT_EQ(to_string(UnitKind::official), "official");
  EXPECT_EQ(to_string(UnitKind::collective), "collective");
  for (UnitKind kind : {UnitKind::unit, UnitKind::official, UnitKind::collective})
    EXPECT_EQ(unit_kind_from(to_string(kind)), kind);
  EXPECT_EQ(unit_kind_from("group"), std::nullopt);
}

TEST(UnitClass, NamesAreThoseOfTheContract) {
  const std::vector<std::string_view> names = {"bureau", "party",        "town", "park", "company",
                                               "court",  "headquarters", "mass", "other"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto unit_class = static_cast<UnitClass>(i);
    EXPECT_EQ(to_string(unit_class), names[i]);
    EXPECT_EQ(unit_class_from(names[i]), unit_class);
  }
  EXPECT_EQ(unit_class_from(""), std::nullopt);
}

}  // namespace
}  // namespace dutygraph
