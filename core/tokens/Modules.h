#pragma once
#include "core/tokens/Token.h"
#include <span>
#include <stop_token>

namespace core {

/// A module that can be asked for tokens.
struct OfferedModule {
    std::string name; ///< of its list file, "softhsm2"; empty when it was named by its path
    std::filesystem::path path;
};

/// Where p11-kit keeps its list files, most general first; a relative `module:` is meant below `base`.
struct ModuleFolders {
    std::vector<std::filesystem::path> lists;
    std::filesystem::path base;
};
/// The folders of this system and of the running user.
ModuleFolders moduleFolders();

/// The modules in the *.module files of these folders (p11-kit's pkcs11.conf format), by name. A later folder changes the
/// lines of an earlier one. Left out are those without a library of their own (remote:), those switched off for this
/// program (enable-in, disable-in), and those that say whom to trust and keep no keys (trust-policy).
std::vector<OfferedModule> listedModules(const ModuleFolders& folders = moduleFolders());

/// A file that may be loaded: canonical, a regular file, owned by root or the running user, writable by nobody else, in
/// folders in which nobody else can replace it.
struct ModuleFile {
    std::filesystem::path path;
    Sha256 hash{};
};
/// Errors: Storage (CW-401, CW-402, CW-408); Refused (CW-510 to CW-512).
Result<ModuleFile> checkModuleFile(const std::filesystem::path& path);

/// Loads a module that checkModuleFile() accepts, asks it for its readers and tokens, and finalises it again. It logs in
/// nowhere and opens no session. Blocks as long as the driver does. Only one thread at a time may ask one module.
/// Errors: as checkModuleFile(); Malformed (CW-513 to CW-515); those of PKCS#11 (core/tokens/ReturnCodes.h).
Result<TokenModule> readModule(const std::filesystem::path& path);

/// What asking one module gave.
struct ModuleReading {
    OfferedModule offered;
    Result<TokenModule> module;
};
/// Asks each module once, however often it is offered; ends early when asked to stop.
std::vector<ModuleReading> readModules(std::span<const OfferedModule> offered, std::stop_token stop = {});

}
