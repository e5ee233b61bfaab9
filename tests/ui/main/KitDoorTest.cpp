#include "ui/main/KitDoor.h"

#include "tests/core/ceremony/record/SampleKit.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/ceremony/RecordDialog.h"
#include "ui/ceremony/TakeDialog.h"
#include "ui/hierarchy/CaDetails.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/CeremonyCommands.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/Availability.h"

#include <QAction>
#include <QTest>

/// A record that was verified in the window goes into the vault that is open there.
class KitDoorTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;

    static QString kit(test::OpenWindow& open, core::CeremonyMode mode = core::CeremonyMode::Live)
    {
        const sample::Made made = sample::makeKit(sample::ecRoot(), mode);
        return QString::fromStdString(sample::writeOut(made, open.room.path("kits"), "kit").string());
    }
    /// The dialog of a record; nullptr: none came.
    static ui::RecordDialog* verified(test::OpenWindow& open, const QString& path)
    {
        open.controller->ceremonies().verify(path);
        ui::RecordDialog* dialog = nullptr;
        static_cast<void>(
            QTest::qWaitFor([&] { return (dialog = open.shown<ui::RecordDialog>("recordDialog")) != nullptr; }, 20000));
        return dialog;
    }
    static ui::TakeDialog* offered(test::OpenWindow& open)
    {
        ui::TakeDialog* dialog = nullptr;
        static_cast<void>(
            QTest::qWaitFor([&] { return (dialog = open.shown<ui::TakeDialog>("takeDialog")) != nullptr; }, 20000));
        return dialog;
    }

private slots:
    void initTestCase() { QApplication::installTranslator(&m_plurals); }

    void aGenuineRecordIsShownTakenInAndItsRootIsGuarded()
    {
        OPEN_UNLOCKED(open);
        const QString path = kit(open);
        ui::RecordDialog* record = verified(open, path);
        QVERIFY(record);
        QCOMPARE(record->verb().text(), QStringLiteral("Take into the vault…"));
        record->verb().click();
        ui::TakeDialog* offer = offered(open);
        QVERIFY(offer);
        QVERIFY(!open.session().picture().ca("Sample")); // nothing yet
        offer->verb().click();
        QTRY_VERIFY_WITH_TIMEOUT(open.session().picture().ca("Sample"), 20000);
        const core::CaRow& root = *open.session().picture().ca("Sample");
        QVERIFY(root.isGuarded && !root.key.canSign());
        QTRY_COMPARE(open.window->workspace().page(), ui::PageId::Hierarchy);
        QTRY_VERIFY(
            !open.screens->rowActions.makeCrl->isEnabled() || ui::isExplained(*open.screens->rowActions.makeCrl));
        const ui::Details details = ui::caDetails(root, {}, open.room.now);
        QCOMPARE(details.lead, QStringLiteral("Guarded root: signs only in a ceremony."));

        ui::RecordDialog* again = verified(open, path);
        QVERIFY(again);
        again->verb().click();
        ui::TakeDialog* known = offered(open);
        QVERIFY(known);
        QVERIFY(!known->verb().isVisible());
    }

    void aRootWhoseNameIsTakenGetsAnother()
    {
        test::OpenWindow open;
        {
            auto vault = open.room.create();
            QVERIFY(vault.has_value());
            QVERIFY(core::createCa(*vault,
                {.name = "Sample",
                    .profile = "root-ca",
                    .subject = test::name("CN=Another,O=Test,C=DE"),
                    .key = test::algorithm("ec:P-256")})
                    .has_value());
        }
        open.open();
        QTRY_VERIFY_WITH_TIMEOUT(open.session().isOpen(), 20000);
        open.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
        ui::RecordDialog* record = verified(open, kit(open));
        QVERIFY(record);
        record->verb().click();
        ui::TakeDialog* offer = offered(open);
        QVERIFY(offer);
        auto* name = offer->findChild<QLineEdit*>(QStringLiteral("takeDialog.name"));
        QVERIFY(name);
        QCOMPARE(name->text(), QStringLiteral("Sample 2"));
        name->clear();
        QVERIFY(!offer->verb().isEnabled());
        name->setText(QStringLiteral("Sample of the ceremony"));
        offer->verb().click();
        QTRY_VERIFY_WITH_TIMEOUT(open.session().picture().ca("Sample of the ceremony"), 20000);
        QVERIFY(open.session().picture().ca("Sample of the ceremony")->isGuarded);
        QVERIFY(!open.session().picture().ca("Sample")->isGuarded);
    }

    void aRecordThatIsOnlyLookedAtIsNotOffered()
    {
        OPEN_UNLOCKED(open);
        const auto report = core::verifyKit(kit(open).toStdString());
        QVERIFY(report.has_value() && report->verdict == core::KitVerdict::Genuine);
        ui::RecordDialog dialog(*report);
        dialog.open();
        QVERIFY(!dialog.verb().isVisible());
    }

    void aRehearsalIsNotOffered()
    {
        OPEN_UNLOCKED(open);
        ui::RecordDialog* record = verified(open, kit(open, core::CeremonyMode::Rehearsal));
        QVERIFY(record);
        QVERIFY(!record->verb().isVisible());
    }
};

QTEST_MAIN(KitDoorTest)
#include "KitDoorTest.moc"
