#include "ui/jobs/Background.h"

#include "ui/jobs/JobBar.h"
#include "ui/jobs/Pools.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>
#include <semaphore>
#include <vector>

using namespace std::chrono_literals;

class BackgroundTest : public QObject {
    Q_OBJECT
private slots:
    void bringsTheResultBackToTheWindow();
    void dropsTheOlderResultWhenANewerJobStarts();
    void dropsTheResultWhenItsOwnerIsGone();
    void survivesFiveHundredOwnersDestroyedMidRun();
    void tellsTheJobToStop();
    void bringsTheResultOfAStoppedJob();
    void keepsVaultJobsInOrderOnOneThread();
    void carriesMoveOnlyValues();
    void startsTheNextJobFromTheResult();
    void endsCleanlyWithResultsStillOnTheirWay();
    void showsNothingForQuickWork();
    void showsAStripForSlowWorkAndCancels();
};

void BackgroundTest::bringsTheResultBackToTheWindow()
{
    ui::Pools pools;
    ui::Background job(pools.computing());
    QSignalSpy running(&job, &ui::Background::runningChanged);
    QThread* worker = nullptr;
    QThread* receiver = nullptr;
    int result = 0;
    job.start(
        [&worker](std::stop_token) {
            worker = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            receiver = QThread::currentThread();
            result = value;
        });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(result, 42);
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(receiver, QThread::currentThread());
    QVERIFY(!job.isRunning());
    QCOMPARE(running.size(), 2);
}

void BackgroundTest::dropsTheOlderResultWhenANewerJobStarts()
{
    ui::Pools pools;
    ui::Background job(pools.computing());
    std::binary_semaphore gate(0);
    std::vector<int> results;
    job.start(
        [&gate](std::stop_token) {
            gate.acquire();
            return 1;
        },
        [&results](int value) { results.push_back(value); });
    job.start([](std::stop_token) { return 2; }, [&results](int value) { results.push_back(value); });
    gate.release();
    QTRY_VERIFY(!results.empty());
    pools.finish();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(results, std::vector<int>{2});
}

void BackgroundTest::dropsTheResultWhenItsOwnerIsGone()
{
    ui::Pools pools;
    std::binary_semaphore gate(0);
    bool arrived = false;
    auto job = std::make_unique<ui::Background>(pools.computing());
    job->start(
        [&gate](std::stop_token) {
            gate.acquire();
            return 1;
        },
        [&arrived](int) { arrived = true; });
    job.reset();
    gate.release();
    pools.finish();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!arrived);
}

void BackgroundTest::survivesFiveHundredOwnersDestroyedMidRun()
{
    ui::Pools pools;
    std::atomic<int> ran = 0;
    for (int i = 0; i < 500; ++i) {
        auto job = std::make_unique<ui::Background>(i % 2 ? pools.vault() : pools.computing());
        job->start([&ran](std::stop_token) { return ++ran; }, [](int) {});
        if (i % 3 == 0) QCoreApplication::sendPostedEvents();
    }
    pools.finish();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(ran > 0);
}

void BackgroundTest::tellsTheJobToStop()
{
    ui::Pools pools;
    ui::Background job(pools.computing());
    std::atomic<bool> stopped = false;
    std::atomic<bool> begun = false;
    job.start(
        [&](std::stop_token stop) {
            begun = true;
            while (!stop.stop_requested()) QThread::yieldCurrentThread();
            stopped = true;
            return 0;
        },
        [](int) { QFAIL("a cancelled job has no result"); });
    QTRY_VERIFY(begun);
    job.cancel();
    QVERIFY(!job.isRunning());
    QTRY_VERIFY(stopped);
}

void BackgroundTest::bringsTheResultOfAStoppedJob()
{
    ui::Pools pools;
    ui::Background job(pools.computing());
    int result = 0;
    job.start(
        [](std::stop_token stop) {
            while (!stop.stop_requested()) QThread::yieldCurrentThread();
            return 7;
        },
        [&result](int value) { result = value; });
    job.stop();
    QVERIFY(job.isRunning());
    QTRY_COMPARE(result, 7);
    QVERIFY(!job.isRunning());
}

