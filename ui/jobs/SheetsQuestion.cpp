#include "ui/jobs/SheetsQuestion.h"

#include <utility>

namespace ui {

SheetsQuestion::SheetsQuestion(QObject* parent) : QObject(parent) {}

core::Result<void> SheetsQuestion::ask(SheetsWanted sheets)
{
    std::unique_lock lock(m_mutex);
    if (m_isClosed || m_isRefusing) return core::fail(core::ErrorCode::Cancelled);
    m_sheets = std::move(sheets);
    m_answer.reset();
    QMetaObject::invokeMethod(this, &SheetsQuestion::asked, Qt::QueuedConnection);
    m_answered.wait(lock, [this] { return m_answer.has_value(); });
    m_sheets.reset();
    return *std::exchange(m_answer, std::nullopt);
}

std::optional<SheetsWanted> SheetsQuestion::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answer ? std::nullopt : m_sheets;
}

void SheetsQuestion::refuseAll()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isRefusing = true;
    }
    refuse();
}

void SheetsQuestion::allow()
{
    const std::scoped_lock lock(m_mutex);
    m_isRefusing = false;
}

void SheetsQuestion::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
    }
    refuse();
}

void SheetsQuestion::settle(core::Result<void> answer)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_sheets) return;
    m_answer = std::move(answer);
    m_answered.notify_all();
}

}
