#pragma once

#include "ui/issue/CrlDialog.h"
#include "ui/issue/SaveFiles.h"

class QComboBox;
class QSpinBox;

namespace ui {

class KeyValueGrid;

/// Which CA, how long the list holds, and what will stand in it.
class CrlStep : public WizardPage {
    Q_OBJECT
public:
    CrlStep(CrlDraft& draft, VaultSession& session, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return m_draft.result.has_value(); }

signals:
    void made(qint64 row);

private:
    void caChosen();
    void refresh();

    CrlDraft& m_draft;
    VaultSession& m_session;
    QComboBox* m_ca;
    QSpinBox* m_days;
    KeyValueGrid* m_words;
};

/// The CRL is made; where shall the file go?
class CrlFileStep : public WizardPage {
    Q_OBJECT
public:
    CrlFileStep(CrlDraft& draft, VaultSession& session, QThreadPool& computing, QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }

private:
    SaveFiles::Maker maker() const;

    CrlDraft& m_draft;
    VaultSession& m_session;
    KeyValueGrid* m_words;
    QComboBox* m_format;
    SaveFiles* m_files;
};

}
