#include "core/vault/Pages.h"
#include <optional>

namespace core {

namespace {

constexpr std::size_t usualPageSize = 4096;
constexpr std::size_t fileHeader = 100;
constexpr std::uint8_t tableLeaf = 13;
/// No table of ours has as many columns.
constexpr std::size_t mostColumns = 100;
/// A page may claim what other pages hold as well: all rows together get so many times the length of the file, and each costs a
/// little more than its octets.
constexpr std::uint64_t timesTheFile = 4, costOfRow = 16;

std::uint64_t bigEndian(ByteView octets)
{
    std::uint64_t value = 0;
    for (const std::uint8_t octet : octets) value = value << 8 | octet;
    return value;
}

/// Takes octets from the front, as long as there are enough.
class Reader {
public:
    explicit Reader(ByteView octets) : m_octets(octets) {}
    bool isAtEnd() const { return m_octets.empty(); }
    std::size_t left() const { return m_octets.size(); }
    std::optional<ByteView> take(std::uint64_t count)
    {
        if (count > m_octets.size()) return {};
        const ByteView taken = m_octets.first(static_cast<std::size_t>(count));
        m_octets = m_octets.subspan(taken.size());
        return taken;
    }
    /// 1 to 9 octets, seven bits each but the ninth.
    std::optional<std::uint64_t> varint()
    {
        std::uint64_t value = 0;
        for (int octet = 0; octet < 9; ++octet) {
            const auto next = take(1);
            if (!next) return {};
            if (octet == 8) return value << 8 | next->front();
            value = value << 7 | (next->front() & 0x7f);
            if (next->front() < 0x80) return value;
        }
        return value;
    }

private:
    ByteView m_octets;
};

/// The file as pages of one size.
class Pages {
public:
    explicit Pages(ByteView file) : m_file(file)
    {
        if (file.size() < fileHeader || textOf(file.first(15)) != "SQLite format 3")
            return; // else what our vaults have
        const auto size = static_cast<std::size_t>(bigEndian(file.subspan(16, 2)));
        const std::size_t meant = size == 1 ? 65536 : size;
        if (meant < 512 || (meant & (meant - 1)) != 0) return;
        m_size = meant;
        if (file[20] < meant - 480) m_usable = meant - file[20];
        m_usable = std::min(m_usable, m_size);
    }
    std::size_t count() const { return m_file.size() / m_size; }
    std::size_t usable() const { return m_usable; }
    /// Numbers start at 1. Empty: there is no such page.
    ByteView page(std::uint64_t number) const
    {
        if (number == 0 || number > count()) return {};
        return m_file.subspan(static_cast<std::size_t>(number - 1) * m_size, m_usable);
    }

private:
    ByteView m_file;
    std::size_t m_size = usualPageSize;
    std::size_t m_usable = usualPageSize;
};

/// How many octets of a row stand in its own page (file format, 1.6); the others follow in overflow pages.
std::size_t localPart(std::uint64_t size, std::size_t usable)
{
    const std::size_t most = usable - 35;
    if (size <= most) return static_cast<std::size_t>(size);
    const std::size_t least = (usable - 12) * 32 / 255 - 23;
    const std::size_t fitting = least + static_cast<std::size_t>((size - least) % (usable - 4));
    return fitting <= most ? fitting : least;
}

/// The octets of a row as far as they can be followed.
Bytes payloadOf(const Pages& pages, Reader cell, std::uint64_t size)
{
    const std::size_t local = localPart(size, pages.usable());
    const auto first = cell.take(local);
    if (!first) return {};
    Bytes payload = copyOf(*first);
    const auto link = local < size ? cell.take(4) : std::nullopt;
    std::uint64_t next = link ? bigEndian(*link) : 0;
    for (std::size_t steps = 0; payload.size() < size && steps < pages.count(); ++steps) {
        const ByteView page = pages.page(next);
        if (page.empty()) break;
        next = bigEndian(page.first(4));
        const ByteView content = page.subspan(4);
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(content.size(), size - payload.size()));
        payload.insert(payload.end(), content.begin(), content.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    return payload;
}

/// Octets of a value by its serial type (file format, 2.1).
std::uint64_t sizeOfType(std::uint64_t type)
{
    constexpr std::uint64_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? sizes[type] : (type - 12) / 2;
}

/// Splits a record into its columns; stops at the first that is not whole.
std::optional<SalvagedRow> readRecord(std::int64_t id, ByteView payload)
{
    Reader all(payload);
    const auto headerSize = all.varint();
    if (!headerSize) return {};
    const std::size_t lead = payload.size() - all.left();
    if (*headerSize < lead) return {};
    const auto types = all.take(*headerSize - lead);
    if (!types) return {};
    SalvagedRow row{.id = id, .columns = {}};
    for (Reader header(*types); !header.isAtEnd() && row.columns.size() < mostColumns;) {
        const auto type = header.varint();
        const auto value = type ? all.take(sizeOfType(*type)) : std::nullopt;
        if (!value) break;
        if (*type == 0 || *type == 7 || *type == 10 || *type == 11)
            row.columns.emplace_back();
        else if (*type == 8 || *type == 9)
            row.columns.emplace_back(static_cast<std::int64_t>(*type - 8));
        else if (*type < 7) {
            const bool isNegative = (value->front() & 0x80) != 0;
            const std::uint64_t high = isNegative && value->size() < 8 ? ~std::uint64_t{0} << (8 * value->size()) : 0;
            row.columns.emplace_back(static_cast<std::int64_t>(high | bigEndian(*value)));
        } else if (*type % 2 == 0)
            row.columns.emplace_back(copyOf(*value));
        else
            row.columns.emplace_back(textOf(*value));
    }
    return row;
}

/// Takes what is read from `budget`, and ends with it.
void salvagePage(const Pages& pages, std::uint64_t number, std::uint64_t& budget, std::vector<SalvagedRow>& rows)
{
    const ByteView page = pages.page(number);
    const std::size_t header = number == 1 ? fileHeader : 0;
    if (page.size() < header + 8 || page[header] != tableLeaf) return;
    const auto cells = static_cast<std::size_t>(bigEndian(page.subspan(header + 3, 2)));
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const std::size_t pointer = header + 8 + 2 * cell;
        if (pointer + 2 > page.size()) return;
        const auto at = static_cast<std::size_t>(bigEndian(page.subspan(pointer, 2)));
        if (at >= page.size()) continue;
        Reader reader(page.subspan(at));
        const auto size = reader.varint();
        const auto id = reader.varint();
        if (!size || !id || *size > pages.count() * pages.usable()) continue;
        const Bytes payload = payloadOf(pages, reader, *size);
        const std::uint64_t cost = payload.size() + costOfRow;
        if (cost > budget) {
            budget = 0;
            return;
        }
        budget -= cost;
        if (auto row = readRecord(static_cast<std::int64_t>(*id), payload)) rows.push_back(*std::move(row));
    }
}

}

ByteView SalvagedRow::blob(std::size_t column) const
{
    const Bytes* value = column < columns.size() ? std::get_if<Bytes>(&columns[column]) : nullptr;
    return value ? ByteView(*value) : ByteView();
}
std::string_view SalvagedRow::text(std::size_t column) const
{
    const std::string* value = column < columns.size() ? std::get_if<std::string>(&columns[column]) : nullptr;
    return value ? std::string_view(*value) : std::string_view();
}
std::int64_t SalvagedRow::number(std::size_t column) const
{
    const std::int64_t* value = column < columns.size() ? std::get_if<std::int64_t>(&columns[column]) : nullptr;
    return value ? *value : 0;
}

std::vector<SalvagedRow> salvageRows(ByteView file)
{
    const Pages pages(file);
    std::vector<SalvagedRow> rows;
    std::uint64_t budget = timesTheFile * file.size();
    for (std::uint64_t number = 1; number <= pages.count() && budget > 0; ++number)
        salvagePage(pages, number, budget, rows);
    return rows;
}

}
