#include "core/workflows/Workflows.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/vault/Check.h"
#include "core/vault/EventKinds.h"
#include "tests/support/TestVault.h"

#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <ranges>

using namespace core;
using namespace test;

class WorkflowsTest : public QObject {
    Q_OBJECT
private slots:
    void buildsTwoTiersThatVerify();
    void leavesNothingBehindWhenACaIsRefused();
    void goesOnWithACaThatFailedHalfWay_data();
    void goesOnWithACaThatFailedHalfWay();
    void goesOnWithARequestThatFailedHalfWay();
    void keepsTheKeyOfAHalfMadeCa();
    void givesALeafTheAddressesOfItsIssuer();
    void rootSignsNoServerCertificate();
    void refusesARequestWhoseSignatureIsBroken();
    void takesTwoTransactionsForASignature();
    void putsARevokedCertificateOnTheNextCrl();
    void warnsOfACaWithoutAListAndFailsWhenListsAreDemanded();
    void revokesOnceOnly();
    void refusesToRevokeWhatAnotherCaIssued();
    void countsCrlNumbersUpward();
    void marksAReservationOfACrashAndLetsItBeRevoked();
    void carriesACaFromOneVaultToAnother();
    void adoptsAnExistingCaWithItsKey();
    void refusesToAdoptTheCertificateOfAnotherKey();
    void previewsAnImportWithoutWriting();
    void everyShippedProfilePassesItsTrial();
    void saysWhatAProfileFileWouldChange();
    void saysWhatNeedsDoing();
    void namesEveryEventItWrites();
};

namespace {

Result<Vault> twoTiers(Room& room)
{
    CORE_TRY(auto vault, room.create());
    CORE_CHECK(makeTwoTiers(vault));
    return vault;
}

}

void WorkflowsTest::buildsTwoTiersThatVerify()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto leaf = issueServer(*vault, "api.example.com");
    QVERIFY_OK(leaf);
    const auto chain = chainOf(*vault, leaf->certificate);
    QCOMPARE(chain->size(), std::size_t{3});
    auto options = withVault(*vault, {.at = room.now, .purpose = "serverAuth", .host = "api.example.com"});
    QVERIFY_OK(options);
    const ChainReport report = verifyChain(leaf->certificate, *options);
    QVERIFY2(report.isValid, sentence(report.verdict).c_str());
    QVERIFY(checkVault(*vault)->isSound());
}

