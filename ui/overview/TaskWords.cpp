#include "ui/overview/TaskWords.h"

#include "core/workflows/Ageing.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace ui {
namespace {

using Kind = core::Task::Kind;
constexpr std::size_t mostNamed = 3; ///< certificates that end soon; more of them share one line

QString words(const char* source) { return QCoreApplication::translate("ui::TaskWords", source); }

QString counted(const char* source, std::size_t count)
{
    return QCoreApplication::translate("ui::TaskWords", source, nullptr, static_cast<int>(count));
}

QString greetingOf(int hour, std::size_t count)
{
    const QString day = hour < 12 ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "Good morning."))
        : hour < 18               ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "Good afternoon."))
                                  : words(QT_TRANSLATE_NOOP("ui::TaskWords", "Good evening."));
    constexpr std::array few{QT_TRANSLATE_NOOP("ui::TaskWords", "Nothing needs you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "One thing needs you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Two things need you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Three things need you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Four things need you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Five things need you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Six things need you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Seven things need you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Eight things need you."),
        QT_TRANSLATE_NOOP("ui::TaskWords", "Nine things need you.")};
    const QString many = count < few.size()
        ? words(few.at(count))
        : words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1 things need you.")).arg(showNumber(static_cast<qint64>(count)));
    return day + u' ' + many;
}

/// "in 9 days" as a chip: "9 days"; today and over are said so.
QString chipFor(core::Time due, core::Time now)
{
    if (due <= now) return words(QT_TRANSLATE_NOOP("ui::TaskWords", "overdue"));
    return due - now < std::chrono::days(1) ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "today"))
                                            : showDuration(due - now);
}

TaskLine crlDue(const core::Task& task, core::Time now)
{
    const QString ca = showUntrusted(task.subject);
    const bool isOver = *task.due <= now;
    return {isOver || task.isUrgent ? Mark::Revoked : Mark::Expiring, chipFor(*task.due, now),
        isOver ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "The CRL of %1 ran out %2"))
                     .arg(ca, showDistance(*task.due, now))
               : words(QT_TRANSLATE_NOOP("ui::TaskWords", "The CRL of %1 runs out %2"))
                     .arg(ca, showDistance(*task.due, now)),
        words(QT_TRANSLATE_NOOP("ui::TaskWords", "Clients may reject all its certificates after %1."))
            .arg(showUtc(*task.due)),
        words(QT_TRANSLATE_NOOP("ui::TaskWords", "Make the CRL"))};
}

TaskLine ceremonyDue(const core::Task& task, core::Time now)
{
    const QString root = showUntrusted(task.subject);
    const bool isOver = !task.due || *task.due <= now;
    return {task.isUrgent ? Mark::Revoked : Mark::Expiring, chipFor(task.due.value_or(now), now),
        !task.due    ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "The guarded root %1 has no CRL yet")).arg(root)
            : isOver ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "The CRL of the guarded root %1 ran out %2"))
                           .arg(root, showDistance(*task.due, now))
                     : words(QT_TRANSLATE_NOOP("ui::TaskWords", "The CRL of the guarded root %1 runs out %2"))
                           .arg(root, showDistance(*task.due, now)),
        task.count > 0
            ? counted(QT_TRANSLATE_N_NOOP("ui::TaskWords",
                          "%n revocation(s) wait for it. Hold a ceremony that signs it, and take its record in."),
                  task.count)
            : words(QT_TRANSLATE_NOOP("ui::TaskWords",
                  "It signs only in a ceremony: call people, room and tokens together, and take the record in.")),
        words(QT_TRANSLATE_NOOP("ui::TaskWords", "Look at it"))};
}

TaskLine ageing(const core::Task& task, core::Time now)
{
    const core::AlgorithmEnd* end = core::endOfAlgorithm(task.algorithm);
    return {task.isUrgent ? Mark::Revoked : Mark::Expiring, chipFor(task.due.value_or(now), now),
        words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1 outlives its algorithm, %2"))
            .arg(showUntrusted(task.subject), keyText(task.algorithm)),
        words(QT_TRANSLATE_NOOP(
                  "ui::TaskWords", "Such keys count as strong enough until %1 (%2). Build a successor before that."))
            .arg(showDate(task.due.value_or(now)), end ? showUntrusted(end->source) : QStringLiteral("–")),
        words(QT_TRANSLATE_NOOP("ui::TaskWords", "Look at it"))};
}

