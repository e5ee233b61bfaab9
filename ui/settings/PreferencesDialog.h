#pragma once

#include "ui/widgets/FormDialog.h"

namespace ui {

class Preferences;
class Theme;

/// What the person can set; everything takes effect at once.
class PreferencesDialog : public FormDialog {
    Q_OBJECT
public:
    PreferencesDialog(Preferences& preferences, Theme& theme, QWidget* parent = nullptr);

signals:
    void lockMinutesChanged(int minutes);
    /// "de"; empty: the desktop's.
    void languageChosen(const QString& code);

private:
    void addColours();
    void addZoom();
    void addLock();
    void addBackups();
    void addLanguage();

    Preferences& m_preferences;
    Theme& m_theme;
};

}
