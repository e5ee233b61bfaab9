#include "core/ceremony/engine/Dialog.h"
#include "core/ceremony/engine/Setup.h"
#include "core/ceremony/engine/World.h"
#include <array>

namespace core {

std::string StepAnswers::text(std::string_view name) const
{
    const auto found = texts.find(name);
    return found == texts.end() ? std::string() : found->second;
}

const Secret* StepAnswers::secret(std::string_view name) const
{
    const auto found = secrets.find(name);
    return found == secrets.end() || found->second.isEmpty() ? nullptr : &found->second;
}

std::string_view nameOf(CeremonyAsset::State state)
{
    static constexpr std::array<std::string_view, 7> names{
        "open", "sealed", "destroyed", "void", "lost", "given-out", "quarantined"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view nameOf(EnvironmentResult::Verdict verdict)
{
    static constexpr std::array<std::string_view, 3> names{"passed", "failed", "unknown"};
    return names[static_cast<std::size_t>(verdict)];
}

std::string_view nameOf(CutPoint point)
{
    static constexpr std::array<std::string_view, 4> names{
        "before-intent", "after-intent", "after-device", "after-result"};
    return names[static_cast<std::size_t>(point)];
}

}
