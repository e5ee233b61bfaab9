#include "../profiles/SampleRequest.h"
#include "core/formats/Pem.h"
#include "core/issuing/HardRules.h"
#include "core/profiles/NameConstraints.h"
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <random>

using namespace core;
using namespace core::sample;

namespace {

constexpr std::string_view hosts[] = {
    "a.acme.example", "b.a.acme.example", "acme.example", "www.evil.example", "c.b.a.acme.example", "acme.test"};
constexpr std::string_view subtrees[] = {"acme.example", "a.acme.example", "b.a.acme.example", "evil.example"};
constexpr int leavesOfATree = 5;

/// What a certificate of a tree is to say, chosen by chance.
struct Wish {
    std::optional<int> pathLength;
    std::vector<GeneralName> permitted, excluded;
};

/// One certificate, signed by force whatever the rules say.
struct Node {
    Certificate certificate;
    const PrivateKey* key;
    bool isGood = true; ///< our rules let it and everything above it pass
};

class Forest {
public:
    explicit Forest(unsigned seed) : m_random(seed) {}

    int below(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }
    bool oneIn(int count) { return below(count) == 0; }

    Wish wish()
    {
        Wish wish;
        if (oneIn(2)) wish.pathLength = below(3);
        const auto subtree = [this] { return dns(std::string(subtrees[std::size_t(below(std::size(subtrees)))])); };
        if (oneIn(3)) wish.permitted.push_back(subtree());
        if (oneIn(4)) wish.excluded.push_back(subtree());
        return wish;
    }

    Node make(std::string name, const Node* above, const std::optional<Wish>& ca, std::vector<std::string> names = {},
        const Validity& life = {today - std::chrono::hours(1), today + std::chrono::days(30)})
    {
        CertificateContent content;
        content.serial = {1, std::uint8_t(++m_serial >> 8), std::uint8_t(m_serial)};
        content.subject = need(DistinguishedName::parse("CN=" + name));
        content.issuer = above ? above->certificate.subject() : content.subject;
        content.validity = life;
        const PrivateKey& own = key(m_serial % 2 == 0 ? "ec:P-256" : "ec:P-384");
        content.spki = own.publicKey().spki();
        if (ca) addCa(content, *ca);
        if (!names.empty()) {
            for (std::string& each : names) each = "DNS:" + each;
            content.extensions.push_back(extension("subjectAltName", {{"names", names}}));
        }
        content.extensions.push_back(subjectKeyIdentifier(own.publicKey().keyIdentifier()));
        if (above) content.extensions.push_back(authorityKeyIdentifier(above->key->publicKey().keyIdentifier()));
        const auto findings =
            checkHardRules(content, above ? std::optional(above->certificate) : std::optional<Certificate>());
        return {
            sign(std::move(content), above ? *above->key : own), &own, findings.empty() && (!above || above->isGood)};
    }

private:
    static void addCa(CertificateContent& content, const Wish& wish)
    {
        FieldValues basic{{"ca", {"true"}}};
        if (wish.pathLength) basic["pathLength"] = {std::to_string(*wish.pathLength)};
        content.extensions.push_back(extension("basicConstraints", basic));
        content.extensions.push_back(extension("keyUsage", {{"uses", {"keyCertSign", "cRLSign"}}}));
        if (const auto limits = need(makeNameConstraints(wish.permitted, wish.excluded)); !limits.isEmpty())
            content.extensions.push_back({"2.5.29.30", true, encode(limits)});
    }
    std::mt19937 m_random;
    unsigned m_serial = 0;
};

}

/// Validities, path lengths and name constraints over random trees of four levels, with `openssl verify` as the judge: what we let pass it
/// takes, and what it refuses we never let pass. Where only we refuse, a CA was to get more than its issuer has.
class IssuingTreesTest : public QObject {
    Q_OBJECT
private slots:
    void opensslAgreesOnEveryLeaf()
    {
        const int trees = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 1000 : 120;
        for (int tree = 0; tree < trees; ++tree) judge(tree);
        qInfo("%d taken by both, %d refused by both, %d refused by us alone for a CA above", m_taken, m_refused,
            m_stricter);
        QVERIFY(m_taken > trees / 2 && m_refused > trees / 2);
    }

