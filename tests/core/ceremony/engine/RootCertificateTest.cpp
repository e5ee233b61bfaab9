#include "core/base/Wording.h"
#include "core/ceremony/engine/RecordFields.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/Openssl.h"
#include "tests/support/Zlint.h"
#include <QTest>
#include <cstring>

using namespace core;

/// The root that a live ceremony makes, as openssl and zlint see it, on a machine whose clock is years ahead.
class RootCertificateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<held::StepRoom> m_room;
    std::string m_approved; ///< SHA-256 of what was shown to be signed

    QString inKit(const char* name) const
    {
        return QString::fromStdString((m_room->place.kit("kit-a") / name).string());
    }
    static QByteArray readAll(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static std::string hashOf(const QByteArray& octets)
    {
        return toHex(sha256(bytesOf(std::string_view(octets.constData(), std::size_t(octets.size())))));
    }
    RecordData lineOf(LineType type) const
    {
        for (const TranscriptLine& line : m_room->ceremony->transcript().lines())
            if (line.entry.type == type && textIn(line.entry.data, "kind") == "cert.selfsign") return line.entry.data;
        return {};
    }

private slots:
    void initTestCase()
    {
        m_room = std::make_unique<held::StepRoom>();
        m_room->machine.clock = [] { return *readTime("2031-06-01T12:00:00Z"); };
        m_room->begin();
        m_room->goTo("cert.selfsign");
        for (const StepValue& value : m_room->ceremony->view().values)
            if (value.label == "SHA-256 of what is signed") m_approved = value.text;
        std::erase(m_approved, ' ');
        const auto done =
            rehearse(*m_room->ceremony, m_room->people, m_room->machine.clock, [](const StepView&) { return true; });
        QVERIFY2(done, done ? "" : sentence(done.error()).c_str());
    }

    void everyFieldIsTheScripts()
    {
        const openssl::Ran shown =
            openssl::run("x509 -inform DER -in %1 -noout -text -nameopt RFC2253 -certopt no_pubkey,no_sigdump",
                {inKit("root/root.der")});
        QVERIFY2(shown.code == 0, shown.all.constData());
        for (const char* const line : {"Version: 3 (0x2)", "Issuer: CN=Example Root CA 2026,O=Example Corp,C=DE\n",
                 "Subject: CN=Example Root CA 2026,O=Example Corp,C=DE\n", "Not Before: Dec  1 00:00:00 2026 GMT",
                 "Not After : Dec  1 00:00:00 2046 GMT", "Signature Algorithm: ecdsa-with-SHA384",
                 "X509v3 Basic Constraints: critical\n                CA:TRUE\n",
                 "X509v3 Key Usage: critical\n                Certificate Sign, CRL Sign\n"})
            QVERIFY2(shown.out.contains(line), line + shown.all);
        for (const char* const unwanted : {"Extended Key Usage", "CRL Distribution", "Authority Information", "pathlen",
                 "2031", "Subject Alternative Name"})
            QVERIFY2(!shown.out.contains(unwanted), unwanted + shown.all);
        QCOMPARE(shown.out.count("X509v3 "), 5); // their heading, these two, and the two key identifiers
        const openssl::Ran key = openssl::run("x509 -inform DER -in %1 -noout -pubkey", {inKit("root/root.der")});
        QVERIFY(openssl::run("pkey -pubin -in %1 -text -noout", {written("key.pub", key.out)}).out.contains("P-384"));
    }

    void theSerialNumberHasSeventeenOctets()
    {
        const openssl::Ran shown = openssl::run("x509 -inform DER -in %1 -noout -serial", {inKit("root/root.der")});
        const QByteArray digits = shown.out.trimmed().mid(qsizetype(std::strlen("serial=")));
        QCOMPARE(digits.size(), 34);
        QVERIFY2(digits.startsWith("01"), digits);
        QCOMPARE(digits.toLower().toStdString(), textIn(lineOf(LineType::Intent), "serial"));
    }

    void whatWasShownIntendedKeptAndSignedAreTheSameOctets()
    {
        const openssl::Ran cut = openssl::run("asn1parse -inform DER -in %1 -strparse 4 -noout -out %2",
            {inKit("root/root.der"), QString::fromStdString((m_room->place.folder / "tbs.der").string())});
        QVERIFY2(cut.code == 0, cut.all.constData());
        const std::string isSigned =
            hashOf(readAll(QString::fromStdString((m_room->place.folder / "tbs.der").string())));
        std::string step;
        for (const ScriptStep& each : m_room->script.steps)
            if (each.kind->name == "cert.selfsign") step = each.id;
        QCOMPARE(hashOf(readAll(inKit(("record/tbs/" + step + ".der").c_str()))), isSigned);
        QCOMPARE(textIn(lineOf(LineType::Intent), "tbs_sha256"), isSigned);
        QCOMPARE(QByteArray::fromStdString(m_approved).toLower(), QByteArray::fromStdString(isSigned));
        QCOMPARE(hashOf(readAll(inKit("root/root.der"))), textIn(lineOf(LineType::Result), "sha256"));
    }

    void othersAgree()
    {
        QVERIFY_OPENSSL(
            "verify -x509_strict -check_ss_sig -attime 1798761600 -CAfile %1 %1", {inKit("root/root.crt")}); // 2027
        const std::string refused = zlint::refusedBy(*m_room->ceremony->world().root);
        QVERIFY2(refused.empty(), refused.c_str());
    }

    /// The list begins on the day that two watches said.
    void onlyTheListHasTheDayOfTheCeremony()
    {
        const openssl::Ran list =
            openssl::run("crl -in %1 -noout -lastupdate -dateopt iso_8601", {inKit("root/root.crl.pem")});
        QVERIFY2(list.out.contains("2031-06-01 00:00:00Z"), list.all);
    }

private:
    QString written(const char* name, const QByteArray& content) const
    {
        const std::filesystem::path path = m_room->place.folder / name;
        if (!writeFile(path, bytesOf(content.toStdString()), FileKind::Public)) qFatal("cannot write");
        return QString::fromStdString(path.string());
    }
};

QTEST_GUILESS_MAIN(RootCertificateTest)
#include "RootCertificateTest.moc"
