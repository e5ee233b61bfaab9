#include "core/workflows/Ageing.h"

namespace core {

namespace {

using std::chrono::days;
using std::chrono::hours;
constexpr auto backupAge = days(31);
constexpr auto crlNotice = days(3);
constexpr auto urgent = hours(24);

/// CAs: waiting, or older than their algorithm. CRLs: none yet, due, or behind the revocations.
Result<void> addCaTasks(Vault& vault, std::vector<Task>& tasks)
{
    CORE_TRY(const auto cas, CaStore(vault).list());
    const Time now = vault.now();
    for (const CaRow& ca : cas) {
        const Task base{.kind = Task::Kind::CrlDue, .subject = ca.name, .row = ca.id};
        if (!ca.certificate) {
            tasks.push_back(base);
            tasks.back().kind = Task::Kind::CaWithoutCertificate;
            continue;
        }
        if (auto ageing = ageingTask(ca, now)) tasks.push_back(*std::move(ageing));
        if (!ca.key.isInVault || ca.certificate->revocation || now > ca.certificate->validity.notAfter) continue;
        if (!ca.nextUpdate) {
            tasks.push_back(base);
            tasks.back().kind = Task::Kind::NoCrl;
        } else if (*ca.nextUpdate - now < crlNotice) {
            tasks.push_back(base);
            tasks.back().due = ca.nextUpdate;
            tasks.back().isUrgent = *ca.nextUpdate - now < urgent;
        }
        CORE_TRY(const auto newest, CrlStore(vault).newestRow(ca.key.fingerprint));
        CORE_TRY(const auto missing,
            CertificateStore(vault).revokedAfter(
                ca.key.fingerprint, newest ? std::optional(newest->thisUpdate) : std::nullopt));
        if (missing.count > 0) {
            tasks.push_back(base);
            tasks.back().kind = Task::Kind::NotOnCrl;
            tasks.back().isUrgent = true;
            tasks.back().count = missing.count;
            tasks.back().due = missing.first;
        }
    }
    return {};
}

}

Result<std::vector<Task>> openTasks(Vault& vault)
{
    std::vector<Task> tasks;
    CORE_CHECK(addCaTasks(vault, tasks));
    const CertificateStore certificates(vault);
    CORE_TRY(const auto unfinished, certificates.list({.status = CertificateStatus::Unfinished}));
    for (const CertificateRow& row : unfinished)
        tasks.push_back({.kind = Task::Kind::Unfinished, .isUrgent = true, .subject = row.shortSubject, .row = row.id});
    CORE_TRY(const auto expiring, certificates.list({.status = CertificateStatus::Expiring}));
    for (const CertificateRow& row : expiring)
        tasks.push_back({.kind = Task::Kind::CertificateExpiring,
            .subject = row.shortSubject,
            .due = row.validity.notAfter,
            .row = row.id});
    CORE_TRY(const auto requests, RequestStore(vault).list());
    for (const RequestRow& row : requests)
        if (!row.certificate)
            tasks.push_back({.kind = Task::Kind::RequestWaiting, .subject = row.subject, .row = row.id});
    CORE_TRY(const auto backup, vault.lastBackup());
    if (vault.now() - backup.value_or(vault.created()) > backupAge)
        tasks.push_back({.kind = Task::Kind::BackupOld, .due = backup});
    std::ranges::stable_sort(tasks, [](const Task& a, const Task& b) {
        return std::tuple(!a.isUrgent, a.kind, a.due.value_or(Time())) <
            std::tuple(!b.isUrgent, b.kind, b.due.value_or(Time()));
    });
    return tasks;
}

}
