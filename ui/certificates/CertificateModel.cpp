#include "ui/certificates/CertificateModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <utility>

namespace ui {
namespace {

using Row = core::CertificateRow;

}

CertificateModel::CertificateModel(const core::Clock& clock, QObject* parent)
    : CertificateModel(clock, std::make_shared<CaNames>(), parent)
{}

CertificateModel::CertificateModel(const core::Clock& clock, Names names, QObject* parent)
    : LongRowModel(columns(clock, names), parent), m_names(std::move(names))
{}

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
            .style = TextStyle::Mono},
        {.title = tr("State"),
            .text = [clock](const Row& row) { return stateText(row, clock()); },
            .tone = [clock](const Row& row) { return stateTone(row, clock()); }},
        {.title = tr("Owner"),
            .text = [](const Row& row) { return row.owner.empty() ? tr("unknown") : showUntrusted(row.owner); },
            .tone = [](const Row& row) { return row.owner.empty() ? Tone::InkFaint : Tone::InkSoft; }},
    };
}

}
