#pragma once

#include "core/vault/Rows.h"

#include <QComboBox>

namespace ui {

/// A choice among CAs that sign.
class IssuerBox : public QComboBox {
    Q_OBJECT
public:
    explicit IssuerBox(QWidget* parent = nullptr);

    /// Offers these; the one that was chosen stays chosen if it is among them.
    void setIssuers(const std::vector<const core::CaRow*>& cas);
    /// Nothing happens where it is not offered.
    void choose(const std::string& name);
    std::string issuer() const; ///< empty: there is none
    /// The profile that it offers first; empty: none.
    QString defaultProfile() const;
};

}