    void opensslAgreesOnValidities()
    {
        using std::chrono::days;
        const int count = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 1000 : 100;
        Forest forest(7);
        const Wish wish{.pathLength = {}, .permitted = {}, .excluded = {}};
        const Node root = forest.make("Root", nullptr, wish, {}, {today - days(100), today + days(100)});
        write("root", {root});
        std::vector<Node> leaves;
        QStringList files;
        for (int i = 0; i < count; ++i) {
            const Time begin = today + days(10 * (forest.below(31) - 15));
            leaves.push_back(forest.make("Leaf", &root, wish, {}, {begin, begin + days(10 * (1 + forest.below(20)))}));
            files += m_folder.filePath("life" + QString::number(i));
            write("life" + QString::number(i), {leaves.back()});
        }
        std::vector<bool> isEverLonely(leaves.size()); // valid by itself, but not with the root
        for (int day = -155; day <= 350; day += 10) {
            const Time at = today + days(day);
            const QByteArray told = verify(at, files, {});
            for (std::size_t i = 0; i < leaves.size(); ++i) {
                const bool isTaken = told.contains(files[static_cast<qsizetype>(i)].toUtf8() + ": OK");
                const bool isAlive = leaves[i].certificate.validity().contains(at);
                QCOMPARE(isTaken, isAlive && root.certificate.validity().contains(at));
                if (isAlive && !isTaken) isEverLonely[i] = true;
            }
        }
        for (std::size_t i = 0; i < leaves.size(); ++i) QCOMPARE(leaves[i].isGood, !isEverLonely[i]);
        QVERIFY(std::ranges::contains(isEverLonely, true) && std::ranges::contains(isEverLonely, false));
    }

private:
    QByteArray verify(Time at, const QStringList& files, const QStringList& more)
    {
        QProcess openssl;
        openssl.start("openssl",
            QStringList{"verify", "-x509_strict", "-attime", QString::number(std::chrono::system_clock::to_time_t(at)),
                "-CAfile", m_folder.filePath("root")} +
                more + files);
        if (!openssl.waitForFinished()) return {};
        return openssl.readAllStandardOutput() + openssl.readAllStandardError(); // mixed, they would break lines
    }

    void judge(int tree)
    {
        Forest forest(static_cast<unsigned>(tree) + 1);
        const std::string mark = std::to_string(tree);
        const Node root = forest.make("Root " + mark, nullptr, Wish{.pathLength = {}, .permitted = {}, .excluded = {}});
        const Node second = forest.make("Second " + mark, &root, forest.wish());
        const Node third = forest.make("Third " + mark, &second, forest.wish());
        write("root", {root});
        write("between", {second, third});
        std::vector<Node> leaves;
        QStringList files;
        for (int i = 0; i < leavesOfATree; ++i) {
            std::vector<std::string> names{std::string(hosts[std::size_t(forest.below(std::size(hosts)))])};
            if (forest.oneIn(3)) names.emplace_back(hosts[std::size_t(forest.below(std::size(hosts)))]);
            if (names.size() == 2 && names[0] == names[1]) names.pop_back();
            leaves.push_back(forest.make("Leaf", forest.oneIn(4) ? &second : &third, {}, names));
            files += m_folder.filePath("leaf" + QString::number(i));
            write("leaf" + QString::number(i), {leaves.back()});
        }
        compare(tree, leaves, files, second.isGood && third.isGood);
    }

    void compare(int tree, const std::vector<Node>& leaves, const QStringList& files, bool areCasGood)
    {
        const QByteArray told = verify(today, files, {"-untrusted", m_folder.filePath("between")});
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            const bool isTaken = told.contains(files[static_cast<qsizetype>(i)].toUtf8() + ": OK");
            if (isTaken != leaves[i].isGood && (leaves[i].isGood || areCasGood))
                QFAIL(("tree " + std::to_string(tree) + ", leaf " + std::to_string(i) + ": we say " +
                    (leaves[i].isGood ? "good" : "bad") + ", OpenSSL says\n" + told.toStdString())
                        .c_str());
            ++(isTaken && leaves[i].isGood ? m_taken : isTaken ? m_stricter : m_refused);
        }
    }

    void write(const QString& name, const std::vector<Node>& nodes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const Node& each : nodes)
            file.write(QByteArray::fromStdString(writePem("CERTIFICATE", each.certificate.der())));
    }

    QTemporaryDir m_folder;
    int m_taken = 0, m_refused = 0, m_stricter = 0;
};

QTEST_GUILESS_MAIN(IssuingTreesTest)
#include "IssuingTreesTest.moc"
