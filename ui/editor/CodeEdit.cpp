#include "ui/editor/CodeEdit.h"

#include "ui/editor/ProposalDelegate.h"
#include "ui/look/Marks.h"
#include "ui/look/Strokes.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/text/Values.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>

#include <algorithm>

namespace ui {
namespace {

constexpr int mostShown = 10; ///< proposals without scrolling

/// The column to the left of the text.
class LineNumbers : public QWidget {
public:
    explicit LineNumbers(CodeEdit& editor) : QWidget(&editor), m_editor(editor) {}
    QSize sizeHint() const override { return {m_editor.numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor.paintNumbers(event); }

private:
    CodeEdit& m_editor;
};

int wide(int pixels) { return scaled(pixels, QApplication::font()); }

}

CodeEdit::CodeEdit(QWidget* parent)
    : QPlainTextEdit(parent),
      m_numbers(new LineNumbers(*this)),
      m_popup(new QCompleter(this)),
      m_rows(new QStandardItemModel(this))
{
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto* list = new QListView(this);
    list->setObjectName(QStringLiteral("proposals"));
    list->setAccessibleName(tr("What may stand here"));
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_popup->setPopup(list);
    list->setItemDelegate(new ProposalDelegate(list)); // setPopup() gives it another one
    m_popup->setModel(m_rows);
    m_popup->setWidget(this);
    m_popup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_popup->setMaxVisibleItems(mostShown);
    connect(m_popup, QOverload<const QModelIndex&>::of(&QCompleter::activated), this, [this](const QModelIndex& index) {
        if (index.isValid() && index.row() < static_cast<int>(m_completion.proposals.size()))
            take(CodeProposal(m_completion.proposals[static_cast<std::size_t>(index.row())]));
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int by) {
        if (by != 0)
            m_numbers->scroll(0, by);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEdit::refreshSelections);
    refreshFont();
}

QString CodeEdit::text() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void CodeEdit::setTextAsEdit(const QString& text, bool joins)
{
    const QString present = this->text();
    if (present == text) return;
    const auto shortest = std::min(present.size(), text.size());
    qsizetype begin = 0;
    while (begin < shortest && present[begin] == text[begin]) ++begin;
    qsizetype end = 0;
    while (end < shortest - begin && present[present.size() - 1 - end] == text[text.size() - 1 - end]) ++end;
    QTextCursor cursor(document());
    if (joins)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(present.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(begin, text.size() - end - begin));
    cursor.endEditBlock();
    QTextCursor shown = textCursor(); // what was changed is to be seen
    shown.setPosition(static_cast<int>(begin));
    setTextCursor(shown);
}

void CodeEdit::setMark(const std::optional<CodeMark>& mark)
{
    if (mark == m_mark) return;
    m_mark = mark;
    refreshSelections();
    viewport()->update();
    m_numbers->update();
}

int CodeEdit::showFound(const QString& words)
{
    m_found = words;
    refreshSelections();
    return static_cast<int>(words.isEmpty() ? 0 : text().count(words, Qt::CaseInsensitive));
}

void CodeEdit::setGrounds(const std::vector<std::pair<int, bool>>& lines)
{
    m_grounds = lines;
    refreshSelections();
}

void CodeEdit::refreshSelections()
{
    QList<QTextEdit::ExtraSelection> all;
    const auto add = [&](const QTextCursor& cursor, Tone ground, bool isWholeLine) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursor;
        selection.format.setBackground(toneOf(palette(), ground));
        selection.format.setProperty(QTextFormat::FullWidthSelection, isWholeLine);
        all += selection;
    };
    for (const auto& [line, isAdded] : m_grounds)
        add(QTextCursor(document()->findBlockByNumber(line)), isAdded ? Tone::OkSoft : Tone::BadSoft, true);
    if (!isReadOnly()) {
        QTextCursor line = textCursor();
        line.clearSelection();
        add(line, Tone::Raised, true);
    }
    if (!m_found.isEmpty())
        for (QTextCursor at = document()->find(m_found); !at.isNull(); at = document()->find(m_found, at))
            add(at, Tone::AccentSoft, false);
    if (m_mark) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        const int last = document()->characterCount() - 1;
        selection.cursor.setPosition(std::min(m_mark->begin, last));
        selection.cursor.setPosition(std::min(m_mark->begin + m_mark->length, last), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(toneOf(palette(), Tone::Bad));
        all += selection;
    }
    setExtraSelections(all);
    m_numbers->update();
}

void CodeEdit::refreshFont()
{
    setFont(fontFor(TextStyle::Mono, QApplication::font()));
    placeNumbers();
}

void CodeEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refreshSelections();
}

bool CodeEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange) refreshFont();
    // Tab belongs to the proposals while they are shown, and would go to the next widget before keyPressEvent() is asked
    if (event->type() == QEvent::KeyPress && m_popup->popup()->isVisible()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void CodeEdit::setNumbersShown(bool areShown)
{
    m_hasNumbers = areShown;
    m_numbers->setVisible(areShown);
    placeNumbers();
}

int CodeEdit::numbersWidth() const
{
    if (!m_hasNumbers) return 0;
    const auto digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    return static_cast<int>(digits) * fontMetrics().horizontalAdvance(u'9') + wide(26);
}

void CodeEdit::placeNumbers()
{
    setViewportMargins(isRightToLeft() ? 0 : numbersWidth(), 0, isRightToLeft() ? numbersWidth() : 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(QStyle::visualRect(
        layoutDirection(), inside, QRect(inside.left(), inside.top(), numbersWidth(), inside.height())));
}

void CodeEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeEdit::paintNumbers(QPaintEvent* event)
{
    QPainter painter(m_numbers);
    painter.setFont(font());
    const int marked =
        m_mark ? document()->findBlock(std::min(m_mark->begin, document()->characterCount() - 1)).blockNumber() : -1;
    const int current = isReadOnly() ? -1 : textCursor().blockNumber();
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            const int number = block.blockNumber();
            const int lineHeight = fontMetrics().height();
            const QRect line(0, static_cast<int>(top), m_numbers->width() - wide(10), lineHeight);
            painter.setPen(toneOf(palette(),
                number == marked        ? Tone::Bad
                    : number == current ? Tone::Ink
                                        : Tone::InkFaint));
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, showNumber(number + 1));
            if (number == marked)
                ui::paintMark(painter, QRectF(wide(3), top + (lineHeight - wide(10)) / 2.0, wide(10), wide(10)),
                    Mark::Revoked, palette());
        }
        top += height;
    }
}

