#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/HeldCeremony.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// The life of a CA in live ceremonies: a root is made, it signs an issuing CA, it revokes that CA; a PIN is changed, the paper is
/// proved, and at last every copy of the key is destroyed.
class CeremonyChainTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<PracticeTokens> m_practice;
    std::shared_ptr<TokenService> m_tokens;
    std::vector<std::filesystem::path> m_kits;
    std::optional<PrivateKey> m_issuingKey;
    std::unique_ptr<RehearsedRoom> m_people; ///< of the last one
    CeremonyWorld m_world;                   ///< that it came to

    std::filesystem::path file(const QString& name) const { return m_folder.filePath(name).toStdString(); }

    /// Holds one to its end; its kit is kept.
    Result<CeremonyWorld> hold(const QString& name, const std::string& text)
    {
        CORE_TRY(const Script script, readScript(text));
        const held::Place place{.folder = file(name)};
        place.prepare(script);
        auto room = std::make_unique<RehearsedRoom>(script);
        RehearsedRoom& people = *room;
        people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        if (m_people) people.remember(*m_people);
        m_people = std::move(room);
        const CeremonyMachine machine = held::machineWith(m_tokens, people);
        std::optional<CeremonyWorld> previous;
        if (!m_kits.empty()) {
            CORE_TRY(previous, worldOfKits(m_kits));
        }
        CORE_TRY(const auto ceremony,
            held::open(place, script, machine, people, previous, {{"issuing", file("issuing.csr")}}));
        CORE_CHECK(rehearse(*ceremony, people, machine.clock, [](const StepView&) { return true; }));
        m_kits.push_back(place.kit(script.media.front()));
        m_world = ceremony->world();
        return m_world;
    }
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

private slots:
    void initTestCase()
    {
        auto practice = PracticeTokens::make();
        VERIFY_RESULT(practice);
        m_practice.emplace(*std::move(practice));
        const auto module = checkModuleFile(m_practice->module());
        VERIFY_RESULT(module);
        m_tokens = helperTokens(CERTWRIGHT_TOKEN_HELPER, module->path, module->hash, {}, m_practice->settings());
        m_issuingKey = *PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        const auto request = makeCsr(*DistinguishedName::parse("CN=asks for another name"), {}, *m_issuingKey);
        VERIFY_RESULT(request);
        VERIFY_RESULT(writeFile(file("issuing.csr"), request->der(), FileKind::Public));
    }

    void threeCeremoniesMakeOneChain()
    {
        const auto made = hold("first", held::smallScript());
        VERIFY_RESULT(made);
        const auto withSub = hold("second", held::following("sub-sign", *made));
        VERIFY_RESULT(withSub);
        const Certificate& issuing = withSub->subs.at("issuing");
        QCOMPARE(
            issuing.subject().commonName(), std::string("Example Issuing CA 1")); // the script's, not the request's
        QVERIFY(issuing.isSignedBy(*made->root->publicKey()));
        QVERIFY(issuing.fields("cRLDistributionPoints").size() > 0);
        QCOMPARE(withSub->crlNumber, made->crlNumber + 1);

        std::string script = held::following("sub-revoke", *withSub);
        const std::string sample = "0100000000000000000000000000000000";
        script.replace(script.find(sample), sample.size(), issuing.serialHex());
        const auto revoked = hold("third", script);
        VERIFY_RESULT(revoked);
        QVERIFY(revoked->crl->entryFor(issuing.serial()).has_value());
        QCOMPARE(revoked->crlNumber, made->crlNumber + 2);

        const auto chain = verifyKits(m_kits, KitOrder::Chain);
        VERIFY_RESULT(chain);
        QVERIFY(chain->verdict == KitVerdict::Genuine);
        QVERIFY(chain->isFromBeginning);
    }

    void opensslAcceptsWhatWasSignedAndRefusesWhatWasRevoked()
    {
        QCOMPARE(m_kits.size(), std::size_t(3));
        const auto path = [this](std::size_t kit, const char* name) {
            return QString::fromStdString((m_kits[kit] / name).string());
        };
        const QString sub = path(1, "sub/issuing.crt"), root = path(0, "root/root.crt");
        const QStringList check{"verify", "-attime", "1798761600", "-crl_check_all", "-CAfile", root}; // 2027-01-01
        QVERIFY(!run("openssl", check + QStringList{"-CRLfile", path(1, "root/root.crl.pem"), sub}).isEmpty());
        const QByteArray refused =
            run("openssl", check + QStringList{"-CRLfile", path(2, "root/root.crl.pem"), sub}, 2);
        QVERIFY2(refused.contains("certificate revoked"), refused);
    }

    void theChainGoesOnUntilNoCopyOfTheKeyIsLeft()
    {
        for (const char* const type :
            {"pin-change", "seal-inventory", "share-refresh", "restore-drill", "key-destroy"}) {
            const auto held = hold(type, held::following(type, m_world));
            VERIFY_RESULT(held);
        }
        const auto chain = verifyKits(m_kits, KitOrder::Chain);
        VERIFY_RESULT(chain);
        QVERIFY(chain->verdict == KitVerdict::Genuine);
        for (const auto& [name, asset] : m_world.assets)
            QVERIFY2(name.starts_with("medium:") || asset.state == CeremonyAsset::State::Destroyed, name.c_str());
        const auto module = m_tokens->read();
        VERIFY_RESULT(module);
        int looked = 0;
        for (const TokenReader& reader : module->readers) {
            if (!reader.token || !reader.token->isInitialized) continue;
            const TokenName name{reader.token->label, reader.token->serial};
            VERIFY_RESULT(m_tokens->login(name, bytesOf(held::tokenPin), false));
            const auto objects = m_tokens->objects(name);
            VERIFY_RESULT(objects);
            QVERIFY(objects->empty());
            ++looked;
        }
        QCOMPARE(looked, 2);
    }

    void aScriptThatCitesAnotherRecordIsRefused()
    {
        QCOMPARE(m_kits.size(), std::size_t(8));
        const auto world = worldOfKits(m_kits);
        VERIFY_RESULT(world);
        CeremonyWorld other = *world;
        other.closing = toHex(sha256(bytesOf("another")));
        const auto refused = hold("fourth", held::following("crl-resign", other));
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-791"));
        const std::vector<std::filesystem::path> withGap{m_kits[0], m_kits[2]};
        const auto gap = worldOfKits(withGap);
        QVERIFY(!gap);
        QCOMPARE(gap.error().rule, std::string("CW-791"));
    }
};

QTEST_GUILESS_MAIN(CeremonyChainTest)
#include "CeremonyChainTest.moc"
