#include "core/workflows/SampleContent.h"
#include <algorithm>
#include <array>
#include <format>

namespace core::sample {

namespace {

constexpr std::string_view tls = "TEST TLS CA 1";
constexpr std::string_view pqTls = "TEST PQ TLS CA 1";

struct CastMember {
    std::string_view name;
    std::string_view profile;
    std::string_view algorithm;
    std::string_view ca;
    int made;
    int days;
    std::string_view owner;
    std::optional<Revocation> revoked = std::nullopt;
};
using enum RevocationReason;
/// One of every state, and of both hierarchies, before the many.
constexpr std::array cast{
    CastMember{"www.test.example", "tls-server", "ec:P-256", tls, 40, 90, "Ana Ruiz"},
    CastMember{"mail.test.example", "tls-server", "rsa:3072", tls, 170, 180, "Ben Okoye"},
    CastMember{"old-wiki.test.example", "tls-server", "ec:P-256", tls, 370, 120, ""},
    CastMember{
        "old-shop.test.example", "tls-server", "ec:P-256", tls, 100, 180, "Ben Okoye", Revocation{KeyCompromise, 60}},
    CastMember{
        "build.test.example", "tls-server", "ec:P-384", tls, 80, 180, "Mia Chen", Revocation{CertificateHold, 9}},
    CastMember{"www.pq.test.example", "tls-server", "ml-dsa-44", pqTls, 20, 90, "Ana Ruiz"},
    CastMember{"api.test.example", "tls-server", "ed25519", tls, 12, 30, "Ana Ruiz"},
    CastMember{"mia.chen@test.example", "tls-client", "ec:P-256", tls, 30, 365, "Mia Chen"},
    CastMember{"mail.pq.test.example", "tls-server", "ml-dsa-65", pqTls, 85, 90, "Ben Okoye"},
    CastMember{"api.pq.test.example", "tls-server", "ec:P-256", pqTls, 150, 60, ""},
    CastMember{
        "vpn.pq.test.example", "tls-server", "ml-dsa-44", pqTls, 50, 180, "Ben Okoye", Revocation{Superseded, 0}},
    CastMember{
        "build.pq.test.example", "tls-server", "ml-dsa-44", pqTls, 45, 180, "Mia Chen", Revocation{CertificateHold, 7}},
};

/// How the many fare, in turns of twenty.
struct Fate {
    int made;
    int spread; ///< the days on which they were made go back so many weeks further
    int days;
    std::optional<Revocation> revoked = std::nullopt;
};
constexpr Fate expired{100, 12, 90};
constexpr Fate expiring{80, 1, 90};
constexpr Fate superseded{60, 1, 180, Revocation{Superseded, 30}};
constexpr Fate held{60, 1, 180, Revocation{CertificateHold, 9}};
constexpr Fate valid{1, 11, 180};
constexpr std::size_t turn = 20;
constexpr std::size_t mostRevoked = 20'000; ///< none is revoked beyond: a list of a thousand entries is enough

const Fate& fateOf(std::size_t number)
{
    switch (number % turn) {
    case 0:
    case 1: return expired;
    case 2: return expiring;
    case 3: return number < mostRevoked ? superseded : valid;
    case 4: return number < mostRevoked ? held : valid;
    default: return valid;
    }
}

}

std::span<const Ca> cas()
{
    static constexpr std::array all{
        Ca{"TEST Root CA", "root-ca", "ec:P-384", "", "root", 380},
        Ca{tls, "issuing-ca", "ec:P-256", "TEST Root CA", "tls1", 379},
        Ca{"TEST PQ Root CA", "root-ca", "ml-dsa-87", "", "pq-root", 200},
        Ca{pqTls, "issuing-ca", "ml-dsa-65", "TEST PQ Root CA", "pq-tls1", 199},
    };
    return all;
}

std::span<const CrlIssue> crls()
{
    static constexpr std::array all{
        CrlIssue{"TEST Root CA", 379, 365},
        CrlIssue{"TEST PQ Root CA", 199, 365},
        CrlIssue{tls, 59, 30},
        CrlIssue{"TEST Root CA", 30, 365},
        CrlIssue{tls, 29, 30},
        CrlIssue{pqTls, 8, 7},
        CrlIssue{tls, 5, 7}, // the next one is due
        CrlIssue{pqTls, 1, 7},
    };
    return all;
}

std::span<const Request> requests()
{
    static constexpr std::array all{
        Request{"vpn-gw.test.example", "rsa:3072", 3},
        Request{"intranet.pq.test.example", "ml-dsa-44", 1},
        Request{"web01.test.example", "ec:P-256", 0},
    };
    return all;
}

Leaf leaf(std::size_t number)
{
    if (number < cast.size()) {
        const CastMember& member = cast[number];
        return {std::string(member.name), member.profile, member.algorithm, member.ca, member.made, member.days,
            member.owner, member.revoked};
    }
    const Fate& fate = fateOf(number);
    const auto week = static_cast<int>(number / turn) % fate.spread;
    const bool isPostQuantum = number % 8 == 7;
    return {std::format("host-{:05}.{}test.example", number, isPostQuantum ? "pq." : ""), "tls-server", "ec:P-256",
        isPostQuantum ? pqTls : tls, fate.made + 7 * week, fate.days, {}, fate.revoked};
}

}
