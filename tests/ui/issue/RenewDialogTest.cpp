#include "ui/issue/RenewDialog.h"

#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/WriteProfile.h"
#include "core/vault/Stores.h"
#include "tests/ui/issue/Desk.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/issue/DecisionTable.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

using namespace keyboard;

/// A certificate is renewed by keyboard: with its key, with a new request, with a key made here; and another is made like it.
class RenewDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void renewsWithTheSameKey();
    void aRootRenewsItselfWithItsKeyAlone();
    void renewsWithANewRequest();
    void makesAnotherWithAKeyMadeHere_data();
    void makesAnotherWithAKeyMadeHere();
    void aCompromisedKeyIsNotOffered();
    void tellsThatTheProfileWasChanged();
    void refusesWhatTheRulesOfTodayForbid();
    void keepsWhatWasTypedWhenTheFileIsNoRequest();

private:
    ui::RenewDialog* open(ui::RenewPurpose purpose, std::optional<qint64> certificate = {});
    void choose(const QString& way);
    QString path(const char* name) const { return m_desk->room.folder.filePath(QString::fromUtf8(name)); }
    QString tableText(int table) const { return m_dialog->page()->findChildren<ui::DecisionTable*>()[table]->text(); }
    std::vector<core::CertificateRow> rowsOf(std::string_view name) const;

    std::unique_ptr<test::Desk> m_desk;
    QPointer<ui::RenewDialog> m_dialog;
    core::Bytes m_oldKey;
};

void RenewDialogTest::init()
{
    m_desk = std::make_unique<test::Desk>();
    m_desk->fill([this](core::Vault& vault) -> core::Result<void> {
        CORE_CHECK(test::makeTwoTiers(vault));
        const auto request = test::request("CN=web01.acme.example,O=Acme", {"web01.acme.example"});
        CORE_TRY(const auto issued,
            core::signRequest(vault, request, "web01.csr", {.issuer = "Issuing", .profile = "tls-server"}));
        m_oldKey = issued.certificate.spki();
        return core::CertificateStore(vault).annotate(issued.row.id, "Platform team", {});
    });
}

void RenewDialogTest::cleanup()
{
    delete m_dialog;
    m_desk.reset();
}

ui::RenewDialog* RenewDialogTest::open(ui::RenewPurpose purpose, std::optional<qint64> certificate)
{
    bool isOpen = false;
    ui::RenewDialog::openFor(
        *m_desk->session, m_desk->pools, certificate.value_or(m_desk->certificate("web01.acme.example").id), purpose,
        nullptr,
        [&](ui::RenewDialog& dialog) {
            m_dialog = &dialog;
            isOpen = true;
        },
        [](const core::Error& error) { qFatal("%s", core::sentence(error).c_str()); });
    if (!QTest::qWaitFor([&] { return isOpen; }, 20000) || !activate(m_dialog)) qFatal("no window");
    return m_dialog;
}

void RenewDialogTest::choose(const QString& way)
{
    auto* cards = m_dialog->findChild<ui::ChoiceCards*>(QStringLiteral("renewKey"));
    for (int i = 0; i < 5 && cards->current() != way; ++i) press(Qt::Key_Down);
    QCOMPARE(cards->current(), way);
}

std::vector<core::CertificateRow> RenewDialogTest::rowsOf(std::string_view name) const
{
    auto rows = test::certificatesOf(*m_desk->session);
    std::erase_if(rows, [&](const auto& row) { return row.shortSubject != name; });
    return rows;
}

void RenewDialogTest::renewsWithTheSameKey()
{
    open(ui::RenewPurpose::Renew);
    VERIFY_PAGE(m_dialog, "renewStep");
    choose(QStringLiteral("same"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "reviewStep");
    QTRY_VERIFY(tableText(0).contains(QStringLiteral("web01.acme.example")));
    QVERIFY(tabTo(QStringLiteral("reviewTabs")));
    press(Qt::Key_Right);
    auto* pair = m_dialog->page()->findChildren<ui::DecisionTable*>()[1];
    QTRY_VERIFY(pair->isVisible());
    QStringList spoken;
    for (const QWidget* cell : pair->findChildren<QWidget*>(QStringLiteral("decisionCell")))
        spoken += cell->accessibleName();
    QVERIFY(spoken.contains(QStringLiteral("Names, New certificate: web01.acme.example (same)")));
    QVERIFY(spoken.contains(QStringLiteral("Serial number, New certificate: chosen when signing (changed)")));
    QCOMPARE(m_dialog->page()->findChild<QLineEdit*>(QStringLiteral("owner"))->text(), QStringLiteral("Platform team"));
    QCOMPARE(nameless(*m_dialog), QStringList());
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "installStep");
    const auto rows = rowsOf("web01.acme.example");
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].subjectKey, rows[1].subjectKey);
    QCOMPARE(rows[0].owner, std::string("Platform team"));
    QCOMPARE(rows[0].request, rows[1].request);
}

