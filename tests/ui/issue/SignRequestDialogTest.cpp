#include "ui/issue/SignRequestDialog.h"

#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/vault/Stores.h"
#include "tests/ui/issue/Desk.h"
#include "ui/issue/DecisionTable.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

using namespace keyboard;

class SignRequestDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void signsByKeyboardAlone();
    void showsWhatIsNotGranted();
    void asksAgainWhenTheDaysChange();
    void keepsEverythingWhenItIsRefused();
    void refusesAStoredRequest();

private:
    ui::SignRequestDialog* open(core::Csr request, std::optional<std::int64_t> row = {});
    QString tableText() const;

    std::unique_ptr<test::Desk> m_desk;
    QPointer<ui::SignRequestDialog> m_dialog;
};

void SignRequestDialogTest::init()
{
    m_desk = std::make_unique<test::Desk>();
    m_desk->fill(test::makeTwoTiers);
}

void SignRequestDialogTest::cleanup()
{
    delete m_dialog;
    m_desk.reset();
}

ui::SignRequestDialog* SignRequestDialogTest::open(core::Csr request, std::optional<std::int64_t> row)
{
    m_dialog = new ui::SignRequestDialog(*m_desk->session, m_desk->pools, {std::move(request), "web01.csr", row});
    if (!activate(m_dialog)) qFatal("no window");
    return m_dialog;
}

QString SignRequestDialogTest::tableText() const
{
    QString text;
    for (const QLabel* label : m_dialog->findChild<ui::DecisionTable*>()->findChildren<QLabel*>())
        if (label->isVisible()) text += label->text() + u'\n';
    return text;
}

void SignRequestDialogTest::signsByKeyboardAlone()
{
    open(test::request("CN=web01.acme.example,O=Acme", {"web01.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("web01.acme.example")));
    VERIFY_PAGE(m_dialog, "reviewStep");
    QCOMPARE(m_dialog->findChild<QComboBox*>(QStringLiteral("issuer"))->currentText(), QStringLiteral("Issuing"));
    QCOMPARE(m_dialog->findChild<QComboBox*>(QStringLiteral("profile"))->currentData().toString(),
        QStringLiteral("tls-server"));
    QVERIFY(tabTo(QStringLiteral("owner")));
    type(QStringLiteral("Platform team"));
    QVERIFY(tabTo(QStringLiteral("note")));
    type(QStringLiteral("OPS-2291"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "installStep");
    QVERIFY(tabTo(QStringLiteral("installFolder")));
    type(m_desk->room.folder.path());
    QVERIFY(tabTo(QStringLiteral("installSave")));
    press(Qt::Key_Space);
    auto* saved = m_dialog->findChild<QLabel*>(QStringLiteral("installSaved"));
    QTRY_VERIFY(!saved->text().isEmpty());
    const auto file =
        core::readFile(m_desk->room.folder.filePath(QStringLiteral("web01.acme.example.pem")).toStdString(), 1 << 20);
    QVERIFY_OK(file);
    const auto objects = core::readObjects(*file);
    QVERIFY_OK(objects);
    QCOMPARE(objects->size(), 3U); // with its CAs

    const auto rows = test::certificatesOf(*m_desk->session);
    const auto row = std::ranges::find(rows, std::string("web01.acme.example"), &core::CertificateRow::shortSubject);
    QVERIFY(row != rows.end());
    QCOMPARE(row->owner, std::string("Platform team"));
    QCOMPARE(row->note, std::string("OPS-2291"));
    QCOMPARE(test::requestsOf(*m_desk->session).size(), 1U);
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
}

void SignRequestDialogTest::showsWhatIsNotGranted()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example", "*.acme.example"}, true));
    QTRY_VERIFY(tableText().contains(QStringLiteral("not granted")));
    QVERIFY(tableText().contains(QStringLiteral("*.acme.example")));
    QVERIFY(tableText().split(u'\n').contains(QStringLiteral("no"))); // it may not act as a CA
}

void SignRequestDialogTest::asksAgainWhenTheDaysChange()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("90 days")));
    QVERIFY(tabTo(QStringLiteral("days")));
    type(QStringLiteral("30"));
    QTRY_VERIFY(tableText().contains(QStringLiteral("30 days")));
}

void SignRequestDialogTest::keepsEverythingWhenItIsRefused()
{
    open(test::request("O=Acme", {}));
    QTRY_VERIFY(m_dialog->findChild<ui::DecisionTable*>()->findChildren<QLabel*>().size() > 4);
    m_dialog->findChild<QComboBox*>(QStringLiteral("profile"))
        ->setCurrentIndex(
            m_dialog->findChild<QComboBox*>(QStringLiteral("profile"))->findData(QStringLiteral("tls-server")));
    QTRY_VERIFY(tableText().contains(QStringLiteral("Stops it")));
    QVERIFY(tabTo(QStringLiteral("owner")));
    type(QStringLiteral("Ana"));
    press(Qt::Key_Return);
    QCOMPARE(m_dialog->page()->objectName(), QStringLiteral("reviewStep"));
    QVERIFY(m_dialog->findChild<QLabel*>(QStringLiteral("wizardProblem"))->isVisible());
    QCOMPARE(m_dialog->findChild<QLineEdit*>(QStringLiteral("owner"))->text(), QStringLiteral("Ana"));
    QCOMPARE(test::requestsOf(*m_desk->session).size(), 0U);
}

void SignRequestDialogTest::refusesAStoredRequest()
{
    const core::Csr request = test::request("CN=web01.acme.example", {"web01.acme.example"});
    std::int64_t id = 0;
    m_desk->work([&](core::Vault& vault) -> core::Result<void> {
        CORE_TRY(const auto row, core::RequestStore(vault).import(request, "web01.csr"));
        id = row.id;
        return {};
    });
    open(request, id);
    QTRY_VERIFY(tableText().contains(QStringLiteral("web01")));
    QSignalSpy refused(m_dialog, &ui::SignRequestDialog::requestRefused);
    QVERIFY(tabTo(QStringLiteral("wizardOther")));
    press(Qt::Key_Space);
    VERIFY_PAGE(m_dialog, "refuseStep");
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Space);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(test::requestsOf(*m_desk->session).size(), 0U);
}

QTEST_MAIN(SignRequestDialogTest)
#include "SignRequestDialogTest.moc"
