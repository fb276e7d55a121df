#include "import/capture/hints.h"

#include <QRegularExpression>

namespace marbre::import::capture {

namespace {

bool hidesItself(const QString &style)
{
    static const QRegularExpression hidden(
        QStringLiteral(R"((?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return style.contains(hidden);
}

int weightOf(const QString &name)
{
    static const QRegularExpression positive(QStringLiteral(
        "article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story|chapter|prose"));
    static const QRegularExpression negative(QStringLiteral(
        R"(-ad-|hidden|(?:^|\s)hid(?:\s|$)|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|taboola|promo)"
        R"(|related|recommend|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget|newsletter|subscri|cookie)"));
    if (name.isEmpty())
        return 0;
    return (name.contains(positive) ? 25 : 0) - (name.contains(negative) ? 25 : 0);
}

} // namespace

bool isHidden(const Page &page, int index)
{
    if (page.hasAttribute(index, "hidden") || page.attribute(index, "type") == QLatin1String("hidden"))
        return true;
    if (page.hasAttribute(index, "style") && hidesItself(page.attribute(index, "style").left(1000)))
        return true;
    // A formula's picture is hidden from those who have the formula itself.
    if (page.attribute(index, "aria-hidden") == QLatin1String("true"))
        return !page.hints(index).contains(QLatin1String("fallback-image"));
    return page.attribute(index, "aria-modal") == QLatin1String("true");
}

bool isUnlikely(const Page &page, int index, const QString &hints)
{
    static const QRegularExpression unlikely(QStringLiteral(
        R"(-ad-|ai2html|banner|breadcrumbs?|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related)"
        R"(|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup)"
        R"(|newsletter|cookie|consent|recommend|outbrain|taboola|share-?bar)"));
    static const QRegularExpression likely(QStringLiteral("and|article|body|column|content|main|shadow"));
    static const QStringList roles{
        QStringLiteral("menu"),       QStringLiteral("menubar"), QStringLiteral("complementary"),
        QStringLiteral("navigation"), QStringLiteral("alert"),   QStringLiteral("alertdialog"),
        QStringLiteral("dialog"),     QStringLiteral("search"),  QStringLiteral("banner")};
    if (roles.contains(page.attribute(index, "role")))
        return true;
    return !hints.isEmpty() && hints.contains(unlikely) && !hints.contains(likely);
}

bool isTool(const QString &hints)
{
    static const QRegularExpression tool(QStringLiteral(
        R"((?<![a-z])(?:shar(?:e|ing)\w*|sharedaddy|addtoany|social\w*|newsletter\w*|subscri\w*|sign-?up|related\w*|recirc\w*|recommend\w*|read-?more|read-?next)"
        R"(|more-?stories|most-?(?:read|popular)|print-?(?:link|button)|toolbar|jp-relatedposts|author-?(?:bio|box|info|card)|post-?(?:tags|nav|navigation|meta|footer)|entry-?(?:meta|footer)|tags-links)"
        R"(|promo\w*|advert\w*|sponsor\w*|ad-slot|ad-container|adsbygoogle|outbrain|taboola|mw-editsection|navbox|noprint|catlinks|printfooter|mw-jump-link)(?![a-z]))"));
    return !hints.isEmpty() && hints.contains(tool);
}

int hintWeight(const Page &page, int index)
{
    constexpr qsizetype longest = 500;
    return weightOf(page.attribute(index, "class").left(longest).toLower())
        + weightOf(page.attribute(index, "id").left(longest).toLower());
}

} // namespace marbre::import::capture
