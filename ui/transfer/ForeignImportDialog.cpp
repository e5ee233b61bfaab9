#include "ui/transfer/ForeignImportDialog.h"

#include "core/linting/Lint.h"
#include "ui/look/Type.h"
#include "ui/profiles/ProfileDetails.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t mostLinesShown = 400;
constexpr std::size_t mostOctetsOfValue = 80;

QString reasonWords(const core::ForeignLine& line)
{
    if (!line.reason) return {};
    QString text = coreText(line.reason->text);
    for (std::size_t i = line.values.size(); i > 0; --i)
        text.replace(QStringLiteral("%%1").arg(i), showUntrusted(line.values[i - 1]));
    return text;
}

Mark markOf(core::ForeignFate fate)
{
    switch (fate) {
    case core::ForeignFate::Taken: return Mark::Done;
    case core::ForeignFate::Adapted: return Mark::Waiting;
    case core::ForeignFate::LeftOut: return Mark::Retired;
    case core::ForeignFate::Added: break;
    }
    return Mark::Active;
}

QString settingOf(const core::ForeignLine& line)
{
    QString text = QStringLiteral("[%1] %2").arg(showUntrusted(line.section), showUntrusted(line.key));
    if (!line.value.empty()) text += QStringLiteral(" = ") + showUntrusted(line.value.substr(0, mostOctetsOfValue));
    if (line.value.size() > mostOctetsOfValue) text += u'…';
    return line.line == 0
        ? text
        : ForeignImportDialog::tr("Line %1: %2").arg(showNumber(static_cast<qint64>(line.line)), text);
}

Details reportDetails(const ForeignPreview& preview)
{
    const auto& lines = preview.reading.lines;
    const auto count = [&](core::ForeignFate fate) {
        return showNumber(std::ranges::count(lines, fate, &core::ForeignLine::fate));
    };
    Details details;
    details.title = coreText(preview.format);
    details.plainWords = {
        {ForeignImportDialog::tr("Profiles"), showNumber(std::ssize(preview.reading.profiles))},
        {ForeignImportDialog::tr("Taken as they stand"), count(core::ForeignFate::Taken)},
        {ForeignImportDialog::tr("Changed"), count(core::ForeignFate::Adapted)},
        {ForeignImportDialog::tr("Left out"), count(core::ForeignFate::LeftOut)},
        {ForeignImportDialog::tr("Added"), count(core::ForeignFate::Added)},
    };
    details.checksTitle = ForeignImportDialog::tr("What was not taken as it stands");
    for (const core::ForeignLine& line : lines) {
        if (line.fate == core::ForeignFate::Taken) continue;
        if (details.checks.size() == mostLinesShown) {
            details.checks.push_back(
                {Mark::None, ForeignImportDialog::tr("There are more; the command line lists all."), {}});
            break;
        }
        // in one text, which wraps in narrow panes
        details.checks.push_back({markOf(line.fate), settingOf(line) + u'\n' + reasonWords(line), {}});
    }
    return details;
}

}

ForeignImportDialog::ForeignImportDialog(
    const ForeignPreview& preview, const QString& file, const QString& whyNot, const QString& fix, QWidget* parent)
    : FormDialog(QStringLiteral("foreignImport"), tr("The profiles in %1").arg(file),
          tr("Looked into only: nothing was imported. The file is of another program; look at what became of its "
             "settings, "
             "then tick the profiles that you want."),
          tr("Take them in"), parent),
      m_list(new QListWidget(this))
{
    auto* pane = new DetailsPane(this);
    pane->setMinimumSize(scaled(460, QApplication::font()), scaled(380, QApplication::font()));
    m_list->setObjectName(QStringLiteral("foreignList"));
    m_list->setAccessibleName(tr("Profiles in the file"));
    m_list->setMaximumWidth(scaled(240, QApplication::font()));
    connect(m_list, &QListWidget::currentRowChanged, pane, [this, pane](int place) {
        if (place >= 0) pane->setDetails(m_cards.at(static_cast<std::size_t>(place)));
    });
    m_list->addItem(tr("What became of it"));
    m_cards.push_back(reportDetails(preview));
    m_texts.emplace_back();
    for (std::size_t i = 0; i < preview.reading.profiles.size(); ++i)
        addProfile(preview.reading.profiles[i], preview.previews[i]);
    auto* row = new QHBoxLayout;
    row->addWidget(m_list);
    row->addWidget(pane, 1);
    content().addLayout(row, 1);
    m_list->setCurrentRow(0);
    resize(scaled(820, QApplication::font()), scaled(700, QApplication::font()));

    if (!whyNot.isEmpty()) {
        setUnavailable(verb(), whyNot, fix);
        return;
    }
    const auto refresh = [this] {
        if (chosen().empty())
            setUnavailable(verb(), tr("No profile is ticked."), tr("Tick those that you want."));
        else
            setAvailable(verb());
    };
    connect(m_list, &QListWidget::itemChanged, this, refresh);
    refresh();
}

void ForeignImportDialog::addProfile(
    const core::ForeignProfile& profile, const core::Result<core::ProfilePreview>& preview)
{
    auto* item = new QListWidgetItem(showUntrusted(profile.profile.id), m_list);
    Details details;
    bool canTake = false;
    if (preview) {
        details = previewDetails(*preview);
        canTake = !preview->isKnown && !core::hasErrors(preview->findings);
    } else {
        details.title = showUntrusted(profile.profile.id);
        details.lead = errorMessage(preview.error()).what;
    }
    m_cards.push_back(std::move(details));
    m_texts.push_back(profile.profile.text);
    if (!canTake) return; // it can be looked at
    // one that would replace a profile is ticked by whoever wants that
    const bool isNew = !preview->present;
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(isNew ? Qt::Checked : Qt::Unchecked);
}

std::vector<std::string> ForeignImportDialog::chosen() const
{
    std::vector<std::string> texts;
    for (int i = 1; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked) texts.push_back(m_texts[static_cast<std::size_t>(i)]);
    return texts;
}

}
