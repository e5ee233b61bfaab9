#pragma once

#include "core/profiles/KnownOids.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

class OidModel;
class PlainLabel;
class RowFilter;
class RowTable;
class SearchField;

/// Object identifiers by name, number and use, to look at, to copy, or to be put into a text.
class OidDialog : public FormDialog {
    Q_OBJECT
public:
    /// `inserts`: the verb puts one into the text that it was opened from; otherwise it copies the number.
    OidDialog(bool inserts, QWidget* parent);

signals:
    void chosen(const core::KnownOid& oid);

private:
    const core::KnownOid* current() const;
    void refresh();
    void take();

    bool m_inserts;
    SearchField* m_search;
    OidModel* m_model;
    RowFilter* m_filter;
    RowTable* m_table;
    PlainLabel* m_count;
};

}
