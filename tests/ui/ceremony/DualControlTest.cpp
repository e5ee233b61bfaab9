#include "tests/support/ChangedScript.h"
#include "tests/ui/ceremony/HeldRoom.h"
#include "ui/ceremony/IncidentDialog.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/ceremony/RenewPinDialog.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QPointer>
#include <QRegularExpression>

#include <set>

using held::Hands;
using held::WindowRoom;
using held::wording;

/// Nobody does alone what two have to do, whatever they press.
class DualControlTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;

    static QString confirmerName(const WindowRoom& room, std::size_t index)
    {
        return QStringLiteral("ceremony.confirm.") +
            QString::fromStdString(room.picture().confirmers.at(index).person.name);
    }
    /// Up to a step with nothing but ticks, where the operator is to confirm.
    static bool goToConfirming(WindowRoom& room, Hands& hands)
    {
        return room.begin() && hands.goTo("check.human") && hands.answer() &&
            room.picture().phase == core::StepPhase::Confirming;
    }
    static void fillRenewal(const ui::RenewPinDialog& dialog, const char* pin, const char* ofOthers)
    {
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.renew.document")));
        keyboard::type(QStringLiteral("passport"));
        for (const char* field : {"pin", "pin-again"}) {
            QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.renew.") + QLatin1String(field)));
            for (std::size_t i = 0; i < std::string_view(pin).size(); ++i) keyboard::press(Qt::Key_Backspace);
            QTest::keyClicks(QApplication::focusWidget(), QLatin1String(pin));
        }
        for (int number = 1; !dialog.verb().isEnabled(); ++number) {
            QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.renew.who.") + QString::number(number)));
            QTest::keyClicks(QApplication::focusWidget(), QLatin1String(ofOthers));
        }
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.renewVerb")));
        keyboard::press(Qt::Key_Return);
    }
    /// What can be read in the window now.
    static QString visible(const WindowRoom& room)
    {
        QStringList all;
        for (const QLabel* label : room.window->findChildren<QLabel*>())
            if (label->isVisible()) all += label->text();
        return all.join(u'\n');
    }

