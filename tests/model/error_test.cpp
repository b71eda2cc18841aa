#include "dutygraph/model/error.h"

#include <gtest/gtest.h>

namespace dutygraph {
namespace {

TEST(Failure, ReadsAsPlaceFaultAndRemedy) {
  EXPECT_EQ(to_string(Failure{Code::unreadable, "plan.txt", 12, "is broken", "mend it"}),
            "plan.txt:12: is broken; mend it");
  EXPECT_EQ(to_string(Failure{Code::unreadable, "plan.txt", 0, "is broken", "mend it"}),
            "plan.txt: is broken; mend it");
  EXPECT_EQ(to_string(Failure{Code::wrong_use, "", 3, "is broken", ""}), "line 3: is broken");
  EXPECT_EQ(to_string(Failure{Code::wrong_use, "", 0, "is broken", ""}), "is broken");
}

TEST(Error, CarriesItsFailure) {
  try {
    throw Error({Code::database, "a.db", 0, "is locked", "wait"});
  } catch (const std::exception& error) {
    EXPECT_STREQ(error.what(), "a.db: is locked; wait");
    EXPECT_EQ(dynamic_cast<const Error&>(error).failure().code, Code::database);
  }
}

TEST(Result, IsAValueOrAFailure) {
  Result<std::string> good = std::string("text");
  ASSERT_TRUE(good);
  EXPECT_EQ(*good, "text");
  EXPECT_EQ(good->size(), 4U);
  EXPECT_EQ(*std::move(good), "text");
  const Result<std::string> bad = Failure{Code::limit, "f", 0, "too large", ""};
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.failure().code, Code::limit);
}

}  // namespace
}  // namespace dutygraph
