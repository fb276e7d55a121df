#include "import/capture/titles.h"

#include <QRegularExpression>

#include <algorithm>

#include "text/fold.h"
#include "text/spacing.h"

namespace marbre::import::capture {

namespace {

QString keyOf(const QString &text)
{
    QString key;
    for (const QChar c : text::folded(text))
        if (c.isLetterOrNumber())
            key += c;
    return key;
}

struct Part {
    qsizetype from = 0;
    qsizetype end = 0;
    bool hard = false; ///< what stands before it is a bar, not a dash
};

/// The line cut at bars, dashes between spaces and their like.
std::vector<Part> partsOf(const QString &line)
{
    static const QRegularExpression separator(
        QStringLiteral(R"(\s*(?:\||::|»|·|•|\x{FF5C})\s*|\s+(?:[-–—/\\>~:«]|--|<)\s+)"));
    std::vector<Part> parts{Part{}};
    auto each = separator.globalMatch(line);
    while (each.hasNext()) {
        const auto match = each.next();
        parts.back().end = match.capturedStart();
        const QChar sign = match.captured().trimmed().front();
        parts.push_back({match.capturedEnd(), 0, !QStringView(u"-–—/:<>~\\").contains(sign)});
    }
    parts.back().end = line.size();
    return parts;
}

QString textOf(const QString &line, const Part &first, const Part &last)
{
    return line.mid(first.from, last.end - first.from).trimmed();
}

bool isSite(const QString &part, const QStringList &siteNames)
{
    const QString key = keyOf(part);
    return !key.isEmpty() && std::ranges::any_of(siteNames, [&](const QString &name) {
        const QString site = keyOf(name);
        constexpr qsizetype enough = 4; // of a name for a part of it to be more than chance
        return key == site || (site.size() >= enough && key.startsWith(site) && key.size() <= 2 * site.size())
            || (key.size() >= enough && site.startsWith(key));
    });
}

qsizetype wordCount(const QString &text)
{
    return text.count(u' ') + 1;
}

/// No site is known: a short name behind a long line.
bool looksLikeSite(const QString &rest, const QString &last, bool hard)
{
    if (keyOf(last).isEmpty())
        return true;
    if (hard)
        return wordCount(last) <= 5 && (wordCount(rest) >= 3 || rest.size() > last.size());
    return wordCount(last) <= 4 && wordCount(rest) >= 4 && rest.size() >= 2 * last.size() && last.front().isUpper();
}

} // namespace

TitleLine partedTitle(const QString &line, const QStringList &siteNames, const QString &heading)
{
    const std::vector<Part> parts = partsOf(line);
    const QString headingKey = keyOf(heading);
    // The heading as the line spells it.
    for (std::size_t first = 0; first < std::min<std::size_t>(parts.size(), 8) && headingKey.size() >= 4; ++first)
        for (std::size_t last = first; last < std::min<std::size_t>(parts.size(), 8); ++last)
            if (keyOf(textOf(line, parts[first], parts[last])) == headingKey)
                return {textOf(line, parts[first], parts[last]),
                        last + 1 < parts.size() ? textOf(line, parts.back(), parts.back()) : QString()};
    std::size_t first = 0;
    std::size_t last = parts.size() - 1;
    QString site;
    const auto take = [&](std::size_t part) { site = textOf(line, parts[part], parts[part]); };
    for (; last > first && isSite(textOf(line, parts[last], parts[last]), siteNames); --last)
        take(last);
    for (; first < last && isSite(textOf(line, parts[first], parts[first]), siteNames); ++first)
        take(first);
    const QString end = textOf(line, parts[last], parts[last]);
    if (site.isEmpty() && siteNames.isEmpty() && last > 0
        && looksLikeSite(textOf(line, parts[first], parts[last - 1]), end, parts[last].hard)) {
        site = end;
        --last;
    }
    return {textOf(line, parts[first], parts[last]), site};
}

QString titleElement(const Page &page)
{
    const int index = page.first(GUMBO_TAG_TITLE);
    return index < 0 ? QString() : text::singleSpaced(page.raw(index).left(2000));
}

void readTitles(const Page &page, const Regions &regions, PageFields &fields)
{
    QStringList sites;
    for (const Finding &site : fields.siteName)
        if (site.confidence >= 0.4)
            sites.append(site.value);
    const QString line = titleElement(page);
    const QString heading = regions.heading < 0 ? QString() : page.words(regions.heading, 500);
    const TitleLine parted = partedTitle(line, sites, heading);
    add(fields.title, parted.title, from::title, 0.7);
    add(fields.siteName, parted.site, from::title, 0.4);
    if (!heading.isEmpty() && heading.size() <= 300) {
        const bool named = similarity(heading, parted.title) >= 0.6;
        add(fields.title, heading, from::heading,
            named                                                ? 0.82
                : page.node(regions.heading).tag == GUMBO_TAG_H1 ? 0.6
                                                                 : 0.3);
    }
    for (Finding &title : fields.title)
        if (title.from != from::heading)
            title.value = partedTitle(title.value, sites, heading).title;
    if (!line.isEmpty() && line != parted.title)
        add(fields.title, line, from::title, 0.25);
}

} // namespace marbre::import::capture
