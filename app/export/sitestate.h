#pragma once

#include <QDateTime>

#include <functional>
#include <optional>

#include "export/sitesource.h"

namespace marbre::exporting {

/// What an export remembers of an article's page, in the site's folder.
struct ArticleState {
    QString address;
    QString reposted; ///< as ListPosition has it
    QByteArray entry; ///< a hash of what other pages say of it
    std::vector<ListId> lists; ///< sorted; empty for a page that stands in none
    QStringList media; ///< addresses
    QStringList former; ///< addresses that lead to it
    QDateTime modified; ///< UTC
    bool isIndexed = true; ///< it stands in the sitemap

    bool operator==(const ArticleState &) const = default;
};

/// What an export remembers of the site: `.marbre/site.json`, and the articles in `.marbre/articles/N.jsonl`, by their
/// numbers. The same archive and theme give the same files, whatever was exported before.
class SiteState
{
public:
    explicit SiteState(QString folder);

    /// What the last export said; nothing where there was none, or what it said cannot be read.
    struct Whole {
        QByteArray made; ///< a hash of what every page is made from
        Moment moment;
        ListCounts lists;
        int pageSize = site::entriesOnAPage; ///< articles on a page of a list
        std::map<QString, QString> sources; ///< their sites' addresses
        QStringList files; ///< beside pages, feeds and sitemaps: the theme's and the like

        bool operator==(const Whole &) const = default;
    };
    [[nodiscard]] std::optional<Whole> read() const;

    /// An article's; nothing: it had no page.
    [[nodiscard]] Result<std::optional<ArticleState>> article(qint64 id);
    void set(qint64 id, std::optional<ArticleState> state);
    /// Calls `take` with every article of the files, part by part; what was set does not count.
    using Take = std::function<Outcome(qint64 id, const ArticleState &state)>;
    [[nodiscard]] Outcome forEach(const Take &take) const;

    /// Articles in one part, which is also one sitemap.
    static constexpr qint64 articlesInAPart = 500;
    [[nodiscard]] static qint64 partOf(qint64 id) { return id / articlesInAPart; }
    /// The articles of a part, as they are now.
    [[nodiscard]] Result<std::map<qint64, ArticleState>> part(qint64 number);
    /// The parts that hold an article, in order.
    [[nodiscard]] std::vector<qint64> parts() const;

    /// Forgets every article, to begin anew; the files of the last export stay until write().
    [[nodiscard]] Outcome beginAnew();
    /// Writes the parts that were changed and lets go of them.
    [[nodiscard]] Outcome flush();
    /// Writes all that is left, the whole at last.
    [[nodiscard]] Outcome write(const Whole &whole);

private:
    using Part = std::map<qint64, ArticleState>;
    struct Held {
        Part articles;
        bool isChanged = false;
    };
    [[nodiscard]] QString partFile(qint64 number) const;
    [[nodiscard]] QString partFolder() const;
    [[nodiscard]] static Result<Part> readPart(const QString &file);
    [[nodiscard]] Result<Held *> held(qint64 number);

    QString m_folder;
    std::map<qint64, Held> m_parts;
    bool m_isNew = false; ///< the parts are written beside those of the last export
};

} // namespace marbre::exporting
