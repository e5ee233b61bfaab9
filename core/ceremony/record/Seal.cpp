#include "core/ceremony/record/Seal.h"
#include "core/base/Text.h"
#include "core/crypto/Random.h"
#include <algorithm>
#include <array>
#include <ranges>

namespace core {

namespace {

constexpr std::string_view schema = "certwright-ceremony/1";
constexpr std::array<std::string_view, 5> genesisKeys{"schema", "mode", "ceremony", "script_sha256", "previous_head"};
constexpr std::array<std::string_view, 5> sealKeys{"public_key", "digest", "artefacts", "totals", "assets"};
constexpr std::array<std::string_view, 5> digests{"sha256", "sha384", "sha512", "none", unsignedDigest};

constexpr std::string_view reviewsKey = "reviews"; ///< after genesisKeys, where the script was reviewed

/// The keys that stand first, and what follows them.
bool beginsWith(const RecordData& data, std::span<const std::string_view> keys)
{
    if (data.size() < keys.size()) return false;
    auto each = data.begin();
    return std::ranges::all_of(keys, [&](std::string_view key) { return (each++).key() == key; });
}

RecordData restOf(const RecordData& data, std::size_t known)
{
    RecordData rest = RecordData::object();
    auto each = data.begin();
    for (std::size_t i = 0; each != data.end(); ++each, ++i)
        if (i >= known) rest[each.key()] = each.value();
    return rest;
}

void addRest(RecordData& data, const RecordData& rest)
{
    if (!rest.is_object()) return;
    for (const auto& [key, value] : rest.items())
        if (!data.contains(key)) data[key] = value;
}

std::string textAt(const RecordData& data, std::string_view key)
{
    const auto found = data.find(key);
    return found != data.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// These two lines stand in a form that sed can read.
bool isPlainLine(const TranscriptLine& line, LineType type)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    return line.entry.type == type && line.entry.who.empty() && std::ranges::all_of(line.entry.step, isPlain);
}

bool isUuid(std::string_view text)
{
    constexpr std::string_view form = "00000000-0000-0000-0000-000000000000";
    return std::ranges::equal(text, form, [](char each, char wanted) {
        return wanted == '-' ? each == '-' : (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
    });
}

struct Total {
    std::string_view name;
    LineType type;
    std::size_t RecordTotals::* count;
};
constexpr std::array<Total, 6> totals{{
    {"steps", LineType::Step, &RecordTotals::steps},
    {"confirmations", LineType::Confirm, &RecordTotals::confirmations},
    {"incidents", LineType::Incident, &RecordTotals::incidents},
    {"waivers", LineType::Waiver, &RecordTotals::waivers},
    {"checkpoints", LineType::Checkpoint, &RecordTotals::checkpoints},
    {"resumptions", LineType::Resume, &RecordTotals::resumptions},
}};

std::unexpected<Error> lacking(const TranscriptLine& line)
{
    return failAs(
        ErrorCode::Malformed, "CW-234", {std::to_string(line.number), std::string(infoOf(line.entry.type).name)});
}

}

std::string_view nameOf(CeremonyMode mode) { return mode == CeremonyMode::Live ? "live" : "rehearsal"; }

Result<std::string> newCeremonyId()
{
    CORE_TRY(Bytes octets, randomBytes(16));
    octets[6] = static_cast<std::uint8_t>((octets[6] & 0x0F) | 0x40);
    octets[8] = static_cast<std::uint8_t>((octets[8] & 0x3F) | 0x80);
    std::string text = toHex(octets);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, "-");
    return text;
}

TranscriptEntry genesisEntry(const Genesis& genesis)
{
    RecordData data = {{"schema", schema}, {"mode", nameOf(genesis.mode)}, {"ceremony", genesis.ceremony},
        {"script_sha256", toHex(genesis.script)},
        {"previous_head", genesis.previousHead ? toHex(*genesis.previousHead) : std::string()}};
    for (const GenesisReview& review : genesis.reviews)
        data[reviewsKey][toHex(review.certificate)] = toHex(review.signature);
    addRest(data, genesis.more);
    return {LineType::Genesis, {}, 0, {}, std::move(data)};
}

namespace {

/// Nothing: what stands there are no reviews.
std::optional<std::vector<GenesisReview>> readReviews(const RecordData& data)
{
    std::vector<GenesisReview> reviews;
    if (!data.is_object()) return std::nullopt;
    for (const auto& [certificate, signature] : data.items()) {
        const auto whose = readSha256(certificate);
        const auto what = readSha256(signature.is_string() ? signature.get<std::string>() : std::string());
        if (!whose || !what) return std::nullopt;
        reviews.push_back({*whose, *what});
    }
    return reviews.empty() ? std::nullopt : std::optional(std::move(reviews));
}

}

Result<Genesis> readGenesis(const TranscriptLine& line)
{
    const RecordData& data = line.entry.data;
    if (!isPlainLine(line, LineType::Genesis) || !beginsWith(data, genesisKeys)) return lacking(line);
    const std::string mode = textAt(data, "mode");
    const std::string previous = textAt(data, "previous_head");
    const auto script = readSha256(textAt(data, "script_sha256"));
    const auto head = readSha256(previous);
    const bool isKnown = mode == nameOf(CeremonyMode::Live) || mode == nameOf(CeremonyMode::Rehearsal);
    const bool hasHead = data["previous_head"].is_string() && (previous.empty() || head);
    if (textAt(data, "schema") != schema || !isKnown || !script || !hasHead || !isUuid(textAt(data, "ceremony")))
        return lacking(line);
    Genesis genesis{mode == nameOf(CeremonyMode::Live) ? CeremonyMode::Live : CeremonyMode::Rehearsal,
        textAt(data, "ceremony"), *script, head, restOf(data, genesisKeys.size()), {}};
    if (genesis.more.empty() || genesis.more.begin().key() != reviewsKey) return genesis;
    auto reviews = readReviews(genesis.more.front());
    if (!reviews) return lacking(line);
    genesis.reviews = *std::move(reviews);
    genesis.more.erase(genesis.more.begin());
    return genesis;
}

RecordTotals totalsOf(std::span<const TranscriptLine> lines)
{
    RecordTotals all;
    for (const TranscriptLine& line : lines)
        for (const Total& total : totals)
            if (line.entry.type == total.type) ++(all.*total.count);
    return all;
}

TranscriptEntry sealEntry(const RecordSeal& seal)
{
    RecordData artefacts = RecordData::object();
    for (const auto& [path, hash] : seal.artefacts) artefacts[path] = toHex(hash);
    RecordData counts = RecordData::object();
    for (const Total& total : totals) counts[std::string(total.name)] = seal.totals.*total.count;
    RecordData data = {{"public_key", toHex(seal.publicKey)}, {"digest", seal.digest},
        {"artefacts", std::move(artefacts)}, {"totals", std::move(counts)}, {"assets", seal.assets}};
    addRest(data, seal.more);
    return {LineType::Seal, {}, 0, {}, std::move(data)};
}

Result<RecordSeal> readSeal(const TranscriptLine& line)
{
    const RecordData& data = line.entry.data;
    if (!isPlainLine(line, LineType::Seal) || !beginsWith(data, sealKeys)) return lacking(line);
    const auto key = readSha256(textAt(data, "public_key"));
    const std::string digest = textAt(data, "digest");
    if (!key || !std::ranges::contains(digests, digest)) return lacking(line);
    if (!data["artefacts"].is_object() || !data["totals"].is_object() || !data["assets"].is_array())
        return lacking(line);
    RecordSeal seal{*key, digest, {}, {}, data["assets"], restOf(data, sealKeys.size())};
    for (const auto& [path, value] : data["artefacts"].items()) {
        const auto hash = value.is_string() ? readSha256(value.get<std::string>()) : std::nullopt;
        if (!hash || !isKitPath(path)) return lacking(line);
        seal.artefacts[path] = *hash;
    }
    if (!seal.artefacts.contains("root/root.crt")) return lacking(line);
    for (const Total& total : totals) {
        const auto count = data["totals"].find(total.name);
        if (count == data["totals"].end() || !count->is_number_unsigned()) return lacking(line);
        seal.totals.*total.count = count->get<std::size_t>();
    }
    return seal;
}

std::string digestNameOf(const SignatureAlgorithm& algorithm)
{
    std::string name(algorithm.digest);
    std::ranges::transform(
        name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name.empty() ? "none" : name;
}

std::span<const std::string_view> abortReasons()
{
    static constexpr std::array<std::string_view, 8> all{"environment", "token-failure", "quorum-lost",
        "suspected-compromise", "script-error", "people", "evacuation", "other"};
    return all;
}

bool isKitPath(std::string_view path)
{
    constexpr std::size_t longest = 140; // of two folders for two roots with long names
    const auto isPart = [](auto&& range) {
        const std::string_view part(range.begin(), range.end());
        return !part.empty() && !part.starts_with('.') && !part.starts_with('-') && !part.ends_with('.') &&
            std::ranges::all_of(part, [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                    c == '_' || c == '-';
            });
    };
    return path.size() <= longest && std::ranges::all_of(path | std::views::split('/'), isPart) && !path.empty();
}

}
