#include "ui/issue/ReplaceQuestion.h"

#include "ui/look/Buttons.h"
#include "ui/text/SelectableText.h"
#include "ui/text/Untrusted.h"

#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace ui {

ReplaceQuestion::ReplaceQuestion(const std::vector<std::filesystem::path>& standing, QWidget* parent)
    : FormDialog(QStringLiteral("replaceQuestion"), tr("Replace what is there?"),
          tr("What is now in %n file(s) of that name would be gone.", nullptr, static_cast<int>(standing.size())),
          tr("Replace"), parent)
{
    QStringList names;
    for (const std::filesystem::path& path : standing) names += showUntrusted(path.string());
    auto* list = new SelectableText(names.join(u'\n'), TextStyle::Mono, Tone::Ink, this);
    list->setObjectName(QStringLiteral("replacedFiles"));
    list->setAccessibleName(tr("Files that would be replaced"));
    content().addWidget(list);
    setButtonRole(verb(), ButtonRole::Danger);
    verb().setDefault(false);
    verb().setAutoDefault(false);
    verb().setAccessibleDescription(names.join(u'\n'));
    if (auto* cancel = findChild<QPushButton*>(QStringLiteral("replaceQuestionCancel"))) {
        cancel->setDefault(true);
        cancel->setFocus();
    }
    connect(this, &FormDialog::confirmed, this, &QDialog::accept);
}

}
