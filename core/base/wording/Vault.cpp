#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> vault()
{
    static const std::vector<Wording> rows{
        {"CW-422", CORE_TEXT("core", "This file is no Certwright vault."),
            CORE_TEXT("core", "It does not carry the mark and the tables that this program gives to a vault."),
            CORE_TEXT("core", "Choose the file that ends in .cwvault, or the last backup.")},
        {"CW-423", CORE_TEXT("core", "A newer Certwright made this vault (form %1)."),
            CORE_TEXT("core", "This program does not know what the newer form means and would damage it."),
            CORE_TEXT("core", "Open it with the newer program.")},
        {"CW-424", CORE_TEXT("core", "%1 exists already."),
            CORE_TEXT("core", "A vault or backup is never replaced by another one."),
            CORE_TEXT("core", "Choose another name.")},
        {"CW-425", CORE_TEXT("core", "The vault's file is damaged. Nothing was signed."),
            CORE_TEXT("core", "SQLite's check of its structure found a fault, so what is written might be lost."),
            CORE_TEXT("core", "Restore the last backup, and run “vault verify” on it first.")},
        {"CW-426", CORE_TEXT("core", "“%1” is no state of a certificate."), CORE_TEXT("core", "The states are: %2."),
            CORE_TEXT("core", "Choose one of them.")},
        {"CW-427", CORE_TEXT("core", "The backup %1 was not kept."),
            CORE_TEXT("core", "Opened again, it did not pass the checks: the vault itself is damaged or was altered."),
            CORE_TEXT("core", "Run “vault verify”, and keep the older backups.")},
        {"CW-428", CORE_TEXT("core", "The key “%1” cannot be unsealed."),
            CORE_TEXT("core", "Its sealed octets were changed after they were stored."),
            CORE_TEXT("core", "Restore the last backup.")},
        {"CW-429", CORE_TEXT("core", "The file of the vault %1 is damaged."),
            CORE_TEXT("core", "What SQLite found there is not what it once wrote."),
            CORE_TEXT("core", "Restore the last backup, and keep the damaged file.")},
        {"CW-430", CORE_TEXT("core", "The passphrase of %1 was changed, but the file could not be tidied up after it."),
            CORE_TEXT("core", "The medium is full or reports a fault. The old passphrase no longer opens this file."),
            CORE_TEXT("core", "Use the new passphrase. Make room, then change it once more.")},
        {"CW-431", CORE_TEXT("core", "Event %1 is missing, or another one stands in its place."),
            CORE_TEXT("core", "The log counts 1, 2, 3 … without a gap, and %2 comes next."),
            CORE_TEXT("core", "Somebody removed or moved events. Compare with the last backup.")},
        {"CW-432", CORE_TEXT("core", "Event %1 was altered, or does not follow the one before it."),
            CORE_TEXT("core", "Its hash does not fit its content and the hash of event %2."),
            CORE_TEXT("core", "Somebody edited the log. Compare with the last backup.")},
        {"CW-433", CORE_TEXT("core", "Event %1 was not written by this vault."),
            CORE_TEXT("core", "Its authentication code does not fit, so its writer did not have the vault's key."),
            CORE_TEXT("core", "Somebody rewrote the log. Compare with the last backup.")},
        {"CW-434", CORE_TEXT("core", "Row %2 of “%1” was altered."),
            CORE_TEXT("core", "It is not what the log last recorded of it (event %3)."),
            CORE_TEXT("core", "Compare with the last backup; do not rely on this row.")},
        {"CW-435", CORE_TEXT("core", "Row %2 of “%1” is missing."),
            CORE_TEXT("core", "The log recorded it in event %3, and nothing removed it since."),
            CORE_TEXT("core", "Restore it from the last backup.")},
        {"CW-436", CORE_TEXT("core", "Row %2 of “%1” was put in from outside."),
            CORE_TEXT("core", "No event of the log tells of it."),
            CORE_TEXT("core", "Do not rely on this row; find out who could write to the file.")},
        {"CW-437", CORE_TEXT("core", "Row %2 of “%1” says something else than the object it holds: %3."),
            CORE_TEXT("core",
                "What lists show is read from the certificate, request or CRL when it is stored; they must agree."),
            CORE_TEXT("core", "Compare with the last backup; do not rely on this row.")},
        {"CW-438", CORE_TEXT("core", "The vault's file is damaged: %1."),
            CORE_TEXT("core", "SQLite's check of its structure found this."),
            CORE_TEXT("core", "Restore the last backup.")},
        {"CW-439", CORE_TEXT("core", "Event %1 cannot be read."),
            CORE_TEXT("core", "Its list of changed rows is not in the form that this program writes."),
            CORE_TEXT("core", "Somebody edited the log. Compare with the last backup.")},
        {"CW-441", CORE_TEXT("core", "This vault cannot become a sample."),
            CORE_TEXT("core", "Only a vault in which nothing was done yet is marked as one, and then stays so."),
            CORE_TEXT("core", "Make a new vault for it.")},
        {"CW-442", CORE_TEXT("core", "A sample holds 1 to %2 certificates, not %1."),
            CORE_TEXT("core", "More would take hours and show nothing new."),
            CORE_TEXT("core", "Give a number in between.")},
    };
    return rows;
}

}
