#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/Strings.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// RFC 3739: pkixSyntax with semantics and registrationAuthorities. ETSI EN 319 412-5: compliance, limitCurrency with
// limitAmount and limitExponent, retentionYears, secureDevice, disclosures (url, language), types, legislation.
// other: "1.2.3" or "1.2.3;HEX", and known statements that are not as they should be.
namespace core {

namespace {

constexpr std::string_view citation = "RFC 3739 section 3.2.6";
constexpr std::string_view etsi = "ETSI EN 319 412-5 section 4";
constexpr std::string_view syntaxPrefix = "1.3.6.1.5.5.7.11."; // 1: RFC 3039, 2: RFC 3739
constexpr std::string_view typePrefix = "0.4.0.1862.1.6.";
constexpr std::string_view typeNames[] = {"esign", "eseal", "web"}; // 1, 2, 3 below typePrefix
constexpr std::int64_t largestAmount = 1'000'000'000'000;
constexpr std::int64_t largestExponent = 100;
constexpr std::int64_t mostYears = 1000;

using Info = Result<Bytes>;

std::unexpected<Error> belongTogether(std::string_view one, std::string_view other)
{
    return failAs(ErrorCode::Refused, "CW-118", {std::string(one), std::string(other), std::string(etsi)});
}
std::unexpected<Error> unsuited(const std::string& value, std::string_view key, std::string_view allowed)
{
    return failAs(ErrorCode::Refused, "CW-124", {value, std::string(key), std::string(allowed)});
}
std::unexpected<Error> misfit() { return fail(ErrorCode::Malformed, "a statement of another form"); }

bool areLetters(std::string_view text, std::size_t size, char first, char last)
{
    return text.size() == size && std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
}

// --- what each statement says ----------------------------------------------------------------------------------------
// Writers return the statementInfo; nothing to say is an empty one, and the statement is left out unless it is a flag.

Info encodeSemantics(const FieldValues& values)
{
    CORE_TRY(const std::string semantics, fields::text(values, "semantics"));
    CORE_TRY(Bytes names, fields::nameContent(values, "registrationAuthorities", citation));
    Bytes oid;
    if (!semantics.empty()) {
        CORE_TRY(oid, fields::oid(semantics, {}));
    }
    if (!names.empty()) names = der::element(der::tag::sequence, names);
    return oid.empty() && names.empty() ? Bytes{} : der::sequence({oid, names});
}
Result<void> decodeSemantics(ByteView info, FieldValues& values)
{
    if (info.empty()) return {};
    CORE_TRY(ByteView rest, der::readWhole(info, der::tag::sequence));
    if (rest.empty()) return misfit();
    if (der::nextIs(rest, der::tag::objectIdentifier)) {
        CORE_TRY(std::string oid, der::readOid(rest));
        values["semantics"] = {std::move(oid)};
    }
    if (rest.empty()) return {};
    CORE_TRY(const ByteView names, der::readWhole(rest, der::tag::sequence));
    if (names.empty()) return misfit();
    CORE_TRY(values["registrationAuthorities"], fields::nameTexts(names));
    return {};
}

Info encodeLimit(const FieldValues& values)
{
    CORE_TRY(const std::string currency, fields::text(values, "limitCurrency"));
    CORE_TRY(const auto amount, fields::number(values, "limitAmount", largestAmount));
    CORE_TRY(const auto exponent, fields::number(values, "limitExponent", largestExponent));
    if (currency.empty() && !amount && !exponent) return Bytes{};
    if (currency.empty() || !amount) return belongTogether("limitCurrency", "limitAmount");
    Bytes code = der::element(der::tag::printableString, bytesOf(currency));
    if (!areLetters(currency, 3, 'A', 'Z')) {
        if (!areLetters(currency, 3, '0', '9')) return unsuited(currency, "limitCurrency", "EUR, 978 …");
        code = der::integer(std::int64_t{std::stoi(currency)});
    }
    return der::sequence({code, der::integer(*amount), der::integer(exponent.value_or(0))});
}
Result<void> decodeLimit(ByteView info, FieldValues& values)
{
    CORE_TRY(ByteView rest, der::readWhole(info, der::tag::sequence));
    if (der::nextIs(rest, der::tag::integer)) {
        CORE_TRY(const std::int64_t code, der::readSmallInteger(rest));
        if (code < 1 || code > 999) return misfit();
        values["limitCurrency"] = {std::to_string(1000 + code).substr(1)};
    } else {
        CORE_TRY(const ByteView code, der::read(rest, der::tag::printableString));
        values["limitCurrency"] = {textOf(code)};
    }
    CORE_TRY(const std::int64_t amount, der::readSmallInteger(rest));
    CORE_TRY(const std::int64_t exponent, der::readSmallInteger(rest));
    values["limitAmount"] = {std::to_string(amount)};
    values["limitExponent"] = {std::to_string(exponent)};
    return der::expectEnd(rest);
}

Info encodeRetention(const FieldValues& values)
{
    CORE_TRY(const auto years, fields::number(values, "retentionYears", mostYears));
    return years ? der::integer(*years) : Bytes{};
}
Result<void> decodeRetention(ByteView info, FieldValues& values)
{
    CORE_TRY(const std::int64_t years, der::readSmallInteger(info));
    CORE_CHECK(der::expectEnd(info));
    values["retentionYears"] = {std::to_string(years)};
    return {};
}

Info encodeDisclosures(const FieldValues& values)
{
    Bytes content;
    for (const FieldValues& disclosure : membersOf(values, "disclosures")) {
        CORE_CHECK(fields::onlyKnown(disclosure, "qcStatements", {"url", "language"}));
        CORE_TRY(const std::string url, fields::text(disclosure, "url"));
        CORE_TRY(const std::string language, fields::text(disclosure, "language"));
        CORE_CHECK(fields::url(url));
        if (!areLetters(language, 2, 'a', 'z')) return unsuited(language, "language", "en, de …");
        der::appendElement(content, der::tag::sequence,
            der::concat({der::element(der::tag::ia5String, bytesOf(url)),
                der::element(der::tag::printableString, bytesOf(language))}));
    }
    return content.empty() ? content : der::element(der::tag::sequence, content);
}
Result<void> decodeDisclosures(ByteView info, FieldValues& values)
{
    CORE_TRY(ByteView rest, der::readWhole(info, der::tag::sequence));
    std::vector<FieldValues> members;
    while (!rest.empty()) {
        CORE_TRY(ByteView disclosure, der::read(rest, der::tag::sequence));
        CORE_TRY(const ByteView url, der::read(disclosure, der::tag::ia5String));
        CORE_TRY(const ByteView language, der::readWhole(disclosure, der::tag::printableString));
        members.push_back({{"url", {textOf(url)}}, {"language", {textOf(language)}}});
        CORE_CHECK(fields::checkCount(members.size()));
    }
    if (members.empty()) return misfit();
    setMembers(values, "disclosures", members);
    return {};
}

Info encodeTypes(const FieldValues& values)
{
    const auto& types = fields::list(values, "types");
    CORE_CHECK(fields::distinct(types, "types", etsi));
    std::vector<std::string> oids;
    for (const std::string& type : types) {
        const auto* const found = std::ranges::find(typeNames, type);
        if (found == std::end(typeNames) && !type.contains('.'))
            return failAs(ErrorCode::Refused, "CW-132", {"types", type, "esign, eseal, web"});
        oids.push_back(
            found == std::end(typeNames) ? type : std::string(typePrefix) + std::to_string(found - typeNames + 1));
    }
    CORE_TRY(const Bytes content, fields::oids(oids, {}, "types", etsi));
    return content.empty() ? content : der::element(der::tag::sequence, content);
}
Result<void> decodeTypes(ByteView info, FieldValues& values)
{
    CORE_TRY(ByteView rest, der::readWhole(info, der::tag::sequence));
    if (rest.empty()) return misfit();
    while (!rest.empty()) {
        CORE_TRY(std::string oid, der::readOid(rest));
        for (std::size_t i = 0; i < std::size(typeNames); ++i)
            if (oid == std::string(typePrefix) + std::to_string(i + 1)) oid = typeNames[i];
        values["types"].push_back(std::move(oid));
    }
    return {};
}

Info encodeLegislation(const FieldValues& values)
{
    const auto& countries = fields::list(values, "legislation");
    CORE_CHECK(fields::distinct(countries, "legislation", etsi));
    Bytes content;
    for (const std::string& country : countries) {
        if (!areLetters(country, 2, 'A', 'Z')) return unsuited(country, "legislation", "CH, GB …");
        der::appendElement(content, der::tag::printableString, bytesOf(country));
    }
    return content.empty() ? content : der::element(der::tag::sequence, content);
}
Result<void> decodeLegislation(ByteView info, FieldValues& values)
{
    CORE_TRY(ByteView rest, der::readWhole(info, der::tag::sequence));
    if (rest.empty()) return misfit();
    while (!rest.empty()) {
        CORE_TRY(const ByteView country, der::read(rest, der::tag::printableString));
        values["legislation"].push_back(textOf(country));
    }
    return {};
}

/// One kind of statement; a flag has no information of its own.
struct Statement {
    std::string_view oid;
    std::string_view key; ///< the field that tells whether it is there
    Info (*encode)(const FieldValues& values) = nullptr;
    Result<void> (*decode)(ByteView info, FieldValues& values) = nullptr;
};
/// In the order in which they are written, after pkixSyntax.
constexpr Statement statements[] = {
    {"0.4.0.1862.1.1", "compliance"},
    {"0.4.0.1862.1.2", "limitCurrency", encodeLimit, decodeLimit},
    {"0.4.0.1862.1.3", "retentionYears", encodeRetention, decodeRetention},
    {"0.4.0.1862.1.4", "secureDevice"},
    {"0.4.0.1862.1.5", "disclosures", encodeDisclosures, decodeDisclosures},
    {"0.4.0.1862.1.6", "types", encodeTypes, decodeTypes},
    {"0.4.0.1862.1.7", "legislation", encodeLegislation, decodeLegislation},
};

Result<void> append(Bytes& to, std::string_view statement, ByteView info)
{
    CORE_TRY(const Bytes oid, der::objectIdentifier(statement));
    der::appendElement(to, der::tag::sequence, der::concat({oid, info}));
    return {};
}

Result<void> appendSyntax(Bytes& to, const FieldValues& values)
{
    CORE_TRY(const std::string syntax, fields::text(values, "pkixSyntax"));
    CORE_TRY(const Bytes semantics, encodeSemantics(values));
    if (!syntax.empty() && syntax != "1" && syntax != "2")
        return failAs(ErrorCode::Refused, "CW-132", {"pkixSyntax", syntax, "1, 2"});
    if (syntax.empty())
        return semantics.empty() ? Result<void>() : Result<void>(belongTogether("pkixSyntax", "semantics"));
    return append(to, std::string(syntaxPrefix) + syntax, semantics);
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "qcStatements",
        {"pkixSyntax", "semantics", "registrationAuthorities", "compliance", "limitCurrency", "limitAmount",
            "limitExponent", "retentionYears", "secureDevice", "disclosures.", "types", "legislation", "other"}));
    Bytes content;
    CORE_CHECK(appendSyntax(content, values));
    for (const Statement& statement : statements) {
        if (statement.encode) {
            CORE_TRY(const Bytes info, statement.encode(values));
            if (!info.empty()) CORE_CHECK(append(content, statement.oid, info));
            continue;
        }
        CORE_TRY(const bool isSet, fields::flag(values, statement.key));
        if (isSet) CORE_CHECK(append(content, statement.oid, {}));
    }
    const auto& others = fields::list(values, "other");
    CORE_CHECK(fields::distinct(others, "other", citation));
    for (const std::string& other : others) {
        CORE_TRY(const Bytes statement, fields::typedValue(other, true));
        der::appendElement(content, der::tag::sequence, statement);
    }
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"qcStatements", "compliance", std::string(citation)});
    return der::element(der::tag::sequence, content);
}