void WorkflowsTest::leavesNothingBehindWhenACaIsRefused()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    // a CA below one whose path length is 0
    const auto refused = createCa(*vault,
        {.name = "Below",
            .profile = "issuing-ca",
            .subject = name("CN=Below"),
            .key = algorithm("ec:P-256"),
            .issuer = "Issuing"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(!refused.error().rule.empty());
    QCOMPARE(CaStore(*vault).list()->size(), std::size_t{2});
    QCOMPARE(KeyStore(*vault).list()->size(), std::size_t{2});
}

namespace {

/// While it lives, no file of this process can be written, as on a full disk.
class FullDisk {
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

/// A clock that makes trouble at its nth reading: every step of a workflow reads it, so n walks through all steps.
struct Trouble {
    int at = 0; ///< 0: none
    int read = 0;
    std::function<void()> make;

    Clock clock(const Room& room)
    {
        return [this, &room] {
            if (at > 0 && ++read == at) make();
            return room.now;
        };
    }
};

}

void WorkflowsTest::goesOnWithACaThatFailedHalfWay_data()
{
    QTest::addColumn<bool>("fullDisk");
    QTest::addColumn<QString>("issuer");
    QTest::newRow("stopped below a root") << false << QStringLiteral("Root");
    QTest::newRow("disk full below a root") << true << QStringLiteral("Root");
    QTest::newRow("disk full, a root") << true << QString();
}

void WorkflowsTest::goesOnWithACaThatFailedHalfWay()
{
    QFETCH(const bool, fullDisk);
    QFETCH(const QString, issuer);
    Room room;
    Trouble trouble;
    QVERIFY_OK(twoTiers(room));
    auto vault = Vault::open(room.path(), OpenMode::ReadWrite, {.clock = trouble.clock(room), .actor = "ana"});
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    int halfMade = 0;
    bool isThrough = false;
    for (int at = 1; !isThrough; ++at) {
        std::stop_source stop;
        std::optional<FullDisk> disk;
        trouble.make = [&] {
            if (fullDisk)
                disk.emplace();
            else
                stop.request_stop();
        };
        NewCa order{.name = "CA " + std::to_string(at),
            .profile = issuer.isEmpty() ? "root-ca" : "issuing-ca",
            .subject = name("CN=CA " + std::to_string(at)),
            .key = algorithm("ec:P-256"),
            .issuer = issuer.toStdString(),
            .urls = {{"http://pki.example.com/ca.crl"}, {}, {}}};
        trouble.at = at;
        trouble.read = 0;
        const auto first = createCa(*vault, order, stop.get_token());
        trouble.at = 0;
        disk.reset();
        isThrough = trouble.read < at; // the whole way without trouble
        if (first) continue;
        const auto left = CaStore(*vault).find(order.name);
        if (left) ++halfMade;
        order.urls.crl = {"http://pki.example.com/other.crl"};
        const auto again = createCa(*vault, order);
        QVERIFY_OK(again);
        const auto made = CaStore(*vault).find(order.name);
        QVERIFY_OK(made);
        QVERIFY(made->certificate && made->certificate->id == again->row.id);
        QVERIFY(made->urls == order.urls);
        QVERIFY(!left || left->key.fingerprint == made->key.fingerprint);
        QCOMPARE(createCa(*vault, order).error().rule, std::string("CW-252")); // now it is made
    }
    QVERIFY(halfMade > 0); // else nothing was tried
    QVERIFY(checkVault(*vault)->isSound());
}

void WorkflowsTest::goesOnWithARequestThatFailedHalfWay()
{
    Room room;
    Trouble trouble;
    QVERIFY_OK(twoTiers(room));
    auto vault = Vault::open(room.path(), OpenMode::ReadWrite, {.clock = trouble.clock(room), .actor = "ana"});
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    int halfMade = 0;
    bool isThrough = false;
    for (int at = 1; !isThrough; ++at) {
        std::optional<FullDisk> disk;
        trouble.make = [&disk] { disk.emplace(); };
        const std::string ca = "Far " + std::to_string(at);
        trouble.at = at;
        trouble.read = 0;
        const auto first = requestCa(*vault, ca, name("CN=Far"), *algorithm("ec:P-256"), {});
        trouble.at = 0;
        disk.reset();
        isThrough = trouble.read < at;
        if (first) continue;
        if (CaStore(*vault).find(ca)) ++halfMade;
        QVERIFY_OK(requestCa(*vault, ca, name("CN=Far"), *algorithm("ec:P-256"), {}));
        QVERIFY(CaStore(*vault).find(ca)->hasRequest);
        QCOMPARE(requestCa(*vault, ca, name("CN=Far"), *algorithm("ec:P-256"), {}).error().rule, std::string("CW-252"));
    }
    QVERIFY(halfMade > 0);
}

void WorkflowsTest::keepsTheKeyOfAHalfMadeCa()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto key = HeldKey::generate(vault->keyService(), vault->keyRoom(), *algorithm("ec:P-256"));
    QVERIFY_OK(CaStore(*vault).add("Half", *key, {}, "caCreated"));
    const auto refused = createCa(*vault,
        {.name = "Half",
            .profile = "issuing-ca",
            .subject = name("CN=Half"),
            .key = algorithm("ec:P-384"),
            .issuer = "Root"});
    QCOMPARE(refused.error().rule, std::string("CW-270"));
    QVERIFY(CaStore(*vault).find("Half")->key.fingerprint == key->publicKey().fingerprint());
}

void WorkflowsTest::givesALeafTheAddressesOfItsIssuer()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto leaf = issueServer(*vault, "api.example.com");
    QVERIFY_OK(leaf);
    QCOMPARE(leaf->certificate.fields("cRLDistributionPoints").at("urls"),
        std::vector<std::string>{"http://pki.example.com/issuing.crl"});
    QCOMPARE(leaf->certificate.fields("authorityInfoAccess").at("ocsp"),
        std::vector<std::string>{"http://ocsp.example.com/"});
    const auto root = CertificateStore(*vault).certificate(CaStore(*vault).find("Root")->certificate->id);
    QVERIFY(!root->extension("cRLDistributionPoints"));
}

