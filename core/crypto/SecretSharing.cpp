#include "core/crypto/SecretSharing.h"
#include "core/base/Limits.h"
#include "core/crypto/Digest.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/Random.h"
#include <array>
#include <map>
#include <openssl/evp.h>
#include <optional>

namespace core {

namespace {

constexpr std::size_t wordCount = 1024;
constexpr std::size_t checksumWords = 3;
constexpr std::size_t headWords = 4; ///< set, form, group and member numbers
constexpr std::size_t leastWords = 20;
constexpr std::size_t mostWords = 59; ///< 512 bits; nobody shares more
constexpr std::size_t digestOctets = 4;
constexpr std::uint8_t digestPlace = 254;
constexpr std::uint8_t secretPlace = 255;
constexpr int rounds = 4;
constexpr int baseIterations = 10000;

/// Numbers of words, wiped at the end.
struct Words {
    std::vector<std::uint16_t> numbers;
    Words() { numbers.reserve(mostWords + 1); } // never moved in memory
    Words(Words&&) = default;
    Words& operator=(Words&&) = default;
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;
    ~Words() { wipe({reinterpret_cast<std::uint8_t*>(numbers.data()), numbers.size() * sizeof(std::uint16_t)}); }
};

/// One share with its fields (SLIP-0039, format of the share mnemonic).
struct Share {
    int set = 0;
    bool isExtendable = true;
    int exponent = 0; ///< of the iterations
    int group = 0, groupThreshold = 1, groupCount = 1;
    int member = 0, threshold = 1;
    Secret value;

