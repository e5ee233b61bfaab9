#include "core/vault/Check.h"
#include "core/vault/Stores.h"
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace core;

namespace {

/// A file in memory that SQLite can open by a name; without it there is nothing to try.
std::filesystem::path vaultOf(const std::uint8_t* data, std::size_t size)
{
    static const std::string path = "/dev/shm/certwright-fuzz-" + std::to_string(getpid()) + ".cwvault";
    static const int file = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    static const int atEnd = std::atexit([] { unlink(path.c_str()); });
    const bool isWritten =
        atEnd == 0 && ftruncate(file, 0) == 0 && pwrite(file, data, size, 0) == static_cast<ssize_t>(size);
    if (!isWritten) std::abort();
    return path;
}

}

/// Vaults from anywhere: opened without writing, checked and read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto vault = Vault::open(vaultOf(data, size), OpenMode::ReadOnly, {.actor = "fuzzer"});
    if (!vault) return 0;
    if (vault->identity().size() != 16) std::abort();
    static_cast<void>(checkVault(*vault));
    const CertificateStore certificates(*vault);
    if (const auto rows = certificates.list())
        for (const CertificateRow& row : *rows) static_cast<void>(certificates.certificate(row.id));
    static_cast<void>(CaStore(*vault).list());
    static_cast<void>(KeyStore(*vault).list());
    static_cast<void>(EventLog(*vault).list());
    return 0;
}
