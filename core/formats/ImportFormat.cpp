#include "core/formats/ImportFormat.h"
#include "core/base/Display.h"
#include "core/formats/EncryptedKey.h"
#include "core/formats/ImportFormats.h"
#include "core/formats/OpenSshKey.h"
#include "core/formats/TraditionalKey.h"

namespace core {

namespace {

std::string nameFor(const DistinguishedName& subject, const std::vector<GeneralName>& names)
{
    if (!subject.isEmpty()) return showText(subject.shortText());
    return names.empty() ? std::string("nobody") : showText(names.front().value);
}

struct Describe {
    std::string operator()(const Certificate& certificate) const
    {
        return "certificate for " + nameFor(certificate.subject(), certificate.subjectAltNames());
    }
    std::string operator()(const Csr& csr) const
    {
        return "request for " + nameFor(csr.subject(), csr.subjectAltNames());
    }
    std::string operator()(const Crl& crl) const { return "revocation list of " + nameFor(crl.issuer(), {}); }
    std::string operator()(const FoundKey& key) const
    {
        return key.isEncrypted ? "encrypted private key" : "private key";
    }
    std::string operator()(const OcspResponse& response) const
    {
        if (response.responderName()) return "OCSP response of " + nameFor(*response.responderName(), {});
        return response.isBasic() ? "OCSP response of the key " + toHex(response.responderKeyHash()) : "OCSP response";
    }
    std::string operator()(const PublicKey& key) const { return "public key " + showText(key.algorithmId()); }
};

/// The first object of one type, or what there is instead.
template <typename Object>
Result<Object> firstOf(Result<std::vector<FoundObject>> found, std::string_view kind)
{
    CORE_TRY(std::vector<FoundObject> objects, std::move(found));
    constexpr std::size_t mostNamed = 3;
    std::string instead;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        if (auto* const object = std::get_if<Object>(&objects[i])) return std::move(*object);
        if (i < mostNamed)
            instead += (i > 0 ? ", " : "") + describe(objects[i]);
        else if (i == mostNamed)
            instead += " …";
    }
    return failAs(ErrorCode::Malformed, "CW-603", {std::string(kind), std::move(instead)});
}

/// The decrypted key as PKCS#8.
Result<Secret> decrypted(ByteView key, ByteView passphrase)
{
    if (isTraditional(key)) return pkcs8OfTraditional(key, passphrase);
    if (isOpenSshKey(key)) return pkcs8OfOpenSsh(key, passphrase);
    return decryptKey(key, passphrase);
}

}

std::span<const ImportFormat> importFormats()
{
    static const std::vector<ImportFormat> all{
        pemFormat(),
        certificateFormat(),
        csrFormat(),
        crlFormat(),
        ocspFormat(),
        pkcs8Format(),
        pkcs1Format(),
        encryptedPkcs8Format(),
        sec1Format(),
        publicKeyFormat(),
        pkcs7Format(),
        pkcs12Format(),
        jwkFormat(),
        spkacFormat(),
    };
    return all;
}

Result<std::vector<FoundObject>> readObjects(ByteView content, ByteView passphrase)
{
    for (const ImportFormat& format : importFormats()) {
        if (!format.recognises(content)) continue;
        CORE_TRY(std::vector<FoundObject> found, format.read(content, passphrase));
        if (found.empty()) break;
        return found;
    }
    return failAs(ErrorCode::Malformed, "CW-602");
}

Result<Certificate> certificateIn(Result<std::vector<FoundObject>> found)
{
    return firstOf<Certificate>(std::move(found), "certificate");
}
Result<Csr> csrIn(Result<std::vector<FoundObject>> found) { return firstOf<Csr>(std::move(found), "request"); }
Result<Crl> crlIn(Result<std::vector<FoundObject>> found) { return firstOf<Crl>(std::move(found), "revocation list"); }
Result<OcspResponse> ocspResponseIn(Result<std::vector<FoundObject>> found)
{
    return firstOf<OcspResponse>(std::move(found), "OCSP response");
}

Result<Certificate> readCertificate(ByteView content) { return certificateIn(readObjects(content)); }
Result<Csr> readCsr(ByteView content) { return csrIn(readObjects(content)); }
Result<Crl> readCrl(ByteView content) { return crlIn(readObjects(content)); }

Result<FoundKey> readFoundKey(ByteView content, ByteView passphrase)
{
    return firstOf<FoundKey>(readObjects(content, passphrase), "private key");
}

Result<PrivateKey> openKey(const FoundKey& found, ByteView passphrase)
{
    if (!found.isEncrypted) return PrivateKey::fromPkcs8(found.pkcs8.view());
    CORE_TRY(const Secret pkcs8, decrypted(found.pkcs8.view(), passphrase));
    auto key = PrivateKey::fromPkcs8(pkcs8.view());
    if (!key && key.error().code == ErrorCode::Malformed) // a wrong key decrypts to well-padded noise once in 256
        return fail(ErrorCode::WrongPassphrase, key.error().detail);
    return key;
}

Result<PrivateKey> readPrivateKey(ByteView content, ByteView passphrase)
{
    CORE_TRY(const FoundKey found, readFoundKey(content, passphrase));
    return openKey(found, passphrase);
}

std::string describe(const FoundObject& object) { return std::visit(Describe{}, object); }

}
