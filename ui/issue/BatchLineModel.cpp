#include "ui/issue/BatchLineModel.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QStringList>

#include <algorithm>

namespace ui {
namespace {

QString firstWhat(const core::Error& error)
{
    const Message message = errorMessage(error);
    return message.what + u' ' + message.why;
}

QString notGrantedText(const std::vector<core::Finding>& findings)
{
    QStringList lines;
    for (const core::Finding& finding : findings) lines += findingMessage(finding).what;
    return lines.join(u' ');
}

/// What to say of a line, with its mark.
struct Verdict {
    QString text;
    Mark mark;
};

Verdict verdictOf(const core::BatchLine& line, bool isDone)
{
    if (line.certificate) return {BatchLineModel::tr("signed"), Mark::Done};
    if (line.refusal) return {BatchLineModel::tr("refused"), Mark::Revoked};
    if (line.earlier) return {BatchLineModel::tr("signed before"), Mark::Active};
    if (line.sameAs) return {BatchLineModel::tr("stands there twice"), Mark::Retired};
    if (isDone) return {BatchLineModel::tr("untouched"), Mark::Waiting};
    return line.notGranted.empty() ? Verdict{BatchLineModel::tr("can be signed"), Mark::Active}
                                   : Verdict{BatchLineModel::tr("can be signed, with less"), Mark::Expiring};
}

QString reasonOf(const core::BatchLine& line, std::span<const core::BatchRequest> requests)
{
    if (line.refusal) return firstWhat(*line.refusal);
    if (line.sameAs)
        return BatchLineModel::tr("It is the same request as %1.").arg(showUntrusted(requests[*line.sameAs].source));
    return notGrantedText(line.notGranted);
}

}

std::vector<BatchRow> batchRows(std::span<const core::BatchRequest> requests, const core::BatchReport& report,
    bool isDone, std::span<const std::string> files)
{
    std::vector<BatchRow> rows;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const core::BatchLine& line = report.lines[i];
        const Verdict verdict = verdictOf(line, isDone);
        QString reason = reasonOf(line, requests);
        if (reason.isEmpty() && i < files.size() && !files[i].empty()) reason = showUntrusted(files[i]);
        rows.push_back({static_cast<std::int64_t>(i) + 1, showUntrusted(requests[i].source),
            showUntrusted(line.subject), verdict.text, reason, verdict.mark});
    }
    return rows;
}

BatchLineModel::BatchLineModel(QObject* parent) : RowModel(columns(), parent) {}

std::vector<Column<BatchRow>> BatchLineModel::columns()
{
    using Row = BatchRow;
    const auto soft = [](const Row&) { return Tone::InkSoft; };
    return {
        {.title = tr("Verdict"),
            .text = [](const Row& row) { return row.verdict; },
            .sortKey = [](const Row& row) { return QVariant(static_cast<int>(row.mark)); },
            .mark = [](const Row& row) { return row.mark; },
            .isMarkSaid = true},
        {.title = tr("Request"),
            .text = [](const Row& row) { return row.source; },
            .sortKey = [](const Row& row) { return QVariant::fromValue<qint64>(row.id); }},
        {.title = tr("Subject"), .text = [](const Row& row) { return row.subject; }, .style = TextStyle::Strong},
        {.title = tr("Reason or file"), .text = [](const Row& row) { return row.reason; }, .tone = soft},
    };
}

QString batchSummary(const core::BatchReport& report, bool isDone)
{
    const auto count = [&report](auto fits) { return static_cast<int>(std::ranges::count_if(report.lines, fits)); };
    const int ready = count([](const core::BatchLine& line) { return line.isReady(); });
    const int refused = count([](const core::BatchLine& line) { return line.refusal.has_value(); });
    const int made = count([](const core::BatchLine& line) { return line.certificate.has_value(); });
    const int before = count([](const core::BatchLine& line) { return line.earlier.has_value(); });
    const int twice = count([](const core::BatchLine& line) { return line.sameAs.has_value(); });
    QStringList parts;
    if (made > 0 || isDone) parts += BatchLineModel::tr("%1 signed").arg(showNumber(made));
    if (!isDone) parts += BatchLineModel::tr("%1 can be signed").arg(showNumber(ready));
    if (isDone && ready > 0) parts += BatchLineModel::tr("%1 untouched").arg(showNumber(ready));
    if (before > 0) parts += BatchLineModel::tr("%1 signed before").arg(showNumber(before));
    if (refused > 0) parts += BatchLineModel::tr("%1 refused").arg(showNumber(refused));
    if (twice > 0) parts += BatchLineModel::tr("%1 twice").arg(showNumber(twice));
    return parts.join(QStringLiteral(" · "));
}

}
