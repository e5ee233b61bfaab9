#include "core/ceremony/record/VerifyKit.h"
#include "Forgeries.h"
#include "StockTools.h"
#include "core/ceremony/FingerprintWords.h"
#include <QStandardPaths>
#include <QTest>

using namespace core;
using sample::Attack, sample::lineAttacks, sample::lineText, sample::rechained, sample::replaced;
namespace fs = std::filesystem;

namespace {

/// What both verifiers say of a folder.
struct Verdicts {
    int ours = -1;
    int script = -1;
    std::string place;
    QByteArray said;
};

int codeOf(KitVerdict verdict)
{
    switch (verdict) {
    case KitVerdict::Genuine: return 0;
    case KitVerdict::Broken: return 1;
    case KitVerdict::Unfinished:
    case KitVerdict::Unsigned: return 4;
    case KitVerdict::Rehearsal: return 5;
    }
    return -1;
}

}

class VerifyKitTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    fs::path m_stick = m_folder.path().toStdString();
    int m_count = 0;
    sample::Made m_live = sample::makeKit(sample::ecRoot());

    /// A written kit that may be forged.
    fs::path fresh() { return sample::writeFresh(m_live, m_stick, m_count); }

    Verdicts verdictsOf(const fs::path& kit, const QStringList& more = {})
    {
        Verdicts verdicts;
        const auto report = verifyKit(kit);
        verdicts.ours = report ? codeOf(report->verdict) : 3;
        verdicts.place = report ? report->place : std::string();
        sample::writeAll(m_stick / "trusted.sh", sample::verifySh().toStdString());
        QProcess process;
        QProcessEnvironment bare;
        bare.insert("PATH", sample::stockTools(m_folder));
        process.setProcessEnvironment(bare);
        process.start(QStandardPaths::findExecutable("dash"),
            QStringList{
                QString::fromStdString((m_stick / "trusted.sh").string()), QString::fromStdString(kit.string())} +
                more);
        process.waitForFinished(60000);
        verdicts.script = process.exitCode();
        verdicts.said = process.readAllStandardOutput() + process.readAllStandardError();
        return verdicts;
    }

    static sample::Made unsignedKit(std::optional<Sha256> previous = {}, CeremonyMode mode = CeremonyMode::Live)
    {
        return sample::makeKit(sample::ecRoot(), mode, previous, sample::Extent::Record, {}, sample::Signing::ByNobody);
    }

    void expect(const Attack& attack) { expect(attack, m_live); }
    void expect(const Attack& attack, const sample::Made& made)
    {
        const fs::path kit = sample::writeOut(made, m_stick / std::to_string(++m_count), "KIT");
        attack.forge(kit);
        const Verdicts verdicts = verdictsOf(kit);
        const QByteArray told = QByteArray::fromStdString(attack.name + ": ours " + std::to_string(verdicts.ours) +
                                    " " + verdicts.place + "; script ") +
            QByteArray::number(verdicts.script) + '\n' + verdicts.said;
        QVERIFY2(verdicts.ours == attack.code, told.constData());
        QVERIFY2(verdicts.script == attack.code, told.constData());
        if (attack.place.empty()) return;
        QVERIFY2(verdicts.place == attack.place, told.constData());
        QVERIFY2(verdicts.said.contains(QByteArray::fromStdString(attack.place)), told.constData());
    }

