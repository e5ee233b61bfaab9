#include "core/base/Wording.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/cli/CommandLine.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include <QTest>

using namespace core;

/// Ceremonies of one root that sign CAs, each after the other: the name of one is never given to another.
class SubNamesTest : public QObject {
    Q_OBJECT
    commandLine::Desk m_desk;

    static std::string ruleOf(const Result<CeremonyWorld>& result) { return result ? "done" : result.error().rule; }
    static std::string signing(const CeremonyWorld& before, const std::string& subject = {})
    {
        const std::string text = held::following("sub-sign", before);
        return subject.empty() ? text : held::replacedAll(text, "CN=Example Issuing CA 1,O=Example Corp,C=DE", subject);
    }

private slots:
    void aNameIsKeptByTheCaThatHasIt()
    {
        QVERIFY(std::filesystem::create_directory(m_desk.path("chain").toStdString()));
        auto chain = held::Chain::make(m_desk.path("chain").toStdString());
        QVERIFY(chain);
        const auto root = chain->hold("root", held::smallScript());
        QCOMPARE(ruleOf(root), std::string("done"));
        const auto first = chain->hold("first", signing(*root));
        QCOMPARE(ruleOf(first), std::string("done"));
        const Certificate before = first->subs.at("issuing");

        // another CA with a key of its own, in the template as it comes
        const auto own = chain->exchange("issuing", chain->requests().at("second"));
        QCOMPARE(ruleOf(chain->hold("other", signing(*first, "CN=Second Issuing CA"))), std::string("CW-497"));
        QCOMPARE(ruleOf(chain->hold("other-key", signing(*first))), std::string("CW-497"));
        chain->exchange("issuing", own);
        QCOMPARE(ruleOf(chain->hold("other-name", signing(*first, "CN=Second Issuing CA"))), std::string("CW-497"));

        // what the program offers is free
        QStringList call{"ceremony", "new", "--type", "sub-sign", "--defaults", "--out", m_desk.path("next.toml")};
        for (const auto& kit : chain->kits()) call << "--kit" << QString::fromStdString(kit.string());
        QCOMPARE_CODE(m_desk.plain(call), 0);
        const auto offered = readScript(m_desk.read("next.toml").toStdString());
        QVERIFY(offered);
        QCOMPARE(offered->subs.front().name, std::string("issuing-2"));
        QCOMPARE(offered->previousHead, first->closing);
        const auto about = [&](const ScriptStep& step) { return step.input("sub") == "issuing-2"; };
        QCOMPARE(std::ranges::count_if(offered->steps, about), std::ptrdiff_t(2));
        chain->exchange("issuing-2", chain->requests().at("second"));
        std::string text = held::replacedAll(signing(*first, "CN=Second Issuing CA"), "\"issuing\"", "\"issuing-2\"");
        const auto second = chain->hold("second", text);
        QCOMPARE(ruleOf(second), std::string("done"));
        QVERIFY(second->subs.at("issuing").der() == before.der()); // nobody took its place
        QCOMPARE(second->subs.at("issuing-2").subject().toText(), std::string("CN=Second Issuing CA"));

        // the same CA with the same key gets a new certificate
        const auto renewed = chain->hold("renewed", signing(*second));
        QCOMPARE(ruleOf(renewed), std::string("done"));
        QVERIFY(renewed->subs.at("issuing").serial() != before.serial());
        QVERIFY(renewed->subs.at("issuing").spki() == before.spki());
    }
};

QTEST_GUILESS_MAIN(SubNamesTest)
#include "SubNamesTest.moc"
