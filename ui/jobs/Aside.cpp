#include "ui/jobs/Aside.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace ui {

struct Aside::State {
    std::mutex mutex;
    std::condition_variable_any changed;
    bool isBusy = false;
};

Aside::Aside() : m_state(std::make_shared<State>()) {}

core::Result<void> Aside::run(const std::stop_token& leaving, std::function<core::Result<void>()> work)
{
    const auto answer = std::make_shared<std::optional<core::Result<void>>>();
    std::unique_lock lock(m_state->mutex);
    if (!m_state->changed.wait(lock, leaving, [&] { return !m_state->isBusy; }))
        return core::fail(core::ErrorCode::Cancelled);
    m_state->isBusy = true;
    std::thread([state = m_state, answer, work = std::move(work)]() mutable {
        core::Result<void> done = work();
        work = {};
        const std::lock_guard guard(state->mutex);
        answer->emplace(std::move(done));
        state->isBusy = false;
        state->changed.notify_all();
    }).detach();
    if (!m_state->changed.wait(lock, leaving, [&] { return answer->has_value(); }))
        return core::fail(core::ErrorCode::Cancelled);
    return **answer;
}

}