private slots:
    void aGenuineKitOfEveryKindOfKey_data()
    {
        QTest::addColumn<QString>("algorithm");
        for (const char* each : {"ec -pkeyopt ec_paramgen_curve:P-256", "ec -pkeyopt ec_paramgen_curve:P-384",
                 "rsa:4096", "rsa:2048", "ed25519", "ML-DSA-65"})
            QTest::newRow(each) << each;
    }
    void aGenuineKitOfEveryKindOfKey()
    {
        QFETCH(QString, algorithm);
        const sample::Root root = sample::makeRoot(algorithm);
        const fs::path kit = sample::writeOut(sample::makeKit(root, CeremonyMode::Live, {}, sample::Extent::Whole),
            m_stick / ("a folder " + std::to_string(++m_count)), "KIT");
        const Verdicts verdicts = verdictsOf(kit);
        QVERIFY2(verdicts.ours == 0 && verdicts.script == 0, verdicts.said.constData());
        const auto report = verifyKit(kit, {.root = root.certificate});
        QVERIFY_RESULT(report);
        QCOMPARE(report->verdict, KitVerdict::Genuine);
        QCOMPARE(report->addendum, AddendumState::Closed);
        QCOMPARE(report->lines, 10U);
        QCOMPARE(report->totals.incidents, 1U);
        QCOMPARE(report->rootSubject, "CN=Sample");
        QVERIFY(report->uncovered.empty());
        QCOMPARE(report->checkpoints.size(), 1U);
        const QByteArray octets = QByteArray::fromStdString(toHex(*octetsOfWords(report->checkpoints[0].words)));
        QVERIFY2(verdicts.said.contains("transcript.jsonl line 6  " + octets), verdicts.said.constData());
        QVERIFY(verdicts.said.contains(QByteArray::fromStdString(toHex(report->head))));
        QVERIFY(verdicts.said.contains(QByteArray::fromStdString(toHex(report->addendumHead))));
        QVERIFY(verdicts.said.contains(QByteArray::fromStdString(toHex(report->rootSha256))));
    }

    void everyChangeOfALineIsFound()
    {
        const TranscriptReading transcript = readTranscript(bytesOf(m_live.transcript), transcriptStart);
        for (const Attack& attack : lineAttacks("record/transcript.jsonl", transcriptStart, 10)) expect(attack);
        for (const Attack& attack : lineAttacks("record/addendum.jsonl", transcript.lines.back().hash, 4)) {
            Attack other = attack;
            if (attack.name == "delete the first") other.place.clear();
            expect(other);
        }
    }

    void everyOctetCounts()
    {
        const std::string path = "record/transcript.jsonl";
        const fs::path kit = fresh();
        const std::string good = sample::readAll(kit / path);
        for (std::size_t at = 0; at < good.size(); at += 7) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
            sample::writeAll(kit / path, bad);
            const auto report = verifyKit(kit);
            QVERIFY_RESULT(report);
            QCOMPARE(report->verdict, KitVerdict::Broken);
            QVERIFY(!report->place.empty());
        }
    }

    void forgeriesOfWholeFilesAreFound()
    {
        const sample::Root other = sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-256", "Sample");
        const sample::Made theirs = sample::makeKit(other);
        const auto put = [](const std::string& path, const Bytes* content) {
            return [path, text = textOf(*content)](const fs::path& kit) { sample::writeAll(kit / path, text); };
        };
        const auto drop = [](const std::string& path) {
            return [path](const fs::path& kit) { fs::remove(kit / path); };
        };
        const auto edit = [](const std::string& path) {
            return [path](const fs::path& kit) { sample::writeAll(kit / path, sample::readAll(kit / path) + " "); };
        };
        const std::string transcript(kitPath::transcript);
        const std::vector<Attack> attacks{
            {"edit and chain anew",
                [&](const fs::path& kit) {
                    sample::writeAll(
                        kit / transcript, rechained(replaced(m_live.transcript, "Carla", "Karla"), transcriptStart));
                },
                transcript},
            {"edit, chain anew, and adapt the sums",
                [&](const fs::path& kit) {
                    const std::string forged =
                        rechained(replaced(m_live.transcript, "Carla", "Karla"), transcriptStart);
                    sample::writeAll(kit / transcript, forged);
                    sample::writeAll(kit / "SHA256SUMS",
                        replaced(sample::readAll(kit / "SHA256SUMS"), toHex(sha256(bytesOf(m_live.transcript))),
                            toHex(sha256(bytesOf(forged)))));
                },
                "signature of record/transcript.jsonl"},
            {"cut the tail",
                [&](const fs::path& kit) {
                    sample::writeAll(kit / transcript, m_live.transcript.substr(0, m_live.transcript.rfind("{\"n\":")));
                },
                "signature"},
            {"signature of another key",
                put("record/transcript.jsonl.sig", theirs.kit.find(kitPath::transcriptSignature)),
                "record/transcript.jsonl.sig"},
            {"sums signed by another key", put("SHA256SUMS.sig", theirs.kit.find(kitPath::sumsSignature)),
                "signature of SHA256SUMS"},
            {"swapped signatures", put("SHA256SUMS.sig", m_live.kit.find(kitPath::transcriptSignature)),
                "signature of SHA256SUMS"},
            {"another root", put("root/root.crt", theirs.kit.find(kitPath::root)), "root/root.crt"},
            {"another record by another root",
                [&](const fs::path& kit) {
                    for (const std::string_view path :
                        {kitPath::transcript, kitPath::transcriptSignature, kitPath::sums, kitPath::sumsSignature})
                        sample::writeAll(kit / path, textOf(*theirs.kit.find(path)));
                },
                "root/root-chain.pem"},
            {"changed artefact", edit("record/env.json"), "record/env.json"},
            {"changed certificate", edit("root/root.der"), "root/root.der"},
            {"changed script", edit("record/script.toml"), "record/script.toml"},
            {"changed text", edit("README.txt"), "README.txt"},
            {"changed verifier", edit("verify.sh"), "verify.sh"},
            {"changed CMS", edit("record/transcript.jsonl.p7s"), "record/transcript.jsonl.p7s"},
            {"changed sums",
                [](const fs::path& kit) {
                    sample::writeAll(kit / "SHA256SUMS",
                        replaced(sample::readAll(kit / "SHA256SUMS"), "  README.txt", "  ../README.txt"));
                },
                "SHA256SUMS line 1"},
            {"a line less in the sums",
                [](const fs::path& kit) {
                    const std::string all = sample::readAll(kit / "SHA256SUMS");
                    sample::writeAll(kit / "SHA256SUMS", replaced(all, lineText(all, 1), ""));
                },
                "signature of SHA256SUMS"},
            {"missing artefact", drop("record/env.json"), "record/env.json"},
            {"missing text", drop("README.txt"), "README.txt"},
            {"missing script", drop("record/script.toml"), "record/script.toml"},
            {"missing transcript", drop(transcript), transcript},
            {"missing signature", drop("record/transcript.jsonl.sig"), "record/transcript.jsonl.sig"},
            {"missing sums", drop("SHA256SUMS"), "SHA256SUMS"},
            {"missing signature of the sums", drop("SHA256SUMS.sig"), "SHA256SUMS.sig"},
            {"empty signature", [](const fs::path& kit) { sample::writeAll(kit / "SHA256SUMS.sig", ""); },
                "signature of SHA256SUMS"},
            {"addendum of another ceremony",
                [&](const fs::path& kit) { sample::writeAll(kit / kitPath::addendum, theirs.addendum); },
                "record/addendum.jsonl line 1"},
        };
        for (const Attack& attack : attacks) expect(attack);
    }

    void aForgerWithARootOfHisOwnIsFoundByTheKnownRootAndByWords()
    {
        const sample::Root other = sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-256", "Sample");
        const fs::path kit = sample::writeOut(sample::makeKit(other), m_stick / "forged", "KIT");
        const fs::path known = fresh() / kitPath::root;
        const auto alone = verifyKit(kit);
        QCOMPARE(alone->verdict, KitVerdict::Genuine);
        const auto report = verifyKit(kit, {.root = sample::ecRoot().certificate});
        QCOMPARE(report->verdict, KitVerdict::Broken);
        QCOMPARE(report->why->rule, "CW-323");
        const Verdicts verdicts = verdictsOf(kit, {QString::fromStdString(known.string())});
        QCOMPARE(verdicts.script, 1);
        QVERIFY2(verdicts.said.contains("root/root.crt is another certificate"), verdicts.said.constData());
        const auto ours = verifyKit(fresh());
        QVERIFY(alone->checkpoints[0].words != ours->checkpoints[0].words || alone->head != ours->head);
    }

    void aRecordWrittenAnewWithTheRootsOwnKeyIsFoundByTheWordsOnPaper()
    {
        const auto paper = verifyKit(fresh());
        const Sha256 atCheckpoint = paper->checkpoints[0].head;
        const auto wordsOf = [](const Sha256& hash, std::size_t count) {
            return KitKnowledge{.words = {copyOf(ByteView(hash).first(count))}};
        };
        for (const Sha256& hash : {atCheckpoint, paper->head, paper->addendumHead})
            for (const std::size_t count : {12, 32})
                QCOMPARE(verifyKit(paper->kit, wordsOf(hash, count))->verdict, KitVerdict::Genuine);
        for (const std::size_t count : {0, 11})
            QCOMPARE(verifyKit(paper->kit, wordsOf(paper->head, count)).error().code, ErrorCode::Usage);

        sample::Made forged = m_live;
        forged.transcript = rechained(replaced(m_live.transcript, "Carla", "Karla"), transcriptStart);
        const Sha256 head = readTranscript(bytesOf(forged.transcript), transcriptStart).lines.back().hash;
        forged.addendum = rechained(m_live.addendum, head);
        QVERIFY_RESULT(
            finishKit(forged.kit, forged.transcript, *signerWith(sample::ecRoot().key, sample::ecRoot().certificate)));
        const fs::path kit = sample::writeOut(forged, m_stick / "anew", "KIT");
        QCOMPARE(verifyKit(kit, {.root = sample::ecRoot().certificate})->verdict, KitVerdict::Genuine);
        for (const Sha256& hash : {atCheckpoint, paper->head, paper->addendumHead}) {
            const auto report = verifyKit(kit, wordsOf(hash, 12));
            QCOMPARE(report->verdict, KitVerdict::Broken);
            QCOMPARE(report->place, "words");
            QCOMPARE(report->why->rule, "CW-330");
        }
    }

    void whatIsNotFinishedIsNotGenuine()
    {
        const auto unsign = [](const fs::path& kit) {
            for (const char* path :
                {"record/transcript.jsonl.sig", "record/transcript.jsonl.p7s", "SHA256SUMS", "SHA256SUMS.sig"})
                fs::remove(kit / path);
        };
        const auto withEnd = [&](LineType type, RecordData data) {
            return [this, unsign, type, data](const fs::path& kit) {
                unsign(kit);
                sample::Writer writer;
                writer.add(genesisEntry(m_live.genesis));
                writer.add({type, {}, 0, {}, data});
                sample::writeAll(kit / kitPath::transcript, writer.text());
            };
        };
        const std::vector<Attack> cases{
            {"unsigned", unsign, "", 4},
            {"without seal", withEnd(LineType::Step, {}), "", 4},
            {"abandoned", withEnd(LineType::Abort, {{"reason", "quorum-lost"}, {"text", "two left"}}), "", 4},
            {"torn",
                [&](const fs::path& kit) {
                    unsign(kit);
                    sample::writeAll(
                        kit / kitPath::transcript, m_live.transcript.substr(0, m_live.transcript.size() - 9));
                },
                "", 4},
            {"empty",
                [&](const fs::path& kit) {
                    unsign(kit);
                    sample::writeAll(kit / kitPath::transcript, "");
                },
                "", 4},
            {"addendum without its end",
                [&](const fs::path& kit) {
                    sample::writeAll(
                        kit / kitPath::addendum, m_live.addendum.substr(0, m_live.addendum.rfind("{\"n\":")));
                },
                "", 4},
            {"unsigned and changed",
                [&](const fs::path& kit) {
                    unsign(kit);
                    sample::writeAll(kit / "record/env.json", "{}");
                },
                "record/env.json", 1},
            {"without an addendum", [](const fs::path& kit) { fs::remove(kit / kitPath::addendum); }, "", 0},
        };
        for (const Attack& each : cases) expect(each);
        const fs::path kit = fresh();
        withEnd(LineType::Abort, {{"reason", "quorum-lost"}})(kit);
        QCOMPARE(verifyKit(kit)->abortReason, "quorum-lost");
        QVERIFY(verdictsOf(kit).said.contains("quorum-lost"));
    }

    void aStickWithTheRecordAloneIsUnfinished()
    {
        const fs::path stick = m_stick / "log";
        fs::create_directories(stick);
        sample::writeAll(stick / "transcript.jsonl", m_live.transcript);
        const Verdicts verdicts = verdictsOf(stick);
        QVERIFY2(verdicts.ours == 4 && verdicts.script == 4, verdicts.said.constData());
        sample::writeAll(stick / "transcript.jsonl", replaced(m_live.transcript, "Carla", "Karla"));
        QCOMPARE(verdictsOf(stick).ours, 1);
        QCOMPARE(verdictsOf(stick).script, 1);
    }

    void aRehearsalIsGenuineButNoCeremony()
    {
        const sample::Made made = sample::makeKit(sample::ecRoot(), CeremonyMode::Rehearsal);
        const fs::path kit = sample::writeOut(made, m_stick / "rehearsal", "KIT");
        const Verdicts verdicts = verdictsOf(kit);
        QVERIFY2(verdicts.ours == 5 && verdicts.script == 5, verdicts.said.constData());
        sample::writeAll(kit / kitPath::transcript,
            rechained(replaced(made.transcript, "\"rehearsal\"", "\"live\""), transcriptStart));
        QCOMPARE(verdictsOf(kit).ours, 1);
        QCOMPARE(verdictsOf(kit).script, 1);
    }

    void whatNobodySpeaksForIsListed()
    {
        const fs::path kit = fresh();
        sample::writeAll(kit / "record/transcript.tsr", "x");
        sample::writeAll(kit / "extra.txt", "x");
        fs::create_directories(kit / "trust/a/b/c/d");
        sample::writeAll(kit / "trust/a/b/c/d/deep", "x");
        const auto report = verifyKit(kit);
        QCOMPARE(report->verdict, KitVerdict::Genuine);
        QCOMPARE(
            report->uncovered, (std::vector<std::string>{"extra.txt", "record/transcript.tsr", "trust/a/b/c/d/deep"}));
        const Verdicts verdicts = verdictsOf(kit);
        QVERIFY(verdicts.said.contains("not covered       extra.txt"));
        QVERIFY(verdicts.said.contains("not covered       record/transcript.tsr"));
        QVERIFY(verdicts.said.contains("not covered       trust/a/b/c/d/deep"));
    }

    void aRecordThatNobodySignsIsWholeButNeverGenuine()
    {
        const sample::Made made = unsignedKit();
        const fs::path kit = sample::writeOut(made, m_stick / "unsigned", "KIT");
        const Verdicts verdicts = verdictsOf(kit, {QString::fromStdString((kit / kitPath::root).string())});
        QVERIFY2(verdicts.ours == 4 && verdicts.script == 4, verdicts.said.constData());
        QVERIFY2(verdicts.said.contains("UNSIGNED: no key has signed"), verdicts.said.constData());
        QVERIFY2(verdicts.said.contains("addendum          closed, 4 lines"), verdicts.said.constData());
        for (const char* const each : {"README.txt", "SHA256SUMS", "verify.sh"})
            QVERIFY2(verdicts.said.contains(QByteArray("not covered       ") + each + "\n"), verdicts.said.constData());
        QVERIFY2(!verdicts.said.contains("not covered       root/root.crt"), verdicts.said.constData());
        const auto report = verifyKit(kit, {.root = sample::ecRoot().certificate, .words = {}});
        QCOMPARE(report->verdict, KitVerdict::Unsigned);
        QCOMPARE(report->why->rule, "CW-315");
        QVERIFY(std::ranges::contains(report->uncovered, "verify.sh"));
        QVERIFY(!report->isOnPaper);
        const Bytes end = copyOf(ByteView(report->addendumHead).first(12));
        QVERIFY(verifyKit(kit, {.root = {}, .words = {end}})->isOnPaper);
        const std::string howTo = sample::readAll(kit / kitPath::howToVerify);
        QVERIFY(howTo.contains("No key has signed the transcript") && !howTo.contains("{{"));
        QVERIFY(!howTo.contains("openssl dgst"));
        const fs::path stick = m_stick / "unsigned stick";
        fs::create_directories(stick);
        sample::writeAll(stick / "transcript.jsonl", made.transcript);
        QCOMPARE(verdictsOf(stick).ours, 4);
        QCOMPARE(verdictsOf(stick).script, 4);
        const fs::path practice =
            sample::writeOut(unsignedKit({}, CeremonyMode::Rehearsal), m_stick / "unsigned", "PRACTICE");
        QCOMPARE(verdictsOf(practice).ours, 4);
        QCOMPARE(verdictsOf(practice).script, 4);
    }

    void whatIsChangedInARecordThatNobodySignsIsFound()
    {
        const sample::Made made = unsignedKit();
        const TranscriptReading transcript = readTranscript(bytesOf(made.transcript), transcriptStart);
        std::vector<Attack> attacks = lineAttacks("record/transcript.jsonl", transcriptStart, 10);
        for (Attack& attack : attacks)
            if (attack.name == "cut within a line") { // nobody signed that it was whole: it is unfinished
                attack.place.clear();
                attack.code = 4;
            }
        for (Attack attack : lineAttacks("record/addendum.jsonl", transcript.lines.back().hash, 4)) {
            if (attack.name == "delete the first") attack.place.clear();
            attacks.push_back(std::move(attack));
        }
        const auto put = [](std::string path, std::string content) {
            return [=](const fs::path& kit) { sample::writeAll(kit / path, content); };
        };
        const sample::Root other = sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-256", "Sample");
        for (const std::string_view path :
            {kitPath::transcriptSignature, kitPath::transcriptCms, kitPath::sumsSignature})
            attacks.push_back({"a signature that nobody made", put(std::string(path), textOf(*m_live.kit.find(path))),
                std::string(path)});
        attacks.push_back({"changed artefact", put("record/env.json", "{ }"), "record/env.json"});
        attacks.push_back({"changed text", put("README.txt", "x"), "README.txt"});
        attacks.push_back({"changed script", put("record/script.toml", "x"), "record/script.toml"});
        attacks.push_back({"no list", [](const fs::path& kit) { fs::remove(kit / "SHA256SUMS"); }, "SHA256SUMS"});
        attacks.push_back(
            {"another root", put("root/root.crt", writePem("CERTIFICATE", other.certificate.der())), "root/root.crt"});
        for (const Attack& attack : attacks) expect(attack, made);
    }

    void aSignatureCannotBeLostUnseen()
    {
        const auto strip = [](const fs::path& kit) {
            for (const std::string_view path :
                {kitPath::transcriptSignature, kitPath::transcriptCms, kitPath::sumsSignature})
                fs::remove(kit / path);
        };
        const auto pretend = [&](const fs::path& kit) { // as if the script had wanted none
            strip(kit);
            const std::string all = sample::readAll(kit / kitPath::transcript);
            sample::writeAll(
                kit / kitPath::transcript, replaced(all, R"("digest":"sha256")", R"("digest":"unsigned")"));
            fs::remove(kit / kitPath::addendum);
            sample::writeAll(kit / "SHA256SUMS", "");
        };
        const fs::path stripped = fresh(), pretending = fresh();
        strip(stripped);
        QCOMPARE(verdictsOf(stripped).ours, 1); // what remains of the list names them
        pretend(pretending);
        const Verdicts verdicts = verdictsOf(pretending);
        QVERIFY2(verdicts.ours == 4 && verdicts.script == 4, verdicts.said.constData());
        const Bytes head = copyOf(ByteView(verifyKit(fresh())->head).first(12));
        QCOMPARE(verifyKit(pretending, {.root = {}, .words = {head}})->verdict, KitVerdict::Broken);
    }

    void aRecordThatNobodySignsIsVouchedForByASignedOneThatCitesIt()
    {
        const sample::Made second = unsignedKit(m_live.addendumHead);
        const sample::Made third = sample::makeKit(sample::ecRoot(), CeremonyMode::Live, second.addendumHead);
        const sample::Made fourth = unsignedKit(third.addendumHead);
        const fs::path folder = m_stick / "mixed";
        const std::vector<fs::path> kits{fresh(), sample::writeOut(second, folder, "2"),
            sample::writeOut(third, folder, "3"), sample::writeOut(fourth, folder, "4")};
        const auto vouched = verifyKits(std::span(kits).first(3), KitOrder::Chain);
        QVERIFY_RESULT(vouched);
        QCOMPARE(vouched->verdict, KitVerdict::Genuine);
        QVERIFY(vouched->kits[1].isVouchedFor && vouched->kits[1].verdict == KitVerdict::Unsigned);
        const auto all = verifyKits(kits, KitOrder::Chain);
        QCOMPARE(all->verdict, KitVerdict::Unsigned);
        QVERIFY(all->kits[1].isVouchedFor && !all->kits[3].isVouchedFor);
        QCOMPARE(verifyKits(std::span(kits).first(3), KitOrder::Alone)->verdict, KitVerdict::Unsigned);
        const std::vector<fs::path> beside{kits[1], kits[0]};
        QCOMPARE(verifyKits(beside, KitOrder::Chain)->verdict, KitVerdict::Broken); // it does not cite it
    }

    void kitsFormAChain()
    {
        const sample::Made second = sample::makeKit(sample::ecRoot(), CeremonyMode::Live, m_live.addendumHead);
        const sample::Made third = sample::makeKit(sample::ecRoot(), CeremonyMode::Live, second.addendumHead);
        const std::vector<fs::path> kits{
            fresh(), sample::writeOut(second, m_stick / "chain", "2"), sample::writeOut(third, m_stick / "chain", "3")};
        const auto all = verifyKits(kits, KitOrder::Chain);
        QVERIFY_RESULT(all);
        QCOMPARE(all->verdict, KitVerdict::Genuine);
        QVERIFY(all->isFromBeginning);
        const std::vector<fs::path> twice{kits[0], kits[0]};
        QCOMPARE(verifyKits(twice, KitOrder::Alone)->verdict, KitVerdict::Genuine);
        const std::vector<fs::path> tail{kits[1], kits[2]};
        QCOMPARE(verifyKits(tail, KitOrder::Chain)->verdict, KitVerdict::Genuine);
        QVERIFY(!verifyKits(tail, KitOrder::Chain)->isFromBeginning);
        for (const auto& wrong :
            {std::vector<fs::path>{kits[0], kits[2]}, {kits[1], kits[0]}, {kits[0], kits[1], kits[1]}}) {
            const auto report = verifyKits(wrong, KitOrder::Chain);
            QCOMPARE(report->verdict, KitVerdict::Broken);
            QCOMPARE(report->kits.back().why->rule, "CW-248");
        }
        fs::remove(kits[1] / kitPath::addendum);
        QCOMPARE(verifyKits(kits, KitOrder::Chain)->verdict, KitVerdict::Broken);
        QVERIFY(!verifyKits(std::span<const fs::path>(), KitOrder::Chain));
    }

    void aRootThatTookOverIsVouchedForByTheOneBefore()
    {
        const sample::Root& old = sample::ecRoot();
        const sample::Root next = sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-384", "Fresh");
        const sample::Root other = sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-256", "Other");
        struct Forged {
            const char* name;
            std::function<void(Kit&)> add;
            std::string place;
        };
        const auto pem = [](const Certificate& certificate) { return writePem("CERTIFICATE", certificate.der()); };
        const auto with = [&](const Certificate& former, const Certificate& newWithOld, const Certificate& oldWithNew) {
            return [=](Kit& kit) {
                addFormerRoot(kit, former, {});
                addSuccession(kit, newWithOld, oldWithNew);
            };
        };
        const Certificate newWithOld = sample::crossOf(next, old), oldWithNew = sample::crossOf(old, next);
        const std::vector<Forged> cases{
            {"good", with(old.certificate, newWithOld, oldWithNew), ""},
            {"old root of somebody else", with(other.certificate, newWithOld, oldWithNew), "rollover/new-with-old.crt"},
            {"old root has not certified it", with(old.certificate, sample::crossOf(next, other), oldWithNew),
                "rollover/new-with-old.crt"},
            {"old root certified another", with(old.certificate, sample::crossOf(other, old), oldWithNew),
                "rollover/new-with-old.crt"},
            {"it has not certified the old root", with(old.certificate, newWithOld, sample::crossOf(old, other)),
                "rollover/old-with-new.crt"},
            {"old root is none", with(oldWithNew, newWithOld, oldWithNew), "former/root.crt"},
            {"no old root", [&](Kit& kit) { addSuccession(kit, newWithOld, oldWithNew); }, "former/root.crt"},
            {"one direction only",
                [&](Kit& kit) {
                    addFormerRoot(kit, old.certificate, {});
                    kit.add(std::string(kitPath::newWithOld), pem(newWithOld));
                },
                "rollover/old-with-new.crt"},
            {"cross-certificate by another root",
                [&](Kit& kit) { addCross(kit, "partner", sample::crossOf(old, other), next.certificate, nullptr); },
                "cross/partner.crt"},
            {"good cross-certificate",
                [&](Kit& kit) { addCross(kit, "partner", sample::crossOf(other, next), next.certificate, nullptr); },
                ""},
        };
        for (const Forged& each : cases) {
            const auto made =
                sample::makeKit(next, CeremonyMode::Live, m_live.addendumHead, sample::Extent::Record, each.add);
            const fs::path kit =
                sample::writeOut(made, m_stick / "rollover", "KIT-" + std::to_string(&each - cases.data()));
            const Verdicts verdicts = verdictsOf(kit);
            const int expected = each.place.empty() ? 0 : 1;
            QVERIFY2(verdicts.ours == expected, each.name);
            QVERIFY2(verdicts.script == expected, each.name + verdicts.said);
            QCOMPARE(verdicts.place, each.place);
            if (expected == 1) QVERIFY2(verdicts.said.contains(each.place.c_str()), verdicts.said.constData());
        }
        const std::vector<fs::path> chain{fresh(), m_stick / "rollover" / "KIT-0"};
        for (const Certificate& known : {old.certificate, next.certificate})
            QCOMPARE(verifyKits(chain, KitOrder::Chain, {.root = known})->verdict, KitVerdict::Genuine);
        QCOMPARE(verifyKits(chain, KitOrder::Chain, {.root = other.certificate})->verdict, KitVerdict::Broken);
        const std::vector<fs::path> changed{fresh(), m_stick / "rollover" / "KIT-9"};
        const auto report = verifyKits(changed, KitOrder::Chain);
        QCOMPARE(report->kits.back().why->rule, "CW-346");
    }

    void whatIsNoKitCannotBeLookedAt()
    {
        QVERIFY(!verifyKit(m_stick / "none"));
        QCOMPARE(verdictsOf(m_stick / "none").script, 3);
        const fs::path empty = m_stick / "empty";
        fs::create_directories(empty);
        QCOMPARE(verdictsOf(empty).ours, 1);
        QCOMPARE(verdictsOf(empty).script, 1);
        sample::writeAll(m_stick / "trusted.sh", sample::verifySh().toStdString());
        QProcess process;
        process.start("dash", {QString::fromStdString((m_stick / "trusted.sh").string())});
        process.waitForFinished();
        QCOMPARE(process.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(VerifyKitTest)
#include "VerifyKitTest.moc"
