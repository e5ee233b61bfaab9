#include "core/verifying/PathNames.h"
#include <array>

namespace core {
namespace {

using NameType = GeneralName::Type;

/// Forms that constraints are not defined for (RFC 5280 section 4.2.1.10): they matter only to names of these forms.
bool isOfOtherForm(const NameTree& tree)
{
    // otherName, x400Address, ediPartyName, registeredID
    constexpr std::array<std::uint8_t, 4> tags{0xA0, 0xA3, 0xA5, 0x88};
    return !tree.der.empty() && std::ranges::contains(tags, tree.der.front());
}

bool isOther(NameType type) { return type == NameType::OtherName || type == NameType::Upn; }

bool meets(const NameTree& constraint, const NameTree& name)
{
    return name.type == constraint.type || (isOther(name.type) && isOther(constraint.type));
}

/// Names and constraints of one type meet, others pass each other.
std::size_t comparisons(const std::vector<NameTree>& names, const NameConstraints& constraints)
{
    std::map<NameType, std::size_t> trees;
    for (const auto* list : {&constraints.permitted, &constraints.excluded})
        for (const NameTree& tree : *list) ++trees[tree.type];
    std::size_t sum = 0;
    for (const NameTree& name : names)
        if (const auto found = trees.find(name.type); found != trees.end()) sum += found->second;
    return sum;
}

std::optional<std::pair<Rule, std::string>> findBreach(
    Engine& engine, const CertificateFacts& ca, const CertificateFacts& below)
{
    const NameConstraints& constraints = *ca.constraints;
    const std::size_t count = comparisons(below.names, constraints);
    if (!engine.spendComparisons(count)) return std::pair(Rule::ConstraintLimit, std::to_string(count));
    for (const auto* list : {&constraints.permitted, &constraints.excluded})
        for (const NameTree& tree : *list)
            if (!tree.isUnderstood && isOfOtherForm(tree))
                for (const NameTree& name : below.names)
                    if (meets(tree, name)) return std::pair(Rule::NamesComparable, name.text);
    for (const NameTree& name : below.names)
        if (const auto breach = checkInside(name, constraints)) {
            const Rule rule = breach->rule == "CW-211" ? Rule::NamesPermitted
                : breach->rule == "CW-212"             ? Rule::NamesExcluded
                                                       : Rule::NamesComparable;
            return std::pair(rule, name.text);
        }
    return std::nullopt;
}

}

std::optional<std::pair<Rule, std::string>> nameBreach(
    Engine& engine, const CertificateFacts& ca, const CertificateFacts& below)
{
    if (!ca.constraints) return std::nullopt;
    const std::pair id(ca.digest, below.digest);
    if (const auto known = engine.nameBreaches.find(id); known != engine.nameBreaches.end()) return known->second;
    return engine.nameBreaches[id] = findBreach(engine, ca, below);
}

bool hasBrokenConstraints(const CertificateFacts& ca)
{
    if (!ca.constraints) return false;
    const auto isBroken = [](const NameTree& tree) { return !tree.isUnderstood && !isOfOtherForm(tree); };
    return std::ranges::any_of(ca.constraints->permitted, isBroken) ||
        std::ranges::any_of(ca.constraints->excluded, isBroken);
}

}