void WorkflowsTest::rootSignsNoServerCertificate()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto refused = issueWithKey(*vault, name("CN=api.example.com"), {{GeneralName::Type::Dns, "api.example.com"}},
        *algorithm("ec:P-256"), {.issuer = "Root", .profile = "tls-server"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
}

void WorkflowsTest::refusesARequestWhoseSignatureIsBroken()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto made =
        createRequest(name("CN=api.example.com"), {{GeneralName::Type::Dns, "api.example.com"}}, *algorithm("ed25519"));
    QVERIFY_OK(made);
    Bytes der = made->request.der();
    der.back() ^= 1;
    const auto broken = Csr::parse(der);
    QVERIFY_OK(broken);
    const auto events = *EventLog(*vault).count();
    const auto refused = signRequest(*vault, *broken, "broken.csr", {.issuer = "Issuing", .profile = "tls-server"});
    QCOMPARE(refused.error().rule, std::string("CW-101"));
    QCOMPARE(*EventLog(*vault).count(), events);
}

void WorkflowsTest::takesTwoTransactionsForASignature()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto request = createRequest(
        name("CN=api.example.com"), {{GeneralName::Type::Dns, "api.example.com"}}, *algorithm("ec:P-256"));
    const auto changes = [&room] { // SQLite's counter in the header of the file
        std::ifstream file(room.path(), std::ios::binary);
        file.seekg(24);
        int count = 0;
        for (int octet = 0; octet < 4; ++octet) count = count * 256 + file.get();
        return count;
    };
    const int before = changes();
    QVERIFY_OK(signRequest(*vault, request->request, "api.csr", {.issuer = "Issuing", .profile = "tls-server"}));
    QCOMPARE(changes() - before, 2);
    std::vector<std::string> kinds;
    const auto events = EventLog(*vault).list();
    for (const EventRow& event : *events | std::views::reverse | std::views::take(3)) kinds.push_back(event.kind);
    QCOMPARE(kinds, (std::vector<std::string>{"certificateIssued", "certificateReserved", "requestImported"}));
    QVERIFY(checkVault(*vault)->isSound());
}

void WorkflowsTest::putsARevokedCertificateOnTheNextCrl()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto bad = issueServer(*vault, "bad.example.com");
    const auto good = issueServer(*vault, "good.example.com");
    QVERIFY_OK(bad);
    QVERIFY_OK(good);
    QVERIFY_OK(revoke(
        *vault, "Issuing", {bad->row.serial, {}, RevocationReason::KeyCompromise, room.now - std::chrono::days(1)}));
    QCOMPARE(statusOf(*CertificateStore(*vault).row(bad->row.id), room.now), CertificateStatus::Revoked);
    const auto published = publishCrl(*vault, "Issuing", 7);
    QVERIFY_OK(published);
    const auto entries = published->crl.entries();
    QCOMPARE(entries.size(), std::size_t{1});
    QCOMPARE(entries.front().serial, bad->row.serial);
    QCOMPARE(entries.front().reason, RevocationReason::KeyCompromise);
    QCOMPARE(entries.front().invalidity, std::optional(room.now - std::chrono::days(1)));
    QVERIFY_OK(publishCrl(*vault, "Root", 365));
    for (const auto* issued : {&*bad, &*good}) {
        const auto options = withVault(*vault, {.at = room.now});
        QCOMPARE(verifyChain(issued->certificate, *options).isValid, issued == &*good);
    }
}

