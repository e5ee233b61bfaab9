#include "tests/ui/ceremony/HeldRoom.h"

#include "core/ceremony/record/VerifyKit.h"
#include "ui/ceremony/CeremonyMachineHere.h"
#include "ui/ceremony/IncidentDialog.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/ceremony/PrivateShare.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QPointer>
#include <QProcess>

#include <csignal>
#include <semaphore>
#include <sys/resource.h>

using held::Hands;
using held::WindowRoom;
using held::wording;

/// A ceremony in its window, by keyboard alone, on tokens of SoftHSM.
class CeremonyWindowTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;

    static ui::IncidentDialog* openIncident(WindowRoom& room)
    {
        keyboard::press(Qt::Key_F8);
        auto* dialog = room.find<ui::IncidentDialog>(QStringLiteral("ceremony.incident"));
        return dialog && held::bring(*dialog) ? dialog : nullptr;
    }
    /// Of everybody whom the dialog shows.
    static void typePins(const ui::IncidentDialog& dialog)
    {
        for (const auto* const pin : dialog.findChildren<ui::PassphraseEdit*>()) {
            QVERIFY(!dialog.verb().isEnabled()); // somebody has not confirmed it
            QVERIFY(keyboard::tabTo(pin->objectName()));
            QTest::keyClicks(QApplication::focusWidget(), QLatin1String(held::personPin));
            if (dialog.verb().isEnabled()) return;
        }
    }
    /// Types it and presses the verb.
    static void fillIncident(const ui::IncidentDialog& dialog)
    {
        for (const char* field : {"expected", "happened", "decided"}) {
            QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.incident.") + QLatin1String(field)));
            keyboard::type(QLatin1String(field));
        }
        QVERIFY(!dialog.verb().isEnabled()); // nobody decided it
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.incident.who.1")));
        keyboard::press(Qt::Key_Space);
        typePins(dialog);
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.incidentVerb")));
        keyboard::press(Qt::Key_Return);
    }
    static void tellIncident(WindowRoom& room)
    {
        const QPointer dialog = openIncident(room);
        QVERIFY(dialog);
        fillIncident(*dialog);
        QTRY_VERIFY(!dialog);
        QVERIFY(room.settle());
        QVERIFY(held::bring(*room.window));
    }
    /// A program of that name, in the folder of the room.
    static void putProgram(const WindowRoom& room, const char* name, const char* script)
    {
        QFile file(room.folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("#!/bin/sh\n") + script + '\n');
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    /// The last one confirms; nobody waits for what comes of it.
    static bool confirmWithoutWaiting()
    {
        if (!keyboard::focusName().startsWith(QStringLiteral("ceremony.confirm."))) return false;
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(held::personPin));
        keyboard::press(Qt::Key_Return);
        return true;
    }

