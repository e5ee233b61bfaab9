#include "core/formats/WorkerReader.h"
#include "core/keys/HelperKeys.h"
#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/ui/HiddenText.h"
#include "tests/support/ui/OpenWindow.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/main/IdleWatch.h"
#include "ui/main/ScreenWatch.h"

#include <QAction>
#include <QCheckBox>

using keyboard::press;
using keyboard::tabTo;

namespace {

constexpr int slow = 60000;

int runs() { return qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 50 : 4; }

}

/// What is left in the window's process of passphrases that were typed in it, one second after the dialog closed and after
/// each way of locking; a program of its own looks.
class PassphraseMemoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OpenWindow> m_open;
    QList<QByteArray> m_typed;
    int m_run = 0;

    /// What a second later is left of all that was typed so far.
    QString left() const
    {
        QTest::qWait(1000);
        return test::tracesOf(m_typed);
    }
    void type(const test::HiddenText& text)
    {
        text.type();
        for (const QByteArray& pattern : text.patterns())
            if (!m_typed.contains(pattern)) m_typed.append(pattern);
    }
    static bool activate(QWidget& window)
    {
        return keyboard::activate(&window) && QTest::qWaitFor([&] { return QApplication::activeWindow() == &window; });
    }
    template <typename Dialog>
    Dialog* bring(const char* name)
    {
        if (!QTest::qWaitFor([&] { return m_open->shown<Dialog>(name) != nullptr; }, slow)) return nullptr;
        auto* dialog = m_open->shown<Dialog>(name);
        return activate(*dialog) ? dialog : nullptr;
    }
    bool isGone(const char* name)
    {
        return QTest::qWaitFor([&] { return !m_open->shown<QDialog>(name); }, slow) && activate(*m_open->window);
    }
    QString path(const char* name) const
    {
        return m_open->room.folder.filePath(QString::number(m_run) + QLatin1Char('-') + QLatin1String(name));
    }
    bool unlock(const test::HiddenText& text)
    {
        if (!activate(*m_open->window)) return false;
        m_open->bar().findChild<ui::PassphraseEdit*>()->setFocus();
        type(text);
        press(Qt::Key_Return);
        return QTest::qWaitFor([&] { return m_open->isUnlocked(); }, slow);
    }
    void build(const test::HiddenText& text);
    void change(const test::HiddenText& old, const test::HiddenText& fresh);
    void openFile(const test::HiddenText& text);
    /// Every way in which the vault is locked; each run takes the next.
    std::vector<std::pair<const char*, std::function<void()>>> waysToLock();

private slots:
    void initTestCase();
    void cleanup() { m_open.reset(); }
    void nothingIsLeftOfWhatWasTyped();
    void whatIsStillInAFieldIsSeen();
};

void PassphraseMemoryTest::initTestCase()
{
    QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
    if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
}

std::vector<std::pair<const char*, std::function<void()>>> PassphraseMemoryTest::waysToLock()
{
    auto* screen = m_open->controller->findChild<ui::ScreenWatch*>();
    return {
        {"by the person", [this] { m_open->window->actions().lock->trigger(); }},
        {"when nobody is there", [this] { m_open->controller->idleWatch().setMilliseconds(50); }},
        {"with the screen", [screen] { QMetaObject::invokeMethod(screen, "hearScreenSaver", Q_ARG(bool, true)); }},
        {"before sleep", [screen] { QMetaObject::invokeMethod(screen, "hearSleep", Q_ARG(bool, true)); }},
    };
}

void PassphraseMemoryTest::build(const test::HiddenText& text)
{
    m_open->window->actions().build->trigger();
    auto* wizard = bring<ui::WizardFrame>("newVaultWizard");
    QVERIFY(wizard);
    const auto isAt = [wizard](const char* name) { return wizard->page()->objectName() == QLatin1String(name); };
    press(Qt::Key_Return);
    QTRY_VERIFY(isAt("vaultStep"));
    QVERIFY(tabTo(QStringLiteral("vaultPath")));
    keyboard::type(path("built.cwvault"));
    for (const char* field : {"passphrase", "passphraseAgain"}) {
        QVERIFY(tabTo(QLatin1String(field)));
        type(text);
    }
    for (const char* page : {"shapeStep", "lifeStep", "keyStep", "addressStep", "readStep"}) {
        press(Qt::Key_Return);
        QTRY_VERIFY2(isAt(page), page);
    }
    QTRY_VERIFY_WITH_TIMEOUT(wizard->findChild<QCheckBox*>(QStringLiteral("haveRead"))->isVisible(), slow);
    QVERIFY(tabTo(QStringLiteral("haveRead")));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isAt("takeAwayStep"), slow);
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    QVERIFY(isGone("newVaultWizard"));
    QVERIFY(m_open->isUnlocked());
}

