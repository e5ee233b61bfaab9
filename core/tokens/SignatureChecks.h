#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace core {

/// Checks one thing after the other in other threads, while more of them are being made in this one: to check a signature of
/// P-384 takes longer than to make it.
class SignatureChecks {
public:
    /// `isRight(i)` is asked for every i that is ready, from several threads.
    explicit SignatureChecks(std::function<bool(std::size_t)> isRight);
    ~SignatureChecks(); ///< forgets what was not checked yet
    SignatureChecks(const SignatureChecks&) = delete;
    SignatureChecks& operator=(const SignatureChecks&) = delete;

    void addReady(); ///< the next one, beginning with 0
    bool hasFailed() const { return m_hasFailed; }
    /// Once, when all are ready: whether all are right.
    bool finish();

private:
    bool checkNext(); ///< false: there is nothing more to do
    std::function<bool(std::size_t)> m_isRight;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_ready = 0;
    std::size_t m_taken = 0;
    bool m_isOver = false;
    std::atomic<bool> m_hasFailed = false;
    std::vector<std::jthread> m_threads;
};

}
