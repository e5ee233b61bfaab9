#include "core/ceremony/engine/CrossCertificate.h"
#include "core/base/Wording.h"
#include "core/ceremony/engine/RehearseScript.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

const Validity ours{*readTime("2026-12-01"), *readTime("2046-12-01")};
const Validity theirs{*readTime("2025-01-01"), *readTime("2035-01-01")};
const Validity planned{*readTime("2027-01-01"), *readTime("2030-01-01")};

PrivateKey key(std::string_view algorithm = "ec:P-256") { return *PrivateKey::generate(**findKeyAlgorithm(algorithm)); }

Certificate rootOf(std::string_view name, const Validity& validity, const PrivateKey& its)
{
    auto made = practiceRoot(*DistinguishedName::parse(name), validity, its);
    if (!made) qFatal("%s", sentence(made.error()).c_str());
    return *std::move(made);
}

/// A certificate as openssl makes it of a request, with extensions of its own choice.
Result<Certificate> byOpenssl(const QString& subject, const QStringList& more,
    const QStringList& key = {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"})
{
    QTemporaryDir folder;
    QProcess tool;
    const QString out = folder.filePath("root.der");
    tool.start("openssl",
        QStringList{"req", "-x509", "-newkey"} + key +
            QStringList{"-nodes", "-keyout", folder.filePath("key"), "-subj", subject, "-days", "3000", "-outform",
                "DER", "-out", out} +
            more);
    if (!tool.waitForFinished(30000) || tool.exitCode() != 0) qFatal("%s", tool.readAllStandardError().constData());
    QFile file(out);
    file.open(QIODevice::ReadOnly);
    const QByteArray der = file.readAll();
    return Certificate::parse(
        ByteView(reinterpret_cast<const std::uint8_t*>(der.constData()), std::size_t(der.size())));
}

std::string ruleOf(const auto& result) { return result ? std::string("none") : result.error().rule; }

}

/// What one root certifies of another, and what it refuses.
class CrossCertificateTest : public QObject {
    Q_OBJECT

    const PrivateKey m_ourKey = key("ec:P-384"), m_theirKey = key();
    const Certificate m_ours = rootOf("CN=Our Root", ours, m_ourKey),
                      m_theirs = rootOf("CN=Their Root", theirs, m_theirKey);

    CrossOrder order() const { return {.from = m_theirs, .issuer = m_ours, .planned = planned}; }
    static Result<Prepared> prepared(const CrossOrder& order) { return prepareCross(order, *newSerial(1)); }

private slots:
    void nameKeyAndIdentifierAreCopied()
    {
        const auto made = prepared(order());
        QVERIFY2(made, made ? "" : sentence(made.error()).c_str());
        const Certificate& cross = made->preview();
        QVERIFY(cross.subject() == m_theirs.subject() && cross.spki() == m_theirs.spki());
        QVERIFY(cross.subjectKeyIdentifier() == m_theirs.subjectKeyIdentifier());
        QVERIFY(cross.authorityKeyIdentifier() == m_ours.subjectKeyIdentifier());
        QVERIFY(cross.issuer() == m_ours.subject() && cross.isCa() && !cross.pathLength());
        QVERIFY(cross.extendedKeyUsage().empty() && !cross.extension("nameConstraints"));
    }

    void anIdentifierThatOthersMadeStaysAsItIs()
    {
        const auto theirs = byOpenssl("/CN=Odd Root", {"-addext", "subjectKeyIdentifier=0102030405"});
        QVERIFY(theirs && checkOtherRoot(*theirs));
        CrossOrder wanted{.from = *theirs, .issuer = m_ours, .planned = planned};
        const auto made = prepared(wanted);
        QVERIFY2(made, made ? "" : sentence(made.error()).c_str());
        QCOMPARE(toHex(made->preview().subjectKeyIdentifier()), std::string("0102030405"));
        QVERIFY(made->preview().subject().der() == theirs->subject().der()); // types of strings, too
    }

    void aRecomputedIdentifierIsRefused()
    {
        const auto theirs = byOpenssl("/CN=Odd Root", {"-addext", "subjectKeyIdentifier=0102030405"});
        QVERIFY(theirs);
        IssueDraft draft;
        draft.kind = CertificateKind::SubordinateCa;
        draft.subject = theirs->subject();
        draft.spki = theirs->spki();
        draft.validity = planned;
        draft.extensions = {*makeExtension("2.5.29.19", {{"ca", {"true"}}}, true),
            *makeExtension("2.5.29.15", {{"uses", {"keyCertSign", "cRLSign"}}}, true)};
        const auto made = prepare(draft, m_ours, *m_ours.publicKey(), *newSerial(1));
        QVERIFY2(made, made ? "" : sentence(made.error()).c_str());
        QCOMPARE(ruleOf(checkCopied(made->preview(), *theirs)), std::string("CW-298"));
        QVERIFY(checkCopied(*theirs, *theirs));
        QCOMPARE(ruleOf(checkCopied(m_ours, m_theirs)), std::string("CW-298"));
    }

    void limitsAreThoseOfTheScript()
    {
        CrossOrder wanted = order();
        wanted.pathLength = 1;
        wanted.uses = {"serverAuth"};
        wanted.permitted = {*readGeneralName("DNS:partner.example")};
        wanted.excluded = {*readGeneralName("DNS:secret.partner.example")};
        wanted.crlUrl = "http://pki.example.com/root.crl";
        const auto made = prepared(wanted);
        QVERIFY2(made, made ? "" : sentence(made.error()).c_str());
        QCOMPARE(made->preview().pathLength().value_or(-1), 1);
        QCOMPARE(made->preview().extendedKeyUsage(), (std::vector<std::string>{"serverAuth"}));
        const FieldValues names = made->preview().fields("nameConstraints");
        QCOMPARE(names.at("permitted").front(), std::string("DNS:partner.example"));
        QCOMPARE(names.at("excluded").front(), std::string("DNS:secret.partner.example"));
    }

    void validityIsCutToBothRoots()
    {
        CrossOrder wanted = order();
        wanted.planned = {*readTime("2020-01-01"), *readTime("2060-01-01")};
        const auto made = prepared(wanted);
        QVERIFY2(made, made ? "" : sentence(made.error()).c_str());
        QVERIFY(made->preview().validity() == (Validity{ours.notBefore, theirs.notAfter}));
        wanted.planned = {*readTime("2035-01-01"), *readTime("2036-01-01")}; // theirs has ended
        QCOMPARE(ruleOf(prepared(wanted)), std::string("CW-299"));
    }

    void whatIsNoWholeRootIsRefused()
    {
        QVERIFY(checkOtherRoot(m_theirs));
        const auto cross = prepared(order());
        QCOMPARE(ruleOf(checkOtherRoot(cross->preview())), std::string("CW-294")); // its issuer is another one
        Bytes der = m_theirs.der();
        der.back() ^= 1U;
        const auto broken = Certificate::parse(der);
        QVERIFY(broken);
        QCOMPARE(ruleOf(checkOtherRoot(*broken)), std::string("CW-294"));
        const auto noCa = byOpenssl("/CN=Nobody", {"-addext", "basicConstraints=critical,CA:FALSE"});
        QVERIFY(noCa);
        QCOMPARE(ruleOf(checkOtherRoot(*noCa)), std::string("CW-296"));
        const auto cannotSign = byOpenssl("/CN=Other", {"-addext", "keyUsage=critical,cRLSign"});
        QVERIFY(cannotSign);
        QCOMPARE(ruleOf(checkOtherRoot(*cannotSign)), std::string("CW-296"));
        const auto old = byOpenssl("/CN=Old", {"-x509v1", "-config", "/dev/null"});
        QVERIFY(old);
        QCOMPARE(old->version(), 1);
        QCOMPARE(ruleOf(checkOtherRoot(*old)), std::string("CW-296"));
    }

    void aWeakKeyIsRefused()
    {
        const auto weak = byOpenssl("/CN=Weak", {}, {"rsa:1024"});
        QVERIFY(weak);
        const auto refused = checkOtherRoot(*weak);
        QVERIFY(!refused);
        QVERIFY2(refused.error().rule.starts_with("CW-1"), refused.error().rule.c_str());
    }
};

QTEST_GUILESS_MAIN(CrossCertificateTest)
#include "CrossCertificateTest.moc"
