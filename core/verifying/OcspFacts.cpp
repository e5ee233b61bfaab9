#include "core/verifying/OcspFacts.h"
#include "core/profiles/ExtensionOids.h"
#include "core/verifying/FactsParts.h"
#include <array>

namespace core {
namespace {

constexpr std::string_view sha1Oid = "1.3.14.3.2.26", sha256Oid = "2.16.840.1.101.3.4.2.1";

/// What responses may carry without changing what they say: nonce, reference to a list, archive cutoff, extended revocation.
constexpr std::array harmlessInResponses{std::string_view("1.3.6.1.5.5.7.48.1.2"),
    std::string_view("1.3.6.1.5.5.7.48.1.3"), std::string_view("1.3.6.1.5.5.7.48.1.6"),
    std::string_view("1.3.6.1.5.5.7.48.1.9"), std::string_view("2.5.29.24")};

/// The content of the BIT STRING in a SubjectPublicKeyInfo; empty where that cannot be read.
ByteView keyBitsOf(ByteView spki)
{
    auto content = der::readWhole(spki, der::tag::sequence);
    if (!content || !der::readElement(*content)) return {};
    const auto bits = der::readWhole(*content, der::tag::bitString);
    return bits && !bits->empty() ? bits->subspan(1) : ByteView{};
}

/// Empty for digests that nobody here compares with.
Bytes hashed(std::string_view oid, ByteView octets)
{
    if (oid == sha1Oid) return sha1(octets);
    return oid == sha256Oid ? copyOf(sha256(octets)) : Bytes{};
}

/// RFC 6960 section 4.2.1: the algorithm stands once.
SignedView viewOf(const OcspResponse& response)
{
    ByteView rest = der::readWhole(response.signedOctets(), der::tag::sequence).value_or(ByteView{});
    static_cast<void>(der::readElement(rest));
    return signedViewOf(response.signedOctets(), der::readRaw(rest, der::tag::sequence).value_or(ByteView{}));
}

}

OcspFacts::OcspFacts(const OcspResponse& described)
    : response(described),
      digest(sha256(response.der())),
      signedView(viewOf(response)),
      responderKey(response.responderName() ? nameKey(*response.responderName()) : std::string())
{}

std::string OcspFacts::fault(const OcspAnswer& answer) const
{
    for (const auto* extensions : {&response.extensions(), &answer.extensions})
        for (const Extension& extension : *extensions)
            if (extension.critical && !std::ranges::contains(harmlessInResponses, extension.oid)) return extension.oid;
    return {};
}

std::string OcspFacts::responder() const
{
    return response.responderName() ? response.responderName()->shortText() : toHex(response.responderKeyHash());
}

bool speaksOf(const OcspAnswer& answer, const Certificate& certificate, const PublicKey& issuer)
{
    if (answer.serial != certificate.serial() || answer.isSerialNegative != certificate.isSerialNegative())
        return false;
    const Bytes name = hashed(answer.hashOid, certificate.issuer().der());
    return !name.empty() && answer.issuerNameHash == name &&
        answer.issuerKeyHash == hashed(answer.hashOid, keyBitsOf(issuer.spki()));
}

Bytes keyHashOf(ByteView spki) { return sha1(keyBitsOf(spki)); }

}
