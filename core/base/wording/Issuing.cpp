#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> issuing()
{
    static const std::vector<Wording> rows{
        {"CW-201", CORE_TEXT("core", "Not signed: “%1” is no CA."),
            CORE_TEXT("core", "Only a certificate that says CA may sign certificates (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Choose a CA as issuer.")},
        {"CW-202", CORE_TEXT("core", "Not signed: the key of “%1” may not sign certificates."),
            CORE_TEXT("core", "Its key usage lacks keyCertSign (RFC 5280 section 4.2.1.3)."),
            CORE_TEXT("core", "Choose another CA as issuer.")},
        {"CW-203", CORE_TEXT("core", "Not signed: the certificate would begin before its CA (%1 is before %2)."),
            CORE_TEXT("core", "All of a path must be valid at the same time (RFC 5280 section 6.1.3)."),
            CORE_TEXT("core", "Begin later, or use another CA.")},
        {"CW-204", CORE_TEXT("core", "Not signed: the certificate would end after its CA (%1 is after %2)."),
            CORE_TEXT("core", "All of a path must be valid at the same time (RFC 5280 section 6.1.3)."),
            CORE_TEXT("core", "Shorten to the CA's end, or renew the CA first.")},
        {"CW-205", CORE_TEXT("core", "Not signed: no CA may be below “%1”."),
            CORE_TEXT("core", "Its path length is 0 (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Use a CA above it as issuer.")},
        {"CW-206", CORE_TEXT("core", "Not signed: the path length %1 is not below that of the issuer, %2."),
            CORE_TEXT("core", "Each CA allows fewer CAs below than its issuer (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Choose a smaller path length.")},
        {"CW-207", CORE_TEXT("core", "Not signed: the CA needs a path length."),
            CORE_TEXT("core", "Its issuer limits the CAs below, so the CA must as well (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Choose %1 or less.")},
        {"CW-208", CORE_TEXT("core", "Not signed: a path length without a CA."),
            CORE_TEXT("core", "It counts the CAs below, and this is none (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Remove the path length.")},
        {"CW-209", CORE_TEXT("core", "Not signed: the certificate would be good for every purpose."),
            CORE_TEXT("core",
                "Its issuer is limited to some (RFC 5280 section 4.2.1.12), and what is below must not be wider."),
            CORE_TEXT("core", "Choose a profile that names its purposes.")},
        {"CW-210", CORE_TEXT("core", "Not signed: the purpose %1 is outside those of the issuer."),
            CORE_TEXT("core", "The extended key usage of a CA limits everything below it (RFC 5280 section 4.2.1.12)."),
            CORE_TEXT("core", "Choose a profile with purposes of the issuer, or another CA.")},
        {"CW-211", CORE_TEXT("core", "Not signed: the name “%1” is outside what the CA may certify."),
            CORE_TEXT("core", "The name constraints of the issuer do not permit it (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Choose another name, or another CA.")},
        {"CW-212", CORE_TEXT("core", "Not signed: the name “%1” is excluded for this CA."),
            CORE_TEXT(
                "core", "The name constraints of the issuer exclude it or a part of it (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Choose another name, or another CA.")},
        {"CW-213", CORE_TEXT("core", "Not signed: name constraints without a CA."),
            CORE_TEXT("core", "They limit what a CA may certify, and this is none (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Remove the name constraints.")},
        {"CW-214", CORE_TEXT("core", "Not signed: an extension of the new certificate cannot be understood."),
            CORE_TEXT(
                "core", "What cannot be compared with the limits of the issuer is refused (RFC 5280 section 4.2)."),
            CORE_TEXT("core",
                "Use a profile without it; name constraints may hold DNS, e-mail, URI, IP and directory names.")},
        {"CW-216", CORE_TEXT("core", "Not signed: only a root signs itself."),
            CORE_TEXT("core",
                "A certificate that is its own issuer must be a CA with one name for both (RFC 5280 section 3.2)."),
            CORE_TEXT("core", "Choose an issuing CA, or a root profile.")},
        {"CW-217", CORE_TEXT("core", "Not signed: the name “%1” cannot be compared with what the CA may certify."),
            CORE_TEXT("core", "The issuer has constraints for names of this type (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Choose a name in its usual form, or another CA.")},
        {"CW-218", CORE_TEXT("core", "Not signed: the extension %1 appears twice."),
            CORE_TEXT("core", "Each may appear once only (RFC 5280 section 4.2)."),
            CORE_TEXT("core", "Correct the profile.")},
        {"CW-219", CORE_TEXT("core", "Not signed: the certificate would end before it begins."),
            CORE_TEXT("core", "notAfter must not be before notBefore (RFC 5280 section 4.1.2.5)."),
            CORE_TEXT("core", "Correct the dates.")},
        {"CW-220", CORE_TEXT("core", "Not signed: the issuer would be written as “%1”, but the CA is called “%2”."),
            CORE_TEXT("core", "The issuer must be the subject of the CA, octet for octet (RFC 5280 section 4.1.2.4)."),
            CORE_TEXT("core", "Report this; it should not happen.")},
        {"CW-221", CORE_TEXT("core", "Not signed: the new CA could certify “%1”, which its issuer may not."),
            CORE_TEXT("core",
                "The name constraints of a CA must lie inside those of its issuer (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Permit less, or exclude what the issuer excludes.")},
        {"CW-222", CORE_TEXT("core", "Not signed: the name constraints of “%1” cannot be understood."),
            CORE_TEXT("core", "What cannot be compared is refused (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Use another CA as issuer.")},
        {"CW-223", CORE_TEXT("core", "Not signed: “%1” is a root."),
            CORE_TEXT("core",
                "A root signs itself, CAs and OCSP signers only, so that its key stays in the safe (RFC 5280 section "
                "3.2)."),
            CORE_TEXT("core", "Use a CA below the root as issuer.")},
    };
    return rows;
}

}
