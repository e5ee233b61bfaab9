#pragma once
#include "core/base/Finding.h"
#include "core/formats/ImportFormat.h"

namespace core {

/// What can be laid beside another one.
using Comparable = std::variant<Certificate, Csr, Crl>;
/// Errors: Refused (CW-053) for keys.
Result<Comparable> comparableOf(const FoundObject& object);
/// The first of a file that can be compared. Errors: that of the reading; Refused (CW-053) naming what was found instead.
Result<Comparable> comparableIn(Result<std::vector<FoundObject>> found);
/// "certificate for api.example.com": its kind and whom it is about, made visible by showText().
std::string describe(const Comparable& object);

/// What a field is about; the sentence at the top is made from which of these differ.
enum class Aspect {
    Subject,
    Names, ///< subjectAltName
    Issuer,
    Serial,
    Validity,
    Key,
    Algorithm, ///< of the signature
    Scope,     ///< what a CRL covers
    Extensions,
    Attributes, ///< of a request, beside its extensions
    Number,     ///< of a CRL
    Entries,    ///< of a CRL
    Other,      ///< signed, and not told by any line
    Signature,
};
/// CORE_TEXT: "serial number", as it stands within a sentence.
std::string_view labelOf(Aspect aspect);

/// One line of a comparison.
struct ComparedField {
    enum class State { Differs, OnlyLeft, OnlyRight, Same };
    /// Word: CORE_TEXT. Moment: RFC 3339 in UTC. Octets: hexadecimal. Entry: of a CRL, as textOfEntry() makes it.
    enum class Kind { Text, Word, Moment, Octets, Entry };
    Aspect aspect = Aspect::Subject;
    std::string_view part;  ///< CORE_TEXT: "Subject", "What the key may do"; several lines share one
    std::string_view label; ///< CORE_TEXT of the line within its part; empty: `name` says it
    std::string name;       ///< "CN", "1.2.3.4": beside the label, or in its place
    std::string id;         ///< for programs: "subject.CN", "extensions.keyUsage.uses"
    Kind kind = Kind::Text;
    std::string left, right; ///< made visible by showText(); empty on the side where there is nothing
    State state = State::Same;
};
/// "2026-11-22T05:19:10Z, keyCompromise", and the invalidity date after another comma.
std::string textOfEntry(const CrlEntry& entry);
/// The same read back, but for the serial number, which it does not hold; nothing: it is no such text.
std::optional<CrlEntry> entryOfText(std::string_view text);

/// "differs", "left", "right", "same": the state as it stands in JSON.
std::string_view nameOf(ComparedField::State state);

/// How many lines of an aspect differ.
struct AspectCount {
    Aspect aspect = Aspect::Subject;
    std::size_t count = 0;
};

/// Two things beside each other.
struct Comparison {
    Finding verdict;                   ///< what it amounts to (CW-041 to CW-052)
    std::vector<AspectCount> differs;  ///< in the order of the aspects; without Signature and what requests cannot have
    std::vector<ComparedField> fields; ///< differences first, both parts in the order of the aspects
    std::size_t unlisted = 0;          ///< entries of CRLs that differ and have no line of their own

    bool isEqual() const;
};
/// How many entries of CRLs get lines of their own, of each: added, removed, changed, the same.
inline constexpr std::size_t mostListed = 500;

/// Compares any two certificates, requests or CRLs, also a request with a certificate. Errors: Usage (CW-054) for a CRL and
/// something else.
Result<Comparison> compare(const Comparable& left, const Comparable& right);

}
