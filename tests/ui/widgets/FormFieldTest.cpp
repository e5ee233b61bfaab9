#include "ui/widgets/FormField.h"

#include "ui/text/PlainLabel.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Availability.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

class FormFieldTest : public QObject {
    Q_OBJECT
private slots:
    void tiesLabelHintAndErrorToTheInput();
    void complainsOnlyAfterTheInputWasLeft();
    void anInputThatLayElsewhereBeforeLetsTheKeyboardGo();
    void explainsInPlainWords();
    void aDisabledActionTellsWhy();
};

void FormFieldTest::tiesLabelHintAndErrorToTheInput()
{
    auto* edit = new QLineEdit;
    ui::FormField field(QStringLiteral("organisation"), QStringLiteral("Organisation"), edit);
    field.setHint(QStringLiteral("As it is registered"));
    QCOMPARE(edit->objectName(), QStringLiteral("organisation"));
    QCOMPARE(edit->accessibleName(), QStringLiteral("Organisation"));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("As it is registered"));
    field.setError(QStringLiteral("Too long. Use at most 64 characters."));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("Too long. Use at most 64 characters."));
    field.setError({});
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("As it is registered"));
}

void FormFieldTest::complainsOnlyAfterTheInputWasLeft()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* edit = new QLineEdit;
    auto* field = new ui::FormField(QStringLiteral("name"), QStringLiteral("Name"), edit);
    auto* other = new QLineEdit;
    column->addWidget(field);
    column->addWidget(other);
    field->setValidator([edit] { return edit->text().size() < 3 ? QStringLiteral("Too short") : QString(); });
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("ab"));
    QVERIFY(field->error().isEmpty());
    other->setFocus();
    QTRY_COMPARE(field->error(), QStringLiteral("Too short"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("c"));
    QVERIFY(field->error().isEmpty());
    QVERIFY(field->isValid());
}

void FormFieldTest::anInputThatLayElsewhereBeforeLetsTheKeyboardGo()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* early = new QLineEdit(&page); // made before its field
    const auto add = [&](const char* name, QWidget* input) {
        column->addWidget(new ui::FormField(QLatin1String(name), QLatin1String(name), input, &page));
    };
    add("first", new QLineEdit);
    add("early", early);
    add("last", new QLineEdit);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.findChild<QLineEdit*>(QStringLiteral("first"))->setFocus();
    for (const char* name : {"early", "last", "first"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(name));
    }
}

void FormFieldTest::explainsInPlainWords()
{
    ui::FormField field(QStringLiteral("names"), QStringLiteral("Names"), new QLineEdit);
    field.setExplanation({QStringLiteral("All names it is good for."), QStringLiteral("web01.acme.example"),
        QStringLiteral("subjectAltName")});
    field.show();
    auto* info = field.findChild<ui::InfoBubble*>(QStringLiteral("namesInfo"));
    QVERIFY(info->isVisible());
    QTest::keyClick(info, Qt::Key_Space);
    auto* bubble = info->findChild<QWidget*>(QStringLiteral("bubble"));
    QVERIFY(bubble && bubble->isVisible());
    QVERIFY(bubble->accessibleName().contains(QStringLiteral("subjectAltName")));
    QTest::keyClick(bubble, Qt::Key_Escape);
    QTRY_VERIFY(!info->findChild<QWidget*>(QStringLiteral("bubble")));
}

void FormFieldTest::aDisabledActionTellsWhy()
{
    QAction action(QStringLiteral("Sign"));
    action.setToolTip(QStringLiteral("Sign the request"));
    ui::ActionButton button(action);
    ui::setUnavailable(action, QStringLiteral("The vault is locked."), QStringLiteral("Unlock it."));
    QVERIFY(!button.isEnabled());
    QVERIFY(ui::isExplained(action) && ui::isExplained(button));
    QVERIFY(button.toolTip().contains(QStringLiteral("Unlock it.")));
    QVERIFY(button.accessibleDescription().contains(QStringLiteral("The vault is locked.")));
    ui::setUnavailable(action, QStringLiteral("The vault is open read-only."), {});
    QVERIFY(button.toolTip().contains(QStringLiteral("read-only")));
    ui::setAvailable(action);
    QVERIFY(button.isEnabled());
    QCOMPARE(action.toolTip(), QStringLiteral("Sign the request"));
    QVERIFY(!button.toolTip().contains(QStringLiteral("read-only")));
}

QTEST_MAIN(FormFieldTest)
#include "FormFieldTest.moc"
