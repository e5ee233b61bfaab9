#include "ui/issue/NamesEditor.h"

#include "core/profiles/ExtensionOids.h"
#include "ui/issue/CertificateDraft.h"
#include "ui/issue/NameEdit.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QPushButton* makeNamesButton(Glyph glyph, const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(iconOf(glyph), text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

/// One name as it was typed; the type may be left out where it can be guessed.
core::Result<core::GeneralName> nameIn(const NameEdit& line)
{
    const std::string text = line.edit()->text().trimmed().toStdString();
    if (auto whole = core::readGeneralName(text)) return whole;
    CORE_TRY(auto names, readNames(text));
    if (names.size() != 1) return core::failAs(core::ErrorCode::Malformed, "CW-122", {text, "one name a line"});
    return std::move(names.front());
}

}

NamesEditor::NamesEditor(QWidget* parent)
    : QWidget(parent),
      m_open(makeNamesButton(Glyph::Pen, tr("Change names"), "changeNames", this)),
      m_body(new QWidget(this)),
      m_commonName(new NameEdit(QStringLiteral("commonName"), tr("Common name"), false, m_body)),
      m_column(new QVBoxLayout),
      m_add(makeNamesButton(Glyph::Plus, tr("Add a name"), "addName", m_body)),
      m_undo(makeNamesButton(Glyph::Cross, tr("As asked"), "namesAsAsked", m_body))
{
    m_open->setCheckable(true);
    setButtonRole(*m_open, ButtonRole::Quiet);
    auto* first = new PlainLabel(tr("Common name"), TextStyle::Caption, Tone::InkSoft, m_body);
    auto* second = new PlainLabel(tr("All names it is good for"), TextStyle::Caption, Tone::InkSoft, m_body);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(scaled(5, QApplication::font()));
    m_column->setSpacing(scaled(5, QApplication::font()));
    body->addWidget(first);
    body->addWidget(m_commonName);
    body->addWidget(second);
    body->addLayout(m_column);
    body->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    const int side = scaled(10, QApplication::font());
    column->setContentsMargins(side, 0, side, side);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    m_body->hide();
    connect(m_open, &QPushButton::toggled, this, &NamesEditor::setOpen);
    connect(m_commonName, &NameEdit::edited, this, [this] { touched(m_isSubjectChanged); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({})->edit()->setFocus(Qt::TabFocusReason);
        orderTabs();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        setAsked({.subject = m_subject, .names = m_asked, .asked = {}, .spki = {}});
        emit edited();
    });
}

bool NamesEditor::isOpen() const { return m_open->isChecked(); }

void NamesEditor::setOpen(bool isOpen)
{
    m_body->setVisible(isOpen);
    if (!isOpen) return;
    QWidget* first = m_commonName->isEnabled() ? m_commonName->edit()
        : m_lines.empty()                      ? nullptr
                                               : m_lines.front()->edit();
    (first ? first : m_add)->setFocus(Qt::TabFocusReason);
}

void NamesEditor::setAsked(const core::RequestFacts& facts)
{
    m_subject = facts.subject;
    m_asked = facts.names;
    m_isSubjectChanged = m_areNamesChanged = false;
    for (NameEdit* line : m_lines) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    m_commonName->edit()->setText(showUntrusted(m_subject.commonName()));
    for (const core::GeneralName& name : m_asked) addLine(showUntrusted(core::toText(name)));
    orderTabs();
}

void NamesEditor::setRule(const core::Profile& profile)
{
    const bool takesName = core::takesCommonName(profile);
    const bool takesNames = core::takesNames(profile);
    const QString why = tr("This profile has no place for it.");
    const QString fix = tr("Choose another profile.");
    m_commonName->setEnabled(takesName);
    m_commonName->edit()->setToolTip(takesName ? QString() : why);
    if (takesNames)
        setAvailable(*m_add);
    else
        setUnavailable(*m_add, why, fix);
    for (NameEdit* line : m_lines) line->edit()->setEnabled(takesNames);
    if (takesName || takesNames)
        setAvailable(*m_open);
    else
        setUnavailable(*m_open, tr("This profile leaves no name to requests."), fix);
}

