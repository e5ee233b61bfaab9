#include "core/workflows/Sample.h"
#include "core/vault/Check.h"
#include "tests/support/TestVault.h"
#include <set>

using namespace core;

namespace {

/// What a list of the sample shows of one certificate.
struct Shown {
    std::string subject, algorithm, profile, owner;
    std::string status;
    int daysLeft;
    std::optional<RevocationReason> reason;

    auto operator<=>(const Shown&) const = default;
};

Result<std::vector<Shown>> shownIn(Vault& vault)
{
    std::vector<Shown> all;
    CORE_TRY(const auto rows, CertificateStore(vault).list());
    for (const CertificateRow& row : rows)
        all.push_back(
            {row.subject, row.algorithm, row.profile, row.owner, std::string(nameOf(statusOf(row, vault.now()))),
                static_cast<int>(std::chrono::floor<std::chrono::days>(row.validity.notAfter - vault.now()).count()),
                row.revocation ? std::optional(row.revocation->reason) : std::nullopt});
    std::ranges::sort(all);
    return all;
}

}

class SampleTest : public QObject {
    Q_OBJECT

    test::Room m_room;

    Result<Vault> sample(const char* name, std::size_t count)
    {
        return createSample(m_room.path(name), bytesOf(samplePassphrase), test::quickKdf(), m_room.context(), count);
    }

private slots:
    void showsEveryStateInBothHierarchies()
    {
        auto vault = sample("usual.cwvault", usualSampleCertificates);
        QVERIFY_OK(vault);
        QVERIFY(*vault->isSample());
        const auto rows = CertificateStore(*vault).list();
        QVERIFY_OK(rows);
        QCOMPARE(rows->size(), usualSampleCertificates + 4); // and the CAs
        std::map<bool, std::set<std::string>> states;        // by whether the issuer's key is post-quantum
        for (const CertificateRow& row : *rows) {
            QVERIFY2(row.subject.contains("O=Acme Lab TEST"), row.subject.c_str());
            if (row.isCa) continue;
            const auto ca = CaStore(*vault).findByKey(row.issuerKey);
            QVERIFY(ca && *ca);
            const bool isHeld = row.revocation && row.revocation->reason == RevocationReason::CertificateHold;
            states[(*ca)->key.algorithm.starts_with("ml-dsa")].insert(
                isHeld ? "held" : std::string(nameOf(statusOf(row, vault->now()))));
        }
        const std::set<std::string> all{"active", "expiring", "expired", "revoked", "held"};
        QVERIFY(states[false] == all);
        QVERIFY(states[true] == all);
        const auto requests = RequestStore(*vault).list();
        QVERIFY(requests && requests->size() == 3);
        QVERIFY(std::ranges::none_of(*requests, [](const RequestRow& row) { return row.certificate.has_value(); }));
        std::set<Task::Kind> kinds;
        const auto tasks = openTasks(*vault);
        QVERIFY_OK(tasks);
        for (const Task& task : *tasks) kinds.insert(task.kind);
        QVERIFY((kinds ==
            std::set{Task::Kind::CrlDue, Task::Kind::CertificateExpiring, Task::Kind::NotOnCrl, Task::Kind::BackupOld,
                Task::Kind::RequestWaiting}));
    }

    void isTheSameEachTimeButForItsKeys()
    {
        auto one = sample("one.cwvault", 30);
        auto other = sample("other.cwvault", 30);
        QVERIFY_OK(one);
        QVERIFY_OK(other);
        const auto first = shownIn(*one);
        const auto second = shownIn(*other);
        QVERIFY(first && second && *first == *second);
        std::set<Bytes> keys, serials;
        for (Vault* vault : {&*one, &*other}) {
            const auto rows = CertificateStore(*vault).list();
            QVERIFY_OK(rows);
            for (const CertificateRow& row : *rows) {
                keys.insert(row.subjectKey);
                serials.insert(row.serial);
            }
        }
        QCOMPARE(keys.size(), 68U);
        QCOMPARE(serials.size(), 68U);
    }

    void tellsItsYearInOrderAndIsSound()
    {
        auto vault = sample("many.cwvault", 1203);
        QVERIFY_OK(vault);
        const auto report = checkVault(*vault);
        QVERIFY_OK(report);
        QVERIFY(report->isSound() && report->isAuthenticated);
        const auto events = EventLog(*vault).list();
        QVERIFY_OK(events);
        QVERIFY(std::ranges::is_sorted(*events, {}, &EventRow::at));
        QCOMPARE(events->back().at, m_room.now - std::chrono::hours(2));
        const auto rows = CertificateStore(*vault).list();
        QVERIFY_OK(rows);
        QCOMPARE(rows->size(), 1207U);
        // what is signed is valid below its CA, at the time it was made and now
        for (const CertificateRow& row : *rows | std::views::take(50)) {
            const auto chain = chainOf(*vault, *CertificateStore(*vault).certificate(row.id));
            QVERIFY(chain && chain->size() >= 2);
            QVERIFY(chain->front().isSignedBy(*(*chain)[1].publicKey()));
        }
        vault->lock();
        QVERIFY_OK(vault->unlock(bytesOf(samplePassphrase)));
        m_room.now += std::chrono::hours(1); // it lives in the present now
        QVERIFY_OK(publishCrl(*vault, "TEST TLS CA 1", 7));
        QCOMPARE(EventLog(*vault).list()->back().at, m_room.now);
    }

    void aVaultInUseIsNeverMarked()
    {
        auto vault = m_room.create("mine.cwvault");
        QVERIFY_OK(vault);
        QVERIFY(!*vault->isSample());
        QVERIFY_OK(test::makeTwoTiers(*vault));
        const auto marked = vault->markSample();
        QVERIFY(!marked && marked.error().rule == "CW-441");
        QVERIFY(!*vault->isSample());
    }

    void leavesNothingWhenStoppedOrRefused()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = createSample(m_room.path("none.cwvault"), bytesOf(samplePassphrase), test::quickKdf(),
            m_room.context(), 12, stop.get_token());
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QVERIFY(!std::filesystem::exists(m_room.path("none.cwvault")));
        for (const std::size_t count : {std::size_t{0}, mostSampleCertificates + 1}) {
            const auto refused = sample("none.cwvault", count);
            QVERIFY(!refused && refused.error().rule == "CW-442");
        }
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "SampleTest.moc"
