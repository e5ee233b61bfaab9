// The demo: plays the main job in the real windows, from the first start to a revoked certificate on a CRL, on requests made by
// the openssl command. Its pictures and files go into the current folder. It is a test as well: every picture must show its
// window's main text, and other programs must accept what was made.
#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "tests/support/ui/LongRows.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/events/EventsPage.h"
#include "ui/hierarchy/GraphView.h"
#include "ui/issue/DecisionTable.h"
#include "ui/issue/NewVaultWizard.h"
#include "ui/look/Theme.h"
#include "ui/main/MachineState.h"
#include "ui/main/MainWindow.h"
#include "ui/main/RowCommands.h"
#include "ui/main/Screens.h"
#include "ui/main/VaultController.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QTabWidget>
#include <QTextEdit>

using namespace keyboard;

namespace {

const QString phrase = QStringLiteral("zebra-quartz-umbrella-violin-kettle-47");

/// Everything a person can read in a window now, cells of lists and nodes of the graph included.
QString visibleText(const QWidget& window)
{
    QString text = window.windowTitle() + u'\n';
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            text += label->text() + u'\n';
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            text += button->text() + u'\n';
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            text += box->currentText() + u'\n';
        else if (const auto* lines = qobject_cast<const QTextEdit*>(widget))
            text += lines->toPlainText() + u'\n';
        else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            text += line->text() + u'\n';
        else if (const auto* graph = qobject_cast<const ui::GraphView*>(widget))
            for (const core::TrustNode& node : graph->scene().graph().nodes)
                text += QString::fromStdString(node.name) + u'\n';
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    text += view->model()->index(row, column).data().toString() + u'\n';
    }
    return text;
}

}

class Demo : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void startsWithThreeDoors();
    void buildsAHierarchy();
    void showsWhatNeedsDoing();
    void reviewsARequest();
    void explainsACertificate();
    void revokesACertificate();
    void makesACrl();
    void listsRequestsKeysAndProfiles();
    void keepsALog();
    void hasPreferencesInTheDark();
    void isAcceptedByOpenssl();
    void cleanupTestCase();

private:
    /// Waits until the window shows `mainText`, then saves NAME.png.
    void picture(QWidget& window, const QString& name, const QString& mainText);
    void makeRequest(const QString& name, const QStringList& key, const QString& subject, const QString& extensions);
    void sign(const QString& name);
    void page(ui::PageId id) { m_window->workspace().setPage(id); }
    QPushButton* button(const QWidget& window, const char* name)
    {
        return window.findChild<QPushButton*>(QLatin1String(name));
    }
    static ui::WizardFrame* wizard(const char* page);
    qint64 certificate(std::string_view shortSubject) const;

    const QDir m_folder = QDir::current();
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Pools> m_pools;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Screens> m_screens;
    std::unique_ptr<ui::VaultController> m_controller;
};

void Demo::initTestCase()
{
    for (const QString& left : QDir(m_folder).entryList(
             {"*.png", "demo*", "*.csr", "*.key", "*.pem", "*.crl", "*.cnf"}, QDir::Files | QDir::Dirs))
        QFileInfo(m_folder.filePath(left)).isDir()
            ? static_cast<void>(QDir(m_folder.filePath(left)).removeRecursively())
            : static_cast<void>(QFile::remove(m_folder.filePath(left)));
    m_preferences = std::make_unique<ui::Preferences>();
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_theme->setChoice(ui::SchemeChoice::Light);
    m_pools = std::make_unique<ui::Pools>();
    m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Surroundings{
        *m_theme, *m_preferences, core::systemTime, [] { return ui::MachineState{}; }, QStringLiteral("0.1")});
    m_screens = std::make_unique<ui::Screens>(*m_window, core::systemTime);
    m_controller = std::make_unique<ui::VaultController>(ui::VaultController::Surroundings{
        *m_window, *m_screens, *m_pools, *m_preferences, *m_theme, {core::systemTime, "ana"}});
    m_window->resize(1360, 860);
    QVERIFY(activate(m_window.get()));
}

void Demo::cleanupTestCase()
{
    m_controller.reset();
    m_screens.reset();
    m_window.reset();
    m_pools.reset();
}

void Demo::picture(QWidget& window, const QString& name, const QString& mainText)
{
    const bool isShown = QTest::qWaitFor([&] { return visibleText(window).contains(mainText); }, 20000);
    QTest::qWait(120); // what is still being painted
    QVERIFY2(window.grab().save(m_folder.filePath(name + ".png")), qPrintable(name));
    QVERIFY2(isShown, qPrintable(name + " shows no “" + mainText + "” but " + visibleText(window)));
}

