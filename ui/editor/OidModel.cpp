#include "ui/editor/OidModel.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"

namespace ui {

OidModel::OidModel(QObject* parent) : RowModel(columns(), parent) { setOwn({}); }

void OidModel::setOwn(const std::vector<core::OidRow>& own)
{
    std::vector<OidRow> rows;
    const auto add = [&rows](OidRow row) {
        row.id = static_cast<qint64>(rows.size()) + 1;
        rows.push_back(std::move(row));
    };
    for (const core::OidRow& each : own)
        add({.oid = {each.oid, each.name, {}}, .isOwn = true, .purpose = showUntrusted(each.purpose)});
    for (core::KnownOid& each : core::knownOids()) add({.oid = std::move(each)});
    setRows(std::move(rows));
}

std::vector<Column<OidRow>> OidModel::columns()
{
    using Row = OidRow;
    return {
        {.title = tr("Name"),
            .text = [](const Row& row) { return showUntrusted(row.oid.name); },
            .style = TextStyle::Strong},
        {.title = tr("Number (OID)"),
            .text = [](const Row& row) { return showUntrusted(row.oid.oid); },
            .style = TextStyle::Mono},
        {.title = tr("Used as"),
            .text =
                [](const Row& row) {
                    if (row.isOwn) return row.purpose.isEmpty() ? tr("your own") : tr("your own: %1").arg(row.purpose);
                    const QString use = coreText(row.oid.use);
                    return row.oid.label.empty() ? use : use + QStringLiteral(": ") + coreText(row.oid.label);
                },
            .tone = [](const Row&) { return Tone::InkSoft; }},
    };
}

}
