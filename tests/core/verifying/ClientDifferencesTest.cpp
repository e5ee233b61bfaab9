#include "core/verifying/ClientDifferences.h"
#include "MadeCertificates.h"
#include <QtTest>
#include <functional>
#include <set>

using namespace core;
using namespace core::made;

namespace {

struct Subject {
    std::optional<Certificate> target;
    VerifyOptions options;
};

/// A path that makes one row of the table speak.
struct ClientCase {
    std::string_view id;
    Wish leaf{};
    Wish ca{};
    Wish root{};
    std::function<void(Subject& subject, const Party& root, const Party& ca)> ask{};

    ChainReport judge() const
    {
        const auto named = [](Wish wish, const char* name, bool isCa) {
            if (wish.subject == "CN=x") wish.subject = name;
            wish.isCa = isCa;
            return wish;
        };
        const Party madeRoot = make(named(root, "CN=Root", true));
        const Party madeCa = make(named(ca, "CN=CA", true), &madeRoot);
        Wish target = named(leaf, "CN=leaf.example", false);
        if (target.hosts.empty()) target.hosts = {"leaf.example"};
        if (target.hosts.front() == "-") target.hosts.clear();
        Subject subject{make(target, &madeCa).certificate,
            {.untrusted = {madeCa.certificate}, .anchors = {madeRoot.certificate}, .at = now, .explains = true}};
        if (ask) ask(subject, madeRoot, madeCa);
        return verifyChain(*subject.target, subject.options);
    }
};

Extension purposes(std::vector<std::string> names)
{
    return extension("extendedKeyUsage", {{"purposes", std::move(names)}});
}
const Extension server = purposes({"serverAuth"});

/// The first INTEGER that follows the version, the serial number, gets its sign bit.
Certificate withNegativeSerial(const Certificate& certificate)
{
    Bytes der = certificate.der();
    const Bytes& serial = certificate.serial();
    const auto at = std::search(der.begin(), der.end(), serial.begin(), serial.end());
    *at |= 0x80;
    return need(Certificate::parseOwn(der));
}

Certificate withSha1(const Certificate& certificate)
{
    return need(Certificate::parseOwn(der::sequence({certificate.tbs(),
        der::sequence({need(der::objectIdentifier("1.2.840.10045.4.1"))}), der::bitString(certificate.signature())})));
}

std::vector<ClientCase> cases()
{
    const auto revoked = [](Subject& subject, const Party& root, const Party& ca) {
        subject.options.crls = {makeList(root), makeList(ca, {.revoked = {*subject.target}})};
    };
    const Extension hosts = extension("nameConstraints", {{"permitted", {"DNS:other.example"}}});
    const Extension directory = extension("nameConstraints", {{"permitted", {"dirName:O=Acme", "DNS:leaf.example"}}});
    return {
        {.id = "openssl-common-name", .leaf = {.hosts = {"-"}, .further = {server}}},
        {.id = "openssl-constrained-common-name",
            .leaf = {.hosts = {"-"}, .further = {server}},
            .ca = {.further = {hosts}}},
        {.id = "openssl-partial-wildcard",
            .leaf = {.further = {server, {"2.5.29.17", false, fromHex("3011820f772a2e6c6561662e6578616d706c65")}}}},
        {.id = "openssl-short-key",
            .ask =
                [](Subject& subject, const Party&, const Party& ca) {
                    subject.target = makeOnSmallCurve({.subject = "CN=small", .further = {server}}, ca);
                }},
        {.id = "firefox-ocsp-signing", .leaf = {.further = {purposes({"serverAuth", "OCSPSigning"})}}},
        {.id = "firefox-any-purpose",
            .leaf = {.further = {purposes({"anyExtendedKeyUsage"})}},
            .ask = [](Subject& subject, const Party&, const Party&) { subject.options.purpose = "serverAuth"; }},
        {.id = "firefox-key-kinds", .leaf = {.further = {server}, .key = newKey("ed25519")}},
        {.id = "apple-validity", .leaf = {.further = {server}, .validity = {now, now + std::chrono::days(900)}}},
        {.id = "apple-purpose",
            .leaf = {.further = {purposes({"clientAuth"})}},
            .ask = [](Subject& subject, const Party&, const Party&) { subject.options.host = "leaf.example"; }},
        {.id = "go-negative-serial",
            .ask = [](Subject& subject, const Party&,
                       const Party&) { subject.target = withNegativeSerial(*subject.target); }},
        {.id = "go-weak-digest",
            .ask = [](Subject& subject, const Party&, const Party&) { subject.target = withSha1(*subject.target); }},
        {.id = "go-name-forms", .ca = {.further = {directory}}},
        {.id = "go-self-issued",
            .root = {.pathLength = 1},
            .ask =
                [](Subject& subject, const Party& root, const Party&) {
                    // the root again under a new key, then a CA below that
                    const Party next = make({.subject = "CN=Root", .isCa = true}, &root);
                    const Party ca = make({.subject = "CN=New CA", .isCa = true}, &next);
                    subject.target = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &ca).certificate;
                    subject.options.untrusted = {next.certificate, ca.certificate};
                }},
        {.id = "go-leading-dot",
            .ca = {.further = {{"2.5.29.30", true, fromHex("300fa00d300b82092e6c6561662e6f7267")}}}},
        {.id = "go-revocation", .ask = revoked},
        {.id = "openssl-revocation", .ask = revoked},
        {.id = "windows-revocation", .ask = revoked},
        {.id = "java-missing-list",
            .ask =
                [](Subject& subject, const Party&, const Party& ca) {
                    subject.options.ocspResponses = {
                        makeResponse(*subject.target, ca)}; // of the CA nobody says anything
                }},
    };
}

