#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> general()
{
    static const std::vector<Wording> rows{
        {"CW-001", CORE_TEXT("core", "This cannot be read."),
            CORE_TEXT("core", "It is damaged, or it is something else than expected here."),
            CORE_TEXT("core", "Get a fresh copy, or check that it is the right file.")},
        {"CW-002", CORE_TEXT("core", "This program does not offer that."),
            CORE_TEXT("core", "The content is understood, but the kind or the option is not supported."),
            CORE_TEXT("core", "Choose another kind; the manual lists what is supported.")},
        {"CW-003", CORE_TEXT("core", "There is no such thing here."),
            CORE_TEXT("core", "Nothing in this vault or folder fits what was asked for."),
            CORE_TEXT("core", "Check the name, or list what is there.")},
        {"CW-004", CORE_TEXT("core", "More than one thing fits."),
            CORE_TEXT("core", "The name or number does not say which one is meant."),
            CORE_TEXT("core", "Use the fingerprint (sha256:…) to pick exactly one.")},
        {"CW-005", CORE_TEXT("core", "These choices do not go together."),
            CORE_TEXT("core", "An option is missing, or two options contradict each other."),
            CORE_TEXT("core", "See --help for the command and its examples.")},
        {"CW-006", CORE_TEXT("core", "Refused."),
            CORE_TEXT("core", "A rule of this program or of the profile forbids it."),
            CORE_TEXT("core", "Change what is asked for so that it keeps to the rule.")},
        {"CW-007", CORE_TEXT("core", "The passphrase does not open this."),
            CORE_TEXT("core", "It is not the one that was set, or the content was changed."),
            CORE_TEXT("core", "Try again; mind Caps Lock and the keyboard layout.")},
        {"CW-008", CORE_TEXT("core", "Locked."),
            CORE_TEXT("core", "The vault is locked, or another program is writing to it."),
            CORE_TEXT("core", "Unlock the vault, or wait until the other program is done.")},
        {"CW-009", CORE_TEXT("core", "The token does not answer."),
            CORE_TEXT("core", "It is not plugged in, or its driver reports a fault."),
            CORE_TEXT("core", "Plug it in again and retry.")},
        {"CW-010", CORE_TEXT("core", "Reading or writing failed."),
            CORE_TEXT("core", "The file system or the database said no."),
            CORE_TEXT("core", "Check the medium, its free space and the permissions, then retry.")},
        {"CW-011", CORE_TEXT("core", "Cancelled."), CORE_TEXT("core", "You stopped it; nothing was changed."), {}},
        {"CW-012", CORE_TEXT("core", "Something went wrong inside this program."),
            CORE_TEXT("core", "This should not happen, whatever the input."),
            CORE_TEXT("core", "Please report it with the details shown here.")},
    };
    return rows;
}

}
