#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> storage()
{
    static const std::vector<Wording> rows{
        {"CW-401", CORE_TEXT("core", "%1 does not exist."),
            CORE_TEXT("core", "There is no such file, or the folder for it is missing."),
            CORE_TEXT("core", "Check the path, or make the folder first.")},
        {"CW-402", CORE_TEXT("core", "No permission for %1."),
            CORE_TEXT("core", "The file or its folder belongs to someone else, or is protected."),
            CORE_TEXT("core", "Choose another place, or change the permissions.")},
        {"CW-403", CORE_TEXT("core", "%1 cannot be written."), CORE_TEXT("core", "The medium is read-only."),
            CORE_TEXT("core", "Choose another medium, or remove the write protection.")},
        {"CW-404", CORE_TEXT("core", "Reading or writing %1 failed."),
            CORE_TEXT("core", "The system reports a fault; nothing was replaced."),
            CORE_TEXT("core", "Check the medium and retry.")},
        {"CW-405", CORE_TEXT("core", "%1 is a symbolic link and was not written."),
            CORE_TEXT("core", "A link can lead somewhere else than it seems, and someone else may have put it there."),
            CORE_TEXT("core", "Give the real path, or remove the link.")},
        {"CW-406", CORE_TEXT("core", "%1 is not a regular file and was not written."),
            CORE_TEXT("core", "A folder, pipe or device stands there, or the path names no file."),
            CORE_TEXT("core", "Give the path of a file.")},
        {"CW-407", CORE_TEXT("core", "%1 was not written: reading it back gave something else."),
            CORE_TEXT("core", "The medium is failing or full; an earlier file of that name is untouched."),
            CORE_TEXT("core", "Use another medium.")},
        {"CW-408", CORE_TEXT("core", "%1 is not a regular file and was not read."),
            CORE_TEXT("core", "A folder, pipe or device stands there."),
            CORE_TEXT("core", "Give the path of a file, or “-” to read standard input.")},
        {"CW-410", CORE_TEXT("core", "The disk is full: %1 was not written."),
            CORE_TEXT(
                "core", "There is no space left, or your quota is used up; an earlier file of that name is untouched."),
            CORE_TEXT("core", "Free some space and retry.")},
        {"CW-411", CORE_TEXT("core", "There is too little room in the folder %1."),
            CORE_TEXT("core", "The vault keeps what was recorded before, and nothing of this step."),
            CORE_TEXT("core", "Make sure that %2 MiB are free there, and retry.")},
        {"CW-412", CORE_TEXT("core", "Reading or writing the vault %1 failed."),
            CORE_TEXT("core", "The system reports a fault of the medium; the vault keeps what was recorded before."),
            CORE_TEXT("core", "Check the medium, then open the vault again.")},
        {"CW-907", CORE_TEXT("core", "%1 holds a private key and was not replaced."),
            CORE_TEXT("core", "A replaced key is gone for good."),
            CORE_TEXT("core", "Choose another name; commands replace it with --force.")},
        {"CW-908", CORE_TEXT("core", "%1 is a vault, or a copy of one, and was not replaced."),
            CORE_TEXT("core", "All its keys and records would be gone for good."),
            CORE_TEXT("core", "Choose another name.")},
    };
    return rows;
}

}
