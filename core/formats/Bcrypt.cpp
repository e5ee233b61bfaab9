#include "core/formats/Bcrypt.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t pWords = 18, sWords = 4 * 256, hashLength = 32, digestLength = 64;
using Words = std::vector<std::uint32_t>; ///< a fixed-point number: the first word is the integer part

/// value /= divisor, skipping the leading words that are zero; returns the first that is not.
std::size_t divide(Words& value, std::uint32_t divisor, std::size_t from)
{
    std::uint64_t rest = 0;
    for (std::size_t i = from; i < value.size(); ++i) {
        rest = rest << 32 | value[i];
        value[i] = static_cast<std::uint32_t>(rest / divisor);
        rest %= divisor;
    }
    while (from < value.size() && value[from] == 0) ++from;
    return from;
}

void addTo(Words& sum, const Words& value, bool isNegative)
{
    std::uint64_t carry = isNegative ? 1 : 0;
    for (std::size_t i = sum.size(); i-- > 0;) {
        carry += std::uint64_t{sum[i]} + (isNegative ? ~value[i] : value[i]);
        sum[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
}

/// sum ± factor · arctan(1/x), by its power series.
void addArctan(Words& sum, std::uint32_t factor, std::uint32_t x, bool isNegative)
{
    Words power(sum.size());
    power[0] = factor;
    std::size_t from = divide(power, x, 0);
    for (std::uint32_t odd = 1; from < power.size(); odd += 2) {
        Words term = power;
        divide(term, odd, from);
        addTo(sum, term, isNegative);
        isNegative = !isNegative;
        from = divide(power, x * x, from);
    }
}

/// Blowfish begins with the digits of π behind the point; by Machin's formula, π = 16 arctan 1/5 − 4 arctan 1/239.
Words digitsOfPi()
{
    constexpr std::size_t guard = 3;
    Words pi(1 + pWords + sWords + guard);
    addArctan(pi, 16, 5, false);
    addArctan(pi, 4, 239, true);
    return {pi.begin() + 1, pi.end() - guard};
}

/// Reads octets as big-endian words, over and over.
class Stream {
public:
    explicit Stream(ByteView octets) : m_octets(octets) {}
    std::uint32_t next()
    {
        std::uint32_t word = 0;
        for (int i = 0; i < 4; ++i) {
            word = word << 8 | m_octets[m_at];
            m_at = (m_at + 1) % m_octets.size();
        }
        return word;
    }

private:
    ByteView m_octets;
    std::size_t m_at = 0;
};

struct Halves {
    std::uint32_t left = 0, right = 0;
};

class Blowfish {
public:
    explicit Blowfish(const Words& start) { std::ranges::copy(start, m_words.begin()); }
    ~Blowfish() { wipe({reinterpret_cast<std::uint8_t*>(m_words.data()), sizeof m_words}); }
    Blowfish(const Blowfish&) = delete;
    Blowfish& operator=(const Blowfish&) = delete;

    void encrypt(Halves& block) const
    {
        std::uint32_t left = block.left ^ m_words[0];
        std::uint32_t right = block.right;
        for (std::size_t i = 1; i < pWords - 1; i += 2) {
            right ^= mix(left) ^ m_words[i];
            left ^= mix(right) ^ m_words[i + 1];
        }
        block = {right ^ m_words[pWords - 1], left};
    }

    /// The key schedule; without salt the words are replaced as in plain Blowfish.
    void expand(ByteView key, ByteView salt)
    {
        Stream keys(key);
        for (std::size_t i = 0; i < pWords; ++i) m_words[i] ^= keys.next();
        static constexpr std::array<std::uint8_t, 4> nothing{};
        Stream salts(salt.empty() ? ByteView(nothing) : salt);
        Halves block;
        for (std::size_t i = 0; i < m_words.size(); i += 2) {
            block.left ^= salts.next();
            block.right ^= salts.next();
            encrypt(block);
            m_words[i] = block.left;
            m_words[i + 1] = block.right;
        }
    }

private:
    std::uint32_t mix(std::uint32_t x) const
    {
        const std::uint32_t* const boxes = m_words.data() + pWords;
        return ((boxes[x >> 24] + boxes[256 + (x >> 16 & 0xFF)]) ^ boxes[512 + (x >> 8 & 0xFF)]) +
            boxes[768 + (x & 0xFF)];
    }
    std::array<std::uint32_t, pWords + sWords> m_words{};
};

void hash(const Words& start, ByteView passphrase, ByteView salt, std::span<std::uint8_t> out)
{
    constexpr int passes = 64;
    constexpr std::string_view text = "OxychromaticBlowfishSwatDynamite"; // what is encrypted under the key
    Blowfish state(start);
    state.expand(passphrase, salt);
    for (int i = 0; i < passes; ++i) {
        state.expand(salt, {});
        state.expand(passphrase, {});
    }
    Stream words(bytesOf(text));
    for (std::size_t at = 0; at < hashLength; at += 8) {
        Halves block;
        block.left = words.next();
        block.right = words.next();
        for (int i = 0; i < passes; ++i) state.encrypt(block);
        for (std::size_t i = 0; i < 4; ++i) {
            out[at + i] = static_cast<std::uint8_t>(block.left >> 8 * i);
            out[at + 4 + i] = static_cast<std::uint8_t>(block.right >> 8 * i);
        }
    }
}

bool sha512(ByteView data, Secret& out)
{
    return EVP_Q_digest(nullptr, "SHA512", nullptr, data.data(), data.size(), out.span().data(), nullptr) == 1;
}

}

Result<Secret> bcryptPbkdf(ByteView passphrase, ByteView salt, int rounds, std::size_t length)
{
    const Words start = digitsOfPi();
    const std::size_t stride = (length + hashLength - 1) / hashLength;
    Secret key(length), hashed(digestLength), saltDigest(digestLength), round(hashLength), sum(hashLength);
    bool done = sha512(passphrase, hashed);
    for (std::size_t count = 1; done && count <= stride; ++count) {
        const std::uint8_t number[] = {0, 0, 0, static_cast<std::uint8_t>(count)};
        done = sha512(der::concat({salt, number}), saltDigest);
        std::ranges::fill(sum.span(), 0);
        for (int i = 0; done && i < rounds; ++i) {
            if (i > 0) done = sha512(round.view(), saltDigest);
            hash(start, hashed.view(), saltDigest.view(), round.span());
            for (std::size_t at = 0; at < hashLength; ++at) sum.span()[at] ^= round.view()[at];
        }
        for (std::size_t at = 0; at * stride + count - 1 < length && at < hashLength; ++at)
            key.span()[at * stride + count - 1] = sum.view()[at];
    }
    if (!done) return ossl::opensslFailure(ErrorCode::Internal, "SHA-512");
    return key;
}

}
