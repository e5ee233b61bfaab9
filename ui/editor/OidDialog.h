#pragma once

#include "core/profiles/KnownOids.h"
#include "core/vault/Rows.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui {

class OidModel;
struct OidRow;
class PlainLabel;
class MessageStrip;
class RowFilter;
class RowTable;
class SearchField;

/// Object identifiers by name, number and use, to look at, to copy, or to be put into a text.
class OidDialog : public FormDialog {
    Q_OBJECT
public:
    /// `inserts`: the verb puts one into the text that it was opened from; otherwise it copies the number.
    OidDialog(bool inserts, QWidget* parent);

    /// Those that have a name in the open vault; the fields for another one are emptied.
    void setOwn(const std::vector<core::OidRow>& own);
    /// Why none can be named or forgotten; empty: they can.
    void setObstacle(const QString& why, const QString& fix);

signals:
    void nameWanted(const std::string& oid, const std::string& name, const std::string& purpose);
    void forgetWanted(const std::string& oid);
    void chosen(const core::KnownOid& oid);

private:
    QWidget* makeOwn();
    const OidRow* current() const;
    void showCurrent();
    void refresh();
    void take();

    bool m_inserts;
    SearchField* m_search;
    OidModel* m_model;
    RowFilter* m_filter;
    RowTable* m_table;
    PlainLabel* m_count;
    QLineEdit* m_oid;
    QLineEdit* m_name;
    QLineEdit* m_purpose;
    QPushButton* m_add;
    QPushButton* m_forget;
    QString m_why, m_fix; ///< nothing can be named or forgotten
};

}
