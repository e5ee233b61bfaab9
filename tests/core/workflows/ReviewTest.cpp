#include "core/workflows/Review.h"
#include "core/crypto/Digest.h"
#include "tests/support/TestVault.h"
#include <algorithm>

using namespace core;
using namespace test;

namespace {

const SignOrder order{.issuer = "Issuing", .profile = "tls-server"};

Csr request(const PrivateKey& key, const char* subject, const std::vector<std::string>& hosts)
{
    FieldValues names;
    for (const std::string& host : hosts) names["names"].push_back("DNS:" + host);
    return *makeCsr(name(subject), {*makeExtension(*findExtensionType("subjectAltName"), names, false)}, key);
}

GeneralName dns(std::string value) { return {GeneralName::Type::Dns, std::move(value)}; }

std::vector<std::string> rulesOf(const IssueDraft& draft)
{
    std::vector<std::string> rules;
    for (const NameVerdict& each : draft.judged) rules.push_back(each.finding ? each.finding->rule : "");
    return rules;
}

}

/// What is seen before a request is signed: the certificate that would come of it, the verdict on every name, and what there was.
class ReviewTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_room = std::make_unique<Room>();
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        m_vault = std::make_unique<Vault>(*std::move(vault));
    }

    void thePreviewIsWhatIsSignedButForItsSerialNumber()
    {
        const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
        const Csr csr = request(*key, "CN=a.example", {"a.example"});
        const auto review = reviewRequest(*m_vault, factsOf(csr), order);
        QVERIFY_OK(review);
        QVERIFY(!review->isRefused());
        QVERIFY(review->preview);
        QCOMPARE(review->tbs, review->preview->tbs());
        const auto issued = signRequest(*m_vault, csr, "a.csr", order);
        QVERIFY_OK(issued);
        QCOMPARE(issued->certificate.subject(), review->preview->subject());
        QCOMPARE(issued->certificate.extensions(), review->preview->extensions());
        QCOMPARE(issued->certificate.spki(), review->preview->spki());
        QVERIFY(issued->certificate.serial() != review->preview->serial());
    }

    void aReviewWritesNothingAndNeedsNoPassphrase()
    {
        m_vault->lock();
        const auto events = EventLog(*m_vault).count();
        const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
        const auto review = reviewRequest(*m_vault, factsOf(request(*key, "CN=a.example", {"a.example"})), order);
        QVERIFY_OK(review);
        QVERIFY(review->preview);
        QCOMPARE(*EventLog(*m_vault).count(), *events);
    }

    void everyNameHasItsVerdict()
    {
        const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
        const Csr csr = request(*key, "CN=a.example", {"a.example", "*.a.example"});
        const auto asked = draftFor(*m_vault, factsOf(csr), order);
        QVERIFY_OK(asked);
        QCOMPARE(rulesOf(*asked), (std::vector<std::string>{"", "CW-170"}));
        SignOrder changed = order;
        changed.choices.names = {
            {dns("b.example"), dns("bad name.example"), {GeneralName::Type::Email, "x@a.example"}}};
        changed.choices.subject = name("CN=b.example");
        const auto draft = draftFor(*m_vault, factsOf(csr), changed);
        QVERIFY_OK(draft);
        const auto rules = rulesOf(*draft);
        QCOMPARE(rules.size(), 3U);
        QCOMPARE(rules[0], std::string());
        QCOMPARE(draft->judged[0].source, Decision::By::Operator);
        QVERIFY(!rules[1].empty());
        QCOMPARE(draft->judged[1].finding->severity, Severity::Error);
        QCOMPARE(rules[2], std::string("CW-169"));
        QVERIFY(draft->isRefused());
        QVERIFY(sentence(draft->problems.front()).contains("bad name.example"));
    }

    void aNameThatTheIssuerMayNotCertifyIsToldWithTheName()
    {
        QVERIFY_OK(createCa(*m_vault,
            {.name = "Narrow",
                .profile = "issuing-ca",
                .subject = name("CN=Narrow"),
                .key = algorithm("ec:P-256"),
                .issuer = "Root",
                .choices = {.permittedNames = {dns("inside.example")}}}));
        const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
        const auto review = reviewRequest(*m_vault,
            factsOf(request(*key, "CN=a.inside.example", {"a.inside.example", "b.outside.example"})),
            {.issuer = "Narrow", .profile = "tls-server"});
        QVERIFY_OK(review);
        QVERIFY(review->refusal);
        QCOMPARE(rulesOf(review->draft), (std::vector<std::string>{"", review->refusal->rule}));
        QVERIFY(review->tbs.empty());
    }

    void whatWasLeftOutIsSaid()
    {
        const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
        SignOrder changed = order;
        changed.choices.names = {{dns("a.example")}};
        const auto draft =
            draftFor(*m_vault, factsOf(request(*key, "CN=a.example", {"a.example", "c.example"})), changed);
        QVERIFY_OK(draft);
        const auto names = std::ranges::find(draft->decisions, std::string_view("Names"), &Decision::field);
        QCOMPARE(names->refusals.size(), 1U);
        QCOMPARE(names->refusals.front().rule, std::string("CW-656"));
        QCOMPARE(names->refusals.front().values, std::vector<std::string>{"DNS:c.example"});
        QVERIFY(!draft->isRefused());
    }

    void aWrongCommonNameIsToldApart()
    {
        const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
        SignOrder changed = order;
        changed.choices.subject = name("CN=a..example");
        const auto draft = draftFor(*m_vault, factsOf(request(*key, "CN=a.example", {"a.example"})), changed);
        QVERIFY_OK(draft);
        QVERIFY(draft->commonName);
        QVERIFY(draft->isRefused());
    }

    void earlierCertificatesAreFoundByNameAndByKey()
    {
        const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
        const auto other = PrivateKey::generate(*algorithm("ec:P-256"));
        QVERIFY_OK(signRequest(*m_vault, request(*key, "CN=a.example", {"a.example"}), "1", order));
        QVERIFY_OK(signRequest(*m_vault, request(*key, "CN=b.example", {"b.example"}), "2", order));
        QVERIFY_OK(signRequest(*m_vault, request(*other, "CN=aa.example", {"aa.example", "c.example"}), "3", order));
        const auto found =
            earlierCertificates(*m_vault, factsOf(request(*key, "CN=a.example", {"a.example", "c.example"})), 10);
        QVERIFY_OK(found);
        QCOMPARE(found->size(), 3U);
        QCOMPARE((*found)[0].row.shortSubject, std::string("aa.example")); // the latest first
        QVERIFY((*found)[0].hasSameName && !(*found)[0].hasSameKey);
        QVERIFY(!(*found)[1].hasSameName && (*found)[1].hasSameKey);
        QVERIFY((*found)[2].hasSameName && (*found)[2].hasSameKey);
        QCOMPARE(earlierCertificates(*m_vault, factsOf(request(*key, "CN=a.example", {"a.example"})), 1)->size(), 1U);
        QVERIFY(earlierCertificates(
            *m_vault, factsOf(request(*PrivateKey::generate(*algorithm("ec:P-256")), "CN=z", {"z.example"})), 9)
                ->empty());
    }

private:
    std::unique_ptr<Room> m_room;
    std::unique_ptr<Vault> m_vault;
};

QTEST_GUILESS_MAIN(ReviewTest)
#include "ReviewTest.moc"
