#include "ui/events/EventsPage.h"

#include "ui/events/EventModel.h"

namespace ui {

EventsPage::EventsPage(EventModel& model, QWidget* parent)
    : ListPage(Glyph::Events,
          {tr("Event log"), tr("Filter by event, person or object"), tr("Nothing has happened yet"),
              tr("Every change to the vault is written here before it takes effect, and is never removed."),
              tr("Build a certificate authority…")},
          model, parent)
{
    setObjectName(QStringLiteral("eventsPage"));
    setStretchColumn(3);
    setColumnWidths({70, 210, 200, 260, 140});
    connect(this, &ListPage::emptyActivated, this, &EventsPage::buildWanted);
}

}
