#include "ui/main/FileQuestion.h"

#include <QFileDialog>

#include <utility>

namespace ui {

void askForFile(QWidget& window, const FileQuestion& question, std::function<void(const QString&)> then)
{
    auto* dialog = new QFileDialog(&window, question.title, {}, question.filter);
    dialog->setObjectName(QStringLiteral("fileQuestion"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog); // the same window, keys and look everywhere
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setFileMode(question.isForSaving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (question.isFolder) dialog->setFileMode(QFileDialog::Directory);
    dialog->setAcceptMode(question.isForSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    if (!question.suggestion.isEmpty()) dialog->selectFile(question.suggestion);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, dialog, [then = std::move(then)](const QString& path) { then(path); });
    dialog->open();
}

}
