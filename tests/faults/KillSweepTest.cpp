#include "core/vault/Check.h"
#include "tests/cli/CommandLine.h"
#include "tests/support/TestVault.h"
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

using commandLine::Desk;
using commandLine::Ran;

namespace {

/// One point in a program's life: the n-th call of one kind.
struct KillPoint {
    QString call;
    int occurrence = 0;
};

const QByteArray newPassphrase = "another battery staple";

/// Calls that leave no trace outside of the process: whoever is killed at one leaves what the next call finds. Only the full run
/// goes through them too.
const QSet<QString> traceless{"fcntl", "newfstatat", "fstat", "stat", "lstat", "statx", "statfs", "access",
    "faccessat2", "pread64", "read", "lseek", "getpid", "gettid", "geteuid", "getuid", "getcwd", "getrandom", "mmap",
    "munmap", "mremap", "mprotect", "madvise", "fadvise64", "brk", "mlock", "munlock", "futex", "clock_gettime",
    "sysinfo", "rt_sigaction", "rt_sigprocmask"};

}

/// Kills certwright-cli at every system call that changes something, of an issuance, a CRL, a revocation and a change of the
/// passphrase, and looks at what is left.
class KillSweepTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void losesNoIssuance();
    void losesNoCrl();
    void losesNoRevocation();
    void losesNoPassphrase();

private:
    QStringList command(const QStringList& arguments) const
    {
        return QStringList{CERTWRIGHT_CLI, "--vault", m_desk.vault(), "--passphrase-file", m_desk.path("pass")} +
            arguments;
    }
    /// Every call after the first write to the vault's journal: the reservation has begun.
    QList<KillPoint> pointsOf(const QStringList& arguments) const;
    /// `most`: so many points, evenly spread, where the run is not the full one; 0: all.
    void sweep(const QStringList& arguments, const QString& outFile, qsizetype most = 0);
    void restore() const;
    void verifyNothingLost(const KillPoint& point, const QString& outFile);

    Desk m_desk;
    int m_points = 0;
    int m_unfinished = 0;
    int m_issued = 0;
    int m_revoked = 0;        ///< of vaults
    int m_newPassphrases = 0; ///< of vaults
    std::size_t m_before = 0; ///< certificates in the vault
};

