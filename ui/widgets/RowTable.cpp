#include "ui/widgets/RowTable.h"

#include "ui/look/Type.h"
#include "ui/widgets/LongModel.h"
#include "ui/widgets/RowDelegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>

#include <algorithm>

namespace ui {

RowTable::RowTable(QWidget* parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new RowDelegate(this));
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as the model has them
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->viewport()->setAutoFillBackground(false); // the card shines through
    viewport()->setAutoFillBackground(false);
    connect(this, &QTableView::doubleClicked, this, &RowTable::opened);
    fitRows();
}

void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid()) emit rowChanged(current);
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        emit opened(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void RowTable::keyboardSearch(const QString& typed)
{
    auto* rows = qobject_cast<LongModel*>(model());
    if (!rows) return QTableView::keyboardSearch(typed);
    const bool goesOn = m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    m_typed = goesOn ? m_typed + typed : typed;
    m_sinceTyped.start();
    // a word that grows may still fit where it did
    const int from = currentIndex().isValid() ? currentIndex().row() + (goesOn ? 0 : 1) : 0;
    rows->findName(m_typed, from, [this, table = QPointer(this)](int place) {
        if (table) setCurrentIndex(model()->index(place, std::max(0, currentIndex().column())));
    });
}

void RowTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) fitRows();
    QTableView::changeEvent(event);
}

void RowTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(scaled(20, QApplication::font()));
    verticalHeader()->setDefaultSectionSize(scaled(34, QApplication::font()));
}

}
