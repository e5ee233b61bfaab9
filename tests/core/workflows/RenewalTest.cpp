#include "core/workflows/Renewal.h"
#include "core/profiles/CompareCertificates.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/WriteProfile.h"
#include "tests/support/TestVault.h"
#include <algorithm>

using namespace core;
using namespace test;

namespace {

const SignOrder order{.issuer = "Issuing", .profile = "tls-server"};

GeneralName dns(std::string value) { return {GeneralName::Type::Dns, std::move(value)}; }

Csr request(const char* subject, const std::vector<std::string>& hosts)
{
    FieldValues names;
    for (const std::string& host : hosts) names["names"].push_back("DNS:" + host);
    std::vector<Extension> asked;
    if (!hosts.empty()) asked.push_back(*makeExtension(*findExtensionType("subjectAltName"), names, false));
    return *makeCsr(name(subject), asked, *PrivateKey::generate(*algorithm("ec:P-256")));
}

std::vector<std::string> differing(const Certificate& before, const Certificate& after)
{
    std::vector<std::string> fields;
    for (const Decision& row : compareCertificates(before, after))
        if (isDifferent(row)) fields.emplace_back(row.field);
    return fields;
}

SignOrder orderOf(const Renewal& renewal) { return {.issuer = renewal.issuer, .profile = renewal.profile}; }

bool has(const std::vector<Finding>& findings, std::string_view rule)
{
    return std::ranges::contains(findings, rule, &Finding::rule);
}

}

