#pragma once

#include <QWidget>

namespace ui {

class PlainLabel;

/// The band over everything while a vault is only looked at.
class ReadOnlyBand : public QWidget {
    Q_OBJECT
public:
    explicit ReadOnlyBand(QWidget* parent = nullptr);

    /// Why it cannot be changed, when that was not asked for: "Ana has it open since 09:41."
    void setReason(const QString& reason);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_reason;
};

}