void WorkflowsTest::warnsOfACaWithoutAListAndFailsWhenListsAreDemanded()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto good = issueServer(*vault, "good.example.com");
    const auto bad = issueServer(*vault, "bad.example.com");
    QVERIFY_OK(bad);
    QVERIFY_OK(revoke(*vault, "Issuing", {bad->row.serial}));
    QVERIFY_OK(publishCrl(*vault, "Issuing", 7)); // the root has none
    const auto report = verifyChain(good->certificate, *withVault(*vault, {.at = room.now}));
    QVERIFY(report.isValid);
    const auto& ofTheCa = report.steps.at(1).findings;
    const auto missing = std::ranges::find(ofTheCa, "CW-720", &Finding::rule);
    QVERIFY(missing != ofTheCa.end());
    QVERIFY(missing->severity == Severity::Warning);
    QCOMPARE(verifyChain(bad->certificate, *withVault(*vault, {.at = room.now})).verdict.rule, std::string("CW-726"));
    const auto strict = verifyChain(good->certificate, *withVault(*vault, {.checkRevocation = true, .at = room.now}));
    QCOMPARE(strict.verdict.rule, std::string("CW-720"));
}

void WorkflowsTest::revokesOnceOnly()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto leaf = issueServer(*vault, "api.example.com");
    QVERIFY_OK(revoke(*vault, "Issuing", {leaf->row.serial}));
    QCOMPARE(revoke(*vault, "Issuing", {leaf->row.serial}).error().rule, std::string("CW-313"));
}

void WorkflowsTest::refusesToRevokeWhatAnotherCaIssued()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto leaf = issueServer(*vault, "api.example.com");
    QCOMPARE(revoke(*vault, "Root", {leaf->row.serial}).error().rule, std::string("CW-312"));
}

void WorkflowsTest::countsCrlNumbersUpward()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    for (std::uint64_t number = 1; number <= 5; ++number) {
        const auto published = publishCrl(*vault, "Issuing", 7);
        QVERIFY_OK(published);
        QCOMPARE(published->row.number, number);
    }
    room.now -= std::chrono::seconds(60);
    QCOMPARE(publishCrl(*vault, "Issuing", 7).error().rule, std::string("CW-321"));
}

void WorkflowsTest::marksAReservationOfACrashAndLetsItBeRevoked()
{
    Room room;
    {
        auto vault = twoTiers(room);
        QVERIFY_OK(vault);
        const auto request = createRequest(
            name("CN=api.example.com"), {{GeneralName::Type::Dns, "api.example.com"}}, *algorithm("ec:P-256"));
        const auto draft = draftFor(*vault, factsOf(request->request), {.issuer = "Issuing", .profile = "tls-server"});
        QVERIFY_OK(draft);
        const auto ca = CaStore(*vault).find("Issuing");
        const auto issuer = CertificateStore(*vault).certificate(ca->certificate->id);
        auto prepared = prepare(*draft, *issuer, *issuer->publicKey(), *newSerial(vault->instance()));
        QVERIFY_OK(prepared);
        QVERIFY_OK(CertificateStore(*vault).reserve({*std::move(prepared), {}, {}}, "Issuing"));
    } // the program ends here, as after a kill
    auto vault = room.open();
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    QCOMPARE((*EventLog(*vault).last())->kind, std::string("interruptionFound"));
    const auto orphans = CertificateStore(*vault).list({.status = CertificateStatus::Unfinished});
    QCOMPARE(orphans->size(), std::size_t{1});
    QCOMPARE(openTasks(*vault)->front().kind, Task::Kind::Unfinished);
    QVERIFY(!CertificateStore(*vault).record(orphans->front().id, *CertificateStore(*vault).certificate(1)));
    QVERIFY_OK(revoke(*vault, "Issuing", {orphans->front().serial, {}, RevocationReason::Superseded}));
    QCOMPARE(publishCrl(*vault, "Issuing", 7)->crl.entryCount(), std::size_t{1});
    QVERIFY(checkVault(*vault)->isSound());
}

