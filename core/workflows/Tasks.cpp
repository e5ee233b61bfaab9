#include "core/vault/Lists.h"
#include "core/workflows/Ageing.h"
#include <span>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::hours;
constexpr auto backupAge = days(31);
constexpr auto crlNotice = days(3);
constexpr auto urgent = hours(24);
constexpr auto ceremonyNotice = days(60); // people, room and tokens must be called together
constexpr auto ceremonyUrgent = days(7);

/// How many revocations do not stand on the newest list of a guarded root. Its day says nothing: a ceremony dates it back to midnight.
Result<std::size_t> countUnlisted(Vault& vault, const CaRow& ca)
{
    CORE_TRY(const auto crl, CrlStore(vault).newest(ca.key.fingerprint));
    std::size_t count = 0;
    CORE_CHECK(CertificateStore(vault).eachRevocation(ca.key.fingerprint, [&](const RawCrlEntry& entry) {
        if (!crl || !crl->entryFor(entry.serial)) ++count;
        return Result<void>();
    }));
    return count;
}

/// A guarded root whose next list must be signed, or should be because something was revoked here.
Result<std::optional<Task>> ceremonyTask(Vault& vault, const CaRow& ca)
{
    const Time now = vault.now();
    CORE_TRY(const std::size_t unlisted, countUnlisted(vault, ca));
    const bool isDue = !ca.nextUpdate || *ca.nextUpdate - now < ceremonyNotice;
    if (!isDue && unlisted == 0) return std::optional<Task>();
    const bool isUrgent = unlisted > 0 || !ca.nextUpdate || *ca.nextUpdate - now < ceremonyUrgent;
    return std::optional(Task{.kind = Task::Kind::CeremonyDue,
        .isUrgent = isUrgent,
        .subject = ca.name,
        .count = unlisted,
        .due = ca.nextUpdate,
        .row = ca.id});
}

/// What keeps everything else from being signed.
Result<void> addClockTask(const Vault& vault, std::vector<Task>& tasks)
{
    if (vault.checkClock()) return {};
    CORE_TRY(const Time last, vault.lastEntry());
    tasks.push_back({.kind = Task::Kind::ClockInDoubt, .isUrgent = true, .due = last});
    return {};
}

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
        if (ca.isGuarded && !ca.certificate->revocation && now <= ca.certificate->validity.notAfter) {
            CORE_TRY(auto ceremony, ceremonyTask(vault, ca));
            if (ceremony) tasks.push_back(*std::move(ceremony));
        }
        if (ca.isGuarded || !ca.key.canSign() || ca.certificate->revocation || now > ca.certificate->validity.notAfter)
            continue;
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

/// The first `most` of them, 0: all.
std::span<const std::int64_t> firstOf(const std::vector<std::int64_t>& ids, std::size_t most)
{
    return std::span(ids).first(most == 0 ? ids.size() : std::min(most, ids.size()));
}

/// A task for each of the first `most` certificates.
Result<void> addCertificateTasks(
    Vault& vault, const std::vector<std::int64_t>& ids, std::size_t most, const Task& base, std::vector<Task>& tasks)
{
    const auto named = firstOf(ids, most);
    for (const std::int64_t id : named) {
        CORE_TRY(const CertificateRow row, CertificateStore(vault).row(id));
        tasks.push_back(base);
        tasks.back().subject = row.shortSubject;
        tasks.back().row = id;
        if (base.kind == Task::Kind::CertificateExpiring) tasks.back().due = row.validity.notAfter;
    }
    if (!named.empty()) tasks.back().count += ids.size() - named.size();
    return {};
}

}

Result<std::vector<Task>> openTasks(Vault& vault, std::size_t most)
{
    std::vector<Task> tasks;
    CORE_CHECK(addClockTask(vault, tasks));
    CORE_CHECK(addCaTasks(vault, tasks));
    CORE_TRY(const auto unfinished, unfinishedCertificates(vault));
    CORE_CHECK(addCertificateTasks(vault, unfinished, most, {.kind = Task::Kind::Unfinished, .isUrgent = true}, tasks));
    CORE_TRY(const auto expiring, expiringCertificates(vault));
    CORE_CHECK(addCertificateTasks(vault, expiring, most, {.kind = Task::Kind::CertificateExpiring}, tasks));
    CORE_TRY(const auto waiting, rankOf(vault, List::Requests, {.view = static_cast<int>(RequestView::Waiting)}));
    const auto named = firstOf(waiting, most);
    for (const std::int64_t id : named) {
        CORE_TRY(const RequestRow row, RequestStore(vault).row(id));
        tasks.push_back({.kind = Task::Kind::RequestWaiting, .subject = row.subject, .row = row.id});
    }
    if (!named.empty()) tasks.back().count += waiting.size() - named.size();
    CORE_TRY(const auto backup, vault.lastBackup());
    if (vault.now() - backup.value_or(vault.created()) > backupAge)
        tasks.push_back({.kind = Task::Kind::BackupOld, .due = backup});
    if (vault.isReadableByOthers()) tasks.push_back({.kind = Task::Kind::ReadableByOthers});
    std::ranges::stable_sort(tasks, [](const Task& a, const Task& b) {
        return std::tuple(!a.isUrgent, a.kind, a.due.value_or(Time())) <
            std::tuple(!b.isUrgent, b.kind, b.due.value_or(Time()));
    });
    return tasks;
}

}
