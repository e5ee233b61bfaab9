#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/LongRowModel.h"

namespace ui {

/// "issued", "refused today", "waits, came 2 days ago".
QString answerText(const core::RequestRow& row, core::Time now);
Mark answerMark(const core::RequestRow& row);

/// The requests of a vault as rows.
class RequestModel : public LongRowModel<core::RequestRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit RequestModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::RequestRow>> columns(const core::Clock& clock);
};

}
