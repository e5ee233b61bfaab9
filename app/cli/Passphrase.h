#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include <string>

/// Passphrases come from a file, a descriptor or the terminal, never from the command line or the environment.
namespace cli {

/// The content of a file or pipe, without one trailing newline. Errors: Storage (CW-912), Usage (CW-906).
core::Result<core::Secret> passphraseFromFile(const std::string& path);
core::Result<core::Secret> passphraseFromDescriptor(int descriptor);
/// Asks on /dev/tty without echo. `option` is what the error advises where there is no terminal: "--passphrase".
core::Result<core::Secret> askPassphrase(const std::string& question, const std::string& option);
/// Asks twice. Errors: Refused (CW-904) when the entries differ.
core::Result<core::Secret> askNewPassphrase(const std::string& question, const std::string& option);

}
