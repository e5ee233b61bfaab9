#include "core/workflows/BatchFiles.h"
#include "core/base/Display.h"
#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include <atomic>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

namespace core {

namespace {

using ManifestJson = nlohmann::ordered_json;

Result<std::vector<std::filesystem::path>> filesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        if (at->path().filename().string().starts_with('.')) continue;
        if (at->symlink_status(failure).type() == std::filesystem::file_type::regular) files.push_back(at->path());
    }
    if (failure) return failAs(ErrorCode::Storage, "CW-404", {folder.string()}, failure.message());
    std::ranges::sort(files);
    return files;
}

/// What one file holds; never nothing.
std::vector<BatchRequest> requestsOf(const std::filesystem::path& file, const ForeignReader& reader)
{
    const std::string name = file.filename().string();
    const auto content = readSecretFile(file, limits::crlOctets);
    if (!content) return {{name, {}, content.error()}};
    auto objects = reader.read(content->view());
    if (!objects) return {{name, {}, objects.error()}};
    std::vector<BatchRequest> requests;
    for (const FoundObject& object : *objects)
        if (const auto* request = std::get_if<Csr>(&object)) requests.push_back({name, request->der()});
    if (requests.empty()) return {{name, {}, csrIn(*std::move(objects)).error()}};
    for (std::size_t i = 0; requests.size() > 1 && i < requests.size(); ++i)
        requests[i].source += "#" + std::to_string(i + 1);
    return requests;
}

std::unexpected<Error> tooMany()
{
    return failAs(ErrorCode::Refused, "CW-601", {"batch", std::to_string(mostBatchRequests) + " requests"});
}

std::string inLowerCase(std::string ascii)
{
    for (char& c : ascii)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ascii;
}

/// A name for each line's file: that of its request, made harmless, and different from every other whatever the letter case.
std::string freshName(const std::string& source, std::set<std::string>& taken)
{
    const std::size_t part = source.rfind('#');
    const std::string number = part == std::string::npos ? "" : "-" + source.substr(part + 1);
    const std::string stem = safeFileName(std::filesystem::path(source.substr(0, part)).stem().string() + number);
    for (int copy = 1;; ++copy) {
        std::string name = stem + (copy == 1 ? "" : "-" + std::to_string(copy)) + ".pem";
        if (taken.insert(inLowerCase(name)).second) return name;
    }
}

/// What a line of the manifest says of a certificate and its file.
struct WrittenCertificate {
    std::string file;
    Sha256 hash{};
    Certificate certificate;
};

ManifestJson manifestLine(const BatchRequest& request, const BatchLine& line, const WrittenCertificate* written)
{
    ManifestJson json{{"source", request.source}, {"outcome", outcomeOf(line)}};
    if (written)
        json.update({{"file", written->file}, {"sha256", toHex(written->hash)},
            {"subject", written->certificate.subject().toText()}, {"serial", toHex(written->certificate.serial())},
            {"fingerprint", toHex(written->certificate.sha256Fingerprint())}});
    if (line.refusal) json.update({{"rule", line.refusal->rule}, {"reason", sentence(*line.refusal)}});
    for (const Finding& finding : line.notGranted) json["not_granted"].push_back(sentence(finding));
    return json;
}

/// The certificate of a line, made now or before; none: there is none.
Result<std::optional<Certificate>> certificateOf(Vault& vault, const BatchLine& line)
{
    if (line.certificate || !line.earlier) return line.certificate;
    return CertificateStore(vault).certificate(*line.earlier);
}

}

std::string_view outcomeOf(const BatchLine& line)
{
    if (line.certificate) return "signed";
    if (line.earlier) return "signed-before";
    if (line.sameAs) return "repeated";
    return line.refusal ? "refused" : "untouched";
}

