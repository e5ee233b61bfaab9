#include "ui/certificates/CertificateModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QStringList>

#include <utility>

namespace ui {
namespace {

using Row = core::CertificateRow;

QVariant endOf(const Row& row) { return QVariant::fromValue<qint64>(row.validity.notAfter.time_since_epoch().count()); }

/// All that a certificate is found by and no column shows; hexadecimal in the two ways people write it.
QString searchText(const Row& row)
{
    QStringList parts{showUntrusted(row.subject), showUntrusted(row.note)};
    for (const std::string& name : row.names) parts += showUntrusted(name);
    for (const core::Bytes& octets : {row.serial, row.fingerprint}) {
        const std::string hex = core::toHex(octets);
        parts += QString::fromStdString(hex);
        parts += QString::fromLatin1(QByteArray::fromHex(QByteArray::fromStdString(hex)).toHex(':'));
    }
    return parts.join(u'\n');
}

}

CertificateModel::CertificateModel(const core::Clock& clock, QObject* parent)
    : CertificateModel(clock, std::make_shared<CaNames>(), parent)
{}

CertificateModel::CertificateModel(const core::Clock& clock, Names names, QObject* parent)
    : RowModel(columns(clock, names), parent), m_names(std::move(names))
{
    setSearchText(searchText);
}

std::vector<Column<Row>> CertificateModel::columns(const core::Clock& clock, const Names& names)
{
    const auto issuer = [names](const Row& row) {
        const auto known = names->find(row.issuerKey);
        return known == names->end() ? shortName(row.issuer) : known->second;
    };
    return {
        {.title = tr("Name"),
            .text = [](const Row& row) { return showUntrusted(row.shortSubject); },
            .mark = [clock](const Row& row) { return markOf(row, clock()); },
            .style = TextStyle::Strong},
        {.title = tr("Issuer"), .text = issuer},
        {.title = tr("Profile"),
            .text =
                [](const Row& row) {
                    return row.profile.empty() ? row.isImported ? tr("issued elsewhere") : QString()
                                               : profileText(row.profile);
                }},
        {.title = tr("Ends"),
            .text = [](const Row& row) { return showDate(row.validity.notAfter); },
            .sortKey = endOf,
            .style = TextStyle::Mono},
        {.title = tr("State"),
            .text = [clock](const Row& row) { return stateText(row, clock()); },
            .sortKey = endOf,
            .tone = [clock](const Row& row) { return stateTone(row, clock()); }},
        {.title = tr("Owner"),
            .text = [](const Row& row) { return row.owner.empty() ? tr("unknown") : showUntrusted(row.owner); },
            .tone = [](const Row& row) { return row.owner.empty() ? Tone::InkFaint : Tone::InkSoft; }},
    };
}

}
