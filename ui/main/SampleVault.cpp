#include "ui/main/SampleVault.h"

#include <array>

namespace ui {
namespace {

/// A server of the sample and who looks after it.
struct Server {
    std::string_view host;
    int days;
    std::string_view owner;
};
constexpr std::array servers{Server{"www.test.example", 90, "Ana Ruiz"}, Server{"api.test.example", 30, "Ana Ruiz"},
    Server{"mail.test.example", 180, "Ben Okoye"}, Server{"wiki.test.example", 365, ""},
    Server{"old-shop.test.example", 120, "Ben Okoye"}};

core::Result<void> addCa(core::Vault& vault, std::string name, std::string profile, std::string_view subject,
    std::string_view algorithm, std::string issuer, std::string_view file)
{
    CORE_TRY(auto who, core::DistinguishedName::parse(subject));
    CORE_TRY(const core::KeyAlgorithm* key, core::findKeyAlgorithm(algorithm));
    const std::string address = "http://pki.test.example/" + std::string(file);
    CORE_CHECK(core::createCa(vault,
        {.name = std::move(name),
            .profile = std::move(profile),
            .subject = std::move(who),
            .key = key,
            .issuer = std::move(issuer),
            .urls = {{address + ".crl"}, {address + ".crt"}, {}}}));
    return {};
}

core::Result<core::CertificateRow> addServer(core::Vault& vault, const Server& server, std::stop_token stop)
{
    const std::string host(server.host);
    CORE_TRY(const auto subject, core::DistinguishedName::parse("CN=" + host + ",O=TEST"));
    CORE_TRY(const core::KeyAlgorithm* key, core::findKeyAlgorithm("ec:P-256"));
    core::SignOrder order{.issuer = "TEST TLS CA 1", .profile = "tls-server"};
    order.choices.days = server.days;
    CORE_TRY(
        const auto made, core::issueWithKey(vault, subject, {{core::GeneralName::Type::Dns, host}}, *key, order, stop));
    CORE_CHECK(core::CertificateStore(vault).annotate(made.issued.row.id, server.owner, {}));
    return made.issued.row;
}

core::Result<void> addRequest(core::Vault& vault)
{
    CORE_TRY(const auto subject, core::DistinguishedName::parse("CN=web01.test.example"));
    CORE_TRY(const core::KeyAlgorithm* key, core::findKeyAlgorithm("ec:P-256"));
    CORE_TRY(
        const auto made, core::createRequest(subject, {{core::GeneralName::Type::Dns, "web01.test.example"}}, *key));
    CORE_CHECK(core::RequestStore(vault).import(made.request, "web01.csr"));
    return {};
}

}

core::Result<void> fillSample(core::Vault& vault, std::stop_token stop)
{
    CORE_CHECK(addCa(vault, "TEST Root CA", "root-ca", "CN=TEST Root CA,O=TEST", "ec:P-384", {}, "root"));
    CORE_CHECK(
        addCa(vault, "TEST TLS CA 1", "issuing-ca", "CN=TEST TLS CA 1,O=TEST", "ec:P-256", "TEST Root CA", "tls1"));
    core::Bytes last;
    for (const Server& server : servers) {
        CORE_TRY(const auto row, addServer(vault, server, stop));
        last = row.serial;
    }
    CORE_CHECK(core::revoke(vault, "TEST TLS CA 1", {.serial = last, .reason = core::RevocationReason::Superseded}));
    CORE_CHECK(core::publishCrl(vault, "TEST Root CA", 365, stop));
    CORE_CHECK(core::publishCrl(vault, "TEST TLS CA 1", 7, stop));
    return addRequest(vault);
}

}
