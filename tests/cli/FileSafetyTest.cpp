#include "tests/cli/CommandLine.h"
#include <QRegularExpression>
#include <unistd.h>

using commandLine::Desk;
using commandLine::Ran;

namespace {

/// Everything that a program made while it was traced.
struct Made {
    int files = 0, folders = 0;
    QStringList tooOpen;  ///< lines of the trace that made something others could use at that moment
    QStringList internet; ///< sockets that could leave this computer
};

Made madeIn(const QByteArray& trace)
{
    static const QRegularExpression mask(R"(^\d+ +umask\((\d+)\))");
    static const QRegularExpression file(R"(^\d+ +(?:openat|open)\(.*O_(?:CREAT|TMPFILE).*, (0\d*)\) = \d)");
    static const QRegularExpression folder(R"(^\d+ +mkdir(?:at)?\(.*, (0\d*)\) = 0)");
    Made made;
    unsigned inForce = 0;
    for (const QByteArray& raw : trace.split('\n')) {
        const QString line = QString::fromUtf8(raw);
        if (const auto found = mask.match(line); found.hasMatch()) inForce = found.captured(1).toUInt(nullptr, 8);
        if (const auto found = file.match(line); found.hasMatch()) {
            ++made.files;
            if ((found.captured(1).toUInt(nullptr, 8) & ~inForce) != 0600U) made.tooOpen << line;
        }
        if (const auto found = folder.match(line); found.hasMatch()) {
            ++made.folders;
            if ((found.captured(1).toUInt(nullptr, 8) & ~inForce) != 0700U) made.tooOpen << line;
        }
        if (line.contains("socket(AF_INET")) made.internet << line;
    }
    return made;
}

}

/// What lies on the disk while and after a person works: who may read it, and where it goes when somebody planted something.
class FileSafetyTest : public QObject {
    Q_OBJECT

    Desk m_desk; ///< with a vault and CAs

