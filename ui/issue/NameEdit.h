#pragma once

#include "core/base/Finding.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace ui {

class Chip;
class PlainLabel;

/// One name that can be changed, with its verdict in a word and, where it is bad, in a sentence below.
class NameEdit : public QWidget {
    Q_OBJECT
public:
    /// `label` is what screen readers call it.
    NameEdit(const QString& name, const QString& label, bool isRemovable, QWidget* parent = nullptr);

    QLineEdit* edit() const { return m_edit; }
    QPushButton* remover() const { return m_remove; }

    /// Granted, or why not.
    void setVerdict(const std::optional<core::Finding>& finding);
    /// It cannot be read as a name at all.
    void setMistake(const QString& sentence);
    /// It means the same as one before it.
    void setRepeated();
    /// Nothing was said yet.
    void clearVerdict();

signals:
    void edited();
    void removeWanted();

private:
    void say(const QString& sentence);

    QString m_label;
    QLineEdit* m_edit;
    Chip* m_verdict;
    QPushButton* m_remove;
    PlainLabel* m_reason;
};

}
