#include "ui/main/Workbench.h"

#include "tests/support/TestVault.h"
#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/MissingWords.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/look/Theme.h"
#include "ui/main/MachineState.h"
#include "ui/main/UnlockBar.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/settings/PreferencesDialog.h"
#include "ui/text/Messages.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/ListPage.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include <atomic>
#include <thread>

/// The window speaks another language at once, and keeps what is open.
class WorkbenchTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void keepsVaultPageSelectionAndFilter();
    void changesFromThePreferencesAndBack();
    void leavesNothingInEnglish();
    void staysLockedAndReadOnly();
    void waitsForRunningWork();
    void wordsOfCoreAndOfQtFollow();

private:
    void open(core::OpenMode mode = core::OpenMode::ReadWrite);
    void unlock();
    void speak(const QString& code);
    ui::MainWindow& window() { return m_bench->window(); }
    ui::CertificatesPage& certificates() { return *m_bench->screens().certificatesPage; }
    ui::VaultSession& session() { return m_bench->controller().session(); }

    std::unique_ptr<test::Room> m_room;
    std::unique_ptr<ui::Language> m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::Pools> m_pools;
    std::unique_ptr<ui::Workbench> m_bench;
};

namespace {

/// English texts that are other words in German.
QSet<QString> englishTexts()
{
    QFile file(QStringLiteral(TEST_DATA "/../../translations/certwright_de.ts"));
    QSet<QString> texts, alike;
    if (!file.open(QIODevice::ReadOnly)) return texts;
    QXmlStreamReader reader(&file);
    QString source;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        if (reader.name() == QLatin1String("source")) source = reader.readElementText();
        if (reader.name() != QLatin1String("translation")) continue;
        const QString translation = reader.readElementText(QXmlStreamReader::IncludeChildElements);
        texts.insert(source);
        alike.insert(translation); // "Name", "System" and the like
    }
    return texts - alike;
}

/// What a person can read or hear of a widget.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()};
    for (const char* property : {"text", "placeholderText", "title"})
        if (const QVariant text = widget.property(property); text.isValid() && !qobject_cast<const QComboBox*>(&widget))
            texts += text.toString();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < box->count(); ++i) texts += box->itemText(i);
    for (const QAction* action : widget.actions()) texts += {action->text(), action->toolTip(), action->statusTip()};
    return texts;
}

}

void WorkbenchTest::init()
{
    m_room = std::make_unique<test::Room>();
    qputenv("XDG_CONFIG_HOME", m_room->folder.path().toLocal8Bit());
    qputenv("XDG_STATE_HOME", m_room->folder.path().toLocal8Bit());
    m_preferences = std::make_unique<ui::Preferences>();
    m_language = std::make_unique<ui::Language>();
    m_language->speak(QStringLiteral("en"));
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_pools = std::make_unique<ui::Pools>();
    auto vault = m_room->create();
    QVERIFY_OK(vault);
    QVERIFY_OK(test::makeTwoTiers(*vault));
    for (const char* host : {"web.example.com", "api.example.com"}) QVERIFY_OK(test::issueServer(*vault, host));
    m_bench = std::make_unique<ui::Workbench>(ui::Workbench::Surroundings{*m_language, *m_theme, *m_preferences,
        *m_pools, m_room->context(), [] { return ui::MachineState{}; }, QStringLiteral("0.1")});
    window().resize(1360, 860);
    window().show();
}

void WorkbenchTest::cleanup()
{
    m_bench.reset();
    m_pools->finish();
    m_pools.reset();
    m_language.reset();
}

void WorkbenchTest::open(core::OpenMode mode)
{
    m_bench->controller().openVault(QString::fromStdString(m_room->path().string()), mode);
    QTRY_VERIFY(session().isOpen());
}

void WorkbenchTest::unlock()
{
    ui::UnlockBar& bar = window().workspace().unlockBar();
    bar.findChild<ui::PassphraseEdit*>()->setSecret(core::Secret(core::bytesOf(test::passphrase)));
    bar.findChild<QPushButton*>(QStringLiteral("unlockNow"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(session().picture().isUnlocked, 20000);
}

void WorkbenchTest::speak(const QString& code)
{
    const QSignalSpy replaced(m_bench.get(), &ui::Workbench::windowReplaced);
    m_bench->speak(code);
    QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, 20000);
}

void WorkbenchTest::keepsVaultPageSelectionAndFilter()
{
    open();
    unlock();
    window().workspace().setPage(ui::PageId::Certificates);
    certificates().setView(1);
    certificates().filterField().setText(QStringLiteral("web"));
    const auto rows = test::certificatesOf(session());
    for (const core::CertificateRow& row : rows)
        if (row.shortSubject == "web.example.com") certificates().select(row.id);
    const qint64 before = certificates().current();
    QVERIFY(before >= 0);
    speak(QStringLiteral("de"));
    QVERIFY(window().isVisible());
    QVERIFY(session().isOpen() && session().picture().isUnlocked);
    QCOMPARE(window().workspace().page(), ui::PageId::Certificates);
    QTRY_COMPARE(certificates().current(), before);
    QCOMPARE(certificates().view(), 1);
    QCOMPARE(certificates().filterField().text(), QStringLiteral("web"));
    QTRY_VERIFY(m_bench->screens().certificatePane->isVisible());
    // the vault goes on working in the new window
    window().actions().lock->trigger();
    QTRY_VERIFY(!session().picture().isUnlocked);
    unlock();
    QCOMPARE(QApplication::topLevelWidgets().count(&window()), 1);
}

void WorkbenchTest::changesFromThePreferencesAndBack()
{
    for (const auto& [code, title] : {std::pair{"de", "Einstellungen"}, std::pair{"en", "Preferences"}}) {
        if (!window().findChild<ui::PreferencesDialog*>()) window().actions().settings->trigger();
        auto* box = window().findChild<QComboBox*>(QStringLiteral("language"));
        QVERIFY(box);
        const QSignalSpy replaced(m_bench.get(), &ui::Workbench::windowReplaced);
        box->setCurrentIndex(box->findData(QLatin1String(code)));
        QTRY_COMPARE(replaced.size(), 1);
        auto* dialog = window().findChild<ui::PreferencesDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowTitle(), QLatin1String(title));
        QCOMPARE(m_preferences->language(), QLatin1String(code));
    }
}

