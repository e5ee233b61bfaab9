#include "ui/widgets/MessageStrip.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace std::chrono_literals;

/// What goes by itself and what stays.
class MessageStripTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void whatWasDoneGoesByItself();
    void whatWasDoneGoesWhenThePersonGoesOn();
    void anUndoOutlivesTheNextAction();
    void anUndoWithTheKeyboardOnItStays();
    void mistakesStay();

private:
    std::unique_ptr<QWidget> m_window;
    ui::MessageStrip* m_strip = nullptr;
};

void MessageStripTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_strip = new ui::MessageStrip;
    m_strip->setLasting(60ms);
    auto* column = new QVBoxLayout(m_window.get());
    column->addWidget(new QLineEdit);
    column->addWidget(m_strip);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MessageStripTest::whatWasDoneGoesByItself()
{
    m_strip->showDone(QStringLiteral("1 taken in"));
    QVERIFY(m_strip->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_strip->isVisible(), 2000);
}

void MessageStripTest::whatWasDoneGoesWhenThePersonGoesOn()
{
    m_strip->setLasting(1h);
    m_strip->showDone(QStringLiteral("1 taken in"));
    m_strip->goOn();
    QVERIFY(!m_strip->isVisible());
}

void MessageStripTest::anUndoOutlivesTheNextAction()
{
    m_strip->showDone(QStringLiteral("Saved."), QStringLiteral("Undo"));
    m_strip->goOn();
    QVERIFY(m_strip->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_strip->isVisible(), 2000);
}

void MessageStripTest::anUndoWithTheKeyboardOnItStays()
{
    m_window->activateWindow();
    m_strip->showDone(QStringLiteral("Saved."), QStringLiteral("Undo"));
    auto* undo = m_strip->findChild<QPushButton*>(QStringLiteral("messageVerb"));
    undo->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), undo);
    QTest::qWait(400);
    QVERIFY(m_strip->isVisible());
    m_window->findChild<QLineEdit*>()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(!m_strip->isVisible(), 2000);
}

void MessageStripTest::mistakesStay()
{
    m_strip->showDone(QStringLiteral("1 taken in"));
    m_strip->showMessage({.what = QStringLiteral("No")}, ui::Gravity::Failure);
    QTest::qWait(300);
    QVERIFY(m_strip->isVisible());
    m_strip->goOn();
    QVERIFY(m_strip->isVisible());
    m_strip->showNote(QStringLiteral("The passphrase is practise."));
    QTest::qWait(300);
    m_strip->goOn();
    QVERIFY(m_strip->isVisible());
    m_strip->dismiss();
    QVERIFY(!m_strip->isVisible());
}

QTEST_MAIN(MessageStripTest)
#include "MessageStripTest.moc"
