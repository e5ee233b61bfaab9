#pragma once

#include "ui/main/Desk.h"

namespace ui {

struct Hit;

/// Finds certificates, CAs and requests for the words typed into the search field, and goes there.
class FinderFeed : public QObject {
    Q_OBJECT
public:
    explicit FinderFeed(const Desk& desk);

private:
    void search(const QString& words);
    void go(const Hit& hit);

    const Desk& m_desk;
    Background* m_reader;
};

}