void KillSweepTest::initTestCase()
{
    if (m_desk.tool("strace", {"-qq", "-o", "/dev/null", "true"}).code != 0) QSKIP("strace may not trace here");
    QCOMPARE_CODE(m_desk.createVault(), 0);
    QVERIFY(m_desk.createCas());
    QCOMPARE_CODE(m_desk.opensslRequest("web", {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"}, "/CN=web.example.com",
                      "DNS:web.example.com"),
        0);
    QCOMPARE_CODE(m_desk.signServer("old"), 0);
    QFile fresh(m_desk.path("fresh"));
    QVERIFY(fresh.open(QIODevice::WriteOnly) && fresh.write(newPassphrase) > 0);
    QVERIFY(QFile::copy(m_desk.vault(), m_desk.path("before")));
    m_before = 3; // of two CAs and a server
}

void KillSweepTest::restore() const
{
    for (const QString& left :
        QDir(m_desk.path("")).entryList({"test.cwvault*", "out*", ".out*"}, QDir::Files | QDir::Hidden))
        QFile::remove(m_desk.path(left));
    QVERIFY(QFile::copy(m_desk.path("before"), m_desk.vault()));
}

QList<KillPoint> KillSweepTest::pointsOf(const QStringList& arguments) const
{
    // The main thread alone: the others only stretch the passphrase.
    const Ran ran = m_desk.tool("strace", QStringList{"-qq", "-o", m_desk.path("trace")} + command(arguments));
    if (ran.code != 0) {
        qWarning().noquote() << ran.all();
        return {};
    }
    static const QRegularExpression line("^(\\w+)\\(");
    QMap<QString, int> counts;
    QList<KillPoint> points;
    bool hasBegun = false;
    for (const QByteArray& text : m_desk.read("trace").split('\n')) {
        const auto match = line.match(QString::fromUtf8(text));
        if (!match.hasMatch()) continue;
        const QString call = match.captured(1);
        ++counts[call];
        hasBegun = hasBegun || (text.contains("-journal") && text.contains("O_CREAT"));
        const bool isTold = !traceless.contains(call) || qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL");
        if (hasBegun && isTold && call != "exit_group") points.append({call, counts[call]});
    }
    return points;
}

void KillSweepTest::verifyNothingLost(const KillPoint& point, const QString& outFile)
{
    const QByteArray where = (point.call + " " + QString::number(point.occurrence)).toUtf8();
    auto vault = core::Vault::open(m_desk.vault().toStdString(), core::OpenMode::ReadWrite, {.actor = "test"});
    QVERIFY2(vault.has_value(), where.constData());
    auto unlocked = vault->unlock(core::bytesOf("correct horse"));
    if (!unlocked) {
        unlocked = vault->unlock(core::bytesOf(newPassphrase.toStdString()));
        ++m_newPassphrases;
    }
    QVERIFY2(unlocked.has_value(), where.constData()); // one of the two opens it
    const auto report = core::checkVault(*vault);
    QVERIFY2(
        report.has_value() && report->isSound(), where.constData()); // every row has its event, no number occurs twice
    const auto rows = core::CertificateStore(*vault).list();
    const auto crls = core::CrlStore(*vault).list();
    const auto isUnfinished = [](const auto& row) { return row.isUnfinished; };
    const auto orphans = std::ranges::count_if(*rows, isUnfinished) + std::ranges::count_if(*crls, isUnfinished);
    m_unfinished += static_cast<int>(orphans);
    m_issued += static_cast<int>(rows->size() - m_before + crls->size() - static_cast<std::size_t>(orphans));
    m_revoked += std::ranges::any_of(*rows, [](const core::CertificateRow& row) { return row.revocation.has_value(); });
    for (const core::CertificateRow& row : *rows)
        if (row.isUnfinished) {
            const auto ca = core::CaStore(*vault).findByKey(row.issuerKey);
            QVERIFY2(core::revoke(*vault, (*ca)->name, {row.serial}).has_value(), where.constData());
        }
    if (outFile.isEmpty()) return;
    const QByteArray out = m_desk.read(outFile);
    if (out.isEmpty()) return;
    // What reached the world is recorded, to the octet.
    const auto objects = core::readObjects(core::bytesOf(out.toStdString()));
    QVERIFY2(objects.has_value(), where.constData());
    if (const auto* certificate = std::get_if<core::Certificate>(&objects->front())) {
        QVERIFY2(std::ranges::contains(*rows, certificate->sha256Fingerprint(), &core::CertificateRow::fingerprint),
            where.constData());
    } else {
        const auto ca = core::CaStore(*vault).find("CA");
        const auto newest = core::CrlStore(*vault).newest(ca->key.fingerprint);
        QVERIFY2(
            newest->has_value() && std::ranges::equal((*newest)->der(), std::get<core::Crl>(objects->front()).der()),
            where.constData());
    }
}

void KillSweepTest::sweep(const QStringList& arguments, const QString& outFile, qsizetype most)
{
    restore();
    QList<KillPoint> points = pointsOf(arguments);
    QVERIFY(points.size() > 20);
    if (most > 0 && points.size() > most && !qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL")) {
        QList<KillPoint> spread;
        for (qsizetype i = 0; i < most; ++i) spread.append(points[i * (points.size() - 1) / (most - 1)]);
        points = spread;
    }
    m_unfinished = m_issued = m_revoked = m_newPassphrases = 0;
    m_points = static_cast<int>(points.size());
    int killed = 0;
    for (const KillPoint& point : points) {
        restore();
        const Ran ran = m_desk.tool("strace",
            QStringList{"-qq", "-o", "/dev/null", "-e", "trace=" + point.call, "-e",
                QString("inject=%1:signal=KILL:when=%2").arg(point.call).arg(point.occurrence)} +
                command(arguments));
        killed += ran.code != 0;
        verifyNothingLost(point, outFile);
        if (QTest::currentTestFailed()) return;
    }
    qInfo("%d kill points, %d killed, %d reservations found again, %d recorded, %d revoked, %d with the new passphrase",
        m_points, killed, m_unfinished, m_issued, m_revoked, m_newPassphrases);
    QVERIFY(killed > m_points * 9 / 10);
}

void KillSweepTest::losesNoIssuance()
{
    sweep(
        {"sign", m_desk.path("web.csr"), "--issuer", "CA", "--profile", "tls-server", "--out", m_desk.path("out.pem")},
        "out.pem");
    QVERIFY(m_unfinished > 0 && m_issued > 0);
}

void KillSweepTest::losesNoCrl()
{
    sweep({"crl", "CA", "--out", m_desk.path("out.crl")}, "out.crl");
    QVERIFY(m_unfinished > 0 && m_issued > 0);
}

/// All or nothing, with its event.
void KillSweepTest::losesNoRevocation()
{
    sweep({"revoke", "name:old.example.com", "--reason", "superseded"}, {});
    QVERIFY(m_revoked > 0 && m_revoked < m_points);
}

/// One of the two passphrases opens the vault, whenever it was.
void KillSweepTest::losesNoPassphrase()
{
    sweep({"vault", "passphrase", "--new-passphrase-file", m_desk.path("fresh"), "--kdf-memory", "64"}, {}, 30);
    QVERIFY(m_newPassphrases > 0 && m_newPassphrases < m_points);
}

QTEST_GUILESS_MAIN(KillSweepTest)
#include "KillSweepTest.moc"
