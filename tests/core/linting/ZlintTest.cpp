#include "tests/support/Zlint.h"
#include "../profiles/SampleRequest.h"
#include "core/profiles/NameLimits.h"
#include <QStandardPaths>
#include <QtTest>

using namespace core;
using namespace core::sample;

/// The opinion of another tool on what the shipped profiles make.
class ZlintTest : public QObject {
    Q_OBJECT
private slots:
    void everyExceptionHasAReason();
    void findsNoErrorInWhatProfilesMake_data();
    void findsNoErrorInWhatProfilesMake();
};

void ZlintTest::everyExceptionHasAReason()
{
    const auto allowed = zlint::allowedLints();
    QVERIFY(!allowed.empty());
    for (const auto& [name, reason] : allowed) QVERIFY2(reason.size() > 20, name.c_str());
}

void ZlintTest::findsNoErrorInWhatProfilesMake_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("algorithm");
    for (const EmbeddedText& text : shippedProfileTexts())
        for (const char* algorithm : {"ec:P-256", "ec:P-384", "rsa:3072", "ed25519"}) // zlint cannot read ML-DSA
            if (std::ranges::contains(profile(text.name).keys, algorithm))
                QTest::addRow("%s %s", std::string(text.name).c_str(), algorithm)
                    << QByteArray(text.name.data(), qsizetype(text.name.size())) << QByteArray(algorithm);
}

void ZlintTest::findsNoErrorInWhatProfilesMake()
{
    if (QStandardPaths::findExecutable("zlint").isEmpty()) QSKIP("no zlint here");
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, algorithm);
    const Authority root = authority("root-ca", "CN=Acme Root,O=Acme,C=DE", "ec:P-384");
    const Authority issuing = authority("issuing-ca", "CN=Acme Issuing 1,O=Acme,C=DE", "rsa:3072", &root);
    const Profile used = profile(id.toStdString());
    const PrivateKey& owner = used.kind == CertificateKind::EndEntity || algorithm != "ec:P-384"
        ? key(algorithm.toStdString())
        : key("ec:P-256");
    const bool isServer = used.names.isRequired;
    std::vector<GeneralName> wanted;
    if (isServer) wanted.push_back(*sampleName(used.names));
    const bool isHost = isServer && wanted.front().type == GeneralName::Type::Dns;
    if (isHost) wanted = {dns("www.example.com")}; // of a domain that zlint takes for one of the Internet
    const std::string subject = isHost ? "CN=" + wanted.front().value : "CN=Acme Ana,O=Acme,C=DE";
    const RequestFacts facts = request(subject, std::move(wanted), owner);
    IssuerFacts issuer = used.kind == CertificateKind::EndEntity ? issuing.facts()
        : used.kind == CertificateKind::SubordinateCa            ? root.facts()
                                                                 : IssuerFacts{};
    if (used.kind == CertificateKind::EndEntity) issuer.ocspUrls = {"http://ocsp.acme.example"};
    const IssueDraft draft = applyProfile(used, 1, facts, issuer, {}, today);
    QVERIFY(!draft.isRefused());
    const Authority& signer = used.kind == CertificateKind::EndEntity ? issuing : root;
    const bool isRoot = used.kind == CertificateKind::Root;
    const PrivateKey& signingKey = isRoot ? owner : *signer.key;
    const CertificateContent content = contentOf(
        draft, isRoot ? draft.subject : signer.certificate.subject(), owner.publicKey(), signingKey.publicKey());
    const std::string refused = zlint::refusedBy(sign(content, signingKey));
    QVERIFY2(refused.empty(), refused.c_str());
}

QTEST_GUILESS_MAIN(ZlintTest)
#include "ZlintTest.moc"
