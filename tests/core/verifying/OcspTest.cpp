#include "MadeCertificates.h"
#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include "tests/support/Openssl.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::made;

namespace {

const Extension ocspSigning = extension("extendedKeyUsage", {{"purposes", {"OCSPSigning"}}});
const Extension noCheck{"1.3.6.1.5.5.7.48.1.5", false, fromHex("0500")};

/// Root, CA and leaf of today, and who may answer for the CA.
struct House {
    Validity today{systemTime() - std::chrono::days(9), systemTime() + std::chrono::days(300)};
    Party root = make({.subject = "CN=Root", .isCa = true, .validity = today});
    Party ca = make({.subject = "CN=CA", .isCa = true, .validity = today}, &root);
    Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}, .validity = today}, &ca);
    Party stranger = make({.subject = "CN=Stranger", .isCa = true, .validity = today});
    Party responder = make({.subject = "CN=Responder", .further = {ocspSigning, noCheck}, .validity = today}, &ca);
    Party pretender = make({.subject = "CN=Pretender", .further = {noCheck}, .validity = today}, &ca);

    VerifyOptions options(std::vector<OcspResponse> responses) const
    {
        return {.untrusted = {ca.certificate},
            .anchors = {root.certificate},
            .ocspResponses = std::move(responses),
            .at = systemTime()};
    }
    ChainReport ask(std::vector<OcspResponse> responses, std::vector<Crl> lists = {}) const
    {
        VerifyOptions asked = options(std::move(responses));
        asked.crls = std::move(lists);
        return verifyChain(leaf.certificate, asked);
    }
    ResponseWish wish() const
    {
        return {.from = systemTime() - std::chrono::hours(2), .until = systemTime() + std::chrono::days(5)};
    }
    OcspResponse response(const ResponseWish& wish) const { return makeResponse(leaf.certificate, ca, wish); }
};

std::string ruleOf(const ChainReport& report) { return report.isValid ? "valid" : report.verdict.rule; }

bool hasWarning(const ChainReport& report, std::string_view rule)
{
    return std::ranges::any_of(report.steps[0].findings,
        [&](const Finding& each) { return each.rule == rule && each.severity == Severity::Warning; });
}

}

/// OCSP responses as files: what OpenSSL makes we understand, what we judge OpenSSL judges alike.
class OcspTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void agreesWithOpenssl_data();
    void agreesWithOpenssl();
    void opensslAgreesAboutTimeAndSigner_data();
    void opensslAgreesAboutTimeAndSigner();
    void theNewestFittingResponseCounts();
    void listsAndResponsesAnswerForEachOther();
    void aResponderIsLookedUpUnlessItNeedNotBe();
    void aResponseNamesItsSignerByItsKey();
    void aResponderDoesNotSpeakForItself();
    void aCaWithoutAnswerIsAWarning();
    void allFormsOfFilesAreRead();
    void everyTruncationIsRefused();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, ByteView content)
    {
        QVERIFY(writeFile(path(name).toStdString(), content, FileKind::Public));
    }
    void writeParty(const QString& name, const Party& party)
    {
        write(name + ".pem", bytesOf(writePem("CERTIFICATE", party.certificate.der())));
        write(name + ".key", bytesOf(writePem("PRIVATE KEY", need(party.key->toPkcs8()).view())));
    }
    /// What openssl says about a response: "good", "revoked", "unknown", or "refused".
    QString judged(const QString& response, const QString& digest = "-sha1")
    {
        const openssl::Ran ran =
            openssl::run("ocsp -respin %1 -issuer %2 " + digest + " -cert %3 -CAfile %4 -verify_other %2 -no_nonce",
                {path(response), path("ca.pem"), path("leaf.pem"), path("root.pem")});
        const bool isRefused = !ran.all.contains("Response verify OK") || ran.all.contains("Status times invalid");
        if (isRefused) return "refused";
        for (const char* status : {"good", "revoked", "unknown"})
            if (ran.all.contains(QByteArray("leaf.pem: ") + status)) return status;
        return ran.all;
    }
    QTemporaryDir m_folder;
    House m_house;
};

