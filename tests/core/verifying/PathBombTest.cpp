#include "MadeCertificates.h"
#include "tests/support/Sanitizers.h"
#include <QtTest>
#include <ctime>
#include <sys/resource.h>

using namespace core;
using namespace core::made;

namespace {

/// The most memory this process ever had, in octets.
std::size_t peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

/// Asks, and demands an answer within a second and 100 MB.
ChainReport askQuickly(const Certificate& target, VerifyOptions options)
{
    options.at = now;
    const std::size_t before = peakMemory();
    const std::clock_t start = std::clock(); // of this process: others may be busy
    ChainReport report = verifyChain(target, options);
    const auto passed = (std::clock() - start) * 1000 / CLOCKS_PER_SEC;
    if (passed > 1000 * slowerBySanitizers) throw std::runtime_error(std::to_string(passed) + " ms");
    if (slowerBySanitizers == 1 && peakMemory() - before > 100'000'000)
        throw std::runtime_error(std::to_string(peakMemory() - before) + " octets");
    return report;
}

bool hasRule(const PathReport& report, std::string_view rule)
{
    return std::ranges::contains(report.findings, rule, &Finding::rule) ||
        std::ranges::any_of(report.steps,
            [&](const ChainStep& step) { return std::ranges::contains(step.findings, rule, &Finding::rule); });
}

/// Every CA signs every other one: more paths than anybody can count.
struct Mesh {
    std::vector<Party> cas;
    std::vector<Certificate> crossed;
};
Mesh meshOf(int size, const Party* root)
{
    Mesh mesh;
    for (int i = 0; i < size; ++i)
        mesh.cas.push_back(
            make({.subject = "CN=CA " + std::to_string(i), .isCa = true}, root && i == 0 ? root : nullptr));
    for (const Party& subject : mesh.cas)
        for (const Party& issuer : mesh.cas)
            if (subject.key != issuer.key)
                mesh.crossed.push_back(
                    make({.subject = subject.name().toText(), .isCa = true, .key = subject.key}, &issuer).certificate);
    return mesh;
}

}

/// Input that is made to keep a validator busy gets an answer that names the limit, soon and with little memory.
class PathBombTest : public QObject {
    Q_OBJECT
private slots:
    void findsTheRootBehindManyCrossings();
    void givesUpWhereTheCrossingsLeadNowhere();
    void givesUpWhereNoCrossingHoldsThePolicy();
    void manyIssuersOfOneName();
    void longPath();
    void manyNamesUnderManyConstraints();
    void manyPoliciesMappedOntoEachOther();
    void manyPlacesOfManyLists();
    void listSignersInCircles();
    void respondersInCircles();
};

void PathBombTest::findsTheRootBehindManyCrossings()
{
    const Party root = make({.subject = "CN=Root", .isCa = true});
    const Mesh mesh = meshOf(12, &root);
    const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &mesh.cas.back());
    VerifyOptions options{.untrusted = mesh.crossed, .anchors = {root.certificate}};
    options.untrusted.push_back(mesh.cas.front().certificate);
    QVERIFY(askQuickly(leaf.certificate, options).isValid);
}

void PathBombTest::givesUpWhereTheCrossingsLeadNowhere()
{
    const Mesh mesh = meshOf(12, nullptr);
    const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &mesh.cas.back());
    const Party stranger = make({.subject = "CN=CA 0", .isCa = true}); // the same name, another key
    const ChainReport report =
        askQuickly(leaf.certificate, {.untrusted = mesh.crossed, .anchors = {stranger.certificate}});
    QVERIFY(!report.isValid);
    QVERIFY2(hasRule(report, "CW-034") || hasRule(report, "CW-013"), report.verdict.rule.c_str());
}

void PathBombTest::givesUpWhereNoCrossingHoldsThePolicy()
{
    const Party root = make({.subject = "CN=Root", .isCa = true});
    const Mesh mesh = meshOf(12, &root);
    const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &mesh.cas.back());
    VerifyOptions options{.untrusted = mesh.crossed, .anchors = {root.certificate}};
    options.untrusted.push_back(mesh.cas.front().certificate);
    options.needsPolicy = true;
    const ChainReport report = askQuickly(leaf.certificate, options);
    QVERIFY(!report.isValid);
    QCOMPARE(report.verdict.rule, std::string("CW-719"));
    QVERIFY(hasRule(report, "CW-034") || hasRule(report, "CW-035"));
    options.wantsAllPaths = true;
    QVERIFY(askQuickly(leaf.certificate, options).paths.size() > 50);
}

void PathBombTest::manyIssuersOfOneName()
{
    const Party root = make({.subject = "CN=Root", .isCa = true});
    std::vector<Certificate> same;
    for (int i = 0; i < 300; ++i) same.push_back(make({.subject = "CN=CA", .isCa = true}, &root).certificate);
    const Party right = make({.subject = "CN=CA", .isCa = true}, &root);
    const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &right);
    QVERIFY(!askQuickly(leaf.certificate, {.untrusted = same, .anchors = {root.certificate}}).isValid);
    same.push_back(right.certificate);
    QVERIFY(askQuickly(leaf.certificate, {.untrusted = same, .anchors = {root.certificate}}).isValid);
}

