#include "core/workflows/Crew.h"
#include <algorithm>

namespace core {

Crew::Crew(unsigned others, std::size_t count, std::size_t ahead, std::function<void(std::size_t)> piece)
    : m_piece(std::move(piece)), m_count(count), m_ahead(ahead), m_limit(std::min(ahead, count)), m_isDone(count)
{
    for (unsigned i = 0; i < others; ++i) m_others.emplace_back([this] { help(); });
}

Crew::~Crew()
{
    {
        const Lock lock(m_mutex);
        m_isOver = true;
    }
    m_work.notify_all();
}

bool Crew::doShared(Lock& lock)
{
    if (m_sharedNext >= m_sharedCount) return false;
    const std::size_t mine = m_sharedNext++;
    const auto& each = *m_each;
    lock.unlock();
    each(mine);
    lock.lock();
    if (++m_sharedDone == m_sharedCount) m_done.notify_all();
    return true;
}

bool Crew::doPiece(Lock& lock, std::size_t below)
{
    if (m_next >= below) return false;
    const std::size_t mine = m_next++;
    lock.unlock();
    m_piece(mine);
    lock.lock();
    m_isDone[mine] = 1;
    while (m_first < m_count && m_isDone[m_first]) ++m_first;
    m_done.notify_all();
    return true;
}

void Crew::help()
{
    Lock lock(m_mutex);
    for (;;) {
        m_work.wait(lock, [this] { return m_isOver || m_sharedNext < m_sharedCount || m_next < m_limit; });
        if (m_isOver) return;
        if (!doShared(lock)) doPiece(lock, m_limit);
    }
}

void Crew::wait(std::size_t to)
{
    Lock lock(m_mutex);
    m_limit = std::min(to + m_ahead, m_count);
    m_work.notify_all();
    while (doPiece(lock, to)) {}
    m_done.wait(lock, [this, to] { return m_first >= to; });
}

void Crew::share(std::size_t count, const std::function<void(std::size_t)>& each)
{
    Lock lock(m_mutex);
    m_each = &each;
    m_sharedCount = count;
    m_sharedNext = m_sharedDone = 0;
    m_work.notify_all();
    while (doShared(lock)) {}
    m_done.wait(lock, [this, count] { return m_sharedDone == count; });
    m_sharedCount = m_sharedNext = m_sharedDone = 0;
    m_each = nullptr;
}

}
