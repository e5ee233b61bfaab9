#include "ui/main/Teller.h"

#include "ui/main/FirstRunPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Rail.h"
#include "ui/main/Workspace.h"

#include <QAction>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

bool meansDamage(const core::Error& error)
{
    constexpr std::array rules{"CW-422", "CW-425", "CW-428", "CW-429"};
    return std::ranges::contains(rules, std::string_view(error.rule));
}

Teller::Teller(MainWindow& window) : QObject(&window), m_window(window)
{
    for (MessageStrip* strip : {&window.firstRun().messages(), &window.workspace().messages()})
        connect(strip, &MessageStrip::verbChosen, this, [this, strip] {
            strip->dismiss();
            if (const auto then = std::exchange(m_then, {})) then();
        });
    // made before whatever acts on them, so that what they say themselves comes after
    for (const QAction* action : window.findChildren<QAction*>())
        connect(action, &QAction::triggered, this, &Teller::goOn);
    connect(&window.workspace().rail(), &Rail::chosen, this, &Teller::goOn);
}

void Teller::goOn()
{
    for (MessageStrip* strip : {&m_window.firstRun().messages(), &m_window.workspace().messages()}) strip->goOn();
}

void Teller::tell(const core::Error& error)
{
    if (error.code == core::ErrorCode::Cancelled) return;
    if (!meansDamage(error)) return tell(errorMessage(error), Gravity::Failure);
    QAction* rescue = m_window.actions().rescue;
    tell(error, rescue->text(), [rescue] { rescue->trigger(); });
}

void Teller::tell(const Message& message, Gravity gravity)
{
    m_then = {};
    m_window.messages().showMessage(message, gravity);
}

void Teller::tell(const core::Error& error, const QString& verb, std::function<void()> then)
{
    m_then = std::move(then);
    m_window.messages().showMessage(errorMessage(error), Gravity::Failure, verb);
}

void Teller::note(const QString& text, const QString& verb, std::function<void()> then)
{
    m_then = std::move(then);
    m_window.messages().showDone(text, verb);
}

void Teller::advise(const QString& text)
{
    m_then = {};
    m_window.messages().showNote(text);
}

void Teller::dismiss()
{
    m_then = {};
    m_window.messages().dismiss();
}

}