void PathBombTest::longPath()
{
    std::vector<Party> chain{make({.subject = "CN=CA 0", .isCa = true})};
    for (int i = 1; i < 60; ++i)
        chain.push_back(make({.subject = "CN=CA " + std::to_string(i), .isCa = true}, &chain.back()));
    const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &chain.back());
    VerifyOptions options{.anchors = {chain.front().certificate}};
    for (const Party& each : chain) options.untrusted.push_back(each.certificate);
    const ChainReport report = askQuickly(leaf.certificate, options);
    QVERIFY(!report.isValid);
    QVERIFY(hasRule(report, "CW-036"));
}

void PathBombTest::manyNamesUnderManyConstraints()
{
    std::vector<std::string> excluded, names;
    for (int i = 0; i < 2000; ++i) {
        excluded.push_back("DNS:x" + std::to_string(i) + ".test");
        names.push_back("y" + std::to_string(i) + ".test");
    }
    const Party root =
        make({.subject = "CN=Root", .isCa = true, .further = {extension("nameConstraints", {{"excluded", excluded}})}});
    const Party leaf = make({.subject = "CN=leaf", .hosts = names}, &root);
    const ChainReport report = askQuickly(leaf.certificate, {.anchors = {root.certificate}});
    QCOMPARE(report.verdict.rule, std::string("CW-014"));
}

void PathBombTest::manyPoliciesMappedOntoEachOther()
{
    // as many policies as fit, each mapped to all others of a few, level after level
    std::vector<std::string> policies;
    for (int i = 0; i < 60; ++i) policies.push_back("1.3.6.1.4.1.99999." + std::to_string(i));
    FieldValues mappings;
    std::vector<FieldValues> members;
    for (int i = 0; i < 60; ++i)
        for (int j = 0; j < 8; ++j)
            members.push_back({{"issuerPolicy", {policies[std::size_t(i)]}},
                {"subjectPolicy", {policies[std::size_t((i * 7 + j * 13) % 60)]}}});
    setMembers(mappings, "mappings", members);
    const std::vector<Extension> further{
        extension("certificatePolicies", {{"policies", policies}}), extension("policyMappings", mappings)};
    std::vector<Party> chain{make({.subject = "CN=CA 0", .isCa = true})};
    for (int i = 1; i < 25; ++i)
        chain.push_back(
            make({.subject = "CN=CA " + std::to_string(i), .isCa = true, .further = further}, &chain.back()));
    const Party leaf = make({.subject = "CN=leaf",
                                .hosts = {"leaf.example"},
                                .further = {extension("certificatePolicies", {{"policies", policies}})}},
        &chain.back());
    VerifyOptions options{.anchors = {chain.front().certificate}};
    for (const Party& each : chain) options.untrusted.push_back(each.certificate);
    options.needsPolicy = true;
    const ChainReport report = askQuickly(leaf.certificate, options);
    QVERIFY(hasRule(report, "CW-015"));
}

void PathBombTest::manyPlacesOfManyLists()
{
    const Party root = make({.subject = "CN=Root", .isCa = true});
    FieldValues values;
    std::vector<FieldValues> points;
    for (int i = 0; i < 900; ++i) points.push_back({{"names", {"URI:http://a.example/" + std::to_string(i)}}});
    setMembers(values, "points", points);
    const Party leaf =
        make({.subject = "CN=leaf", .hosts = {"leaf.example"}, .further = {extension("cRLDistributionPoints", values)}},
            &root);
    VerifyOptions options{.anchors = {root.certificate}};
    for (std::uint64_t i = 0; i < 200; ++i)
        options.crls.push_back(makeList(root, {.number = i, .until = now - std::chrono::hours(1)}));
    const ChainReport report = askQuickly(leaf.certificate, options);
    QVERIFY(!report.isValid);
    QVERIFY(hasRule(report, "CW-037"));
}

void PathBombTest::listSignersInCircles()
{
    // 40 certificates of one name, each of which signs a list that only another one could speak for
    const Party root = make({.subject = "CN=Root", .isCa = true});
    std::vector<Party> signers;
    for (int i = 0; i < 40; ++i) signers.push_back(make({.subject = "CN=Root", .uses = {"cRLSign"}}, &root));
    const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &root);
    VerifyOptions options{.anchors = {root.certificate}};
    for (const Party& signer : signers) {
        options.untrusted.push_back(signer.certificate);
        options.crls.push_back(makeList(signer, {.until = now - std::chrono::hours(1)}));
        options.crls.push_back(makeList(signer));
    }
    askQuickly(leaf.certificate, options); // whatever it is, it is soon
}

void PathBombTest::respondersInCircles()
{
    // responders who only speak for each other, each many times over
    const Party root = make({.subject = "CN=Root", .isCa = true});
    const Extension signing = extension("extendedKeyUsage", {{"purposes", {"OCSPSigning"}}});
    std::vector<Party> responders;
    for (int i = 0; i < 30; ++i) responders.push_back(make({.subject = "CN=Responder", .further = {signing}}, &root));
    const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &root);
    VerifyOptions options{.anchors = {root.certificate}};
    for (const Party& signer : responders) {
        const ResponseWish wish{.signer = signer, .certificates = {signer.certificate}, .times = 500};
        options.ocspResponses.push_back(makeResponse(leaf.certificate, root, wish));
        for (const Party& other : responders)
            options.ocspResponses.push_back(makeResponse(
                other.certificate, root, {.signer = signer, .certificates = {signer.certificate}, .times = 20}));
    }
    const ChainReport report = askQuickly(leaf.certificate, options);
    QVERIFY(!report.isValid);
}

QTEST_GUILESS_MAIN(PathBombTest)
#include "PathBombTest.moc"
