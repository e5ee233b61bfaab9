#pragma once

#include "core/vault/Rows.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

class FormField;

/// Owner and note of a certificate, to be changed in place.
class CertificateNotes : public QWidget {
    Q_OBJECT
public:
    explicit CertificateNotes(QWidget* parent = nullptr);

    /// What was typed and not saved stays when the same certificate comes again.
    void setRow(const core::CertificateRow& row);
    /// Empty `why`: owner and note can be changed.
    void setReadOnly(const QString& why, const QString& fix);

signals:
    void saveWanted(qint64 id, const QString& owner, const QString& note);

private:
    void refresh();

    qint64 m_id = -1;
    QString m_savedOwner;
    QString m_savedNote;
    QString m_why;
    QString m_fix;
    QLineEdit* m_owner;
    QLineEdit* m_note;
    QPushButton* m_save;
};

}
