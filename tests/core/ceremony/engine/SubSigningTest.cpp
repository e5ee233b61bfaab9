#include "../../../support/PrivateMounts.h"
#include "core/base/Wording.h"
#include "core/ceremony/CheckScript.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include "core/formats/WorkerReader.h"
#include "core/profiles/ExtensionOids.h"
#include "core/x509/Der.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/Openssl.h"
#include "tests/support/StagedRoot.h"
#include "tests/support/Zlint.h"
#include <QTest>

using namespace core;

namespace {

PrivateKey freshKey(std::string_view algorithm = "ec:P-256")
{
    return *PrivateKey::generate(**findKeyAlgorithm(algorithm));
}

const DistinguishedName& askedName()
{
    static const DistinguishedName name = *DistinguishedName::parse("CN=asks for another name");
    return name;
}

/// A request for any public key, signed by whoever: version 0, the name, the key, no attributes (RFC 2986 section 4.1).
Bytes requestFor(ByteView spki, const PrivateKey& signer = freshKey())
{
    const Bytes info =
        der::sequence({der::integer(0), askedName().der(), spki, der::element(der::tag::contextConstructed(0), {})});
    const SignatureAlgorithm& algorithm = **signer.publicKey().defaultSignature();
    return assembleSigned(info, algorithm, *signer.sign(info, algorithm));
}

Bytes request(const PrivateKey& key) { return makeCsr(askedName(), {}, key)->der(); }

/// One setting of an extension becomes another, or the extension is new.
held::ChangeRoot withExtension(std::string_view oid, FieldValues values)
{
    return [oid, values](CertificateContent& content) {
        std::erase_if(content.extensions, [&](const Extension& one) { return one.oid == oid; });
        content.extensions.push_back(*makeExtension(oid, values, true));
    };
}

}

/// What a root does not sign at a ceremony, and that each refusal comes before anything is about to be signed.
class SubSigningTest : public QObject {
    Q_OBJECT
    bool m_canMount = false;

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    static std::filesystem::path written(const held::StepRoom& room, ByteView content)
    {
        const std::filesystem::path path = room.place.folder / "request";
        if (!writeFile(path, content, FileKind::Public)) qFatal("cannot write");
        return path;
    }
    static Result<void> bring(held::StepRoom& room, ByteView content)
    {
        StepAnswers answers = room.answers();
        answers.texts["file"] = written(room, content).string();
        return room.ceremony->give(std::move(answers));
    }
    static bool hasIntent(const held::StepRoom& room)
    {
        return std::ranges::any_of(room.ceremony->transcript().lines(),
            [](const TranscriptLine& line) { return line.entry.type == LineType::Intent; });
    }
    static std::string script(std::string_view from = {}, std::string_view to = {})
    {
        const std::string text = held::shippedScript("sub-sign");
        return from.empty() ? text : held::replacedAll(text, from, to);
    }

private slots:
    void initTestCase() { m_canMount = test::enterPrivateMounts(); }

