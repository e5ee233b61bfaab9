#include "Ratio.h"
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <format>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

Folder::Folder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "certwright-ratios-XXXXXX").string();
    m_path = mkdtemp(pattern.data());
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string timeText(double seconds)
{
    return seconds < 1e-3 ? std::format("{:.0f} µs", seconds * 1e6) : std::format("{:.2f} ms", seconds * 1e3);
}

Finished run(const std::vector<std::string>& words, const std::filesystem::path& folder)
{
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, 0);
        dup2(nowhere, 1);
        dup2(nowhere, 2);
        if (chdir(folder.c_str()) == 0) execvp(arguments[0], arguments.data());
        _exit(127);
    }
    Finished finished;
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    finished.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    finished.mebibytes = static_cast<double>(used.ru_maxrss) / 1024;
    finished.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return finished;
}
