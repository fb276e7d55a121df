#include "desk/exporting.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

#include "desk/archivesite.h"
#include "desk/localising.h"
#include "desk/jsonrecords.h"
#include "desk/wxrrecords.h"
#include "desk/sitecrawl.h"
#include "desk/sitesnapshot.h"
#include "export/epub.h"
#include "export/hugo.h"
#include "export/labelledtext.h"
#include "export/pages.h"
#include "export/siteexport.h"
#include "export/wordpressfragment.h"

namespace marbre::desk {

namespace {

exporting::ReadMedia mediaOf(const archive::Archive &archive)
{
    return [folder = archive.folder()](const QString &address) { return archive::readMedia(folder, address); };
}

Result<exporting::Target> targetOf(archive::Archive &archive, const ExportRequest &request)
{
    const auto facts = siteFacts(archive, request.baseUrl);
    return facts ? Result<exporting::Target>(exporting::Target{request.out, facts->baseUrl, facts->name, facts->reposts})
                 : std::unexpected(facts.error());
}

/// What the writers of all forms need.
struct Job {
    archive::Archive &archive;
    const ExportRequest &request;
    exporting::ReadMedia readMedia;
    exporting::Target target;
};

exporting::NextArticle articlesOf(const Job &job)
{
    return [&job, at = std::size_t(0)]() mutable -> Result<std::optional<article::Article>> {
        const ExportRequest &request = job.request;
        if (request.cancel.isCancelled())
            return fail(ErrorCode::Cancelled, request.out);
        if (request.progress)
            request.progress(qint64(at), qint64(request.articles.size()));
        if (at == request.articles.size())
            return std::nullopt;
        return job.archive.articles().load(request.articles[at++]);
    };
}

/// As they are read, not as they go to another system.
exporting::NextArticle shownArticlesOf(const Job &job)
{
    return [&job, next = articlesOf(job)]() -> Result<std::optional<article::Article>> {
        auto article = next();
        if (!article || !*article)
            return article;
        auto shown = withLocalPictures(job.archive, std::move(**article));
        return shown ? Result<std::optional<article::Article>>(std::move(*shown)) : std::unexpected(shown.error());
    };
}

Result<std::vector<article::Article>> all(const exporting::NextArticle &next)
{
    std::vector<article::Article> articles;
    for (;;) {
        auto article = next();
        if (!article)
            return std::unexpected(article.error());
        if (!*article)
            return articles;
        articles.push_back(std::move(**article));
    }
}

template <auto write, auto articlesFrom> Result<exporting::Report> writeThemed(const Job &job)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    if (!theme)
        return std::unexpected(theme.error());
    const auto articles = all(articlesFrom(job));
    return articles ? write(*articles, *theme, job.readMedia, job.target) : std::unexpected(articles.error());
}

template <exporting::WordpressForm form> Result<exporting::Report> writeWordpress(const Job &job)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    return theme ? exporting::exportWordpressFragments(articlesOf(job), *theme, form, job.readMedia, job.target)
                 : std::unexpected(theme.error());
}

Result<exporting::Report> writeTexts(const Job &job)
{
    return exporting::exportTexts(articlesOf(job), job.target);
}

Result<exporting::Report> writeMarkdown(const Job &job)
{
    return exporting::exportMarkdown(articlesOf(job), job.readMedia, job.target);
}

Result<exporting::Report> writeEpub(const Job &job)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    return theme ? exporting::exportEpub(shownArticlesOf(job), *theme, job.readMedia, job.target)
                 : std::unexpected(theme.error());
}

/// The newest of what is published says when and in which language.
Result<exporting::ZimMetadata> zimMetadata(const Job &job)
{
    archive::Filter published;
    published.status = article::Status::Published;
    const auto ids = job.archive.list().ids(published, {archive::Column::Modified, true}, 1);
    if (!ids)
        return std::unexpected(ids.error());
    if (ids->empty())
        return fail(ErrorCode::Invalid, job.request.out, QStringLiteral("nothing is published, so that the site is empty"));
    const auto newest = job.archive.articles().load(ids->front());
    if (!newest)
        return std::unexpected(newest.error());
    const QString name = QFileInfo(job.archive.folder()).completeBaseName();
    const QString title = job.target.siteName.isEmpty() ? name : job.target.siteName;
    return exporting::ZimMetadata{title, title, newest->language, title, newest->modified.date()};
}

