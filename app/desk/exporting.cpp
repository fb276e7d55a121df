#include "desk/exporting.h"

#include <QFileInfo>

#include "resources/themes/themes.h"
#include "text/slug.h"

namespace marbre::desk {

namespace {

exporting::ReadMedia mediaOf(const archive::Archive &archive)
{
    return [folder = archive.folder()](const QString &address) { return archive::readMedia(folder, address); };
}

Result<exporting::Target> targetOf(archive::Archive &archive, const ExportRequest &request)
{
    const Result<archive::Site> site = archive.settings().site();
    if (!site)
        return std::unexpected(site.error());
    return exporting::Target{request.out, request.baseUrl.isEmpty() ? site->url : request.baseUrl, site->name};
}

Result<std::vector<article::Article>> load(archive::Archive &archive, const std::vector<qint64> &ids)
{
    std::vector<article::Article> articles;
    for (const qint64 id : ids) {
        Result<article::Article> article = archive.articles().load(id);
        if (!article)
            return std::unexpected(article.error());
        articles.push_back(std::move(*article));
    }
    return articles;
}

} // namespace

std::optional<ExportForm> exportFormFromName(QStringView name)
{
    if (name == u"page")
        return ExportForm::Page;
    if (name == u"fragment")
        return ExportForm::Fragment;
    return {};
}

Result<site::Theme> themeFor(const QString &archiveFolder, const QString &name)
{
    if (!text::isSlug(name))
        return fail(ErrorCode::NotFound, name, QStringLiteral("a theme's name has only a-z, 0-9 and hyphens"));
    const QString own = archiveFolder + QStringLiteral("/themes/") + name;
    const QString builtIn = QFileInfo(builtInTheme(name)).isDir() ? builtInTheme(name) : QString();
    if (QFileInfo(own).isDir())
        return site::loadTheme(own, builtIn);
    if (builtIn.isEmpty())
        return fail(ErrorCode::NotFound, name, QStringLiteral("neither the archive nor Marbre has such a theme"));
    return site::loadTheme(builtIn);
}

Result<exporting::Report> exportArticles(archive::Archive &archive, const ExportRequest &request)
{
    const Result<site::Theme> theme = themeFor(archive.folder(), request.theme);
    if (!theme)
        return std::unexpected(theme.error());
    const auto articles = load(archive, request.articles);
    if (!articles)
        return std::unexpected(articles.error());
    const auto target = targetOf(archive, request);
    if (!target)
        return std::unexpected(target.error());
    const auto write = request.form == ExportForm::Page ? &exporting::exportPages : &exporting::exportFragments;
    return write(*articles, *theme, mediaOf(archive), *target);
}

Result<QByteArray> exportToBytes(archive::Archive &archive, const ExportRequest &request)
{
    const Result<site::Theme> theme = themeFor(archive.folder(), request.theme);
    if (!theme)
        return std::unexpected(theme.error());
    const Result<article::Article> article = archive.articles().load(request.articles.front());
    if (!article)
        return std::unexpected(article.error());
    const auto target = targetOf(archive, request);
    if (!target)
        return std::unexpected(target.error());
    return request.form == ExportForm::Page ? exporting::pageInOneFile(*article, *theme, mediaOf(archive), *target)
                                            : exporting::fragmentText(*article, *theme, *target);
}

} // namespace marbre::desk
