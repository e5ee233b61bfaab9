#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What is measured here, beside what it is compared with, in one run of one machine.
struct Ratio {
    std::string what;
    std::string ours, other; ///< as people read them, with their units
    double ratio = 0;        ///< how many times better than the other
    double aim = 0;
    std::string cause; ///< why it is missed and what would be needed; empty: not known
};

/// A command that was run to its end.
struct Finished {
    double seconds = 0;   ///< wall clock
    double mebibytes = 0; ///< the most memory it had
    int code = -1;
};
/// Runs a program, its output thrown away. `words[0]` is looked up in PATH.
Finished run(const std::vector<std::string>& words, const std::filesystem::path& folder);

/// "153 µs", "4.17 ms".
std::string timeText(double seconds);

/// A folder that ends with its owner.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Ends the program with a message when a Result holds an error.
template <typename Result>
auto must(Result&& result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "certwright-ratios: %s failed\n", what);
        std::exit(1);
    }
    if constexpr (!std::is_void_v<typename std::remove_cvref_t<Result>::value_type>) return std::move(*result);
}

std::vector<Ratio> issueRatios();
std::vector<Ratio> millionRatios(); ///< ten minutes and 4 GiB of disk
std::vector<Ratio> crlRatios();
std::vector<Ratio> windowRatios();
std::vector<Ratio> pictureRatios(); ///< of the hierarchy
std::vector<Ratio> verifyRatios();  ///< of validation
std::vector<Ratio> tokenRatios();
/// Makes a CRL of the vault, or reads the newest, and writes seconds and mebibytes into VAULT.result: what crlRatios() runs in
/// processes of their own.
int makeCrlOf(const std::filesystem::path& vault);
int readCrlOf(const std::filesystem::path& vault);
