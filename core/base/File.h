#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include "core/base/Scratch.h"
#include "core/base/Secret.h"
#include <filesystem>

namespace core {

enum class FileKind {
    Public,  ///< 0644 less the caller's umask
    Private, ///< 0600 whatever the umask
};

/// For the first line of main: files made from here on are 0600 by themselves; the caller's umask is remembered for
/// FileKind::Public. Without this call the umask in force counts.
void tightenUmask();

/// Octets of a regular file, "-" for standard input. Errors: Storage; Refused when it is longer than `limit` octets.
Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit);
/// The same of a regular file that may hold a key which nothing protects: no octet of it is left elsewhere in this process.
Result<Secret> readSecretFile(const std::filesystem::path& path, std::size_t limit);
/// The first octets of a regular file, at most `limit` of them; the caller wipes them where they may be a key. Errors: Storage.
Result<Bytes> readBeginning(const std::filesystem::path& path, std::size_t limit);
/// Replaces `path` as a whole or not at all: new file beside it, synced, read back and compared, renamed, folder synced.
/// A symbolic link as last component, a folder, a pipe or a device is refused. Errors: Storage, Refused.
Result<void> writeFile(const std::filesystem::path& path, ByteView content, FileKind kind);
/// The same for octets that may be too many for the memory: written and compared in pieces.
Result<void> writeLongFile(const std::filesystem::path& path, const SharedOctets& content, FileKind kind);

/// Words for the errno of a call on `path`; `doing` names the call. Storage, or Refused where links and folders are not wanted.
std::unexpected<Error> fileFailure(const std::filesystem::path& path, std::string_view doing, int cause);

/// A file name made from untrusted text: [A-Za-z0-9._-], 1 to 80 characters, never starting with '-' or '.'.
std::string safeFileName(std::string_view untrusted);

}
