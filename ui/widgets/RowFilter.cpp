#include "ui/widgets/RowFilter.h"

#include "ui/widgets/RowModel.h"

#include <algorithm>
#include <utility>

namespace ui {

RowFilter::RowFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void RowFilter::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void RowFilter::setCondition(std::function<bool(int)> accepts)
{
    m_accepts = std::move(accepts);
    invalidateRowsFilter();
}

bool RowFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    if (m_accepts && !m_accepts(sourceRow)) return false;
    const QAbstractItemModel* model = sourceModel();
    return std::ranges::all_of(m_words, [&](const QString& word) {
        for (int column = 0; column < model->columnCount(sourceParent); ++column)
            if (model->index(sourceRow, column, sourceParent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        return model->index(sourceRow, 0, sourceParent).data(SearchRole).toString().contains(word, Qt::CaseInsensitive);
    });
}

}
