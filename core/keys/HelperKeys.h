#pragma once
#include "core/keys/KeyService.h"
#include <filesystem>
#include <functional>

namespace core {

/// A service in a process of its own, which is started at the first question and again after it ended; then its rooms are
/// closed, as if the vault had been locked.
std::shared_ptr<KeyService> helperKeys(std::filesystem::path program);
/// The asking side alone: `ask` brings a question to whoever answers like answerKeyQuestion(), one at a time. What it brings back is
/// not trusted: Malformed for what is no answer.
std::shared_ptr<KeyService> askedKeys(std::function<Result<Secret>(ByteView question)> ask);
/// The helper's side: one answer to one question, by `service`.
Secret answerKeyQuestion(KeyService& service, ByteView question);

}
