#include "core/x509/Asn1Fields.h"
#include "core/base/Text.h"
#include "core/x509/ExtensionType.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <array>
#include <span>

namespace core {
namespace {

/// RFC 2985 section 5.4.2; the same content under the number that older Windows uses.
constexpr std::array<std::string_view, 2> extensionRequests{"1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"};

/// A part of a sequence in its order.
struct Part {
    std::string_view label;
    std::string_view name;
    std::string_view types; ///< of its element, all that it may be: "UTCTime GeneralizedTime"
    bool isOptional = false;
};

constexpr std::string_view times = "UTCTime GeneralizedTime";
constexpr std::array certificateParts{Part{CORE_TEXT("core", "Version"), "version", "[0]", true},
    Part{CORE_TEXT("core", "Serial number"), "serialNumber", "INTEGER"},
    Part{CORE_TEXT("core", "Signature algorithm (signed)"), "signature", "SEQUENCE"},
    Part{CORE_TEXT("core", "Issuer"), "issuer", "SEQUENCE"},
    Part{CORE_TEXT("core", "Validity"), "validity", "SEQUENCE"},
    Part{CORE_TEXT("core", "Subject"), "subject", "SEQUENCE"},
    Part{CORE_TEXT("core", "Public key"), "subjectPublicKeyInfo", "SEQUENCE"},
    Part{CORE_TEXT("core", "Unique number of the issuer"), "issuerUniqueID", "[1]", true},
    Part{CORE_TEXT("core", "Unique number of the subject"), "subjectUniqueID", "[2]", true},
    Part{CORE_TEXT("core", "Extensions"), "extensions", "[3]", true}};
constexpr std::array requestParts{Part{CORE_TEXT("core", "Version"), "version", "INTEGER"},
    Part{CORE_TEXT("core", "Subject"), "subject", "SEQUENCE"},
    Part{CORE_TEXT("core", "Public key"), "subjectPKInfo", "SEQUENCE"},
    Part{CORE_TEXT("core", "Attributes"), "attributes", "[0]", true}};
constexpr std::array listParts{Part{CORE_TEXT("core", "Version"), "version", "INTEGER", true},
    Part{CORE_TEXT("core", "Signature algorithm (signed)"), "signature", "SEQUENCE"},
    Part{CORE_TEXT("core", "Issuer"), "issuer", "SEQUENCE"}, Part{CORE_TEXT("core", "Made"), "thisUpdate", times},
    Part{CORE_TEXT("core", "Next due"), "nextUpdate", times, true},
    Part{CORE_TEXT("core", "Entries"), "revokedCertificates", "SEQUENCE", true},
    Part{CORE_TEXT("core", "Extensions"), "crlExtensions", "[0]", true}};
constexpr std::array validityParts{Part{CORE_TEXT("core", "Valid from"), "notBefore", times},
    Part{CORE_TEXT("core", "Valid until"), "notAfter", times}};

class Finder {
public:
    explicit Finder(const std::vector<Asn1Line>& lines) : m_lines(lines) {}

    std::vector<Asn1Field> find()
    {
        const auto outer = childrenOf(0);
        if (m_lines.empty() || m_lines[0].type != "SEQUENCE" || outer.empty() || m_lines[outer[0]].type != "SEQUENCE")
            return {};
        const auto inner = childrenOf(outer[0]);
        const std::span<const Part> parts = partsOf(inner);
        if (parts.empty()) return {};
        m_fields.push_back({CORE_TEXT("core", "What is signed"), "tbs", outer[0]});
        match(parts, inner);
        if (outer.size() > 1)
            m_fields.push_back({CORE_TEXT("core", "Signature algorithm"), "signatureAlgorithm", outer[1]});
        if (outer.size() > 2) m_fields.push_back({CORE_TEXT("core", "Signature"), "signatureValue", outer[2]});
        return std::move(m_fields);
    }

private:
    std::vector<std::size_t> childrenOf(std::size_t line) const
    {
        std::vector<std::size_t> children;
        for (std::size_t i = line + 1; i < m_lines.size() && m_lines[i].depth > m_lines[line].depth; ++i)
            if (m_lines[i].depth == m_lines[line].depth + 1) children.push_back(i);
        return children;
    }

