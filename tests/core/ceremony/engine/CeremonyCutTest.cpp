#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/Sanitizers.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <set>

using namespace core;

/// The power goes at a step, at one of four moments of it; then people come back.
class CeremonyCutTest : public QObject {
    Q_OBJECT

    struct Cut {
        std::string step;
        CutPoint point;
    };
    static constexpr CutPoint points[]{
        CutPoint::BeforeIntent, CutPoint::AfterIntent, CutPoint::AfterDevice, CutPoint::AfterResult};

    /// The root key is made in memory and imported, or is born on its only token.
    static std::string scriptOf(const QString& custody)
    {
        return custody == QLatin1String("on a token") ? held::keptOnToken(held::smallScript()) : held::smallScript();
    }

    /// Every moment of every step in the long run; a spread of them else.
    static std::vector<Cut> cuts(const Script& script)
    {
        std::vector<Cut> all;
        for (const ScriptStep& step : script.steps)
            for (const CutPoint point : points)
                if (step.kind->isIrreversible || point == CutPoint::AfterResult) all.push_back({step.id, point});
        if (qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL")) return all;
        if (script.custody->strategy == Custody::OnTokenOnly) {
            std::erase_if(all, [&](const Cut& cut) {
                const auto step = std::ranges::find(script.steps, cut.step, &ScriptStep::id);
                return step->kind->name != "key.generate";
            });
            return all;
        }
        return {{"A2.2", CutPoint::AfterDevice}, {"A3.7", CutPoint::AfterDevice}, {"A4.3", CutPoint::AfterIntent},
            {"A4.5", CutPoint::AfterDevice}, {"A5.2", CutPoint::AfterDevice}, {"A5.13", CutPoint::AfterResult}};
    }

private slots:
    void afterAnyCutThereIsOneKeyOneCertificateAndAWholeRecord_data()
    {
        QTest::addColumn<QString>("custody");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("point");
        for (const QString& custody : {QStringLiteral("in memory"), QStringLiteral("on a token")})
            for (const Cut& cut : cuts(*readScript(scriptOf(custody)))) {
                const auto point = QString::fromUtf8(nameOf(cut.point));
                QTest::addRow("%s, %s %s", qPrintable(custody), cut.step.c_str(), qPrintable(point))
                    << custody << QString::fromStdString(cut.step) << point;
            }
    }
    void afterAnyCutThereIsOneKeyOneCertificateAndAWholeRecord()
    {
        QFETCH(const QString, custody);
        QFETCH(const QString, step);
        QFETCH(const QString, point);
        QTemporaryDir folder;
        const held::Place place{.folder = folder.filePath("held").toStdString()};
        const std::string text = scriptOf(custody);
        const Script script = *readScript(text);
        place.prepare(script);
        const QString scriptFile = folder.filePath("script.toml");
        QVERIFY(writeFile(scriptFile.toStdString(), bytesOf(text), FileKind::Public).has_value());
        const auto practice = PracticeTokens::make();
        QVERIFY(practice);
        const QStringList call{QString::fromStdString(place.folder.string()), scriptFile, CERTWRIGHT_TOKEN_HELPER,
            QString::fromStdString(practice->module().string())};
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("SOFTHSM2_CONF", QString::fromStdString((place.folder / "softhsm2.conf").string()));
        process.setProcessEnvironment(environment);
        process.start(HELD_CEREMONY, call + QStringList{step, point});
        QVERIFY(process.waitForFinished(120000 * slowerBySanitizers));
        QVERIFY2(process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGKILL,
            process.readAllStandardError() + " exit " + QByteArray::number(process.exitCode()));
        process.start(HELD_CEREMONY, call);
        QVERIFY(process.waitForFinished(120000 * slowerBySanitizers));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        checkKits(place, script);
        checkTokens(script, environment, practice->module());
    }

    /// The shares and sheets of the first try are good ones from the moment on at which the key may have signed.
    void aKeyOnPaperAloneIsMadeOnceWhenItHasSigned_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("point");
        const bool isFull = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL");
        const std::pair<std::string_view, CutPoint> some[]{{"key.generate", CutPoint::AfterResult},
            {"cert.selfsign", CutPoint::AfterIntent}, {"cert.selfsign", CutPoint::AfterResult},
            {"crl.sign", CutPoint::AfterDevice}, {"export.write", CutPoint::AfterDevice},
            {"export.write", CutPoint::AfterResult}, {"export.verify", CutPoint::AfterResult}};
        for (const ScriptStep& step : readScript(held::keptOnPaper(held::smallScript()))->steps)
            for (const CutPoint point : points) {
                const bool isAny = step.kind->isIrreversible || point == CutPoint::AfterResult;
                const bool isChosen = std::ranges::contains(some, std::pair(step.kind->name, point));
                if (isFull ? !isAny : !isChosen) continue;
                const auto name = QString::fromUtf8(nameOf(point));
                QTest::addRow("%s, %s %s", std::string(step.kind->name).c_str(), step.id.c_str(), qPrintable(name))
                    << QString::fromStdString(step.id) << name;
            }
    }
    void aKeyOnPaperAloneIsMadeOnceWhenItHasSigned()
    {
        QFETCH(const QString, step);
        QFETCH(const QString, point);
        struct PowerCut {};
        held::StepRoom room(held::keptOnPaper(held::smallScript()));
        bool isArmed = true;
        room.machine.cut = [&](std::string_view at, CutPoint when) {
            if (isArmed && at == step.toStdString() && nameOf(when) == point.toStdString()) throw PowerCut();
        };
        const auto goOn = [&] {
            return rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; });
        };
        room.begin();
        try {
            static_cast<void>(goOn());
            QFAIL("it went on");
        } catch (const PowerCut&) {
            isArmed = false;
        }
        room.ceremony.reset();
        room.begin();
        const auto done = goOn();
        QVERIFY2(done, done ? "" : sentence(done.error()).c_str());
        checkKits(room.place, room.script);
        const auto rootOn = [&](const std::string& medium) {
            return *readFile(room.place.kit(medium) / "root/root.der", limits::transcriptOctets);
        };
        for (const std::string& medium : room.script.media) {
            QVERIFY(rootOn(medium) == room.ceremony->world().root->der());
        }
        const bool hasSigned = step.startsWith("A4") || step.startsWith("A5");
        QCOMPARE(room.ceremony->world().lostKeys.size(), hasSigned ? std::size_t(0) : std::size_t(1));
    }

