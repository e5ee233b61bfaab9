#include "ui/widgets/ScrollArea.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace ui {

ScrollArea::ScrollArea(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_settling.setSingleShot(true);
    m_settling.setInterval(std::chrono::milliseconds(250));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (!now || now == widget() || !widget()->isAncestorOf(now)) return;
        m_followed = now;
        m_settling.start();
        follow();
    });
}

void ScrollArea::follow()
{
    if (m_followed && m_followed->hasFocus() && widget()->isAncestorOf(m_followed))
        ensureWidgetVisible(m_followed, 16, 16);
}

bool ScrollArea::eventFilter(QObject* watched, QEvent* event)
{
    // Qt resizes the content from within its resizing. A page whose least height changes with its place would go on so until
    // the stack ends; what is left to do is done with the next layout.
    constexpr int deepest = 4;
    if (watched == widget() && m_depth >= deepest) return false;
    const QScopedValueRollback deeper(m_depth, m_depth + 1);
    const bool isGrowing = watched == widget() && event->type() == QEvent::Resize && m_settling.isActive();
    if (isGrowing)
        QMetaObject::invokeMethod(this, &ScrollArea::follow, Qt::QueuedConnection); // with everything in its place
    return QScrollArea::eventFilter(watched, event);
}

}
