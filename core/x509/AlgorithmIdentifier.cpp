#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/ObjectIdentifiers.h"
#include "core/x509/Signed.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::string_view mgf1Oid = "1.2.840.113549.1.1.8";

/// A digest that stands inside the parameters of RSASSA-PSS; its own parameters are NULL or left out.
struct PssDigest {
    std::string_view name;
    std::string_view oid;
    int octets;
};
constexpr PssDigest pssDigests[] = {{"SHA256", "2.16.840.1.101.3.4.2.1", 32}, {"SHA384", "2.16.840.1.101.3.4.2.2", 48},
    {"SHA512", "2.16.840.1.101.3.4.2.3", 64}};

enum class Null { Written, LeftOut };

Bytes oidElement(std::string_view oid) { return der::objectIdentifier(oid).value_or(Bytes{}); }

Bytes nullParameters(Null form) { return form == Null::Written ? Bytes{der::tag::null, 0} : Bytes{}; }

/// RSASSA-PSS-params (RFC 4055 section 3.1): hash, mask generation over the same hash, salt length; the trailer is the default.
Bytes pssParameters(const SignatureAlgorithm& algorithm, Null form)
{
    const auto* const digest = std::ranges::find(pssDigests, algorithm.digest, &PssDigest::name);
    if (digest == std::end(pssDigests)) return {};
    const Bytes hash = der::sequence({oidElement(digest->oid), nullParameters(form)});
    const Bytes mask = der::sequence({oidElement(mgf1Oid), hash});
    return der::sequence(
        {der::element(der::tag::contextConstructed(0), hash), der::element(der::tag::contextConstructed(1), mask),
            der::element(der::tag::contextConstructed(2), der::integer(std::int64_t{digest->octets}))});
}

Bytes encode(const SignatureAlgorithm& algorithm, Null form)
{
    const Bytes oid = oidElement(algorithm.oid);
    switch (algorithm.parameters) {
    case SignatureParameters::None: return der::sequence({oid});
    case SignatureParameters::Null: return der::sequence({oid, nullParameters(form)});
    case SignatureParameters::Pss: return der::sequence({oid, pssParameters(algorithm, form)});
    }
    return {};
}

}

Bytes encodeAlgorithm(const SignatureAlgorithm& algorithm) { return encode(algorithm, Null::Written); }

const SignatureAlgorithm* knownAlgorithm(ByteView identifier)
{
    ByteView rest = identifier;
    const auto oid = readAlgorithmOid(rest);
    if (!oid) return nullptr;
    const auto isMeant = [&](const SignatureAlgorithm& algorithm) {
        return algorithm.oid == *oid &&
            (std::ranges::equal(identifier, encode(algorithm, Null::Written)) ||
                std::ranges::equal(identifier, encode(algorithm, Null::LeftOut)));
    };
    const auto all = signatureAlgorithms();
    const auto found = std::ranges::find_if(all, isMeant);
    return found == all.end() ? nullptr : &*found;
}

std::string signatureName(ByteView identifier)
{
    if (const SignatureAlgorithm* const known = knownAlgorithm(identifier)) return std::string(known->name);
    ByteView rest = identifier;
    const auto oid = readAlgorithmOid(rest);
    return oid ? nameOfOid(*oid) : std::string();
}

}
