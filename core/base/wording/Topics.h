#pragma once
#include "core/base/Wording.h"

/// The wordings by topic: one file and one hundred of numbers each. A new wording goes to the end of its topic's file;
/// its number is the next free one and stays with its meaning.
namespace core::wording {

std::span<const Wording> general(); ///< CW-0xx, one for each ErrorCode, in the order of the enumerators
std::span<const Wording>
paths(); ///< CW-013 to CW-040 and CW-061 to CW-085 paths of certificates and by whose rules they are judged
std::span<const Wording> comparing();  ///< CW-041 to CW-060 comparing two things, and taking files apart
std::span<const Wording> requests();   ///< CW-1xx requests and what people type in
std::span<const Wording> profiles();   ///< CW-1xx names, profile files, what a profile grants
std::span<const Wording> issuing();    ///< CW-2xx rules for issuing
std::span<const Wording> revocation(); ///< CW-3xx revocation and CRLs
std::span<const Wording>
record(); ///< CW-224 to CW-249, CW-315 to CW-318 and CW-323 to CW-349 records of ceremonies and their kits, also in a vault
std::span<const Wording>
rollover(); ///< CW-294 to CW-309, CW-314, CW-393, CW-394 and CW-345 to CW-349 roots that certify each other, one that follows another, and sticks
std::span<const Wording> workflows(); ///< CW-25x and CW-26x what stops a workflow
std::span<const Wording> storage();   ///< CW-40x, CW-41x, CW-907 and CW-908 files
std::span<const Wording> vault();     ///< CW-42x to CW-44x vaults and what a check finds
std::span<const Wording> tokenUse();  ///< CW-45x to CW-47x what is done with tokens
std::span<const Wording> tokenKeys(); ///< CW-461, CW-462, CW-48x and CW-49x keys on tokens, and modules people chose
std::span<const Wording> people();    ///< CW-5xx people and locks
std::span<const Wording> tokens();    ///< CW-51x to CW-54x tokens and their modules
std::span<const Wording> ceremony();  ///< CW-55x to CW-59x scripts of ceremonies and their people
std::span<const Wording> paper();     ///< CW-35x to CW-372 what a ceremony prints, and reading it again
std::span<const Wording>
ceremonyRun(); ///< CW-373 to CW-376, CW-743 to CW-748, CW-750 and CW-759 to CW-798 ceremonies that are held
std::span<const Wording> review();         ///< CW-377 to CW-390 who has reviewed and rehearsed a script
std::span<const Wording> ceremonyLimits(); ///< CW-086 to CW-100 what a root signs in a ceremony, its tokens and people
std::span<const Wording> formats();        ///< CW-6xx formats and limits
std::span<const Wording> verification();   ///< CW-7xx verification
std::span<const Wording> linting();        ///< CW-749 and CW-8xx what lint says

}
