#pragma once

#include <QTimer>
#include <QWidget>

class QScreen;
class QVBoxLayout;

namespace ui {

/// A window of its own on the screen that people have named as one person's: what is for that person's eyes stands there, and
/// nothing of it on the screen that everybody sees.
class PrivateScreen : public QWidget {
    Q_OBJECT
public:
    /// `screen` is its QScreen::name(); empty: there is none. `parent` stands in the window that everybody sees already.
    PrivateScreen(QString screen, QWidget* parent);

    /// How people know it; untrusted text.
    const QString& name() const { return m_name; }
    /// Whether it is connected and mirrors no other one, and the window that everybody sees stands elsewhere.
    bool isThere() const;
    /// Shows a widget there, and gives the keyboard to `focus`, once the window is where it should be. `letters` is the part of it
    /// that grows (setMagnification), from `size`: whoever reads it may stand before the screen; or shrinks, so that nothing is cut.
    void open(QWidget& content, QWidget& letters, double size, QWidget& focus);
    bool isOpen() const { return m_content != nullptr; }
    /// Takes the widget from there, to the end of a layout; the keyboard goes back to the window that everybody sees.
    void giveBack(QVBoxLayout& column);

signals:
    /// The screen is gone, the window went to another one, or the keyboard to another program: what is shown must go.
    void lost();
    /// A screen came or went, or the window that everybody sees did.
    void screensChanged();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QScreen* screenNamed() const;
    bool isInPlace() const;
    void fit(QWidget& letters, double size);
    void look();

    QString m_name;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_content = nullptr;
    QWidget* m_focus = nullptr;
    QTimer m_looking; ///< after whether the window is where it belongs, at first and as long as it is open
};

}
