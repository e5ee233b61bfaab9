#include "ui/issue/NewVaultWizard.h"

#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "tests/ui/issue/Desk.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/issue/ClockStep.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/text/PlainLabel.h"

#include <QCheckBox>
#include <QSpinBox>

using namespace keyboard;

class NewVaultWizardTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void knowsAPlainlyWrongClock();
    void plansWhatItSays();
    void buildsAHierarchyByKeyboardAlone();
    void buildsInTheOpenVaultByKeyboardAlone();
    void keepsInputWhenGoingBack();
    void refusesToGoOnWithAWrongClock();
    void refusesAChildThatOutlivesItsParent();
    void refusesHttps();
    void asksBeforeLosingInput();

private:
    void toPage(const QString& name);
    void fillVaultPage();

    ui::EnglishPlurals m_plurals;
    std::unique_ptr<test::Room> m_room;
    std::unique_ptr<ui::Pools> m_pools;
    std::unique_ptr<ui::VaultSession> m_session;
    QPointer<ui::NewVaultWizard> m_wizard;
};

const QString phrase = QStringLiteral("zebra-quartz-umbrella-violin-kettle-47");

void NewVaultWizardTest::initTestCase() { QApplication::installTranslator(&m_plurals); }

void NewVaultWizardTest::init()
{
    m_room = std::make_unique<test::Room>();
    m_pools = std::make_unique<ui::Pools>();
    m_session = std::make_unique<ui::VaultSession>(*m_pools, m_room->context());
    m_wizard = new ui::NewVaultWizard(*m_session, *m_pools, m_room->path("proposed.cwvault"));
    QVERIFY(activate(m_wizard));
}

void NewVaultWizardTest::cleanup()
{
    delete m_wizard;
    m_session.reset();
    m_pools.reset();
    m_room.reset();
}

void NewVaultWizardTest::knowsAPlainlyWrongClock()
{
    using namespace std::chrono;
    QVERIFY(ui::isPlainlyWrong(core::Time()));
    QVERIFY(ui::isPlainlyWrong(sys_days(2099y / January / 1)));
    QVERIFY(!ui::isPlainlyWrong(sys_days(2027y / March / 1)));
}

void NewVaultWizardTest::plansWhatItSays()
{
    ui::HierarchyPlan plan;
    plan.organisation = "Acme";
    plan.country = "DE";
    plan.address = "http://pki.acme.example/";
    plan.domains = {"acme.example"};
    plan.shape = ui::HierarchyShape::ThreeLevels;
    for (ui::PlannedCa* ca : {&plan.root, &plan.policy, &plan.issuing}) ca->key = test::algorithm("ec:P-256");
    ui::proposeNames(plan, 2026);
    const auto made = ui::rehearseHierarchy(plan, m_room->now, core::localKeys());
    QVERIFY_OK(made);
    QCOMPARE(made->size(), 3U);
    QCOMPARE(made->at(0).certificate.subject().toText(), std::string("CN=Acme Root CA 2026,O=Acme,C=DE"));
    QCOMPARE(made->at(2).certificate.issuer(), made->at(1).certificate.subject());
    QCOMPARE(made->at(2).certificate.pathLength().value_or(-1), 0);
    QCOMPARE(made->at(1).certificate.fields("cRLDistributionPoints").at("urls").front(),
        std::string("http://pki.acme.example/acme-root-ca-2026.crl"));
    QVERIFY(made->at(1).certificate.extension("nameConstraints"));
    QVERIFY(!made->at(0).certificate.extension("nameConstraints"));
}

void NewVaultWizardTest::fillVaultPage()
{
    VERIFY_PAGE(m_wizard, "vaultStep");
    QVERIFY(tabTo(QStringLiteral("vaultPath")));
    type(QString::fromStdString(m_room->path("acme").string()));
    QVERIFY(tabTo(QStringLiteral("passphrase")));
    type(phrase);
    QVERIFY(tabTo(QStringLiteral("passphraseAgain")));
    type(phrase);
}

