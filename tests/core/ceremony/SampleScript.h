#pragma once
#include "core/ceremony/CheckScript.h"
#include <QtGlobal>
#include <algorithm>
#include <string>

/// The shipped template for making a root, changed in one place.
namespace sample {

inline core::Time today()
{
    using namespace std::chrono;
    return sys_days(year(2026) / November / 20);
}

inline std::string shippedRootCreate()
{
    for (const core::EmbeddedText& text : core::shippedScriptTexts())
        if (text.name == "root-create") return std::string(text.content);
    return {};
}

/// The first `from` becomes `to`; it must be there.
inline std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("the template does not hold: %s", std::string(from).c_str());
    return text.replace(at, from.size(), to);
}
/// Without reviewers, who have to be named by their certificates.
inline std::string rootCreate() { return replaced(shippedRootCreate(), "reviewers_min = 2", "reviewers_min = 0"); }
inline std::string changed(std::string_view from, std::string_view to) { return replaced(rootCreate(), from, to); }

/// The step with this id does something else, or nothing but talk.
inline std::string withStep(std::string_view id, std::string_view kind, std::string_view becomes)
{
    std::string text = rootCreate();
    const auto at = text.find("id = \"" + std::string(id) + "\"");
    const auto begin = at == std::string::npos ? at : text.find(kind, at);
    if (begin == std::string::npos) qFatal("no step %s", std::string(id).c_str());
    return text.replace(begin, kind.size(), becomes);
}

inline std::string person(std::string_view name, std::string_view department, std::string_view roles,
    std::string_view organisation = "Example")
{
    return "[[participant]]\nname = \"" + std::string(name) + "\"\ndepartment = \"" + std::string(department) +
        "\"\norganisation = \"" + std::string(organisation) + "\"\nroles = [" + std::string(roles) + "]\n";
}
inline std::string reviewer(std::string_view name, char digit)
{
    return "[[reviewer]]\nname = \"" + std::string(name) + "\"\nsha256 = \"" + std::string(64, digit) + "\"\n";
}
inline std::string officers(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) text += person("Officer " + std::to_string(i + 1), "Board", R"("officer")");
    return text;
}
/// With these people before [custody].
inline std::string withPeople(const std::string& people) { return changed("[custody]", people + "\n[custody]"); }
inline std::string goodPeople()
{
    return person("Ana Ruiz", "Security", R"("administrator", "custodian")") +
        person("Carla Mendes", "IT operations", R"("operator")") + person("Dev Patel", "Legal", R"("witness")") +
        person("Eva Lindqvist", "Finance", R"("witness")") + officers(5);
}

}
