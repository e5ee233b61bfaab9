#include "ui/extensions/TextListInput.h"

#include "core/x509/GeneralName.h"
#include "ui/extensions/OidCompleter.h"
#include "ui/look/Icons.h"
#include "ui/text/Untrusted.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QString wordOf(core::GeneralName::Type type)
{
    const std::string_view name = core::typeName(type);
    return QString::fromUtf8(name);
}

}

/// One text of the list. Of a name the part before the colon is chosen; anything else is written out whole.
class TextRow : public QWidget {
public:
    TextRow(const core::ExtensionField& field, const QString& label, QWidget* parent)
        : QWidget(parent), remove(new QToolButton(this)), edit(new QLineEdit(this))
    {
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        if (field.kind == core::ExtensionField::Kind::Names) {
            type = new QComboBox(this);
            for (const auto each : core::generalNameTypes()) type->addItem(wordOf(each), wordOf(each) + u':');
            type->addItem(TextListInput::tr("as written"), QString());
            type->setAccessibleName(TextListInput::tr("Type of the name"));
            line->addWidget(type);
        }
        edit->setAccessibleName(label);
        if (takesOids(field)) {
            new OidCompleter(field, false, *edit);
        } else if (!field.choices.empty()) {
            QStringList known;
            for (const std::string_view choice : field.choices) known += showUntrusted(choice);
            auto* completer = new QCompleter(known, edit);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            edit->setCompleter(completer);
        }
        line->addWidget(edit, 1);
        remove->setIcon(iconOf(Glyph::Cross));
        remove->setAutoRaise(true);
        remove->setAccessibleName(TextListInput::tr("Remove this row"));
        remove->setToolTip(TextListInput::tr("Remove this row"));
        line->addWidget(remove);
        setFocusProxy(edit);
    }

    std::string value() const
    {
        const QString text = edit->text().trimmed();
        if (text.isEmpty()) return {};
        return ((type ? type->currentData().toString() : QString()) + text).toStdString();
    }
    void setValue(const std::string& value)
    {
        QString text = QString::fromStdString(value);
        if (type) {
            const qsizetype colon = text.indexOf(u':');
            const int place =
                text.isEmpty() ? 0 : type->findData(text.first(colon + 1), Qt::UserRole, Qt::MatchExactly);
            type->setCurrentIndex(place < 0 ? type->count() - 1 : place);
            text = text.mid(type->currentData().toString().size());
        }
        edit->setText(text);
    }

    QComboBox* type = nullptr;
    QToolButton* remove;
    QLineEdit* edit;
};

TextListInput::TextListInput(const core::ExtensionField& field, const QString& label, QWidget* parent)
    : ValueInput(parent),
      m_field(field),
      m_label(label),
      m_column(new QVBoxLayout(this)),
      m_add(new QPushButton(iconOf(Glyph::Plus), tr("Add a row"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(QStringLiteral("addRow"));
    m_add->setAccessibleName(label + QStringLiteral(": ") + m_add->text());
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        TextRow* row = addRow({});
        row->edit->setFocus();
        emit edited();
    });
    addRow({});
    setFocusProxy(m_rows.front());
}

TextRow* TextListInput::addRow(const std::string& value)
{
    auto* row = new TextRow(m_field, m_label, this);
    row->setValue(value);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    connect(row->edit, &QLineEdit::textChanged, this, &ValueInput::edited); // what was proposed is taken without typing
    if (row->type) connect(row->type, &QComboBox::currentIndexChanged, this, &ValueInput::edited);
    connect(row->remove, &QToolButton::clicked, this, [this, row] { removeRow(row); });
    return row;
}

void TextListInput::removeRow(TextRow* row)
{
    if (m_rows.size() == 1) {
        row->setValue({});
        row->edit->setFocus();
    } else {
        const auto place = std::ranges::find(m_rows, row);
        const auto next = m_rows.erase(place);
        (next == m_rows.end() ? m_rows.back() : *next)->edit->setFocus();
        setFocusProxy(m_rows.front());
        row->hide();
        row->deleteLater();
    }
    emit edited();
}

std::vector<std::string> TextListInput::values() const
{
    std::vector<std::string> values;
    for (const TextRow* row : m_rows)
        if (std::string value = row->value(); !value.empty()) values.push_back(std::move(value));
    return values;
}

void TextListInput::setValues(const std::vector<std::string>& values)
{
    while (m_rows.size() > 1) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    m_rows.front()->setValue(values.empty() ? std::string() : values.front());
    for (std::size_t i = 1; i < values.size(); ++i) addRow(values[i]);
}

}
