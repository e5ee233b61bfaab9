#include "core/x509/Crl.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/CrlEntries.h"
#include "core/x509/Signed.h"
#include <mutex>
#include <openssl/err.h>

namespace core {

struct Crl::Data {
    Bytes der;
    Bytes tbs;
    Bytes algorithm;
    Bytes signature;
    bool isSignatureConsistent = false;
    std::string signatureOid;
    DistinguishedName issuer;
    Time thisUpdate{};
    std::optional<Time> nextUpdate;
    Bytes number;
    std::vector<Extension> extensions;
    ByteView entries; ///< inside `tbs`
    std::size_t entryCount = 0;
    mutable std::once_flag handleMade;
    mutable ossl::CrlPtr handle; ///< made on demand: it takes several times the memory of the list
};

namespace {

constexpr std::uint8_t extensionsTag = der::tag::contextConstructed(0);

Bytes readNumber(const std::vector<Extension>& extensions)
{
    const Extension* const found = findExtension(extensions, "2.5.29.20");
    const auto number = found ? der::readWhole(found->value, der::tag::integer) : Result<ByteView>(ByteView{});
    if (!number) return {};
    return copyOf(der::magnitude(*number));
}

bool nextIsTime(ByteView input)
{
    return der::nextIs(input, der::tag::utcTime) || der::nextIs(input, der::tag::generalizedTime);
}

/// Fills what stands in the TBSCertList (RFC 5280 section 5.1.2).
template <typename Data>
Result<void> readTbs(Data& data)
{
    CORE_TRY(ByteView rest, der::readWhole(data.tbs, der::tag::sequence));
    if (der::nextIs(rest, der::tag::integer)) CORE_CHECK(der::readSmallInteger(rest));
    CORE_TRY(const ByteView algorithm, der::readRaw(rest, der::tag::sequence));
    data.isSignatureConsistent = data.isSignatureConsistent && std::ranges::equal(algorithm, data.algorithm);
    CORE_TRY(const ByteView issuer, der::readRaw(rest, der::tag::sequence));
    CORE_TRY(data.issuer, DistinguishedName::fromDer(issuer));
    CORE_TRY(data.thisUpdate, der::readTimeElement(rest));
    if (nextIsTime(rest)) {
        CORE_TRY(data.nextUpdate, der::readTimeElement(rest));
    }
    if (der::nextIs(rest, der::tag::sequence)) {
        CORE_TRY(data.entries, der::read(rest, der::tag::sequence));
        CORE_TRY(data.entryCount, countCrlEntries(data.entries));
    }
    if (der::nextIs(rest, extensionsTag)) {
        CORE_TRY(const ByteView content, der::read(rest, extensionsTag));
        CORE_TRY(data.extensions, readExtensions(content));
    }
    data.number = readNumber(data.extensions);
    return der::expectEnd(rest);
}

}

Result<Crl> Crl::parse(ByteView der)
{
    if (der.size() > crlLimit)
        return failAs(ErrorCode::Refused, "CW-601", {"revocation list", std::to_string(crlLimit) + " octets"});
    CORE_TRY(const SignedParts parts, readSigned(der, "revocation list"));
    auto data = std::make_shared<Data>();
    data->der = copyOf(der);
    data->tbs = copyOf(parts.content);
    data->algorithm = copyOf(parts.algorithm);
    data->signature = copyOf(parts.signature);
    data->isSignatureConsistent = parts.isSignatureWhole;
    data->signatureOid = parts.algorithmOid;
    if (const auto read = readTbs(*data); !read) return unreadable("revocation list", read.error());
    return Crl(std::move(data));
}

const Bytes& Crl::der() const { return m_data->der; }
const Bytes& Crl::tbs() const { return m_data->tbs; }
const DistinguishedName& Crl::issuer() const { return m_data->issuer; }
Time Crl::thisUpdate() const { return m_data->thisUpdate; }
std::optional<Time> Crl::nextUpdate() const { return m_data->nextUpdate; }
const Bytes& Crl::number() const { return m_data->number; }
const std::vector<Extension>& Crl::extensions() const { return m_data->extensions; }
const std::string& Crl::signatureOid() const { return m_data->signatureOid; }
std::string Crl::signatureName() const { return core::signatureName(m_data->algorithm); }
std::size_t Crl::entryCount() const { return m_data->entryCount; }

std::vector<CrlEntry> Crl::entries() const
{
    std::vector<CrlEntry> result;
    result.reserve(m_data->entryCount);
    ByteView rest = m_data->entries;
    while (!rest.empty()) {
        const auto entry = readCrlEntry(rest);
        if (!entry) break; // cannot be: all were read once by parse()
        result.push_back({copyOf(entry->serial), entry->revokedAt, entry->reason, entry->invalidity});
    }
    return result;
}

std::optional<CrlEntry> Crl::entryFor(ByteView serial) const
{
    ByteView rest = m_data->entries;
    while (!rest.empty()) {
        const auto entry = readCrlEntry(rest);
        if (!entry) break;
        if (std::ranges::equal(entry->serial, serial))
            return CrlEntry{copyOf(entry->serial), entry->revokedAt, entry->reason, entry->invalidity};
    }
    return std::nullopt;
}

bool Crl::isSignedBy(const PublicKey& issuer) const
{
    return m_data->isSignatureConsistent && isSignedWith(issuer, m_data->tbs, m_data->algorithm, m_data->signature);
}

X509_crl_st* Crl::handle() const
{
    std::call_once(m_data->handleMade, [data = m_data.get()] {
        const std::uint8_t* at = data->der.data();
        data->handle.reset(d2i_X509_CRL(nullptr, &at, static_cast<long>(data->der.size())));
        ERR_clear_error();
    });
    return m_data->handle.get();
}

}
