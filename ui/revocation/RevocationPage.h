#pragma once

#include "ui/widgets/ListPage.h"

class QStackedWidget;

namespace ui {

class CrlModel;
class RevokedModel;

/// Revocation lists and when the next is due; below, what is revoked and whether clients can know.
class RevocationPage : public ListPage {
    Q_OBJECT
public:
    RevocationPage(CrlModel& lists, RevokedModel& revoked, QWidget* parent = nullptr);

    RowTable& revokedTable() const { return *m_table; }
    EmptyState& nothingRevoked() const { return *m_nothing; }

signals:
    /// There is no CA yet, and one is to be built.
    void buildWanted();
    /// A revoked certificate is to be seen among the certificates.
    void certificateChosen(qint64 id);
    /// All certificates are to be seen.
    void certificatesWanted();

private:
    QWidget* makeRevoked(RevokedModel& revoked);

    RowTable* m_table;
    EmptyState* m_nothing;
};

}
