#pragma once
#include "core/keys/KeyService.h"
#include <filesystem>

namespace core {

/// A service in a process of its own, which is started at the first question and again after it ended; then its rooms are
/// closed, as if the vault had been locked.
std::shared_ptr<KeyService> helperKeys(std::filesystem::path program);
/// The helper's side: one answer to one question, by `service`.
Secret answerKeyQuestion(KeyService& service, ByteView question);

}
