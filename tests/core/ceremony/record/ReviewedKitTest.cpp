#include "Forgeries.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/Reviewers.h"

using namespace core;

/// Kits whose record names reviewers. Their seal and signatures are those of the root: only the reviews can be wrong.
class ReviewedKitTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    reviewing::Desk m_desk;
    reviewing::Reviewer m_eva, m_dev;
    int m_count = 0;

    std::string script() const { return sample::script() + m_eva.table() + m_dev.table(); }
    Bytes signedBy(const reviewing::Reviewer& who, const std::string& text, const QString& more = "-outform DER") const
    {
        m_desk.write("script", text);
        const auto ran = m_desk.sign(who, "script", "sig", more);
        if (ran.code != 0) qFatal("%s", ran.all.constData());
        return m_desk.read("sig");
    }
    static Sha256 certificateOf(const reviewing::Reviewer& who) { return *readSha256(who.sha256); }

    struct Review {
        Sha256 certificate{};
        Bytes file;
    };
    std::filesystem::path kitWith(const std::vector<Review>& reviews, sample::Signing signing = sample::Signing::ByRoot)
    {
        std::vector<GenesisReview> named;
        for (const Review& one : reviews) named.push_back({one.certificate, sha256(one.file)});
        const auto add = [&](Kit& kit) {
            kit.put(std::string(kitPath::script), bytesOf(script()));
            for (std::size_t at = 0; at < reviews.size(); ++at) kit.add(reviewPath(at + 1), reviews[at].file);
        };
        const sample::Made made =
            sample::makeKit(sample::ecRoot(), CeremonyMode::Live, {}, sample::Extent::Record, add, signing, named);
        const std::filesystem::path stick = m_folder.path().toStdString();
        return sample::writeOut(made, stick / std::to_string(++m_count), "KIT");
    }
    /// "ours/script": the codes of both.
    static std::string verdicts(const std::filesystem::path& kit, std::string& place, QByteArray& said)
    {
        const auto report = verifyKit(kit);
        place = report ? report->place : std::string("cannot be read");
        const bool isBroken = !report || report->verdict == KitVerdict::Broken;
        QProcess shell;
        shell.start(
            "dash", {QString::fromStdString((kit / "verify.sh").string()), QString::fromStdString(kit.string())});
        shell.waitForFinished(60000);
        said = shell.readAllStandardOutput() + shell.readAllStandardError();
        const int whole = report && report->verdict == KitVerdict::Unsigned ? 4 : 0;
        return std::to_string(isBroken ? 1 : whole) + "/" + std::to_string(shell.exitCode());
    }
    void expectBroken(const std::vector<Review>& reviews, std::size_t number)
    {
        std::string place;
        QByteArray said;
        const std::string both = verdicts(kitWith(reviews), place, said);
        QVERIFY2(both == "1/1", (both + " " + place + "\n").c_str() + said);
        QCOMPARE(place, reviewPath(number));
        QVERIFY2(said.contains("BROKEN: record/script.toml"), said);
    }

private slots:
    void initTestCase()
    {
        if (!openssl::isHere()) QSKIP("no openssl");
        m_eva = m_desk.reviewer("Eva Lindqvist");
        m_dev = m_desk.reviewer("Dev Patel", "rsa:2048");
    }

    void reviewsOfTheScriptAreGood()
    {
        const std::vector<Review> reviews{
            {certificateOf(m_eva), signedBy(m_eva, script())}, {certificateOf(m_dev), signedBy(m_dev, script())}};
        std::string place;
        QByteArray said;
        QCOMPARE(verdicts(kitWith(reviews), place, said), std::string("0/0"));
        QCOMPARE(said.count("reviewed by"), 2);
        QCOMPARE(verdicts(kitWith(reviews, sample::Signing::ByNobody), place, said), std::string("4/4"));
    }

    void aSignatureOverAnotherScriptIsNone()
    {
        expectBroken({{certificateOf(m_eva), signedBy(m_eva, script())},
                         {certificateOf(m_dev), signedBy(m_dev, script() + "#")}},
            2);
    }

    void aSignatureOfSomebodyElseIsNone() { expectBroken({{certificateOf(m_eva), signedBy(m_dev, script())}}, 1); }

    void somebodyWhomTheScriptDoesNotNameIsNoReviewer()
    {
        const auto mallory = m_desk.reviewer("Mallory");
        expectBroken({{certificateOf(mallory), signedBy(mallory, script())}}, 1);
    }

    void whatIsNoSignatureIsNone() { expectBroken({{certificateOf(m_eva), copyOf(bytesOf("a signature"))}}, 1); }

    void aFirstLineThatNamesReviewersInAnotherWayIsBroken()
    {
        std::string place;
        QByteArray said;
        for (const RecordData& reviews : {RecordData::array(), RecordData::object(), RecordData("nobody"),
                 RecordData{{m_eva.sha256, "0123"}}, RecordData{{"eva", m_eva.sha256}}}) {
            sample::Made made = sample::makeKit(sample::ecRoot());
            const std::string before = made.transcript;
            TranscriptReading reading = readTranscript(bytesOf(before), transcriptStart);
            Genesis genesis = *readGenesis(reading.lines.front());
            genesis.more = RecordData{{"reviews", reviews}};
            sample::Writer writer;
            writer.add(genesisEntry(genesis));
            std::string text = writer.text();
            for (std::size_t at = 1; at < reading.lines.size(); ++at) text += reading.lines[at].text;
            made.kit.put(std::string(kitPath::transcript), bytesOf(sample::rechained(text, transcriptStart)));
            made.addendum = {};
            const std::filesystem::path stick = m_folder.path().toStdString();
            std::filesystem::create_directories(stick / std::to_string(++m_count));
            QVERIFY(writeKit(stick / std::to_string(m_count), "KIT", made.kit, {.mayBeNonEmpty = true}));
            const std::string both = verdicts(stick / std::to_string(m_count) / "KIT", place, said);
            QVERIFY2(both == "1/1", said);
            QCOMPARE(place, std::string("record/transcript.jsonl line 1"));
        }
    }
};

QTEST_GUILESS_MAIN(ReviewedKitTest)
#include "ReviewedKitTest.moc"
