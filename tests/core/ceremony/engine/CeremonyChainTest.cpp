#include "core/base/Wording.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/WorkerReader.h"
#include "core/vault/Check.h"
#include "core/workflows/CeremonyImport.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include "tests/support/TestVault.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// The life of a CA in live ceremonies: a root is made, it signs two issuing CAs, it revokes one; a PIN is changed, a token added, the
/// paper is made anew and proved, another root is certified; a new root follows, and at last every copy of both keys is destroyed.
class CeremonyChainTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<held::Chain> m_chain;

    static QByteArray run(const QString& program, const QStringList& arguments, int expected = 0)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        process.waitForFinished(60000);
        const QByteArray out = process.readAll();
        if (process.exitCode() != expected) qWarning().noquote() << program << arguments << process.exitCode() << out;
        return process.exitCode() == expected ? out + "\n" : QByteArray();
    }

    QString inKit(std::size_t kit, const char* name) const
    {
        return QString::fromStdString((m_chain->kits()[kit] / name).string());
    }
    QString lastKit() const { return QString::fromStdString(m_chain->kits().back().string()); }
    static std::optional<Certificate> certificateAt(const QString& path)
    {
        const auto file = readFile(path.toStdString(), certificateLimit);
        const auto read = file ? readCertificate(*file) : Result<Certificate>(std::unexpected(file.error()));
        return read ? std::optional(*read) : std::nullopt;
    }

