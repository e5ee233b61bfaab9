#include "core/ceremony/engine/RecordFields.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include <QTest>
#include <algorithm>
#include <ranges>

using namespace core;

/// What goes otherwise than planned, and who has to stand by it.
class IncidentsTest : public QObject {
    Q_OBJECT

    static constexpr std::string_view pin = "13572468";

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    static Incident told(Incident::Weight weight)
    {
        return {.weight = weight, .expected = "a", .happened = "b", .decided = "c", .who = {}};
    }
    /// So many people of that role, each with the right PIN.
    static void add(std::vector<PinOf>& pins, const held::StepRoom& room, Role role, std::size_t count)
    {
        for (const Participant& person : room.ceremony->world().people)
            if (count > 0 && std::ranges::contains(person.roles, role)) {
                pins.push_back({person.name, Secret(bytesOf(pin))});
                --count;
            }
    }
    static std::vector<PinOf> pinsOf(const held::StepRoom& room, std::size_t witnesses, bool hasAuditor = false)
    {
        std::vector<PinOf> pins;
        add(pins, room, Role::Administrator, 1);
        add(pins, room, Role::Witness, witnesses);
        if (hasAuditor) add(pins, room, Role::Auditor, 1);
        return pins;
    }
    static const RecordData& lastIncident(const held::StepRoom& room)
    {
        static const RecordData none;
        for (const TranscriptLine& line : room.ceremony->transcript().lines() | std::views::reverse)
            if (line.entry.type == LineType::Incident) return line.entry.data;
        return none;
    }

    static Enrolment anew(const held::StepRoom& room, const std::string& name, std::string_view fresh)
    {
        const auto& people = room.ceremony->world().people;
        return {*std::ranges::find(people, name, &Participant::name), "passport", Secret(bytesOf(fresh))};
    }
    static void lockOut(const held::StepRoom& room, const std::string& name)
    {
        for (const char* const rule : {"CW-766", "CW-766", "CW-767"})
            QCOMPARE(ruleOf(room.ceremony->confirm(name, bytesOf("000000"))), std::string(rule));
    }

    /// A root whose lists are nowhere signs a CA "second".
    static std::string withUnrevocableSub(const std::string& skip)
    {
        std::string text = held::replacedAll(held::smallScript(), "crl_url = ", "# crl_url = ");
        text = held::replacedAll(std::move(text), "[custody]",
            skip +
                "[[sub]]\nname = \"second\"\nsubject = \"CN=Example Issuing CA 2\"\n"
                "not_before = 2026-12-01T00:00:00Z\nnot_after = 2031-12-01T00:00:00Z\nuses = "
                "[\"serverAuth\"]\n\n[custody]");
        for (const char* const lines :
            {"kind = \"csr.import\"\nsub = \"second\"\n", "kind = \"cert.sign\"\nsub = \"second\"\n"})
            text = held::withStepBefore(std::move(text), "kind = \"crl.sign\"", 4, lines);
        return held::renumbered(std::move(text));
    }
    /// Up to the step that signs the CA.
    static void takeRequestIn(held::StepRoom& room)
    {
        const auto requests = held::bring(room.place.folder);
        room.begin();
        room.goTo("csr.import");
        StepAnswers answers = room.answers();
        answers.texts["file"] = requests->at("second").string();
        if (!room.ceremony->give(std::move(answers))) qFatal("the request is refused");
        room.goTo("cert.sign");
    }

private slots:
    void itsWeightSaysWhosePinsItWants()
    {
        held::StepRoom room(held::replacedAll(held::smallScript(), "\"optional\"", "\"required\""));
        room.begin();
        room.goTo("check.human");
        struct Case {
            Incident::Weight weight;
            std::size_t witnesses;
            bool hasAuditor;
        };
        for (const Case& one : {Case{Incident::Weight::Note, 1, false}, Case{Incident::Weight::Deviation, 2, false},
                 Case{Incident::Weight::Security, 2, true}}) {
            const int before = room.ceremony->world().counts.incidents;
            const Incident incident = told(one.weight);
            QCOMPARE(ruleOf(room.ceremony->report(incident, pinsOf(room, one.witnesses - 1, one.hasAuditor))),
                std::string("CW-317"));
            if (one.hasAuditor)
                QCOMPARE(ruleOf(room.ceremony->report(incident, pinsOf(room, one.witnesses))), std::string("CW-317"));
            std::vector<PinOf> withoutLead;
            add(withoutLead, room, Role::Witness, 2);
            add(withoutLead, room, Role::Auditor, 1);
            QCOMPARE(ruleOf(room.ceremony->report(incident, withoutLead)), std::string("CW-317"));
            QCOMPARE(room.ceremony->world().counts.incidents, before); // nothing of it is recorded
            const auto pins = pinsOf(room, one.witnesses, one.hasAuditor);
            QCOMPARE(ruleOf(room.ceremony->report(incident, pins)), std::string("done"));
            QCOMPARE(room.ceremony->world().counts.incidents, before + 1);
            QCOMPARE(lastIncident(room)["confirmed_by"].size(), pins.size());
            QCOMPARE(textIn(lastIncident(room), "weight"), std::string(nameOf(one.weight)));
        }
    }

