#pragma once

#include "core/profiles/GrantRange.h"

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
    /// `kind`: of the profile it is for.
    explicit ExtensionForm(const core::ExtensionType& type, QWidget* parent = nullptr,
        core::CertificateKind kind = core::CertificateKind::EndEntity);

    const core::ExtensionType& type() const { return m_type; }
    /// Dotted; of an unknown extension what was typed.
    std::string oid() const;
    /// As typed; octets of an unknown extension in hexadecimal, whether typed so or in base64.
    core::FieldValues values() const;
    bool isCritical() const;
    /// What the profile will hold.
    core::ProfileExtension content() const;
    void setContent(std::string_view oid, const core::FieldValues& values, bool isCritical,
        const std::vector<core::FieldGrant>& grants = {});

    /// What a certificate gets where a request asks for nothing.
    /// Errors: those of makeExtension(); Refused for a bad number (CW-134) and for one of the table (CW-128).
    core::Result<core::Extension> extension() const;
    /// Whether it could stand in a profile; what is wrong stands at the field.
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
    core::GrantRange rangeOf(const core::ExtensionField& field) const;
    /// Nothing is written unless a request asks for it.
    bool isLeftOpen() const;
    core::Result<void> checked() const;
    core::Result<void> checkedNumber() const;

    const core::ExtensionType& m_type;
    core::CertificateKind m_kind;
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
