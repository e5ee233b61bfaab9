#include "core/base/Text.h"
#include "core/comparing/Fields.h"
#include <algorithm>
#include <ranges>

namespace core::comparing {

namespace {

/// By number: big-endian without leading zero octets.
bool isBefore(ByteView a, ByteView b)
{
    return a.size() != b.size() ? a.size() < b.size() : std::ranges::lexicographical_compare(a, b);
}

/// Entries in the order of their serial numbers, without copies of these.
std::vector<RawCrlEntry> sortedEntries(const Crl& list)
{
    std::vector<RawCrlEntry> entries;
    entries.reserve(list.entryCount());
    list.walk([&entries](const RawCrlEntry& entry) {
        entries.push_back(entry);
        return true;
    });
    std::ranges::stable_sort(entries, isBefore, &RawCrlEntry::serial);
    return entries;
}

std::string shownEntry(const RawCrlEntry& entry)
{
    return textOfEntry({{}, entry.revokedAt, entry.reason, entry.invalidity});
}

/// Adds a line while there are not too many of its state.
class Lister {
public:
    explicit Lister(Fields& fields) : m_fields(fields) {}
    void list(const RawCrlEntry* left, const RawCrlEntry* right)
    {
        const bool isSame = left && right && left->revokedAt == right->revokedAt && left->reason == right->reason &&
            left->invalidity == right->invalidity;
        std::size_t& count = !left ? m_counts.added
            : !right               ? m_counts.removed
            : isSame               ? m_counts.same
                                   : m_counts.changed;
        if (++count > mostListed) {
            m_counts.unlisted += isSame ? 0 : 1;
            return;
        }
        const std::string serial = toHex((left ? left : right)->serial);
        m_fields.add({Aspect::Entries, CORE_TEXT("core", "Entries"), {}, serial, "entries." + serial,
                         ComparedField::Kind::Entry},
            left ? std::optional(shownEntry(*left)) : std::nullopt,
            right ? std::optional(shownEntry(*right)) : std::nullopt);
    }
    EntryCounts counts() const { return m_counts; }

private:
    Fields& m_fields;
    EntryCounts m_counts;
};

}

EntryCounts addEntries(Fields& fields, const Crl& left, const Crl& right)
{
    fields.add({Aspect::Entries, CORE_TEXT("core", "Entries"), CORE_TEXT("core", "How many"), {}, "entries.count"},
        std::to_string(left.entryCount()), std::to_string(right.entryCount()));
    const auto ours = sortedEntries(left);
    const auto theirs = sortedEntries(right);
    Lister lister(fields);
    auto here = ours.begin();
    auto there = theirs.begin();
    while (here != ours.end() || there != theirs.end()) {
        const bool isOnlyHere = there == theirs.end() || (here != ours.end() && isBefore(here->serial, there->serial));
        const bool isOnlyThere = !isOnlyHere && (here == ours.end() || isBefore(there->serial, here->serial));
        lister.list(isOnlyThere ? nullptr : &*here, isOnlyHere ? nullptr : &*there);
        if (!isOnlyThere) ++here;
        if (!isOnlyHere) ++there;
    }
    return lister.counts();
}

}

namespace core {

std::string textOfEntry(const CrlEntry& entry)
{
    return toText(entry.revokedAt) + ", " + std::string(nameOf(entry.reason)) +
        (entry.invalidity ? ", " + toText(*entry.invalidity) : "");
}

std::optional<CrlEntry> entryOfText(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (const auto part : std::views::split(text, std::string_view(", "))) parts.emplace_back(part);
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    const auto revokedAt = readTime(parts[0]);
    const auto reasons = revocationReasons();
    const auto reason = std::ranges::find(reasons, parts[1], &RevocationReasonName::name);
    const auto invalidity = readTime(parts.back());
    if (!revokedAt || reason == reasons.end() || (parts.size() == 3 && !invalidity)) return std::nullopt;
    CrlEntry entry{.serial = {}, .revokedAt = *revokedAt, .reason = reason->reason, .invalidity = {}};
    if (parts.size() == 3) entry.invalidity = *invalidity;
    return entry;
}

}
