#include "ui/help/ManualWindow.h"
#include "ui/look/Tones.h"

#include "tests/support/ui/OpenWindow.h"

#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

class ManualWindowTest : public QObject {
    Q_OBJECT
private slots:
    void showsEveryPage();
    void opensThePageThatFits();
    void goesToAHeading();
    void followsLinksOnlyToItsOwnPages();
    void everyLinkBetweenPagesLeadsSomewhere();
    void picturesAreShownInTheWidthThatThereIs();
    void picturesFollowTheColours();
    void everyPictureThatAPageNamesIsThere();
};

void ManualWindowTest::showsEveryPage()
{
    ui::ManualWindow manual;
    auto* text = manual.findChild<QTextBrowser*>();
    for (const ui::ManualPage& page : ui::manualPages()) {
        manual.showPage(QLatin1String(page.file));
        QCOMPARE(manual.page(), QLatin1String(page.file));
        QVERIFY2(text->document()->blockCount() > 20, page.file);
        QVERIFY2(!text->toPlainText().contains(QStringLiteral("\\|")), page.file); // an escape of the source
        QCOMPARE(text->document()->begin().blockFormat().headingLevel(), 1);
    }
    QCOMPARE(manual.findChild<QTreeWidget*>()->topLevelItemCount(), static_cast<int>(ui::manualPages().size()));
    for (const QWidget* widget : {static_cast<QWidget*>(text), static_cast<QWidget*>(manual.findChild<QTreeWidget*>())})
        QVERIFY(!widget->accessibleName().isEmpty());
}

void ManualWindowTest::opensThePageThatFits()
{
    test::OpenWindow open;
    QCOMPARE(open.window->actions().help->shortcut(), QKeySequence(Qt::Key_F1));
    open.window->actions().help->trigger();
    auto* manual = open.find<ui::ManualWindow>("manual");
    QVERIFY(manual && manual->isVisible() && manual->isWindow());
    QCOMPARE(manual->page(), QStringLiteral("certificates.md"));
    open.window->setVault(ui::VaultLook{.name = QStringLiteral("x"), .isUnlocked = true});
    for (const auto& [page, file] : {std::pair{ui::PageId::Profiles, "profiles.md"},
             {ui::PageId::Ceremonies, "ceremonies.md"}, {ui::PageId::Tokens, "tokens.md"},
             {ui::PageId::Certificates, "certificates.md"}, {ui::PageId::Revocation, "certificates.md"}}) {
        open.window->workspace().setPage(page);
        open.window->actions().help->trigger();
        QCOMPARE(manual->page(), QLatin1String(file));
    }
    QCOMPARE(open.window->findChildren<ui::ManualWindow*>().size(), 1);
    QPointer<ui::ManualWindow> watched = manual;
    QTest::keyClick(manual, Qt::Key_Escape);
    QTRY_VERIFY(!watched);
    open.window->actions().help->trigger();
    QVERIFY(open.find<ui::ManualWindow>("manual"));
}

void ManualWindowTest::goesToAHeading()
{
    ui::ManualWindow manual;
    manual.resize(700, 400);
    manual.show();
    auto* contents = manual.findChild<QTreeWidget*>();
    auto* text = manual.findChild<QTextBrowser*>();
    QVERIFY(QTest::qWaitForWindowExposed(&manual));
    QTest::qWait(50);
    QCOMPARE(text->verticalScrollBar()->value(), 0); // a page begins at its beginning
    QTreeWidgetItem* page = contents->topLevelItem(contents->topLevelItemCount() - 1);
    contents->setCurrentItem(page->child(page->childCount() - 1));
    QCOMPARE(manual.page(), QStringLiteral("command-line.md"));
    const int far = text->verticalScrollBar()->value();
    QVERIFY(far > 0);
    QCOMPARE(text->textCursor().block().text(), contents->currentItem()->text(0));
    const int top = text->cursorRect().top();
    QVERIFY2(top >= 0 && top < text->viewport()->height() / 4, qPrintable(QString::number(top)));
    contents->setCurrentItem(page);
    QCOMPARE(text->verticalScrollBar()->value(), 0);
}

void ManualWindowTest::followsLinksOnlyToItsOwnPages()
{
    ui::ManualWindow manual;
    auto* text = manual.findChild<QTextBrowser*>();
    emit text->anchorClicked(QUrl(QStringLiteral("profiles.md")));
    QCOMPARE(manual.page(), QStringLiteral("profiles.md"));
    for (const char* elsewhere : {"https://example.com/certificates.md", "file:///etc/passwd", "../../README.md"}) {
        emit text->anchorClicked(QUrl(QLatin1String(elsewhere)));
        QCOMPARE(manual.page(), QStringLiteral("profiles.md"));
    }
    for (const char* elsewhere :
        {"file:///etc/passwd", "pictures/../ceremonies.md", "https://example.com/pictures/a.png"})
        QVERIFY(text->loadResource(QTextDocument::ImageResource, QUrl(QLatin1String(elsewhere))).isNull());
}

