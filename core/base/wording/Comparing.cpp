#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> comparing()
{
    static const std::vector<Wording> rows{
        {"CW-041", CORE_TEXT("core", "Both are the same, octet for octet."),
            CORE_TEXT("core", "Their SHA-256 fingerprints are equal."),
            CORE_TEXT("core", "Choose two different ones if you meant others.")},
        {"CW-042", CORE_TEXT("core", "Both say the same; only their signatures differ."),
            CORE_TEXT("core", "The same content was signed twice, or one signature was changed."),
            CORE_TEXT("core", "Verify both if you do not know why there are two.")},
        {"CW-043", CORE_TEXT("core", "The same key and the same names."),
            CORE_TEXT("core", "Both are for one holder: a renewal that kept its key looks like this."),
            CORE_TEXT("core", "Look at what differs below.")},
        {"CW-044", CORE_TEXT("core", "The same names with another key."),
            CORE_TEXT("core", "A renewal with a new key looks like this; so does somebody else with this name."),
            CORE_TEXT("core", "Make sure that the new key is the holder's.")},
        {"CW-045", CORE_TEXT("core", "The same key under other names."),
            CORE_TEXT("core", "Subject or alternative names differ (RFC 5280 section 4.2.1.6)."),
            CORE_TEXT("core", "Make sure that the holder of the key may have both.")},
        {"CW-046", CORE_TEXT("core", "Another key and other names."),
            CORE_TEXT("core", "Neither the public key nor all names are equal, so these need not have one holder."),
            CORE_TEXT("core", "Look at the names below.")},
        {"CW-047", CORE_TEXT("core", "The certificate has the key and all names of the request."),
            CORE_TEXT("core", "Public key, subject and alternative names are equal."),
            CORE_TEXT("core", "What the CA added or left out stands below.")},
        {"CW-048", CORE_TEXT("core", "The certificate has the key of the request, but not the same names."),
            CORE_TEXT("core", "The CA added, left out or changed names, or it was made from another request."),
            CORE_TEXT("core", "Look at the names below.")},
        {"CW-049", CORE_TEXT("core", "The certificate was not made from this request."),
            CORE_TEXT("core", "It has another public key (RFC 2986 section 3)."),
            CORE_TEXT("core", "Look for the request whose key it has.")},
        {"CW-050", CORE_TEXT("core", "These lists are not about the same certificates."),
            CORE_TEXT("core", "Their issuers or their scopes differ (RFC 5280 section 5.2.5)."),
            CORE_TEXT("core", "Compare two lists of one issuer and one scope.")},
        {"CW-051", CORE_TEXT("core", "Both lists revoke the same certificates for the same reasons."),
            CORE_TEXT("core", "Every entry of one stands in the other."),
            CORE_TEXT("core", "Look at number and times below to see which one is newer.")},
        {"CW-052", CORE_TEXT("core", "Added: %1 entries, removed: %2, changed: %3."),
            CORE_TEXT("core", "Entries are matched by serial number (RFC 5280 section 5.1.2.6)."),
            CORE_TEXT("core",
                "Entries leave a list when their certificates run out or a hold ends; ask why others are gone.")},
        {"CW-053", CORE_TEXT("core", "There is nothing in it to compare."),
            CORE_TEXT("core", "Certificates, requests and revocation lists can be compared."),
            CORE_TEXT("core", "Choose one of these.")},
        {"CW-054", CORE_TEXT("core", "These two have nothing in common to compare."),
            CORE_TEXT("core", "Certificates and requests go together, and revocation lists among themselves."),
            CORE_TEXT("core", "Choose two that go together.")},
        {"CW-055", CORE_TEXT("core", "This file cannot be taken apart."),
            CORE_TEXT("core", "It is neither PEM nor ASN.1 in DER or BER (ITU-T X.690)."),
            CORE_TEXT("core", "Choose another file; of other formats, take the certificate out first.")},
        {"CW-056", CORE_TEXT("core", "This file holds a private key that nothing protects, and is not taken apart."),
            CORE_TEXT("core", "The parts of a private key are secrets; on a screen they would be lost."),
            CORE_TEXT("core", "Look at its certificate or public key instead.")},
        {"CW-057", CORE_TEXT("core", "The octets end too early: at least %1 more are announced."),
            CORE_TEXT("core", "The file was cut off, or a length in it is wrong (ITU-T X.690 section 8.1.3)."),
            CORE_TEXT("core", "Fetch the file again.")},
        {"CW-058", CORE_TEXT("core", "Here is no tag and length that can be read."),
            CORE_TEXT("core", "The octets are no ASN.1, or were changed (ITU-T X.690 section 8.1)."),
            CORE_TEXT("core", "Everything before this place is shown as it stands.")},
        {"CW-059", CORE_TEXT("core", "The rest is not shown: the limit is %1 elements."),
            CORE_TEXT("core",
                "Limits keep a hostile file from taking all memory or time; only long revocation lists come near "
                "them."),
            CORE_TEXT("core", "Everything before this place is shown as it stands.")},
        {"CW-060", CORE_TEXT("core", "There is nothing at “%1”."), CORE_TEXT("core", "It has these fields: %2."),
            CORE_TEXT("core", "Name one of them, or an offset inside of the file.")},
    };
    return rows;
}

}
