#pragma once

#include "ui/widgets/FormDialog.h"

namespace ui {

class Preferences;
class Theme;

/// What the person can set; everything takes effect at once, the language at the next start.
class PreferencesDialog : public FormDialog {
    Q_OBJECT
public:
    PreferencesDialog(Preferences& preferences, Theme& theme, QWidget* parent = nullptr);

signals:
    void lockMinutesChanged(int minutes);

private:
    void addColours();
    void addZoom();
    void addLock();
    void addLanguage();

    Preferences& m_preferences;
    Theme& m_theme;
};

}