Result<exporting::Report> writeZim(const Job &job)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    if (!theme)
        return std::unexpected(theme.error());
    const auto metadata = zimMetadata(job);
    if (!metadata)
        return std::unexpected(metadata.error());
    SiteReader reader(job.archive, *theme, {job.target.siteName, {}});
    SiteCrawl crawl(reader, job.request.cancel, job.request.progress);
    auto report = exporting::exportZim([&crawl] { return crawl.next(); }, *metadata, job.target);
    if (report)
        report->warnings = crawl.warnings();
    return report;
}

Result<exporting::Report> writeJsonLines(const Job &job)
{
    const auto records = jsonRecordsOf(job.archive);
    return records ? exporting::exportJsonLines(articlesOf(job), *records, job.readMedia, job.target)
                   : std::unexpected(records.error());
}

Result<exporting::Report> writeSite(const Job &job)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    if (!theme)
        return std::unexpected(theme.error());
    ArchiveSite source(job.archive);
    return exporting::exportSite(source, *theme, {job.target.siteName, job.target.baseUrl, job.target.reposts},
                                 {job.request.out, job.request.cancel, job.request.progress,
                                  [folder = job.archive.folder()] { return SiteSnapshot::take(folder); }});
}

Result<exporting::Report> writeWxr(const Job &job)
{
    const auto records = wxrRecordsOf(job.archive, job.request.articles, job.target);
    return records ? exporting::exportWxr(articlesOf(job), *records, job.readMedia, job.target)
                   : std::unexpected(records.error());
}

Result<QByteArray> pageBytes(const Job &job, const article::Article &article)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    if (!theme)
        return std::unexpected(theme.error());
    const auto shown = withLocalPictures(job.archive, article);
    return shown ? exporting::pageInOneFile(*shown, *theme, job.readMedia, job.target) : std::unexpected(shown.error());
}

Result<QByteArray> fragmentBytes(const Job &job, const article::Article &article)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    return theme ? exporting::fragmentText(article, *theme, job.target) : std::unexpected(theme.error());
}

template <exporting::WordpressForm form>
Result<QByteArray> wordpressBytes(const Job &job, const article::Article &article)
{
    const Result<site::Theme> theme = chosenTheme(job.archive, job.request.theme);
    return theme ? exporting::wordpressFragment(article, *theme, form, job.target) : std::unexpected(theme.error());
}

Result<QByteArray> textBytes(const Job &, const article::Article &article)
{
    return exporting::labelledText(article).toUtf8();
}

Result<QByteArray> markdownBytes(const Job &, const article::Article &article)
{
    return exporting::markdownFile(article);
}

Result<QByteArray> jsonBytes(const Job &job, const article::Article &article)
{
    const auto records = jsonRecordsOf(job.archive);
    if (!records)
        return std::unexpected(records.error());
    const Result<QJsonObject> record = records->article(article);
    return record ? Result<QByteArray>(exporting::jsonLine(*record)) : std::unexpected(record.error());
}

/// One line a form.
struct Form {
    ExportForm form;
    QLatin1StringView name;
    Result<exporting::Report> (*write)(const Job &job);
    Result<QByteArray> (*bytes)(const Job &job, const article::Article &article); ///< null: more than a text
};