/// A new certificate in the place of an old one: what it takes over, and when it does not come to be.
class RenewalTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_room = std::make_unique<Room>();
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        m_vault = std::make_unique<Vault>(*std::move(vault));
        const auto issued =
            signRequest(*m_vault, request("CN=a.example,O=Acme", {"a.example", "b.example"}), "a.csr", order);
        QVERIFY_OK(issued);
        m_old = issued->row.id;
        m_room->now += std::chrono::hours(24 * 30);
    }

    void theSameKeyGetsNewDatesAndNothingElse()
    {
        const auto renewal = renewalOf(*m_vault, m_old);
        QVERIFY_OK(renewal);
        QCOMPARE(renewal->issuer, std::string("Issuing"));
        QCOMPARE(renewal->profile, std::string("tls-server"));
        QVERIFY(renewal->request && !renewal->keyObstacle && renewal->remarks.empty());
        const auto issued = issueAgain(*m_vault, *renewal, renewal->facts, {}, {}, orderOf(*renewal));
        QVERIFY_OK(issued);
        QCOMPARE(differing(renewal->certificate, issued->certificate),
            (std::vector<std::string>{"Validity", "Serial number"}));
        for (const Decision& row : issued->decisions) QVERIFY2(row.refusals.empty(), std::string(row.field).c_str());
        QCOMPARE(issued->row.request, renewal->old.request);
        QVERIFY(!CertificateStore(*m_vault).row(m_old)->revocation);
    }

    void aNewKeyComesWithItsRequest()
    {
        const auto renewal = renewalOf(*m_vault, m_old);
        const Csr fresh = request("CN=whatever", {"a.example", "c.example"});
        const auto more = beyond(renewal->facts, fresh);
        QVERIFY(more);
        QCOMPARE(more->values, std::vector<std::string>{"DNS:c.example"});
        const auto issued = issueAgain(*m_vault, *renewal, renewal->facts, fresh, "new.csr", orderOf(*renewal));
        QVERIFY_OK(issued);
        QCOMPARE(issued->certificate.spki(), fresh.spki());
        QCOMPARE(issued->certificate.subject(), renewal->certificate.subject());
        QCOMPARE(issued->certificate.subjectAltNames(), renewal->certificate.subjectAltNames());
        QVERIFY(issued->row.request != renewal->old.request);
        QVERIFY(std::ranges::contains(differing(renewal->certificate, issued->certificate), std::string("Key")));
    }

    void onlyAPartIsAskedForAgain()
    {
        const RequestFacts all = renewalOf(*m_vault, m_old)->facts;
        const auto asks = [](const RequestFacts& facts, std::string_view oid) {
            return std::ranges::contains(facts.asked, oid, &Extension::oid);
        };
        QVERIFY(asks(all, "2.5.29.17") && asks(all, "2.5.29.37"));
        const RequestFacts subject = only(all, TakenOver::Subject);
        QCOMPARE(subject.subject, all.subject);
        QCOMPARE(subject.names, all.names);
        QVERIFY(asks(subject, "2.5.29.17") && subject.asked.size() == 1);
        const RequestFacts extensions = only(all, TakenOver::Extensions);
        QVERIFY(extensions.subject.isEmpty() && extensions.names.empty());
        QVERIFY(!asks(extensions, "2.5.29.17") && asks(extensions, "2.5.29.37"));
        QCOMPARE(extensions.asked.size(), all.asked.size() - 1);
        QVERIFY(only(all, TakenOver::All).asked == all.asked);
    }

    void aCertificateWithoutStoredRequestIsRenewedByItsOwnKey()
    {
        const auto made = issueServer(*m_vault, "made.example");
        QVERIFY_OK(made);
        const auto renewal = renewalOf(*m_vault, made->row.id);
        QVERIFY_OK(renewal);
        QVERIFY(!renewal->request);
        const auto issued = issueAgain(*m_vault, *renewal, renewal->facts, {}, {}, orderOf(*renewal));
        QVERIFY_OK(issued);
        QCOMPARE(issued->certificate.spki(), made->certificate.spki());
    }

    void aCompromisedKeyIsNeverCertifiedAgain()
    {
        const auto row = CertificateStore(*m_vault).row(m_old);
        QVERIFY_OK(revoke(*m_vault, "Issuing", {.serial = row->serial, .reason = RevocationReason::KeyCompromise}));
        const auto renewal = renewalOf(*m_vault, m_old);
        QVERIFY_OK(renewal);
        const auto refused = issueAgain(*m_vault, *renewal, renewal->facts, {}, {}, orderOf(*renewal));
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-662"));
        QVERIFY_OK(issueAgain(*m_vault, *renewal, renewal->facts, request("CN=x", {}), "x.csr", orderOf(*renewal)));
    }

    void anExternalCertificateIsAPatternWithASuggestedProfile()
    {
        Room other;
        auto elsewhere = other.create();
        QVERIFY_OK(elsewhere);
        QVERIFY_OK(makeTwoTiers(*elsewhere));
        const auto foreign = issueServer(*elsewhere, "foreign.example");
        QVERIFY_OK(foreign);
        const auto taken = CertificateStore(*m_vault).import(foreign->certificate, {});
        QVERIFY_OK(taken);
        const auto renewal = renewalOf(*m_vault, taken->id);
        QVERIFY_OK(renewal);
        QCOMPARE(renewal->profile, std::string("tls-server"));
        QVERIFY(renewal->issuer.empty());
        QVERIFY(has(renewal->remarks, "CW-663"));
        QVERIFY(has(renewal->remarks, "CW-191")); // why this profile
        QCOMPARE(renewal->keyObstacle->rule, std::string("CW-661"));
        const auto refused = issueAgain(*m_vault, *renewal, renewal->facts, {}, {}, order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-661"));
        const auto issued = issueAgain(*m_vault, *renewal, renewal->facts, request("CN=x", {}), "x.csr", order);
        QVERIFY_OK(issued);
        QCOMPARE(issued->row.names, std::vector<std::string>{"DNS:foreign.example"});
    }

    void changedRulesAreToldAndHold()
    {
        auto profile = shippedProfile("tls-server");
        QVERIFY_OK(profile);
        profile->names.dnsSuffixes = {"acme.example"};
        QVERIFY_OK(ProfileStore(*m_vault).import(writeProfile(*profile)));
        const auto renewal = renewalOf(*m_vault, m_old);
        QVERIFY_OK(renewal);
        QCOMPARE(renewal->profileVersion, 2);
        QCOMPARE(renewal->changes, std::vector<std::string>{"names.dns-suffixes"});
        QVERIFY(has(renewal->remarks, "CW-664"));
        const auto refused = issueAgain(*m_vault, *renewal, renewal->facts, {}, {}, orderOf(*renewal));
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-272"));
        QVERIFY(sentence(refused.error()).contains("a.example"));
    }

    void otherNamesTakeTheCommonNameAlong()
    {
        const auto renewal = renewalOf(*m_vault, m_old);
        const RequestFacts wishes = withNames(renewal->facts, {dns("c.example"), dns("b.example")});
        QCOMPARE(wishes.subject.toText(), std::string("CN=c.example,O=Acme"));
        QCOMPARE(withNames(renewal->facts, {dns("a.example")}).subject, renewal->facts.subject);
        const auto issued = issueAgain(*m_vault, *renewal, wishes, request("CN=x", {}), "x.csr", orderOf(*renewal));
        QVERIFY_OK(issued);
        QCOMPARE(issued->row.names, (std::vector<std::string>{"DNS:c.example", "DNS:b.example"}));
    }

    void anIssuingCaIsRenewedWithItsKey()
    {
        const auto ca = CaStore(*m_vault).find("Issuing");
        const auto renewal = renewalOf(*m_vault, ca->certificate->id);
        QVERIFY_OK(renewal);
        QCOMPARE(renewal->issuer, std::string("Root"));
        const auto issued = issueAgain(*m_vault, *renewal, renewal->facts, {}, {}, orderOf(*renewal));
        QVERIFY_OK(issued);
        QCOMPARE(CaStore(*m_vault).find("Issuing")->certificate->id, issued->row.id);
    }

    void aPlainRootRenewsItselfWithItsKeyAndNameAlone()
    {
        const auto ca = CaStore(*m_vault).find("Root");
        const auto renewal = renewalOf(*m_vault, ca->certificate->id);
        QVERIFY_OK(renewal);
        SignOrder order = orderOf(*renewal);
        order.choices.days = 9000;
        const auto issued = issueAgain(*m_vault, *renewal, renewal->facts, {}, {}, order);
        QVERIFY_OK(issued);
        QVERIFY(issued->certificate.isSelfSigned() && issued->certificate.spki() == renewal->certificate.spki());
        QVERIFY(issued->certificate.serial() != renewal->certificate.serial());
        QCOMPARE(CaStore(*m_vault).find("Root")->certificate->id, issued->row.id);

        const auto ruleOf = [&](const RequestFacts& wishes, const SignOrder& wanted, std::optional<Csr> request) {
            const auto refused = issueAgain(*m_vault, *renewal, wishes, request, "x.csr", wanted);
            return refused ? QString() : QString::fromStdString(refused.error().rule);
        };
        SignOrder below = order;
        below.profile = "issuing-ca";
        QCOMPARE(ruleOf(renewal->facts, below, {}), "CW-267");
        RequestFacts renamed = renewal->facts;
        renamed.subject = test::name("CN=Another Root");
        QCOMPARE(ruleOf(renamed, order, {}), "CW-267");
        QCOMPARE(ruleOf(renewal->facts, order, request("CN=x", {})), "CW-267");
    }

private:
    std::unique_ptr<Room> m_room;
    std::unique_ptr<Vault> m_vault;
    std::int64_t m_old = 0;
};

QTEST_GUILESS_MAIN(RenewalTest)
#include "RenewalTest.moc"