void WorkflowsTest::carriesACaFromOneVaultToAnother()
{
    Room offline;
    auto root = offline.create("root.cwvault");
    QVERIFY_OK(root);
    QVERIFY_OK(createCa(*root, {.name = "Root", .subject = name("CN=Root,O=Test"), .key = algorithm("ec:P-384")}));
    auto online = offline.create("online.cwvault");
    QVERIFY_OK(online);
    const auto request = requestCa(*online, "Issuing", name("CN=Issuing,O=Test"), *algorithm("ec:P-256"),
        {{"http://pki.example.com/i.crl"}, {}, {}});
    QVERIFY_OK(request);
    const auto signedCa = signRequest(*root, *request, "issuing.csr", {.issuer = "Root", .profile = "issuing-ca"});
    QVERIFY_OK(signedCa);
    const auto adopted = adoptCa(*online, "Issuing", signedCa->certificate);
    QVERIFY_OK(adopted);
    QVERIFY(adopted->certificate.has_value());
    const auto leaf = issueServer(*online, "api.example.com");
    QVERIFY_OK(leaf);
    VerifyOptions options{.anchors = {*CertificateStore(*root).certificate(1)}, .at = offline.now};
    QVERIFY(verifyChain(leaf->certificate, *withVault(*online, options)).isValid);
}

void WorkflowsTest::adoptsAnExistingCaWithItsKey()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto ca = CaStore(*vault).find("Root");
    const auto opened = KeyStore(*vault).open(ca->key.fingerprint);
    QVERIFY_OK(opened);
    const auto& key = dynamic_cast<const HeldKey&>(**opened);
    const auto certificate = CertificateStore(*vault).certificate(ca->certificate->id);
    auto other = room.create("other.cwvault");
    QVERIFY_OK(other);
    QVERIFY(!adoptCa(*other, "Old Root", *certificate, key)); // sealed for the other vault
    const auto file = key.encryptedPem(bytesOf("on the way"));
    QVERIFY_OK(file);
    const auto found = readFoundKey(bytesOf(*file));
    QVERIFY_OK(found);
    const auto taken = HeldKey::take(
        other->keyService(), other->keyRoom(), found->pkcs8.view(), found->isEncrypted, bytesOf("on the way"));
    QVERIFY_OK(taken);
    QVERIFY_OK(adoptCa(*other, "Old Root", *certificate, *taken));
    QVERIFY_OK(createCa(*other,
        {.name = "New",
            .profile = "issuing-ca",
            .subject = name("CN=New"),
            .key = algorithm("ec:P-256"),
            .issuer = "Old Root"}));
}

void WorkflowsTest::refusesToAdoptTheCertificateOfAnotherKey()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto root = CertificateStore(*vault).certificate(CaStore(*vault).find("Root")->certificate->id);
    QVERIFY_OK(requestCa(*vault, "Waiting", name("CN=Waiting"), *algorithm("ec:P-256"), {}));
    QCOMPARE(adoptCa(*vault, "Waiting", *root).error().rule, std::string("CW-258"));
    QCOMPARE(adoptCa(*vault, "Nobody", *root).error().rule, std::string("CW-251"));
}

void WorkflowsTest::previewsAnImportWithoutWriting()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto request = createRequest(name("CN=new.example.com"), {}, *algorithm("ec:P-256"));
    const auto events = *EventLog(*vault).count();
    const auto preview = importObject(*vault, request->request, "new.csr", true);
    QVERIFY_OK(preview);
    QVERIFY(!preview->taken);
    QCOMPARE(*EventLog(*vault).count(), events);
    QVERIFY(importObject(*vault, request->request, "new.csr", false)->taken);
    QVERIFY(importObject(*vault, request->request, "new.csr", false)->isKnown);
    QCOMPARE(RequestStore(*vault).list()->size(), std::size_t{1});
}

void WorkflowsTest::everyShippedProfilePassesItsTrial()
{
    Room room;
    for (const EmbeddedText& text : shippedProfileTexts()) {
        const auto preview = previewProfile(text.content, nullptr, room.now);
        QVERIFY_OK(preview);
        for (const Finding& finding : preview->findings)
            QVERIFY2(finding.severity != Severity::Error, (preview->profile.id + ": " + sentence(finding)).c_str());
    }
}

