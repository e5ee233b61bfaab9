#include "core/profiles/EditProfile.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/vault/Check.h"
#include "core/vault/Lists.h"
#include "core/workflows/BatchSigning.h"
#include "core/workflows/Renewal.h"
#include "core/workflows/Review.h"
#include "core/x509/EndOfValidity.h"
#include "tests/support/TestVault.h"
#include <QProcess>
#include <algorithm>

using namespace core;
using namespace test;

namespace {

const GeneralName host{GeneralName::Type::Dns, "a.example"};

Csr request() { return createRequest(name("CN=a.example"), {host}, *algorithm("ec:P-256"))->request; }

/// The vault's profile for servers with a table at its end.
Result<ProfileRow> addToServers(Vault& vault, std::string_view table)
{
    CORE_TRY(const ProfileRow row, ProfileStore(vault).find("tls-server"));
    return ProfileStore(vault).import(row.text + std::string(table));
}

bool has(const std::vector<Finding>& findings, std::string_view rule)
{
    return std::ranges::contains(findings, rule, &Finding::rule);
}

}

/// What operators choose beside a request, in a vault: ends, serial numbers, the profile a CA offers first, requests like certificates.
class ChoicesTest : public QObject {
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
    void cleanup()
    {
        QVERIFY(checkVault(*m_vault)->isSound());
        m_vault.reset();
    }
    void signsUntilTheEndThatWasChosen();
    void signsWithTheNumberThatWasTyped();
    void refusesANumberThatThisCaUsed();
    void refusesANumberOfACertificateThatWasRevoked();
    void makesARootWithoutEndThatOthersRead();
    void makesSerialNumbersAsLongAsTheProfileSays();
    void offersAProfileFirst();
    void refusesADefaultProfileThatCannotBeUsed();
    void keepsTheDefaultProfileWhenACaIsRenamed();
    void countsHowOftenARequestWasSigned();
    void asksForWhatACertificateSays();
    void asksForARootToBeCertifiedByAnother();
    void refusesARequestForAKeyThatIsElsewhere();
    void writesAttributesThatOthersRead();
    void refusesAttributesThatAreTooLong();

private:
    SignOrder order(IssueChoices choices = {}) const
    {
        return {.issuer = "Issuing", .profile = "tls-server", .choices = std::move(choices)};
    }
    QString openssl(const QStringList& arguments, const Bytes& input) const;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<Vault> m_vault;
};

