#pragma once

#include "ui/ceremony/ScriptRow.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// Scripts of ceremonies as rows.
class ScriptModel : public RowModel<ScriptRow> {
    Q_OBJECT
public:
    explicit ScriptModel(QObject* parent = nullptr);

private:
    static std::vector<Column<ScriptRow>> columns();
};

}
