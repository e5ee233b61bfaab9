#pragma once

#include "ui/extensions/ValueInput.h"

class QPushButton;
class QVBoxLayout;

namespace ui {

class TextRow;

/// Any number of texts, one row each; names have their type before them, texts with known values have these proposed.
class TextListInput : public ValueInput {
    Q_OBJECT
public:
    TextListInput(const core::ExtensionField& field, const QString& label, QWidget* parent);

    std::vector<std::string> values() const override;
    void setValues(const std::vector<std::string>& values) override;

private:
    TextRow* addRow(const std::string& value);
    void removeRow(TextRow* row);

    const core::ExtensionField& m_field;
    QString m_label;
    std::vector<TextRow*> m_rows;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

}
