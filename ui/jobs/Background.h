#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace ui {

/// How far a job is; written by the job, read by the window. `total` 0: nobody knows.
struct JobProgress {
    std::atomic<std::uint64_t> done = 0;
    std::atomic<std::uint64_t> total = 0;
};

/// Runs one piece of core work away from the window thread and brings its result back.
/// Starting again, cancelling or destroying this object makes the earlier result disappear.
/// The only place of the program that knows threads.
class Background : public QObject {
    Q_OBJECT
public:
    /// Work runs on `pool`, which must outlive its jobs; before what waits there with a lower priority.
    explicit Background(QThreadPool& pool, QObject* parent = nullptr, int priority = 0);
    ~Background() override;

    /// For one piece of work: it goes away when that has ended.
    static Background* once(QThreadPool& pool, QObject* parent);

    bool isRunning() const { return m_running; }

    /// How far the present job is.
    const JobProgress& progress() const { return *m_progress; }

    /// `work(std::stop_token)` or `work(std::stop_token, JobProgress&)` runs on the pool: it captures values, never a
    /// widget, and does not throw. `done(result)` runs here, unless a newer job, cancel() or destruction came first.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        using Value = decltype(call(work, std::stop_token(), *m_progress));
        static_assert(!std::is_void_v<Value>, "work returns a value, often a core::Result");
        const std::stop_token token = renew();
        const std::uint64_t number = m_number;
        auto shared = std::make_shared<Work>(std::move(work)); // what a pool runs must be copyable
        auto value = std::make_shared<std::optional<Value>>();
        m_receive = [value, done = std::move(done)]() mutable { done(std::move(**value)); };
        m_pool.start(
            [shared, value, token, progress = m_progress, ring = bell(number)]() mutable {
                value->emplace(call(*shared, token, *progress));
                shared.reset(); // what the work captured dies on the pool, before its result arrives
                ring();
            },
            m_priority);
    }

    /// Asks the job to stop; its result comes all the same, often core::ErrorCode::Cancelled.
    void stop();
    /// Asks the job to stop and forgets its result.
    void cancel();

signals:
    void runningChanged(bool running);

private:
    std::stop_token renew();
    void setRunning(bool running);

    template <typename Work>
    static auto call(Work& work, const std::stop_token& token, JobProgress& progress)
    {
        if constexpr (std::invocable<Work&, std::stop_token, JobProgress&>)
            return work(token, progress);
        else
            return work(token);
    }

    /// Tells this object, in its own thread and only if it still waits for this job, that the result is there.
    std::function<void()> bell(std::uint64_t number);
    void deliver();

    QThreadPool& m_pool;
    int m_priority;
    std::stop_source m_stop{std::nostopstate};
    std::uint64_t m_number = 0; ///< of the job whose result is waited for
    std::shared_ptr<JobProgress> m_progress = std::make_shared<JobProgress>();
    /// Takes the result to whoever wants it; made, called and destroyed in this thread alone.
    std::move_only_function<void()> m_receive;
    bool m_running = false;
};

}
