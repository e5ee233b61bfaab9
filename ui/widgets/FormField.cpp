#include "ui/widgets/FormField.h"

#include "ui/text/PlainLabel.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace ui {

FormField::FormField(const QString& name, const QString& label, QWidget* input, QWidget* parent)
    : QWidget(parent),
      m_input(input),
      m_label(new PlainLabel(label, TextStyle::Caption, Tone::InkSoft, this)),
      m_top(new QHBoxLayout),
      m_info(new InfoBubble(label, this)),
      m_below(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this))
{
    input->setParent(nullptr); // out of the order of Tab: before its field, it would lead Tab back to itself
    input->setParent(this);
    input->setObjectName(name);
    input->setAccessibleName(label);
    input->installEventFilter(this);
    m_label->setBuddy(input);
    m_info->setObjectName(name + QStringLiteral("Info"));
    m_info->hide();
    m_below->setObjectName(name + QStringLiteral("Note"));
    m_below->setWordWrap(true);
    m_below->hide();
    setFocusProxy(input);

    m_top->setContentsMargins(0, 0, 0, 0);
    m_top->setSpacing(4);
    m_top->addWidget(m_label);
    m_top->addWidget(m_info);
    m_top->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_top);
    column->addWidget(input);
    column->addWidget(m_below);
    setTabOrder(input, m_info); // first the answer, then the question mark
    listen();
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    refresh();
}

void FormField::setExplanation(const Explanation& explanation)
{
    m_info->setExplanation(explanation);
    m_info->setVisible(!explanation.isEmpty());
    refresh();
}

void FormField::setCorner(QWidget* corner)
{
    m_label->setWordWrap(true);
    m_top->setStretch(m_top->count() - 1, 0); // the label gets what there is, not the room beside it
    m_top->setStretchFactor(m_label, 1);
    m_top->addWidget(corner);
}

void FormField::setValidator(std::function<QString()> check) { m_check = std::move(check); }

bool FormField::isValid()
{
    m_wasLeft = true;
    if (m_check) setError(m_check());
    return m_error.isEmpty();
}

void FormField::setError(const QString& error)
{
    if (m_error == error) return;
    m_error = error;
    refresh();
    QAccessible::State state;
    state.invalid = true;
    QAccessibleStateChangeEvent change(m_input, state);
    QAccessible::updateAccessibility(&change);
}

QString FormField::label() const { return m_label->text(); }

bool FormField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && !m_wasLeft) {
        m_wasLeft = true;
        if (m_check && m_hasBeenEdited) setError(m_check());
    }
    return QWidget::eventFilter(watched, event);
}

void FormField::listen()
{
    const auto note = [this] { changed(); };
    if (auto* line = qobject_cast<QLineEdit*>(m_input))
        connect(line, &QLineEdit::textEdited, this, note);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(m_input))
        connect(text, &QPlainTextEdit::textChanged, this, note);
    else if (auto* combo = qobject_cast<QComboBox*>(m_input))
        connect(combo, &QComboBox::currentIndexChanged, this, note);
    else if (auto* spin = qobject_cast<QSpinBox*>(m_input))
        connect(spin, &QSpinBox::valueChanged, this, note);
    else if (auto* date = qobject_cast<QDateTimeEdit*>(m_input))
        connect(date, &QDateTimeEdit::dateTimeChanged, this, note);
    else if (auto* button = qobject_cast<QAbstractButton*>(m_input))
        connect(button, &QAbstractButton::toggled, this, note);
    else if (auto* secret = qobject_cast<PassphraseEdit*>(m_input))
        connect(secret, &PassphraseEdit::edited, this, note);
}

void FormField::changed()
{
    m_hasBeenEdited = true;
    if (m_check && (m_wasLeft || !m_error.isEmpty())) setError(m_check());
    emit edited();
}

void FormField::refresh()
{
    const bool wrong = !m_error.isEmpty();
    const QString text = wrong ? m_error : m_hint;
    m_below->setTone(wrong ? Tone::Bad : Tone::InkFaint);
    m_below->setText(text);
    m_below->setVisible(!text.isEmpty());
    QString description = text;
    if (!m_info->explanation().isEmpty())
        description += (description.isEmpty() ? QString() : QStringLiteral(" ")) + m_info->explanation().words;
    m_input->setAccessibleDescription(description);
}

}
