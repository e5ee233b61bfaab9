#pragma once

#include "core/workflows/BatchSigning.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// One request of a batch and its verdict.
struct BatchRow {
    std::int64_t id = 0;
    QString source; ///< these have gone through showUntrusted()
    QString subject;
    QString verdict;
    QString reason;
    Mark mark = Mark::None;
};

/// The verdicts of a batch as rows: before signing, or after it with the files that were written.
std::vector<BatchRow> batchRows(std::span<const core::BatchRequest> requests, const core::BatchReport& report,
    bool isDone, std::span<const std::string> files = {});

class BatchLineModel : public RowModel<BatchRow> {
    Q_OBJECT
public:
    explicit BatchLineModel(QObject* parent = nullptr);

private:
    static std::vector<Column<BatchRow>> columns();
};

/// "58 can be signed · 2 are refused · 1 stands there twice".
QString batchSummary(const core::BatchReport& report, bool isDone);

}
