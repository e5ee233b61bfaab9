#include "core/linting/EntryFaults.h"
#include "core/crypto/Random.h"
#include "core/x509/Der.h"
#include <array>
#include <bit>
#include <cstring>
#include <set>

namespace core::linting {

namespace {

constexpr std::size_t mostNamed = 3;
constexpr std::size_t mostMet = 1000; ///< by chance they are one in thousands of lists

/// Numbers that nobody outside knows, so that nobody can choose serial numbers that meet in one place of the table.
struct Seeds {
    std::uint64_t start = 0x9E3779B97F4A7C15, factor = 0xD6E8FEB86659FD93;
};
Seeds newSeeds()
{
    Seeds seeds;
    if (const auto octets = randomBytes(sizeof seeds)) std::memcpy(&seeds, octets->data(), sizeof seeds);
    seeds.factor |= 1;
    return seeds;
}

std::uint64_t hashOf(ByteView serial, const Seeds& seeds)
{
    std::uint64_t hash = seeds.start ^ serial.size();
    while (!serial.empty()) {
        std::uint64_t word = 0;
        const std::size_t taken = std::min(serial.size(), sizeof word);
        std::memcpy(&word, serial.data(), taken);
        const auto product = static_cast<unsigned __int128>(hash ^ word) * seeds.factor;
        hash = static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
        serial = serial.subspan(taken);
    }
    return hash;
}

/// Marks of 32 bits in a table that is half full at most: 8 octets for each serial number, whatever its length.
class Marks {
public:
    explicit Marks(std::size_t count) : m_table(std::bit_ceil(2 * count + 1)) {}
    /// False: this mark, and with it most likely this serial number, is there already.
    bool insert(std::uint64_t hash)
    {
        const std::uint32_t mark = markOf(hash);
        for (std::size_t at = hash & (m_table.size() - 1);; at = (at + 1) & (m_table.size() - 1)) {
            if (m_table[at] == mark) return false;
            if (m_table[at] != 0) continue;
            m_table[at] = mark;
            return true;
        }
    }
    static std::uint32_t markOf(std::uint64_t hash) { return std::max(1U, static_cast<std::uint32_t>(hash >> 32)); }

private:
    std::vector<std::uint32_t> m_table;
};

/// Compares the serial numbers whose marks met with one another.
std::vector<std::string> serialsTwice(const Crl& crl, const std::set<std::uint32_t>& met, const Seeds& seeds)
{
    std::vector<std::string> twice;
    std::set<Bytes> seen;
    crl.walk([&](const RawCrlEntry& entry) {
        if (!met.contains(Marks::markOf(hashOf(entry.serial, seeds)))) return true;
        if (!seen.insert(copyOf(entry.serial)).second) twice.push_back(toHex(entry.serial));
        return twice.size() < mostNamed;
    });
    return twice;
}

void note(std::vector<std::string>& names, std::string name)
{
    if (names.size() < mostNamed && !std::ranges::contains(names, name)) names.push_back(std::move(name));
}

/// Codes of RFC 5280 section 5.3.1 that may be written: 0 is to be left out, 7 was never defined.
bool isReasonToWrite(std::uint8_t code) { return code >= 1 && code <= 10 && code != 7; }

/// What almost all entries end with, up to the code.
constexpr std::array<std::uint8_t, 13> usualReason{
    0x30, 0x0C, 0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x15, 0x04, 0x03, 0x0A, 0x01};
bool endsAsUsual(ByteView extensions)
{
    return extensions.size() == usualReason.size() + 1 &&
        std::ranges::equal(extensions.first(usualReason.size()), usualReason) && isReasonToWrite(extensions.back());
}

Result<void> lookAtEntryExtension(ByteView extension, const std::string& serial, EntryFaults& faults)
{
    constexpr std::array known{std::string_view("2.5.29.21"), std::string_view("2.5.29.24"),
        std::string_view("2.5.29.29"), std::string_view("2.5.29.23")};
    CORE_TRY(const std::string oid, der::readOid(extension));
    bool critical = false;
    if (der::nextIs(extension, der::tag::boolean)) {
        CORE_TRY(const ByteView flag, der::read(extension, der::tag::boolean));
        critical = !flag.empty() && flag.front() != 0;
    }
    if (critical && !std::ranges::contains(known, oid)) note(faults.unknownCritical, oid);
    if (oid != known.front()) return {};
    faults.hasCriticalReason = faults.hasCriticalReason || critical;
    CORE_TRY(const ByteView value, der::readWhole(extension, der::tag::octetString));
    const auto code = der::readWhole(value, der::tag::enumerated);
    if (!code || code->size() != 1 || !isReasonToWrite(code->front())) note(faults.oddReasons, serial);
    return {};
}

Result<void> lookAtForm(ByteView& rest, EntryFaults& faults)
{
    CORE_TRY(ByteView entry, der::read(rest, der::tag::sequence));
    CORE_TRY(const ByteView serial, der::read(entry, der::tag::integer));
    CORE_CHECK(der::readElement(entry));
    if (entry.empty() || endsAsUsual(entry)) return {};
    CORE_TRY(ByteView extensions, der::readWhole(entry, der::tag::sequence));
    while (!extensions.empty()) {
        CORE_TRY(const ByteView extension, der::read(extensions, der::tag::sequence));
        CORE_CHECK(lookAtEntryExtension(extension, toHex(der::magnitude(serial)), faults));
    }
    return {};
}

/// How the entries are encoded, which walking over them passes over.
void lookAtForms(const Crl& crl, EntryFaults& faults)
{
    ByteView rest = crl.entryOctets();
    const std::uint8_t* kept = rest.data();
    while (!rest.empty()) {
        if (!lookAtForm(rest, faults)) return;
        if (static_cast<std::size_t>(rest.data() - kept) < SharedOctets::pieceSize) continue;
        crl.octets().forget({kept, rest.data()});
        kept = rest.data();
    }
}

}

EntryFaults faultsOfEntries(const Crl& crl)
{
    EntryFaults faults;
    const Seeds seeds = newSeeds();
    Marks marks(crl.entryCount());
    std::set<std::uint32_t> met;
    const Time thisUpdate = crl.thisUpdate();
    crl.walk([&](const RawCrlEntry& entry) {
        const std::uint64_t hash = hashOf(entry.serial, seeds);
        if (!marks.insert(hash) && met.size() < mostMet) met.insert(Marks::markOf(hash));
        if (entry.revokedAt > thisUpdate && faults.future.size() < mostNamed)
            faults.future.push_back(toHex(entry.serial));
        faults.hasRemoved = faults.hasRemoved || entry.reason == RevocationReason::RemoveFromCrl;
        return true;
    });
    if (!met.empty()) faults.twice = serialsTwice(crl, met, seeds);
    lookAtForms(crl, faults);
    return faults;
}

}
