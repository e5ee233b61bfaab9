#pragma once
#include "../profiles/SampleRequest.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include "core/x509/Der.h"

/// Certificates and CRLs part by part, so that each part can be wrong.
namespace core::sample {

struct Raw {
    Bytes version = fromHex("a003020102");
    Bytes serial = fromHex("0211 01a3b5c7d9e1f2a4b6c8d0e2f4a6b8cadc");
    Bytes innerAlgorithm;
    Bytes outerAlgorithm;
    Bytes issuer;
    Bytes notBefore, notAfter;
    Bytes subject;
    Bytes spki;
    Bytes uniqueIds;
    std::vector<Extension> extensions;

    /// The extension, to be changed; added when missing.
    Extension& at(std::string_view name)
    {
        const std::string_view oid = findExtensionType(name)->oid;
        auto found = std::ranges::find(extensions, oid, &Extension::oid);
        return found == extensions.end() ? extensions.emplace_back(Extension{std::string(oid), false, {}}) : *found;
    }
    void set(std::string_view name, const FieldValues& values) { at(name) = extension(name, values); }
    void drop(std::string_view name)
    {
        std::erase_if(
            extensions, [&](const Extension& extension) { return extension.oid == findExtensionType(name)->oid; });
    }
    void call(std::string_view text)
    {
        subject = text.empty() ? der::sequence({}) : need(DistinguishedName::parse(text)).der();
    }
};

inline Bytes encodeExtensions(const std::vector<Extension>& extensions)
{
    Bytes all;
    for (const Extension& extension : extensions) {
        const Bytes one = der::sequence({need(der::objectIdentifier(extension.oid)),
            extension.critical ? der::boolean(true) : Bytes{}, der::octetString(extension.value)});
        all.insert(all.end(), one.begin(), one.end());
    }
    return der::sequence({all});
}

inline Certificate assemble(const Raw& raw)
{
    const Bytes extensions = raw.extensions.empty() ? Bytes{} : der::element(0xA3, encodeExtensions(raw.extensions));
    const Bytes tbs = der::sequence({raw.version, raw.serial, raw.innerAlgorithm, raw.issuer,
        der::sequence({raw.notBefore, raw.notAfter}), raw.subject, raw.spki, raw.uniqueIds, extensions});
    return need(Certificate::parse(der::sequence({tbs, raw.outerAlgorithm, der::bitString(Bytes(64, 1))})));
}

inline Raw rawFrom(const CertificateContent& content)
{
    Raw raw;
    raw.innerAlgorithm = raw.outerAlgorithm = encodeAlgorithm(*content.signatureAlgorithm);
    raw.issuer = content.issuer.der();
    raw.notBefore = der::time(content.validity.notBefore);
    raw.notAfter = der::time(content.validity.notAfter);
    raw.subject = content.subject.isEmpty() ? der::sequence({}) : content.subject.der();
    raw.spki = content.spki;
    raw.extensions = content.extensions;
    return raw;
}

struct RawCrl {
    Bytes version = fromHex("020101");
    Bytes innerAlgorithm, outerAlgorithm;
    Bytes issuer;
    Bytes thisUpdate, nextUpdate;
    std::vector<Bytes> entries;
    std::vector<Extension> extensions;
};

inline Bytes crlEntry(std::string_view serialHex, Time at, int reason = 0)
{
    const Bytes reasons = reason ? encodeExtensions({{"2.5.29.21", false, der::enumerated(reason)}}) : Bytes{};
    return der::sequence({der::integer(fromHex(serialHex)), der::time(at), reasons});
}

inline Crl assemble(const RawCrl& raw)
{
    Bytes entries;
    for (const Bytes& entry : raw.entries) entries.insert(entries.end(), entry.begin(), entry.end());
    const Bytes list = entries.empty() ? Bytes{} : der::sequence({entries});
    const Bytes extensions = raw.extensions.empty() ? Bytes{} : der::element(0xA0, encodeExtensions(raw.extensions));
    const Bytes tbs =
        der::sequence({raw.version, raw.innerAlgorithm, raw.issuer, raw.thisUpdate, raw.nextUpdate, list, extensions});
    return need(Crl::parse(der::sequence({tbs, raw.outerAlgorithm, der::bitString(Bytes(64, 1))})));
}

/// A certification request part by part; signed by key() unless a part is given that does not fit.
struct RawRequest {
    Bytes subject = need(DistinguishedName::parse("CN=www.acme.example")).der();
    Bytes spki = key().publicKey().spki();
    Bytes algorithm = encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.2"));
    Bytes otherAttributes;
    Bytes signature = {1}; ///< changed by one bit: the signature does not fit
    std::vector<Extension> extensions;
};

/// An RSA key of 1016 bits.
inline Bytes weakKey()
{
    const Bytes rsa = der::sequence({der::integer(Bytes(127, 0xb7)), der::integer(65537)});
    return der::sequence({fromHex("300d06092a864886f70d0101010500"), der::bitString(rsa)});
}

inline Csr assemble(const RawRequest& raw)
{
    const Bytes asked = raw.extensions.empty() ? Bytes{}
                                               : der::sequence({need(der::objectIdentifier("1.2.840.113549.1.9.14")),
                                                     der::element(0x31, encodeExtensions(raw.extensions))});
    const Bytes attributes = der::element(0xA0, der::concat({asked, raw.otherAttributes}));
    const Bytes info = der::sequence({der::integer(0), raw.subject, raw.spki, attributes});
    Bytes signature = need(key().sign(info, *findSignatureAlgorithm("1.2.840.10045.4.3.2")));
    if (raw.signature != Bytes{1}) signature.back() ^= 1;
    return need(Csr::parse(der::sequence({info, raw.algorithm, der::bitString(signature)})));
}

}
