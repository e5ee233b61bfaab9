#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/WorkerReader.h"
#include "core/workflows/Workflows.h"
#include "tests/support/TestVault.h"
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

/// The folder with the public suites; they are not part of the project.
QString corpus()
{
    const QString named = qEnvironmentVariable("CERTWRIGHT_CORPUS");
    return named.isEmpty() ? QStringLiteral(TEST_DATA "/../../../shared/conformance") : named;
}

/// Every object described, every key tried with a wrong passphrase where that costs little.
Result<std::size_t> readAll(ByteView content)
{
    CORE_TRY(const auto objects, readObjects(content));
    for (const FoundObject& object : objects) {
        if (describe(object).empty()) return fail(ErrorCode::Internal, "an object without words");
        const auto* const key = std::get_if<FoundKey>(&object);
        if (!key || key->isEncrypted) continue;
        if (const auto opened = openKey(*key, {}); !opened && opened.error().code == ErrorCode::Internal)
            return std::unexpected(opened.error());
    }
    return objects.size();
}

}

/// Thousands of files that other projects found to break readers: none breaks or holds up this one.
class BadInputTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QFile::exists(corpus() + "/badinput.tar.xz")) QSKIP("no conformance suites here");
        QProcess tar;
        tar.start("tar", {"xJf", corpus() + "/badinput.tar.xz", "-C", m_folder.path()});
        QVERIFY(tar.waitForFinished(120'000) && tar.exitCode() == 0);
    }

    void everyFileIsReadOrRefusedClearlyAndSoon()
    {
        int files = 0, refused = 0;
        Slowest slowest;
        for (const std::string& path : allFiles()) {
            const auto content = readFile(path, 64 * 1024 * 1024);
            QVERIFY2(content, path.c_str());
            slowest.begin();
            const auto read = readAll(*content);
            slowest.end(path);
            ++files;
            if (read) continue;
            ++refused;
            QVERIFY2(read.error().code != ErrorCode::Internal, (path + sentence(read.error())).c_str());
            QVERIFY2(findWording(read.error().rule) || !read.error().detail.empty(), path.c_str());
        }
        qInfo("%d files, %d refused, the slowest took %lld ms: %s", files, refused, slowest.took, slowest.name.c_str());
        QVERIFY(files > 9000);
        QVERIFY2(slowest.took < 2000, slowest.name.c_str());
    }

    /// What `import --dry-run` does with each: compared with a vault, judged by the lint rules, and nothing taken in.
    void everyFileGoesThroughADryImport()
    {
        test::Room room;
        QVERIFY_OK(room.create());
        auto vault = room.open(OpenMode::ReadOnly); // as the command does, without a passphrase
        QVERIFY_OK(vault);
        int files = 0, objects = 0, told = 0;
        Slowest slowest;
        for (const std::string& path : allFiles()) {
            const auto content = readFile(path, 64 * 1024 * 1024);
            QVERIFY2(content, path.c_str());
            ++files;
            slowest.begin();
            const auto read = readObjects(*content);
            for (std::size_t i = 0; read && i < read->size(); ++i) {
                const auto line = importObject(*vault, (*read)[i], path, true);
                if (!line) {
                    QVERIFY2(findWording(line.error().rule), (path + " " + line.error().detail).c_str());
                    ++told;
                    continue;
                }
                QVERIFY2(!line->what.empty(), path.c_str());
                if (line->finding) QVERIFY2(findWording(line->finding->rule), path.c_str());
                for (const Finding& remark : line->remarks) QVERIFY2(findWording(remark.rule), path.c_str());
                ++objects;
            }
            slowest.end(path);
        }
        qInfo("%d files, %d objects judged, %d refused, the slowest took %lld ms: %s", files, objects, told,
            slowest.took, slowest.name.c_str());
        QVERIFY(files > 9000 && objects > 1000);
        QVERIFY2(slowest.took < 2000, slowest.name.c_str());
    }

    void aProcessOfItsOwnSaysTheSameOfEveryTwentieth()
    {
        const auto worker = workerReader(CERTWRIGHT_PARSE_WORKER);
        int files = 0;
        QElapsedTimer timer;
        timer.start();
        for (const std::string& path : allFiles()) {
            if (++files % 20 != 0) continue;
            const auto content = readFile(path, 64 * 1024 * 1024);
            QVERIFY2(content, path.c_str());
            const auto here = readObjects(*content);
            const auto there = worker->read(*content);
            QVERIFY2(here.has_value() == there.has_value(), path.c_str());
            if (here)
                QVERIFY2(here->size() == there->size(), path.c_str());
            else
                QVERIFY2(sentence(here.error()) == sentence(there.error()), sentence(there.error()).c_str());
        }
        qInfo("%d files in %lld ms", files / 20, timer.elapsed());
        QVERIFY(files > 9000);
    }

private:
    std::vector<std::string> allFiles() const
    {
        std::vector<std::string> files;
        for (QDirIterator all(m_folder.path(), QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
            files.push_back(all.next().toStdString());
        return files;
    }
    /// What is judged slowest, of many files.
    struct Slowest {
        QElapsedTimer timer{};
        qint64 took = 0;
        std::string name{};

        void begin() { timer.start(); }
        void end(const std::string& file)
        {
            if (timer.elapsed() <= took) return;
            took = timer.elapsed();
            name = file;
        }
    };

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "BadInputTest.moc"
