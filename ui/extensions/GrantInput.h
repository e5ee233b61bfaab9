#pragma once

#include "core/profiles/GrantRange.h"

#include <QWidget>

class QComboBox;

namespace ui {

class FormField;
class ValueInput;

/// What a request may do about one field of an extension: nothing, fill it, or fill it from a list. The choice stands in `source()`,
/// which its owner puts beside the field; this widget is the list, and is seen only where there is one.
class GrantInput : public QWidget {
    Q_OBJECT
public:
    /// The field must outlive it; `label` is what people call it.
    GrantInput(const core::ExtensionField& field, const QString& label, QWidget* parent);

    QComboBox& source() const { return *m_source; }
    /// What may be chosen; what the profile has already stays among it, for people to take it away.
    void setRange(core::GrantRange range);
    /// nullptr: the field is fixed.
    void setGrant(const core::FieldGrant* grant);
    /// nullopt: the field is fixed, or its list is empty, which grants nothing.
    std::optional<core::FieldGrant> grant() const;
    bool isFromRequest() const { return chosen() != Source::Fixed; }
    /// A list was chosen and holds nothing: false.
    bool isComplete() const;
    /// Shows an error at the list; an empty text: none.
    void showError(const QString& text);

signals:
    void edited();

private:
    enum class Source { Fixed, Request, List };
    Source chosen() const;
    void choose(Source source);
    void refresh();

    const core::ExtensionField& m_field;
    core::ExtensionField m_listed; ///< the values of the list, as a field of its own
    QComboBox* m_source;
    ValueInput* m_values;
    FormField* m_list;
};

}
