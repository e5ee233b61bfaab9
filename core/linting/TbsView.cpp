#include "core/linting/TbsView.h"
#include <algorithm>

namespace core {
namespace {

/// Elements one after the other; stops at the first that cannot be read (the object was parsed before).
std::vector<der::Element> elementsOf(ByteView content)
{
    std::vector<der::Element> elements;
    while (!content.empty()) {
        const auto element = der::readElement(content);
        if (!element) break;
        elements.push_back(*element);
    }
    return elements;
}

std::vector<der::Element> inside(ByteView whole)
{
    const auto outer = der::readElement(whole);
    return outer ? elementsOf(outer->content) : std::vector<der::Element>{};
}

bool isTime(const der::Element& element)
{
    return element.tag == der::tag::utcTime || element.tag == der::tag::generalizedTime;
}

ByteView outerAlgorithmOf(ByteView der)
{
    const auto parts = inside(der);
    return parts.size() > 1 ? parts[1].whole : ByteView{};
}

}

TbsView viewOf(const Certificate& certificate)
{
    TbsView view;
    view.outerAlgorithm = outerAlgorithmOf(certificate.der());
    auto parts = inside(certificate.tbs());
    if (!parts.empty() && parts.front().tag == der::tag::contextConstructed(0)) parts.erase(parts.begin());
    if (parts.size() < 6) return view;
    view.serial = parts[0].content;
    view.innerAlgorithm = parts[1].whole;
    view.times = elementsOf(parts[3].content);
    view.subject = parts[4].whole;
    view.hasUniqueIds = std::ranges::any_of(
        parts, [](const der::Element& part) { return (part.tag & 0xdf) == 0x81 || (part.tag & 0xdf) == 0x82; });
    return view;
}

TbsView viewOf(const Crl& crl)
{
    TbsView view;
    view.outerAlgorithm = outerAlgorithmOf(crl.der());
    const auto parts = inside(crl.tbs());
    view.hasVersion = !parts.empty() && parts.front().tag == der::tag::integer;
    const std::size_t first = view.hasVersion ? 1 : 0;
    if (parts.size() > first) view.innerAlgorithm = parts[first].whole;
    std::ranges::copy_if(parts, std::back_inserter(view.times), isTime);
    return view;
}

std::vector<EncodedAttribute> attributesOf(ByteView name)
{
    std::vector<EncodedAttribute> attributes;
    for (const der::Element& rdn : inside(name))
        for (const der::Element& pair : elementsOf(rdn.content)) {
            ByteView content = pair.content;
            auto oid = der::readOid(content);
            const auto value = oid ? der::readElement(content) : std::unexpected(oid.error());
            if (value) attributes.push_back({*std::move(oid), value->tag, value->content});
        }
    return attributes;
}

bool isWellWritten(const der::Element& time)
{
    const std::string text = textOf(time.content);
    const std::size_t digits = time.tag == der::tag::utcTime ? 12 : 14;
    const bool isPlain = text.size() == digits + 1 && text.back() == 'Z' &&
        std::ranges::all_of(text.substr(0, digits), [](char c) { return c >= '0' && c <= '9'; });
    return isPlain && (time.tag == der::tag::utcTime || text >= "2050");
}

}
