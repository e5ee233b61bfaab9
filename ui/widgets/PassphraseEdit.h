#pragma once

#include "core/base/Secret.h"

#include <QTimer>
#include <QWidget>

#include <cstddef>

class QToolButton;

namespace ui {

/// A field for passphrases and PINs. Its text lives in a core::Secret and nowhere else: no undo, no input method, no
/// copying out, no QString kept. It can be pasted into. The eye shows it while held, at most ten seconds.
/// Screen readers learn that it is a password field and nothing of its content. It takes core::longestPassphrase octets; what
/// does not fit is left out as a whole, and the field says so.
class PassphraseEdit : public QWidget {
    Q_OBJECT
public:
    enum class Eye { Shown, None }; ///< without one nobody shows to a room what is typed
    explicit PassphraseEdit(QWidget* parent = nullptr, Eye eye = Eye::Shown);

    /// The octets typed so far (UTF-8); valid until the next edit.
    core::ByteView view() const { return m_text.view().first(m_size); }
    bool isEmpty() const { return m_size == 0; }
    /// Hands the text over and empties the field.
    core::Secret take();
    /// Puts a text made elsewhere in, as if it had been typed.
    void setSecret(const core::Secret& secret);
    /// Wipes the text.
    void clear();

    /// Shows or hides the characters; hides them again by itself after ten seconds.
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_hide.isActive(); }
    /// Whether what was typed or pasted last had no room and was left out.
    bool isFull() const { return m_isFull; }
    /// Whether the last letters looked as if Caps Lock were on.
    bool isCapsLockOn() const { return m_capsLock; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();
    void returnPressed();
    void capsLockChanged(bool on);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool moveCaret(int key);
    bool erase(const QKeyEvent& event);
    void insert(core::ByteView octets);
    void insert(const QString& text);
    void paste();
    void cut(std::size_t from, std::size_t to);
    void notice(const QKeyEvent& event);
    void setFull(bool isFull);
    void describe();
    std::size_t before(std::size_t place) const;
    std::size_t after(std::size_t place) const;
    QRectF textBox() const;
    void paintDots(QPainter& painter, const QRectF& box) const;
    void paintLetters(QPainter& painter, const QRectF& box) const;

    core::Secret m_text; ///< as long as the longest passphrase; m_size octets of it are used
    std::size_t m_size = 0;
    std::size_t m_caret = 0;
    bool m_capsLock = false;
    bool m_isFull = false;
    QTimer m_hide;
    QToolButton* m_eye; ///< nullptr: nothing is ever shown
};

/// Makes PassphraseEdit known to screen readers as a password field; called once before the first window.
void installPassphraseAccessibility();

}
