#include "core/base/Text.h"
#include "core/profiles/foreign/ForeignReport.h"

namespace core {
namespace because {

const ForeignReason placeOfFiles{"place-of-files",
    CORE_TEXT("core", "Tells where files lie; keys, certificates, numbers and lists are kept in the vault.")};
const ForeignReason environment{
    "environment", CORE_TEXT("core", "Takes a value from the environment (%1), which a profile never does.")};
const ForeignReason otherFile{
    "other-file", CORE_TEXT("core", "Refers to another file, which is not read; import that one as well.")};
const ForeignReason pragma{
    "pragma", CORE_TEXT("core", "Changes how OpenSSL reads the file; it was read the usual way.")};
const ForeignReason notDefined{"not-defined", CORE_TEXT("core", "Uses %1, which this file does not define.")};
const ForeignReason program{"program", CORE_TEXT("core", "Sets up the openssl program itself.")};
const ForeignReason randomness{
    "randomness", CORE_TEXT("core", "Random numbers come from the operating system; nothing is seeded from files.")};
const ForeignReason serialNumbers{"serial-numbers",
    CORE_TEXT("core", "Serial numbers are always random, and the vault sees to it that none comes twice.")};
const ForeignReason keyProtection{"key-protection",
    CORE_TEXT("core",
        "How private keys are protected is not for a profile: in the vault they are always encrypted (AES-256), in key "
        "files when you give a passphrase.")};
const ForeignReason revocationLists{
    "revocation-lists", CORE_TEXT("core", "Concerns revocation lists, which are set up where a list is made.")};
const ForeignReason display{"display", CORE_TEXT("core", "Concerns only what openssl shows and asks.")};
const ForeignReason encoding{"encoding",
    CORE_TEXT("core", "How text is encoded is fixed: UTF-8, or what RFC 5280 prescribes for the part of the name.")};
const ForeignReason makingRequests{"making-requests",
    CORE_TEXT("core", "Is about making requests; what a request asks for never decides what a profile grants.")};
const ForeignReason answersOffered{"answers-offered",
    CORE_TEXT(
        "core", "Is an answer offered when a request is made; openssl does not put it into certificates it signs.")};
const ForeignReason otherService{
    "other-service", CORE_TEXT("core", "Is about a service that this program does not offer.")};
const ForeignReason unknownSetting{"unknown-setting", CORE_TEXT("core", "This program does not know the setting.")};
const ForeignReason unusedSection{
    "unused-section", CORE_TEXT("core", "Nothing that describes certificates refers to this section.")};
const ForeignReason replacedLater{
    "replaced-later", CORE_TEXT("core", "Has no effect: the same setting stands again in line %1.")};
const ForeignReason validityDates{
    "validity-dates", CORE_TEXT("core", "A profile knows days, not dates; a certificate begins when it is issued.")};
const ForeignReason sameSubjects{
    "same-subjects", CORE_TEXT("core", "The vault lets several certificates have one subject: renewing needs it.")};
const ForeignReason rootAnswer{"root-answer",
    CORE_TEXT("core",
        "Is in the subject of roots unless something else is asked for; openssl does not put it into what it signs.")};
const ForeignReason orderOfAccess{"order-of-access",
    CORE_TEXT("core", "Addresses of OCSP are written before those of certificates; their order has no meaning.")};
const ForeignReason usualBackdate{"usual-backdate",
    CORE_TEXT("core", "Certificates begin %1 minutes before they are issued, as the other program does it.")};
const ForeignReason unsuitedUses{"unsuited-uses",
    CORE_TEXT("core", "What a key cannot serve is left out of its certificate, “%1” for some kinds of keys.")};
const ForeignReason account{"account", CORE_TEXT("core", "Is about who may use a server; this program is none.")};

const ForeignReason kindOfCa{
    "kind-of-ca", CORE_TEXT("core", "The file does not say of which kind this is; taken as: %1.")};
const ForeignReason noLongestLife{"no-longest-life",
    CORE_TEXT("core", "The format has no longest lifetime; %1 days are set, as in our profile “%2”.")};
const ForeignReason lifeOfRoot{"default-life",
    CORE_TEXT(
        "core", "The file does not say how long such a certificate lives; %1 days are set, as in our profile “%2”.")};
const ForeignReason keysOfKind{
    "keys-of-kind", CORE_TEXT("core", "The file does not say which keys are allowed; those of our profile “%1” are.")};
const ForeignReason firstKey{"first-key",
    CORE_TEXT("core", "%1 stands first among the allowed keys; others are allowed, as openssl signs any.")};
const ForeignReason unknownKey{"unknown-key", CORE_TEXT("core", "This program makes no keys of this kind or size.")};
const ForeignReason weakDigest{
    "weak-digest", CORE_TEXT("core", "The digest is too weak to sign with; the CA's key decides which one is used.")};
const ForeignReason unknownDigest{
    "unknown-digest", CORE_TEXT("core", "This program does not sign with this digest; the CA's key decides.")};
const ForeignReason unknownAttribute{"unknown-attribute", CORE_TEXT("core", "No part of a subject has this name.")};
const ForeignReason unknownPolicy{"unknown-policy", CORE_TEXT("core", "A policy is match, supplied or optional.")};
const ForeignReason rootMatches{"root-matches",
    CORE_TEXT("core", "A root has no CA above to match; it must have the part, so that others can match it.")};
const ForeignReason requiredName{"required-name",
    CORE_TEXT("core", "A CA must have a name (RFC 5280 section 4.1.2.6), so the common name is required.")};
const ForeignReason limitsHold{"limits-hold",
    CORE_TEXT("core", "openssl looks at this when it makes a request; here it holds for every certificate.")};
const ForeignReason namesOfOne{"names-of-one",
    CORE_TEXT(
        "core", "Names belong to one certificate, not to a profile: give them when you issue. Their type is allowed.")};
const ForeignReason namesAsked{"names-asked",
    CORE_TEXT("core", "Reviewed: names of the types %1 are taken from requests; the checks on names hold as always.")};
const ForeignReason noNames{"no-names",
    CORE_TEXT("core",
        "Nothing of a request's extensions enters, and so none of its names; allow types of names if you want them.")};
const ForeignReason wildcardsLeft{"wildcards",
    CORE_TEXT("core", "Reviewed: wildcards are not granted; set “wildcards” in the profile to allow them.")};
const ForeignReason grantReviewed{"grant-reviewed",
    CORE_TEXT("core", "Reviewed: of %1, requests may ask for: %2. Anything else is left out, and listed.")};
const ForeignReason nothingToCas{
    "nothing-to-cas", CORE_TEXT("core", "A request never decides what a CA may do: nothing is copied in “%1”.")};
const ForeignReason addressesOfFile{"addresses-of-file",
    CORE_TEXT("core", "The addresses in certificates are those of the file alone, not those of the CA in the vault.")};
const ForeignReason namedKeyIdentifier{"issuer-in-identifier",
    CORE_TEXT("core", "The issuer's key identifier is written alone, without the issuer's name and serial number.")};
const ForeignReason alwaysKeyIdentifier{
    "always-identifier", CORE_TEXT("core", "Both key identifiers are always written, made from the keys.")};
const ForeignReason mustBeCritical{"must-be-critical", CORE_TEXT("core", "Is critical here, as RFC 5280 demands.")};
const ForeignReason mustNotBeCritical{
    "must-not-be-critical", CORE_TEXT("core", "Is not critical here, as RFC 5280 demands.")};
const ForeignReason neededInCa{"needed-in-ca", CORE_TEXT("core", "A CA needs it (RFC 5280 section 4.2.1.3): %1.")};
const ForeignReason unknownExtension{"unknown-extension",
    CORE_TEXT("core", "This program does not know the extension by this name; give its OID and DER to have it.")};
const ForeignReason unreadable{"unreadable", CORE_TEXT("core", "The value cannot be read: %1.")};
const ForeignReason cannotBeMade{"cannot-be-made", CORE_TEXT("core", "Cannot be made: %1")};
const ForeignReason braces{"braces",
    CORE_TEXT("core", "Holds “{{”, with which the variables of our profiles begin; a foreign file gives none.")};
const ForeignReason profileLost{"profile-lost", CORE_TEXT("core", "No profile was made of this section: %1")};
const ForeignReason issuerCopy{"issuer-copy", CORE_TEXT("core", "Copying names from the issuer is not offered.")};
const ForeignReason emailOfSubject{"email-of-subject",
    CORE_TEXT("core", "The mailbox of the subject is not copied: ask for it as a name. E-mail names are allowed.")};
const ForeignReason unknownAsn1{
    "asn1", CORE_TEXT("core", "This kind of ASN.1 text is not read; write the value as DER in hexadecimal.")};
const ForeignReason asTwoProfiles{"root-only",
    CORE_TEXT("core", "The section serves both roots and what a CA signs; it became the profile of a root.")};
const ForeignReason fraction{"fraction", CORE_TEXT("core", "Profiles count whole days; %1 are set.")};
const ForeignReason variable{"variable", CORE_TEXT("core", "The template's variable %1 has no counterpart here.")};
const ForeignReason condition{
    "condition", CORE_TEXT("core", "Stands under a condition of the template (%1); it was read as if that were met.")};
const ForeignReason templateText{
    "template", CORE_TEXT("core", "This part of the template cannot be put into a profile: %1.")};
const ForeignReason otherKeyUse{"other-use", CORE_TEXT("core", "No use or purpose has this name.")};
const ForeignReason backdated{
    "backdated", CORE_TEXT("core", "A certificate begins at most three days early; %1 minutes are set.")};
const ForeignReason pattern{
    "pattern", CORE_TEXT("core", "A profile limits names by suffixes and ranges, not by patterns.")};
const ForeignReason names{"several-names", CORE_TEXT("core", "Only the first value is taken.")};
const ForeignReason subjectOfOne{"subject-of-one",
    CORE_TEXT("core", "Is the subject of one request, not a rule for subjects; give it when you issue.")};
const ForeignReason asnDecides{"key-decides", CORE_TEXT("core", "The key and the CA decide it.")};

}

std::vector<const ForeignReason*> foreignReasons()
{
    using namespace because;
    return {&placeOfFiles, &environment, &otherFile, &pragma, &notDefined, &program, &randomness, &serialNumbers,
        &keyProtection, &revocationLists, &display, &encoding, &makingRequests, &answersOffered, &otherService,
        &unknownSetting, &unusedSection, &replacedLater, &validityDates, &sameSubjects, &rootAnswer, &orderOfAccess,
        &usualBackdate, &unsuitedUses, &account, &kindOfCa, &noLongestLife, &lifeOfRoot, &keysOfKind, &firstKey,
        &unknownKey, &weakDigest, &unknownDigest, &unknownAttribute, &unknownPolicy, &rootMatches, &requiredName,
        &limitsHold, &namesOfOne, &namesAsked, &noNames, &wildcardsLeft, &grantReviewed, &nothingToCas,
        &addressesOfFile, &namedKeyIdentifier, &alwaysKeyIdentifier, &mustBeCritical, &mustNotBeCritical, &neededInCa,
        &unknownExtension, &unreadable, &cannotBeMade, &braces, &profileLost, &issuerCopy, &emailOfSubject,
        &unknownAsn1, &asTwoProfiles, &fraction, &variable, &condition, &templateText, &otherKeyUse, &backdated,
        &pattern, &names, &subjectOfOne, &asnDecides};
}

}