private slots:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        ui::installPassphraseAccessibility();
    }

    void onePersonIsNotOperatorAndWitness()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        const QString people = room.stepName() + QStringLiteral(".people");
        std::vector<core::Enrolment> both = room.people.people();
        both.resize(1);
        both.front().person.roles = {core::Role::Operator, core::Role::Witness};
        QVERIFY(!hands.enrol(people, both));
        auto* take = room.find<QPushButton>(people + QStringLiteral(".take"));
        QVERIFY(take && !take->isEnabled() && ui::isExplained(*take));
        QVERIFY(room.said().contains(QStringLiteral("must be two people")));
        take->click();
        QVERIFY(!room.find<ui::PeopleEdit>(people)->isComplete());
        QVERIFY(!room.done()->isEnabled());
    }

    void onePersonIsNotThereTwice()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        const QString list = room.stepName() + QStringLiteral(".people");
        QVERIFY(hands.enrol(list, room.people.people()));
        std::vector<core::Enrolment> again = room.people.people();
        again.resize(1);
        again.front().person.roles = {core::Role::Custodian};
        QVERIFY(!hands.enrol(list, again));
        auto* take = room.find<QPushButton>(list + QStringLiteral(".take"));
        QVERIFY(take && !take->isEnabled() && ui::isExplained(*take));
        QVERIFY(room.said().contains(QStringLiteral("is in already")));
        QVERIFY(keyboard::tabTo(list + QStringLiteral(".name")));
        keyboard::type(QString::fromStdString(again.front().person.name).toUpper()); // over what stands there
        QVERIFY(keyboard::tabTo(list + QStringLiteral(".take")));
        keyboard::press(Qt::Key_Return);
        QVERIFY(hands.pressDone());
        QVERIFY2(room.message().contains(QStringLiteral("is listed twice")), qPrintable(room.message()));
        QVERIFY(room.picture().phase == core::StepPhase::Asking && room.picture().world.people.empty());
    }

    void witnessesOfOneDepartmentAreRefused()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        std::vector<core::Enrolment> people = room.people.people();
        const char* department = "Finance";
        for (core::Enrolment& one : people)
            if (std::ranges::contains(one.person.roles, core::Role::Witness))
                one.person.department = std::exchange(department, " finance ");
        const QString list = room.stepName() + QStringLiteral(".people");
        QVERIFY(hands.enrol(list, people) && hands.pressDone());
        QVERIFY2(room.message().contains(wording("CW-568", {"1", "2"})), qPrintable(room.message()));
        QVERIFY(room.picture().phase == core::StepPhase::Asking);
        QVERIFY(room.picture().world.people.empty());
        QVERIFY(room.find<ui::PeopleEdit>(list)->isComplete()); // nobody types everything once more
    }

    void whatNobodyMayWaiveAsksForNoReasonAndStaysInTheWay()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        QVERIFY(hands.goTo("check.env"));
        room.isUnfit = true;
        const std::size_t step = room.picture().step;
        QVERIFY(hands.answer());
        QVERIFY2(room.message().contains(QStringLiteral("ENV-01")), qPrintable(room.message()));
        QCOMPARE(room.picture().step, step);
        QVERIFY(room.picture().phase == core::StepPhase::Asking && room.picture().fields.empty());
        QVERIFY(room.window->findChildren<QLineEdit*>(QRegularExpression(QStringLiteral("waiver"))).isEmpty());
        for (const QAbstractButton* button : room.window->findChildren<QAbstractButton*>())
            QVERIFY2(
                !button->text().contains(QStringLiteral("waive"), Qt::CaseInsensitive), qPrintable(button->text()));
        room.isUnfit = false;
        QVERIFY(hands.answer()); // it was mended
        QVERIFY(room.picture().phase == core::StepPhase::Confirming);
    }

    void noKeySkipsAConfirmation()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(goToConfirming(room, hands));
        const std::size_t step = room.picture().step;
        const int missing = room.picture().missing;
        const QString focus = keyboard::focusName();
        const auto isUnmoved = [&] {
            return room.settle() && room.picture().step == step && room.picture().missing == missing &&
                room.picture().phase == core::StepPhase::Confirming && room.window->isVisible();
        };
        struct Press {
            Qt::Key key;
            Qt::KeyboardModifiers with{};
        };
        std::vector<Press> all{{Qt::Key_Return}, {Qt::Key_Enter}, {Qt::Key_Escape}, {Qt::Key_F5}, {Qt::Key_Backspace},
            {Qt::Key_PageDown}, {Qt::Key_Return, Qt::ControlModifier}, {Qt::Key_Return, Qt::AltModifier},
            {Qt::Key_Left, Qt::AltModifier}, {Qt::Key_Right, Qt::AltModifier}};
        for (int letter = Qt::Key_A; letter <= Qt::Key_Z; ++letter)
            for (const Qt::KeyboardModifier with : {Qt::AltModifier, Qt::ControlModifier})
                all.push_back({static_cast<Qt::Key>(letter), with});
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) { // nothing is typed yet
            keyboard::press(key);
            QCOMPARE(keyboard::focusName(), focus);
        }
        for (const Press& one : all) {
            keyboard::press(one.key, one.with);
            if (auto* menu = QApplication::activePopupWidget()) menu->close();
            QVERIFY2(isUnmoved(), qPrintable(QKeySequence(one.key | one.with).toString()));
        }
        QVERIFY(!room.done()->isEnabled() && ui::isExplained(*room.done()));
        QTest::mouseClick(room.done(), Qt::LeftButton);
        QVERIFY(isUnmoved());
        QWidget* const pin = QApplication::focusWidget();
        QVERIFY(pin->objectName().startsWith(QStringLiteral("ceremony.confirm.")));
        int dragged = 0;
        for (QWidget* widget : room.window->findChildren<QWidget*>()) {
            QVERIFY2(!widget->isVisible() || !widget->acceptDrops(), qPrintable(widget->objectName()));
            if (!widget->isVisible() || widget->window() != room.window.get() || !qobject_cast<QLabel*>(widget))
                continue;
            QTest::mousePress(widget, Qt::LeftButton);
            for (const QPoint& way : {QPoint(4, 4), pin->mapTo(room.window.get(), pin->rect().center())})
                QTest::mouseMove(room.window.get(), way);
            QTest::mouseRelease(pin, Qt::LeftButton);
            QVERIFY2(isUnmoved(), qPrintable(widget->objectName()));
            ++dragged;
        }
        QVERIFY(dragged > 10);
    }

    void closingOffersNoWayPastAConfirmation()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(goToConfirming(room, hands));
        const std::size_t step = room.picture().step;
        room.window->close();
        QPointer leave = room.find<ui::LeaveDialog>(QStringLiteral("ceremony.leave"));
        QVERIFY(leave && held::bring(*leave));
        keyboard::press(Qt::Key_Escape);
        QTRY_VERIFY(!leave || !leave->isVisible());
        QVERIFY(room.window->isVisible());
        QCOMPARE(room.picture().step, step);
        QVERIFY(held::bring(*room.window));
        QVERIFY(hands.confirmAllButOne()); // it goes on as if nothing had been
    }

    void theWitnessesWaitForTheOperator()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(goToConfirming(room, hands));
        for (std::size_t i = 1; i < room.picture().confirmers.size(); ++i)
            QVERIFY(!room.find<QWidget>(confirmerName(room, i) + QStringLiteral(".pin")));
        const std::string witness = room.picture().confirmers.at(1).person.name;
        room.window->run().confirm(witness, core::Secret(core::bytesOf(held::personPin)));
        QVERIFY(room.settle());
        QVERIFY2(room.message().contains(wording("CW-762", {witness})), qPrintable(room.message()));
        QVERIFY(hands.confirmNext());
        QVERIFY(room.find<QWidget>(confirmerName(room, 1) + QStringLiteral(".pin")));
    }

    void threeWrongPinsLockAndANewOneIsChosenBeforeOthers()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(goToConfirming(room, hands));
        const std::size_t step = room.picture().step;
        const std::string who = room.picture().confirmers.front().person.name;
        const int incidents = room.picture().world.counts.incidents;
        for (int i = 0; i < 3; ++i) QVERIFY(hands.confirmNext("000000"));
        QCOMPARE(room.picture().lockedOut, std::vector<std::string>{who});
        QCOMPARE(room.picture().world.counts.incidents, incidents + 3);
        QVERIFY2(room.message().contains(wording("CW-767", {who})), qPrintable(room.message()));
        QVERIFY(!room.find<QWidget>(confirmerName(room, 0) + QStringLiteral(".pin")));
        QCOMPARE(keyboard::nameless(*room.window), QStringList());

        const auto askRenewal = [&]() -> ui::RenewPinDialog* {
            if (!keyboard::tabTo(confirmerName(room, 0) + QStringLiteral(".renew"))) return nullptr;
            keyboard::press(Qt::Key_Return);
            for (auto* dialog : room.window->findChildren<ui::RenewPinDialog*>())
                if (dialog->isVisible() && held::bring(*dialog)) return dialog;
            return nullptr;
        };
        QPointer dialog = askRenewal();
        QVERIFY(dialog && !dialog->verb().isEnabled() && ui::isExplained(dialog->verb()));
        QCOMPARE(keyboard::nameless(*dialog), QStringList());
        fillRenewal(*dialog, "97531864", "00000000"); // somebody else types nonsense
        QVERIFY(room.settle());
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!WindowRoom::messageIn(*dialog).isEmpty());
        QCOMPARE(room.picture().lockedOut, std::vector<std::string>{who});
        QVERIFY(held::bring(*dialog));
        fillRenewal(*dialog, "97531864", held::personPin);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QVERIFY(room.settle());
        QVERIFY(room.picture().lockedOut.empty());
        QCOMPARE(room.picture().world.counts.incidents, incidents + 5); // the nonsense, and the new PIN
        QVERIFY(held::bring(*room.window));
        QTRY_VERIFY(keyboard::focusName().endsWith(QStringLiteral(".pin")));
        QVERIFY(hands.confirmNext("97531864"));
        while (room.picture().step == step && room.picture().phase == core::StepPhase::Confirming)
            QVERIFY2(hands.confirmNext(), qPrintable(keyboard::focusName() + room.message()));
        QCOMPARE(room.picture().step, step + 1);
    }

    void aSecondWindowIsRefusedTheRecord()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin() && hands.takeStep());
        ui::CeremonyOrder order = room.order;
        for (const bool isResumed : {false, true}) {
            order.isResumed = isResumed;
            const auto second = room.windowFor(order);
            second->show();
            second->start();
            if (isResumed) second->run().resume(room.people.people());
            QTRY_VERIFY_WITH_TIMEOUT(!second->run().isWorking(), 30000);
            const QString said = WindowRoom::messageIn(*second);
            QVERIFY2(said.contains(wording("CW-235", {}).left(20)), qPrintable(said));
        }
        QVERIFY(held::bring(*room.window));
        QVERIFY(hands.takeStep()); // the first one goes on
    }

    void nothingIsShownBeforeAWitnessSaysNotToSeeIt()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin() && hands.goTo("token.init"));
        auto* curtain = room.find<ui::Curtain>(room.stepName() + QStringLiteral(".curtain"));
        QVERIFY(curtain);
        QCOMPARE(keyboard::focusName(), curtain->objectName() + QStringLiteral(".unseen"));
        auto* show = room.find<QPushButton>(curtain->objectName() + QStringLiteral(".show.1"));
        QVERIFY(!show->isEnabled() && ui::isExplained(*show));
        show->click();
        QVERIFY(!curtain->isOpen());
        QVERIFY(Hands::openUnseen(curtain->objectName(), QStringLiteral(".show.1")));
        QVERIFY(curtain->isOpen());
        keyboard::press(Qt::Key_Return);                   // hides it
        QVERIFY(!curtain->isOpen() && !show->isEnabled()); // whoever comes next is asked anew

        QVERIFY(hands.goTo("share.verify"));
        const QString share =
            room.stepName() + QStringLiteral(".share:") + QString::fromStdString(room.picture().fields.front().about);
        auto* type = room.find<QPushButton>(share);
        QVERIFY(type && !type->isEnabled() && ui::isExplained(*type));
        QVERIFY(Hands::openUnseen(share));
        QVERIFY(!type->isVisible());
        keyboard::press(Qt::Key_Tab); // closes it
        QVERIFY(type->isVisible() && !type->isEnabled());
    }

    void nobodyShowsToTheRoomWhatIsTyped()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin());
        std::set<std::string> kinds; // at which something is typed that nobody may see
        while (room.step() && room.step()->kind->name != "secret.wipe") {
            for (auto* typed : room.window->findChildren<ui::PassphraseEdit*>()) {
                kinds.insert(std::string(room.step()->kind->name));
                QVERIFY(!typed->findChild<QAbstractButton*>());
                typed->setRevealed(true);
                QVERIFY(!typed->isRevealed());
            }
            QVERIFY(hands.takeStep());
        }
        for (const char* kind : {"people.enrol", "token.init", "token.pin-set", "entropy.dice"})
            QVERIFY2(kinds.contains(kind), kind);
    }

    void aWrongWordOfAShareIsNamedAndNobodyIsSkipped()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(room.begin() && hands.goTo("share.verify"));
        const std::size_t step = room.picture().step;
        const auto fields = room.picture().fields;
        QCOMPARE(fields.size(), std::size_t(2));
        QVERIFY(hands.fill(fields[0]));
        keyboard::press(Qt::Key_Tab);
        QVERIFY(!room.done()->isEnabled() && ui::isExplained(*room.done())); // the other holder has not typed
        const std::string right = room.shares[fields[1].about];
        room.shares[fields[1].about] = withOtherWord(right, 17);
        QVERIFY(hands.fill(fields[1]) && hands.pressDone());
        QVERIFY2(room.message().contains(wording("CW-790", {fields[1].about, "17"})), qPrintable(room.message()));
        QCOMPARE(room.picture().step, step);
        QVERIFY(!room.picture().world.shares.back().isVerified);
        room.shares[fields[1].about] = right;
        QVERIFY(hands.takeStep());
        QCOMPARE(room.picture().step, step + 1);
        QVERIFY(std::ranges::all_of(room.picture().world.shares, &core::CeremonyShare::isVerified));
    }

    void wordsAreTypedFromPaperAndSeenNowhereMeanwhile()
    {
        WindowRoom room;
        room.hold(held::renumbered(held::withStepBefore(
            held::smallScript(), "kind = \"checkpoint\"", 1, "kind = \"fingerprint.read\"\nof = \"software\"\n")));
        Hands hands(room);
        QVERIFY(room.begin());
        std::set<std::string> read;
        std::set<std::vector<std::string>> places; // that were asked for
        while (room.step()) {
            const std::string_view kind = room.step()->kind->name;
            const bool isRead = kind == "fingerprint.read" || kind == "checkpoint";
            if (isRead && room.picture().phase == core::StepPhase::Asking) {
                read.insert(kind == "checkpoint" ? "checkpoint" : room.step()->input("of"));
                typeWrongWords(room, hands, places);
                if (QTest::currentTestFailed()) return;
            }
            QVERIFY(hands.takeStep());
        }
        QCOMPARE(read, (std::set<std::string>{"checkpoint", "root", "script", "software", "transcript"}));
        QVERIFY(places.size() > 4); // other ones each time
    }

