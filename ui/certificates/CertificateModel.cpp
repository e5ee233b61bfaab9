#include "ui/certificates/CertificateModel.h"

#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

namespace ui {

CertificateModel::CertificateModel(const core::Clock& clock, QObject* parent) : RowModel(columns(clock), parent) {}

std::vector<Column<core::CertificateRow>> CertificateModel::columns(const core::Clock& clock)
{
    using Row = core::CertificateRow;
    return {
        {.title = tr("Name"),
            .text = [](const Row& row) { return showUntrusted(row.shortSubject); },
            .style = TextStyle::Strong},
        {.title = tr("Issuer"), .text = [](const Row& row) { return showUntrusted(row.issuer); }},
        {.title = tr("Profile"), .text = [](const Row& row) { return showUntrusted(row.profile); }},
        {.title = tr("Ends"),
            .text = [](const Row& row) { return showDate(row.validity.notAfter); },
            .sortKey =
                [](const Row& row) {
                    return QVariant::fromValue<qint64>(row.validity.notAfter.time_since_epoch().count());
                },
            .style = TextStyle::Mono},
        {.title = tr("Time left"),
            .text = [clock](const Row& row) { return showDistance(row.validity.notAfter, clock()); },
            .sortKey =
                [](const Row& row) {
                    return QVariant::fromValue<qint64>(row.validity.notAfter.time_since_epoch().count());
                },
            .tone = [](const Row&) { return Tone::InkSoft; }},
        {.title = tr("Owner"),
            .text = [](const Row& row) { return showUntrusted(row.owner); },
            .tone = [](const Row&) { return Tone::InkSoft; }},
    };
}

}
