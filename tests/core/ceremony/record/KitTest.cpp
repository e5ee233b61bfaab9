#include "../../../support/PrivateMounts.h"
#include "SampleKit.h"
#include <QTest>
#include <sys/wait.h>

using namespace core;
namespace fs = std::filesystem;

namespace {

/// Commands of VERIFY.txt and the like, run as they stand.
openssl::Ran shell(const fs::path& folder, const QString& command)
{
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder.string()));
    process.start("dash", {"-c", command});
    if (!process.waitForFinished(60000)) return {};
    return {
        process.exitCode(), process.readAllStandardOutput(), command.toUtf8() + '\n' + process.readAllStandardError()};
}

struct Kind {
    const char* algorithm;
    const char* digest;
};
const std::vector<Kind> kinds{{"ec -pkeyopt ec_paramgen_curve:P-256", "sha256"},
    {"ec -pkeyopt ec_paramgen_curve:P-384", "sha384"}, {"rsa:4096", "sha384"}, {"ed25519", "none"},
    {"ML-DSA-65", "none"}};

}

class KitTest : public QObject {
    Q_OBJECT
    bool m_canMount = false;

private slots:
    void initTestCase() { m_canMount = test::enterPrivateMounts(); }

    void everyCommandOfVerifyTxtSucceeds_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("digest");
        for (const Kind& kind : kinds) QTest::newRow(kind.algorithm) << kind.algorithm << kind.digest;
    }
    void everyCommandOfVerifyTxtSucceeds()
    {
        QFETCH(QString, algorithm);
        QFETCH(QString, digest);
        const sample::Root root = sample::makeRoot(algorithm);
        const QTemporaryDir folder;
        const fs::path kit = sample::writeOut(sample::makeKit(root), folder.path().toStdString(), "KIT");
        for (const char* line :
            {"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k -out c -subj /CN=Eva",
                "openssl cms -sign -binary -outform DER -in record/script.toml -signer c -inkey k -out "
                "record/script.toml.sig"})
            QVERIFY2(shell(kit, line).code == 0, line); // as a reviewer does
        const QString text = QString::fromStdString(sample::readAll(kit / "VERIFY.txt"));
        int count = 0;
        for (const QString& line : text.split('\n')) {
            if (!line.startsWith("    ") || line.startsWith("     ")) continue;
            const openssl::Ran ran = shell(kit, line.trimmed());
            QVERIFY2(ran.code == 0, ran.all.constData());
            ++count;
        }
        QCOMPARE(count, 11);
        QCOMPARE(text.contains("pkeyutl -verify -pubin -inkey root.pub -rawin -in SHA256SUMS"), digest == "none");
    }

    void aTimeStampingAuthorityUnderstandsTheQuery()
    {
        const QTemporaryDir folder;
        const fs::path kit = sample::writeOut(sample::makeKit(sample::ecRoot()), folder.path().toStdString(), "KIT");
        const openssl::Ran query = shell(kit / "record", "openssl ts -query -in transcript.tsq -text");
        QVERIFY2(query.code == 0, query.all.constData());
        QVERIFY(query.out.contains("Hash Algorithm: sha512"));
        QVERIFY(query.out.contains("Certificate required: yes"));
    }

    void whatASealTellsIsReadBack()
    {
        const sample::Made made = sample::makeKit(sample::ecRoot());
        const TranscriptReading reading = readTranscript(bytesOf(made.transcript), transcriptStart);
        QVERIFY(reading.isEnded());
        const auto genesis = readGenesis(reading.lines.front());
        QVERIFY_RESULT(genesis);
        QCOMPARE(genesis->mode, CeremonyMode::Live);
        QVERIFY(genesis->script == sha256(bytesOf(sample::script())));
        QVERIFY(!genesis->previousHead);
        QCOMPARE(genesis->more.value("title", ""), "Sample ceremony");
        const auto seal = readSeal(reading.lines.back());
        QVERIFY_RESULT(seal);
        QVERIFY(seal->publicKey == sha256(sample::ecRoot().certificate.spki()));
        QCOMPARE(seal->digest, "sha256");
        QVERIFY(seal->totals ==
            (RecordTotals{.steps = 1, .confirmations = 1, .incidents = 1, .waivers = 0, .checkpoints = 1}));
        QVERIFY(seal->artefacts.at("root/root.der") == sha256(sample::ecRoot().certificate.der()));
        QVERIFY(!readGenesis(reading.lines.back()));
        QVERIFY(!readSeal(reading.lines.front()));
        const auto id = newCeremonyId();
        QVERIFY_RESULT(id);
        QCOMPARE(id->size(), 36U);
        QCOMPARE((*id)[14], '4');
    }

    void anUnplainFirstOrLastLineIsRefused()
    {
        const auto attempt = [](TranscriptEntry entry) {
            return readGenesis(*makeLine(1, transcriptStart, {}, std::move(entry)));
        };
        const TranscriptEntry good = genesisEntry(sample::genesis(CeremonyMode::Rehearsal));
        QVERIFY_RESULT(attempt(good));
        TranscriptEntry named = good;
        named.who = {"Ann"};
        TranscriptEntry odd = good;
        odd.step = "A\"1";
        QVERIFY(!attempt(named) && !attempt(odd));
        for (const auto& [key, value] : std::map<std::string, RecordData>{{"mode", "practice"}, {"schema", "x"},
                 {"ceremony", "1"}, {"script_sha256", "00"}, {"previous_head", "00"}, {"previous_head", nullptr}}) {
            TranscriptEntry bad = good;
            bad.data[key] = value;
            const auto read = attempt(bad);
            QVERIFY2(!read, key.c_str());
            QCOMPARE(read.error().rule, "CW-234");
        }
    }

    void whatDoesNotFitIsNotSigned()
    {
        const sample::Made made = sample::makeKit(sample::ecRoot());
        const auto signer = signerWith(sample::ecRoot().key, sample::ecRoot().certificate);
        const auto ruleOf = [&](Kit kit, const std::string& transcript, const RecordSigner& by) {
            const auto finished = finishKit(kit, transcript, by);
            return finished ? std::string("none") : finished.error().rule;
        };
        QCOMPARE(ruleOf(made.kit, made.transcript, *signer), "none"); // the same again, after an interruption
        Kit changed = made.kit;
        changed.put("record/env.json", bytesOf("{\"x\":1}"));
        QCOMPARE(ruleOf(changed, made.transcript, *signer), "CW-243");
        Kit less = made.kit;
        std::erase_if(less.files, [](const KitFile& file) { return file.path == "root/root.der"; });
        QCOMPARE(ruleOf(less, made.transcript, *signer), "CW-240");
        const std::string open = made.transcript.substr(0, made.transcript.rfind("{\"n\":"));
        QCOMPARE(ruleOf(made.kit, open, *signer), "CW-242");
        const sample::Root other = sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-256");
        QCOMPARE(ruleOf(made.kit, made.transcript, *signerWith(other.key, other.certificate)), "CW-247");
        RecordSigner liar = *signer;
        liar.sign = [&](ByteView octets) { return signerWith(other.key, other.certificate)->sign(octets); };
        QCOMPARE(ruleOf(made.kit, made.transcript, liar), "CW-244");
    }

    void aKitIsWrittenWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const fs::path stick = folder.path().toStdString();
        const sample::Made made = sample::makeKit(sample::ecRoot());
        fs::create_directories(stick / "KIT.partial" / "old"); // of an interrupted run
        QVERIFY_RESULT(writeKit(stick, "KIT", made.kit));
        QVERIFY(!fs::exists(stick / "KIT.partial"));
        for (const KitFile& file : made.kit.files)
            QVERIFY(sha256(bytesOf(sample::readAll(stick / "KIT" / file.path))) == sha256(file.content));
        const auto again = writeKit(stick, "KIT", made.kit, {.mayBeNonEmpty = true});
        QVERIFY(!again);
        QCOMPARE(again.error().rule, "CW-237");
        QCOMPARE(writeKit(stick, "KIT2", made.kit).error().rule, "CW-236");
        QVERIFY_RESULT(writeKit(stick, "KIT2", made.kit, {.mayBeNonEmpty = true}));
    }

    void theWrongMediumIsNamed()
    {
        const QTemporaryDir folder;
        const fs::path stick = folder.path().toStdString();
        const sample::Made made = sample::makeKit(sample::ecRoot());
        sample::writeAll(stick / "transcript.jsonl", "x");
        QCOMPARE(writeKit(stick, "KIT", made.kit, {.mayBeNonEmpty = true}).error().rule, "CW-238");
        QVERIFY(!fs::exists(stick / "KIT") && !fs::exists(stick / "KIT.partial"));
        QCOMPARE(writeKit(stick / "none", "KIT", made.kit).error().code, ErrorCode::Storage);
        for (const char* name : {"", "..", "a/b", "-x", "con", "ä", "x."})
            QCOMPARE(writeKit(stick, name, made.kit).error().rule, "CW-239");
        for (const char* path : {"../x", "/x", "a//b", "a/.b", "README.TXT", "a b", "a/"}) {
            Kit kit = made.kit;
            kit.add(path, "x");
            QCOMPARE(writeKit(stick, "KIT", kit).error().rule, "CW-239");
        }
    }

    void noFileTakesThePlaceOfAnother()
    {
        const QTemporaryDir folder;
        sample::Made made = sample::makeKit(sample::ecRoot());
        const Kit whole = made.kit;
        made.kit.add("README.txt", *whole.find("README.txt")); // the same is no other
        QVERIFY_RESULT(checkKitPaths(made.kit));
        for (const char* name : {"Issuing A", "Issuing_A"})
            addSub(made.kit, name, sample::crossOf(sample::ecRoot(), sample::ecRoot()), sample::ecRoot().certificate);
        const auto refused = writeKit(folder.path().toStdString(), "KIT", made.kit);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, "CW-239");
        QVERIFY(refused.error().values.front().starts_with("sub/Issuing_A"));
        Kit twice = whole;
        twice.add("README.txt", "other");
        QCOMPARE(toHex(*twice.find("README.txt")), toHex(*whole.find("README.txt")));
        QCOMPARE(checkKitPaths(twice).error().rule, "CW-239");
    }

    void aFullOrProtectedStickGetsNoKit()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        const sample::Made made = sample::makeKit(sample::ecRoot());
        const test::SmallDisk disk(64);
        QVERIFY(disk.isMounted());
        QCOMPARE(writeKit(disk.path(), "KIT", made.kit).error().rule, "CW-241");
        QVERIFY(fs::is_empty(disk.path()));
        QVERIFY(disk.resize(4096));
        QVERIFY_RESULT(writeKit(disk.path(), "KIT", made.kit));
        QVERIFY(disk.protect());
        QCOMPARE(writeKit(disk.path(), "KIT2", made.kit, {.mayBeNonEmpty = true}).error().rule, "CW-403");
        QVERIFY(!fs::exists(disk.path("KIT2")));
    }

    void aStickThatGoesAwayHalfwayKeepsNoFinalName()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        sample::Made made = sample::makeKit(sample::ecRoot());
        for (int i = 0; i < 5; ++i) made.kit.add("record/x" + std::to_string(i), std::string(300'000, 'x'));
        const test::SmallDisk disk(4096);
        const pid_t child = fork();
        if (child == 0) {
            for (int i = 0; i < 1000; ++i) {
                if (!writeKit(disk.path(), "KIT", made.kit)) _exit(1);
                fs::rename(disk.path("KIT"), disk.path("lost+found"));
                fs::remove_all(disk.path("lost+found"));
            }
            _exit(0);
        }
        usleep(100'000);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        if (fs::exists(disk.path("KIT")))
            for (const KitFile& file : made.kit.files)
                QCOMPARE(fs::file_size(disk.path("KIT") + ("/" + file.path)), file.content.size());
        fs::remove_all(disk.path("KIT"));
        fs::remove_all(disk.path("lost+found"));
        QVERIFY_RESULT(writeKit(disk.path(), "KIT", made.kit)); // what was left does no harm
    }

    void anAddendumMustGoOnFromTheTranscriptAndBeClosed()
    {
        const QTemporaryDir folder;
        const fs::path stick = folder.path().toStdString();
        const sample::Made made = sample::makeKit(sample::ecRoot());
        QVERIFY_RESULT(writeKit(stick, "KIT", made.kit));
        const std::string open = made.addendum.substr(0, made.addendum.rfind("{\"n\":"));
        QCOMPARE(writeAddendum(stick / "KIT", open).error().rule, "CW-242");
        QCOMPARE(writeAddendum(stick / "KIT", made.addendum + "{").error().rule, "CW-242");
        QCOMPARE(writeAddendum(stick / "KIT", sample::textOf(sample::lines(2))).error().code, ErrorCode::Malformed);
        QVERIFY_RESULT(writeAddendum(stick / "KIT", made.addendum));
        QCOMPARE(sample::readAll(stick / "KIT" / kitPath::addendum), made.addendum);
    }

    void textsNameTheRootAndRehearsalsAreMarked()
    {
        const Kit live = sample::makeKit(sample::ecRoot()).kit;
        const Kit rehearsal = sample::makeKit(sample::ecRoot(), CeremonyMode::Rehearsal).kit;
        const std::string hash = toHex(sample::ecRoot().certificate.sha256Fingerprint());
        for (const std::string_view name : {kitPath::readme, kitPath::howToVerify}) {
            QVERIFY(!textOf(*live.find(name)).contains("{{"));
            QVERIFY(!textOf(*live.find(name)).contains("REHEARSAL"));
            QVERIFY(textOf(*rehearsal.find(name)).starts_with("REHEARSAL"));
        }
        QVERIFY(textOf(*live.find(kitPath::readme)).contains(hash));
        QVERIFY(textOf(*live.find("root/root.fingerprints.txt")).contains(hash));
        QCOMPARE(filledTemplate("a {{B}} {{C}} {{", {{"B", "{{C}}"}}), "a {{C}} {{C}} {{");
    }
};

QTEST_GUILESS_MAIN(KitTest)
#include "KitTest.moc"