QString ChoicesTest::openssl(const QStringList& arguments, const Bytes& input) const
{
    QProcess process;
    process.start("openssl", arguments);
    process.write(reinterpret_cast<const char*>(input.data()), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput() + process.readAllStandardError();
}

void ChoicesTest::signsUntilTheEndThatWasChosen()
{
    const Time end = m_room->now + std::chrono::hours(100);
    const auto issued = signRequest(*m_vault, request(), "a.csr", order({.end = end}));
    QVERIFY_OK(issued);
    QCOMPARE(issued->certificate.validity().notAfter, end);
    const auto late = signRequest(*m_vault, request(), "b.csr", order({.end = end + std::chrono::days(400)}));
    QVERIFY(!late.has_value());
    QCOMPARE(late.error().rule, std::string("CW-098"));
}

void ChoicesTest::signsWithTheNumberThatWasTyped()
{
    const Bytes typed = fromHex("00c0ffee00c0ffee00");
    const auto refused = signRequest(*m_vault, request(), "a.csr", order({.serial = typed}));
    QCOMPARE(refused.error().rule, std::string("CW-340"));
    QVERIFY_OK(addToServers(*m_vault, "\n[serial]\nby-hand = true\n"));
    const auto issued = signRequest(*m_vault, request(), "a.csr", order({.serial = fromHex("c0ffee00c0ffee00")}));
    QVERIFY_OK(issued);
    QCOMPARE(issued->row.serial, fromHex("c0ffee00c0ffee00"));
    QVERIFY(openssl({"x509", "-inform", "DER", "-noout", "-serial"}, issued->certificate.der())
            .contains("serial=C0FFEE00C0FFEE00"));
}

void ChoicesTest::refusesANumberThatThisCaUsed()
{
    QVERIFY_OK(addToServers(*m_vault, "\n[serial]\nby-hand = true\n"));
    const Bytes typed = fromHex("0102030405060708");
    QVERIFY_OK(signRequest(*m_vault, request(), "a.csr", order({.serial = typed})));
    const Csr other = request();
    const auto review = reviewRequest(*m_vault, factsOf(other), order({.serial = typed}));
    QVERIFY_OK(review);
    QVERIFY(has(review->draft.problems, "CW-342"));
    const auto before = *EventLog(*m_vault).count();
    QCOMPARE(signRequest(*m_vault, other, "b.csr", order({.serial = typed})).error().rule, std::string("CW-342"));
    QCOMPARE(*EventLog(*m_vault).count(), before);
    QVERIFY_OK(signRequest(*m_vault, other, "b.csr", order({.serial = fromHex("0102030405060709")})));
}

void ChoicesTest::refusesANumberOfACertificateThatWasRevoked()
{
    QVERIFY_OK(addToServers(*m_vault, "\n[serial]\nby-hand = true\n"));
    const auto issued = signRequest(*m_vault, request(), "a.csr", order());
    QVERIFY_OK(issued);
    QVERIFY_OK(revoke(*m_vault, "Issuing", {issued->row.serial, {}, RevocationReason::Superseded}));
    const auto again = signRequest(*m_vault, request(), "b.csr", order({.serial = issued->row.serial}));
    QCOMPARE(again.error().rule, std::string("CW-342"));
}

void ChoicesTest::makesARootWithoutEndThatOthersRead()
{
    const NewCa wanted{.name = "Endless",
        .subject = name("CN=Endless Root,O=Test"),
        .key = algorithm("ec:P-256"),
        .choices = {.end = noWellDefinedEnd}};
    QCOMPARE(createCa(*m_vault, wanted).error().rule, std::string("CW-099"));
    QVERIFY(!CaStore(*m_vault).find("Endless"));
    const auto row = ProfileStore(*m_vault).find("root-ca");
    std::string text = row->text;
    text.insert(text.find("[validity]") + std::string_view("[validity]\n").size(), "no-end = true\n");
    QVERIFY_OK(ProfileStore(*m_vault).import(text));
    const auto made = createCa(*m_vault, wanted);
    QVERIFY_OK(made);
    QVERIFY(has(made->notes, "CW-271"));
    QVERIFY(openssl({"x509", "-inform", "DER", "-noout", "-enddate"}, made->certificate.der())
            .contains("Dec 31 23:59:59 9999 GMT"));
    QCOMPARE(CaStore(*m_vault).find("Endless")->certificate->validity.notAfter, noWellDefinedEnd);
}

void ChoicesTest::makesSerialNumbersAsLongAsTheProfileSays()
{
    QVERIFY_OK(addToServers(*m_vault, "\n[serial]\nbits = 64\n"));
    const auto issued = signRequest(*m_vault, request(), "a.csr", order());
    QVERIFY_OK(issued);
    QCOMPARE(issued->row.serial.size(), std::size_t{9});
    const BatchRequest one{"b.csr", request().der()};
    const auto batch = signBatch(*m_vault, std::span(&one, 1), order(), 1);
    QVERIFY_OK(batch);
    QVERIFY(batch->lines.front().certificate);
    QCOMPARE(batch->lines.front().certificate->serial().size(), std::size_t{9});
}

void ChoicesTest::offersAProfileFirst()
{
    CaStore store(*m_vault);
    const CaRow ca = *store.find("Issuing");
    QVERIFY(ca.defaultProfile.empty());
    QVERIFY_OK(store.setDefaultProfile(ca.id, "tls-client"));
    QCOMPARE(store.find("Issuing")->defaultProfile, std::string("tls-client"));
    QVERIFY(store.find("Root")->defaultProfile.empty());
    const auto event = *EventLog(*m_vault).last();
    QCOMPARE(event->kind, std::string("caDefaultProfileSet"));
    QCOMPARE(event->object, std::string("Issuing"));
    QVERIFY(event->detail.contains("tls-client"));
    QVERIFY(checkVault(*m_vault)->isSound());
    QVERIFY_OK(m_vault->database().execute("UPDATE cas SET default_profile = 'lab' WHERE name = 'Issuing'"));
    QVERIFY(!checkVault(*m_vault)->isSound()); // no event tells of that
    QVERIFY_OK(store.setDefaultProfile(ca.id, ""));
    QVERIFY(store.find("Issuing")->defaultProfile.empty());
}

void ChoicesTest::refusesADefaultProfileThatCannotBeUsed()
{
    CaStore store(*m_vault);
    const std::int64_t id = store.find("Issuing")->id;
    const auto events = *EventLog(*m_vault).count();
    QCOMPARE(store.setDefaultProfile(id, "no-such").error().rule, std::string("CW-260"));
    QCOMPARE(store.setDefaultProfile(id, "root-ca").error().rule, std::string("CW-267"));
    QVERIFY(store.find("Issuing")->defaultProfile.empty());
    QCOMPARE(*EventLog(*m_vault).count(), events);
}

void ChoicesTest::keepsTheDefaultProfileWhenACaIsRenamed()
{
    CaStore store(*m_vault);
    const CaRow ca = *store.find("Issuing");
    QVERIFY_OK(store.setDefaultProfile(ca.id, "tls-client"));
    QVERIFY_OK(store.edit(ca.id, "Renamed", ca.urls));
    QCOMPARE(store.find("Renamed")->defaultProfile, std::string("tls-client"));
}

void ChoicesTest::countsHowOftenARequestWasSigned()
{
    const Csr twice = request();
    const RequestStore store(*m_vault);
    QVERIFY_OK(RequestStore(*m_vault).import(request(), "waits.csr"));
    for (int i = 0; i < 2; ++i) QVERIFY_OK(signRequest(*m_vault, twice, "twice.csr", order()));
    const auto rows = store.list();
    QVERIFY_OK(rows);
    QCOMPARE(rows->size(), std::size_t{2});
    QCOMPARE(rows->front().source, std::string("twice.csr"));
    QCOMPARE(rows->front().certificates, std::size_t{2});
    QCOMPARE(rows->back().certificates, std::size_t{0});
    const int column = 6;
    const auto byCount = rankOf(*m_vault, List::Requests,
        {.view = static_cast<int>(RequestView::All),
            .column = column,
            .isDescending = true,
            .words = {},
            .prefix = {}});
    QVERIFY_OK(byCount);
    QCOMPARE(byCount->front(), rows->front().id);
}

void ChoicesTest::asksForWhatACertificateSays()
{
    const auto made = createRequest(
        name("CN=a.example,O=Acme"), {host}, *algorithm("ec:P-256"), m_vault->keyService(), m_vault->keyRoom());
    QVERIFY_OK(made);
    QVERIFY_OK(KeyStore(*m_vault).add(made->key, "a.example", false));
    const auto issued = signRequest(*m_vault, made->request, "a.csr", order());
    QVERIFY_OK(issued);
    const auto again = requestLike(*m_vault, issued->row.id);
    QVERIFY_OK(again);
    QVERIFY(again->provesPossession());
    QCOMPARE(again->subject().toText(), issued->certificate.subject().toText());
    QCOMPARE(again->subjectAltNames(), issued->certificate.subjectAltNames());
    QVERIFY(again->spki() == issued->certificate.spki());
    std::vector<std::string> asked;
    for (const Extension& each : again->requestedExtensions()) asked.push_back(each.oid);
    QVERIFY(std::ranges::contains(asked, "2.5.29.37")); // extendedKeyUsage
    for (const char* ofTheIssuer : {"2.5.29.14", "2.5.29.35", "2.5.29.31", "1.3.6.1.5.5.7.1.1"})
        QVERIFY2(!std::ranges::contains(asked, ofTheIssuer), ofTheIssuer);
    QVERIFY(openssl({"req", "-inform", "DER", "-verify", "-noout"}, again->der()).contains("verify OK"));
    QVERIFY_OK(signRequest(*m_vault, *again, "again.csr", order()));
}

void ChoicesTest::asksForARootToBeCertifiedByAnother()
{
    const CaRow root = *CaStore(*m_vault).find("Root");
    const auto asked = requestLike(*m_vault, root.certificate->id);
    QVERIFY_OK(asked);
    QVERIFY(asked->provesPossession());
    QVERIFY(openssl({"req", "-inform", "DER", "-noout", "-text"}, asked->der()).contains("CA:TRUE"));
}

void ChoicesTest::refusesARequestForAKeyThatIsElsewhere()
{
    const auto issued = issueServer(*m_vault, "a.example"); // its key is not kept
    QVERIFY_OK(issued);
    const auto asked = requestLike(*m_vault, issued->row.id);
    QCOMPARE(asked.error().rule, std::string("CW-348"));
}

void ChoicesTest::writesAttributesThatOthersRead()
{
    const RequestAttributes plain{"Let me in 2027", "server 7 (cellar)"};
    const RequestAttributes unusual{"geheim*ß", "Schrank Süd"};
    for (const RequestAttributes& wanted : {plain, unusual}) {
        const auto made =
            createRequest(name("CN=a.example"), {host}, *algorithm("ec:P-256"), localKeys(), looseKeys, wanted);
        QVERIFY_OK(made);
        QVERIFY(made->request.attributes() == wanted);
        QCOMPARE(made->request.subjectAltNames().size(), std::size_t{1});
        const QString text = openssl({"req", "-inform", "DER", "-noout", "-text", "-verify"}, made->request.der());
        QVERIFY2(text.contains("verify OK"), qPrintable(text));
        QVERIFY2(text.contains("challengePassword") && text.contains("unstructuredName"), qPrintable(text));
        if (wanted == plain)
            QVERIFY2(text.contains("Let me in 2027") && text.contains("server 7 (cellar)"), qPrintable(text));
    }
    const auto issued = signRequest(*m_vault,
        createRequest(name("CN=a.example"), {host}, *algorithm("ec:P-256"), localKeys(), looseKeys, plain)->request,
        "a.csr", order());
    QVERIFY_OK(issued);
    QVERIFY(!textOf(issued->certificate.der()).contains("Let me in"));
}

void ChoicesTest::refusesAttributesThatAreTooLong()
{
    const auto with = [](RequestAttributes attributes) {
        return createRequest(name("CN=a.example"), {host}, *algorithm("ec:P-256"), localKeys(), looseKeys, attributes);
    };
    std::string umlauts;
    for (int i = 0; i < 255; ++i) umlauts += "ü";
    QVERIFY_OK(with({umlauts, {}}));
    QCOMPARE(with({umlauts + "ü", {}}).error().rule, std::string("CW-139"));
    QCOMPARE(with({{}, std::string(256, 'a')}).error().rule, std::string("CW-139"));
}

QTEST_GUILESS_MAIN(ChoicesTest)
#include "ChoicesTest.moc"
