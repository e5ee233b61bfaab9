#include "core/ceremony/record/Kit.h"
#include "core/base/File.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/ScriptReview.h"
#include "core/ceremony/record/Cms.h"
#include "core/formats/Pem.h"
#include <algorithm>

namespace core {

void Kit::add(std::string path, ByteView content)
{
    const Bytes* const there = find(path);
    if (!there)
        files.push_back({std::move(path), copyOf(content)});
    else if (!std::ranges::equal(*there, content))
        clash = std::move(path);
}

void Kit::put(std::string path, ByteView content)
{
    const auto there = std::ranges::find(files, path, &KitFile::path);
    if (there != files.end())
        there->content = copyOf(content);
    else
        files.push_back({std::move(path), copyOf(content)});
}

const Bytes* Kit::find(std::string_view path) const
{
    const auto there = std::ranges::find(files, path, &KitFile::path);
    return there == files.end() ? nullptr : &there->content;
}

std::map<std::string, Sha256> Kit::hashes() const
{
    std::map<std::string, Sha256> all;
    for (const KitFile& file : files) all[file.path] = sha256(file.content);
    return all;
}

std::string reviewPath(std::size_t number) { return reviewFileName(kitPath::script, number); }

namespace {

std::string pemOfCertificate(const Certificate& certificate) { return writePem("CERTIFICATE", certificate.der()); }

std::string fingerprintsOf(const Certificate& root)
{
    const Bytes fingerprint = root.sha256Fingerprint();
    return "Subject:    " + root.subject().toText() + "\nSerial:     " + root.serialHex() +
        "\nValid from: " + toText(root.validity().notBefore) + "\nUntil:      " + toText(root.validity().notAfter) +
        "\n\nSHA-256 of the certificate (root.der)\n\n" + toHex(fingerprint) + "\n" + fingerprintGroups(fingerprint) +
        "\n" + fingerprintWords(fingerprint) + "\n\nSHA-256 of its public key (SubjectPublicKeyInfo)\n\n" +
        toHex(sha256(root.spki())) + "\n";
}

}

void addRoot(Kit& kit, const Certificate& root, const std::optional<Crl>& crl)
{
    const std::string pem = pemOfCertificate(root);
    kit.add(std::string(kitPath::root), pem);
    kit.add("root/root.der", root.der());
    kit.add("root/root-chain.pem", pem);
    kit.add("root/root.fingerprints.txt", fingerprintsOf(root));
    if (!crl) return;
    kit.add("root/root.crl", crl->der());
    kit.add("root/root.crl.pem", writePem("X509 CRL", crl->der()));
}

void addSub(Kit& kit, std::string_view name, const Certificate& sub, const Certificate& root, ByteView requestDer,
    std::string_view folder)
{
    const std::string beginning = std::string(folder) + safeFileName(name);
    kit.add(beginning + ".crt", pemOfCertificate(sub));
    kit.add(beginning + "-chain.pem", pemOfCertificate(sub) + pemOfCertificate(root));
    if (!requestDer.empty()) kit.add(beginning + ".csr", writePem("CERTIFICATE REQUEST", requestDer));
}

void addCross(
    Kit& kit, std::string_view name, const Certificate& cross, const Certificate& root, const Certificate* from)
{
    const std::string beginning = std::string(kitPath::crossFolder) + safeFileName(name);
    kit.add(beginning + ".crt", pemOfCertificate(cross));
    kit.add(beginning + "-chain.pem", pemOfCertificate(cross) + pemOfCertificate(root));
    if (from) kit.add(beginning + "-self-signed.pem", pemOfCertificate(*from));
}

void addFormerRoot(Kit& kit, const Certificate& former, const std::optional<Crl>& crl)
{
    kit.add(std::string(kitPath::formerRoot), pemOfCertificate(former));
    kit.add("former/root.fingerprints.txt", fingerprintsOf(former));
    if (!crl) return;
    kit.add("former/root.crl", crl->der());
    kit.add("former/root.crl.pem", writePem("X509 CRL", crl->der()));
}

void addSuccession(Kit& kit, const Certificate& newWithOld, const Certificate& oldWithNew)
{
    kit.add(std::string(kitPath::newWithOld), pemOfCertificate(newWithOld));
    kit.add(std::string(kitPath::oldWithNew), pemOfCertificate(oldWithNew));
}

Result<const SignatureAlgorithm*> signatureOf(const Certificate& root)
{
    CORE_TRY(const PublicKey key, root.publicKey());
    return key.defaultSignature();
}

Result<RecordSigner> signerWith(const SigningKey& key, const Certificate& root)
{
    CORE_TRY(const SignatureAlgorithm* algorithm, signatureOf(root));
    return RecordSigner{root, [&key, algorithm](ByteView octets) { return key.sign(octets, *algorithm); }};
}

Result<RecordSeal> sealOf(const Certificate& root, const Kit& kit, std::span<const TranscriptLine> lines)
{
    CORE_TRY(const SignatureAlgorithm* algorithm, signatureOf(root));
    return RecordSeal{.publicKey = sha256(root.spki()),
        .digest = digestNameOf(*algorithm),
        .artefacts = kit.hashes(),
        .totals = totalsOf(lines)};
}

RecordSeal unsignedSealOf(const Certificate& root, const Kit& kit, std::span<const TranscriptLine> lines)
{
    return RecordSeal{.publicKey = sha256(root.spki()),
        .digest = std::string(unsignedDigest),
        .artefacts = kit.hashes(),
        .totals = totalsOf(lines)};
}

std::string filledTemplate(std::string_view text, const std::map<std::string, std::string>& values)
{
    std::string filled;
    for (;;) {
        const auto begin = text.find("{{");
        const auto end = text.find("}}", begin);
        if (begin == std::string_view::npos || end == std::string_view::npos) return filled + std::string(text);
        filled += text.substr(0, begin);
        const auto value = values.find(std::string(text.substr(begin + 2, end - begin - 2)));
        filled += value == values.end() ? std::string(text.substr(begin, end + 2 - begin)) : value->second;
        text.remove_prefix(end + 2);
    }
}

namespace {

/// The shipped text of that name.
std::string_view kitText(std::string_view name)
{
    const auto all = kitTexts();
    const auto found = std::ranges::find(all, name, &EmbeddedText::name);
    return found == all.end() ? std::string_view() : found->content;
}

/// Genesis and seal of a transcript that fits the kit.
struct SealedRecord {
    Genesis genesis;
    RecordSeal seal;
    Sha256 head{};
};

Result<SealedRecord> sealedRecord(const Kit& kit, std::string_view transcript)
{
    const TranscriptReading reading = readTranscript(bytesOf(transcript), transcriptStart);
    if (reading.fault) return std::unexpected(*reading.fault);
    if (!reading.torn.empty() || !reading.isEnded() || reading.lines.back().entry.type != LineType::Seal)
        return failAs(ErrorCode::Refused, "CW-242", {std::string(kitPath::transcript), "seal"});
    CORE_TRY(Genesis genesis, readGenesis(reading.lines.front()));
    CORE_TRY(RecordSeal seal, readSeal(reading.lines.back()));
    for (const auto& [path, hash] : seal.artefacts) {
        const Bytes* content = kit.find(path);
        if (!content) return failAs(ErrorCode::Refused, "CW-240", {path});
        if (sha256(*content) != hash) return failAs(ErrorCode::Refused, "CW-243", {path});
    }
    return SealedRecord{std::move(genesis), std::move(seal), reading.lines.back().hash};
}

/// A signature by the root's key that verifies.
Result<Bytes> signedBy(
    const RecordSigner& signer, const SignatureAlgorithm& algorithm, ByteView octets, std::string_view what)
{
    CORE_TRY(Bytes signature, signer.sign(octets));
    CORE_TRY(const PublicKey key, signer.root.publicKey());
    if (key.verifies(octets, signature, algorithm)) return signature;
    return failAs(ErrorCode::Refused, "CW-244", {std::string(what)});
}

/// How openssl checks the signature beside a file.
std::string checkingCommand(std::string_view path, const std::string& digest)
{
    const std::string file(path);
    if (digest == "none")
        return "openssl pkeyutl -verify -pubin -inkey root.pub -rawin -in " + file + " -sigfile " + file + ".sig";
    return "openssl dgst -" + digest + " -verify root.pub -signature " + file + ".sig " + file;
}

std::map<std::string, std::string> textValues(const SealedRecord& record, const Certificate& root)
{
    const auto title = record.genesis.more.find("title");
    const bool isRehearsal = record.genesis.mode == CeremonyMode::Rehearsal;
    std::map<std::string, std::string> values{
        {"TITLE",
            title != record.genesis.more.end() && title->is_string() ? title->get<std::string>()
                                                                     : "a root key ceremony"},
        {"MARK", isRehearsal ? "REHEARSAL - DO NOT TRUST ANYTHING IN HERE\n\n" : ""},
        {"CEREMONY", record.genesis.ceremony}, {"SUBJECT", root.subject().toText()},
        {"ROOT_SHA256", toHex(root.sha256Fingerprint())}, {"ROOT_WORDS", fingerprintWords(root.sha256Fingerprint())},
        {"HEAD", toHex(record.head)}, {"HEAD_WORDS", fingerprintWords(record.head)},
        {"CHECK_TRANSCRIPT", checkingCommand(kitPath::transcript, record.seal.digest)},
        {"CHECK_SUMS", checkingCommand(kitPath::sums, record.seal.digest)}};
    values["SIGNATURES"] = filledTemplate(kitText(record.seal.isUnsigned() ? "UNSIGNED" : "SIGNED"), values);
    return values;
}

/// What is to be read, and the transcript.
Result<void> addTexts(Kit& kit, std::string_view transcript, const SealedRecord& record, const Certificate& root)
{
    const auto values = textValues(record, root);
    kit.put(std::string(kitPath::readme), bytesOf(filledTemplate(kitText("README"), values)));
    kit.put(std::string(kitPath::howToVerify), bytesOf(filledTemplate(kitText("VERIFY"), values)));
    kit.put(std::string(kitPath::verifier), bytesOf(kitText("verify")));
    kit.put(std::string(kitPath::transcript), bytesOf(transcript));
    CORE_TRY(const Bytes query, timeStampQuery(bytesOf(transcript)));
    kit.put(std::string(kitPath::timeQuery), query);
    return {};
}

/// The list of all files so far.
std::string addSums(Kit& kit)
{
    std::string sums;
    for (const auto& [path, hash] : kit.hashes())
        if (path != kitPath::sums && path != kitPath::sumsSignature) sums += toHex(hash) + "  " + path + "\n";
    kit.put(std::string(kitPath::sums), bytesOf(sums));
    return sums;
}

Result<void> checkSealFor(const SealedRecord& record, const Certificate& root, std::string_view digest)
{
    if (record.seal.publicKey == sha256(root.spki()) && record.seal.digest == digest) return {};
    return failAs(ErrorCode::Refused, "CW-247", {root.subject().toText()});
}

}

Result<void> finishKit(Kit& kit, std::string_view transcript, const RecordSigner& signer)
{
    CORE_TRY(const SealedRecord record, sealedRecord(kit, transcript));
    CORE_TRY(const SignatureAlgorithm* algorithm, signatureOf(signer.root));
    CORE_CHECK(checkSealFor(record, signer.root, digestNameOf(*algorithm)));
    CORE_CHECK(addTexts(kit, transcript, record, signer.root));
    CORE_TRY(const Bytes raw, signedBy(signer, *algorithm, bytesOf(transcript), kitPath::transcript));
    kit.put(std::string(kitPath::transcriptSignature), raw);
    CORE_TRY(const Bytes attributes, cmsAttributes(bytesOf(transcript), *algorithm));
    CORE_TRY(const Bytes signature, signedBy(signer, *algorithm, attributes, kitPath::transcriptCms));
    CORE_TRY(const Bytes cms, detachedCms(signer.root, *algorithm, attributes, signature));
    kit.put(std::string(kitPath::transcriptCms), cms);
    const std::string sums = addSums(kit);
    CORE_TRY(const Bytes sumsSignature, signedBy(signer, *algorithm, bytesOf(sums), kitPath::sums));
    kit.put(std::string(kitPath::sumsSignature), sumsSignature);
    return {};
}

Result<void> finishUnsignedKit(Kit& kit, std::string_view transcript, const Certificate& root)
{
    CORE_TRY(const SealedRecord record, sealedRecord(kit, transcript));
    CORE_CHECK(checkSealFor(record, root, unsignedDigest));
    CORE_CHECK(addTexts(kit, transcript, record, root));
    addSums(kit);
    return {};
}

}