    void aWrongPinIsAnIncidentOfItsOwn()
    {
        held::StepRoom room;
        room.begin();
        room.goTo("check.human");
        auto pins = pinsOf(room, 2);
        pins.back().pin = Secret(bytesOf("00000000"));
        const int before = room.ceremony->world().counts.incidents;
        QCOMPARE(ruleOf(room.ceremony->report(told(Incident::Weight::Deviation), pins)), std::string("CW-766"));
        QCOMPARE(room.ceremony->world().counts.incidents, before + 1);
        QCOMPARE(textIn(lastIncident(room), "cause"), std::string("confirmation.pin"));
        pins = pinsOf(room, 2);
        pins.push_back({pins.front().name, Secret(bytesOf(pin))});
        QCOMPARE(ruleOf(room.ceremony->report(told(Incident::Weight::Note), pins)), std::string("CW-764"));
        pins.back().name = "Nobody";
        QCOMPARE(ruleOf(room.ceremony->report(told(Incident::Weight::Note), pins)), std::string("CW-763"));
    }

    void whoIsLockedOutGetsANewPinBeforeTheAdministratorAndOneWhoWatches()
    {
        held::StepRoom room;
        room.begin();
        room.goTo("check.human");
        const std::string name = "Rehearsing operator 1";
        if (!room.ceremony->give(room.answers())) QFAIL("the step does not come to its confirmations");
        QCOMPARE(ruleOf(room.ceremony->renewPin(anew(room, name, "86427531"), pinsOf(room, 1))), std::string("CW-373"));
        lockOut(room, name);
        QCOMPARE(room.ceremony->lockedOut(), std::vector<std::string>{name});
        const int before = room.ceremony->world().counts.incidents;
        const auto renew = [&](std::string_view fresh, const std::vector<PinOf>& by) {
            return ruleOf(room.ceremony->renewPin(anew(room, name, fresh), by));
        };
        QCOMPARE(renew("86427531", {}), std::string("CW-374"));
        std::vector<PinOf> led;
        add(led, room, Role::Administrator, 1);
        QCOMPARE(renew("86427531", led), std::string("CW-374")); // nobody who watches
        std::vector<PinOf> seen;
        add(seen, room, Role::Witness, 2);
        QCOMPARE(renew("86427531", seen), std::string("CW-374")); // nobody who leads
        std::vector<PinOf> twice = pinsOf(room, 1);
        twice.push_back({twice.back().name, Secret(bytesOf(pin))});
        QCOMPARE(renew("86427531", twice), std::string("CW-764"));
        QCOMPARE(renew("12345", pinsOf(room, 1)), std::string("CW-768"));
        QCOMPARE(room.ceremony->world().counts.incidents, before);
        QCOMPARE(ruleOf(room.confirm(name)), std::string("CW-767")); // the old PIN is of no use
        QCOMPARE(renew("86427531", pinsOf(room, 1)), std::string("done"));
        QVERIFY(room.ceremony->lockedOut().empty());
        QCOMPARE(textIn(lastIncident(room), "cause"), std::string("pin.renewed"));
        QCOMPARE(lastIncident(room)["confirmed_by"].size(), std::size_t(2));
        QVERIFY(textIn(lastIncident(room), "happened").contains("passport"));
        QVERIFY(!room.ceremony->transcript().text().contains("86427531"));
        QCOMPARE(ruleOf(room.confirm(name)), std::string("CW-766"));
        QCOMPARE(ruleOf(room.ceremony->confirm(name, bytesOf("86427531"))), std::string("done"));
    }

