#include "core/formats/WorkerReader.h"
#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/base/Message.h"
#include "core/formats/Pkcs12.h"
#include "core/x509/Der.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/TestVault.h"
#include <QDirIterator>
#include <QElapsedTimer>
#include <csignal>
#include <fstream>
#include <thread>

using namespace core;

namespace {

constexpr std::string_view passphrase = "geheim";

Bytes file(const std::string& name) { return readFile(TEST_DATA "/" + name, 1'000'000).value(); }

/// Everything about the objects that can be compared; of keys also their octets.
std::string shown(const Result<std::vector<FoundObject>>& objects)
{
    if (!objects) return sentence(objects.error());
    std::string text;
    for (const FoundObject& object : *objects) {
        text += describe(object) + " ";
        if (const auto* certificate = std::get_if<Certificate>(&object)) text += toHex(certificate->der());
        if (const auto* request = std::get_if<Csr>(&object)) text += toHex(request->der());
        if (const auto* crl = std::get_if<Crl>(&object)) text += toHex(crl->der());
        if (const auto* response = std::get_if<OcspResponse>(&object)) text += toHex(response->der());
        if (const auto* key = std::get_if<PublicKey>(&object)) text += toHex(key->spki());
        if (const auto* key = std::get_if<FoundKey>(&object)) text += toHex(key->pkcs8.view());
        text += "\n";
    }
    return text;
}
std::string shown(const Result<FoundKey>& key)
{
    return key ? (key->isEncrypted ? "encrypted " : "open ") + toHex(key->pkcs8.view()) : sentence(key.error());
}

/// A PKCS#12 file whose passphrase takes as long to check as the limits allow: the iterations of its two parts.
const Bytes& slowFile()
{
    static const Bytes slow = [] {
        const Certificate certificate = readCertificate(file("x509/leaf.pem")).value();
        return writePkcs12(std::span(&certificate, 1), nullptr, bytesOf(passphrase),
            {.isTripleDes = false, .iterations = static_cast<int>(limits::pbkdf2Iterations / 2)})
            .value();
    }();
    return slow;
}

/// An encrypted key that asks for as much of scrypt as the limits allow: some ten seconds of a processor (RFC 7914, RFC 8018).
Bytes costlyKey()
{
    const auto oid = [](std::string_view dotted) { return der::objectIdentifier(dotted).value(); };
    const Bytes parameters = der::sequence({der::octetString(Bytes(16)), der::integer(std::int64_t{1} << 14),
        der::integer(std::int64_t{8}), der::integer(std::int64_t{256})});
    const Bytes scheme = der::sequence({der::sequence({oid("1.3.6.1.4.1.11591.4.11"), parameters}),
        der::sequence({oid("2.16.840.1.101.3.4.1.42"), der::octetString(Bytes(16))})});
    return der::sequence({der::sequence({oid("1.2.840.113549.1.5.13"), scheme}), der::octetString(Bytes(64))});
}

/// A file of many octets and no surprise.
Bytes largeFile() { return Bytes(limits::crlOctets - 1000, '\n'); }

/// How many filters of system calls a process has taken on; the tests themselves may run under one.
int filtersOf(const std::string& process)
{
    std::ifstream status("/proc/" + process + "/status");
    constexpr std::string_view name = "Seccomp_filters:";
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stoi(line.substr(name.size()));
    return -1;
}

/// The process that this one started to read a file; waits until it does so.
int workerProcess()
{
    for (int tries = 0; tries < 2000; ++tries) {
        std::ifstream children("/proc/self/task/" + std::to_string(getpid()) + "/children");
        int id = 0;
        if (children >> id && filtersOf(std::to_string(id)) > filtersOf("self")) return id;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return 0;
}

std::string linesOf(int process, const char* name)
{
    std::ifstream lines("/proc/" + std::to_string(process) + "/" + name);
    return {std::istreambuf_iterator<char>(lines), {}};
}

/// Reads the slow file, and does something to the process that reads it.
struct Attacked {
    Result<std::vector<FoundObject>> read = fail(ErrorCode::Internal, "not read");
    qint64 afterwards = -1; ///< milliseconds from the attack to the answer
};
Attacked readWhile(const ForeignReader& reader, const std::function<void(int)>& attack)
{
    Attacked attacked;
    QElapsedTimer timer;
    std::jthread reading; // children belong to the thread that started them, so that reads here
    reading = std::jthread([&] {
        if (const int id = workerProcess()) attack(id);
        timer.start();
    });
    attacked.read = reader.read(slowFile(), bytesOf(passphrase));
    reading.join();
    attacked.afterwards = timer.isValid() ? timer.elapsed() : -1;
    return attacked;
}

}

/// The reader in a process of its own: says what the one in this process says, and costs one message when it dies.
class WorkerReaderTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const ForeignReader> worker(std::chrono::milliseconds patience = std::chrono::seconds(60)) const
    {
        return workerReader(CERTWRIGHT_PARSE_WORKER, patience);
    }
    /// A program that stands in for the worker: a script of the shell.
    std::shared_ptr<const ForeignReader> script(const std::string& lines) const
    {
        const std::string path = m_folder.filePath("worker").toStdString();
        std::ofstream(path) << "#!/bin/sh\n" << lines << "\n";
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return workerReader(path, std::chrono::seconds(60));
    }
    /// A worker that gives this answer to whatever it is asked.
    std::shared_ptr<const ForeignReader> liar(ByteView answer) const
    {
        const std::string path = m_folder.filePath("answer").toStdString();
        const auto size = static_cast<std::uint32_t>(answer.size());
        std::ofstream(path, std::ios::binary)
            .write(reinterpret_cast<const char*>(&size), sizeof size)
            .write(reinterpret_cast<const char*>(answer.data()), static_cast<std::streamsize>(answer.size()));
        return script("/bin/cat '" + path + "' >&3; exec /bin/sleep 100");
    }
    bool readsTheNextFile() const { return worker()->read(file("x509/leaf.pem")).has_value(); }

private slots:
    void everyFileReadsAsInThisProcess()
    {
        int files = 0, keys = 0;
        for (QDirIterator all(TEST_DATA, QDir::Files, QDirIterator::Subdirectories); all.hasNext();) {
            const std::string path = all.next().toStdString();
            if (path.contains("/zlint/")) continue;
            const Bytes content = readFile(path, 10'000'000).value();
            for (const std::string_view given : {std::string_view(), passphrase}) {
                const auto here = localReader()->read(content, bytesOf(given));
                QCOMPARE(shown(worker()->read(content, bytesOf(given))), shown(here));
                if (!path.contains("key") && !path.ends_with(".p12")) continue;
                const auto key = localReader()->key(content, bytesOf(given));
                QCOMPARE(shown(worker()->key(content, bytesOf(given))), shown(key));
                if (key) ++keys;
            }
            ++files;
        }
        qInfo("%d files, %d keys", files, keys);
        QVERIFY(files > 80 && keys > 20);
    }