void OcspTest::initTestCase()
{
    if (!openssl::isHere()) QSKIP("no openssl here");
    for (const auto& [name, party] : {std::pair{"root", &m_house.root}, {"ca", &m_house.ca}, {"leaf", &m_house.leaf},
             {"stranger", &m_house.stranger}, {"responder", &m_house.responder}, {"pretender", &m_house.pretender}})
        writeParty(name, *party);
    const std::string serial = m_house.leaf.certificate.serialHex();
    std::string upper;
    for (const char digit : serial) upper.push_back(static_cast<char>(std::toupper(digit)));
    write("good.txt", bytesOf("V\t350101000000Z\t\t" + upper + "\tunknown\t/CN=leaf\n"));
    write("revoked.txt", bytesOf("R\t350101000000Z\t260101000000Z,keyCompromise\t" + upper + "\tunknown\t/CN=leaf\n"));
    write("unknown.txt", {});
}

void OcspTest::agreesWithOpenssl_data()
{
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("good") << "good" << "ca" << "-sha1" << "valid" << "good";
    QTest::newRow("good by SHA-256") << "good" << "ca" << "-sha256" << "valid" << "good";
    QTest::newRow("revoked") << "revoked" << "ca" << "-sha1" << "CW-072" << "revoked";
    QTest::newRow("unknown") << "unknown" << "ca" << "-sha1" << "CW-071" << "unknown";
    QTest::newRow("delegated") << "good" << "responder" << "-sha1" << "valid" << "good";
    QTest::newRow("delegated, revoked") << "revoked" << "responder" << "-sha256" << "CW-072" << "revoked";
    QTest::newRow("without the purpose") << "good" << "pretender" << "-sha1" << "CW-066" << "refused";
    QTest::newRow("of a stranger") << "good" << "stranger" << "-sha1" << "CW-066" << "refused";
}

