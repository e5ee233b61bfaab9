#include "core/base/Wording.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/HeldChain.h"
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
        const auto withSub = m_chain->hold("second", held::following("sub-sign", *made));
        VERIFY_RESULT(withSub);
        const Certificate& issuing = withSub->subs.at("issuing");
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
        const auto path = [this](std::size_t kit, const char* name) {
            return QString::fromStdString((m_chain->kits()[kit] / name).string());
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
            const auto done = m_chain->hold(type, held::following(type, m_chain->world()));
            VERIFY_RESULT(done);
        }
        const auto chain = verifyKits(m_chain->kits(), KitOrder::Chain);
        VERIFY_RESULT(chain);
        QVERIFY(chain->verdict == KitVerdict::Genuine);
        for (const auto& [name, asset] : m_chain->world().assets)
            QVERIFY2(name.starts_with("medium:") || asset.state == CeremonyAsset::State::Destroyed, name.c_str());
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
        QCOMPARE(looked, 2);
    }

    void aScriptThatCitesAnotherRecordIsRefused()
    {
        QCOMPARE(m_chain->kits().size(), std::size_t(8));
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
