#include "ui/editor/ProfileEditor.h"

#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/TomlLayout.h"
#include "tests/ui/issue/Desk.h"
#include "ui/editor/CodeEdit.h"
#include "ui/editor/Highlighting.h"
#include "ui/editor/ProfileForm.h"
#include "ui/editor/ProfileText.h"
#include "ui/editor/TrialPane.h"
#include "ui/extensions/ExtensionDialog.h"
#include "ui/look/Theme.h"
#include "ui/look/Tones.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

using ui::ProfileEditor;

namespace {

std::string shipped(std::string_view id)
{
    for (const core::EmbeddedText& each : core::shippedProfileTexts())
        if (each.name == id) return std::string(each.content);
    return {};
}

/// An editor over a shipped profile, which is in force as version 1.
struct Open {
    ui::EnglishPlurals plurals;
    ui::Theme theme{*qApp};
    ui::Pools pools;
    QPointer<ProfileEditor> editor;
    ui::CodeEdit& text;

    explicit Open(std::string_view id = "tls-server")
        : editor(new ProfileEditor(
              pools, [] { return core::Time(std::chrono::days(20000)); },
              {.text = shipped(id), .stored = {{.id = 1, .name = std::string(id), .version = 1, .text = shipped(id)}}},
              nullptr)),
          text(editor->text().edit())
    {
        QApplication::installTranslator(&plurals);
    }
    ~Open()
    {
        delete editor;
        pools.finish();
    }
    QString verdict() const { return editor->findChild<QLabel*>(QStringLiteral("profileMistake"))->text(); }
    QPushButton& button(const char* name) const { return *editor->findChild<QPushButton*>(QLatin1String(name)); }
    template <typename Widget>
    Widget* input(const char* field) const
    {
        return editor->form().findChild<QWidget*>(QLatin1String(field))->findChild<Widget*>();
    }
    /// Puts the cursor behind words of the text.
    void goBehind(const char* words)
    {
        text.moveCursor(QTextCursor::Start);
        QVERIFY(text.find(QLatin1String(words)));
        QTextCursor behind = text.textCursor();
        behind.clearSelection();
        text.setTextCursor(behind);
        text.setFocus();
    }
    void type(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QLatin1String(words)); }
    /// In the form of an extension, by the keyboard: a value that requests may ask for.
    void leaveToRequests(const char* extension, const char* field, const char* value) const
    {
        for (auto* button : editor->form().findChildren<QPushButton*>(QStringLiteral("editExtension")))
            if (button->accessibleName().contains(QLatin1String(extension))) button->setFocus();
        QCOMPARE(keyboard::focusName(), "editExtension");
        keyboard::press(Qt::Key_Space);
        auto* dialog = editor->findChild<ui::ExtensionDialog*>();
        QVERIFY(dialog && keyboard::activate(dialog));
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(keyboard::tabTo(QStringLiteral("source-") + QLatin1String(field)));
        keyboard::press(Qt::Key_End);
        for (int i = 0; i < 80; ++i) {
            keyboard::press(Qt::Key_Tab);
            if (QApplication::focusWidget()->accessibleName().endsWith(QStringLiteral("may be asked for: Add a row")))
                break;
        }
        keyboard::press(Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(value));
        QVERIFY(keyboard::tabTo(QStringLiteral("extensionVerb")));
        keyboard::press(Qt::Key_Space);
        QTRY_VERIFY(!editor->findChild<ui::ExtensionDialog*>());
        QVERIFY(keyboard::activate(editor));
        text.setFocus();
    }
    QAbstractItemView* proposals() const { return text.findChild<QCompleter*>()->popup(); }
    QStringList comments() const
    {
        QStringList all;
        const std::string toml = editor->toml();
        for (const core::TextRange& range : core::layoutOfToml(toml).comments)
            all += QString::fromUtf8(core::textIn(toml, range));
        return all;
    }
};

