#include "import/capture/fields.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

#include "html/html.h"
#include "text/fold.h"
#include "text/spacing.h"

namespace marbre::import::capture {

namespace {

constexpr double surest = 0.99;
/// How much of what is still in doubt another place with the same value takes away.
constexpr double agreement = 0.4;
/// A page that gives more values for a field gives them to confuse.
constexpr std::size_t mostFindings = 50;
constexpr qsizetype longestValue = 4000;

/// What two spellings of one value share.
QString keyOf(const QString &value)
{
    QString key;
    for (const QChar c : text::folded(value))
        if (c.isLetterOrNumber())
            key += c;
    return key;
}

/// References that stand in a value for a second time: « L&amp;rsquo;été ».
QString unescaped(const QString &value)
{
    static const QRegularExpression reference(
        QStringLiteral("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});"));
    if (!value.contains(u'&') || !value.contains(reference))
        return value;
    return document::toPlainText(html::read(QString(value).replace(u'<', QLatin1String("&lt;")).toUtf8()).document);
}

} // namespace

void add(Field &field, QString value, QLatin1StringView from, double confidence)
{
    value = text::singleSpaced(unescaped(value.left(longestValue)));
    const bool says = std::ranges::any_of(value, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    if (says && field.size() < mostFindings)
        field.push_back({std::move(value), from, confidence});
}

void settle(Field &field)
{
    std::ranges::stable_sort(field, std::ranges::greater(), &Finding::confidence);
    Field merged;
    QHash<QString, std::size_t> places;
    for (Finding &finding : field) {
        const QString key = keyOf(finding.value);
        const auto known = places.constFind(key);
        if (known == places.constEnd()) {
            places.insert(key, merged.size());
            merged.push_back(std::move(finding));
            continue;
        }
        Finding &first = merged[*known];
        // The same tag written twice is no second witness.
        if (finding.from != first.from)
            first.confidence += (surest - first.confidence) * agreement * finding.confidence;
    }
    std::ranges::stable_sort(merged, std::ranges::greater(), &Finding::confidence);
    field = std::move(merged);
}

void settle(PageFields &fields)
{
    for (Field *field : {&fields.title, &fields.byline, &fields.siteName, &fields.publishedTime, &fields.language,
                         &fields.excerpt, &fields.url, &fields.license})
        settle(*field);
}

QString bestOf(const Field &field)
{
    return field.empty() ? QString() : field.front().value;
}

} // namespace marbre::import::capture