ui::WizardFrame* Demo::wizard(const char* page)
{
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* frame = qobject_cast<ui::WizardFrame*>(window);
            frame && frame->isVisible() && frame->page()->objectName() == QLatin1String(page))
            return frame;
    return nullptr;
}

qint64 Demo::certificate(std::string_view shortSubject) const
{
    const auto rows = test::certificatesOf(m_controller->session());
    const auto row = std::ranges::find(rows, shortSubject, &core::CertificateRow::shortSubject);
    return row == rows.end() ? -1 : row->id;
}

void Demo::makeRequest(const QString& name, const QStringList& key, const QString& subject, const QString& extensions)
{
    QFile configuration(m_folder.filePath(name + ".cnf"));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write("[req]\ndistinguished_name=dn\nreq_extensions=ext\n[dn]\n[ext]\n" + extensions.toUtf8());
    configuration.close();
    QProcess openssl;
    openssl.start("openssl",
        QStringList{"req", "-new", "-nodes", "-newkey"} + key +
            QStringList{"-keyout", m_folder.filePath(name + ".key"), "-out", m_folder.filePath(name + ".csr"), "-subj",
                subject, "-config", configuration.fileName()});
    QVERIFY(openssl.waitForFinished());
    QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
}

void Demo::startsWithThreeDoors()
{
    picture(*m_window, QStringLiteral("01-first-run"), QStringLiteral("What are you here to do?"));
    m_theme->setChoice(ui::SchemeChoice::Dark);
    picture(*m_window, QStringLiteral("01-first-run-dark"), QStringLiteral("What are you here to do?"));
    m_theme->setChoice(ui::SchemeChoice::Light);
}

void Demo::buildsAHierarchy()
{
    m_window->actions().build->trigger();
    QTRY_VERIFY(wizard("clockStep"));
    QPointer<ui::WizardFrame> build = wizard("clockStep");
    QVERIFY(activate(build));
    picture(*build, QStringLiteral("02-build-clock"), QStringLiteral("Is this time right?"));
    press(Qt::Key_Return);
    QTRY_COMPARE(build->page()->objectName(), QStringLiteral("vaultStep"));
    QVERIFY(tabTo(QStringLiteral("vaultPath")));
    type(m_folder.filePath(QStringLiteral("demo.cwvault")));
    QVERIFY(tabTo(QStringLiteral("passphrase")));
    type(phrase);
    QVERIFY(tabTo(QStringLiteral("passphraseAgain")));
    type(phrase);
    picture(*build, QStringLiteral("03-build-vault"), QStringLiteral("assphrase"));
    press(Qt::Key_Return);
    QTRY_COMPARE(build->page()->objectName(), QStringLiteral("shapeStep"));
    picture(*build, QStringLiteral("04-build-shape"), QStringLiteral("Two levels"));
    press(Qt::Key_Return);
    QTRY_COMPARE(build->page()->objectName(), QStringLiteral("lifeStep"));
    QVERIFY(tabTo(QStringLiteral("organisation")));
    type(QStringLiteral("Example Corp"));
    QVERIFY(tabTo(QStringLiteral("country")));
    type(QStringLiteral("de"));
    picture(*build, QStringLiteral("05-build-names"), QStringLiteral("Example Corp"));
    press(Qt::Key_Return);
    QTRY_COMPARE(build->page()->objectName(), QStringLiteral("keyStep"));
    picture(*build, QStringLiteral("06-build-keys"), QStringLiteral("P-384"));
    press(Qt::Key_Return);
    QTRY_COMPARE(build->page()->objectName(), QStringLiteral("addressStep"));
    QVERIFY(tabTo(QStringLiteral("address")));
    type(QStringLiteral("pki.example.com"));
    picture(*build, QStringLiteral("07-build-addresses"), QStringLiteral("http://pki.example.com/"));
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(build->page()->objectName(), QStringLiteral("readStep"), 60000);
    picture(*build, QStringLiteral("08-build-read"), QStringLiteral("Root CA"));
    QVERIFY(tabTo(QStringLiteral("haveRead")));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(build->page()->objectName(), QStringLiteral("takeAwayStep"), 60000);
    QVERIFY(tabTo(QStringLiteral("takeAwaySave")));
    press(Qt::Key_Return);
    picture(*build, QStringLiteral("09-build-done"), QStringLiteral("written and read back"));
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    QTRY_VERIFY(!build || !build->isVisible());
    QCOMPARE(m_controller->session().picture().cas.size(), std::size_t{2});
}

