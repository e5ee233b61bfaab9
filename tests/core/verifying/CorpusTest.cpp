#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include "core/verifying/Verify.h"
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

using namespace core;
using Json = nlohmann::json;

namespace {

/// The folder with the public suites; they are not part of the project.
QString corpus()
{
    const QString named = qEnvironmentVariable("CERTWRIGHT_CORPUS");
    return named.isEmpty() ? QStringLiteral(TEST_DATA "/../../../shared/conformance") : named;
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

template <typename T>
void readInto(std::vector<T>& list, const Json& pems)
{
    for (const Json& pem : pems)
        for (const PemBlock& block : readPem(pem.get<std::string>()).value_or(std::vector<PemBlock>{}))
            if (auto object = T::parse(block.der)) list.push_back(*std::move(object));
}

Time timeOf(const Json& text)
{
    std::string value = text.is_string() ? text.get<std::string>() : toText(systemTime());
    if (const std::size_t dot = value.find('.'); dot != std::string::npos) value = value.substr(0, dot) + "Z";
    return readTime(value).value_or(Time{});
}

/// One question of x509-limbo; only rfc5280's profile is strict.
ChainReport ask(const Json& test)
{
    const std::string id = test["id"];
    const bool isOfWeb = id.starts_with("webpki") || id.starts_with("bettertls") || id.starts_with("online");
    VerifyOptions options;
    readInto(options.anchors, test["trusted_certs"]);
    readInto(options.untrusted, test["untrusted_intermediates"]);
    if (test.contains("crls")) readInto(options.crls, test["crls"]);
    options.at = timeOf(test["validation_time"]);
    options.isStrict = !isOfWeb;
    options.purpose = isOfWeb ? "serverAuth" : "";
    for (const Json& purpose : test["extended_key_usage"]) options.purpose = purpose.get<std::string>();
    if (test["max_chain_depth"].is_number()) options.mostIntermediates = test["max_chain_depth"].get<std::size_t>();
    if (const Json& name = test["expected_peer_name"]; name.is_object())
        (name["kind"] == "DNS"         ? options.host
                : name["kind"] == "IP" ? options.ip
                                       : options.email) = name["value"].get<std::string>();
    std::vector<Certificate> target;
    readInto(target, Json::array({test["peer_certificate"]}));
    return target.empty() ? ChainReport{} : verifyChain(target.front(), options);
}

/// The questions of a file that are answered wrongly.
std::set<std::string> wrongIn(const QString& file)
{
    const Json suite = Json::parse(outputOf("xz", {"-dkc", corpus() + "/" + file}).toStdString(), nullptr, false);
    std::set<std::string> wrong;
    for (const Json& test : suite["testcases"])
        if (ask(test).isValid != (test["expected_result"] == "SUCCESS")) wrong.insert(test["id"].get<std::string>());
    return wrong;
}

std::string joined(const std::set<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) text += name + " ";
    return text;
}

}

/// Public suites for path validation, against a list of what is known to be answered otherwise.
class CorpusTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QDir(corpus()).exists()) QSKIP("no conformance suites here");
    }
    void answersLimbo();
    void answersNameConstraints();
    void answersPkits();
};

void CorpusTest::answersLimbo()
{
    std::set<std::string> wrong = wrongIn("limbo-part.json.xz");
    std::erase_if(wrong,
        [](const std::string& id) { return id.starts_with("webpki::"); }); // rules for public CAs: not offered yet
    QVERIFY2(wrong.empty(), joined(wrong).c_str());
}

void CorpusTest::answersNameConstraints()
{
    const std::set<std::string> wrong = wrongIn("limbo-bettertls-nc-sample.json.xz");
    QVERIFY2(wrong.empty(), joined(wrong).c_str());
}

void CorpusTest::answersPkits()
{
    const QTemporaryDir folder;
    outputOf("tar", {"xJf", corpus() + "/pkits.tar.xz", "-C", folder.path()});
    const auto read = [&](const Json& path) {
        return readFile((folder.path().toStdString() + "/pkits/") + path.get<std::string>(), crlLimit)
            .value_or(Bytes{});
    };
    const Json suite = Json::parse(textOf(read("tests.json")), nullptr, false);
    std::set<std::string> wrong;
    for (const Json& test : suite["tests"]) {
        VerifyOptions options;
        options.at = timeOf(test["validation_time"]);
        if (auto anchor = Certificate::parse(read(test["trust_anchor"]))) options.anchors.push_back(*std::move(anchor));
        for (const Json& path : test["intermediates"])
            if (auto certificate = Certificate::parse(read(path))) options.untrusted.push_back(*std::move(certificate));
        options.checkRevocation = test.value("check_revocation", false);
        for (const Json& path : test["crls"])
            if (auto crl = Crl::parse(read(path)); crl && options.checkRevocation)
                options.crls.push_back(*std::move(crl));
        options.policies = test["initial_policy_set"].get<std::vector<std::string>>();
        options.needsPolicy = test["initial_explicit_policy"];
        options.inhibitsPolicyMapping = test["initial_policy_mapping_inhibit"];
        options.inhibitsAnyPolicy = test["initial_any_policy_inhibit"];
        const auto target = Certificate::parse(read(test["target"]));
        if ((target && verifyChain(*target, options).isValid) != test["expected_valid"].get<bool>())
            wrong.insert(test["id"].get<std::string>());
    }
    // DSA with 1024 bits and SHA-1 is refused on purpose; an issuer of indirect lists in its own list is OpenSSL's limit
    QCOMPARE(joined(wrong), std::string("4.1.4 4.1.5 4.14.30 "));
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "CorpusTest.moc"
