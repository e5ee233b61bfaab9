#pragma once

#include "core/x509/ExtensionType.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ui {

class FieldSet;
class FormField;
class PlainLabel;
class SelectableText;

/// The form of one extension, made from its entry in the table: its fields, whether it is critical, and what comes of it, read
/// back and as octets, with every change. For an extension that the program does not know its number and its octets.
class ExtensionForm : public QWidget {
    Q_OBJECT
public:
    /// The type must outlive it: one of extensionTypes(), or otherExtensionType().
    explicit ExtensionForm(const core::ExtensionType& type, QWidget* parent = nullptr);

    const core::ExtensionType& type() const { return m_type; }
    /// Dotted; of an unknown extension what was typed.
    std::string oid() const;
    /// As typed; octets of an unknown extension in hexadecimal, whether typed so or in base64.
    core::FieldValues values() const;
    bool isCritical() const;
    void setContent(std::string_view oid, const core::FieldValues& values, bool isCritical);

    /// Errors: those of makeExtension(); Refused for a bad number (CW-134) and for one of the table (CW-128).
    core::Result<core::Extension> extension() const;
    /// The same, and what is wrong stands at the field; false: something is.
    bool check();
    /// What is wrong and has no field to stand at; empty: nothing.
    const QString& generalError() const { return m_generalError; }

signals:
    void edited();

private:
    void addPreview();
    void refresh();
    /// Says at its field what is wrong, unless nothing was entered so far.
    void tellMistake();
    void showError(const core::Error& error);

    const core::ExtensionType& m_type;
    QLineEdit* m_oid = nullptr;
    FormField* m_oidField = nullptr;
    FieldSet* m_fields;
    QCheckBox* m_critical;
    PlainLabel* m_criticalNote;
    PlainLabel* m_verdict;
    SelectableText* m_decoded = nullptr;
    SelectableText* m_octets = nullptr;
    QString m_generalError;
    QTimer m_pause;           ///< what is being typed is not yet wrong
    bool m_isChecked = false; ///< from the first try on an empty form is a mistake, too
};

}
