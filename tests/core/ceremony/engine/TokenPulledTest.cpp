#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/TokenBench.h"
#include <QTest>
#include <ranges>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// Somebody pulls the token out while it works.
class TokenPulledTest : public QObject {
    Q_OBJECT

    /// People do what the screen says once more.
    static Result<void> again(held::StepRoom& room)
    {
        return room.ceremony->view().phase == StepPhase::Doing ? room.ceremony->perform()
                                                               : room.people.take(*room.ceremony, room.machine.clock());
    }
    static std::string causeOfLastIncident(const Ceremony& ceremony)
    {
        for (const TranscriptLine& line : ceremony.transcript().lines() | std::views::reverse)
            if (line.entry.type == LineType::Incident) return textIn(line.entry.data, "cause");
        return {};
    }

    /// A token goes at a step, by a wish of FaultyToken.cpp; people see the incident, and go on with the same token and no other.
    static void checkThatItGoesOn(const QString& kind, const QByteArray& wish)
    {
        const test::FaultyTokens faulty;
        held::StepRoom room(kind == "key.generate" ? held::keptOnToken(held::smallScript()) : held::smallScript());
        const auto module = checkModuleFile(faulty.module());
        VERIFY_RESULT(module);
        room.machine.tokens =
            helperTokens(CERTWRIGHT_TOKEN_HELPER, module->path, module->hash, {}, room.practice.settings());
        room.begin();
        room.goTo(kind.toStdString());
        const std::string step = room.ceremony->view().step->id;
        const int before = room.ceremony->world().counts.incidents;
        faulty.wish(wish);
        const auto pulled = again(room);
        QVERIFY(!pulled);
        QVERIFY2(pulled.error().code == ErrorCode::TokenUnavailable, sentence(pulled.error()).c_str());
        QCOMPARE(room.ceremony->view().step->id, step);
        QCOMPARE(room.ceremony->world().counts.incidents, before + 1);
        const std::string cause = causeOfLastIncident(*room.ceremony);
        QVERIFY2(cause == "step.failed" || cause == "token.gone", cause.c_str());
        if (kind != "token.init") { // a blank one of SoftHSM has no serial number yet: they are all alike
            faulty.wish("token other\n");
            QVERIFY(!again(room));
            QCOMPARE(room.ceremony->view().step->id, step);
        }
        faulty.wish("");
        for (int tries = 0; tries < 3 && room.ceremony->view().step->id == step; ++tries)
            if (const auto done = again(room); !done) QVERIFY2(tries < 2, sentence(done.error()).c_str());
        QVERIFY(room.ceremony->view().step->id != step);
        VERIFY_RESULT(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        const auto kit = verifyKit(room.place.kit(room.script.media.front()));
        VERIFY_RESULT(kit);
        QVERIFY2(kit->verdict == KitVerdict::Genuine, kit->place.c_str());
    }

private slots:
    void itIsAnIncidentAndTheSameTokenGoesOn_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("function");
        for (const auto& [kind, function] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"token.init", "C_InitToken"}, {"token.pin-set", "C_InitPIN"}, {"key.import", "C_Login"},
                 {"key.import", "C_CreateObject"}, {"key.selftest", "C_Sign"}, {"cert.selfsign", "C_Login"},
                 {"cert.selfsign", "C_Sign"}, {"crl.sign", "C_Sign"}, {"key.generate", "C_GenerateKeyPair"}})
            QTest::addRow("%s %s", kind, function) << kind << function;
    }
    void itIsAnIncidentAndTheSameTokenGoesOn()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, function);
        checkThatItGoesOn(kind, function.toUtf8() + " pull\n");
    }

    /// The process that holds the module is killed, and every login with it.
    void theProcessOfTheTokenMayDie_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("function");
        for (const auto& [kind, function] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"token.pin-set", "C_InitPIN"}, {"key.import", "C_Login"}, {"key.import", "C_CreateObject"},
                 {"cert.selfsign", "C_Login"}, {"cert.selfsign", "C_Sign"}, {"key.generate", "C_GenerateKeyPair"}})
            QTest::addRow("%s %s", kind, function) << kind << function;
    }
    void theProcessOfTheTokenMayDie()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, function);
        checkThatItGoesOn(kind, function.toUtf8() + " die\n");
    }
};

QTEST_GUILESS_MAIN(TokenPulledTest)
#include "TokenPulledTest.moc"
