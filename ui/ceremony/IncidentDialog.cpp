#include "ui/ceremony/IncidentDialog.h"

#include "core/ceremony/record/Seal.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {
namespace {

/// Words for core::abortReasons(), in the same order.
constexpr std::array reasonWords{QT_TRANSLATE_NOOP("ui::AbortDialog", "The machine or the room is not as it must be"),
    QT_TRANSLATE_NOOP("ui::AbortDialog", "A token failed"),
    QT_TRANSLATE_NOOP("ui::AbortDialog", "Too few people are left"),
    QT_TRANSLATE_NOOP("ui::AbortDialog", "Something may be compromised"),
    QT_TRANSLATE_NOOP("ui::AbortDialog", "The script is wrong"), QT_TRANSLATE_NOOP("ui::AbortDialog", "People"),
    QT_TRANSLATE_NOOP("ui::AbortDialog", "The room had to be left"),
    QT_TRANSLATE_NOOP("ui::AbortDialog", "Something else")};

}

WhoTicks::WhoTicks(const QString& name, const std::vector<core::Participant>& people, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new PlainLabel(tr("Who decided it"), TextStyle::Caption, Tone::InkSoft, this));
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(scaled(14, QApplication::font()), row);
    column->addWidget(row);
    for (const core::Participant& person : people) {
        auto* box = new QCheckBox(withoutShortcut(showUntrusted(person.name)), row);
        box->setObjectName(name + u'.' + QString::number(m_boxes.size() + 1));
        box->setToolTip(rolesText(person.roles));
        connect(box, &QCheckBox::toggled, this, &WhoTicks::edited);
        flow->addWidget(box);
        m_boxes.emplace_back(person.name, box);
    }
    setVisible(!people.empty());
}

std::vector<std::string> WhoTicks::who() const
{
    std::vector<std::string> names;
    for (const auto& [name, box] : m_boxes)
        if (box->isChecked()) names.push_back(name);
    return names;
}

bool WhoTicks::isEmpty() const { return !m_boxes.empty() && who().empty(); }

IncidentDialog::IncidentDialog(const std::vector<core::Participant>& people, QWidget* parent)
    : FormDialog(QStringLiteral("ceremony.incident"), tr("Incident"),
          tr("Something did not go as planned. Nothing is lost: say it in plain words, it stands first in the record."),
          tr("Put it on the record"), parent),
      m_people(people),
      m_expected(addLine("expected", tr("What was expected"))),
      m_happened(addLine("happened", tr("What happened"))),
      m_decided(addLine("decided", tr("What was decided"))),
      m_weight(new QComboBox),
      m_who(new WhoTicks(objectName() + QStringLiteral(".who"), people, this)),
      m_pins(new WhoPins(objectName() + QStringLiteral(".pin"), people, this))
{
    m_weight->addItem(tr("Note: worth knowing"), static_cast<int>(core::Incident::Weight::Note));
    m_weight->addItem(
        tr("Deviation: the script was not followed"), static_cast<int>(core::Incident::Weight::Deviation));
    m_weight->addItem(tr("Security: trust may have suffered"), static_cast<int>(core::Incident::Weight::Security));
    content().addWidget(
        new FormField(objectName() + QStringLiteral(".weight"), tr("How much it weighs"), m_weight, this));
    content().addWidget(m_who);
    content().addWidget(m_pins);
    connect(m_who, &WhoTicks::edited, this, &IncidentDialog::check);
    connect(m_pins, &WhoPins::edited, this, &IncidentDialog::check);
    connect(m_weight, &QComboBox::currentIndexChanged, this, &IncidentDialog::askPins);
    connect(this, &QDialog::finished, m_pins, &WhoPins::clear);
    m_expected->setFocus();
    askPins();
    check();
}

void IncidentDialog::askPins()
{
    QStringList who;
    const std::vector<core::Confirmation> wanted = core::incidentConfirmers(weight(), m_people);
    for (const core::Confirmation& one : wanted)
        who += WhoPins::tr("%1 × %2").arg(showNumber(one.count), coreText(core::infoOf(one.role).label));
    m_pins->want(who.join(QStringLiteral(", ")), [this, wanted](const std::vector<std::string>& names) {
        return std::ranges::all_of(wanted, [&](const core::Confirmation& one) {
            return one.count <= std::ranges::count_if(m_people, [&](const core::Participant& person) {
                return std::ranges::contains(names, person.name) && std::ranges::contains(person.roles, one.role);
            });
        });
    });
}

QLineEdit* IncidentDialog::addLine(const char* name, const QString& label)
{
    auto* line = new QLineEdit;
    content().addWidget(new FormField(objectName() + u'.' + QLatin1String(name), label, line, this));
    connect(line, &QLineEdit::textChanged, this, &IncidentDialog::check);
    return line;
}

core::Incident::Weight IncidentDialog::weight() const
{
    return static_cast<core::Incident::Weight>(m_weight->currentData().toInt());
}

