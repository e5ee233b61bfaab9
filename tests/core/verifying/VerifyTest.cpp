#include "core/verifying/Verify.h"
#include "../profiles/SampleRequest.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include "tests/support/Sanitizers.h"
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace core;
using namespace core::sample;

namespace {

/// Root, policy CA, issuing CA and a server, all of one kind of key, with a list of each CA.
struct Hierarchy {
    Authority root, policy, issuing;
    Certificate leaf;

    VerifyOptions options() const
    {
        VerifyOptions options;
        options.untrusted = {policy.certificate, issuing.certificate};
        options.anchors = {root.certificate};
        options.at = today + std::chrono::days(1);
        return options;
    }
};

/// Keys by role: each authority has one of its own, made once.
const PrivateKey& ownKey(const std::string& algorithm, int role)
{
    static std::map<std::pair<std::string, int>, PrivateKey> keys;
    auto found = keys.find({algorithm, role});
    if (found == keys.end())
        found = keys.emplace(std::pair{algorithm, role}, need(PrivateKey::generate(*need(findKeyAlgorithm(algorithm)))))
                    .first;
    return found->second;
}

/// What an issuance may change on its way to the signature.
using Twist = std::function<void(CertificateContent&)>;

CertificateContent contentFor(const std::string& profileId, std::string_view subject, const PrivateKey& owner,
    const Authority* issuer, std::vector<GeneralName> names = {}, const IssueChoices& choices = {})
{
    const RequestFacts facts = request(subject, std::move(names), owner);
    const IssueDraft draft =
        applyProfile(profile(profileId), 1, facts, issuer ? issuer->facts() : IssuerFacts{}, choices, today);
    if (draft.isRefused()) throw std::runtime_error(draft.problems.front().rule);
    return contentOf(draft, issuer ? issuer->certificate.subject() : draft.subject, owner.publicKey(),
        issuer ? issuer->key->publicKey() : owner.publicKey());
}

Certificate signWith(CertificateContent content, const PrivateKey& key, const Twist& twist = {})
{
    static std::uint8_t last = 0;
    content.serial.back() = ++last; // different serial numbers
    if (twist) twist(content);
    return sign(std::move(content), key);
}

Hierarchy hierarchy(const std::string& algorithm = "ec:P-256", const IssueChoices& policyChoices = {},
    const Twist& issuingTwist = {}, const Twist& leafTwist = {})
{
    const PrivateKey& rootKey = ownKey(algorithm, 0);
    const Authority root{signWith(contentFor("root-ca", "CN=Acme Root,O=Acme", rootKey, nullptr), rootKey), &rootKey};
    const PrivateKey& policyKey = ownKey(algorithm, 1);
    const Authority policy{
        signWith(contentFor("policy-ca", "CN=Acme Policy,O=Acme", policyKey, &root, {}, policyChoices), rootKey),
        &policyKey};
    const PrivateKey& issuingKey = ownKey(algorithm, 2);
    const Authority issuing{
        signWith(contentFor("issuing-ca", "CN=Acme Issuing,O=Acme", issuingKey, &policy), policyKey, issuingTwist),
        &issuingKey};
    const PrivateKey& leafKey = ownKey(algorithm, 3);
    Certificate leaf =
        signWith(contentFor("tls-server", "CN=www.acme.example,O=Acme", leafKey, &issuing), issuingKey, leafTwist);
    return {root, policy, issuing, std::move(leaf)};
}

Crl listOf(const Authority& issuer, std::vector<CrlEntry> entries = {}, Time from = today,
    Time until = today + std::chrono::days(30), const PrivateKey* key = nullptr)
{
    CrlContent content;
    content.signatureAlgorithm = need(issuer.key->publicKey().defaultSignature());
    content.issuer = issuer.certificate.subject();
    content.thisUpdate = from;
    content.nextUpdate = until;
    content.number = 7;
    content.authorityKeyIdentifier = issuer.key->publicKey().keyIdentifier();
    content.entries = std::move(entries);
    const Bytes tbs = need(encodeTbs(content));
    return need(Crl::parse(assembleSigned(
        tbs, *content.signatureAlgorithm, need((key ? key : issuer.key)->sign(tbs, *content.signatureAlgorithm)))));
}
std::vector<Crl> listsOf(const Hierarchy& h) { return {listOf(h.root), listOf(h.policy), listOf(h.issuing)}; }

/// A question, and its answer: the rule of the verdict, empty for a valid path.
struct Case {
    const char* title;
    std::function<std::pair<Certificate, VerifyOptions>()> make;
    const char* rule;
    bool opensslDiffers = false; ///< it answers otherwise, and is wrong (see the rule's paragraph)
};
using Question = std::pair<Certificate, VerifyOptions>;
using Adjust = std::function<void(const Hierarchy&, VerifyOptions&)>;

auto plain(Adjust adjust)
{
    return [=]() -> Question {
        const Hierarchy h = hierarchy();
        VerifyOptions options = h.options();
        adjust(h, options);
        return {h.leaf, options};
    };
}
auto twisted(Twist issuing, Twist leaf, IssueChoices policy = {})
{
    return [=]() -> Question {
        const Hierarchy h = hierarchy("ec:P-256", policy, issuing, leaf);
        return {h.leaf, h.options()};
    };
}
auto ofKind(const char* algorithm)
{
    return [=]() -> Question {
        const Hierarchy h = hierarchy(algorithm);
        VerifyOptions options = h.options();
        options.crls = listsOf(h);
        return {h.leaf, options};
    };
}
Extension& at(CertificateContent& content, std::string_view name)
{
    const std::string_view oid = findExtensionType(name)->oid;
    auto found = std::ranges::find(content.extensions, oid, &Extension::oid);
    return found == content.extensions.end() ? content.extensions.emplace_back(Extension{std::string(oid), false, {}})
                                             : *found;
}
Twist with(std::string name, FieldValues values)
{
    return [=](CertificateContent& content) { at(content, name) = extension(name, values); };
}
Certificate corrupted(const Certificate& certificate)
{
    Bytes der = certificate.der();
    der.back() ^= 1;
    return need(Certificate::parse(der));
}
CrlEntry entryFor(const Certificate& certificate)
{
    return {certificate.serial(), today, RevocationReason::KeyCompromise, {}};
}

const std::vector<Case>& cases()
{
    using H = const Hierarchy&;
    using O = VerifyOptions&;
    static const std::vector<Case> all{
        {"valid", plain([](H, O) {}), ""},
        {"valid with lists", plain([](H h, O o) { o.crls = listsOf(h); }), ""},
        {"valid, RSA", ofKind("rsa:3072"), ""},
        {"valid, P-384", ofKind("ec:P-384"), ""},
        {"valid, Ed25519", ofKind("ed25519"), ""},
        {"valid, ML-DSA", ofKind("ml-dsa-65"), ""},
        {"anchor that is no root", plain([](H h, O o) {
             o.anchors = {h.policy.certificate};
             o.untrusted = {h.issuing.certificate};
         }),
            ""},
        {"target is the anchor", plain([](H h, O o) {
             o.anchors = {h.leaf};
             o.untrusted = {};
         }),
            ""},
        {"needless certificates", plain([](H h, O o) {
             o.untrusted.push_back(h.root.certificate);
             o.untrusted.push_back(h.leaf);
         }),
            ""},
        {"expired", plain([](H h, O o) { o.at = h.leaf.validity().notAfter + std::chrono::seconds(1); }), "CW-708"},
        {"last second", plain([](H h, O o) { o.at = h.leaf.validity().notAfter; }), "", true},
        {"first second", plain([](H h, O o) { o.at = h.leaf.validity().notBefore; }), ""},
        {"not yet valid", plain([](H h, O o) { o.at = h.leaf.validity().notBefore - std::chrono::seconds(1); }),
            "CW-707"},
        {"everything expired", plain([](H, O o) { o.at = today + std::chrono::days(9000); }), "CW-708"},
        {"wrong signature",
            []() -> Question {
                const Hierarchy h = hierarchy();
                return {corrupted(h.leaf), h.options()};
            },
            "CW-706"},
        {"wrong signature of a CA",
            plain([](H h, O o) { o.untrusted = {h.policy.certificate, corrupted(h.issuing.certificate)}; }), "CW-706"},
        {"no issuer", plain([](H h, O o) { o.untrusted = {h.policy.certificate}; }), "CW-702"},
        {"no issuer further up", plain([](H h, O o) { o.untrusted = {h.issuing.certificate}; }), "CW-702"},
        {"no anchor", plain([](H, O o) { o.anchors = {}; }), "CW-702"},
        {"root not trusted", plain([](H h, O o) {
             o.untrusted.push_back(h.root.certificate);
             o.anchors = {};
         }),
            "CW-703"},
        {"self-signed and not trusted",
            []() -> Question {
                const Hierarchy h = hierarchy();
                VerifyOptions o = h.options();
                o.anchors = {h.policy.certificate};
                o.untrusted = {};
                return {h.root.certificate, o};
            },
            "CW-703"},
        {"another root of the same name", plain([](H, O o) {
             o.anchors = {
                 signWith(contentFor("root-ca", "CN=Acme Root,O=Acme", key("ec:P-384"), nullptr), key("ec:P-384"))};
         }),
            "CW-706"},
        {"both roots of the same name", plain([](H, O o) {
             o.anchors.insert(o.anchors.begin(),
                 signWith(contentFor("root-ca", "CN=Acme Root,O=Acme", key("ec:P-384"), nullptr), key("ec:P-384")));
         }),
            ""},
        {"issuer is no CA",
            twisted([](CertificateContent& c) { at(c, "basicConstraints").value = fromHex("3000"); }, {}), "CW-713"},
        {"issuer without constraints",
            twisted(
                [](CertificateContent& c) {
                    std::erase_if(c.extensions, [](const Extension& e) { return e.oid == "2.5.29.19"; });
                },
                {}),
            "CW-713"},
        {"issuer may not sign", twisted(with("keyUsage", {{"uses", {"cRLSign"}}}), {}), "CW-714"},
        {"path too long",
            []() -> Question {
                IssueChoices none;
                none.pathLength = 0;
                // the policy CA allows no CA below, but has one
                const Hierarchy good = hierarchy();
                const Authority policy{signWith(contentFor("policy-ca", "CN=Acme Policy,O=Acme", ownKey("ec:P-256", 1),
                                                    &good.root, {}, none),
                                           *good.root.key),
                    good.policy.key};
                VerifyOptions options = good.options();
                options.untrusted = {policy.certificate, good.issuing.certificate};
                return {good.leaf, options};
            },
            "CW-711"},
        {"purpose fits", plain([](H, O o) { o.purpose = "serverAuth"; }), ""},
        {"wrong purpose", plain([](H, O o) { o.purpose = "clientAuth"; }), "CW-712"},
        {"purpose unknown to OpenSSL", plain([](H, O o) { o.purpose = "1.2.3.4"; }), "CW-712", true},
        {"purpose nobody has heard of", plain([](H, O o) { o.purpose = "nonsense"; }), "CW-712", true},
        {"CA for another purpose",
            []() -> Question {
                auto [leaf, o] = twisted(with("extendedKeyUsage", {{"purposes", {"codeSigning"}}}), {})();
                o.purpose = "serverAuth";
                return {leaf, o};
            },
            "CW-712"},
        {"key may not serve",
            []() -> Question {
                auto [leaf, o] = twisted({}, with("keyUsage", {{"uses", {"nonRepudiation"}}}))();
                o.purpose = "serverAuth";
                return {leaf, o};
            },
            "CW-737"},
        {"revoked",
            plain([](H h, O o) { o.crls = {listOf(h.root), listOf(h.policy), listOf(h.issuing, {entryFor(h.leaf)})}; }),
            "CW-726"},
        {"revoked CA", plain([](H h, O o) {
             o.crls = {listOf(h.root), listOf(h.policy, {entryFor(h.issuing.certificate)}), listOf(h.issuing)};
         }),
            "CW-726"},
        {"another one revoked", plain([](H h, O o) {
             o.crls = {listOf(h.root), listOf(h.policy, {entryFor(h.leaf)}),
                 listOf(h.issuing, {entryFor(h.policy.certificate)})};
         }),
            ""},
        {"list missing", plain([](H h, O o) { o.crls = {listOf(h.root), listOf(h.policy)}; }), "CW-720"},
        {"list of a CA missing", plain([](H h, O o) { o.crls = {listOf(h.root), listOf(h.issuing)}; }), "CW-720"},
        {"no list, but wanted", plain([](H, O o) { o.checkRevocation = true; }), "CW-720"},
        {"list out of date", plain([](H h, O o) {
             o.crls = {listOf(h.root), listOf(h.policy),
                 listOf(h.issuing, {}, today - std::chrono::days(9), today - std::chrono::days(1))};
         }),
            "CW-724"},
        {"last second of the list", plain([](H h, O o) {
             o.crls = listsOf(h);
             o.at = today + std::chrono::days(30);
         }),
            "", true},
        {"list from the future", plain([](H h, O o) {
             o.crls = {listOf(h.root), listOf(h.policy), listOf(h.issuing, {}, today + std::chrono::days(2))};
         }),
            "CW-723"},
        {"list signed by another", plain([](H h, O o) {
             o.crls = {listOf(h.root), listOf(h.policy),
                 listOf(h.issuing, {}, today, today + std::chrono::days(30), h.root.key)};
         }),
            "CW-722"},
        {"names inside the constraints",
            twisted({}, {},
                [] {
                    IssueChoices c;
                    c.permittedNames = {dns("acme.example")};
                    return c;
                }()),
            ""},
        {"names outside the constraints",
            twisted({}, with("subjectAltName", {{"names", {"DNS:www.evil.example"}}}),
                [] {
                    IssueChoices c;
                    c.permittedNames = {dns("acme.example")};
                    return c;
                }()),
            "CW-730"},
        {"names excluded",
            twisted({}, with("subjectAltName", {{"names", {"DNS:secret.acme.example"}}}),
                [] {
                    IssueChoices c;
                    c.excludedNames = {dns("secret.acme.example")};
                    return c;
                }()),
            "CW-731"},
        {"wildcard over the excluded",
            twisted({}, with("subjectAltName", {{"names", {"DNS:*.acme.example"}}}),
                [] {
                    IssueChoices c;
                    c.excludedNames = {dns("secret.acme.example")};
                    return c;
                }()),
            "CW-731", true},
        {"one intermediate too many", plain([](H, O o) { o.mostIntermediates = 1; }), "CW-710", true},
        {"just as many intermediates", plain([](H, O o) { o.mostIntermediates = 2; }), ""},
        {"policy wanted, none there", plain([](H, O o) { o.needsPolicy = true; }), "CW-719", true},
        {"unknown critical extension",
            twisted({}, [](CertificateContent& c) { c.extensions.push_back({"1.2.3.4.5", true, fromHex("0500")}); }),
            "CW-716"},
        {"host fits", plain([](H, O o) { o.host = "www.acme.example"; }), ""},
        {"host in capitals", plain([](H, O o) { o.host = "WWW.Acme.Example"; }), ""},
        {"another host", plain([](H, O o) { o.host = "mail.acme.example"; }), "CW-740"},
        {"host by common name only",
            []() -> Question {
                auto [leaf, o] = twisted({}, with("subjectAltName", {{"names", {"email:a@acme.example"}}}))();
                o.host = "www.acme.example";
                return {leaf, o};
            },
            "CW-740", true},
        {"address", plain([](H, O o) { o.ip = "10.0.0.1"; }), "CW-741"},
        {"address as host", plain([](H, O o) { o.host = "10.0.0.1"; }), "CW-741"},
        {"address fits",
            []() -> Question {
                auto [leaf, o] = twisted({}, with("subjectAltName", {{"names", {"IP:10.0.0.1"}}}))();
                o.ip = "10.0.0.1";
                return {leaf, o};
            },
            ""},
        {"mailbox", plain([](H, O o) { o.email = "ana@acme.example"; }), "CW-742"},
        {"mailbox fits",
            []() -> Question {
                auto [leaf, o] = twisted({}, with("subjectAltName", {{"names", {"email:ana@acme.example"}}}))();
                o.email = "ana@acme.example";
                return {leaf, o};
            },
            ""},
        {"mailbox in UTF-8 fits",
            []() -> Question {
                auto [leaf, o] = twisted({}, with("subjectAltName", {{"names", {utf8Mailbox("änne@acme.example")}}}))();
                o.email = "änne@acme.example";
                return {leaf, o};
            },
            ""},
        {"constraints on mail hold in UTF-8",
            twisted({}, with("subjectAltName", {{"names", {utf8Mailbox("änne@evil.example")}}}),
                [] {
                    IssueChoices c;
                    c.permittedNames = {{GeneralName::Type::Email, "acme.example"}};
                    return c;
                }()),
            "CW-730"},
        {"constraints not critical",
            twisted([](CertificateContent& c) { at(c, "nameConstraints").critical = false; }, {},
                [] {
                    IssueChoices c;
                    c.permittedNames = {dns("acme.example")};
                    return c;
                }()),
            "CW-823", true},
        {"constraints in a leaf", twisted({}, with("nameConstraints", {{"permitted", {"DNS:acme.example"}}})), "CW-822",
            true},
    };
    return all;
}

/// Exit code 0 of "openssl verify" for the same question.
bool opensslAccepts(const Certificate& target, const VerifyOptions& options, QString& output)
{
    const QTemporaryDir folder;
    const auto write = [&](const char* name, const std::string& pem) {
        const std::filesystem::path path = folder.filePath(name).toStdString();
        if (!writeFile(path, bytesOf(pem), FileKind::Public)) throw std::runtime_error("cannot write");
        return QString::fromStdString(path.string());
    };
    const auto pemOf = [](const auto& list, const char* label) {
        std::string all;
        for (const auto& one : list) all += writePem(label, one.der());
        return all;
    };
    QStringList arguments{"verify", "-no-CApath", "-no-CAstore", "-partial_chain", "-extended_crl", "-auth_level", "1",
        "-policy", "2.5.29.32.0", "-attime", QString::number(options.at.time_since_epoch().count())};
    if (options.anchors.empty())
        arguments << "-no-CAfile";
    else
        arguments << "-CAfile" << write("anchors.pem", pemOf(options.anchors, "CERTIFICATE"));
    if (!options.untrusted.empty())
        arguments << "-untrusted" << write("untrusted.pem", pemOf(options.untrusted, "CERTIFICATE"));
    if (!options.crls.empty()) arguments << "-CRLfile" << write("lists.pem", pemOf(options.crls, "X509 CRL"));
    if (!options.crls.empty() || options.checkRevocation) arguments << "-crl_check_all";
    if (!options.purpose.empty() && options.purpose.ends_with("Auth"))
        arguments << "-purpose" << (options.purpose == "serverAuth" ? "sslserver" : "sslclient");
    for (const auto& [option, value] : {std::pair{"-verify_hostname", options.host},
             std::pair{"-verify_ip", options.ip}, std::pair{"-verify_email", options.email}})
        if (!value.empty()) arguments << option << QString::fromStdString(value);
    arguments << write("target.pem", writePem("CERTIFICATE", target.der()));
    QProcess process;
    process.start("openssl", arguments);
    process.waitForFinished();
    output = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

}

class VerifyTest : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void agreesWithOpenSsl_data() { answers_data(); }
    void agreesWithOpenSsl();
    void everyErrorHasWords();
    void tellsWhatItChecked();
    void saysWhenAndWhyItWasRevoked();
    void warnsOfBrokenProfileRules();
    void findsAnotherPath();
    void staysQuickAmongManyIssuers();
};

