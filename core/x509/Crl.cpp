#include "core/x509/Crl.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/CrlEntries.h"
#include "core/x509/Signed.h"
#include <mutex>
#include <openssl/err.h>

namespace core {

struct Crl::Data {
    SharedOctets octets;
    ByteView tbs, algorithm, signature; ///< inside `octets`
    bool isSignatureConsistent = false;
    std::string signatureOid;
    DistinguishedName issuer;
    Time thisUpdate{};
    std::optional<Time> nextUpdate;
    Bytes number;
    std::vector<Extension> extensions;
    ByteView entries; ///< inside `octets`
    std::size_t entryCount = 0;
    mutable std::once_flag handleMade;
    mutable ossl::CrlPtr handle; ///< made on demand: it takes several times the memory of the list
};

namespace {

/// Hands entry after entry to `take`, which says whether to go on. Errors: Malformed.
template <typename Take>
Result<void> walkEntries(const SharedOctets& octets, ByteView entries, Take take)
{
    const std::uint8_t* kept = entries.data();
    while (!entries.empty()) {
        const auto entry = readCrlEntry(entries);
        if (!entry) return std::unexpected(entry.error());
        if (!take(*entry)) break;
        if (static_cast<std::size_t>(entries.data() - kept) < SharedOctets::pieceSize) continue;
        octets.forget({kept, entries.data()});
        kept = entries.data();
    }
    octets.forget({kept, entries.data()});
    return {};
}

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
Result<void> readTbs(Data& data, std::optional<std::size_t> entryCount)
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
        data.entryCount = entryCount.value_or(0);
        if (!entryCount)
            CORE_CHECK(
                walkEntries(data.octets, data.entries, [&data](const RawCrlEntry&) { return ++data.entryCount > 0; }));
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
    CORE_CHECK(der::checkNesting(der));
    return parseOwn(SharedOctets(copyOf(der)));
}

Result<Crl> Crl::parseOwn(SharedOctets der, std::optional<std::size_t> entryCount)
{
    auto data = std::make_shared<Data>();
    data->octets = std::move(der);
    CORE_TRY(const SignedParts parts, splitSigned(data->octets.view(), "revocation list"));
    data->tbs = parts.content;
    data->algorithm = parts.algorithm;
    data->signature = parts.signature;
    data->isSignatureConsistent = parts.isSignatureWhole;
    data->signatureOid = parts.algorithmOid;
    if (const auto read = readTbs(*data, entryCount); !read) return unreadable("revocation list", read.error());
    return Crl(std::move(data));
}

ByteView Crl::der() const { return m_data->octets.view(); }
ByteView Crl::tbs() const { return m_data->tbs; }
const SharedOctets& Crl::octets() const { return m_data->octets; }
ByteView Crl::entryOctets() const { return m_data->entries; }
const DistinguishedName& Crl::issuer() const { return m_data->issuer; }
Time Crl::thisUpdate() const { return m_data->thisUpdate; }
std::optional<Time> Crl::nextUpdate() const { return m_data->nextUpdate; }
const Bytes& Crl::number() const { return m_data->number; }
const std::vector<Extension>& Crl::extensions() const { return m_data->extensions; }
const std::string& Crl::signatureOid() const { return m_data->signatureOid; }
std::string Crl::signatureName() const { return core::signatureName(m_data->algorithm); }
std::size_t Crl::entryCount() const { return m_data->entryCount; }

void Crl::walk(const std::function<bool(const RawCrlEntry&)>& take) const
{
    static_cast<void>(walkEntries(m_data->octets, m_data->entries, std::cref(take))); // all were read once by parse()
}

std::vector<CrlEntry> Crl::entries() const
{
    std::vector<CrlEntry> result;
    result.reserve(m_data->entryCount);
    walk([&result](const RawCrlEntry& entry) {
        result.push_back({copyOf(entry.serial), entry.revokedAt, entry.reason, entry.invalidity});
        return true;
    });
    return result;
}

std::optional<CrlEntry> Crl::entryFor(ByteView serial) const
{
    std::optional<CrlEntry> found;
    walk([&found, serial](const RawCrlEntry& entry) {
        if (!std::ranges::equal(entry.serial, serial)) return true;
        found = CrlEntry{copyOf(entry.serial), entry.revokedAt, entry.reason, entry.invalidity};
        return false;
    });
    return found;
}

bool Crl::isSignedBy(const PublicKey& issuer) const
{
    return m_data->isSignatureConsistent && isSignedWith(issuer, m_data->tbs, m_data->algorithm, m_data->signature);
}

X509_crl_st* Crl::handle() const
{
    std::call_once(m_data->handleMade, [data = m_data.get()] {
        const ByteView der = data->octets.view();
        const std::uint8_t* at = der.data();
        data->handle.reset(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
        ERR_clear_error();
    });
    return m_data->handle.get();
}

}
