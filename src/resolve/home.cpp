#include "resolve/home.h"

#include <map>

namespace dutygraph::resolve {

Home home_of(const Plan& plan, const NameWords& words) {
  Home home;
  if (plan.info.place) home.place = comparable(*plan.info.place);
  if (!home.place.empty()) {
    home.level = home.place.substr(home.place.size() - 1);
    return home;
  }
  std::map<std::u32string, std::size_t> levels;  // the level that most names begin with
  for (const Task& task : plan.tasks) {
    for (const Mention& mention : task.mentions) {
      const std::u32string name = comparable(mention.printed);
      if (beginning(name, words.not_levels) > 0) continue;
      if (const std::size_t length = beginning(name, words.levels)) ++levels[name.substr(0, length)];
    }
  }
  std::size_t most = 0;
  for (const auto& [level, count] : levels) {
    if (count <= most) continue;
    most = count;
    home.level = level;
  }
  return home;
}

bool is_own(std::u32string_view prefix, const Home& home) {
  return prefix.empty() || prefix == home.level || prefix == home.place ||
         (home.place.size() > 1 && prefix == std::u32string_view(home.place).substr(0, home.place.size() - 1));
}

}  // namespace dutygraph::resolve
