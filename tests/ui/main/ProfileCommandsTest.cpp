#include "ui/main/ProfileCommands.h"

#include "core/profiles/ProfileCheck.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/extensions/ExtensionForm.h"
#include "ui/extensions/ProfileEditDialog.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace {

const core::ProfileRow& rowOf(test::OpenWindow& open, const char* id)
{
    const auto& rows = open.screens->profiles->rows();
    return *std::ranges::find(rows, id, &core::ProfileRow::name);
}

void choose(QDialog& dialog, const char* oid)
{
    auto* types = dialog.findChild<QComboBox*>(QStringLiteral("extensionType"));
    types->setCurrentIndex(types->findData(QLatin1String(oid)));
}

}

/// A profile edited in the real window: what is granted changes with the version that is taken in, and not before.
class ProfileCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void anExtensionIsAddedTriedAndTakenIn()
    {
        OPEN_UNLOCKED(open);
        edit(open, "tls-client");
        auto* dialog = open.shown<QDialog>("profileEdit");
        dialog->findChild<QPushButton*>(QStringLiteral("addExtension"))->click();
        auto* added = open.shown<QDialog>("extension");
        QVERIFY(added);
        choose(*added, "2.16.840.1.113730.1.13");
        auto* use = added->findChild<QPushButton*>(QStringLiteral("extensionVerb"));
        use->click(); // nothing is filled in
        QVERIFY(added->isVisible());
        added->findChild<QWidget*>(QStringLiteral("text"))->findChild<QLineEdit*>()->insert(QStringLiteral("Internal"));
        use->click();
        QVERIFY(!open.shown<QDialog>("extension"));
        tryIt(*dialog);
        QTRY_VERIFY(open.shown<QDialog>("profileImport"));
        QCOMPARE(rowOf(open, "tls-client").version, 1);
        open.find<QPushButton>("profileImportVerb")->click();
        QTRY_COMPARE(rowOf(open, "tls-client").version, 2);
        const auto profile = core::readProfile(rowOf(open, "tls-client").text);
        QVERIFY(profile);
        const auto* comment = core::findExtension(*profile, "2.16.840.1.113730.1.13");
        QVERIFY(comment);
        QCOMPARE(comment->values.at("text"), std::vector<std::string>{"Internal"});
        QVERIFY(!open.shown<QDialog>("profileEdit"));
    }

    /// What no certificate could be made by stays in the dialog, with the reason; mended it is taken in.
    void anotherIdMakesAnotherProfile()
    {
        OPEN_UNLOCKED(open);
        edit(open, "tls-server");
        auto* dialog = static_cast<ui::ProfileEditDialog*>(open.shown<QDialog>("profileEdit"));
        dialog->findChild<QLineEdit*>(QStringLiteral("profileId"))->setText(QStringLiteral("intranet"));
        auto* days = dialog->findChild<QSpinBox*>(QStringLiteral("profileDays"));
        days->setValue(9000);
        tryIt(*dialog);
        QTRY_VERIFY(dialog->findChild<ui::MessageStrip*>()->isVisible());
        QVERIFY(dialog->isVisible() && !open.shown<QDialog>("profileImport"));
        days->setValue(30);
        const auto buttons = dialog->findChildren<QPushButton*>(QStringLiteral("removeExtension"));
        const auto before = core::readProfile(dialog->toml())->extensions.size();
        QCOMPARE(static_cast<std::size_t>(buttons.size()), before);
        buttons.last()->click();
        tryIt(*dialog);
        QTRY_VERIFY(open.shown<QDialog>("profileImport"));
        open.find<QPushButton>("profileImportVerb")->click();
        const auto hasIt = [&] {
            return std::ranges::contains(open.screens->profiles->rows(), "intranet", &core::ProfileRow::name);
        };
        QTRY_VERIFY(hasIt());
        const auto made = core::readProfile(rowOf(open, "intranet").text);
        QVERIFY(made);
        QCOMPARE(made->defaultDays, 30);
        QCOMPARE(made->extensions.size(), before - 1);
        QCOMPARE(rowOf(open, "tls-server").version, 1);
    }

private:
    static void edit(test::OpenWindow& open, const char* id)
    {
        open.screens->profilesPage->select(rowOf(open, id).id);
        open.screens->rowActions.editProfile->trigger();
        QVERIFY(open.shown<QDialog>("profileEdit"));
    }
    static void tryIt(QDialog& dialog) { dialog.findChild<QPushButton*>(QStringLiteral("profileEditVerb"))->click(); }
};

QTEST_MAIN(ProfileCommandsTest)
#include "ProfileCommandsTest.moc"
