#include "core/crypto/SecretSharing.h"
#include "core/crypto/Random.h"
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace core;

namespace {

std::string plain(const Secret& secret) { return textOf(secret.view()); }
Secret secretOf(std::string_view text) { return Secret(bytesOf(text)); }

std::vector<Secret> pick(std::span<const Secret> shares, const std::vector<std::size_t>& numbers)
{
    std::vector<Secret> some;
    for (const std::size_t number : numbers) some.push_back(shares[number].clone());
    return some;
}

/// All subsets of so many of `count`.
std::vector<std::vector<std::size_t>> subsets(std::size_t count, std::size_t size)
{
    std::vector<std::vector<std::size_t>> all;
    for (std::uint32_t mask = 0; mask < (1U << count); ++mask) {
        std::vector<std::size_t> chosen;
        for (std::size_t bit = 0; bit < count; ++bit)
            if (mask >> bit & 1U) chosen.push_back(bit);
        if (chosen.size() == size) all.push_back(std::move(chosen));
    }
    return all;
}

/// The implementation of the standard's authors, as the other opinion.
QByteArray judge(const QByteArray& script, const QByteArray& input)
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(script)});
    python.write(input);
    python.closeWriteChannel();
    if (!python.waitForFinished(900'000) || python.exitCode() != 0)
        return "failed: " + python.readAllStandardError().right(500);
    return python.readAllStandardOutput().trimmed();
}

}

class SecretSharingTest : public QObject {
    Q_OBJECT

private slots:
    void threeOfFive()
    {
        const Secret secret = randomSecret(32).value();
        const auto shares = splitSecret(secret, 3, 5);
        QVERIFY(shares && shares->size() == 5);
        int joined = 0;
        for (const auto& three : subsets(5, 3)) {
            const auto back = joinShares(pick(*shares, three));
            QVERIFY(back && plain(*back) == plain(secret));
            ++joined;
        }
        QCOMPARE(joined, 10);
        int refused = 0;
        for (const auto& two : subsets(5, 2)) {
            const auto back = joinShares(pick(*shares, two));
            QVERIFY(!back);
            QCOMPARE(back.error().rule, std::string("CW-635"));
            QVERIFY((back.error().values == std::vector<std::string>{"3", "2"}));
            ++refused;
        }
        QCOMPARE(refused, 10);
        for (std::size_t number = 0; number < 5; ++number) {
            QCOMPARE(std::ranges::count(plain((*shares)[number]), ' '), 32); // 33 words
            const auto place = placeOf((*shares)[number]);
            QVERIFY(place && place->number == static_cast<int>(number) + 1 && place->threshold == 3);
            QCOMPARE(place->set, placeOf((*shares)[0])->set);
        }
    }

    void everyThresholdAndEveryLength()
    {
        for (const std::size_t size : {16U, 20U, 24U, 32U, 64U}) {
            const Secret secret = randomSecret(size).value();
            for (int count = 2; count <= mostShares; count += size == 32 ? 1 : 7)
                for (int threshold = 2; threshold <= count; threshold += size == 32 ? 3 : 5) {
                    auto shares = splitSecret(secret, threshold, count);
                    QVERIFY2(shares, qPrintable(QStringLiteral("%1 of %2").arg(threshold).arg(count)));
                    const auto back = joinShares(*shares); // more than enough
                    QVERIFY(back && plain(*back) == plain(secret));
                }
        }
        const Secret secret = randomSecret(32).value();
        for (const auto& [threshold, count] :
            std::vector<std::pair<int, int>>{{1, 3}, {3, 2}, {2, 17}, {0, 0}, {17, 17}}) {
            const auto refused = splitSecret(secret, threshold, count);
            QVERIFY(!refused && refused.error().rule == "CW-638");
        }
    }