bool speaks(const ChainReport& report, std::string_view id)
{
    return std::ranges::contains(report.clients, id, &ClientNote::id);
}

}

/// The table of what clients do otherwise: each row is told for a path that it concerns and not for one that it does not.
class ClientDifferencesTest : public QObject {
    Q_OBJECT
private slots:
    void everyRowSpeaksOfWhatItConcerns_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(cases().size()); ++i)
            QTest::newRow(std::string(cases()[std::size_t(i)].id).c_str()) << i;
    }
    void everyRowSpeaksOfWhatItConcerns()
    {
        QFETCH(int, index);
        const ClientCase one = cases()[std::size_t(index)];
        const ChainReport report = one.judge();
        QVERIFY2(speaks(report, one.id), sentence(report.verdict).c_str());
        const ClientDifference* const row = findClientDifference(one.id);
        QVERIFY(row);
        const auto note = std::ranges::find(report.clients, one.id, &ClientNote::id);
        const std::string told = filled(row->sentence, note->values);
        QVERIFY2(!told.contains('?'), told.c_str());
        QVERIFY(told.contains(row->client.substr(0, row->client.find(','))) || told.contains("Apple"));
    }
    void noRowSpeaksOfAnOrdinaryPath()
    {
        const ChainReport report = ClientCase{.id = "", .leaf = {.further = {server}}}.judge();
        QVERIFY2(report.isValid, sentence(report.verdict).c_str());
        QVERIFY2(report.clients.empty(), report.clients.empty() ? "" : report.clients.front().id.c_str());
    }
    void everyRowHasACaseAndASource()
    {
        std::set<std::string_view> covered, ids;
        for (const ClientCase& one : cases()) covered.insert(one.id);
        for (const ClientDifference& row : clientDifferences()) {
            QVERIFY2(covered.contains(row.id), std::string(row.id).c_str());
            QVERIFY(ids.insert(row.id).second);
            QVERIFY(!row.source.empty() && !row.sentence.empty() && !row.remedy.empty() && !row.client.empty());
        }
    }
    void eightHundredAndTwentyFiveDaysAreStillGoodForApple()
    {
        const ClientCase one{.id = "", .leaf = {.further = {server}, .validity = {now, now + std::chrono::days(825)}}};
        QVERIFY(!speaks(one.judge(), "apple-validity"));
    }
    void theVerdictStaysAsItIs()
    {
        const ClientCase longOne = cases()[7];
        QCOMPARE(longOne.id, std::string_view("apple-validity"));
        QVERIFY(longOne.judge().isValid);
    }
};

QTEST_GUILESS_MAIN(ClientDifferencesTest)
#include "ClientDifferencesTest.moc"
