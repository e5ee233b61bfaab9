#include "ui/widgets/PassphraseEdit.h"

#include "core/base/PassphraseLength.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/text/Values.h"

#include <QAccessibleAnnouncementEvent>
#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QStringList>
#include <QStyleOptionFrame>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ui {
namespace {

using core::longestPassphrase;
constexpr auto longestReveal = std::chrono::seconds(10);

/// Whether a key event carries letters, whatever their script.
bool isTyped(const QString& text)
{
    if (text.isEmpty()) return false;
    if (text.at(0).isHighSurrogate() && text.size() > 1)
        return QChar::isPrint(QChar::surrogateToUcs4(text.at(0), text.at(1)));
    return text.at(0).isPrint();
}

bool continues(std::uint8_t octet) { return (octet & 0xC0U) == 0x80U; }

/// Overwrites a string that Qt handed us. It shares its memory with nobody, or the overwriting is none of ours to do.
void wipeText(QString& text)
{
    if (text.isDetached()) std::fill(text.begin(), text.end(), QChar());
}

QString fullText()
{
    return PassphraseEdit::tr("No passphrase may be longer than %1 bytes. What came last was left out.")
        .arg(showNumber(static_cast<qint64>(longestPassphrase)));
}

/// A password field without value, selection or text.
class PassphraseAccessible : public QAccessibleWidget {
public:
    explicit PassphraseAccessible(PassphraseEdit* edit) : QAccessibleWidget(edit, QAccessible::EditableText) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? QString() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* passphraseInterface(const QString& className, QObject* object)
{
    auto* edit = qobject_cast<PassphraseEdit*>(object);
    return edit && className == QLatin1String("ui::PassphraseEdit") ? new PassphraseAccessible(edit)
                                                                    : nullptr; // Qt owns it
}

}

void installPassphraseAccessibility() { QAccessible::installFactory(passphraseInterface); }

PassphraseEdit::PassphraseEdit(QWidget* parent, Eye eye)
    : QWidget(parent), m_text(longestPassphrase), m_eye(eye == Eye::Shown ? new QToolButton(this) : nullptr)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Passphrase"));
    if (!m_eye) return;
    m_eye->setObjectName(QStringLiteral("reveal"));
    m_eye->setIcon(iconOf(Glyph::Eye));
    m_eye->setAccessibleName(tr("Show the characters while this is held"));
    m_eye->setToolTip(tr("Hold to show the characters, at most 10 seconds. Others in the room may read along."));
    m_eye->setFocusPolicy(Qt::StrongFocus);
    m_eye->setCursor(Qt::ArrowCursor);
    connect(m_eye, &QToolButton::pressed, this, [this] { setRevealed(true); });
    connect(m_eye, &QToolButton::released, this, [this] { setRevealed(false); });
    m_hide.setSingleShot(true);
    m_hide.setInterval(longestReveal);
    connect(&m_hide, &QTimer::timeout, this, [this] { setRevealed(false); });
}

core::Secret PassphraseEdit::take()
{
    core::Secret text(view());
    clear();
    return text;
}

void PassphraseEdit::setSecret(const core::Secret& secret)
{
    cut(0, m_size);
    insert(secret.view());
}

void PassphraseEdit::clear()
{
    if (m_size == 0) return;
    cut(0, m_size);
    emit edited();
}

void PassphraseEdit::setRevealed(bool revealed)
{
    if (!m_eye) return;
    if (revealed)
        m_hide.start();
    else
        m_hide.stop();
    m_eye->setIcon(iconOf(revealed ? Glyph::EyeOff : Glyph::Eye));
    update();
}

QSize PassphraseEdit::sizeHint() const { return {scaled(280, bodyFont(*this)), scaled(30, bodyFont(*this))}; }

QSize PassphraseEdit::minimumSizeHint() const { return {scaled(140, bodyFont(*this)), sizeHint().height()}; }

bool PassphraseEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool typed = isTyped(key->text()) && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (typed || key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PassphraseEdit::keyPressEvent(QKeyEvent* event)
{
    notice(*event);
    if (event->matches(QKeySequence::Paste)) return paste();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit returnPressed();
        return event->ignore(); // a dialog's default button may want it too
    }
    if (moveCaret(event->key()) || erase(*event)) return update();
    const bool isCommand = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isGroupSwitch = event->modifiers() & Qt::GroupSwitchModifier;
    if ((!isCommand || isGroupSwitch) && isTyped(event->text())) return insert(event->text());
    event->ignore();
}

bool PassphraseEdit::moveCaret(int key)
{
    switch (key) {
    case Qt::Key_Left: m_caret = before(m_caret); return true;
    case Qt::Key_Right: m_caret = after(m_caret); return true;
    case Qt::Key_Home: m_caret = 0; return true;
    case Qt::Key_End: m_caret = m_size; return true;
    default: return false;
    }
}

bool PassphraseEdit::erase(const QKeyEvent& event)
{
    const bool all = event.modifiers() & Qt::ControlModifier;
    if (event.key() == Qt::Key_Backspace)
        cut(all ? 0 : before(m_caret), m_caret);
    else if (event.key() == Qt::Key_Delete)
        cut(m_caret, all ? m_size : after(m_caret));
    else
        return false;
    emit edited();
    return true;
}

