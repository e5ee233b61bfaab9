#include "HeldRoom.h"

#include "tests/support/Sanitizers.h"
#include "ui/ceremony/CeremonyRun.h"

#include <semaphore>

using namespace core;

/// People leave the room at once, whatever the machine waits for.
class LeavingTest : public QObject {
    Q_OBJECT

    /// One that is held up to its first kit, and then by a run whose stick takes nothing until somebody lets it.
    struct Held {
        Held()
        {
            room.place.prepare(room.script);
            room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
            auto before = held::open(room.place, room.script, machine(), room.people);
            if (!before) qFatal("%s", sentence(before.error()).c_str());
            while ((*before)->view().step->kind->name != "export.write")
                if (auto taken = room.people.take(**before, systemTime()); !taken)
                    qFatal("%s", sentence(taken.error()).c_str());
        }
        ~Held() { mayEnd.release(); }
        CeremonyMachine machine()
        {
            const auto module = *checkModuleFile(room.practice.module());
            tokens = helperTokens(CERTWRIGHT_TOKEN_HELPER, module.path, module.hash, {}, room.practice.settings());
            return held::machineWith(tokens, room.people);
        }
        ui::MakeCeremonyMachine slowMachine()
        {
            return [this](const ui::CeremonyOrder&, ui::SheetsQuestion&) -> Result<CeremonyMachine> {
                CeremonyMachine made = machine();
                made.toStick = [this](const std::function<Result<void>()>&) {
                    hasBegun.release();
                    mayEnd.acquire();
                    return Result<void>();
                };
                return made;
            };
        }
        bool isLoggedIn(const ui::CeremonyPicture& picture) const
        {
            return std::ranges::any_of(picture.world.tokens,
                [&](const auto& entry) { return tokens->isLoggedIn({entry.second.label, entry.second.serial}); });
        }

        held::WindowRoom room;
        std::shared_ptr<TokenService> tokens;
        std::binary_semaphore hasBegun{0}, mayEnd{0};
        ui::SheetsQuestion sheets;
    };

private slots:
    void aKitThatIsBeingWrittenKeepsNobodyInTheRoom_data()
    {
        QTest::addColumn<bool>("isForGood");
        QTest::newRow("evacuated") << false;
        QTest::newRow("given up") << true;
    }
    void aKitThatIsBeingWrittenKeepsNobodyInTheRoom()
    {
        QFETCH(const bool, isForGood);
        Held held;
        ui::CeremonyRun run(held.room.order, held.slowMachine(), held.sheets, held.room.pools.ceremony());
        int shown = 0;
        bool isFinished = false, wasLoggedIn = false;
        std::vector<ui::Confirmer> confirmers;
        std::string trouble;
        connect(&run, &ui::CeremonyRun::shown, this, [&](ui::CeremonyPicture& picture, const Error* refusal) {
            ++shown;
            isFinished = picture.isFinished;
            confirmers = picture.confirmers;
            wasLoggedIn = held.isLoggedIn(picture);
            if (refusal) trouble = sentence(*refusal);
        });
        connect(&run, &ui::CeremonyRun::refused, this, [&](const Error& error) { trouble = sentence(error); });
        const auto settles = [&](auto&& act) {
            const int before = shown;
            act();
            return QTest::qWaitFor([&] { return shown > before || held.hasBegun.try_acquire(); }, 60000) &&
                trouble.empty();
        };
        QVERIFY2(settles([&] { run.resume(held.room.people.people()); }), trouble.c_str());
        StepAnswers answers;
        answers.secrets.insert_or_assign("pin", Secret(bytesOf(held::tokenPin)));
        QVERIFY2(settles([&] { run.give(std::move(answers)); }), trouble.c_str());
        QVERIFY(wasLoggedIn);
        for (int i = 0; i < 3; ++i) { // the operator and two witnesses
            const auto next = std::ranges::find_if(
                confirmers, [](const ui::Confirmer& one) { return one.isExpected && !one.hasConfirmed; });
            QVERIFY(next != confirmers.end());
            QVERIFY2(settles([&] { run.confirm(next->person.name, Secret(bytesOf("13572468"))); }), trouble.c_str());
        }
        QVERIFY(run.isWorking());
        if (isForGood)
            run.abort("evacuation", {});
        else
            run.evacuate();
        QTRY_VERIFY_WITH_TIMEOUT(isFinished, 1000 * slowerBySanitizers);
        QVERIFY(!wasLoggedIn);
        QVERIFY2(trouble.empty(), trouble.c_str());
    }
};

QTEST_MAIN(LeavingTest)
#include "LeavingTest.moc"
