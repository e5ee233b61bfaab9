#include "app/cli/Pages.h"
#include <QGuiApplication>
#include <optional>

namespace cli {

core::Result<print::Pdf> pagesOf(const core::document::Document& document)
{
    // Nothing of the caller's display or desktop is asked for. Qt takes words out of the list that it has understood.
    char program[] = "certwright-cli", option[] = "-platform", platform[] = "offscreen";
    char* words[] = {program, option, platform, nullptr};
    int count = 3;
    std::optional<QGuiApplication> application;
    if (!QCoreApplication::instance()) application.emplace(count, words);
    return print::makePdf(document);
}

}
