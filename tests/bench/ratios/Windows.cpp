#include "Ratio.h"
#include "core/workflows/Sample.h"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <format>
#include <fstream>

using namespace core;

namespace {

constexpr auto passphrase = "bench";
constexpr int tries = 7;
constexpr double smoothFrame = 8; ///< milliseconds

/// The middle one of some measurements.
double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Milliseconds that a start of the window program takes from beginning to end, on the median.
double startMilliseconds(const std::string& program, const std::string& mode, const Folder& folder)
{
    std::vector<double> times;
    for (int i = 0; i < tries; ++i) times.push_back(run({program, mode}, folder.path()).seconds * 1000);
    return median(std::move(times));
}

/// What certwright-windows tells of a vault with so many certificates.
struct Opened {
    double first = 0, numbers = 0, frame = 0, jump = 0, kept = 0;
};
Opened openMedian(const std::string& program, const std::filesystem::path& vault, const Folder& folder)
{
    std::array<std::vector<double>, 5> columns;
    const std::string output = folder.path() / "numbers";
    for (int i = 0; i < tries; ++i) {
        if (run({program, "open", output, vault.string(), passphrase}, folder.path()).code != 0) continue;
        std::ifstream numbers(output);
        for (auto& column : columns) {
            double value = 0;
            numbers >> value;
            column.push_back(value);
        }
    }
    return {median(columns[0]), median(columns[1]), median(columns[2]), median(columns[3]), median(columns[4])};
}

std::filesystem::path makeVault(const Folder& folder, std::size_t certificates)
{
    const auto path = folder.path() / std::format("{}.cwvault", certificates);
    const KdfParameters kdf{.memoryKiB = kdfMemoryFloorKiB, .iterations = 1, .lanes = 1, .salt = Bytes(16, 7)};
    must(createSample(path, bytesOf(passphrase), kdf, {.actor = "bench"}, certificates), "making a sample");
    return path;
}

std::string milliseconds(double value) { return std::format("{:.1f} ms", value); }

}

std::vector<Ratio> windowRatios()
{
    setenv("QT_QPA_PLATFORM", "offscreen", 0); // or where QT_QPA_PLATFORM says
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "certwright-windows";
    const Folder folder;
    const double bare = startMilliseconds(program, "bare", folder);
    const double cold = startMilliseconds(program, "start", folder);
    const Opened few = openMedian(program, makeVault(folder, 1000), folder);
    const Opened many = openMedian(program, makeVault(folder, 100'000), folder);
    const auto ratio = [](std::string what, double ours, double other, double aim, std::string cause) {
        return Ratio{std::move(what), milliseconds(ours), milliseconds(other), ours > 0 ? other / ours : 0, aim,
            std::move(cause)};
    };
    return {
        ratio("start of the program until its window is painted, against a bare Qt window with a table", cold, bare,
            0.5,
            "ten pages with their models and tables are made before the first is shown; to make each when it is first "
            "gone to would save most"),
        ratio("1000 certificates, from the vault's key to the first page painted, against a bare Qt window", few.first,
            bare, 0.33, "every page is filled at once, not the one that is shown alone"),
        ratio("100000 certificates, from the vault's key to the first page painted, against a bare Qt window",
            many.first, bare, 0.33, "the ids of the whole view are read and put in order before its first rows"),
        ratio("100000 certificates until the first page, against 1000", many.first, few.first, 0.77,
            "the ids of the whole view are read and put in order before its first rows, and each CA's certificates are "
            "counted; it would need the first rows before the other ids, and counts that are kept"),
        ratio("scrolling 100000 certificates: 95 of 100 frames, against 8 ms", many.frame, smoothFrame, 1,
            "what a cell's words and marks cost to paint"),
        ratio("jumping in 100000 certificates: 95 of 100 frames, against 16 ms", many.jump, 2 * smoothFrame, 1,
            "what a cell's words and marks cost to paint"),
    };
}
