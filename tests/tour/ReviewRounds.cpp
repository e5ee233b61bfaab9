#include "Rounds.h"

#include "tests/support/ui/LongRows.h"
#include "tests/ui/issue/Desk.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/issue/RenewDialog.h"
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
    showRenewal();
}

/// Every way to renew, and the old certificate beside the new one.
void Rounds::showRenewal()
{
    const auto certificates = test::certificatesOf(m_desk.session());
    const auto old = std::ranges::find_if(certificates, [](const core::CertificateRow& row) {
        return !row.isCa && !row.isUnfinished && !row.revocation && row.profile == "tls-server";
    });
    if (old == certificates.end()) return;
    QPointer<ui::RenewDialog> dialog;
    ui::RenewDialog::openFor(
        m_desk.session(), m_desk.pools, old->id, ui::RenewPurpose::Renew, m_desk.window.get(),
        [&](ui::RenewDialog& opened) { dialog = &opened; }, [](const core::Error&) {});
    if (!QTest::qWaitFor([&] { return dialog && dialog->isVisible(); }, 10000)) return;
    dialog->resize(m_size);
    keyboard::activate(dialog);
    auto* cards = dialog->findChild<ui::ChoiceCards*>(QStringLiteral("renewKey"));
    for (const char* way : {"request", "here", "same"}) {
        cards->setCurrent(QLatin1String(way));
        emit cards->chosen(QLatin1String(way));
        picture(*dialog, QStringLiteral("38-renew-") + QLatin1String(way));
    }
    dialog->next();
    settle(600);
    picture(*dialog, QStringLiteral("38-renew-review"));
    dialog->page()->findChild<QTabBar*>(QStringLiteral("reviewTabs"))->setCurrentIndex(1);
    picture(*dialog, QStringLiteral("38-renew-beside"));
    delete dialog;
}
