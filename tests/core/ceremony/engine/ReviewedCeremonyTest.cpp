#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/Reviewers.h"
#include <QFile>

using namespace core;

/// A script that was reviewed, from the signatures below it to the kit that carries them.
class ReviewedCeremonyTest : public QObject {
    Q_OBJECT

    reviewing::Desk m_desk;
    reviewing::Reviewer m_eva, m_dev;
    std::string m_text;
    std::filesystem::path m_kit;

    /// Of the script as it was signed.
    std::vector<ScriptReview> reviews(const Script& script) const
    {
        return reviewsBeside(m_desk.file("root.toml"), script, *localReader());
    }
    std::filesystem::path copyOfKit(const char* name) const
    {
        const std::filesystem::path place = m_desk.file(name);
        std::filesystem::remove_all(place);
        std::filesystem::copy(m_kit, place, std::filesystem::copy_options::recursive);
        return place;
    }
    static int shellCode(const std::filesystem::path& kit, QByteArray& said)
    {
        QProcess shell;
        shell.start(
            "dash", {QString::fromStdString((kit / "verify.sh").string()), QString::fromStdString(kit.string())});
        if (!shell.waitForFinished(60000)) return -1;
        said = shell.readAll();
        return shell.exitCode();
    }

private slots:
    void initTestCase()
    {
        if (!openssl::isHere()) QSKIP("no openssl");
        m_eva = m_desk.reviewer("Eva Lindqvist");
        m_dev = m_desk.reviewer("Dev Patel", "rsa:2048");
        m_text = reviewing::reviewedBy(held::smallScript(), {m_eva, m_dev}, 2);
        m_desk.write("root.toml", m_text);
        QVERIFY(m_desk.sign(m_eva, "root.toml", "root.toml.sig").code == 0);
        QVERIFY(m_desk.sign(m_dev, "root.toml", "root.toml.2.sig", "-outform PEM").code == 0);
        const Script script = *readScript(m_text);
        m_kit = m_desk.file("kit");
        const auto report =
            held::rehearsed({.script = script, .kit = m_kit, .mode = CeremonyMode::Live, .reviews = reviews(script)},
                CERTWRIGHT_TOKEN_HELPER);
        QVERIFY2(report, report ? "" : sentence(report.error()).c_str());
    }

    void aLiveCeremonyIsRefusedWithTooFewReviewers()
    {
        held::StepRoom room(m_text);
        room.place.reviews = reviews(room.script);
        room.place.reviews.pop_back();
        const auto refused = held::open(room.place, room.script, room.machine, room.people);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-380"));
        QVERIFY(!room.place.isBegun()); // nothing was written
    }

    void aLiveCeremonyIsRefusedWhenAnOctetOfACommentWasChanged()
    {
        std::string changed = m_text;
        changed[changed.find("# The ceremony that makes a root CA") + 2] = 't';
        held::StepRoom room(changed);
        room.place.reviews = reviews(*readScript(m_text)); // which counted for what was signed
        const auto refused = held::open(room.place, room.script, room.machine, room.people);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-380"));
        QVERIFY(!room.place.isBegun());
    }

    void aRehearsalGoesOnWithoutThem()
    {
        held::StepRoom room(m_text);
        CeremonyBindings bindings;
        for (const std::string& medium : room.script.media) bindings.media[medium] = room.place.stick(medium);
        const auto begun = Ceremony::begin(room.script, CeremonyMode::Rehearsal, std::move(bindings), room.machine,
            {.journals = {room.place.journal('a'), room.place.journal('b')}});
        QVERIFY2(begun, begun ? "" : sentence(begun.error()).c_str());
        QVERIFY(readGenesis((*begun)->transcript().lines().front())->reviews.empty());
    }

    void aReviewerIsNotEnrolledAsOperator()
    {
        const std::string text = held::replacedAll(m_text, "Eva Lindqvist", "Rehearsing operator 1");
        m_desk.write("other.toml", text);
        QVERIFY(m_desk.sign(m_eva, "other.toml", "other.toml.sig").code == 0);
        QVERIFY(m_desk.sign(m_dev, "other.toml", "other.toml.2.sig").code == 0);
        held::StepRoom room(text);
        room.place.reviews = reviewsBeside(m_desk.file("other.toml"), room.script, *localReader());
        room.begin();
        room.goTo("people.enrol");
        const auto refused = room.ceremony->give(room.answers());
        QVERIFY(!refused);
        QVERIFY2(sentence(refused.error()).contains("has reviewed the script"), sentence(refused.error()).c_str());
    }

    void theFirstLineNamesThemAndTheKitCarriesWhatTheySigned()
    {
        const auto report = verifyKit(m_kit);
        QVERIFY2(report && report->verdict == KitVerdict::Genuine, report ? report->place.c_str() : "");
        QCOMPARE(report->reviewers.size(), 2U);
        QCOMPARE(report->reviewers[0].name, std::string("Eva Lindqvist"));
        QCOMPARE(toHex(report->reviewers[1].certificate), m_dev.sha256);
        QVERIFY(report->uncovered.empty());
        const Bytes signature = *readFile(m_kit / reviewPath(1), detachedSignatureLimit);
        QVERIFY(report->genesis->reviews[0].signature == sha256(signature));
        QVERIFY(report->seal->artefacts.contains(reviewPath(2)));
        QByteArray said;
        QVERIFY2(shellCode(m_kit, said) == 0, said);
        QVERIFY2(said.contains("reviewed by       " + QByteArray::fromStdString(m_dev.sha256)), said);
        QVERIFY_OPENSSL("cms -verify -noverify -binary -inform DER -in %1 -content %2 -out %3",
            {QString::fromStdString((m_kit / reviewPath(2)).string()),
                QString::fromStdString((m_kit / kitPath::script).string()), m_desk.path("out")});
    }

    void changedAndRemovedSignaturesAreNoticedByBothVerifiers_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("changed") << 0;
        QTest::newRow("removed") << 1;
        QTest::newRow("exchanged") << 2;
    }
    void changedAndRemovedSignaturesAreNoticedByBothVerifiers()
    {
        QFETCH(const int, what);
        const std::filesystem::path kit = copyOfKit("forged");
        const std::filesystem::path file = kit / reviewPath(2);
        if (what == 0) {
            Bytes octets = *readFile(file, detachedSignatureLimit);
            octets.back() ^= 1;
            QVERIFY(writeFile(file, octets, FileKind::Public));
        }
        if (what == 1) std::filesystem::remove(file);
        if (what == 2)
            std::filesystem::copy_file(kit / reviewPath(1), file, std::filesystem::copy_options::overwrite_existing);
        const auto report = verifyKit(kit);
        QVERIFY(report && report->verdict == KitVerdict::Broken);
        QCOMPARE(report->place, reviewPath(2));
        QByteArray said;
        QCOMPARE(shellCode(kit, said), 1);
        QVERIFY2(said.contains(QByteArray::fromStdString(reviewPath(2))), said);
    }

    void aCeremonyThatGoesOnMakesTheSameKit()
    {
        held::StepRoom room(m_text);
        room.place.reviews = reviews(room.script);
        room.begin();
        room.goTo("check.human");
        room.ceremony.reset();
        room.place.reviews.clear(); // the record has them
        room.begin();
        QVERIFY(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        const auto report = verifyKit(room.place.kit(room.script.media.front()));
        QVERIFY2(report && report->verdict == KitVerdict::Genuine, report ? report->place.c_str() : "");
        QCOMPARE(report->reviewers.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(ReviewedCeremonyTest)
#include "ReviewedCeremonyTest.moc"
