#include "core/base/Text.h"
#include "core/formats/EncryptedKey.h"
#include "core/formats/ExportFormats.h"
#include "core/formats/Pem.h"
#include "core/formats/Pkcs12.h"

namespace core::exporting {

namespace {

/// More iterations make guessing slower, and opening as well; where the receiver sets a bound, they stay below it.
constexpr Pkcs12Strength modern{false, 600'000};
constexpr Pkcs12Strength windows{false, 100'000}; ///< .NET refuses more than 600,000 in all
constexpr Pkcs12Strength tripleDes{true, 100'000};

Result<Bytes> writePfx(const ExportSelection& selection, std::string_view format, const Pkcs12Strength& strength)
{
    CORE_CHECK(checkKey(selection, format));
    CORE_TRY(Bytes pfx, writePkcs12(selection.certificates, selection.key, selection.passphrase, strength));
    return checked(std::move(pfx), {selection.certificates, selection.key, selection.passphrase});
}

Result<Bytes> writeModern(const ExportSelection& selection) { return writePfx(selection, "pkcs12", modern); }
Result<Bytes> writeWindows(const ExportSelection& selection) { return writePfx(selection, "pkcs12-windows", windows); }
Result<Bytes> writeMacos(const ExportSelection& selection) { return writePfx(selection, "pkcs12-macos", tripleDes); }
Result<Bytes> writeLegacy(const ExportSelection& selection) { return writePfx(selection, "pkcs12-legacy", tripleDes); }

Result<Bytes> writeKeyPem(const ExportSelection& selection)
{
    CORE_CHECK(checkKey(selection, "pkcs8"));
    CORE_TRY(const std::string text, writeEncryptedKey(*selection.key, selection.passphrase));
    return checked(copyOf(bytesOf(text)), {{}, selection.key, selection.passphrase});
}

Result<Bytes> writeKeyDer(const ExportSelection& selection)
{
    CORE_CHECK(checkKey(selection, "pkcs8-der"));
    CORE_TRY(const Secret pkcs8, selection.key->toPkcs8());
    CORE_TRY(Bytes der, encryptKey(pkcs8, selection.passphrase));
    return checked(std::move(der), {{}, selection.key, selection.passphrase});
}

/// Certificates without the root, then the key, in one file.
Result<Bytes> writeBundle(const ExportSelection& selection, std::string_view format)
{
    CORE_CHECK(checkKey(selection, format));
    const std::vector<Certificate> sent = withoutRoot(selection.certificates);
    CORE_TRY(const std::string key, writeEncryptedKey(*selection.key, selection.passphrase));
    const std::string text = pemOf(sent) + key;
    return checked(copyOf(bytesOf(text)), {sent, selection.key, selection.passphrase});
}

Result<Bytes> writeNginx(const ExportSelection& selection) { return writeBundle(selection, "nginx"); }
Result<Bytes> writeApache(const ExportSelection& selection) { return writeBundle(selection, "apache"); }
Result<Bytes> writeHaproxy(const ExportSelection& selection) { return writeBundle(selection, "haproxy"); }

Result<Bytes> writeOpenVpn(const ExportSelection& selection)
{
    CORE_CHECK(checkKey(selection, "ovpn"));
    if (selection.certificates.size() < 2) return failAs(ErrorCode::Refused, "CW-613", {"ovpn"});
    const std::vector<Certificate> own{selection.certificates.front()};
    const std::vector<Certificate> above(selection.certificates.begin() + 1, selection.certificates.end());
    CORE_TRY(const std::string key, writeEncryptedKey(*selection.key, selection.passphrase));
    const std::string text =
        "# Add the line: remote HOST PORT\nclient\ndev tun\nnobind\nremote-cert-tls server\n<ca>\n" + pemOf(above) +
        "</ca>\n<cert>\n" + pemOf(own) + "</cert>\n<key>\n" + key + "</key>\n";
    return checked(copyOf(bytesOf(text)), {selection.certificates, selection.key, selection.passphrase});
}

bool hasKeyAndIssuer(const ExportSelection& selection)
{
    return hasKey(selection) && selection.certificates.size() > 1;
}

constexpr ExportFormat keyFormats[] = {
    {"pkcs12", CORE_TEXT("core", "Key, certificate and CAs (PKCS#12)"), ".p12", hasKey, writeModern,
        CORE_TEXT("core",
            "AES-256 and SHA-256 with 600,000 iterations: the best that PKCS#12 offers. Some programs of before 2018 "
            "cannot "
            "open it."),
        true},
    {"pkcs12-windows", CORE_TEXT("core", "Key, certificate and CAs for Windows (PKCS#12)"), ".pfx", hasKey,
        writeWindows,
        CORE_TEXT("core",
            "AES-256 and SHA-256 for Windows 10 and Server 2019 or later; fewer iterations than elsewhere, because "
            ".NET "
            "refuses more, so take a longer passphrase. Older Windows needs the format for old programs."),
        true},
    {"pkcs12-macos", CORE_TEXT("core", "Key, certificate and CAs for macOS and iOS (PKCS#12)"), ".p12", hasKey,
        writeMacos,
        CORE_TEXT("core",
            "Triple DES and SHA-1, because the keychain of many versions opens nothing newer. Weaker: take a "
            "passphrase "
            "of 20 random characters, and delete the file once it is imported."),
        true},
    {"pkcs12-legacy", CORE_TEXT("core", "Key, certificate and CAs for old programs (PKCS#12)"), ".p12", hasKey,
        writeLegacy,
        CORE_TEXT("core",
            "Triple DES and SHA-1 for Java 8 before update 301, Windows before 10 and other old programs. Weaker: take "
            "a passphrase of 20 random characters, and delete the file once it is imported."),
        true},
    {"pkcs8", CORE_TEXT("core", "Only the private key, encrypted (PKCS#8, PEM)"), ".key", hasKey, writeKeyPem,
        CORE_TEXT("core", "AES-256 under scrypt. Java and GnuTLS cannot open it; OpenSSL 1.1 and later can."), true},
    {"pkcs8-der", CORE_TEXT("core", "Only the private key, encrypted (PKCS#8, DER)"), ".p8", hasKey, writeKeyDer,
        CORE_TEXT("core", "AES-256 under scrypt. Java and GnuTLS cannot open it; OpenSSL 1.1 and later can."), true},
    {"nginx", CORE_TEXT("core", "Everything for nginx in one file"), ".pem", hasKey, writeNginx,
        CORE_TEXT("core",
            "Give it as ssl_certificate and as ssl_certificate_key. The key stays encrypted: put its passphrase into "
            "the "
            "file that ssl_password_file names, readable by root only."),
        true},
    {"apache", CORE_TEXT("core", "Everything for Apache httpd in one file"), ".pem", hasKey, writeApache,
        CORE_TEXT("core",
            "Give it as SSLCertificateFile. The key stays encrypted: Apache asks for the passphrase when it starts, or "
            "runs the program that SSLPassPhraseDialog names."),
        true},
    {"haproxy", CORE_TEXT("core", "Everything for HAProxy in one file"), ".pem", hasKey, writeHaproxy,
        CORE_TEXT("core",
            "Give it as crt. The key stays encrypted: HAProxy asks for the passphrase when it starts, so it cannot "
            "start unattended; only there decrypt the key into a file that root alone can read."),
        true},
    {"ovpn", CORE_TEXT("core", "Everything for an OpenVPN client in one file"), ".ovpn", hasKeyAndIssuer, writeOpenVpn,
        CORE_TEXT("core",
            "CAs, certificate and encrypted key inline; the client asks for the passphrase. Where the server is has to "
            "be added in a line “remote”."),
        true},
};

}

std::span<const ExportFormat> keyExports() { return keyFormats; }

}
