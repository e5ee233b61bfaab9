#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> workflows()
{
    static const std::vector<Wording> rows{
        {"CW-251", CORE_TEXT("core", "There is no CA “%1” in this vault."),
            CORE_TEXT("core", "Names of CAs are compared letter by letter."),
            CORE_TEXT("core", "“ca list” shows the names.")},
        {"CW-252", CORE_TEXT("core", "There is a CA “%1” already."),
            CORE_TEXT("core", "A name stands for one CA in a vault."), CORE_TEXT("core", "Choose another name.")},
        {"CW-253", CORE_TEXT("core", "The private key of “%1” is not in this vault."),
            CORE_TEXT("core", "Without it nothing can be signed here."),
            CORE_TEXT("core", "Use the vault that holds the key, or take the key in with “ca adopt”.")},
        {"CW-254", CORE_TEXT("core", "“%1” fits %2 certificates."),
            CORE_TEXT("core", "A command acts on one certificate only."),
            CORE_TEXT(
                "core", "Name it by serial:HEX or sha256:HEX, with --issuer when the serial number occurs twice.")},
        {"CW-255", CORE_TEXT("core", "No certificate fits “%1”."),
            CORE_TEXT("core", "It was tried as a name, a serial number, a fingerprint and a file."),
            CORE_TEXT("core", "“list” shows what there is.")},
        {"CW-256", CORE_TEXT("core", "The number %1 was used before by this CA. Nothing was signed."),
            CORE_TEXT("core",
                "No two certificates or CRLs of one CA may carry the same number (RFC 5280 sections 4.1.2.2 and "
                "5.2.3)."),
            CORE_TEXT("core", "Try again; if it happens twice, this machine's random numbers are not to be trusted.")},
        {"CW-257", CORE_TEXT("core", "Not signed: this is not the key that the certificate was prepared for."),
            CORE_TEXT("core", "What was recorded names another issuer key."), CORE_TEXT("core", "Start again.")},
        {"CW-258", CORE_TEXT("core", "This certificate does not belong to the key of “%1”."),
            CORE_TEXT("core", "The public key in it is another one."),
            CORE_TEXT("core", "Choose the certificate that was issued for this CA's request.")},
        {"CW-259", CORE_TEXT("core", "This is not the certificate of a CA."),
            CORE_TEXT("core", "Its basic constraints do not say so (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Ask for it to be issued anew as a CA certificate.")},
        {"CW-260", CORE_TEXT("core", "There is no profile “%1” in this vault."),
            CORE_TEXT("core", "The profiles here are: %2."), CORE_TEXT("core", "Choose one of them.")},
        {"CW-261", CORE_TEXT("core", "“%1” has no certificate yet."),
            CORE_TEXT("core", "A CA can sign once its own certificate is here."),
            CORE_TEXT("core", "Carry its request to the CA above, and take the answer in with “ca adopt”.")},
        {"CW-262", CORE_TEXT("core", "“%1” is a guarded root: it signs only inside a ceremony."),
            CORE_TEXT("core", "Its key was made so that no single person can use it."),
            CORE_TEXT("core", "Prepare a ceremony.")},
        {"CW-263", CORE_TEXT("core", "The certificate of “%1” is revoked."),
            CORE_TEXT("core", "What it signs now would not be trusted."), CORE_TEXT("core", "Use another CA.")},
        {"CW-264", CORE_TEXT("core", "The signed certificate is not the one that was recorded."),
            CORE_TEXT("core", "Its content differs from what was reserved before signing."),
            CORE_TEXT("core", "It was not taken in. The reservation is listed as unfinished; revoke it.")},
        {"CW-265", CORE_TEXT("core", "This request has a certificate and stays."),
            CORE_TEXT("core", "It is the evidence for what was asked."),
            CORE_TEXT("core", "Nothing needs to be done.")},
        {"CW-266", CORE_TEXT("core", "A name for the CA is missing."),
            CORE_TEXT("core", "The vault's lists and commands call it by that name."),
            CORE_TEXT("core", "Give it a name.")},
        {"CW-267", CORE_TEXT("core", "The profile “%1” is not for this."),
            CORE_TEXT(
                "core", "A CA without an issuer needs a root profile; a CA below another one needs a CA profile."),
            CORE_TEXT("core", "Choose root-ca for a root, policy-ca or issuing-ca below one.")},
        {"CW-268", CORE_TEXT("core", "The certificate of “%1” ended on %2."),
            CORE_TEXT("core", "What it signs now would not be trusted."),
            CORE_TEXT("core", "Renew the CA, or use another one.")},
        {"CW-269", CORE_TEXT("core", "A private key is not taken in by this."),
            CORE_TEXT("core", "Only the key of a CA belongs in a vault."),
            CORE_TEXT("core", "Use “ca adopt” for the key of a CA.")},
        {"CW-270", CORE_TEXT("core", "“%1” was begun before, with a key of the kind %2."),
            CORE_TEXT("core", "Its making ended before it had a certificate; the key is kept, and is not replaced."),
            CORE_TEXT("core", "Go on with a key of that kind, or choose another name.")},
    };
    return rows;
}

}
