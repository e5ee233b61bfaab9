#include "ui/look/FocusRing.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVariant>

namespace ui {
namespace {

constexpr const char* leftOut = "withoutFocusRing";

bool isTypedInto(const QWidget* widget)
{
    return widget->cursor().shape() == Qt::IBeamCursor || qobject_cast<const QLineEdit*>(widget) ||
        qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

}

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { move(now); });
}

void FocusRing::leaveOut(QWidget& widget) { widget.setProperty(leftOut, true); }

bool FocusRing::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        m_byPointer = static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason;
    return false;
}

void FocusRing::move(QWidget* widget)
{
    const bool wanted = widget && !widget->isWindow() && !qobject_cast<QMenu*>(widget->window()) &&
        widget->window()->windowType() != Qt::Popup && !widget->property(leftOut).toBool() &&
        (!m_byPointer || isTypedInto(widget));
    if (!wanted) {
        if (m_frame) m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) // it lives in the window it was last shown in, and goes with it
        m_frame = new QFocusFrame(widget->window());
    m_frame->setWidget(widget);
}

}
