#include "sending/losses.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include "html/html.h"

namespace marbre::sending {

namespace {

/// How often each element and attribute stands in a text.
struct Names {
    QMap<QString, int> elements;
    QMap<QString, int> attributes;
};

Names namesIn(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral(
        R"(<([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*+)\s*/?>)"));
    static const QRegularExpression attribute(QStringLiteral(R"(([^\s=>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)"));
    Names names;
    for (const QRegularExpressionMatch &match : tag.globalMatch(html)) {
        ++names.elements[match.captured(1).toLower()];
        for (const QRegularExpressionMatch &each : attribute.globalMatch(match.captured(2)))
            ++names.attributes[each.captured(1).toLower()];
    }
    return names;
}

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(u' ');
    return {list.begin(), list.end()};
}

bool mayStandInElements(const QString &attribute)
{
    static const QSet<QString> allowed = words(
        "aria-describedby aria-details aria-label aria-labelledby aria-hidden class dir id lang style title role xml:lang "
        "href rel rev name target download alt coords nohref shape align autoplay controls loop muted preload src disabled "
        "type value cite char charoff span valign width datetime open color face size noshade border height hspace loading "
        "longdesc vspace usemap for data summary bgcolor cellpadding cellspacing rules abbr axis colspan headers nowrap "
        "rowspan scope cols rows readonly default kind label srclang start reversed playsinline poster");
    return allowed.contains(attribute) || attribute.startsWith(QLatin1String("data-"));
}

bool mayStand(const QString &element)
{
    static const QSet<QString> allowed = words(
        "address a abbr acronym area article aside audio b bdo big blockquote br button caption cite code col colgroup del dd "
        "dfn details div dl dt em fieldset figure figcaption font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd "
        "label legend li main map mark menu nav object p pre q rb rp rt rtc ruby s samp section small span strike strong sub "
        "summary sup table tbody td textarea tfoot th thead title tr track tt u ul ol var video");
    return allowed.contains(element);
}

QStringList missing(const QMap<QString, int> &sent, const QMap<QString, int> &kept)
{
    QStringList names;
    for (auto it = sent.begin(); it != sent.end(); ++it)
        if (kept.value(it.key()) < it.value())
            names.append(it.key());
    return names;
}

} // namespace

Losses expectedLosses(const QString &html)
{
    const Names names = namesIn(html);
    Losses losses;
    for (auto it = names.elements.begin(); it != names.elements.end(); ++it)
        if (!mayStand(it.key()))
            losses.elements.append(it.key());
    for (auto it = names.attributes.begin(); it != names.attributes.end(); ++it)
        if (!mayStandInElements(it.key()))
            losses.attributes.append(it.key());
    return losses;
}

Losses lossesBetween(const QString &sent, const QString &kept)
{
    if (sent.trimmed() == kept.trimmed())
        return {};
    const Names before = namesIn(sent);
    const Names after = namesIn(kept);
    return {missing(before.elements, after.elements), missing(before.attributes, after.attributes),
            wordsOf(sent) != wordsOf(kept)};
}

QString wordsOf(const QString &html)
{
    return document::toPlainText(html::read(html.toUtf8()).document).simplified();
}

} // namespace marbre::sending
