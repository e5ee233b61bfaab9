#include "ui/issue/SignRequestDialog.h"

#include "core/base/File.h"
#include "core/crypto/Digest.h"
#include "core/formats/ImportFormat.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/vault/Stores.h"
#include "tests/ui/issue/Desk.h"
#include "ui/issue/DecisionCell.h"
#include "ui/issue/DecisionTable.h"
#include "ui/widgets/KeyValueGrid.h"
#include "ui/widgets/MomentEdit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeZone>

using namespace keyboard;

class SignRequestDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void signsByKeyboardAlone();
    void showsWhatIsNotGranted();
    void asksAgainWhenTheDaysChange();
    void endsAtTheMomentThatWasChosen();
    void grantsNoEndAndANumberWhereTheProfileDoes();
    void offersTheProfileOfTheCaFirst();
    void tellsOfAttributes();
    void keepsEverythingWhenItIsRefused();
    void refusesAStoredRequest();
    void everyCellIsReachedByArrowKeys();
    void everyValueSaysWhereItComesFrom();
    void changesNamesInPlace();
    void aBadNameSaysWhichAndWhy();
    void namesAreLockedWhereTheProfileHasNoPlace();
    void showsEarlierCertificates();
    void showsAllSheetsAndSavesTheOctets();

private:
    ui::SignRequestDialog* open(core::Csr request, std::optional<std::int64_t> row = {});
    QString tableText() const;
    void signOnceAsked();

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

QString SignRequestDialogTest::tableText() const { return m_dialog->findChild<ui::DecisionTable*>()->text(); }

/// Signs by the keyboard; the profile may still have to answer.
void SignRequestDialogTest::signOnceAsked()
{
    QVERIFY(tabTo(QStringLiteral("owner")));
    for (int i = 0; i < 100 && m_dialog->page()->objectName() == QStringLiteral("reviewStep"); ++i) {
        press(Qt::Key_Return);
        QTest::qWait(100);
    }
    VERIFY_PAGE(m_dialog, "installStep");
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

void SignRequestDialogTest::endsAtTheMomentThatWasChosen()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("(90 days)")));
    auto* end = m_dialog->findChild<ui::MomentEdit*>(QStringLiteral("daysEnd"));
    auto* days = m_dialog->findChild<QSpinBox*>(QStringLiteral("days"));
    const QDateTime first = end->dateTime();
    const QDateTime wanted(end->date().addDays(-60), QTime(23, 59, 59), QTimeZone::UTC);
    end->setDateTime(wanted);
    QCOMPARE(days->value(), 31); // begun days count
    QVERIFY(tabTo(QStringLiteral("owner")));
    QTRY_VERIFY(!tableText().contains(QStringLiteral("(90 days)")));
    end->setDateTime(wanted.addYears(5));
    QTRY_VERIFY(
        m_dialog->findChild<QLabel*>(QStringLiteral("daysEndNote"))->text().contains(QStringLiteral("at the latest")));
    press(Qt::Key_Return);
    QCOMPARE(m_dialog->page()->objectName(), QStringLiteral("reviewStep"));
    days->setValue(40); // the end follows
    QCOMPARE(end->dateTime(), first.addDays(-50));
    end->setDateTime(wanted);
    signOnceAsked();
    const core::CertificateRow row = m_desk->certificate("web01.acme.example");
    QCOMPARE(row.validity.notAfter.time_since_epoch().count(), wanted.toSecsSinceEpoch());
}