    void aKeyIsOnlyNamedUntilItIsAskedFor()
    {
        for (const auto& reader : {localReader(), worker()}) {
            const auto named = reader->read(file("keys/ec-pkcs8.pem"));
            QVERIFY_OK(named);
            QVERIFY(std::get<FoundKey>(named->front()).pkcs8.isEmpty());
            const auto handed = reader->key(file("keys/ec-pkcs8.pem"));
            QVERIFY_OK(handed);
            QVERIFY(!handed->isEncrypted && openKey(*handed, {}));
            const auto locked = reader->key(file("keys/ec-pbkdf2.pem"), bytesOf("wrong"));
            QVERIFY(!locked && locked.error().code == ErrorCode::WrongPassphrase);
        }
    }

    void itRunsConfined()
    {
        std::string status, limits;
        const Attacked attacked = readWhile(*worker(), [&](int id) {
            status = linesOf(id, "status");
            limits = linesOf(id, "limits");
            ::kill(id, SIGKILL);
        });
        QVERIFY(status.contains("NoNewPrivs:\t1"));
        QVERIFY(status.contains("Seccomp:\t2"));
        QVERIFY2(QString::fromStdString(limits).contains(QRegularExpression("Max cpu time +10 +11 ")), limits.c_str());
        QSKIP_IF_SANITIZED("the sanitizer needs more addresses than the worker may have");
        QVERIFY(QString::fromStdString(limits).contains(QRegularExpression("Max address space +1073741824 ")));
        QVERIFY(QString::fromStdString(limits).contains(QRegularExpression("Max file size +0 ")));
        QVERIFY(QString::fromStdString(limits).contains(QRegularExpression("Max core file size +0 ")));
    }

    void aWorkerThatIsKilledCostsOneMessageWithinASecond()
    {
        const Attacked attacked = readWhile(*worker(), [](int id) { ::kill(id, SIGKILL); });
        QVERIFY(!attacked.read);
        QCOMPARE(attacked.read.error().rule, "CW-622");
        QCOMPARE(attacked.read.error().values, std::vector<std::string>{"signal 9"});
        QVERIFY2(
            attacked.afterwards >= 0 && attacked.afterwards < 1000, qPrintable(QString::number(attacked.afterwards)));
        QVERIFY(readsTheNextFile());
    }

