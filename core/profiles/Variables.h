#pragma once
#include "core/profiles/IssueDraft.h"

namespace core {

/// How a value that a variable stands for enters a text: as it is, percent-encoded (RFC 3986 section 2.1), or with the escapes of a
/// name (RFC 4514 section 2.4).
enum class Escaping { None, Uri, DirectoryName };

/// What variables stand for in one certificate.
struct VariableSource {
    const Profile& profile;
    int version = 0;
    const IssuerFacts& issuer;
    const DistinguishedName* subject = nullptr; ///< none: it is being made
    Time now{};
    std::string_view serial{}; ///< hexadecimal; empty: it is not known yet and stays as it is written
};

/// The first variable of a text that there is not, "{{ca.nam}}", or braces that do not close; empty: none.
/// Variables are {{ca.name}}, {{ca.CN}} and every other attribute, {{subject.CN}} and so on, {{serial}}, {{profile.id}},
/// {{profile.version}}, and {{date}} and {{year}} of now. Attributes in any letter case.
std::string unknownVariable(std::string_view text);
std::span<const std::string_view> variableNames();
inline bool hasVariables(std::string_view text) { return text.contains("{{"); }

/// The text with its variables replaced. Errors: Refused (CW-281) when one has no value in this certificate.
Result<std::string> fillVariables(std::string_view text, Escaping escaping, const VariableSource& source);
/// The same in every text of an extension's fields.
Result<FieldValues> fillVariables(const ExtensionType& type, const FieldValues& values, const VariableSource& source);
/// Every variable with a value that could stand there, to try whether the fields fit.
FieldValues withSampleValues(const ExtensionType& type, const FieldValues& values);
/// Puts in the serial number alone.
FieldValues withSerial(const ExtensionType& type, const FieldValues& values, std::string_view serial);

}
