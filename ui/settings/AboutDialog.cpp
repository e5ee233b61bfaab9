#include "ui/settings/AboutDialog.h"

#include "ui/widgets/KeyValueGrid.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QVBoxLayout>

namespace ui {

AboutDialog::AboutDialog(QWidget* parent)
    : FormDialog(QStringLiteral("aboutDialog"), tr("About Certwright"),
          tr("A desktop workbench for running a private PKI. It opens no network connection."), {}, parent)
{
    auto* grid = new KeyValueGrid(this);
    grid->setLines({
        {tr("Certwright"), QCoreApplication::applicationVersion()},
        {tr("Qt"), QString::fromLatin1(qVersion())},
        {tr("System"), QSysInfo::prettyProductName()},
        {tr("Processor"), QSysInfo::currentCpuArchitecture()},
        {tr("Licence"), tr("Apache 2.0")},
    });
    content().addWidget(grid);
    content().addStretch(1);
}

}
