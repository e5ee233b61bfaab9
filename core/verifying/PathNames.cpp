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

std::optional<std::pair<Rule, std::string>> findBreach(
    Engine& engine, const CertificateFacts& ca, const CertificateFacts& below)
{
    const NameConstraints& constraints = *ca.constraints;
    const std::size_t trees = constraints.permitted.size() + constraints.excluded.size();
    if (!engine.spendComparisons(below.names.size() * trees))
        return std::pair(Rule::ConstraintLimit, std::to_string(below.names.size()) + " × " + std::to_string(trees));
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
