#include "export/wxr.h"

#include <QFileInfo>
#include <algorithm>

#include "export/files.h"
#include "export/folderwriter.h"
#include "export/wholefile.h"
#include "export/wxritem.h"

namespace marbre::exporting {

namespace {

QByteArray sectioned(const QByteArray &name, const QString &text)
{
    return '<' + name + '>' + wxrSection(text.toUtf8()) + "</" + name + '>';
}

QByteArray sectioned(const QByteArray &name, const QJsonArray &pairs)
{
    QByteArray elements;
    for (const QJsonValue &pair : pairs)
        if (isWxrName(pair[0].toString()))
            elements += sectioned(pair[0].toString().toUtf8(), pair[1].toString());
    return "\t<" + name + '>' + elements + "</" + name + ">\n";
}

QByteArray authorElement(const WxrAuthor &author)
{
    QByteArray more;
    for (const QJsonValue &pair : author.fields)
        if (isWxrName(pair[0].toString()) && pair[0].toString() != QLatin1String("wp:author_login")
            && pair[0].toString() != QLatin1String("wp:author_display_name"))
            more += sectioned(pair[0].toString().toUtf8(), pair[1].toString());
    return "\t<wp:author>" + sectioned("wp:author_login", author.login) + sectioned("wp:author_display_name", author.name) + more
        + "</wp:author>\n";
}

QByteArray categoryElement(const WxrTerm &term)
{
    return "\t<wp:category>" + sectioned("wp:category_nicename", term.slug) + sectioned("wp:category_parent", term.parent)
        + sectioned("wp:cat_name", term.name.toHtmlEscaped()) + sectioned("wp:category_description", term.description)
        + "</wp:category>\n";
}

QByteArray tagElement(const WxrTerm &term)
{
    return "\t<wp:tag>" + sectioned("wp:tag_slug", term.slug) + sectioned("wp:tag_name", term.name.toHtmlEscaped())
        + sectioned("wp:tag_description", term.description) + "</wp:tag>\n";
}

QByteArray headOf(const WxrHead &head)
{
    QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n"
                      "<!-- This is a WordPress eXtended RSS file: WordPress reads it under Tools, Import. -->\n"
                      "<rss version=\"2.0\"\n"
                      "\txmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"\n"
                      "\txmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n"
                      "\txmlns:wfw=\"http://wellformedweb.org/CommentAPI/\"\n"
                      "\txmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                      "\txmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>\n\t";
    text += sectioned("title", head.title) + "\n\t" + sectioned("link", head.link) + "\n\t"
        + sectioned("description", head.description) + "\n\t" + sectioned("language", head.language)
        + "\n\t<wp:wxr_version>1.2</wp:wxr_version>\n\t" + sectioned("wp:base_site_url", head.link) + "\n\t"
        + sectioned("wp:base_blog_url", head.link) + "\n\t<generator>Marbre</generator>\n";
    for (const WxrAuthor &author : head.authors)
        text += authorElement(author);
    for (const WxrTerm &category : head.categories)
        text += categoryElement(category);
    for (const WxrTerm &tag : head.tags)
        text += tagElement(tag);
    for (const QJsonValue &term : head.terms)
        text += sectioned("wp:term", term.toArray());
    return text;
}

Outcome writeArticles(const NextArticle &next, const WxrRecords &records, const QString &baseUrl, WholeFile &file, FolderWriter &folder)
{
    for (;;) {
        const auto article = next();
        if (!article)
            return std::unexpected(article.error());
        if (!*article)
            return {};
        if (const Outcome done = folder.putMediaOf(**article); !done)
            return done;
        const Result<WxrRecord> record = records.article(**article);
        if (!record)
            return std::unexpected(record.error());
        if (const Outcome done = file.write(wxrItem(**article, *record, records, baseUrl)); !done)
            return done;
    }
}

Outcome writeAttachments(const WxrRecords &records, WholeFile &file, const FolderWriter &folder)
{
    const auto attachments = records.attachments(folder.media());
    if (!attachments)
        return std::unexpected(attachments.error());
    for (const WxrAttachment &attachment : *attachments)
        if (const Outcome done = file.write(wxrItem(attachment)); !done)
            return done;
    return file.write(QByteArrayView("</channel>\n</rss>\n"));
}

} // namespace

bool WxrRecord::hasPassword() const
{
    const QJsonArray fields = kept[QLatin1String("fields")].toArray();
    return std::ranges::any_of(fields, [](const QJsonValue &pair) { return pair[0] == QLatin1String("wp:post_password"); });
}

Result<Report> exportWxr(const NextArticle &next, const WxrRecords &records, const ReadMedia &readMedia, const Target &target)
{
    const QString path = fileIn(target.out, QStringLiteral("wordpress.xml"));
    FolderWriter folder(QFileInfo(path).path(), readMedia);
    WholeFile file(path);
    if (const Outcome opened = file.open(); !opened)
        return std::unexpected(opened.error());
    if (const Outcome done = file.write(headOf(records.head)); !done)
        return std::unexpected(done.error());
    if (const Outcome done = writeArticles(next, records, records.head.link, file, folder); !done)
        return std::unexpected(done.error());
    if (const Outcome done = writeAttachments(records, file, folder); !done)
        return std::unexpected(done.error());
    const Result<bool> written = file.finish();
    if (!written)
        return std::unexpected(written.error());
    folder.count(path, *written);
    return folder.take();
}

} // namespace marbre::exporting
