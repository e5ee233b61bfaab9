#include "core/vault/Salvage.h"
#include "core/base/File.h"
#include "core/crypto/Digest.h"
#include "core/vault/CrlPieces.h"
#include "core/vault/EventKinds.h"
#include "core/vault/Pages.h"
#include <nlohmann/json.hpp>
#include <set>

namespace core {

namespace {

constexpr std::size_t longestVault = std::size_t{4} * 1024 * 1024 * 1024;

/// Where a table of schema/ keeps what is looked for; columns are counted from 0, and steps only ever add some at the end.
constexpr std::size_t certificateDer = 5, certificateHash = 6;
constexpr std::size_t requestHash = 1, requestDer = 2;
constexpr std::size_t crlKey = 1, crlState = 3, crlDer = 5, crlCut = 10, crlPieces = 11, crlTbsHash = 12;
constexpr std::size_t pieceList = 1, piecePlace = 2, pieceOctets = 3;
constexpr std::size_t keyHash = 1, keySpki = 2, keyLabel = 4, keySealed = 5;
constexpr std::size_t placeKey = 1, placeIsLocal = 3, placeLabel = 4, placeSerial = 5, placeManufacturer = 6,
                      placeModel = 7, placeObject = 8, placeId = 9, placeMac = 10;
constexpr std::size_t eventKind = 2, eventDetail = 5;
constexpr std::size_t vaultIdentity = 1, vaultMemory = 4, vaultIterations = 5, vaultLanes = 6, vaultSalt = 7,
                      vaultWrapped = 8;

Bytes hashOf(ByteView octets)
{
    const Sha256 hash = sha256(octets);
    return {hash.begin(), hash.end()};
}

/// Sorts rows into objects by what they hold: which table a page belongs to is not written on it.
class Sorter {
public:
    explicit Sorter(const std::vector<SalvagedRow>& rows)
    {
        for (const SalvagedRow& row : rows) noteHashes(row);
        for (const SalvagedRow& row : rows) {
            notePiece(row);
            notePlace(row);
        }
        for (const SalvagedRow& row : rows)
            if (!takeKey(row) && !takeMaster(row) && !takeRequest(row) && !takeLongList(row)) takeSigned(row);
        checkSignatures();
    }
    Salvage take() { return std::move(m_found); }

private:
    /// Events name the objects they are about by their SHA-256.
    void noteHashes(const SalvagedRow& row)
    {
        if (!findEventKind(row.text(eventKind))) return;
        const auto detail = nlohmann::json::parse(row.text(eventDetail), nullptr, false);
        if (!detail.is_object()) return;
        for (const char* field : {"sha256", "request"})
            if (const auto hash = detail.find(field); hash != detail.end() && hash->is_string())
                m_logged.insert(fromHex(hash->get<std::string>()));
    }
    /// Part of a long list, by the number of that list and its place in it.
    void notePiece(const SalvagedRow& row)
    {
        const bool isPiece = row.columns.size() == 4 && row.number(pieceList) > 0 && !row.blob(pieceOctets).empty();
        if (isPiece) m_pieces.try_emplace({row.number(pieceList), row.number(piecePlace)}, row.blob(pieceOctets));
    }
    /// Where a key lies on a token, by the number of that key.
    void notePlace(const SalvagedRow& row)
    {
        const bool isPlace = row.columns.size() == placeMac + 1 && row.number(placeKey) > 0 &&
            row.blob(placeMac).size() == 32 && !row.text(placeLabel).empty();
        if (!isPlace) return;
        const auto text = [&row](std::size_t column) { return std::string(row.text(column)); };
        m_places[row.number(placeKey)].push_back({.token = {text(placeLabel), text(placeSerial)},
            .objectLabel = text(placeObject),
            .objectId = copyOf(row.blob(placeId)),
            .manufacturer = text(placeManufacturer),
            .model = text(placeModel),
            .isLocal = row.number(placeIsLocal) != 0});
    }
    bool takeLongList(const SalvagedRow& row)
    {
        if (row.number(crlPieces) <= 0 || row.blob(crlTbsHash).size() != 32 || row.blob(crlKey).size() != 32)
            return false;
        if (row.text(crlState) != "issued") return true; // never signed, as far as this file knows
        const ByteView frame = row.blob(crlDer);
        const auto cut = static_cast<std::size_t>(row.number(crlCut));
        Bytes der = copyOf(frame.first(std::min(cut, frame.size())));
        for (std::int64_t place = 0; place < row.number(crlPieces); ++place) {
            const auto piece = m_pieces.find({row.id, place});
            if (piece == m_pieces.end()) break;
            der.insert(der.end(), piece->second.begin(), piece->second.end());
        }
        der.insert(der.end(), frame.begin() + static_cast<std::ptrdiff_t>(std::min(cut, frame.size())), frame.end());
        const SharedOctets octets(std::move(der));
        const auto hash = tbsHashOf(octets, true);
        const bool isWhole = hash && std::ranges::equal(*hash, row.blob(crlTbsHash));
        const auto crl = isWhole ? Crl::parseOwn(octets) : fail(ErrorCode::Malformed);
        if (!crl)
            ++m_found.damaged;
        else if (isNew(octets.view()))
            m_found.crls.push_back({*crl, true});
        return true;
    }
    bool isNew(ByteView octets) { return m_seen.insert(hashOf(octets)).second; }

