#pragma once

#include "ui/issue/BuildDraft.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ui {

/// Name and content of a file to write.
struct OutFile {
    std::string name;
    core::Bytes content;
};

/// What the world needs of a new hierarchy: certificates and CRLs as they are published, and the chain.
std::vector<OutFile> filesOf(const std::vector<MadeCa>& made);

/// The one file of an object: DER, or PEM with that label.
OutFile derFile(std::string name, core::ByteView der);
OutFile pemFile(std::string name, std::string_view label, core::ByteView der);

/// Writes public files into a folder, which is made when missing, and reads each one back. Errors: Storage.
core::Result<void> writeFiles(const std::vector<OutFile>& files, const std::filesystem::path& folder);

}
