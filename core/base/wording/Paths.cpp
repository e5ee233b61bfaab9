#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> paths()
{
    static const std::vector<Wording> rows{
        {"CW-013",
            CORE_TEXT(
                "core", "The search for a path of “%1” was stopped after as much work as %2 checks of signatures."),
            CORE_TEXT("core",
                "So many certificates of the same names look as if made to keep programs busy (RFC 4158 section 2.4)."),
            CORE_TEXT("core", "Give only the certificates that belong to it.")},
        {"CW-014", CORE_TEXT("core", "The names of “%1” are too many for the name constraints above: %2 comparisons."),
            CORE_TEXT("core",
                "To compare them all takes longer than any real certificate is worth (RFC 5280 section 6.1.3)."),
            CORE_TEXT("core", "Have it issued with fewer names, or by a CA with fewer constraints.")},
        {"CW-015", CORE_TEXT("core", "There are too many policies on the path of “%1”."),
            CORE_TEXT("core", "Mappings of policies can be made to keep programs busy (RFC 9618 section 1.1)."),
            CORE_TEXT("core", "Do not trust it; no real CA needs so many.")},
        {"CW-016", CORE_TEXT("core", "The revocation lists for “%1” cover some reasons only."),
            CORE_TEXT("core",
                "“%2” splits its lists by reasons, and one is missing; the list that is there runs from %3 to %4 (RFC "
                "5280 section 6.3.3)."),
            CORE_TEXT("core", "Give the lists for the other reasons as well.")},
        {"CW-018", CORE_TEXT("core", "The certificate is not for the user “%1”."),
            CORE_TEXT("core", "Its names are: %2. Only user principal names count (RFC 5280 section 4.2.1.6)."),
            CORE_TEXT("core", "Check the name, or have a certificate issued with it.")},
        {"CW-019", CORE_TEXT("core", "“%1” does not name its purposes."),
            CORE_TEXT("core",
                "Certificates of public CAs have an extended key usage (CA/B Baseline Requirements section "
                "7.1.2.7.6)."),
            CORE_TEXT("core", "Have it issued with the purpose it is for.")},
        {"CW-020", CORE_TEXT("core", "“%1” is for any purpose at all."),
            CORE_TEXT("core", "Public CAs name each purpose (CA/B Baseline Requirements section 7.1.2.7.10)."),
            CORE_TEXT("core", "Have it issued with the purpose it is for.")},
        {"CW-021", CORE_TEXT("core", "The extended key usage of “%1” is critical."),
            CORE_TEXT("core", "Public CAs must not mark it so (CA/B Baseline Requirements section 7.1.2.7.6)."),
            CORE_TEXT("core", "Have it issued again, with that extension not critical.")},
        {"CW-022", CORE_TEXT("core", "The authority key identifier of the root “%1” lacks the identifier of its key."),
            CORE_TEXT("core", "A public root names its own key there (CA/B Baseline Requirements section 7.1.2.1.3)."),
            CORE_TEXT("core", "Use another root, or the rules for a private PKI.")},
        {"CW-023",
            CORE_TEXT("core", "The authority key identifier of the root “%1” names an issuer and a serial number."),
            CORE_TEXT("core", "A public root names its key alone (CA/B Baseline Requirements section 7.1.2.1.3)."),
            CORE_TEXT("core", "Use another root, or the rules for a private PKI.")},
        {"CW-024", CORE_TEXT("core", "The two key identifiers of the root “%1” differ."),
            CORE_TEXT("core",
                "A root is its own issuer, so both name the same key (CA/B Baseline Requirements section 7.1.2.1.3)."),
            CORE_TEXT("core", "Use another root, or the rules for a private PKI.")},
        {"CW-025", CORE_TEXT("core", "The common name “%2” of “%1” is not a copy of an alternative name."),
            CORE_TEXT("core",
                "In certificates of public CAs it must be one, letter by letter (CA/B Baseline Requirements section "
                "7.1.4.3)."),
            CORE_TEXT("core", "Have it issued without a common name, or with one of its names there.")},
        {"CW-026", CORE_TEXT("core", "The wildcard “%2” of “%1” spans the domains of many owners."),
            CORE_TEXT("core",
                "Right below a public suffix everybody can have a domain (CA/B Baseline Requirements section "
                "3.2.2.6)."),
            CORE_TEXT("core", "Have it issued for a domain of one owner.")},
        {"CW-027", CORE_TEXT("core", "“%1” is a CA, but is used as the certificate of a server or person."),
            CORE_TEXT(
                "core", "Public CAs do not issue such certificates (CA/B Baseline Requirements section 7.1.2.7.8)."),
            CORE_TEXT("core", "Use a certificate that is no CA.")},
        {"CW-028", CORE_TEXT("core", "The signature of “%1” is made with %2, which was not asked for."),
            CORE_TEXT("core", "Other algorithms were demanded (RFC 5280 section 6.1.3)."),
            CORE_TEXT("core", "Have it issued with one of these, or ask for this one as well.")},
        {"CW-029", CORE_TEXT("core", "“%1” would be revoked."),
            CORE_TEXT(
                "core", "That is what you asked about: everything below it falls with it (RFC 5280 section 6.3)."),
            CORE_TEXT("core", "Plan what replaces it before it is revoked.")},
        {"CW-030", CORE_TEXT("core", "A name constraint of “%1” for hosts begins with a dot."),
            CORE_TEXT("core",
                "A constraint is a host name; all below it are covered without a dot (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Have the CA issued again without the dot.")},
        {"CW-031", CORE_TEXT("core", "“%1” has no alternative names."),
            CORE_TEXT(
                "core", "Host names stand there and nowhere else (CA/B Baseline Requirements section 7.1.2.7.12)."),
            CORE_TEXT("core", "Have it issued with its host names as alternative names.")},
        {"CW-033", CORE_TEXT("core", "There are no rules named “%1”."),
            CORE_TEXT("core", "Certificates can be judged by these: %2."), CORE_TEXT("core", "Choose one of them.")},
        {"CW-034", CORE_TEXT("core", "The search for a path of “%1” was stopped after %2 issuers."),
            CORE_TEXT("core",
                "So many certificates of the same names look as if made to keep programs busy (RFC 4158 section 2.4)."),
            CORE_TEXT("core", "Give only the certificates that belong to it.")},
        {"CW-035", CORE_TEXT("core", "%2 paths of “%1” were judged, and none is valid; there are more."),
            CORE_TEXT("core",
                "So many certificates of the same names look as if made to keep programs busy (RFC 4158 section 2.4)."),
            CORE_TEXT("core", "Give only the certificates that belong to it.")},
        {"CW-036", CORE_TEXT("core", "A path of “%1” has more than %2 certificates."),
            CORE_TEXT("core", "Longer ones are not looked at (RFC 4158 section 2.4)."),
            CORE_TEXT("core", "Give only the certificates that belong to it.")},
        {"CW-037", CORE_TEXT("core", "The search for a revocation list of “%1” was stopped after %2 tries."),
            CORE_TEXT("core",
                "So many lists and places of lists look as if made to keep programs busy (RFC 5280 section 6.3.3)."),
            CORE_TEXT("core", "Give only the lists that belong to it.")},
        {"CW-038",
            CORE_TEXT("core", "“%1” demands policies of those below it, but not critically, and names none itself."),
            CORE_TEXT("core",
                "Programs that pass over the extension would accept what others refuse (RFC 5280 section 4.2.1.11)."),
            CORE_TEXT("core", "Have the CA issued again with critical policy constraints.")},
        {"CW-039", CORE_TEXT("core", "The key of “%1” may not be used as asked: %2."),
            CORE_TEXT("core", "Its key usage does not name this use (RFC 5280 section 4.2.1.3)."),
            CORE_TEXT("core", "Use a certificate made for this use.")},
        {"CW-040", CORE_TEXT("core", "The common name “%2” of “%1” is not a copy of an alternative name."),
            CORE_TEXT("core",
                "Beside the name of an organization many CAs put a free text there; public CAs must not (CA/B Baseline "
                "Requirements section 7.1.4.3)."),
            CORE_TEXT("core", "Have it issued without a common name, or with one of its names there.")},
    };
    return rows;
}

}