Result<std::vector<BatchRequest>> requestsAt(const std::filesystem::path& place, const ForeignReader& reader,
    unsigned threads, const BatchProgress& progress, std::stop_token stop)
{
    std::error_code failure;
    std::vector<std::filesystem::path> files{place};
    if (std::filesystem::is_directory(place, failure)) {
        CORE_TRY(files, filesIn(place));
    } else if (!std::filesystem::exists(place, failure)) {
        return failAs(ErrorCode::NotFound, "CW-401", {place.string()});
    }
    if (files.empty()) return failAs(ErrorCode::NotFound, "CW-642", {place.string()});
    if (files.size() > mostBatchRequests) return tooMany();
    std::vector<std::vector<BatchRequest>> found(files.size());
    std::atomic<std::size_t> next = 0, done = 0;
    const auto work = [&](bool tells) {
        for (std::size_t at; (at = next++) < files.size() && !stop.stop_requested();) {
            found[at] = requestsOf(files[at], reader);
            ++done;
            if (tells && progress) progress(done);
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned other = 1; other < threads; ++other) others.emplace_back(work, false);
        work(true);
    }
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    std::vector<BatchRequest> requests;
    for (std::vector<BatchRequest>& one : found) {
        if (requests.size() + one.size() > mostBatchRequests) return tooMany();
        requests.insert(requests.end(), std::move_iterator(one.begin()), std::move_iterator(one.end()));
    }
    return requests;
}

Result<void> prepareBatchFolder(const std::filesystem::path& folder, bool mayReplace)
{
    std::error_code failure;
    if (!std::filesystem::exists(folder, failure)) {
        if (!std::filesystem::create_directory(folder, failure))
            return failAs(ErrorCode::Storage, "CW-402", {folder.string()}, failure.message());
        return {};
    }
    if (!std::filesystem::is_directory(folder, failure)) return failAs(ErrorCode::Refused, "CW-643", {folder.string()});
    const bool isEmpty = std::filesystem::is_empty(folder, failure);
    if (failure) return failAs(ErrorCode::Storage, "CW-402", {folder.string()}, failure.message());
    if (!isEmpty && !mayReplace) return failAs(ErrorCode::Refused, "CW-641", {folder.string()});
    return {};
}

Result<BatchFolder> writeBatchFolder(Vault& vault, const std::filesystem::path& folder,
    std::span<const BatchRequest> requests, const SignOrder& order, const BatchReport& report,
    const BatchProgress& progress)
{
    BatchFolder result;
    std::set<std::string> taken{"manifest.json", "sha256sums"};
    ManifestJson lines = ManifestJson::array();
    std::string sums;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        CORE_TRY(const auto certificate, certificateOf(vault, report.lines[i]));
        std::string name = certificate ? freshName(requests[i].source, taken) : std::string();
        if (!certificate) {
            lines.push_back(manifestLine(requests[i], report.lines[i], nullptr));
        } else {
            const std::string pem = writePem("CERTIFICATE", certificate->der());
            const WrittenCertificate written{name, sha256(bytesOf(pem)), *certificate};
            CORE_CHECK(writeFile(folder / name, bytesOf(pem), FileKind::Public));
            sums += toHex(written.hash) + "  " + name + "\n";
            lines.push_back(manifestLine(requests[i], report.lines[i], &written));
        }
        result.files.push_back(std::move(name));
        if (progress) progress(i + 1);
    }
    ManifestJson manifest{{"format", "certwright-batch 1"}, {"written", toText(vault.now())}, {"issuer", order.issuer},
        {"profile", order.profile}, {"lines", std::move(lines)}};
    if (report.stoppedBy) manifest["stopped_by"] = sentence(*report.stoppedBy);
    const std::string text = manifest.dump(2, ' ', false, ManifestJson::error_handler_t::replace) + "\n";
    sums += toHex(sha256(bytesOf(text))) + "  manifest.json\n";
    CORE_CHECK(writeFile(folder / "manifest.json", bytesOf(text), FileKind::Public));
    CORE_CHECK(writeFile(folder / "SHA256SUMS", bytesOf(sums), FileKind::Public));
    return result;
}

}
