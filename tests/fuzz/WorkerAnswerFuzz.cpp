#include "core/base/Message.h"
#include "core/formats/WorkerReader.h"
#include <cstdlib>

using namespace core;

/// Answers as a worker would give them that was taken over by the file it read; and what our own worker says of any file,
/// which is never taken for such an answer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input{data, size};
    static_cast<void>(objectsInAnswer(input));
    const Secret answer = answerReadQuestion(MessageWriter().addNumber(0).add(input).add(ByteView()).take().view());
    const auto objects = objectsInAnswer(answer.view());
    if (!objects && objects.error().rule == "CW-625") std::abort();
    return 0;
}