constexpr std::array forms{
    Form{ExportForm::Page, QLatin1StringView("page"), &writeThemed<&exporting::exportPages, &shownArticlesOf>, &pageBytes},
    Form{ExportForm::Fragment, QLatin1StringView("fragment"), &writeThemed<&exporting::exportFragments, &articlesOf>, &fragmentBytes},
    Form{ExportForm::Gutenberg, QLatin1StringView("gutenberg"), &writeWordpress<exporting::WordpressForm::Blocks>,
         &wordpressBytes<exporting::WordpressForm::Blocks>},
    Form{ExportForm::Classic, QLatin1StringView("classic"), &writeWordpress<exporting::WordpressForm::Classic>,
         &wordpressBytes<exporting::WordpressForm::Classic>},
    Form{ExportForm::Text, QLatin1StringView("text"), &writeTexts, &textBytes},
    Form{ExportForm::Markdown, QLatin1StringView("markdown"), &writeMarkdown, &markdownBytes},
    Form{ExportForm::Epub, QLatin1StringView("epub"), &writeEpub, nullptr},
    Form{ExportForm::Zim, QLatin1StringView("zim"), &writeZim, nullptr},
    Form{ExportForm::JsonLines, QLatin1StringView("jsonl"), &writeJsonLines, &jsonBytes},
    Form{ExportForm::Site, QLatin1StringView("site"), &writeSite, nullptr},
    Form{ExportForm::Wxr, QLatin1StringView("wxr"), &writeWxr, nullptr},
};

const Form &rowOf(ExportForm form)
{
    return *std::ranges::find(forms, form, &Form::form);
}

Result<Job> jobOf(archive::Archive &archive, const ExportRequest &request)
{
    auto target = targetOf(archive, request);
    if (!target)
        return std::unexpected(target.error());
    return Job{archive, request, mediaOf(archive), std::move(*target)};
}

} // namespace

Result<exporting::SiteFacts> siteFacts(archive::Archive &archive, const QString &baseUrl)
{
    const Result<archive::Site> site = archive.settings().site();
    if (!site)
        return std::unexpected(site.error());
    return exporting::SiteFacts{site->name, baseUrl.isEmpty() ? site->url : baseUrl, site->reposts};
}

std::optional<ExportForm> exportFormFromName(QStringView name)
{
    const auto form = std::ranges::find_if(forms, [&](const Form &each) { return name == each.name; });
    return form == forms.end() ? std::nullopt : std::optional(form->form);
}

QString exportFormNames()
{
    QStringList names;
    for (const Form &form : forms)
        names.append(form.name);
    const QString last = names.takeLast();
    return names.join(QLatin1String(", ")) + QLatin1String(" or ") + last;
}

Result<std::vector<qint64>> articlesToExport(archive::Archive &archive, ExportForm form)
{
    if (form == ExportForm::Site || form == ExportForm::Zim)
        return std::vector<qint64>();
    auto ids = archive.list().ids({});
    if (!ids || (form != ExportForm::JsonLines && form != ExportForm::Wxr))
        return ids;
    archive::Filter trash;
    trash.trash = true;
    const auto thrown = archive.list().ids(trash);
    if (!thrown)
        return thrown;
    ids->insert(ids->end(), thrown->begin(), thrown->end());
    std::ranges::sort(*ids);
    return ids;
}

Result<exporting::Report> exportArticles(archive::Archive &archive, const ExportRequest &request)
{
    if (request.isAll) {
        auto all = articlesToExport(archive, request.form);
        if (!all)
            return std::unexpected(all.error());
        ExportRequest meant = request;
        meant.articles = std::move(*all);
        meant.isAll = false;
        return exportArticles(archive, meant);
    }
    const Result<Job> job = jobOf(archive, request);
    return job ? rowOf(request.form).write(*job) : std::unexpected(job.error());
}

Result<QByteArray> exportToBytes(archive::Archive &archive, const ExportRequest &request)
{
    const Result<Job> job = jobOf(archive, request);
    if (!job)
        return std::unexpected(job.error());
    const Form &form = rowOf(request.form);
    if (!form.bytes)
        return fail(ErrorCode::Unsupported, form.name, QStringLiteral("more than one text; give it a file or a folder"));
    const Result<article::Article> article = archive.articles().load(request.articles.front());
    return article ? form.bytes(*job, *article) : std::unexpected(article.error());
}

} // namespace marbre::desk