void VerifyTest::answers_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(cases().size()); ++i) QTest::newRow(cases()[std::size_t(i)].title) << i;
}

void VerifyTest::answers()
{
    QFETCH(int, index);
    const Case& one = cases()[std::size_t(index)];
    const auto [target, options] = one.make();
    const ChainReport report = verifyChain(target, options);
    const std::string told = sentence(report.verdict);
    QCOMPARE(report.isValid, *one.rule == '\0');
    QVERIFY2(report.verdict.rule == (report.isValid ? "CW-700" : one.rule), told.c_str());
    QVERIFY2(findWording(report.verdict.rule) && !told.contains("“?”") && !told.contains("(?)"), told.c_str());
    QVERIFY(!report.steps.empty() && report.steps.front().certificate == target);
    QCOMPARE(report.steps.back().isAnchor, std::ranges::contains(options.anchors, report.steps.back().certificate));
    QVERIFY(!report.isValid || report.steps.back().isAnchor);
}

void VerifyTest::agreesWithOpenSsl()
{
    if (QStandardPaths::findExecutable("openssl").isEmpty()) QSKIP("no openssl program here");
    QFETCH(int, index);
    const Case& one = cases()[std::size_t(index)];
    const auto [target, options] = one.make();
    QString output;
    const bool isAccepted = opensslAccepts(target, options, output);
    QVERIFY2((isAccepted == verifyChain(target, options).isValid) != one.opensslDiffers, qPrintable(output));
}

