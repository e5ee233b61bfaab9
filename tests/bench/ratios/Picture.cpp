#include "Ratio.h"
#include <array>
#include <cstdlib>
#include <format>
#include <fstream>

std::vector<Ratio> pictureRatios()
{
    setenv("QT_QPA_PLATFORM", "offscreen", 0); // or where QT_QPA_PLATFORM says
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "certwright-windows";
    const Folder folder;
    const std::string output = folder.path() / "numbers";
    if (run({program, "picture", output}, folder.path()).code != 0) return {};
    std::array<double, 4> times{};
    std::ifstream numbers(output);
    for (double& time : times) numbers >> time;
    const auto [some, many, frame, items] = times;
    const auto ratio = [](std::string what, double ours, double other, double aim) {
        return Ratio{std::move(what), std::format("{:.1f} ms", ours), std::format("{:.1f} ms", other),
            ours > 0 ? other / ours : 0, aim, {}};
    };
    return {ratio("the picture of 1000 CAs laid out, against 100 ms", some, 100, 1),
        ratio("the picture of 50000 nodes laid out, against 2 s", many, 2000, 1),
        ratio("the slowest frame of 50000 nodes at any size, against 8 ms", frame, 8, 1),
        ratio("the same, against items of a QGraphicsScene with all in view", frame, items, 50)};
}
