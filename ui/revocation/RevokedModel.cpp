#include "ui/revocation/RevokedModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <utility>

namespace ui {

RevokedModel::RevokedModel(QObject* parent) : RevokedModel(std::make_shared<Known>(), parent) {}

RevokedModel::RevokedModel(std::shared_ptr<Known> known, QObject* parent)
    : LongRowModel(columns(known), parent), m_known(std::move(known))
{}

void RevokedModel::setCas(CaNames names, std::map<core::Bytes, core::Time> listed)
{
    *m_known = {std::move(names), std::move(listed)};
}

std::vector<Column<core::CertificateRow>> RevokedModel::columns(const std::shared_ptr<const Known>& known)
{
    using Row = core::CertificateRow;
    const auto isListed = [known](const Row& row) {
        const auto newest = known->listed.find(row.issuerKey);
        return newest != known->listed.end() && row.revocation && row.revocation->revokedAt <= newest->second;
    };
    const auto caName = [known](const Row& row) {
        const auto name = known->names.find(row.issuerKey);
        return name == known->names.end() ? shortName(row.issuer) : name->second;
    };
    return {
        {.title = tr("Revoked certificate"),
            .text = [](const Row& row) { return showUntrusted(row.shortSubject); },
            .mark = [isListed](const Row& row) { return isListed(row) ? Mark::Revoked : Mark::Waiting; },
            .style = TextStyle::Strong},
        {.title = tr("Issuer"), .text = caName},
        {.title = tr("Since"),
            .text = [](const Row& row) { return row.revocation ? showDate(row.revocation->revokedAt) : QString(); },
            .style = TextStyle::Mono},
        {.title = tr("Why"),
            .text = [](const Row& row) { return row.revocation ? reasonText(row.revocation->reason) : QString(); }},
        {.title = tr("Known to clients"),
            .text =
                [isListed](const Row& row) {
                    return isListed(row) ? tr("on the list in force") : tr("not before the next list");
                },
            .tone = [isListed](const Row& row) { return isListed(row) ? Tone::InkSoft : Tone::Warn; }},
    };
}

}
