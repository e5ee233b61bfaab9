#include "core/base/Wording.h"
#include "core/formats/ExportFormats.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include <algorithm>

namespace core::exporting {

namespace {

std::unexpected<Error> differs(std::string what) { return failAs(ErrorCode::Internal, "CW-621", {std::move(what)}); }

std::vector<Bytes> sortedDer(const std::vector<Certificate>& certificates)
{
    std::vector<Bytes> all;
    for (const Certificate& certificate : certificates) all.push_back(certificate.der());
    std::ranges::sort(all);
    return all;
}

Result<void> checkObjects(const std::vector<FoundObject>& found, const Expected& expected)
{
    std::vector<Certificate> certificates;
    int keys = 0;
    for (const FoundObject& object : found) {
        if (const auto* const certificate = std::get_if<Certificate>(&object)) certificates.push_back(*certificate);
        const auto* const key = std::get_if<FoundKey>(&object);
        if (!key) continue;
        ++keys;
        if (!expected.key || !key->isEncrypted) return differs("an open or unexpected private key");
        const auto opened = openKey(*key, expected.passphrase);
        if (!opened) return differs(sentence(opened.error()));
        if (!(opened->publicKey() == expected.key->publicKey())) return differs("another private key");
    }
    if (keys != (expected.key ? 1 : 0)) return differs(std::to_string(keys) + " private keys");
    if (sortedDer(certificates) != sortedDer(expected.certificates)) return differs("other certificates");
    return {};
}

}

Result<Bytes> checked(Bytes written, const Expected& expected)
{
    const auto found = readObjects(written, expected.passphrase);
    if (!found) return differs(sentence(found.error()));
    CORE_CHECK(checkObjects(*found, expected));
    return written;
}

bool hasKey(const ExportSelection& selection)
{
    if (!selection.key || selection.certificates.empty()) return false;
    const auto& certified = selection.certificates.front().publicKey();
    return certified && *certified == selection.key->publicKey();
}

Result<void> checkKey(const ExportSelection& selection, std::string_view format)
{
    if (!hasKey(selection)) return failAs(ErrorCode::Refused, "CW-620", {std::string(format)});
    if (selection.passphrase.empty()) return failAs(ErrorCode::Refused, "CW-612");
    return {};
}

std::vector<Certificate> withoutRoot(const std::vector<Certificate>& chain)
{
    std::vector<Certificate> sent;
    for (const Certificate& certificate : chain)
        if (sent.empty() || !certificate.isSelfSigned()) sent.push_back(certificate);
    return sent;
}

std::vector<Certificate> authorities(const std::vector<Certificate>& chain)
{
    std::vector<Certificate> all;
    std::ranges::copy_if(chain, std::back_inserter(all), &Certificate::isCa);
    return all;
}

std::string pemOf(const std::vector<Certificate>& certificates)
{
    std::string text;
    for (const Certificate& certificate : certificates) text += writePem("CERTIFICATE", certificate.der());
    return text;
}

}
