#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace core {

/// What reads the QR codes in a picture: PNG, or the binary forms of Netpbm (PBM, PGM, PPM). Errors: Malformed (CW-365) for
/// other pictures and for PDF, Refused (CW-366) for too large ones.
using ReadCodes = std::function<Result<std::vector<std::string>>(ByteView picture)>;

/// The texts of all codes in a picture, read in a process of its own that has neither files nor network: pictures are files of
/// others. None is no error. Errors: those of ReadCodes and of ForeignReader. For any thread.
ReadCodes workerCodeReader(
    std::filesystem::path program, std::chrono::milliseconds patience = std::chrono::seconds(20));

/// The worker's side: whether a question is about a picture, and the answer to it.
bool isCodeQuestion(ByteView question);
Secret answerCodeQuestion(ByteView question, const ReadCodes& read);
/// The asker's side: what an answer holds; nothing of it is trusted. Errors: those of the answer, Refused (CW-625).
Result<std::vector<std::string>> codesInAnswer(ByteView answer);

}