void VerifyTest::everyErrorHasWords()
{
    std::set<std::string_view> seen;
    for (const PathRule& rule : pathRules()) {
        QVERIFY2(findWording(rule.id), std::string(rule.id).c_str());
        QVERIFY2(seen.insert(rule.id).second, std::string(rule.id).c_str());
        QCOMPARE(&rowOf(rule.rule), &rule);
    }
    for (const LintWeight& rule : lintWeights()) {
        QVERIFY2(findWording(rule.id), std::string(rule.id).c_str());
        QVERIFY2(seen.insert(rule.id).second, std::string(rule.id).c_str());
    }
}

void VerifyTest::tellsWhatItChecked()
{
    const Hierarchy h = hierarchy();
    VerifyOptions options = h.options();
    options.crls = listsOf(h);
    options.purpose = "serverAuth";
    const ChainReport report = verifyChain(h.leaf, options);
    QCOMPARE(report.steps.size(), std::size_t(4));
    for (const char* rule : {"CW-752", "CW-753", "CW-756", "CW-757"})
        QVERIFY2(has(report.steps[0].findings, rule), rule);
    QVERIFY(has(report.steps[1].findings, "CW-754"));
    QVERIFY(has(report.steps[3].findings, "CW-751"));
    for (const ChainStep& step : report.steps)
        for (const Finding& finding : step.findings)
            QVERIFY(
                finding.severity == Severity::Info && findWording(finding.rule) && !sentence(finding).contains("“?”"));
    QVERIFY(has(verifyChain(h.leaf, h.options()).findings, "CW-758")); // nothing is said of what was not done
    QVERIFY(!has(verifyChain(h.leaf, h.options()).steps[0].findings, "CW-756"));
    VerifyOptions missing = h.options();
    missing.untrusted = {};
    QVERIFY(!has(verifyChain(h.leaf, missing).steps[0].findings, "CW-752")); // a signature nobody could check
}

