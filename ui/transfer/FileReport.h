#pragma once

#include "core/formats/ImportFormat.h"
#include "core/workflows/Workflows.h"
#include "ui/widgets/DetailsPane.h"

#include <optional>

namespace ui {

/// One thing of a file that was looked into.
struct FoundItem {
    core::FoundObject object;
    std::optional<core::ImportLine> line; ///< what taking it in would do; none without a vault
};
/// A file that was looked into; nothing was imported.
struct FileReport {
    QString name; ///< file name, shown safely
    std::vector<FoundItem> items;
    bool holds(bool (*is)(const core::FoundObject&)) const;
};

bool isRequest(const core::FoundObject& object);
bool isCaCertificate(const core::FoundObject& object);
bool isKey(const core::FoundObject& object);

/// What a list made elsewhere brings: its number, what it revokes, and where the next goes on.
QString listSentence(const core::ImportedList& list);

/// The card of one thing: what it is, how strong its key is, whether its signature is valid, whether it is in the vault.
Details cardOf(const FoundItem& item, core::Time now);

}
