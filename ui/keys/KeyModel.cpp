#include "ui/keys/KeyModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <algorithm>

namespace ui {

KeyModel::KeyModel(const core::Clock& clock, QObject* parent) : RowModel(columns(clock), parent) {}

std::vector<Column<core::KeyRow>> KeyModel::columns(const core::Clock&)
{
    using Row = core::KeyRow;
    return {
        {.title = tr("Name"),
            .text = [](const Row& row) { return showUntrusted(row.label); },
            .style = TextStyle::Strong},
        {.title = tr("Kind"), .text = [](const Row& row) { return keyText(row.algorithm); }},
        {.title = tr("Lives"),
            .text =
                [](const Row& row) {
                    return row.isInVault     ? tr("in this vault, sealed")
                        : row.places.empty() ? tr("elsewhere")
                                             : tr("on the token %1").arg(showUntrusted(row.places.front().token.label));
                }},
        {.title = tr("Made"),
            .text = [](const Row& row) { return showTime(row.created); },
            .sortKey =
                [](const Row& row) { return QVariant::fromValue<qint64>(row.created.time_since_epoch().count()); },
            .style = TextStyle::Mono},
        {.title = tr("Fingerprint"),
            .text =
                [](const Row& row) {
                    return showOctets(
                        core::ByteView(row.fingerprint).first(std::min<std::size_t>(8, row.fingerprint.size())));
                },
            .tone = [](const Row&) { return Tone::InkSoft; },
            .style = TextStyle::Mono},
    };
}

}
