#include "ui/issue/RecipeDialog.h"

#include "ui/issue/CertificateDraft.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

QString listOf(const std::vector<core::GeneralName>& names)
{
    QStringList all;
    for (const core::GeneralName& name : names) all += QString::fromStdString(core::toText(name));
    return all.join(QStringLiteral(", "));
}

}

RecipeDialog::RecipeDialog(core::Profile profile, QWidget* parent)
    : FormDialog(QStringLiteral("recipeDialog"), tr("How others ask for “%1”").arg(showUntrusted(profile.title)),
          tr("Give these lines to whoever needs a certificate. Their key is made on their machine and stays there."),
          tr("Copy all of it"), parent),
      m_profile(std::move(profile)),
      m_tool(new QComboBox),
      m_subject(new QLineEdit),
      m_names(new QLineEdit),
      m_subjectField(new FormField(QStringLiteral("recipeSubject"), tr("Subject"), m_subject, this)),
      m_namesField(new FormField(QStringLiteral("recipeNames"), tr("Names"), m_names, this)),
      m_shown(new PlainLabel({}, TextStyle::Mono, Tone::Ink))
{
    for (const core::RequestTool& tool : core::requestTools())
        m_tool->addItem(QString::fromUtf8(tool.label), QString::fromUtf8(tool.id));
    m_namesField->setHint(tr("Separated by commas: DNS:host.example.com, IP:192.0.2.1"));
    m_shown->setObjectName(QStringLiteral("recipeText"));
    m_shown->setSelectable();
    if (const auto wish = core::exampleWish(m_profile)) {
        m_subject->setText(QString::fromStdString(wish->subject.toText()));
        m_names->setText(listOf(wish->names));
    }
    m_namesField->setVisible(!m_profile.names.allowed.empty());
    auto* card = new Card(this);
    card->content()->addWidget(m_shown);
    content().addWidget(new FormField(QStringLiteral("recipeTool"), tr("Program they have"), m_tool, this));
    content().addWidget(m_subjectField);
    content().addWidget(m_namesField);
    content().addWidget(card);
    connect(m_tool, &QComboBox::currentIndexChanged, this, &RecipeDialog::refresh);
    connect(m_subject, &QLineEdit::textChanged, this, &RecipeDialog::refresh);
    connect(m_names, &QLineEdit::textChanged, this, &RecipeDialog::refresh);
    connect(this, &FormDialog::confirmed, this, [this] {
        QApplication::clipboard()->setText(m_text);
        messages().showMessage({{}, tr("Copied."), {}, {}, {}}, Gravity::Note);
    });
    refresh();
}

QString RecipeDialog::block(const core::RequestRecipe& recipe) const
{
    QStringList parts;
    for (const auto& file : recipe.files)
        parts += tr("Save this as %1:").arg(QString::fromStdString(file.name)) + QStringLiteral("\n\n") +
            QString::fromStdString(file.content).remove(u'\r').trimmed();
    QStringList commands;
    for (const std::string& command : recipe.commands) commands += QString::fromStdString(command);
    parts += (recipe.files.empty() ? tr("Run:") : tr("Then run:")) + QStringLiteral("\n\n") + commands.join(u'\n');
    parts += tr("Send request.csr. The key stays where it is.");
    return parts.join(QStringLiteral("\n\n"));
}

void RecipeDialog::refresh()
{
    m_text.clear();
    core::RequestWish wish;
    const auto subject = core::DistinguishedName::parse(m_subject->text().toStdString());
    const auto names = readNames(m_names->text().toStdString());
    m_subjectField->setError(subject ? QString() : errorMessage(subject.error()).what);
    m_namesField->setError(names ? QString() : errorMessage(names.error()).what);
    if (subject && names) {
        const auto recipe =
            core::requestRecipe(m_profile, m_tool->currentData().toString().toStdString(), {*subject, *names, nullptr});
        if (recipe) {
            m_text = block(*recipe);
            m_shown->setText(showUntrustedBlock(m_text.toStdString()));
            m_namesField->setError(findingLines(recipe->notes));
        } else {
            m_shown->setText({});
            m_namesField->setError(errorMessage(recipe.error()).what);
        }
    }
    verb().setEnabled(!m_text.isEmpty());
}

}
