#pragma once

#include "ui/widgets/ListPage.h"

namespace ui {

class EventModel;

/// What was done, by whom and when; every line is chained to the one before.
class EventsPage : public ListPage {
    Q_OBJECT
public:
    explicit EventsPage(EventModel& model, QWidget* parent = nullptr);

signals:
    /// Something is to be done that would be logged.
    void buildWanted();
};

}
