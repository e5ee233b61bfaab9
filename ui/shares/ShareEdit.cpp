#include "ui/shares/ShareEdit.h"

#include "ui/look/Strokes.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

constexpr std::size_t longestPrefix = 16;

}

ShareEdit::ShareEdit(QWidget* parent) : ShareGrid(parent), m_prefix(longestPrefix)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setCursor(Qt::IBeamCursor);
    setAccessibleDescription(tr("Type each word and a space after it. What is typed is not read out."));
}

void ShareEdit::begin(std::vector<int> labels)
{
    clearPrefix();
    m_current = 0;
    m_mistake.clear();
    setPlaces(std::move(labels));
}

void ShareEdit::begin(int words)
{
    std::vector<int> labels(static_cast<std::size_t>(words));
    std::iota(labels.begin(), labels.end(), 1);
    begin(std::move(labels));
}

std::string_view ShareEdit::prefix() const
{
    return {reinterpret_cast<const char*>(m_prefix.view().data()), m_prefixSize};
}

void ShareEdit::clearPrefix()
{
    core::wipe(m_prefix.span());
    m_prefixSize = 0;
}

bool ShareEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isLetter = !key->text().isEmpty() && key->text().at(0).isLetter() &&
            !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (isLetter || key->key() == Qt::Key_Space || key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return ShareGrid::event(event);
}

void ShareEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_labels.empty()) return event->ignore();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Paste)) return paste();
    if (event->key() == Qt::Key_Space || (isEnter && m_prefixSize > 0)) {
        accept();
    } else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) {
        erase();
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up) {
        if (m_current > 0) goTo(m_current - 1);
    } else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down) {
        goTo(m_current + 1);
    } else if (event->text().size() == 1 && event->text().at(0).isLetter() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        type(event->text().at(0).toLower().toLatin1());
    } else {
        return event->ignore();
    }
    update();
    emit edited();
}

void ShareEdit::mousePressEvent(QMouseEvent* event)
{
    for (std::size_t place = 0; place < m_labels.size(); ++place)
        if (boxOf(place).contains(event->position())) goTo(place);
    update();
}

void ShareEdit::focusInEvent(QFocusEvent* event)
{
    ShareGrid::focusInEvent(event);
    update();
}

void ShareEdit::focusOutEvent(QFocusEvent* event)
{
    ShareGrid::focusOutEvent(event);
    update();
}

void ShareEdit::type(char letter)
{
    if (m_prefixSize == longestPrefix) return;
    m_prefix.span()[m_prefixSize] = static_cast<std::uint8_t>(letter);
    ++m_prefixSize;
    if (!shareWordsWith(prefix()).empty()) {
        m_numbers.set(m_current, ShareNumbers::none); // a word that stood here is written over
        return say({});
    }
    m_prefix.span()[--m_prefixSize] = 0;
    say(tr("Word %1: no word of the list begins like that. Compare it with the sheet.").arg(m_labels[m_current]));
}

bool ShareEdit::accept()
{
    if (m_prefixSize == 0) {
        if (m_numbers.at(m_current) != ShareNumbers::none) goTo(m_current + 1);
        return true;
    }
    const auto found = shareWordsWith(prefix());
    if (found.size() != 1 && found.front() != prefix()) {
        say(tr("Word %1: several words begin like that. Type one more letter.").arg(m_labels[m_current]));
        return false;
    }
    m_numbers.set(m_current, static_cast<std::uint16_t>(&found.front() - shareWords().data()));
    clearPrefix();
    say({});
    for (std::size_t step = 1; step <= m_labels.size(); ++step) { // on to the next empty place
        const std::size_t place = (m_current + step) % m_labels.size();
        if (m_numbers.at(place) != ShareNumbers::none) continue;
        m_current = place;
        break;
    }
    return true;
}

void ShareEdit::goTo(std::size_t place)
{
    if (place >= m_labels.size() || (m_prefixSize > 0 && !accept())) return;
    m_current = place;
    say({});
}

void ShareEdit::erase()
{
    say({});
    if (m_prefixSize > 0) {
        m_prefix.span()[--m_prefixSize] = 0;
        return;
    }
    if (m_numbers.at(m_current) == ShareNumbers::none && m_current > 0) --m_current;
    m_numbers.set(m_current, ShareNumbers::none);
}

void ShareEdit::paste()
{
    QString text = QApplication::clipboard()->text();
    for (const QChar c : std::as_const(text)) {
        if (c.isLetter())
            type(c.toLower().toLatin1());
        else if (c.isSpace() && m_prefixSize > 0)
            accept();
        if (!m_mistake.isEmpty()) break; // the rest would stand in wrong places
    }
    if (m_prefixSize > 0 && m_mistake.isEmpty()) accept();
    if (text.isDetached()) std::fill(text.begin(), text.end(), QChar());
    update();
    emit edited();
}

void ShareEdit::say(const QString& mistake) { m_mistake = mistake; }

void ShareEdit::paintPlace(QPainter& painter, const QRectF& box, std::size_t place) const
{
    const bool isCurrent = place == m_current && hasFocus();
    if (isCurrent)
        strokes::box(painter, box.adjusted(2, 1, -2, -1).toRect(), toneOf(palette(), Tone::Panel),
            toneOf(palette(), Tone::Accent));
    ShareGrid::paintPlace(painter, box, place);
    if (place != m_current || m_prefixSize == 0) return;
    painter.setPen(toneOf(palette(), Tone::Ink));
    paintWord(painter, box, prefix());
    const auto proposed = shareWordsWith(prefix());
    painter.setPen(toneOf(palette(), Tone::InkFaint));
    if (!proposed.empty()) paintWord(painter, box, proposed.front(), m_prefixSize);
}

}
