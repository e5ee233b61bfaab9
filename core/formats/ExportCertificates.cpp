#include "core/base/Text.h"
#include "core/formats/ExportFormats.h"
#include "core/formats/Jwk.h"
#include "core/formats/Pem.h"
#include "core/formats/Pkcs12.h"
#include "core/formats/Pkcs7.h"
#include <algorithm>

namespace core::exporting {

namespace {

bool isOne(const ExportSelection& selection) { return selection.certificates.size() == 1; }
bool isSome(const ExportSelection& selection) { return !selection.certificates.empty(); }
bool hasAuthority(const ExportSelection& selection) { return !authorities(selection.certificates).empty(); }

bool hasWebKey(const ExportSelection& selection)
{
    return isSome(selection) && writeJwk(std::span(selection.certificates).first(1)).has_value();
}

std::unexpected<Error> misfit(std::string_view format)
{
    return failAs(ErrorCode::Refused, "CW-613", {std::string(format)});
}

Result<Bytes> writeText(const std::vector<Certificate>& certificates)
{
    const std::string text = pemOf(certificates);
    return checked(copyOf(bytesOf(text)), {certificates});
}

Result<Bytes> writePemFile(const ExportSelection& selection)
{
    if (!isOne(selection)) return misfit("pem");
    return writeText(selection.certificates);
}

Result<Bytes> writeDerFile(const ExportSelection& selection)
{
    if (!isOne(selection)) return misfit("der");
    return checked(selection.certificates.front().der(), {selection.certificates});
}

Result<Bytes> writeChain(const ExportSelection& selection)
{
    if (!isSome(selection)) return misfit("chain");
    return writeText(selection.certificates);
}

Result<Bytes> writeServerChain(const ExportSelection& selection)
{
    if (!isSome(selection)) return misfit("server-chain");
    return writeText(withoutRoot(selection.certificates));
}

Result<Bytes> writeAuthorities(const ExportSelection& selection)
{
    if (!hasAuthority(selection)) return misfit("ca-chain");
    return writeText(authorities(selection.certificates));
}

Result<Bytes> writeRootFirst(const ExportSelection& selection)
{
    if (!isSome(selection)) return misfit("root-first");
    return writeText({selection.certificates.rbegin(), selection.certificates.rend()});
}

Result<Bytes> writePkcs7Der(const ExportSelection& selection)
{
    if (!isSome(selection)) return misfit("pkcs7");
    CORE_TRY(Bytes der, writePkcs7(selection.certificates));
    return checked(std::move(der), {selection.certificates});
}

Result<Bytes> writePkcs7Pem(const ExportSelection& selection)
{
    if (!isSome(selection)) return misfit("pkcs7-pem");
    CORE_TRY(const Bytes der, writePkcs7(selection.certificates));
    const std::string text = writePem("PKCS7", der);
    return checked(copyOf(bytesOf(text)), {selection.certificates});
}

Result<Bytes> writeWebKey(const ExportSelection& selection)
{
    if (!hasWebKey(selection)) return misfit("jwk");
    CORE_TRY(Bytes json, writeJwk(selection.certificates));
    return checked(std::move(json), {selection.certificates});
}

Result<Bytes> writeTrustStore(const ExportSelection& selection)
{
    const std::vector<Certificate> trusted = authorities(selection.certificates);
    if (trusted.empty()) return misfit("pkcs12-trust");
    if (selection.passphrase.empty()) return failAs(ErrorCode::Refused, "CW-612");
    CORE_TRY(Bytes pfx, writePkcs12(trusted, nullptr, selection.passphrase, {false, 100'000}));
    return checked(std::move(pfx), {trusted, nullptr, selection.passphrase});
}

constexpr ExportFormat certificateFormats[] = {
    {"pem", CORE_TEXT("core", "Certificate as text (PEM)"), ".pem", isOne, writePemFile},
    {"der", CORE_TEXT("core", "Certificate in binary form (DER)"), ".der", isOne, writeDerFile},
    {"chain", CORE_TEXT("core", "Certificate and its CAs in one file (PEM)"), ".pem", isSome, writeChain},
    {"server-chain", CORE_TEXT("core", "Certificate and its CAs without the root (PEM)"), ".pem", isSome,
        writeServerChain,
        CORE_TEXT("core",
            "What a TLS server sends: the certificate first, then each CA that issued the one before. Clients must "
            "have the root already.")},
    {"ca-chain", CORE_TEXT("core", "Only the CAs, nearest first (PEM)"), ".pem", hasAuthority, writeAuthorities,
        CORE_TEXT("core",
            "For places that ask for the CAs alone, such as a list of trusted ones. Whoever trusts this file trusts "
            "everything that these CAs issue.")},
    {"root-first", CORE_TEXT("core", "Certificate and its CAs, root first (PEM)"), ".pem", isSome, writeRootFirst,
        CORE_TEXT("core",
            "The order that some appliances ask for. TLS servers want the opposite and do not start with this.")},
    {"pkcs7", CORE_TEXT("core", "Certificate and its CAs (PKCS#7, binary)"), ".p7b", isSome, writePkcs7Der},
    {"pkcs7-pem", CORE_TEXT("core", "Certificate and its CAs (PKCS#7, text)"), ".p7b", isSome, writePkcs7Pem},
    {"jwk", CORE_TEXT("core", "Public key with its certificates (JSON Web Key)"), ".jwk", hasWebKey, writeWebKey},
    {"pkcs12-trust", CORE_TEXT("core", "CAs to be trusted by Java (PKCS#12 without key)"), ".p12", hasAuthority,
        writeTrustStore,
        CORE_TEXT("core",
            "Java takes every CA in it as trusted; the passphrase only shows whether the file was changed. Java 8 "
            "before update 301 cannot read it.")},
};

}

std::span<const ExportFormat> certificateExports() { return certificateFormats; }

}
