#include "ui/ceremony/CeremoniesPage.h"

#include "core/ceremony/paper/DryRunDocument.h"
#include "tests/core/ceremony/SampleScript.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/ceremony/CeremonyWindow.h"
#include "ui/ceremony/DryRunDialog.h"
#include "ui/ceremony/HoldDialog.h"
#include "ui/ceremony/PlanView.h"
#include "ui/ceremony/RecordDialog.h"
#include "ui/ceremony/ScriptDetails.h"
#include "ui/ceremony/ScriptModel.h"
#include "ui/main/CeremonyCommands.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/RowTable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

/// The page of ceremonies: templates, opened scripts, their plan and what the checker says.
class CeremoniesPageTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;
    QTemporaryDir m_folder;
    std::unique_ptr<test::OpenWindow> m_open;

    ui::ScriptModel& model() { return *m_open->screens->scripts; }
    ui::CeremoniesPage& page() { return *m_open->screens->ceremoniesPage; }
    ui::PlanView& plan() { return *page().findChild<ui::PlanView*>(); }
    ui::CeremonyCommands& commands() { return m_open->controller->ceremonies(); }
    QString write(const char* name, const std::string& text)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (file.open(QIODevice::WriteOnly)) file.write(text.data(), static_cast<qint64>(text.size()));
        return file.fileName();
    }
    const ui::ScriptRow* open(const QString& path)
    {
        QSignalSpy shown(&commands(), &ui::CeremonyCommands::shown);
        commands().open(path);
        return shown.wait(20000) ? model().find(page().current()) : nullptr;
    }
    QStringList details()
    {
        QStringList texts;
        for (const QTextEdit* text : m_open->screens->scriptPane->findChildren<QTextEdit*>())
            texts += text->toPlainText();
        for (const QLabel* label : m_open->screens->scriptPane->findChildren<QLabel*>()) texts += label->text();
        return texts;
    }

    bool isSaid(const QString& text)
    {
        const auto labels = m_open->window->findChildren<QLabel*>(QStringLiteral("messageWhat"));
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }

private slots:
    void initTestCase() { QApplication::installTranslator(&m_plurals); }
    void init()
    {
        m_open = std::make_unique<test::OpenWindow>();
        m_open->window->setVault(ui::VaultLook{.name = QStringLiteral("Vault")});
        m_open->window->workspace().setPage(ui::PageId::Ceremonies);
        QTRY_VERIFY(!model().rows().empty());
    }
    void cleanup() { m_open.reset(); }

    void listsEveryTemplateAndSaysWhatCanBeDone()
    {
        const QAbstractItemModelTester tester(&model());
        QCOMPARE(model().rows().size(), core::shippedScriptTexts().size());
        for (const ui::ScriptRow& row : model().rows()) {
            QVERIFY(row.isTemplate());
            QCOMPARE(ui::scriptMark(row), ui::Mark::Done);
        }
        const auto* note = page().findChild<QLabel*>(QStringLiteral("ceremonyNote"));
        QVERIFY(note && note->isVisible() && note->text().contains(QStringLiteral("held, live")));
    }

    void showsThePlanOfTheChosenOne()
    {
        QVERIFY(plan().toPlainText().isEmpty());
        page().select(model().rows().front().id);
        const QString text = plan().toPlainText();
        QVERIFY(text.contains(QStringLiteral("A4.3   Sign the root certificate")));
        QVERIFY(text.contains(QStringLiteral("Confirmed by Operator, 2 × Witness, 5 × Crypto officer.")));
        QVERIFY(text.contains(QStringLiteral("Cannot be undone.")));
        QVERIFY(m_open->screens->scriptPane->isVisible());
        QVERIFY(details().contains(QStringLiteral("Make a root CA")));
    }

    void tellsInADryRunWhatEveryStepWouldDo()
    {
        auto* button = page().findChild<QPushButton*>(QStringLiteral("ceremonyDryRun"));
        QVERIFY(button && !button->isEnabled()); // nothing is chosen
        page().select(model().rows().front().id);
        QVERIFY(button->isEnabled());
        button->click();
        QPointer<ui::DryRunDialog> dialog;
        QTRY_VERIFY((dialog = m_open->window->findChild<ui::DryRunDialog*>()));
        const auto* steps = dialog->findChild<QPlainTextEdit*>(QStringLiteral("dryRunSteps"));
        QVERIFY(steps && steps->isReadOnly());
        const QString text = steps->toPlainText();
        for (const char* const told : {"ENV-14", "CKA_SENSITIVE true", "Profile: root-ca", "SHA256SUMS.sig"})
            QVERIFY2(text.contains(QLatin1String(told)), told);
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }

    void aDryRunSaysWhenOnlySignaturesAreMissing()
    {
        const auto script = core::readScript(sample::shippedRootCreate());
        QVERIFY(script);
        const auto run = core::dryRun(*script, {}, {}, sample::today());
        QVERIFY(run && run->isFit());
        QCOMPARE(run->signaturesMissing, 2);
        const ui::DryRunDialog dialog(*script, *run, nullptr);
        QStringList said;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) said += label->text();
        QVERIFY2(said.join(u'\n').contains(QStringLiteral("a live ceremony waits for 2 signatures of reviewers")),
            qPrintable(said.join(u'\n')));
        const core::document::Document pages = core::dryRunDocument(*script, *run);
        const auto* notice = std::get_if<core::document::Notice>(&pages.blocks.at(1));
        QVERIFY(notice && notice->mood == core::document::Mood::Warning);
    }

    void opensAScriptAndTellsItsMistakes()
    {
        const QString path = write("bad.toml", sample::withStep("A2.2", "witness:2", "witness:1"));
        const ui::ScriptRow* row = open(path);
        QVERIFY(row && !row->isTemplate());
        QCOMPARE(ui::scriptState(*row), QStringLiteral("1 mistake"));
        QCOMPARE(ui::scriptMark(*row), ui::Mark::Revoked);
        const QString text = plan().toPlainText();
        QVERIFY(text.startsWith(QStringLiteral("What the checker says")));
        QCOMPARE(text.count(QStringLiteral("has too few confirmations")), 2); // on top, and at its step
    }

    void readsAgainAfterAChange()
    {
        const QString path = write("mine.toml", sample::changed("threshold = 3", "threshold = 1"));
        const ui::ScriptRow* row = open(path);
        QVERIFY(row);
        const qint64 id = row->id;
        QCOMPARE(row->findings.size(), 1U);
        write("mine.toml", sample::changed("Example Root CA 2026\"\nrev", "Better Root\"\nrev"));
        QSignalSpy shown(&commands(), &ui::CeremonyCommands::shown);
        m_open->screens->rowActions.checkAgain->trigger();
        QVERIFY(shown.wait(20000));
        QCOMPARE(page().current(), id);
        QCOMPARE(ui::scriptTitle(*model().find(id)), QStringLiteral("Better Root"));
        QVERIFY(model().find(id)->findings.empty());
    }

    void whatCannotBeReadIsARowThatSaysWhy()
    {
        const ui::ScriptRow* row = open(write("noise.toml", "x = ["));
        QVERIFY(row && row->problem);
        QCOMPARE(ui::scriptTitle(*row), QStringLiteral("noise.toml"));
        QCOMPARE(ui::scriptState(*row), QStringLiteral("cannot be read"));
        QVERIFY(ui::scriptDetails(*row).lead.contains(QStringLiteral("cannot be read: line 1")));
        QVERIFY(plan().toPlainText().isEmpty());
    }

    void nothingInAScriptIsMarkup()
    {
        const ui::ScriptRow* row =
            open(write("markup.toml", sample::changed("Everybody shows a document.", "<b>Everybody</b> <img src=x>")));
        QVERIFY(row);
        QVERIFY(plan().toPlainText().contains(QStringLiteral("<b>Everybody</b> <img src=x>")));
    }

    void savesACopyAndOpensIt()
    {
        page().select(model().rows().front().id);
        QVERIFY(m_open->screens->rowActions.copyTemplate->isEnabled());
        QVERIFY(ui::isExplained(*m_open->screens->rowActions.checkAgain));
        const QString path = m_folder.filePath(QStringLiteral("copy.toml"));
        QSignalSpy shown(&commands(), &ui::CeremonyCommands::shown);
        commands().saveCopy(page().current(), path);
        QVERIFY(shown.wait(20000));
        const ui::ScriptRow* row = model().find(page().current());
        QVERIFY(row && !row->isTemplate());
        QCOMPARE(row->script->text, sample::shippedRootCreate());
        QVERIFY(ui::isExplained(*m_open->screens->rowActions.copyTemplate));
        QVERIFY(m_open->screens->rowActions.checkAgain->isEnabled());
    }

    void theMenuLeadsHere()
    {
        m_open->window->workspace().setPage(ui::PageId::Overview);
        m_open->window->actions().newCeremony->trigger();
        QCOMPARE(m_open->window->workspace().page(), ui::PageId::Ceremonies);
    }

    /// Waits for the dialog of a record and takes what it says.
    QString record()
    {
        ui::RecordDialog* dialog = nullptr;
        const bool came = QTest::qWaitFor(
            [&] { return (dialog = m_open->window->findChild<ui::RecordDialog*>()) != nullptr; }, 120000);
        if (!came) return {};
        QString text = dialog->windowTitle();
        for (const QLabel* label : dialog->findChildren<QLabel*>()) text += "\n" + label->text();
        delete dialog;
        return text;
    }

