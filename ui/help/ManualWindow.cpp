#include "ui/help/ManualWindow.h"

#include "ui/look/ScreenRoom.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTreeWidget>

#include <algorithm>
#include <array>

static void registerManual() // outside the namespace, as the macro demands
{
    Q_INIT_RESOURCE(manual);
}

namespace ui {
namespace {

constexpr std::array pages{ManualPage{"certificates.md"}, ManualPage{"hierarchy.md"}, ManualPage{"profiles.md"},
    ManualPage{"first-ceremony.md"}, ManualPage{"ceremonies.md"}, ManualPage{"tokens.md"},
    ManualPage{"command-line.md"}};

constexpr int fileRole = Qt::UserRole;
constexpr int headingRole = Qt::UserRole + 1;

QString textOf(const QString& file)
{
    QFile source(QStringLiteral(":/manual/") + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// Where the pictures of a document stand, in their order.
std::vector<QTextCursor> picturesIn(QTextDocument& document)
{
    std::vector<QTextCursor> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().isImageFormat()) continue;
            QTextCursor& cursor = found.emplace_back(block);
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + 1, QTextCursor::KeepAnchor);
        }
    return found;
}

/// Below each picture what it shows, for those who see it and for those who have it read to them.
void addCaptions(QTextDocument& document)
{
    for (const QTextCursor& picture : picturesIn(document)) {
        const QString words = picture.charFormat().property(QTextFormat::ImageAltText).toString();
        if (words.isEmpty()) continue;
        QTextCharFormat format;
        format.setFontItalic(true);
        QTextCursor caption(picture.block());
        caption.movePosition(QTextCursor::EndOfBlock);
        caption.insertBlock(picture.blockFormat(), format);
        caption.insertText(words, format);
    }
}

/// The headings of a page in their order: level and words.
std::vector<std::pair<int, QString>> headingsOf(const QString& markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown);
    std::vector<std::pair<int, QString>> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (const int level = block.blockFormat().headingLevel(); level > 0) found.emplace_back(level, block.text());
    return found;
}

}