    bool takeKey(const SalvagedRow& row)
    {
        const ByteView spki = row.blob(keySpki);
        const ByteView sealed = row.blob(keySealed);
        if (!std::ranges::equal(hashOf(spki), row.blob(keyHash))) return false;
        if (const auto places = m_places.find(row.id); places != m_places.end() && isNew(spki))
            m_found.tokenKeys.push_back({copyOf(spki), std::string(row.text(keyLabel)), places->second});
        if (sealed.empty()) return false;
        if (isNew(sealed)) m_found.keys.push_back({{copyOf(spki), copyOf(sealed)}, std::string(row.text(keyLabel))});
        return true;
    }
    bool takeMaster(const SalvagedRow& row)
    {
        if (row.blob(vaultIdentity).size() != 16 || row.blob(vaultWrapped).empty()) return false;
        for (const std::size_t column : {vaultMemory, vaultIterations, vaultLanes})
            if (!std::in_range<std::uint32_t>(row.number(column))) return false;
        const auto number = [&row](std::size_t column) { return static_cast<std::uint32_t>(row.number(column)); };
        m_found.master = WrappedMaster{copyOf(row.blob(vaultIdentity)),
            {number(vaultMemory), number(vaultIterations), number(vaultLanes), copyOf(row.blob(vaultSalt))},
            copyOf(row.blob(vaultWrapped))};
        return true;
    }
    bool takeRequest(const SalvagedRow& row)
    {
        if (row.blob(requestHash).size() != 32 || row.blob(requestDer).size() < 32) return false;
        const auto request = Csr::parse(row.blob(requestDer));
        if (!request) return false;
        if (!std::ranges::equal(hashOf(row.blob(requestDer)), row.blob(requestHash)))
            ++m_found.damaged;
        else if (isNew(row.blob(requestDer)))
            m_found.requests.push_back({*request, true});
        return true;
    }
    /// A certificate or CRL, which stand in the same column.
    void takeSigned(const SalvagedRow& row)
    {
        static_assert(certificateDer == crlDer);
        const ByteView der = row.blob(certificateDer);
        if (der.size() < 64) return;
        const Bytes hash = hashOf(der);
        const ByteView beside = row.blob(certificateHash);
        const bool isChecked = std::ranges::equal(hash, beside) || m_logged.contains(hash);
        const bool isAltered = beside.size() == 32 && !isChecked;
        if (const auto certificate = Certificate::parse(der); certificate && !isAltered) {
            if (isNew(der)) m_found.certificates.push_back({*certificate, isChecked});
        } else if (const auto crl = Crl::parse(der); crl && !isAltered) {
            if (isNew(der)) m_found.crls.push_back({*crl, isChecked});
        } else if (certificate || crl || beside.size() == 32) {
            ++m_found.damaged;
        }
    }
    /// What no hash tells of may still be signed by a certificate that was found.
    void checkSignatures()
    {
        const auto isSigned = [this](const auto& object) {
            return std::ranges::any_of(m_found.certificates, [&object](const Salvaged<Certificate>& each) {
                const auto& key = each.object.publicKey();
                return each.isChecked && key && each.object.isCa() &&
                    each.object.subject().toText() == object.issuer().toText() && object.isSignedBy(*key);
            });
        };
        for (auto& each : m_found.certificates) each.isChecked = each.isChecked || isSigned(each.object);
        for (auto& each : m_found.crls) each.isChecked = each.isChecked || isSigned(each.object);
    }

    Salvage m_found;
    std::set<Bytes> m_logged, m_seen;
    std::map<std::pair<std::int64_t, std::int64_t>, ByteView> m_pieces; ///< inside the rows
    std::map<std::int64_t, std::vector<TokenPlace>> m_places;
};

}

Result<Salvage> salvageVault(const std::filesystem::path& path)
{
    CORE_TRY(const Bytes file, readFile(path, longestVault));
    return salvageContent(file);
}

Salvage salvageContent(ByteView file) { return Sorter(salvageRows(file)).take(); }

}