TaskLine lineFor(const core::Task& task, core::Time now)
{
    const QString subject = showUntrusted(task.subject);
    switch (task.kind) {
    case Kind::ClockInDoubt:
        return {Mark::Revoked, words(QT_TRANSLATE_NOOP("ui::TaskWords", "clock")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "This computer’s clock is in doubt")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords",
                      "It says %1; the vault’s last entry is of %2. Nothing is signed until it is right."))
                .arg(showTime(now), showTime(task.due.value_or(now))),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Confirm the clock…"))};
    case Kind::CrlDue: return crlDue(task, now);
    case Kind::NoCrl:
        return {Mark::Waiting, words(QT_TRANSLATE_NOOP("ui::TaskWords", "missing")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1 has no CRL yet")).arg(subject),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Make an empty one now, so that checks do not fail on day one.")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Make the CRL"))};
    case Kind::NotOnCrl:
        return {Mark::Revoked, words(QT_TRANSLATE_NOOP("ui::TaskWords", "today")),
            counted(QT_TRANSLATE_N_NOOP("ui::TaskWords", "%n revocation(s) not on a CRL yet"), task.count),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1: revoked %2, and nobody outside knows."))
                .arg(subject, showDistance(task.due.value_or(now), now)),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Make the CRL"))};
    case Kind::CertificateExpiring:
        return {Mark::Expiring, chipFor(task.due.value_or(now), now),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1 ends %2"))
                .arg(subject, showDistance(task.due.value_or(now), now)),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Issue its successor and tell its owner.")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Look at it"))};
    case Kind::Unfinished:
        return {Mark::Revoked, words(QT_TRANSLATE_NOOP("ui::TaskWords", "unfinished")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Signing %1 was interrupted")).arg(subject),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "It may exist in the world. Revoke it to be safe.")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Look at it"))};
    case Kind::BackupOld:
        return {Mark::Expiring, words(QT_TRANSLATE_NOOP("ui::TaskWords", "backup")),
            task.due ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "The last backup was made %1"))
                           .arg(showDistance(*task.due, now))
                     : words(QT_TRANSLATE_NOOP("ui::TaskWords", "There is no backup yet")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "The copy is opened and checked before it counts.")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Make a backup"))};
    case Kind::CaWithoutCertificate:
        return {Mark::Waiting, words(QT_TRANSLATE_NOOP("ui::TaskWords", "waiting")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1 waits for its certificate")).arg(subject),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Its key is here. Take the certificate in when it comes back.")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Take it in"))};
    case Kind::CeremonyDue: return ceremonyDue(task, now);
    case Kind::AlgorithmAgeing: return ageing(task, now);
    case Kind::ReadableByOthers:
        return {Mark::Expiring, words(QT_TRANSLATE_NOOP("ui::TaskWords", "rights")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Others can read the vault’s file")),
            words(QT_TRANSLATE_NOOP(
                "ui::TaskWords", "Keys in it are encrypted, but names are not, and a copy can be guessed at.")),
            words(QT_TRANSLATE_NOOP("ui::TaskWords", "Only me"))};
    case Kind::RequestWaiting: break;
    }
    return {Mark::Waiting, words(QT_TRANSLATE_NOOP("ui::TaskWords", "waiting")), shortName(task.subject), {},
        words(QT_TRANSLATE_NOOP("ui::TaskWords", "Review"))};
}

/// How many they stand for.
std::size_t countOf(const std::vector<const core::Task*>& tasks)
{
    std::size_t count = 0;
    for (const core::Task* task : tasks) count += task->count;
    return count;
}

/// One line for several tasks of a kind.
TaskLine lineFor(Kind kind, const std::vector<const core::Task*>& tasks, core::Time now)
{
    const std::size_t count = countOf(tasks);
    QStringList names;
    for (const core::Task* task : tasks)
        if (names.size() < 4)
            names += kind == Kind::RequestWaiting ? shortName(task->subject) : showUntrusted(task->subject);
    if (static_cast<std::size_t>(names.size()) < count) names += QStringLiteral("…");
    if (kind == Kind::RequestWaiting)
        return {Mark::Waiting, words(QT_TRANSLATE_NOOP("ui::TaskWords", "waiting")),
            count == 1 ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "A request waits for review"))
                       : words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1 requests wait for review"))
                             .arg(showNumber(static_cast<qint64>(count))),
            names.join(QStringLiteral(", ")), words(QT_TRANSLATE_NOOP("ui::TaskWords", "Review"))};
    return {Mark::Expiring, chipFor(tasks.front()->due.value_or(now), now),
        words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1 certificates end soon"))
            .arg(showNumber(static_cast<qint64>(count))),
        names.join(QStringLiteral(", ")), words(QT_TRANSLATE_NOOP("ui::TaskWords", "Show them"))};
}

