#include "tests/cli/Terminal.h"
#include "tests/support/SoftTokens.h"

using commandLine::Desk;
using commandLine::Ran;

/// CAs whose keys lie on tokens, with SoftHSM, judged by OpenSSL and zlint.
class TokenKeysTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    test::SoftTokens m_soft;
    QString m_module = QString::fromStdString(test::SoftTokens::module().string());

    QString path(const QString& name) const { return m_desk.path(name); }
    QStringList withPin(const QStringList& arguments) const
    {
        return arguments + QStringList{"--pin-file", path("pin")};
    }
    /// With the PIN of the first token, and that of an issuer's.
    QStringList withPins(const QStringList& arguments) const
    {
        return withPin(arguments) + QStringList{"--issuer-pin-file", path("pin")};
    }
    static QString on(const QString& token, const QString& object)
    {
        return "pkcs11:token=" + token + ";object=" + object;
    }
    void makeRoot(const QString& name, const QString& key, const QString& profile = "root-ca") const
    {
        QCOMPARE_CODE(m_desk.cli(withPin({"ca", "create", "--name", name, "--profile", profile, "--subject",
                          "CN=" + name + ",O=Example,C=DE", "--key", key, "--out", path(name + ".pem"), "--crl-url",
                          "http://pki.example.com/" + name + ".crl"})),
            0);
    }
    /// A profile like the shipped one for roots that grants RSA of 2048 bits, too.
    void makeProfileOfShortKeys() const
    {
        const QString file = path("short.toml");
        QCOMPARE_CODE(m_desk.cli({"profile", "export", "root-ca", "--out", file}), 0);
        QFile text(file);
        QVERIFY(text.open(QIODevice::ReadWrite));
        QByteArray all = text.readAll();
        all.replace("id = \"root-ca\"", "id = \"short-root\"").replace("\"rsa:3072\"", "\"rsa:3072\", \"rsa:2048\"");
        QVERIFY(text.resize(0) && text.seek(0) && text.write(all) == all.size());
        text.close();
        QCOMPARE_CODE(m_desk.cli({"profile", "import", file}), 0);
    }
    void makeCa(const QString& name, const QString& issuer, const QString& key) const
    {
        QCOMPARE_CODE(
            m_desk.cli(withPins({"ca", "create", "--name", name, "--issuer", issuer, "--profile", "issuing-ca",
                "--subject", "CN=" + name + ",O=Example,C=DE", "--key", key, "--out", path(name + ".pem"), "--crl-url",
                "http://pki.example.com/" + name + ".crl", "--aia-url", "http://pki.example.com/" + name + ".cer"})),
            0);
    }
    void generate(const QString& token, const QString& key, const QString& label) const
    {
        QCOMPARE_CODE(
            m_desk.plain(withPin({"token", "generate", "--token", token, "--key", key, "--label", label})), 0);
    }
    void opensslAccepts(const QString& root, const QStringList& between, const QString& leaf) const
    {
        QStringList arguments{"verify", "-x509_strict", "-CAfile", path(root + ".pem")};
        for (const QString& each : between) arguments += QStringList{"-untrusted", path(each + ".pem")};
        QCOMPARE_CODE(m_desk.tool("openssl", arguments + QStringList{leaf}), 0);
    }
    void crlIsGood(const QString& issuer, const QStringList& more = {}) const
    {
        QCOMPARE_CODE(m_desk.cli(withPin({"crl", issuer, "--out", path(issuer + ".crl")}) + more), 0);
        const Ran ran = m_desk.tool("openssl",
            {"crl", "-inform", "DER", "-in", path(issuer + ".crl"), "-noout", "-verify", "-CAfile",
                path(issuer + ".pem")});
        QVERIFY2(ran.code == 0 && ran.all().contains("verify OK"), ran.all());
    }
    QStringList tokensOf(const QString& ca) const
    {
        QStringList labels;
        for (const auto& each : m_desk.json({"ca", "show", ca}).json()["key"].toObject()["tokens"].toArray())
            labels << each.toObject()["token"].toString() + "/" + each.toObject()["object"].toString();
        return labels;
    }
    int countOf(const QString& event) const
    {
        int count = 0;
        for (const auto& each : m_desk.json({"events", "list"}).json()["events"].toArray())
            count += each.toObject()["kind"].toString() == event;
        return count;
    }

