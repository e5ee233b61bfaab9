#pragma once

#include "core/base/Finding.h"
#include "core/tokens/MachineTokens.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace ui {

/// Where work on other threads asks for the PIN of a token and waits, while the window asks the person and goes on.
class PinQuestions : public QObject {
    Q_OBJECT
public:
    explicit PinQuestions(QObject* parent = nullptr);
    /// Whoever waits is told that it was cancelled.
    ~PinQuestions() override;

    /// Waits for the answer; for any thread but the window's. Errors: Cancelled.
    core::Result<core::GivenPin> ask(const core::Token& token);

    /// Tells the person something although nothing failed; for any thread.
    void remark(const core::Finding& finding);

    /// The token whose PIN is wanted first; for the window's thread, as all below.
    std::optional<core::Token> waiting() const;
    void answer(core::GivenPin pin);
    void refuse();
    /// Refuses all that wait, because nobody is there to answer.
    void refuseAll();
    /// The same, and all that ask from here on.
    void close();

signals:
    /// Something waits; delivered in the window's thread.
    void asked();
    /// All that waited were refused.
    void putAway();
    void remarked(const core::Finding& finding);

private:
    struct Question {
        core::Token token;
        std::optional<core::Result<core::GivenPin>> answer{};
    };
    void settle(core::Result<core::GivenPin> answer);

    mutable std::mutex m_mutex;
    std::condition_variable m_answered;
    std::deque<std::shared_ptr<Question>> m_questions;
    bool m_isClosed = false;
};

}
