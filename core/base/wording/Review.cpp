#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> review()
{
    static const std::vector<Wording> rows{
        {"CW-377", CORE_TEXT("core", "A live ceremony wants %1 reviewers, and the script names %2."),
            CORE_TEXT("core", "Only signatures of people count whom the script names in [[reviewer]]."),
            CORE_TEXT("core", "Name each with the SHA-256 of their certificate, before the script is rehearsed.")},
        {"CW-378", CORE_TEXT("core", "The reviewer %1 is named twice, or with the certificate of another one."),
            CORE_TEXT("core", "Every signature shall stand for one more person who has read the script."),
            CORE_TEXT("core", "Name everybody once, each with a certificate of their own.")},
        {"CW-379", CORE_TEXT("core", "%1 has reviewed the script and cannot be %2."),
            CORE_TEXT("core", "Who carries it out or judges it shall not be who approved it."),
            CORE_TEXT("core", "Give the role to somebody else.")},
        {"CW-380", CORE_TEXT("core", "The script as it is now was signed by %1 reviewers; it wants %2."),
            CORE_TEXT("core",
                "A live ceremony begins with the script that was reviewed, to the octet: a changed comment makes every "
                "signature void."),
            CORE_TEXT("core", "Have it signed as it is, or take the script that was signed.")},
        {"CW-381", CORE_TEXT("core", "This is no signature that lies beside a file."),
            CORE_TEXT("core", "It has to be CMS of one signer, with the signer's certificate and without the content."),
            CORE_TEXT("core", "Sign with: openssl cms -sign -binary -outform DER.")},
        {"CW-382", CORE_TEXT("core", "The script names no reviewer with the certificate of %1."),
            CORE_TEXT("core", "Its SHA-256 is %2."), CORE_TEXT("core", "Compare it with those in [[reviewer]].")},
        {"CW-383", CORE_TEXT("core", "The signature is wrong, or that of another file."),
            CORE_TEXT("core", "One octet of the script that was changed after it was signed is enough for that."),
            CORE_TEXT("core", "Let them read the script as it is now, and sign it.")},
        {"CW-384", CORE_TEXT("core", "The key of %1 has signed already."),
            CORE_TEXT("core", "Every reviewer counts once, and every key."),
            CORE_TEXT("core", "Let another reviewer sign.")},
        {"CW-385", CORE_TEXT("core", "It was signed in a way that does not count: %1."),
            CORE_TEXT(
                "core", "The digest has to be SHA-256, SHA-384 or SHA-512, the key of 112 bits of strength or more."),
            CORE_TEXT("core", "Let them sign with another key, or with -md sha256.")},
        {"CW-386", CORE_TEXT("core", "The file %1 is not the review that the record names."),
            CORE_TEXT("core",
                "It shall be the signature of a reviewer whom the script names, over its octets, and each of another "
                "key."),
            CORE_TEXT("core", "Do not trust the kit; ask the people who reviewed the script.")},
        {"CW-387", CORE_TEXT("core", "It was rehearsed with another program."), CORE_TEXT("core", "Then: %1. Now: %2."),
            CORE_TEXT("core", "Rehearse it with this one; or go on, and witnesses hear of it.")},
        {"CW-388", CORE_TEXT("core", "It was rehearsed with another PKCS#11 module."),
            CORE_TEXT("core", "Then: %1. Now: %2."),
            CORE_TEXT("core", "Rehearse it with this one; or go on, and witnesses hear of it.")},
        {"CW-389", CORE_TEXT("core", "The token %1 is of another model than at the rehearsal."),
            CORE_TEXT("core", "Then: %2. Now: %3."),
            CORE_TEXT("core", "Rehearse it with such a token; or go on, and witnesses hear of it.")},
        {"CW-390", CORE_TEXT("core", "Nobody has shown a rehearsal of this script of the last %1 days."),
            CORE_TEXT("core", "A rehearsal is told by its kit, whose record is of the same octets."),
            CORE_TEXT("core", "Rehearse it and name the kit; or go on, and witnesses hear of it.")},
        {"CW-475", CORE_TEXT("core", "Files that run here were changed since the rehearsal: %1."),
            CORE_TEXT("core", "They run with the program as they ran then, and are others now."),
            CORE_TEXT("core", "Rehearse it with them; or go on, and witnesses hear of it.")},
        {"CW-476", CORE_TEXT("core", "It was rehearsed with %1 and is held with %2."),
            CORE_TEXT("core", "Both are of the same installation, to the octet, and do the same steps."),
            CORE_TEXT("core", "Nothing: it counts as the same program.")},
    };
    return rows;
}

}