#define OPEN_EDITOR(open, ...)                                                                                         \
    Open open{__VA_ARGS__};                                                                                            \
    QVERIFY(keyboard::activate(open.editor));                                                                          \
    QTRY_VERIFY(open.text.hasFocus())

}

/// The editor driven by the keyboard alone.
class ProfileEditorTest : public QObject {
    Q_OBJECT
private slots:
    void aMistakeIsToldWithLineColumnAndWhatWasMeant()
    {
        OPEN_EDITOR(open);
        QTRY_COMPARE(open.verdict(), "The text is a correct profile.");
        open.goBehind("maximum-day");
        keyboard::press(Qt::Key_Backspace);
        QTRY_VERIFY(open.text.mark().has_value());
        QVERIFY2(open.verdict().startsWith(
                     QStringLiteral("Line 11, column 1 of the profile: there is no setting “validity.maximum-das”.")),
            qPrintable(open.verdict()));
        QVERIFY(open.verdict().contains(QStringLiteral("Did you mean “maximum-days”?")));
        QVERIFY(!open.button("profileEditorSave").isEnabled());
        keyboard::press(Qt::Key_Home, Qt::ControlModifier);
        keyboard::press(Qt::Key_F8); // to the mistake
        QCOMPARE(open.text.textCursor().blockNumber(), 10);
        keyboard::press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(!open.text.mark());
        QCOMPARE(open.editor->toml(), shipped("tls-server"));
    }

    void whatMayStandIsProposedAndTakenByKeys()
    {
        OPEN_EDITOR(open);
        open.goBehind("for public certificates"); // End would lead to the end of the line as it is wrapped
        keyboard::press(Qt::Key_Return);
        open.type("aft");
        QTRY_VERIFY(open.proposals()->isVisible());
        QCOMPARE(open.proposals()->model()->index(0, 0).data().toString(), "after-issuer");
        QTest::keyClick(open.proposals(), Qt::Key_Return);
        QTRY_VERIFY2(open.text.text().contains(QStringLiteral("\nafter-issuer = \"\"\n")), open.editor->toml().c_str());
        QTRY_VERIFY(open.proposals()->isVisible()); // its values, at once
        QTest::keyClick(open.proposals(), Qt::Key_Down);
        QTest::keyClick(open.proposals(), Qt::Key_Return);
        QTRY_VERIFY(open.text.text().contains(QStringLiteral("\nafter-issuer = \"refuse\"\n")));
        QTRY_COMPARE(open.verdict(), "The text is a correct profile.");
        QTRY_COMPARE(open.input<QComboBox>("after-issuer")->currentText(), "refuse");
    }

    void afterUseItTheKeyboardIsWhereItWas()
    {
        OPEN_EDITOR(open);
        QTRY_COMPARE(open.verdict(), "The text is a correct profile.");
        const auto buttons = open.editor->form().findChildren<QPushButton*>(QStringLiteral("editExtension"));
        QVERIFY(buttons.size() > 2);
        open.editor->findChild<QToolButton*>(QStringLiteral("showForm"))->setChecked(true); // in a small window, too
        QTRY_VERIFY(buttons.at(1)->isVisible());
        const QString name = buttons.at(1)->accessibleName();
        buttons.at(1)->setFocus();
        keyboard::press(Qt::Key_Space);
        auto* dialog = open.editor->findChild<ui::ExtensionDialog*>();
        QVERIFY(dialog && keyboard::activate(dialog));
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        auto* critical = dialog->findChild<QCheckBox*>(QStringLiteral("critical"));
        QVERIFY(critical->isEnabled());
        critical->click(); // the card is made anew
        QVERIFY(keyboard::tabTo(QStringLiteral("extensionVerb")));
        keyboard::press(Qt::Key_Space);
        QTRY_VERIFY(!open.editor->findChild<ui::ExtensionDialog*>());
        QVERIFY(keyboard::activate(open.editor));
        QTRY_COMPARE(keyboard::focusName(), "editExtension");
        QTest::qWait(500); // the form follows the text
        QCOMPARE(keyboard::focusName(), "editExtension");
        QCOMPARE(QApplication::focusWidget()->accessibleName(), name);
        QVERIFY(QApplication::focusWidget()->isVisible());
    }