void BackgroundTest::keepsVaultJobsInOrderOnOneThread()
{
    ui::Pools pools;
    std::vector<std::unique_ptr<ui::Background>> jobs;
    std::vector<int> order; // written by the one thread of the vault only
    std::vector<QThread*> threads;
    int done = 0;
    for (int i = 0; i < 20; ++i) {
        jobs.push_back(std::make_unique<ui::Background>(pools.vault()));
        jobs.back()->start(
            [&order, &threads, i](std::stop_token) {
                order.push_back(i);
                threads.push_back(QThread::currentThread());
                return i;
            },
            [&done](int) { ++done; });
    }
    QTRY_COMPARE(done, 20);
    QVERIFY(std::ranges::is_sorted(order));
    QVERIFY(std::ranges::all_of(threads, [&](QThread* thread) { return thread == threads.front(); }));
}

void BackgroundTest::carriesMoveOnlyValues()
{
    ui::Pools pools;
    ui::Background job(pools.computing());
    std::unique_ptr<int> result;
    job.start(
        [input = std::make_unique<int>(7)](std::stop_token, ui::JobProgress& progress) {
            progress.total = 1;
            return std::make_unique<int>(*input * 2);
        },
        [&result](std::unique_ptr<int> value) { result = std::move(value); });
    QTRY_VERIFY(result);
    QCOMPARE(*result, 14);
}

void BackgroundTest::startsTheNextJobFromTheResult()
{
    ui::Pools pools;
    ui::Background job(pools.vault());
    int result = 0;
    job.start([](std::stop_token) { return 1; },
        [&](int first) {
            job.start([first](std::stop_token) { return first + 1; }, [&result](int second) { result = second; });
        });
    QTRY_COMPARE(result, 2);
    QVERIFY(!job.isRunning());
}

void BackgroundTest::endsCleanlyWithResultsStillOnTheirWay()
{
    auto object = std::make_shared<QObject>(); // its destruction asks Qt for a lock
    {
        ui::Pools pools;
        ui::Background job(pools.computing());
        job.start([object](std::stop_token) { return object; },
            [object](std::shared_ptr<QObject>) { QFAIL("nobody waits"); });
        pools.finish();
    }
    QCOMPARE(object.use_count(), 1);
}

void BackgroundTest::showsNothingForQuickWork()
{
    ui::Pools pools;
    QWidget window;
    window.resize(800, 600);
    ui::JobBar bar(&window);
    window.show();
    ui::Background job(pools.computing());
    bar.watch(job, QStringLiteral("Signing"));
    bool done = false;
    job.start([](std::stop_token) { return 0; }, [&done](int) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!bar.isVisible());
}

void BackgroundTest::showsAStripForSlowWorkAndCancels()
{
    ui::Pools pools;
    QWidget window;
    window.resize(800, 600);
    ui::JobBar bar(&window);
    bar.setDelays(1, 2);
    window.show();
    ui::Background job(pools.computing());
    bar.watch(job, QStringLiteral("Signing"));
    std::atomic<bool> stopped = false;
    job.start(
        [&stopped](std::stop_token stop, ui::JobProgress& progress) {
            progress.total = 10;
            progress.done = 5;
            while (!stop.stop_requested()) QThread::yieldCurrentThread();
            stopped = true;
            return 0;
        },
        [](int) {});
    QTRY_VERIFY(bar.isVisible());
    QVERIFY(window.rect().contains(bar.geometry()));
    QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("jobCancel")), Qt::LeftButton);
    QTRY_VERIFY(stopped);
    QTRY_VERIFY(!bar.isVisible());
}

QTEST_MAIN(BackgroundTest)
#include "BackgroundTest.moc"
