#pragma once
#include "core/base/Bytes.h"
#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <new>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace faults {

/// One thing that SQLite did to a file, in the order it did it.
struct DiskStep {
    enum class Kind { Create, Write, Truncate, Sync, Delete };
    Kind kind;
    std::string file;         ///< what follows the path that is watched: "" or "-journal"
    std::int64_t offset = 0;  ///< of a write; the size of a truncation
    core::Bytes data;         ///< of a write
    bool isDirSynced = false; ///< of a deletion: the folder was synced too
};

/// While it lives, SQLite's default file system: the real one, with a log of what is done to one file and its journal, and
/// with faults on demand. Real syncs are left out, because nobody pulls the plug while a test runs.
class FaultyDisk {
public:
    FaultyDisk()
    {
        current() = this;
        m_vfs = *m_real;
        m_vfs.zName = "faulty";
        m_vfs.pNext = nullptr;
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = open;
        m_vfs.xDelete = remove;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultyDisk()
    {
        sqlite3_vfs_register(m_real, 1);
        sqlite3_vfs_unregister(&m_vfs);
        current() = nullptr;
    }
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// Logs, counts and disturbs what happens to `path` and the files whose names begin with it, from now on.
    void watch(std::string path)
    {
        m_path = std::move(path);
        m_log.clear();
        m_calls = 0;
        m_failing = 0;
        m_hasFailed = false;
        m_capacity.reset();
    }
    void forget() { watch({}); }
    const std::vector<DiskStep>& log() const { return m_log; }
    std::size_t calls() const { return m_calls; } ///< that can fail

    /// The n-th call from now on (1, 2 …) gives `code`; `lasting`: so do all after it.
    void failAt(std::size_t n, int code, bool lasting)
    {
        m_failing = m_calls + n;
        m_code = code;
        m_isLasting = lasting;
    }
    bool hasFailed() const { return m_hasFailed; }
    /// The watched files together have room for that many octets; what would go beyond is refused with SQLITE_FULL.
    void setCapacity(std::int64_t octets) { m_capacity = octets; }

private:
    struct File {
        sqlite3_file base;
        FaultyDisk* disk;
        std::optional<std::string> name; ///< nothing: not watched
        sqlite3_file* real;
    };
    static FaultyDisk*& current()
    {
        static FaultyDisk* disk = nullptr;
        return disk;
    }
    static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

    std::optional<std::string> nameOf(const char* path) const
    {
        if (!path || m_path.empty() || !std::string_view(path).starts_with(m_path)) return {};
        return std::string(path).substr(m_path.size());
    }
    /// SQLITE_OK, or what this call has to give.
    int call(const std::optional<std::string>& name)
    {
        if (!name) return SQLITE_OK;
        ++m_calls;
        const bool fails = m_failing != 0 && (m_isLasting ? m_calls >= m_failing : m_calls == m_failing);
        m_hasFailed = m_hasFailed || fails;
        return fails ? m_code : SQLITE_OK;
    }
    void note(DiskStep step) { m_log.push_back(std::move(step)); }

    /// What the file would take beyond its present size, against what is left for all.
    bool hasRoom(const std::string& name, std::int64_t end)
    {
        if (!m_capacity) return true;
        std::int64_t others = 0;
        for (const auto& [each, size] : m_sizes)
            if (each != name) others += size;
        const bool has = others + std::max<sqlite3_int64>(end, m_sizes[name]) <= *m_capacity;
        if (has) m_sizes[name] = std::max<sqlite3_int64>(end, m_sizes[name]);
        m_hasFailed = m_hasFailed || !has;
        return has;
    }

    static int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags)
    {
        FaultyDisk& disk = *current();
        File& opened = *new (file) File{{}, &disk, disk.nameOf(path), nullptr};
        opened.real = reinterpret_cast<sqlite3_file*>(&opened + 1);
        int exists = 0;
        if (opened.name) disk.m_real->xAccess(disk.m_real, path, SQLITE_ACCESS_EXISTS, &exists);
        const bool isRefused = opened.name && !exists && disk.call(opened.name) != SQLITE_OK;
        const int code =
            isRefused ? SQLITE_CANTOPEN : disk.m_real->xOpen(disk.m_real, path, opened.real, flags, outFlags);
        if (code != SQLITE_OK) {
            opened.~File(); // nobody closes what was not opened
            return code;
        }
        opened.base.pMethods = &methods();
        if (opened.name && !exists) disk.note({DiskStep::Kind::Create, *opened.name, 0, {}, false});
        if (opened.name) opened.real->pMethods->xFileSize(opened.real, &disk.m_sizes[*opened.name]);
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs*, const char* path, int syncDir)
    {
        FaultyDisk& disk = *current();
        const auto name = disk.nameOf(path);
        if (const int code = disk.call(name); code != SQLITE_OK)
            return code == SQLITE_FULL ? SQLITE_IOERR_DELETE : code;
        const int code = disk.m_real->xDelete(disk.m_real, path, 0);
        if (name && code == SQLITE_OK) {
            disk.note({DiskStep::Kind::Delete, *name, 0, {}, syncDir != 0});
            disk.m_sizes.erase(*name);
        }
        return code;
    }
    static int close(sqlite3_file* file)
    {
        File& closed = of(file);
        const int code = closed.real->pMethods->xClose(closed.real);
        closed.~File();
        return code;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
    {
        File& written = of(file);
        FaultyDisk& disk = *written.disk;
        if (const int code = disk.call(written.name); code != SQLITE_OK) return code;
        if (written.name && !disk.hasRoom(*written.name, offset + size)) return SQLITE_FULL;
        const int code = written.real->pMethods->xWrite(written.real, data, size, offset);
        const auto* octets = static_cast<const std::uint8_t*>(data);
        if (written.name && code == SQLITE_OK)
            disk.note({DiskStep::Kind::Write, *written.name, offset, core::Bytes(octets, octets + size), false});
        return code;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        File& cut = of(file);
        if (const int code = cut.disk->call(cut.name); code != SQLITE_OK) return code;
        if (cut.name) cut.disk->note({DiskStep::Kind::Truncate, *cut.name, size, {}, false});
        if (cut.name) cut.disk->m_sizes[*cut.name] = size;
        return cut.real->pMethods->xTruncate(cut.real, size);
    }
    static int sync(sqlite3_file* file, int)
    {
        File& synced = of(file);
        if (const int code = synced.disk->call(synced.name); code != SQLITE_OK)
            return code == SQLITE_FULL ? SQLITE_IOERR_FSYNC : code;
        if (synced.name) synced.disk->note({DiskStep::Kind::Sync, *synced.name, 0, {}, false});
        return SQLITE_OK;
    }
    static const sqlite3_io_methods& methods()
    {
        static constexpr sqlite3_io_methods all{.iVersion = 2,
            .xClose = close,
            .xRead = [](sqlite3_file* f, void* data, int size,
                         sqlite3_int64 offset) { return of(f).real->pMethods->xRead(of(f).real, data, size, offset); },
            .xWrite = write,
            .xTruncate = truncate,
            .xSync = sync,
            .xFileSize = [](sqlite3_file* f,
                             sqlite3_int64* size) { return of(f).real->pMethods->xFileSize(of(f).real, size); },
            .xLock = [](sqlite3_file* f, int level) { return of(f).real->pMethods->xLock(of(f).real, level); },
            .xUnlock = [](sqlite3_file* f, int level) { return of(f).real->pMethods->xUnlock(of(f).real, level); },
            .xCheckReservedLock = [](sqlite3_file* f,
                                      int* out) { return of(f).real->pMethods->xCheckReservedLock(of(f).real, out); },
            .xFileControl =
                [](sqlite3_file* f, int op, void* argument) {
                    return of(f).real->pMethods->xFileControl(of(f).real, op, argument);
                },
            .xSectorSize = [](sqlite3_file* f) { return of(f).real->pMethods->xSectorSize(of(f).real); },
            .xDeviceCharacteristics =
                [](sqlite3_file* f) { return of(f).real->pMethods->xDeviceCharacteristics(of(f).real); },
            // shared memory is none of the disk's
            .xShmMap =
                [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
                    return of(f).real->pMethods->xShmMap(of(f).real, page, size, extend, out);
                },
            .xShmLock = [](sqlite3_file* f, int offset, int count,
                            int flags) { return of(f).real->pMethods->xShmLock(of(f).real, offset, count, flags); },
            .xShmBarrier = [](sqlite3_file* f) { of(f).real->pMethods->xShmBarrier(of(f).real); },
            .xShmUnmap = [](sqlite3_file* f, int erase) { return of(f).real->pMethods->xShmUnmap(of(f).real, erase); },
            .xFetch = nullptr,
            .xUnfetch = nullptr};
        return all;
    }

    sqlite3_vfs* m_real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs m_vfs{};
    std::string m_path;
    std::vector<DiskStep> m_log;
    std::map<std::string, sqlite3_int64> m_sizes;
    std::optional<std::int64_t> m_capacity;
    std::size_t m_calls = 0, m_failing = 0;
    int m_code = SQLITE_OK;
    bool m_isLasting = false, m_hasFailed = false;
};

}