// --- reading ---------------------------------------------------------------------------------------------------------

bool hasStatement(const FieldValues& values, std::string_view key)
{
    return values.contains(key) || !membersOf(values, key).empty();
}

/// Into the fields of its kind; false when it is unknown, not as it should be, or there already.
bool decodeKnown(const std::string& oid, ByteView info, FieldValues& values)
{
    FieldValues read = values;
    if (oid == std::string(syntaxPrefix) + "1" || oid == std::string(syntaxPrefix) + "2") {
        if (read.contains("pkixSyntax") || !decodeSemantics(info, read)) return false;
        read["pkixSyntax"] = {oid.substr(syntaxPrefix.size())};
    } else {
        const auto* const found = std::ranges::find(statements, oid, &Statement::oid);
        if (found == std::end(statements) || hasStatement(values, found->key)) return false;
        if (found->decode ? !found->decode(info, read) : !info.empty()) return false;
        if (!found->decode) read[std::string(found->key)] = {"true"};
    }
    values = std::move(read);
    return true;
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    for (std::size_t count = 0; !rest.empty(); ++count) {
        CORE_CHECK(fields::checkCount(count));
        CORE_TRY(ByteView statement, der::read(rest, der::tag::sequence));
        const std::string oid = der::readOid(statement).value_or("");
        if (oid.empty()) return misfit();
        if (!decodeKnown(oid, statement, values))
            values["other"].push_back(statement.empty() ? oid : oid + ";" + toHex(statement));
    }
    return values;
}

