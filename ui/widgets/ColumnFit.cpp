#include "ui/widgets/ColumnFit.h"

#include "ui/look/Type.h"
#include "ui/widgets/Column.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

constexpr int rowsLookedAt = 60;

int textSize() { return scaled(1000, QApplication::font()); }

/// Shares `room` among columns: first the least each can do with, then whole needs, the smallest wish first.
QList<int> share(const QList<int>& least, const QList<int>& need, int stretch, int room)
{
    QList<int> widths = least;
    int left = room - std::accumulate(least.begin(), least.end(), 0);
    QList<int> order(need.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int i) { return need[i] - least[i]; });
    for (const int i : order) {
        const int more = std::clamp(need[i] - least[i], 0, std::max(0, left));
        widths[i] += more;
        left -= more;
    }
    if (left > 0 && stretch >= 0 && stretch < widths.size()) widths[stretch] += left;
    return widths;
}

}

ColumnFit::ColumnFit(QAbstractItemView& view, QHeaderView& header)
    : QObject(&view), m_view(view), m_header(header), m_textSize(textSize())
{
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setStretchLastSection(false);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    const QAbstractItemModel* model = view.model();
    connect(model, &QAbstractItemModel::modelReset, this, &ColumnFit::later);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ColumnFit::later);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first) {
        if (first.row() < rowsLookedAt) later();
    });
    connect(&header, &QHeaderView::sectionResized, this, [this] {
        if (!m_isFitting && QApplication::mouseButtons().testFlag(Qt::LeftButton)) m_isDrawn = true;
    });
}

void ColumnFit::setWidths(const QList<int>& widths)
{
    m_widths = widths;
    later();
}

void ColumnFit::setStretch(int section)
{
    m_stretch = section;
    later();
}

bool ColumnFit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && (event->type() == QEvent::FontChange || event->type() == QEvent::Show)) later();
    if (watched != &m_view && event->type() == QEvent::Resize) later();
    return QObject::eventFilter(watched, event);
}

void ColumnFit::later()
{
    if (m_isQueued) return;
    m_isQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isQueued = false;
            if (m_isDrawn)
                scale();
            else if (m_view.isVisible())
                fit();
        },
        Qt::QueuedConnection);
}

void ColumnFit::scale()
{
    const int now = textSize();
    if (now == m_textSize) return;
    m_isFitting = true;
    for (int i = 0; i < m_header.count(); ++i) m_header.resizeSection(i, m_header.sectionSize(i) * now / m_textSize);
    m_isFitting = false;
    m_textSize = now;
}

int ColumnFit::contentWidth(int section, const QModelIndex& parent, int depth, int& left) const
{
    const QAbstractItemModel* model = m_view.model();
    const auto* tree = qobject_cast<const QTreeView*>(&m_view);
    const int indent = tree && section == m_header.logicalIndex(0) ? tree->indentation() * depth : 0;
    int wide = 0;
    for (int row = 0; row < model->rowCount(parent) && left > 0; ++row, --left) {
        const QModelIndex index = model->index(row, section, parent);
        if (index.data(LoadedRole) == QVariant(false)) continue;
        wide = std::max(wide, m_view.sizeHintForIndex(index).width() + indent);
        if (tree) wide = std::max(wide, contentWidth(section, model->index(row, 0, parent), depth + 1, left));
    }
    return wide;
}

void ColumnFit::fit()
{
    const QModelIndex first = m_view.model()->index(0, 0, m_view.rootIndex());
    if (first.isValid() && first.data(LoadedRole) == QVariant(false)) return; // far from there; it has its widths
    m_textSize = textSize();
    QList<int> least;
    QList<int> need;
    for (int i = 0; i < m_header.count(); ++i) {
        int left = rowsLookedAt;
        const int head = m_header.sectionSizeHint(i);
        const int content = contentWidth(i, m_view.rootIndex(), 1, left);
        least += std::max(head, std::min(content, scaled(m_widths.value(i, 100), QApplication::font())));
        need += std::max(head, content);
    }
    const QList<int> widths = share(least, need, m_stretch, m_view.viewport()->width());
    m_isFitting = true;
    for (int i = 0; i < widths.size(); ++i) m_header.resizeSection(i, widths[i]);
    m_isFitting = false;
}

}
