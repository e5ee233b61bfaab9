#include "core/base/File.h"
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;
namespace fs = std::filesystem;

namespace {

const Bytes content{'n', 'e', 'w', 0, 0xFF};

Bytes contentOf(const fs::path& path) { return readFile(path, 1 << 20).value_or(Bytes{}); }

void plant(const fs::path& path, std::string_view text) { std::ofstream(path) << text; }

mode_t modeOf(const fs::path& path)
{
    struct stat status{};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

/// Names in a folder, so that nothing left behind goes unnoticed.
std::vector<std::string> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
}

/// Runs in a process of its own; its umask, limits and user are not ours.
template <typename Work>
bool holdsInChild(Work work)
{
    const pid_t child = fork();
    if (child == 0) _exit(work() ? 0 : 1);
    int status = 1;
    waitpid(child, &status, 0);
    return status == 0;
}

}

class FileTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = fs::path(m_folder->path().toStdString()) / "file";
    }

    void writesNewFilesAndReplacesOldOnes()
    {
        QVERIFY(writeFile(m_path, content, FileKind::Public));
        QCOMPARE(contentOf(m_path), content);
        QVERIFY(writeFile(m_path, {}, FileKind::Private));
        QCOMPARE(fs::file_size(m_path), 0U);
        QCOMPARE(namesIn(m_path.parent_path()), (std::vector<std::string>{"file"}));
    }

    void writesBesideARelativePath()
    {
        const fs::path before = fs::current_path();
        fs::current_path(m_path.parent_path());
        const bool written = writeFile("plain", content, FileKind::Public).has_value();
        fs::current_path(before);
        QVERIFY(written);
        QCOMPARE(contentOf(m_path.parent_path() / "plain"), content);
    }

    void modesFollowTheCallersUmask_data()
    {
        QTest::addColumn<uint>("mask");
        QTest::addColumn<uint>("publicMode");
        QTest::addRow("000") << 0000u << 0644u;
        QTest::addRow("022") << 0022u << 0644u;
        QTest::addRow("027") << 0027u << 0640u;
        QTest::addRow("077") << 0077u << 0600u;
    }
    void modesFollowTheCallersUmask()
    {
        QFETCH(uint, mask);
        QFETCH(uint, publicMode);
        QVERIFY(holdsInChild([&] {
            umask(mask);
            tightenUmask();
            tightenUmask(); // a second call must not take our own mask for the caller's
            return writeFile(m_path, content, FileKind::Public) && modeOf(m_path) == publicMode &&
                writeFile(m_path, content, FileKind::Private) && modeOf(m_path) == 0600 && umask(0) == 077;
        }));
        QVERIFY(holdsInChild([&] { // without tightenUmask()
            umask(mask);
            return writeFile(m_path, content, FileKind::Public) && modeOf(m_path) == publicMode && umask(0) == mask;
        }));
    }

    void refusesASymbolicLinkAndLeavesItsTargetAlone()
    {
        const fs::path victim = m_path.parent_path() / "victim";
        plant(victim, "precious");
        fs::create_symlink(victim, m_path);
        const auto written = writeFile(m_path, content, FileKind::Public);
        QCOMPARE(written.error().code, ErrorCode::Refused);
        QCOMPARE(written.error().rule, "CW-405");
        QCOMPARE(textOf(contentOf(victim)), "precious");
        QCOMPARE(namesIn(m_path.parent_path()), (std::vector<std::string>{"file", "victim"}));
    }

    void refusesADanglingLinkToo()
    {
        fs::create_symlink(m_path.parent_path() / "nowhere", m_path);
        QCOMPARE(writeFile(m_path, content, FileKind::Private).error().rule, "CW-405");
        QVERIFY(!fs::exists(m_path.parent_path() / "nowhere"));
    }

    void followsLinksInTheFoldersAbove()
    {
        fs::create_directory(m_path.parent_path() / "real");
        fs::create_directory_symlink(m_path.parent_path() / "real", m_path.parent_path() / "link");
        QVERIFY(writeFile(m_path.parent_path() / "link" / "file", content, FileKind::Public));
        QCOMPARE(contentOf(m_path.parent_path() / "real" / "file"), content);
    }

    void leavesTheOtherNameOfAHardLinkAlone()
    {
        const fs::path victim = m_path.parent_path() / "victim";
        plant(victim, "precious");
        fs::create_hard_link(victim, m_path);
        QVERIFY(writeFile(m_path, content, FileKind::Public));
        QCOMPARE(textOf(contentOf(victim)), "precious");
    }

    void refusesFoldersPipesAndDevices()
    {
        fs::create_directory(m_path);
        QCOMPARE(writeFile(m_path, content, FileKind::Public).error().rule, "CW-406");
        fs::remove(m_path);
        QCOMPARE(mkfifo(m_path.c_str(), 0600), 0);
        QCOMPARE(writeFile(m_path, content, FileKind::Public).error().rule, "CW-406");
        QVERIFY(fs::is_fifo(m_path));
        QCOMPARE(writeFile("/dev/full", content, FileKind::Public).error().code, ErrorCode::Refused);
        for (const char* name : {"", ".", "..", "/", "/tmp/"})
            QCOMPARE(writeFile(name, content, FileKind::Public).error().code, ErrorCode::Refused);
    }

    void namesTheMissingFolder()
    {
        const auto written = writeFile(m_path / "below", content, FileKind::Public);
        QCOMPARE(written.error().code, ErrorCode::Storage);
        QCOMPARE(written.error().rule, "CW-401");
        QVERIFY(written.error().values.front().contains("below"));
    }

    void reportsAFolderThatIsNotOurs()
    {
        const fs::path folder = m_path.parent_path() / "locked";
        fs::create_directory(folder);
        fs::permissions(folder,
            fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_all | fs::perms::others_read |
                fs::perms::others_exec);
        fs::permissions(m_path.parent_path(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
        QVERIFY(holdsInChild([&] {
            if (geteuid() == 0 && (setegid(65534) != 0 || seteuid(65534) != 0)) return false;
            const auto written = writeFile(folder / "file", content, FileKind::Public);
            return !written && written.error().code == ErrorCode::Storage && written.error().rule == "CW-402";
        }));
        QVERIFY(namesIn(folder).empty());
    }

    void keepsTheOldFileWhenTheNewOneDoesNotFit()
    {
        plant(m_path, "old");
        QVERIFY(holdsInChild([&] {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{4096, 4096};
            setrlimit(RLIMIT_FSIZE, &limit);
            const auto written = writeFile(m_path, Bytes(100'000, 'x'), FileKind::Public);
            return !written && written.error().code == ErrorCode::Storage;
        }));
        QCOMPARE(textOf(contentOf(m_path)), "old");
        QCOMPARE(namesIn(m_path.parent_path()), (std::vector<std::string>{"file"}));
    }

    void saysWhenTheDiskIsFull()
    {
        if (mount("tmpfs", m_path.parent_path().c_str(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("needs the right to mount");
        plant(m_path, "old");
        const auto written = writeFile(m_path, Bytes(200'000, 'x'), FileKind::Public);
        const Bytes kept = contentOf(m_path);
        const auto names = namesIn(m_path.parent_path());
        umount(m_path.parent_path().c_str());
        QVERIFY(!written);
        QCOMPARE(written.error().rule, "CW-410");
        QCOMPARE(textOf(kept), "old");
        QCOMPARE(names, (std::vector<std::string>{"file"}));
    }

    void readsUpToTheLimit()
    {
        plant(m_path, "12345");
        QCOMPARE(textOf(readFile(m_path, 5).value()), "12345");
        const auto tooLong = readFile(m_path, 4);
        QCOMPARE(tooLong.error().code, ErrorCode::Refused);
        QCOMPARE(tooLong.error().rule, "CW-601");
        QCOMPARE(readFile("/proc/self/status", 10).error().rule, "CW-601"); // says it has no length
    }

    void readsWhatMayBeSecretAsAnyFile()
    {
        plant(m_path, "12345");
        QCOMPARE(textOf(readSecretFile(m_path, 5)->view()), "12345");
        QCOMPARE(readSecretFile(m_path, 4).error().rule, "CW-601");
        QCOMPARE(readSecretFile("/proc/self/status", 10).error().rule, "CW-601"); // says it has no length
        const auto grown = readSecretFile("/proc/self/status", 100'000);
        QVERIFY(grown && textOf(grown->view()).starts_with("Name:\t") && grown->size() > 500);
        plant(m_path, "");
        QVERIFY(readSecretFile(m_path, 5)->isEmpty());
        QCOMPARE(readSecretFile(m_path.parent_path(), 10).error().rule, "CW-408");
        QCOMPARE(readSecretFile(m_path.parent_path() / "none", 10).error().rule, "CW-401");
    }

    void readsThroughLinksButNoFoldersOrPipes()
    {
        plant(m_path, "text");
        fs::create_symlink(m_path, m_path.parent_path() / "link");
        QCOMPARE(textOf(contentOf(m_path.parent_path() / "link")), "text");
        QCOMPARE(readFile(m_path.parent_path(), 10).error().code, ErrorCode::Storage);
        const fs::path pipe = m_path.parent_path() / "pipe";
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        QCOMPARE(readFile(pipe, 10).error().rule, "CW-408"); // and does not wait for a writer
        QCOMPARE(readFile(m_path.parent_path() / "none", 10).error().rule, "CW-401");
    }

    void readsStandardInput()
    {
        plant(m_path, "from stdin");
        QVERIFY(holdsInChild([&] {
            return std::freopen(m_path.c_str(), "r", stdin) &&
                textOf(readFile("-", 100).value_or(Bytes{})) == "from stdin";
        }));
    }

    void makesTameFileNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addRow("plain") << QByteArray("www.example.com") << QByteArray("www.example.com");
        QTest::addRow("path") << QByteArray("../../x") << QByteArray("x");
        QTest::addRow("option") << QByteArray("-rf") << QByteArray("rf");
        QTest::addRow("hidden") << QByteArray(".bashrc") << QByteArray("bashrc");
        QTest::addRow("device") << QByteArray("CON") << QByteArray("_CON");
        QTest::addRow("device with suffix") << QByteArray("com1.pem") << QByteArray("_com1.pem");
        QTest::addRow("no device") << QByteArray("COMmon") << QByteArray("COMmon");
        QTest::addRow("newline and NUL") << QByteArray("a\nb\0c", 5) << QByteArray("a_b_c");
        QTest::addRow("spaces") << QByteArray("Example Root CA ") << QByteArray("Example_Root_CA");
        QTest::addRow("umlaut") << QByteArray("Zürich") << QByteArray("Z_rich");
        QTest::addRow("wildcard") << QByteArray("*.example.com") << QByteArray("example.com");
        QTest::addRow("nothing") << QByteArray("") << QByteArray("unnamed");
        QTest::addRow("only bad") << QByteArray("../..") << QByteArray("unnamed");
        QTest::addRow("script") << QByteArray("東京") << QByteArray("unnamed");
    }
    void makesTameFileNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, wanted);
        QCOMPARE(QByteArray::fromStdString(safeFileName(name.toStdString())), wanted);
    }

    void fileNamesAreTameWhateverComesIn()
    {
        const QRegularExpression tame("^[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$");
        std::string name(300, 'x');
        QVERIFY(tame.match(QString::fromStdString(safeFileName(name))).hasMatch());
        for (int first = 0; first < 256; ++first) {
            name = std::string{static_cast<char>(first), static_cast<char>(255 - first), '-'};
            const QString safe = QString::fromStdString(safeFileName(name));
            QVERIFY2(tame.match(safe).hasMatch(), qPrintable(safe));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(FileTest)
#include "FileTest.moc"
