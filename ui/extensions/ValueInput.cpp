#include "ui/extensions/ValueInput.h"

#include "ui/extensions/ChoicesInput.h"
#include "ui/extensions/TextListInput.h"
#include "ui/text/Untrusted.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {
namespace {

QVBoxLayout* columnIn(QWidget& widget)
{
    auto* column = new QVBoxLayout(&widget);
    column->setContentsMargins(0, 0, 0, 0);
    return column;
}

class FlagInput : public ValueInput {
public:
    FlagInput(const QString& label, QWidget* parent)
        : ValueInput(parent), m_box(new QCheckBox(ValueInput::tr("Yes"), this))
    {
        columnIn(*this)->addWidget(m_box);
        m_box->setAccessibleName(label);
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::toggled, this, &ValueInput::edited);
    }
    std::vector<std::string> values() const override
    {
        return m_box->isChecked() ? std::vector<std::string>{"true"} : std::vector<std::string>{};
    }
    void setValues(const std::vector<std::string>& values) override
    {
        m_box->setChecked(values == std::vector<std::string>{"true"});
    }

private:
    QCheckBox* m_box;
};

/// Numbers and moments, too: core reads them, and says what is wrong with them.
class TextInput : public ValueInput {
public:
    TextInput(const core::ExtensionField& field, const QString& label, QWidget* parent)
        : ValueInput(parent), m_edit(new QLineEdit(this))
    {
        columnIn(*this)->addWidget(m_edit);
        m_edit->setAccessibleName(label);
        if (field.kind == core::ExtensionField::Kind::Number) m_edit->setInputMethodHints(Qt::ImhDigitsOnly);
        if (field.kind == core::ExtensionField::Kind::Moment)
            m_edit->setPlaceholderText(QStringLiteral("2027-01-31T00:00:00Z"));
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, &ValueInput::edited);
    }
    std::vector<std::string> values() const override
    {
        const QString text = m_edit->text().trimmed();
        return text.isEmpty() ? std::vector<std::string>{} : std::vector{text.toStdString()};
    }
    void setValues(const std::vector<std::string>& values) override
    {
        m_edit->setText(values.empty() ? QString() : QString::fromStdString(values.front()));
        if (!m_edit->hasFocus()) m_edit->setCursorPosition(0); // what is long is read from its start
    }

private:
    QLineEdit* m_edit;
};

class ChoiceInput : public ValueInput {
public:
    ChoiceInput(const core::ExtensionField& field, const QString& label, QWidget* parent)
        : ValueInput(parent), m_box(new QComboBox(this))
    {
        columnIn(*this)->addWidget(m_box);
        m_box->setAccessibleName(label);
        m_box->addItem(ValueInput::tr("Not set"), QString());
        for (const std::string_view choice : field.choices) addChoice(std::string(choice));
        setFocusProxy(m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, &ValueInput::edited);
    }
    std::vector<std::string> values() const override
    {
        const QString value = m_box->currentData().toString();
        return value.isEmpty() ? std::vector<std::string>{} : std::vector{value.toStdString()};
    }
    void setValues(const std::vector<std::string>& values) override
    {
        const QString value = values.empty() ? QString() : QString::fromStdString(values.front());
        if (m_box->findData(value) < 0) addChoice(value.toStdString());
        m_box->setCurrentIndex(m_box->findData(value));
    }

private:
    void addChoice(const std::string& choice)
    {
        m_box->addItem(withoutShortcut(showUntrusted(choice)), QString::fromStdString(choice));
    }
    QComboBox* m_box;
};

}

ValueInput* makeValueInput(const core::ExtensionField& field, const QString& label, QWidget* parent)
{
    using Kind = core::ExtensionField::Kind;
    switch (field.kind) {
    case Kind::Flag: return new FlagInput(label, parent);
    case Kind::Choice: return new ChoiceInput(field, label, parent);
    case Kind::ChoiceList: return new ChoicesInput(field, label, parent);
    case Kind::TextList:
    case Kind::Names: return new TextListInput(field, label, parent);
    case Kind::Number:
    case Kind::Text:
    case Kind::Moment:
    case Kind::Group: break;
    }
    return new TextInput(field, label, parent);
}

}
