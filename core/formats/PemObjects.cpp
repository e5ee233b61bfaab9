#include "core/base/Text.h"
#include "core/formats/ImportFormats.h"
#include "core/formats/Pem.h"
#include "core/formats/PrivateKeyForms.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

using Reader = Result<FoundObject> (*)(ByteView der);

template <typename Object>
Result<FoundObject> readAs(ByteView der)
{
    CORE_TRY(Object object, Object::parse(der));
    return FoundObject(std::move(object));
}

/// OpenSSL's own block: a certificate, then how far it is trusted, which we do not take over.
Result<FoundObject> readTrusted(ByteView der)
{
    CORE_TRY(const der::Element certificate, der::readElement(der));
    return readAs<Certificate>(certificate.whole);
}

Result<FoundObject> readKey(ByteView der) { return FoundObject(FoundKey{Secret(der), false}); }
Result<FoundObject> readEncryptedKey(ByteView der) { return FoundObject(FoundKey{Secret(der), true}); }

Result<FoundObject> readRsaKey(ByteView der)
{
    CORE_TRY(Secret pkcs8, pkcs8OfPkcs1(der));
    return FoundObject(FoundKey{std::move(pkcs8), false});
}

Result<FoundObject> readEcKey(ByteView der)
{
    CORE_TRY(Secret pkcs8, pkcs8OfSec1(der));
    return FoundObject(FoundKey{std::move(pkcs8), false});
}

Result<FoundObject> readPublicKey(ByteView der)
{
    CORE_TRY(PublicKey key, PublicKey::fromSpki(der));
    return FoundObject(std::move(key));
}

struct LabelRow {
    std::string_view label;
    Reader read; ///< nullptr: belongs to a key and says nothing of its own
};
constexpr LabelRow labels[] = {
    {"CERTIFICATE", readAs<Certificate>},
    {"X509 CERTIFICATE", readAs<Certificate>},
    {"TRUSTED CERTIFICATE", readTrusted},
    {"CERTIFICATE REQUEST", readAs<Csr>},
    {"NEW CERTIFICATE REQUEST", readAs<Csr>},
    {"X509 CRL", readAs<Crl>},
    {"PRIVATE KEY", readKey},
    {"ENCRYPTED PRIVATE KEY", readEncryptedKey},
    {"RSA PRIVATE KEY", readRsaKey},
    {"EC PRIVATE KEY", readEcKey},
    {"PUBLIC KEY", readPublicKey},
    {"EC PARAMETERS", nullptr},
};

/// Wipes what may be a private key, however the function is left.
struct WipeBlocks {
    std::vector<PemBlock>& blocks;
    ~WipeBlocks()
    {
        for (PemBlock& block : blocks)
            if (block.label.ends_with("PRIVATE KEY")) wipe(block.der);
    }
};

Result<std::vector<FoundObject>> read(ByteView content)
{
    CORE_TRY(std::vector<PemBlock> blocks, readPem({reinterpret_cast<const char*>(content.data()), content.size()}));
    const WipeBlocks wiping{blocks};
    std::vector<FoundObject> found;
    std::string unknown;
    for (const PemBlock& block : blocks) {
        const auto* const row = std::ranges::find(labels, block.label, &LabelRow::label);
        if (row == std::end(labels)) {
            unknown += (unknown.empty() ? "" : ", ") + block.label;
            continue;
        }
        if (!row->read) continue;
        CORE_TRY(FoundObject object, row->read(block.der));
        found.push_back(std::move(object));
    }
    if (found.empty() && !unknown.empty()) return failAs(ErrorCode::Unsupported, "CW-614", {unknown});
    return found;
}

/// A BEGIN line somewhere, and not just inside the text of a binary object.
bool recognises(ByteView content)
{
    const std::string_view text{reinterpret_cast<const char*>(content.data()), content.size()};
    ByteView rest = content;
    const bool isOneElement = der::readElement(rest) && rest.empty();
    return !isOneElement && text.contains("-----BEGIN ");
}

}

ImportFormat pemFormat()
{
    return {.id = "pem", .label = CORE_TEXT("core", "PEM"), .recognises = recognises, .read = read};
}

}
