#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
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
    /// Work runs on `pool`, which must outlive its jobs.
    explicit Background(QThreadPool& pool, QObject* parent = nullptr);
    ~Background() override;

    bool isRunning() const { return m_running; }

    /// How far the present job is.
    const JobProgress& progress() const { return *m_progress; }

    /// `work(std::stop_token)` or `work(std::stop_token, JobProgress&)` runs on the pool: it captures values, never a
    /// widget, and does not throw. `done(result)` runs here, unless a newer job, cancel() or destruction came first.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        const std::stop_token token = renew();
        m_pool.start(job(std::move(work), std::move(done), token));
    }

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

    template <typename Work, typename Done>
    std::function<void()> job(Work work, Done done, const std::stop_token& token)
    {
        using Value = decltype(call(work, token, *m_progress));
        static_assert(!std::is_void_v<Value>, "work returns a value, often a core::Result");
        // Everything the result needs in this thread. Whoever lets go last has it deleted here, never on the pool.
        struct Delivery : QObject {
            Delivery(Background* owner, Done callback) : self(owner), done(std::move(callback)) {}
            QPointer<Background> self;
            Done done;
        };
        auto delivery = std::shared_ptr<Delivery>(
            new Delivery(this, std::move(done)), [](QObject* object) { object->deleteLater(); });
        auto shared = std::make_shared<Work>(std::move(work)); // std::function wants a copyable callable
        return [delivery, shared, token, progress = m_progress]() mutable {
            auto value = std::make_shared<Value>(call(*shared, token, *progress));
            shared.reset(); // what the work captured dies on the pool, before its result arrives
            Delivery* receiver = delivery.get();
            QMetaObject::invokeMethod(
                receiver,
                [delivery = std::move(delivery), token, value = std::move(value)] {
                    if (!delivery->self || token.stop_requested()) return;
                    delivery->self->setRunning(false);
                    delivery->done(std::move(*value));
                },
                Qt::QueuedConnection);
        };
    }

    QThreadPool& m_pool;
    std::stop_source m_stop{std::nostopstate};
    std::shared_ptr<JobProgress> m_progress = std::make_shared<JobProgress>();
    bool m_running = false;
};

}
