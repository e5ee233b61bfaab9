#include "ui/editor/SubjectForm.h"

#include "core/profiles/SubjectAttribute.h"
#include "core/x509/ObjectIdentifiers.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FlowLayout.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {
namespace {

using Source = core::SubjectRule::Source;

/// A choice of the form, and what it means in the file.
struct Policy {
    const char* text;
    Source source;
    bool isRequired;
};
constexpr std::array policies{
    Policy{QT_TRANSLATE_NOOP("ui::SubjectForm", "may be asked for"), Source::Request, false},
    Policy{QT_TRANSLATE_NOOP("ui::SubjectForm", "must be asked for"), Source::Request, true},
    Policy{QT_TRANSLATE_NOOP("ui::SubjectForm", "must be the CA's own"), Source::Issuer, true},
    Policy{QT_TRANSLATE_NOOP("ui::SubjectForm", "the CA's own, or none"), Source::Issuer, false},
    Policy{QT_TRANSLATE_NOOP("ui::SubjectForm", "always this value"), Source::Fixed, false},
    Policy{QT_TRANSLATE_NOOP("ui::SubjectForm", "this value, if nothing is asked"), Source::Default, false},
};
constexpr int longestAttribute = 32768; // RFC 5280 appendix A.1, ub-name

bool hasValue(Source source) { return source == Source::Fixed || source == Source::Default; }

int policyOf(const core::SubjectRule& rule)
{
    const auto* const found = std::ranges::find_if(policies, [&](const Policy& policy) {
        return policy.source == rule.source && (hasValue(rule.source) || policy.isRequired == rule.isRequired);
    });
    return static_cast<int>(found - policies.begin());
}

}

/// One attribute.
class SubjectRow : public QWidget {
public:
    SubjectRow(SubjectForm& form, const core::SubjectRule& shown)
        : QWidget(&form),
          rule(shown),
          m_form(form),
          m_policy(new QComboBox(this)),
          m_value(new QLineEdit(this)),
          m_limits(new QWidget(this)),
          m_least(makeCount(SubjectForm::tr("any length"), SubjectForm::tr("at least "))),
          m_most(makeCount(SubjectForm::tr("any length"), SubjectForm::tr("at most "))),
          m_characters(new QLineEdit(this)),
          m_more(new QToolButton(this))
    {
        const std::string name = core::attributeName(rule.oid);
        const QString shownName = showUntrusted(name);
        setObjectName(QStringLiteral("subject-") + shownName);
        auto* label = new PlainLabel(shownName, TextStyle::Strong, Tone::Ink, this);
        label->setMinimumWidth(scaled(64, QApplication::font()));
        setPlainToolTip(
            *label, showUntrusted(core::nameOfOid(rule.oid)) + QStringLiteral(" · ") + showUntrusted(rule.oid));
        for (const Policy& policy : policies) m_policy->addItem(SubjectForm::tr(policy.text));
        m_policy->setObjectName(QStringLiteral("policy"));
        m_policy->setAccessibleName(SubjectForm::tr("%1: where its value comes from").arg(shownName));
        m_policy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_policy->setMinimumContentsLength(12);
        m_value->setObjectName(QStringLiteral("value"));
        m_value->setAccessibleName(SubjectForm::tr("%1: value").arg(shownName));
        m_value->setPlaceholderText(SubjectForm::tr("Value; may hold {{ca.o}}"));
        addLimits(shownName);
        m_more->setText(QStringLiteral("…"));
        m_more->setCheckable(true);
        m_more->setAutoRaise(true);
        m_more->setAccessibleName(SubjectForm::tr("%1: length and characters").arg(shownName));
        m_more->setToolTip(SubjectForm::tr("Length and characters"));
        m_remove = new QToolButton(this);
        auto* remove = m_remove;
        remove->setIcon(iconOf(Glyph::Cross));
        remove->setAutoRaise(true);
        remove->setObjectName(QStringLiteral("removeAttribute"));
        remove->setAccessibleName(SubjectForm::tr("Remove %1").arg(shownName));
        remove->setToolTip(remove->accessibleName());
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        line->addWidget(label);
        line->addWidget(m_policy, 1);
        line->addWidget(m_more);
        line->addWidget(remove);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addLayout(line);
        column->addWidget(m_value);
        column->addWidget(m_limits);
        show(shown);
        connect(m_policy, &QComboBox::currentIndexChanged, this, [this](int place) { choose(place); });
        connect(m_value, &QLineEdit::textEdited, this, [this](const QString& text) {
            rule.value = text.trimmed().toStdString();
            emit m_form.ruleChanged(rule, true);
        });
        connect(m_characters, &QLineEdit::textEdited, this, [this](const QString& text) {
            rule.characters = text.toStdString();
            emit m_form.ruleChanged(rule, true);
        });
        connect(m_least, &QSpinBox::valueChanged, this, [this](int count) {
            rule.shortest = static_cast<std::size_t>(count);
            emit m_form.ruleChanged(rule, true);
        });
        connect(m_most, &QSpinBox::valueChanged, this, [this](int count) {
            rule.longest = static_cast<std::size_t>(count);
            emit m_form.ruleChanged(rule, true);
        });
        connect(m_more, &QToolButton::toggled, m_limits, &QWidget::setVisible);
        connect(remove, &QToolButton::clicked, this, [this] { emit m_form.ruleRemoved(rule.oid); });
    }

