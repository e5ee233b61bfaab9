#include "core/profiles/CompareCertificates.h"
#include "SampleRequest.h"
#include <QtTest>

using namespace core;
using namespace core::sample;

namespace {

Certificate made(const std::function<void(CertificateContent&)>& change = {})
{
    static const Authority issuer = authority("root-ca", "CN=Acme Root,O=Acme");
    const IssueDraft draft =
        applyProfile(profile("tls-server"), 1, request("CN=a.example", {dns("a.example")}), issuer.facts(), {}, today);
    CertificateContent content =
        contentOf(draft, issuer.certificate.subject(), key().publicKey(), issuer.key->publicKey());
    if (change) change(content);
    return sign(content, *issuer.key);
}

std::vector<std::string> differing(const Certificate& before, const Certificate& after)
{
    std::vector<std::string> fields;
    for (const Decision& row : compareCertificates(before, after))
        if (isDifferent(row)) fields.emplace_back(row.field);
    return fields;
}

using Fields = std::vector<std::string>;

}

/// Two certificates field for field.
class CompareCertificatesTest : public QObject {
    Q_OBJECT
private slots:
    void aCertificateIsLikeItself() { QCOMPARE(differing(made(), made()), Fields()); }

    void everyPartIsLookedAt()
    {
        const auto changed = [](const std::function<void(CertificateContent&)>& change) {
            return differing(made(), made(change));
        };
        QCOMPARE(changed([](auto& content) { content.serial = fromHex("0102030405060708090a0b0c0d0e0f1011"); }),
            Fields{"Serial number"});
        QCOMPARE(
            changed([](auto& content) { content.validity.notAfter += std::chrono::hours(24); }), Fields{"Validity"});
        QCOMPARE(changed([](auto& content) { content.subject = need(DistinguishedName::parse("CN=b")); }),
            Fields{"Subject"});
        QCOMPARE(changed([](auto& content) { content.spki = key("ec:P-384").publicKey().spki(); }), Fields{"Key"});
        const auto names = changed([](auto& content) {
            std::erase_if(content.extensions, [](const Extension& each) { return each.oid == "2.5.29.17"; });
        });
        QCOMPARE(names, Fields{"Names"});
    }

    void aCriticalFlagIsADifference()
    {
        const Certificate before = made();
        const Certificate after = made([](CertificateContent& content) {
            for (Extension& each : content.extensions)
                if (each.oid == "2.5.29.37") each.critical = !each.critical;
        });
        QCOMPARE(differing(before, after).size(), 1U);
    }

    void extensionsOfEitherSideAreListed()
    {
        const Extension comment = extension("netscapeComment", {{"text", {"x"}}});
        const Certificate more = made([&](CertificateContent& content) { content.extensions.push_back(comment); });
        for (const auto& rows : {compareCertificates(made(), more), compareCertificates(more, made())})
            QVERIFY(std::ranges::any_of(rows,
                [](const Decision& row) { return isDifferent(row) && (row.asked.empty() || row.granted.empty()); }));
    }

    void aPreviewHasNoSerialNumber()
    {
        for (const Decision& row : compareCertificates(made(), made(), true))
            if (row.field == "Serial number") {
                QVERIFY(row.granted.empty());
                QVERIFY(!row.asked.empty());
            }
    }
};

QTEST_GUILESS_MAIN(CompareCertificatesTest)
#include "CompareCertificatesTest.moc"
