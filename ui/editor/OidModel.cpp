#include "ui/editor/OidModel.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"

namespace ui {

OidModel::OidModel(QObject* parent) : RowModel(columns(), parent)
{
    std::vector<OidRow> rows;
    for (core::KnownOid& oid : core::knownOids())
        rows.push_back({static_cast<qint64>(rows.size()) + 1, std::move(oid)});
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
                    const QString use = coreText(row.oid.use);
                    return row.oid.label.empty() ? use : use + QStringLiteral(": ") + coreText(row.oid.label);
                },
            .tone = [](const Row&) { return Tone::InkSoft; }},
    };
}

}
