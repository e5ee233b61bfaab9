#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A GeneralName (RFC 5280 section 4.2.1.6).
struct GeneralName {
    enum class Type {
        Dns,
        Ip,
        Email,
        Uri,
        DirectoryName,
        RegisteredId,
        Upn,
        OtherName,
        X400Address,
        EdiPartyName,
        Unknown
    };

    Type type = Type::Unknown;
    /// DNS: as written, A-labels; IP: dotted or colon form, "10.0.0.0/8" in name constraints; email, URI: as written;
    /// DirectoryName: RFC 4514; RegisteredId: dotted; Upn: text; OtherName: "1.2.3;HEXDER"; X400Address: the
    /// hexadecimal DER of the ORAddress's parts; EdiPartyName: "party" or "assigner;party"; Unknown: hexadecimal DER. Untrusted.
    std::string value;

    bool operator==(const GeneralName&) const = default;
};

/// "DNS:x", "IP:1.2.3.4", "email:a@b", "URI:https://x", "RID:1.2.3", "UPN:a@b", "dirName:CN=x", "otherName:1.2.3;HEXDER",
/// "X400:HEXDER", "EDI:assigner;party".
/// The type in any letter case. DNS names beyond ASCII become A-labels (IDNA 2008). Errors: Malformed (CW-122).
Result<GeneralName> readGeneralName(std::string_view text);
/// The same form, for lists, profiles and JSON.
std::string toText(const GeneralName& name);
std::string_view typeName(GeneralName::Type type);
/// Every type but Unknown, in the order that people expect.
std::span<const GeneralName::Type> generalNameTypes();

/// DER of one name, with its context tag. `asConstraint`: an IP carries a mask (RFC 5280 section 4.2.1.10).
/// Strict: refuses what RFC 5280 forbids (spaces, empty labels, an e-mail without '@', a relative URI …).
Result<Bytes> encode(const GeneralName& name, bool asConstraint = false);
/// Lenient: shows what is there, for names found in the wild.
Result<GeneralName> decodeGeneralName(ByteView der, bool asConstraint = false);
Result<Bytes> encodeGeneralNames(const std::vector<GeneralName>& names);
Result<std::vector<GeneralName>> decodeGeneralNames(ByteView der);

}
