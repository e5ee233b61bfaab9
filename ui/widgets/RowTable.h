#pragma once

#include <QElapsedTimer>
#include <QTableView>

namespace ui {

/// The table of every list page: whole rows, hairlines, marks, sortable columns. Enter or double click opens a row.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(QWidget* parent = nullptr);

    /// Long lists are looked through by their source.
    void keyboardSearch(const QString& typed) override;

signals:
    /// The row that is current now; an invalid index when none.
    void rowChanged(const QModelIndex& index);
    /// Enter or a double click on a row.
    void opened(const QModelIndex& index);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitRows();

    QString m_typed; ///< ahead, in a long list
    QElapsedTimer m_sinceTyped;
};

}
