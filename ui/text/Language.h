#pragma once

#include "ui/text/EnglishPlurals.h"

#include <QStringList>

namespace ui {

/// The language of the window: the program's words, those of Qt, and how numbers and dates are written. What is shown
/// already keeps the language it was made in; see Workbench.
class Language {
public:
    Language();

    /// "de", "pt_BR"; empty: the desktop's, or English when the program does not speak it.
    void speak(const QString& code);

    /// What the program can speak besides English.
    static QStringList codes();

private:
    EnglishPlurals m_plurals;
    QTranslator m_words;
    QTranslator m_wordsOfQt;
};

}
