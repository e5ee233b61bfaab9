#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One attribute of a name: type and value.
struct NameAttribute {
    std::string oid;   ///< dotted, "2.5.4.3"
    std::string value; ///< UTF-8, untrusted; '#' and hexadecimal DER for values that are no text

    bool operator==(const NameAttribute&) const = default;
};

/// A distinguished name (RFC 5280 section 4.1.2.4) as an immutable value that keeps its DER.
class DistinguishedName {
public:
    DistinguishedName(); ///< the empty name
    /// RFC 4514: "CN=x,O=y,C=z" becomes the DER order C, O, CN. '+' joins attributes. Errors: Malformed (CW-121).
    static Result<DistinguishedName> parse(std::string_view text);
    static Result<DistinguishedName> fromDer(ByteView der);
    /// From attributes in DER order, one per RDN. countryName and serialNumber become PrintableString, emailAddress and
    /// domainComponent IA5String, all others UTF8String. Errors: Refused for a length beyond RFC 5280 appendix A.1.
    static Result<DistinguishedName> fromAttributes(const std::vector<NameAttribute>& attributes);

    const Bytes& der() const { return m_der; }
    const std::vector<NameAttribute>& attributes() const { return m_attributes; } ///< in DER order
    bool isEmpty() const { return m_attributes.empty(); }
    /// First value of that type; empty when there is none.
    std::string first(std::string_view oid) const;
    std::string commonName() const { return first("2.5.4.3"); }
    /// RFC 4514, with its escapes; characters beyond ASCII stay UTF-8. Pass it through showText() before showing.
    std::string toText() const;
    /// commonName, else the whole text: what a list shows.
    std::string shortText() const;
    /// Equal by RFC 5280 section 7.1 (letter case and inner spaces of strings do not count).
    bool matches(const DistinguishedName& other) const;

    bool operator==(const DistinguishedName& other) const { return m_der == other.m_der; }

private:
    Bytes m_der;
    std::vector<NameAttribute> m_attributes;
};

}