void NewVaultWizardTest::toPage(const QString& name)
{
    for (int i = 0; i < 8 && m_wizard->page()->objectName() != name; ++i) {
        if (m_wizard->page()->objectName() == QLatin1String("vaultStep")) fillVaultPage();
        press(Qt::Key_Return);
    }
    QCOMPARE(m_wizard->page()->objectName(), name);
}

void NewVaultWizardTest::buildsAHierarchyByKeyboardAlone()
{
    VERIFY_PAGE(m_wizard, "clockStep");
    press(Qt::Key_Return);
    fillVaultPage();
    press(Qt::Key_Return);
    VERIFY_PAGE(m_wizard, "shapeStep");
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_wizard, "lifeStep");
    QVERIFY(tabTo(QStringLiteral("organisation")));
    type(QStringLiteral("Acme"));
    QVERIFY(tabTo(QStringLiteral("country")));
    type(QStringLiteral("de"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_wizard, "keyStep");
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(qobject_cast<ui::ChoiceCard*>(QApplication::focusWidget())); // the cards keep the keyboard
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_wizard, "addressStep");
    QVERIFY(tabTo(QStringLiteral("address")));
    type(QStringLiteral("pki.acme.example"));
    QVERIFY(tabTo(QStringLiteral("limitNames")));
    press(Qt::Key_Space);
    type(QStringLiteral("acme.example"));
    press(Qt::Key_Return);
    auto* read = m_wizard->findChild<QCheckBox*>(QStringLiteral("haveRead"));
    QTRY_VERIFY_WITH_TIMEOUT(read->isVisible(), 30000);
    VERIFY_PAGE(m_wizard, "readStep");
    press(Qt::Key_Return);
    QVERIFY(m_wizard->findChild<QLabel*>(QStringLiteral("wizardProblem"))->isVisible());
    QVERIFY(tabTo(QStringLiteral("haveRead")));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_wizard, "takeAwayStep");
    QVERIFY(tabTo(QStringLiteral("takeAwaySave")));
    press(Qt::Key_Return);
    auto* saved = m_wizard->findChild<QLabel*>(QStringLiteral("takeAwaySaved"));
    QTRY_COMPARE_WITH_TIMEOUT(saved->text(), QStringLiteral("7 files written and read back."), 20000);

    const ui::VaultPicture& picture = m_session->picture();
    QCOMPARE(picture.cas.size(), 2U);
    QVERIFY(picture.ca("Acme Issuing CA 1") != nullptr);
    QCOMPARE(picture.ca("Acme Issuing CA 1")->issuerName.value_or(""),
        picture.cas.front().isRoot() ? picture.cas.front().name : picture.cas.back().name);
    QCOMPARE(picture.crls.size(), 2U);
    QVERIFY(picture.lastBackup.has_value());
    const auto crl = core::readFile(m_room->path("acme-public") / "acme-issuing-ca-1.crl", 1 << 20);
    QVERIFY_OK(crl);
    QVERIFY_OK(core::readCrl(*crl));
    QSignalSpy accepted(m_wizard, &QDialog::accepted);
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
}

void NewVaultWizardTest::buildsInTheOpenVaultByKeyboardAlone()
{
    delete m_wizard;
    test::Desk desk;
    desk.fill([](core::Vault&) { return core::Result<void>(); });
    m_wizard = new ui::NewVaultWizard(*desk.session, desk.pools, std::nullopt);
    QVERIFY(activate(m_wizard));
    VERIFY_PAGE(m_wizard, "clockStep");
    press(Qt::Key_Return);
    VERIFY_PAGE(m_wizard, "shapeStep"); // nothing about a file or passphrase
    press(Qt::Key_Return);
    QVERIFY(tabTo(QStringLiteral("organisation")));
    type(QStringLiteral("Acme"));
    for (int i = 0; i < 3; ++i) press(Qt::Key_Return);
    auto* read = m_wizard->findChild<QCheckBox*>(QStringLiteral("haveRead"));
    QTRY_VERIFY_WITH_TIMEOUT(read->isVisible(), 30000);
    QVERIFY(tabTo(QStringLiteral("haveRead")));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_wizard, "takeAwayStep");
    QCOMPARE(desk.session->picture().path, desk.room.path());
    QCOMPARE(desk.session->picture().cas.size(), std::size_t{2});
    QCOMPARE(desk.session->picture().crls.size(), std::size_t{2});
    QVERIFY(desk.session->picture().lastBackup.has_value());
    delete m_wizard;
}

