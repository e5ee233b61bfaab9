#include "ui/extensions/ChoicesInput.h"

#include "ui/extensions/OidCompleter.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FlowLayout.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr const char* valueProperty = "value"; ///< of a box: the standard's word

}

ChoicesInput::ChoicesInput(const core::ExtensionField& field, const QString& label, QWidget* parent)
    : ValueInput(parent), m_isOpen(field.isOpen), m_others(new QLineEdit(this))
{
    auto* boxes = new FlowLayout(12);
    for (const std::string_view choice : field.choices) {
        if (choice.empty()) continue; // a bit without a name
        auto* box = new QCheckBox(withoutShortcut(showUntrusted(choice)), this);
        box->setProperty(valueProperty, QString::fromUtf8(choice));
        box->setAccessibleName(label + QStringLiteral(": ") + showUntrusted(choice));
        connect(box, &QCheckBox::toggled, this, &ValueInput::edited);
        boxes->addWidget(box);
        m_boxes.append(box);
    }
    m_others->setPlaceholderText(tr("Others by their number, with commas between"));
    m_others->setAccessibleName(label + QStringLiteral(": ") + tr("others"));
    connect(m_others, &QLineEdit::textChanged, this, &ValueInput::edited); // what was proposed is taken without typing
    if (field.isOpen) new OidCompleter(field, true, *m_others);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(boxes);
    column->addWidget(m_others);
    showOthers();
    setFocusProxy(m_boxes.isEmpty() ? static_cast<QWidget*>(m_others) : m_boxes.first());
}

std::vector<std::string> ChoicesInput::values() const
{
    std::vector<std::string> values;
    for (const QCheckBox* box : m_boxes)
        if (box->isChecked()) values.push_back(box->property(valueProperty).toString().toStdString());
    const QStringList typed = m_others->text().split(u',', Qt::SkipEmptyParts);
    for (const QString& other : typed)
        if (!other.trimmed().isEmpty()) values.push_back(other.trimmed().toStdString());
    return values;
}

void ChoicesInput::setValues(const std::vector<std::string>& values)
{
    QStringList others;
    for (const std::string& value : values) {
        const QString text = QString::fromStdString(value);
        if (std::ranges::none_of(m_boxes, [&](const QCheckBox* box) { return box->property(valueProperty) == text; }))
            others += text;
    }
    for (QCheckBox* box : m_boxes)
        box->setChecked(std::ranges::contains(values, box->property(valueProperty).toString().toStdString()));
    m_others->setText(others.join(QStringLiteral(", ")));
    showOthers();
}

void ChoicesInput::showOthers() { m_others->setVisible(m_isOpen || !m_others->text().isEmpty()); }

}
