#include "core/base/Helper.h"
#include "core/base/Message.h"
#include "core/formats/ImportFormat.h"
#include "core/keys/HelperKeys.h"
#include "core/keys/KeyBackup.h"
#include "tests/support/TestVault.h"
#include <csignal>
#include <fstream>
#include <sys/wait.h>

using namespace core;

namespace {

const Bytes identity(16, 7);

/// What the process `id` has in its memory; empty: it cannot be read.
bool canReadMemory(int id) { return std::ifstream("/proc/" + std::to_string(id) + "/mem").get() != EOF; }

std::string statusLine(int id, std::string_view field)
{
    std::ifstream status("/proc/" + std::to_string(id) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field)) return line;
    return {};
}

/// The helper that this process started.
int childProcess()
{
    std::ifstream children("/proc/self/task/" + std::to_string(getpid()) + "/children");
    int id = 0;
    children >> id;
    return id;
}

}

/// The same promises for both services: the one in this process and the one in a process of its own.
class KeyServiceTest : public QObject {
    Q_OBJECT

    static std::shared_ptr<KeyService> service(const QString& kind)
    {
        return kind == "local" ? localKeys() : helperKeys(CERTWRIGHT_KEY_HELPER);
    }
    static void addServices()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"local", "helper"}) QTest::newRow(kind) << kind;
    }

