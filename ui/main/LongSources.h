#pragma once

#include "ui/vault/VaultSession.h"
#include "ui/widgets/LongRowModel.h"

#include <functional>
#include <utility>

namespace ui {

/// The words of a query as the vault looks for them: each in the spellings people do not tell apart.
core::ListQuery listQuery(core::List list, const LongQuery& query);

/// What a page of a long list is read with: certificatePage() and its like.
template <typename Row>
using PageReader = core::Result<core::RowPage<Row>> (*)(const core::Vault&, std::span<const std::int64_t>);

/// A list of the open vault for a LongModel; answers end with `owner`. It is read before other work that waits for the vault. `fail` hears what
/// went wrong, but for what was asked again meanwhile.
template <typename Row>
LongSource<Row> longSource(VaultSession& session, QObject& owner, core::List list, PageReader<Row> page,
    std::function<void(const core::Error&)> fail)
{
    using Order = typename LongSource<Row>::Order;
    constexpr int priority = 1;
    const auto answered = [fail = std::move(fail)](const auto& result) {
        if (!result && result.error().code != core::ErrorCode::Cancelled) fail(result.error());
        return result.has_value();
    };
    LongSource<Row> source;
    source.rank = [=, &session, reader = session.reader(owner, priority)](
                      const LongQuery& query, std::function<void(Order)> done) {
        if (!session.isOpen()) return done({});
        session.read(
            *reader,
            [=, asked = listQuery(list, query), at = query.place, held = query.held](
                core::Vault& vault, const std::stop_token& stop) -> core::Result<Order> {
                Order order;
                CORE_TRY(order.ids, core::rankOf(vault, list, asked, stop));
                const auto from = std::min(static_cast<std::size_t>(std::max(0, at)), order.ids.size());
                LongModel::Ids looked(order.ids.begin() + static_cast<std::ptrdiff_t>(from),
                    order.ids.begin() +
                        static_cast<std::ptrdiff_t>(std::min(order.ids.size(), from + LongModel::blockSize)));
                if (held >= 0 && !std::ranges::contains(looked, held)) looked.push_back(held);
                CORE_TRY(order.looked, page(vault, looked));
                return order;
            },
            [=, done = std::move(done)](core::Result<Order> order) {
                if (answered(order)) done(*std::move(order));
            });
    };
    source.names = [=, &session, reader = session.reader(owner, priority)](
                       const LongQuery& query, std::function<void(LongModel::Ids)> done) {
        if (!session.isOpen()) return;
        session.read(
            *reader,
            [=, asked = listQuery(list, query)](
                core::Vault& vault, const std::stop_token& stop) { return core::rankOf(vault, list, asked, stop); },
            [=, done = std::move(done)](core::Result<LongModel::Ids> ids) {
                if (answered(ids)) done(*std::move(ids));
            });
    };
    source.read = [=, &session, reader = session.reader(owner, priority)](
                      LongModel::Ids ids, std::function<void(core::RowPage<Row>)> done) {
        if (!session.isOpen()) return done({});
        session.read(
            *reader, [=, ids = std::move(ids)](core::Vault& vault, const std::stop_token&) { return page(vault, ids); },
            [=, done = std::move(done)](core::Result<core::RowPage<Row>> rows) {
                done(answered(rows) ? *std::move(rows) : core::RowPage<Row>{});
            });
    };
    return source;
}

}
