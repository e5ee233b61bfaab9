#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include "tests/support/HeldSteps.h"
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// The auditor holds a share without which those of the officers give nothing.
class AuditorShareTest : public QObject {
    Q_OBJECT

    static std::string withAuditor(std::string text)
    {
        text = held::replacedAll(std::move(text), "auditor = \"optional\"", "auditor = \"required\"");
        return held::replacedAll(std::move(text), "threshold = 2", "threshold = 2\nauditor_share = true");
    }

private slots:
    void theAuditorGetsTheLastShareAndReadsItBack()
    {
        held::StepRoom room(withAuditor(held::smallScript()));
        room.begin();
        room.goTo("share.verify");
        const auto& shares = room.ceremony->world().shares;
        QCOMPARE(shares.size(), std::size_t(3));
        const auto& people = room.ceremony->world().people;
        const auto holder = std::ranges::find(people, shares.back().holder, &Participant::name);
        QVERIFY(holder != people.end() && std::ranges::contains(holder->roles, Role::Auditor));
        StepAnswers answers = room.answers();
        answers.secrets.erase("share:" + shares.back().holder);
        QVERIFY(!room.ceremony->give(std::move(answers)));
        VERIFY_RESULT(room.ceremony->give(room.answers()));
    }

    void theKeyComesBackWithTheAuditorAndNotWithout()
    {
        const QTemporaryDir folder;
        auto chain = held::Chain::make(folder.path().toStdString());
        VERIFY_RESULT(chain);
        const auto made = chain->hold("first", withAuditor(held::smallScript()));
        VERIFY_RESULT(made);
        const auto drilled = chain->hold("drill", withAuditor(held::following("restore-drill", *made)));
        VERIFY_RESULT(drilled);
        QVERIFY(verifyKits(chain->kits(), KitOrder::Chain)->verdict == KitVerdict::Genuine);

        held::StepRoom room(withAuditor(held::following("restore-drill", *drilled)));
        room.begin(*drilled);
        room.people.remember(chain->people());
        room.goTo("paper.readback");
        StepAnswers answers = room.answers();
        answers.secrets.erase("share:" + made->shares.back().holder);
        const auto given = room.ceremony->give(std::move(answers));
        QVERIFY(!given);
        QCOMPARE(given.error().rule, std::string("CW-635"));
        VERIFY_RESULT(room.ceremony->give(room.answers()));
    }
};

QTEST_GUILESS_MAIN(AuditorShareTest)
#include "AuditorShareTest.moc"
