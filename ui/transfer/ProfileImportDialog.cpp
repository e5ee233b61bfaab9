#include "ui/transfer/ProfileImportDialog.h"

#include "ui/look/Type.h"
#include "ui/profiles/ProfileDetails.h"
#include "ui/widgets/Availability.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ProfileImportDialog::ProfileImportDialog(const core::ProfilePreview& preview, const QString& title,
    const QString& whyNot, const QString& fix, QWidget* parent)
    : FormDialog(QStringLiteral("profileImport"), title,
          tr("Looked into only: nothing was imported. Once it is taken in, what is issued by this profile follows it; "
             "certificates made before stay as they are."),
          tr("Take it in"), parent)
{
    auto* pane = new DetailsPane(this);
    pane->setMinimumSize(scaled(480, QApplication::font()), scaled(380, QApplication::font()));
    pane->setDetails(previewDetails(preview));
    content().addWidget(pane, 1);
    resize(scaled(560, QApplication::font()), scaled(700, QApplication::font()));
    if (!whyNot.isEmpty())
        setUnavailable(verb(), whyNot, fix);
    else if (preview.isKnown)
        setUnavailable(verb(), tr("This profile is in force already, letter by letter."), {});
}

}
