#include "core/formats/ExportFormat.h"
#include "core/base/Text.h"
#include "core/formats/EncryptedKey.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include <algorithm>

namespace core {

namespace {

bool isOne(const ExportSelection& selection) { return selection.certificates.size() == 1; }
bool isSome(const ExportSelection& selection) { return !selection.certificates.empty(); }

/// What is handed out was read back and holds exactly the selection.
Result<Bytes> checked(Bytes written, const ExportSelection& selection)
{
    CORE_TRY(const std::vector<FoundObject> found, readObjects(written));
    const bool isSame = std::ranges::equal(
        found, selection.certificates, [](const FoundObject& object, const Certificate& certificate) {
            const auto* const read = std::get_if<Certificate>(&object);
            return read && *read == certificate;
        });
    if (!isSame) return fail(ErrorCode::Internal, "an export that does not read back");
    return written;
}

Result<Bytes> writeCertificates(const ExportSelection& selection)
{
    std::string text;
    for (const Certificate& certificate : selection.certificates) text += writePem("CERTIFICATE", certificate.der());
    const ByteView octets = bytesOf(text);
    return checked({octets.begin(), octets.end()}, selection);
}

Result<Bytes> writePemFile(const ExportSelection& selection)
{
    if (!isOne(selection)) return failAs(ErrorCode::Refused, "CW-613", {"pem"});
    return writeCertificates(selection);
}

Result<Bytes> writeDerFile(const ExportSelection& selection)
{
    if (!isOne(selection)) return failAs(ErrorCode::Refused, "CW-613", {"der"});
    return checked(selection.certificates.front().der(), selection);
}

Result<Bytes> writeChainFile(const ExportSelection& selection)
{
    if (!isSome(selection)) return failAs(ErrorCode::Refused, "CW-613", {"chain"});
    return writeCertificates(selection);
}

constexpr ExportFormat table[] = {
    {"pem", CORE_TEXT("core", "Certificate as text (PEM)"), ".pem", isOne, writePemFile},
    {"der", CORE_TEXT("core", "Certificate in binary form (DER)"), ".der", isOne, writeDerFile},
    {"chain", CORE_TEXT("core", "Certificate and its CAs in one file (PEM)"), ".pem", isSome, writeChainFile},
};

}

std::span<const ExportFormat> exportFormats() { return table; }

Result<const ExportFormat*> findExportFormat(std::string_view id)
{
    std::string known;
    for (const ExportFormat& format : table) {
        if (format.id == id) return &format;
        known.append(known.empty() ? "" : ", ").append(format.id);
    }
    return failAs(ErrorCode::Usage, "CW-605", {std::string(id), std::move(known)});
}

Result<std::string> writeEncryptedKey(const PrivateKey& key, ByteView passphrase)
{
    if (passphrase.empty()) return failAs(ErrorCode::Refused, "CW-612");
    CORE_TRY(const Secret pkcs8, key.toPkcs8());
    CORE_TRY(const Bytes encrypted, encryptKey(pkcs8, passphrase));
    std::string text = writePem("ENCRYPTED PRIVATE KEY", encrypted);
    CORE_TRY(const PrivateKey reread, readPrivateKey(bytesOf(text), passphrase));
    if (!(reread.publicKey() == key.publicKey()))
        return fail(ErrorCode::Internal, "a written key that does not read back");
    return text;
}

}
