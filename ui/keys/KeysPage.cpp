#include "ui/keys/KeysPage.h"

#include "ui/keys/KeyModel.h"

namespace ui {

KeysPage::KeysPage(KeyModel& model, QWidget* parent)
    : ListPage(Glyph::Key,
          {tr("Keys"), tr("Filter by name or kind"), tr("No keys yet"),
              tr("A key is made together with the certificate authority or request that uses it."),
              tr("Build a hierarchy…")},
          model, parent)
{
    setObjectName(QStringLiteral("keysPage"));
    setStretchColumn(0);
    setColumnWidths({220, 110, 170, 210, 210});
    connect(this, &ListPage::emptyActivated, this, &KeysPage::buildWanted);
}

}