/// Shows what it is given, with the pictures that were shipped beside it, none wider than itself; whatever else a page might name,
/// a file or an address, is nothing.
class ShippedText : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl& name) override
    {
        static const QRegularExpression shipped(QStringLiteral("^pictures/[a-z0-9-]+\\.png$"));
        const QString path = name.toString();
        if (type != QTextDocument::ImageResource || !shipped.match(path).hasMatch()) return {};
        const QImage dark(QStringLiteral(":/manual/dark/") + path);
        if (schemeOf(palette()) == Scheme::Dark && !dark.isNull()) return dark;
        const QImage picture(QStringLiteral(":/manual/") + path);
        return picture.isNull() ? QVariant() : QVariant(picture);
    }
    /// In the width that there is, and in the colours of the moment.
    void fitPictures()
    {
        const int room = viewport()->width() - 2 * static_cast<int>(document()->documentMargin());
        for (QTextCursor& picture : picturesIn(*document())) {
            QTextImageFormat format = picture.charFormat().toImageFormat();
            const auto image = loadResource(QTextDocument::ImageResource, format.name()).value<QImage>();
            if (image.isNull()) continue;
            const QSize shown =
                image.size().scaled(std::clamp(room, 1, image.width()), image.height(), Qt::KeepAspectRatio);
            const QSize dots = shown * devicePixelRatioF();
            document()->addResource(QTextDocument::ImageResource, format.name(),
                image.scaled(dots, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            format.setWidth(shown.width());
            format.setHeight(shown.height());
            picture.setCharFormat(format);
        }
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QTextBrowser::resizeEvent(event);
        if (event->size().width() != event->oldSize().width()) fitPictures();
    }
    void changeEvent(QEvent* event) override
    {
        QTextBrowser::changeEvent(event);
        if (event->type() == QEvent::PaletteChange) fitPictures();
    }
};

std::span<const ManualPage> manualPages() { return pages; }

QString manualPageFor(PageId page)
{
    switch (page) {
    case PageId::Hierarchy: return QStringLiteral("hierarchy.md");
    case PageId::Profiles: return QStringLiteral("profiles.md");
    case PageId::Ceremonies: return QStringLiteral("ceremonies.md");
    case PageId::Tokens: return QStringLiteral("tokens.md");
    default: return QStringLiteral("certificates.md");
    }
}

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_contents(new QTreeWidget), m_text(new ShippedText)
{
    registerManual();
    setObjectName(QStringLiteral("manual"));
    setWindowTitle(tr("Manual"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_contents->setObjectName(QStringLiteral("manualContents"));
    m_contents->setAccessibleName(tr("Contents of the manual"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setMinimumWidth(scaled(180, QApplication::font()));
    m_text->setObjectName(QStringLiteral("manualText"));
    m_text->setAccessibleName(tr("Page of the manual"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(scaled(22, QApplication::font()));
    auto* split = new QSplitter(this);
    split->addWidget(m_contents);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(split);
    resize(QSize(scaled(980, QApplication::font()), scaled(720, QApplication::font())).boundedTo(screenRoom(*this)));
    fillContents();
    m_contents->ensurePolished();
    const QAbstractItemView& contents = *m_contents;
    const int words = contents.sizeHintForColumn(0) + m_contents->verticalScrollBar()->sizeHint().width();
    const int list = std::min(words + scaled(8, QApplication::font()), width() * 2 / 5);
    split->setSizes({list, width() - list});
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item) showPage(item->data(0, fileRole).toString(), item->data(0, headingRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    showPage(QLatin1String(pages.front().file));
}

void ManualWindow::fillContents()
{
    for (const ManualPage& page : pages) {
        const QString file = QLatin1String(page.file);
        QTreeWidgetItem* top = nullptr;
        for (const auto& [level, words] : headingsOf(textOf(file))) {
            if (level > 2) continue;
            auto* item = level == 1 || !top ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(top);
            if (!top) top = item;
            item->setText(0, words);
            item->setData(0, fileRole, file);
            if (item != top) item->setData(0, headingRole, words);
        }
    }
    m_contents->expandAll();
}

void ManualWindow::showPage(const QString& file, const QString& heading)
{
    if (std::ranges::find(pages, file, [](const ManualPage& page) { return QLatin1String(page.file); }) == pages.end())
        return;
    if (m_page != file) {
        m_page = file;
        QTextDocument& document = *m_text->document();
        document.setMarkdown(textOf(file), QTextDocument::MarkdownDialectGitHub);
        const QString bar = QStringLiteral("\\|"); // how a cell of a table writes "|"; the reader leaves it so in code
        for (QTextCursor at = document.find(bar); !at.isNull(); at = document.find(bar, at))
            at.insertText(QStringLiteral("|"));
        addCaptions(document);
        m_text->fitPictures();
    }
    const QSignalBlocker quiet(m_contents);
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_contents->topLevelItem(i);
        if (top->data(0, fileRole).toString() != file) continue;
        QTreeWidgetItem* shown = top;
        for (int child = 0; child < top->childCount(); ++child)
            if (top->child(child)->text(0) == heading) shown = top->child(child);
        m_contents->setCurrentItem(shown);
    }
    goTo(heading);
}

void ManualWindow::goTo(const QString& heading)
{
    QTextBlock found = m_text->document()->begin();
    for (QTextBlock block = found; block.isValid() && !heading.isEmpty(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && block.text() == heading) found = block;
    m_text->setTextCursor(QTextCursor(found)); // where the view goes when it gets its size
    const bool isFirst = found == m_text->document()->begin();
    const double top = m_text->document()->documentLayout()->blockBoundingRect(found).top();
    m_text->verticalScrollBar()->setValue(isFirst ? 0 : static_cast<int>(top) - scaled(12, QApplication::font()));
}

void ManualWindow::follow(const QUrl& link)
{
    const bool isOurs = link.scheme().isEmpty() && link.host().isEmpty();
    if (isOurs) showPage(link.path());
}

void ManualWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}
