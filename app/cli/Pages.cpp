#include "app/cli/Pages.h"
#include <QGuiApplication>
#include <optional>

namespace cli {

core::Result<print::Pdf> pagesOf(const core::document::Document& document)
{
    // nothing of the caller's display or desktop is asked for
    static char program[] = "certwright-cli", option[] = "-platform", platform[] = "offscreen";
    static char* words[] = {program, option, platform, nullptr};
    static int count = 3;
    std::optional<QGuiApplication> application;
    if (!QCoreApplication::instance()) application.emplace(count, words);
    return print::makePdf(document);
}

}
