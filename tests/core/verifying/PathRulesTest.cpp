#include "MadeCertificates.h"
#include "core/x509/Signed.h"
#include <QtTest>
#include <functional>
#include <set>

using namespace core;
using namespace core::made;

namespace {

struct Question {
    std::optional<Certificate> target;
    VerifyOptions options;
};
using Q = Question&;
using P = const Party&;
using Ask = std::function<void(Q question, P root, P ca, P leaf)>;
using Octets = std::function<void(Bytes&)>;

/// Root, CA and leaf, each as it is wished, and what is asked about them. The rule is among the findings of the answer.
struct RuleCase {
    std::string_view id; ///< of a path rule or a lint rule
    Wish leaf{};
    Wish ca{};
    Wish root{};
    Ask ask{};

    Question question() const
    {
        const auto named = [](Wish wish, const char* name, bool isCa) {
            if (wish.subject == "CN=x") wish.subject = name;
            wish.isCa = wish.isCa || isCa;
            return wish;
        };
        const Party madeRoot = make(named(root, "CN=Root", true));
        const Party madeCa = make(named(ca, "CN=CA", ca.serial != 77), &madeRoot); // 77: no CA
        Wish target = named(leaf, "CN=leaf.example", false);
        if (target.hosts.empty()) target.hosts = {"leaf.example"};
        if (target.hosts.front() == "-") target.hosts.clear();
        const Party madeLeaf = make(target, &madeCa);
        Question made{
            madeLeaf.certificate, {.untrusted = {madeCa.certificate}, .anchors = {madeRoot.certificate}, .at = now}};
        if (ask) ask(made, madeRoot, madeCa, madeLeaf);
        return made;
    }
};

Certificate changed(const Certificate& certificate, const Octets& change)
{
    Bytes der = certificate.der();
    change(der);
    return need(Certificate::parseOwn(der));
}

/// Replaces octets everywhere, by as many others.
Octets replacing(std::string_view fromOid, std::string_view toOid)
{
    return [from = need(der::objectIdentifier(fromOid)), to = need(der::objectIdentifier(toOid))](Bytes& der) {
        for (auto at = der.begin(); (at = std::search(at, der.end(), from.begin(), from.end())) != der.end();)
            at = std::ranges::copy(to, at).out;
    };
}

/// A list with other extensions; those with an empty value go.
Crl listWith(P issuer, const std::vector<Extension>& extensions, const ListWish& wish = {}, bool hasNext = true)
{
    const Crl plain = makeList(issuer, wish);
    ByteView rest = need(der::readWhole(plain.tbs(), der::tag::sequence));
    Bytes content;
    for (int times = 0; !rest.empty() && rest[0] != 0xA0;) {
        const auto element = need(der::readElement(rest));
        times += element.tag == der::tag::utcTime ? 1 : 0;
        if (!hasNext && element.tag == der::tag::utcTime && times == 2) continue;
        content.insert(content.end(), element.whole.begin(), element.whole.end());
    }
    std::vector<Extension> all = plain.extensions();
    for (const Extension& each : extensions) {
        std::erase_if(all, [&](const Extension& other) { return other.oid == each.oid; });
        if (!each.value.empty()) all.push_back(each);
    }
    const Bytes encoded = der::element(0xA0, encodeExtensions(all));
    content.insert(content.end(), encoded.begin(), encoded.end());
    const Bytes tbs = der::element(der::tag::sequence, content);
    const SignatureAlgorithm& algorithm = *need(issuer.key->publicKey().defaultSignature());
    return need(Crl::parse(assembleSigned(tbs, algorithm, need(issuer.key->sign(tbs, algorithm)))));
}

/// Beside a right list of the root, this one of the CA.
Ask withList(const std::function<Crl(P root, P ca, P leaf)>& list)
{
    return [=](Q q, P root, P ca, P leaf) { q.options.crls = {makeList(root), list(root, ca, leaf)}; };
}
Ask by(ValidationProfile profile, const Ask& more = {})
{
    return [=](Q q, P root, P ca, P leaf) {
        q.options.profile = profile;
        q.options.purpose = "serverAuth";
        if (more) more(q, root, ca, leaf);
    };
}
const Ask byWeb = by(ValidationProfile::WebPki);
const Ask byRfc = by(ValidationProfile::Rfc5280);

Wish with(std::vector<Extension> further) { return {.further = std::move(further)}; }
Extension purposes(std::vector<std::string> names, std::optional<bool> critical = {})
{
    return extension("extendedKeyUsage", {{"purposes", std::move(names)}}, critical);
}
Extension raw(std::string_view oid, std::string_view hex, bool critical = false)
{
    return {std::string(oid), critical, fromHex(hex)};
}
Extension policies(std::vector<std::string> list)
{
    return extension("certificatePolicies", {{"policies", std::move(list)}});
}
Extension constraints(std::string_view kind, std::string name)
{
    return extension("nameConstraints", {{std::string(kind), {std::move(name)}}});
}
Extension identifier(FieldValues values) { return extension("authorityKeyIdentifier", std::move(values)); }

std::vector<RuleCase> pathCases()
{
    const std::string own(40, 'a');
    return {
        {.id = "CW-702", .ask = [](Q q, P, P, P) { q.options.untrusted.clear(); }},
        {.id = "CW-703",
            .ask =
                [](Q q, P root, P, P) {
                    q.options.untrusted.push_back(root.certificate);
                    q.options.anchors.clear();
                }},
        {.id = "CW-710", .ask = [](Q q, P, P, P) { q.options.mostIntermediates = 0; }},
        {.id = "CW-705",
            .ask =
                [](Q q, P root, P, P) {
                    q.options.anchors = {
                        changed(root.certificate, replacing("1.2.840.10045.2.1", "1.2.840.10045.2.9"))};
                }},
        {.id = "CW-706",
            .ask = [](Q q, P, P,
                       P leaf) { q.target = changed(leaf.certificate, [](Bytes& der) { der.back() ^= 1; }); }},
        {.id = "CW-735",
            .ask =
                [](Q q, P, P, P leaf) {
                    q.target = changed(leaf.certificate, replacing("1.2.840.10045.4.3.2", "1.2.840.10045.4.3.9"));
                }},
        {.id = "CW-734",
            .ask =
                [](Q q, P, P, P leaf) {
                    const Bytes tbs = leaf.certificate.tbs();
                    q.target = need(Certificate::parseOwn(
                        der::sequence({tbs, der::sequence({need(der::objectIdentifier("1.2.840.10045.4.1"))}),
                            der::bitString(leaf.certificate.signature())})));
                }},
        {.id = "CW-028", .ask = [](Q q, P, P, P) { q.options.signatureOids = {"1.3.101.112"}; }},
        {.id = "CW-733", .ask = [](Q q, P, P ca, P) { q.target = makeOnSmallCurve({.subject = "CN=small"}, ca); }},
        {.id = "CW-707", .leaf = {.validity = {now + std::chrono::days(1), now + std::chrono::days(2)}}},
        {.id = "CW-708", .leaf = {.validity = {now - std::chrono::days(2), now - std::chrono::days(1)}}},
        {.id = "CW-717", .leaf = with({raw("2.5.29.17", "0500")})},
        {.id = "CW-716", .leaf = with({raw("1.2.3.4.5", "0500", true)})},
        {.id = "CW-713", .ca = {.uses = {"keyCertSign"}, .serial = 77}},
        {.id = "CW-714", .ca = {.uses = {"cRLSign"}}},
        {.id = "CW-711", .root = {.pathLength = 0}},
        {.id = "CW-732", .ca = with({raw("2.5.29.30", "300ea00c300a820 8 2a2e6578616d706c", true)})},
        {.id = "CW-730", .ca = with({constraints("permitted", "DNS:other.example")})},
        {.id = "CW-731", .ca = with({constraints("excluded", "DNS:leaf.example")})},
        {.id = "CW-824", .ca = with({raw("2.5.29.30", "3000", true)})},
        {.id = "CW-030", .ca = with({raw("2.5.29.30", "300fa00d300b82092e6c6561662e6f7267", true)}), .ask = byRfc},
        {.id = "CW-718", .leaf = with({raw("2.5.29.32", "0500")})},
        {.id = "CW-863", .ca = with({policies({"1.2.3.4"}), raw("2.5.29.33", "300d300b06032a03040604551d2000", true)})},
        {.id = "CW-038",
            .ca = with({extension("policyConstraints", {{"requireExplicitPolicy", {"5"}}}, false)}),
            .ask = byRfc},
        {.id = "CW-719", .ask = [](Q q, P, P, P) { q.options.needsPolicy = true; }},
        {.id = "CW-712", .leaf = with({purposes({"clientAuth"})}), .ask = byRfc},
        {.id = "CW-737", .leaf = {.uses = {"nonRepudiation"}}, .ask = byRfc},
        {.id = "CW-039", .ask = [](Q q, P, P, P) { q.options.keyUses = {"keyAgreement"}; }},
        {.id = "CW-029", .ask = [](Q q, P, P ca, P) { q.options.assumedRevoked = {ca.certificate}; }},
        {.id = "CW-740", .ask = [](Q q, P, P, P) { q.options.host = "other.example"; }},
        {.id = "CW-741", .ask = [](Q q, P, P, P) { q.options.ip = "10.0.0.1"; }},
        {.id = "CW-742", .ask = [](Q q, P, P, P) { q.options.email = "ana@leaf.example"; }},
        {.id = "CW-018", .ask = [](Q q, P, P, P) { q.options.upn = "ana@leaf.example"; }},
    };
}

std::vector<RuleCase> webCases()
{
    const std::string key(40, 'a');
    const Extension server = purposes({"serverAuth"});
    return {
        {.id = "CW-019", .ask = byWeb},
        {.id = "CW-020", .leaf = with({purposes({"serverAuth", "anyExtendedKeyUsage"})}), .ask = byWeb},
        {.id = "CW-021", .leaf = with({purposes({"serverAuth"}, true)}), .ask = byWeb},
        {.id = "CW-031", .leaf = {.hosts = {"-"}, .further = {server}}, .ask = byWeb},
        {.id = "CW-025", .leaf = {.hosts = {"www.leaf.example"}, .further = {server}}, .ask = byWeb},
        {.id = "CW-040",
            .leaf = {.subject = "CN=leaf.example,O=Acme", .hosts = {"x.leaf.example"}, .further = {server}},
            .ask = byWeb},
        {.id = "CW-026", .leaf = {.hosts = {"*.co.uk"}, .further = {server}}, .ask = byWeb},
        {.id = "CW-027", .leaf = {.isCa = true, .further = {server}}, .ask = byWeb},
        {.id = "CW-960", .leaf = {.further = {server}, .key = newKey("ed25519")}, .ask = byWeb},
        {.id = "CW-962", .root = with({server}), .ask = byWeb},
        {.id = "CW-022",
            .root = with({identifier({{"issuer", {"dirName:CN=Root"}}, {"serial", {"01"}}})}),
            .ask = byWeb},
        {.id = "CW-023",
            .root = with({identifier({{"issuer", {"dirName:CN=Root"}}, {"serial", {"01"}}})}),
            .ask = byWeb},
        {.id = "CW-024", .root = with({identifier({{"keyIdentifier", {key}}})}), .ask = byWeb},
        {.id = "CW-843",
            .leaf = {.further = {server, extension("subjectAltName", {{"names", {"DNS:leaf.example"}}}, true)}},
            .ask = byWeb},
    };
}

std::vector<RuleCase> listCases()
{
    const auto points = [](std::vector<std::string> names, std::vector<std::string> reasons) {
        FieldValues values;
        FieldValues point{{"names", std::move(names)}};
        if (!reasons.empty()) point["reasons"] = std::move(reasons);
        setMembers(values, "points", {point});
        return extension("cRLDistributionPoints", values);
    };
    return {
        {.id = "CW-720", .ask = [](Q q, P, P, P) { q.options.checkRevocation = true; }},
        {.id = "CW-721",
            .ask =
                [](Q q, P root, P, P leaf) {
                    // an indirect list of somebody whose certificate nobody has
                    const Party stranger = make({.subject = "CN=Lists", .isCa = true});
                    FieldValues values;
                    setMembers(values, "points", {{{"crlIssuer", {"dirName:CN=Lists"}}}});
                    const Party ca = make({.subject = "CN=CA", .isCa = true}, &root);
                    const Party other = make({.subject = "CN=other",
                                                 .hosts = {"other.example"},
                                                 .further = {extension("cRLDistributionPoints", values)}},
                        &ca);
                    static_cast<void>(leaf);
                    q.target = other.certificate;
                    q.options.untrusted = {ca.certificate};
                    q.options.crls = {makeList(root),
                        listWith(stranger, {extension("issuingDistributionPoint", {{"indirect", {"true"}}})})};
                }},
        {.id = "CW-722", .ask = withList([](P root, P ca, P) { return makeList(ca, {.key = root.key}); })},
        {.id = "CW-723",
            .ask = withList([](P, P ca, P) { return makeList(ca, {.from = now + std::chrono::days(1)}); })},
        {.id = "CW-724",
            .ask = withList([](P, P ca, P) { return makeList(ca, {.until = now - std::chrono::hours(1)}); })},
        {.id = "CW-725", .ask = withList([](P, P ca, P) { return listWith(ca, {raw("1.2.3.4", "0500", true)}); })},
        {.id = "CW-727", .ca = {.uses = {"keyCertSign"}}, .ask = withList([](P, P ca, P) { return makeList(ca); })},
        {.id = "CW-728", .ask = withList([](P, P ca, P) {
             return listWith(ca, {extension("issuingDistributionPoint", {{"onlyCaCertificates", {"true"}}})});
         })},
        {.id = "CW-729",
            .ask =
                [](Q q, P root, P, P) {
                    // the same name and the right to sign lists, but out of date
                    const Party signer = make({.subject = "CN=CA",
                                                  .uses = {"cRLSign"},
                                                  .validity = {now - std::chrono::days(9), now - std::chrono::days(1)}},
                        &root);
                    q.options.untrusted.push_back(signer.certificate);
                    q.options.crls = {makeList(root), makeList(signer)};
                }},
        {.id = "CW-016",
            .leaf = with({points({"URI:http://a.example/some.crl"}, {"keyCompromise"})}),
            .ask = withList([](P, P ca, P) {
                return listWith(ca,
                    {extension("issuingDistributionPoint",
                        {{"names", {"URI:http://a.example/some.crl"}}, {"reasons", {"keyCompromise"}}})});
            })},
        {.id = "CW-872", .ask = withList([](P, P ca, P) { return listWith(ca, {raw("2.5.29.20", "")}); })},
        {.id = "CW-873", .ask = withList([](P, P ca, P) { return listWith(ca, {raw("2.5.29.20", "020101", true)}); })},
        {.id = "CW-875", .ask = withList([](P, P ca, P) { return listWith(ca, {}, {}, false); })},
        {.id = "CW-878", .ask = withList([](P, P ca, P) {
             const Crl list = makeList(ca);
             return need(Crl::parse(der::sequence({list.tbs(),
                 der::sequence({need(der::objectIdentifier("1.2.840.10045.4.3.3"))}), der::bitString(Bytes(70, 1))})));
         })},
        {.id = "CW-726",
            .ask = withList([](P, P ca, P leaf) { return makeList(ca, {.revoked = {leaf.certificate}}); })},
    };
}

/// A responder of the CA with these extensions.
Party responderOf(P ca, std::vector<Extension> further, Validity validity = Wish{}.validity)
{
    return make({.subject = "CN=Responder", .further = std::move(further), .validity = validity}, &ca);
}

std::vector<RuleCase> ocspCases()
{
    const auto said = [](const ResponseWish& wish) -> Ask {
        return [=](Q q, P, P ca, P leaf) { q.options.ocspResponses = {makeResponse(leaf.certificate, ca, wish)}; };
    };
    const auto saidBy = [](const std::function<Party(P ca)>& responder) -> Ask {
        return [=](Q q, P, P ca, P leaf) {
            const Party signer = responder(ca);
            q.options.ocspResponses = {
                makeResponse(leaf.certificate, ca, {.signer = signer, .certificates = {signer.certificate}})};
        };
    };
    const Extension signing = purposes({"OCSPSigning"});
    return {
        {.id = "CW-061",
            .ask = [](Q q, P, P, P) { q.options.ocspResponses = {need(OcspResponse::parse(fromHex("30030a0103")))}; }},
        {.id = "CW-062", .ask = said({.extensions = {raw("1.2.3.4", "0500", true)}})},
        {.id = "CW-063",
            .ask = [](Q q, P root, P ca, P) { q.options.ocspResponses = {makeResponse(ca.certificate, root)}; }},
        {.id = "CW-064", .ask = said({.responder = "CN=Nobody"})},
        {.id = "CW-065", .ask = said({.signer = make({.subject = "CN=CA"})})},
        {.id = "CW-066", .ask = saidBy([](P ca) { return responderOf(ca, {}); })},
        {.id = "CW-067", .ask = saidBy([signing](P ca) { return responderOf(ca, {signing}); })},
        {.id = "CW-068", .ask = said({.from = now + std::chrono::hours(1)})},
        {.id = "CW-069", .ask = said({.until = now - std::chrono::hours(1)})},
        {.id = "CW-070", .ask = said({.until = std::nullopt})},
        {.id = "CW-071", .ask = said({.status = OcspStatus::Unknown})},
        {.id = "CW-072", .ask = said({.status = OcspStatus::Revoked})},
    };
}

const std::vector<RuleCase>& allCases()
{
    static const auto all = [] {
        std::vector<RuleCase> joined = pathCases();
        for (const auto& more : {webCases(), listCases(), ocspCases()})
            joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return all;
}

bool tells(const PathReport& report, std::string_view id)
{
    return std::ranges::contains(report.findings, id, &Finding::rule) ||
        std::ranges::any_of(report.steps,
            [&](const ChainStep& step) { return std::ranges::contains(step.findings, id, &Finding::rule); });
}

}

/// The table of path rules: each can be broken, has words, and is told as a check.
class PathRulesTest : public QObject {
    Q_OBJECT
private slots:
    void everyRuleCanBeBroken_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(allCases().size()); ++i)
            QTest::newRow(std::string(allCases()[std::size_t(i)].id).c_str()) << i;
    }
    void everyRuleCanBeBroken()
    {
        QFETCH(int, index);
        const RuleCase& one = allCases()[std::size_t(index)];
        Question question = one.question();
        question.options.explains = true;
        const ChainReport report = verifyChain(*question.target, question.options);
        std::string told = std::string(one.id) + " not told, but " + sentence(report.verdict);
        QVERIFY2(tells(report, one.id), told.c_str());
        told = sentence(report.verdict);
        QVERIFY2(!told.contains("“?”") && !told.contains("(?)"), told.c_str());
        const auto isBreach = [&](const Check& check) {
            return check.rule == one.id && check.outcome != Check::Outcome::Passed;
        };
        QVERIFY(std::ranges::any_of(report.checks, isBreach) ||
            std::ranges::any_of(
                report.steps, [&](const ChainStep& step) { return std::ranges::any_of(step.checks, isBreach); }));
    }
    void everyRuleHasACase()
    {
        std::set<std::string_view> covered{"CW-013", "CW-014", "CW-015"}; // limits: PathBombTest
        for (const RuleCase& one : allCases()) covered.insert(one.id);
        for (const PathRule& rule : pathRules()) QVERIFY2(covered.contains(rule.id), std::string(rule.id).c_str());
    }
    void whatIsRightIsTold()
    {
        Question question = RuleCase{.id = ""}.question();
        question.options.explains = true;
        const ChainReport report = verifyChain(*question.target, question.options);
        QVERIFY2(report.isValid, sentence(report.verdict).c_str());
        QVERIFY(report.steps[0].checks.size() >= 6);
        for (const ChainStep& step : report.steps)
            for (const Check& check : step.checks) {
                QCOMPARE(check.outcome, Check::Outcome::Passed);
                QVERIFY(check.paragraph.contains("section"));
            }
        question.options.explains = false;
        QVERIFY(verifyChain(*question.target, question.options).steps[0].checks.empty());
    }
    void profilesAreFoundByName()
    {
        for (const char* name : {"rfc5280", "webpki", "internal"})
            QCOMPARE(nameOf(*findValidationProfile(name)), std::string_view(name));
        QCOMPARE(findValidationProfile("strict").error().rule, std::string("CW-033"));
    }
    void anAnchorInItsOwnListIsRefusedButForTheRfc()
    {
        const auto revoked = [](Q q, P root, P ca, P) {
            q.options.crls = {makeList(root, {.revoked = {root.certificate}}), makeList(ca)};
        };
        Question question = RuleCase{.id = "", .ask = revoked}.question();
        QCOMPARE(verifyChain(*question.target, question.options).verdict.rule, std::string("CW-726"));
        question.options.profile = ValidationProfile::Rfc5280;
        QVERIFY(verifyChain(*question.target, question.options).isValid);
    }
    void whatIfACaDidNotExist()
    {
        Question question = RuleCase{.id = ""}.question();
        question.options.without = question.options.untrusted;
        QCOMPARE(verifyChain(*question.target, question.options).verdict.rule, std::string("CW-702"));
    }
    void allPathsAreTold()
    {
        const Party first = make({.subject = "CN=First", .isCa = true});
        const Party second = make({.subject = "CN=Second", .isCa = true});
        const Party ca = make({.subject = "CN=CA", .isCa = true}, &first);
        const Party crossed = make({.subject = "CN=CA",
                                       .isCa = true,
                                       .validity = {now - std::chrono::days(9), now - std::chrono::days(1)},
                                       .key = ca.key},
            &second);
        const Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &ca);
        const ChainReport report = verifyChain(leaf.certificate,
            {.untrusted = {crossed.certificate, ca.certificate},
                .anchors = {second.certificate, first.certificate},
                .at = now,
                .wantsAllPaths = true});
        QCOMPARE(report.paths.size(), std::size_t(2));
        QVERIFY(report.isValid && report.paths[0].isValid && !report.paths[1].isValid);
        QCOMPARE(report.paths[1].verdict.rule, std::string("CW-708"));
        QCOMPARE(report.paths[1].steps.back().certificate, second.certificate);
    }
    void constraintsOfAnAnchorCanBeLeftOut()
    {
        Question question = RuleCase{.id = "", .root = {.pathLength = 0}}.question();
        QVERIFY(!verifyChain(*question.target, question.options).isValid);
        question.options.usesAnchorConstraints = false;
        QVERIFY(verifyChain(*question.target, question.options).isValid);
    }
};

QTEST_GUILESS_MAIN(PathRulesTest)
#include "PathRulesTest.moc"
