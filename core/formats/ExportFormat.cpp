#include "core/formats/ExportFormat.h"
#include "core/formats/EncryptedKey.h"
#include "core/formats/ExportFormats.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"

namespace core {

namespace {

std::vector<ExportFormat> allFormats()
{
    std::vector<ExportFormat> all;
    for (const auto part : {exporting::certificateExports(), exporting::keyExports()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}

std::span<const ExportFormat> exportFormats()
{
    static const std::vector<ExportFormat> all = allFormats();
    return all;
}

Result<const ExportFormat*> findExportFormat(std::string_view id)
{
    std::string known;
    for (const ExportFormat& format : exportFormats()) {
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
