#include "ui/widgets/PathField.h"

#include "ui/look/Icons.h"
#include "ui/widgets/BesideInput.h"
#include "ui/widgets/FormField.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

PathField::PathField(const QString& name, const QString& label, Kind kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_edit(new QLineEdit), m_field(new FormField(name, label, m_edit, this))
{
    auto* button = new QPushButton(iconOf(Glyph::Folder), tr("Choose…"), this);
    button->setObjectName(name + QStringLiteral("Choose"));
    button->setAccessibleName(tr("%1: choose").arg(label));
    button->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field, 1);
    row->addWidget(new BesideInput(button, m_edit, this));
    setFocusProxy(m_edit);
    connect(button, &QPushButton::clicked, this, &PathField::choose);
    connect(m_field, &FormField::edited, this, &PathField::edited);
}

void PathField::setPath(const std::filesystem::path& path)
{
    const QString text = QFile::decodeName(QByteArray::fromStdString(path.string()));
    if (text != m_edit->text()) m_edit->setText(text);
}

std::filesystem::path PathField::path() const
{
    QString text = m_edit->text().trimmed();
    if (text.startsWith(QStringLiteral("~/"))) text = QDir::homePath() + text.mid(1);
    if (!text.isEmpty() && m_kind == Kind::NewFile && !m_suffix.isEmpty() && !text.endsWith(m_suffix)) text += m_suffix;
    return QFile::encodeName(text).toStdString();
}

void PathField::setSuffix(const QString& suffix, const QString& filter)
{
    m_suffix = suffix;
    m_filter = filter;
}

void PathField::choose()
{
    auto* dialog = new QFileDialog(this, m_field->label(), m_edit->text(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::Folder ? QFileDialog::Directory
            : m_kind == Kind::OldFile          ? QFileDialog::ExistingFile
                                               : QFileDialog::AnyFile);
    dialog->setAcceptMode(m_kind == Kind::NewFile ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_edit->setText(chosen);
        emit edited();
    });
    dialog->open();
}

}
