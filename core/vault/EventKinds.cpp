#include "core/vault/EventKinds.h"
#include "core/base/Text.h"

namespace core {

std::span<const EventKind> eventKinds()
{
    static constexpr EventKind all[] = {
        {"vaultCreated", CORE_TEXT("core", "Vault created"), false},
        {"sampleMade", CORE_TEXT("core", "Marked as a sample"), false},
        {"vaultUpgraded", CORE_TEXT("core", "Vault brought into a newer form"), false},
        {"unlockFailed", CORE_TEXT("core", "Wrong passphrase given"), false},
        {"passphraseChanged", CORE_TEXT("core", "Passphrase changed")},
        {"sharesMade", CORE_TEXT("core", "Recovery shares made")},
        {"sharesTried", CORE_TEXT("core", "Recovery shares tried"), false},
        {"vaultRecovered", CORE_TEXT("core", "Passphrase replaced by recovery shares")},
        {"vaultRestored", CORE_TEXT("core", "Vault made out of a backup")},
        {"vaultSealed", CORE_TEXT("core", "Vault sealed"), false},
        {"sealedFileChanged", CORE_TEXT("core", "Sealed vault about to change"), false},
        {"backupMade", CORE_TEXT("core", "Backup made"), false},
        {"clockConfirmed", CORE_TEXT("core", "Odd clock confirmed"), false},
        {"interruptionFound", CORE_TEXT("core", "Interrupted signing found"), false},
        {"profileImported", CORE_TEXT("core", "Profile taken in")},
        {"oidNamed", CORE_TEXT("core", "Object identifier named")},
        {"oidRemoved", CORE_TEXT("core", "Name of an object identifier removed")},
        {"keyCreated", CORE_TEXT("core", "Key made")},
        {"keyImported", CORE_TEXT("core", "Key taken in")},
        {"keyBound", CORE_TEXT("core", "Key on a token taken up")},
        {"keyRebound", CORE_TEXT("core", "Key found elsewhere on tokens")},
        {"keyCopied", CORE_TEXT("core", "Copy of a key on a token taken up")},
        {"keyRemovedFromToken", CORE_TEXT("core", "Key no longer on a token")},
        {"caCreated", CORE_TEXT("core", "CA made")},
        {"caRequested", CORE_TEXT("core", "Request made for a CA")},
        {"caAdopted", CORE_TEXT("core", "CA adopted")},
        {"caEdited", CORE_TEXT("core", "CA renamed or readdressed")},
        {"caDefaultProfileSet", CORE_TEXT("core", "Default profile of a CA changed")},
        {"requestImported", CORE_TEXT("core", "Request taken in")},
        {"requestRemoved", CORE_TEXT("core", "Request removed")},
        {"requestRefused", CORE_TEXT("core", "Request refused")},
        {"requestReopened", CORE_TEXT("core", "Refusal of a request taken back")},
        {"certificateReserved", CORE_TEXT("core", "Certificate about to be signed")},
        {"certificateIssued", CORE_TEXT("core", "Certificate issued")},
        {"certificateImported", CORE_TEXT("core", "Certificate taken in")},
        {"certificateRevoked", CORE_TEXT("core", "Certificate revoked")},
        {"noteChanged", CORE_TEXT("core", "Owner or note changed")},
        {"lintWaived", CORE_TEXT("core", "Lint finding accepted")},
        {"lintWaiverWithdrawn", CORE_TEXT("core", "Accepted lint finding taken back")},
        {"crlReserved", CORE_TEXT("core", "CRL about to be signed")},
        {"crlIssued", CORE_TEXT("core", "CRL issued")},
        {"crlImported", CORE_TEXT("core", "CRL taken in")},
        {"rootGuarded", CORE_TEXT("core", "Root marked as guarded")},
        {"ceremonyImported", CORE_TEXT("core", "Record of a ceremony taken in")},
    };
    return all;
}

const EventKind* findEventKind(std::string_view id)
{
    const auto all = eventKinds();
    const auto found = std::ranges::find(all, id, &EventKind::id);
    return found == all.end() ? nullptr : &*found;
}

}