void SignRequestDialogTest::grantsNoEndAndANumberWhereTheProfileDoes()
{
    m_desk->work([](core::Vault& vault) -> core::Result<void> {
        CORE_TRY(const auto row, core::ProfileStore(vault).find("tls-server"));
        std::string text = row.text;
        text.insert(text.find("[validity]") + 11, "no-end = true\n");
        CORE_CHECK(core::ProfileStore(vault).import(text + "\n[serial]\nby-hand = true\n"));
        return {};
    });
    QTRY_VERIFY(std::ranges::contains(m_desk->session->picture().profiles, 2, &core::ProfileRow::version));
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    auto* profile = m_dialog->findChild<QComboBox*>(QStringLiteral("profile"));
    profile->setCurrentIndex(profile->findData(QStringLiteral("tls-client")));
    QVERIFY(!m_dialog->findChild<QCheckBox*>(QStringLiteral("daysNoEnd"))->isVisible());
    QVERIFY(!m_dialog->findChild<QLineEdit*>(QStringLiteral("daysSerial"))->isVisible());
    profile->setCurrentIndex(profile->findData(QStringLiteral("tls-server")));
    QVERIFY(tabTo(QStringLiteral("daysNoEnd")));
    press(Qt::Key_Space);
    QVERIFY(!m_dialog->findChild<QSpinBox*>(QStringLiteral("days"))->isEnabled());
    QVERIFY(tabTo(QStringLiteral("daysSerial")));
    type(QStringLiteral("xyz"));
    QVERIFY(tabTo(QStringLiteral("owner")));
    press(Qt::Key_Return);
    QCOMPARE(focusName(), QStringLiteral("daysSerial")); // where the mistake is
    QApplication::focusWidget()->setProperty("text", QString());
    type(QStringLiteral("0x0102030405060708"));
    QTRY_VERIFY(tableText().contains(QStringLiteral("0102030405060708")));
    signOnceAsked();
    const core::CertificateRow row = m_desk->certificate("web01.acme.example");
    QCOMPARE(core::toHex(row.serial), std::string("0102030405060708"));
    QCOMPARE(row.validity.notAfter, m_desk->session->picture().ca("Issuing")->certificate->validity.notAfter); // cut
}

void SignRequestDialogTest::offersTheProfileOfTheCaFirst()
{
    m_desk->work([](core::Vault& vault) -> core::Result<void> {
        core::CaStore store(vault);
        CORE_TRY(const auto ca, store.find("Issuing"));
        return store.setDefaultProfile(ca.id, "mtls");
    });
    QTRY_COMPARE(m_desk->session->picture().ca("Issuing")->defaultProfile, std::string("mtls"));
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    auto* profile = m_dialog->findChild<QComboBox*>(QStringLiteral("profile"));
    QCOMPARE(profile->currentData().toString(), QStringLiteral("mtls"));
    profile->setCurrentIndex(profile->findData(QStringLiteral("tls-client"))); // another one can still be chosen
    QTRY_VERIFY(tableText().contains(QStringLiteral("web01")));
    QCOMPARE(profile->currentData().toString(), QStringLiteral("tls-client"));
}

void SignRequestDialogTest::tellsOfAttributes()
{
    const auto made =
        core::createRequest(test::name("CN=web01.acme.example"), {{core::GeneralName::Type::Dns, "web01.acme.example"}},
            *test::algorithm("ec:P-256"), core::localKeys(), core::looseKeys, {"let me in", "Cabinet 7"});
    QVERIFY_OK(made);
    open(made->request);
    QTRY_VERIFY(tableText().contains(QStringLiteral("Cabinet 7")));
    QVERIFY(tableText().contains(QStringLiteral("challengePassword")));
    QVERIFY(!tableText().contains(QStringLiteral("let me in")));
    QVERIFY(tableText().contains(QStringLiteral("do not enter the certificate")));
}

void SignRequestDialogTest::keepsEverythingWhenItIsRefused()
{
    open(test::request("O=Acme", {}));
    QTRY_VERIFY(!tableText().isEmpty());
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
    auto* answer = m_dialog->findChild<QPlainTextEdit*>(QStringLiteral("refuseAnswer"));
    answer->clear(); // without an answer nothing happens
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Space);
    VERIFY_PAGE(m_dialog, "refuseStep");
    QVERIFY(tabTo(QStringLiteral("refuseAnswer")));
    type(QStringLiteral("The name is not ours"));
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Space);
    QTRY_COMPARE(refused.size(), 1);
    const auto rows = test::requestsOf(*m_desk->session);
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().refusal->reason, std::string("The name is not ours"));
}

