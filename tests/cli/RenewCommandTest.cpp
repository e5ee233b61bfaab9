#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// renew: a new certificate in the place of an old one, and one like it.
class RenewCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    const QStringList m_ec{"ec", "-pkeyopt", "ec_paramgen_curve:P-256"};

    QStringList renew(const QString& out, const QStringList& more = {}) const
    {
        return QStringList{"renew", "file:" + m_desk.path("old.pem"), "--out", m_desk.path(out)} + more;
    }
    QByteArray publicKey(const QString& file) const
    {
        return m_desk.tool("openssl", {"x509", "-in", m_desk.path(file), "-noout", "-pubkey"}).out;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
        QCOMPARE_CODE(m_desk.opensslRequest("old", m_ec, "/CN=old.example.com", "DNS:old.example.com"), 0);
        QCOMPARE_CODE(m_desk.cli({"sign", m_desk.path("old.csr"), "--issuer", "CA", "--profile", "tls-server", "--out",
                          m_desk.path("old.pem")}),
            0);
    }

    void theSameKeyNeedsNothingElse()
    {
        const Ran ran = m_desk.json(renew("same.pem"));
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(publicKey("same.pem"), publicKey("old.pem"));
        const QJsonObject json = ran.json();
        QStringList changed;
        for (const auto& row : json["compared"].toArray())
            if (row.toObject()["is_different"].toBool()) changed += row.toObject()["field"].toString();
        changed.removeOne("Validity"); // the same second is possible
        QCOMPARE(changed, QStringList{"Serial number"});
        QVERIFY(json["remarks"].toArray().isEmpty());
        QCOMPARE(json["renews"].toObject()["names"].toArray()[0].toString(), "DNS:old.example.com");
        QVERIFY(m_desk.cli(renew("again.pem")).out.contains("the same: Subject, Names"));
    }

    void aPlainRootRenewsItselfWithItsKey()
    {
        const Ran ran = m_desk.json(
            {"renew", "file:" + m_desk.path("root.pem"), "--days", "9000", "--out", m_desk.path("root2.pem")});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(publicKey("root2.pem"), publicKey("root.pem"));
        const auto verified = [&](const QString& anchor) {
            return m_desk.tool("openssl", {"verify", "-CAfile", m_desk.path(anchor), m_desk.path("ca.pem")});
        };
        QVERIFY2(verified("root2.pem").code == 0, verified("root2.pem").all());
        QVERIFY2(
            m_desk.tool("openssl", {"verify", "-CAfile", m_desk.path("root2.pem"), m_desk.path("root2.pem")}).code == 0,
            "it does not sign itself");
        const Ran shown = m_desk.json({"ca", "show", "Root"});
        QVERIFY2(shown.out.contains(ran.json()["certificate"].toObject()["serial"].toString().toUtf8()), shown.all());
        const Ran other = m_desk.json(
            {"renew", "file:" + m_desk.path("root.pem"), "--profile", "issuing-ca", "--out", m_desk.path("no.pem")});
        QCOMPARE(other.error()["rule"].toString(), "CW-267");
        const Ran below = m_desk.json(
            {"renew", "file:" + m_desk.path("old.pem"), "--profile", "root-ca", "--out", m_desk.path("no.pem")});
        QCOMPARE(below.error()["rule"].toString(), "CW-267");
    }

    void aNewRequestBringsANewKey()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("new", m_ec, "/CN=x", "DNS:old.example.com,DNS:more.example.com"), 0);
        const Ran ran = m_desk.json(renew("new.pem", {"--request", m_desk.path("new.csr")}));
        QCOMPARE_CODE(ran, 0);
        QVERIFY(publicKey("new.pem") != publicKey("old.pem"));
        QCOMPARE(ran.json()["certificate"].toObject()["names"].toArray().size(), 1);
        QCOMPARE(ran.json()["remarks"].toArray()[0].toObject()["rule"].toString(), "CW-665");
    }

    void anotherIsMadeLikeItWithAKeyMadeHere()
    {
        const QStringList key{"--key", "ec:P-256", "--key-out", m_desk.path("like.key"), "--key-passphrase-file",
            m_desk.path("keypass"), "--san", "DNS:like.example.com"};
        const Ran ran = m_desk.json(renew("like.pem", key));
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["certificate"].toObject()["subject"].toString(), "CN=like.example.com");
        QCOMPARE(
            m_desk
                .tool("openssl",
                    {"pkey", "-in", m_desk.path("like.key"), "-passin", "file:" + m_desk.path("keypass"), "-pubout"})
                .out,
            publicKey("like.pem"));
        QCOMPARE(ran.json()["files"].toArray().size(), 2);
    }

    void aDryRunNeedsNoPassphraseAndWritesNothing()
    {
        const auto before = m_desk.locked({"list", "--json"}).json()["certificates"].toArray().size();
        const Ran ran = m_desk.locked({"renew", "name:old.example.com", "--dry-run", "--explain"});
        if (ran.code != 0) // two of them by now
            QVERIFY(ran.all().contains("more than one") || ran.code == 2);
        const Ran same = m_desk.locked({"renew", "file:" + m_desk.path("old.pem"), "--dry-run", "--explain"});
        QCOMPARE_CODE(same, 0);
        QVERIFY(same.out.contains("Beside the old certificate"));
        QVERIFY(same.out.contains("chosen when signing"));
        QVERIFY(same.out.contains("same name, same key"));
        const Ran here = m_desk.locked({"renew", "file:" + m_desk.path("old.pem"), "--key", "ec:P-384", "--dry-run"});
        QCOMPARE_CODE(here, 0);
        QCOMPARE(m_desk.locked({"list", "--json"}).json()["certificates"].toArray().size(), before);
    }

    void wrongCallsAreToldApart()
    {
        QCOMPARE_CODE(m_desk.json({"renew", "file:" + m_desk.path("old.pem")}), 2);
        QCOMPARE_CODE(m_desk.json(renew("x.pem", {"--key", "ec:P-256"})), 2);
        QCOMPARE_CODE(m_desk.json(renew("x.pem", {"--key", "ec:P-256", "--request", m_desk.path("old.csr")})), 2);
        QCOMPARE_CODE(m_desk.json(renew("x.pem", {"--explain"})), 2);
        QCOMPARE_CODE(m_desk.json(renew("x.pem", {"--profile", "nope"})), 1);
        QVERIFY(!m_desk.exists("x.pem"));
    }

    void aRefusedRenewalLeavesNoKeyBehind()
    {
        const Ran ran = m_desk.json(renew("x.pem",
            {"--key", "ec:P-256", "--key-out", m_desk.path("x.key"), "--key-passphrase-file", m_desk.path("keypass"),
                "--san", "DNS:bad..example.com"}));
        QVERIFY(ran.code == 1 || ran.code == 2);
        QVERIFY(!m_desk.exists("x.key"));
        QVERIFY(!m_desk.exists("x.pem"));
    }

    void aCompromisedKeyIsRefused()
    {
        QCOMPARE_CODE(m_desk.cli({"revoke", "file:" + m_desk.path("old.pem"), "--reason", "keyCompromise"}), 0);
        const Ran ran = m_desk.json(renew("x.pem"));
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-662");
    }
};

QTEST_GUILESS_MAIN(RenewCommandTest)
#include "RenewCommandTest.moc"