std::vector<ExtensionField> allFields()
{
    using Kind = ExtensionField::Kind;
    return {{"compliance", CORE_TEXT("core", "Is a qualified certificate"),
                CORE_TEXT("core", "As the law of the EU or of the countries below demands"), Kind::Flag},
        {"types", CORE_TEXT("core", "Qualified for"),
            CORE_TEXT("core", "esign: signatures, eseal: seals, web: web sites"), Kind::ChoiceList,
            {std::begin(typeNames), std::end(typeNames)}, {}, true},
        {"legislation", CORE_TEXT("core", "By the law of"),
            CORE_TEXT("core", "Countries of two letters outside the EU"), Kind::TextList},
        {"secureDevice", CORE_TEXT("core", "The key is in a qualified device"),
            CORE_TEXT("core", "A smart card or other device that was assessed"), Kind::Flag},
        {"disclosures", CORE_TEXT("core", "Disclosure statement"), CORE_TEXT("core", "One English text at least"),
            Kind::Group, {},
            {{"url", CORE_TEXT("core", "Address"), CORE_TEXT("core", "https://pki.example.com/pds-en.pdf"), Kind::Text},
                {"language", CORE_TEXT("core", "Language"), CORE_TEXT("core", "en"), Kind::Text}}},
        {"limitCurrency", CORE_TEXT("core", "Currency of the limit"), CORE_TEXT("core", "EUR"), Kind::Text},
        {"limitAmount", CORE_TEXT("core", "Limit of one transaction"), CORE_TEXT("core", "500"), Kind::Number},
        {"limitExponent", CORE_TEXT("core", "Zeros to add to the limit"), CORE_TEXT("core", "3: 500 means 500 000"),
            Kind::Number},
        {"retentionYears", CORE_TEXT("core", "Years for which records are kept"), CORE_TEXT("core", "10"),
            Kind::Number},
        {"pkixSyntax", CORE_TEXT("core", "Form of the statements"), CORE_TEXT("core", "2: as in RFC 3739"),
            Kind::Choice, {"1", "2"}},
        {"semantics", CORE_TEXT("core", "How the identifier in the subject is to be read"),
            CORE_TEXT("core", "0.4.0.194121.1.1: of a natural person, 0.4.0.194121.1.2: of a legal person"),
            Kind::Text},
        {"registrationAuthorities", CORE_TEXT("core", "Who registers the names"),
            CORE_TEXT("core", "URI:https://register.example.com"), Kind::Names},
        {"other", CORE_TEXT("core", "Other statements"), CORE_TEXT("core", "Number, or number and DER: 1.2.3;0c0141"),
            Kind::TextList}};
}

}

ExtensionType qcStatements()
{
    return {.oid = "1.3.6.1.5.5.7.1.3",
        .name = "qcStatements",
        .label = CORE_TEXT("core", "Statements of a qualified certificate"),
        .explanation = CORE_TEXT(
            "core", "What the issuer declares about a certificate that the law treats like a signature by hand."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = allFields(),
        .encode = encode,
        .decode = decode};
}

}
