#include "ui/profiles/ProfileModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

namespace ui {

ProfileModel::ProfileModel(const core::Clock& clock, QObject* parent) : RowModel(columns(clock), parent) {}

std::vector<Column<core::ProfileRow>> ProfileModel::columns(const core::Clock&)
{
    using Row = core::ProfileRow;
    return {
        {.title = tr("Profile"),
            .text = [](const Row& row) { return profileText(row.name); },
            .style = TextStyle::Strong},
        {.title = tr("Id"),
            .text = [](const Row& row) { return showUntrusted(row.name); },
            .tone = [](const Row&) { return Tone::InkSoft; },
            .style = TextStyle::Mono},
        {.title = tr("Version"),
            .text = [](const Row& row) { return showNumber(row.version); },
            .sortKey = [](const Row& row) { return QVariant(row.version); },
            .alignment = Qt::AlignRight},
        {.title = tr("In force since"),
            .text = [](const Row& row) { return showTime(row.added); },
            .sortKey = [](const Row& row) { return QVariant::fromValue<qint64>(row.added.time_since_epoch().count()); },
            .style = TextStyle::Mono},
    };
}

}
