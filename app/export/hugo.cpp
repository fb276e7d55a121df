#include "export/hugo.h"

#include <QFileInfo>

#include "export/eachfile.h"
#include "export/files.h"
#include "export/frontmatter.h"
#include "export/markdown.h"
#include "site/resolving.h"

namespace marbre::exporting {

namespace {

/// HTML in Markdown is shown, and no word is changed: typography is the editor's.
QByteArray settings(const Target &target)
{
    const QString base = target.baseUrl.isEmpty() ? QStringLiteral("/") : target.baseUrl;
    return QStringLiteral("baseURL = %1\n"
                          "title = %2\n"
                          "\n"
                          "[taxonomies]\n"
                          "author = \"authors\"\n"
                          "category = \"categories\"\n"
                          "tag = \"tags\"\n"
                          "\n"
                          "[markup.goldmark.renderer]\n"
                          "unsafe = true\n"
                          "\n"
                          "[markup.goldmark.extensions]\n"
                          "linkify = false\n"
                          "typographer = false\n")
        .arg(quoted(base), quoted(target.siteName))
        .toUtf8();
}

bool hasSettings(const QString &folder)
{
    for (const char *name : {"hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml", "config.json", "config"})
        if (QFileInfo::exists(folder + u'/' + QLatin1StringView(name)))
            return true;
    return false;
}

Result<Report> exportSite(const NextArticle &next, const ReadMedia &readMedia, const Target &target)
{
    const auto render = [](const article::Article &article) -> Result<QByteArray> {
        return markdownFile(article, QStringLiteral("/"));
    };
    Result<Report> report = exportEach(next, target,
                                       {QStringLiteral(".md"), render, readMedia, QStringLiteral("content/posts/"),
                                        QStringLiteral("static/")});
    if (!report || hasSettings(target.out))
        return report;
    const Result<bool> written = writeIfDifferent(fileIn(target.out, QStringLiteral("hugo.toml")), settings(target));
    if (!written)
        return std::unexpected(written.error());
    ++report->written;
    return report;
}

} // namespace

QByteArray markdownFile(const article::Article &article, const QString &media)
{
    const auto resolve = [&](const QString &address) {
        return address.startsWith(QLatin1String("media/")) ? media + address : address;
    };
    article::Article shown = article;
    shown.image = resolve(shown.image);
    for (document::Document *part : {&shown.lead, &shown.note, &shown.body})
        *part = site::resolved(std::move(*part), resolve);
    const QString body = markdown(shown.body);
    return (frontMatter(shown) + (body.isEmpty() ? QString() : u'\n' + body)).toUtf8();
}

Result<Report> exportMarkdown(const NextArticle &next, const ReadMedia &readMedia, const Target &target)
{
    const bool isFile = target.out.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) && !QFileInfo(target.out).isDir();
    if (!isFile)
        return exportSite(next, readMedia, target);
    const auto render = [](const article::Article &article) -> Result<QByteArray> { return markdownFile(article); };
    return exportEach(next, target, {QStringLiteral(".md"), render, readMedia});
}

} // namespace marbre::exporting