void PassphraseMemoryTest::change(const test::HiddenText& old, const test::HiddenText& fresh)
{
    m_open->window->actions().changePassphrase->trigger();
    QVERIFY(bring<QDialog>("changePassphraseDialog"));
    for (const auto& [field, text] :
        {std::pair{"oldPassphrase", &old}, {"newPassphrase", &fresh}, {"newPassphraseAgain", &fresh}}) {
        QVERIFY2(tabTo(QLatin1String(field)), qPrintable(keyboard::focusName()));
        type(*text);
    }
    QVERIFY(tabTo(QStringLiteral("changePassphraseDialogVerb")));
    press(Qt::Key_Space);
    QVERIFY(isGone("changePassphraseDialog"));
    QVERIFY2(m_open->said().contains(QStringLiteral("was changed")), qPrintable(m_open->said()));
}

void PassphraseMemoryTest::openFile(const test::HiddenText& text)
{
    QProcess shell;
    shell.start(QStringLiteral("python3"),
        {QStringLiteral("-c"),
            QStringLiteral(
                "import subprocess, sys\n"
                "word = bytes(o ^ 0x5A for o in bytes.fromhex(sys.argv[1]))\n"
                "subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ed25519', '-noenc', '-subj', '/CN=x', "
                "'-keyout', sys.argv[2] + '.key', '-out', sys.argv[2] + '.pem'], check=True)\n"
                "subprocess.run(['openssl', 'pkcs12', '-export', '-in', sys.argv[2] + '.pem', '-inkey', "
                "sys.argv[2] + '.key', '-out', sys.argv[2], '-passout', 'stdin'], input=word, check=True)\n"),
            QString::fromLatin1((text.patterns().at(0) + text.patterns().at(3)).toHex()), path("locked.p12")});
    QVERIFY(shell.waitForFinished(slow));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    emit m_open->window->filesOffered({path("locked.p12")});
    QVERIFY(bring<QDialog>("filePassphraseDialog"));
    QVERIFY(tabTo(QStringLiteral("filePassphrase")));
    type(text);
    press(Qt::Key_Return);
    auto* preview = bring<QDialog>("preview");
    QVERIFY(preview);
    preview->reject();
    QVERIFY(isGone("preview"));
}

void PassphraseMemoryTest::nothingIsLeftOfWhatWasTyped()
{
    m_open = std::make_unique<test::OpenWindow>(core::workerReader(CERTWRIGHT_PARSE_WORKER), false,
        core::TokenPatience{}, core::helperKeys(CERTWRIGHT_KEY_HELPER));
    for (m_run = 0; m_run < runs(); ++m_run) {
        const test::HiddenText first, second, file;
        build(first);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(left(), QString());
        const auto ways = waysToLock();
        const auto& [way, lock] = ways[static_cast<std::size_t>(m_run) % ways.size()];
        lock();
        QTRY_VERIFY2(!m_open->isUnlocked(), way);
        m_open->controller->idleWatch().setMilliseconds(0);
        const QString found = left();
        QVERIFY2(found.isEmpty(), qPrintable(way + QStringLiteral(": ") + found));
        QVERIFY(unlock(first));
        QCOMPARE(left(), QString());
        change(first, second);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(left(), QString());
        openFile(file);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(left(), QString());
        m_open->window->actions().lock->trigger();
        QTRY_VERIFY(!m_open->isUnlocked());
        QCOMPARE(left(), QString());
        QVERIFY(unlock(second));
        QCOMPARE(left(), QString());
        const std::vector<qint64> helpers = test::helpersNamed("certwright-key-");
        QCOMPARE(helpers.size(), std::size_t{1});
        QCOMPARE(test::placesInMemory(m_typed, helpers.front()), 0);
        QVERIFY(test::placesInMemory({test::hidden("certwright")}, helpers.front()) > 0); // the scanner sees
    }
}

void PassphraseMemoryTest::whatIsStillInAFieldIsSeen()
{
    m_open = std::make_unique<test::OpenWindow>();
    QVERIFY_OK(m_open->fillVault());
    m_open->open();
    QTRY_VERIFY(m_open->session().isOpen());
    QVERIFY(keyboard::activate(m_open->window.get()));
    auto* edit = m_open->bar().findChild<ui::PassphraseEdit*>();
    edit->setFocus();
    const test::HiddenText text;
    text.type();
    QVERIFY(test::placesInMemory({text.patterns().at(0)}) > 0);
    QVERIFY(test::placesInMemory({text.patterns().at(3)}) > 0);
    edit->clear();
    QCOMPARE(test::tracesOf(text.patterns()), QString());
}

QTEST_MAIN(PassphraseMemoryTest)
#include "PassphraseMemoryTest.moc"
