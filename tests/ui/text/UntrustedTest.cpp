#include "ui/text/Untrusted.h"

#include "ui/text/PlainLabel.h"

#include <QTest>
#include <QTextDocument>

class UntrustedTest : public QObject {
    Q_OBJECT
private slots:
    void showsEveryInvisibleCharacter_data();
    void showsEveryInvisibleCharacter();
    void leavesHonestTextAlone();
    void toolTipsAreNeverMarkup_data();
    void toolTipsAreNeverMarkup();
    void labelsAreNeverMarkup();
    void keepsAmpersandsInMenus();
};

void UntrustedTest::showsEveryInvisibleCharacter_data()
{
    QTest::addColumn<char32_t>("point");
    for (const char32_t point :
        {U'\x00', U'\x01', U'\x09', U'\x0A', U'\x0D', U'\x1B', U'\x7F', U'\x80', U'\x85', U'\x9F', U'\xAD', U'\u034F',
            U'\u061C', U'\u115F', U'\u180E', U'\u200B', U'\u200C', U'\u200D', U'\u200E', U'\u200F', U'\u2028',
            U'\u2029', U'\u202A', U'\u202B', U'\u202C', U'\u202D', U'\u202E', U'\u2060', U'\u2061', U'\u2066',
            U'\u2067', U'\u2068', U'\u2069', U'\u3164', U'\uFEFF', U'\uFFA0', U'\U000E0001', U'\U000E0041'})
        QTest::addRow("U+%04X", static_cast<unsigned>(point)) << point;
}

void UntrustedTest::showsEveryInvisibleCharacter()
{
    QFETCH(char32_t, point);
    const QString text = QStringLiteral("pay") +
        (point < 0x10000 ? QString(QChar(static_cast<char16_t>(point)))
                         : QString::fromUcs4(&point, 1)) /* which drops a mark of byte order */
        + QStringLiteral("moc.lap");
    const QString shown = ui::showUntrusted(text);
    QCOMPARE(shown,
        QStringLiteral("pay‹U+%1›moc.lap")
            .arg(QString::number(static_cast<uint>(point), 16).toUpper(), 4, QLatin1Char('0')));
}

void UntrustedTest::leavesHonestTextAlone()
{
    for (const QString& text : {QStringLiteral("web01.acme.example"), QStringLiteral("Jürgen Öztürk"),
             QStringLiteral("株式会社"), QStringLiteral("a & b < c")})
        QCOMPARE(ui::showUntrusted(text), text);
}

void UntrustedTest::toolTipsAreNeverMarkup_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"<b>bold</b>", "<img src=\"file:///etc/passwd\">", "<a href=x>x</a>", " <!DOCTYPE html>",
             "&lt;b&gt;", "<?xml version=\"1.0\"?><b>", "a <b> c", "<qt>x"})
        QTest::addRow("%s", text) << QString::fromLatin1(text);
}

void UntrustedTest::toolTipsAreNeverMarkup()
{
    QFETCH(QString, text);
    QVERIFY(!Qt::mightBeRichText(ui::withoutMarkup(text)));
    QWidget widget;
    ui::setPlainToolTip(widget, text);
    QVERIFY(!Qt::mightBeRichText(widget.toolTip()));
    QCOMPARE(QString(widget.toolTip()).remove(QChar(0x2060)), text); // nothing visible was changed
}

void UntrustedTest::labelsAreNeverMarkup()
{
    ui::PlainLabel label(QStringLiteral("<b>bold</b>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    ui::HeadingLabel heading(QStringLiteral("<b>bold</b>"));
    QCOMPARE(heading.textFormat(), Qt::PlainText);
}

void UntrustedTest::keepsAmpersandsInMenus()
{
    QCOMPARE(ui::withoutShortcut(QStringLiteral("R&D")), QStringLiteral("R&&D"));
}

Q_DECLARE_METATYPE(char32_t)
QTEST_MAIN(UntrustedTest)
#include "UntrustedTest.moc"
