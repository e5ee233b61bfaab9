#include "core/profiles/foreign/ExtensionText.h"
#include "core/base/Wording.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Variables.h"
#include "core/profiles/foreign/ExtensionPairs.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr std::string_view netscapeCertType = "2.16.840.1.113730.1.1";
constexpr std::string_view netscapeComment = "2.16.840.1.113730.1.13";

Mapped readBasicConstraints(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    for (const Pair& pair : pairs) {
        if (equalIgnoringCase(pair.name, "CA")) {
            const bool isYes = isTrue(pair.value);
            if (!isYes && !isFalse(pair.value)) return notReadable(pair.value);
            if (isYes) values["ca"] = {"true"};
        } else if (equalIgnoringCase(pair.name, "pathlen")) {
            const auto length = wholeNumber(pair.value, 100);
            if (!length) return notReadable(pair.value);
            values["pathLength"] = {std::to_string(*length)};
        } else {
            return notReadable(pair.name);
        }
    }
    return values;
}

struct Use {
    std::string_view name;
    std::string_view longName; ///< which openssl takes, too
};
constexpr std::array uses{Use{"digitalSignature", "Digital Signature"}, Use{"nonRepudiation", "Non Repudiation"},
    Use{"keyEncipherment", "Key Encipherment"}, Use{"dataEncipherment", "Data Encipherment"},
    Use{"keyAgreement", "Key Agreement"}, Use{"keyCertSign", "Certificate Sign"}, Use{"cRLSign", "CRL Sign"},
    Use{"encipherOnly", "Encipher Only"}, Use{"decipherOnly", "Decipher Only"}};
constexpr std::array netscapeTypes{Use{"client", "SSL Client"}, Use{"server", "SSL Server"}, Use{"email", "S/MIME"},
    Use{"objsign", "Object Signing"}, Use{"reserved", "Unused"}, Use{"sslCA", "SSL CA"}, Use{"emailCA", "S/MIME CA"},
    Use{"objCA", "Object Signing CA"}};

template <typename Table>
Mapped readBits(const ExtensionSource& source, std::string_view value, const Table& table, std::string_view field)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    for (const Pair& pair : pairs) {
        const std::string& text = pair.given();
        const auto* const use =
            std::ranges::find_if(table, [&](const Use& each) { return text == each.name || text == each.longName; });
        if (use == table.end()) return leftOut(because::otherKeyUse);
        auto& list = values[std::string(field)];
        if (!std::ranges::contains(list, use->name)) list.emplace_back(use->name);
    }
    return values;
}
Mapped readKeyUsage(const ExtensionSource& source, std::string_view value)
{
    return readBits(source, value, uses, "uses");
}
Mapped readNetscapeType(const ExtensionSource& source, std::string_view value)
{
    return readBits(source, value, netscapeTypes, "types");
}

Mapped readPurposes(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    const auto& usual = findExtensionType(oid::extendedKeyUsage)->fields.front().choices;
    for (const Pair& pair : pairs) {
        const std::string oid = oidNamed(source, pair.given());
        if (oid.empty()) return leftOut(because::otherKeyUse);
        const std::string name = nameOfOid(oid);
        const std::string& purpose = std::ranges::contains(usual, std::string_view(name)) ? name : oid;
        auto& list = values["purposes"];
        if (!std::ranges::contains(list, purpose)) list.push_back(purpose);
    }
    return values;
}

Mapped readNameConstraints(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    for (const Pair& pair : pairs) {
        const auto semicolon = pair.name.find(';');
        const std::string side = pair.name.substr(0, semicolon);
        if (semicolon == std::string::npos || (side != "permitted" && side != "excluded"))
            return notReadable(pair.name);
        CORE_TRY(std::string name, nameText(source, {pair.name.substr(semicolon + 1), pair.value}, true));
        values[side].push_back(std::move(name));
    }
    return values;
}