    void aShareThatStandsApartIsNeededBesidesTheOthers()
    {
        const Secret secret = randomSecret(32).value();
        const auto shares = splitSecret(secret, 3, 5, ShareGroups::WithSeparate);
        QVERIFY(shares && shares->size() == 6);
        const auto joined = [&](std::initializer_list<std::size_t> which) {
            std::vector<Secret> some;
            for (const std::size_t each : which) some.push_back((*shares)[each].clone());
            const auto back = joinShares(some);
            return back ? plain(*back) == plain(secret) ? std::string("back") : std::string("wrong")
                        : back.error().rule;
        };
        QCOMPARE(joined({0, 2, 4, 5}), std::string("back"));
        QCOMPARE(joined({5, 1, 2, 3}), std::string("back"));
        QCOMPARE(joined({0, 1, 2, 3, 4, 5}), std::string("back"));
        QCOMPARE(joined({0, 1, 2, 3, 4}), std::string("CW-635")); // all others are not enough
        QCOMPARE(joined({0, 1, 5}), std::string("CW-635"));
        QCOMPARE(joined({5}), std::string("CW-635"));
        QByteArray lines;
        for (const std::size_t each : {5U, 4U, 1U, 0U})
            lines += QByteArray::fromStdString(plain((*shares)[each])) + '\n';
        QCOMPARE(judge("import sys, shamir_mnemonic as s\n"
                       "print(s.combine_mnemonics(sys.stdin.read().splitlines()).hex())",
                     lines),
            QByteArray::fromStdString(toHex(secret.view())));
    }

    void twoSplittingsHaveNothingInCommon()
    {
        const Secret secret = randomSecret(32).value();
        const auto one = splitSecret(secret, 2, 2);
        const auto other = splitSecret(secret, 2, 2);
        QVERIFY(one && other);
        QVERIFY(plain((*one)[0]) != plain((*other)[0]));
        std::vector<Secret> mixed;
        mixed.push_back((*one)[0].clone());
        mixed.push_back((*other)[1].clone());
        const auto joined = joinShares(mixed);
        QVERIFY(!joined);
        QVERIFY(
            joined.error().rule == "CW-634" || joined.error().rule == "CW-636"); // one set number in 32,768 is the same
    }

    void aWrongWordIsNamedOrFound()
    {
        const Secret secret = randomSecret(32).value();
        const auto shares = splitSecret(secret, 2, 3);
        QVERIFY(shares);
        const QStringList words = QString::fromStdString(plain((*shares)[1])).split(u' ');
        for (qsizetype at = 0; at < words.size(); ++at) {
            for (const QString& wrong : {QStringLiteral("wright"), QStringLiteral("academic")}) {
                if (words[at] == wrong) continue;
                QStringList changed = words;
                changed[at] = wrong;
                std::vector<Secret> some;
                some.push_back((*shares)[0].clone());
                some.push_back(secretOf(changed.join(u' ').toStdString()));
                const auto joined = joinShares(some);
                QVERIFY(!joined);
                if (wrong == QStringLiteral("wright"))
                    QVERIFY((joined.error().rule == "CW-632" &&
                        joined.error().values == std::vector<std::string>{"2", std::to_string(at + 1)}));
                else
                    QVERIFY((joined.error().rule == "CW-633" && joined.error().values[0] == "2"));
            }
            QStringList shorter = words;
            shorter.removeAt(at);
            QCOMPARE(placeOf(secretOf(shorter.join(u' ').toStdString())).error().rule, std::string("CW-633"));
        }
        for (const char* text : {"", " \n ", "academic", "\xff\xfe"}) QVERIFY(!placeOf(secretOf(text)));
        // as people type: any letter case, any white space
        const QString typed =
            QStringLiteral("  ") + words.join(QStringLiteral("\n\t ")).toUpper() + QStringLiteral("\r\n");
        std::vector<Secret> some;
        some.push_back((*shares)[0].clone());
        some.push_back(secretOf(typed.toStdString()));
        const auto joined = joinShares(some);
        QVERIFY(joined && plain(*joined) == plain(secret));
    }