void OcspTest::agreesWithOpenssl()
{
    QFETCH(QString, index);
    QFETCH(QString, signer);
    QFETCH(QString, digest);
    const openssl::Ran made = openssl::run(
        "ocsp -index %1 -CA %2 -rsigner %3 -rkey %4 -ndays 5 -issuer %2 " + digest + " -cert %5 -respout %6 -noverify",
        {path(index + ".txt"), path("ca.pem"), path(signer + ".pem"), path(signer + ".key"), path("leaf.pem"),
            path("response.der")});
    const auto content = readFile(path("response.der").toStdString(), 100'000);
    QVERIFY2(content, made.all);
    const auto response = OcspResponse::parse(*content);
    QVERIFY2(response, response ? "" : sentence(response.error()).c_str());
    VerifyOptions asked = m_house.options({*response});
    asked.at = systemTime();
    QTEST(QString::fromStdString(ruleOf(verifyChain(m_house.leaf.certificate, asked))), "rule");
    QTEST(judged("response.der", digest), "verdict");
    Bytes tampered = response->signedOctets();
    Bytes changed = *content;
    // the status of the answer, or a date: everything that is signed counts
    const auto at = std::search(changed.begin(), changed.end(), tampered.begin() + 4, tampered.begin() + 40);
    QVERIFY(at != changed.end());
    changed[static_cast<std::size_t>(at - changed.begin()) + 30] ^= 1;
    write("response.der", changed);
    const auto other = OcspResponse::parse(changed);
    if (other) QVERIFY(!verifyChain(m_house.leaf.certificate, m_house.options({*other})).isValid);
    QCOMPARE(judged("response.der", digest), QStringLiteral("refused"));
}

void OcspTest::opensslAgreesAboutTimeAndSigner_data()
{
    QTest::addColumn<ResponseWish>("wish");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("verdict");
    const auto row = [this](const char* name, const std::function<void(ResponseWish&)>& change, const char* rule,
                         const char* verdict) {
        ResponseWish wish = m_house.wish();
        change(wish);
        QTest::newRow(name) << wish << QString(rule) << QString(verdict);
    };
    using W = ResponseWish&;
    row("plain", [](W) {}, "valid", "good");
    row("expired", [](W wish) { wish.until = systemTime() - std::chrono::hours(1); }, "CW-069", "refused");
    row("too early", [](W wish) { wish.from = systemTime() + std::chrono::hours(1); }, "CW-068", "refused");
    row("of another key", [](W wish) { wish.signer = make({.subject = "CN=CA"}); }, "CW-065", "refused");
    row("by key", [](W wish) { wish.isNamedByKey = true; }, "valid", "good");
    row("by SHA-256", [](W wish) { wish.isSha256 = true; }, "valid", "good");
    row("revoked", [](W wish) { wish.status = OcspStatus::Revoked; }, "CW-072", "revoked");
    row(
        "delegated",
        [this](W wish) {
            wish.signer = m_house.responder;
            wish.certificates = {m_house.responder.certificate};
        },
        "valid", "good");
    row(
        "delegated by another CA",
        [this](W wish) {
            const Party other = make({.subject = "CN=CA", .isCa = true, .validity = m_house.today}, &m_house.root);
            const Party signer =
                make({.subject = "CN=Other", .further = {ocspSigning, noCheck}, .validity = m_house.today}, &other);
            wish.signer = signer;
            wish.certificates = {signer.certificate};
        },
        "CW-066", "refused");
}

void OcspTest::opensslAgreesAboutTimeAndSigner()
{
    QFETCH(ResponseWish, wish);
    const OcspResponse response = m_house.response(wish);
    write("made.der", response.der());
    QTEST(QString::fromStdString(ruleOf(m_house.ask({response}))), "rule");
    QTEST(judged("made.der", wish.isSha256 ? "-sha256" : "-sha1"), "verdict");
}

void OcspTest::theNewestFittingResponseCounts()
{
    ResponseWish older = m_house.wish(), newer = m_house.wish(), unfit = m_house.wish();
    older.status = OcspStatus::Revoked;
    newer.from += std::chrono::hours(1);
    unfit.from += std::chrono::minutes(90);
    unfit.responder = "CN=Nobody";
    const OcspResponse revoked = m_house.response(older), good = m_house.response(newer);
    QCOMPARE(ruleOf(m_house.ask({revoked, good})), "valid");
    QCOMPARE(ruleOf(m_house.ask({good, revoked, m_house.response(unfit)})), "valid");
    QCOMPARE(ruleOf(m_house.ask({revoked, m_house.response(unfit)})), "CW-072");
}

void OcspTest::listsAndResponsesAnswerForEachOther()
{
    const Time from = systemTime() - std::chrono::hours(3), until = systemTime() + std::chrono::days(9);
    const Crl ofRoot = makeList(m_house.root, {.from = from, .until = until});
    const Crl clean = makeList(m_house.ca, {.from = from, .until = until});
    const Crl naming = makeList(m_house.ca, {.revoked = {m_house.leaf.certificate}, .from = from, .until = until});
    const Crl old = makeList(m_house.ca, {.from = from, .until = from + std::chrono::hours(1)});
    const OcspResponse good = m_house.response(m_house.wish());
    ResponseWish wish = m_house.wish();
    wish.status = OcspStatus::Revoked;
    const OcspResponse revoked = m_house.response(wish);
    wish = m_house.wish();
    wish.until = systemTime() - std::chrono::hours(1);
    const OcspResponse expired = m_house.response(wish);
    QCOMPARE(ruleOf(m_house.ask({good}, {ofRoot})), "valid");
    QCOMPARE(ruleOf(m_house.ask({good}, {ofRoot, naming})), "CW-726");
    QCOMPARE(ruleOf(m_house.ask({revoked}, {ofRoot, clean})), "CW-072");
    const ChainReport beside = m_house.ask({expired}, {ofRoot, clean});
    QVERIFY(beside.isValid && hasWarning(beside, "CW-069"));
    const ChainReport outdated = m_house.ask({good}, {ofRoot, old});
    QVERIFY(outdated.isValid && hasWarning(outdated, "CW-724"));
    QCOMPARE(ruleOf(m_house.ask({expired}, {ofRoot, old})), "CW-069");
}

void OcspTest::aResponderIsLookedUpUnlessItNeedNotBe()
{
    const Party plain =
        make({.subject = "CN=Responder", .further = {ocspSigning}, .validity = m_house.today}, &m_house.ca);
    ResponseWish wish = m_house.wish();
    wish.signer = plain;
    wish.certificates = {plain.certificate};
    const OcspResponse response = m_house.response(wish);
    const Time from = systemTime() - std::chrono::hours(3), until = systemTime() + std::chrono::days(9);
    const Crl ofRoot = makeList(m_house.root, {.from = from, .until = until});
    QCOMPARE(ruleOf(m_house.ask({response})), "CW-067"); // nobody knows whether it was revoked
    QCOMPARE(ruleOf(m_house.ask({response}, {ofRoot, makeList(m_house.ca, {.from = from, .until = until})})), "valid");
    const Crl naming = makeList(m_house.ca, {.revoked = {plain.certificate}, .from = from, .until = until});
    QVERIFY(hasWarning(m_house.ask({response}, {ofRoot, naming}), "CW-067"));
}

void OcspTest::aResponseNamesItsSignerByItsKey()
{
    ResponseWish wish = m_house.wish();
    wish.signer = m_house.responder;
    wish.isNamedByKey = true;
    QCOMPARE(ruleOf(m_house.ask({m_house.response(wish)})), "CW-064");
    VerifyOptions asked = m_house.options({m_house.response(wish)});
    asked.untrusted.push_back(m_house.responder.certificate);
    QCOMPARE(ruleOf(verifyChain(m_house.leaf.certificate, asked)), "valid");
}

void OcspTest::aResponderDoesNotSpeakForItself()
{
    const Party plain =
        make({.subject = "CN=Responder", .further = {ocspSigning}, .validity = m_house.today}, &m_house.ca);
    ResponseWish wish = m_house.wish();
    wish.signer = plain;
    wish.certificates = {plain.certificate};
    const OcspResponse aboutItself = makeResponse(plain.certificate, m_house.ca, wish);
    QCOMPARE(ruleOf(m_house.ask({m_house.response(wish), aboutItself})), "CW-067");
}

void OcspTest::aCaWithoutAnswerIsAWarning()
{
    const ChainReport report = m_house.ask({m_house.response(m_house.wish())});
    QVERIFY(report.isValid);
    const auto& ofCa = report.steps[1].findings;
    const auto missing = std::ranges::find(ofCa, "CW-720", &Finding::rule);
    QVERIFY(missing != ofCa.end());
    QCOMPARE(missing->severity, Severity::Warning);
    VerifyOptions asked = m_house.options({m_house.response(m_house.wish())});
    asked.checkRevocation = true;
    QCOMPARE(ruleOf(verifyChain(m_house.leaf.certificate, asked)), "CW-720");
}

void OcspTest::allFormsOfFilesAreRead()
{
    const Bytes der = m_house.response(m_house.wish()).der();
    const std::string base64 = toBase64(der);
    const std::string lines = base64.substr(0, 64) + "\r\n" + base64.substr(64) + "\n";
    for (const std::string& file : {textOf(der), base64, lines, writePem("OCSP RESPONSE", der)}) {
        const auto read = ocspResponseIn(readObjects(bytesOf(file)));
        QVERIFY2(read, read ? "" : sentence(read.error()).c_str());
        QCOMPARE(read->der(), der);
    }
    QCOMPARE(ocspResponseIn(readObjects(bytesOf(writePem("CERTIFICATE", m_house.ca.certificate.der())))).error().rule,
        "CW-603");
}

void OcspTest::everyTruncationIsRefused()
{
    const Bytes der = m_house.response(m_house.wish()).der();
    for (std::size_t size = 0; size < der.size(); ++size) QVERIFY(!OcspResponse::parse(ByteView(der).first(size)));
    Bytes longer = der;
    longer.push_back(0);
    QVERIFY(!OcspResponse::parse(longer));
}

QTEST_GUILESS_MAIN(OcspTest)
#include "OcspTest.moc"
