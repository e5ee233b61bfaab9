#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/base/Text.h"
#include <span>
#include <vector>

/// Shares of a secret by SLIP-0039: each is a line of words, any `threshold` of them give the secret, fewer say nothing about it.
/// Arithmetic on secrets takes the same time whatever they are; only the words themselves are looked up in a table.
namespace core {

inline constexpr int leastShareThreshold = 2;
inline constexpr int mostShares = 16;

/// What a share says about itself in the open.
struct SharePlace {
    int set = 0;    ///< 15 random bits that all shares of one splitting have in common
    int number = 0; ///< 1 to 16
    int threshold = 0;
};

/// Whether one share stands apart from the others, without which no number of them gives the secret.
enum class ShareGroups { One, WithSeparate };

/// `count` shares, any `threshold` of which give `secret` (16 octets or more, an even number). Each was read back, and every
/// share was part of a successful joining, before this returns. With a separate one it comes last and is needed besides the `threshold`
/// others (two groups of SLIP-0039). Errors: Usage (CW-638) for numbers outside 2 to 16.
Result<std::vector<Secret>> splitSecret(
    const Secret& secret, int threshold, int count, ShareGroups groups = ShareGroups::One);
/// Errors: Malformed (CW-632, CW-633) naming the share, Refused (CW-634) for shares of different sets, (CW-635) for too few,
/// (CW-636) for shares that contradict each other.
Result<Secret> joinShares(std::span<const Secret> shares, ByteView passphrase = {});
/// Errors: Malformed (CW-632, CW-633), `number` of the share being 1.
Result<SharePlace> placeOf(const Secret& share);

/// The 1024 words of SLIP-0039, sorted, one a line; in resources/words.
std::span<const EmbeddedText> shareWordTexts();

}