    void show(const core::SubjectRule& shown)
    {
        rule = shown;
        const QSignalBlocker quiet[]{QSignalBlocker(m_policy), QSignalBlocker(m_value), QSignalBlocker(m_least),
            QSignalBlocker(m_most), QSignalBlocker(m_characters)};
        m_policy->setCurrentIndex(policyOf(rule));
        const QString value = QString::fromStdString(rule.value);
        if (m_value->text().trimmed() != value) m_value->setText(value);
        m_value->setVisible(hasValue(rule.source));
        m_least->setValue(static_cast<int>(rule.shortest));
        m_most->setValue(static_cast<int>(rule.longest));
        const QString characters = QString::fromStdString(rule.characters);
        if (m_characters->text() != characters) m_characters->setText(characters);
        const bool isLimited = rule.shortest != 0 || rule.longest != 0 || !rule.characters.empty();
        if (isLimited) m_more->setChecked(true);
        m_limits->setVisible(m_more->isChecked());
    }

    /// What takes the keyboard.
    std::vector<QWidget*> inOrder() const
    {
        return {m_policy, m_more, m_remove, m_value, m_least, m_most, m_characters};
    }

    core::SubjectRule rule;

private:
    QSpinBox* makeCount(const QString& none, const QString& prefix)
    {
        auto* box = new QSpinBox(this);
        box->setRange(0, longestAttribute);
        box->setSpecialValueText(none);
        box->setPrefix(prefix);
        return box;
    }
    void addLimits(const QString& name)
    {
        m_least->setAccessibleName(SubjectForm::tr("%1: characters at least").arg(name));
        m_most->setAccessibleName(SubjectForm::tr("%1: characters at most").arg(name));
        m_characters->setAccessibleName(SubjectForm::tr("%1: characters that may occur").arg(name));
        m_characters->setPlaceholderText(QStringLiteral("A-Za-z0-9 .-"));
        auto* flow = new FlowLayout(6, m_limits);
        flow->setContentsMargins(scaled(16, QApplication::font()), 0, 0, 0);
        flow->addWidget(m_least);
        flow->addWidget(m_most);
        flow->addWidget(m_characters);
    }
    void choose(int place)
    {
        const Policy& policy = policies.at(static_cast<std::size_t>(place));
        rule.source = policy.source;
        rule.isRequired = policy.isRequired;
        if (!hasValue(rule.source)) rule.value.clear();
        // a value must be there for the file to be read
        if (hasValue(rule.source) && rule.value.empty())
            rule.value = "{{ca." + inLowerCaseAscii(core::attributeName(rule.oid)) + "}}";
        m_value->setVisible(hasValue(rule.source));
        emit m_form.ruleChanged(rule, false);
    }
    static std::string inLowerCaseAscii(std::string text)
    {
        std::ranges::transform(
            text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return text;
    }

    SubjectForm& m_form;
    QComboBox* m_policy;
    QLineEdit* m_value;
    QWidget* m_limits;
    QSpinBox* m_least;
    QSpinBox* m_most;
    QLineEdit* m_characters;
    QToolButton* m_more;
    QToolButton* m_remove = nullptr;
};

SubjectForm::SubjectForm(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_others(new QComboBox(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_others->setObjectName(QStringLiteral("otherAttributes"));
    m_others->setAccessibleName(tr("Attribute to be granted"));
    auto* add = new QPushButton(iconOf(Glyph::Plus), tr("Add"), this);
    add->setObjectName(QStringLiteral("addAttribute"));
    add->setAccessibleName(tr("Add the attribute"));
    add->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_others, 1);
    line->addWidget(add);
    m_column->addLayout(line);
    connect(add, &QPushButton::clicked, this, [this] {
        const std::string oid = m_others->currentData().toString().toStdString();
        if (!oid.empty()) emit ruleChanged({.oid = oid}, false);
    });
    setFocusProxy(m_others);
    refreshChoices();
}

void SubjectForm::setRules(const std::vector<core::SubjectRule>& rules)
{
    const bool areSameAttributes = std::ranges::equal(
        m_rows, rules, {}, [](const SubjectRow* row) { return row->rule.oid; }, &core::SubjectRule::oid);
    m_rules = rules;
    if (areSameAttributes) {
        for (std::size_t i = 0; i < rules.size(); ++i) m_rows[i]->show(rules[i]);
        return;
    }
    for (SubjectRow* row : m_rows) {
        row->hide();
        row->deleteLater(); // the button that was pressed may stand in it
    }
    m_rows.clear();
    for (const core::SubjectRule& rule : rules) addRow(rule);
    refreshChoices();
}

void SubjectForm::addRow(const core::SubjectRule& rule)
{
    auto* row = new SubjectRow(*this, rule);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    // the keyboard goes through it before it comes to what adds another one
    QWidget* before = m_others->previousInFocusChain();
    for (QWidget* each : row->inOrder()) {
        QWidget::setTabOrder(before, each);
        before = each;
    }
    m_rows.push_back(row);
    row->setVisible(true);
}

void SubjectForm::refreshChoices()
{
    m_others->clear();
    for (const std::string_view name : core::attributeNames()) {
        const std::string oid = core::attributeOid(name);
        if (std::ranges::contains(m_rules, oid, &core::SubjectRule::oid)) continue;
        const QString full = showUntrusted(core::nameOfOid(oid));
        const QString shown = showUntrusted(name);
        m_others->addItem(full == shown ? shown : shown + QStringLiteral(" – ") + full, QString::fromStdString(oid));
    }
}

}
