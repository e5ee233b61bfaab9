#include "core/ceremony/engine/Challenge.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/crypto/Random.h"
#include <algorithm>
#include <sstream>

namespace core {

namespace {

Result<std::vector<std::size_t>> somePlaces(std::size_t count)
{
    std::vector<std::size_t> places;
    while (places.size() < std::min(challengeWords, count)) {
        CORE_TRY(const Bytes random, randomBytes(1));
        const std::size_t fair = 256 / count * count; // what is above would make low places likelier
        if (random[0] >= fair) continue;
        const std::size_t place = random[0] % count;
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
    }
    std::ranges::sort(places);
    return places;
}

}

Result<void> openChallenge(StepDesk& desk, Bytes fingerprint)
{
    CORE_TRY(desk.places, somePlaces(fingerprint.size()));
    desk.fingerprint = std::move(fingerprint);
    return {};
}

std::vector<StepField> challengeFields(const StepDesk& desk)
{
    std::vector<StepField> fields;
    for (const std::size_t place : desk.places)
        fields.push_back({"word:" + std::to_string(place + 1), CORE_TEXT("core", "From the sheet: word number"),
            std::to_string(place + 1), StepField::Kind::Word});
    return fields;
}

std::vector<std::string> challengeSheet(const StepDesk& desk)
{
    std::istringstream words(fingerprintWords(desk.fingerprint));
    std::vector<std::string> sheet;
    for (std::string word; words >> word;) sheet.push_back(word);
    return sheet;
}

Result<void> judgeChallenge(StepDesk& desk, const StepAnswers& answers)
{
    const std::vector<std::string> sheet = challengeSheet(desk);
    for (const std::size_t place : desk.places) {
        const std::string name = "word:" + std::to_string(place + 1);
        if (equalIgnoringCase(answers.text(name), sheet[place])) continue;
        const std::string shown = std::to_string(place + 1);
        CORE_CHECK(openChallenge(desk, Bytes(desk.fingerprint)));
        return failAs(ErrorCode::Refused, "CW-771", {shown});
    }
    return {};
}

}