void CodeEdit::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    paintMark();
}

/// The words beside the marked line, as far as there is room behind it.
void CodeEdit::paintMark()
{
    if (!m_mark) return;
    const QTextBlock block = document()->findBlock(std::min(m_mark->begin, document()->characterCount() - 1));
    const QTextLayout* layout = block.layout();
    if (!block.isVisible() || !layout || layout->lineCount() == 0) return;
    const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
    const QTextLine line = layout->lineAt(layout->lineCount() - 1);
    QPainter painter(viewport());
    painter.setFont(fontFor(TextStyle::Small, QApplication::font()));
    const int left = static_cast<int>(area.left() + line.naturalTextRect().right()) + wide(22);
    const int room = viewport()->width() - left - wide(20);
    if (room < wide(70)) return; // it stands below the editor as well
    const QString words = painter.fontMetrics().elidedText(m_mark->text, Qt::ElideRight, room);
    const QRectF box(
        left, area.top() + line.y(), painter.fontMetrics().horizontalAdvance(words) + wide(14), line.height());
    strokes::box(painter, box, toneOf(palette(), Tone::BadSoft), {});
    painter.setPen(toneOf(palette(), Tone::Bad));
    painter.drawText(box.adjusted(wide(7), 0, -wide(7), 0), Qt::AlignVCenter | Qt::TextSingleLine, words);
}

void CodeEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = m_popup->popup()->isVisible();
    if (isOpen &&
        (event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return || event->key() == Qt::Key_Escape ||
            event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)) {
        event->ignore(); // they are the popup's
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return proposeAll();
    QPlainTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    const bool isWord = !typed.isEmpty() && typed.front().isPrint() && typed.front() != u' ';
    const bool isBack = event->key() == Qt::Key_Backspace && isOpen;
    if (isWord || isBack)
        propose(false);
    else if (isOpen && !typed.isEmpty())
        m_popup->popup()->hide();
}

void CodeEdit::proposeAll() { propose(true); }

void CodeEdit::propose(bool isAsked)
{
    if (!m_completer || isReadOnly()) return;
    m_completion = m_completer(text(), textCursor().position());
    const auto& proposals = m_completion.proposals;
    const QString word = text().sliced(m_completion.begin, textCursor().position() - m_completion.begin);
    const bool isComplete = proposals.size() == 1 && proposals.front().name == word;
    const bool isWanted =
        isAsked || (!word.isEmpty() && !isComplete) || text().mid(textCursor().position() - 1, 1) == u"\"";
    m_rows->clear();
    if (proposals.empty() || !isWanted) return m_popup->popup()->hide();
    for (const CodeProposal& proposal : proposals) {
        auto* row = new QStandardItem(proposal.name);
        row->setData(proposal.note, ProposalDelegate::noteRole);
        row->setData(proposal.note.isEmpty() ? proposal.name : proposal.name + QStringLiteral(", ") + proposal.note,
            Qt::AccessibleTextRole);
        m_rows->appendRow(row);
    }
    QRect place = cursorRect();
    place.setWidth(std::min(viewport()->width(), wide(460)));
    place.translate(viewport()->x() - std::max(0, place.right() - viewport()->width()), 0);
    m_popup->complete(place);
    m_popup->popup()->setCurrentIndex(m_popup->completionModel()->index(0, 0));
}

void CodeEdit::take(const CodeProposal& proposal)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_completion.begin);
    cursor.setPosition(m_completion.begin + m_completion.length, QTextCursor::KeepAnchor);
    cursor.insertText(proposal.text);
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, proposal.back);
    setTextCursor(cursor);
    if (proposal.back > 0 || proposal.text.endsWith(u' '))
        QTimer::singleShot(0, this, [this] { propose(true); }); // the popup is just closing
}

}
