#include "ui/widgets/ScrollArea.h"

#include <QApplication>

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
        if (now && now != widget() && widget()->isAncestorOf(now)) ensureWidgetVisible(now, 16, 16);
    });
}

}
