#include "core/ceremony/paper/CodeReader.h"
#include "core/base/Limits.h"
#include "core/formats/WorkerAnswer.h"

namespace core {

namespace {

constexpr std::uint64_t codeQuestion = 0x5152; // apart from the questions about files
constexpr std::size_t mostCodesInPicture = 255;
constexpr std::size_t longestCode = 8192; ///< octets; the largest QR code holds 7089 digits

Result<std::vector<std::string>> readTexts(MessageReader& message)
{
    CORE_TRY(const std::uint64_t count, message.number());
    if (count > mostCodesInPicture) return fail(ErrorCode::Malformed, "a count out of range");
    std::vector<std::string> texts;
    for (std::uint64_t at = 0; at < count; ++at) {
        CORE_TRY(const std::string text, message.text());
        if (text.size() > longestCode) return fail(ErrorCode::Malformed, "a code that is too long");
        texts.push_back(text);
    }
    return texts;
}

}

ReadCodes workerCodeReader(std::filesystem::path program, std::chrono::milliseconds patience)
{
    return [program = std::move(program), patience](ByteView picture) -> Result<std::vector<std::string>> {
        if (picture.size() > limits::pictureOctets)
            return failAs(ErrorCode::Refused, "CW-366", {std::to_string(limits::pictureOctets) + " octets"});
        MessageWriter question(picture.size() + 64);
        question.addNumber(codeQuestion).add(picture);
        CORE_TRY(const Secret answer, worker::ask(program, question.take(), patience));
        return codesInAnswer(answer.view());
    };
}

bool isCodeQuestion(ByteView question)
{
    const auto kind = MessageReader(question).number();
    return kind && *kind == codeQuestion;
}

Secret answerCodeQuestion(ByteView question, const ReadCodes& read)
{
    MessageReader message(question);
    static_cast<void>(message.number());
    const auto picture = message.field();
    if (!picture) return worker::refusal(picture.error());
    const auto codes = read(*picture);
    if (!codes) return worker::refusal(codes.error());
    MessageWriter answer;
    answer.addNumber(1).addNumber(std::min(codes->size(), mostCodesInPicture));
    for (std::size_t at = 0; at < std::min(codes->size(), mostCodesInPicture); ++at)
        answer.add(std::string_view((*codes)[at]).substr(0, longestCode));
    return answer.take();
}

Result<std::vector<std::string>> codesInAnswer(ByteView answer) { return worker::accepted(answer, readTexts); }

}
