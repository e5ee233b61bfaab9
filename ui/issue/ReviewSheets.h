#pragma once

#include "core/workflows/Review.h"

#include <QWidget>

#include <array>
#include <optional>

class QPlainTextEdit;
class QPushButton;
class QTabBar;

namespace ui {

class DecisionTable;
class KeyValueGrid;
class PlainLabel;

/// What would be issued, seen in every way: beside what was asked for, in plain words, extension by extension, as ASN.1, and as
/// the octets that will be signed.
class ReviewSheets : public QWidget {
    Q_OBJECT
public:
    explicit ReviewSheets(QWidget* parent = nullptr);

    void setReview(const core::Review& review);
    DecisionTable& table() const { return *m_table; }
    /// An earlier certificate that stands beside the new one on a sheet of its own; none: there is no such sheet.
    void setOld(std::optional<core::Certificate> old);

signals:
    /// The octets could not be written.
    void failed(const core::Error& error);

private:
    enum Sheet { SideBySide, OldAndNew, PlainWords, Extensions, Asn1, Octets, SheetCount };
    QWidget* makeWords();
    QWidget* makeExtensions();
    QWidget* makeAsn1();
    QWidget* makeOctets();
    QPlainTextEdit* makeText(const char* name, const QString& label, QWidget* parent);
    void showSheet(int tab);
    void save();

    QTabBar* m_tabs;
    std::array<QWidget*, SheetCount> m_sheets{};
    std::optional<core::Certificate> m_old;
    core::Bytes m_tbs;
    DecisionTable* m_table;
    DecisionTable* m_pair;
    KeyValueGrid* m_words;
    KeyValueGrid* m_extensions;
    QPlainTextEdit* m_asn1;
    PlainLabel* m_hash;
    QPlainTextEdit* m_octets;
    QPushButton* m_save;
    PlainLabel* m_saved;
    PlainLabel* m_none;
};

}
