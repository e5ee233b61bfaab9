#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameCheck.h"
#include "core/x509/Der.h"
#include <array>

namespace core::linting {
namespace {

constexpr std::string_view subtreesSection = "RFC 5280 section 4.2.1.10";

/// A GeneralSubtree as it is encoded.
struct Subtree {
    der::Element base;
    ByteView bounds; ///< minimum and maximum
};

std::vector<Subtree> subtreesOf(const Judged& c)
{
    std::vector<Subtree> all;
    auto lists = der::readWhole(c.extension(oid::nameConstraints)->value, der::tag::sequence);
    while (lists && !lists->empty()) {
        const auto list = der::readElement(*lists);
        ByteView trees = list ? list->content : ByteView{};
        while (!trees.empty()) {
            auto tree = der::read(trees, der::tag::sequence);
            const auto base = tree ? der::readElement(*tree) : std::unexpected(tree.error());
            if (!base) return all;
            all.push_back({*base, *tree});
        }
        if (!list) break;
    }
    return all;
}

bool constrainsNames(const Judged& c) { return has(c, oid::nameConstraints); }

/// A minimum other than 0, which DER writes as nothing, or any maximum.
bool hasBounds(const Subtree& tree)
{
    ByteView rest = tree.bounds;
    while (!rest.empty()) {
        const auto bound = der::readElement(rest);
        if (!bound) return false;
        const bool isMinimum = bound->tag == der::tag::context(0);
        if (!isMinimum || !std::ranges::all_of(bound->content, [](std::uint8_t octet) { return octet == 0; }))
            return true;
    }
    return false;
}

std::string shownBase(const Subtree& tree)
{
    const auto name = decodeGeneralName(tree.base.whole, true);
    return name ? toText(*name) : toHex(tree.base.whole);
}

template <typename Condition>
Breach withSubtree(const Judged& c, Condition isBad)
{
    std::vector<std::string> culprits;
    for (const Subtree& tree : subtreesOf(c))
        if (isBad(tree)) culprits.push_back(shownBase(tree));
    return brokenBy(std::move(culprits));
}

/// The constraint of a URI is a host, or with a dot before it all below: never an address of one word, number or with a scheme.
bool isNoHost(const Subtree& tree)
{
    if (tree.base.tag != der::tag::context(6)) return false;
    const std::string text = textOf(tree.base.content);
    const std::string_view host = std::string_view(text).substr(text.starts_with('.') ? 1 : 0);
    return !isHostName(host) || !host.contains('.');
}

/// ediPartyName, registeredID and x400Address, for which no comparison is defined.
bool isOfUnusedForm(const Subtree& tree)
{
    constexpr std::array forms{der::tag::contextConstructed(5), der::tag::context(8), der::tag::contextConstructed(3)};
    return std::ranges::contains(forms, tree.base.tag);
}

}

std::span<const LintRule> constraintRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-954", Error, subtreesSection, "nameConstraints", constrainsNames,
            [](const Judged& c) { return withSubtree(c, hasBounds); }},
        LintRule{"CW-955", Error, subtreesSection, "nameConstraints", constrainsNames,
            [](const Judged& c) { return withSubtree(c, isNoHost); }},
        LintRule{"CW-956", Warning, subtreesSection, "nameConstraints", constrainsNames,
            [](const Judged& c) { return withSubtree(c, isOfUnusedForm); }},
    };
    return rules;
}

}
