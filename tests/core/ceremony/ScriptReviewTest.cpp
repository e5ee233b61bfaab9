#include "SampleScript.h"
#include "core/base/Wording.h"
#include "tests/support/Reviewers.h"

using namespace core;

/// Which signatures below a script count.
class ScriptReviewTest : public QObject {
    Q_OBJECT

    reviewing::Desk m_desk;
    reviewing::Reviewer m_eva, m_dev;

    Script written(const std::string& text) const
    {
        m_desk.write("root.toml", text);
        return *readScript(text);
    }
    std::string two() const { return reviewing::reviewedBy(sample::rootCreate(), {m_eva, m_dev}, 2); }
    void sign(const reviewing::Reviewer& who, const QString& signature) const
    {
        const auto ran = m_desk.sign(who, "root.toml", signature);
        QVERIFY2(ran.code == 0, ran.all);
    }
    std::vector<ScriptReview> beside(const Script& script) const
    {
        return reviewsBeside(m_desk.file("root.toml"), script, *localReader());
    }
    static std::string told(const std::vector<ScriptReview>& reviews)
    {
        std::string text;
        for (const ScriptReview& one : reviews)
            text += one.file + " " + one.reviewer + " " + (one.why ? one.why->rule : "counts") + "\n";
        return text;
    }

private slots:
    void initTestCase()
    {
        if (!openssl::isHere()) QSKIP("no openssl");
        m_eva = m_desk.reviewer("Eva Lindqvist");
        m_dev = m_desk.reviewer("Dev Patel", "rsa:2048");
    }
    void cleanup()
    {
        for (std::size_t number = 1; number <= mostReviewers; ++number)
            QFile::remove(m_desk.path(QString::fromStdString(reviewFileName("root.toml", number))));
    }

    void everybodySignsInAFileOfTheirOwn()
    {
        const Script script = written(two());
        QVERIFY(checkScript(script, sample::today()).empty());
        sign(m_dev, "root.toml.sig");
        QCOMPARE(checkReviewed(script, beside(script)).error().rule, std::string("CW-380"));
        sign(m_eva, "root.toml.16.sig");
        QCOMPARE(told(beside(script)),
            std::string("root.toml.sig Dev Patel counts\nroot.toml.16.sig Eva Lindqvist counts\n"));
        QVERIFY(checkReviewed(script, beside(script)));
    }

    void oneOctetOfACommentMakesEverySignatureVoid()
    {
        const std::string text = two();
        written(text);
        sign(m_eva, "root.toml.sig");
        sign(m_dev, "root.toml.2.sig");
        std::string changed = text;
        changed[changed.find("# which document")] = '#';
        QVERIFY(checkReviewed(written(changed), beside(written(changed)))); // the same octets
        changed[changed.find("# which document") + 2] = 'W';
        const Script script = written(changed);
        QCOMPARE(told(beside(script)),
            std::string("root.toml.sig Eva Lindqvist CW-383\nroot.toml.2.sig Dev Patel CW-383\n"));
        const auto refused = checkReviewed(script, beside(script));
        QCOMPARE(refused.error().values, (std::vector<std::string>{"0", "2"}));
    }

    void nobodyCountsTwice()
    {
        const Script script = written(two());
        sign(m_eva, "root.toml.sig");
        sign(m_eva, "root.toml.2.sig");
        QCOMPARE(told(beside(script)),
            std::string("root.toml.sig Eva Lindqvist counts\nroot.toml.2.sig Eva Lindqvist CW-384\n"));
        QVERIFY(!checkReviewed(script, beside(script)));
    }

    void aKeyCountsOnceWhateverItsCertificatesSay()
    {
        reviewing::Reviewer twin{"Twin", m_eva.key, m_desk.path("twin.pem"), {}};
        QVERIFY_OPENSSL("req -x509 -key %1 -days 365 -subj /CN=Twin -out %2", {twin.key, twin.certificate});
        const auto der = openssl::run("x509 -in %1 -outform DER", {twin.certificate});
        twin.sha256 = toHex(sha256(bytesOf(std::string_view(der.out.constData(), std::size_t(der.out.size())))));
        const Script script = written(reviewing::reviewedBy(sample::rootCreate(), {m_eva, twin}, 2));
        sign(m_eva, "root.toml.sig");
        sign(twin, "root.toml.2.sig");
        QCOMPARE(
            told(beside(script)), std::string("root.toml.sig Eva Lindqvist counts\nroot.toml.2.sig Twin CW-384\n"));
    }

    void strangersAndOtherFilesAreUnverifiedAndSayWhy()
    {
        const Script script = written(two());
        sign(m_desk.reviewer("Mallory"), "root.toml.sig");
        m_desk.write("root.toml.2.sig", "not a signature");
        m_desk.write("other", "another file");
        QVERIFY(m_desk.sign(m_eva, "other", "root.toml.3.sig").code == 0);
        QVERIFY(QFile::link(m_desk.path("other"), m_desk.path("root.toml.4.sig")));
        const auto reviews = beside(script);
        QCOMPARE(reviews.size(), 4U);
        QCOMPARE(reviews[0].why->rule, std::string("CW-382"));
        QVERIFY(sentence(*reviews[0].why).contains("Mallory"));
        QCOMPARE(reviews[1].why->rule, std::string("CW-381"));
        QCOMPARE(reviews[2].why->rule, std::string("CW-383"));
        QVERIFY(reviews[3].why); // a link is not followed
        QCOMPARE(countReviews(reviews), 0);
    }

    void whatWasJudgedElsewhereIsJudgedAnew()
    {
        const Script script = written(two());
        sign(m_eva, "root.toml.sig");
        sign(m_dev, "root.toml.2.sig");
        std::vector<Bytes> ders;
        for (const ScriptReview& one : beside(script)) ders.push_back(one.der);
        QCOMPARE(countReviews(judgeReviews(script, ders)), 2);
        ders[1].back() ^= 1;
        QCOMPARE(countReviews(judgeReviews(script, ders)), 1);
        QCOMPARE(judgeReviews(script, std::vector<Bytes>(1))[0].why->rule, std::string("CW-381"));
    }

    void aScriptWithoutReviewersWantsNone()
    {
        const Script script = written(sample::rootCreate());
        QVERIFY(beside(script).empty());
        QVERIFY(checkReviewed(script, {}));
    }
};

QTEST_GUILESS_MAIN(ScriptReviewTest)
#include "ScriptReviewTest.moc"
