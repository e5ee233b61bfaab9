#include "core/profiles/NameConstraints.h"
#include "core/profiles/NameCheck.h"
#include "core/x509/Der.h"
#include "core/x509/NameComparison.h"

namespace core {
namespace {

using Type = GeneralName::Type;

/// "x.acme.example" ends with ".acme.example"; case does not count.
bool isBelow(std::string_view name, std::string_view domain)
{
    return name.size() > domain.size() && name.ends_with(domain) && name[name.size() - domain.size() - 1] == '.';
}

/// Host parts of constraints: "host" is the host alone (in DNS constraints all below it too), ".domain" all below it.
bool coversHost(std::string_view outer, std::string_view inner, bool isDns)
{
    if (outer.empty()) return true;
    if (outer.starts_with('.')) return inner == outer || isBelow(inner, outer.substr(1));
    if (inner.starts_with('.')) return isDns && (inner.substr(1) == outer || isBelow(inner.substr(1), outer));
    return inner == outer || (isDns && isBelow(inner, outer));
}

/// A wildcard stands for every name that it matches, which are all one label longer.
std::string dnsTree(std::string_view text)
{
    std::string lower = inLowerCase(text);
    return lower.starts_with("*.") ? lower.substr(1) : lower;
}

bool coversMail(std::string_view outer, std::string_view inner)
{
    const std::size_t outerAt = outer.find('@');
    const std::size_t innerAt = inner.find('@');
    const std::string innerHost = inLowerCase(innerAt == std::string_view::npos ? inner : inner.substr(innerAt + 1));
    if (outerAt == std::string_view::npos) return coversHost(inLowerCase(outer), innerHost, false);
    return innerAt != std::string_view::npos &&
        outer.substr(0, outerAt) == inner.substr(0, innerAt) && // case counts before the '@'
        inLowerCase(outer.substr(outerAt + 1)) == innerHost;
}

bool isContiguous(ByteView mask)
{
    bool hasEnded = false;
    for (const std::uint8_t octet : mask)
        for (int bit = 7; bit >= 0; --bit) {
            const bool isSet = (octet >> bit & 1) != 0;
            if (isSet && hasEnded) return false;
            hasEnded = hasEnded || !isSet;
        }
    return true;
}

bool coversAddresses(ByteView outer, ByteView inner)
{
    if (outer.size() != inner.size()) return false;
    const std::size_t half = outer.size() / 2;
    for (std::size_t i = 0; i < half; ++i) {
        const std::uint8_t mask = outer[half + i];
        if ((mask & inner[half + i]) != mask || (outer[i] & mask) != (inner[i] & mask)) return false;
    }
    return true;
}

/// Whether every name of `inner` is one of `outer`, both of one type and understood.
bool covers(const NameTree& outer, const NameTree& inner)
{
    switch (outer.type) {
    case Type::Dns: return coversHost(inLowerCase(outer.text), dnsTree(inner.text), true);
    case Type::Email: return coversMail(outer.text, inner.text);
    case Type::Uri: return coversHost(inLowerCase(outer.text), inLowerCase(inner.text), false);
    case Type::Ip: return coversAddresses(outer.octets, inner.octets);
    case Type::DirectoryName:
        return outer.parts.size() <= inner.parts.size() &&
            std::ranges::equal(outer.parts, std::span(inner.parts).first(outer.parts.size()));
    default: return false;
    }
}

/// Whether some name lies in both. The forms are trees, so one then covers the other, but for a wildcard's single level.
bool overlaps(const NameTree& base, const NameTree& name)
{
    if (covers(base, name) || covers(name, base)) return true;
    const std::string below = dnsTree(name.text);
    if (base.type != Type::Dns || !below.starts_with('.')) return false;
    const std::string other = inLowerCase(base.text);
    return isBelow(other, std::string_view(below).substr(1));
}

/// Host of a constraint or a name: correct, with a leading dot allowed.
bool isHostBase(std::string_view text)
{
    return text.empty() || isHostName(text.starts_with('.') ? text.substr(1) : text);
}

/// Completes a tree read from an extension; what RFC 5280 does not define stays "not understood".
void understandBase(NameTree& tree, ByteView content)
{
    switch (tree.type) {
    case Type::Dns:
    case Type::Uri: tree.isUnderstood = isHostBase(tree.text); return;
    case Type::Email: {
        const std::size_t at = tree.text.find('@');
        tree.isUnderstood = at == std::string::npos ? isHostBase(tree.text)
                                                    : at > 0 && isHostName(std::string_view(tree.text).substr(at + 1));
        return;
    }
    case Type::Ip:
        tree.octets.assign(content.begin(), content.end());
        tree.isUnderstood =
            (content.size() == 8 || content.size() == 32) && isContiguous(content.subspan(content.size() / 2));
        return;
    case Type::DirectoryName:
        if (const auto name = DistinguishedName::fromDer(content)) {
            tree.parts = comparableParts(content);
            tree.isUnderstood = true;
        }
        return;
    default: return;
    }
}

Result<NameTree> readTree(ByteView subtree)
{
    CORE_TRY(const der::Element name, der::readElement(subtree));
    NameTree tree;
    tree.der.assign(name.whole.begin(), name.whole.end());
    const auto decoded = decodeGeneralName(name.whole, true);
    tree.type = decoded ? decoded->type : Type::Unknown;
    tree.text = decoded ? decoded->value : toHex(name.whole);
    if (!decoded && name.tag == 0x87) tree.type = Type::Ip;
    understandBase(tree, name.content);
    tree.isUnderstood = tree.isUnderstood && subtree.empty(); // no minimum, no maximum
    return tree;
}

Result<std::vector<NameTree>> readTrees(ByteView content)
{
    std::vector<NameTree> trees;
    while (!content.empty()) {
        CORE_TRY(const der::Element subtree, der::readElement(content));
        if (subtree.tag != 0x30) return fail(ErrorCode::Malformed, "a general subtree is no sequence");
        CORE_TRY(NameTree tree, readTree(subtree.content));
        trees.push_back(std::move(tree));
    }
    return trees;
}

Bytes encodeTrees(std::uint8_t tag, const std::vector<NameTree>& trees)
{
    Bytes content;
    for (const NameTree& tree : trees) {
        const Bytes subtree = der::sequence({tree.der});
        content.insert(content.end(), subtree.begin(), subtree.end());
    }
    return trees.empty() ? Bytes{} : der::element(tag, content);
}

bool hasType(const std::vector<NameTree>& trees, Type type)
{
    return std::ranges::contains(trees, type, &NameTree::type);
}

bool anyCovers(const std::vector<NameTree>& outer, const NameTree& inner)
{
    return std::ranges::any_of(
        outer, [&](const NameTree& tree) { return tree.type == inner.type && covers(tree, inner); });
}

}

NameTree treeOf(const DistinguishedName& name)
{
    return {.type = Type::DirectoryName,
        .text = name.toText(),
        .octets = {},
        .parts = comparableParts(name.der()),
        .isUnderstood = true,
        .der = {}};
}

NameTree treeOf(const GeneralName& name)
{
    NameTree tree{.type = name.type, .text = name.value, .octets = {}, .parts = {}, .isUnderstood = false, .der = {}};
    switch (name.type) {
    case Type::Dns: tree.isUnderstood = !checkDnsName(name.value, true); break;
    case Type::Email: tree.isUnderstood = !checkName(name); break;
    case Type::Uri:
        tree.text = hostOfUri(name.value);
        tree.isUnderstood = isHostName(tree.text); // RFC 5280: a URI constraint applies to host names only
        break;
    case Type::Ip:
        tree.octets = addressOctets(name.value);
        tree.isUnderstood = !tree.octets.empty();
        tree.octets.resize(tree.octets.size() * 2, 0xff);
        break;
    case Type::DirectoryName:
        if (const auto parsed = DistinguishedName::parse(name.value)) return treeOf(*parsed);
        break;
    default: break;
    }
    return tree;
}

std::vector<NameTree> treesOf(const std::vector<GeneralName>& names)
{
    std::vector<NameTree> trees;
    for (const GeneralName& name : names) {
        trees.push_back(treeOf(name));
        if (!isUtf8Mailbox(name)) continue;
        NameTree mail{
            .type = Type::Email, .text = name.value, .octets = {}, .parts = {}, .isUnderstood = false, .der = {}};
        if (const auto mailbox = utf8MailboxOf(name)) {
            mail.text = *mailbox;
            mail.isUnderstood = isHostName(mailbox->substr(mailbox->rfind('@') + 1));
        }
        trees.push_back(std::move(mail));
    }
    return trees;
}

bool NameConstraints::isUnderstood() const
{
    return std::ranges::all_of(permitted, &NameTree::isUnderstood) &&
        std::ranges::all_of(excluded, &NameTree::isUnderstood);
}

Result<NameConstraints> readNameConstraints(ByteView der)
{
    CORE_TRY(const der::Element outer, der::readElement(der));
    if (outer.tag != 0x30 || !der.empty()) return fail(ErrorCode::Malformed, "name constraints are no sequence");
    NameConstraints constraints;
    ByteView content = outer.content;
    while (!content.empty()) {
        CORE_TRY(const der::Element list, der::readElement(content));
        if (list.tag != 0xA0 && list.tag != 0xA1)
            return fail(ErrorCode::Malformed, "name constraints hold something unknown");
        CORE_TRY(std::vector<NameTree> trees, readTrees(list.content));
        (list.tag == 0xA0 ? constraints.permitted : constraints.excluded) = std::move(trees);
    }
    return constraints;
}

Result<NameConstraints> makeNameConstraints(
    const std::vector<GeneralName>& permitted, const std::vector<GeneralName>& excluded)
{
    NameConstraints constraints;
    for (const auto& [names, trees] :
        {std::pair{&permitted, &constraints.permitted}, std::pair{&excluded, &constraints.excluded}})
        for (const GeneralName& name : *names) {
            CORE_TRY(const Bytes encoded, encode(name, true));
            CORE_TRY(NameTree tree, readTree(encoded));
            trees->push_back(std::move(tree));
        }
    return constraints;
}

Bytes encode(const NameConstraints& constraints)
{
    return der::sequence({encodeTrees(0xA0, constraints.permitted), encodeTrees(0xA1, constraints.excluded)});
}

NameConstraints inherited(const NameConstraints& chosen, const NameConstraints& above)
{
    NameConstraints result = chosen;
    for (const NameTree& tree : above.permitted)
        if (!hasType(chosen.permitted, tree.type)) result.permitted.push_back(tree);
    for (const NameTree& tree : above.excluded)
        if (!std::ranges::contains(result.excluded, tree.der, &NameTree::der)) result.excluded.push_back(tree);
    return result;
}

std::optional<std::string> outsideOf(const NameConstraints& below, const NameConstraints& above)
{
    for (const NameTree& tree : below.permitted)
        if (hasType(above.permitted, tree.type) && !anyCovers(above.permitted, tree)) return tree.text;
    for (const NameTree& tree : above.permitted)
        if (!hasType(below.permitted, tree.type)) return tree.text;
    for (const NameTree& tree : above.excluded) {
        const bool isOutOfReach = hasType(below.permitted, tree.type) &&
            std::ranges::none_of(below.permitted,
                [&](const NameTree& other) { return other.type == tree.type && overlaps(other, tree); });
        if (!isOutOfReach && !anyCovers(below.excluded, tree)) return tree.text;
    }
    return std::nullopt;
}

std::optional<Finding> checkInside(const NameTree& name, const NameConstraints& constraints)
{
    const auto breach = [&](std::string_view rule) {
        return Finding{
            .rule = std::string(rule), .severity = Severity::Error, .place = "nameConstraints", .values = {name.text}};
    };
    if (name.type == Type::Unknown && !constraints.isEmpty())
        return breach("CW-217"); // a broken address, say, could be of a constrained form
    const bool isConstrained = hasType(constraints.permitted, name.type) || hasType(constraints.excluded, name.type);
    if (!isConstrained) return std::nullopt;
    if (!name.isUnderstood) return breach("CW-217");
    if (hasType(constraints.permitted, name.type) && !anyCovers(constraints.permitted, name)) return breach("CW-211");
    // a name above an excluded subtree is not in it, but a wildcard there stands for names that are
    const bool isWild = name.type == Type::Dns && name.text.starts_with("*.");
    for (const NameTree& tree : constraints.excluded)
        if (tree.type == name.type && (isWild ? overlaps(tree, name) : covers(tree, name))) return breach("CW-212");
    return std::nullopt;
}

}
