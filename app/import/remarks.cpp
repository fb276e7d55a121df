#include "import/remarks.h"

#include "html/escape.h"
#include "text/spacing.h"

namespace marbre::import {

QByteArray noteHtml(const Remark &remark)
{
    constexpr qsizetype longest = 120;
    const QString about = text::singleSpaced(remark.about);
    const QString words = about.size() > longest ? about.left(longest) + u'…' : about;
    QStringList head;
    if (!remark.author.isEmpty())
        head.append(QStringLiteral("<strong>%1</strong>").arg(html::escapeText(remark.author)));
    if (!words.isEmpty())
        head.append(QStringLiteral("<mark>%1</mark>").arg(html::escapeText(words)));
    QString html = QStringLiteral("<aside class=\"note note-editor\">");
    if (!head.isEmpty())
        html += QStringLiteral("<p>") + head.join(QStringLiteral(" · ")) + QStringLiteral("</p>");
    for (const QString &paragraph : remark.paragraphs)
        html += QStringLiteral("<p>") + html::escapeText(text::singleSpaced(paragraph)) + QStringLiteral("</p>");
    return (html + QStringLiteral("</aside>\n")).toUtf8();
}

} // namespace marbre::import
