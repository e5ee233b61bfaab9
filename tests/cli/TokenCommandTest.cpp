#include "tests/cli/CommandLine.h"
#include "tests/support/SoftTokens.h"

using commandLine::Desk;
using commandLine::Ran;

/// token modules and token list, with SoftHSM.
class TokenCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    test::SoftTokens m_soft;
    QString m_module = QString::fromStdString(test::SoftTokens::module().string());

private slots:
    void initTestCase()
    {
        QVERIFY(m_soft.add("Root token"));
        QVERIFY(m_soft.add(QString::fromUtf8("evil\xE2\x80\xAElebal")));
    }

    void listsTheTokensOfAModule()
    {
        const Ran plain = m_desk.plain({"token", "list", "--module", m_module});
        QCOMPARE_CODE(plain, 0);
        QVERIFY2(plain.out.contains("Root token") && plain.out.contains("evil‹U+202E›lebal"), plain.all());
        QVERIFY(plain.out.contains("PIN set, login required"));

        const Ran ran = m_desk.plain({"token", "list", "--module", m_module, "--json"});
        QCOMPARE_CODE(ran, 0);
        const QJsonObject module = ran.json()["modules"].toArray().at(0).toObject();
        QVERIFY(module["problem"].isNull());
        QStringList labels;
        for (const auto& entry : module["readers"].toArray()) {
            const QJsonObject token = entry.toObject()["token"].toObject();
            if (!token["is_initialized"].toBool()) continue;
            labels << token["label"].toString();
            QVERIFY2(plain.out.contains(token["serial"].toString().toUtf8()), plain.all());
            QCOMPARE(token["user_pin"].toString(), "good");
            QVERIFY(token["mechanisms"].toArray().size() > 20);
        }
        labels.sort();
        QCOMPARE(labels, (QStringList{"Root token", QString::fromUtf8("evil\xE2\x80\xAElebal")}));
    }

    void aPracticeTokenIsReadyForAKeyAtOnce()
    {
        const Ran made = m_desk.plain({"token", "practice", "--json"}),
                  second = m_desk.plain({"token", "practice", "--token", "Another"});
        QCOMPARE_CODE(made, 0);
        QCOMPARE_CODE(second, 0);
        QVERIFY2(second.out.contains("Another") && second.out.contains("123456"), second.all());
        const QString pin = m_desk.path("practice.pin");
        m_desk.write("practice.pin", made.json()["pin"].toString().toUtf8());
        const Ran key = m_desk.plain({"token", "generate", "--token", "Practice token", "--pin-file", pin, "--key",
            "ec:P-384", "--label", "root", "--json"});
        QCOMPARE_CODE(key, 0);
        const Ran list = m_desk.plain({"token", "list", "--json"});
        const auto modules = list.json()["modules"].toArray();
        const auto isPractice = [](const QJsonValue& one) { return one.toObject()["is_practice"].toBool(); };
        QCOMPARE(std::ranges::count_if(modules, isPractice), 1);
        QCOMPARE((*std::ranges::find_if(modules, isPractice)).toObject()["name"].toString(), "practice");
        QVERIFY2(m_desk.plain({"token", "list"}).out.contains("Root token"), "SoftHSM of the system is another store");
    }

    void listsTheModulesOfTheSystem()
    {
        const Ran plain = m_desk.plain({"token", "modules"}), json = m_desk.plain({"token", "modules", "--json"});
        QCOMPARE_CODE(plain, 0);
        QVERIFY2(plain.out.contains("softhsm2") && plain.out.contains("Implementation of PKCS11"), plain.all());
        const QJsonArray modules = json.json()["modules"].toArray();
        const auto soft = std::ranges::find_if(
            modules, [](const QJsonValue& one) { return one.toObject()["name"].toString() == "softhsm2"; });
        QVERIFY(soft != modules.end());
        QCOMPARE((*soft).toObject()["library_version"].toString(), "2.6");
        QCOMPARE((*soft).toObject()["sha256"].toString().size(), 64);
    }

    void aListedModuleThatFailsIsNamedAndTheOthersGoOn()
    {
        QDir(m_desk.path("")).mkpath("config/pkcs11/modules");
        m_desk.write("config/pkcs11/modules/broken.module", "module: /nowhere/broken.so\n");
        qputenv("XDG_CONFIG_HOME", m_desk.path("config").toUtf8());
        const Ran list = m_desk.plain({"token", "list"}), modules = m_desk.plain({"token", "modules"});
        qunsetenv("XDG_CONFIG_HOME");
        QCOMPARE_CODE(list, 0);
        QVERIFY2(list.out.contains("Root token") && list.out.contains("/nowhere/broken.so does not exist"), list.all());
        QCOMPARE_CODE(modules, 0);
        QVERIFY(modules.out.contains("broken"));
    }

    void aModuleThatIsNoneIsAnError()
    {
        m_desk.write("text.so", "hello");
        QVERIFY(QFile::setPermissions(m_desk.path("text.so"), QFile::ReadOwner | QFile::WriteOwner));
        const auto ruleOf = [&](const QString& path, int code) {
            const Ran ran = m_desk.plain({"token", "list", "--module", path, "--json"});
            return ran.code == code ? ran.error()["rule"].toString() : QString::fromUtf8(ran.all());
        };
        QCOMPARE(ruleOf(m_desk.path("text.so"), 1), "CW-513");
        QCOMPARE(ruleOf(m_desk.path("missing.so"), 3), "CW-401");
        QVERIFY(QFile::copy(m_module, m_desk.path("open.so")));
        ::chmod(m_desk.path("open.so").toUtf8(), 0666);
        QCOMPARE(ruleOf(m_desk.path("open.so"), 1), "CW-511");
        QCOMPARE_CODE(m_desk.plain({"token", "list", "--module"}), 2);
    }
};

QTEST_GUILESS_MAIN(TokenCommandTest)
#include "TokenCommandTest.moc"
