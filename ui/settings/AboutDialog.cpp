#include "ui/settings/AboutDialog.h"

#include "core/vault/Libraries.h"
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
    std::vector<KeyValue> lines{{tr("Certwright"), QCoreApplication::applicationVersion()}};
    for (const core::Library& library : core::libraries())
        lines.push_back({QString::fromStdString(library.name), QString::fromStdString(library.version)});
    lines.push_back({tr("Qt"), QString::fromLatin1(qVersion())});
    lines.push_back({tr("System"), QSysInfo::prettyProductName()});
    lines.push_back({tr("Processor"), QSysInfo::currentCpuArchitecture()});
    lines.push_back({tr("Licence"), tr("Apache 2.0")});
    grid->setLines(lines);
    content().addWidget(grid);
    content().addStretch(1);
}

}
