#include "app/cli/Outcome.h"
#include "app/cli/Words.h"
#include "core/base/Display.h"
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace cli {

namespace {

struct Cause {
    core::ErrorCode code;
    std::string_view name;
    int exitCode;
};
constexpr Cause causes[] = {
    {core::ErrorCode::Malformed, "malformed", 1},
    {core::ErrorCode::Unsupported, "unsupported", 1},
    {core::ErrorCode::NotFound, "not_found", 1},
    {core::ErrorCode::Ambiguous, "ambiguous", 2},
    {core::ErrorCode::Usage, "usage", 2},
    {core::ErrorCode::Refused, "refused", 1},
    {core::ErrorCode::WrongPassphrase, "wrong_passphrase", 3},
    {core::ErrorCode::Locked, "locked", 3},
    {core::ErrorCode::TokenUnavailable, "token_unavailable", 3},
    {core::ErrorCode::Storage, "storage", 3},
    {core::ErrorCode::Cancelled, "cancelled", 1},
    {core::ErrorCode::Internal, "internal", 3},
};

const Cause& causeOf(core::ErrorCode code)
{
    for (const Cause& cause : causes)
        if (cause.code == code) return cause;
    return causes[std::size(causes) - 1];
}

/// 0, or the errno of the write that failed.
int writeAll(int descriptor, core::ByteView content)
{
    while (!content.empty()) {
        const ssize_t count = ::write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        content = content.subspan(static_cast<std::size_t>(count));
    }
    return 0;
}

int writeAll(int descriptor, std::string_view text) { return writeAll(descriptor, core::bytesOf(text)); }

/// Escapes everything beyond ASCII: no terminal is misled, and a reader of JSON gets the exact text.
std::string serialized(const Json& json) { return json.dump(2, ' ', true, Json::error_handler_t::replace) + "\n"; }

/// A reader that left early (EPIPE) has what it wanted, unless it was to get a file.
int codeAfterWriting(int failure, const Outcome& outcome)
{
    if (failure == 0 || (failure == EPIPE && !outcome.content)) return outcome.code;
    writeAll(STDERR_FILENO,
        std::string("certwright-cli: writing to standard output failed: ") + std::strerror(failure) + "\n");
    return exitCodeOf(core::ErrorCode::Storage);
}

void addContent(Json& json, core::ByteView content)
{
    const std::string text = core::textOf(content);
    if (text.starts_with("-----BEGIN"))
        json["content"] = text;
    else
        json["content_base64"] = core::toBase64(content);
}

}

int exitCodeOf(core::ErrorCode code) { return causeOf(code).exitCode; }
std::string_view nameOf(core::ErrorCode code) { return causeOf(code).name; }

Json toJson(const core::Error& error)
{
    const core::Wording& words = wordsFor(error);
    return {{"error",
        {{"code", nameOf(error.code)}, {"rule", error.rule.empty() ? words.id : std::string_view(error.rule)},
            {"what", core::filled(words.what, error.values)}, {"why", core::filled(words.why, error.values)},
            {"remedy", core::filled(words.remedy, error.values)}, {"detail", error.detail}}}};
}

std::string sentenceOf(const core::Error& error)
{
    const core::Wording& words = wordsFor(error);
    std::string text;
    for (const std::string_view part : {words.what, words.why, words.remedy})
        if (!part.empty()) text += (text.empty() ? "" : " ") + core::filled(part, error.values);
    if (!error.detail.empty()) text += " (" + core::showText(error.detail) + ")";
    return text;
}

int print(const Outcome& outcome, bool asJson)
{
    if (asJson) {
        Json json = outcome.json;
        if (outcome.content) addContent(json, *outcome.content);
        return codeAfterWriting(writeAll(STDOUT_FILENO, serialized(json)), outcome);
    }
    if (!outcome.content) return codeAfterWriting(writeAll(STDOUT_FILENO, outcome.text), outcome);
    writeAll(STDERR_FILENO, outcome.text);
    return codeAfterWriting(writeAll(STDOUT_FILENO, *outcome.content), outcome);
}

int print(const core::Error& error, bool asJson)
{
    if (asJson)
        writeAll(STDOUT_FILENO, serialized(toJson(error)));
    else
        writeAll(STDERR_FILENO, "certwright-cli: " + sentenceOf(error) + "\n");
    return exitCodeOf(error.code);
}

}
