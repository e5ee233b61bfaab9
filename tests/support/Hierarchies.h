#pragma once
#include "core/hierarchy/TrustGraph.h"

/// Hierarchies of many shapes as rows of a vault, made up without keys: for layouts, pictures and their tests.
namespace hierarchies {

inline constexpr core::Time today{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20}};
inline constexpr std::chrono::days year{365};

/// Puts rows together. Names are keys: a CA "Root" has a key that only it has.
class Maker {
public:
    static core::Bytes keyOf(std::string_view name) { return core::copyOf(core::sha256(core::bytesOf(name))); }

    /// A CA of the vault; its certificate is issued by `issuer`, or by itself when that is empty. `key` tells generations apart.
    core::CaRow& ca(const std::string& name, const std::string& issuer = {}, const std::string& key = {})
    {
        core::CaRow row;
        row.id = static_cast<std::int64_t>(m_rows.cas.size()) + 1;
        row.name = name;
        row.key.fingerprint = keyOf(key.empty() ? name : key);
        row.key.isInVault = true;
        row.key.algorithm = "ec:P-384";
        row.certificate = certificate(name, key.empty() ? name : key, issuer.empty() ? name : issuer,
            issuer.empty() ? (key.empty() ? name : key) : issuer);
        if (!issuer.empty()) row.issuerName = issuer;
        row.crlNumber = 7;
        row.nextUpdate = today + std::chrono::days(5);
        m_rows.cas.push_back(std::move(row));
        return m_rows.cas.back();
    }
    /// A certificate of a CA, for a further edge; the vault need not have the CA itself.
    core::CertificateRow& certificate(const std::string& subject, const std::string& subjectKey,
        const std::string& issuer, const std::string& issuerKey)
    {
        core::CertificateRow row;
        row.id = static_cast<std::int64_t>(m_rows.certificates.size()) + 1;
        row.subject = "CN=" + subject;
        row.shortSubject = subject;
        row.issuer = "CN=" + issuer;
        row.subjectKey = keyOf(subjectKey);
        row.issuerKey = keyOf(issuerKey);
        row.serial = keyOf(std::to_string(row.id));
        row.fingerprint = keyOf("certificate " + std::to_string(row.id));
        row.isCa = true;
        row.algorithm = "ec:P-384";
        row.validity = {today - 2 * year + std::chrono::hours(row.id), today + 8 * year};
        m_rows.certificates.push_back(std::move(row));
        return m_rows.certificates.back();
    }
    void leaves(const std::string& issuer, const std::string& profile, std::size_t active, std::size_t expiring = 0,
        std::size_t revoked = 0)
    {
        m_rows.leaves.push_back({.issuerKey = keyOf(issuer),
            .issuer = "CN=" + issuer,
            .profile = profile,
            .total = active + expiring + revoked,
            .active = active,
            .expiring = expiring,
            .revoked = revoked});
        if (active + expiring > 0) m_rows.leaves.back().firstEnd = today + std::chrono::days(expiring > 0 ? 9 : 60);
    }
    core::HierarchyRows rows() const { return m_rows; }
    core::TrustGraph graph() const { return core::trustGraph(m_rows, today); }

private:
    core::HierarchyRows m_rows;
};

inline Maker twoTiers()
{
    Maker maker;
    maker.ca("Root");
    maker.ca("Issuing", "Root");
    maker.leaves("Issuing", "tls-server", 40, 3, 2);
    return maker;
}

inline Maker threeTiers()
{
    Maker maker;
    maker.ca("Example Root CA 2026").isGuarded = true;
    for (const char* policy : {"Example Policy CA", "Example Device Policy CA"})
        maker.ca(policy, "Example Root CA 2026");
    for (const char* name : {"TLS CA 1", "TLS CA 2", "Code Signing CA"}) maker.ca(name, "Example Policy CA");
    for (const char* name : {"Device CA 1", "Device CA 2"}) maker.ca(name, "Example Device Policy CA");
    maker.leaves("TLS CA 1", "tls-server", 640, 12, 37);
    maker.leaves("TLS CA 1", "tls-client", 150);
    maker.leaves("Code Signing CA", "code-signing", 14);
    maker.leaves("Device CA 1", "device", 9800, 40, 160);
    maker.leaves("Example Root CA 2026", "ocsp-signer", 1);
    return maker;
}

/// Path lengths 3, 2, 1 and 0.
inline Maker fourLevels()
{
    Maker maker;
    maker.ca("Level 3");
    maker.ca("Level 2", "Level 3");
    maker.ca("Level 1", "Level 2");
    maker.ca("Level 0", "Level 1");
    maker.ca("Level 0 beside", "Level 1");
    maker.leaves("Level 0", "tls-server", 5);
    maker.leaves("Level 2", "ocsp-signer", 1);
    return maker;
}

/// Roots that certify each other, a partner's root that is not ours, and a CA below all of them.
inline Maker mesh()
{
    Maker maker;
    for (const char* root : {"North Root", "South Root", "West Root"}) maker.ca(root);
    maker.ca("North CA", "North Root");
    maker.ca("South CA", "South Root");
    maker.ca("Bridge CA", "West Root");
    for (const char* root : {"North Root", "South Root"}) maker.certificate("Bridge CA", "Bridge CA", root, root);
    maker.certificate("North Root", "North Root", "South Root", "South Root");
    maker.certificate("South Root", "South Root", "North Root", "North Root");
    maker.certificate("West Root", "West Root", "Bridge CA", "Bridge CA"); // a ring
    maker.certificate("Partner Root CA", "Partner Root CA", "Partner Root CA", "Partner Root CA").isImported = true;
    maker.certificate("North CA", "North CA", "Partner Root CA", "Partner Root CA");
    maker.certificate("South CA", "South CA", "Nobody Knows", "its name alone");
    maker.leaves("North CA", "tls-server", 30);
    maker.leaves("South CA", "smime", 4, 1);
    return maker;
}

/// One root with three keys, and link certificates from each to the next.
inline Maker generations()
{
    Maker maker;
    for (const char* key : {"2016", "2021", "2026"}) maker.ca("Root", {}, key);
    maker.certificate("Root", "2021", "Root", "2016");
    maker.certificate("Root", "2026", "Root", "2021");
    maker.certificate("Old Issuing", "Old Issuing", "Root", "2016");
    maker.certificate("New Issuing", "New Issuing", "Root", "2026");
    return maker;
}

inline Maker manyIssuing(int count)
{
    Maker maker;
    maker.ca("Root");
    for (int policy = 0; policy < count / 50; ++policy) maker.ca("Policy CA " + std::to_string(policy), "Root");
    for (int i = 0; i < count; ++i) {
        const std::string name = "Issuing CA " + std::to_string(i);
        maker.ca(name, "Policy CA " + std::to_string(i / 50));
        if (i % 3 == 0) maker.leaves(name, "tls-server", static_cast<std::size_t>(i) * 7 + 1, i % 6 == 0 ? 2 : 0);
    }
    return maker;
}

struct Shape {
    const char* name;
    Maker maker;
};
inline std::vector<Shape> all()
{
    return {{"two tiers", twoTiers()}, {"three tiers", threeTiers()}, {"four levels", fourLevels()}, {"mesh", mesh()},
        {"generations", generations()}, {"500 issuing CAs", manyIssuing(500)}};
}

}