void Demo::showsWhatNeedsDoing()
{
    makeRequest(QStringLiteral("api"), {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"},
        QStringLiteral("/CN=api.example.com"),
        QStringLiteral("subjectAltName=DNS:api.example.com,DNS:api2.example.com\n"));
    makeRequest(QStringLiteral("client"), {"rsa:3072"}, QStringLiteral("/CN=Ana Ruiz/O=Example Corp"),
        QStringLiteral("subjectAltName=email:ana@example.com\n"));
    makeRequest(QStringLiteral("shop"), {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"},
        QStringLiteral("/CN=shop.example.com"),
        QStringLiteral("subjectAltName=DNS:shop.example.com,DNS:*.example.com\nbasicConstraints=critical,CA:"
                       "TRUE\nkeyUsage=keyCertSign\n"));
    page(ui::PageId::Overview);
    picture(*m_window, QStringLiteral("10-overview"), QStringLiteral("Lifetimes"));
    page(ui::PageId::Hierarchy);
    picture(*m_window, QStringLiteral("11-hierarchy"), QStringLiteral("Example Corp Root CA"));
}

void Demo::sign(const QString& name)
{
    emit m_window->filesOffered({m_folder.filePath(name + ".csr")});
    QPushButton* ask = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((ask = button(*m_window, "previewSign")) && ask->isVisible(), 20000);
    picture(*ask->window(), "12-preview-" + name, QStringLiteral("Ask for a certificate"));
    ask->click();
    QTRY_VERIFY_WITH_TIMEOUT(wizard("reviewStep"), 20000);
    QPointer<ui::WizardFrame> review = wizard("reviewStep");
    QVERIFY(activate(review));
    const auto* table = review->findChild<ui::DecisionTable*>();
    const QString asked = name == "client" ? QStringLiteral("Ana Ruiz") : name + QStringLiteral(".example.com");
    QTRY_VERIFY_WITH_TIMEOUT(table->text().contains(asked), 20000);
    if (name == "shop") QVERIFY(table->text().contains(QStringLiteral("*.example.com")));
    picture(*review, "13-review-" + name, QStringLiteral("Sign certificate"));
    QPushButton* next = button(*review, "wizardNext");
    QTRY_VERIFY(next->isEnabled());
    next->click();
    QTRY_COMPARE_WITH_TIMEOUT(review->page()->objectName(), QStringLiteral("installStep"), 30000);
    picture(*review, "14-signed-" + name, QStringLiteral("Where"));
    QVERIFY(tabTo(QStringLiteral("installFolder")));
    type(m_folder.path());
    QVERIFY(tabTo(QStringLiteral("installSave")));
    press(Qt::Key_Space);
    auto* saved = review->findChild<QLabel*>(QStringLiteral("installSaved"));
    QTRY_VERIFY(!saved->text().isEmpty());
    button(*review, "wizardNext")->click();
    QTRY_VERIFY(!review || !review->isVisible());
}

void Demo::reviewsARequest()
{
    for (const char* name : {"api", "client", "shop"}) {
        sign(QLatin1String(name));
        if (QTest::currentTestFailed()) return;
    }
}

void Demo::explainsACertificate()
{
    page(ui::PageId::Certificates);
    const qint64 row = certificate("api.example.com");
    QVERIFY(row > 0);
    m_screens->certificatesPage->reveal(row);
    picture(*m_window, QStringLiteral("15-certificate"), QStringLiteral("api2.example.com"));
    m_theme->setChoice(ui::SchemeChoice::Dark);
    picture(*m_window, QStringLiteral("15-certificate-dark"), QStringLiteral("api2.example.com"));
    m_theme->setChoice(ui::SchemeChoice::Light);
}

void Demo::revokesACertificate()
{
    emit m_controller->rows().revokeWanted(certificate("shop.example.com"));
    QTRY_VERIFY(wizard("revokeStep"));
    QPointer<ui::WizardFrame> dialog = wizard("revokeStep");
    QVERIFY(activate(dialog));
    picture(*dialog, QStringLiteral("16-revoke"), QStringLiteral("shop.example.com"));
    button(*dialog, "wizardNext")->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->page()->objectName(), QStringLiteral("revokedStep"), 30000);
    picture(*dialog, QStringLiteral("17-revoked"), QStringLiteral("CRL"));
    button(*dialog, "wizardNext")->click(); // on to the CRL
}

void Demo::makesACrl()
{
    QTRY_VERIFY(wizard("crlStep"));
    QPointer<ui::WizardFrame> dialog = wizard("crlStep");
    QVERIFY(activate(dialog));
    picture(*dialog, QStringLiteral("18-crl"), QStringLiteral("Example Corp Issuing CA 1"));
    QVERIFY(tabTo(QStringLiteral("crlDays")));
    type(QStringLiteral("14"));
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(
        dialog->page()->objectName() == QLatin1String("crlFileStep"), qPrintable(visibleText(*dialog)), 30000);
    picture(*dialog, QStringLiteral("19-crl-made"), QStringLiteral("The CRL is made"));
    dialog->close();
    page(ui::PageId::Revocation);
    picture(*m_window, QStringLiteral("20-revocation"), QStringLiteral("Example Corp Issuing CA 1"));
}

void Demo::listsRequestsKeysAndProfiles()
{
    page(ui::PageId::Requests);
    picture(*m_window, QStringLiteral("21-requests"), QStringLiteral("Requests"));
    page(ui::PageId::Keys);
    picture(*m_window, QStringLiteral("22-keys"), QStringLiteral("Example Corp Root CA"));
    page(ui::PageId::Profiles);
    picture(*m_window, QStringLiteral("23-profiles"), QStringLiteral("Web server"));
}

void Demo::keepsALog()
{
    page(ui::PageId::Events);
    picture(*m_window, QStringLiteral("24-events"), QStringLiteral("Certificate revoked"));
}

void Demo::hasPreferencesInTheDark()
{
    m_theme->setChoice(ui::SchemeChoice::Dark);
    m_window->actions().settings->trigger();
    QDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = qobject_cast<QDialog*>(QApplication::activeWindow())));
    picture(*dialog, QStringLiteral("25-preferences-dark"), QStringLiteral("Lock"));
    dialog->close();
    page(ui::PageId::Overview);
    picture(*m_window, QStringLiteral("26-overview-dark"), QStringLiteral("Lifetimes"));
    m_theme->setChoice(ui::SchemeChoice::Light);
}