QString leadOf(const VaultPicture& picture, std::size_t certificates, std::size_t open)
{
    const QString holds = words(QT_TRANSLATE_NOOP("ui::TaskWords", "%1, %2."))
                              .arg(counted(QT_TRANSLATE_N_NOOP("ui::TaskWords", "%n certificate(s)"), certificates),
                                  counted(QT_TRANSLATE_N_NOOP("ui::TaskWords", "%n CA(s)"), picture.cas.size()));
    if (picture.cas.empty() && certificates == 0)
        return words(QT_TRANSLATE_NOOP(
            "ui::TaskWords", "The vault is empty. Build a certificate authority, or bring one along."));
    return (open == 0 ? words(QT_TRANSLATE_NOOP("ui::TaskWords", "All is in order: %1"))
                      : words(QT_TRANSLATE_NOOP("ui::TaskWords", "Everything else is in order: %1")))
        .arg(holds);
}

}

TaskList taskList(const VaultPicture& picture, const VaultNumbers& numbers, core::Time now, int hour)
{
    TaskList list;
    const auto add = [&list](TaskLine line, Duty duty) {
        line.id = static_cast<qint64>(list.duties.size());
        list.lines.push_back(std::move(line));
        list.duties.push_back(std::move(duty));
    };
    const auto ofKind = [&numbers](Kind kind) {
        std::vector<const core::Task*> tasks;
        for (const core::Task& task : numbers.tasks)
            if (task.kind == kind) tasks.push_back(&task);
        return tasks;
    };
    const auto expiring = ofKind(Kind::CertificateExpiring);
    const auto requests = ofKind(Kind::RequestWaiting);
    for (const core::Task& task : numbers.tasks) {
        const auto* group = task.kind == Kind::RequestWaiting                       ? &requests
            : task.kind == Kind::CertificateExpiring && expiring.size() > mostNamed ? &expiring
                                                                                    : nullptr;
        if (!group)
            add(lineFor(task, now), {task.kind, task.row, task.subject});
        else if (group->front() == &task)
            add(lineFor(task.kind, *group, now), {task.kind, group->size() == 1 ? task.row : 0, {}});
    }
    list.greeting = greetingOf(hour, list.lines.size());
    list.lead = leadOf(picture, numbers.allCertificates(), list.lines.size());
    return list;
}

std::vector<Lifetime> lifetimesOf(const VaultPicture& picture)
{
    std::vector<const core::CaRow*> ordered;
    for (const core::CaRow& ca : picture.cas)
        if (ca.certificate && !ca.certificate->revocation) ordered.push_back(&ca);
    std::ranges::stable_sort(ordered, {},
        [](const core::CaRow* ca) { return std::pair(!ca->isRoot(), ca->certificate->validity.notBefore); });
    std::vector<Lifetime> lives;
    for (const core::CaRow* ca : ordered)
        lives.push_back({showUntrusted(ca->name), ca->certificate->validity.notBefore,
            ca->certificate->validity.notAfter, ca->isRoot() ? Tone::Root : Tone::Sub});
    return lives;
}

EndingSoon endingSoon(const VaultNumbers& numbers, core::Time now)
{
    using namespace std::chrono;
    const year_month first = [now] {
        const year_month_day today(floor<days>(now));
        return today.year() / today.month();
    }();
    EndingSoon ending{.first = first};
    for (const core::CertificateEnd& each : numbers.ends) {
        const year_month_day end(floor<days>(each.end));
        const auto place = (end.year() / end.month() - first).count();
        if (place < 0 || place >= static_cast<int>(ending.counts.size())) continue;
        ++ending.counts.at(static_cast<std::size_t>(place));
    }
    for (const core::CertificateRow& row : numbers.nextEnding)
        ending.next.push_back({row.id, showUntrusted(row.shortSubject), showDistance(row.validity.notAfter, now),
            row.owner.empty() ? QString() : showUntrusted(row.owner), needsAttention(row, now)});
    return ending;
}

}
