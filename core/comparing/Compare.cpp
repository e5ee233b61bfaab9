#include "core/base/Text.h"
#include "core/comparing/Fields.h"
#include "core/crypto/Digest.h"
#include "core/x509/ObjectIdentifiers.h"
#include "core/x509/Signed.h"
#include <algorithm>
#include <array>

namespace core {

namespace {

using comparing::Fields;
using comparing::Line;
using Kind = ComparedField::Kind;

constexpr std::array aspectLabels{CORE_TEXT("core", "subject"), CORE_TEXT("core", "names"), CORE_TEXT("core", "issuer"),
    CORE_TEXT("core", "serial number"), CORE_TEXT("core", "validity"), CORE_TEXT("core", "key"),
    CORE_TEXT("core", "signature algorithm"), CORE_TEXT("core", "scope of the list"), CORE_TEXT("core", "extensions"),
    CORE_TEXT("core", "attributes of the request"), CORE_TEXT("core", "number of the list"),
    CORE_TEXT("core", "entries"), CORE_TEXT("core", "other content"), CORE_TEXT("core", "signature")};
static_assert(aspectLabels.size() == static_cast<std::size_t>(Aspect::Signature) + 1);

constexpr std::string_view signaturePart = CORE_TEXT("core", "Signature");
constexpr std::string_view validityPart = CORE_TEXT("core", "Validity");

/// What is signed of it.
ByteView contentOf(ByteView der)
{
    const auto parts = splitSigned(der, {});
    return parts ? parts->content : der;
}

void addFingerprint(Fields& fields, ByteView left, ByteView right)
{
    fields.addEncoding(
        {Aspect::Other, CORE_TEXT("core", "Other content"), {}, {}, "content"}, 0, contentOf(left), contentOf(right));
    fields.add({Aspect::Signature, CORE_TEXT("core", "Fingerprint"), CORE_TEXT("core", "SHA-256 of the whole"), {},
                   "sha256", Kind::Octets},
        toHex(sha256(left)), toHex(sha256(right)));
}

Line algorithmLine()
{
    return {Aspect::Algorithm, signaturePart, CORE_TEXT("core", "Algorithm"), {}, "signature.algorithm"};
}

/// What only certificates have; nullptr: the other side is a request.
void addIssuance(Fields& fields, const Certificate* left, const Certificate* right)
{
    fields.addName(Aspect::Issuer, CORE_TEXT("core", "Issuer"), "issuer", left ? &left->issuer() : nullptr,
        right ? &right->issuer() : nullptr);
    const auto add = [&](const Line& line, auto value) {
        fields.add(line, left ? std::optional<std::string>(value(*left)) : std::nullopt,
            right ? std::optional<std::string>(value(*right)) : std::nullopt);
    };
    add({Aspect::Serial, CORE_TEXT("core", "Serial number"), {}, {}, "serial", Kind::Octets},
        [](const Certificate& each) { return (each.isSerialNegative() ? "-" : "") + each.serialHex(); });
    add({Aspect::Validity, validityPart, CORE_TEXT("core", "Valid from"), {}, "validity.notBefore", Kind::Moment},
        [](const Certificate& each) { return toText(each.validity().notBefore); });
    add({Aspect::Validity, validityPart, CORE_TEXT("core", "Valid until"), {}, "validity.notAfter", Kind::Moment},
        [](const Certificate& each) { return toText(each.validity().notAfter); });
    add({Aspect::Extensions, CORE_TEXT("core", "Version"), {}, {}, "version"},
        [](const Certificate& each) { return std::to_string(each.version()); });
}

void addBoth(Fields& fields, const Certificate& left, const Certificate& right)
{
    fields.addName(Aspect::Subject, CORE_TEXT("core", "Subject"), "subject", &left.subject(), &right.subject());
    addIssuance(fields, &left, &right);
    fields.addKey(left.publicKey(), left.spki(), right.publicKey(), right.spki());
    fields.add(algorithmLine(), left.signatureName(), right.signatureName());
    fields.addExtensions(left.extensions(), right.extensions());
    addFingerprint(fields, left.der(), right.der());
}

std::vector<std::string> attributesOf(const Csr& request)
{
    std::vector<std::string> names;
    for (const std::string& oid : request.otherAttributes()) names.push_back(nameOfOid(oid));
    return names;
}

void addBoth(Fields& fields, const Csr& left, const Csr& right)
{
    fields.addName(Aspect::Subject, CORE_TEXT("core", "Subject"), "subject", &left.subject(), &right.subject());
    fields.addKey(left.publicKey(), left.spki(), right.publicKey(), right.spki());
    fields.add(algorithmLine(), left.signatureName(), right.signatureName());
    const auto proof = [](const Csr& request) {
        return std::string(request.provesPossession() ? CORE_TEXT("core", "yes") : CORE_TEXT("core", "no"));
    };
    fields.add({Aspect::Algorithm, signaturePart, CORE_TEXT("core", "Proves that the sender has the key"), {},
                   "signature.proves", Kind::Word},
        proof(left), proof(right));
    fields.addExtensions(left.requestedExtensions(), right.requestedExtensions());
    fields.addList({Aspect::Attributes, CORE_TEXT("core", "Attributes"), {}, {}, "attributes"}, attributesOf(left),
        attributesOf(right));
    addFingerprint(fields, left.der(), right.der());
}

/// A request and what was made from it, whichever side each is on.
void addMixed(Fields& fields, const Comparable& left, const Comparable& right)
{
    const auto visit = [](const Comparable& object, auto take) {
        const auto* certificate = std::get_if<Certificate>(&object);
        return certificate ? take(*certificate) : take(std::get<Csr>(object));
    };
    const auto subject = [](const auto& object) { return &object.subject(); };
    const auto key = [](const auto& object) { return &object.publicKey(); };
    const auto spki = [](const auto& object) { return ByteView(object.spki()); };
    fields.addName(
        Aspect::Subject, CORE_TEXT("core", "Subject"), "subject", visit(left, subject), visit(right, subject));
    addIssuance(fields, std::get_if<Certificate>(&left), std::get_if<Certificate>(&right));
    fields.addKey(*visit(left, key), visit(left, spki), *visit(right, key), visit(right, spki));
    const auto extensions = [](const Comparable& object) {
        const auto* certificate = std::get_if<Certificate>(&object);
        return certificate ? &certificate->extensions() : &std::get<Csr>(object).requestedExtensions();
    };
    fields.addExtensions(*extensions(left), *extensions(right));
}

std::optional<std::string> nextUpdateOf(const Crl& list)
{
    const auto next = list.nextUpdate();
    return next ? std::optional(toText(*next)) : std::nullopt;
}

comparing::EntryCounts addLists(Fields& fields, const Crl& left, const Crl& right)
{
    fields.addName(Aspect::Issuer, CORE_TEXT("core", "Issuer"), "issuer", &left.issuer(), &right.issuer());
    fields.add({Aspect::Validity, validityPart, CORE_TEXT("core", "Made"), {}, "thisUpdate", Kind::Moment},
        toText(left.thisUpdate()), toText(right.thisUpdate()));
    fields.add({Aspect::Validity, validityPart, CORE_TEXT("core", "Next due"), {}, "nextUpdate", Kind::Moment},
        nextUpdateOf(left), nextUpdateOf(right));
    fields.add(algorithmLine(), left.signatureName(), right.signatureName());
    fields.addExtensions(left.extensions(), right.extensions());
    const auto counts = comparing::addEntries(fields, left, right);
    addFingerprint(fields, left.der(), right.der());
    return counts;
}

/// What every certificate has and no request: that it is on one side alone is no difference worth a word.
bool isOfCertificatesAlone(const ComparedField& field)
{
    constexpr std::array aspects{Aspect::Issuer, Aspect::Serial, Aspect::Validity};
    return std::ranges::contains(aspects, field.aspect) || field.id == "version";
}

std::vector<AspectCount> countsOf(const std::vector<ComparedField>& fields, const comparing::EntryCounts& entries)
{
    std::vector<AspectCount> counts;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Aspect::Signature); ++i) {
        const auto aspect = static_cast<Aspect>(i);
        auto count = static_cast<std::size_t>(std::ranges::count_if(fields, [aspect](const ComparedField& field) {
            return field.aspect == aspect && field.state != ComparedField::State::Same && field.id != "entries.count";
        }));
        if (aspect == Aspect::Entries) count += entries.unlisted;
        if (count > 0) counts.push_back({aspect, count});
    }
    return counts;
}

}

