#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/engine/RecordFields.h"
#include "tests/support/HeldSteps.h"
#include <QProcess>
#include <QTest>

using namespace core;

/// The script that was reviewed is the one that is carried out, to the octet.
class ScriptIdentityTest : public QObject {
    Q_OBJECT

    /// One octet of a comment is another one.
    static std::string changed()
    {
        std::string text = held::smallScript();
        const auto at = text.find("# The ceremony that makes a root CA");
        if (at == std::string::npos) qFatal("no comment");
        text[at + 2] = 't';
        return text;
    }

private slots:
    void aCeremonyThatWasBegunGoesOnWithNoOtherScript()
    {
        held::StepRoom room;
        room.begin();
        room.goTo("check.human");
        room.ceremony.reset();
        const Script other = *readScript(changed());
        const auto refused = held::open(room.place, other, room.machine, room.people);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-761"));
        QCOMPARE(refused.error().values.front(), toHex(room.script.identity));
        room.begin(); // the one that was reviewed does
        QCOMPARE(std::string(room.ceremony->view().step->kind->name), std::string("check.human"));
    }

    void aRehearsalOfAnotherOctetDoesNotCount()
    {
        QTemporaryDir folder;
        const std::filesystem::path kit = folder.filePath("kit").toStdString();
        QVERIFY(held::rehearsed({.script = *readScript(changed()), .kit = kit}, CERTWRIGHT_TOKEN_HELPER));
        held::StepRoom room;
        room.place.rehearsals = {kit};
        room.begin();
        QCOMPARE(room.ceremony->world().counts.incidents, 1);
        QCOMPARE(textIn(room.ceremony->transcript().lines()[1].entry.data, "cause"), std::string("rehearsal.missing"));
    }

    /// Whoever has a copy from another day cannot know which words will be asked for.
    void otherWordsAreAskedForAtEachRun()
    {
        const auto asked = [] {
            held::StepRoom room;
            room.begin();
            std::string places;
            for (const char* const kind : {"fingerprint.read", "checkpoint"}) {
                room.goTo(kind);
                for (const StepField& field : room.ceremony->view().fields) places += field.about + " ";
            }
            return places;
        };
        const std::string first = asked(), second = asked();
        QVERIFY(std::ranges::count(first, ' ') >= 6);
        QVERIFY2(first != second, first.c_str());
    }

    void screenAndFirstLineShowWhatSha256sumShows()
    {
        held::StepRoom room;
        room.begin();
        const std::filesystem::path file = room.place.folder / "script.toml";
        QVERIFY(writeFile(file, bytesOf(room.script.text), FileKind::Public).has_value());
        QProcess sum;
        sum.start("sha256sum", {QString::fromStdString(file.string())});
        QVERIFY(sum.waitForFinished(60000));
        const std::string digits = sum.readAllStandardOutput().first(64).toStdString();
        QCOMPARE(textIn(room.ceremony->transcript().lines().front().entry.data, "script_sha256"), digits);
        room.goTo("fingerprint.read");
        QCOMPARE(room.ceremony->view().step->input("of"), std::string("script"));
        QCOMPARE(room.ceremony->view().values.front().text, fingerprintWords(fromHex(digits)));
    }
};

QTEST_GUILESS_MAIN(ScriptIdentityTest)
#include "ScriptIdentityTest.moc"
