#include "ui/widgets/TabOrder.h"

#include <QLayout>
#include <QWidget>

namespace ui {
namespace {

void collect(QLayout* layout, QList<QWidget*>& inOrder)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        collect(item->layout(), inOrder);
        QWidget* widget = item->widget();
        if (!widget) continue;
        if (widget->focusPolicy() & Qt::TabFocus) inOrder += widget;
        collect(widget->layout(), inOrder);
    }
}

}

void tabAsShown(QWidget& part)
{
    QList<QWidget*> containers = part.findChildren<QWidget*>();
    containers += &part;
    for (QWidget* each : containers)
        if (each->focusProxy() && each->isAncestorOf(each->focusProxy())) each->setFocusProxy(nullptr);
    QList<QWidget*> inOrder;
    collect(part.layout(), inOrder);
    for (qsizetype i = 1; i < inOrder.size(); ++i) QWidget::setTabOrder(inOrder[i - 1], inOrder[i]);
}

}
