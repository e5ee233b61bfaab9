#include "ui/issue/CaFilesStep.h"

#include "ui/issue/SaveFiles.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QVBoxLayout>

namespace ui {

CaFilesStep::CaFilesStep(
    CaDraft& draft, QThreadPool& computing, std::shared_ptr<const core::ForeignReader> reader, QWidget* parent)
    : WizardPage(QStringLiteral("caFilesStep"), tr("Files"), tr("The CA is made"),
          tr("Its public files hold no secrets."), parent),
      m_draft(draft),
      m_words(new KeyValueGrid),
      m_files(new SaveFiles(
          QStringLiteral("ca"), tr("Folder for the files"), tr("Save the files"), computing, std::move(reader), this))
{
    m_files->setFiles([this] { return maker(); });
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(sheet);
    column->addWidget(m_files);
    column->addStretch(1);
    connect(m_files, &SaveFiles::failed, this, &CaFilesStep::failed);
}

void CaFilesStep::load()
{
    const QString name = showUntrusted(m_draft.ca.name);
    if (m_draft.made)
        m_words->setLines(
            {{tr("CA"), name}, {tr("Valid until"), showDate(m_draft.made->certificate.validity().notAfter)},
                {tr("Fingerprint"), showOctets(m_draft.made->certificate.sha256Fingerprint(), 16), TextStyle::Mono},
                {tr("Next"), tr("Put certificate and CRL where certificates say they are fetched.")}});
    else
        m_words->setLines({{tr("CA"), name}, {tr("State"), tr("waits for its certificate")},
            {tr("Next"),
                tr("Carry the request to the machine of the root and sign it there. Then drop the certificate on this "
                   "window.")}});
}

SaveFiles::Maker CaFilesStep::maker() const
{
    return [made = m_draft.made, request = m_draft.request,
               name = m_draft.ca.name]() -> core::Result<std::vector<OutFile>> {
        if (made) return filesOf({*made});
        return std::vector{pemFile(fileStem(name) + ".csr", "CERTIFICATE REQUEST", request->der())};
    };
}

QWidget* CaFilesStep::firstField() const { return m_files->button(); }

QString CaFilesStep::nextText() const { return tr("Done"); }

}
