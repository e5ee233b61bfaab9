#pragma once
#include "core/ceremony/paper/Document.h"
#include "core/ceremony/paper/PaperFrames.h"
#include "core/crypto/SecretSharing.h"

namespace core {

/// What every sheet of a key says of it.
struct SheetLabel {
    std::string root;          ///< subject of the root as text, not yet made safe to show
    Sha256 rootFingerprint{};  ///< of the certificate; zeros before there is one: then the public key's, and said so
    bool isPublicKey = false;  ///< whether `rootFingerprint` is of the public key
    std::string madeOn;        ///< day, RFC 3339
    std::string contact;       ///< who is asked about it
    std::string keepUntil;     ///< day before which it is not thrown away
    int threshold = 0;         ///< shares that open the key
    int shares = 0;            ///< that were made
    bool needsAuditor = false; ///< the auditor's share is needed besides
    std::string shareSet;      ///< number of the set of shares; empty: not made yet
    bool isRehearsal = false;
};

/// The sheets of one copy of a backup: code twice, lines, and how to get the key back with tools that every Linux has.
/// Errors: those of qrMatrix().
Result<document::Document> keySheets(const PaperBackup& backup, const SheetLabel& label, int copy, int copies);

/// The sheet of one holder. Without `words` there are numbered places to write them by hand, so that they pass through no printer.
/// Words that are printed stand in this program's memory, unlocked, while pages are made of them.
document::Document shareSheet(const SheetLabel& label, int number, const std::string& holder, const PaperBackup& backup,
    std::shared_ptr<const Secret> words = {});

}
