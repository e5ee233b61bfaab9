#include "ui/look/Theme.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Marks.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"

#include <QApplication>
#include <QFocusFrame>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>
#include <set>

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void switchesOpenWindowsAtOnce();
    void growsTextAndControlsTogether();
    void keepsTheZoomInItsBounds();
    void everyDrawingIsThereAndDrawsSomething();
    void everyMarkHasAShapeOfItsOwn();
    void aPrimaryButtonLooksDifferent();
    void theRingFollowsTheKeyboard();

private:
    std::unique_ptr<ui::Theme> m_theme;
};

void ThemeTest::initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }

void ThemeTest::switchesOpenWindowsAtOnce()
{
    m_theme->setChoice(ui::SchemeChoice::Light);
    QWidget window;
    auto* label = new ui::PlainLabel(QStringLiteral("text"), ui::TextStyle::Body, ui::Tone::Bad, &window);
    window.show();
    QSignalSpy changes(m_theme.get(), &ui::Theme::schemeChanged);
    m_theme->setChoice(ui::SchemeChoice::Dark);
    QCOMPARE(changes.size(), 1);
    QTRY_COMPARE(label->palette().color(QPalette::WindowText), ui::toneIn(ui::Scheme::Dark, ui::Tone::Bad));
    QCOMPARE(window.palette().color(QPalette::Window), ui::toneIn(ui::Scheme::Dark, ui::Tone::Background));
    m_theme->setChoice(ui::SchemeChoice::Light);
    QTRY_COMPARE(label->palette().color(QPalette::WindowText), ui::toneIn(ui::Scheme::Light, ui::Tone::Bad));
}

void ThemeTest::growsTextAndControlsTogether()
{
    QWidget window;
    auto* heading = new ui::HeadingLabel(QStringLiteral("Heading"), ui::TextStyle::Heading, &window);
    auto* button = new QPushButton(QStringLiteral("Button"), &window);
    window.show();
    const double text = heading->font().pointSizeF();
    const int high = button->sizeHint().height();
    m_theme->setZoom(200);
    QTRY_COMPARE(heading->font().pointSizeF(), text * 2);
    QTRY_VERIFY(button->sizeHint().height() > high * 3 / 2);
    m_theme->setZoom(100);
    QTRY_COMPARE(heading->font().pointSizeF(), text);
}

void ThemeTest::keepsTheZoomInItsBounds()
{
    m_theme->setZoom(1000);
    QCOMPARE(m_theme->zoom(), 300);
    m_theme->setZoom(1);
    QCOMPARE(m_theme->zoom(), 75);
    m_theme->setZoom(100);
}

void ThemeTest::everyDrawingIsThereAndDrawsSomething()
{
    for (const ui::Glyph glyph : ui::allGlyphs()) {
        const QImage image = ui::iconOf(glyph).pixmap(32, 32).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y)
            for (int x = 0; x < image.width() && !drawn; ++x) drawn = qAlpha(image.pixel(x, y)) > 128;
        QVERIFY2(drawn, qPrintable(ui::glyphPath(glyph)));
    }
    QVERIFY(!ui::appIcon().pixmap(64, 64).isNull());
}

void ThemeTest::everyMarkHasAShapeOfItsOwn()
{
    std::set<QByteArray> shapes;
    for (const ui::Mark mark : ui::allMarks()) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintMark(painter, image.rect().adjusted(4, 4, -4, -4), mark,
            QColor(Qt::black)); // one colour: the shape alone must do
        painter.end();
        shapes.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        QVERIFY(!ui::markText(mark).isEmpty());
    }
    QCOMPARE(shapes.size(), ui::allMarks().size());
}

void ThemeTest::aPrimaryButtonLooksDifferent()
{
    QPushButton plain(QStringLiteral("Sign"));
    QPushButton primary(QStringLiteral("Sign"));
    ui::setButtonRole(primary, ui::ButtonRole::Primary);
    QCOMPARE(
        primary.grab().toImage().pixelColor(primary.width() / 2, 4), ui::toneIn(m_theme->scheme(), ui::Tone::Accent));
    QVERIFY(plain.grab().toImage() != primary.grab().toImage());
    ui::setBigButton(primary);
    QVERIFY(primary.sizeHint().height() > plain.sizeHint().height());
}

void ThemeTest::theRingFollowsTheKeyboard()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* button = new QPushButton(QStringLiteral("One"), &window);
    auto* edit = new QLineEdit(&window);
    column->addWidget(button);
    column->addWidget(edit);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button->setFocus(Qt::TabFocusReason);
    const auto ring = [&window] { return window.findChild<QFocusFrame*>(); };
    QTRY_VERIFY(ring() && ring()->widget() == button);
    edit->setFocus(Qt::MouseFocusReason);
    QTRY_COMPARE(ring()->widget(), edit);
    button->setFocus(Qt::MouseFocusReason); // a click needs no ring
    QTRY_COMPARE(ring()->widget(), nullptr);
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