void SignRequestDialogTest::everyCellIsReachedByArrowKeys()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example", "*.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("not granted")));
    QVERIFY(tabTo(QStringLiteral("decisionCell")));
    QStringList heard;
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int step = 0; step < 300; ++step) {
        heard += QApplication::focusWidget()->accessibleName();
        const QWidget* before = QApplication::focusWidget();
        press(Qt::Key_Right);
        if (QApplication::focusWidget() != before) continue;
        press(Qt::Key_Down);
        if (QApplication::focusWidget() == before) break;
        press(Qt::Key_Home);
    }
    const auto cells = m_dialog->findChild<ui::DecisionTable*>()->findChildren<ui::DecisionCell*>();
    QStringList all;
    for (const ui::DecisionCell* cell : cells)
        if (cell->isVisible()) all += cell->accessibleName();
    QVERIFY(all.size() > 20);
    for (const QString& each : all) QVERIFY2(heard.contains(each), qPrintable(each));
    QVERIFY(heard.contains(QStringLiteral("Names, Asked for: web01.acme.example\n*.acme.example")));
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("CN=web01.acme.example"));
}

void SignRequestDialogTest::everyValueSaysWhereItComesFrom()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("web01.acme.example")));
    QStringList names;
    for (const ui::DecisionCell* cell : m_dialog->findChildren<ui::DecisionCell*>())
        if (cell->accessibleName().contains(QStringLiteral("Will be issued"))) names += cell->accessibleName();
    QVERIFY(names.contains(QStringLiteral("Names, Will be issued: web01.acme.example (request)")));
    for (const QString& each : names)
        QVERIFY2(each.endsWith(u')') || each.endsWith(QStringLiteral(": no")), qPrintable(each));
    QVERIFY(tableText().contains(QStringLiteral("http://pki.example.com/issuing.crl")));
}

void SignRequestDialogTest::changesNamesInPlace()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example", "web02.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("web02.acme.example")));
    QVERIFY(tabTo(QStringLiteral("changeNames")));
    press(Qt::Key_Space);
    QCOMPARE(focusName(), QStringLiteral("commonName"));
    type(QStringLiteral("api.acme.example"));
    QVERIFY(tabTo(QStringLiteral("name1")));
    type(QStringLiteral("api.acme.example"));
    QVERIFY(tabTo(QStringLiteral("name2Remove")));
    press(Qt::Key_Space);
    QCOMPARE(focusName(), QStringLiteral("addName"));
    press(Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.0.0.1"));
    QTRY_VERIFY(tableText().contains(QStringLiteral("10.0.0.1")));
    QVERIFY(tableText().contains(QStringLiteral("left out here"))); // web02
    QCOMPARE(nameless(*m_dialog), QStringList());
    QVERIFY(isFreeOfTraps());
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "installStep");
    const auto row = m_desk->certificate("api.acme.example");
    QCOMPARE(row.names, (std::vector<std::string>{"DNS:api.acme.example", "IP:10.0.0.1"}));
}

void SignRequestDialogTest::aBadNameSaysWhichAndWhy()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("web01")));
    QVERIFY(tabTo(QStringLiteral("changeNames")));
    press(Qt::Key_Space);
    QVERIFY(tabTo(QStringLiteral("name1")));
    const auto* line = m_dialog->findChild<QLineEdit*>(QStringLiteral("name1"));
    type(QStringLiteral("web_1..acme.example"));
    QTRY_VERIFY(tableText().contains(QStringLiteral("Stops it")));
    QVERIFY(line->accessibleDescription().contains(QStringLiteral("web_1..acme.example")));
    press(Qt::Key_Return);
    QCOMPARE(m_dialog->page()->objectName(), QStringLiteral("reviewStep"));
    QTRY_VERIFY(m_dialog->findChild<QLabel*>(QStringLiteral("wizardProblem"))->isVisible());
    line = m_dialog->findChild<QLineEdit*>(QStringLiteral("name1"));
    m_dialog->findChild<QLineEdit*>(QStringLiteral("name1"))->setFocus();
    type(QStringLiteral("IP:300.1.1.1"));
    QTRY_VERIFY(line->accessibleDescription().contains(QStringLiteral("300.1.1.1")));
    press(Qt::Key_Return);
    QTRY_COMPARE(focusName(), QStringLiteral("name1")); // the problem is shown where it is
    QCOMPARE(test::requestsOf(*m_desk->session).size(), 0U);
    QVERIFY(tabTo(QStringLiteral("namesAsAsked")));
    press(Qt::Key_Space);
    QTRY_VERIFY(!tableText().contains(QStringLiteral("Stops it")));
    QCOMPARE(
        m_dialog->findChild<QLineEdit*>(QStringLiteral("name1"))->text(), QStringLiteral("DNS:web01.acme.example"));
}

