#include "core/workflows/Rescue.h"
#include "core/base/File.h"
#include "core/crypto/Digest.h"
#include "core/formats/Pem.h"
#include "core/vault/Salvage.h"
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace core {

namespace {

/// Writes files with names that nothing in the vault can choose freely: what it says of itself, and a part of the hash.
class Folder {
public:
    Folder(std::filesystem::path path, Rescued& rescued) : m_path(std::move(path)), m_rescued(&rescued) {}
    /// From now on every object that add() writes is counted, and none is after a stop.
    void count(std::size_t all, std::stop_token stop, std::function<void(std::size_t, std::size_t)> progress)
    {
        m_all = all;
        m_stop = std::move(stop);
        m_progress = std::move(progress);
    }
    Result<void> make() const
    {
        if (mkdir(m_path.c_str(), 0700) == 0 || errno == EEXIST) return {};
        return failAs(ErrorCode::Storage, "CW-404", {m_path.string()}, std::strerror(errno));
    }
    Result<void> add(std::string_view name, std::string_view suffix, ByteView hashed, ByteView content, FileKind kind,
        bool isChecked = true)
    {
        if (m_stop.stop_requested()) return fail(ErrorCode::Cancelled);
        if (m_progress) m_progress(m_done++, m_all);
        const std::string shortHash = toHex(sha256(hashed)).substr(0, 12);
        const std::string stem = (isChecked ? "" : "unchecked-") + safeFileName(name) + "-" + shortHash;
        return write(stem + std::string(suffix), content, kind, isChecked);
    }
    Result<void> write(const std::string& name, ByteView content, FileKind kind, bool isChecked = true) const
    {
        CORE_CHECK(writeFile(m_path / name, content, kind));
        m_rescued->files.push_back({m_path / name, isChecked});
        return {};
    }

private:
    std::filesystem::path m_path;
    Rescued* m_rescued;
    std::size_t m_done = 0, m_all = 0;
    std::stop_token m_stop;
    std::function<void(std::size_t, std::size_t)> m_progress;
};

std::string wrappedKeysText(const Salvage& salvage)
{
    nlohmann::ordered_json text{{"master", nullptr}, {"keys", nlohmann::ordered_json::array()}};
    if (const auto& master = salvage.master)
        text["master"] = {{"identity", toHex(master->identity)}, {"kdf", "argon2id"},
            {"memory_kib", master->kdf.memoryKiB}, {"iterations", master->kdf.iterations}, {"lanes", master->kdf.lanes},
            {"salt", toHex(master->kdf.salt)}, {"wrapped", toHex(master->wrapped)}};
    for (const SalvagedKey& each : salvage.keys)
        text["keys"].push_back(
            {{"label", each.label}, {"public", toBase64(each.key.spki)}, {"sealed", toBase64(each.key.sealed)}});
    return text.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

/// Which tokens to look for: what they hold is not in the vault.
Result<void> writeTokenKeys(const Salvage& salvage, Folder& folder, Rescued& rescued)
{
    if (salvage.tokenKeys.empty()) return {};
    nlohmann::ordered_json text{{"keys", nlohmann::ordered_json::array()}};
    for (const SalvagedTokenKey& each : salvage.tokenKeys) {
        nlohmann::ordered_json places = nlohmann::ordered_json::array();
        for (const TokenPlace& place : each.places) places.push_back(toUri(place));
        text["keys"].push_back({{"label", each.label}, {"public", toBase64(each.spki)}, {"places", std::move(places)}});
    }
    rescued.tokenKeys = salvage.tokenKeys.size();
    const std::string content = text.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    return folder.write("token-keys.json", bytesOf(content), FileKind::Public);
}

Result<void> writeObjects(const Salvage& salvage, Folder& folder)
{
    for (const auto& [certificate, isChecked] : salvage.certificates)
        CORE_CHECK(folder.add(certificate.subject().shortText(), ".pem", certificate.der(),
            bytesOf(writePem("CERTIFICATE", certificate.der())), FileKind::Public, isChecked));
    for (const auto& [crl, isChecked] : salvage.crls)
        CORE_CHECK(folder.add(crl.issuer().shortText(), ".crl", crl.der(), crl.der(), FileKind::Public, isChecked));
    for (const auto& [request, isChecked] : salvage.requests)
        CORE_CHECK(folder.add(request.subject().shortText(), ".csr", request.der(),
            bytesOf(writePem("CERTIFICATE REQUEST", request.der())), FileKind::Public, isChecked));
    return {};
}

/// A key that does not open was damaged, and its wrapped form is kept all the same.
Result<void> writeKeys(const Salvage& salvage, Folder& folder, std::optional<KeyRoom> room, ByteView passphrase,
    KeyService& keys, Rescued& rescued)
{
    if (salvage.keys.empty()) return {};
    CORE_CHECK(folder.write("wrapped-keys.json", bytesOf(wrappedKeysText(salvage)), FileKind::Private));
    if (!room) return {};
    for (const SalvagedKey& each : salvage.keys) {
        const auto pem = keys.encryptedPem(*room, each.key, passphrase);
        if (!pem) continue;
        CORE_CHECK(folder.add(each.label, ".key", each.key.spki, bytesOf(*pem), FileKind::Private));
        ++rescued.openedKeys;
    }
    return {};
}

}

Result<Rescued> rescueVault(const std::filesystem::path& vault, const std::filesystem::path& folder,
    std::optional<ByteView> passphrase, KeyService& keys, const std::stop_token& stop,
    const std::function<void(std::size_t done, std::size_t all)>& progress)
{
    CORE_TRY(const Salvage salvage, salvageVault(vault));
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    if (salvage.isEmpty()) return failAs(ErrorCode::NotFound, "CW-440", {vault.string()});
    std::optional<OpenedRoom> opened;
    if (passphrase && salvage.master) {
        CORE_TRY(opened, keys.open(*salvage.master, *passphrase));
    }
    const auto close = [&keys](const OpenedRoom* room) { keys.close(room->room); };
    const std::unique_ptr<const OpenedRoom, decltype(close)> closed(opened ? &*opened : nullptr, close);
    Rescued rescued{.certificates = salvage.certificates.size(),
        .crls = salvage.crls.size(),
        .requests = salvage.requests.size(),
        .keys = salvage.keys.size(),
        .damaged = salvage.damaged,
        .files = {}};
    Folder out(folder, rescued);
    out.count(rescued.certificates + rescued.crls + rescued.requests + (opened ? rescued.keys : 0), stop, progress);
    CORE_CHECK(out.make());
    CORE_CHECK(writeObjects(salvage, out));
    CORE_CHECK(writeTokenKeys(salvage, out, rescued));
    CORE_CHECK(writeKeys(salvage, out, opened ? std::optional(opened->room) : std::nullopt,
        passphrase.value_or(ByteView()), keys, rescued));
    return rescued;
}

}
