#include "ui/jobs/PinQuestions.h"

#include <utility>

namespace ui {

PinQuestions::PinQuestions(QObject* parent) : QObject(parent) {}

PinQuestions::~PinQuestions() { close(); }

core::Result<core::GivenPin> PinQuestions::ask(const core::Token& token)
{
    auto question = std::make_shared<Question>(Question{token});
    std::unique_lock lock(m_mutex);
    if (m_isClosed) return core::fail(core::ErrorCode::Cancelled);
    m_questions.push_back(question);
    QMetaObject::invokeMethod(this, &PinQuestions::asked, Qt::QueuedConnection);
    m_answered.wait(lock, [&question] { return question->answer.has_value(); });
    return *std::move(question->answer);
}

void PinQuestions::remark(const core::Finding& finding)
{
    QMetaObject::invokeMethod(this, [this, finding] { emit remarked(finding); }, Qt::QueuedConnection);
}

std::optional<core::Token> PinQuestions::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_questions.empty() ? std::nullopt : std::optional(m_questions.front()->token);
}

void PinQuestions::answer(core::GivenPin pin) { settle(std::move(pin)); }

void PinQuestions::refuse() { settle(core::fail(core::ErrorCode::Cancelled)); }

void PinQuestions::refuseAll()
{
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& question : m_questions) question->answer = core::fail(core::ErrorCode::Cancelled);
        m_questions.clear();
        m_answered.notify_all();
    }
    emit putAway();
}

void PinQuestions::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
    }
    refuseAll();
}

void PinQuestions::settle(core::Result<core::GivenPin> answer)
{
    const std::scoped_lock lock(m_mutex);
    if (m_questions.empty()) return;
    m_questions.front()->answer = std::move(answer);
    m_questions.pop_front();
    m_answered.notify_all();
    if (!m_questions.empty()) QMetaObject::invokeMethod(this, &PinQuestions::asked, Qt::QueuedConnection);
}

}