    void aForgedShareIsFound()
    {
        // well-formed shares of one set number that were not made together: the judge makes two splittings of one number
        const QByteArray made = judge(R"(
import shamir_mnemonic.shamir as s
from shamir_mnemonic.share import Share
def split(secret):
    return [Share(4711, True, 0, 0, 1, 1, x, 2, v) for x, v in [(p.x, p.data) for p in s._split_secret(2, 3, secret)]]
for share in (split(b'A' * 32)[0], split(b'B' * 32)[1]): print(share.mnemonic())
)",
            {});
        QVERIFY2(!made.startsWith("failed"), made.constData());
        std::vector<Secret> some;
        for (const QByteArray& line : made.split('\n')) some.push_back(secretOf(line.toStdString()));
        const auto joined = joinShares(some);
        QVERIFY(!joined);
        QCOMPARE(joined.error().rule, std::string("CW-636"));
    }

    void theOtherImplementationJoinsOurShares()
    {
        QByteArray input;
        std::vector<std::string> secrets;
        for (const auto& [threshold, count] :
            std::vector<std::pair<int, int>>{{2, 2}, {2, 3}, {3, 5}, {5, 9}, {16, 16}, {2, 16}})
            for (const std::size_t size : {16U, 32U}) {
                const Secret secret = randomSecret(size).value();
                const auto shares = splitSecret(secret, threshold, count);
                QVERIFY(shares);
                secrets.push_back(toHex(secret.view()));
                QByteArrayList lines;
                for (int number = count - threshold; number < count; ++number)
                    lines.push_back(QByteArray::fromStdString(plain((*shares)[static_cast<std::size_t>(number)])));
                input += lines.join(',') + '\n';
            }
        const QByteArray answer = judge(R"(
import sys, shamir_mnemonic
for line in sys.stdin: print(shamir_mnemonic.combine_mnemonics(line.strip().split(',')).hex())
)",
            input);
        const QByteArrayList lines = answer.split('\n');
        QVERIFY2(lines.size() == static_cast<qsizetype>(secrets.size()), answer.constData());
        for (std::size_t at = 0; at < secrets.size(); ++at)
            QCOMPARE(lines[static_cast<qsizetype>(at)].toStdString(), secrets[at]);
    }

    void weJoinSharesOfTheOtherImplementation()
    {
        // also what we never make: groups, passphrases, other exponents, the older form
        const QByteArray answer = judge(R"(
import os, random, shamir_mnemonic
for groups, need, pick in (
        ([(3, 5)], 1, [(0, [4, 0, 2])]),
        ([(2, 3), (3, 5)], 2, [(0, [2, 0]), (1, [1, 3, 4])]),
        ([(1, 1), (2, 4), (3, 5)], 1, [(2, [0, 1, 2])]),
        ([(1, 1), (2, 4), (3, 5)], 2, [(0, [0]), (2, [4, 1, 2])])):
    for size in (16, 32):
        for passphrase in (b'', b'TREZOR'):
            for exponent in (0, 2):
                for extendable in (True, False):
                    secret = os.urandom(size)
                    made = shamir_mnemonic.generate_mnemonics(need, groups, secret, passphrase, extendable, exponent)
                    print(secret.hex(), passphrase.decode() or '-', ','.join(made[g][m] for g, ms in pick for m in ms), sep=';')
)",
            {});
        const QByteArrayList lines = answer.split('\n');
        QVERIFY2(lines.size() == 64, answer.left(500).constData());
        for (const QByteArray& line : lines) {
            const QByteArrayList parts = line.split(';');
            std::vector<Secret> shares;
            for (const QByteArray& share : parts[2].split(',')) shares.push_back(secretOf(share.toStdString()));
            const QByteArray passphrase = parts[1] == "-" ? QByteArray() : parts[1];
            const auto joined = joinShares(shares, bytesOf(passphrase.toStdString()));
            QVERIFY2(joined, line.constData());
            QCOMPARE(QByteArray::fromStdString(toHex(joined->view())), parts[0]);
            if (shares.size() > 1) {
                shares.pop_back();
                QVERIFY(!joinShares(shares));
            }
        }
    }

    /// The 45 vectors that the standard names; their passphrase is TREZOR, and no secret means that they must not be joined.
    void theStandardsVectorsComeOutAsTheySay()
    {
        QFile file(QStringLiteral(TEST_DATA "/slip39/vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(vectors.size(), 45);
        int joinedSets = 0;
        for (const QJsonValue& vector : vectors) {
            std::vector<Secret> shares;
            for (const QJsonValue& share : vector["shares"].toArray())
                shares.push_back(secretOf(share.toString().toStdString()));
            const auto joined = joinShares(shares, bytesOf("TREZOR"));
            const QString got = joined ? QString::fromStdString(toHex(joined->view())) : QString();
            QVERIFY2(got == vector["secret"].toString(),
                qPrintable(QStringLiteral("vector %1: %2").arg(vector["number"].toInt()).arg(got)));
            joinedSets += joined ? 1 : 0;
        }
        QCOMPARE(joinedSets, 15);
    }

    void randomSetsAgreeBothWays()
    {
        const int sets = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 1000 : 20;
        auto* random = QRandomGenerator::global();
        QByteArray input;
        QByteArrayList secrets;
        for (int set = 0; set < sets; ++set) {
            const int count = 2 + static_cast<int>(random->bounded(15U));
            const int threshold = 2 + static_cast<int>(random->bounded(static_cast<quint32>(count - 1)));
            const Secret secret = randomSecret(random->bounded(2) == 0 ? 16 : 32).value();
            auto shares = splitSecret(secret, threshold, count);
            QVERIFY(shares);
            std::ranges::shuffle(*shares, *random);
            QByteArrayList words;
            for (int at = 0; at < threshold; ++at)
                words.push_back(QByteArray::fromStdString(plain((*shares)[static_cast<std::size_t>(at)])));
            input += words.join(',') + '\n';
            secrets.push_back(QByteArray::fromStdString(toHex(secret.view())));
        }
        const QByteArray theirs = judge(R"(
import sys, os, random, shamir_mnemonic as s
for line in sys.stdin:
    secret = s.combine_mnemonics(line.strip().split(','))
    count = random.randint(2, 16)
    need = random.randint(2, count)
    made = s.generate_mnemonics(1, [(need, count)], secret, extendable=True, iteration_exponent=0)[0]
    print(secret.hex(), ','.join(random.sample(made, need)), sep=';')
)",
            input);
        const QByteArrayList lines = theirs.split('\n');
        QVERIFY2(lines.size() == sets, theirs.left(500).constData());
        for (int set = 0; set < sets; ++set) {
            const QByteArrayList parts = lines[set].split(';');
            QCOMPARE(parts[0], secrets[set]); // ours, joined by them
            std::vector<Secret> shares;
            for (const QByteArray& share : parts[1].split(',')) shares.push_back(secretOf(share.toStdString()));
            const auto joined = joinShares(shares); // theirs, joined by us
            QVERIFY2(joined, lines[set].constData());
            QCOMPARE(QByteArray::fromStdString(toHex(joined->view())), secrets[set]);
        }
    }

    void hostileSharesTakeNoTime()
    {
        // an exponent of 15 stands for 327 million iterations
        const QByteArray made = judge(R"(
from shamir_mnemonic.share import Share
print(Share(1, True, 15, 0, 1, 1, 0, 1, b'A' * 32).mnemonic())
)",
            {});
        std::vector<Secret> shares;
        shares.push_back(secretOf(made.toStdString()));
        QElapsedTimer time;
        time.start();
        const auto joined = joinShares(shares);
        QVERIFY(!joined);
        QCOMPARE(joined.error().rule, std::string("CW-604"));
        QVERIFY(time.elapsed() < 200);
    }
};

QTEST_GUILESS_MAIN(SecretSharingTest)
#include "SecretSharingTest.moc"
