#include "ui/look/Tones.h"

#include <QPalette>
#include <QTest>

class TonesTest : public QObject {
    Q_OBJECT
private slots:
    void everyTextCanBeReadOnItsGround();
    void knowsTheSchemeOfItsPalettes();
    void keepsTheSchemeWhenALabelHasItsOwnColour();
    void measuresContrastAsTheStandardSays();
};

void TonesTest::everyTextCanBeReadOnItsGround()
{
    for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark})
        for (const ui::TonePair& pair : ui::textPairs()) {
            // Kind colours are bars and marks, for which 3:1 is demanded; all others carry text.
            const double wanted =
                pair.text == ui::Tone::Root || pair.text == ui::Tone::Sub || pair.text == ui::Tone::Leaf ? 3.0 : 4.5;
            const double found = ui::contrast(ui::toneIn(scheme, pair.text), ui::toneIn(scheme, pair.ground));
            QVERIFY2(found >= wanted,
                qPrintable(QStringLiteral("scheme %1, tone %2 on %3: %4")
                        .arg(int(scheme))
                        .arg(int(pair.text))
                        .arg(int(pair.ground))
                        .arg(found)));
        }
}

void TonesTest::knowsTheSchemeOfItsPalettes()
{
    for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
        QCOMPARE(ui::schemeOf(ui::paletteFor(scheme)), scheme);
        QCOMPARE(ui::toneOf(ui::paletteFor(scheme), ui::Tone::Bad), ui::toneIn(scheme, ui::Tone::Bad));
    }
}

void TonesTest::keepsTheSchemeWhenALabelHasItsOwnColour()
{
    QPalette palette = ui::paletteFor(ui::Scheme::Light);
    palette.setColor(QPalette::WindowText, Qt::white);
    QCOMPARE(ui::toneOf(palette, ui::Tone::Ink), ui::toneIn(ui::Scheme::Light, ui::Tone::Ink));
}

void TonesTest::measuresContrastAsTheStandardSays()
{
    QCOMPARE(ui::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(ui::contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(ui::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

QTEST_GUILESS_MAIN(TonesTest)
#include "TonesTest.moc"
