#include "core/base/File.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/formats/Pkcs12.h"
#include <algorithm>
#include <openssl/pkcs12.h>

namespace core {

namespace {

using Pkcs12Ptr = std::unique_ptr<PKCS12, ossl::Deleter<PKCS12_free>>;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, ossl::Deleter<PKCS8_PRIV_KEY_INFO_free>>;
using StackPtr = std::unique_ptr<STACK_OF(X509), decltype([](STACK_OF(X509) * stack) { sk_X509_free(stack); })>;
using AttributePtr = std::unique_ptr<X509_ATTRIBUTE, ossl::Deleter<X509_ATTRIBUTE_free>>;

constexpr int saltLength = 16;

Result<ossl::KeyPtr> handleOf(const PrivateKey& key)
{
    CORE_TRY(const Secret der, key.toPkcs8());
    const std::uint8_t* at = der.view().data();
    const Pkcs8Ptr pkcs8{d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(der.size()))};
    ossl::KeyPtr handle{pkcs8 ? EVP_PKCS82PKEY(pkcs8.get()) : nullptr};
    if (!handle) return ossl::opensslFailure(ErrorCode::Internal, "taking a key into PKCS#12");
    return handle;
}

std::string nameOf(const Certificate& certificate) { return safeFileName(certificate.subject().shortText()); }

/// Gives every certificate without key the mark by which Java tells trusted ones, and a name, which Java wants too.
int markTrusted(PKCS12_SAFEBAG* bag, void* names)
{
    if (PKCS12_SAFEBAG_get_nid(bag) != NID_certBag) return 1;
    const ossl::CertificatePtr certificate{PKCS12_SAFEBAG_get1_cert(bag)};
    auto& rest = *static_cast<std::vector<std::string>*>(names);
    if (!certificate || rest.empty()) return 0;
    const std::string name = rest.front();
    rest.erase(rest.begin());
    const AttributePtr mark{
        X509_ATTRIBUTE_create(NID_oracle_jdk_trustedkeyusage, V_ASN1_OBJECT, OBJ_nid2obj(NID_anyExtendedKeyUsage))};
    STACK_OF(X509_ATTRIBUTE)* all = nullptr;
    if (!mark || !X509at_add1_attr(&all, mark.get())) return 0;
    PKCS12_SAFEBAG_set0_attrs(bag, all);
    return PKCS12_add_friendlyname_utf8(bag, name.c_str(), -1);
}

/// Names that are all different: "Example CA", "Example CA 2".
std::vector<std::string> trustNames(std::span<const Certificate> certificates)
{
    std::vector<std::string> names;
    for (const Certificate& certificate : certificates) {
        std::string name = nameOf(certificate);
        for (int number = 2; std::ranges::contains(names, name); ++number)
            name = nameOf(certificate) + "-" + std::to_string(number);
        names.push_back(std::move(name));
    }
    return names;
}

Result<Bytes> encoded(const PKCS12& pfx)
{
    std::uint8_t* der = nullptr;
    const int length = i2d_PKCS12(&pfx, &der);
    if (length <= 0) return ossl::opensslFailure(ErrorCode::Internal, "writing PKCS#12");
    Bytes result(der, der + length);
    OPENSSL_free(der);
    return result;
}

}

Result<Bytes> writePkcs12(std::span<const Certificate> certificates, const PrivateKey* key, ByteView passphrase,
    const Pkcs12Strength& strength)
{
    if (certificates.empty()) return failAs(ErrorCode::Refused, "CW-613", {"pkcs12"});
    if (passphrase.empty()) return failAs(ErrorCode::Refused, "CW-612");
    Secret secret(passphrase.size() + 1); // OpenSSL wants a zero at the end
    std::ranges::copy(passphrase, secret.span().begin());
    const char* const text = reinterpret_cast<const char*>(secret.view().data());
    ossl::KeyPtr handle;
    if (key) {
        CORE_TRY(handle, handleOf(*key));
    }
    const StackPtr others{sk_X509_new_null()};
    for (const Certificate& certificate : certificates.subspan(key ? 1 : 0)) {
        if (!others || sk_X509_push(others.get(), certificate.handle()) <= 0)
            return ossl::opensslFailure(ErrorCode::Internal, "collecting certificates");
    }
    const std::string name = nameOf(certificates.front());
    std::vector<std::string> names = trustNames(certificates);
    const int scheme = strength.isTripleDes ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC : NID_aes_256_cbc;
    constexpr int withoutMac = -1;
    const Pkcs12Ptr pfx{
        PKCS12_create_ex2(text, name.c_str(), handle.get(), key ? certificates[0].handle() : nullptr, others.get(),
            scheme, scheme, strength.iterations, withoutMac, 0, nullptr, nullptr, key ? nullptr : markTrusted, &names)};
    if (!pfx ||
        !PKCS12_set_mac(pfx.get(), text, -1, nullptr, saltLength, strength.iterations,
            strength.isTripleDes ? EVP_sha1() : EVP_sha256()))
        return ossl::opensslFailure(ErrorCode::Internal, "making PKCS#12");
    return encoded(*pfx);
}

}
