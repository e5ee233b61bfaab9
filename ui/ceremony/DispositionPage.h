#pragma once

#include "core/ceremony/engine/Ceremony.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace ui {

class MessageStrip;
class PlainLabel;

/// A ceremony was given up: what becomes of each thing that exists, before its record ends.
class DispositionPage : public QWidget {
    Q_OBJECT
public:
    explicit DispositionPage(QWidget* parent = nullptr);

    void setAssets(const core::CeremonyAssets& assets);
    void showError(const core::Error& error);
    void takeFocus();

signals:
    void decided(const std::vector<core::Disposition>& all);

private:
    struct Row {
        std::string asset;
        QComboBox* way;
        QLineEdit* bag;
    };
    Row addRow(const std::string& name, const core::CeremonyAsset& asset, QGridLayout& grid);
    std::vector<core::Disposition> dispositions() const;
    void check();
    void wait(const QString& why, const QString& fix);

    MessageStrip* m_messages;
    QWidget* m_body = nullptr;
    QPushButton* m_end;
    PlainLabel* m_waiting; ///< what the button waits for
    std::vector<Row> m_rows;
};

}