void RenewDialogTest::aRootRenewsItselfWithItsKeyAlone()
{
    const core::CaRow* root = m_desk->session->picture().ca("Root");
    QVERIFY(root && root->certificate);
    const std::string name = root->certificate->shortSubject; // the picture is another one afterwards
    open(ui::RenewPurpose::Renew, root->certificate->id);
    VERIFY_PAGE(m_dialog, "renewStep");
    QCOMPARE(m_dialog->findChild<ui::ChoiceCards*>(QStringLiteral("renewKey"))->current(), QStringLiteral("same"));
    press(Qt::Key_Down); // there is no other
    QCOMPARE(m_dialog->findChild<ui::ChoiceCards*>(QStringLiteral("renewKey"))->current(), QStringLiteral("same"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "reviewStep");
    auto* issuer = m_dialog->page()->findChild<QComboBox*>(QStringLiteral("issuer"));
    QTRY_COMPARE(issuer->count(), 1);
    QCOMPARE(issuer->currentData().toString(), QStringLiteral("Root"));
    auto* profile = m_dialog->page()->findChild<QComboBox*>(QStringLiteral("profile"));
    QCOMPARE(profile->currentData().toString(), QStringLiteral("root-ca"));
    QTRY_VERIFY(tableText(0).contains(QString::fromStdString(name)));
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "installStep");
    const auto rows = rowsOf(name);
    QCOMPARE(rows.size(), 2U);
    QVERIFY(rows[0].isSelfIssued() && rows[1].isSelfIssued());
    QVERIFY(rows[0].subjectKey == rows[1].subjectKey && rows[0].serial != rows[1].serial);
}

void RenewDialogTest::renewsWithANewRequest()
{
    const core::Csr fresh = test::request("CN=other", {"web01.acme.example", "more.acme.example"});
    const std::string pem = core::writePem("CERTIFICATE REQUEST", fresh.der());
    QVERIFY_OK(core::writeFile(path("new.csr").toStdString(), core::bytesOf(pem), core::FileKind::Public));
    open(ui::RenewPurpose::Renew);
    choose(QStringLiteral("request"));
    QVERIFY(tabTo(QStringLiteral("renewRequest")));
    type(path("new.csr"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "reviewStep");
    QTRY_VERIFY(tableText(0).contains(QStringLiteral("web01.acme.example")));
    QVERIFY(!tableText(0).contains(QStringLiteral("more.acme.example")));
    bool isTold = false;
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        isTold = isTold || (label->isVisible() && label->text().contains(QStringLiteral("more.acme.example")));
    QVERIFY(isTold);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "installStep");
    const auto rows = rowsOf("web01.acme.example");
    QCOMPARE(rows.size(), 2U);
    QVERIFY(rows[0].subjectKey != rows[1].subjectKey);
}

void RenewDialogTest::makesAnotherWithAKeyMadeHere_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("subject");
    QTest::newRow("all of it") << 0 << "CN=web02.acme.example,O=Acme";
    QTest::newRow("subject alone") << 1 << "CN=web02.acme.example,O=Acme";
    QTest::newRow("extensions alone") << 2 << "CN=web02.acme.example";
}

