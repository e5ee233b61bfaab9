#include "tests/ui/ceremony/HeldRoom.h"

#include "core/ceremony/record/VerifyKit.h"
#include "ui/ceremony/IncidentDialog.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/PassphraseEdit.h"

using held::Hands;
using held::WindowRoom;

/// A ceremony in its window, by keyboard alone, on tokens of SoftHSM.
class CeremonyWindowTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;

    static QString message(const WindowRoom& room)
    {
        for (const QLabel* label : room.window->findChildren<QLabel*>(QStringLiteral("messageWhat")))
            if (label->isVisible()) return label->text();
        return {};
    }
    static QString wording(const char* id, const std::vector<std::string>& values)
    {
        return QString::fromStdString(core::filled(core::findWording(id)->what, values));
    }
    static bool begin(WindowRoom& room)
    {
        room.open();
        if (!keyboard::activate(room.window.get())) return false;
        room.window->start();
        return room.settle();
    }
    static void tellIncident(WindowRoom& room)
    {
        keyboard::press(Qt::Key_F8);
        QTRY_VERIFY(room.find<ui::IncidentDialog>(QStringLiteral("ceremony.incident")));
        auto* dialog = room.find<ui::IncidentDialog>(QStringLiteral("ceremony.incident"));
        QVERIFY(held::bring(*dialog));
        for (const char* field : {"expected", "happened", "decided"}) {
            QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.incident.") + QLatin1String(field)));
            keyboard::type(QLatin1String(field));
        }
        QVERIFY(!dialog->verb().isEnabled()); // nobody decided it
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.incident.who.1")));
        keyboard::press(Qt::Key_Space);
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.incidentVerb")));
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(room.settle());
        QVERIFY(held::bring(*room.window));
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
        QVERIFY(begin(room));
        QVERIFY(hands.takeStep());
        tellIncident(room);
        QCOMPARE(room.picture().world.counts.incidents, 1);
        QVERIFY(hands.goTo("token.inspect"));
        const std::size_t people = room.picture().world.people.size();
        keyboard::press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(room.settle());
        QVERIFY(room.picture().isFinished);
        QVERIFY(keyboard::tabTo(QStringLiteral("ceremony.end.resume")));
        keyboard::press(Qt::Key_Return);
        QVERIFY(hands.comeBack(people));
        QCOMPARE(room.picture().world.counts.resumes, 1);
        QCOMPARE(std::string(room.step()->kind->name), std::string("token.inspect"));
        while (room.step()) {
            const std::string id = room.step()->id;
            QVERIFY2(hands.takeStep(),
                (id + " " + keyboard::focusName().toStdString() + " " + message(room).toStdString()).c_str());
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

    void doneWaitsUntilTheStepCouldBeRead()
    {
        WindowRoom room(core::CeremonyMode::Live, {std::chrono::milliseconds(900), std::chrono::seconds(90)});
        Hands hands(room);
        QVERIFY(begin(room));
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

    void whatIsWrongIsRefusedInItsPlace()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(begin(room));
        QVERIFY(hands.goTo("fingerprint.read"));
        keyboard::press(Qt::Key_Return); // hides the words
        const QString shown = room.said();
        for (const core::StepField& field : std::vector(room.picture().fields)) {
            QVERIFY(keyboard::tabTo(room.stepName() + u'.' + QString::fromStdString(field.name)));
            keyboard::type(QStringLiteral("aardvark"));
        }
        QVERIFY(hands.pressDone());
        QVERIFY2(message(room).contains(wording("CW-771", {room.picture().fields.front().about}).left(12)),
            qPrintable(message(room)));
        QVERIFY(hands.answer());
        QVERIFY(room.picture().phase == core::StepPhase::Confirming);
        const std::string first = room.picture().confirmers.front().person.name;
        QVERIFY(hands.confirmNext("000000"));
        QVERIFY2(message(room).contains(QString::fromStdString(first)), qPrintable(message(room)));
        QCOMPARE(room.picture().world.counts.incidents, 1);
        QVERIFY(hands.confirmNext());
        QVERIFY(!room.find<QWidget>(
            QStringLiteral("ceremony.confirm.") + QString::fromStdString(first) + QStringLiteral(".pin")));
        room.window->run().confirm(first, core::Secret(core::bytesOf(held::personPin)));
        QVERIFY(room.settle());
        QVERIFY2(message(room).contains(wording("CW-764", {first})), qPrintable(message(room)));
    }

    void theCurtainHidesWhenTheWindowLosesTheKeyboard()
    {
        WindowRoom room;
        Hands hands(room);
        QVERIFY(begin(room));
        QVERIFY(hands.goTo("token.init"));
        auto* curtain = room.find<ui::Curtain>(room.stepName() + QStringLiteral(".curtain"));
        QVERIFY(curtain && !curtain->isOpen());
        QVERIFY(keyboard::tabTo(curtain->objectName() + QStringLiteral(".show.1")));
        keyboard::press(Qt::Key_Return);
        QVERIFY(curtain->isOpen());
        QWidget other;
        QVERIFY(held::bring(other));
        QTRY_VERIFY(!curtain->isOpen());
    }

    void aSecretHidesItselfAfterAWhile()
    {
        WindowRoom room(core::CeremonyMode::Live, {std::chrono::milliseconds(1), std::chrono::milliseconds(400)});
        Hands hands(room);
        QVERIFY(begin(room));
        QVERIFY(hands.goTo("token.init"));
        auto* curtain = room.find<ui::Curtain>(room.stepName() + QStringLiteral(".curtain"));
        QVERIFY(keyboard::tabTo(curtain->objectName() + QStringLiteral(".show.1")));
        keyboard::press(Qt::Key_Return);
        QVERIFY(curtain->isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(!curtain->isOpen(), 5000);
    }

    void closingTheWindowIsNoWayOut()
    {
        WindowRoom room;
        QVERIFY(begin(room));
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
