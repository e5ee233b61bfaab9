#pragma once
#include "core/base/Text.h"
#include "core/ceremony/record/Seal.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"
#include <filesystem>

/// The folder that a ceremony leaves behind: README.txt, VERIFY.txt, verify.sh, SHA256SUMS with its signature, root/, sub/, record/,
/// trust/ and reminders/. Everything in it can be checked without this program.
namespace core {

struct KitFile {
    std::string path; ///< isKitPath()
    Bytes content;
};

/// A kit as values.
struct Kit {
    std::vector<KitFile> files; ///< in the order in which they were added
    std::string clash{};        ///< a path that two different files wanted, which makes it no kit; empty: none
    /// Adds a file. Another one of this path stays as it is and is told in `clash`.
    void add(std::string path, ByteView content);
    void add(std::string path, std::string_view text) { add(std::move(path), bytesOf(text)); }
    /// Adds a file, or replaces the one of this path.
    void put(std::string path, ByteView content);
    /// nullptr: not there.
    const Bytes* find(std::string_view path) const;
    /// Path → SHA-256 of all files, as a seal lists them.
    std::map<std::string, Sha256> hashes() const;
};

/// Paths in every kit.
namespace kitPath {
inline constexpr std::string_view readme = "README.txt", howToVerify = "VERIFY.txt", verifier = "verify.sh",
                                  sums = "SHA256SUMS", sumsSignature = "SHA256SUMS.sig", root = "root/root.crt",
                                  script = "record/script.toml", environment = "record/env.json",
                                  transcript = "record/transcript.jsonl",
                                  transcriptSignature = "record/transcript.jsonl.sig",
                                  transcriptCms = "record/transcript.jsonl.p7s", timeQuery = "record/transcript.tsq",
                                  addendum = "record/addendum.jsonl", scriptPages = "record/script.pdf",
                                  transcriptPages = "record/transcript.pdf", formerRoot = "former/root.crt",
                                  formerSubs = "former/sub/", newWithOld = "rollover/new-with-old.crt",
                                  oldWithNew = "rollover/old-with-new.crt", overlap = "rollover/plan.txt",
                                  crossFolder = "cross/";
}

/// Where the review with this number lies, from 1: beside the script.
std::string reviewPath(std::size_t number);

/// Adds root/: root.crt and root.der, root-chain.pem, root.fingerprints.txt; with a CRL root.crl (DER) and root.crl.pem.
void addRoot(Kit& kit, const Certificate& root, const std::optional<Crl>& crl);
/// Adds sub/NAME.crt and sub/NAME-chain.pem; with a request sub/NAME.csr (PEM). `name` is made safe for files; `folder` stands for sub/.
void addSub(Kit& kit, std::string_view name, const Certificate& sub, const Certificate& root, ByteView requestDer = {},
    std::string_view folder = "sub/");

/// Adds cross/: NAME.crt, NAME-chain.pem with the root, and NAME-self-signed.pem, what was certified.
void addCross(
    Kit& kit, std::string_view name, const Certificate& cross, const Certificate& root, const Certificate* from);
/// Adds former/: the root that the one of the kit follows, and its list.
void addFormerRoot(Kit& kit, const Certificate& former, const std::optional<Crl>& crl);
/// Adds rollover/: each root certified by the other.
void addSuccession(Kit& kit, const Certificate& newWithOld, const Certificate& oldWithNew);

/// Who signs a record: the root's key, whichever way its owner reaches it.
struct RecordSigner {
    Certificate root;
    /// Signs these octets with the algorithm of signatureOf().
    std::function<Result<Bytes>(ByteView)> sign;
};
/// The algorithm in which records are signed: the default of the root's key. Errors: Unsupported.
Result<const SignatureAlgorithm*> signatureOf(const Certificate& root);
/// A signer with a key at hand, which must outlive it.
Result<RecordSigner> signerWith(const SigningKey& key, const Certificate& root);
/// The seal of a record: key and digest from the root, all files that the kit has by now, totals from the lines.
Result<RecordSeal> sealOf(const Certificate& root, const Kit& kit, std::span<const TranscriptLine> lines);
/// The same for a record that no key signs.
RecordSeal unsignedSealOf(const Certificate& root, const Kit& kit, std::span<const TranscriptLine> lines);

/// Makes a kit complete: README.txt, VERIFY.txt, verify.sh, the transcript with its signatures (raw, and detached CMS of RFC 5652),
/// a query for a time stamp (RFC 3161), and at last SHA256SUMS with its signature. The transcript is sealed and the kit holds
/// what its seal lists. Three signatures are made; each is verified. The same call may be repeated after an interruption. Errors:
/// Malformed (CW-234), Refused (CW-240, CW-243) the transcript does not fit the kit, (CW-244) a signature is wrong; those of the key.
Result<void> finishKit(Kit& kit, std::string_view transcript, const RecordSigner& signer);
/// The same without a signature, for a record whose seal says that nobody signs it. Errors: as finishKit().
Result<void> finishUnsignedKit(Kit& kit, std::string_view transcript, const Certificate& root);

/// Errors: Refused (CW-239) for a path that not every file system takes, or that two files want where letter case does not count.
Result<void> checkKitPaths(const Kit& kit);

struct WriteKit {
    bool mayBeNonEmpty = false; ///< whether the medium may hold other things
};
/// Writes a finished kit as folder/name: first as name.partial, synced, read again and compared, then renamed, so that a whole kit
/// stands there or none of that name. What an interrupted run left as name.partial is removed. Errors: Refused (CW-236) the medium
/// is not empty, (CW-237) the kit is there, (CW-238) it is a stick with a record, (CW-239) a path no file system takes; Storage
/// (CW-241) too small, (CW-402, CW-403, CW-410 …) the medium, (CW-407) what is read differs.
Result<void> writeKit(
    const std::filesystem::path& folder, std::string_view name, const Kit& kit, const WriteKit& options = {});
/// Adds the closed addendum to a kit that was written; it is the last file and not in SHA256SUMS. Errors: as writeFile(); Refused
/// (CW-228 …) it does not go on from the transcript of this kit, (CW-242) it is not closed.
Result<void> writeAddendum(const std::filesystem::path& kit, std::string_view addendum);

/// verify.sh, README.txt and VERIFY.txt as they are shipped, by the name without its end.
std::span<const EmbeddedText> kitTexts();
/// The text of that name with every {{KEY}} replaced.
std::string filledTemplate(std::string_view text, const std::map<std::string, std::string>& values);

}