    static bool canTrace(const Desk& desk) { return desk.tool("strace", {"-qq", "-o", "/dev/null", "true"}).code == 0; }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
    }

    void everythingIsPrivateFromItsFirstMoment_data()
    {
        QTest::addColumn<int>("mask");
        for (const int mask : {0, 022, 077}) QTest::addRow("umask %03o", mask) << mask;
    }
    void everythingIsPrivateFromItsFirstMoment()
    {
        QFETCH(const int, mask);
        const Desk desk;
        if (!canTrace(desk)) QSKIP("strace may not trace here");
        desk.write("new", "another passphrase\n");
        const QString vault = desk.vault();
        const QStringList named{"--vault", vault, "--passphrase-file", desk.path("pass")};
        const auto at = [&](const char* name) { return desk.path(name); };
        const QList<QStringList> scenario{
            {"vault", "create", vault, "--kdf-memory", "64"},
            {"ca", "create", "--name", "Root", "--subject", "CN=Root", "--key", "ec:P-256", "--out", at("root.pem")},
            {"ca", "create", "--name", "CA", "--profile", "issuing-ca", "--issuer", "Root", "--subject", "CN=CA",
                "--key", "ec:P-256", "--out", at("ca.pem"), "--chain-out", at("ca-chain.pem")},
            {"request", "create", "--subject", "CN=a.example.com", "--san", "DNS:a.example.com", "--key", "ec:P-256",
                "--out", at("a.csr"), "--key-out", at("a.key"), "--key-passphrase-file", at("keypass")},
            {"sign", at("a.csr"), "--issuer", "CA", "--profile", "tls-server", "--out", at("a.pem")},
            {"issue", "--issuer", "CA", "--profile", "tls-server", "--subject", "CN=b.example.com", "--san",
                "DNS:b.example.com", "--key", "ec:P-256", "--out", at("b.pem"), "--key-out", at("b.key"),
                "--key-passphrase-file", at("keypass")},
            {"revoke", "name:a.example.com", "--issuer", "CA", "--reason", "superseded"},
            {"crl", "CA", "--out", at("ca.crl")},
            {"export", "name:b.example.com", "--out", at("b2.pem")},
            {"profile", "export", "tls-server", "--out", at("profile.toml")},
            {"vault", "shares", "--threshold", "2", "--shares", "3", "--out", at("shares")},
            {"vault", "passphrase", "--new-passphrase-file", at("new"), "--kdf-memory", "64"},
            {"vault", "backup", at("copy.cwvault"), "--passphrase-file", at("new")},
        };
        Made all;
        for (QStringList arguments : scenario) {
            if (!arguments.contains("--passphrase-file"))
                arguments = named + arguments;
            else
                arguments = QStringList{"--vault", vault} + arguments;
            const Ran ran = desk.tool("strace",
                QStringList{"-f", "--seccomp-bpf", "-qq", "-o", desk.path("trace"), "-e",
                    "trace=openat,open,mkdir,mkdirat,umask,socket", CERTWRIGHT_CLI} +
                    arguments,
                {}, mask);
            QCOMPARE_CODE(ran, 0);
            const Made made = madeIn(desk.read("trace"));
            QVERIFY2(made.tooOpen.isEmpty(), qPrintable(arguments.join(' ') + "\n" + made.tooOpen.join('\n')));
            QVERIFY2(made.internet.isEmpty(), qPrintable(made.internet.join('\n')));
            all.files += made.files;
            all.folders += made.folders;
        }
        QVERIFY2(all.files >= 30, qPrintable(QString::number(all.files))); // or the trace was not understood
        QVERIFY2(all.folders >= 3, qPrintable(QString::number(all.folders)));
        for (const char* name :
            {"test.cwvault", "test.cwvault.lock", "copy.cwvault", "a.key", "b.key", "shares/share-01.txt"})
            QVERIFY2(desk.mode(name) == 0600, name);
        for (const char* name : {"root.pem", "ca.pem", "ca-chain.pem", "a.pem", "b.pem", "ca.crl", "b2.pem"})
            QVERIFY2(desk.mode(name) == (0644 & ~mask), name); // what everybody may know
    }

    void whatTheWindowRemembersIsPrivate()
    {
        if (!canTrace(m_desk)) QSKIP("strace may not trace here");
        QVERIFY(QFile::copy(m_desk.vault(), m_desk.path("shown.cwvault")));
        QStringList call;
        for (const char* place : {"CONFIG", "STATE", "DATA", "CACHE"})
            call += QString("XDG_%1_HOME=%2").arg(place, m_desk.path("home-" + QString(place).toLower()));
        call += {"QT_QPA_PLATFORM=offscreen", "strace", "-f", "--seccomp-bpf", "-qq", "-o", m_desk.path("trace"), "-e",
            "trace=openat,open,mkdir,mkdirat,umask,socket", "timeout", "8", CERTWRIGHT_DESKTOP,
            m_desk.path("shown.cwvault")};
        const Ran ran = m_desk.tool("env", call, {}, 0);
        QCOMPARE_CODE(ran, 124); // the time was up
        const Made made = madeIn(m_desk.read("trace"));
        QVERIFY2(made.tooOpen.isEmpty(), qPrintable(made.tooOpen.join('\n')));
        QVERIFY(made.internet.isEmpty());
        QVERIFY(m_desk.mode("shown.cwvault.lock") == 0600);
        QVERIFY(m_desk.mode("home-state/certwright/window.ini") == 0600); // which vaults were open
        QVERIFY2(made.files >= 3 && made.folders >= 1, qPrintable(QString::number(made.files)));
    }

    void whatTheWindowSavesForOthersGoesByTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        for (const int mask : {022, 077}) QTest::addRow("umask %03o", mask) << mask;
    }
    /// The program itself under a display of its own, driven by keys: a picture of the hierarchy is saved.
    void whatTheWindowSavesForOthersGoesByTheUmask()
    {
        QFETCH(const int, mask);
        const Desk desk;
        QVERIFY(QFile::copy(m_desk.vault(), desk.path("shown.cwvault")));
        desk.write("drive", R"(
"$1" "$2" & program=$!
await() { # a window whose title holds this; it gets the keyboard, for there is no window manager
    for try in $(seq 100); do
        window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1)
        test -n "$window" && xdotool windowfocus "$window" && sleep 1 && return
        sleep 0.3
    done
    echo "no window $1" >&2; kill $program; exit 1
}
await shown
xdotool key alt+2; sleep 2 # the hierarchy; the keyboard rests a few stops after "Export picture…"
for stop in 1 2 3 4 5; do
    xdotool key shift+Tab; sleep 0.5
    xdotool key space; sleep 1.5
    xdotool search --onlyvisible --name 'Export picture' >/dev/null 2>&1 && break
done
await 'Export picture'
xdotool key ctrl+a
xdotool type --delay 40 "$3"
xdotool key Return
for try in $(seq 50); do test -s "$3" && break; sleep 0.2; done
kill $program
wait $program
test -s "$3"
)");
        QStringList call;
        for (const char* place : {"CONFIG", "STATE", "DATA", "CACHE"})
            call += QString("XDG_%1_HOME=%2").arg(place, desk.path("home-" + QString(place).toLower()));
        call += {"QT_QPA_PLATFORM=xcb", "LANGUAGE=en", "xvfb-run", "-a", "-s", "-screen 0 1400x1000x24", "sh",
            desk.path("drive"), CERTWRIGHT_DESKTOP, desk.path("shown.cwvault"), desk.path("picture.svg")};
        const Ran ran = desk.tool("env", call, {}, mask);
        QCOMPARE_CODE(ran, 0);
        QVERIFY(desk.read("picture.svg").contains("<svg"));
        QCOMPARE(desk.mode("picture.svg"), 0644 & ~mask); // what everybody may know
        QCOMPARE(desk.mode("shown.cwvault.lock"), 0600);  // who works here
        QCOMPARE(desk.mode("home-state/certwright/window.ini"), 0600);
    }

    void nothingGoesThroughWhatSomebodyPlanted_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QStringList>("arguments");
        const QString vault = m_desk.vault();
        const QStringList create{"vault", "create", m_desk.path("new.cwvault"), "--kdf-memory", "64"};
        QTest::newRow("a new vault") << "new.cwvault" << create;
        QTest::newRow("the lock of a new vault") << "new.cwvault.lock" << create;
        QTest::newRow("the lock of a vault")
            << "test.cwvault.lock" << QStringList{"crl", "CA", "--out", m_desk.path("c.crl")};
        QTest::newRow("a backup") << "copy.cwvault" << QStringList{"vault", "backup", m_desk.path("copy.cwvault")};
        QTest::newRow("a list") << "out.crl" << QStringList{"crl", "CA", "--out", m_desk.path("out.crl")};
        QTest::newRow("a private key") << "out.key"
                                       << QStringList{"issue", "--issuer", "CA", "--profile", "tls-server", "--subject",
                                              "CN=c.example.com", "--san", "DNS:c.example.com", "--key", "ec:P-256",
                                              "--out", m_desk.path("c.pem"), "--key-out", m_desk.path("out.key"),
                                              "--key-passphrase-file", m_desk.path("keypass")};
        QTest::newRow("shares") << "out.shares"
                                << QStringList{"vault", "shares", "--threshold", "2", "--shares", "2", "--out",
                                       m_desk.path("out.shares")};
    }
    void nothingGoesThroughWhatSomebodyPlanted()
    {
        QFETCH(const QString, place);
        QFETCH(const QStringList, arguments);
        const QByteArray content = "what the victim wrote\n";
        const QByteArray target = m_desk.path(place).toUtf8();
        const QByteArray victim = m_desk.path("victim").toUtf8();
        for (const char* kind : {"link", "link to nothing", "second name", "pipe", "folder"}) {
            const QByteArray how = kind;
            ::unlink(target.constData());
            ::unlink(victim.constData());
            m_desk.write("victim", content);
            const int planted = how == "link" ? ::symlink(victim.constData(), target.constData())
                : how == "link to nothing"    ? ::symlink((victim + "2").constData(), target.constData())
                : how == "second name"        ? ::link(victim.constData(), target.constData())
                : how == "pipe"               ? ::mkfifo(target.constData(), 0600)
                                              : ::mkdir(target.constData(), 0700);
            QVERIFY2(planted == 0, kind);
            const Ran ran = m_desk.cli(arguments);
            // an ordinary file is replaced as a whole when it is an output, and its other name keeps what it had
            const bool isOutput = place.endsWith(".crl") || place.endsWith(".key");
            if (!(isOutput && how == "second name")) QVERIFY2(ran.code == 1 || ran.code == 3, kind + ran.all());
            QCOMPARE(m_desk.read("victim"), content);
            QVERIFY2(!m_desk.exists("victim2"), kind);
            ::unlink(target.constData());
            ::rmdir(target.constData());
        }
    }

    void aVaultHasOneNameForWriting()
    {
        QVERIFY(QFile::copy(m_desk.vault(), m_desk.path("named.cwvault")));
        const QByteArray vault = m_desk.path("named.cwvault").toUtf8();
        const QByteArray other = m_desk.path("other.cwvault").toUtf8();
        const auto crl = [&](const QByteArray& name) {
            return m_desk.plain({"--vault", QString::fromUtf8(name), "--passphrase-file", m_desk.path("pass"), "crl",
                "CA", "--out", m_desk.path("n.crl"), "--json"});
        };
        QCOMPARE(::symlink(vault.constData(), other.constData()), 0);
        QCOMPARE(crl(other).error()["rule"].toString(), "CW-405");
        QCOMPARE_CODE(crl(vault), 0);
        ::unlink(other.constData());
        QCOMPARE(::link(vault.constData(), other.constData()), 0);
        QCOMPARE(crl(other).error()["rule"].toString(), "CW-444");
        QCOMPARE(crl(vault).error()["rule"].toString(), "CW-444");
        QCOMPARE_CODE(m_desk.plain({"--vault", QString::fromUtf8(other), "vault", "info"}), 0); // to look at
        ::unlink(other.constData());
        QCOMPARE_CODE(crl(vault), 0);
    }

    void aFolderForEverybodyHoldsNoVault()
    {
        QVERIFY(QDir().mkdir(m_desk.path("open")));
        const QByteArray folder = m_desk.path("open").toUtf8();
        const auto create = [&](const char* name) {
            return m_desk.json({"vault", "create", m_desk.path("open/") + name, "--kdf-memory", "64"});
        };
        ::chmod(folder.constData(), 0777);
        QCOMPARE(create("a.cwvault").error()["rule"].toString(), "CW-443");
        QCOMPARE(QDir(m_desk.path("open")).entryList(QDir::Files).size(), 0);
        ::chmod(folder.constData(), 01777); // as /tmp: nobody can put another file in its place
        QCOMPARE_CODE(create("a.cwvault"), 0);
        ::chmod(folder.constData(), 0777);
        const auto with = [&](const QStringList& arguments) {
            return m_desk.plain(QStringList{"--vault", m_desk.path("open/a.cwvault"), "--passphrase-file",
                                    m_desk.path("pass"), "--json"} +
                arguments);
        };
        const Ran refused = with({"ca", "create", "--name", "R", "--subject", "CN=R", "--key", "ec:P-256"});
        QCOMPARE_CODE(refused, 1);
        QCOMPARE(refused.error()["rule"].toString(), "CW-443");
        QCOMPARE_CODE(with({"vault", "info"}), 0);
    }
};

QTEST_GUILESS_MAIN(FileSafetyTest)
#include "FileSafetyTest.moc"
