#include "core/base/Limits.h"
#include "core/base/Text.h"
#include "core/formats/ImportFormats.h"
#include "core/formats/KeyParts.h"
#include "core/formats/OpenSshKey.h"
#include "core/formats/Pem.h"
#include "core/formats/Pkcs7.h"
#include "core/formats/PrivateKeyForms.h"
#include "core/formats/TraditionalKey.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

using Objects = Result<std::vector<FoundObject>>;
using Reader = Objects (*)(const PemBlock& block);

Objects only(FoundObject object)
{
    std::vector<FoundObject> found;
    found.push_back(std::move(object));
    return found;
}

Objects onlyKey(Result<Secret> pkcs8)
{
    if (!pkcs8) return std::unexpected(pkcs8.error());
    return only(FoundKey{*std::move(pkcs8), false});
}

template <typename Object>
Objects readAs(const PemBlock& block)
{
    CORE_TRY(Object object, Object::parse(block.der));
    return only(std::move(object));
}

/// OpenSSL's own block: a certificate, then how far it is trusted, which we do not take over.
Objects readTrusted(const PemBlock& block)
{
    ByteView der = block.der;
    CORE_TRY(const der::Element first, der::readElement(der));
    CORE_TRY(Certificate certificate, Certificate::parse(first.whole));
    return only(std::move(certificate));
}

Objects readSet(const PemBlock& block) { return readPkcs7(block.der); }
Objects readKey(const PemBlock& block) { return onlyKey(Secret(block.der)); }
Objects readEncryptedKey(const PemBlock& block) { return only(FoundKey{Secret(block.der), true}); }

Objects readRsaKey(const PemBlock& block)
{
    if (block.dekInfo.empty()) return onlyKey(pkcs8OfPkcs1(block.der));
    return only(FoundKey{wrapTraditional(true, block.dekInfo, block.der), true});
}

Objects readEcKey(const PemBlock& block)
{
    if (block.dekInfo.empty()) return onlyKey(pkcs8OfSec1(block.der));
    return only(FoundKey{wrapTraditional(false, block.dekInfo, block.der), true});
}

Objects readOpenSshKey(const PemBlock& block)
{
    CORE_TRY(const bool isEncrypted, isOpenSshKeyEncrypted(block.der));
    if (!isEncrypted) return onlyKey(pkcs8OfOpenSsh(block.der, {}));
    return only(FoundKey{Secret(block.der), true});
}

Objects readPublicKey(const PemBlock& block)
{
    CORE_TRY(PublicKey key, PublicKey::fromSpki(block.der));
    return only(std::move(key));
}

/// RSAPublicKey (RFC 8017 appendix A.1.1).
Objects readRsaPublicKey(const PemBlock& block)
{
    CORE_TRY(ByteView numbers, der::readWhole(block.der, der::tag::sequence));
    CORE_TRY(const ByteView n, der::read(numbers, der::tag::integer));
    CORE_TRY(const ByteView e, der::read(numbers, der::tag::integer));
    CORE_TRY(const Bytes spki, spkiOfRsa(n, e));
    CORE_TRY(PublicKey key, PublicKey::fromSpki(spki));
    return only(std::move(key));
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
    {"OCSP RESPONSE", readAs<OcspResponse>},
    {"PKCS7", readSet},
    {"PKCS #7 SIGNED DATA", readSet},
    {"CMS", readSet},
    {"PRIVATE KEY", readKey},
    {"ENCRYPTED PRIVATE KEY", readEncryptedKey},
    {"RSA PRIVATE KEY", readRsaKey},
    {"EC PRIVATE KEY", readEcKey},
    {"OPENSSH PRIVATE KEY", readOpenSshKey},
    {"PUBLIC KEY", readPublicKey},
    {"RSA PUBLIC KEY", readRsaPublicKey},
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

Result<std::vector<FoundObject>> read(ByteView content, ByteView /*passphrase*/)
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
        if (!block.dekInfo.empty() && !block.label.ends_with("PRIVATE KEY"))
            return failAs(ErrorCode::Unsupported, "CW-611", {block.dekInfo});
        CORE_TRY(std::vector<FoundObject> objects, row->read(block));
        if (found.size() + objects.size() > limits::bundleObjects)
            return failAs(ErrorCode::Refused, "CW-601", {"PEM", std::to_string(limits::bundleObjects) + " objects"});
        std::ranges::move(objects, std::back_inserter(found));
    }
    if (found.empty() && !unknown.empty()) return failAs(ErrorCode::Unsupported, "CW-614", {unknown});
    return found;
}

/// A BEGIN line somewhere, and not just inside the text of a binary object.
bool isPem(ByteView content)
{
    ByteView rest = content;
    const bool isOneElement = der::readElement(rest) && rest.empty();
    return !isOneElement && mayHoldPem(content);
}

}

ImportFormat pemFormat() { return {.id = "pem", .label = CORE_TEXT("core", "PEM"), .recognises = isPem, .read = read}; }

}
