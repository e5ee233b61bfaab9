#include "core/base/Wording.h"
#include "tests/cli/CommandLine.h"
#include "tests/support/HeldChain.h"

using commandLine::Desk;
using commandLine::Ran;

/// ceremony import, over the kits of live ceremonies: a root is made, signs an issuing CA, and revokes it.
class CeremonyImportCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    std::optional<held::Chain> m_chain;

    QString kit(std::size_t number) const { return QString::fromStdString(m_chain->kits().at(number).string()); }
    Ran take(const QStringList& more) const { return m_desk.json(QStringList{"ceremony", "import"} + more); }
    QJsonArray events() const { return m_desk.json({"events", "list"}).json()["events"].toArray(); }
    QJsonObject root() const { return m_desk.json({"ca", "show", "Example Root CA 2026"}).json(); }

private slots:
    void initTestCase()
    {
        auto chain = held::Chain::make(m_desk.path("").toStdString());
        if (!chain) QFAIL(core::sentence(chain.error()).c_str());
        m_chain.emplace(*std::move(chain));
        const auto made = m_chain->hold("first", held::smallScript());
        if (!made) QFAIL(core::sentence(made.error()).c_str());
        const auto withSub = m_chain->hold("second", held::following("sub-sign", *made));
        if (!withSub) QFAIL(core::sentence(withSub.error()).c_str());
        const auto revoked = m_chain->hold("third", held::Chain::revoking(withSub->subs.at("issuing"), *withSub));
        if (!revoked) QFAIL(core::sentence(revoked.error()).c_str());
        QCOMPARE_CODE(m_desk.createVault(), 0);
    }

    void aDryRunShowsAndWritesNothing()
    {
        const auto before = events().size();
        const Ran ran = m_desk.locked({"ceremony", "import", kit(0), "--dry-run"});
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(
            ran.out.contains("Guarded root: Example Root CA 2026") && ran.out.contains("would be taken in"), ran.all());
        QCOMPARE(events().size(), before);
    }

    void aKitOfLaterIsRefusedWithoutThoseBefore()
    {
        const Ran ran = take({kit(1)});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-337");
    }

    void anotherRootThanOneKnowsIsRefused()
    {
        const QString other = m_desk.path("other.pem");
        QCOMPARE_CODE(m_desk.tool("openssl",
                          {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                              m_desk.path("other.key"), "-out", other, "-subj", "/CN=Other"}),
            0);
        const Ran ran = take({kit(0), "--root", other});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-333");
    }

    void theRootComesInGuardedWithItsLedger()
    {
        const auto before = events().size();
        const Ran ran = take({kit(0), "--root", kit(0) + "/root/root.crt"});
        QCOMPARE_CODE(ran, 0);
        QVERIFY(ran.json()["guards"].toBool());
        QCOMPARE(ran.json()["ca"].toString(), "Example Root CA 2026");
        const QJsonObject taken = ran.json()["kits"].toArray().at(0).toObject();
        QCOMPARE(taken["type"].toString(), "root-create");
        QCOMPARE(taken["crl_number"].toInt(), 1);
        QCOMPARE(taken["addendum_head"].toString().toStdString(),
            core::worldOfKits(std::span(m_chain->kits()).first(1))->closing);
        const QJsonObject ca = root();
        QVERIFY(ca["is_guarded"].toBool());
        QCOMPARE(ca["crl"].toObject()["number"].toInt(), 1);
        QStringList assets;
        for (const QJsonValue& row : ca["ceremonies"].toArray().at(0).toObject()["ledger"].toArray()) {
            assets += row["asset"].toString() + " " + row["state"].toString();
            if (row["asset"].toString().startsWith("token:")) {
                QVERIFY(!row["bag"].toString().isEmpty());
                QVERIFY(!row["serial"].toString().isEmpty());
            }
        }
        QVERIFY2(assets.contains("token:primary sealed") && assets.contains("token:backup sealed") &&
                assets.contains("paper sealed") && assets.contains("shares sealed"),
            qPrintable(assets.join(", ")));
        const QJsonArray told = events();
        QVERIFY(told.size() > before);
        for (auto at = before; at < told.size(); ++at) {
            const QJsonObject detail = told.at(at)["detail"].toObject();
            QCOMPARE(detail["ceremony"].toString(), taken["ceremony"].toString());
            QCOMPARE(detail["head"].toString(), taken["head"].toString());
        }
        QCOMPARE(told.last()["kind"].toString(), "ceremonyImported");
        QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 0);
        const Ran text = m_desk.cli({"ca", "show", "Example Root CA 2026"});
        QVERIFY2(text.out.contains("signs only in a ceremony"), text.all());
        QVERIFY2(m_desk.cli({"ca", "list"}).out.contains("root, guarded"), text.all());
    }

    void takingItAgainChangesNothing()
    {
        const auto before = events().size();
        const Ran ran = take({kit(0)});
        QCOMPARE_CODE(ran, 0);
        QVERIFY(ran.json()["kits"].toArray().at(0)["is_known"].toBool());
        QCOMPARE(events().size(), before);
    }

    void nothingIsSignedWithIt()
    {
        const QList<QStringList> ways{{"crl", "Example Root CA 2026", "--out", m_desk.path("x.crl")},
            {"ca", "create", "--name", "New", "--profile", "issuing-ca", "--issuer", "Example Root CA 2026",
                "--subject", "CN=New", "--key", "ec:P-256"}};
        for (const QStringList& way : ways) {
            const Ran ran = m_desk.json(way);
            QCOMPARE_CODE(ran, 1);
            QCOMPARE(ran.error()["rule"].toString(), "CW-262");
            QVERIFY2(ran.error()["remedy"].toString().contains("ceremony new --type crl-resign"), ran.all());
        }
    }

    void aGapInTheChainIsRefused()
    {
        const auto before = events().size();
        const Ran ran = take({kit(2)});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-338");
        QCOMPARE(events().size(), before);
    }

    void whatIsRevokedHereAsksForACeremony()
    {
        const Ran taken = take({kit(0), kit(1)});
        QCOMPARE_CODE(taken, 0);
        QCOMPARE(taken.json()["kits"].toArray().at(1)["certificates"].toArray().size(), 1);
        const Ran ran = m_desk.cli({"revoke", "Example Issuing CA 1", "--reason", "keyCompromise"});
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.out.contains("ceremony new --type sub-revoke"), ran.all());
        const QJsonArray tasks = m_desk.json({"vault", "info"}).json()["tasks"].toArray();
        int urgent = 0;
        for (const QJsonValue& task : tasks)
            if (task["kind"].toString() == "ceremony_due" && task["is_urgent"].toBool())
                urgent += task["count"].toInt();
        QCOMPARE(urgent, 1);
    }

    void theNextKitsAddToIt()
    {
        const Ran ran = take({kit(0), kit(1), kit(2)});
        QCOMPARE_CODE(ran, 0);
        const QJsonArray kits = ran.json()["kits"].toArray();
        QVERIFY(kits.at(1)["is_known"].toBool() && !kits.at(2)["is_known"].toBool());
        QCOMPARE(kits.at(2)["revocations"].toInt(), 0); // it was revoked here already
        QVERIFY(!ran.json()["guards"].toBool());
        const QJsonObject ca = root();
        QCOMPARE(ca["ceremonies"].toArray().size(), 3);
        QCOMPARE(ca["crl"].toObject()["number"].toInt(), 3);
        const Ran list = m_desk.json({"list", "--status", "revoked"});
        QCOMPARE_CODE(list, 0);
        QVERIFY2(list.out.contains("Example Issuing CA 1"), list.all());
        QVERIFY(!m_desk.json({"vault", "info"}).out.contains("ceremony_due")); // the ceremony has listed it
        QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 0);
    }

    void aRehearsalIsRefused()
    {
        m_desk.write("script.toml", QByteArray::fromStdString(held::smallScript()));
        const Ran rehearsed =
            m_desk.plain({"ceremony", "rehearse", m_desk.path("script.toml"), "--out", m_desk.path("rehearsal")});
        QCOMPARE_CODE(rehearsed, 0);
        const Ran ran = take({m_desk.path("rehearsal")});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-332");
    }
};

QTEST_GUILESS_MAIN(CeremonyImportCommandTest)
#include "CeremonyImportCommandTest.moc"
