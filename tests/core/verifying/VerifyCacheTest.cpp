#include "core/verifying/VerifyCache.h"
#include "MadeCertificates.h"
#include <QtTest>

using namespace core;
using namespace core::made;

namespace {

struct Scene {
    Party root = make({.subject = "CN=Root", .isCa = true});
    Party leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &root);
    std::shared_ptr<VerifyCache> cache = std::make_shared<VerifyCache>();

    ChainReport ask(const Crl& list, Time at = now, const Party* anchor = nullptr) const
    {
        VerifyOptions options{.anchors = {(anchor ? *anchor : root).certificate}, .crls = {list}, .at = at};
        options.cache = cache;
        return verifyChain(leaf.certificate, options);
    }
};

Crl withLastOctet(const Crl& list, std::uint8_t change)
{
    Bytes der = copyOf(list.der());
    der.back() = static_cast<std::uint8_t>(der.back() ^ change);
    return need(Crl::parse(der));
}

}

/// A cache that outlives the question keeps what octets say for ever, and nothing else.
class VerifyCacheTest : public QObject {
    Q_OBJECT
private slots:
    void aBrokenSignatureIsNotTakenForTheRightOne()
    {
        const Scene scene;
        const Crl list = makeList(scene.root);
        QVERIFY(scene.ask(list).isValid);
        QCOMPARE(scene.ask(withLastOctet(list, 1)).verdict.rule, std::string("CW-722"));
        QVERIFY(scene.ask(list).isValid);
    }
    void theFirstOneBroken()
    {
        const Scene scene;
        const Crl list = makeList(scene.root);
        QVERIFY(!scene.ask(withLastOctet(list, 1)).isValid);
        QVERIFY(scene.ask(list).isValid);
    }
    void aRightSignatureIsRightForItsKeyAlone()
    {
        Scene scene;
        const Party other = make({.subject = "CN=Root", .isCa = true});
        const Crl list = makeList(scene.root);
        QVERIFY(scene.ask(list).isValid);
        scene.leaf = make({.subject = "CN=leaf", .hosts = {"leaf.example"}}, &other);
        QCOMPARE(scene.ask(list, now, &other).verdict.rule, std::string("CW-722"));
    }
    void datesAreLookedAtEveryTime()
    {
        const Scene scene;
        const Crl list = makeList(scene.root);
        QVERIFY(scene.ask(list).isValid);
        QCOMPARE(scene.ask(list, now + std::chrono::days(21)).verdict.rule, std::string("CW-724"));
        QCOMPARE(scene.ask(list, now - std::chrono::days(2)).verdict.rule, std::string("CW-723"));
    }
    void entriesAreThoseOfTheListThatWasGiven()
    {
        const Scene scene;
        const Crl clean = makeList(scene.root, {.number = 1});
        const Crl revoking = makeList(scene.root, {.revoked = {scene.leaf.certificate}, .number = 2});
        QVERIFY(scene.ask(clean).isValid);
        QCOMPARE(scene.ask(revoking).verdict.rule, std::string("CW-726"));
        QVERIFY(scene.ask(clean).isValid);
    }
    void anotherListAtTheSamePlaceInMemory()
    {
        // lists that are gone again leave their place to others of the same length
        const Scene scene;
        const Party other = make({.subject = "CN=other", .hosts = {"other.example"}}, &scene.root);
        for (int i = 0; i < 200; ++i) {
            const bool isRevoking = i % 2 == 1;
            const Crl list =
                makeList(scene.root, {.revoked = {isRevoking ? scene.leaf.certificate : other.certificate}});
            QCOMPARE(scene.ask(list).isValid, !isRevoking);
        }
    }
    void aListOfOneRootSaysNothingAboutAnother()
    {
        const Scene scene;
        const Crl list = makeList(scene.root);
        QVERIFY(scene.ask(list).isValid);
        Scene other;
        other.cache = scene.cache;
        QCOMPARE(other.ask(list).verdict.rule, std::string("CW-722")); // the same name, another key
    }
    void trustIsNotKept()
    {
        const Scene scene;
        const Crl list = makeList(scene.root);
        QVERIFY(scene.ask(list).isValid);
        const Party stranger = make({.subject = "CN=Stranger", .isCa = true});
        QCOMPARE(scene.ask(list, now, &stranger).verdict.rule, std::string("CW-702"));
    }
    void itIsBounded()
    {
        Scene scene;
        scene.cache = std::make_shared<VerifyCache>(
            CacheLimits{.certificates = 3, .lists = 2, .listOctets = 1 << 20, .signatures = 4});
        for (std::uint64_t i = 0; i < 20; ++i) {
            QVERIFY(scene.ask(makeList(scene.root, {.number = i})).isValid);
            const auto sizes = scene.cache->sizes();
            QVERIFY(sizes.certificates <= 3 && sizes.lists <= 2 && sizes.signatures <= 4);
        }
    }
    void aListLongerThanTheCacheIsUsedButNotKept()
    {
        Scene scene;
        scene.cache = std::make_shared<VerifyCache>(CacheLimits{.listOctets = 100});
        QVERIFY(scene.ask(makeList(scene.root)).isValid);
        QCOMPARE(scene.cache->sizes().lists, std::size_t(0));
    }
    void theSignatureOfTheTargetIsCheckedEveryTime()
    {
        const Scene scene;
        VerifyOptions options{.anchors = {scene.root.certificate}, .at = now};
        options.cache = scene.cache;
        QVERIFY(verifyChain(scene.leaf.certificate, options).isValid);
        QCOMPARE(scene.cache->sizes().signatures, std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(VerifyCacheTest)
#include "VerifyCacheTest.moc"
