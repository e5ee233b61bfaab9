#include "core/base/Secret.h"
#include "tests/support/Sanitizers.h"
#include <QTest>
#include <fstream>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;

namespace {

/// The flags of the mapping that holds this address, from /proc/self/smaps.
std::string flagsOf(const void* address)
{
    std::ifstream maps("/proc/self/smaps");
    const auto wanted = reinterpret_cast<std::uintptr_t>(address);
    std::string line;
    bool isInside = false;
    while (std::getline(maps, line)) {
        std::uintptr_t from = 0;
        std::uintptr_t to = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &from, &to) == 2 && line.find(':') > 20)
            isInside = from <= wanted && wanted < to;
        else if (isInside && line.starts_with("VmFlags:"))
            return line + " ";
    }
    return {};
}

const Bytes sample{1, 2, 3, 4, 5, 6, 7, 8};

}

class SecretTest : public QObject {
    Q_OBJECT
private slots:
    void holdsWhatWasCopiedIn()
    {
        const Secret secret{ByteView(sample)};
        QCOMPARE(secret.size(), sample.size());
        QVERIFY(std::ranges::equal(secret.view(), sample));
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(std::size_t{0}).isEmpty());
    }

    void startsZeroedAndSpansSeveralPages()
    {
        Secret secret(10'000);
        QVERIFY(std::ranges::all_of(secret.view(), [](auto octet) { return octet == 0; }));
        secret.span()[9'999] = 1;
        QCOMPARE(secret.clone().view()[9'999], 1);
    }

    void movesWithoutLeavingACopy()
    {
        Secret first{ByteView(sample)};
        const std::uint8_t* const memory = first.view().data();
        Secret second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT: this is what is tested
        QCOMPARE(second.view().data(), memory);
        Secret third(3);
        third = std::move(second);
        QCOMPARE(third.view().data(), memory);
        third = Secret();
        QVERIFY(third.isEmpty());
    }

    void clonesIntoMemoryOfItsOwn()
    {
        Secret original{ByteView(sample)};
        const Secret copy = original.clone();
        original.span()[0] = 99;
        QCOMPARE(copy.view()[0], 1);
    }

    void wipesWhatTruncatingCutsOff()
    {
        Secret secret{ByteView(sample)};
        const std::uint8_t* const memory = secret.view().data();
        secret.truncate(3);
        QCOMPARE(secret.size(), std::size_t{3});
        QCOMPARE(memory[2], 3);
        for (std::size_t i = 3; i < sample.size(); ++i) QCOMPARE(memory[i], 0);
        secret.truncate(100);
        QCOMPARE(secret.size(), std::size_t{3});
        secret.truncate(0);
        QVERIFY(secret.isEmpty());
    }

    void isLockedAndLeftOutOfCoreDumps()
    {
        const Secret secret{ByteView(sample)};
        const std::string flags = flagsOf(secret.view().data());
        QVERIFY2(flags.contains(" dd "), flags.c_str()); // MADV_DONTDUMP
        QVERIFY2(flags.contains(" wf "), flags.c_str()); // MADV_WIPEONFORK
        QSKIP_IF_SANITIZED("the sanitizer locks no memory");
        rlimit limit{};
        getrlimit(RLIMIT_MEMLOCK, &limit);
        if (limit.rlim_cur >= 65536) QVERIFY2(flags.contains(" lo "), flags.c_str());
    }

    void isGoneInAForkedProcess()
    {
        const Secret secret{ByteView(sample)};
        const pid_t child = fork();
        if (child == 0) _exit(secret.view()[0] == 0 ? 0 : 1);
        int status = 1;
        waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }

    void worksWhenNothingMayBeLocked()
    {
        const pid_t child = fork();
        if (child == 0) {
            const rlimit none{0, 0};
            setrlimit(RLIMIT_MEMLOCK, &none);
            const Secret secret{ByteView(sample)};
            _exit(secret.view()[7] == 8 ? 0 : 1);
        }
        int status = 1;
        waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }

    void comparesOctetsAndLengths()
    {
        QVERIFY(equalInConstantTime(sample, sample));
        QVERIFY(equalInConstantTime({}, {}));
        QVERIFY(!equalInConstantTime(sample, ByteView(sample).first(7)));
        for (std::size_t i = 0; i < sample.size(); ++i) {
            Bytes other = sample;
            other[i] ^= 0x80;
            QVERIFY(!equalInConstantTime(sample, other));
        }
    }

    void wipesMemory()
    {
        Bytes memory = sample;
        wipe(memory);
        QCOMPARE(memory, Bytes(sample.size(), 0));
        wipe({});
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
#include "tests/support/Sanitizers.h"
