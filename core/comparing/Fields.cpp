#include "core/comparing/Fields.h"
#include "core/base/Display.h"
#include "core/base/Text.h"
#include "core/crypto/Digest.h"
#include "core/x509/NameTypes.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>

namespace core::comparing {

namespace {

using Kind = ComparedField::Kind;
using State = ComparedField::State;

constexpr std::size_t mostOctets = 64; ///< of an encoding that is shown

std::string cutHex(ByteView octets)
{
    return toHex(octets.first(std::min(octets.size(), mostOctets))) + (octets.size() > mostOctets ? "…" : "");
}

std::string shortNameOf(std::string_view oid)
{
    const NameType* type = findNameType(oid);
    return type ? std::string(type->shortName) : nameOfOid(oid);
}

std::vector<std::string> valuesOf(const DistinguishedName* name, std::string_view oid)
{
    std::vector<std::string> values;
    if (name)
        for (const NameAttribute& attribute : name->attributes())
            if (attribute.oid == oid) values.push_back(attribute.value);
    return values;
}

std::optional<std::string> valueAt(const std::vector<std::string>& values, std::size_t place)
{
    return place < values.size() ? std::optional(values[place]) : std::nullopt;
}

std::optional<std::string> keyKind(const Result<PublicKey>& key)
{
    if (!key) return std::nullopt;
    const auto known = findKeyAlgorithm(key->algorithmId());
    return known ? std::string((*known)->label) : key->algorithmId();
}

std::optional<std::string> keySize(const Result<PublicKey>& key)
{
    return key && key->bits() > 0 ? std::optional(std::to_string(key->bits())) : std::nullopt;
}

}

void Fields::add(const Line& line, const std::optional<std::string>& left, const std::optional<std::string>& right)
{
    if (!left && !right) return;
    const State state = !right ? State::OnlyLeft
        : !left                ? State::OnlyRight
        : *left == *right      ? State::Same
                               : State::Differs;
    m_fields.push_back({line.aspect, line.part, line.label, line.name, line.id, line.kind,
        showText(left.value_or(std::string())), showText(right.value_or(std::string())), state});
}

void Fields::addList(const Line& line, const std::vector<std::string>& left, const std::vector<std::string>& right)
{
    std::multimap<std::string_view, std::size_t> unmatched;
    for (std::size_t i = 0; i < right.size(); ++i) unmatched.emplace(right[i], i);
    std::vector<bool> isMatched(right.size());
    for (const std::string& value : left) {
        const auto found = unmatched.find(value);
        if (found == unmatched.end()) {
            add(line, value, std::nullopt);
            continue;
        }
        isMatched[found->second] = true;
        unmatched.erase(found);
        add(line, value, value);
    }
    for (std::size_t i = 0; i < right.size(); ++i)
        if (!isMatched[i]) add(line, std::nullopt, right[i]);
}

void Fields::addName(Aspect aspect, std::string_view part, std::string_view id, const DistinguishedName* left,
    const DistinguishedName* right)
{
    const std::size_t from = m_fields.size();
    std::vector<std::string> oids;
    for (const DistinguishedName* name : {left, right})
        if (name)
            for (const NameAttribute& attribute : name->attributes())
                if (!std::ranges::contains(oids, attribute.oid)) oids.push_back(attribute.oid);
    for (const std::string& oid : oids) {
        const auto ours = valuesOf(left, oid);
        const auto theirs = valuesOf(right, oid);
        const std::string name = shortNameOf(oid);
        const Line line{aspect, part, {}, name, std::string(id) + "." + name};
        for (std::size_t i = 0; i < std::max(ours.size(), theirs.size()); ++i)
            add(line, valueAt(ours, i), valueAt(theirs, i));
    }
    if (left && right) addEncoding({aspect, part, {}, {}, std::string(id)}, from, left->der(), right->der());
}

void Fields::addKey(
    const Result<PublicKey>& left, ByteView leftSpki, const Result<PublicKey>& right, ByteView rightSpki)
{
    const std::string_view part = CORE_TEXT("core", "Key");
    add({Aspect::Key, part, CORE_TEXT("core", "Kind"), {}, "key.kind", Kind::Word}, keyKind(left), keyKind(right));
    add({Aspect::Key, part, CORE_TEXT("core", "Bits"), {}, "key.bits"}, keySize(left), keySize(right));
    add({Aspect::Key, part, CORE_TEXT("core", "SHA-256 of the public key"), {}, "key.sha256", Kind::Octets},
        toHex(sha256(leftSpki)), toHex(sha256(rightSpki)));
}

void Fields::addEncoding(const Line& base, std::size_t from, ByteView left, ByteView right)
{
    const bool isTold = std::any_of(m_fields.begin() + static_cast<std::ptrdiff_t>(from), m_fields.end(),
        [](const ComparedField& field) { return field.state != State::Same; });
    if (isTold || std::ranges::equal(left, right)) return;
    Line line = base;
    line.label = CORE_TEXT("core", "Order or encoding");
    line.kind = Kind::Octets;
    line.id += ".encoding";
    m_fields.push_back({line.aspect, line.part, line.label, line.name, line.id, line.kind, cutHex(left), cutHex(right),
        State::Differs});
}

}