void RenewDialogTest::makesAnotherWithAKeyMadeHere()
{
    QFETCH(const int, part);
    QFETCH(const QString, subject);
    open(ui::RenewPurpose::Another);
    VERIFY_PAGE(m_dialog, "renewStep");
    choose(QStringLiteral("here"));
    auto* names = m_dialog->findChild<QLineEdit*>(QStringLiteral("names"));
    m_dialog->findChild<QComboBox*>(QStringLiteral("takenOver"))->setCurrentIndex(part);
    QCOMPARE(names->text().isEmpty(), part == 2); // others are wanted
    QVERIFY(tabTo(QStringLiteral("names")));
    type(QStringLiteral("web02.acme.example"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "keyFileStep");
    QVERIFY(tabTo(QStringLiteral("keyPath")));
    type(path("web02.key"));
    for (auto* edit : m_dialog->findChildren<ui::PassphraseEdit*>())
        edit->setSecret(core::Secret(core::bytesOf("zebra-quartz-umbrella-violin-kettle-47")));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "makeStep");
    QTRY_VERIFY(m_dialog->page()->findChildren<ui::DecisionTable*>()[0]->text().contains(QStringLiteral("web02")));
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->page()->objectName(), QStringLiteral("installStep"), 60000);
    const auto rows = rowsOf("web02.acme.example");
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].subject, subject.toStdString());
    QCOMPARE(rows[0].names, std::vector<std::string>{"DNS:web02.acme.example"});
    QVERIFY(QFile::exists(path("web02.key")));
}

void RenewDialogTest::aCompromisedKeyIsNotOffered()
{
    const auto row = m_desk->certificate("web01.acme.example");
    m_desk->work([&](core::Vault& vault) {
        return core::revoke(vault, "Issuing", {.serial = row.serial, .reason = core::RevocationReason::KeyCompromise});
    });
    open(ui::RenewPurpose::Renew);
    auto* cards = m_dialog->findChild<ui::ChoiceCards*>(QStringLiteral("renewKey"));
    QCOMPARE(cards->findChildren<ui::ChoiceCard*>().size(), 2);
    QCOMPARE(cards->current(), QStringLiteral("request"));
    bool isTold = false;
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        isTold = isTold || label->text().contains(QStringLiteral("must not be certified again"));
    QVERIFY(isTold);
}

void RenewDialogTest::tellsThatTheProfileWasChanged()
{
    m_desk->work([](core::Vault& vault) -> core::Result<void> {
        CORE_TRY(auto profile, core::shippedProfile("tls-server"));
        profile.defaultDays = 60;
        CORE_CHECK(core::ProfileStore(vault).import(core::writeProfile(profile)));
        return {};
    });
    open(ui::RenewPurpose::Renew);
    QString all;
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        if (label->isVisible()) all += label->text() + u'\n';
    QVERIFY(all.contains(QStringLiteral("version 1 then, version 2 now")));
    QVERIFY(all.contains(QStringLiteral("default-days")));
}

void RenewDialogTest::refusesWhatTheRulesOfTodayForbid()
{
    m_desk->work([](core::Vault& vault) -> core::Result<void> {
        CORE_TRY(auto profile, core::shippedProfile("tls-server"));
        profile.names.dnsSuffixes = {"inside.example"};
        CORE_CHECK(core::ProfileStore(vault).import(core::writeProfile(profile)));
        return {};
    });
    open(ui::RenewPurpose::Renew);
    choose(QStringLiteral("same"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "reviewStep");
    QTRY_VERIFY(tableText(0).contains(QStringLiteral("Stops it")));
    QVERIFY(tableText(0).contains(QStringLiteral("web01.acme.example")));
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    QCOMPARE(m_dialog->page()->objectName(), QStringLiteral("reviewStep"));
    QCOMPARE(rowsOf("web01.acme.example").size(), 1U);
}

void RenewDialogTest::keepsWhatWasTypedWhenTheFileIsNoRequest()
{
    QVERIFY_OK(core::writeFile(path("text.csr").toStdString(), core::bytesOf("no request"), core::FileKind::Public));
    open(ui::RenewPurpose::Renew);
    choose(QStringLiteral("request"));
    QVERIFY(tabTo(QStringLiteral("renewRequest")));
    type(path("absent.csr"));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_dialog->findChild<QLabel*>(QStringLiteral("wizardProblem"))->isVisible());
    QVERIFY(tabTo(QStringLiteral("renewRequest")));
    type(path("text.csr"));
    press(Qt::Key_Return);
    QTest::qWait(500);
    QCOMPARE(m_dialog->page()->objectName(), QStringLiteral("renewStep"));
    QCOMPARE(m_dialog->findChild<QLineEdit*>(QStringLiteral("renewRequest"))->text(), path("text.csr"));
}

QTEST_MAIN(RenewDialogTest)
#include "RenewDialogTest.moc"
