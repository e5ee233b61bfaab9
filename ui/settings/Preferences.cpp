#include "ui/settings/Preferences.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr std::array schemeNames{"system", "light", "dark"}; // in the order of SchemeChoice

QString pathIn(QStandardPaths::StandardLocation location, QLatin1StringView file)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/certwright/") + file;
}

}

Preferences::Preferences()
    : m_settings(
          pathIn(QStandardPaths::GenericConfigLocation, QLatin1StringView("settings.ini")), QSettings::IniFormat),
      m_state(pathIn(QStandardPaths::GenericStateLocation, QLatin1StringView("window.ini")), QSettings::IniFormat)
{}

SchemeChoice Preferences::scheme() const
{
    const QString name = m_settings.value(QStringLiteral("look/colours")).toString();
    const auto found =
        std::ranges::find_if(schemeNames, [&name](const char* known) { return name == QLatin1String(known); });
    return found == schemeNames.end() ? SchemeChoice::System : static_cast<SchemeChoice>(found - schemeNames.begin());
}

void Preferences::setScheme(SchemeChoice choice)
{
    m_settings.setValue(
        QStringLiteral("look/colours"), QLatin1String(schemeNames.at(static_cast<std::size_t>(choice))));
}

int Preferences::zoom() const
{
    return std::clamp(m_settings.value(QStringLiteral("look/zoom"), 100).toInt(), 75, 300);
}

void Preferences::setZoom(int percent) { m_settings.setValue(QStringLiteral("look/zoom"), percent); }

int Preferences::lockMinutes() const
{
    return std::clamp(m_settings.value(QStringLiteral("safety/lockMinutes"), 5).toInt(), 0, 120);
}

void Preferences::setLockMinutes(int minutes) { m_settings.setValue(QStringLiteral("safety/lockMinutes"), minutes); }

bool Preferences::locksWithScreen() const
{
    return m_settings.value(QStringLiteral("safety/locksWithScreen"), true).toBool();
}

void Preferences::setLocksWithScreen(bool does) { m_settings.setValue(QStringLiteral("safety/locksWithScreen"), does); }

bool Preferences::keepsBackups() const
{
    return m_settings.value(QStringLiteral("safety/keepsBackups"), true).toBool();
}

void Preferences::setKeepsBackups(bool does) { m_settings.setValue(QStringLiteral("safety/keepsBackups"), does); }

QString Preferences::backupFolder() const { return m_settings.value(QStringLiteral("safety/backupFolder")).toString(); }

void Preferences::setBackupFolder(const QString& folder)
{
    m_settings.setValue(QStringLiteral("safety/backupFolder"), folder);
}

QString Preferences::language() const { return m_settings.value(QStringLiteral("look/language")).toString(); }

void Preferences::setLanguage(const QString& language)
{
    m_settings.setValue(QStringLiteral("look/language"), language);
}

QStringList Preferences::recentVaults() const { return m_state.value(QStringLiteral("vaults/recent")).toStringList(); }

void Preferences::addRecentVault(const QString& path)
{
    QStringList paths = recentVaults();
    paths.removeAll(path);
    paths.prepend(path);
    m_state.setValue(QStringLiteral("vaults/recent"), paths.first(std::min<qsizetype>(5, paths.size())));
}

QStringList Preferences::tokenModules() const
{
    return m_settings.value(QStringLiteral("tokens/modules")).toStringList();
}

void Preferences::addTokenModule(const QString& path)
{
    QStringList paths = tokenModules();
    if (!paths.contains(path)) m_settings.setValue(QStringLiteral("tokens/modules"), paths += path);
}

void Preferences::removeTokenModule(const QString& path)
{
    QStringList paths = tokenModules();
    paths.removeAll(path);
    m_settings.setValue(QStringLiteral("tokens/modules"), paths);
}

QByteArray Preferences::windowGeometry() const
{
    return m_state.value(QStringLiteral("window/geometry")).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry)
{
    m_state.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Preferences::columns(const QString& table) const
{
    return m_state.value(QStringLiteral("columns/") + table).toByteArray();
}

void Preferences::setColumns(const QString& table, const QByteArray& state)
{
    m_state.setValue(QStringLiteral("columns/") + table, state);
}

int Preferences::hierarchyView() const
{
    return std::clamp(m_state.value(QStringLiteral("hierarchy/view"), 0).toInt(), 0, 2);
}

void Preferences::setHierarchyView(int view) { m_state.setValue(QStringLiteral("hierarchy/view"), view); }

int Preferences::inspectorWidth() const { return m_state.value(QStringLiteral("window/inspector"), 0).toInt(); }

void Preferences::setInspectorWidth(int pixels) { m_state.setValue(QStringLiteral("window/inspector"), pixels); }

QString Preferences::file() const { return m_settings.fileName(); }

}
