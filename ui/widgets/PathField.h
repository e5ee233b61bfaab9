#pragma once

#include <QString>
#include <QWidget>

#include <filesystem>
#include <functional>

class QLineEdit;

namespace ui {

class FormField;

/// A question for a file or folder: it can be typed, or chosen in the desktop's own dialog.
class PathField : public QWidget {
    Q_OBJECT
public:
    enum class Kind { NewFile, OldFile, Folder };
    PathField(const QString& name, const QString& label, Kind kind, QWidget* parent = nullptr);

    void setPath(const std::filesystem::path& path);
    /// Without spaces around it; "~/" is the home folder.
    std::filesystem::path path() const;
    /// Suffix that a new file gets when it has none, and what such files are called.
    void setSuffix(const QString& suffix, const QString& filter);
    FormField& field() const { return *m_field; }
    QLineEdit& edit() const { return *m_edit; }

signals:
    void edited();

private:
    void choose();

    Kind m_kind;
    QString m_suffix;
    QString m_filter;
    QLineEdit* m_edit;
    FormField* m_field;
};

}
