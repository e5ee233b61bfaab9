#pragma once

#include "ui/issue/BatchLineModel.h"

#include <QWidget>

namespace ui {

class PlainLabel;
class RowTable;

/// The verdicts of a batch, and below them in full why the chosen one is so.
class BatchTable : public QWidget {
    Q_OBJECT
public:
    /// `name` is the table's, `title` what screen readers call it.
    BatchTable(const QString& name, const QString& title, QWidget* parent = nullptr);

    void setRows(std::vector<BatchRow> rows);

signals:
    /// Enter on a row.
    void opened();

private:
    BatchLineModel* m_lines;
    RowTable* m_table;
    PlainLabel* m_reason;
};

}
