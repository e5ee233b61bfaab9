#include "core/base/Wording.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/engine/CrlSuccession.h"
#include "core/profiles/ExtensionOids.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/StagedRoot.h"
#include <QTest>

using namespace core;

namespace {

const Time day = *readTime("2026-11-01");

CrlContent content(std::uint64_t number, std::vector<CrlEntry> entries = {}, Time from = day)
{
    return {.issuer = {},
        .thisUpdate = from,
        .nextUpdate = from + std::chrono::days(90),
        .number = number,
        .authorityKeyIdentifier = {},
        .entries = std::move(entries)};
}
CrlEntry entry(std::uint8_t serial) { return {.serial = Bytes{serial}, .revokedAt = day, .invalidity = {}}; }

}

/// Which lists a root signs at a ceremony, after the one before.
class ListSigningTest : public QObject {
    Q_OBJECT

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    static std::string crlScript() { return held::shippedScript("crl-resign"); }
    static bool hasIntent(const held::StepRoom& room)
    {
        return std::ranges::any_of(room.ceremony->transcript().lines(),
            [](const TranscriptLine& line) { return line.entry.type == LineType::Intent; });
    }

private slots:
    void aListFollowsTheOneBefore()
    {
        held::StepRoom room(crlScript());
        const held::StagedRoot staged = held::stageIn(room);
        const auto list = [&](const CrlContent& wanted) { return held::listOf(staged, wanted); };
        const auto rule = [&](const CrlContent& fresh, const std::optional<Crl>& before) {
            return ruleOf(checkSuccession(list(fresh), before, staged.root));
        };
        const Crl before = list(content(7, {entry(1), entry(2)}));
        QCOMPARE(rule(content(1), {}), std::string("done")); // the first one
        QCOMPARE(rule(content(8, {entry(1), entry(2)}), before), std::string("done"));
        QCOMPARE(rule(content(300, {entry(2), entry(3), entry(1)}), before), std::string("done"));
        QCOMPARE(rule(content(7, {entry(1), entry(2)}), before), std::string("CW-089"));
        QCOMPARE(rule(content(6, {entry(1), entry(2)}), before), std::string("CW-089"));
        QCOMPARE(rule(content(8, {entry(1)}), before), std::string("CW-090"));
        QCOMPARE(rule(content(8, {entry(1), entry(2)}, day - std::chrono::days(1)), before), std::string("CW-794"));
        CrlContent longest = content(8, {entry(1), entry(2)});
        longest.nextUpdate = day + std::chrono::days(mostCrlDays);
        QCOMPARE(rule(longest, before), std::string("done"));
        longest.nextUpdate += std::chrono::seconds(1);
        QCOMPARE(rule(longest, before), std::string("CW-091"));
        longest.nextUpdate = day;
        QCOMPARE(rule(longest, {}), std::string("CW-091"));
        held::StagedRoot other{*PrivateKey::generate(**findKeyAlgorithm("ec:P-256")), staged.root, {}};
        QCOMPARE(rule(content(8), held::listOf(other, content(7))), std::string("CW-092"));
        held::StagedRoot renamed{*PrivateKey::fromPkcs8(staged.key.toPkcs8()->view()),
            held::rootOf(staged.key,
                [](CertificateContent& root) {
                    std::erase_if(
                        root.extensions, [](const Extension& one) { return one.oid == oid::subjectKeyIdentifier; });
                    root.extensions.push_back(
                        *makeExtension(oid::subjectKeyIdentifier, {{"keyIdentifier", {"0102030405"}}}, false));
                }),
            {}};
        QCOMPARE(ruleOf(checkSuccession(list(content(8)), {}, renamed.root)), std::string("CW-498"));
        QCOMPARE(ruleOf(checkSuccession(held::listOf(renamed, content(8)), {}, renamed.root)), std::string("done"));
    }

    void whatTheRecordsBeforeDoNotAgreeWithIsRefused_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char* const rule : {"CW-089", "CW-090", "CW-092", "CW-794"}) QTest::newRow(rule) << rule;
    }
    void whatTheRecordsBeforeDoNotAgreeWithIsRefused()
    {
        QFETCH(const QString, rule);
        held::StepRoom room(crlScript());
        held::StagedRoot staged = held::stageIn(room);
        CeremonyWorld& world = staged.world;
        world.revoked = {entry(1)};
        world.crlNumber = 7;
        world.crl = held::listOf(staged, content(7, world.revoked));
        if (rule == "CW-089") world.crlNumber = 6; // a kit is missing: the number would be used twice
        if (rule == "CW-090") world.revoked.clear();
        if (rule == "CW-092") {
            const held::StagedRoot other{*PrivateKey::generate(**findKeyAlgorithm("ec:P-256")), staged.root, {}};
            world.crl = held::listOf(other, content(7, world.revoked));
        }
        if (rule == "CW-794")
            world.crl = held::listOf(staged, content(7, world.revoked, systemTime() + std::chrono::days(2)));
        room.begin(world);
        room.goTo("crl.sign");
        const StepView view = room.ceremony->view();
        QVERIFY2(view.trouble, "it can be signed");
        QCOMPARE(QString::fromStdString(view.trouble->rule), rule);
        QVERIFY(!sentence(*view.trouble).contains('?'));
        QCOMPARE(ruleOf(room.ceremony->give(room.answers())), rule.toStdString());
        QVERIFY(!hasIntent(room));
    }

    void aListForThirteenMonthsCannotBePlanned()
    {
        const std::string text = held::replacedAll(crlScript(), "days = 365", "days = 395");
        const auto findings = checkScript(*readScript(text), systemTime());
        QVERIFY(std::ranges::contains(findings, std::string("CW-590"), &Finding::rule));
        held::StepRoom room(text);
        const auto begun = held::open(room.place, room.script, room.machine, room.people, held::stageIn(room).world);
        QVERIFY(!begun);
        QCOMPARE(begun.error().rule, std::string("CW-760"));
    }

    void aNewListTakesOverWhatWasRevoked()
    {
        held::StepRoom room(crlScript());
        held::StagedRoot staged = held::stageIn(room);
        staged.world.revoked = {entry(1), entry(2)};
        staged.world.crlNumber = 7;
        staged.world.crl = held::listOf(staged, content(7, staged.world.revoked));
        room.begin(staged.world);
        room.goTo("crl.sign");
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("done"));
        const Crl& made = *room.ceremony->world().crl;
        QCOMPARE(crlNumberOf(made), std::uint64_t(8));
        QCOMPARE(made.entryCount(), std::size_t(2));
        QVERIFY(made.isSignedBy(*staged.root.publicKey()));
        QVERIFY(made.thisUpdate() == *room.ceremony->world().day);
    }
};

QTEST_GUILESS_MAIN(ListSigningTest)
#include "ListSigningTest.moc"
