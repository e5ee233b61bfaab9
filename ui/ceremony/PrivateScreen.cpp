#include "ui/ceremony/PrivateScreen.h"

#include "ui/look/Type.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr auto looking = std::chrono::milliseconds(200); ///< a desktop may take so long to place a window
constexpr int margin = 48;
constexpr double largest = 1.25, smallest = 0.25, sizeStep = 0.125; ///< letters, beside what they are elsewhere
constexpr int otherLines = 3;                                       ///< that may wrap or come later

}

PrivateScreen::PrivateScreen(QString screen, QWidget* parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint), m_name(std::move(screen))
{
    m_column = new QVBoxLayout(this); // which sends events: every member is there
    setObjectName(QStringLiteral("ceremony.private"));
    setAccessibleName(tr("For one pair of eyes"));
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSizeConstraint(QLayout::SetNoConstraint); // it is as large as the screen, and no larger
    m_column->addStretch();
    m_column->addStretch();
    m_looking.setInterval(looking);
    connect(&m_looking, &QTimer::timeout, this, &PrivateScreen::look);
    parent->window()->installEventFilter(this);
    connect(qApp, &QGuiApplication::screenAdded, this, &PrivateScreen::screensChanged);
    connect(qApp, &QGuiApplication::screenRemoved, this, [this](const QScreen* gone) {
        if (m_content && gone->name() == m_name) emit lost();
        emit screensChanged();
    });
}

QScreen* PrivateScreen::screenNamed() const
{
    if (m_name.isEmpty()) return nullptr;
    for (QScreen* screen : QGuiApplication::screens())
        if (screen->name() == m_name) return screen;
    return nullptr;
}

bool PrivateScreen::isThere() const
{
    const QScreen* const own = screenNamed();
    if (!own || parentWidget()->window()->screen() == own) return false;
    return std::ranges::none_of(QGuiApplication::screens(), [own](const QScreen* other) {
        return other != own && other->geometry().intersects(own->geometry()); // one mirrors the other
    });
}

void PrivateScreen::open(QWidget& content, QWidget& letters, double size, QWidget& focus)
{
    m_content = &content;
    m_focus = &focus;
    content.hide(); // nothing of it stands on another screen while the desktop makes up its mind
    m_column->insertWidget(1, &content);
    setScreen(screenNamed());
    setGeometry(screenNamed()->geometry());
    fit(letters, size);
    show();
    raise();
    activateWindow();
    m_looking.start();
}

/// A share of which somebody does not see the last words would be no share.
void PrivateScreen::fit(QWidget& letters, double size)
{
    const int wide = width() - 2 * margin;
    const int high = height() - 2 * margin - otherLines * fontMetrics().lineSpacing();
    for (double factor = largest; factor >= smallest; factor -= sizeStep) {
        setMagnification(letters, size * factor);
        if (m_content->layout()) m_content->layout()->invalidate();
        if (m_content->heightForWidth(wide) <= high) return;
    }
}

/// Screens are mirrored and moved at any time.
void PrivateScreen::look()
{
    if (!m_content) return;
    if (!isInPlace()) return emit lost();
    if (m_content->isVisible()) return;
    m_content->show();
    activateWindow();
    m_focus->setFocus();
}

void PrivateScreen::giveBack(QVBoxLayout& column)
{
    m_looking.stop();
    QWidget* const content = std::exchange(m_content, nullptr);
    m_focus = nullptr;
    const bool hadKeyboard = isActiveWindow();
    hide();
    if (hadKeyboard) parentWidget()->window()->activateWindow();
    if (!content) return;
    content->hide();
    column.addWidget(content);
}

bool PrivateScreen::isInPlace() const
{
    const QScreen* const own = screenNamed();
    return own && own->geometry().contains(geometry().center()) && isThere();
}

/// The window that everybody sees must not come here; once it has left, this screen can be private.
bool PrivateScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Move && watched == parentWidget()->window()) {
        if (isOpen() && !isThere()) emit lost();
        emit screensChanged();
    }
    return QWidget::eventFilter(watched, event);
}

/// Enter presses what has the keyboard, as in the ceremony's own window; Escape hides.
void PrivateScreen::keyPressEvent(QKeyEvent* event)
{
    auto* const button = qobject_cast<QAbstractButton*>(focusWidget());
    if (event->key() == Qt::Key_Escape) return emit lost();
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) return button->click();
    QWidget::keyPressEvent(event);
}

bool PrivateScreen::event(QEvent* event)
{
    const QEvent::Type type = event->type();
    const bool isElsewhere = (type == QEvent::Move || type == QEvent::ScreenChangeInternal) && !isInPlace();
    const bool isLeft = type == QEvent::WindowDeactivate || type == QEvent::Close;
    if (m_content && m_content->isVisible() && (isElsewhere || isLeft)) emit lost();
    return QWidget::event(event);
}

}