private:
    /// Another word of the list in this place, from 1.
    static std::string withOtherWord(const std::string& share, qsizetype place)
    {
        QStringList words = QString::fromStdString(share).split(u' ');
        words[place - 1] =
            words[place - 1] == QLatin1String("academic") ? QStringLiteral("acid") : QStringLiteral("academic");
        return words.join(u' ').toStdString();
    }
    /// Twice; the step does not move, and the second time is an incident.
    static void typeWrongWords(WindowRoom& room, Hands& hands, std::set<std::vector<std::string>>& places)
    {
        const std::size_t step = room.picture().step;
        const QStringList words = QString::fromStdString(room.picture().values.front().text).split(u' ');
        const QString begins = words.first(3).join(u' ');
        QVERIFY(visible(room).contains(words.front()));
        const int incidents = room.picture().world.counts.incidents;
        for (int time = 1; time <= 2; ++time) {
            if (const QString toggle = room.stepName() + QStringLiteral(".toggle"); keyboard::tabTo(toggle) &&
                room.find<QWidget>(room.stepName() + QStringLiteral(".value.1"))->isVisible())
                keyboard::press(Qt::Key_Return);
            QVERIFY2(!visible(room).contains(begins), qPrintable(visible(room)));
            std::vector<std::string> asked;
            for (const core::StepField& field : std::vector(room.picture().fields)) {
                asked.push_back(field.about);
                QVERIFY(keyboard::tabTo(room.stepName() + u'.' + QString::fromStdString(field.name)));
                keyboard::type(QStringLiteral("aardwolf"));
            }
            places.insert(asked);
            QVERIFY(hands.pressDone());
            QCOMPARE(room.picture().step, step);
            QVERIFY(room.picture().phase == core::StepPhase::Asking);
            QVERIFY(room.message().contains(wording("CW-771", {asked.front()})));
            QCOMPARE(room.picture().world.counts.incidents, incidents + time - 1);
        }
    }
};

QTEST_MAIN(DualControlTest)
#include "DualControlTest.moc"
