#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/TokenBench.h"
#include <QTest>

using namespace core;

/// The power goes while a token makes a key or takes one in, and one half of the pair is there.
class HalfKeyTest : public QObject {
    Q_OBJECT

    struct PowerCut {};

    static TokenName primary(const held::StepRoom& room)
    {
        const CeremonyToken& known = room.ceremony->world().tokens.at("primary");
        return {known.label, known.serial};
    }
    /// Takes one half away. Both were there.
    static Result<void> removeHalf(held::StepRoom& room, const TokenName& token, TokenObject::Kind half)
    {
        CORE_TRY(const auto objects, room.machine.tokens->objects(token));
        if (objects.size() != 2) return failAs(ErrorCode::Internal, "CW-788", {token.label});
        CORE_CHECK(room.machine.tokens->remove(token, *std::ranges::find(objects, half, &TokenObject::kind)));
        room.machine.tokens->logout(token);
        return {};
    }

private slots:
    void whatIsLeftOfItGoesAndAWholeKeyComes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<TokenObject::Kind>("missing");
        for (const char* const kind : {"key.generate", "key.import"}) {
            QTest::addRow("%s, the public half alone", kind) << kind << TokenObject::Kind::PrivateKey;
            QTest::addRow("%s, the private half alone", kind) << kind << TokenObject::Kind::PublicKey;
        }
    }
    void whatIsLeftOfItGoesAndAWholeKeyComes()
    {
        QFETCH(const QString, kind);
        QFETCH(const TokenObject::Kind, missing);
        held::StepRoom room(kind == "key.generate" ? held::keptOnToken(held::smallScript()) : held::smallScript());
        room.people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        bool isArmed = false;
        room.machine.cut = [&](std::string_view, CutPoint point) {
            if (isArmed && point == CutPoint::AfterDevice) throw PowerCut();
        };
        room.begin();
        room.goTo(kind.toStdString());
        const TokenName token = primary(room);
        isArmed = true;
        try {
            static_cast<void>(room.people.take(*room.ceremony, room.machine.clock()));
            QFAIL("it went on");
        } catch (const PowerCut&) {
            isArmed = false;
        }
        QVERIFY_DONE(removeHalf(room, token, missing));
        room.ceremony.reset();
        room.begin();
        QCOMPARE(room.ceremony->world().counts.resumes, 1);
        QVERIFY_DONE(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        const auto kit = verifyKit(room.place.kit(room.script.media.front()));
        QVERIFY_DONE(kit);
        QVERIFY2(kit->verdict == KitVerdict::Genuine, kit->place.c_str());
        checkOneKey(room, token);
    }

private:
    static void checkOneKey(const held::StepRoom& room, const TokenName& token)
    {
        QVERIFY_DONE(room.machine.tokens->login(token, bytesOf(held::tokenPin), false));
        const auto objects = room.machine.tokens->objects(token);
        QVERIFY_DONE(objects);
        for (const TokenObject::Kind half : {TokenObject::Kind::PrivateKey, TokenObject::Kind::PublicKey}) {
            QCOMPARE(std::ranges::count(*objects, half, &TokenObject::kind), 1);
            QVERIFY(std::ranges::find(*objects, half, &TokenObject::kind)->spki == room.ceremony->world().keySpki);
        }
    }
};

QTEST_GUILESS_MAIN(HalfKeyTest)
#include "HalfKeyTest.moc"