void WorkbenchTest::leavesNothingInEnglish()
{
    const QSet<QString> english = englishTexts();
    QVERIFY(english.size() > 1000);
    MissingWords missing;
    open();
    unlock();
    for (int i = 0; i < 10; ++i) window().workspace().setPage(static_cast<ui::PageId>(i));
    QTRY_VERIFY(!session().findChild<ui::Background*>());
    QCoreApplication::installTranslator(&missing);
    m_language->speak(QStringLiteral("de")); // the old window must not ask in English meanwhile
    speak(QStringLiteral("de"));
    window().actions().settings->trigger();
    for (int i = 0; i < 10; ++i) {
        window().workspace().setPage(static_cast<ui::PageId>(i));
        for (ui::ListPage* page : window().findChildren<ui::ListPage*>()) {
            QAbstractItemModel& model = *page->table().model();
            if (model.rowCount() > 0) page->select(model.index(0, 0).data(Qt::UserRole).toLongLong());
            for (int column = 0; column < model.columnCount(); ++column)
                QVERIFY2(!english.contains(model.headerData(column, Qt::Horizontal).toString()),
                    qPrintable(model.headerData(column, Qt::Horizontal).toString()));
        }
        QStringList left;
        for (const QWidget* widget : window().findChildren<QWidget*>())
            for (const QString& text : textsOf(*widget))
                if (english.contains(text)) left += text;
        for (const QAction* action : window().findChildren<QAction*>())
            if (english.contains(action->text())) left += action->text();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QStringLiteral(" | "))));
    }
    QCOMPARE(window().actions().quit->text(), QStringLiteral("Beenden"));
    QVERIFY2(missing.texts().isEmpty(), qPrintable(missing.texts().join(QStringLiteral(" | "))));
}

void WorkbenchTest::staysLockedAndReadOnly()
{
    open(core::OpenMode::ReadOnly);
    speak(QStringLiteral("de"));
    QVERIFY(session().isOpen() && !session().picture().isWritable);
    QVERIFY(!window().actions().newCrl->isEnabled());
    QVERIFY(!window().workspace().unlockBar().isVisible());
    window().actions().closeVault->trigger();
    QTRY_VERIFY(!session().isOpen());
    open();
    speak(QStringLiteral("en"));
    QVERIFY(window().workspace().unlockBar().isVisible());
    QVERIFY(!session().picture().isUnlocked);
}

void WorkbenchTest::waitsForRunningWork()
{
    open();
    std::atomic<bool> mayEnd = false;
    bool isDone = false;
    session().run(
        QStringLiteral("work"),
        [&mayEnd](core::Vault&, std::stop_token) -> core::Result<void> {
            while (!mayEnd) std::this_thread::yield();
            return {};
        },
        [&isDone](const core::Result<void>&) { isDone = true; });
    const QSignalSpy replaced(m_bench.get(), &ui::Workbench::windowReplaced);
    m_bench->speak(QStringLiteral("en"));
    m_bench->speak(QStringLiteral("de")); // the last word counts
    QTest::qWait(200);
    QCOMPARE(replaced.size(), 0);
    mayEnd = true;
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY(isDone);
    QCOMPARE(window().actions().quit->text(), QStringLiteral("Beenden"));
}

void WorkbenchTest::wordsOfCoreAndOfQtFollow()
{
    speak(QStringLiteral("de"));
    QCOMPARE(
        ui::errorMessage(core::Error{core::ErrorCode::WrongPassphrase, {}, {}, {}}).what.contains(u"Passphrase öffnet"),
        true);
    QCOMPARE(QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text().remove(u'&'),
        QStringLiteral("Abbrechen"));
    QCOMPARE(QLocale().language(), QLocale::German);
    speak(QStringLiteral("en"));
    QCOMPARE(QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text().remove(u'&'),
        QStringLiteral("Cancel"));
}

QTEST_MAIN(WorkbenchTest)
#include "WorkbenchTest.moc"