private:
    static void checkKits(const held::Place& place, const Script& script)
    {
        for (const std::string& medium : script.media) {
            const auto kit = verifyKit(place.kit(medium));
            QVERIFY2(kit, "no kit");
            const std::string why = kit->place + (kit->why ? " " + sentence(*kit->why) : std::string());
            QVERIFY2(kit->verdict == KitVerdict::Genuine, why.c_str());
            QVERIFY(kit->addendum == AddendumState::Closed);
        }
        const auto file = readFile(place.journal('a') / "transcript.jsonl", limits::transcriptOctets);
        QVERIFY(file);
        const TranscriptReading reading = readTranscript(*file, transcriptStart);
        std::set<std::string> contents;
        std::size_t certificates = 0;
        for (const TranscriptLine& line : reading.lines) {
            const std::string kind = line.entry.data.value("kind", std::string());
            if (kind != "cert.selfsign") continue;
            if (line.entry.type == LineType::Intent) contents.insert(line.entry.data.value("tbs", std::string()));
            if (line.entry.type == LineType::Result) ++certificates;
        }
        checkReturn(place, reading.lines);
        QCOMPARE(contents.size(), std::size_t(1));
        QCOMPARE(certificates, std::size_t(1));
    }

    /// People came back once, and that is an incident; the first list of the root has the first number.
    static void checkReturn(const held::Place& place, std::vector<TranscriptLine> lines)
    {
        const auto more = readFile(place.journal('a') / "addendum.jsonl", limits::transcriptOctets);
        QVERIFY(more);
        for (TranscriptLine& line : readTranscript(*more, lines.back().hash).lines) lines.push_back(std::move(line));
        int resumes = 0, lists = 0;
        for (auto line = lines.begin(); line != lines.end(); ++line) {
            if (line->entry.type == LineType::Resume) {
                ++resumes;
                QVERIFY(std::next(line) != lines.end() && std::next(line)->entry.type == LineType::Incident);
            }
            const bool isList = line->entry.data.value("kind", std::string()) == "crl.sign";
            if (isList && line->entry.type == LineType::Result) ++lists;
        }
        QCOMPARE(resumes, 1);
        QCOMPARE(lists, 1);
    }

    static void checkTokens(
        const Script& script, const QProcessEnvironment& environment, const std::filesystem::path& module)
    {
        for (const std::string& name : script.custody->tokens) {
            const QString label = QString::fromStdString(name);
            QProcess tool;
            tool.setProcessEnvironment(environment);
            tool.start("pkcs11-tool",
                {"--module", QString::fromStdString(module.string()), "--token-label", label, "--login", "--pin",
                    QString::fromUtf8(held::tokenPin), "-O", "--type", "privkey"});
            QVERIFY(tool.waitForFinished(60000));
            const QByteArray out = tool.readAllStandardOutput();
            QVERIFY2(out.count("Private Key Object") == 1, out + tool.readAllStandardError());
        }
    }
};

QTEST_GUILESS_MAIN(CeremonyCutTest)
#include "CeremonyCutTest.moc"
