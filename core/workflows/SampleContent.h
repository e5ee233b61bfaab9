#pragma once
#include "core/x509/Crl.h"
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What stands in a sample vault. A day is counted backwards from the day the sample is made; 0 is two hours before.
namespace core::sample {

struct Ca {
    std::string_view name;
    std::string_view profile;
    std::string_view algorithm;
    std::string_view issuer; ///< empty: a root
    std::string_view file;   ///< in its addresses
    int made;
};
/// Parents before children.
std::span<const Ca> cas();

struct CrlIssue {
    std::string_view ca;
    int made;
    int days;
};
std::span<const CrlIssue> crls();

struct Request {
    std::string_view host;
    std::string_view algorithm;
    int received;
};
std::span<const Request> requests();

struct Revocation {
    RevocationReason reason;
    int day;
};
/// A certificate of a server or a person.
struct Leaf {
    std::string name; ///< host name or mail address
    std::string_view profile;
    std::string_view algorithm;
    std::string_view ca;
    int made;
    int days; ///< it lasts
    std::string_view owner;
    std::optional<Revocation> revoked;
};
/// The certificate with this number, from 0 on; the first dozen has one of every state in both hierarchies.
Leaf leaf(std::size_t number);

}
