#pragma once
#include "core/formats/Asn1File.h"
#include "core/formats/DetachedSignature.h"
#include "core/formats/ImportFormat.h"
#include <memory>

namespace core {

/// Reads files that others made. Whoever asks gets objects that are whole; the work with what came can be done in this
/// process (tests) or in one of its own (window, command line), behind the same interface. For any thread.
/// Errors of all, beside those of readObjects(): Internal (CW-506, CW-622) when that process does not start or ends,
/// Refused (CW-601, CW-623, CW-624, CW-625) beyond its limits.
class ForeignReader {
public:
    virtual ~ForeignReader() = default;
    /// readObjects(). Of private keys only that they are there and whether they are encrypted: `pkcs8` is empty.
    virtual Result<std::vector<FoundObject>> read(ByteView content, ByteView passphrase = {}) const = 0;
    /// readFoundKey(), as it lies there, after it was opened once for a try. Errors: also those of openKey(), so that an
    /// encrypted key without its passphrase is WrongPassphrase.
    virtual Result<FoundKey> key(ByteView content, ByteView passphrase = {}) const = 0;
    /// readAsn1().
    virtual Result<std::vector<Asn1Block>> structure(ByteView content) const = 0;
    /// readDetachedSignature().
    virtual Result<DetachedSignature> signature(ByteView content) const = 0;
};

/// A reader in this process.
std::shared_ptr<const ForeignReader> localReader();

}
