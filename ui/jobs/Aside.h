#pragma once

#include "core/base/Result.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace ui {

/// Work that may hang in a slow device, while who waits for it can be called away. One piece after the other; whatever it uses it has
/// copies of, because it goes on alone once nobody waits any more.
class Aside {
public:
    Aside();
    /// Waits for the end of the work. Errors: those of the work; Cancelled as soon as `leaving` asks for a stop.
    core::Result<void> run(const std::stop_token& leaving, std::function<core::Result<void>()> work);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}
