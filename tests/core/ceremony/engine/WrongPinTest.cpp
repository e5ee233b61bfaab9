#include "core/base/Wording.h"
#include "core/ceremony/engine/RecordFields.h"
#include "tests/support/CheckedMachine.h"
#include "tests/support/TokenBench.h"
#include <QTest>

using namespace core;

/// Wrong PINs of tokens at a ceremony: each is tried once, the last one only when people stand by it, and a token that is locked does
/// not end the day.
class WrongPinTest : public QObject {
    Q_OBJECT

    static constexpr std::string_view wrongPin = "99999999";

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    /// C_Login of the user so far.
    static int logins(const held::StepRoom& room)
    {
        int count = 0;
        for (const std::string& line : room.machine.tokens->log())
            if (line.starts_with("C_Login (user)")) {
                const auto times = line.rfind('(');
                count += line.ends_with(" times)") ? std::stoi(line.substr(times + 1)) : 1;
            }
        return count;
    }
    static Result<void> type(held::StepRoom& room, std::string_view pin, bool isLastTry = false)
    {
        StepAnswers answers = room.answers();
        answers.secrets.insert_or_assign("pin", Secret(bytesOf(pin)));
        answers.texts["last-try"] = isLastTry ? "yes" : "no";
        return room.ceremony->give(std::move(answers));
    }
    static PinState stateOf(const held::StepRoom& room, const std::string& token)
    {
        const auto module = room.machine.tokens->read();
        for (const TokenReader& reader : module->readers)
            if (reader.token && reader.token->serial == room.ceremony->world().tokens.at(token).serial)
                return reader.token->userPin;
        return PinState::NotSet;
    }
    /// An incident that so many witnesses confirm with the administrator.
    static Result<void> agree(held::StepRoom& room, Incident::Weight weight, std::size_t witnesses)
    {
        std::vector<PinOf> pins;
        for (const Participant& person : room.ceremony->world().people) {
            const bool isWitness = std::ranges::contains(person.roles, Role::Witness) && witnesses > 0;
            if (isWitness) --witnesses;
            if (isWitness || std::ranges::contains(person.roles, Role::Administrator))
                pins.push_back({person.name, Secret(bytesOf("13572468"))});
        }
        return room.ceremony->report(
            {.weight = weight, .expected = "the PIN", .happened = "two wrong ones", .decided = "once more", .who = {}},
            pins);
    }
    /// The officer's PIN, and then everybody who has to confirm, until somebody hears of a refusal.
    static std::string typeAsOfficer(held::StepRoom& room, std::string_view pin, bool isLastTry = false)
    {
        StepAnswers answers = room.answers();
        answers.secrets.insert_or_assign("officer-pin", Secret(bytesOf(pin)));
        answers.texts["last-try"] = isLastTry ? "yes" : "no";
        std::string refused = ruleOf(room.ceremony->give(std::move(answers)));
        if (refused != "done") return refused;
        for (const MissingConfirmation& one : std::vector(room.ceremony->view().missing))
            for (const Participant& person : room.ceremony->world().people)
                if (std::ranges::contains(person.roles, one.role) && refused == "done" &&
                    room.ceremony->view().phase == StepPhase::Confirming)
                    refused = ruleOf(room.confirm(person.name));
        return refused;
    }
    /// C_Login of the officer so far.
    static std::ptrdiff_t officerLogins(const held::StepRoom& room)
    {
        return std::ranges::count_if(
            room.machine.tokens->log(), [](const std::string& line) { return line.starts_with("C_Login (officer)"); });
    }
    static QStringList labels(held::StepRoom& room)
    {
        QStringList all;
        for (const StepField& field : room.ceremony->view().fields)
            all << QString::fromStdString(std::string(field.label) + " " + field.about);
        return all;
    }
    sample::Tree m_tree;