    void nobodyConfirmsANewPinForThemselves()
    {
        held::StepRoom room;
        room.begin();
        room.goTo("check.human");
        std::string leader, witness;
        for (const Participant& person : room.ceremony->world().people) {
            if (std::ranges::contains(person.roles, Role::Administrator)) leader = person.name;
            if (std::ranges::contains(person.roles, Role::Witness)) witness = person.name;
        }
        const auto& people = room.ceremony->world().people;
        const auto may = [&](const std::string& who, const std::vector<std::string>& by) {
            return mayRenewPin(people, who, by);
        };
        std::vector<std::string> watching;
        for (const PinOf& one : pinsOf(room, 2)) watching.push_back(one.name);
        QVERIFY(!may(leader, {leader, watching.back()}));
        QVERIFY(may(leader, watching)); // two who watch, where nobody else leads
        QVERIFY(!may(witness, {leader, witness}));
        QVERIFY(may(witness, watching));
        QVERIFY(!may("Rehearsing operator 1", {leader, "Rehearsing officer 1"}));
    }

    void beforeAnybodyIsEnrolledNobodyHasTo()
    {
        held::StepRoom room;
        room.begin();
        QVERIFY(incidentConfirmers(Incident::Weight::Security, room.ceremony->world().people).empty());
        QCOMPARE(ruleOf(room.ceremony->report(told(Incident::Weight::Security), {})), std::string("done"));
    }

    void aRuleThatMayBeBrokenIsHeardAloudAndStandsInTheRecord()
    {
        held::StepRoom room(withUnrevocableSub("[[lint_skip]]\nid = \"CW-840\"\nreason = \"The site has no network.\"\n"
                                               "until = 2036-12-31\n\n"));
        takeRequestIn(room);
        const auto values = room.ceremony->view().values;
        QVERIFY(std::ranges::any_of(values, [](const StepValue& value) {
            return value.text.starts_with("CW-840: ") && value.text.contains("no network");
        }));
        const int before = room.ceremony->world().counts.incidents;
        StepAnswers silent = room.answers();
        silent.texts["skip:CW-840"] = "no";
        QCOMPARE(ruleOf(room.ceremony->give(std::move(silent))), std::string("CW-774"));
        QCOMPARE(room.ceremony->world().counts.incidents, before);
        QCOMPARE(ruleOf(room.ceremony->give(room.answers())), std::string("done"));
        QCOMPARE(room.ceremony->world().counts.incidents, before + 1);
        QCOMPARE(textIn(lastIncident(room), "cause"), std::string("lint.skipped"));
        QCOMPARE(textIn(lastIncident(room), "until"), std::string("2036-12-31"));
    }

    void aRuleOfWhichTheScriptSaysNothingIsARemark()
    {
        held::StepRoom room(withUnrevocableSub({}));
        takeRequestIn(room);
        const StepView view = room.ceremony->view();
        QVERIFY(std::ranges::any_of(view.values, [](const StepValue& value) { return value.label == "Remark"; }));
        QVERIFY(
            std::ranges::none_of(view.fields, [](const StepField& field) { return field.name.starts_with("skip:"); }));
    }
};

QTEST_GUILESS_MAIN(IncidentsTest)
#include "IncidentsTest.moc"
