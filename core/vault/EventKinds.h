#pragma once
#include <span>
#include <string_view>

namespace core {

/// A class of events in the log. Every function that writes to the vault emits exactly one.
struct EventKind {
    std::string_view id;    ///< "certificateIssued"
    std::string_view label; ///< CORE_TEXT: "Certificate issued"
    /// What would be missed if the vault were lost: keys, what was signed, revoked or decided. Not what only says that somebody came.
    bool isWorthBackup = true;
};
std::span<const EventKind> eventKinds();
const EventKind* findEventKind(std::string_view id);

}