void NewVaultWizardTest::keepsInputWhenGoingBack()
{
    toPage(QStringLiteral("lifeStep"));
    type(QStringLiteral("Acme"));
    QVERIFY(tabTo(QStringLiteral("rootName")));
    type(QStringLiteral("My Root"));
    m_wizard->back();
    m_wizard->back();
    QCOMPARE(m_wizard->findChild<QLineEdit*>(QStringLiteral("vaultPath"))->text(),
        QString::fromStdString(m_room->path("acme.cwvault").string()));
    m_wizard->next();
    m_wizard->next();
    QCOMPARE(m_wizard->page()->objectName(), QStringLiteral("lifeStep"));
    QCOMPARE(m_wizard->findChild<QLineEdit*>(QStringLiteral("rootName"))->text(), QStringLiteral("My Root"));
    QCOMPARE(
        m_wizard->findChild<QLineEdit*>(QStringLiteral("issuingName"))->text(), QStringLiteral("Acme Issuing CA 1"));
}

void NewVaultWizardTest::refusesToGoOnWithAWrongClock()
{
    m_room->now = core::Time();
    press(Qt::Key_Return);
    QCOMPARE(m_wizard->page()->objectName(), QStringLiteral("clockStep"));
    QTRY_VERIFY(m_wizard->findChild<QCheckBox*>(QStringLiteral("clockConfirm"))->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(focusName(), QStringLiteral("clockConfirm"));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QCOMPARE(m_wizard->page()->objectName(), QStringLiteral("vaultStep"));
}

void NewVaultWizardTest::refusesAChildThatOutlivesItsParent()
{
    toPage(QStringLiteral("lifeStep"));
    auto* root = m_wizard->findChild<QSpinBox*>(QStringLiteral("rootYears"));
    auto* issuing = m_wizard->findChild<QSpinBox*>(QStringLiteral("issuingYears"));
    root->setValue(3);
    m_wizard->next();
    QCOMPARE(m_wizard->page()->objectName(), QStringLiteral("lifeStep"));
    auto* shorten = m_wizard->page()->findChild<QPushButton*>(QStringLiteral("messageVerb"));
    QVERIFY(shorten->isVisible());
    QTest::mouseClick(shorten, Qt::LeftButton);
    QCOMPARE(issuing->value(), 3);
    m_wizard->next();
    QCOMPARE(m_wizard->page()->objectName(), QStringLiteral("keyStep"));
}

void NewVaultWizardTest::refusesHttps()
{
    toPage(QStringLiteral("addressStep"));
    type(QStringLiteral("https://pki.acme.example"));
    press(Qt::Key_Return);
    QCOMPARE(m_wizard->page()->objectName(), QStringLiteral("addressStep"));
    QVERIFY(m_wizard->findChild<QLabel*>(QStringLiteral("wizardProblem"))
            ->text()
            .contains(QStringLiteral("http, not https")));
    QCOMPARE(focusName(), QStringLiteral("address"));
}

void NewVaultWizardTest::asksBeforeLosingInput()
{
    toPage(QStringLiteral("vaultStep"));
    type(QStringLiteral("/tmp/x"));
    press(Qt::Key_Escape);
    QVERIFY(m_wizard->isVisible());
    QCOMPARE(focusName(), QStringLiteral("wizardStay"));
    press(Qt::Key_Escape);
    QVERIFY(m_wizard->isVisible());
    QCOMPARE(focusName(), QStringLiteral("vaultPath"));
    press(Qt::Key_Escape);
    QVERIFY(tabTo(QStringLiteral("wizardLeave")));
    QPointer<ui::NewVaultWizard> watched = m_wizard;
    press(Qt::Key_Space);
    QVERIFY(!watched || !watched->isVisible());
}

QTEST_MAIN(NewVaultWizardTest)
#include "NewVaultWizardTest.moc"