void WorkflowsTest::saysWhatAProfileFileWouldChange()
{
    Room room;
    auto vault = room.create();
    QVERIFY_OK(vault);
    const std::string shipped = ProfileStore(*vault).find("tls-server")->text;
    const auto events = *EventLog(*vault).count();
    const auto same = previewProfile(shipped, &*vault, room.now);
    QVERIFY_OK(same);
    QVERIFY(same->isKnown && same->changes.empty());
    QCOMPARE(same->version, 1);

    std::string text = shipped;
    text.replace(text.find("default-days = 90"), 17, "default-days = 47");
    const auto changed = previewProfile(text, &*vault, room.now);
    QVERIFY_OK(changed);
    QCOMPARE(changed->changes, std::vector<std::string_view>{"lifetime"});
    QCOMPARE(changed->version, 2);
    QVERIFY(!changed->isKnown);
    QCOMPARE(*EventLog(*vault).count(), events); // nothing was written
    QVERIFY_OK(ProfileStore(*vault).import(text));
    QCOMPARE((*EventLog(*vault).last())->kind, std::string("profileImported"));
    QVERIFY(previewProfile(text, &*vault, room.now)->isKnown);

    text.replace(text.find("id = \"tls-server\""), 17, "id = \"intranet\"  ");
    const auto fresh = previewProfile(text, &*vault, room.now);
    QVERIFY_OK(fresh);
    QVERIFY(!fresh->present);
    QVERIFY(!previewProfile("id = 7", &*vault, room.now));
}

void WorkflowsTest::saysWhatNeedsDoing()
{
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    const auto kinds = [&vault] {
        std::vector<Task::Kind> all;
        const auto tasks = openTasks(*vault);
        for (const Task& task : *tasks) all.push_back(task.kind);
        return all;
    };
    QCOMPARE(kinds(), (std::vector{Task::Kind::NoCrl, Task::Kind::NoCrl}));
    QVERIFY_OK(publishCrl(*vault, "Issuing", 7));
    QVERIFY_OK(publishCrl(*vault, "Root", 365));
    QVERIFY(kinds().empty());
    room.now += std::chrono::hours(6 * 24 + 12);
    QCOMPARE(kinds(), std::vector{Task::Kind::CrlDue});
    QVERIFY(openTasks(*vault)->front().isUrgent);
    room.now += std::chrono::days(40);
    QVERIFY(std::ranges::contains(kinds(), Task::Kind::BackupOld));
    QVERIFY(!std::ranges::contains(kinds(), Task::Kind::ReadableByOthers));
    std::filesystem::permissions(room.path(), std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    QVERIFY(std::ranges::contains(kinds(), Task::Kind::ReadableByOthers));
    QVERIFY_OK(vault->closeToOthers());
    QVERIFY(!std::ranges::contains(kinds(), Task::Kind::ReadableByOthers));
    const Time before = *vault->lastEntry();
    QVERIFY(!std::ranges::contains(kinds(), Task::Kind::ClockInDoubt));
    room.now += std::chrono::days(500);
    const auto tasks = openTasks(*vault);
    QCOMPARE(tasks->front().kind, Task::Kind::ClockInDoubt);
    QCOMPARE(tasks->front().due, before);
    QVERIFY_OK(vault->confirmClock("kept in a safe"));
    QVERIFY(!std::ranges::contains(kinds(), Task::Kind::ClockInDoubt));
}

void WorkflowsTest::namesEveryEventItWrites()
{
    for (const EventKind& kind : eventKinds()) {
        QVERIFY(!kind.label.empty());
        QCOMPARE(findEventKind(kind.id), &kind);
    }
    Room room;
    auto vault = twoTiers(room);
    QVERIFY_OK(vault);
    std::vector<std::string> kinds;
    const auto events = EventLog(*vault).list();
    for (const EventRow& event : *events) kinds.push_back(event.kind);
    QCOMPARE(kinds,
        (std::vector<std::string>{"vaultCreated", "caCreated", "certificateReserved", "certificateIssued", "caCreated",
            "certificateReserved", "certificateIssued"}));
}

QTEST_GUILESS_MAIN(WorkflowsTest)
#include "WorkflowsTest.moc"