private slots:
    void initTestCase()
    {
        for (const char* label : {"Root A", "Root B", "Issuing", "Kinds"}) QVERIFY(m_soft.add(label));
        m_desk.write("pin", "123456\n");
        m_desk.write("wrong", "654321\n");
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QCOMPARE_CODE(
            m_desk.tool("openssl",
                {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-out", path("root.key")}),
            0);
    }

    void aModuleIsChosenOnceAndRemembered()
    {
        const Ran refused = m_desk.plain({"token", "show", "--token", "Issuing", "--json"});
        QCOMPARE(refused.code, 3);
        QCOMPARE(refused.error()["rule"].toString(), "CW-486"); // it is there, but nobody chose its module
        QCOMPARE_CODE(m_desk.plain({"token", "show", "--token", "Issuing", "--module", m_module}), 0);
        QCOMPARE_CODE(m_desk.plain({"token", "show", "--token", "Issuing"}), 0);
        QCOMPARE(m_desk.mode("config/certwright/modules.json"), 0600);
        QVERIFY(m_desk.plain({"token", "modules"}).out.contains("yes"));
    }

    void aRootOnTwoTokensAndAnIssuingCaOnAThird()
    {
        const auto bring = [this](const QString& token) {
            return m_desk.cli(withPin({"token", "import", path("root.key"), "--token", token, "--label", "root"}));
        };
        QCOMPARE_CODE(bring("Root A"), 0);
        makeRoot("Root", on("Root A", "root"));
        const Ran copied = bring("Root B");
        QCOMPARE_CODE(copied, 0);
        QVERIFY2(copied.out.contains("The vault knows now"), copied.all());
        QVERIFY2(copied.out.contains("brought here from elsewhere"), copied.all());
        QCOMPARE(tokensOf("Root"), (QStringList{"Root A/root", "Root B/root"}));
        QCOMPARE(countOf("keyBound"), 1);
        QCOMPARE(countOf("keyCopied"), 1);

        generate("Issuing", "ec:P-256", "issuing");
        const Ran shown = m_desk.plain(withPin({"token", "show", "--token", "Issuing"}));
        QVERIFY2(shown.out.contains("born here and cannot leave"), shown.all());
        makeCa("CA", "Root", on("Issuing", "issuing"));
        opensslAccepts("Root", {}, path("CA.pem"));
    }

    void nobodyWaitsWhileAPinIsTyped()
    {
        int meanwhile = -1;
        const Ran ran = commandLine::onTerminal(m_desk,
            {"--vault", m_desk.vault(), "--passphrase-file", path("pass"), "crl", "CA", "--out", path("typed.crl")},
            {"123456\r"}, [&] { meanwhile = m_desk.cli({"vault", "backup", path("meanwhile.cwvault")}).code; });
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.out.contains("PIN of the token Issuing: "), ran.out);
        QCOMPARE(meanwhile, 0); // the vault was free for another writer
        QCOMPARE(ran.out.count("PIN of the token"), 1);
        const Ran wrong = commandLine::onTerminal(m_desk,
            {"--vault", m_desk.vault(), "--passphrase-file", path("keypass"), "crl", "CA", "--out", path("never.crl")},
            {"123456\r"});
        QCOMPARE_CODE(wrong, 3);
        QVERIFY2(
            !wrong.out.contains("PIN of the token"), wrong.out); // not before the vault has proved where the key lies
    }

    void aCertificateIsReadFromAToken()
    {
        QCOMPARE_CODE(m_desk.plain(withPin({"token", "import", path("Root.pem"), "--certificate", "--token", "Root A",
                          "--label", "root certificate"})),
            0);
        const QStringList read{"token", "export", "--token", "Root A", "--label"};
        QCOMPARE_CODE(m_desk.plain(read + QStringList{"root certificate", "--out", path("read.pem")}), 0);
        QVERIFY(!m_desk.read("read.pem").isEmpty());
        QCOMPARE(m_desk.read("read.pem"), m_desk.read("Root.pem"));
        const Ran none = m_desk.plain(read + QStringList{"another", "--out", path("none.pem"), "--json"});
        QCOMPARE(none.error()["rule"].toString(), "CW-459");
        QVERIFY(!m_desk.exists("none.pem"));
    }

    void theFileOfAnImportedKeyIsRemovedOnRequest()
    {
        QVERIFY(QFile::copy(path("root.key"), path("spare.key")));
        QVERIFY(QFile::link(path("spare.key"), path("link.key")));
        const auto bring = [this](const char* file, const char* label) {
            return m_desk.plain(withPin({"token", "import", path(QLatin1String(file)), "--remove-file", "--token",
                "Kinds", "--label", QLatin1String(label), "--json"}));
        };
        QCOMPARE(bring("link.key", "linked").error()["rule"].toString(), "CW-495");
        QVERIFY(m_desk.exists("spare.key"));
        const Ran done = bring("spare.key", "spare");
        QCOMPARE_CODE(done, 0);
        QCOMPARE(done.json()["removed_file"].toString(), path("spare.key"));
        QVERIFY(!m_desk.exists("spare.key"));
        QCOMPARE_CODE(m_desk.plain(withPin({"token", "test", "--key", on("Kinds", "spare")})), 0);
        const QByteArray shown = m_desk.plain(withPin({"token", "show", "--token", "Kinds"})).out;
        QVERIFY2(shown.contains("spare") && !shown.contains("linked"), shown); // what was refused changed nothing
        for (const char* half : {"private_key", "public_key"})
            QCOMPARE_CODE(m_desk.plain(withPin({"token", "delete", "--token", "Kinds", "--label", "spare", "--kind",
                              QLatin1String(half), "--erase"})),
                0);
    }

    void signsLeavesByBatch()
    {
        QVERIFY(QDir().mkpath(path("requests")));
        for (int i = 0; i < 12; ++i)
            QCOMPARE_CODE(
                m_desk.opensslRequest(QString("requests/r%1").arg(i), {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"},
                    QString("/CN=r%1.example.com").arg(i), QString("DNS:r%1.example.com").arg(i)),
                0);
        for (int i = 0; i < 12; ++i) QFile::remove(path(QString("requests/r%1.key").arg(i)));
        QCOMPARE_CODE(m_desk.cli(withPin({"sign", "--batch", path("requests"), "--issuer", "CA", "--profile",
                          "tls-server", "--out", path("signed")})),
            0);
        int verified = 0;
        for (const QFileInfo& file : QDir(path("signed")).entryInfoList({"*.pem"}, QDir::Files)) {
            if (file.fileName().contains("chain")) continue;
            opensslAccepts("Root", {"CA"}, file.filePath());
            ++verified;
        }
        QCOMPARE(verified, 12);
    }

    void theCopySignsWhereTheFirstTokenIsGone()
    {
        QVERIFY(test::SoftTokens::run("softhsm2-util", {"--delete-token", "--token", "Root A"}));
        crlIsGood("Root");
        crlIsGood("CA");
        QCOMPARE(countOf("keyRebound"), 0);     // the copy was known
        for (const char* name : {"Root", "CA"}) // zlint reads no DER
            QCOMPARE_CODE(m_desk.tool("openssl",
                              {"crl", "-inform", "DER", "-in", path(name + QString(".crl")), "-out",
                                  path(name + QString("-crl.pem"))}),
                0);
        for (const char* name : {"Root.pem", "CA.pem", "Root-crl.pem", "CA-crl.pem"}) {
            const QJsonObject lints = m_desk.tool("zlint", {path(name)}).json();
            QVERIFY2(!lints.isEmpty(), name);
            for (auto lint = lints.begin(); lint != lints.end(); ++lint) {
                const QString result = lint.value().toObject()["result"].toString();
                QFile allowed(QStringLiteral(TEST_DATA "/zlint/allowed.txt"));
                QVERIFY(allowed.open(QIODevice::ReadOnly));
                QVERIFY2(
                    (result != "error" && result != "fatal") || allowed.readAll().contains("\n" + lint.key().toUtf8()),
                    qPrintable(QString(name) + ": " + lint.key()));
            }
        }
    }

    void aKeyIsFoundAgainUnderAnotherName()
    {
        QVERIFY(test::SoftTokens::run("softhsm2-util", {"--delete-token", "--token", "Root B"}));
        const Ran gone = m_desk.json(withPin({"crl", "Root", "--out", path("none.crl")}));
        QCOMPARE(gone.code, 3);
        QCOMPARE(gone.error()["rule"].toString(), "CW-462");
        QVERIFY(gone.all().contains("Root A") && gone.all().contains("Root B"));

        // No vault is told of this one.
        QVERIFY(m_soft.add("Spare"));
        QCOMPARE_CODE(
            m_desk.plain(withPin({"token", "import", path("root.key"), "--token", "Spare", "--label", "another name"})),
            0);
        const Ran found = m_desk.json(withPin({"crl", "Root", "--out", path("Root.crl")}));
        QCOMPARE_CODE(found, 0);
        QCOMPARE(found.json()["notices"].toArray().at(0).toObject()["rule"].toString(), "CW-480");
        QCOMPARE(countOf("keyRebound"), 1);
        QVERIFY(tokensOf("Root").contains("Spare/another name"));
        crlIsGood("Root");
        QCOMPARE(countOf("keyRebound"), 1);

        // The same token, but the object got another name: the place that it had is surely gone.
        QCOMPARE_CODE(m_desk.plain(withPin({"token", "rename", "--token", "Spare", "--label", "another name",
                          "--new-label", "root", "--new-id", "77"})),
            0);
        crlIsGood("Root");
        QVERIFY(tokensOf("Root").contains("Spare/root") && !tokensOf("Root").contains("Spare/another name"));
        QCOMPARE(countOf("keyRebound"), 2);
        QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 0);
    }

    void everyKindOfKeySigns_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("more");
        for (const char* key : {"rsa:3072", "rsa:4096", "ec:P-256", "ec:P-384", "ec:P-521", "ed25519"})
            QTest::newRow(key) << QString(key) << QStringList{};
        QTest::newRow("rsa:2048") << "rsa:2048" << QStringList{};
        QTest::newRow("rsa-pss") << "rsa:3072" << QStringList{"--signature", "rsa-pss-sha256"};
        QTest::newRow("ecdsa-sha512") << "ec:P-256" << QStringList{"--signature", "ecdsa-sha512"};
    }
    void everyKindOfKeySigns()
    {
        QFETCH(const QString, key);
        QFETCH(const QStringList, more);
        const QString name = QString(QTest::currentDataTag()).replace(':', '-');
        generate("Kinds", key, name);
        const QString uri = on("Kinds", name);
        const Ran tested = m_desk.plain(withPin({"token", "test", "--key", uri}));
        QVERIFY2(tested.code == 0 && tested.out.contains("its signature verifies"), tested.all());
        if (key == "rsa:2048") makeProfileOfShortKeys();
        makeRoot(name, uri, key == "rsa:2048" ? "short-root" : "root-ca");
        opensslAccepts(name, {}, path(name + ".pem"));
        crlIsGood(name, more);
        QCOMPARE_CODE(m_desk.plain(withPin({"request", "create", "--subject", "CN=" + name, "--key", uri, "--out",
                          path(name + ".csr")})),
            0);
        const Ran ran = m_desk.tool("openssl", {"req", "-in", path(name + ".csr"), "-noout", "-verify"});
        QVERIFY2(ran.code == 0 && ran.all().contains("verify OK"), ran.all());
        const QString below = name + "-below";
        QCOMPARE_CODE(
            m_desk.opensslRequest(below, {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"}, "/C=DE/O=Example/CN=" + below),
            0);
        QCOMPARE_CODE(m_desk.cli(withPin({"sign", path(below + ".csr"), "--issuer", name, "--profile", "issuing-ca",
                                     "--out", path(below + ".pem")}) +
                          more),
            0);
        opensslAccepts(name, {}, path(below + ".pem"));
    }

    void chainsMixWithKeysOfTheVault()
    {
        makeRoot("MlRoot", "ml-dsa-65");
        generate("Kinds", "ec:P-256", "below-ml");
        makeCa("TokenCa", "MlRoot", on("Kinds", "below-ml"));
        opensslAccepts("MlRoot", {}, path("TokenCa.pem"));
        makeCa("MlCa", "ec-P-384", "ml-dsa-65");
        opensslAccepts("ec-P-384", {}, path("MlCa.pem"));
        for (const char* issuer : {"TokenCa", "MlCa"}) crlIsGood(issuer);
    }

    void aRequestOfAnotherMachineIsAdopted()
    {
        generate("Kinds", "ec:P-384", "far");
        QCOMPARE_CODE(m_desk.cli(withPin({"ca", "request", "--name", "Far", "--subject", "CN=Far", "--key",
                          on("Kinds", "far"), "--out", path("Far.csr")})),
            0);
        QCOMPARE_CODE(m_desk.cli({"sign", path("Far.csr"), "--issuer", "MlRoot", "--profile", "issuing-ca", "--out",
                          path("Far.pem")}),
            0);
        QCOMPARE_CODE(m_desk.cli({"ca", "adopt", "--name", "Far", "--certificate", path("Far.pem")}), 0);
        crlIsGood("Far");

        // An existing CA, whose key lies on a token, in another vault.
        const QStringList other{"--vault", path("other.cwvault"), "--passphrase-file", path("pass")};
        QCOMPARE_CODE(
            m_desk.plain(other + QStringList{"vault", "create", path("other.cwvault"), "--kdf-memory", "64"}), 0);
        QCOMPARE_CODE(m_desk.plain(other +
                          withPin({"ca", "adopt", "--name", "Far", "--certificate", path("Far.pem"), "--key",
                              on("Kinds", "far")})),
            0);
        QCOMPARE_CODE(m_desk.plain(other + withPin({"crl", "Far", "--out", path("Far2.crl")})), 0);
        QCOMPARE_CODE(m_desk.plain(other + QStringList{"vault", "verify"}), 0);
    }

    void aPinIsNeverPartOfAnAddress()
    {
        const Ran ran = m_desk.json({"ca", "create", "--name", "X", "--subject", "CN=X", "--key",
            "pkcs11:token=Kinds;object=far?pin-value=123456"});
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.error()["rule"].toString(), "CW-482");
        QVERIFY(!ran.all().contains("123456"));
    }

    void aWrongPinEndsTheCommand()
    {
        const Ran ran = m_desk.json({"crl", "CA", "--out", path("x.crl"), "--pin-file", path("wrong")});
        QVERIFY2(ran.code != 0, ran.all());
        QCOMPARE(ran.error()["rule"].toString(), "CW-528");
        const Ran none = m_desk.json({"crl", "CA", "--out", path("x.crl")}); // no terminal
        QCOMPARE(none.error()["rule"].toString(), "CW-992");
        const Ran low = m_desk.plain({"token", "doctor"});
        QVERIFY2(low.out.contains("PIN was entered wrong"), low.all());
        crlIsGood("CA");
    }

    void looksAfterTokens()
    {
        m_desk.write("so", "87654321");
        m_desk.write("new", "246810");
        const Ran made = m_desk.plain({"token", "init", "--module", m_module, "--token", "Fresh", "--so-pin-file",
            path("so"), "--pin-file", path("pin")});
        QCOMPARE_CODE(made, 0);
        const auto pin = [&](const QStringList& more) {
            return m_desk.plain(QStringList{"token", "pin", "--token", "Fresh"} + more);
        };
        QCOMPARE_CODE(pin({"--pin-file", path("pin"), "--new-pin-file", path("new")}), 0);
        QCOMPARE_CODE(pin({"--by-so", "--so-pin-file", path("so"), "--new-pin-file", path("pin")}), 0);
        QCOMPARE_CODE(pin({"--so", "--so-pin-file", path("so"), "--new-pin-file", path("new")}), 0);
        QCOMPARE_CODE(m_desk.plain(withPin({"token", "generate", "--token", "Fresh", "--key", "ec:P-256", "--label",
                          "movable", "--may-be-copied"})),
            0);
        const Ran copied = m_desk.plain(
            withPin({"token", "copy", "--key", on("Fresh", "movable"), "--to", "Kinds", "--to-pin-file", path("pin")}));
        QCOMPARE_CODE(copied, 0);
        QCOMPARE_CODE(m_desk.plain(withPin({"token", "test", "--key", on("Kinds", "movable")})), 0);
        QCOMPARE_CODE(m_desk.plain(withPin(
                          {"token", "import", path("CA.pem"), "--certificate", "--token", "Fresh", "--label", "ca"})),
            0);
        const QStringList away{"token", "delete", "--token", "Fresh", "--kind", "certificate", "--label", "ca"};
        QCOMPARE(m_desk.plain(withPin(away + QStringList{"--json"})).error()["rule"].toString(), "CW-994");
        QCOMPARE_CODE(m_desk.plain(withPin(away + QStringList{"--erase"})), 0);
        QVERIFY(!m_desk.plain(withPin({"token", "show", "--token", "Fresh"})).out.contains("certificate"));
        const Ran again = m_desk.plain({"token", "init", "--token", "Newer", "--serial",
            m_desk.plain({"token", "show", "--token", "Fresh", "--json"}).json()["serial"].toString(), "--so-pin-file",
            path("new"), "--pin-file", path("pin"), "--json"});
        QCOMPARE(again.error()["rule"].toString(), "CW-994");
    }

    void aModuleThatChangedIsRefusedUntilAccepted()
    {
        const QString copy = path("module.so");
        QVERIFY(QFile::copy(m_module, copy));
        ::chmod(copy.toUtf8(), 0600);
        QCOMPARE_CODE(m_desk.plain({"token", "modules", "--add", copy}), 0);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
        file.close();
        QCOMPARE(m_desk.plain({"token", "show", "--token", "Kinds", "--json"}).error()["rule"].toString(), "CW-460");
        QCOMPARE(m_desk.plain({"token", "modules", "--add", copy, "--json"}).error()["rule"].toString(), "CW-460");
        const Ran doctor = m_desk.plain({"token", "doctor"});
        QVERIFY2(doctor.code == 1 && doctor.out.contains("--accept"), doctor.all());
        QCOMPARE_CODE(m_desk.plain({"token", "modules", "--accept", copy}), 0);
        QCOMPARE_CODE(m_desk.plain({"token", "show", "--token", "Kinds"}), 0);
        QCOMPARE_CODE(m_desk.plain({"token", "modules", "--forget", copy}), 0);
        QCOMPARE(m_desk.plain({"token", "modules", "--forget", copy, "--json"}).error()["rule"].toString(), "CW-493");
    }

    void vaultIsSoundAfterwards() { QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 0); }
};

QTEST_GUILESS_MAIN(TokenKeysTest)
#include "TokenKeysTest.moc"
