#pragma once
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace core {

/// Threads that work ahead for the one they belong to, through a row of numbered pieces, and help it with what it shares out. With
/// no others it does everything itself, when it is needed.
class Crew {
public:
    /// `piece(i)` is called once for every i below `count` that wait() asked for, and for up to `ahead` more.
    Crew(unsigned others, std::size_t count, std::size_t ahead, std::function<void(std::size_t)> piece);
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;
    /// Lets the others end what they have begun.
    ~Crew();

    /// Returns when all pieces below `to` are done; does itself what nobody has begun.
    void wait(std::size_t to);
    /// Calls each(i) for every i below `count`, on all threads that are free, this one among them. Returns when all are done.
    void share(std::size_t count, const std::function<void(std::size_t)>& each);

private:
    using Lock = std::unique_lock<std::mutex>;
    bool doShared(Lock& lock); ///< false: nothing is left to be begun
    bool doPiece(Lock& lock, std::size_t below);
    void help();

    std::mutex m_mutex;
    std::condition_variable m_work, m_done;
    std::function<void(std::size_t)> m_piece;
    std::size_t m_count, m_ahead;
    std::size_t m_next = 0;  ///< the first piece that nobody has begun
    std::size_t m_limit = 0; ///< the others begin none from here on
    std::size_t m_first = 0; ///< all before it are done
    std::vector<char> m_isDone;
    const std::function<void(std::size_t)>* m_each = nullptr;
    std::size_t m_sharedCount = 0, m_sharedNext = 0, m_sharedDone = 0;
    bool m_isOver = false;
    std::vector<std::jthread> m_others; ///< last, so that they end before what they use
};

}