NameEdit* NamesEditor::addLine(const QString& text)
{
    const QString number = QString::number(m_lines.size() + 1);
    auto* line = new NameEdit(QStringLiteral("name") + number, tr("Name %1").arg(number), true, m_body);
    line->edit()->setText(text);
    line->edit()->setPlaceholderText(QStringLiteral("DNS:web01.acme.example"));
    m_column->addWidget(line);
    m_lines.push_back(line);
    connect(line, &NameEdit::edited, this, [this] { touched(m_areNamesChanged); });
    connect(line, &NameEdit::removeWanted, this, [this, line] { removeLine(line); });
    return line;
}

void NamesEditor::removeLine(NameEdit* line)
{
    const auto place = std::ranges::find(m_lines, line);
    if (place == m_lines.end()) return;
    const auto next = m_lines.erase(place);
    QWidget* focus = next != m_lines.end() ? (*next)->edit() : static_cast<QWidget*>(m_add);
    focus->setFocus(Qt::TabFocusReason);
    line->hide();
    line->deleteLater();
    touched(m_areNamesChanged);
}

void NamesEditor::touched(bool& isChanged)
{
    isChanged = true;
    m_commonName->clearVerdict();
    for (NameEdit* line : m_lines) line->clearVerdict();
    emit edited();
}

void NamesEditor::orderTabs()
{
    QWidget* before = m_commonName->edit();
    for (NameEdit* line : m_lines) {
        setTabOrder(before, line->edit());
        setTabOrder(line->edit(), line->remover());
        before = line->remover();
    }
    setTabOrder(before, m_add);
    setTabOrder(m_add, m_undo);
}

QWidget* NamesEditor::take(core::IssueChoices& choices)
{
    choices.subject.reset();
    choices.names.reset();
    QWidget* bad = nullptr;
    if (m_isSubjectChanged) {
        std::vector<core::NameAttribute> attributes = m_subject.attributes();
        const std::string text = m_commonName->edit()->text().trimmed().toStdString();
        const auto own = std::ranges::find(attributes, core::oid::commonName, &core::NameAttribute::oid);
        if (own != attributes.end() && text.empty())
            attributes.erase(own);
        else if (own != attributes.end())
            own->value = text;
        else if (!text.empty())
            attributes.push_back({std::string(core::oid::commonName), text});
        auto subject = core::DistinguishedName::fromAttributes(attributes);
        if (subject)
            choices.subject = *std::move(subject);
        else {
            m_commonName->setMistake(errorMessage(subject.error()).what);
            bad = m_commonName->edit();
        }
    }
    if (!m_areNamesChanged) return bad;
    std::vector<core::GeneralName> names;
    for (NameEdit* line : m_lines) {
        if (line->edit()->text().trimmed().isEmpty()) continue;
        auto name = nameIn(*line);
        if (name)
            names.push_back(*std::move(name));
        else {
            const Message message = errorMessage(name.error());
            line->setMistake(message.what + u' ' + message.remedy);
            if (!bad) bad = line->edit();
        }
    }
    choices.names = std::move(names);
    return bad;
}

void NamesEditor::setVerdicts(const core::IssueDraft& draft)
{
    const auto stops = [](const std::optional<core::Finding>& finding) {
        return finding && finding->severity == core::Severity::Error;
    };
    m_commonName->setVerdict(draft.commonName);
    m_bad = stops(draft.commonName) ? m_commonName->edit() : nullptr;
    for (NameEdit* line : m_lines) {
        if (line->edit()->text().trimmed().isEmpty()) {
            line->clearVerdict();
            continue;
        }
        const auto name = nameIn(*line);
        if (!name) continue; // take() said why
        const auto verdict = std::ranges::find(draft.judged, *name, &core::NameVerdict::name);
        if (verdict == draft.judged.end()) {
            line->setRepeated();
            continue;
        }
        line->setVerdict(verdict->finding);
        if (stops(verdict->finding) && !m_bad) m_bad = line->edit();
    }
}

}