    void aWorkerThatDiesAtOnceIsTheSameMessage()
    {
        for (const auto& [lines, how] : std::map<std::string, std::string>{
                 {"kill -9 $$", "signal 9"}, {"kill -SEGV $$", "signal 11"}, {"exit 3", "exit code 3"}}) {
            QElapsedTimer timer;
            timer.start();
            const auto read = script(lines)->read(file("x509/leaf.pem"));
            QVERIFY(!read);
            QCOMPARE(read.error().rule, "CW-622");
            QCOMPARE(read.error().values, std::vector<std::string>{how});
            QVERIFY(!script(lines)->read(largeFile())); // dies before it has taken the question
            QVERIFY(timer.elapsed() < 1000);
        }
        QVERIFY(readsTheNextFile());
        const auto missing = workerReader("/nowhere/certwright-parse-worker")->read(file("x509/leaf.pem"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().rule, "CW-506");
    }

    void aWorkerThatHangsIsStopped()
    {
        int id = 0;
        const Attacked attacked = readWhile(*worker(std::chrono::seconds(2)), [&id](int process) {
            id = process;
            ::kill(id, SIGSTOP);
        });
        QVERIFY(!attacked.read);
        QCOMPARE(attacked.read.error().rule, "CW-623");
        QCOMPARE(attacked.read.error().values, std::vector<std::string>{"2"});
        QVERIFY2(attacked.afterwards < 3000, qPrintable(QString::number(attacked.afterwards)));
        QVERIFY(id > 0 && ::kill(id, 0) != 0); // nothing is left of it
        QVERIFY(readsTheNextFile());
    }

    void aFileThatTakesTooMuchProcessorTimeIsStopped()
    {
        const auto hurried = script("ulimit -S -t 1; exec " CERTWRIGHT_PARSE_WORKER);
        QVERIFY_OK(hurried->read(file("x509/leaf.pem")));
        const auto read = hurried->key(costlyKey(), bytesOf(passphrase));
        QVERIFY(!read);
        QCOMPARE(read.error().rule, "CW-623");
        QVERIFY(readsTheNextFile());
    }

    void aFileThatTakesTooMuchMemoryIsStopped()
    {
        QSKIP_IF_SANITIZED("the sanitizer needs more addresses than this");
        const auto narrow = script("ulimit -v 80000; exec " CERTWRIGHT_PARSE_WORKER);
        QVERIFY_OK(narrow->read(file("x509/leaf.pem")));
        const auto read = narrow->read(largeFile());
        QVERIFY(!read);
        QCOMPARE(read.error().rule, "CW-624");
        QVERIFY(readsTheNextFile());
    }

    void aFileBeyondAllLimitsIsNotEvenSent()
    {
        const auto read = workerReader("/nowhere")->read(Bytes(limits::crlOctets + 1));
        QVERIFY(!read);
        QCOMPARE(read.error().rule, "CW-601");
    }

    void whatALyingWorkerSaysIsNotAccepted()
    {
        const Bytes leaf = readCertificate(file("x509/leaf.pem")).value().der();
        const auto count = [](std::uint64_t number) {
            MessageWriter answer;
            answer.addNumber(1).addNumber(number);
            return answer;
        };
        const auto refusal = [](const Error& error) {
            MessageWriter answer;
            answer.addNumber(0);
            addError(answer, error);
            return answer;
        };
        std::map<std::string, Secret> lies;
        lies["nothing"] = Secret();
        lies["neither yes nor no"] = MessageWriter().addNumber(2).take();
        lies["no count"] = MessageWriter().addNumber(1).take();
        lies["no object"] = count(0).take();
        lies["fewer objects"] = count(2).addNumber(0).add(leaf).take();
        lies["more objects"] = count(1).addNumber(0).add(leaf).addNumber(0).add(leaf).take();
        lies["too many objects"] = count(limits::bundleObjects + 1).addNumber(0).add(leaf).take();
        lies["unknown kind"] = count(1).addNumber(std::variant_size_v<FoundObject>).add(leaf).take();
        lies["another kind"] = count(1).addNumber(1).add(leaf).take();
        lies["broken certificate"] = count(1).addNumber(0).add(ByteView(leaf).first(leaf.size() - 1)).take();
        lies["large certificate"] = count(1).addNumber(0).add(Bytes(limits::certificateOctets + 1, 0x30)).take();
        lies["key not asked for"] = count(1).addNumber(3).addNumber(0).add(leaf).take();
        lies["error without words"] = refusal({ErrorCode::Refused, "CW-000", {}, {}}).take();
        lies["long error"] = refusal({ErrorCode::Refused, "CW-601", {std::string(100'000, 'x')}, {}}).take();
        lies["more than an error"] = refusal({ErrorCode::Refused, "CW-601", {}, {}}).addNumber(1).take();
        for (const auto& [name, answer] : lies) {
            const auto read = liar(answer.view())->read(file("x509/leaf.pem"));
            QVERIFY2(!read, name.c_str());
            QVERIFY2(read.error().rule == "CW-625", (name + ": " + sentence(read.error())).c_str());
        }
        QVERIFY_OK(liar(count(1).addNumber(0).add(leaf).take().view())->read(file("x509/leaf.pem"))); // as it should be
        const auto endless = script("printf '\\377\\377\\377\\377' >&3; exec /bin/sleep 100")->read(leaf);
        QVERIFY(!endless);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(WorkerReaderTest)
#include "WorkerReaderTest.moc"
#include "tests/support/Sanitizers.h"
