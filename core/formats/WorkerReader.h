#pragma once
#include "core/formats/ForeignReader.h"
#include <chrono>
#include <filesystem>

namespace core {

/// A reader that starts `program` anew for every file, so that none can touch the answer about another. `patience` is how
/// long one file may take by the clock on the wall; the worker itself limits processor time and memory.
std::shared_ptr<const ForeignReader> workerReader(
    std::filesystem::path program, std::chrono::milliseconds patience = std::chrono::seconds(20));

/// The worker's side: one answer to one question.
Secret answerReadQuestion(ByteView question);
/// The asker's side: what an answer about a whole file holds; nothing of it is trusted. Errors: those of the answer, Refused
/// (CW-625) for an answer that our worker does not give.
Result<std::vector<FoundObject>> objectsInAnswer(ByteView answer);
/// The same of an answer about a signature.
Result<DetachedSignature> signatureInAnswer(ByteView answer);
/// The exit code of a worker that got no more memory.
inline constexpr int outOfMemoryExit = 4;

}
