#include "ui/requests/RequestModel.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QStringList>

namespace ui {
namespace {

/// All names on one line.
QString namesText(const std::vector<std::string>& names)
{
    QStringList shown;
    for (const std::string& name : names) shown += nameText(name);
    return shown.join(QStringLiteral(", "));
}

}

QString answerText(const core::RequestRow& row, core::Time now)
{
    switch (core::stateOf(row)) {
    case core::RequestState::Signed: return RequestModel::tr("issued");
    case core::RequestState::Refused: return RequestModel::tr("refused %1").arg(showDistance(row.refusal->at, now));
    case core::RequestState::Waiting: break;
    }
    return RequestModel::tr("waits, came %1").arg(showDistance(row.received, now));
}

Mark answerMark(const core::RequestRow& row)
{
    switch (core::stateOf(row)) {
    case core::RequestState::Signed: return Mark::Done;
    case core::RequestState::Refused: return Mark::Revoked;
    case core::RequestState::Waiting: break;
    }
    return Mark::Waiting;
}

RequestModel::RequestModel(const core::Clock& clock, QObject* parent) : LongRowModel(columns(clock), parent) {}

std::vector<Column<core::RequestRow>> RequestModel::columns(const core::Clock& clock)
{
    using Row = core::RequestRow;
    return {
        {.title = tr("Subject"),
            .text = [](const Row& row) { return shortName(row.subject); },
            .mark = answerMark,
            .style = TextStyle::Strong},
        {.title = tr("Names"), .text = [](const Row& row) { return namesText(row.names); }},
        {.title = tr("Key"), .text = [](const Row& row) { return keyText(row.algorithm); }},
        {.title = tr("Received"),
            .text = [](const Row& row) { return showTime(row.received); },
            .style = TextStyle::Mono},
        {.title = tr("File"),
            .text = [](const Row& row) { return showUntrusted(row.source); },
            .tone = [](const Row&) { return Tone::InkSoft; }},
        {.title = tr("Answer"),
            .text = [clock](const Row& row) { return answerText(row, clock()); },
            .tone = [](const Row&) { return Tone::InkSoft; }},
        {.title = tr("Signed"),
            .text = [](const Row& row) { return showNumber(static_cast<qint64>(row.certificates)); },
            .tone = [](const Row&) { return Tone::InkSoft; },
            .alignment = Qt::AlignRight},
    };
}

}
