#include "ui/main/Teller.h"

#include "ui/main/FirstRunPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Workspace.h"

#include <utility>

namespace ui {

Teller::Teller(MainWindow& window) : QObject(&window), m_window(window)
{
    for (MessageStrip* strip : {&window.firstRun().messages(), &window.workspace().messages()})
        connect(strip, &MessageStrip::verbChosen, this, [this, strip] {
            strip->dismiss();
            if (const auto then = std::exchange(m_then, {})) then();
        });
}

void Teller::tell(const core::Error& error)
{
    if (error.code != core::ErrorCode::Cancelled) tell(errorMessage(error), Gravity::Failure);
}

void Teller::tell(const Message& message, Gravity gravity)
{
    m_then = {};
    m_window.messages().showMessage(message, gravity);
}

void Teller::note(const QString& text, const QString& verb, std::function<void()> then)
{
    m_then = std::move(then);
    m_window.messages().showNote(text, verb);
}

void Teller::dismiss()
{
    m_then = {};
    m_window.messages().dismiss();
}

}
