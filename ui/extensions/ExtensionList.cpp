#include "ui/extensions/ExtensionList.h"

#include "core/profiles/Granting.h"
#include "ui/extensions/ExtensionDialog.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/SelectableText.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr const char* oidProperty = "oid"; ///< of a button: the extension of its card

/// Place in the table of extensions; others come last, by their number.
std::pair<std::ptrdiff_t, std::string_view> placeOf(const core::ProfileExtension& extension)
{
    const auto types = core::extensionTypes();
    return {std::ranges::find(types, extension.oid, &core::ExtensionType::oid) - types.begin(), extension.oid};
}

/// "Purposes: as the request asks, if among clientAuth, emailProtection".
QString grantText(const core::ExtensionType& type, const core::FieldGrant& grant)
{
    const auto field = std::ranges::find(type.fields, std::string_view(grant.field), &core::ExtensionField::key);
    const QString label = field == type.fields.end() ? showUntrusted(grant.field) : coreText(field->label);
    if (grant.within.empty()) return ExtensionList::tr("%1: as the request asks").arg(label);
    QStringList values;
    for (const std::string& value : grant.within) values += showUntrusted(value);
    return ExtensionList::tr("%1: as the request asks, if among %2").arg(label, values.join(QStringLiteral(", ")));
}

QString summaryOf(const core::ProfileExtension& extension)
{
    QStringList lines;
    for (const std::string& line : core::linesOf(*extension.type, extension.values)) lines += showUntrusted(line);
    for (const core::FieldGrant& grant : extension.fromRequest) lines += grantText(*extension.type, grant);
    if (extension.isCritical) lines += ExtensionList::tr("critical");
    return lines.join(QStringLiteral(", "));
}

}

ExtensionList::ExtensionList(QWidget* parent)
    : QWidget(parent),
      m_cards(new QVBoxLayout),
      m_add(new QPushButton(iconOf(Glyph::Plus), tr("Add an extension…"), this))
{
    m_add->setObjectName(QStringLiteral("addExtension"));
    m_add->setAccessibleName(m_add->text());
    m_add->setAutoDefault(false);
    m_cards->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(m_cards);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &ExtensionList::add);
    setFocusProxy(m_add);
}

void ExtensionList::setExtensions(std::vector<core::ProfileExtension> extensions)
{
    m_extensions = std::move(extensions);
    std::ranges::sort(m_extensions, {}, placeOf);
    show();
}

void ExtensionList::show()
{
    const QWidget* held = window()->focusWidget(); // its card is made anew, too
    const QString button = held && isAncestorOf(held) ? held->objectName() : QString();
    const QString oid = button.isEmpty() ? QString() : held->property(oidProperty).toString();
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the button that was pressed may stand on it
        delete item;
    }
    for (const core::ProfileExtension& extension : m_extensions) m_cards->addWidget(makeCard(extension));
    if (!oid.isEmpty()) focusButton(button, oid);
}

void ExtensionList::focusButton(const QString& button, const QString& oid)
{
    for (int i = 0; i < m_cards->count(); ++i) {
        QWidget* card = m_cards->itemAt(i)->widget();
        auto* found = card->findChild<QPushButton*>(button);
        if (!found || found->property(oidProperty).toString() != oid) continue;
        card->show(); // a new one is shown later, and what is hidden gets no keyboard
        return found->setFocus(Qt::OtherFocusReason);
    }
}

QWidget* ExtensionList::makeCard(const core::ProfileExtension& extension)
{
    const QString label = extension.type->name.empty() ? showUntrusted(extension.oid) : coreText(extension.type->label);
    auto* card = new Card(this);
    auto* top = new QHBoxLayout;
    auto* title = new PlainLabel(label, TextStyle::Strong, Tone::Ink, card);
    title->setWordWrap(true);
    top->addWidget(title, 1);
    const auto addButton = [&](const QString& text, const char* name, auto act) {
        auto* button = new QPushButton(text, card);
        button->setObjectName(QLatin1String(name));
        button->setProperty(oidProperty, QString::fromStdString(extension.oid));
        button->setAccessibleName(text + QStringLiteral(": ") + label);
        button->setAutoDefault(false);
        setButtonRole(*button, ButtonRole::Quiet);
        connect(button, &QPushButton::clicked, this, act);
        top->addWidget(button, 0, Qt::AlignTop);
    };
    addButton(tr("Edit…"), "editExtension", [this, oid = extension.oid] { edit(oid); });
    addButton(tr("Remove"), "removeExtension", [this, oid = extension.oid] { remove(oid); });
    card->content()->addLayout(top);
    const QString summary = summaryOf(extension);
    if (!summary.isEmpty()) {
        auto* words = new SelectableText(summary, TextStyle::Small, Tone::InkSoft, card);
        words->setAccessibleName(label);
        card->content()->addWidget(words);
    }
    return card;
}

void ExtensionList::add() { open({}, new ExtensionDialog(m_extensions, m_kind, this)); }

void ExtensionList::edit(const std::string& oid)
{
    const auto found = std::ranges::find(m_extensions, oid, &core::ProfileExtension::oid);
    if (found != m_extensions.end()) open(oid, new ExtensionDialog(*found, m_kind, this));
}

void ExtensionList::open(const std::string& former, ExtensionDialog* dialog)
{
    connect(dialog, &ExtensionDialog::chosen, this, [this, former](const core::ProfileExtension& extension) {
        auto extensions = m_extensions;
        std::erase_if(extensions,
            [&](const core::ProfileExtension& each) { return each.oid == former || each.oid == extension.oid; });
        extensions.push_back(extension);
        setExtensions(std::move(extensions));
        emit edited();
        if (!former.empty()) focusButton(QStringLiteral("editExtension"), QString::fromStdString(extension.oid));
    });
    dialog->open();
}

void ExtensionList::remove(const std::string& oid)
{
    auto extensions = m_extensions;
    std::erase_if(extensions, [&](const core::ProfileExtension& each) { return each.oid == oid; });
    setExtensions(std::move(extensions));
    m_add->setFocus();
    emit edited();
}

}
