#pragma once
#include "../../../support/Openssl.h"
#include "SampleRecord.h"
#include "core/ceremony/engine/CrossCertificate.h"
#include "core/ceremony/record/Reminders.h"
#include "core/ceremony/record/TrustFiles.h"
#include "core/formats/Pem.h"

/// Kits of ceremonies that never were, with roots that openssl made.
namespace sample {

/// A root with its key.
struct Root {
    core::PrivateKey key;
    core::Certificate certificate;
};

/// `algorithm` as openssl's -newkey takes it: "ec -pkeyopt ec_paramgen_curve:P-384".
inline Root makeRoot(const QString& algorithm, const QString& name = QStringLiteral("Sample"))
{
    const QTemporaryDir folder;
    const QString key = folder.filePath("key.pem");
    const QString der = folder.filePath("key.der");
    const QString certificate = folder.filePath("root.pem");
    const auto made =
        openssl::run("req -x509 -newkey " + algorithm + " -nodes -days 7300 -keyout %1 -out %2 -subj /CN=" + name +
                " -addext keyUsage=critical,keyCertSign,cRLSign",
            {key, certificate});
    const auto told = openssl::run("pkcs8 -topk8 -nocrypt -in %1 -outform DER -out %2", {key, der});
    if (made.code != 0 || told.code != 0) qFatal("%s", (made.all + told.all).constData());
    auto read = core::PrivateKey::fromPkcs8(core::bytesOf(readAll(der.toStdString())));
    const auto blocks = core::readPem(readAll(certificate.toStdString()));
    auto parsed = core::Certificate::parse(blocks->front().der);
    if (!read || !parsed) qFatal("openssl's root cannot be read");
    return {std::move(*read), *parsed};
}

inline const Root& ecRoot()
{
    static const Root root = makeRoot("ec -pkeyopt ec_paramgen_curve:P-256");
    return root;
}

/// What a ceremony left.
struct Made {
    core::Kit kit;
    core::Genesis genesis;
    std::string transcript;
    std::string addendum;
    core::Sha256 addendumHead{};
};

inline std::string script() { return "schema = \"ceremony-script/1\"\n"; }

/// The lines of a file, one after the other.
class Writer {
public:
    explicit Writer(core::Sha256 head = core::transcriptStart) : m_head(head) {}
    void add(core::TranscriptEntry entry)
    {
        auto line = core::makeLine(m_lines.size() + 1, m_head, m_clock(), std::move(entry));
        if (!line) qFatal("%s", core::sentence(line.error()).c_str());
        m_head = line->hash;
        m_lines.push_back(std::move(*line));
    }
    const std::vector<core::TranscriptLine>& lines() const { return m_lines; }
    core::Sha256 head() const { return m_head; }
    std::string text() const { return textOf(m_lines); }

private:
    core::TranscriptClock m_clock = steadyClock();
    core::Sha256 m_head;
    std::vector<core::TranscriptLine> m_lines;
};

inline core::Genesis genesis(core::CeremonyMode mode, std::optional<core::Sha256> previous = {})
{
    return {mode, "01234567-89ab-4cde-8f01-23456789abcd", core::sha256(core::bytesOf(script())), previous,
        {{"title", "Sample ceremony"}, {"data", {{"schema", "no"}}}}};
}

/// A sealed, signed kit of a ceremony with a checkpoint, an incident and names that need care.
enum class Extent {
    Record,
    Whole, ///< with what brings the root to those who shall trust it
};

enum class Signing { ByRoot, ByNobody };

inline Made makeKit(const Root& root, core::CeremonyMode mode = core::CeremonyMode::Live,
    std::optional<core::Sha256> previous = {}, Extent extent = Extent::Record,
    const std::function<void(core::Kit&)>& addMore = {}, Signing signing = Signing::ByRoot,
    std::vector<core::GenesisReview> reviews = {})
{
    using core::LineType;
    Made made{.genesis = genesis(mode, previous)};
    made.kit.add(std::string(core::kitPath::script), script());
    made.kit.add("record/env.json", "{}\n");
    core::addRoot(made.kit, root.certificate, {});
    if (extent == Extent::Whole) {
        if (!core::addTrustFiles(made.kit, root.certificate)) qFatal("trust files");
        core::addReminders(made.kit, {made.genesis.ceremony, {}, root.certificate.validity().notAfter, {}, {}});
    }
    if (addMore) addMore(made.kit);
    made.genesis.script = core::sha256(*made.kit.find(core::kitPath::script));
    made.genesis.reviews = std::move(reviews);
    Writer writer;
    writer.add(core::genesisEntry(made.genesis));
    core::TranscriptEntry people = entry(LineType::People, "A1.1", 1);
    people.who = {"Ann \"Ace\" O'Hara", "back\\slash", "],\"data\":{\"", "%s $(id) `id`", "Zoë"};
    writer.add(people);
    core::Sha256 shown = writer.head();
    for (const LineType type : {LineType::Step, LineType::Confirm, LineType::Incident, LineType::Checkpoint,
             LineType::Intent, LineType::Result, LineType::SignOff}) {
        core::TranscriptEntry one = entry(type, "A1.2", 1);
        if (type == LineType::Checkpoint) one.data = {{"head", core::toHex(shown)}};
        if (type == LineType::Incident) shown = writer.head(); // it is told while the words are written down
        writer.add(std::move(one));
    }
    const auto seal = signing == Signing::ByRoot
        ? core::sealOf(root.certificate, made.kit, writer.lines())
        : core::Result<core::RecordSeal>(core::unsignedSealOf(root.certificate, made.kit, writer.lines()));
    if (!seal) qFatal("%s", core::sentence(seal.error()).c_str());
    writer.add(core::sealEntry(*seal));
    made.transcript = writer.text();
    Writer after(writer.head());
    for (const LineType type : {LineType::Step, LineType::Confirm, LineType::SignOff, LineType::Close})
        after.add(entry(type, "A5.9", 5));
    made.addendum = after.text();
    made.addendumHead = after.head();
    const auto signer = core::signerWith(root.key, root.certificate);
    if (!signer) qFatal("%s", core::sentence(signer.error()).c_str());
    const auto finished = signing == Signing::ByRoot
        ? core::finishKit(made.kit, made.transcript, *signer)
        : core::finishUnsignedKit(made.kit, made.transcript, root.certificate);
    if (!finished) qFatal("%s", core::sentence(finished.error()).c_str());
    return made;
}

/// What `by` certifies of `from`.
inline core::Certificate crossOf(const Root& from, const Root& by)
{
    const auto prepared =
        core::prepareCross({.from = from.certificate, .issuer = by.certificate, .planned = by.certificate.validity()},
            *core::newSerial(1));
    if (!prepared) qFatal("%s", core::sentence(prepared.error()).c_str());
    const auto signature = by.key.sign(prepared->tbs(), prepared->algorithm());
    return *core::Certificate::parse(core::assembleSigned(prepared->tbs(), prepared->algorithm(), *signature));
}

/// The kit as a folder, with its addendum.
inline std::filesystem::path writeOut(const Made& made, const std::filesystem::path& folder, const std::string& name)
{
    std::filesystem::create_directories(folder);
    const auto written = core::writeKit(folder, name, made.kit, {.mayBeNonEmpty = true});
    if (!written) qFatal("%s", core::sentence(written.error()).c_str());
    if (!core::writeAddendum(folder / name, made.addendum)) qFatal("addendum");
    return folder / name;
}

/// The same in a folder of its own below a stick.
inline std::filesystem::path writeFresh(const Made& made, const std::filesystem::path& stick, int& count)
{
    return writeOut(made, stick / std::to_string(++count), "KIT");
}

}
