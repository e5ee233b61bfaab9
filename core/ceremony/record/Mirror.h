#pragma once
#include "core/ceremony/record/Journal.h"

namespace core {

/// One file of the record, held open and locked. A call that failed has left the file as the medium pleased.
class Journal::Mirror {
public:
    enum class Missing { Make, Leave };
    /// Errors: Storage, Refused (links), Locked (CW-235).
    static Result<Mirror> open(const std::filesystem::path& folder, const JournalPlace& place, Missing missing);
    /// Makes the file where it was missing; the folder is synced then.
    Result<void> make();
    /// What the file holds; nothing where it is missing.
    Result<Bytes> content() const;
    /// The fault of a reading, with the name of this file; a torn line must be the beginning of the next one. Errors: CW-226 to
    /// CW-229, CW-232, CW-233.
    Result<void> checkReading(const TranscriptReading& reading, const Sha256& start) const;
    /// Keeps the torn line in torn/ and takes it off the file.
    Result<TornLine> putAway(const TranscriptReading& reading);
    /// All octets, and synced.
    Result<void> append(std::string_view text);

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path file() const { return m_folder / m_name; }

    Mirror(Mirror&& other) noexcept { *this = std::move(other); }
    Mirror& operator=(Mirror&& other) noexcept;
    ~Mirror() { close(); }

private:
    Mirror() = default;
    Result<void> openFile(int flags);
    void close();
    std::filesystem::path m_folder;
    std::string m_name;
    std::function<int(int)> m_sync;
    int m_file = -1;
};

}
