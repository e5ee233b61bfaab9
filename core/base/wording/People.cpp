#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> people()
{
    static const std::vector<Wording> rows{
        {"CW-501", CORE_TEXT("core", "Another program holds this vault: %1."),
            CORE_TEXT("core", "One program writes at a time, so that nobody's work is lost."),
            CORE_TEXT("core", "Close it there, or open the vault read-only.")},
        {"CW-502", CORE_TEXT("core", "The vault is locked."),
            CORE_TEXT("core", "Signing and every change need its key, which the passphrase opens."),
            CORE_TEXT("core", "Unlock it with the passphrase.")},
        {"CW-503", CORE_TEXT("core", "The vault is open read-only."),
            CORE_TEXT("core", "It was opened to look and not to touch."),
            CORE_TEXT("core", "Open it for writing first.")},
        {"CW-504",
            CORE_TEXT(
                "core", "This machine's clock says %1, the last entry of the vault is of %2. Nothing was signed."),
            CORE_TEXT("core", "A wrong clock would date certificates wrongly for all their life."),
            CORE_TEXT("core", "Set the clock; or confirm it with a reason, which is logged.")},
        {"CW-505", CORE_TEXT("core", "No passphrase was given."),
            CORE_TEXT("core", "There is no terminal to ask at, and no file or descriptor was named."),
            CORE_TEXT("core", "Name one with --passphrase-file or --passphrase-fd.")},
        {"CW-506", CORE_TEXT("core", "The helper program “%1” cannot be started."),
            CORE_TEXT("core", "It does the work with private keys or foreign files in a process of its own."),
            CORE_TEXT("core", "Install Certwright again.")},
        {"CW-507", CORE_TEXT("core", "The helper program is gone: %1."),
            CORE_TEXT("core",
                "It does the work with private keys or foreign files in a process of its own; what it was asked was "
                "not done."),
            CORE_TEXT("core", "Unlock the vault again and retry; if it happens again, report it.")},
        {"CW-508", CORE_TEXT("core", "The next passphrase can be tried in %1 seconds."),
            CORE_TEXT(
                "core", "Wrong ones were given for this vault, %2 in a row; each makes the next try wait longer."),
            CORE_TEXT("core", "Wait, then try again.")},
    };
    return rows;
}

}