    bool fits(const Part& part, std::size_t line) const
    {
        return !m_lines[line].fault && part.types.contains(m_lines[line].type);
    }

    /// How many parts the elements are, one after the other, as far as nothing is missing.
    std::size_t fitting(std::span<const Part> parts, const std::vector<std::size_t>& lines) const
    {
        std::size_t count = 0;
        for (const Part& part : parts)
            if (count < lines.size() && fits(part, lines[count]))
                ++count;
            else if (!part.isOptional)
                break;
        return count;
    }

    /// Those that explain most of what is there, but never too little to be sure.
    std::span<const Part> partsOf(const std::vector<std::size_t>& lines) const
    {
        constexpr std::size_t least = 3;
        const std::array<std::span<const Part>, 3> kinds{requestParts, certificateParts, listParts};
        const auto best = std::ranges::max_element(kinds, {}, [&](auto parts) { return fitting(parts, lines); });
        return fitting(*best, lines) >= least ? *best : std::span<const Part>();
    }

    void match(std::span<const Part> parts, const std::vector<std::size_t>& lines)
    {
        std::size_t at = 0;
        for (const Part& part : parts) {
            if (at == lines.size()) return;
            if (!fits(part, lines[at]) && !part.isOptional) return;
            if (!fits(part, lines[at])) continue;
            const std::size_t line = lines[at++];
            m_fields.push_back({part.label, std::string(part.name), line});
            if (part.name == "validity") match(validityParts, childrenOf(line));
            if (part.name == "extensions" || part.name == "crlExtensions")
                for (const std::size_t list : childrenOf(line)) addExtensions(list);
            if (part.name == "attributes") addAttributes(line);
        }
    }

    void addExtensions(std::size_t list)
    {
        for (const std::size_t line : childrenOf(list))
            if (const std::string oid = firstOid(line); !oid.empty()) {
                const ExtensionType* type = findExtensionType(oid);
                m_fields.push_back({type ? type->label : CORE_TEXT("core", "Other extension"),
                    type ? std::string(type->name) : nameOfOid(oid), line});
            }
    }

    void addAttributes(std::size_t attributes)
    {
        for (const std::size_t line : childrenOf(attributes)) {
            const std::string oid = firstOid(line);
            if (oid.empty()) continue;
            m_fields.push_back({CORE_TEXT("core", "Attribute"), nameOfOid(oid), line});
            if (!std::ranges::contains(extensionRequests, oid)) continue;
            for (const std::size_t set : childrenOf(line))
                for (const std::size_t list : childrenOf(set)) addExtensions(list);
        }
    }

    std::string firstOid(std::size_t line) const
    {
        const auto children = childrenOf(line);
        return children.empty() ? std::string() : m_lines[children[0]].oid;
    }

    const std::vector<Asn1Line>& m_lines;
    std::vector<Asn1Field> m_fields;
};

}

std::vector<Asn1Field> fieldsOf(const std::vector<Asn1Line>& lines)
{
    return lines.empty() ? std::vector<Asn1Field>() : Finder(lines).find();
}

const Asn1Field* findField(const std::vector<Asn1Field>& fields, std::string_view text)
{
    const ExtensionType* type = findExtensionType(text);
    const std::string name = type ? std::string(type->name) : nameOfOid(text);
    const auto found = std::ranges::find_if(fields, [&](const Asn1Field& field) {
        return equalIgnoringCase(field.label, text) || equalIgnoringCase(field.name, name);
    });
    return found == fields.end() ? nullptr : &*found;
}

}
