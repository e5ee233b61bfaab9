#pragma once

#include <QSortFilterProxyModel>

#include <functional>

namespace ui {

/// Narrows and orders the rows of a model: words that must all occur in some column, and one condition on the row.
class RowFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RowFilter(QObject* parent = nullptr);

    /// Words separated by blanks; upper and lower case are alike.
    void setWords(const QString& words);
    /// `accepts(sourceRow)`; empty: every row.
    void setCondition(std::function<bool(int)> accepts);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    QStringList m_words;
    std::function<bool(int)> m_accepts;
};

}