void PassphraseEdit::insert(core::ByteView octets)
{
    if (octets.size() > longestPassphrase - m_size) return setFull(true);
    setFull(false);
    const auto text = m_text.span();
    std::ranges::copy_backward(
        text.subspan(m_caret, m_size - m_caret), text.begin() + static_cast<std::ptrdiff_t>(m_size + octets.size()));
    std::ranges::copy(octets, text.begin() + static_cast<std::ptrdiff_t>(m_caret));
    m_size += octets.size();
    m_caret += octets.size();
    update();
    emit edited();
}

void PassphraseEdit::insert(const QString& text)
{
    if (std::cmp_greater(text.size(), longestPassphrase)) return setFull(true); // each unit takes an octet or more
    core::Secret utf8(static_cast<std::size_t>(text.size()) * 4);
    std::size_t size = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()) {
            point = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        const auto put = [&](char32_t octet) { utf8.span()[size++] = static_cast<std::uint8_t>(octet); };
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | (point >> 6));
            put(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            put(0xE0 | (point >> 12));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        } else {
            put(0xF0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3F));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        }
    }
    insert(utf8.view().first(size));
}

void PassphraseEdit::paste()
{
    QString text = QApplication::clipboard()->text();
    const qsizetype end = text.indexOf(u'\n');
    insert(QString::fromRawData(text.constData(), end < 0 ? text.size() : end));
    wipeText(text);
}

void PassphraseEdit::cut(std::size_t from, std::size_t to)
{
    setFull(false);
    const auto text = m_text.span();
    std::ranges::copy(text.subspan(to, m_size - to), text.begin() + static_cast<std::ptrdiff_t>(from));
    const std::size_t left = m_size - (to - from);
    core::wipe(text.subspan(left, m_size - left));
    m_size = left;
    m_caret = from;
    update();
}

void PassphraseEdit::notice(const QKeyEvent& event)
{
    bool capsLock = m_capsLock;
    if (event.key() == Qt::Key_CapsLock)
        capsLock = false; // seen again with the next letter, if so
    else if (event.text().size() == 1 && event.text().at(0).isLetter() &&
        event.text().at(0).toUpper() != event.text().at(0).toLower())
        capsLock = event.text().at(0).isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
    if (capsLock == m_capsLock) return;
    m_capsLock = capsLock;
    describe();
    emit capsLockChanged(capsLock);
    update();
}

void PassphraseEdit::setFull(bool isFull)
{
    if (isFull) QApplication::beep();
    if (isFull == m_isFull) return;
    m_isFull = isFull;
    describe();
    update();
    if (!isFull) return;
    QAccessibleAnnouncementEvent announcement(this, fullText());
    announcement.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&announcement);
}

void PassphraseEdit::describe()
{
    QStringList notes;
    if (m_isFull) notes += fullText();
    if (m_capsLock) notes += tr("Caps Lock is on.");
    setAccessibleDescription(notes.join(u' '));
    setToolTip(m_isFull ? fullText() : QString());
}

std::size_t PassphraseEdit::before(std::size_t place) const
{
    while (place > 0 && continues(m_text.view()[--place])) {}
    return place;
}

std::size_t PassphraseEdit::after(std::size_t place) const
{
    if (place < m_size) ++place;
    while (place < m_size && continues(m_text.view()[place])) ++place;
    return place;
}

void PassphraseEdit::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::TabFocusReason && event->reason() != Qt::MouseFocusReason) setRevealed(false);
    QWidget::focusOutEvent(event);
    update();
}

void PassphraseEdit::hideEvent(QHideEvent* event)
{
    setRevealed(false);
    QWidget::hideEvent(event);
}

void PassphraseEdit::resizeEvent(QResizeEvent*)
{
    if (!m_eye) return;
    const int side = height() - 6;
    m_eye->setGeometry(isRightToLeft() ? 3 : width() - side - 3, 3, side, side);
}

QRectF PassphraseEdit::textBox() const
{
    const int room = scaled(10, bodyFont(*this));
    const int eye = m_eye ? m_eye->width() : 0;
    const QRectF box = QRectF(rect()).adjusted(room, 0, -eye - room, 0);
    return isRightToLeft() ? box.translated(eye, 0) : box;
}

void PassphraseEdit::paintEvent(QPaintEvent*)
{
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    QRectF box = textBox();
    const QString note = m_isFull ? tr("Too long: left out") : m_capsLock ? tr("Caps Lock is on") : QString();
    if (!note.isEmpty() && hasFocus()) {
        painter.setFont(fontFor(TextStyle::Small, bodyFont(*this)));
        painter.setPen(toneOf(palette(), Tone::Warn));
        QRectF used;
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, note, &used);
        box.setRight(used.left() - 8);
    }
    painter.setClipRect(box);
    if (isRevealed())
        paintLetters(painter, box);
    else
        paintDots(painter, box);
}

}