    /// On a machine that is looked at before each step that cannot be taken back, as at every live ceremony.
    void beginChecked(held::StepRoom& room)
    {
        held::checkForReal(room.machine, m_tree);
        room.begin();
    }
    /// At the first step that logs in, behind a module on which three wrong PINs lock a token.
    std::unique_ptr<held::StepRoom> roomAt(
        const test::FaultyTokens& faulty, const char* kind, std::string_view ownPin = held::tokenPin)
    {
        faulty.wish("token tries\n");
        auto room = std::make_unique<held::StepRoom>();
        room->useModule(faulty.module());
        room->people.chooseOwnPin(Secret(bytesOf(ownPin)));
        beginChecked(*room);
        room->goTo(kind);
        return room;
    }

private slots:
    /// Counted by a module in between that writes every call down.
    void eachEntryIsOneLogin()
    {
        const QString spy = QStringLiteral("/usr/lib/" CERTWRIGHT_MULTIARCH "/pkcs11-spy.so");
        if (!QFileInfo::exists(spy)) QSKIP("there is no pkcs11-spy here");
        held::StepRoom room;
        const std::string log = (room.place.folder / "spy.log").string();
        room.useModule(spy.toStdString(), {"PKCS11SPY=" + room.practice.module().string(), "PKCS11SPY_OUTPUT=" + log});
        room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        beginChecked(room);
        room.goTo("key.import");
        const auto counted = [&] {
            QFile file(QString::fromStdString(log));
            return file.open(QIODevice::ReadOnly) ? file.readAll().count(": C_Login\n") : -1;
        };
        const auto before = counted();
        QVERIFY(before > 0); // PINs were set
        QCOMPARE(ruleOf(type(room, wrongPin)), std::string("CW-528"));
        QCOMPARE(counted(), before + 1);
        static_cast<void>(room.ceremony->view());
        static_cast<void>(room.ceremony->retry());
        QCOMPARE(counted(), before + 1);
        QCOMPARE(ruleOf(type(room, held::tokenPin)), std::string("done"));
        QCOMPARE(counted(), before + 2);
    }

    void aWrongPinIsOnRecordAndTheNextFieldSaysSo()
    {
        const test::FaultyTokens faulty;
        const auto room = roomAt(faulty, "key.import");
        QVERIFY2(labels(*room).contains("PIN of the token primary"), qPrintable(labels(*room).join('\n')));
        const int before = room->ceremony->world().counts.incidents, tried = logins(*room);
        QCOMPARE(ruleOf(type(*room, wrongPin)), std::string("CW-528"));
        QCOMPARE(logins(*room), tried + 1);
        QCOMPARE(room->ceremony->world().counts.incidents, before + 1);
        QCOMPARE(stateOf(*room, "primary"), PinState::Low);
        QVERIFY2(labels(*room).contains("PIN, which was entered wrong before, of the token primary"),
            qPrintable(labels(*room).join('\n')));
    }

    void theLastTryNeedsTheAdministratorAndTwoWitnesses()
    {
        const test::FaultyTokens faulty;
        const auto room = roomAt(faulty, "key.import");
        QCOMPARE(ruleOf(agree(*room, Incident::Weight::Deviation, 2)), std::string("done")); // too early to count
        for (int i = 0; i < 2; ++i) QCOMPARE(ruleOf(type(*room, wrongPin)), std::string("CW-528"));
        QCOMPARE(stateOf(*room, "primary"), PinState::FinalTry);
        const int tried = logins(*room);
        QVERIFY(labels(*room).join('\n').contains("A wrong PIN now locks the token"));
        QCOMPARE(ruleOf(type(*room, held::tokenPin)), std::string("CW-094"));
        QCOMPARE(ruleOf(type(*room, held::tokenPin, true)), std::string("CW-094"));
        QCOMPARE(ruleOf(agree(*room, Incident::Weight::Note, 1)), std::string("done"));
        QCOMPARE(ruleOf(type(*room, held::tokenPin, true)), std::string("CW-094"));
        QCOMPARE(logins(*room), tried);
        QCOMPARE(ruleOf(agree(*room, Incident::Weight::Deviation, 2)), std::string("done"));
        QCOMPARE(ruleOf(type(*room, held::tokenPin)), std::string("CW-094")); // not ticked
        QCOMPARE(ruleOf(type(*room, held::tokenPin, true)), std::string("done"));
        QCOMPARE(logins(*room), tried + 1);
        QCOMPARE(stateOf(*room, "primary"), PinState::Good);
    }

    void aTokenThatIsLockedIsNotTriedAndTheCeremonyCanEnd()
    {
        const test::FaultyTokens faulty;
        const auto room = roomAt(faulty, "key.import");
        for (int i = 0; i < 2; ++i) QCOMPARE(ruleOf(type(*room, wrongPin)), std::string("CW-528"));
        QCOMPARE(ruleOf(agree(*room, Incident::Weight::Deviation, 2)), std::string("done"));
        QCOMPARE(ruleOf(type(*room, wrongPin, true)), std::string("CW-528"));
        QCOMPARE(stateOf(*room, "primary"), PinState::Locked);
        const int tried = logins(*room);
        const auto locked = type(*room, held::tokenPin, true);
        QCOMPARE(ruleOf(locked), std::string("CW-095"));
        QVERIFY(sentence(locked.error()).contains("abandon the ceremony"));
        QCOMPARE(logins(*room), tried);
        QVERIFY(room->ceremony->abort("token", {}).has_value());
        QVERIFY(room->ceremony->isFinished());
    }

