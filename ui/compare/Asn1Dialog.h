#pragma once

#include "core/formats/Asn1File.h"
#include "core/x509/Asn1Fields.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;
class QModelIndex;
class QTreeView;

namespace ui {

class Asn1Model;
class HexPane;
class PlainLabel;
class SearchField;

/// What a file or something of the vault is made of: the tree of its elements on the left, its octets on the right, each showing
/// what is chosen in the other.
class Asn1Dialog : public FormDialog {
    Q_OBJECT
public:
    /// `title` has gone through showUntrusted(); there is one block at least.
    Asn1Dialog(const QString& title, std::vector<core::Asn1Block> blocks, QWidget* parent = nullptr);

    /// Goes to a line of the tree.
    void select(std::size_t line);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void showBlock(int place);
    void showCurrent(const QModelIndex& index);
    void find(bool isBackwards);

    std::vector<core::Asn1Block> m_blocks;
    std::vector<core::Asn1Field> m_fields;
    Asn1Model* m_model;
    QComboBox* m_block;
    QComboBox* m_field;
    SearchField* m_search;
    QTreeView* m_tree;
    HexPane* m_hex;
    PlainLabel* m_words;
};

}
