#include "core/formats/WorkerAnswer.h"
#include "core/base/Helper.h"
#include "core/base/Limits.h"
#include "core/formats/WorkerReader.h"
#include <csignal>

namespace core::worker {

namespace {

constexpr std::size_t mostWords = 64 * 1024; ///< octets of an error

std::string shownMemory() { return std::to_string(limits::readingOctets >> 30) + " GiB"; }

Error endOf(const HelperEnd& end, std::chrono::milliseconds patience)
{
    if (end.wasTooLate)
        return {ErrorCode::Refused, "CW-623",
            {std::to_string(std::chrono::ceil<std::chrono::seconds>(patience).count())}, {}};
    if (end.signal == SIGXCPU) return {ErrorCode::Refused, "CW-623", {std::to_string(limits::readingSeconds)}, {}};
    if (end.exitCode == outOfMemoryExit) return {ErrorCode::Refused, "CW-624", {shownMemory()}, {}};
    const std::string how =
        end.signal != 0 ? "signal " + std::to_string(end.signal) : "exit code " + std::to_string(end.exitCode);
    return {ErrorCode::Internal, "CW-622", {how}, {}};
}

}

Result<Secret> ask(const std::filesystem::path& program, const Secret& question, std::chrono::milliseconds patience)
{
    CORE_TRY(Helper helper, Helper::start(program));
    auto answer = helper.ask(question.view(), patience);
    if (!answer) return std::unexpected(endOf(helper.end(), patience));
    return answer;
}

Secret refusal(const Error& error)
{
    MessageWriter message;
    addError(message.addNumber(0), error);
    return message.take();
}

std::unexpected<Error> notAccepted(std::string why) { return failAs(ErrorCode::Refused, "CW-625", {std::move(why)}); }

Result<Error> readRefusal(MessageReader& message, std::size_t size)
{
    if (size > mostWords) return fail(ErrorCode::Malformed, "an error that is too long");
    CORE_TRY(Error error, readError(message));
    if (!error.rule.empty() && !findWording(error.rule)) return fail(ErrorCode::Malformed, "an error without words");
    return error;
}

}
