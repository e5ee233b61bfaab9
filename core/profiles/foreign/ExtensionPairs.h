#pragma once
#include "core/base/Text.h"
#include "core/profiles/foreign/ExtensionText.h"
#include <algorithm>

/// The parts that values of extensions in x509v3_config(5) are made of.
namespace core {

/// One item of a list, "pathlen:0" or "serverAuth", or one setting of a section that stands for the list.
struct Pair {
    std::string name;
    std::string value{};
    /// What openssl takes where one of the two is enough.
    const std::string& given() const { return value.empty() ? name : value; }
};
using Mapped = std::expected<FieldValues, ForeignNote>;

std::unexpected<ForeignNote> leftOut(const ForeignReason& reason, std::vector<std::string> values = {});
std::unexpected<ForeignNote> notReadable(std::string_view what);

/// The items of a list, or of "@section", whose settings are then told as taken, or with that reason.
std::expected<std::vector<Pair>, ForeignNote> pairsOf(
    const ExtensionSource& source, std::string_view value, const ForeignReason* reason = nullptr);
/// "DNS.1" → "DNS"
std::string_view typeOf(std::string_view name);
/// A GeneralName as readGeneralName() takes it.
std::expected<std::string, ForeignNote> nameText(const ExtensionSource& source, const Pair& pair, bool asConstraint);
/// DER of "UTF8:text", "NULL", "INTEGER:5" and other simple values of ASN1_generate_nconf(3); nullopt: another form.
std::optional<Bytes> asn1Text(std::string_view text);
bool isTrue(std::string_view text);
bool isFalse(std::string_view text);
/// The fields of certificatePolicies.
Mapped readPolicies(const ExtensionSource& source, std::string_view value);

}
