#pragma once

#include "core/x509/ExtensionType.h"

#include <QWidget>

namespace ui {

/// What a person enters for one field of an extension that is no group: none, one or several texts as core reads them.
class ValueInput : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual std::vector<std::string> values() const = 0;
    /// Shows values as they stand, those too that the form would not offer.
    virtual void setValues(const std::vector<std::string>& values) = 0;

signals:
    void edited();
};

/// The input for a field, by its kind; `label` is what screen readers call it. The field must outlive it.
ValueInput* makeValueInput(const core::ExtensionField& field, const QString& label, QWidget* parent);

}
