#include "read/packed.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"
#include "read/support.h"

namespace dutygraph::read {
namespace {

Document sample() {
  Document document;
  for (int i = 0; i < 40; ++i) document.text += "甲乙丙丁戊己庚辛\nabc\n";
  document.blocks.push_back({Block::Kind::line, {0, 24}, 0, 2});
  document.blocks.push_back({Block::Kind::table, {25, 60}, 0, 0});
  document.tables.push_back({{{{25, 28}, 0, 1, 2, 1}}, 1, 2});
  document.notes = {"read as GB18030"};
  return document;
}

TEST(Packed, ComesOutAsItWentIn) {
  const Document document = sample();
  Document out;
  unpack(packed(document), out);
  EXPECT_EQ(out.text, document.text);
  ASSERT_EQ(out.blocks.size(), 2U);
  EXPECT_EQ(out.blocks[0].heading, 2);
  EXPECT_EQ(out.tables.at(0).cells.at(0).row_span, 2U);
  EXPECT_EQ(out.notes, document.notes);
}

TEST(Packed, EveryCharacterStandsAtItsOwnPlace) {
  Document document = sample();
  place_by_lines(document);
  const auto lines = naive_lines(document.text);
  for (std::size_t at = 0; at < document.text.size();) {
    const auto offset = static_cast<std::uint32_t>(at);
    const char32_t c = text::next(document.text, at);
    if (c == U'\n') continue;
    ASSERT_EQ(character_at(lines, document.place(offset)), c) << offset;
  }
}

TEST(Packed, WhatIsCutOrWrongIsRefused) {
  const std::string bytes = packed(sample());
  for (std::size_t size = 0; size < bytes.size(); size += 7) {
    Document out;
    EXPECT_THROW(unpack(bytes.substr(0, size), out), Error);
  }
  Document wrong = sample();
  wrong.blocks[0].span.end = 100000;
  Document out;
  EXPECT_THROW(unpack(packed(wrong), out), Error);
}

}  // namespace
}  // namespace dutygraph::read