    bool isOfSameSplitting(const Share& other) const
    {
        return set == other.set && isExtendable == other.isExtendable && exponent == other.exponent &&
            groupThreshold == other.groupThreshold && groupCount == other.groupCount &&
            value.size() == other.value.size();
    }
};

/// A value of the polynomial.
struct Point {
    std::uint8_t x;
    ByteView y;
};

std::span<const std::string_view> words()
{
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> list;
        for (std::string_view text = shareWordTexts().front().content; !text.empty();) {
            const auto end = text.find('\n');
            list.push_back(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        return list;
    }();
    return all;
}

/// The checksum's polynomial over GF(1024): a Reed-Solomon code that finds any three wrong words.
std::uint32_t checksum(bool isExtendable, std::span<const std::uint16_t> numbers)
{
    constexpr std::array<std::uint32_t, 10> generator{0xE0E040, 0x1C1C080, 0x3838100, 0x7070200, 0xE0E0009, 0x1C0C2412,
        0x38086C24, 0x3090FC48, 0x21B1F890, 0x3F3F120};
    std::uint32_t check = 1;
    const auto add = [&check, &generator](std::uint32_t value) {
        const std::uint32_t top = check >> 20;
        check = (check & 0xFFFFF) << 10 ^ value;
        for (std::size_t bit = 0; bit < generator.size(); ++bit) check ^= (0 - (top >> bit & 1)) & generator[bit];
    };
    for (const char c : std::string_view(isExtendable ? "shamir_extendable" : "shamir"))
        add(static_cast<std::uint8_t>(c));
    for (const std::uint16_t number : numbers) add(number);
    return check;
}

/// Multiplication in GF(256) modulo x^8 + x^4 + x^3 + x + 1, in the same time for all values.
std::uint8_t multiply(std::uint8_t a, std::uint8_t b)
{
    unsigned product = 0;
    unsigned shifted = a;
    for (int bit = 0; bit < 8; ++bit) {
        product ^= (0U - (unsigned{b} >> bit & 1U)) & shifted;
        shifted = shifted << 1 ^ ((0U - (shifted >> 7 & 1U)) & 0x11BU);
    }
    return static_cast<std::uint8_t>(product);
}

/// a to the power of 254; of 0 it is 0.
std::uint8_t inverse(std::uint8_t a)
{
    std::uint8_t power = a;
    for (int bit = 0; bit < 6; ++bit) power = multiply(multiply(power, power), a);
    return multiply(power, power);
}

/// The polynomial through all points, at `x` (Lagrange).
Secret valueAt(std::uint8_t x, std::span<const Point> points)
{
    Secret value(points.front().y.size());
    for (const Point& point : points) {
        std::uint8_t factor = 1;
        for (const Point& other : points) {
            if (other.x == point.x) continue;
            factor = multiply(factor, static_cast<std::uint8_t>(x ^ other.x));
            factor = multiply(factor, inverse(static_cast<std::uint8_t>(point.x ^ other.x)));
        }
        for (std::size_t at = 0; at < value.size(); ++at) value.span()[at] ^= multiply(point.y[at], factor);
    }
    return value;
}

/// One round of the cipher that turns the secret into what is shared, so that a passphrase could be added.
Result<Secret> roundOf(int number, const Share& form, ByteView half, ByteView passphrase)
{
    Secret password(1 + passphrase.size());
    password.span()[0] = static_cast<std::uint8_t>(number);
    std::ranges::copy(passphrase, password.span().begin() + 1);
    Bytes prefix;
    if (!form.isExtendable) {
        prefix = copyOf(bytesOf("shamir"));
        prefix.push_back(static_cast<std::uint8_t>(form.set >> 8));
        prefix.push_back(static_cast<std::uint8_t>(form.set));
    }
    Secret salt(prefix.size() + half.size());
    std::ranges::copy(half, std::ranges::copy(prefix, salt.span().begin()).out);
    Secret key(half.size());
    const int iterations = (baseIterations << form.exponent) / rounds;
    if (PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(password.view().data()), static_cast<int>(password.size()),
            salt.view().data(), static_cast<int>(salt.size()), iterations, EVP_sha256(), static_cast<int>(key.size()),
            key.span().data()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "deriving a key");
    return key;
}

enum class Direction { Encrypt, Decrypt };
Result<Secret> cipher(Direction direction, const Share& form, const Secret& input, ByteView passphrase)
{
    const std::size_t half = input.size() / 2;
    Secret left(input.view().first(half));
    Secret right(input.view().subspan(half));
    for (int step = 0; step < rounds; ++step) {
        const int number = direction == Direction::Encrypt ? step : rounds - 1 - step;
        CORE_TRY(const Secret mask, roundOf(number, form, right.view(), passphrase));
        for (std::size_t at = 0; at < half; ++at) left.span()[at] ^= mask.view()[at];
        std::swap(left, right);
    }
    Secret output(input.size());
    std::ranges::copy(left.view(), std::ranges::copy(right.view(), output.span().begin()).out);
    return output;
}

/// What proves that the points belong to each other: the start of an HMAC over the secret, and its random key.
Result<Secret> digestOf(const Secret& secret, ByteView key)
{
    Secret digest(digestOctets + key.size());
    Sha256 mac = hmacSha256(key, secret.view());
    std::copy_n(mac.begin(), digestOctets, digest.span().begin());
    wipe(mac);
    std::ranges::copy(key, digest.span().begin() + digestOctets);
    return digest;
}

Secret textOf(const Share& share)
{
    const std::size_t valueBits = share.value.size() * 8;
    const std::size_t valueWords = (valueBits + 9) / 10;
    Words all;
    all.numbers = {static_cast<std::uint16_t>(share.set >> 5),
        static_cast<std::uint16_t>((share.set & 31) << 5 | (share.isExtendable ? 16 : 0) | share.exponent),
        static_cast<std::uint16_t>(share.group << 6 | (share.groupThreshold - 1) << 2 | (share.groupCount - 1) >> 2),
        static_cast<std::uint16_t>(((share.groupCount - 1) & 3) << 8 | share.member << 4 | (share.threshold - 1))};
    all.numbers.reserve(mostWords + 1);
    const std::size_t padding = valueWords * 10 - valueBits;
    for (std::size_t word = 0; word < valueWords; ++word) {
        unsigned number = 0;
        for (std::size_t bit = word * 10; bit < word * 10 + 10; ++bit) {
            const std::size_t at = bit - padding; // the first bits are padding
            const unsigned value = bit < padding ? 0U : share.value.view()[at / 8] >> (7 - at % 8) & 1U;
            number = number << 1 | value;
        }
        all.numbers.push_back(static_cast<std::uint16_t>(number));
    }
    const std::size_t end = all.numbers.size();
    all.numbers.resize(end + checksumWords);
    const std::uint32_t check = checksum(share.isExtendable, all.numbers) ^ 1;
    for (std::size_t word = 0; word < checksumWords; ++word)
        all.numbers[end + word] = static_cast<std::uint16_t>(check >> 10 * (checksumWords - 1 - word) & 1023);
    std::size_t size = all.numbers.size() - 1;
    for (const std::uint16_t number : all.numbers) size += words()[number].size();
    Secret text(size);
    auto out = text.span().begin();
    for (const std::uint16_t number : all.numbers) {
        if (out != text.span().begin()) *out++ = ' ';
        out = std::ranges::copy(bytesOf(words()[number]), out).out;
    }
    return text;
}

Result<Words> readWords(const Secret& text, std::size_t shareNumber)
{
    Words found;
    std::array<char, 16> word{};
    std::size_t length = 0;
    const auto finish = [&]() -> Result<void> {
        if (length == 0) return {};
        const std::string_view typed(word.data(), std::min(length, word.size()));
        const auto known = std::ranges::lower_bound(words(), typed);
        const bool isKnown = known != words().end() && *known == typed && length <= word.size();
        wipe({reinterpret_cast<std::uint8_t*>(word.data()), word.size()});
        length = 0;
        if (!isKnown)
            return failAs(ErrorCode::Malformed, "CW-632",
                {std::to_string(shareNumber), std::to_string(found.numbers.size() + 1)});
        if (found.numbers.size() == mostWords)
            return failAs(ErrorCode::Malformed, "CW-633", {std::to_string(shareNumber)});
        found.numbers.push_back(static_cast<std::uint16_t>(known - words().begin()));
        return {};
    };
    for (const std::uint8_t octet : text.view()) {
        if (octet == ' ' || (octet >= '\t' && octet <= '\r')) {
            CORE_CHECK(finish());
            continue;
        }
        if (length < word.size()) word[length] = static_cast<char>(octet >= 'A' && octet <= 'Z' ? octet + 32 : octet);
        ++length;
    }
    CORE_CHECK(finish());
    return found;
}

Result<Share> readShare(const Secret& text, std::size_t shareNumber)
{
    CORE_TRY(const Words all, readWords(text, shareNumber));
    const auto& n = all.numbers;
    const auto damaged = failAs(ErrorCode::Malformed, "CW-633", {std::to_string(shareNumber)});
    if (n.size() < leastWords) return damaged;
    Share share;
    share.set = n[0] << 5 | n[1] >> 5;
    share.isExtendable = (n[1] & 16) != 0;
    share.exponent = n[1] & 15;
    share.group = n[2] >> 6;
    share.groupThreshold = (n[2] >> 2 & 15) + 1;
    share.groupCount = ((n[2] & 3) << 2 | n[3] >> 8) + 1;
    share.member = n[3] >> 4 & 15;
    share.threshold = (n[3] & 15) + 1;
    if (checksum(share.isExtendable, n) != 1 || share.groupThreshold > share.groupCount) return damaged;
    const std::size_t bits = (n.size() - headWords - checksumWords) * 10;
    const std::size_t padding = bits % 16;
    if (padding > 8) return damaged;
    if ((std::int64_t{baseIterations} << share.exponent) > limits::pbkdf2Iterations)
        return failAs(ErrorCode::Refused, "CW-604");
    share.value = Secret((bits - padding) / 8);
    for (std::size_t bit = 0; bit < bits; ++bit) {
        const unsigned value = n[headWords + bit / 10] >> (9 - bit % 10) & 1U;
        if (bit < padding) {
            if (value != 0) return damaged;
            continue;
        }
        const std::size_t at = bit - padding;
        share.value.span()[at / 8] |= static_cast<std::uint8_t>(value << (7 - at % 8));
    }
    return share;
}

/// Members of one group, or groups, by their numbers.
using Values = std::map<std::uint8_t, ByteView>;

/// The value that `threshold` of the values stand for; more than enough must fit as well.
Result<Secret> joinValues(const Values& values, int threshold)
{
    if (values.size() < static_cast<std::size_t>(threshold))
        return failAs(ErrorCode::Refused, "CW-635", {std::to_string(threshold), std::to_string(values.size())});
    std::vector<Point> points;
    for (const auto& [x, y] : values)
        if (points.size() < static_cast<std::size_t>(threshold)) points.push_back({x, y});
    for (const auto& [x, y] : values) {
        const bool isUsed = std::ranges::contains(points, x, &Point::x);
        if (!isUsed && !equalInConstantTime((threshold == 1 ? Secret(points[0].y) : valueAt(x, points)).view(), y))
            return failAs(ErrorCode::Refused, "CW-636");
    }
    if (threshold == 1) return Secret(points.front().y);
    Secret secret = valueAt(secretPlace, points);
    const Secret digest = valueAt(digestPlace, points);
    CORE_TRY(const Secret expected, digestOf(secret, digest.view().subspan(digestOctets)));
    if (!equalInConstantTime(digest.view(), expected.view())) return failAs(ErrorCode::Refused, "CW-636");
    return secret;
}

Result<std::vector<Secret>> splitValue(const Secret& value, int threshold, int count)
{
    std::vector<Secret> parts;
    std::vector<Point> points;
    for (int number = 0; number < threshold - 2; ++number) {
        CORE_TRY(auto part, randomSecret(value.size()));
        parts.push_back(std::move(part));
        points.push_back({static_cast<std::uint8_t>(number), parts.back().view()}); // stays in its place when moved
    }
    CORE_TRY(const Secret key, randomSecret(value.size() - digestOctets));
    CORE_TRY(const Secret digest, digestOf(value, key.view()));
    points.push_back({digestPlace, digest.view()});
    points.push_back({secretPlace, value.view()});
    for (int number = threshold - 2; number < count; ++number)
        parts.push_back(valueAt(static_cast<std::uint8_t>(number), points));
    return parts;
}

/// Every share, together with those after it and the one that stands apart, must give the secret; without that one none may.
Result<void> rehearse(
    std::span<const Secret> shares, std::size_t threshold, const Secret* separate, const Secret& secret)
{
    for (std::size_t first = 0; first < shares.size(); ++first) {
        std::vector<Secret> some;
        for (std::size_t each = 0; each < threshold; ++each)
            some.push_back(shares[(first + each) % shares.size()].clone());
        const bool isEnoughAlone = joinShares(some).has_value();
        if (separate) some.push_back(separate->clone());
        const auto joined = joinShares(some);
        if (isEnoughAlone == (separate != nullptr) || !joined || !equalInConstantTime(joined->view(), secret.view()))
            return fail(ErrorCode::Internal, "the shares do not give the secret back");
    }
    return {};
}

/// The shares of one group, to which `form` belongs.
void addMembers(Share& form, std::vector<Secret> values, std::vector<Secret>& shares)
{
    for (std::size_t member = 0; member < values.size(); ++member) {
        form.member = static_cast<int>(member);
        form.value = std::move(values[member]);
        shares.push_back(textOf(form));
    }
}

/// Two groups that are both needed; the second one has a single member, which is the group's value itself.
Result<std::vector<Secret>> splitInTwo(Share& form, const Secret& encrypted, int threshold, int count)
{
    form.groupThreshold = form.groupCount = 2;
    CORE_TRY(std::vector<Secret> groups, splitValue(encrypted, form.groupThreshold, form.groupCount));
    CORE_TRY(std::vector<Secret> values, splitValue(groups.front(), threshold, count));
    std::vector<Secret> shares;
    form.threshold = threshold;
    addMembers(form, std::move(values), shares);
    form.group = 1;
    form.threshold = 1;
    groups.erase(groups.begin());
    addMembers(form, std::move(groups), shares);
    return shares;
}

}

Result<std::vector<Secret>> splitSecret(const Secret& secret, int threshold, int count, ShareGroups groups)
{
    if (threshold < leastShareThreshold || count > mostShares || threshold > count)
        return failAs(ErrorCode::Usage, "CW-638", {std::to_string(threshold), std::to_string(count)});
    if (secret.size() < 16 || secret.size() % 2 != 0 || secret.size() > 64)
        return fail(ErrorCode::Internal, "a secret of that length cannot be shared");
    Share form;
    CORE_TRY(const Bytes number, randomBytes(2));
    form.set = (number[0] << 8 | number[1]) & 0x7FFF;
    CORE_TRY(const Secret encrypted, cipher(Direction::Encrypt, form, secret, {}));
    std::vector<Secret> shares;
    if (groups == ShareGroups::WithSeparate) {
        CORE_TRY(shares, splitInTwo(form, encrypted, threshold, count));
    } else {
        form.threshold = threshold;
        CORE_TRY(auto values, splitValue(encrypted, threshold, count));
        addMembers(form, std::move(values), shares);
    }
    const auto members = std::span<const Secret>(shares).first(static_cast<std::size_t>(count));
    const Secret* const separate = groups == ShareGroups::WithSeparate ? &shares.back() : nullptr;
    CORE_CHECK(rehearse(members, static_cast<std::size_t>(threshold), separate, secret));
    return shares;
}

Result<Secret> joinShares(std::span<const Secret> texts, ByteView passphrase)
{
    std::vector<Share> shares;
    for (const Secret& text : texts) {
        CORE_TRY(auto share, readShare(text, shares.size() + 1));
        shares.push_back(std::move(share));
    }
    if (shares.empty()) return failAs(ErrorCode::Refused, "CW-635", {std::to_string(leastShareThreshold), "0"});
    std::map<std::uint8_t, Values> groups;
    std::map<std::uint8_t, int> thresholds;
    for (std::size_t at = 0; at < shares.size(); ++at) {
        const Share& share = shares[at];
        const auto group = static_cast<std::uint8_t>(share.group);
        if (!share.isOfSameSplitting(shares.front()) ||
            thresholds.try_emplace(group, share.threshold).first->second != share.threshold)
            return failAs(ErrorCode::Refused, "CW-634", {std::to_string(at + 1)});
        const auto [known, isNew] =
            groups[group].try_emplace(static_cast<std::uint8_t>(share.member), share.value.view());
        if (!isNew && !equalInConstantTime(known->second, share.value.view()))
            return failAs(ErrorCode::Refused, "CW-636");
    }
    const Share& form = shares.front();
    std::vector<Secret> joined;
    Values complete;
    std::optional<Error> missing;
    joined.reserve(groups.size());
    for (const auto& [group, values] : groups) {
        auto value = joinValues(values, thresholds[group]);
        if (!value && value.error().rule != "CW-635") return std::unexpected(value.error());
        if (!value) {
            missing = value.error();
            continue;
        }
        joined.push_back(*std::move(value));
        complete[group] = joined.back().view();
    }
    if (complete.size() < static_cast<std::size_t>(form.groupThreshold) && missing) return std::unexpected(*missing);
    CORE_TRY(const Secret encrypted, joinValues(complete, form.groupThreshold));
    return cipher(Direction::Decrypt, form, encrypted, passphrase);
}

Result<SharePlace> placeOf(const Secret& text)
{
    CORE_TRY(const Share share, readShare(text, 1));
    return SharePlace{share.set, share.member + 1, share.threshold};
}

}
