// Names of units, one by one: printed in two ways, without level or place, with a second plate, cut short.
#include <algorithm>

#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

// One way in which a unit is printed in the role clauses.
struct Form {
  std::u32string name;
  const Named* first = nullptr;
  std::size_t count = 0;
  std::string rule;  // of the alias; empty for the unit's own name
};

std::string alias_rule(const Unit& unit, const std::string& printed) {
  for (const Alias& alias : unit.aliases)
    if (alias.printed == printed) return alias.by_person ? "person" : alias.rule;
  return {};
}

// Every unit's forms, by first mention. Names that a list prints without their shared suffix or prefix are no form.
std::vector<std::vector<Form>> forms_of(const Audit& audit) {
  std::vector<std::vector<Form>> forms(audit.plan().units.size());
  for (const Named& name : audit.named()) {
    if (name.edge->rule == "shared-suffix" || name.edge->rule == "shared-prefix") continue;
    std::vector<Form>& of_unit = forms[name.edge->unit];
    const std::u32string printed = comparable(name.mention->printed);
    auto form = std::find_if(of_unit.begin(), of_unit.end(), [&](const Form& f) { return f.name == printed; });
    if (form == of_unit.end())
      form = of_unit.insert(of_unit.end(), {printed, &name, 0, alias_rule(audit.unit_of(name), name.mention->printed)});
    ++form->count;
  }
  return forms;
}

// Does the name say where it belongs: a level (县…), a place (…嘉祥县支行), a national body (国家…)?
bool is_placed(std::u32string_view name, const Audit& audit) {
  const AuditWords& words = audit.words();
  if (beginning(name, words.own_prefixes) > 0) return true;
  if (audit.plan().plan.info.place) {
    std::u32string place = comparable(*audit.plan().plan.info.place);
    if (place.size() > 2) place.pop_back();
    if (!place.empty() && name.find(place) != std::u32string_view::npos) return true;
  }
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto rest = name.substr(i);
    if (beginning(rest, words.levels) > 0 && beginning(rest, words.not_levels) == 0) return true;
  }
  return false;
}

bool is_office(const Unit& unit) {
  return unit.kind == UnitKind::unit && (unit.unit_class == UnitClass::bureau || unit.unit_class == UnitClass::party ||
                                         unit.unit_class == UnitClass::court);
}

// A name that every county has: an office, or nothing but a word that names end with (供电公司).
bool is_generic(const Form& form, const Unit& unit, const AuditWords& words) {
  if (unit.kind != UnitKind::unit || !ends_in_han(form.name)) return false;
  if (unit.unit_class == UnitClass::town || unit.unit_class == UnitClass::park) return false;
  return is_office(unit) || (form.name.size() >= 3 && ending(form.name, words.unit_ends) == form.name.size());
}

// Nearly all offices of the plan say their level or place; a plan in which they do not has another custom.
bool offices_are_placed(const Audit& audit, const std::vector<std::vector<Form>>& forms) {
  std::size_t offices = 0;
  std::size_t placed = 0;
  for (std::size_t u = 0; u < forms.size(); ++u) {
    if (!is_office(audit.plan().units[u])) continue;
    for (const Form& form : forms[u]) {
      ++offices;
      placed += is_placed(form.name, audit);
    }
  }
  return offices >= 5 && placed * 10 >= offices * 9;
}

bool unknown_prefix(Audit& audit, const Form& form, const Unit& unit) {
  if (!is_generic(form, unit, audit.words()) || is_placed(form.name, audit)) return false;
  const std::string& printed = form.first->mention->printed;
  if (comparable(unit.name) != form.name)
    audit.report("unknown-prefix/elsewhere", audit.about(*form.first), {printed, unit.name});
  else
    audit.report("unknown-prefix", audit.about(*form.first), {printed});
  return true;
}

// Does the form count as a second name? Not where the list prints its suffix once, nor where it was reported already.
bool is_variant(const Form& form, const std::vector<const Form*>& reported) {
  return form.rule != "exact" && form.rule != "shared-suffix" && form.rule != "shared-prefix" &&
         form.rule != "second-plate" && std::find(reported.begin(), reported.end(), &form) == reported.end();
}

// The rarer form is reported, where it is printed first.
void name_variants(Audit& audit, const std::vector<Form>& forms, const std::vector<const Form*>& reported) {
  const Form* usual = nullptr;
  for (const Form& form : forms)
    if (is_variant(form, reported) && (usual == nullptr || form.count > usual->count)) usual = &form;
  if (usual == nullptr) return;
  for (const Form& form : forms) {
    if (&form == usual || !is_variant(form, reported)) continue;
    audit.report("name-variants", audit.about(*form.first),
                 {form.first->mention->printed, std::to_string(form.count), usual->first->mention->printed,
                  std::to_string(usual->count)});
  }
}

void second_plate(Audit& audit, const Form& form, const Unit& unit) {
  if (form.rule == "second-plate")
    audit.report("second-plate", audit.about(*form.first), {form.first->mention->printed, unit.name});
}

// 县银保监, 县发展: no unit is called so.
void unknown_ending(Audit& audit, const Form& form, const Unit& unit) {
  const AuditWords& words = audit.words();
  if (unit.kind != UnitKind::unit || !ends_in_han(form.name)) return;
  if (form.first->mention->role == Role::oversee) return;  // may be a person
  if (ending(form.name, words.cut_endings) > 0)
    audit.report("unknown-ending/cut", audit.about(*form.first), {form.first->mention->printed});
  else if (ending(form.name, words.unit_ends) == 0)
    audit.report("unknown-ending", audit.about(*form.first), {form.first->mention->printed});
}

}  // namespace

void audit_names(Audit& audit) {
  const auto forms = forms_of(audit);
  const bool placed = offices_are_placed(audit, forms);
  for (std::size_t u = 0; u < forms.size(); ++u) {
    const Unit& unit = audit.plan().units[u];
    std::vector<const Form*> unplaced;
    for (const Form& form : forms[u]) {
      if (placed && unknown_prefix(audit, form, unit)) unplaced.push_back(&form);
      second_plate(audit, form, unit);
      unknown_ending(audit, form, unit);
    }
    name_variants(audit, forms[u], unplaced);
  }
}

}  // namespace dutygraph::proof
