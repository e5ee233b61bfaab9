#pragma once

#include "core/workflows/BatchFiles.h"
#include "core/workflows/NamesTable.h"

#include <filesystem>

namespace ui {

/// All that the wizard for many requests gathers.
struct BatchDraft {
    std::filesystem::path place;       ///< folder of requests, a file with many, or a table of names
    bool isTable = false;              ///< a table of names: keys and requests are made here
    std::vector<std::string> keyKinds; ///< that the profile allows
    struct NewKeys {
        const core::KeyAlgorithm* kind = nullptr;
        std::filesystem::path folder;
        std::shared_ptr<const core::Secret> passphrase; ///< of all the files
    };
    NewKeys newKeys;
    std::vector<core::NamesRow> rows; ///< of the table
    core::SignOrder order;
    std::vector<core::BatchRequest> requests; ///< what was found there
    core::BatchReport review;                 ///< the verdicts before signing
    std::filesystem::path folder;             ///< where the certificates go

    /// What signing was for, once it ended.
    struct Result {
        core::BatchReport report;
        core::BatchFolder files;
    };
    std::optional<Result> result;
};

}
