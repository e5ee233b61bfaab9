#pragma once
#include "app/cli/Session.h"
#include "core/comparing/Comparison.h"
#include "core/workflows/Workflows.h"

/// What was typed, read into the values that core takes. A value that cannot be read is a usage error.
namespace cli {

core::Result<core::DistinguishedName> subjectOf(const Arguments& arguments);
core::Result<std::vector<core::GeneralName>> namesOf(const Arguments& arguments, std::string_view option);
core::Result<const core::KeyAlgorithm*> keyOf(const Arguments& arguments);
/// --key: a kind of key to be made, or one that lies on a token.
struct KeyChoice {
    const core::KeyAlgorithm* algorithm = nullptr; ///< nullptr: on a token
    std::optional<core::TokenKeyUri> uri{};
};
core::Result<KeyChoice> keyChoiceOf(const Arguments& arguments);
/// The key on a token, where one was chosen; finding it may ask for a PIN.
core::Result<std::optional<core::OpenedTokenKey>> openTokenKey(Session& session, const KeyChoice& choice);
/// --signature; nullptr: not given.
core::Result<const core::SignatureAlgorithm*> signatureOf(const Arguments& arguments);
/// --crl-url, --aia-url, --ocsp-url; one empty value empties a list. `known` stands where nothing was typed.
core::Result<core::CaUrls> urlsOf(const Arguments& arguments, const core::CaUrls& known = {});
/// --days or --until, --serial-number. Errors: Usage (CW-910) for both ends, (CW-319, CW-341).
core::Result<void> readTerms(const Arguments& arguments, core::IssueChoices& choices);
/// The profile that the CA offers first, where none was typed. Errors: NotFound; Usage (CW-913) where it offers none.
core::Result<void> completeProfile(core::Vault& vault, core::SignOrder& order, std::string_view command);
/// --subject, --san, --days, --until, --serial-number, --path-length, --permit, --exclude, --constrain, each where it was typed.
core::Result<core::IssueChoices> choicesOf(const Arguments& arguments);
/// Argon2id parameters from --kdf-memory, else calibrated on this machine.
core::Result<core::KdfParameters> kdfOf(const Arguments& arguments);

/// A file of certificates, requests, CRLs or keys; "-" is standard input.
core::Result<core::Bytes> readInput(const std::string& path);
/// Reads files of others in a process of its own.
std::shared_ptr<const core::ForeignReader> foreignReader();
/// What a file holds. Where it is locked as a whole, as PKCS#12 is, its passphrase comes from OPTION-file or -fd, or is asked for.
struct OpenedFile {
    std::vector<core::FoundObject> objects;
    core::Secret passphrase; ///< empty where none was needed
};
core::Result<OpenedFile> openFile(const Session& session, core::ByteView content, const std::string& name,
    const std::string& option = "--in-passphrase");
core::Result<std::vector<core::Certificate>> readCertificates(const std::string& path);
/// A profile: a file, or what core::findProfile() takes.
core::Result<core::FoundProfile> readProfileArgument(core::Vault* vault, const std::string& text);
core::Result<std::vector<core::Crl>> readCrls(const std::string& path);
core::Result<std::vector<core::OcspResponse>> readOcspResponses(const std::string& path);
/// The private key of a file, opened once for a try; its passphrase is asked for only when it is encrypted.
struct FileKey {
    core::FoundKey key;
    core::Secret passphrase; ///< empty where none is needed
};
core::Result<FileKey> readKeyFile(
    const Session& session, const std::string& path, const std::string& option = "--key-passphrase");

/// A request from a file or, by its number, from the vault.
struct ChosenRequest {
    core::Csr request;
    std::string source; ///< file name
};
/// "7", "id:7" or a file; "file:7" is a file of that name.
bool isRequestNumber(const std::string& text);
core::Result<ChosenRequest> requestFromFile(const std::string& text);
core::Result<ChosenRequest> chooseRequest(core::Vault& vault, const std::string& text);

/// A certificate, request or CRL: a file, a certificate of the vault as its selectors name it, "id:7" for a request there,
/// "crl:CA" for the newest list of a CA or "crl:CA@3" for the one with this number.
core::Result<core::Comparable> chooseComparable(Session& session, const std::string& text);

}