void SignRequestDialogTest::namesAreLockedWhereTheProfileHasNoPlace()
{
    open(test::request("CN=Signer", {}));
    auto* profile = m_dialog->findChild<QComboBox*>(QStringLiteral("profile"));
    profile->setCurrentIndex(profile->findData(QStringLiteral("ocsp-signer")));
    QTRY_VERIFY(tableText().contains(QStringLiteral("Signer")));
    QVERIFY(tabTo(QStringLiteral("changeNames")));
    press(Qt::Key_Space);
    const auto takesNames = core::takesNames(*core::shippedProfile("ocsp-signer"));
    const auto* add = m_dialog->findChild<QPushButton*>(QStringLiteral("addName"));
    QVERIFY(!takesNames);
    press(Qt::Key_Space);
    QVERIFY(add->toolTip().contains(QStringLiteral("no place")));
}

void SignRequestDialogTest::showsEarlierCertificates()
{
    m_desk->work([](core::Vault& vault) -> core::Result<void> {
        CORE_CHECK(test::issueServer(vault, "web01.acme.example"));
        return {};
    });
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    const auto* note = m_dialog->findChild<QLabel*>(QStringLiteral("earlierNote"));
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("1 earlier certificate for one of these names."));
}

void SignRequestDialogTest::showsAllSheetsAndSavesTheOctets()
{
    open(test::request("CN=web01.acme.example", {"web01.acme.example"}));
    QTRY_VERIFY(tableText().contains(QStringLiteral("web01")));
    QVERIFY(tabTo(QStringLiteral("reviewTabs")));
    press(Qt::Key_Right);
    QTRY_VERIFY(m_dialog->findChild<ui::KeyValueGrid*>()->isVisible());
    QVERIFY(!m_dialog->findChild<ui::DecisionTable*>()->isVisible());
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    const auto* asn1 = m_dialog->findChild<QPlainTextEdit*>(QStringLiteral("reviewAsn1"));
    QVERIFY(asn1->isVisible());
    QVERIFY(asn1->toPlainText().contains(QStringLiteral("2.5.29.17")));
    QCOMPARE(nameless(*m_dialog), QStringList());
    QVERIFY(isFreeOfTraps());
    QVERIFY(tabTo(QStringLiteral("reviewTabs")));
    press(Qt::Key_Right);
    const auto* hash = m_dialog->findChild<QLabel*>(QStringLiteral("reviewHash"));
    QVERIFY(hash->isVisible());
    QVERIFY(tabTo(QStringLiteral("saveOctets")));
    press(Qt::Key_Space);
    auto* dialog = m_dialog->findChild<QFileDialog*>(QStringLiteral("fileQuestion"));
    QTRY_VERIFY(dialog && dialog->isVisible());
    const QString path = m_desk->room.folder.filePath(QStringLiteral("tbs.der"));
    emit dialog->fileSelected(path);
    dialog->close();
    const auto saved = core::readFile(path.toStdString(), 1 << 20);
    QVERIFY_OK(saved);
    QString shown = hash->text();
    shown.remove(QStringLiteral("SHA-256")).remove(u'\n').remove(u' ');
    QCOMPARE(shown.toLower(), QString::fromStdString(core::toHex(core::sha256(*saved))));
}

QTEST_MAIN(SignRequestDialogTest)
#include "SignRequestDialogTest.moc"
