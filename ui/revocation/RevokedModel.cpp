#include "ui/revocation/RevokedModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <algorithm>
#include <tuple>

namespace ui {
namespace {

std::vector<Column<RevokedRow>> columns()
{
    using Row = RevokedRow;
    return {
        {.title = RevokedModel::tr("Revoked certificate"),
            .text = [](const Row& row) { return row.name; },
            .mark = [](const Row& row) { return row.isListed ? Mark::Revoked : Mark::Waiting; },
            .style = TextStyle::Strong},
        {.title = RevokedModel::tr("Issuer"), .text = [](const Row& row) { return row.caName; }},
        {.title = RevokedModel::tr("Since"),
            .text = [](const Row& row) { return showDate(row.at); },
            .sortKey = [](const Row& row) { return QVariant::fromValue<qint64>(row.at.time_since_epoch().count()); },
            .style = TextStyle::Mono},
        {.title = RevokedModel::tr("Why"), .text = [](const Row& row) { return reasonText(row.reason); }},
        {.title = RevokedModel::tr("Known to clients"),
            .text =
                [](const Row& row) {
                    return row.isListed ? RevokedModel::tr("on the list in force")
                                        : RevokedModel::tr("not before the next list");
                },
            .tone = [](const Row& row) { return row.isListed ? Tone::InkSoft : Tone::Warn; }},
    };
}

}

RevokedModel::RevokedModel(QObject* parent) : RowModel(columns(), parent) {}

std::vector<RevokedRow> RevokedModel::rowsOf(const std::vector<core::CertificateRow>& certificates,
    const std::vector<core::CaRow>& cas, const std::vector<core::CrlRow>& crls)
{
    std::vector<RevokedRow> rows;
    for (const core::CertificateRow& certificate : certificates) {
        const auto ca =
            std::ranges::find(cas, certificate.issuerKey, [](const core::CaRow& each) { return each.key.fingerprint; });
        if (!certificate.revocation || ca == cas.end()) continue;
        const core::Time at = certificate.revocation->revokedAt;
        const bool isListed = std::ranges::any_of(crls, [&](const core::CrlRow& list) {
            return list.issuerKey == certificate.issuerKey && !list.isUnfinished && list.thisUpdate >= at;
        });
        rows.push_back({certificate.id, certificate.issuerKey, showUntrusted(certificate.shortSubject),
            showUntrusted(ca->name), at, certificate.revocation->reason, isListed});
    }
    std::ranges::stable_sort(
        rows, {}, [](const RevokedRow& row) { return std::tuple(row.isListed, -row.at.time_since_epoch().count()); });
    return rows;
}

std::map<std::int64_t, int> RevokedModel::waitingFor(
    const std::vector<core::CrlRow>& crls, const std::vector<RevokedRow>& rows)
{
    std::map<core::Bytes, const core::CrlRow*> newest;
    for (const core::CrlRow& list : crls)
        if (const core::CrlRow*& known = newest[list.issuerKey]; !known || known->number < list.number) known = &list;
    std::map<std::int64_t, int> waiting;
    for (const RevokedRow& row : rows)
        if (const auto list = newest.find(row.caKey); !row.isListed && list != newest.end())
            ++waiting[list->second->id];
    return waiting;
}

}
