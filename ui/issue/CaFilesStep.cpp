#include "ui/issue/CaFilesStep.h"

#include "core/formats/Pem.h"
#include "ui/issue/TakeAwayStep.h"
#include "ui/look/Icons.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

CaFilesStep::CaFilesStep(CaDraft& draft, QThreadPool& computing, QWidget* parent)
    : WizardPage(QStringLiteral("caFilesStep"), tr("Files"), tr("The CA is made"),
          tr("Its public files hold no secrets."), parent),
      m_draft(draft),
      m_writing(computing),
      m_words(new KeyValueGrid),
      m_folder(new PathField(QStringLiteral("caFolder"), tr("Folder for the files"), PathField::Kind::Folder, this)),
      m_save(new QPushButton(iconOf(Glyph::Export), tr("Save the files"), this)),
      m_saved(new PlainLabel({}, TextStyle::Body, Tone::Ok, this))
{
    m_save->setObjectName(QStringLiteral("caSave"));
    m_save->setAccessibleName(m_save->text());
    m_saved->setObjectName(QStringLiteral("caSaved"));
    m_saved->setWordWrap(true);
    m_folder->setPath(QFile::encodeName(QDir::homePath()).toStdString());
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(sheet);
    column->addWidget(m_folder);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &CaFilesStep::save);
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

void CaFilesStep::save()
{
    if (m_folder->path().empty()) {
        m_folder->field().setError(tr("A folder is missing. Type one or choose it."));
        m_folder->edit().setFocus(Qt::OtherFocusReason);
        return;
    }
    m_folder->field().setError({});
    m_writing.start(
        [made = m_draft.made, request = m_draft.request, name = m_draft.ca.name, folder = m_folder->path()](
            std::stop_token) -> core::Result<std::size_t> {
            std::vector<OutFile> files;
            if (made) {
                CORE_TRY(files, filesOf({*made}));
            } else {
                const std::string pem = core::writePem("CERTIFICATE REQUEST", request->der());
                files.push_back({fileStem(name) + ".csr", core::Bytes(pem.begin(), pem.end())});
            }
            CORE_CHECK(writeFiles(files, folder));
            return files.size();
        },
        [this](const core::Result<std::size_t>& written) {
            if (written)
                m_saved->setText(tr("%n file(s) written and read back.", nullptr, static_cast<int>(*written)));
            else
                emit failed(written.error());
        });
}

QWidget* CaFilesStep::firstField() const { return m_save; }

QString CaFilesStep::nextText() const { return tr("Done"); }

}
