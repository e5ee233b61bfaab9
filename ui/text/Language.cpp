#include "ui/text/Language.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace ui {
namespace {

const QString folder = QStringLiteral(":/translations");

bool isEnglish(const QLocale& locale)
{
    return locale.language() == QLocale::English || locale.language() == QLocale::C;
}

/// The first of the desktop's languages that the program speaks.
QString codeOfDesktop()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& name : wanted) {
        const QLocale locale(name);
        if (isEnglish(locale)) break;
        for (const QString& code : Language::codes())
            if (QLocale(code).language() == locale.language()) return code;
    }
    return QStringLiteral("en");
}

/// The desktop's way to write numbers and dates where it is one of this language, else the language's own.
QLocale localeFor(const QString& code)
{
    const QLocale own(code), desktop = QLocale::system();
    return desktop.language() == own.language() ? desktop : own;
}

}

Language::Language() { QCoreApplication::installTranslator(&m_plurals); }

void Language::speak(const QString& code)
{
    const QString spoken = code.isEmpty() ? codeOfDesktop() : code;
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_wordsOfQt);
    const QLocale locale = localeFor(spoken);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    if (m_wordsOfQt.load(
            locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_wordsOfQt);
    if (m_words.load(folder + QStringLiteral("/certwright_") + spoken + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&m_words);
}

QStringList Language::codes()
{
    QStringList found;
    for (const QString& file : QDir(folder).entryList({QStringLiteral("certwright_*.qm")}))
        found += QFileInfo(file).completeBaseName().section(u'_', 1);
    return found;
}

}
