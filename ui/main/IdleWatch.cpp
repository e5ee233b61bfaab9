#include "ui/main/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace ui {

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setMinutes(int minutes) { setMilliseconds(minutes * 60 * 1000); }

void IdleWatch::setMilliseconds(int milliseconds)
{
    if (milliseconds > 0)
        m_timer.start(milliseconds);
    else
        m_timer.stop();
    m_timer.setInterval(milliseconds);
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_timer.interval() > 0) m_timer.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

}
