#include "SampleRows.h"

#include <array>
#include <string_view>

namespace sample {
namespace {

core::Time after(int days) { return today() + std::chrono::days(days); }

core::Bytes octets(std::uint8_t seed, std::size_t count)
{
    core::Bytes bytes(count);
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::uint8_t>(seed * 31 + i * 57);
    return bytes;
}

core::CertificateRow certificate(std::int64_t id, std::string_view name, std::string_view issuer,
    std::string_view profile, int days, std::string_view owner)
{
    core::CertificateRow row;
    row.id = id;
    row.shortSubject = name;
    row.subject = "CN=" + row.shortSubject + ",O=Example Corp,C=DE";
    row.issuer = issuer;
    row.profile = profile;
    row.validity = {after(days - 90), after(days)};
    row.owner = owner;
    row.serial = octets(static_cast<std::uint8_t>(id), 16);
    row.fingerprint = octets(static_cast<std::uint8_t>(id + 7), 32);
    return row;
}

core::CaRow ca(std::int64_t id, std::string_view name, std::string_view issuer, int years, std::size_t issued)
{
    core::CaRow row;
    row.id = id;
    row.name = name;
    row.key.algorithm = "ec:P-384";
    row.issuedCount = issued;
    row.certificate = certificate(100 + id, name, issuer.empty() ? name : issuer, "", years * 365, "");
    row.certificate->validity.notBefore = after(-30);
    if (!issuer.empty()) row.issuerName = issuer;
    return row;
}

}

core::Time today()
{
    using namespace std::chrono;
    return sys_days(year(2026) / November / 20) + hours(14) + minutes(2);
}

std::vector<core::CertificateRow> certificates()
{
    return {
        certificate(1, "web01.acme.example", "TLS CA 1", "tls-server", 90, "Ana Ruiz"),
        certificate(2, "api.acme.example", "TLS CA 1", "tls-server", 9, "Ana Ruiz"),
        certificate(3, "old-shop.acme.example", "TLS CA 1", "tls-server", 53, "Ben Okoye"),
        certificate(4, "printer-07", "Device CA", "802.1x", 347, ""),
        certificate(5, "pay\u202Emoc.lap", "TLS CA 1", "tls-server", 73, ""),
        certificate(6, "build.acme.example", "Code Signing CA", "code-signing", 44, ""),
        certificate(7, "J\u00FCrgen \u00D6zt\u00FCrk", "User CA", "smime", 222, "HR"),
        certificate(8, "vpn-gw.acme.example", "TLS CA 1", "vpn", 31, "Ben Okoye"),
    };
}

std::vector<core::CaRow> cas()
{
    return {ca(1, "Example Root CA 2026", "", 20, 3), ca(2, "Device CA", "Example Root CA 2026", 7, 412),
        ca(3, "TLS CA 1", "Example Root CA 2026", 7, 802), ca(4, "Code Signing CA", "Example Root CA 2026", 3, 14),
        ca(5, "Partner Root CA", "", 11, 0)};
}

std::vector<core::RequestRow> requests()
{
    core::RequestRow web;
    web.id = 1;
    web.subject = "CN=web01.acme.example";
    web.names = {"DNS:web01.acme.example", "DNS:*.acme.example"};
    web.algorithm = "ec:P-256";
    web.source = "web01.csr";
    web.received = today() - std::chrono::minutes(22);
    core::RequestRow vpn = web;
    vpn.id = 2;
    vpn.subject = "CN=vpn-gw.acme.example";
    vpn.names = {"DNS:vpn-gw.acme.example"};
    vpn.source = "vpn-gw.csr";
    vpn.received = after(-1);
    core::RequestRow done = vpn;
    done.id = 3;
    done.subject = "CN=api.acme.example";
    done.certificate = 2;
    done.received = after(-81);
    return {web, vpn, done};
}

std::vector<core::KeyRow> keys()
{
    std::vector<core::KeyRow> rows;
    for (const std::string_view name : {"Example Root CA 2026", "Device CA", "TLS CA 1", "Code Signing CA"}) {
        const auto id = static_cast<std::int64_t>(rows.size()) + 1;
        rows.push_back({.id = id,
            .fingerprint = octets(static_cast<std::uint8_t>(id), 32),
            .spki = {},
            .algorithm = "ec:P-384",
            .label = std::string(name),
            .isInVault = id > 1,
            .created = after(-30)});
    }
    return rows;
}

std::vector<core::ProfileRow> profiles()
{
    std::vector<core::ProfileRow> rows;
    for (const std::string_view name :
        {"root-ca", "issuing-ca", "tls-server", "tls-client", "vpn", "802.1x", "smime", "code-signing"})
        rows.push_back({.id = static_cast<std::int64_t>(rows.size()) + 1,
            .name = std::string(name),
            .version = rows.size() == 2 ? 3 : 1,
            .text = {},
            .added = after(-30)});
    return rows;
}

std::vector<core::CrlRow> crls()
{
    std::vector<core::CrlRow> rows;
    for (int i = 0; i < 6; ++i)
        rows.push_back({.id = i + 1,
            .issuerKey = octets(3, 32),
            .number = static_cast<std::uint64_t>(118 - i),
            .thisUpdate = after(-7 * i - 6),
            .nextUpdate = after(1 - 7 * i),
            .entries = static_cast<std::size_t>(37 - i)});
    return rows;
}

std::vector<core::EventRow> events()
{
    constexpr std::array<std::array<std::string_view, 3>, 6> lines{{{"vaultCreated", "vault Example Corp PKI", "ana"},
        {"caCreated", "CA Example Root CA 2026", "ana"}, {"certificateIssued", "certificate for TLS CA 1", "ana"},
        {"crlIssued", "CRL 1 of TLS CA 1", "ana"}, {"requestImported", "request for web01.acme.example", "ben"},
        {"certificateIssued", "certificate for api.acme.example", "ben"}}};
    std::vector<core::EventRow> rows;
    for (const auto& [kind, object, actor] : lines) {
        core::EventRow row;
        row.id = static_cast<std::int64_t>(rows.size()) + 1;
        row.at = after(-30) + std::chrono::hours(rows.size() * 26);
        row.kind = kind;
        row.object = object;
        row.actor = actor;
        rows.push_back(row);
    }
    return rows;
}

std::vector<ui::TokenRow> tokens()
{
    const auto token = [](qint64 id, std::string_view label, std::string_view serial, core::PinState pin) {
        ui::TokenRow row{.id = id, .offered = {"opensc-pkcs11", "/usr/lib/opensc-pkcs11.so"}};
        row.reader = core::TokenReader{.description = "Nitrokey HSM 00 00", .token = core::Token{}};
        core::Token& shown = *row.reader->token;
        shown.label = label;
        shown.serial = serial;
        shown.model = "PKCS#15 emulated";
        shown.isInitialized = true;
        shown.userPin = pin;
        shown.publicMemory = shown.privateMemory = {.free = 41'200, .total = 65'536};
        return row;
    };
    ui::TokenRow empty{.id = 4, .offered = {"ykcs11", "/usr/lib/libykcs11.so"}};
    empty.problem = core::Error{core::ErrorCode::Storage, "CW-401", {"/usr/lib/libykcs11.so"}, {}};
    return {token(1, "Root token 1", "DENK0104068", core::PinState::Good),
        token(2, "Root token 2", "DENK0104069", core::PinState::FinalTry),
        token(3, "Signing", "DENK0200001", core::PinState::Locked), empty};
}

}
