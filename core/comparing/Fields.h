#pragma once
#include "core/comparing/Comparison.h"

/// Collects the lines of a comparison; each function adds what both sides say about one thing.
namespace core::comparing {

/// Where a line belongs.
struct Line {
    Aspect aspect = Aspect::Subject;
    std::string_view part;
    std::string_view label;
    std::string name;
    std::string id;
    ComparedField::Kind kind = ComparedField::Kind::Text;
};

class Fields {
public:
    /// Nothing is added where both are nothing.
    void add(const Line& line, const std::optional<std::string>& left, const std::optional<std::string>& right);
    /// One line for each value of two lists whose order means nothing.
    void addList(const Line& line, const std::vector<std::string>& left, const std::vector<std::string>& right);
    /// nullptr: that side has no such name.
    void addName(Aspect aspect, std::string_view part, std::string_view id, const DistinguishedName* left,
        const DistinguishedName* right);
    void addKey(const Result<PublicKey>& left, ByteView leftSpki, const Result<PublicKey>& right, ByteView rightSpki);
    void addExtensions(const std::vector<Extension>& left, const std::vector<Extension>& right);
    /// Octets that differ although all lines from this one on are the same.
    void addEncoding(const Line& base, std::size_t from, ByteView left, ByteView right);
    std::vector<ComparedField> take() { return std::move(m_fields); }

private:
    void addExtension(std::string_view oid, const Extension* left, const Extension* right);
    void addValues(const ExtensionType& type, const Line& base, const FieldValues* left, const FieldValues* right);
    std::vector<ComparedField> m_fields;
};

/// Entries of two CRLs, matched by serial number.
struct EntryCounts {
    std::size_t added = 0, removed = 0, changed = 0, same = 0;
    std::size_t unlisted = 0; ///< of the first three
};
EntryCounts addEntries(Fields& fields, const Crl& left, const Crl& right);

/// What the lines amount to.
Finding verdictOf(const Comparable& left, const Comparable& right, const std::vector<ComparedField>& fields,
    const EntryCounts& entries);

}