Mapped readNames(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    for (const Pair& pair : pairs) {
        if (pair.name == "issuer") return leftOut(because::issuerCopy);
        CORE_TRY(std::string name, nameText(source, pair, false));
        values["names"].push_back(std::move(name));
    }
    return values;
}

/// One point of a list of its own section: fullname, relativename, CRLissuer, reasons.
Mapped readPoint(const ExtensionSource& source, const std::string& section)
{
    CORE_TRY(const auto settings, pairsOf(source, "@" + section));
    FieldValues point;
    for (const Pair& setting : settings) {
        if (setting.name == "relativename") {
            const auto name = directoryNameOf(source, setting.value);
            if (!name) return notReadable(setting.value);
            point["relativeName"] = {*name};
            continue;
        }
        CORE_TRY(const auto pairs, pairsOf(source, setting.value));
        for (const Pair& pair : pairs) {
            if (setting.name == "reasons") {
                point["reasons"].push_back(pair.name == "CACompromise" ? "cACompromise"
                        : pair.name == "AACompromise"                  ? "aACompromise"
                                                                       : pair.name);
                continue;
            }
            if (setting.name != "fullname" && setting.name != "CRLissuer") return notReadable(setting.name);
            CORE_TRY(std::string name, nameText(source, pair, false));
            point[setting.name == "fullname" ? "names" : "crlIssuer"].push_back(std::move(name));
        }
    }
    return point;
}

/// openssl makes a point of its own of every address.
Mapped readPoints(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    std::vector<FieldValues> points;
    FieldValues values;
    for (const Pair& pair : pairs) {
        if (pair.value.empty()) {
            CORE_TRY(points.emplace_back(), readPoint(source, pair.name));
            continue;
        }
        CORE_TRY(std::string name, nameText(source, pair, false));
        if (points.empty() && values.empty() && name.starts_with("URI:"))
            values["urls"] = {name.substr(4)};
        else
            points.push_back({{"names", {std::move(name)}}});
    }
    setMembers(values, "points", points);
    return values;
}

Mapped readAccess(
    const ExtensionSource& source, std::string_view value, const std::map<std::string_view, std::string_view>& methods)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    for (const Pair& pair : pairs) {
        const auto semicolon = pair.name.find(';');
        const std::string method = oidNamed(source, pair.name.substr(0, semicolon));
        if (semicolon == std::string::npos || method.empty()) return notReadable(pair.name);
        CORE_TRY(std::string name, nameText(source, {pair.name.substr(semicolon + 1), pair.value}, false));
        if (name.starts_with("URI:")) name.erase(0, 4);
        const auto known = methods.find(method);
        if (known != methods.end())
            values[std::string(known->second)].push_back(std::move(name));
        else
            values["other"].push_back(method + ";" + name);
    }
    return values;
}
Mapped readIssuerAccess(const ExtensionSource& source, std::string_view value)
{
    return readAccess(source, value, {{"1.3.6.1.5.5.7.48.1", "ocsp"}, {"1.3.6.1.5.5.7.48.2", "caIssuers"}});
}
Mapped readSubjectAccess(const ExtensionSource& source, std::string_view value)
{
    return readAccess(source, value, {{"1.3.6.1.5.5.7.48.5", "caRepository"}, {"1.3.6.1.5.5.7.48.3", "timeStamping"}});
}

Mapped readMappings(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    std::vector<FieldValues> mappings;
    for (const Pair& pair : pairs) {
        const std::string above = oidNamed(source, pair.name), below = oidNamed(source, pair.value);
        if (above.empty() || below.empty()) return notReadable(pair.name + ":" + pair.value);
        mappings.push_back({{"issuerPolicy", {above}}, {"subjectPolicy", {below}}});
    }
    FieldValues values;
    setMembers(values, "mappings", mappings);
    return values;
}

Mapped readPolicyConstraints(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    for (const Pair& pair : pairs) {
        const auto number = wholeNumber(pair.value, 255);
        if (!number || (pair.name != "requireExplicitPolicy" && pair.name != "inhibitPolicyMapping"))
            return notReadable(pair.name + ":" + pair.value);
        values[pair.name] = {std::to_string(*number)};
    }
    return values;
}

