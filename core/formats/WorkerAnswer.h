#pragma once
#include "core/base/Message.h"
#include "core/base/Wording.h"
#include <chrono>
#include <filesystem>

/// What certwright-parse-worker says: 0 and an error, or 1 and what was asked for. It may have been taken over by the file it
/// reads, so nothing that it says is trusted.
namespace core::worker {

/// Starts the program anew, asks once. Errors: Internal (CW-506, CW-622), Refused (CW-623, CW-624) beyond its limits.
Result<Secret> ask(const std::filesystem::path& program, const Secret& question, std::chrono::milliseconds patience);
/// The worker's side: an answer that is an error.
Secret refusal(const Error& error);

std::unexpected<Error> notAccepted(std::string why);
/// The error that the rest of an answer holds, made by our own code: with words that exist.
Result<Error> readRefusal(MessageReader& message, std::size_t size);

/// What `read` takes from an answer. Errors: those of the answer, Refused (CW-625) for an answer that our worker does not give.
template <typename Read>
auto accepted(ByteView answer, Read read) -> decltype(read(std::declval<MessageReader&>()))
{
    MessageReader message(answer);
    const auto isDone = message.number();
    if (isDone && *isDone == 0) {
        auto refusal = readRefusal(message, answer.size());
        if (refusal && message.isAtEnd()) return std::unexpected(*std::move(refusal));
        return notAccepted(refusal ? "more than an error" : refusal.error().detail);
    }
    if (!isDone || *isDone != 1) return notAccepted("neither an answer nor an error");
    auto found = read(message);
    if (!found) return notAccepted(sentence(found.error()));
    if (!message.isAtEnd()) return notAccepted("more than an answer");
    return found;
}

}
