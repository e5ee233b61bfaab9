#include "ui/jobs/Background.h"

namespace ui {

Background::Background(QThreadPool& pool, QObject* parent) : QObject(parent), m_pool(pool) {}

Background::~Background() { m_stop.request_stop(); }

void Background::cancel()
{
    m_stop.request_stop();
    setRunning(false);
}

std::stop_token Background::renew()
{
    m_stop.request_stop();
    m_stop = std::stop_source{};
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
