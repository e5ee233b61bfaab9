#pragma once

#include "ui/extensions/ValueInput.h"

#include <QStringList>

class QCheckBox;
class QLineEdit;

namespace ui {

/// Several of a few: one box to tick each, and, where there may be others, a line for their numbers (OIDs).
class ChoicesInput : public ValueInput {
    Q_OBJECT
public:
    ChoicesInput(const core::ExtensionField& field, const QString& label, QWidget* parent);

    std::vector<std::string> values() const override;
    void setValues(const std::vector<std::string>& values) override;

private:
    QList<QCheckBox*> m_boxes;
    void showOthers();

    bool m_isOpen;
    QLineEdit* m_others;
};

}
