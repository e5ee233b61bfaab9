#include "ui/look/Theme.h"

#include "ui/look/Style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace ui {

Theme::Theme(QApplication& application) : m_desktopFont(application.font())
{
    application.installEventFilter(this);
    QApplication::setStyle(new Style); // the application owns its style
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    QApplication::setPalette(paletteFor(m_scheme));
    apply();
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setZoom(int percent)
{
    percent = std::clamp(percent, 75, 300);
    if (percent == m_zoom) return;
    m_zoom = percent;
    QFont font = m_desktopFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_zoom / 100.0);
    else
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * m_zoom / 100.0)));
    QApplication::setFont(font);
    emit zoomChanged(m_zoom);
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Qt tells windows only, and passes on what is inherited; labels with a size of their own want to know too.
    if (watched == qApp && event->type() == QEvent::ApplicationFontChange)
        for (QWidget* widget : QApplication::allWidgets()) {
            QEvent change(QEvent::ApplicationFontChange);
            QCoreApplication::sendEvent(widget, &change);
        }
    return false;
}

void Theme::apply()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == SchemeChoice::Dark || (m_choice == SchemeChoice::System && systemIsDark);
    const Scheme scheme = dark ? Scheme::Dark : Scheme::Light;
    // Set again even when nothing changed: a desktop may have replaced the palette with its own.
    QApplication::setPalette(paletteFor(scheme));
    if (scheme == m_scheme) return;
    m_scheme = scheme;
    emit schemeChanged(scheme);
}

}
