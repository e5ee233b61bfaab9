#include "ui/issue/NewCertificateWizard.h"

#include "ui/issue/CommandStep.h"
#include "ui/issue/HierarchyPicture.h"
#include "ui/issue/InstallStep.h"
#include "ui/issue/KeyFileStep.h"
#include "ui/issue/MakeStep.h"
#include "ui/issue/PurposeStep.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {
namespace {

/// The way ends in a certificate only when it was signed here.
class InstallHere : public InstallStep {
public:
    InstallHere(
        const CertificateDraft& draft, QThreadPool& computing, std::shared_ptr<const core::ForeignReader> reader)
        : InstallStep(draft.result, draft.keyFile, computing, std::move(reader)), m_draft(draft)
    {}
    bool isNeeded() const override { return m_draft.place == KeyPlace::Here; }

private:
    const CertificateDraft& m_draft;
};

/// Key and request lie in their files.
class RequestWritten : public WizardPage {
public:
    explicit RequestWritten(const CertificateDraft& draft)
        : WizardPage(QStringLiteral("requestWritten"), NewCertificateWizard::tr("Done"),
              NewCertificateWizard::tr("Key and request are written"),
              NewCertificateWizard::tr("Send the request to the CA. Keep the key file and its passphrase.")),
          m_draft(draft),
          m_files(new PlainLabel({}, TextStyle::Mono, Tone::Ink, this))
    {
        m_files->setObjectName(QStringLiteral("writtenFiles"));
        m_files->setAccessibleName(NewCertificateWizard::tr("The files"));
        m_files->setSelectable();
        auto* column = new QVBoxLayout(this);
        column->addWidget(m_files);
        column->addStretch(1);
    }
    bool isNeeded() const override { return m_draft.place == KeyPlace::HereRequestOnly; }
    void load() override
    {
        m_files->setText(showUntrusted(m_draft.keyPath.string()) + u'\n' + showUntrusted(m_draft.requestPath.string()));
    }
    QString nextText() const override { return NewCertificateWizard::tr("Done"); }
    bool isPointOfNoReturn() const override { return true; }

private:
    const CertificateDraft& m_draft;
    PlainLabel* m_files;
};

}

NewCertificateWizard::NewCertificateWizard(VaultSession& session, Pools& pools, QWidget* parent)
    : WizardFrame(tr("New certificate"), parent), m_session(session), m_picture(new HierarchyPicture)
{
    setObjectName(QStringLiteral("newCertificateWizard"));
    auto* make = new MakeStep(m_draft, session, pools);
    addPage(new PurposeStep(m_draft, session));
    addPage(new CommandStep(m_draft));
    addPage(new KeyFileStep(m_draft));
    addPage(make);
    addPage(new InstallHere(m_draft, pools.computing(), session.context().reader));
    addPage(new RequestWritten(m_draft));
    connect(make, &MakeStep::certificateSigned, this, &NewCertificateWizard::certificateSigned);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_picture);
    column->addStretch(1);
    setPicture(tr("Who vouches for it"), side);
    connect(this, &WizardFrame::edited, this, &NewCertificateWizard::refreshPicture);
    refreshPicture();
    begin();
}

void NewCertificateWizard::refreshPicture()
{
    std::vector<PictureNode> nodes;
    const auto* combo = findChild<QComboBox*>(QStringLiteral("issuer"));
    const core::CaRow* ca =
        m_session.picture().ca(combo ? combo->currentData().toString().toStdString() : std::string());
    const auto* names = findChild<QLineEdit*>(QStringLiteral("names"));
    const QString name = names ? names->text().section(u',', 0, 0).trimmed() : QString();
    const bool isElsewhere = m_draft.place == KeyPlace::HereRequestOnly;
    for (int depth = 0; ca && !isElsewhere && depth < 8; ++depth) {
        nodes.insert(nodes.begin(), {ca->isRoot() ? Tone::Root : Tone::Sub, showUntrusted(ca->name), {}});
        ca = ca->issuerName && !ca->isRoot() ? m_session.picture().ca(*ca->issuerName) : nullptr;
    }
    if (isElsewhere) nodes.push_back({Tone::Sub, tr("a CA somewhere else"), {}, false, true});
    nodes.push_back(
        {Tone::Leaf, name.isEmpty() ? tr("the new certificate") : showUntrusted(name), {}, false, name.isEmpty()});
    m_picture->setNodes(std::move(nodes));
}

}
