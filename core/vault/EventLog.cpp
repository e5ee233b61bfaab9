#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

namespace {

constexpr auto eventColumns = "SELECT id, at, kind, actor, object, detail, hash FROM events ";

EventRow readEvent(const Statement& row, int)
{
    return {
        row.number(0), columns::time(row.number(1)), row.text(2), row.text(3), row.text(4), row.text(5), row.blob(6)};
}

}

Result<std::vector<EventRow>> EventLog::list(std::optional<Time> since, std::size_t limit) const
{
    CORE_TRY(auto query, m_vault->database().prepare(std::string(eventColumns) + "WHERE at >= ? ORDER BY id LIMIT ?"));
    query.bind(since ? columns::seconds(*since) : std::int64_t{0})
        .bind(limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
    return columns::all(query, readEvent);
}

Result<std::vector<EventRow>> EventLog::latest(std::size_t count) const
{
    CORE_TRY(auto query, m_vault->database().prepare(std::string(eventColumns) + "ORDER BY id DESC LIMIT ?"));
    CORE_TRY(auto rows, columns::all(query.bind(static_cast<std::int64_t>(count)), readEvent));
    std::ranges::reverse(rows);
    return rows;
}

Result<std::optional<EventRow>> EventLog::last() const
{
    CORE_TRY(auto query, m_vault->database().prepare(std::string(eventColumns) + "ORDER BY id DESC LIMIT 1"));
    CORE_TRY(auto rows, columns::all(query, readEvent));
    return rows.empty() ? std::optional<EventRow>() : rows.front();
}

Result<std::size_t> EventLog::count() const
{
    CORE_TRY(const std::int64_t count, m_vault->database().number("SELECT count(*) FROM events"));
    return static_cast<std::size_t>(count);
}

}
