#pragma once

#include "ui/look/Theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace ui {

/// What the person set and how the window was left. Nothing secret, no file names unless asked for.
/// Settings live in $XDG_CONFIG_HOME/certwright, the state of the window in $XDG_STATE_HOME/certwright.
class Preferences {
public:
    Preferences();

    SchemeChoice scheme() const;
    void setScheme(SchemeChoice choice);

    /// Text size in percent.
    int zoom() const;
    void setZoom(int percent);

    /// Minutes without a key or mouse before the vault is locked; 0: never.
    int lockMinutes() const;
    void setLockMinutes(int minutes);

    /// Whether the vault is locked with the screen and before the computer sleeps.
    bool locksWithScreen() const;
    void setLocksWithScreen(bool does);

    /// Whether the vault makes a backup of itself when work in it ends.
    bool keepsBackups() const;
    void setKeepsBackups(bool does);

    /// A folder on another medium for the same backups; empty: none.
    QString backupFolder() const;
    void setBackupFolder(const QString& folder);

    /// "de", "pt_BR"; empty: the desktop's.
    QString language() const;
    void setLanguage(const QString& language);

    /// Vaults opened for writing, newest first; at most five.
    QStringList recentVaults() const;
    void addRecentVault(const QString& path);

    /// PKCS#11 modules that a person added, by path.
    QStringList tokenModules() const;
    void addTokenModule(const QString& path);
    void removeTokenModule(const QString& path);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray columns(const QString& table) const;
    void setColumns(const QString& table, const QByteArray& state);
    /// How the hierarchy is shown: 0 as a graph, 1 as bars over the years, 2 as a table.
    int hierarchyView() const;
    void setHierarchyView(int view);
    int inspectorWidth() const;
    void setInspectorWidth(int pixels);

    /// Where the settings are kept, shown on their page.
    QString file() const;

private:
    QSettings m_settings;
    QSettings m_state;
};

}