private slots:
    void opensWithTheRightPassphraseOnly_data() { addServices(); }
    void opensWithTheRightPassphraseOnly()
    {
        QFETCH(QString, kind);
        const auto keys = service(kind);
        auto made = keys->create(identity, test::quickKdf(), bytesOf("right"));
        QVERIFY_OK(made);
        const auto opened = keys->open(made->master, bytesOf("right"));
        QVERIFY_OK(opened);
        QVERIFY(std::ranges::equal(opened->rows.view(), made->opened.rows.view()));
        QVERIFY(std::ranges::equal(opened->events.view(), made->opened.events.view()));
        QVERIFY(!std::ranges::equal(opened->rows.view(), opened->events.view()));
        QCOMPARE(keys->open(made->master, bytesOf("wrong")).error().code, ErrorCode::WrongPassphrase);
        KdfParameters huge = made->master.kdf;
        huge.memoryKiB = kdfMemoryCeilingKiB + 1;
        QCOMPARE(keys->open({identity, huge, made->master.wrapped}, bytesOf("right")).error().rule, "CW-604");
    }

    void rewrapsTheSameMasterKey_data() { addServices(); }
    void rewrapsTheSameMasterKey()
    {
        QFETCH(QString, kind);
        const auto keys = service(kind);
        const auto made = keys->create(identity, test::quickKdf(), bytesOf("old"));
        QVERIFY_OK(made);
        KdfParameters other = test::quickKdf();
        other.salt = Bytes(16, 9);
        QVERIFY(!keys->rewrap(made->master, bytesOf("guess"), other, bytesOf("new")));
        const auto rewrapped = keys->rewrap(made->master, bytesOf("old"), other, bytesOf("new"));
        QVERIFY_OK(rewrapped);
        QVERIFY(!keys->open(*rewrapped, bytesOf("old")));
        const auto opened = keys->open(*rewrapped, bytesOf("new"));
        QVERIFY_OK(opened);
        QVERIFY(std::ranges::equal(opened->rows.view(), made->opened.rows.view()));
    }

    void everyKindOfKeySignsAndComesBackFromItsFile_data() { addServices(); }
    void everyKindOfKeySignsAndComesBackFromItsFile()
    {
        QFETCH(QString, kind);
        const auto keys = service(kind);
        for (const char* id : {"ec:P-256", "ec:P-521", "rsa:2048", "ed25519", "ml-dsa-44", "ml-dsa-65"}) {
            const auto key = HeldKey::generate(keys, looseKeys, *test::algorithm(id));
            QVERIFY_OK(key);
            const std::vector<ByteView> messages{bytesOf("one"), bytesOf("two")};
            const SignatureAlgorithm& how = *key->publicKey().defaultSignature().value();
            const auto signatures = key->signAll(messages, how);
            QVERIFY_OK(signatures);
            for (std::size_t i = 0; i < messages.size(); ++i)
                QVERIFY(key->publicKey().verifies(messages[i], signatures->at(i), how));
            if (MessageDigest::suits(how)) { // a message in pieces is signed as if it had come whole
                auto digest = MessageDigest::begin(key->publicKey(), how);
                QVERIFY_OK(digest);
                for (const ByteView piece : messages) QVERIFY_OK(digest->add(piece));
                const Bytes digested = digest->finish().value();
                const auto signature = key->signDigest(digested, how);
                QVERIFY_OK(signature);
                QVERIFY(key->publicKey().verifies(bytesOf("onetwo"), *signature, how));
                QVERIFY(key->publicKey().verifiesDigest(digested, *signature, how));
                QVERIFY(!key->publicKey().verifiesDigest(digested, signatures->at(0), how));
            }
            const auto pem = key->encryptedPem(bytesOf("for the file"));
            QVERIFY_OK(pem);
            const auto found = readFoundKey(bytesOf(*pem));
            QVERIFY_OK(found);
            QVERIFY(found->isEncrypted);
            const auto wrong = HeldKey::take(keys, looseKeys, found->pkcs8.view(), true, bytesOf("guess"));
            QCOMPARE(wrong.error().code, ErrorCode::WrongPassphrase);
            const auto back = HeldKey::take(keys, looseKeys, found->pkcs8.view(), true, bytesOf("for the file"));
            QVERIFY_OK(back);
            QVERIFY(back->publicKey() == key->publicKey());
        }
    }

    void aKeyGoesToPaperAndComesBack_data() { addServices(); }
    void aKeyGoesToPaperAndComesBack()
    {
        QFETCH(QString, kind);
        const auto keys = service(kind);
        QVERIFY_OK(keys->stir(bytesOf("314159265358979")));
        for (const char* id : {"ec:P-384", "rsa:2048", "ml-dsa-65"}) {
            const auto key = HeldKey::generate(keys, looseKeys, *test::algorithm(id));
            QVERIFY_OK(key);
            const Secret secret = makeBackupSecret().value(), other = makeBackupSecret().value();
            const auto paper = key->backUp(secret);
            QVERIFY_OK(paper);
            QCOMPARE(takeKeyBackup(keys, *paper, other).error().rule, "CW-352");
            QCOMPARE(takeKeyBackup(keys, bytesOf("no key"), secret).error().rule, "CW-351");
            const auto back = takeKeyBackup(keys, *paper, secret);
            QVERIFY_OK(back);
            QVERIFY(back->publicKey() == key->publicKey());
            const SignatureAlgorithm& how = *key->publicKey().defaultSignature().value();
            QVERIFY(key->publicKey().verifies(bytesOf("one"), back->sign(bytesOf("one"), how).value(), how));
            QCOMPARE(key->backUp(Secret(Bytes(7, 1))).error().rule, "CW-350");
        }
        const auto lost = HeldKey::generate(keys, looseKeys, *test::algorithm("ec:P-256"));
        QVERIFY_OK(lost);
        keys->close(looseKeys); // keys that no vault keeps end with what sealed them
        QCOMPARE(lost->backUp(makeBackupSecret().value()).error().rule, "CW-428");
    }

    void aKeyOpensInItsOwnRoomAlone_data() { addServices(); }
    void aKeyOpensInItsOwnRoomAlone()
    {
        QFETCH(QString, kind);
        const auto keys = service(kind);
        const auto one = keys->create(identity, test::quickKdf(), bytesOf("a"));
        const auto two = keys->create(Bytes(16, 8), test::quickKdf(), bytesOf("b"));
        QVERIFY_OK(one);
        QVERIFY_OK(two);
        const auto key = keys->generate(one->opened.room, *test::algorithm("ec:P-256"));
        QVERIFY_OK(key);
        QVERIFY_OK(HeldKey::of(keys, one->opened.room, *key));
        QCOMPARE(HeldKey::of(keys, two->opened.room, *key).error().rule, "CW-428");
        QCOMPARE(HeldKey::of(keys, looseKeys, *key).error().rule, "CW-428");
        SealedKey swapped = *key;
        swapped.spki = keys->generate(one->opened.room, *test::algorithm("ec:P-256"))->spki;
        QCOMPARE(keys->check(one->opened.room, swapped).error().rule, "CW-428");
        keys->close(one->opened.room);
        QCOMPARE(keys->check(one->opened.room, *key).error().rule, "CW-502");
    }

    void theHelperCannotBeLookedInto()
    {
        const auto keys = helperKeys(CERTWRIGHT_KEY_HELPER);
        QVERIFY_OK(keys->generate(looseKeys, *test::algorithm("ec:P-256")));
        const int id = childProcess();
        QVERIFY(id > 0);
        static constexpr std::string_view filters = "Seccomp_filters:"; // the tests themselves may run under one
        const auto filtersOf = [](int process) {
            return std::stoi(statusLine(process, filters).substr(filters.size()));
        };
        QVERIFY(filtersOf(id) > filtersOf(getpid()));
        QVERIFY(statusLine(id, "NoNewPrivs:").ends_with("1"));
        if (getuid() != 0) QVERIFY(!canReadMemory(id));
    }

    void aHelperThatDiesIsAMessageAndTheNextOneWorks()
    {
        const auto keys = helperKeys(CERTWRIGHT_KEY_HELPER);
        const auto made = keys->create(identity, test::quickKdf(), bytesOf("a"));
        QVERIFY_OK(made);
        const int id = childProcess();
        QVERIFY(id > 0);
        QCOMPARE(::kill(id, SIGKILL), 0);
        const auto gone = keys->generate(made->opened.room, *test::algorithm("ec:P-256"));
        QVERIFY(!gone);
        QCOMPARE(gone.error().rule, "CW-507");
        QCOMPARE(keys->generate(made->opened.room, *test::algorithm("ec:P-256")).error().rule, "CW-502");
        QVERIFY_OK(keys->open(made->master, bytesOf("a")));
    }

    void aMissingHelperIsNamed()
    {
        const auto missing =
            helperKeys("/nowhere/certwright-key-helper")->generate(looseKeys, *test::algorithm("ec:P-256"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().rule, "CW-506");
        QCOMPARE(missing.error().values, std::vector<std::string>{"certwright-key-helper"});
    }

    void brokenQuestionsAreRefused()
    {
        const auto keys = localKeys();
        for (const Bytes& question :
            {Bytes{}, Bytes(3, 1), Bytes(100, 0xFF), Bytes{8, 0, 0, 0, 99, 0, 0, 0, 0, 0, 0, 0}}) {
            const Secret answer = answerKeyQuestion(*keys, question);
            QVERIFY(answer.size() > 12);
            QCOMPARE(answer.view()[4], 0); // no
        }
    }

    void brokenAnswersAreErrors()
    {
        MessageWriter yes;
        const Secret nothingMore = yes.addNumber(1).take();
        for (const ByteView answer : {ByteView(), ByteView(nothingMore.view().first(5)), nothingMore.view()}) {
            const auto keys = askedKeys([answer](ByteView) -> Result<Secret> { return Secret(answer); });
            QCOMPARE(keys->create({}, {}, {}).error().code, ErrorCode::Malformed);
            QCOMPARE(keys->open({}, {}).error().code, ErrorCode::Malformed);
            QCOMPARE(keys->generate(looseKeys, keyAlgorithms().front()).error().code, ErrorCode::Malformed);
            QCOMPARE(keys->encryptedPem(looseKeys, {}, {}).error().code, ErrorCode::Malformed);
            QCOMPARE(keys->check(looseKeys, {}).has_value(), answer.size() == nothingMore.size());
        }
    }
};

QTEST_GUILESS_MAIN(KeyServiceTest)
#include "KeyServiceTest.moc"
