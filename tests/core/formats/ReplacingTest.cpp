#include "core/formats/Replacing.h"
#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/formats/ForeignReader.h"
#include <QTemporaryDir>
#include <QTest>

using namespace core;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

/// `begin`, and as many octets after it as make the size.
Bytes sized(std::string_view begin, std::size_t size, std::uint8_t filler = ' ')
{
    Bytes content(begin.begin(), begin.end());
    content.resize(std::max(size, content.size()), filler);
    return content;
}

/// `end` behind so many lines that mean nothing to PEM.
Bytes behindLines(std::string_view end, std::size_t size)
{
    Bytes content(size, '\n');
    content.insert(content.end(), end.begin(), end.end());
    return content;
}

constexpr std::string_view vaultBegin("SQLite format 3\0", 16);
constexpr std::string_view pfxBegin("\x30\x82\x10\x00\x02\x01\x03\x30\x82\x0f\x00", 11);
constexpr std::string_view keyBegin = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n";

}

class ReplacingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }

private slots:
    void nothingStandsThereYet()
    {
        const auto stands = wouldReplace(path("nothing"), false, *localReader());
        QVERIFY(stands && !*stands);
    }

    void otherFilesAreToldNotRefused()
    {
        QVERIFY(writeFile(path("note"), bytesOf("hello"), FileKind::Public));
        QVERIFY(writeFile(path("empty"), {}, FileKind::Public));
        QVERIFY(writeFile(path("long"), Bytes(limits::pkcs12Octets + 17, 'x'), FileKind::Public));
        for (const char* name : {"note", "empty", "long"}) {
            const auto stands = wouldReplace(path(name), false, *localReader());
            QVERIFY2(stands && *stands, name);
        }
    }

    void whatMustNotBeLostIsRefusedByItsContent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("evenForced");
        const auto row = [](const char* title, const char* name, const Bytes& content, bool isVault) {
            QTest::newRow(title) << QString(name)
                                 << QByteArray(reinterpret_cast<const char*>(content.data()),
                                        static_cast<qsizetype>(content.size()))
                                 << QString(isVault ? "CW-908" : "CW-907") << isVault;
        };
        row("a small vault", "a.cwvault", sized(vaultBegin, 4096), true);
        row("a large vault", "a.cwvault", sized(vaultBegin, 2 * mebibyte), true);
        row("a large vault of another name", "chain.pem", sized(vaultBegin, 2 * mebibyte), true);
        row("a large backup", "a.cwvault.backup-2026-01-01", sized(vaultBegin, 2 * mebibyte), true);
        row("a large one of before", "a.cwvault.before-upgrade", sized(vaultBegin, 2 * mebibyte), true);
        row("a vault larger than any key", "a.bak", sized(vaultBegin, limits::pkcs12Octets + mebibyte), true);
        row("a key", "a.key", sized(keyBegin, 0), false);
        row("a key in a large file", "all.pem", behindLines(keyBegin, 2 * mebibyte), false);
        row("a key in a file too large to be read", "all.pem", sized(keyBegin, limits::pkcs12Octets + mebibyte), false);
        row("a PKCS#12", "a.p12", sized(pfxBegin, 4096), false);
        row("a large PKCS#12", "a.p12", sized(pfxBegin, 2 * mebibyte), false);
    }
    void whatMustNotBeLostIsRefusedByItsContent()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, rule);
        QFETCH(const bool, evenForced);
        const fs::path place = path(name.toStdString());
        QVERIFY(writeFile(place, bytesOf(content.toStdString()), FileKind::Private));
        const auto refused = wouldReplace(place, false, *localReader());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(QString::fromStdString(refused.error().rule), rule);
        QCOMPARE(refused.error().values, std::vector{place.string()});
        QCOMPARE(wouldReplace(place, true, *localReader()).has_value(), !evenForced);
    }

    void linksAndFoldersAreRefused()
    {
        QVERIFY(writeFile(path("victim"), bytesOf("x"), FileKind::Public));
        fs::create_symlink(path("victim"), path("link"));
        fs::create_directory(path("folder"));
        QCOMPARE(wouldReplace(path("link"), true, *localReader()).error().rule, "CW-405");
        QCOMPARE(wouldReplace(path("folder"), true, *localReader()).error().rule, "CW-406");
    }
};

QTEST_GUILESS_MAIN(ReplacingTest)
#include "ReplacingTest.moc"
