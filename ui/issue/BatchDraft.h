#pragma once

#include "core/workflows/BatchFiles.h"

#include <filesystem>

namespace ui {

/// All that the wizard for many requests gathers.
struct BatchDraft {
    std::filesystem::path place; ///< folder of requests, or a file with many
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
