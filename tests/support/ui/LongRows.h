#pragma once

#include "ui/vault/VaultSession.h"
#include "ui/widgets/LongRowModel.h"

#include <QTest>

#include <algorithm>
#include <optional>

namespace test {

/// Rows made by hand for a long list, in the order given; views, columns and words are not looked at.
template <typename Row>
ui::LongSource<Row> rowsByHand(std::vector<Row> rows)
{
    const auto all = std::make_shared<const std::vector<Row>>(std::move(rows));
    const auto page = [all](const ui::LongModel::Ids& ids) {
        core::RowPage<Row> found;
        for (const std::int64_t id : ids)
            if (const auto row = std::ranges::find(*all, id, &Row::id); row != all->end()) found.rows.push_back(*row);
        return found;
    };
    ui::LongSource<Row> source;
    source.rank = [all, page](
                      const ui::LongQuery&, const std::function<void(typename ui::LongSource<Row>::Order)>& done) {
        ui::LongModel::Ids ids;
        for (const Row& row : *all) ids.push_back(row.id);
        auto looked = page(ids);
        done({std::move(ids), std::move(looked)});
    };
    source.read = [page](const ui::LongModel::Ids& ids, const std::function<void(core::RowPage<Row>)>& done) {
        done(page(ids));
    };
    return source;
}

/// Puts rows made by hand into a long list.
template <typename Row>
void fill(ui::LongRowModel<Row>& model, std::vector<Row> rows, std::vector<qint64> counts)
{
    model.setSource(rowsByHand(std::move(rows)));
    model.renew();
    model.setCounts(std::move(counts));
}

/// What `work` reads from the open vault, waited for; it comes behind all that was asked before.
template <typename Work>
auto readNow(ui::VaultSession& session, Work work)
{
    using Value = typename std::invoke_result_t<Work&, core::Vault&>::value_type;
    std::optional<Value> value;
    session.read([work](core::Vault& vault, std::stop_token) { return work(vault); },
        [&value](core::Result<Value> read) {
            if (read) value.emplace(*std::move(read));
        });
    if (!QTest::qWaitFor([&value] { return value.has_value(); }, 20000)) qFatal("nothing was read");
    return *std::move(value);
}
inline std::vector<core::CertificateRow> certificatesOf(ui::VaultSession& session)
{
    return readNow(session, [](core::Vault& vault) { return core::CertificateStore(vault).list(); });
}
inline std::vector<core::RequestRow> requestsOf(ui::VaultSession& session)
{
    return readNow(session, [](core::Vault& vault) { return core::RequestStore(vault).list(); });
}

}