std::string_view labelOf(Aspect aspect) { return aspectLabels.at(static_cast<std::size_t>(aspect)); }

std::string_view nameOf(ComparedField::State state)
{
    constexpr std::array<std::string_view, 4> names{"differs", "left", "right", "same"};
    return names.at(static_cast<std::size_t>(state));
}

bool Comparison::isEqual() const
{
    return std::ranges::all_of(
        fields, [](const ComparedField& field) { return field.state == ComparedField::State::Same; });
}

Result<Comparable> comparableOf(const FoundObject& object)
{
    if (const auto* certificate = std::get_if<Certificate>(&object)) return *certificate;
    if (const auto* request = std::get_if<Csr>(&object)) return *request;
    if (const auto* list = std::get_if<Crl>(&object)) return *list;
    return failAs(ErrorCode::Refused, "CW-053", {}, describe(object));
}

Result<Comparable> comparableIn(Result<std::vector<FoundObject>> found)
{
    CORE_TRY(const std::vector<FoundObject> objects, std::move(found));
    for (const FoundObject& object : objects)
        if (auto comparable = comparableOf(object)) return comparable;
    return comparableOf(objects.front());
}

std::string describe(const Comparable& object)
{
    return std::visit([](const auto& each) { return describe(FoundObject(each)); }, object);
}

Result<Comparison> compare(const Comparable& left, const Comparable& right)
{
    const bool isAlike = left.index() == right.index();
    if (!isAlike && (std::holds_alternative<Crl>(left) || std::holds_alternative<Crl>(right)))
        return failAs(ErrorCode::Usage, "CW-054", {}, describe(left) + "; " + describe(right));
    Fields fields;
    comparing::EntryCounts entries;
    if (!isAlike)
        addMixed(fields, left, right);
    else if (const auto* certificate = std::get_if<Certificate>(&left))
        addBoth(fields, *certificate, std::get<Certificate>(right));
    else if (const auto* request = std::get_if<Csr>(&left))
        addBoth(fields, *request, std::get<Csr>(right));
    else
        entries = addLists(fields, std::get<Crl>(left), std::get<Crl>(right));
    Comparison comparison;
    comparison.fields = fields.take();
    std::ranges::stable_sort(comparison.fields, {},
        [](const ComparedField& field) { return std::pair(field.state == ComparedField::State::Same, field.aspect); });
    comparison.verdict = comparing::verdictOf(left, right, comparison.fields, entries);
    auto told = comparison.fields;
    if (!isAlike) std::erase_if(told, isOfCertificatesAlone);
    comparison.differs = countsOf(told, entries);
    comparison.unlisted = entries.unlisted;
    return comparison;
}

}