private slots:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        ui::installPassphraseAccessibility();
    }

    void aRootIsMadeByKeyboardAlone()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        QVERIFY(hands.takeStep());
        const int incidents = room.picture().world.counts.incidents; // nobody rehearsed it
        tellIncident(room);
        QCOMPARE(room.picture().world.counts.incidents, incidents + 1);
        QVERIFY(hands.goTo("token.inspect"));
        const std::size_t people = room.picture().world.people.size();
        keyboard::press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(room.settle());
        QVERIFY(room.picture().isFinished);
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.end.resume")));
        keyboard::press(Qt::Key_Return);
        QVERIFY(hands.comeBack(people));
        QCOMPARE(room.picture().world.counts.resumes, 1);
        QVERIFY(!room.find<ui::PeopleEdit>(QStringLiteral("ceremony.back"))->isComplete()); // their PINs are wiped
        QCOMPARE(std::string(room.step()->kind->name), std::string("token.inspect"));
        while (room.step()) {
            const std::string id = room.step()->id;
            QVERIFY2(hands.takeStep(),
                (id + " " + keyboard::focusName().toStdString() + " " + room.message().toStdString()).c_str());
            const QString said = room.said();
            QVERIFY2(
                !said.contains(QString::fromUtf8(held::tokenPin)) && !said.contains(QLatin1String(held::personPin)),
                id.c_str());
            for (const auto& [holder, share] : room.shares)
                QVERIFY2(!said.contains(QString::fromStdString(share).section(u' ', 0, 2)), id.c_str());
        }
        QVERIFY(room.picture().world.isClosed);
        for (const std::string& medium : room.script.media) {
            const auto kit = core::verifyKit(room.place.kit(medium));
            QVERIFY(kit.has_value());
            QVERIFY2(kit->verdict == core::KitVerdict::Genuine, kit->place.c_str());
        }
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.end.verify.1")));
        QCOMPARE(keyboard::nameless(*room.window), QStringList());
        room.window->close();
        QVERIFY(!room.window->isVisible());
    }

    void afterAPowerCutAnotherWindowGoesOn()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin() && hands.goTo("key.import") && hands.answer() && hands.confirmNext());
        const core::CeremonyWorld before = room.picture().world;
        room.window.reset(); // nothing was said, nobody left
        room.pools.ceremony().waitForDone();
        room.order.isResumed = true;
        const auto known = ui::peopleBefore(room.order);
        QVERIFY(known.has_value());
        QCOMPARE(known->size(), before.people.size());
        room.open();
        QVERIFY(keyboard::activate(room.window.get()));
        room.window->start(*known);
        QVERIFY(hands.comeBack(known->size()));
        QCOMPARE(room.picture().world.counts.resumes, 1);
        QCOMPARE(std::string(room.step()->kind->name), std::string("entropy.dice")); // the key was in memory alone
        QVERIFY(!room.picture().world.isKeyInMemory);
        while (room.step()) {
            const std::string id = room.step()->id;
            QVERIFY2(hands.takeStep(), (id + " " + room.message().toStdString()).c_str());
        }
        QVERIFY(room.picture().world.isClosed);
        const auto kit = core::verifyKit(room.place.kit(room.script.media.front()));
        QVERIFY(kit && kit->verdict == core::KitVerdict::Genuine);
    }

    void whatIsLeftOfAnAbandonedCeremonyIsDisposedOf()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin() && hands.goTo("share.verify"));
        room.window->close();
        auto* leave = room.find<ui::LeaveDialog>(QStringLiteral("ceremony.leave"));
        QVERIFY(leave);
        emit leave->abortWanted();
        leave->reject();
        auto* abort = room.find<ui::AbortDialog>(QStringLiteral("ceremony.abort"));
        QVERIFY(abort && held::bring(*abort));
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.abort.who.1")));
        keyboard::press(Qt::Key_Space);
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.abortVerb")));
        keyboard::press(Qt::Key_Space);
        keyboard::press(Qt::Key_Space);
        QTRY_VERIFY(room.picture().awaitsDisposition);
        QVERIFY(room.settle());
        QVERIFY(held::bring(*room.window));
        room.window->close(); // not before it is said what becomes of things
        QVERIFY(room.window->isVisible());
        QCOMPARE(keyboard::nameless(*room.window), QStringList());
        auto* end = room.find<QPushButton>(QStringLiteral("ceremony.left.end"));
        auto* waiting = room.find<QLabel>(QStringLiteral("ceremony.left.waiting")); // its reason stands beside it
        for (std::size_t number = 1; number <= room.picture().left.size(); ++number) {
            QVERIFY(!end->isEnabled() && ui::isExplained(*end));
            QVERIFY(waiting->isVisible() && waiting->text().startsWith(QStringLiteral("It is not said yet")));
            const QString name = QStringLiteral("ceremony.left.") + QString::number(number);
            QVERIFY(keyboard::tabTo(name));
            keyboard::press(Qt::Key_Down);
            keyboard::press(Qt::Key_Down); // quarantined
            QVERIFY(keyboard::tabTo(name + QStringLiteral(".bag")));
            keyboard::type(QStringLiteral("Q-") + QString::number(number));
        }
        QVERIFY(end->isEnabled() && waiting->text().isEmpty());
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.left.end")));
        keyboard::press(Qt::Key_Return);
        QVERIFY(room.settle());
        QVERIFY(!room.picture().awaitsDisposition);
        QVERIFY(room.said().contains(QStringLiteral("The record has ended")));
        const auto record = core::verifyKit(room.place.journal('a'));
        QVERIFY(record && record->verdict == core::KitVerdict::Unfinished);
        QCOMPARE(record->abortReason, std::string("environment"));
        room.window->close();
        QVERIFY(!room.window->isVisible());
    }

    void theRootOfSomebodyElseIsCertifiedByKeyboardAlone()
    {
        WindowRoom room;
        const auto made = room.follow("cross-sign");
        QVERIFY2(made, made ? "" : core::sentence(made.error()).c_str());
        Hands hands(room);
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("cert.cross"));
        const auto says = [&](std::string_view text) {
            return std::ranges::any_of(
                room.picture().values, [&](const core::StepValue& value) { return value.text.contains(text); });
        };
        QVERIFY(says("basicConstraints, critical: ca true; pathLength 1"));
        QVERIFY(says("nameConstraints, critical: permitted DNS:partner.example"));
        QVERIFY(says("extendedKeyUsage: purposes serverAuth clientAuth"));
        const auto fields = room.picture().fields; // each use by its name; the token is logged in
        QCOMPARE(fields.size(), std::size_t(2));
        QVERIFY(hands.fill(fields[0]));
        QVERIFY(!room.done()->isEnabled()); // the other use is not confirmed
        keyboard::press(Qt::Key_Space);     // off again
        while (room.step()) {
            const std::string id = room.step()->id;
            QVERIFY2(hands.takeStep(), id.c_str());
        }
        QVERIFY(room.picture().world.crosses.contains("partner"));
        const auto kit = core::verifyKit(room.place.kit(room.script.media.front()));
        QVERIFY(kit && kit->verdict == core::KitVerdict::Genuine);
    }

    void doneWaitsUntilTheStepCouldBeRead()
    {
        WindowRoom room(core::CeremonyMode::Live, {std::chrono::milliseconds(900), std::chrono::seconds(90)});
        Hands hands(room);
        QVERIFY(room.begin());
        const QString people = room.stepName() + QStringLiteral(".people");
        QVERIFY(!room.done()->isEnabled());
        QTest::qWait(1100);
        QVERIFY(!room.done()->isEnabled()); // nobody is enrolled
        QVERIFY(hands.enrol(people, room.people.people()));
        QVERIFY(room.done()->isEnabled());
        QVERIFY(hands.pressDone() && hands.goTo("check.env"));
        QVERIFY(room.picture().fields.empty()); // nothing but reading is left to do
        QVERIFY(!room.done()->isEnabled());
        QTRY_VERIFY(room.done()->isEnabled());
    }

    void whatGoesOnBelowTheScreenIsReadBeforeItIsDone()
    {
        WindowRoom room;
        Hands hands(room);
        room.checks = 40;
        QVERIFY(room.begin() && hands.goTo("check.env"));
        QTest::qWait(300); // it was visible for long enough
        QVERIFY(!room.done()->isEnabled());
        QVERIFY2(room.said().contains(QStringLiteral("Page Down")), qPrintable(room.said()));
        keyboard::press(Qt::Key_PageDown);
        QVERIFY(!room.done()->isEnabled());
        for (int page = 0; page < 20; ++page) keyboard::press(Qt::Key_PageDown);
        QVERIFY(room.done()->isEnabled());
        QCOMPARE(keyboard::focusName(), room.done()->objectName());
        QVERIFY(!room.said().contains(QStringLiteral("Page Down")));
    }

    void whatIsWrongIsRefusedInItsPlace()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("fingerprint.read"));
        keyboard::press(Qt::Key_Return); // hides the words
        const QString shown = room.said();
        for (const core::StepField& field : std::vector(room.picture().fields)) {
            QVERIFY(keyboard::tabTo(room.stepName() + u'.' + QString::fromStdString(field.name)));
            keyboard::type(QStringLiteral("aardvark"));
        }
        QVERIFY(hands.pressDone());
        QVERIFY2(room.message().contains(wording("CW-771", {room.picture().fields.front().about}).left(12)),
            qPrintable(room.message()));
        QVERIFY(hands.answer());
        QVERIFY(room.picture().phase == core::StepPhase::Confirming);
        const std::string first = room.picture().confirmers.front().person.name;
        const int incidents = room.picture().world.counts.incidents;
        QVERIFY(hands.confirmNext("000000"));
        QVERIFY2(room.message().contains(QString::fromStdString(first)), qPrintable(room.message()));
        QCOMPARE(room.picture().world.counts.incidents, incidents + 1);
        QVERIFY(hands.confirmNext());
        QVERIFY(!room.find<QWidget>(
            QStringLiteral("ceremony.confirm.") + QString::fromStdString(first) + QStringLiteral(".pin")));
        room.window->run().confirm(first, core::Secret(core::bytesOf(held::personPin)));
        QVERIFY(room.settle());
        QVERIFY2(room.message().contains(wording("CW-764", {first})), qPrintable(room.message()));
    }

    void theCurtainHidesWhenTheWindowLosesTheKeyboard()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("token.init"));
        auto* curtain = room.find<ui::Curtain>(room.stepName() + QStringLiteral(".curtain"));
        QVERIFY(curtain && !curtain->isOpen());
        QVERIFY(Hands::openUnseen(curtain->objectName(), QStringLiteral(".show.1")));
        QVERIFY(curtain->isOpen());
        QWidget other;
        QVERIFY(held::bring(other));
        QTRY_VERIFY(!curtain->isOpen());
    }

    void aSecretHidesItselfAfterAWhile()
    {
        WindowRoom room(core::CeremonyMode::Live, {std::chrono::milliseconds(1), std::chrono::milliseconds(400)});
        Hands hands(room);
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("token.init"));
        auto* curtain = room.find<ui::Curtain>(room.stepName() + QStringLiteral(".curtain"));
        QVERIFY(Hands::openUnseen(curtain->objectName(), QStringLiteral(".show.1")));
        QVERIFY(curtain->isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(!curtain->isOpen(), 5000);
    }

    void evacuatingBeforeTheSheetsAreAskedForAsksForNone()
    {
        WindowRoom room;
        Hands hands(room);
        std::binary_semaphore mayAsk(0);
        room.beforeSheets = [&] { mayAsk.acquire(); };
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("paper.print"));
        QVERIFY(hands.answer());
        QVERIFY(hands.confirmAllButOne());
        QVERIFY(confirmWithoutWaiting());
        QVERIFY(room.window->run().isWorking());
        room.window->evacuate();
        mayAsk.release();
        QTRY_VERIFY_WITH_TIMEOUT(!room.window->run().isWorking(), 60000);
        QVERIFY(!room.find<ui::SheetsDialog>(QStringLiteral("ceremony.sheets")));
        QVERIFY(room.picture().isFinished);
        QVERIFY(room.said().contains(QStringLiteral("Broken off")));
    }

    void whatWasTypedIsWipedWhenTheRoomIsLeft()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        const QString people = room.stepName() + QStringLiteral(".people");
        QVERIFY(hands.enrol(people, room.people.people()));
        QVERIFY(room.find<ui::PeopleEdit>(people)->isComplete());
        room.window->evacuate();
        QVERIFY(!room.find<ui::PeopleEdit>(people)->isComplete());
        QVERIFY(room.settle());
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.end.resume")));
        keyboard::press(Qt::Key_Return); // nobody was in yet
        QVERIFY(room.settle());
        QVERIFY(hands.goTo("share.verify"));
        const core::StepField share = room.picture().fields.front();
        QVERIFY(hands.fill(share));
        const auto* typed = room.window->findChild<ui::PrivateShare*>();
        QVERIFY(typed && typed->isComplete());
        room.window->evacuate();
        QVERIFY(!typed->isComplete());
        QVERIFY(room.settle());
    }

    void whatTheMachineRefusedAfterTheLastConfirmationIsTriedOnceMore()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("token.init"));
        const std::size_t now = room.picture().step;
        QVERIFY(hands.answer());
        QVERIFY(hands.confirmAllButOne());
        room.isUnfit = true;
        QVERIFY(hands.confirmNext());
        QCOMPARE(room.picture().step, now);
        QVERIFY2(room.message().contains(QStringLiteral("ENV-01")), qPrintable(room.message()));
        QCOMPARE(room.done()->text(), QStringLiteral("Try once more"));
        room.isUnfit = false;
        QVERIFY(hands.pressDone());
        QCOMPARE(room.picture().step, now + 1);
    }

    void theEndDoesNotSayThatTheRecordTellsWhatCouldNotBeWritten()
    {
        WindowRoom room;
        QVERIFY(room.begin());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit none{.rlim_cur = 0, .rlim_max = before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
        room.window->evacuate();
        const bool isSettled = room.settle();
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(isSettled && room.picture().isFinished);
        QVERIFY(room.said().contains(QStringLiteral("The record does not say so")));
        QVERIFY(!room.said().contains(QStringLiteral("The record says so")));
        QVERIFY2(room.message().startsWith(wording("CW-224", {})), qPrintable(room.message()));
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.end.resume")));
        keyboard::press(Qt::Key_Return);
        QVERIFY(room.settle());
        QVERIFY(!room.picture().isFinished);
    }

    void anIncidentIsNotLostToWhatIsBeingDone()
    {
        WindowRoom room;
        Hands hands(room);
        std::binary_semaphore mayGoOn(0);
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("check.env"));
        const std::size_t now = room.picture().step;
        const int incidents = room.picture().world.counts.incidents;
        QVERIFY(hands.answer());
        QVERIFY(hands.confirmAllButOne());
        room.pools.ceremony().start([&] { mayGoOn.acquire(); });
        QVERIFY(confirmWithoutWaiting());
        QPointer dialog = openIncident(room);
        QVERIFY(dialog);
        fillIncident(*dialog); // while the step is being done
        QVERIFY(dialog && room.window->run().isWorking());
        mayGoOn.release();
        QTRY_VERIFY(!dialog);
        QVERIFY(room.settle());
        QCOMPARE(room.picture().step, now + 1);
        QCOMPARE(room.picture().world.counts.incidents, incidents + 1);

        QVERIFY(held::bring(*room.window));
        dialog = openIncident(room);
        QVERIFY(dialog);
        room.window->run().retry(); // something else comes to its end
        QVERIFY(room.settle());
        QVERIFY(dialog && dialog->isVisible());
    }

    void aRehearsalIsNotResumedAsIfItWereLive()
    {
        WindowRoom room(core::CeremonyMode::Rehearsal);
        QVERIFY(room.begin());
        room.window->evacuate();
        QVERIFY(room.settle());
        ui::CeremonyOrder order = room.order;
        order.mode = core::CeremonyMode::Live; // as a dialog that has not read the record says
        order.isResumed = true;
        const auto before = ui::peopleBefore(order);
        QVERIFY(!before.has_value());
        QCOMPARE(before.error().rule, std::string("CW-750"));
    }

    void sheetsThatCouldNotBeMadeAreNotCounted()
    {
        WindowRoom room;
        ui::SheetsDialog dialog({.encryptedKey = {0x30}, .subject = "CN=Root"}, room.script, {}, {}, nullptr);
        dialog.open();
        QVERIFY(dialog.messages().isVisible()); // it says why
        dialog.save(room.folder.filePath(QStringLiteral("sheets.pdf")));
        dialog.findChild<QCheckBox*>(QStringLiteral("ceremony.sheets.counted"))->setChecked(true);
        QVERIFY(!dialog.verb().isEnabled());
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("ceremony.sheets.save"))->isEnabled());
    }

    void sheetsAreOutWhenEveryCopyIsPrinted()
    {
        WindowRoom room;
        const QByteArray path = qgetenv("PATH");
        putProgram(room, "lpstat", "echo Office");
        putProgram(
            room, "lp", "cat >/dev/null; if mkdir \"$0.first\" 2>/dev/null; then exit 0; fi; test -e \"$0.ready\"");
        qputenv("PATH", room.folder.path().toLocal8Bit() + ':' + path);
        ui::SheetsDialog dialog(
            {.encryptedKey = {0x04, 0x01, 0x2a}, .subject = "CN=Root", .copies = 2}, room.script, {}, {}, nullptr);
        dialog.open();
        dialog.findChild<QCheckBox*>(QStringLiteral("ceremony.sheets.counted"))->setChecked(true);
        auto* print = dialog.findChild<QPushButton*>(QStringLiteral("ceremony.sheets.print"));
        QTRY_VERIFY(print->isEnabled());
        print->click(); // one of two is refused
        QTRY_VERIFY(dialog.messages().isVisible());
        QTRY_VERIFY(dialog.findChildren<QProcess*>().isEmpty());
        QVERIFY(!dialog.verb().isEnabled());
        QVERIFY(QFile(room.folder.filePath(QStringLiteral("lp.ready"))).open(QIODevice::WriteOnly));
        print->click();
        QTRY_VERIFY(dialog.verb().isEnabled());
        QVERIFY(QFile::remove(room.folder.filePath(QStringLiteral("lp"))));
        qputenv("PATH", room.folder.path().toLocal8Bit());
        dialog.messages().dismiss();
        print->click(); // there is no such program
        QTRY_VERIFY(dialog.messages().isVisible());
        qputenv("PATH", path);
    }

    void aClockThatIsSetIsOnRecordWithinFiveSeconds()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin() && hands.takeStep());
        const int incidents = room.picture().world.counts.incidents;
        for (const int hours : {1, -24}) {
            const int before = room.picture().world.counts.incidents;
            room.clockJump = hours * 3600;
            QTRY_COMPARE_WITH_TIMEOUT(room.picture().world.counts.incidents, before + 1, 5000);
        }
        QCOMPARE(room.picture().world.counts.incidents, incidents + 2);
        QVERIFY(hands.takeStep()); // it goes on
    }

    void closingTheWindowIsNoWayOut()
    {
        WindowRoom room;
        QVERIFY(room.begin());
        room.window->close();
        QVERIFY(room.window->isVisible());
        auto* leave = room.find<ui::LeaveDialog>(QStringLiteral("ceremony.leave"));
        QVERIFY(leave && leave->isVisible());
        QVERIFY(held::bring(*leave));
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.leave.abort")));
        keyboard::press(Qt::Key_Space);
        auto* abort = room.find<ui::AbortDialog>(QStringLiteral("ceremony.abort"));
        QVERIFY(abort && held::bring(*abort));
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.abortVerb")));
        keyboard::press(Qt::Key_Space);
        QVERIFY(!room.picture().isFinished); // it asks once
        keyboard::press(Qt::Key_Space);
        QTRY_VERIFY(room.picture().isFinished);
        QVERIFY(room.settle());
        QVERIFY(room.said().contains(QStringLiteral("Abandoned")));
        room.window->close();
        QVERIFY(!room.window->isVisible());
    }
};

QTEST_MAIN(CeremonyWindowTest)
#include "CeremonyWindowTest.moc"
