#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// A CA of the openssl command that comes here with the list it published last: number 57, three certificates on it.
class CrlImportCommandTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    /// list.crl, with these extensions; `number` is hexadecimal, as openssl keeps it.
    void makeList(
        const QByteArray& extensions = "authorityKeyIdentifier=keyid\n", const QByteArray& number = "39") const
    {
        m_desk->write("number", number + "\n");
        m_desk->write("ca.cnf",
            "[ca]\ndefault_ca=old\n[old]\ndatabase=index\ncrlnumber=number\ncertificate=old.pem\nprivate_key=old.key\n"
            "default_md=sha256\ndefault_crl_days=30\ncrl_extensions=more\n[more]\n" +
                extensions);
        QCOMPARE_CODE(m_desk->tool("openssl",
                          {"ca", "-config", "ca.cnf", "-gencrl", "-out", "list.crl", "-passin", "file:keypass"}),
            0);
    }
    Ran adopt(const QStringList& more = {}) const
    {
        return m_desk->cli(
            QStringList{"ca", "adopt", "--name", "Old", "--certificate", m_desk->path("old.pem"), "--key-file",
                m_desk->path("old.key"), "--key-passphrase-file", m_desk->path("keypass")} +
            more);
    }
    Ran import(const QStringList& more = {}) const
    {
        return m_desk->cli(QStringList{"import", m_desk->path("list.crl")} + more);
    }
    /// What openssl says of the next list that is made here.
    QByteArray nextList() const
    {
        const Ran made = m_desk->cli({"crl", "Old", "--out", m_desk->path("next.crl")});
        if (made.code != 0) return made.all();
        const Ran shown = m_desk->tool(
            "openssl", {"crl", "-inform", "DER", "-in", "next.crl", "-CAfile", "old.pem", "-noout", "-text"});
        return shown.all();
    }
    void carriesOn(const QByteArray& next) const
    {
        QVERIFY2(next.contains("verify OK"), next);
        QVERIFY2(QString::fromUtf8(next).simplified().contains("X509v3 CRL Number: 58"), next);
        for (const char* serial : {"1000", "1001", "1002"})
            QVERIFY2(next.contains("Serial Number: " + QByteArray(serial)), next);
        QCOMPARE(next.count("Serial Number:"), 3);
        QVERIFY2(next.contains("Mar  1 12:00:00 2026 GMT") && next.contains("Key Compromise"), next);
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QCOMPARE_CODE(m_desk->createVault(), 0);
        QCOMPARE_CODE(m_desk->tool("openssl",
                          {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-passout",
                              "file:keypass", "-keyout", "old.key", "-out", "old.pem", "-subj",
                              "/C=DE/O=Example/CN=Old Root", "-days", "3650", "-addext",
                              "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"}),
            0);
        m_desk->write("index",
            "R\t351231235959Z\t260301120000Z,keyCompromise\t1000\tunknown\t/CN=one\n"
            "R\t351231235959Z\t260401120000Z,superseded\t1001\tunknown\t/CN=two\n"
            "R\t351231235959Z\t260501120000Z\t1002\tunknown\t/CN=three\n");
        makeList();
    }

    void theNextListGoesOnFromTheOneTakenIn()
    {
        const Ran adopted = adopt();
        QCOMPARE_CODE(adopted, 0);
        QVERIFY2(adopted.out.contains("number 1") && adopted.out.contains("import FILE"), adopted.out);
        const Ran looked = import({"--dry-run"});
        QCOMPARE_CODE(looked, 0);
        QVERIFY2(looked.out.contains("would be taken in") && looked.out.simplified().contains("3 new revocations"),
            looked.out);
        const Ran taken = import();
        QCOMPARE_CODE(taken, 0);
        QVERIFY2(
            taken.out.contains("taken in") && taken.out.simplified().contains("next list gets number 58"), taken.out);
        carriesOn(nextList());
        const Ran again = import();
        QCOMPARE_CODE(again, 0);
        QVERIFY2(again.out.contains("already there"), again.out);
        QCOMPARE_CODE(m_desk->cli({"vault", "verify"}), 0);
    }

    void aCaIsAdoptedWithItsLastList()
    {
        const Ran adopted = adopt({"--crl", m_desk->path("list.crl"), "--json"});
        QCOMPARE_CODE(adopted, 0);
        QCOMPARE(adopted.json()["next_crl_number"].toInt(), 58);
        QCOMPARE(adopted.json()["crl"].toObject()["new_revocations"].toInt(), 3);
        carriesOn(nextList());
    }

    void adoptsNothingWhereTheListIsOfAnother()
    {
        const Desk other;
        QCOMPARE_CODE(other.createVault(), 0);
        QVERIFY(other.createCas());
        QCOMPARE_CODE(other.cli({"crl", "Root", "--out", other.path("root.crl")}), 0);
        const Ran refused = adopt({"--crl", other.path("root.crl"), "--json"});
        QCOMPARE_CODE(refused, 1);
        QCOMPARE(refused.error()["rule"].toString(), "CW-416");
        QCOMPARE_CODE(m_desk->locked({"ca", "show", "Old"}), 1);
    }

    void theJsonCountsWhatIsNew()
    {
        QCOMPARE_CODE(m_desk->cli({"import", m_desk->path("old.pem")}), 0);
        for (const bool dryRun : {true, false}) {
            const Ran ran = import(QStringList{"--json"} + (dryRun ? QStringList{"--dry-run"} : QStringList{}));
            QCOMPARE_CODE(ran, 0);
            const QJsonObject object = ran.json()["objects"].toArray().at(0).toObject();
            QCOMPARE(object["is_taken"].toBool(), !dryRun);
            const QJsonObject crl = object["crl"].toObject();
            QCOMPARE(crl["number"].toInt(), 57);
            QCOMPARE(crl["entries"].toInt(), 3);
            QCOMPARE(crl["new_revocations"].toInt(), 3);
            QVERIFY(crl["next_number"].isNull()); // no CA of this vault
        }
    }

    void whatAVaultDoesNotKeepIsSaidInADryRunToo()
    {
        QCOMPARE_CODE(m_desk->tool("openssl", {"x509", "-in", "old.pem", "-noout", "-pubkey", "-out", "bare.pem"}), 0);
        for (const QStringList& more : {QStringList{"--dry-run"}, QStringList{}}) {
            const Ran ran = m_desk->cli(QStringList{"import", m_desk->path("bare.pem")} + more);
            QVERIFY2(ran.out.contains("not taken in") && ran.out.contains("CW-668"), ran.all());
        }
    }

    void theCertificateMayComeAlong()
    {
        for (const QStringList& more : {QStringList{"--dry-run"}, QStringList{}}) {
            const Ran ran = import(QStringList{m_desk->path("old.pem")} + more);
            QCOMPARE_CODE(ran, 0);
            QVERIFY2(ran.out.simplified().contains("3 new revocations"), ran.out);
        }
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<QByteArray>("extensions");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QString>("rule");
        const QByteArray usual = "authorityKeyIdentifier=keyid\n";
        const auto pointOf = [&](const QByteArray& what) {
            return usual + "issuingDistributionPoint=critical,@point\n[point]\n" + what + "\n";
        };
        QTest::newRow("nobody here signed it") << usual << false << "CW-416";
        QTest::newRow("delta") << usual + "deltaCRL=critical,ASN1:INTEGER:50\n" << true << "CW-417";
        QTest::newRow("indirect") << pointOf("indirectCRL=TRUE") << true << "CW-418";
        QTest::newRow("some reasons") << pointOf("onlysomereasons=keyCompromise") << true << "CW-419";
        QTest::newRow("attributes") << pointOf("onlyAA=TRUE") << true << "CW-419";
    }
    void refusesWithAReason()
    {
        QFETCH(const QByteArray, extensions);
        QFETCH(const bool, isKnown);
        QFETCH(const QString, rule);
        if (isKnown) QCOMPARE_CODE(m_desk->cli({"import", m_desk->path("old.pem")}), 0);
        makeList(extensions);
        for (const QStringList& more : {QStringList{"--dry-run"}, QStringList{}}) {
            const Ran ran = import(more + QStringList{"--json"});
            QCOMPARE_CODE(ran, 1);
            const QJsonObject object = ran.json()["objects"].toArray().at(0).toObject();
            QCOMPARE(object["finding"].toObject()["rule"].toString(), rule);
            QVERIFY(!object["is_taken"].toBool());
        }
        const Ran said = import();
        QVERIFY2(said.out.contains(rule.toUtf8()) && said.out.contains("not taken in"), said.out);
    }
};

QTEST_GUILESS_MAIN(CrlImportCommandTest)
#include "CrlImportCommandTest.moc"
