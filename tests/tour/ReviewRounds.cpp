#include "Rounds.h"

#include "tests/ui/issue/Desk.h"
#include "ui/issue/SignRequestDialog.h"

#include <QPushButton>
#include <QTabBar>

/// A request that asks for more than it gets, on every sheet of its review, and with its names being changed.
void Rounds::showReview()
{
    const core::Csr request =
        test::request("CN=web01.test.example,O=Acme", {"web01.test.example", "*.test.example"}, true);
    auto* dialog = new ui::SignRequestDialog(
        m_desk.session(), m_desk.pools, {request, "web01.csr", std::nullopt}, m_desk.window.get());
    dialog->resize(m_size);
    keyboard::activate(dialog);
    auto* tabs = dialog->findChild<QTabBar*>(QStringLiteral("reviewTabs"));
    settle(600);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (!tabs->isTabVisible(tab)) continue;
        tabs->setCurrentIndex(tab);
        picture(*dialog, QStringLiteral("37-review-%1").arg(tab));
    }
    tabs->setCurrentIndex(0);
    dialog->findChild<QPushButton*>(QStringLiteral("changeNames"))->click();
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("name2"));
    name->setFocus();
    keyboard::type(QStringLiteral("web_01..test.example"));
    settle(600);
    picture(*dialog, QStringLiteral("37-review-names"));
    delete dialog;
}
