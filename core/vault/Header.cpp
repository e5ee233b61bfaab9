#include "core/vault/Header.h"
#include "core/vault/Database.h"
#include <array>
#include <cstddef>
#include <sqlite3.h>

namespace core {

namespace {

constexpr std::string_view sqliteMark{"SQLite format 3\0", 16};
constexpr std::size_t placeOfForm = 18, placeOfApplication = 68; // file format, 1.3

std::int64_t applicationIn(std::span<const unsigned char> header)
{
    std::int64_t id = 0;
    for (const unsigned char octet : header.subspan(placeOfApplication, 4)) id = id << 8 | octet;
    return id;
}

}

/// Through SQLite's file system, because closing the file in any other way would give up the locks of this process on it.
FileHeader readHeader(const std::filesystem::path& path)
{
    sqlite3_vfs* files = sqlite3_vfs_find(nullptr);
    sqlite3_filename name = sqlite3_create_filename(path.c_str(), "", "", 0, nullptr);
    std::vector<std::max_align_t> room(static_cast<std::size_t>(files->szOsFile) / sizeof(std::max_align_t) + 1);
    auto* file = reinterpret_cast<sqlite3_file*>(room.data());
    FileHeader seen;
    if (files->xOpen(files, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_OK) {
        std::array<unsigned char, 100> header{};
        const int status = file->pMethods->xRead(file, header.data(), header.size(), 0);
        seen.isRead = status == SQLITE_OK || status == SQLITE_IOERR_SHORT_READ;
        if (status == SQLITE_OK) {
            seen.isVault =
                std::ranges::equal(std::span(header).first(sqliteMark.size()), sqliteMark,
                    [](unsigned char at, char expected) { return at == static_cast<unsigned char>(expected); }) &&
                applicationIn(header) == vaultApplicationId;
            seen.hasWriteAheadLog = header[placeOfForm] == 2 && header[placeOfForm + 1] == 2;
        }
        int isReserved = 0;
        if (file->pMethods->xCheckReservedLock(file, &isReserved) == SQLITE_OK) seen.isBeingWritten = isReserved != 0;
        file->pMethods->xClose(file);
    }
    sqlite3_free_filename(name);
    return seen;
}

}
