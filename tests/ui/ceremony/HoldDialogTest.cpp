#include "ui/ceremony/HoldDialog.h"

#include "core/tokens/Practice.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldCeremony.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/ceremony/CeremonyMachineHere.h"
#include "ui/jobs/SheetsQuestion.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/Availability.h"

#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

/// What is asked before a ceremony is held.
class HoldDialogTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;
    ui::Pools m_pools;
    QTemporaryDir m_folder;

    static std::vector<core::EnvironmentResult> unfit(
        const core::Script&, const std::vector<std::filesystem::path>& journals, const std::filesystem::path&)
    {
        std::vector<core::EnvironmentResult> results = held::goodMachine();
        results.push_back({.id = "ENV-14",
            .label = "x",
            .verdict = journals.size() < 2 ? core::EnvironmentResult::Verdict::Failed
                                           : core::EnvironmentResult::Verdict::Passed,
            .observed = std::to_string(journals.size()) + " sticks"});
        return results;
    }
    std::unique_ptr<ui::HoldDialog> make(const std::string& script,
        ui::HoldDialog::Way way = ui::HoldDialog::Way::Begin, ui::HoldDialog::Reviews reviews = {},
        ui::HoldDialog::Comparison comparison = {})
    {
        return std::make_unique<ui::HoldDialog>(*core::readScript(script), way,
            ui::HoldDialog::Surroundings{
                m_pools.computing(), unfit, {"/opt/vendor/token.so"}, std::move(reviews), std::move(comparison)},
            nullptr);
    }
    static void put(const ui::HoldDialog& dialog, const char* name, const QString& text)
    {
        auto* line = dialog.findChild<QLineEdit*>(QStringLiteral("ceremony.hold.") + QLatin1String(name));
        QVERIFY2(line, name);
        line->setText(text);
    }
    static void putSticks(const ui::HoldDialog& dialog)
    {
        for (const char* name : {"red", "blue", "medium.kit-a", "medium.kit-b"})
            put(dialog, name, QStringLiteral("/media/") + QLatin1String(name));
        lookAgain(dialog);
    }
    static void lookAgain(const ui::HoldDialog& dialog)
    {
        dialog.findChild<QPushButton*>(QStringLiteral("ceremony.hold.look"))->click();
    }
    static QString said(const ui::HoldDialog& dialog)
    {
        QStringList all;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) all += label->text();
        return all.join(u'\n');
    }
    static std::string shipped(std::string_view name)
    {
        for (const core::EmbeddedText& text : core::shippedScriptTexts())
            if (text.name == name) return std::string(text.content);
        return {};
    }

