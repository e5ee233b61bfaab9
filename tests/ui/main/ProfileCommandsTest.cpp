#include "ui/main/ProfileCommands.h"

#include "core/profiles/ProfileCheck.h"
#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/OpenWindow.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/editor/CodeEdit.h"
#include "ui/editor/ProfileText.h"
#include "ui/extensions/ExtensionForm.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RequestsPage.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

namespace {

const core::ProfileRow& rowOf(test::OpenWindow& open, const char* id)
{
    const auto& rows = open.screens->profiles->rows();
    return *std::ranges::find(rows, id, &core::ProfileRow::name);
}

bool hasRow(test::OpenWindow& open, const char* id)
{
    return std::ranges::contains(open.screens->profiles->rows(), id, &core::ProfileRow::name);
}

void choose(QDialog& dialog, const char* oid)
{
    auto* types = dialog.findChild<QComboBox*>(QStringLiteral("extensionType"));
    types->setCurrentIndex(types->findData(QLatin1String(oid)));
}

}

/// A profile written in the real window: what is granted changes with the version that is stored, and not before.
class ProfileCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void anExtensionIsAddedAndStoredAsTheNextVersion()
    {
        OPEN_UNLOCKED(open);
        auto* editor = edit(open, "tls-client");
        editor->findChild<QPushButton*>(QStringLiteral("addExtension"))->click();
        auto* added = open.shown<QDialog>("extension");
        QVERIFY(added);
        choose(*added, "2.16.840.1.113730.1.13");
        auto* use = added->findChild<QPushButton*>(QStringLiteral("extensionVerb"));
        use->click(); // nothing is filled in
        QVERIFY(added->isVisible());
        added->findChild<QWidget*>(QStringLiteral("text"))->findChild<QLineEdit*>()->insert(QStringLiteral("Internal"));
        use->click();
        QVERIFY(!open.shown<QDialog>("extension"));
        QCOMPARE(save(*editor).text(), "Store as version 2");
        QTRY_VERIFY(save(*editor).isEnabled());
        QCOMPARE(rowOf(open, "tls-client").version, 1);
        save(*editor).click();
        QTRY_COMPARE(rowOf(open, "tls-client").version, 2);
        const auto profile = core::readProfile(rowOf(open, "tls-client").text);
        QVERIFY(profile);
        const auto* comment = core::findExtension(*profile, "2.16.840.1.113730.1.13");
        QVERIFY(comment);
        QCOMPARE(comment->values.at("text"), std::vector<std::string>{"Internal"});
        QTRY_VERIFY(!open.shown<QDialog>("profileEditor"));
    }

    void savingByTheKeyboardMakesTheNextVersion()
    {
        OPEN_UNLOCKED(open);
        QVERIFY(keyboard::activate(open.window.get()));
        const std::string before = rowOf(open, "tls-server").text;
        auto* editor = edit(open, "tls-server");
        QTRY_VERIFY(editor->text().edit().hasFocus());
        editor->text().edit().find(QStringLiteral("default-days = 9"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("default-days = 91"));
        keyboard::press(Qt::Key_Delete);
        QTRY_VERIFY(save(*editor).isEnabled());
        keyboard::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(rowOf(open, "tls-server").version, 2);
        std::string wanted = before;
        wanted.replace(wanted.find("default-days = 90"), 17, "default-days = 91");
        QCOMPARE(rowOf(open, "tls-server").text, wanted); // every comment is there
    }

    /// What no certificate could be made by stays in the editor, with the reason; mended it is stored.
    void aCopyIsAProfileOfItsOwn()
    {
        OPEN_UNLOCKED(open);
        open.screens->profilesPage->select(rowOf(open, "tls-server").id);
        open.screens->rowActions.duplicateProfile->trigger();
        auto* editor = open.shown<ui::ProfileEditor>("profileEditor");
        QVERIFY(editor);
        QCOMPARE(save(*editor).text(), "Store as version 1");
        auto* days = editor->findChild<QWidget*>(QStringLiteral("default-days"))->findChild<QLineEdit*>();
        days->selectAll();
        days->insert(QStringLiteral("9000"));
        emit days->textEdited(QStringLiteral("9000"));
        QTRY_VERIFY(!save(*editor).isEnabled());
        days->selectAll();
        days->insert(QStringLiteral("30"));
        emit days->textEdited(QStringLiteral("30"));
        QTRY_VERIFY(save(*editor).isEnabled());
        save(*editor).click();
        QTRY_VERIFY(hasRow(open, "tls-server-2"));
        const auto made = core::readProfile(rowOf(open, "tls-server-2").text);
        QVERIFY(made);
        QCOMPARE(made->defaultDays, 30);
        QCOMPARE(rowOf(open, "tls-server").version, 1);
    }

    /// The vault was locked meanwhile: the passphrase is asked for in the window, then the text is stored.
    void aLockedVaultAsksForThePassphraseFirst()
    {
        OPEN_UNLOCKED(open);
        auto* editor = edit(open, "tls-server");
        open.session().lock();
        QTRY_VERIFY(!open.isUnlocked());
        editor->text().edit().moveCursor(QTextCursor::End);
        editor->text().edit().insertPlainText(QStringLiteral("# reviewed\n"));
        QTRY_VERIFY(save(*editor).isEnabled());
        save(*editor).click();
        QTRY_VERIFY(!open.shown<QDialog>("profileEditor"));
        QCOMPARE(rowOf(open, "tls-server").version, 1);
        open.unlock();
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(open, "tls-server").version, 2, 20000);
        QVERIFY(rowOf(open, "tls-server").text.ends_with("# reviewed\n"));
    }

    /// What was written outlives the editor that was there, however it ended.
    void aDraftIsOfferedAgain()
    {
        OPEN_UNLOCKED(open);
        QPointer<ui::ProfileEditor> editor = edit(open, "tls-server");
        editor->text().edit().moveCursor(QTextCursor::End);
        editor->text().edit().insertPlainText(QStringLiteral("# half a thought\n"));
        const std::filesystem::path folder =
            open.room.folder.filePath(QStringLiteral("certwright/drafts")).toStdString();
        QTRY_VERIFY(std::filesystem::exists(folder) && !std::filesystem::is_empty(folder));
        const auto rights = std::filesystem::status(std::filesystem::directory_iterator(folder)->path()).permissions();
        QCOMPARE(static_cast<int>(rights), 0600);
        delete editor; // as when the program is killed: nobody was asked
        auto* again = edit(open, "tls-server");
        QVERIFY(again->messages().isVisible());
        QVERIFY(!again->isChanged());
        again->messages().findChild<QPushButton*>(QStringLiteral("messageVerb"))->click();
        QVERIFY(again->text().toml().ends_with("# half a thought\n"));
        QTRY_VERIFY(save(*again).isEnabled());
        save(*again).click();
        QTRY_COMPARE(rowOf(open, "tls-server").version, 2);
        QVERIFY(std::filesystem::is_empty(folder));
    }

    void aNewProfileBeginsAsAShippedOneOrAsACertificate()
    {
        OPEN_UNLOCKED(open);
        QTRY_VERIFY(!test::certificatesOf(open.session()).empty());
        open.window->actions().newProfile->trigger();
        auto* asked = open.shown<QDialog>("newProfile");
        QVERIFY(asked);
        auto* source = asked->findChild<QComboBox*>(QStringLiteral("profileSource"));
        source->setCurrentIndex(source->findData(QStringLiteral("vpn")));
        asked->findChild<QPushButton*>(QStringLiteral("newProfileVerb"))->click();
        QPointer<ui::ProfileEditor> editor = open.shown<ui::ProfileEditor>("profileEditor");
        QVERIFY(editor);
        QVERIFY(editor->text().toml().contains("id = \"vpn-2\""));
        delete editor;

        open.window->workspace().setPage(ui::PageId::Certificates);
        const auto certificates = test::certificatesOf(open.session());
        const auto web = std::ranges::find(certificates, "web.example.com", &core::CertificateRow::shortSubject);
        open.screens->certificatesPage->reveal(web->id);
        QTRY_COMPARE(open.screens->certificatesPage->current(), web->id);
        open.window->actions().newProfile->trigger();
        asked = open.shown<QDialog>("newProfile");
        asked->findChild<QPushButton*>(QStringLiteral("newProfileVerb"))->click(); // the first is the certificate
        QTRY_VERIFY(open.shown<ui::ProfileEditor>("profileEditor"));
        editor = open.shown<ui::ProfileEditor>("profileEditor");
        const auto profile = core::readProfile(editor->text().toml());
        QVERIFY(profile);
        QVERIFY(core::holds(core::findExtension(*profile, "2.5.29.37"), "serverAuth"));
        QVERIFY(profile->title.contains("web.example.com"));
    }

    void anOidIsPutInAtTheCursor()
    {
        OPEN_UNLOCKED(open);
        QVERIFY(keyboard::activate(open.window.get()));
        auto* editor = edit(open, "tls-server");
        editor->text().edit().find(QStringLiteral("purposes = [\"serverAuth\""));
        QTextCursor cursor = editor->text().edit().textCursor();
        cursor.clearSelection();
        editor->text().edit().setTextCursor(cursor);
        editor->text().edit().insertPlainText(QStringLiteral(", "));
        editor->findChild<QPushButton*>(QStringLiteral("oids"))->click();
        auto* oids = editor->findChild<QDialog*>(QStringLiteral("oids"), Qt::FindDirectChildrenOnly);
        QVERIFY(oids && oids->isVisible());
        QTRY_COMPARE(keyboard::focusName(), "oidSearch");
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ipsec IKE"));
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY2(editor->text().toml().contains("purposes = [\"serverAuth\", \"1.3.6.1.5.5.7.3.17\"]"),
            editor->text().toml().c_str());
    }

    void anOidOfOnesOwnIsNamedFoundAndForgotten()
    {
        OPEN_UNLOCKED(open);
        open.window->actions().oids->trigger();
        auto* oids = open.shown<QDialog>("oids");
        QVERIFY(oids);
        const auto fill = [&](const char* field, const char* words) {
            oids->findChild<QLineEdit*>(QLatin1String(field))->setText(QLatin1String(words));
        };
        const auto press = [&](const char* button) { oids->findChild<QPushButton*>(QLatin1String(button))->click(); };
        auto* rows = oids->findChild<QTableView*>(QStringLiteral("oidTable"))->model();
        const int before = rows->rowCount();
        fill("ownOid", "not a number");
        fill("ownOidName", "badges");
        press("nameOid");
        QTRY_VERIFY(oids->findChild<ui::MessageStrip*>()->isVisible());
        fill("ownOid", "1.3.6.1.4.1.99999.7");
        fill("ownOidPurpose", "the doors of the office");
        press("nameOid");
        QTRY_COMPARE(rows->rowCount(), before + 1);
        fill("oidSearch", "doors");
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->index(0, 0).data().toString(), "badges");
        press("forgetOid");
        QTRY_COMPARE(rows->rowCount(), 0);
    }

private:
    static ui::ProfileEditor* edit(test::OpenWindow& open, const char* id)
    {
        open.screens->profilesPage->select(rowOf(open, id).id);
        open.screens->rowActions.editProfile->trigger();
        return open.shown<ui::ProfileEditor>("profileEditor");
    }
    static QPushButton& save(QDialog& editor)
    {
        return *editor.findChild<QPushButton*>(QStringLiteral("profileEditorSave"));
    }
};

QTEST_MAIN(ProfileCommandsTest)
#include "ProfileCommandsTest.moc"
