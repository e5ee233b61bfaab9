#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/crypto/Sealing.h"
#include "core/vault/Rows.h"
#include <format>

namespace cli::options {

namespace {

/// The first of a long table; “algorithms” lists the rest.
template <typename Table>
std::string firstNames(const Table& table, std::size_t count)
{
    std::string names;
    for (const auto& row : table.first(count)) names += std::string(row.id) + ", ";
    return names + "…; see “algorithms”";
}

}

std::string statusNames(std::string_view separator)
{
    using Status = core::CertificateStatus;
    std::vector<std::string> names;
    for (const Status status :
        {Status::Active, Status::Expiring, Status::Expired, Status::NotYetValid, Status::Revoked, Status::Unfinished})
        names.emplace_back(core::nameOf(status));
    return joined(names, separator);
}

std::string reasonNames(std::string_view separator)
{
    std::vector<std::string> names;
    for (const core::RevocationReasonName& reason : core::revocationReasons())
        if (reason.isOffered) names.emplace_back(reason.name);
    return joined(names, separator);
}

Option out() { return {"--out", "FILE", "Write it to this file; - is standard output"}; }
Option fileFormat() { return {"--format", "FORMAT", "pem or der"}; }
Option force() { return {"--force", {}, "Replace a file even though it holds a private key"}; }
Option issuer() { return {"--issuer", "NAME", "The CA that signs, by its name in the vault"}; }
Option profile() { return {"--profile", "PROFILE", "What kind of certificate it becomes; see “profile list”"}; }
Option profileOrUsual()
{
    Option option = profile();
    option.help += "; else the one that the CA offers first, if it has one";
    return option;
}
Option subject() { return {"--subject", "DN", "Subject as in RFC 4514: CN=api.example.com,O=Example,C=DE"}; }
Option name() { return {"--name", "NAME", "What the CA is called in the vault"}; }
Option san()
{
    return {"--san", "TYPE:VALUE",
        "Alternative name; TYPE is DNS, IP, email, URI, RID, UPN, dirName or otherName. Given once or more, these "
        "replace the names of "
        "the request",
        false, true};
}
Option days() { return {"--days", "N", "Valid for so many days from now; else what the profile says"}; }
Option until()
{
    return {"--until", "END",
        "Instead of --days: valid until the last second of a day in UTC (2027-03-31), a moment (2027-03-31T12:00:00Z), "
        "or none: no well-defined end, where the profile grants it"};
}
Option serialNumber()
{
    return {"--serial-number", "NUMBER",
        "Serial number in decimal (31) or hexadecimal (0x1F, 00:1F), where the profile grants that; else random"};
}
Option pathLength() { return {"--path-length", "N", "How many levels of CAs may follow below"}; }
Option constrain()
{
    return {"--constrain", "TEMPLATE:VALUE",
        "Name constraints by a template: one-domain:DOMAIN, environment:DOMAIN or business-unit:DN", false, true};
}

Option permit()
{
    return {
        "--permit", "TYPE:VALUE", "Name constraint: only names under this one, such as DNS:example.com", false, true};
}
Option exclude() { return {"--exclude", "TYPE:VALUE", "Name constraint: no names under this one", false, true}; }
Option key() { return {"--key", "ALG", "Kind of key: " + firstNames(core::keyAlgorithms(), 7)}; }
Option signature()
{
    return {"--signature", "SIGNATURE",
        "How the CA signs, if not as its key usually does: " + firstNames(core::signatureAlgorithms(), 7)};
}
Option keyOut()
{
    return {"--key-out", "FILE", "Write the new private key to this file, encrypted (PKCS#8, scrypt, AES-256)"};
}
Option keyPassphraseFile()
{
    return {"--key-passphrase-file", "FILE", "Passphrase of the private key; else it is asked for"};
}
Option keyPassphraseFd() { return {"--key-passphrase-fd", "NUMBER", "The same from an open descriptor"}; }
Option inPassphraseFile()
{
    return {"--in-passphrase-file", "FILE", "Passphrase of the file that is read; else it is asked for where needed"};
}
Option inPassphraseFd() { return {"--in-passphrase-fd", "NUMBER", "The same from an open descriptor"}; }
Option outPassphraseFile()
{
    return {
        "--out-passphrase-file", "FILE", "Passphrase of the file that is written; else it is asked for where needed"};
}
Option outPassphraseFd() { return {"--out-passphrase-fd", "NUMBER", "The same from an open descriptor"}; }
Option chainOut()
{
    return {"--chain-out", "FILE", "Write the certificate and those above it, up to the root, as PEM"};
}
Option crlUrl()
{
    return {"--crl-url", "URL", "Where this CA publishes its CRL: enters the certificates it issues, never its own",
        false, true};
}
Option aiaUrl()
{
    return {"--aia-url", "URL", "Where this CA's own certificate can be fetched, likewise", false, true};
}
Option ocspUrl() { return {"--ocsp-url", "URL", "Where this CA's OCSP responder answers, likewise", false, true}; }
Option limit() { return {"--limit", "N", "At most so many"}; }
Option since() { return {"--since", "TIME", "Only from this time on: 2026-11-20T14:02:00Z, or a date"}; }
Option memory()
{
    return {"--kdf-memory", "MIB",
        std::format(
            "Memory that each guess at the passphrase costs, at least {}; else 256, and as many passes as this machine "
            "makes in half a second",
            core::kdfMemoryFloorKiB / 1024)};
}
Option caName() { return {"NAME", {}, "The CA's name in the vault", true}; }
Option file() { return {"FILE", {}, "The file to read; - is standard input", true}; }

Option keyOrToken()
{
    Option option = key();
    option.help += "; or the address of a key on a token: pkcs11:token=LABEL;object=NAME";
    return option;
}
Option module()
{
    return {"--module", "PATH", "The PKCS#11 module that reaches the token; needed once, then it is remembered"};
}
Option token() { return {"--token", "LABEL", "The token, by its label"}; }
Option serial() { return {"--serial", "NUMBER", "Its serial number, where a label is not enough"}; }
Option pinFile() { return {"--pin-file", "FILE", "PIN of the token; else it is asked for where needed"}; }
Option pinFd() { return {"--pin-fd", "NUMBER", "The same from an open descriptor"}; }
Option lastTry() { return {"--last-try", {}, "Spend the last try of a PIN: a wrong entry locks the token"}; }
Option soPinFile() { return {"--so-pin-file", "FILE", "PIN of the token's security officer; else it is asked for"}; }
Option soPinFd() { return {"--so-pin-fd", "NUMBER", "The same from an open descriptor"}; }
Option newPinFile() { return {"--new-pin-file", "FILE", "The PIN to be set; else it is asked for twice"}; }
Option newPinFd() { return {"--new-pin-fd", "NUMBER", "The same from an open descriptor"}; }
Option erase() { return {"--erase", {}, "Do it although something is lost for good"}; }
Option tokenKey() { return {"--key", "URI", "The key on a token: pkcs11:token=LABEL;object=NAME (RFC 7512)"}; }
std::vector<Option> withTokens(std::vector<Option> own, Tokens tokens)
{
    for (Option option : {pinFile(), pinFd()}) own.push_back(std::move(option));
    if (tokens == Tokens::Both) {
        own.push_back({"--issuer-pin-file", "FILE", "PIN of the issuer's token, where that is another one"});
        own.push_back({"--issuer-pin-fd", "NUMBER", "The same from an open descriptor"});
    }
    for (Option option : {module(), lastTry()}) own.push_back(std::move(option));
    return own;
}

}
