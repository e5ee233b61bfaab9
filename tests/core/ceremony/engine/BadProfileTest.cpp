#include "core/base/Wording.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/engine/CrossCertificate.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/x509/Der.h"
#include "tests/support/StagedRoot.h"
#include <QTest>

using namespace core;

namespace {

const Validity fiveYears{*readTime("2027-01-01"), *readTime("2031-12-31")};

std::function<void(std::string&)> replacing(std::string from, std::string to)
{
    return [from = std::move(from), to = std::move(to)](std::string& text) {
        const auto at = text.find(from);
        if (at == std::string::npos) qFatal("not in the profile");
        text.replace(at, from.size(), to);
    };
}

/// A CA below the root of the shipped scripts as a ceremony drafts it, from the profile as `change` leaves its text.
Result<IssueDraft> draftBelow(const Certificate& root, const std::function<void(std::string&)>& change)
{
    const auto shipped = shippedProfileTexts();
    std::string text(std::ranges::find(shipped, "issuing-ca", &EmbeddedText::name)->content);
    change(text);
    CORE_TRY(const Profile profile, readProfile(text));
    static const PrivateKey key = *PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
    RequestFacts facts;
    facts.subject = *DistinguishedName::parse("CN=Example Issuing CA 1,O=Example Corp,C=DE");
    facts.spki = key.publicKey().spki();
    facts.key = key.publicKey();
    facts.provesPossession = true;
    const IssuerFacts issuer{
        .certificate = root, .crlUrls = {"http://pki.example.com/root.crl"}, .caIssuerUrls = {}, .ocspUrls = {}};
    IssueChoices choices;
    choices.days = 1825;
    IssueDraft draft = applyProfile(profile, 1, facts, issuer, choices, fiveYears.notBefore);
    CORE_CHECK(addUses(draft, {"serverAuth", "clientAuth"}));
    return draft;
}

using ChangeDraft = std::function<void(IssueDraft&)>;
void asDrafted(IssueDraft&) {}

/// An extension by its octets.
ChangeDraft withRaw(std::string_view oid, std::string_view hex)
{
    return [oid, hex](IssueDraft& draft) { draft.extensions.push_back({std::string(oid), false, fromHex(hex)}); };
}
/// A subject by the octets of its RDNs.
ChangeDraft withSubject(std::string_view hex)
{
    return [hex](IssueDraft& draft) {
        draft.subject = *DistinguishedName::fromDer(der::element(der::tag::sequence, fromHex(hex)));
    };
}

}

/// What is wrong with a profile, or with what somebody made of it, and not with a request: it is refused with the rule's name before
/// there is anything to sign.
class BadProfileTest : public QObject {
    Q_OBJECT

    const PrivateKey m_key = *PrivateKey::generate(**findKeyAlgorithm("ec:P-384"));
    const Certificate m_root = held::rootOf(m_key);

    static std::string ruleOf(const Result<Prepared>& result) { return result ? "done" : result.error().rule; }

private slots:
    void whatBreaksARuleIsNotPrepared_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<ChangeDraft>("change");
        QTest::addColumn<QString>("rule");
        const auto changed = [](const char* name, const char* from, const char* to, const char* rule) {
            QTest::newRow(name) << from << to << ChangeDraft(asDrafted) << rule;
        };
        const auto drafted = [](const char* name, const ChangeDraft& change, const char* rule) {
            QTest::newRow(name) << "" << "" << change << rule;
        };
        changed("nothing", "", "", "done");
        changed("a kind of key that it does not grant", "\"ec:P-256\", ", "", "CW-157");
        changed("a name without what it demands", "required = [\"CN\"]", "required = [\"CN\", \"OU\"]", "CW-165");
        drafted(
            "no key usage at all",
            [](IssueDraft& draft) {
                std::erase_if(draft.extensions, [](const Extension& one) { return one.oid == oid::keyUsage; });
            },
            "CW-816");
        drafted(
            "an extension twice", [](IssueDraft& draft) { draft.extensions.push_back(draft.extensions.front()); },
            "CW-218");
        drafted(
            "a critical extension that nobody knows",
            [](IssueDraft& draft) { draft.extensions.push_back({"1.2.3.4.5", true, {0x05, 0x00}}); }, "CW-830");
        drafted(
            "an extension that cannot be read",
            [](IssueDraft& draft) {
                draft.extensions.push_back({std::string(oid::nameConstraints), true, {0x30, 0x03, 0x01}});
            },
            "CW-214");
        drafted(
            "another hash than its key is made for",
            [](IssueDraft& draft) { draft.signature = *findSignature("rsa-sha256"); }, "CW-195");
        drafted("a policy twice", withRaw(oid::certificatePolicies, "300a300306012a300306012a"), "CW-839");
        drafted("a country of three letters", withSubject("310c300a06035504061303444555310a300806035504030c0178"),
            "CW-848");
        drafted("no name", withSubject(""), "CW-825");
        drafted(
            "ends before it begins",
            [](IssueDraft& draft) { std::swap(draft.validity.notBefore, draft.validity.notAfter); }, "CW-219");
    }
    void whatBreaksARuleIsNotPrepared()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const ChangeDraft, change);
        QFETCH(const QString, rule);
        auto draft = draftBelow(m_root, replacing(from.toStdString(), to.toStdString()));
        if (!draft) QFAIL(sentence(draft.error()).c_str());
        change(*draft);
        QCOMPARE(QString::fromStdString(ruleOf(prepare(*draft, m_root, m_key.publicKey(), *newSerial(1)))), rule);
    }

    /// Such a profile is not even read.
    void aProfileThatCouldNeverMakeAValidCaIsRefused()
    {
        for (const auto& [from, to] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"critical = true\nca = true", "critical = true\nca = false"},
                 {"critical = true\nca = true", "critical = false\nca = true"},
                 {"[extensions.keyUsage]\ncritical = true", "[extensions.keyUsage]\ncritical = false"},
                 {"\"keyCertSign\", ", ""}, {"maximum-days = 5479", "maximum-days = 365"}}) {
            const auto draft = draftBelow(m_root, replacing(from, to));
            QVERIFY2(!draft, from);
            QCOMPARE(draft.error().rule, std::string("CW-155"));
        }
    }

    void aSerialNumberThatIsNoneIsNotPrepared()
    {
        const auto draft = draftBelow(m_root, [](std::string&) {});
        QVERIFY(draft);
        for (const Bytes& serial : {Bytes{0x00}, Bytes(21, 0x11)})
            QCOMPARE(ruleOf(prepare(*draft, m_root, m_key.publicKey(), serial)), std::string("CW-138"));
    }
};

QTEST_GUILESS_MAIN(BadProfileTest)
#include "BadProfileTest.moc"
