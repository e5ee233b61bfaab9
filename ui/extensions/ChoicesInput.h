#pragma once

#include "ui/extensions/ValueInput.h"

#include <QStringList>

class QCheckBox;
class QLineEdit;

namespace ui {

/// Several of a few: one box to tick each, and a line for numbers (OIDs) that stand beside the known ones.
class ChoicesInput : public ValueInput {
    Q_OBJECT
public:
    ChoicesInput(const core::ExtensionField& field, const QString& label, QWidget* parent);

    std::vector<std::string> values() const override;
    void setValues(const std::vector<std::string>& values) override;

private:
    QList<QCheckBox*> m_boxes;
    QLineEdit* m_others;
};

}