private slots:
    void initTestCase()
    {
        auto chain = held::Chain::make(m_folder.path().toStdString());
        VERIFY_RESULT(chain);
        m_chain.emplace(*std::move(chain));
    }

    void threeCeremoniesMakeOneChain()
    {
        const auto made = m_chain->hold("first", held::smallScript());
        VERIFY_RESULT(made);
        const auto withSub = m_chain->hold("second", held::withSecondSub(held::following("sub-sign", *made)));
        VERIFY_RESULT(withSub);
        const Certificate& issuing = withSub->subs.at("issuing");
        QCOMPARE(withSub->subs.at("second").subject().commonName(), std::string("Example Issuing CA 2"));
        QCOMPARE(
            issuing.subject().commonName(), std::string("Example Issuing CA 1")); // the script's, not the request's
        QVERIFY(issuing.isSignedBy(*made->root->publicKey()));
        QVERIFY(issuing.fields("cRLDistributionPoints").size() > 0);
        QCOMPARE(withSub->crlNumber, made->crlNumber + 1);

        const auto revoked = m_chain->hold("third", held::Chain::revoking(issuing, *withSub));
        VERIFY_RESULT(revoked);
        QVERIFY(revoked->crl->entryFor(issuing.serial()).has_value());
        QCOMPARE(revoked->crlNumber, made->crlNumber + 2);

        const auto chain = verifyKits(m_chain->kits(), KitOrder::Chain);
        VERIFY_RESULT(chain);
        QVERIFY(chain->verdict == KitVerdict::Genuine);
        QVERIFY(chain->isFromBeginning);
    }

    void opensslAcceptsWhatWasSignedAndRefusesWhatWasRevoked()
    {
        QCOMPARE(m_chain->kits().size(), std::size_t(3));
        const QString sub = inKit(1, "sub/issuing.crt"), root = inKit(0, "root/root.crt");
        const QStringList check{"verify", "-attime", "1798761600", "-crl_check_all", "-CAfile", root}; // 2027-01-01
        QVERIFY(!run("openssl", check + QStringList{"-CRLfile", inKit(1, "root/root.crl.pem"), sub}).isEmpty());
        const QByteArray refused =
            run("openssl", check + QStringList{"-CRLfile", inKit(2, "root/root.crl.pem"), sub}, 2);
        QVERIFY2(refused.contains("certificate revoked"), refused);
        const QString other = inKit(1, "sub/second.crt");
        QVERIFY(!run("openssl", check + QStringList{"-CRLfile", inKit(2, "root/root.crl.pem"), other}).isEmpty());
        for (std::size_t kit = 0; kit < 3; ++kit) {
            const QByteArray list = run(
                "openssl", {"crl", "-in", inKit(kit, "root/root.crl.pem"), "-CAfile", root, "-noout", "-crlnumber"});
            QVERIFY2(list.contains("verify OK"), list);
            QVERIFY2(list.contains("crlNumber=0x0" + QByteArray::number(kit + 1)) ||
                    list.contains("crlNumber=0" + QByteArray::number(kit + 1)),
                list);
        }
    }

    void theChainGoesOnWithTheSameKey()
    {
        const std::uint64_t number = m_chain->world().crlNumber;
        const auto listed = m_chain->hold("list", held::following("crl-resign", m_chain->world()));
        VERIFY_RESULT(listed);
        QCOMPARE(listed->crlNumber, number + 1);
        for (const char* const type :
            {"pin-change", "seal-inventory", "token-clone", "share-refresh", "restore-drill"}) {
            const auto done = m_chain->hold(type, held::following(type, m_chain->world()));
            VERIFY_RESULT(done);
        }
    }

    void theRootOfSomebodyElseIsCertifiedAsItIs()
    {
        const auto done = m_chain->hold("cross", held::following("cross-sign", m_chain->world()));
        VERIFY_RESULT(done);
        const Certificate& cross = done->crosses.at("partner");
        const Certificate& partner = done->others.at("partner");
        QVERIFY(cross.subject() == partner.subject() && cross.spki() == partner.spki());
        QVERIFY(cross.subjectKeyIdentifier() == partner.subjectKeyIdentifier());
        QVERIFY(cross.isSignedBy(*done->root->publicKey()));
        QCOMPARE(toText(cross.validity().notAfter), std::string("2029-12-01T00:00:00Z"));
        QCOMPARE(cross.pathLength().value_or(-1), 1);
        QCOMPARE(cross.extendedKeyUsage(), (std::vector<std::string>{"serverAuth", "clientAuth"}));
        QVERIFY(cross.extension("nameConstraints") && cross.extension("cRLDistributionPoints"));
        const QStringList check{"verify", "-attime", "1798761600", "-CAfile", inKit(0, "root/root.crt")};
        QVERIFY(!run("openssl", check + QStringList{inKit(m_chain->kits().size() - 1, "cross/partner.crt")}).isEmpty());
        QVERIFY(!run("dash", {inKit(0, "verify.sh"), lastKit(), inKit(0, "root/root.crt")}).isEmpty());
    }

    void anotherRootThanThatIsNotCertified_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name"); // of a root that is made for it
        QTest::addColumn<QString>("rule");
        QTest::newRow("our own") << "root/root.crt" << "" << "CW-295";
        QTest::newRow("signed by ours") << "cross/partner.crt" << "" << "CW-294";
        QTest::newRow("another name") << "" << "CN=Somebody Else" << "CW-297";
        QTest::newRow("another key under a known name") << "" << "CN=Partner Root CA,O=Partner Corp,C=FR" << "CW-298";
    }
    void anotherRootThanThatIsNotCertified()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, name);
        QFETCH(const QString, rule);
        std::filesystem::path path = m_chain->kits().back() / file.toStdString();
        if (!name.isEmpty()) {
            const PrivateKey key = *PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
            const auto made = practiceRoot(
                *DistinguishedName::parse(name.toStdString()), {*readTime("2025-01-01"), *readTime("2035-01-01")}, key);
            VERIFY_RESULT(made);
            path = m_folder.filePath(rule).toStdString();
            VERIFY_RESULT(writeFile(path, made->der(), FileKind::Public));
        }
        const auto before = m_chain->exchange("partner", path);
        const std::size_t kits = m_chain->kits().size();
        const auto refused = m_chain->hold(
            "refused " + std::string(QTest::currentDataTag()), held::following("cross-sign", m_chain->world()));
        m_chain->exchange("partner", before);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, rule.toStdString());
        QCOMPARE(m_chain->kits().size(), kits);
    }

    /// It is read in a process of its own.
    void aRootThatKillsItsReaderCostsOneRefusal()
    {
        const std::filesystem::path worker = m_folder.filePath("worker").toStdString();
        VERIFY_RESULT(writeFile(worker, bytesOf("#!/bin/sh\nkill -9 $$\n"), FileKind::Public));
        std::filesystem::permissions(worker, std::filesystem::perms::owner_all);
        const auto before = std::exchange(m_chain->reader, workerReader(worker));
        const std::size_t kits = m_chain->kits().size();
        const auto refused = m_chain->hold("killed", held::following("cross-sign", m_chain->world()));
        m_chain->reader = before;
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-622"));
        QCOMPARE(m_chain->kits().size(), kits);
    }

    void aNewRootFollowsTheOldOne()
    {
        const CeremonyWorld before = m_chain->world();
        const auto done = m_chain->hold("rollover", held::following("root-rollover", before));
        VERIFY_RESULT(done);
        QVERIFY(done->former && done->former->root == before.root && !(done->root == before.root));
        QVERIFY(done->subs.empty() && done->crosses.empty() && done->former->subs.size() == 2);
        QCOMPARE(done->crlNumber, std::uint64_t(1));
        QCOMPARE(done->former->crlNumber, before.crlNumber + 1);
        QVERIFY(done->former->crl->entryFor(before.revoked.front().serial).has_value());
        QCOMPARE(done->shares.size(), std::size_t(2));
        QVERIFY(done->assets.at("former-shares").state == CeremonyAsset::State::Sealed);
        for (const char* const asset : {"shares", "paper", "token:primary-2", "token:backup-2", "token:primary"})
            QVERIFY2(done->assets.at(asset).state == CeremonyAsset::State::Sealed, asset);
    }

    void whoeverTrustsOneOfTheRootsFindsTheOther()
    {
        const QString old = inKit(0, "root/root.crt"), fresh = inKit(m_chain->kits().size() - 1, "root/root.crt");
        const auto verify = [&](const QString& anchor, const char* by, const QString& leaf) {
            const QString cross = inKit(m_chain->kits().size() - 1, by);
            return run(
                "openssl", {"verify", "-attime", "2145916800", "-CAfile", anchor, "-untrusted", cross, leaf}); // 2038
        };
        QVERIFY(
            !verify(old, "rollover/new-with-old.crt", inKit(m_chain->kits().size() - 1, "rollover/new-with-old.crt"))
                .isEmpty());
        QVERIFY(
            !verify(fresh, "rollover/old-with-new.crt", inKit(m_chain->kits().size() - 1, "rollover/old-with-new.crt"))
                .isEmpty());
        for (const QString& known : {old, fresh}) {
            QVERIFY(!run("dash", {inKit(0, "verify.sh"), lastKit(), known}).isEmpty());
            const KitKnowledge knowledge{.root = certificateAt(known)};
            const auto alone = verifyKit(m_chain->kits().back(), knowledge);
            VERIFY_RESULT(alone);
            QVERIFY(alone->verdict == KitVerdict::Genuine);
            const auto chain = verifyKits(m_chain->kits(), KitOrder::Chain, knowledge);
            VERIFY_RESULT(chain);
            QVERIFY(chain->verdict == KitVerdict::Genuine);
        }
        const QString other = inKit(m_chain->kits().size() - 2, "cross/partner-self-signed.pem");
        QVERIFY(!run("dash", {inKit(0, "verify.sh"), lastKit(), other}, 1).isEmpty());
        const auto chain = verifyKits(m_chain->kits(), KitOrder::Chain, {.root = certificateAt(other)});
        VERIFY_RESULT(chain);
        QVERIFY(chain->verdict == KitVerdict::Broken);
        QCOMPARE(chain->kits.front().why->rule, std::string("CW-323"));
    }

    void bothRootsAreGivenOutAndTheDaysAreRemembered()
    {
        for (const char* const file :
            {"trust/debian/install.sh", "trust-former/debian/install.sh", "trust/intermediate/new-with-old.crt",
                "trust/intermediate/publish-old-with-new.cmd", "rollover/plan.txt"})
            QVERIFY2(QFile::exists(inKit(m_chain->kits().size() - 1, file)), file);
        QFile calendar(inKit(m_chain->kits().size() - 1, "reminders/ceremony.ics"));
        QVERIFY(calendar.open(QIODevice::ReadOnly));
        const QByteArray text = calendar.readAll().replace("\r\n ", "");
        QVERIFY2(text.contains("From today on the old root signs nothing but its lists"), text);
        QVERIFY2(text.contains("The old root ends in a year"), text);
    }

    void aThirdRootWaitsUntilTheFirstIsGone()
    {
        std::string text = held::following("root-rollover", m_chain->world());
        text = held::replacedAll(std::move(text), "primary-2\"", "primary-3\"");
        text = held::replacedAll(std::move(text), "backup-2\"", "backup-3\"");
        text = held::replacedAll(std::move(text), "\"primary\"", "\"primary-2\"");
        text = held::replacedAll(std::move(text), "token:primary\"", "token:primary-2\"");
        const auto refused = m_chain->hold("third-root", text);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-302"));
    }

    void theChainGoesOnUntilNoCopyOfEitherKeyIsLeft()
    {
        const auto old = m_chain->hold(
            "destroy-former", held::withThirdToken(held::following("key-destroy-former", m_chain->world())));
        VERIFY_RESULT(old);
        QVERIFY(old->crlNumber == 1 && !isFormerThere(*old));
        const auto last = m_chain->hold("destroy", held::onNewTokens(held::following("key-destroy", m_chain->world())));
        VERIFY_RESULT(last);
        const auto chain = verifyKits(m_chain->kits(), KitOrder::Chain);
        VERIFY_RESULT(chain);
        QVERIFY(chain->verdict == KitVerdict::Genuine);
        for (const auto& [name, asset] : m_chain->world().assets)
            QVERIFY2(asset.state ==
                    (name.starts_with("medium:") ? CeremonyAsset::State::GivenOut : CeremonyAsset::State::Destroyed),
                name.c_str());
        const auto module = m_chain->tokens().read();
        VERIFY_RESULT(module);
        int looked = 0;
        for (const TokenReader& reader : module->readers) {
            if (!reader.token || !reader.token->isInitialized) continue;
            const TokenName name{reader.token->label, reader.token->serial};
            VERIFY_RESULT(m_chain->tokens().login(name, bytesOf(held::tokenPin), false));
            const auto objects = m_chain->tokens().objects(name);
            VERIFY_RESULT(objects);
            QVERIFY(objects->empty());
            ++looked;
        }
        QCOMPARE(looked, 5);
    }

    void aVaultTakesTheWholeChainAndGuardsBothRoots()
    {
        test::Room room;
        auto atOnce = room.create("once.cwvault"), oneByOne = room.create("single.cwvault");
        VERIFY_RESULT(atOnce);
        VERIFY_RESULT(oneByOne);
        const auto kits = readCeremonyKits(m_chain->kits());
        VERIFY_RESULT(kits);
        VERIFY_RESULT(importCeremonies(*atOnce, *kits));
        for (const std::filesystem::path& kit : m_chain->kits()) {
            const auto one = readCeremonyKits(std::span(&kit, 1));
            VERIFY_RESULT(one);
            VERIFY_RESULT(importCeremonies(*oneByOne, *one));
        }
        for (Vault* const vault : {&*atOnce, &*oneByOne}) {
            const auto cas = CaStore(*vault).list();
            VERIFY_RESULT(cas);
            QCOMPARE(cas->size(), std::size_t(2));
            for (const CaRow& ca : *cas) QVERIFY2(ca.isGuarded && ca.isRoot(), ca.name.c_str());
            QCOMPARE(CeremonyStore(*vault).list()->size(), m_chain->kits().size());
            QVERIFY(CaStore(*vault).find("Example Root CA 2036"));
            const auto rows = CertificateStore(*vault).list({});
            QCOMPARE(std::ranges::count(*rows, "Partner Root CA", &CertificateRow::shortSubject), 1);
            QVERIFY(checkVault(*vault)->isSound());
        }
    }

    void aVaultRefusesARecordBesideTheChangeOfRoots()
    {
        test::Room room;
        auto vault = room.create();
        VERIFY_RESULT(vault);
        const std::span<const std::filesystem::path> all = m_chain->kits();
        const auto refused = [&](std::span<const std::filesystem::path> kits) {
            const auto read = readCeremonyKits(kits);
            const auto taken =
                read ? importCeremonies(*vault, *read) : Result<CeremonyImport>(std::unexpected(read.error()));
            return taken ? std::string("none") : taken.error().rule;
        };
        QCOMPARE(refused(all.subspan(10, 1)), std::string("CW-337")); // the rollover, without what came before
        QCOMPARE(refused(all.first(9)), std::string("none"));
        QCOMPARE(refused(all.subspan(10, 1)), std::string("CW-338")); // one is missing
        QCOMPARE(refused(all.subspan(11, 1)), std::string("CW-337"));
        QCOMPARE(refused(all.subspan(9, 4)), std::string("none"));
        QCOMPARE(refused(all), std::string("none")); // nothing new
    }

    void aScriptThatCitesAnotherRecordIsRefused()
    {
        QCOMPARE(m_chain->kits().size(), std::size_t(13));
        const auto world = worldOfKits(m_chain->kits());
        VERIFY_RESULT(world);
        CeremonyWorld other = *world;
        other.closing = toHex(sha256(bytesOf("another")));
        const auto refused = m_chain->hold("fourth", held::following("crl-resign", other));
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-791"));
        const std::vector<std::filesystem::path> withGap{m_chain->kits()[0], m_chain->kits()[2]};
        const auto gap = worldOfKits(withGap);
        QVERIFY(!gap);
        QCOMPARE(gap.error().rule, std::string("CW-791"));
    }
};

QTEST_GUILESS_MAIN(CeremonyChainTest)
#include "CeremonyChainTest.moc"
