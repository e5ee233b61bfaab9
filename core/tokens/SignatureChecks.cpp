#include "core/tokens/SignatureChecks.h"
#include <algorithm>

namespace core {
namespace {

constexpr unsigned mostThreads = 8;

}

SignatureChecks::SignatureChecks(std::function<bool(std::size_t)> isRight) : m_isRight(std::move(isRight))
{
    const unsigned count = std::clamp(std::thread::hardware_concurrency(), 2U, mostThreads) - 1;
    for (unsigned i = 0; i < count; ++i)
        m_threads.emplace_back([this] {
            while (checkNext()) {}
        });
}

SignatureChecks::~SignatureChecks()
{
    const std::scoped_lock guard(m_mutex);
    m_taken = m_ready;
    m_isOver = true;
    m_changed.notify_all();
}

void SignatureChecks::addReady()
{
    const std::scoped_lock guard(m_mutex);
    ++m_ready;
    m_changed.notify_one();
}

bool SignatureChecks::finish()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_isOver = true;
        m_changed.notify_all();
    }
    while (checkNext()) {} // this thread has nothing else to do now
    m_threads.clear();
    return !m_hasFailed;
}

bool SignatureChecks::checkNext()
{
    std::size_t mine = 0;
    {
        std::unique_lock guard(m_mutex);
        m_changed.wait(guard, [this] { return m_taken < m_ready || m_isOver; });
        if (m_taken == m_ready) return false;
        mine = m_taken++;
    }
    if (!m_isRight(mine)) m_hasFailed = true;
    return true;
}

}