    /// The step cannot be tried once more with what was typed: the officer types it again, and everybody confirms anew.
    void aWrongPinOfTheOfficerIsOneLoginToo()
    {
        held::StepRoom room;
        room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        beginChecked(room);
        room.goTo("token.pin-set");
        const std::string step = room.ceremony->view().step->id;
        const auto before = officerLogins(room);
        const int incidents = room.ceremony->world().counts.incidents;
        QCOMPARE(typeAsOfficer(room, wrongPin), std::string("CW-528"));
        QCOMPARE(officerLogins(room), before + 1);
        QCOMPARE(room.ceremony->world().counts.incidents, incidents + 1);
        QCOMPARE(room.ceremony->view().step->id, step);
        QVERIFY(room.ceremony->view().phase == StepPhase::Asking);
        QVERIFY(!room.ceremony->perform());
        QCOMPARE(officerLogins(room), before + 1);
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("done"));
        QVERIFY(room.ceremony->view().step->id != step);
    }

    void theLastTryOfAnOfficerWantsPeopleToAgreeAndALockedOneIsTold()
    {
        const test::FaultyTokens faulty;
        faulty.wish("officer tries\n");
        held::StepRoom room;
        room.useModule(faulty.module());
        room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        beginChecked(room);
        room.goTo("token.pin-set");
        for (int i = 0; i < 2; ++i) QCOMPARE(typeAsOfficer(room, wrongPin), std::string("CW-528"));
        const auto before = officerLogins(room);
        QVERIFY(labels(room).filter(QStringLiteral("locks the token")).size() == 1);
        QCOMPARE(typeAsOfficer(room, wrongPin), std::string("CW-094"));       // not ticked
        QCOMPARE(typeAsOfficer(room, wrongPin, true), std::string("CW-094")); // nobody has agreed
        QCOMPARE(officerLogins(room), before);
        QCOMPARE(ruleOf(agree(room, Incident::Weight::Deviation, 2)), std::string("done"));
        QCOMPARE(typeAsOfficer(room, wrongPin, true), std::string("CW-528"));
        const auto spent = officerLogins(room);
        QCOMPARE(typeAsOfficer(room, wrongPin, true), std::string("CW-478"));
        QCOMPARE(officerLogins(room), spent);
    }

    void anotherCopyOfTheKeySignsInsteadOfALockedOne_data()
    {
        QTest::addColumn<bool>("isPulledOut");
        QTest::newRow("which stays in its reader") << false;
        QTest::newRow("which is pulled out") << true;
    }
    void anotherCopyOfTheKeySignsInsteadOfALockedOne()
    {
        QFETCH(const bool, isPulledOut);
        const test::FaultyTokens faulty;
        const auto room = roomAt(faulty, "cert.selfsign");
        QCOMPARE(room->ceremony->view().fields.front().about, std::string("primary"));
        for (int i = 0; i < 2; ++i) QCOMPARE(ruleOf(type(*room, wrongPin)), std::string("CW-528"));
        QCOMPARE(ruleOf(agree(*room, Incident::Weight::Deviation, 2)), std::string("done"));
        QCOMPARE(ruleOf(type(*room, wrongPin, true)), std::string("CW-528"));
        if (isPulledOut) faulty.wish("token tries\ngone primary\n");
        QCOMPARE(room->ceremony->view().fields.front().about, std::string("backup"));
        const auto done =
            rehearse(*room->ceremony, room->people, room->machine.clock, [](const StepView&) { return true; });
        QVERIFY2(done, done ? "" : sentence(done.error()).c_str());
        QVERIFY(room->ceremony->world().isClosed);
        QCOMPARE(stateOf(*room, "primary"), isPulledOut ? PinState::NotSet : PinState::Locked);
        const auto stateOfBag = [&](const char* asset) { return room->ceremony->world().assets.at(asset).state; };
        QVERIFY(stateOfBag("token:backup") == CeremonyAsset::State::Open); // nobody said into which bag it went
        QVERIFY(stateOfBag("token:primary") == CeremonyAsset::State::Sealed);
        CeremonyWorld again; // and so says the record
        CeremonyProgress progress;
        QVERIFY(replay(room->script, room->ceremony->transcript().lines(), again, progress));
        QVERIFY(again.assets.at("token:backup").state == CeremonyAsset::State::Open);
    }
};

QTEST_GUILESS_MAIN(WrongPinTest)
#include "WrongPinTest.moc"