private slots:
    void aScriptIsRehearsedAndItsRecordShown()
    {
        const ui::ScriptRow* row = open(write("rehearse.toml", sample::rootCreate()));
        QVERIFY(row && m_open->screens->rowActions.rehearseScript->isEnabled());
        const QString kit = m_folder.filePath("kit");
        commands().rehearse(row->id, kit);
        const QString text = record();
        QVERIFY2(text.contains("rehearsal"), qPrintable(text));
        QVERIFY(QFile::exists(kit + "/record/addendum.jsonl"));
        QFile transcript(kit + "/record/transcript.jsonl");
        QVERIFY(transcript.open(QIODevice::ReadWrite));
        QByteArray changed = transcript.readAll();
        QVERIFY(changed.contains("\"act\":2"));
        transcript.seek(0);
        transcript.write(changed.replace("\"act\":2", "\"act\":3"));
        transcript.close();
        commands().verify(kit);
        const QString broken = record();
        QVERIFY2(broken.contains("broken"), qPrintable(broken));
    }

    void peopleRehearseInAWindowOfTheirOwn()
    {
        QVERIFY(open(write("rehearse.toml", sample::rootCreate())));
        m_open->screens->rowActions.holdCeremony->trigger();
        auto* dialog = m_open->window->findChild<ui::HoldDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QComboBox*>("ceremony.hold.mode")->setCurrentIndex(1);
        for (const char* stick : {"red", "blue", "medium.kit-a", "medium.kit-b"}) {
            QVERIFY(QDir(m_folder.path()).mkdir(stick));
            dialog->findChild<QLineEdit*>(QStringLiteral("ceremony.hold.") + stick)->setText(m_folder.filePath(stick));
        }
        QVERIFY(dialog->verb().isEnabled());
        dialog->verb().click();
        ui::CeremonyWindow* window = nullptr;
        for (QWidget* each : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<ui::CeremonyWindow*>(each)) window = found;
        QVERIFY(window);
        QTRY_VERIFY_WITH_TIMEOUT(!window->run().isWorking(), 60000);
        QVERIFY(window->findChild<QWidget*>("ceremony.rehearsal")->isVisible());
        QVERIFY(window->findChild<QWidget*>("ceremony.step.A1.1.done")->isVisible());
        QVERIFY(QFile::exists(m_folder.filePath("red/transcript.jsonl")));
        m_open->screens->rowActions.holdCeremony->trigger(); // one at a time
        QTest::qWait(50);
        const auto dialogs = m_open->window->findChildren<ui::HoldDialog*>();
        QVERIFY(std::ranges::none_of(dialogs, [](const ui::HoldDialog* each) { return each->isVisible(); }));
        QVERIFY(isSaid(QStringLiteral("The window of a ceremony is open already.")));
        window->evacuate();
        QTRY_VERIFY_WITH_TIMEOUT(window->picture().isFinished && !window->run().isWorking(), 60000);
        QPointer<ui::CeremonyWindow> gone(window);
        window->close();
        QTRY_VERIFY(!gone);
    }

    void aScriptWithMistakesIsNotRehearsed()
    {
        QVERIFY(open(write("bad.toml", sample::changed("threshold = 3", "threshold = 1"))));
        QVERIFY(!m_open->screens->rowActions.rehearseScript->isEnabled());
    }
};

QTEST_MAIN(CeremoniesPageTest)
#include "CeremoniesPageTest.moc"
