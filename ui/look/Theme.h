#pragma once

#include "ui/look/FocusRing.h"
#include "ui/look/Tones.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace ui {

/// Which colours the person asked for.
enum class SchemeChoice { System, Light, Dark };

/// Dresses the application: style, palette and text size. Made once in main() and passed by reference.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Installs the style; the colours follow the desktop until setChoice() says otherwise.
    explicit Theme(QApplication& application);

    /// Changes the colours of every open window at once.
    void setChoice(SchemeChoice choice);
    SchemeChoice choice() const { return m_choice; }

    /// The scheme in use now.
    Scheme scheme() const { return m_scheme; }

    /// Text size in percent of the desktop's own, kept between 75 and 300; controls grow with it.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void schemeChanged(Scheme scheme);
    void zoomChanged(int percent);

private:
    void apply();

    FocusRing m_ring;
    QFont m_desktopFont;
    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_scheme = Scheme::Light;
    int m_zoom = 100;
};

}
