#include "core/comparing/Fields.h"
#include <algorithm>
#include <array>

namespace core::comparing {

namespace {

using Aspects = unsigned; ///< one bit each

constexpr Aspects bit(Aspect aspect) { return 1U << static_cast<unsigned>(aspect); }

constexpr Aspects keyAspect = bit(Aspect::Key);
constexpr Aspects nameAspects = bit(Aspect::Subject) | bit(Aspect::Names);
constexpr Aspects signatureAspect = bit(Aspect::Signature);
constexpr Aspects scopeAspects = bit(Aspect::Issuer) | bit(Aspect::Scope);
constexpr Aspects entryAspect = bit(Aspect::Entries);
constexpr Aspects allAspects = ~0U;

/// The first row holds of which all of `same` are the same and, where there is one, something of `different` differs.
struct Row {
    std::string_view rule;
    Aspects same;
    Aspects different;
};
constexpr std::array likeRows{Row{"CW-041", allAspects, 0}, Row{"CW-042", allAspects & ~signatureAspect, 0},
    Row{"CW-043", keyAspect | nameAspects, 0}, Row{"CW-044", nameAspects, keyAspect},
    Row{"CW-045", keyAspect, nameAspects}, Row{"CW-046", 0, 0}};
constexpr std::array requestRows{
    Row{"CW-047", keyAspect | nameAspects, 0}, Row{"CW-048", keyAspect, nameAspects}, Row{"CW-049", 0, keyAspect}};
constexpr std::array listRows{Row{"CW-041", allAspects, 0}, Row{"CW-042", allAspects & ~signatureAspect, 0},
    Row{"CW-050", 0, scopeAspects}, Row{"CW-051", entryAspect, 0}, Row{"CW-052", 0, entryAspect}};

std::span<const Row> rowsFor(const Comparable& left, const Comparable& right)
{
    if (left.index() != right.index()) return requestRows;
    return std::holds_alternative<Crl>(left) ? std::span<const Row>(listRows) : likeRows;
}

}

Finding verdictOf(const Comparable& left, const Comparable& right, const std::vector<ComparedField>& fields,
    const EntryCounts& counts)
{
    Aspects different = 0;
    for (const ComparedField& field : fields)
        if (field.state != ComparedField::State::Same) different |= bit(field.aspect);
    const auto rows = rowsFor(left, right);
    const auto row = std::ranges::find_if(rows, [different](const Row& each) {
        return (different & each.same) == 0 && (each.different == 0 || (different & each.different) != 0);
    });
    Finding verdict{.rule = std::string(row->rule), .severity = Severity::Info, .place = {}, .values = {}};
    if (row->rule == "CW-052")
        verdict.values = {std::to_string(counts.added), std::to_string(counts.removed), std::to_string(counts.changed)};
    return verdict;
}

}