private slots:
    void initTestCase() { QApplication::installTranslator(&m_plurals); }

    void aLiveCeremonyTakesNoTokensToPractiseWith()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        ui::SheetsQuestion sheets;
        ui::CeremonyOrder order{.script = *core::readScript(held::smallScript())};
        order.bindings.module = core::practiceModule();
        const auto live = ui::ceremonyMachineHere(order, sheets);
        QVERIFY(!live);
        QCOMPARE(live.error().rule, "CW-468");
        order.mode = core::CeremonyMode::Rehearsal;
        const auto rehearsal = ui::ceremonyMachineHere(order, sheets);
        QVERIFY(rehearsal || rehearsal.error().rule != "CW-468");
        qunsetenv("XDG_DATA_HOME");
    }

    void theVerbWaitsForWhatIsMissingAndSaysSo()
    {
        const auto dialog = make(held::smallScript());
        QVERIFY(!dialog->verb().isEnabled());
        QVERIFY(ui::isExplained(dialog->verb()));
        putSticks(*dialog);
        QTRY_VERIFY(dialog->verb().isEnabled());
        put(*dialog, "blue", QStringLiteral("/media/red"));
        QVERIFY(!dialog->verb().isEnabled()); // two sticks are two
    }

    void theOrderSaysWhatWasChosen()
    {
        const auto dialog = make(held::smallScript());
        putSticks(*dialog);
        put(*dialog, "token.backup", QStringLiteral("0042"));
        auto* module = dialog->findChild<QComboBox*>(QStringLiteral("ceremony.hold.module"));
        module->setCurrentIndex(module->count() - 1);
        const auto order = dialog->order();
        QVERIFY(order.has_value());
        QVERIFY(order->mode == core::CeremonyMode::Live);
        QCOMPARE(order->journals, (std::vector<std::filesystem::path>{"/media/red", "/media/blue"}));
        QCOMPARE(order->bindings.module, std::filesystem::path("/opt/vendor/token.so"));
        QCOMPARE(order->bindings.tokens.size(), 1U); // the other one is the next blank one
        QCOMPARE(order->bindings.tokens.at("backup"), std::string("0042"));
        QCOMPARE(order->bindings.media.at("kit-b"), std::filesystem::path("/media/medium.kit-b"));
        QVERIFY(!order->practice);
    }

    void aRehearsalHasTokensOfItsOwn()
    {
        const auto dialog = make(held::smallScript());
        putSticks(*dialog);
        dialog->findChild<QComboBox*>(QStringLiteral("ceremony.hold.mode"))->setCurrentIndex(1);
        const auto order = dialog->order();
        QVERIFY(order.has_value());
        QVERIFY(order->mode == core::CeremonyMode::Rehearsal);
        QVERIFY(order->practice);
        QCOMPARE(order->bindings.module, order->practice->module());
    }

    void theMachineIsLookedAtBefore()
    {
        const auto dialog = make(held::smallScript());
        QTRY_VERIFY(said(*dialog).contains(QStringLiteral("In the way of a live ceremony: 1 check")));
        QVERIFY(said(*dialog).contains(QStringLiteral("0 sticks")));
        put(*dialog, "red", QStringLiteral("/media/red"));
        lookAgain(*dialog);
        QTRY_VERIFY(said(*dialog).contains(QStringLiteral("1 sticks")));
    }

    void whatNobodyMayWaiveKeepsALiveCeremonyFromBeginning()
    {
        const auto dialog = make(held::smallScript());
        putSticks(*dialog);
        QTRY_VERIFY(dialog->verb().isEnabled());
        put(*dialog, "blue", {});
        lookAgain(*dialog);
        QTRY_VERIFY(said(*dialog).contains(QStringLiteral("1 sticks")));
        put(*dialog, "blue", QStringLiteral("/media/blue")); // what is known of the machine is of before
        QVERIFY(!dialog->verb().isEnabled());
        QVERIFY(ui::isExplained(dialog->verb()));
        for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
            QVERIFY2(!button->text().contains(QStringLiteral("aive")), qPrintable(button->text()));
        auto* mode = dialog->findChild<QComboBox*>(QStringLiteral("ceremony.hold.mode"));
        mode->setCurrentIndex(1); // in a rehearsal it is listed, and stops nothing
        QVERIFY(dialog->verb().isEnabled());
        mode->setCurrentIndex(0);
        lookAgain(*dialog);
        QTRY_VERIFY(dialog->verb().isEnabled());
    }

    void aLiveCeremonyWaitsForItsReviewers()
    {
        const std::string script = held::replacedAll(
            held::replacedAll(held::smallScript(), "reviewers_min = 0", "reviewers_min = 1"), "[custody]",
            "[[reviewer]]\nname = \"Dev Patel\"\nsha256 = \"" + std::string(64, 'b') + "\"\n\n[custody]");
        const auto review = [](std::optional<core::Error> why) {
            return [why](const core::Script&) {
                return std::vector<core::ScriptReview>{
                    {.file = "root.toml.sig", .reviewer = "Eva Lindqvist", .der = {}, .why = why}};
            };
        };
        const auto changed =
            make(script, ui::HoldDialog::Way::Begin, review(core::Error{core::ErrorCode::Refused, "CW-383", {}, {}}));
        putSticks(*changed);
        QTRY_VERIFY(said(*changed).contains(QStringLiteral("Unverified, root.toml.sig")));
        QVERIFY(said(*changed).contains(QStringLiteral("0 of 1")));
        QVERIFY(said(*changed).contains(QStringLiteral("Dev Patel has not signed")));
        QTRY_VERIFY(said(*changed).contains(QStringLiteral("Nothing stands in the way")));
        QVERIFY(!changed->verb().isEnabled());
        QVERIFY(ui::isExplained(changed->verb()));
        changed->findChild<QComboBox*>(QStringLiteral("ceremony.hold.mode"))->setCurrentIndex(1);
        QVERIFY(changed->verb().isEnabled()); // a rehearsal only warns
        const auto reviewed = make(script, ui::HoldDialog::Way::Begin, review({}));
        putSticks(*reviewed);
        QTRY_VERIFY(reviewed->verb().isEnabled());
        QVERIFY(said(*reviewed).contains(QStringLiteral("Eva Lindqvist")));
        QCOMPARE(reviewed->order()->bindings.reviews.size(), 1U);
    }

    void whatIsOtherwiseThanAtTheRehearsalIsToldBefore()
    {
        const auto compare = [](const core::Script&, const std::filesystem::path& kit, const std::filesystem::path&) {
            if (kit == "/media/same") return std::vector<core::Finding>();
            return std::vector<core::Finding>{{"CW-388", core::Severity::Warning, {}, {"1111", "2222"}}};
        };
        const auto dialog = make(held::smallScript(), ui::HoldDialog::Way::Begin, {}, compare);
        putSticks(*dialog);
        put(*dialog, "rehearsal", QStringLiteral("/media/other"));
        QTRY_VERIFY(said(*dialog).contains(QStringLiteral("Then: 1111. Now: 2222.")));
        QTRY_VERIFY(dialog->verb().isEnabled()); // it may be held all the same: the record says so
        put(*dialog, "rehearsal", QStringLiteral("/media/same"));
        QTRY_VERIFY(said(*dialog).contains(QStringLiteral("Rehearsed with this script, program and module.")));
        QVERIFY(!said(*dialog).contains(QStringLiteral("1111")));
    }

    void aFollowUpWantsTheKitsOfTheCeremoniesBefore()
    {
        const auto dialog = make(held::smaller(shipped("crl-resign")));
        for (QLineEdit* line : dialog->findChildren<QLineEdit*>())
            if (!line->objectName().contains(QStringLiteral("hold.kit."))) line->setText(line->objectName());
        lookAgain(*dialog);
        QTRY_VERIFY(said(*dialog).contains(QStringLiteral("Nothing stands in the way")));
        QVERIFY(!dialog->verb().isEnabled());
        put(*dialog, "kit.1", QStringLiteral("/media/first"));
        QVERIFY(dialog->verb().isEnabled());
        put(*dialog, "kit.2", QStringLiteral("/media/second")); // a further place has come
        const auto order = dialog->order();
        QVERIFY(order.has_value());
        QCOMPARE(order->kits, (std::vector<std::filesystem::path>{"/media/first", "/media/second"}));
    }

    void whoWasThereStandsInTheRecordThatIsResumed()
    {
        const auto dialog = make(held::smallScript(), ui::HoldDialog::Way::Resume);
        putSticks(*dialog);
        auto order = dialog->order();
        QVERIFY(order.has_value() && order->isResumed);
        QVERIFY(!ui::peopleBefore(*order).has_value() || ui::peopleBefore(*order)->empty()); // no record is there
    }

    void everythingCanBeReachedByKeyboard()
    {
        const auto dialog = make(held::smallScript());
        QVERIFY(keyboard::activate(dialog.get()));
        putSticks(*dialog);
        QTRY_VERIFY(said(*dialog).contains(QStringLiteral("Nothing stands in the way")));
        for (const char* name :
            {"ceremony.hold.red", "ceremony.hold.module", "ceremony.hold.look", "ceremony.holdVerb"})
            QVERIFY2(keyboard::tabTo(QLatin1String(name)), name);
        QCOMPARE(keyboard::nameless(*dialog), QStringList());
    }
};

QTEST_MAIN(HoldDialogTest)
#include "HoldDialogTest.moc"
