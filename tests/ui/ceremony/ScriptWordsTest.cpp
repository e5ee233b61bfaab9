#include "tests/support/HeldSteps.h"
#include "ui/ceremony/HoldDialog.h"
#include "ui/jobs/Pools.h"

#include <QAbstractButton>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QTest>

/// Whoever compares a script compares the same digits and words, wherever they look.
class ScriptWordsTest : public QObject {
    Q_OBJECT

    /// The script's SHA-256 as each of them tells it.
    struct Told {
        QString file, commandLine, window, page, record;
        QString words, wordsByPaper;
    };
    ui::Pools m_pools;
    QTemporaryDir m_folder;

    static QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    static QString joined(const QString& text) { return text.simplified().remove(u' ').toLower(); }

    /// The words that the window shows before a ceremony is held, page by page.
    QString shownWords(const core::Script& script)
    {
        ui::HoldDialog dialog(script, ui::HoldDialog::Way::Begin,
            {m_pools.computing(), [](const auto&, const auto&, const auto&) { return held::goodMachine(); }, {}},
            nullptr);
        dialog.show();
        QString words;
        const auto collect = [&] {
            const auto* rows = dialog.findChild<QWidget*>(QStringLiteral("ceremony.hold.script"));
            for (const QLabel* label : rows->findChildren<QLabel*>())
                if (label->isVisible() && !label->text().startsWith(QStringLiteral("words ")))
                    words += u' ' + label->text();
        };
        collect();
        auto* next = dialog.findChild<QAbstractButton*>(QStringLiteral("ceremony.hold.script.next"));
        if (!next) return {};
        next->click();
        collect();
        return words.simplified();
    }

    Told told(const std::string& text)
    {
        const QString file = m_folder.filePath("script.toml"), pdf = m_folder.filePath("script.pdf");
        if (!core::writeFile(file.toStdString(), core::bytesOf(text), core::FileKind::Public)) qFatal("cannot write");
        held::StepRoom room(text);
        room.begin();
        Told told;
        told.file = QString::fromUtf8(run("sha256sum", {file}).first(64));
        const auto json = QJsonDocument::fromJson(run(CERTWRIGHT_CLI, {"ceremony", "show", file, "--json"})).object();
        told.commandLine = json["sha256"].toString();
        told.words = json["words"].toString();
        told.window = shownWords(room.script);
        run(CERTWRIGHT_CLI, {"ceremony", "print", file, "--out", pdf, "--force"});
        const QByteArray pages = run("pdftotext", {"-layout", pdf, "-"});
        for (const QString& page : QString::fromUtf8(pages).split(u'\f', Qt::SkipEmptyParts)) {
            const qsizetype digits = joined(page).lastIndexOf(told.file);
            const QString here = digits < 0 ? QString() : joined(page).mid(digits, told.file.size());
            if (told.page.isEmpty()) told.page = here;
            if (told.page != here || !joined(page).contains(joined(told.words))) qFatal("a page tells another script");
        }
        told.record = QString::fromStdString(
            room.ceremony->transcript().lines().front().entry.data["script_sha256"].get<std::string>());
        told.wordsByPaper =
            QString::fromUtf8(run("python3", {QStringLiteral(TEST_DATA "/../support/words.py"), file}, pages))
                .trimmed();
        return told;
    }

private slots:
    void fileScreenPageAndFirstLineTellTheSame()
    {
        const Told all = told(held::smallScript());
        QCOMPARE(all.file.size(), 64);
        QCOMPARE(all.commandLine, all.file);
        QCOMPARE(all.page, all.file);
        QCOMPARE(all.record, all.file);
        QCOMPARE(all.words.split(u' ').size(), 32);
        QCOMPARE(all.window, all.words);
        QCOMPARE(all.wordsByPaper, all.words);

        std::string text = held::smallScript();
        text[text.find("# The ceremony that makes a root CA") + 2] = 't'; // one octet of a comment
        const Told other = told(text);
        QCOMPARE(other.record, other.file);
        QCOMPARE(other.window, other.wordsByPaper);
        QVERIFY(other.file != all.file && other.words != all.words);
    }

    void theVectorOfOthersIsMet()
    {
        const QString file = m_folder.filePath("hello"), script = m_folder.filePath("script.toml"),
                      pdf = m_folder.filePath("script.pdf");
        QVERIFY(core::writeFile(file.toStdString(), core::bytesOf("hello, world\n"), core::FileKind::Public));
        QVERIFY(core::writeFile(script.toStdString(), core::bytesOf(held::smallScript()), core::FileKind::Public));
        run(CERTWRIGHT_CLI, {"ceremony", "print", script, "--out", pdf, "--force"});
        const QByteArray words = run("python3", {QStringLiteral(TEST_DATA "/../support/words.py"), file},
            run("pdftotext", {"-layout", pdf, "-"}));
        QVERIFY2(words.startsWith("music customer waffle consensus "), words);
        QCOMPARE(
            QString::fromUtf8(run(CERTWRIGHT_CLI, {"ceremony", "words", file})).simplified().contains(words.trimmed()),
            true);
    }
};

QTEST_MAIN(ScriptWordsTest)
#include "ScriptWordsTest.moc"
