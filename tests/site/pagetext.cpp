#include "pagetext.h"

#include <QRegularExpression>

namespace marbre::tests {

namespace {

QString withoutTags(QString html)
{
    static const QRegularExpression head(QStringLiteral("^.*<body[^>]*>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression block(
        QStringLiteral("</?(p|div|h[1-6]|dl|dt|dd|aside|ul|ol|li|main|article|body|html|blockquote|figure)\\b[^>]*>"));
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return html.remove(head).replace(block, QStringLiteral("\n")).remove(tag);
}

QString withoutEntities(QString text)
{
    for (const auto &[entity, character] :
         {std::pair("&nbsp;", " "), std::pair("&#8239;", " "), std::pair("&lt;", "<"), std::pair("&gt;", ">"),
          std::pair("&quot;", "\""), std::pair("&apos;", "'"), std::pair("&amp;", "&")})
        text.replace(QLatin1StringView(entity), QLatin1StringView(character));
    return text;
}

} // namespace

QStringList linesOf(const QByteArray &html)
{
    QStringList lines;
    for (const QString &line : withoutTags(QString::fromUtf8(html)).split(u'\n'))
        if (const QString text = withoutEntities(line).simplified(); !text.isEmpty())
            lines.append(text);
    return lines;
}

} // namespace marbre::tests
