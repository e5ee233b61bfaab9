#include "ui/jobs/Background.h"

#include <QPointer>

namespace ui {

Background::Background(QThreadPool& pool, QObject* parent, int priority)
    : QObject(parent), m_pool(pool), m_priority(priority)
{}

Background::~Background() { m_stop.request_stop(); }

void Background::stop() { m_stop.request_stop(); }

void Background::cancel()
{
    m_stop.request_stop();
    ++m_number;
    m_receive = nullptr;
    setRunning(false);
}

std::function<void()> Background::bell(std::uint64_t number)
{
    // The pool receives the event: it lives in this thread and outlives its jobs. The event owns nothing but counters,
    // since Qt destroys events that nobody waits for while it holds a lock.
    return [pool = &m_pool, self = QPointer(this), number] {
        QMetaObject::invokeMethod(
            pool,
            [self, number] {
                if (self && self->m_number == number) self->deliver();
            },
            Qt::QueuedConnection);
    };
}

Background* Background::once(QThreadPool& pool, QObject* parent)
{
    auto* job = new Background(pool, parent);
    connect(job, &Background::runningChanged, job, [job](bool isRunning) {
        if (!isRunning) job->deleteLater();
    });
    return job;
}

void Background::deliver()
{
    auto receive = std::exchange(m_receive, nullptr); // it may start the next job, or destroy this object
    setRunning(false);
    receive();
}

std::stop_token Background::renew()
{
    m_stop.request_stop();
    m_stop = std::stop_source{};
    ++m_number;
    m_progress = std::make_shared<JobProgress>();
    setRunning(true);
    return m_stop.get_token();
}

void Background::setRunning(bool running)
{
    if (m_running == running) return;
    m_running = running;
    emit runningChanged(running);
}

}
