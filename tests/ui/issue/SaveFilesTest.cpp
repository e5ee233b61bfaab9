#include "ui/issue/SaveFiles.h"

#include "core/base/File.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/FormDialog.h"

#include <QTemporaryDir>
#include <QTextEdit>

using namespace keyboard;

/// What the pages that save files do where something stands already.
class SaveFilesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void writesIntoANewFolderWithoutAQuestion();
    void namesWhatWouldBeReplacedAndWritesNothingWhenCancelled();
    void replacesAfterTheQuestion();
    void refusesVaultsAndKeysAndWritesNothing_data();
    void refusesVaultsAndKeysAndWritesNothing();

private:
    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    void plant(const char* name, std::string_view content) const
    {
        QVERIFY(core::writeFile(path(name), core::bytesOf(content), core::FileKind::Public).has_value());
    }
    std::string content(const char* name) const
    {
        const auto read = core::readFile(path(name), 1 << 20);
        return read ? core::textOf(*read) : "nothing";
    }
    QString saved() const { return m_window->findChild<QLabel*>(QStringLiteral("testSaved"))->text(); }
    ui::FormDialog* question() const { return m_window->findChild<ui::FormDialog*>(QStringLiteral("replaceQuestion")); }
    void answer(const char* button) const { question()->findChild<QPushButton*>(QLatin1String(button))->click(); }

    ui::EnglishPlurals m_plurals;
    ui::Pools m_pools;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    ui::SaveFiles* m_files = nullptr;
    std::vector<core::Error> m_errors;
};

void SaveFilesTest::init()
{
    QApplication::installTranslator(&m_plurals);
    m_errors.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    m_files = new ui::SaveFiles(QStringLiteral("test"), QStringLiteral("Folder"), QStringLiteral("Save"),
        m_pools.computing(), core::localReader(), m_window.get());
    m_files->setFolder(m_folder->path().toStdString());
    m_files->setFiles([]() -> ui::SaveFiles::Maker {
        return []() -> core::Result<std::vector<ui::OutFile>> {
            std::vector<ui::OutFile> files;
            for (const char* name : {"root.crt", "sub.crt", "chain.pem"}) files.push_back({name, {'n', 'e', 'w'}});
            return files;
        };
    });
    connect(m_files, &ui::SaveFiles::failed, this, [this](const core::Error& error) { m_errors.push_back(error); });
    QVERIFY(activate(m_window.get()));
}

void SaveFilesTest::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void SaveFilesTest::writesIntoANewFolderWithoutAQuestion()
{
    m_files->setFolder(path("public"));
    m_files->button()->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(saved(), QStringLiteral("3 files written and read back."));
    QVERIFY(!question());
    QCOMPARE(content("public/chain.pem"), "new");
}

void SaveFilesTest::namesWhatWouldBeReplacedAndWritesNothingWhenCancelled()
{
    plant("sub.crt", "old");
    plant("chain.pem", "old too");
    m_files->button()->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(question() && question()->isVisible());
    QCOMPARE(question()->findChild<QTextEdit*>(QStringLiteral("replacedFiles"))->toPlainText(),
        QString::fromStdString(path("sub.crt").string() + "\n" + path("chain.pem").string()));
    QCOMPARE(nameless(*question()), QStringList());
    QVERIFY(QTest::qWaitForWindowActive(question()));
    QTRY_COMPARE(focusName(), QStringLiteral("replaceQuestionCancel"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!question());
    QTest::qWait(200);
    QCOMPARE(content("sub.crt"), "old");
    QCOMPARE(content("chain.pem"), "old too");
    QCOMPARE(content("root.crt"), "nothing");
    QCOMPARE(saved(), QString());
    QVERIFY(m_errors.empty());
}

void SaveFilesTest::replacesAfterTheQuestion()
{
    plant("sub.crt", "old");
    m_files->button()->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(question() && question()->isVisible());
    plant("root.crt", "came meanwhile"); // it was not asked about
    answer("replaceQuestionVerb");
    QTRY_VERIFY(question() && question()->isVisible() &&
        question()->findChild<QTextEdit*>(QStringLiteral("replacedFiles"))->toPlainText().contains(u"root.crt"));
    QCOMPARE(content("sub.crt"), "old");
    answer("replaceQuestionVerb");
    QTRY_COMPARE(saved(), QStringLiteral("3 files written and read back."));
    for (const char* name : {"root.crt", "sub.crt", "chain.pem"}) QCOMPARE(content(name), "new");
}

void SaveFilesTest::refusesVaultsAndKeysAndWritesNothing_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("rule");
    QTest::newRow("a vault") << QStringLiteral("SQLite format 3") + QChar(u'\0') << QStringLiteral("CW-908");
    QTest::newRow("a private key") << QStringLiteral("-----BEGIN PRIVATE KEY-----\n") << QStringLiteral("CW-907");
}

void SaveFilesTest::refusesVaultsAndKeysAndWritesNothing()
{
    QFETCH(const QString, content);
    QFETCH(const QString, rule);
    plant("sub.crt", "old");
    plant("chain.pem", content.toStdString());
    m_files->button()->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(m_errors.size(), 1U);
    QCOMPARE(QString::fromStdString(m_errors.front().rule), rule);
    QVERIFY(core::findWording(m_errors.front().rule)); // the window has words for it
    QVERIFY(!question());
    QCOMPARE(this->content("chain.pem"), content.toStdString());
    QCOMPARE(this->content("sub.crt"), "old");
    QCOMPARE(this->content("root.crt"), "nothing");
}

QTEST_MAIN(SaveFilesTest)
#include "SaveFilesTest.moc"
