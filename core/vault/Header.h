#pragma once
#include <filesystem>

namespace core {

/// What can be learnt of a file without opening it as a database: nothing is written, no lock is taken, nothing is made beside it.
struct FileHeader {
    bool isRead = false;           ///< else the medium or a permission was in the way
    bool isVault = false;          ///< SQLite's first words and our mark among them
    bool hasWriteAheadLog = false; ///< its form, octets 18 and 19
    bool isBeingWritten = false;
};
FileHeader readHeader(const std::filesystem::path& path);

}
