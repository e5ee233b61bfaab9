#include "ui/widgets/ScrollArea.h"

#include <QApplication>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTimer>

namespace ui {

ScrollArea::ScrollArea(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (!now || now == widget() || !widget()->isAncestorOf(now)) return;
        ensureWidgetVisible(now, 16, 16);
        QTimer::singleShot(0, this, [this, shown = QPointer(now)] { // what was shown with it has its place by then
            if (shown && shown->hasFocus() && widget()->isAncestorOf(shown)) ensureWidgetVisible(shown, 16, 16);
        });
    });
}

bool ScrollArea::eventFilter(QObject* watched, QEvent* event)
{
    // Qt resizes the content from within its resizing. A page whose least height changes with its place would go on so until
    // the stack ends; what is left to do is done with the next layout.
    constexpr int deepest = 4;
    if (watched == widget() && m_depth >= deepest) return false;
    const QScopedValueRollback deeper(m_depth, m_depth + 1);
    return QScrollArea::eventFilter(watched, event);
}

}
