// Made-up plan texts for the benchmarks of read, parse and resolve: a county that does not exist divides its work.
//
// One list with numbers that run on, a heading every 17 tasks, a task of one or two sentences, a role clause with one
// or two leads and up to nine supporting units. A stretch of 136 tasks has 30 bureaus, the same all through, and 12
// towns of its own, so that a longer text also has more names, as longer documents do.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "generate.h"

namespace dutygraph::bench {

struct PlanText {
  std::string text;
  std::uint32_t tasks = 0;
};

inline std::string bureau(std::uint32_t number) {
  constexpr std::array functions = {"发展和改革",   "教育和体育",   "科学技术",
                                    "工业和信息化", "公安",         "民政",
                                    "司法",         "财政",         "人力资源和社会保障",
                                    "自然资源",     "生态环境",     "住房和城乡建设",
                                    "交通运输",     "水利",         "农业农村",
                                    "商务",         "文化和旅游",   "卫生健康",
                                    "应急管理",     "审计",         "统计",
                                    "信访",         "市场监督管理", "医疗保障",
                                    "林业",         "乡村振兴",     "城市管理",
                                    "行政审批服务", "税务",         "气象"};
  return "县" + std::string(functions[number % functions.size()]) + "局";
}

inline std::string town(std::uint32_t stretch, std::uint32_t number) {
  constexpr std::array signs = {"青", "白", "黄", "红", "金", "石", "柳", "松", "桃", "梅", "泉", "溪", "塘",
                                "岭", "桥", "店", "寨", "湾", "岗", "坪", "庙", "湖", "沙", "竹", "云"};
  const std::uint32_t name = stretch * 12 + number;
  const std::uint32_t count = signs.size();
  return std::string(signs[name % count]) + signs[name / count % count] + signs[name / count / count % count] + "镇";
}

inline std::string unit_name(Dice& dice, std::uint32_t stretch) {
  return dice.below(4) == 0 ? town(stretch, dice.below(12)) : bureau(dice.below(30));
}

inline std::string names(Dice& dice, std::uint32_t stretch, std::uint32_t count) {
  std::string list = unit_name(dice, stretch);
  for (std::uint32_t i = 1; i < count; ++i) list += "、" + unit_name(dice, stretch);
  return list;
}

inline std::string sentence(Dice& dice) {
  constexpr std::array verbs = {"建成", "修缮", "扩建", "整治", "新开通", "绿化", "清理", "升级"};
  constexpr std::array things = {"图书室",   "乡间小路", "灌溉渠", "观景台",
                                 "风雨连廊", "集市棚顶", "旧水塔", "公共花圃"};
  constexpr std::array ends = {"年内让邻里都用得上", "七月前完成一半", "完工后对外开放", "同步立好指路牌"};
  return std::string(verbs[dice.below(8)]) + things[dice.below(8)] + std::to_string(2 + dice.below(90)) + "处,带动" +
         things[dice.below(8)] + "、" + things[dice.below(8)] + "一并改善," + ends[dice.below(4)] + "。";
}

// Adds tasks until there are `tasks` of them and `bytes` bytes of text.
inline PlanText plan_text(std::uint32_t tasks, std::size_t bytes) {
  Dice dice(2);
  PlanText made{"2031年云泽县重点工作责任分工\n", 0};
  while (made.tasks < tasks || made.text.size() < bytes) {
    const std::uint32_t stretch = made.tasks / tasks_a_place;
    if (made.tasks % 17 == 0) made.text += "(" + std::to_string(made.tasks / 17 + 1) + ")让日子更方便\n";
    made.text += std::to_string(++made.tasks) + "." + sentence(dice);
    if (dice.below(2) == 0) made.text += sentence(dice);
    made.text += "(牵头单位:" + names(dice, stretch, dice.below(4) == 0 ? 2 : 1);
    if (dice.below(5) != 0) made.text += ";责任单位:" + names(dice, stretch, 1 + dice.below(9));
    made.text += dice.below(6) == 0 ? "等)\n" : ")\n";
  }
  return made;
}

}  // namespace dutygraph::bench