    /// Its owner made it with tools of others, on another machine, and takes the stick away as soon as it was read.
    void aRequestComesOnAStickThatNothingIsWrittenTo()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        held::StepRoom room(script());
        const held::StagedRoot staged = held::stageIn(room);
        room.begin(staged.world);
        room.goTo("csr.import");
        Bytes brought;
        {
            const test::SmallDisk stick(256);
            QVERIFY(stick.isMounted());
            const QString file = QString::fromStdString(stick.path("issuing.csr"));
            QVERIFY_OPENSSL(
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1 -subj /CN=x -out %2",
                {room.folder.filePath("issuing.key"), file});
            QVERIFY(stick.protect());
            StepAnswers answers = room.answers();
            answers.texts["file"] = file.toStdString();
            QCOMPARE(ruleOf(room.ceremony->give(std::move(answers))), std::string("done"));
            brought = *readFile(file.toStdString(), limits::certificateOctets);
        }
        for (const char* const name : {"Rehearsing operator 1", "Rehearsing witness 1", "Rehearsing witness 2"})
            QCOMPARE(ruleOf(room.confirm(name)), std::string("done"));
        room.goTo("checkpoint");
        const Csr request = *readCsr(brought);
        QVERIFY(std::ranges::equal(room.ceremony->world().subs.at("issuing").spki(), request.spki()));
        QVERIFY(room.ceremony->transcript().text().contains(toHex(sha256(request.der())))); // of what is on paper
    }

    void aBadRequestIsRefused()
    {
        held::StepRoom room(script());
        held::StagedRoot staged = held::stageIn(room);
        const PrivateKey other = freshKey(), former = freshKey();
        staged.world.subs.emplace("other", held::rootOf(other));
        staged.world.former = RootHoldings{.keySpki = former.publicKey().spki()};
        room.begin(staged.world);
        room.goTo("csr.import");
        Bytes changed = request(freshKey());
        changed.back() ^= 1U;
        const std::vector<std::pair<Bytes, std::string>> cases{
            {changed, "CW-792"},                                           // its signature is wrong
            {requestFor(freshKey().publicKey().spki()), "CW-792"},         // signed by another key
            {requestFor(freshKey("x25519").publicKey().spki()), "CW-792"}, // a key that signs nothing
            {request(staged.key), "CW-793"},                               // the root's own
            {request(other), "CW-793"},                                    // of another CA below it
            {request(former), "CW-793"},                                   // of the root before
        };
        for (std::size_t i = 0; i < cases.size(); ++i)
            QCOMPARE(std::to_string(i) + " " + ruleOf(bring(room, cases[i].first)),
                std::to_string(i) + " " + cases[i].second);
        QVERIFY(!bring(room, bytesOf("hello")));
        QVERIFY(!bring(room, staged.root.der())); // a certificate
        Bytes loose = request(freshKey());        // a length with more octets than it needs is no DER
        QCOMPARE(int(loose[1]), 0x81);
        loose[1] = 0x82;
        loose.insert(loose.begin() + 2, 0x00);
        QVERIFY(!bring(room, loose));
        QVERIFY(!bring(room, Bytes(limits::certificateOctets + 1)));
        QVERIFY(!hasIntent(room));
        QCOMPARE(ruleOf(bring(room, request(freshKey()))), std::string("done"));
    }

    /// It is read in a process of its own: whatever it does to that, the ceremony goes on.
    void aRequestThatKillsItsReaderIsRefused()
    {
        held::StepRoom room(script());
        const std::filesystem::path worker = room.place.folder / "worker", deadly = room.place.folder / "deadly";
        const std::string lines =
            "#!/bin/sh\nif [ -e '" + deadly.string() + "' ]; then kill -9 $$; fi\nexec " CERTWRIGHT_PARSE_WORKER "\n";
        QVERIFY(writeFile(worker, bytesOf(lines), FileKind::Public));
        std::filesystem::permissions(worker, std::filesystem::perms::owner_all);
        room.machine.reader = workerReader(worker);
        room.begin(held::stageIn(room).world);
        room.goTo("csr.import");
        QVERIFY(writeFile(deadly, {}, FileKind::Public));
        QCOMPARE(ruleOf(bring(room, request(freshKey()))), std::string("CW-622"));
        QVERIFY(!hasIntent(room));
        std::filesystem::remove(deadly);
        QCOMPARE(ruleOf(bring(room, request(freshKey()))), std::string("done"));
    }

    /// Too short, an exponent that is too small, primes that are too close, the flawed generator, keys that others know, points of
    /// small order.
    void aRequestWithAWeakKeyIsRefused()
    {
        held::StepRoom room(script());
        room.begin(held::stageIn(room).world);
        room.goTo("csr.import");
        QFile file(QStringLiteral(TEST_DATA "/weakkeys/keys.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const PrivateKey signer = freshKey();
        std::map<std::string, int> refused;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const auto cells = line.split('|');
            if (line.startsWith('#') || cells.size() < 3) continue;
            const std::string rule = cells[1].trimmed().toStdString();
            const Bytes spki = fromHex(cells[2].trimmed().toStdString());
            ++refused[rule];
            QCOMPARE(
                cells[0].toStdString() + ruleOf(bring(room, requestFor(spki, signer))), cells[0].toStdString() + rule);
        }
        for (const char* const rule : {"CW-158", "CW-159", "CW-160", "CW-970", "CW-971"})
            QVERIFY2(refused.contains(rule), rule);
        QVERIFY(!hasIntent(room));
    }

    void whatTheRootMayNotSignIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<held::ChangeRoot>("change");
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("rule");
        const held::ChangeRoot asItIs = [](CertificateContent&) {};
        const auto row = [](const char* name, const std::string& text, const held::ChangeRoot& change, const char* rule,
                             const char* algorithm = "ec:P-256") {
            QTest::newRow(name) << QString::fromStdString(text) << change << algorithm << rule;
        };
        const std::string subject = "CN=Example Issuing CA 1,O=Example Corp,C=DE";
        row("path length spent", script(),
            withExtension(oid::basicConstraints, {{"ca", {"true"}}, {"pathLength", {"0"}}}), "CW-184");
        row("root that is no CA", script(), withExtension(oid::basicConstraints, {}), "CW-201");
        row("root that signs lists only", script(), withExtension(oid::keyUsage, {{"uses", {"cRLSign"}}}), "CW-202");
        row("root for other uses", script(), withExtension(oid::extendedKeyUsage, {{"purposes", {"emailProtection"}}}),
            "CW-210");
        row("root for other names", script(), withExtension(oid::nameConstraints, {{"permitted", {"dirName:O=Other"}}}),
            "CW-211");
        row(
            "before the root begins", script(),
            [](CertificateContent& root) { root.validity.notBefore = *readTime("2027-01-01"); }, "CW-164");
        row(
            "after the root has ended", script(),
            [](CertificateContent& root) { root.validity.notAfter = *readTime("2030-12-01"); }, "CW-204");
        row(
            "another root than the script's", script(),
            [](CertificateContent& root) { root.subject = root.issuer = *DistinguishedName::parse("CN=Other Root"); },
            "CW-088");
        row("the root's name", script(subject, "CN=Example Root CA 2026,O=Example Corp,C=DE"), asItIs, "CW-086");
        row("the name of another CA", script(subject, "CN=Second"), asItIs, "CW-086");
        row("no common name", script(subject, "O=Example Corp,C=DE"), asItIs, "CW-165");
        row("an attribute that the profile does not grant",
            script(subject, "CN=Issuing,1.2.840.113549.1.9.1=a@example.com"), asItIs, "CW-097");
        row("sixteen years", script("2031-12-01T00:00:00Z", "2042-12-01T00:00:00Z"), asItIs, "CW-161");
        row("a kind of key that the profile does not grant", script(), asItIs, "CW-157", "rsa:2048");
    }
    void whatTheRootMayNotSignIsRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const held::ChangeRoot, change);
        QFETCH(const QString, algorithm);
        QFETCH(const QString, rule);
        held::StepRoom room(text.toStdString());
        held::StagedRoot staged = held::stageIn(room, change);
        staged.world.subs.emplace("second", held::rootOf(freshKey(), [](CertificateContent& sub) {
            sub.subject = *DistinguishedName::parse("CN=Second");
        }));
        room.begin(staged.world);
        room.goTo("csr.import");
        QCOMPARE(ruleOf(bring(room, request(freshKey(algorithm.toStdString())))), std::string("done"));
        while (std::string_view(room.ceremony->view().step->kind->name) == "csr.import")
            for (const char* const name : {"Rehearsing operator 1", "Rehearsing witness 1", "Rehearsing witness 2"})
                QCOMPARE(ruleOf(room.confirm(name)), std::string("done"));
        const StepView view = room.ceremony->view();
        QCOMPARE(std::string(view.step->kind->name), std::string("cert.sign"));
        QVERIFY2(view.trouble, "it can be signed");
        QCOMPARE(QString::fromStdString(view.trouble->rule), rule);
        QVERIFY(!sentence(*view.trouble).contains('?'));
        QCOMPARE(ruleOf(room.ceremony->give(room.answers())), rule.toStdString());
        QVERIFY(!hasIntent(room));
    }

    void aCrossCertificateIsSignedByTheRootOfTheScript_data()
    {
        QTest::addColumn<QString>("name"); // of the root
        QTest::addColumn<QString>("rule"); // empty: it is signed
        QTest::newRow("the script's") << "CN=Example Root CA 2026,O=Example Corp,C=DE" << "";
        QTest::newRow("another one") << "CN=Other Root" << "CW-088";
    }
    void aCrossCertificateIsSignedByTheRootOfTheScript()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, rule);
        held::StepRoom room(held::shippedScript("cross-sign"));
        const held::StagedRoot staged = held::stageIn(room, [&](CertificateContent& root) {
            root.subject = root.issuer = *DistinguishedName::parse(name.toStdString());
        });
        const auto brought = held::bring(room.place.folder);
        QVERIFY(brought);
        room.begin(staged.world);
        room.goTo("cert.import");
        StepAnswers answers = room.answers();
        answers.texts["file"] = brought->at("partner").string();
        QCOMPARE(ruleOf(room.ceremony->give(std::move(answers))), std::string("done"));
        room.goTo("cert.cross");
        const std::optional<Error> trouble = room.ceremony->view().trouble;
        QCOMPARE(trouble ? QString::fromStdString(trouble->rule) : QString(), rule);
        QVERIFY(!hasIntent(room));
    }

    void whatTheScriptMayNotPlanIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const std::string& from, const std::string& to, const char* rule) {
            QTest::newRow(name) << QString::fromStdString(script(from, to)) << rule;
        };
        row("its own list at the root's address", "/issuing.crl", "/root.crl", "CW-087");
        row("for any purpose", "uses = [\"serverAuth\", \"clientAuth\"]", "#", "CW-395");
        row("for a list of no purposes", "uses = [\"serverAuth\", \"clientAuth\"]", "uses = []", "CW-395");
        row("a list behind https", "http://pki.example.com/issuing.crl", "https://pki.example.com/issuing.crl",
            "CW-591");
        row("the root's list behind https", "http://pki.example.com/root.crl", "https://pki.example.com/root.crl",
            "CW-591");
        row("longer than its root", "2031-12-01T00:00:00Z", "2046-12-01T00:00:01Z", "CW-589");
        row("before its root", "not_before = 2026-12-01T00:00:00Z\nnot_after = 2031",
            "not_before = 2026-11-30T00:00:00Z\nnot_after = 2031", "CW-589");
        row("ends before it begins", "2031-12-01T00:00:00Z", "2025-12-01T00:00:00Z", "CW-588");
    }
    void whatTheScriptMayNotPlanIsRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, rule);
        const auto read = readScript(text.toStdString());
        QVERIFY2(read, read ? "" : sentence(read.error()).c_str());
        const auto findings = checkScript(*read, systemTime());
        QVERIFY(std::ranges::contains(findings, rule.toStdString(), &Finding::rule));
        held::StepRoom room(text.toStdString());
        const held::StagedRoot staged = held::stageIn(room);
        const auto begun = held::open(room.place, room.script, room.machine, room.people, staged.world);
        QVERIFY(!begun);
        QCOMPARE(begun.error().rule, std::string("CW-760"));
        QVERIFY(!std::filesystem::exists(room.place.journal('a') / "transcript.jsonl"));
    }

    void aScriptUnderNoPolicyIsNotRead()
    {
        const std::string line = "policy_ref = \"CP/CPS 1.0, section 6.1.2\"";
        for (const char* const other : {"policy_ref = \"\"", "#"}) {
            QVERIFY(script().contains(line));
            QVERIFY2(!readScript(script(line, other)), other);
        }
    }

    /// A root may call its key what it likes; what is below it, and its list, say the same.
    void aKeyIsCalledWhatTheRootCallsIt()
    {
        const std::string octets = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";
        held::StepRoom room(script());
        const held::StagedRoot staged = held::stageIn(room, [&](CertificateContent& content) {
            for (const std::string_view each : {oid::subjectKeyIdentifier, oid::authorityKeyIdentifier}) {
                std::erase_if(content.extensions, [&](const Extension& one) { return one.oid == each; });
                content.extensions.push_back(*makeExtension(each, {{"keyIdentifier", {octets}}}, false));
            }
        });
        QCOMPARE(toHex(staged.root.subjectKeyIdentifier()), octets);
        QVERIFY(toHex(staged.key.publicKey().keyIdentifier()) != octets);
        room.begin(staged.world);
        room.goTo("csr.import");
        const PrivateKey key = freshKey();
        QCOMPARE(ruleOf(bring(room, request(key))), std::string("done"));
        for (const char* const name : {"Rehearsing operator 1", "Rehearsing witness 1", "Rehearsing witness 2"})
            QCOMPARE(ruleOf(room.confirm(name)), std::string("done"));
        room.goTo("checkpoint");
        const Certificate& sub = room.ceremony->world().subs.at("issuing");
        QCOMPARE(toHex(sub.authorityKeyIdentifier()), octets);
        QCOMPARE(toHex(sub.subjectKeyIdentifier()), toHex(key.publicKey().keyIdentifier()));
        const auto& extensions = room.ceremony->world().crl->extensions();
        const auto named = std::ranges::find(extensions, oid::authorityKeyIdentifier, &Extension::oid);
        QVERIFY(named != extensions.end());
        const auto values = findExtensionType(oid::authorityKeyIdentifier)->decode(named->value);
        QVERIFY(values);
        QCOMPARE(values->at("keyIdentifier").front(), octets);
    }

    void aGoodOneIsSignedAndOthersAgree()
    {
        held::StepRoom room(script());
        const held::StagedRoot staged = held::stageIn(room);
        room.begin(staged.world);
        room.goTo("csr.import");
        QCOMPARE(ruleOf(bring(room, request(freshKey()))), std::string("done"));
        for (const char* const name : {"Rehearsing operator 1", "Rehearsing witness 1", "Rehearsing witness 2"})
            QCOMPARE(ruleOf(room.confirm(name)), std::string("done"));
        room.goTo("checkpoint");
        const CeremonyWorld& world = room.ceremony->world();
        QVERIFY(hasIntent(room));
        const auto file = [&](const char* name, std::string_view label, ByteView der) {
            const std::filesystem::path path = room.place.folder / name;
            if (!writeFile(path, bytesOf(writePem(label, der)), FileKind::Public)) qFatal("cannot write");
            return QString::fromStdString(path.string());
        };
        const Certificate& sub = world.subs.at("issuing");
        QVERIFY_OPENSSL("verify -attime 1798761600 -crl_check_all -x509_strict -CAfile %1 -CRLfile %2 %3",
            {file("root.pem", "CERTIFICATE", staged.root.der()), file("crl.pem", "X509 CRL", world.crl->der()),
                file("sub.pem", "CERTIFICATE", sub.der())}); // 2027-01-01
        for (const Certificate* const one : {&staged.root, &sub})
            QVERIFY2(zlint::refusedBy(*one).empty(), zlint::refusedBy(*one).c_str());
        QCOMPARE(sub.subject().toText(), room.script.subs.front().subject.toText());
        QVERIFY(!sub.extension(oid::authorityInfoAccess) && !staged.root.extension(oid::extendedKeyUsage));
        QCOMPARE(sub.serial().size(), std::size_t(17));
        QCOMPARE(sub.extendedKeyUsage(), (std::vector<std::string>{"serverAuth", "clientAuth"}));
        QCOMPARE(sub.fields("cRLDistributionPoints").begin()->second.front(), room.script.root->crlUrl);
    }
};

QTEST_GUILESS_MAIN(SubSigningTest)
#include "SubSigningTest.moc"