void ManualWindowTest::everyLinkBetweenPagesLeadsSomewhere()
{
    ui::ManualWindow manual;
    auto* text = manual.findChild<QTextBrowser*>();
    for (const ui::ManualPage& page : ui::manualPages()) {
        manual.showPage(QLatin1String(page.file));
        QStringList links;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part)
                if (part.fragment().charFormat().isAnchor()) links += part.fragment().charFormat().anchorHref();
        for (const QString& link : std::as_const(links)) {
            const QUrl url(link);
            if (!url.scheme().isEmpty()) continue;
            manual.showPage(url.path());
            QCOMPARE(manual.page(), url.path());
        }
    }
}

void ManualWindowTest::picturesAreShownInTheWidthThatThereIs()
{
    ui::ManualWindow manual;
    manual.show();
    QVERIFY(QTest::qWaitForWindowExposed(&manual));
    auto* text = manual.findChild<QTextBrowser*>();
    int pictures = 0;
    for (const ui::ManualPage& page : ui::manualPages()) {
        manual.showPage(QLatin1String(page.file));
        for (const int width : {1500, 700}) {
            manual.resize(width, 600);
            QTest::qWait(20);
            for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
                for (auto part = block.begin(); !part.atEnd(); ++part) {
                    if (!part.fragment().charFormat().isImageFormat()) continue;
                    ++pictures;
                    const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
                    const auto image =
                        text->document()->resource(QTextDocument::ImageResource, format.name()).value<QImage>();
                    QVERIFY2(!image.isNull(), qPrintable(format.name()));
                    QVERIFY(format.width() > 100 && format.width() <= text->viewport()->width());
                    QVERIFY(format.width() <= image.width());
                    QVERIFY(qAbs(format.height() / format.width() - double(image.height()) / image.width()) < 0.01);
                    const QString words = format.property(QTextFormat::ImageAltText).toString();
                    QVERIFY2(words.size() > 20, qPrintable(format.name()));
                    QCOMPARE(block.next().text(), words); // for those who cannot see it
                }
        }
    }
    QVERIFY(pictures >= 8);
}

void ManualWindowTest::picturesFollowTheColours()
{
    ui::ManualWindow manual;
    manual.showPage(QStringLiteral("first-ceremony.md"));
    manual.show();
    QVERIFY(QTest::qWaitForWindowExposed(&manual));
    auto* text = manual.findChild<QTextBrowser*>();
    const QUrl first(QStringLiteral("pictures/63-people.png"));
    const auto lightness = [&] {
        const auto image = text->document()->resource(QTextDocument::ImageResource, first).value<QImage>();
        return image.isNull()
            ? -1
            : image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightness();
    };
    QVERIFY(lightness() > 160);
    manual.setPalette(ui::paletteFor(ui::Scheme::Dark));
    QTRY_VERIFY(lightness() >= 0 && lightness() < 96);
    manual.setPalette(ui::paletteFor(ui::Scheme::Light));
    QTRY_VERIFY(lightness() > 160);
}

/// In the light and in the dark, beside the page and inside the program.
void ManualWindowTest::everyPictureThatAPageNamesIsThere()
{
    const QDir folder(QStringLiteral(TEST_DATA "/../../docs/manual"));
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]+\\]\\(([^)]+)\\)"));
    QMap<QString, int> named; // by page
    for (const QString& page : folder.entryList({QStringLiteral("*.md")})) {
        QFile file(folder.filePath(page));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpressionMatch& one : picture.globalMatch(text)) {
            const QString light = one.captured(1), dark = QString(light).replace("pictures/", "pictures/dark/");
            ++named[page];
            for (const QString& path : {light, dark})
                QVERIFY2(QImage(folder.filePath(path)).width() > 400, qPrintable(page + u' ' + path));
            for (const QString& path : {light, QStringLiteral("dark/") + light})
                QVERIFY2(QFile::exists(QStringLiteral(":/manual/") + path), qPrintable(page + u' ' + path));
        }
    }
    QVERIFY(named[QStringLiteral("first-ceremony.md")] >= 4);
    QVERIFY(named[QStringLiteral("tokens.md")] >= 1);
}

QTEST_MAIN(ManualWindowTest)
#include "ManualWindowTest.moc"