Mapped readInhibit(const ExtensionSource&, std::string_view value)
{
    const auto number = wholeNumber(value, 255);
    if (!number) return notReadable(value);
    return FieldValues{{"skipCerts", {std::to_string(*number)}}};
}

Mapped readFeatures(const ExtensionSource& source, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value));
    FieldValues values;
    for (const Pair& pair : pairs) values["features"].push_back(pair.given());
    return values;
}

Mapped readNothing(const ExtensionSource&, std::string_view) { return FieldValues{}; }
Mapped readComment(const ExtensionSource&, std::string_view value)
{
    return FieldValues{{"text", {std::string(value)}}};
}

struct Reader {
    std::string_view oid;
    Mapped (*read)(const ExtensionSource& source, std::string_view value);
};
constexpr std::array readers{Reader{oid::basicConstraints, readBasicConstraints}, Reader{oid::keyUsage, readKeyUsage},
    Reader{oid::extendedKeyUsage, readPurposes}, Reader{oid::nameConstraints, readNameConstraints},
    Reader{oid::issuerAltName, readNames}, Reader{oid::crlDistributionPoints, readPoints},
    Reader{oid::freshestCrl, readPoints}, Reader{oid::authorityInfoAccess, readIssuerAccess},
    Reader{oid::subjectInfoAccess, readSubjectAccess}, Reader{oid::certificatePolicies, readPolicies},
    Reader{oid::policyMappings, readMappings}, Reader{oid::policyConstraints, readPolicyConstraints},
    Reader{oid::inhibitAnyPolicy, readInhibit}, Reader{oid::tlsFeature, readFeatures},
    Reader{oid::ocspNoCheck, readNothing}, Reader{oid::noRevAvail, readNothing}, Reader{netscapeComment, readComment},
    Reader{netscapeCertType, readNetscapeType}};

/// Octets given as DER: or ASN1:, in the fields of their type where they say just what these can.
Mapped readOctets(const ExtensionType* type, std::string_view value)
{
    Bytes octets;
    if (value.starts_with("DER:")) {
        octets = fromHex(withoutSpaces(value.substr(4)));
        if (!der::expectWellFormed(octets)) return notReadable(value);
    } else {
        const auto made = asn1Text(value.substr(5));
        if (!made) return leftOut(because::unknownAsn1);
        octets = *made;
    }
    if (!type) return FieldValues{{"der", {toHex(octets)}}};
    const auto fields = type->decode(octets);
    const auto again = fields ? type->encode(*fields) : fail(ErrorCode::Malformed);
    if (!again || *again != octets) return notReadable(value);
    return *fields;
}

/// The types of the names; what they are belongs to one certificate.
std::expected<ExtensionReading, ForeignNote> readAltNames(
    const ExtensionSource& source, ExtensionReading reading, std::string_view value)
{
    CORE_TRY(const auto pairs, pairsOf(source, value, &because::namesOfOne));
    for (const Pair& pair : pairs) {
        const bool isCopy =
            equalIgnoringCase(typeOf(pair.name), "email") && (pair.value == "copy" || pair.value == "move");
        const auto types = generalNameTypes();
        auto known = std::ranges::find_if(
            types, [&](GeneralName::Type each) { return equalIgnoringCase(typeName(each), typeOf(pair.name)); });
        if (known == types.end()) return notReadable(pair.name);
        GeneralName::Type type = *known;
        if (type == GeneralName::Type::OtherName) { // which may be a UPN
            CORE_TRY(const std::string text, nameText(source, pair, false));
            type = readGeneralName(text)->type;
        }
        if (!std::ranges::contains(reading.nameTypes, type)) reading.nameTypes.push_back(type);
        reading.notes.push_back({ForeignFate::Adapted, isCopy ? &because::emailOfSubject : &because::namesOfOne, {}});
    }
    return reading;
}

