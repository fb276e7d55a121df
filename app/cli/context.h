#pragma once

#include <QString>
#include <QTextStream>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/error.h"

namespace marbre::cli {

enum ExitStatus { Done = 0, Failed = 1, BadUsage = 2, Interrupted = 130 };

/// What every command has at hand.
class Context
{
public:
    Context();

    QString archiveOption; ///< --archive; empty: not given

    /// Results, one record a line, UTF-8.
    QTextStream &out() { return m_out; }
    /// `marbre-cli: WHERE: what is wrong; what to do`
    void message(const QString &where, const QString &what);
    void message(const Error &error);
    /// On a terminal, the part that is done, in a line that the next message takes the place of.
    void progress(qint64 done, qint64 total);

    /// The exit status of a command that ended with `status`: Failed, and told, where its results could not be written.
    [[nodiscard]] int finish(int status);

    /// --archive, else $MARBRE_ARCHIVE, else the archive that the window opened last; empty where there is none.
    [[nodiscard]] QString archiveFolder() const;
    /// Opens that archive, or tells why not.
    [[nodiscard]] std::unique_ptr<archive::Archive> openArchive(archive::Access access);
    /// The article that an id or slug names, or tells that there is none.
    [[nodiscard]] std::optional<article::Article> findArticle(archive::Archive &archive, const QString &idOrSlug);
    /// The numbers of several; nothing, and told, where one is not there.
    [[nodiscard]] std::optional<std::vector<qint64>> findArticles(archive::Archive &archive,
                                                                  const std::vector<std::string> &idsOrSlugs);

private:
    QTextStream m_out;
    QTextStream m_err;
    int m_percent = -1; ///< shown; -1: none
};

} // namespace marbre::cli
