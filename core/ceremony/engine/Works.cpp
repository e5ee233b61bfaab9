#include "core/ceremony/engine/Room.h"
#include "core/ceremony/engine/Signing.h"
#include <algorithm>

namespace core {

std::span<const StepWork> stepWorks()
{
    static const std::vector<StepWork> all = [] {
        std::vector<StepWork> found;
        for (const StepKind& kind : stepKinds())
            for (const auto topic : {peopleSteps(), checkSteps(), tokenSteps(), keySteps(), paperSteps(),
                     signingSteps(), crossSteps(), keepingSteps(), lossSteps(), kitSteps()}) {
                const auto work = std::ranges::find(topic, kind.name, &StepWork::kind);
                if (work != topic.end()) found.push_back(*work);
            }
        return found;
    }();
    return all;
}

const StepWork& workOf(const ScriptStep& step)
{
    return *std::ranges::find(stepWorks(), step.kind->name, &StepWork::kind); // a test says that each kind has one
}

}