core::Incident IncidentDialog::incident() const
{
    return {.weight = weight(),
        .expected = m_expected->text().trimmed().toStdString(),
        .happened = m_happened->text().trimmed().toStdString(),
        .decided = m_decided->text().trimmed().toStdString(),
        .who = m_who->who()};
}

void IncidentDialog::check()
{
    if (m_happened->text().trimmed().isEmpty() || m_expected->text().trimmed().isEmpty() ||
        m_decided->text().trimmed().isEmpty())
        setUnavailable(
            verb(), tr("It is not said yet what was expected, what happened and what was decided."), tr("Type it."));
    else if (m_who->isEmpty())
        setUnavailable(verb(), tr("It is not said yet who decided it."), tr("Tick the names."));
    else if (!m_pins->isComplete())
        setUnavailable(verb(), tr("Not everybody whom it wants has confirmed it."), tr("Let them type their PINs."));
    else
        setAvailable(verb());
}

AbortDialog::AbortDialog(const std::vector<core::Participant>& people, QWidget* parent)
    : FormDialog(QStringLiteral("ceremony.abort"), tr("Abandon the ceremony"),
          tr("What is secret is wiped before anything else, and the record ends. It can never be taken up again; a new "
             "ceremony has to be held."),
          tr("Abandon it"), parent),
      m_reason(new QComboBox),
      m_words(new QLineEdit),
      m_who(new WhoTicks(objectName() + QStringLiteral(".who"), people, this))
{
    const auto reasons = core::abortReasons();
    for (std::size_t i = 0; i < reasons.size(); ++i)
        m_reason->addItem(tr(reasonWords.at(i)), QString::fromUtf8(reasons[i]));
    content().addWidget(new FormField(objectName() + QStringLiteral(".reason"), tr("Why"), m_reason, this));
    auto* words = new FormField(objectName() + QStringLiteral(".words"), tr("In your words"), m_words, this);
    content().addWidget(words);
    content().addWidget(m_who);
    setButtonRole(verb(), ButtonRole::Danger);
    verb().setDefault(false);
    const auto isOther = [this] { return m_reason->currentData().toString() == QLatin1String("other"); };
    words->setVisible(isOther());
    connect(m_reason, &QComboBox::currentIndexChanged, words, [words, isOther] { words->setVisible(isOther()); });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &AbortDialog::check);
    connect(m_words, &QLineEdit::textChanged, this, &AbortDialog::check);
    connect(m_who, &WhoTicks::edited, this, &AbortDialog::check);
    connect(this, &FormDialog::confirmed, this, &AbortDialog::press);
    check();
}

std::string AbortDialog::reason() const
{
    const QString chosen = m_reason->currentData().toString();
    return (chosen == QLatin1String("other") ? m_words->text().trimmed() : chosen).toStdString();
}

void AbortDialog::check()
{
    m_isAsked = false;
    verb().setText(tr("Abandon it"));
    messages().dismiss();
    if (reason().empty())
        setUnavailable(verb(), tr("It is not said yet why."), tr("Type it."));
    else if (m_who->isEmpty())
        setUnavailable(verb(), tr("It is not said yet who decided it."), tr("Tick the names."));
    else
        setAvailable(verb());
}

void AbortDialog::press()
{
    if (m_isAsked) return emit decided();
    m_isAsked = true;
    verb().setText(tr("Yes, abandon it for good"));
    messages().showMessage({.what = tr("Does everybody agree?"),
                               .why = tr("Key and shares that are in memory are lost with it."),
                               .remedy = tr("Press once more to abandon the ceremony, or cancel to go on.")},
        Gravity::Warning);
}

LeaveDialog::LeaveDialog(QWidget* parent)
    : FormDialog(QStringLiteral("ceremony.leave"), tr("The ceremony is not over"),
          tr("Closing the window does not end it. Stay, break off so that it can be taken up again, or abandon it."),
          tr("Stay"), parent)
{
    const auto add = [this](const char* name, const QString& text, const QString& note, auto signal) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(objectName() + u'.' + QLatin1String(name));
        button->setAutoDefault(false);
        content().addWidget(button, 0, Qt::AlignLeft);
        content().addWidget(paragraph(note, this, TextStyle::Small, Tone::InkSoft));
        connect(button, &QPushButton::clicked, this, [this, signal] {
            accept();
            emit(this->*signal)();
        });
        return button;
    };
    add("break", tr("Break off now"),
        tr("Secrets are wiped and tokens logged out at once. Those who come back go on with “Resume…”."),
        &LeaveDialog::breakWanted);
    setButtonRole(*add("abort", tr("Abandon it…"), tr("The record ends; nothing can be taken up again."),
                      &LeaveDialog::abortWanted),
        ButtonRole::Danger);
    connect(this, &FormDialog::confirmed, this, &QDialog::reject);
}

}
