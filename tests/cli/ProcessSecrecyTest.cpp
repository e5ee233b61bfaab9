#include "tests/cli/CommandLine.h"
#include "tests/support/Sanitizers.h"
#include <csignal>
#include <cstdlib>
#include <grp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr uid_t ordinary = 65534; ///< "nobody": root may look into everything, an ordinary user is what counts

void becomeOrdinary()
{
    if (::geteuid() != 0) return;
    if (::setgroups(0, nullptr) != 0 || ::setgid(ordinary) != 0 || ::setuid(ordinary) != 0) std::_Exit(99);
}

}

/// No other program of the same user copies the memory of those that hold secrets, and none of ours speaks to the internet.
class ProcessSecrecyTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_ends[2] = {-1, -1}; ///< a helper hears on one; it ends when nobody speaks any more

    QProcessEnvironment environment() const
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert("HOME", m_folder.path());
        variables.insert("QT_QPA_PLATFORM", "offscreen");
        for (const char* name :
            {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            variables.remove(name);
        return variables;
    }
    void start(QProcess& process, const QString& program, const QStringList& arguments = {})
    {
        process.setProcessEnvironment(environment());
        process.setChildProcessModifier([this] {
            if (m_ends[1] != 3 && ::dup2(m_ends[1], 3) < 0) std::_Exit(98);
            becomeOrdinary();
        });
        process.start(program, arguments);
        QVERIFY2(process.waitForStarted(), qPrintable(program));
        QTest::qWait(2500); // it has hidden itself by now
        QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError().constData());
    }
    /// Whether a core of the process could be taken, by the same user.
    bool isCopied(qint64 process)
    {
        QProcess gcore;
        gcore.setProcessEnvironment(environment());
        gcore.setChildProcessModifier([] { becomeOrdinary(); });
        gcore.start("gcore", {"-o", m_folder.filePath("core"), QString::number(process)});
        gcore.waitForFinished(60000 * slowerBySanitizers);
        const QStringList cores = QDir(m_folder.path()).entryList({"core*"}, QDir::Files);
        for (const QString& core : cores) QFile::remove(m_folder.filePath(core));
        return !cores.isEmpty();
    }
    /// Whether its memory can be opened by the same user.
    static bool isReadable(qint64 process)
    {
        QProcess reader;
        reader.setChildProcessModifier([] { becomeOrdinary(); });
        reader.start("head", {"-c", "1", QString("/proc/%1/environ").arg(process)});
        reader.waitForFinished(10000);
        return reader.exitCode() == 0;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(::chmod(m_folder.path().toUtf8().constData(), 0777) == 0);
        QVERIFY(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends) == 0);
        QProcess open;
        start(open, "sleep", {"60"});
        const bool works = isCopied(open.processId()) && isReadable(open.processId());
        open.kill();
        open.waitForFinished();
        if (!works) QSKIP("nobody may copy any process here");
    }

    void nobodyCopiesTheirMemory_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("what uses keys") << CERTWRIGHT_KEY_HELPER << QStringList();
        QTest::newRow("what reads files") << CERTWRIGHT_PARSE_WORKER << QStringList();
        QTest::newRow("what asks tokens") << CERTWRIGHT_TOKEN_HELPER << QStringList();
        QTest::newRow("the command line") << CERTWRIGHT_CLI << QStringList{"import", "-", "--dry-run"}; // it waits for us
        QTest::newRow("the window") << CERTWRIGHT_DESKTOP << QStringList();
    }
    void nobodyCopiesTheirMemory()
    {
        QFETCH(const QString, program);
        QFETCH(const QStringList, arguments);
        QProcess process;
        start(process, program, arguments);
        QVERIFY(!isCopied(process.processId()));
        QVERIFY(!isReadable(process.processId()));
        process.kill();
        process.waitForFinished();
    }

    void theWindowOpensNoSocketToTheInternet()
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        const QString trace = m_folder.filePath("sockets");
        process.start("strace",
            {"-f", "--seccomp-bpf", "-qq", "-o", trace, "-e", "trace=socket,openat", "timeout", "6",
                CERTWRIGHT_DESKTOP});
        QVERIFY(process.waitForFinished(60000 * slowerBySanitizers));
        if (process.exitCode() != 124) QSKIP("strace may not trace here"); // else the time was up
        QFile file(trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("libQt6Widgets")); // it was the window that was traced
        QVERIFY2(!text.contains("socket(AF_INET"), text.constData());
    }

    /// A library that it uses may bring Qt's network along, which nobody calls then; the program itself asks for none.
    void noProgramIsLinkedWithANetworkLibrary()
    {
        for (const char* program :
            {CERTWRIGHT_DESKTOP, CERTWRIGHT_CLI, CERTWRIGHT_KEY_HELPER, CERTWRIGHT_PARSE_WORKER}) {
            QProcess readelf;
            readelf.start("readelf", {"--dynamic", "--wide", program});
            QVERIFY(readelf.waitForFinished());
            const QByteArray needed = readelf.readAllStandardOutput();
            QVERIFY2(needed.contains("(NEEDED)"), program);
            for (const char* library : {"libQt6Network", "libcurl", "libssl"})
                QVERIFY2(!needed.contains(library), library);
        }
    }

    void cleanupTestCase()
    {
        for (const int end : m_ends) ::close(end);
    }
};

QTEST_GUILESS_MAIN(ProcessSecrecyTest)
#include "ProcessSecrecyTest.moc"
