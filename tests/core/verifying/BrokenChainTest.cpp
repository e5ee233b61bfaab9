#include "MadeCertificates.h"
#include <QtTest>
#include <functional>

using namespace core;
using namespace core::made;

namespace {

const Validity past{now - std::chrono::days(9), now - std::chrono::days(1)};

/// Acme's root, issuing CA and server, as they should be, and the question whether all is well.
struct Acme {
    Party root, issuing, server;
    VerifyOptions options;
    std::optional<Certificate> target{};
};

struct Wishes {
    Wish root{.subject = "CN=Acme Root", .isCa = true};
    Wish issuing{.subject = "CN=Acme Issuing", .isCa = true};
    Wish server{.subject = "CN=www.acme.example",
        .hosts = {"www.acme.example"},
        .further = {extension("extendedKeyUsage", {{"purposes", {"serverAuth"}}})}};
};

Acme acmeOf(const Wishes& wishes)
{
    const Party root = make(wishes.root);
    const Party issuing = make(wishes.issuing, &root);
    const Party server = make(wishes.server, &issuing);
    return {root, issuing, server, {.untrusted = {issuing.certificate}, .anchors = {root.certificate}, .at = now},
        server.certificate};
}

/// What somebody did wrong, and what the first line says about it.
struct BrokenChain {
    const char* title;
    std::function<void(Wishes&)> wish;
    std::function<void(Acme&)> change;
    std::string firstLine;
};

std::vector<BrokenChain> brokenChains()
{
    const auto as = [](Wishes&) {};
    const auto so = [](Acme&) {};
    return {
        {"expired issuing CA", [](Wishes& w) { w.issuing.validity = past; }, so,
            "“Acme Issuing” ended on 2026-11-19T12:00:00Z."},
        {"forgotten issuing CA", as, [](Acme& a) { a.options.untrusted.clear(); },
            "The issuer of “www.acme.example” is missing."},
        {"new root under the old name", as,
            [](Acme& a) { a.options.anchors = {make({.subject = "CN=Acme Root", .isCa = true}).certificate}; },
            "The signature of “Acme Issuing” is wrong."},
        {"name of somebody else",
            [](Wishes& w) {
                w.issuing.further = {extension("nameConstraints", {{"permitted", {"DNS:acme.example"}}})};
                w.server.hosts = {"www.evil.example"};
            },
            so, "The name “www.evil.example” of “www.acme.example” is outside what its CAs may certify."},
        {"revoked", as,
            [](Acme& a) {
                a.options.crls = {makeList(a.root), makeList(a.issuing, {.revoked = {a.server.certificate}})};
            },
            "“www.acme.example” was revoked on 2026-11-19T12:00:00Z (keyCompromise)."},
        {"list not renewed", as,
            [](Acme& a) {
                a.options.crls = {makeList(a.root), makeList(a.issuing, {.until = now - std::chrono::hours(1)})};
            },
            "The revocation list for “www.acme.example” is out of date since 2026-11-20T11:00:00Z."},
        {"server that issues", as,
            [](Acme& a) {
                a.options.untrusted.push_back(a.server.certificate);
                a.target = make({.subject = "CN=shadow", .hosts = {"shadow.acme.example"}}, &a.server).certificate;
            },
            "“www.acme.example” is no CA, but issued a certificate."},
        {"path length of the root", [](Wishes& w) { w.root.pathLength = 0; }, so,
            "There are more CAs below “Acme Root” than allowed."},
        {"another host", as, [](Acme& a) { a.options.host = "mail.acme.example"; },
            "The certificate is not for the host “mail.acme.example”."},
        {"server as client", as, [](Acme& a) { a.options.purpose = "clientAuth"; },
            "“www.acme.example” is not for the purpose clientAuth."},
    };
}

}

/// Chains that are broken as people break them: the first line names the cause.
class BrokenChainTest : public QObject {
    Q_OBJECT
private slots:
    void unbrokenOneIsValid()
    {
        const Acme acme = acmeOf({});
        QVERIFY(verifyChain(*acme.target, acme.options).isValid);
    }
    void firstLineNamesTheCause_data()
    {
        QTest::addColumn<int>("index");
        const auto all = brokenChains();
        for (int i = 0; i < int(all.size()); ++i) QTest::newRow(all[std::size_t(i)].title) << i;
    }
    void firstLineNamesTheCause()
    {
        QFETCH(int, index);
        const BrokenChain one = brokenChains()[std::size_t(index)];
        Wishes wishes;
        one.wish(wishes);
        Acme acme = acmeOf(wishes);
        one.change(acme);
        const ChainReport report = verifyChain(*acme.target, acme.options);
        QVERIFY(!report.isValid);
        const Wording* const words = findWording(report.verdict.rule);
        QVERIFY(words && !words->remedy.empty());
        QCOMPARE(filled(words->what, report.verdict.values), one.firstLine);
    }
};

QTEST_GUILESS_MAIN(BrokenChainTest)
#include "BrokenChainTest.moc"
