#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/WriteProfile.h"
#include "core/workflows/BatchSigning.h"
#include "tests/support/TestVault.h"

using namespace core;
using namespace test;

/// What the vault knows of a key decides where a profile asks for it, in single requests and in batches.
class KeyReuseTest : public QObject {
    Q_OBJECT
private slots:
    void aSecondSubjectForAKeyIsRefused()
    {
        Room room;
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        auto profile = shippedProfile("tls-client");
        QVERIFY_OK(profile);
        profile->id = "once";
        profile->keyReuse = KeyReuse::RefuseOther;
        QVERIFY_OK(ProfileStore(*vault).import(writeProfile(*profile)));
        const auto one = PrivateKey::generate(*algorithm("ec:P-256"));
        const auto other = PrivateKey::generate(*algorithm("ec:P-256"));
        const auto request = [](const PrivateKey& key, const char* subject) {
            return *makeCsr(name(subject), {}, key);
        };
        const SignOrder order{.issuer = "Issuing", .profile = "once", .choices = {}};
        QVERIFY_OK(signRequest(*vault, request(*one, "CN=ana"), "a", order));
        QVERIFY_OK(signRequest(*vault, request(*one, "CN=ana"), "a", order));
        const auto refused = signRequest(*vault, request(*one, "CN=ben"), "b", order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-279"));
        QVERIFY(sentence(refused.error()).contains("CN=ana"));

        const std::vector<BatchRequest> batch{{"1", request(*one, "CN=ana").der()},
            {"2", request(*one, "CN=cleo").der()}, {"3", request(*other, "CN=dan").der()}};
        const auto report = signBatch(*vault, batch, order, 2);
        QVERIFY_OK(report);
        QVERIFY(!report->lines[0].certificate); // the batch itself asks for the key twice
        QVERIFY(!report->lines[1].certificate);
        QCOMPARE(report->lines[1].refusal->rule, std::string("CW-279"));
        QVERIFY(report->lines[2].certificate);
    }
};

QTEST_GUILESS_MAIN(KeyReuseTest)
#include "KeyReuseTest.moc"