void VerifyTest::saysWhenAndWhyItWasRevoked()
{
    const Hierarchy h = hierarchy();
    VerifyOptions options = h.options();
    options.crls = {listOf(h.root), listOf(h.policy), listOf(h.issuing, {entryFor(h.leaf)})};
    const ChainReport report = verifyChain(h.leaf, options);
    QCOMPARE(report.verdict.values, (std::vector<std::string>{"www.acme.example", toText(today), "keyCompromise"}));
    QVERIFY(has(report.steps[1].findings, "CW-756"));
}

void VerifyTest::warnsOfBrokenProfileRules()
{
    auto [leaf, options] = twisted(
        [](CertificateContent& content) {
            std::erase_if(content.extensions, [](const Extension& e) { return e.oid == "2.5.29.14"; });
        },
        {})();
    const ChainReport lenient = verifyChain(leaf, options);
    QVERIFY(lenient.isValid);
    const auto warning = std::ranges::find(lenient.steps[1].findings, "CW-821", &Finding::rule);
    QVERIFY(warning != lenient.steps[1].findings.end() && warning->severity == Severity::Warning);
    options.profile = ValidationProfile::Rfc5280;
    QVERIFY(!verifyChain(leaf, options).isValid);
}

void VerifyTest::findsAnotherPath()
{
    // two certificates for the issuing CA: the likelier one is under a CA that may not certify this name
    IssueChoices limits;
    limits.permittedNames = {dns("other.example")};
    const Hierarchy limited = hierarchy("ec:P-256", limits, {}, {});
    const Hierarchy free = hierarchy();
    VerifyOptions options = free.options();
    options.untrusted = {
        limited.issuing.certificate, limited.policy.certificate, free.issuing.certificate, free.policy.certificate};
    options.anchors = {limited.root.certificate, free.root.certificate};
    const ChainReport report = verifyChain(free.leaf, options);
    QVERIFY2(report.isValid, sentence(report.verdict).c_str());
    QVERIFY(std::ranges::none_of(
        report.steps, [&](const ChainStep& step) { return step.certificate == limited.policy.certificate; }));
}

void VerifyTest::staysQuickAmongManyIssuers()
{
    const Hierarchy h = hierarchy();
    VerifyOptions options = h.options();
    options.anchors = {};
    // the same names and keys again and again, in every combination
    for (int i = 0; i < 20; ++i) {
        options.untrusted.push_back(
            signWith(contentFor("policy-ca", "CN=Acme Policy,O=Acme", *h.policy.key, &h.root), *h.root.key));
        options.untrusted.push_back(
            signWith(contentFor("issuing-ca", "CN=Acme Issuing,O=Acme", *h.issuing.key, &h.policy), *h.policy.key));
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!verifyChain(h.leaf, options).isValid);
    QVERIFY2(timer.elapsed() < 5000 * slowerBySanitizers, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(VerifyTest)
#include "VerifyTest.moc"