void Demo::isAcceptedByOpenssl()
{
    // The root from the folder that the wizard wrote, everything else from the vault.
    const auto& session = m_controller->session();
    bool isDone = false;
    m_controller->session().run(
        QStringLiteral("export"),
        [folder = m_folder.path().toStdString()](core::Vault& vault, std::stop_token) -> core::Result<void> {
            const core::CertificateStore store(vault);
            CORE_TRY(const auto rows, store.list());
            for (const core::CertificateRow& row : rows) {
                CORE_TRY(const auto one, store.certificate(row.id));
                const std::string name =
                    row.isCa ? row.isSelfIssued() ? "demo-root" : "demo-issuing" : "demo-" + row.shortSubject;
                CORE_CHECK(core::writeFile(folder + "/" + name + ".pem",
                    core::bytesOf(core::writePem("CERTIFICATE", one.der())), core::FileKind::Public));
            }
            CORE_TRY(const auto cas, core::CaStore(vault).list());
            for (const core::CaRow& ca : cas) {
                CORE_TRY(const auto crl, core::CrlStore(vault).newest(ca.key.fingerprint));
                CORE_CHECK(core::writeFile(folder + "/demo-" + (ca.isRoot() ? "root" : "issuing") + "-crl.pem",
                    core::bytesOf(core::writePem("X509 CRL", crl->der())), core::FileKind::Public));
            }
            return {};
        },
        [&isDone](const core::Result<void>& written) {
            QVERIFY_OK(written);
            isDone = true;
        });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 30000);
    QVERIFY(session.isOpen());
    const QStringList base{"verify", "-x509_strict", "-policy_check", "-crl_check_all", "-CAfile", "demo-root.pem",
        "-untrusted", "demo-issuing.pem", "-CRLfile", "demo-root-crl.pem", "-CRLfile", "demo-issuing-crl.pem"};
    QCOMPARE(QProcess::execute(
                 "openssl", base + QStringList{"-verify_hostname", "api2.example.com", "demo-api.example.com.pem"}),
        0);
    QCOMPARE(QProcess::execute("openssl", base + QStringList{"demo-Ana Ruiz.pem"}), 0);
    QCOMPARE(QProcess::execute("openssl", base + QStringList{"demo-shop.example.com.pem"}), 2);
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certwright-demo"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    ui::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    ui::installHeadingAccessibility();
    ui::installPassphraseAccessibility();
    Demo demo;
    return QTest::qExec(&demo, argc, argv);
}

#include "Demo.moc"
