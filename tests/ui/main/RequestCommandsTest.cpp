#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RefuseDialog.h"
#include "ui/requests/RequestModel.h"
#include "ui/requests/RequestsPage.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

/// The queue of requests in the real window, and the lines for those who ask.
class RequestCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void refusesAndTakesItBackByKeyboard();
    void tellsOthersHowToAsk();
    void makesARequestLikeACertificate();
    void tellsHowOftenARequestWasSigned();

private:
    static core::RequestState stateIn(test::OpenWindow& open, std::int64_t id)
    {
        const core::RequestRow* row = open.screens->requests->find(id);
        return row ? core::stateOf(*row) : core::RequestState::Signed;
    }
};

void RequestCommandsTest::refusesAndTakesItBackByKeyboard()
{
    OPEN_UNLOCKED(open);
    std::int64_t id = 0;
    open.session().run(
        QStringLiteral("import"),
        [](core::Vault& vault, std::stop_token) {
            return core::RequestStore(vault).import(
                *core::makeCsr(test::name("CN=ana"), {}, *core::PrivateKey::generate(*test::algorithm("ec:P-256"))),
                "ana.csr");
        },
        [&id](const core::Result<core::RequestRow>& row) { id = row ? row->id : -1; });
    QTRY_VERIFY(id > 0);
    open.window->workspace().setPage(ui::PageId::Requests);
    open.screens->requestsPage->reveal(id);
    QTRY_COMPARE(open.screens->requestsPage->current(), id);
    const ui::RowActions& actions = open.screens->rowActions;
    QTRY_VERIFY(actions.refuseRequest->isVisible() && !actions.reopenRequest->isVisible());
    actions.refuseRequest->trigger();
    auto* dialog = open.shown<QDialog>("refuseDialog");
    QVERIFY(dialog);
    auto* verb = dialog->findChild<QPushButton*>(QStringLiteral("refuseDialogVerb"));
    QVERIFY(verb && !verb->isEnabled()); // not without a reason
    auto* reason = dialog->findChild<QPlainTextEdit*>(QStringLiteral("refuseReason"));
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, QStringLiteral("not ours"));
    QTest::keyClick(reason, Qt::Key_Tab);
    QVERIFY(verb->isEnabled());
    verb->setFocus();
    QTest::keyClick(verb, Qt::Key_Space);
    QTRY_VERIFY(!open.shown<QDialog>("refuseDialog"));
    open.screens->requestsPage->setView(static_cast<int>(core::RequestView::Refused));
    open.screens->requestsPage->reveal(id);
    QTRY_COMPARE(stateIn(open, id), core::RequestState::Refused);
    QTRY_COMPARE(open.screens->requestsPage->current(), id);
    QTRY_VERIFY(actions.reopenRequest->isVisible() && !actions.refuseRequest->isVisible());
    QVERIFY(!actions.signRequest->isEnabled() || !actions.signRequest->toolTip().isEmpty());
    actions.reopenRequest->trigger();
    open.screens->requestsPage->setView(static_cast<int>(core::RequestView::Waiting));
    QTRY_COMPARE(stateIn(open, id), core::RequestState::Waiting);
}

void RequestCommandsTest::tellsOthersHowToAsk()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Profiles);
    const auto& rows = open.screens->profiles->rows();
    open.screens->profilesPage->reveal(std::ranges::find(rows, "tls-server", &core::ProfileRow::name)->id);
    open.screens->rowActions.askForProfile->trigger();
    auto* dialog = open.shown<QDialog>("recipeDialog");
    QVERIFY(dialog);
    auto* names = dialog->findChild<QLineEdit*>(QStringLiteral("recipeNames"));
    names->selectAll();
    QTest::keyClicks(names, QStringLiteral("shop.example.com 192.0.2.9"));
    const auto shown = [dialog] { return dialog->findChild<QLabel*>(QStringLiteral("recipeText"))->text(); };
    QVERIFY2(shown().contains("DNS.1 = shop.example.com") && shown().contains("IP.1 = 192.0.2.9"), qPrintable(shown()));
    auto* tool = dialog->findChild<QComboBox*>(QStringLiteral("recipeTool"));
    tool->setFocus();
    QTest::keyClicks(tool, QStringLiteral("keytool"));
    QVERIFY2(shown().contains("keytool -certreq"), qPrintable(shown()));
    dialog->findChild<QPushButton*>(QStringLiteral("recipeDialogVerb"))->click();
    QCOMPARE(QApplication::clipboard()->text(), shown());
    QTest::keyClicks(names, QStringLiteral(" IP:999.1"));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("recipeDialogVerb"))->isEnabled());
}

void RequestCommandsTest::makesARequestLikeACertificate()
{
    OPEN_UNLOCKED(open);
    const core::CertificateRow old = *open.session().picture().ca("Issuing")->certificate;
    open.window->workspace().setPage(ui::PageId::Certificates);
    open.screens->certificatesPage->setView(static_cast<int>(core::CertificateView::All));
    open.screens->certificatesPage->reveal(old.id);
    QTRY_COMPARE(open.screens->certificatesPage->current(), old.id);
    QAction* action = open.screens->rowActions.requestLike;
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    std::vector<core::RequestRow> rows;
    QTRY_VERIFY((rows = test::requestsOf(open.session())).size() == 1);
    QCOMPARE(rows.front().subject, old.subject);
    QCOMPARE(rows.front().source, std::string("made here"));
}

void RequestCommandsTest::tellsHowOftenARequestWasSigned()
{
    const ui::RequestModel model([] { return core::Time(); });
    QCOMPARE(model.columnCount(), 7);
    QCOMPARE(model.headerData(6, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Signed"));
}

QTEST_MAIN(RequestCommandsTest)
#include "RequestCommandsTest.moc"
