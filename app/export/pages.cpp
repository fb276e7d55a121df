#include "export/pages.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QSet>

#include "document/walk.h"
#include "export/files.h"

namespace marbre::exporting {

namespace {

using article::Article;
using Render = std::function<Result<QByteArray>(const Article &)>;

bool namesFile(const QString &out)
{
    return out.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
        || out.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
}

void findMissingText(const document::Blocks &blocks, const QString &slug, std::vector<Warning> &warnings)
{
    for (const document::Block &block : blocks) {
        if (const auto *figure = std::get_if<document::Figure>(&block.content))
            for (const document::FigureImage &image : figure->images)
                if (!image.image.alt)
                    warnings.push_back({Warning::Kind::MissingAlternativeText, slug, image.image.src});
        document::forEachChild(
            block.content, [&](const document::Blocks &children) { findMissingText(children, slug, warnings); },
            [](const document::Inlines &) {});
    }
}

/// Writes files one by one and keeps count.
class Writer
{
public:
    Writer(const Target &target, const ReadMedia &readMedia)
        : m_target(target)
        , m_readMedia(readMedia)
        , m_folder(namesFile(target.out) ? QFileInfo(target.out).path() : target.out)
    {
    }

    Outcome put(const QString &relative, const QByteArray &bytes)
    {
        const Result<bool> written = writeIfDifferent(m_folder + u'/' + relative, bytes);
        if (!written)
            return std::unexpected(written.error());
        ++(*written ? m_report.written : m_report.unchanged);
        return {};
    }

    Outcome putArticle(const Article &article, const QByteArray &html)
    {
        const QString name = nameFor(article);
        m_report.files.append(m_folder + u'/' + name);
        if (const Outcome done = put(name, html); !done)
            return done;
        if (article.source.name.isEmpty())
            m_report.warnings.push_back({Warning::Kind::MissingSource, article.slug, {}});
        for (const document::Document *part : {&article.lead, &article.note, &article.body}) {
            findMissingText(part->blocks, article.slug, m_report.warnings);
            for (const QString &address : document::mediaOf(*part))
                if (const Outcome done = putMedia(article, address); !done)
                    return done;
        }
        return {};
    }

    Report take() { return std::move(m_report); }

private:
    Outcome putMedia(const Article &article, const QString &address)
    {
        if (m_media.contains(address))
            return {};
        m_media.insert(address);
        const Result<QByteArray> bytes = m_readMedia(address);
        if (bytes)
            return put(address, *bytes);
        m_report.warnings.push_back({Warning::Kind::MissingMedia, article.slug, address});
        return {};
    }

    QString nameFor(const Article &article)
    {
        if (namesFile(m_target.out))
            return QFileInfo(m_target.out).fileName();
        const QString wanted = safeFileName(article.slug);
        QString name = wanted;
        for (int number = 2; m_names.contains(name); ++number)
            name = QStringLiteral("%1-%2").arg(wanted).arg(number);
        m_names.insert(name);
        return name + QStringLiteral(".html");
    }

    const Target &m_target;
    const ReadMedia &m_readMedia;
    QString m_folder;
    Report m_report;
    QSet<QString> m_names;
    QSet<QString> m_media;
};

Result<Report> exportAll(const std::vector<Article> &articles, const ReadMedia &readMedia, const Target &target,
                         const Render &render, const std::vector<site::Asset> &assets)
{
    if (namesFile(target.out) && articles.size() > 1)
        return fail(ErrorCode::Invalid, target.out, QStringLiteral("several articles need a folder, not one file"));
    Writer writer(target, readMedia);
    for (const site::Asset &asset : assets)
        if (const Outcome done = writer.put(asset.path, asset.bytes); !done)
            return std::unexpected(done.error());
    for (const Article &article : articles) {
        const Result<QByteArray> html = render(article);
        if (!html)
            return std::unexpected(html.error());
        if (const Outcome done = writer.putArticle(article, *html); !done)
            return std::unexpected(done.error());
    }
    return writer.take();
}

site::PageOptions optionsFor(const Target &target)
{
    return {{}, target.baseUrl, target.siteName, false};
}

QString asData(const QString &address, const ReadMedia &readMedia)
{
    const Result<QByteArray> bytes = readMedia(address);
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