    void numbersAreCompletedInListsOfTheForm_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("by name") << "msUPN";
        QTest::newRow("by number") << "1.3.6.1.4.1.311.20.2.3";
    }
    void numbersAreCompletedInListsOfTheForm()
    {
        QFETCH(const QString, typed);
        OPEN_EDITOR(open);
        auto* field = open.input<QLineEdit>("other-names");
        QVERIFY(field && field->completer());
        field->setFocus();
        QTest::keyClicks(field, typed);
        auto* popup = field->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QVERIFY2(popup->model()->index(0, 0).data().toString().contains(QStringLiteral("1.3.6.1.4.1.311.20.2.3")),
            qPrintable(popup->model()->index(0, 0).data().toString()));
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(field->text(), "1.3.6.1.4.1.311.20.2.3");
        QTRY_VERIFY(open.text.text().contains(QStringLiteral("other-names = [\"1.3.6.1.4.1.311.20.2.3\"]")));
    }

    void purposesAreFoundByTheirNumber()
    {
        OPEN_EDITOR(open);
        open.goBehind("purposes = [\"serverAuth\"");
        open.type(", \"1.3.6.1.5.5.7.3.2");
        QTRY_VERIFY(open.proposals()->isVisible());
        QTest::keyClick(open.proposals(), Qt::Key_Tab);
        QTRY_VERIFY(open.text.text().contains(QStringLiteral("purposes = [\"serverAuth\", \"clientAuth\"]")));
    }

    void escapeEndsTheProposalsAndNothingElse()
    {
        OPEN_EDITOR(open);
        open.goBehind("[validity]");
        keyboard::press(Qt::Key_Down);
        keyboard::press(Qt::Key_Home);
        keyboard::press(Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(open.proposals()->isVisible());
        QTest::keyClick(open.proposals(), Qt::Key_Escape);
        QTRY_VERIFY(!open.proposals()->isVisible());
        QVERIFY(open.editor->isVisible());
        QCOMPARE(open.editor->toml(), shipped("tls-server"));
    }

    void theFormChangesTheTextAndKeepsEveryComment()
    {
        OPEN_EDITOR(open);
        const QStringList comments = open.comments();
        open.input<QLineEdit>("maximum-days")->setFocus();
        keyboard::type(QStringLiteral("500"));
        QVERIFY(open.text.text().contains(QStringLiteral("maximum-days = 500     # thirteen months: what browsers")));
        open.input<QLineEdit>("maximum-days")->setFocus();
        keyboard::press(Qt::Key_A, Qt::ControlModifier);
        keyboard::press(Qt::Key_Backspace);
        QVERIFY(!open.text.text().contains(QStringLiteral("maximum-days")));
        QCOMPARE(open.comments(), comments);
        open.type("397");
        QCOMPARE(open.editor->toml(), shipped("tls-server")); // the empty field in between left nothing behind
        for (auto* box : open.editor->form().findChildren<QCheckBox*>()) {
            if (box->isHidden() || !box->isEnabled()) continue;
            box->setFocus();
            keyboard::press(Qt::Key_Space);
            QCOMPARE(open.comments(), comments);
        }
        QVERIFY(open.editor->toml() != shipped("tls-server"));
    }

    void theTextChangesTheForm()
    {
        OPEN_EDITOR(open);
        open.goBehind("default-days = 9");
        open.type("9");
        QTRY_COMPARE(open.input<QLineEdit>("default-days")->text(), "990");
        open.goBehind("\"DNS\"");
        open.type(", \"email\"");
        const auto emailBox = [&] {
            for (auto* box : open.editor->form().findChildren<QCheckBox*>())
                if (box->text() == QLatin1String("email")) return box->isChecked();
            return false;
        };
        QTRY_VERIFY(emailBox());
        open.goBehind("[validity");
        keyboard::press(Qt::Key_Delete); // no TOML any more: the form waits
        QTRY_VERIFY(!open.input<QLineEdit>("default-days")->isEnabled());
        open.type("]");
        QTRY_VERIFY(open.input<QLineEdit>("default-days")->isEnabled());
    }

    /// A rule for requests, made in the form: one change of the text, which keeps its comments, is undone and done again.
    void whatARequestMayFillIsSaidInTheForm()
    {
        OPEN_EDITOR(open);
        open.goBehind("[extensions.extendedKeyUsage]");
        open.type("   # what it is for");
        const QStringList comments = open.comments();
        const std::string before = open.editor->toml();
        open.leaveToRequests("Which jobs it is for", "purposes", "clientAuth");
        QTRY_VERIFY2(open.text.text().contains(
                         QStringLiteral("[extensions.extendedKeyUsage.from-request]\npurposes = [\"clientAuth\"]\n")),
            open.editor->toml().c_str());
        const std::string after = open.editor->toml();
        QVERIFY2(open.comments() == comments, (before + "-----" + after).c_str());
        QTRY_COMPARE(open.verdict(), "The text is a correct profile.");
        keyboard::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(open.editor->toml(), before);
        keyboard::press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(open.editor->toml(), after);
        open.goBehind("purposes = [\"clientAuth\"]");
        open.type(" # asked for by laptops");
        open.leaveToRequests("Which jobs it is for", "purposes", "emailProtection");
        QTRY_VERIFY2(
            open.text.text().contains(QStringLiteral("purposes = [\"clientAuth\", \"emailProtection\"] # asked")),
            open.editor->toml().c_str());
    }

    /// One row of steps, whichever side they were made on, and wherever the keyboard is.
    void undoGoesAcrossFormAndText()
    {
        OPEN_EDITOR(open);
        const std::string first = open.editor->toml();
        open.goBehind("title = \"Web");
        open.type("site");
        QTRY_COMPARE(open.input<QLineEdit>("title")->text(), "Website server");
        QVERIFY(open.button("undo").isEnabled() && !open.button("redo").isEnabled());
        const std::string second = open.editor->toml();
        open.input<QLineEdit>("default-days")->setFocus();
        keyboard::type(QStringLiteral("30"));
        const std::string third = open.editor->toml();
        QVERIFY(third.contains("default-days = 30\n"));
        keyboard::press(Qt::Key_Z, Qt::ControlModifier); // the keyboard is in the field
        QCOMPARE(open.editor->toml(), second);
        QTRY_COMPARE(open.input<QLineEdit>("default-days")->text(), "90");
        keyboard::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(open.input<QLineEdit>("title")->text(), "Web server");
        QCOMPARE(open.editor->toml(), first);
        open.text.setFocus();
        keyboard::press(Qt::Key_Y, Qt::ControlModifier);
        keyboard::press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(open.editor->toml(), third);
    }

    void whatIsNotStoredIsAskedAbout()
    {
        OPEN_EDITOR(open);
        QVERIFY(!open.editor->isChanged());
        keyboard::press(Qt::Key_Escape);
        QTRY_VERIFY(!open.editor); // nothing was changed
        Open other;
        other.editor->setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(keyboard::activate(other.editor));
        other.goBehind("Web");
        other.type("x");
        keyboard::press(Qt::Key_Escape);
        QVERIFY(other.editor->isVisible());
        QTRY_COMPARE(keyboard::focusName(), "profileEditorStay");
        keyboard::press(Qt::Key_Space);
        QTRY_VERIFY(other.text.hasFocus());
        keyboard::press(Qt::Key_Escape);
        QVERIFY(keyboard::tabTo(QStringLiteral("profileEditorLeave")));
        keyboard::press(Qt::Key_Space);
        QTRY_VERIFY(!other.editor->isVisible());
    }

    void wordsAreFound()
    {
        OPEN_EDITOR(open);
        keyboard::press(Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(keyboard::focusName(), "findInText");
        open.type("days");
        keyboard::press(Qt::Key_Return);
        const int first = open.text.textCursor().position();
        QCOMPARE(open.text.textCursor().selectedText(), "days");
        keyboard::press(Qt::Key_Return);
        QVERIFY(open.text.textCursor().position() > first);
        keyboard::press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(open.text.textCursor().position(), first);
        keyboard::press(Qt::Key_Escape); // empties the field
        keyboard::press(Qt::Key_Escape);
        QTRY_VERIFY(open.text.hasFocus() && open.editor->isVisible());
    }

    void theResultFollows()
    {
        OPEN_EDITOR(open);
        auto* result = open.editor->findChild<ui::TrialPane*>();
        QTRY_VERIFY_WITH_TIMEOUT(!result->findChildren<QWidget*>(QStringLiteral("changedLines")).isEmpty(), 5000);
        open.goBehind("default-days = 9");
        open.type("9");
        QTRY_VERIFY(open.verdict() != QStringLiteral("The text is a correct profile.")); // above maximum-days
        open.goBehind("default-days = 9");
        keyboard::press(Qt::Key_Delete);
        keyboard::press(Qt::Key_Delete);
        open.type("1");
        QTRY_COMPARE(result->tabText(1), "Changes (1)");
        const auto* lines = result->findChild<ui::CodeEdit*>(QStringLiteral("changedLines"));
        QTRY_VERIFY2(lines->text().contains(QStringLiteral("− default-days = 90\n+ default-days = 91\n")),
            qPrintable(lines->text()));
    }

    void everythingHasANameAndLetsTheKeyboardGo()
    {
        OPEN_EDITOR(open);
        QCOMPARE(keyboard::nameless(*open.editor).join(u' '), QString());
        QWidget* first = QApplication::focusWidget();
        bool isBack = false;
        for (int i = 0; i < 300 && !isBack; ++i) {
            keyboard::press(Qt::Key_Tab);
            isBack = QApplication::focusWidget() == first;
        }
        QVERIFY(isBack);
    }

    void everySyntaxHasItsDefinition()
    {
        const std::map<ui::Syntax, QString> words{
            {ui::Syntax::Profile, QStringLiteral("[key]\nreuse = \"warn\" # why\n")},
            {ui::Syntax::OpenSslConfiguration, QStringLiteral("[ req ]\nbits = 2048 # why\n")},
            {ui::Syntax::Pem, QStringLiteral("-----BEGIN X-----\nAAAA\n-----END X-----\n")},
            {ui::Syntax::Asn1Dump, QStringLiteral("    0:d=0  hl=2 l=   3 prim: INTEGER           :05\n")}};
        for (const ui::Syntax syntax : ui::allSyntaxes()) {
            ui::CodeEdit edit;
            edit.setPlainText(words.at(syntax));
            ui::highlight(edit, syntax);
            edit.show();
            const auto formats = [&] { return edit.document()->firstBlock().layout()->formats(); };
            QTRY_VERIFY(!formats().isEmpty());
            QSet<QRgb> colours;
            for (const QTextLayout::FormatRange& range : formats())
                colours.insert(range.format.foreground().color().rgb());
            QVERIFY(!colours.isEmpty());
            const auto before = formats().first().format.foreground().color();
            edit.setPalette(ui::paletteFor(ui::Scheme::Dark));
            QTRY_VERIFY(formats().first().format.foreground().color() != before);
        }
    }
};

QTEST_MAIN(ProfileEditorTest)
#include "ProfileEditorTest.moc"
