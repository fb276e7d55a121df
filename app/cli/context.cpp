#include "cli/context.h"

#include <cstdio>
#include <utility>

#include <unistd.h>

#include "cli/words.h"
#include "desk/places.h"

namespace marbre::cli {

Context::Context()
    : m_out(stdout)
    , m_err(stderr)
{
    m_out.setEncoding(QStringConverter::Utf8);
    m_err.setEncoding(QStringConverter::Utf8);
}

void Context::message(const QString &where, const QString &what)
{
    m_out.flush();
    if (std::exchange(m_percent, -1) >= 0)
        m_err << "\r\x1b[K"; // ECMA-48, 8.3.41: to the end of the line
    m_err << "marbre-cli: ";
    if (!where.isEmpty())
        m_err << where << ": ";
    m_err << what << '\n';
    m_err.flush();
}

void Context::message(const Error &error)
{
    message(error.where, sentence(error));
}

void Context::progress(qint64 done, qint64 total)
{
    const int percent = total > 0 ? int(100 * done / total) : 0;
    if (percent == m_percent || !isatty(fileno(stderr)))
        return;
    m_percent = percent;
    m_err << "\r" << percent << " %";
    m_err.flush();
}

int Context::finish(int status)
{
    m_out.flush();
    if (m_out.status() == QTextStream::Ok && std::fflush(stdout) == 0)
        return status;
    message(QStringLiteral("standard output"), QStringLiteral("it cannot be written; what it has is not whole"));
    return Failed;
}

QString Context::archiveFolder() const
{
    if (!archiveOption.isEmpty())
        return archiveOption;
    const QString fromEnvironment = qEnvironmentVariable("MARBRE_ARCHIVE");
    return fromEnvironment.isEmpty() ? desk::lastArchive() : fromEnvironment;
}

std::unique_ptr<archive::Archive> Context::openArchive(archive::Access access)
{
    const QString folder = archiveFolder();
    if (folder.isEmpty()) {
        message(QStringLiteral("--archive"),
                QStringLiteral("no archive is named; give its folder, or set MARBRE_ARCHIVE"));
        return nullptr;
    }
    auto archive = archive::Archive::open(folder, access);
    if (!archive) {
        message(archive.error());
        return nullptr;
    }
    return std::move(*archive);
}

std::optional<article::Article> Context::findArticle(archive::Archive &archive, const QString &idOrSlug)
{
    bool isNumber = false;
    const qint64 number = idOrSlug.toLongLong(&isNumber);
    // A slug may be made of digits alone: the id goes first, as `list` prints it.
    Result<article::Article> article = isNumber ? archive.articles().load(number) : fail(ErrorCode::NotFound, idOrSlug);
    if (!article) {
        const auto id = archive.articles().findBySlug(idOrSlug);
        if (id && *id)
            article = archive.articles().load(**id);
    }
    if (article)
        return std::move(*article);
    Error error = article.error();
    error.where = idOrSlug;
    error.detail =
        error.code == ErrorCode::NotFound ? QStringLiteral("no article has this number or slug") : error.detail;
    message(error);
    return {};
}

std::optional<std::vector<qint64>> Context::findArticles(archive::Archive &archive, const std::vector<std::string> &idsOrSlugs)
{
    std::vector<qint64> ids;
    for (const std::string &name : idsOrSlugs) {
        const auto article = findArticle(archive, QString::fromStdString(name));
        if (!article)
            return {};
        ids.push_back(article->id);
    }
    return ids;
}

} // namespace marbre::cli
