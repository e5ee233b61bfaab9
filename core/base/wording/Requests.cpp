#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> requests()
{
    static const std::vector<Wording> rows{
        {"CW-101", CORE_TEXT("core", "This request is not accepted."),
            CORE_TEXT("core",
                "Its signature does not match its key, so the sender may not own the key (RFC 2986 section 3)."),
            CORE_TEXT("core", "Ask for a new request made with the key it is for.")},
        {"CW-120", CORE_TEXT("core", "“%1” is no kind of key this program makes."),
            CORE_TEXT("core", "The kinds are: %2."), CORE_TEXT("core", "Choose one of them.")},
        {"CW-121", CORE_TEXT("core", "The name “%1” cannot be read: %2."),
            CORE_TEXT("core",
                "A name is written as in RFC 4514: CN=Example Root,O=Example,C=DE. A comma inside a value is written "
                "\\,."),
            CORE_TEXT("core", "Correct the name.")},
        {"CW-122", CORE_TEXT("core", "The alternative name “%1” cannot be used: %2."),
            CORE_TEXT("core",
                "It is written TYPE:VALUE, with one of DNS, IP, email, URI, RID, UPN, dirName, otherName (RFC 5280 "
                "section 4.2.1.6)."),
            CORE_TEXT("core", "Correct the name.")},
        {"CW-123", CORE_TEXT("core", "The value of %1 is too long: %2 characters, at most %3."),
            CORE_TEXT("core", "RFC 5280 appendix A.1 sets the length; other programs refuse longer ones."),
            CORE_TEXT("core", "Shorten it.")},
        {"CW-124", CORE_TEXT("core", "The value “%1” does not suit %2."),
            CORE_TEXT("core", "This part of a name allows only %3 (RFC 5280 appendix A.1)."),
            CORE_TEXT("core", "Correct the value.")},
        {"CW-125", CORE_TEXT("core", "“%1” is no kind of signature this program makes."),
            CORE_TEXT("core", "The kinds are: %2."), CORE_TEXT("core", "Choose one that fits the CA's key.")},
        {"CW-126", CORE_TEXT("core", "A key of the kind %1 cannot sign."),
            CORE_TEXT("core",
                "It only agrees on keys or receives them, so it can neither sign a request to prove that somebody has "
                "it nor be the key of a CA."),
            CORE_TEXT("core", "Have the key made together with its certificate, or choose another kind.")},
        {"CW-130", CORE_TEXT("core", "The extension %1 needs a value for “%2”."),
            CORE_TEXT("core", "An empty one must not be issued (%3)."),
            CORE_TEXT("core", "Fill it in, or leave the extension out.")},
        {"CW-131", CORE_TEXT("core", "“%2” is not a number that %1 can take."),
            CORE_TEXT("core", "It takes a whole number from 0 to %3."), CORE_TEXT("core", "Correct the number.")},
        {"CW-132", CORE_TEXT("core", "“%2” is not a choice for %1."), CORE_TEXT("core", "The choices are: %3."),
            CORE_TEXT("core", "Choose one of them.")},
        {"CW-133", CORE_TEXT("core", "A path length needs a CA."),
            CORE_TEXT(
                "core", "It counts the CAs below; a certificate that is no CA has none (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Mark the certificate as a CA, or remove the path length.")},
        {"CW-134", CORE_TEXT("core", "“%1” is not an object identifier."),
            CORE_TEXT(
                "core", "One is written as numbers with dots, like 1.3.6.1.4.1.311.20.2.3, or by a known short name."),
            CORE_TEXT("core", "Correct it.")},
        {"CW-135", CORE_TEXT("core", "“%1” is not a complete address."),
            CORE_TEXT(
                "core", "It must be a full URI such as http://pki.example.com/root.crl (RFC 5280 section 4.2.1.6)."),
            CORE_TEXT("core", "Write it in full.")},
        {"CW-136", CORE_TEXT("core", "The extension %1 has no field “%2”."), CORE_TEXT("core", "Its fields are: %3."),
            CORE_TEXT("core", "Correct the field's name.")},
        {"CW-137", CORE_TEXT("core", "“%1” is not hexadecimal."),
            CORE_TEXT("core", "Only the digits 0-9 and a-f in pairs belong here, with or without colons."),
            CORE_TEXT("core", "Correct it.")},
        {"CW-138", CORE_TEXT("core", "The serial number “%1” must not be issued."),
            CORE_TEXT("core", "It must be greater than zero and at most 20 octets long (RFC 5280 section 4.1.2.2)."),
            CORE_TEXT("core", "Let the program choose one.")},
        {"CW-139", CORE_TEXT("core", "The field “%1” is longer than %2 characters."),
            CORE_TEXT("core", "Longer texts are refused by other programs (%3)."), CORE_TEXT("core", "Shorten it.")},
        {"CW-140", CORE_TEXT("core", "The time “%1” cannot be read."),
            CORE_TEXT("core",
                "A time is written 2026-11-20T14:02:00Z, with Z or an offset such as +01:00, or as a date alone."),
            CORE_TEXT("core", "Correct the time.")},
        {"CW-141", CORE_TEXT("core", "A constraint that permits and excludes nothing must not be issued."),
            CORE_TEXT("core", "Name constraints need at least one name (RFC 5280 section 4.2.1.10)."),
            CORE_TEXT("core", "Add a name, or leave the extension out.")},
        {"CW-142", CORE_TEXT("core", "“%1” appears twice in %2."), CORE_TEXT("core", "Each may appear once only (%3)."),
            CORE_TEXT("core", "Remove one of them.")},
        {"CW-143", CORE_TEXT("core", "“encipherOnly” and “decipherOnly” mean nothing alone."),
            CORE_TEXT("core", "They narrow key agreement and are undefined without it (RFC 5280 section 4.2.1.3)."),
            CORE_TEXT("core", "Add keyAgreement, or remove them.")},
        {"CW-144", CORE_TEXT("core", "An issuer and a serial number belong together."),
            CORE_TEXT("core", "The authority key identifier has both or neither (RFC 5280 section 4.2.1.1)."),
            CORE_TEXT("core", "Give both, or remove the one.")},
        {"CW-145", CORE_TEXT("core", "The time %1 cannot be written into a certificate."),
            CORE_TEXT("core", "X.509 times reach from 1950 to 9999 (RFC 5280 section 4.1.2.5)."),
            CORE_TEXT("core", "Choose another time.")},
        {"CW-146", CORE_TEXT("core", "The field “%1” has %2 values."), CORE_TEXT("core", "It takes one only."),
            CORE_TEXT("core", "Keep one of them.")},
    };
    return rows;
}

}
