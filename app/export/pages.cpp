#include "export/pages.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include "export/files.h"
#include "export/folderwriter.h"

namespace marbre::exporting {

namespace {

using article::Article;
using Render = std::function<Result<QByteArray>(const Article &)>;

bool namesFile(const QString &out)
{
    const bool isHtml = out.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
        || out.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    return isHtml && !QFileInfo(out).isDir();
}

QString folderOf(const QString &out)
{
    if (namesFile(out))
        return QFileInfo(out).path();
    return out.size() > 1 && out.endsWith(u'/') ? out.chopped(1) : out;
}

/// The name that each article goes by, without `.html`. In a file that a person named, it keeps its own.
QStringList namesOf(const std::vector<Article> &articles, bool isFile)
{
    QStringList slugs;
    for (const Article &article : articles)
        slugs.append(article.slug);
    return isFile && slugs == QStringList{QString()} ? slugs : fileNames(slugs);
}

/// A page's own address is made from the article's slug: another name gives another address.
Result<QByteArray> renderAs(const QString &name, const Article &article, const Render &render)
{
    if (article.slug == name)
        return render(article);
    Article renamed = article;
    renamed.slug = name;
    return render(renamed);
}

Result<Report> exportAll(const std::vector<Article> &articles, const ReadMedia &readMedia, const Target &target,
                         const Render &render, const std::vector<site::Asset> &assets)
{
    const bool isFile = namesFile(target.out);
    if (target.out.isEmpty())
        return fail(ErrorCode::Invalid, target.out, QStringLiteral("a file or a folder was expected"));
    if (isFile && articles.size() > 1)
        return fail(ErrorCode::Invalid, target.out, QStringLiteral("several articles need a folder, not one file"));
    FolderWriter writer(folderOf(target.out), readMedia);
    for (const site::Asset &asset : assets)
        if (const Outcome done = writer.put(asset.path, asset.bytes); !done)
            return std::unexpected(done.error());
    const QStringList names = namesOf(articles, isFile);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const QString name = names[qsizetype(i)];
        const Result<QByteArray> html = renderAs(name, articles[i], render);
        if (!html)
            return std::unexpected(html.error());
        const QString file = isFile ? QFileInfo(target.out).fileName() : name + QStringLiteral(".html");
        if (const Outcome done = writer.putArticle(articles[i], file, *html); !done)
            return std::unexpected(done.error());
    }
    return writer.take();
}

site::PageOptions optionsFor(const Target &target)
{
    return {{}, target.baseUrl, target.siteName, false, nullptr, target.reposts};
}

QString asData(const QString &address, const ReadMedia &readMedia)
{
    const Result<QByteArray> bytes = isMediaAddress(address) ? readMedia(address) : fail(ErrorCode::Invalid, address);
    if (!bytes)
        return address;
    const QString type = QMimeDatabase().mimeTypeForData(*bytes).name();
    return QStringLiteral("data:%1;base64,%2").arg(type, QString::fromLatin1(bytes->toBase64()));
}

} // namespace

Result<Report> exportPages(const std::vector<Article> &articles, const site::Theme &theme, const ReadMedia &readMedia,
                           const Target &target)
{
    std::vector<site::Asset> assets = theme.assets;
    for (site::Asset &asset : assets)
        asset.path = theme.id + u'/' + asset.path;
    const auto render = [&](const Article &article) -> Result<QByteArray> {
        const Result<site::Page> page = site::renderArticle(article, theme, optionsFor(target));
        return page ? Result<QByteArray>(page->html()) : std::unexpected(page.error());
    };
    return exportAll(articles, readMedia, target, render, assets);
}

Result<Report> exportFragments(const std::vector<Article> &articles, const site::Theme &theme,
                               const ReadMedia &readMedia, const Target &target)
{
    const auto render = [&](const Article &article) { return fragmentText(article, theme, target); };
    return exportAll(articles, readMedia, target, render, {});
}

Result<QByteArray> pageInOneFile(const Article &article, const site::Theme &theme, const ReadMedia &readMedia,
                                 const Target &target)
{
    site::PageOptions options = optionsFor(target);
    options.inlineStyle = true;
    options.resolve = [&](const QString &address) {
        return address.startsWith(QLatin1String("media/")) ? asData(address, readMedia) : address;
    };
    const Result<site::Page> page = site::renderArticle(article, theme, options);
    return page ? Result<QByteArray>(page->html()) : std::unexpected(page.error());
}

Result<QByteArray> fragmentText(const Article &article, const site::Theme &theme, const Target &target)
{
    const Result<QString> text = site::renderFragment(article, theme, optionsFor(target));
    return text ? Result<QByteArray>(text->toUtf8()) : std::unexpected(text.error());
}

} // namespace marbre::exporting
