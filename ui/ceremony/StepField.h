#pragma once

#include "core/base/Clock.h"
#include "core/ceremony/Script.h"
#include "core/ceremony/engine/Dialog.h"

#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// What a step asks, as one small input.
struct StepInputWidget {
    QWidget* widget = nullptr; ///< made as a child of the page
    QWidget* focus = nullptr;  ///< that takes the keyboard
    std::function<bool()> isFilled;
    std::function<void(core::StepAnswers&)> collect; ///< secrets are taken out and wiped in the input
};

/// What inputs need to know of their step.
struct StepInputPlace {
    QString name; ///< begins objectNames: "ceremony.step.A2.4"
    const core::Script& script;
    core::Time now{};                        ///< whose day stands before the time of a watch
    bool areSharesOptional = false;          ///< enough of them are enough
    std::chrono::milliseconds longestView{}; ///< of words that one person types
    QString privateScreen{};                 ///< where that is; empty: behind a curtain
    std::function<void()> changed{};         ///< something was typed
};

/// The input for a kind of field.
StepInputWidget inputFor(const core::StepField& field, const StepInputPlace& place, QWidget* parent);

/// "New PIN of backup"
QString fieldLabel(const core::StepField& field);

}