/// The two identifiers are always written; only what is said about the issuer's name differs.
ExtensionReading readIdentifier(ExtensionReading reading, std::string_view value)
{
    reading.isComputed = true;
    if (value == "none") reading.notes.push_back({ForeignFate::Adapted, &because::alwaysKeyIdentifier, {}});
    if (value.contains("issuer:always"))
        reading.notes.push_back({ForeignFate::Adapted, &because::namedKeyIdentifier, {}});
    return reading;
}

void demandCritical(const ExtensionType& type, ExtensionReading& reading)
{
    using Critical = ExtensionType::Critical;
    if (type.critical == Critical::Always && !reading.isCritical)
        reading.notes.push_back({ForeignFate::Adapted, &because::mustBeCritical, {}});
    if (type.critical == Critical::Never && reading.isCritical)
        reading.notes.push_back({ForeignFate::Adapted, &because::mustNotBeCritical, {}});
    if (type.critical != Critical::Either) reading.isCritical = type.critical == Critical::Always;
}

/// Whether a service is named after an address of certificates; we write them the other way round.
bool hasOtherOrder(const ExtensionSource& source, std::string_view value)
{
    const auto pairs = pairsOf(source, value);
    bool wasIssuer = false;
    for (const Pair& pair : *pairs) {
        const std::string method = oidNamed(source, pair.name.substr(0, pair.name.find(';')));
        if (wasIssuer && method == "1.3.6.1.5.5.7.48.1") return true;
        wasIssuer = wasIssuer || method == "1.3.6.1.5.5.7.48.2";
    }
    return false;
}

bool holdVariables(const FieldValues& values)
{
    return std::ranges::any_of(
        values, [](const auto& field) { return std::ranges::any_of(field.second, hasVariables); });
}

}

std::expected<ExtensionReading, ForeignNote> readExtensionText(
    const ExtensionSource& source, std::string_view name, std::string_view value)
{
    ExtensionReading reading{.oid = oidNamed(source, name)};
    if (reading.oid.empty()) return leftOut(because::unknownExtension);
    value = withoutSpaces(value);
    if (value.starts_with("critical,") || value == "critical") {
        reading.isCritical = true;
        value = withoutSpaces(value.substr(std::min<std::size_t>(9, value.size())));
    }
    if (reading.oid == oid::subjectKeyIdentifier || reading.oid == oid::authorityKeyIdentifier)
        return readIdentifier(std::move(reading), value);
    const bool areOctets = value.starts_with("DER:") || value.starts_with("ASN1:");
    if (reading.oid == oid::subjectAltName && !areOctets) return readAltNames(source, std::move(reading), value);
    const ExtensionType* type = findExtensionType(reading.oid);
    const auto* const reader = std::ranges::find(readers, reading.oid, &Reader::oid);
    const bool isMade = type && !type->isShownOnly && type->place != ExtensionType::Place::Crl;
    if ((type && !isMade) || reading.oid == oid::subjectAltName) return leftOut(because::unknownExtension);
    if (!areOctets && reader == readers.end()) return leftOut(because::unknownExtension);
    CORE_TRY(reading.values, areOctets ? readOctets(type, value) : reader->read(source, value));
    if (holdVariables(reading.values)) return leftOut(because::braces);
    if (type) demandCritical(*type, reading);
    if (reading.oid == oid::authorityInfoAccess && !areOctets && hasOtherOrder(source, value))
        reading.notes.push_back({ForeignFate::Adapted, &because::orderOfAccess, {}});
    if (const auto made = makeExtension(reading.oid, reading.values, reading.isCritical); !made)
        return leftOut(because::cannotBeMade, {sentence(made.error())});
    return reading;
}

bool isExtensionName(const ExtensionSource& source, std::string_view name)
{
    const std::string oid = oidNamed(source, name);
    return !oid.empty() && (findExtensionType(oid) || oid.starts_with("2.5.29.") || oid == name);
}

}
