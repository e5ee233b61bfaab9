#include "ui/issue/IssuerBox.h"

#include "ui/text/Untrusted.h"

namespace ui {
namespace {

constexpr int profileRole = Qt::UserRole + 1;

}

IssuerBox::IssuerBox(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void IssuerBox::setIssuers(const std::vector<const core::CaRow*>& cas)
{
    const std::string before = issuer();
    clear();
    for (const core::CaRow* ca : cas) {
        addItem(showUntrusted(ca->name), QString::fromStdString(ca->name));
        setItemData(count() - 1, QString::fromStdString(ca->defaultProfile), profileRole);
    }
    choose(before);
}

void IssuerBox::choose(const std::string& name)
{
    if (const int place = findData(QString::fromStdString(name)); place >= 0) setCurrentIndex(place);
}

std::string IssuerBox::issuer() const { return currentData().toString().toStdString(); }

QString IssuerBox::defaultProfile() const { return currentData(profileRole).toString(); }

}
