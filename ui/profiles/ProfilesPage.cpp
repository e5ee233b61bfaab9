#include "ui/profiles/ProfilesPage.h"

#include "ui/profiles/ProfileModel.h"

namespace ui {

ProfilesPage::ProfilesPage(ProfileModel& model, QWidget* parent)
    : ListPage(Glyph::Profile,
          {tr("Profiles"), tr("Filter by name"), tr("No profiles"),
              tr("A profile says what a certificate of one kind may hold. A vault gets its profiles when it is made."),
              tr("Import a profile…")},
          model, parent)
{
    setObjectName(QStringLiteral("profilesPage"));
    setStretchColumn(0);
    setColumnWidths({240, 130, 90, 210});
    connect(this, &ListPage::emptyActivated, this, &ProfilesPage::importWanted);
}

}
