#include "desk/wxrrecords.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <memory>

#include "archive/nametable.h"
#include "archive/storedarticle.h"
#include "html/html.h"
#include "text/slug.h"

namespace marbre::desk {

using archive::Archive;
using archive::TermRow;
using exporting::WxrAttachment;
using exporting::WxrRecord;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QString fieldOf(const QJsonArray &pairs, QLatin1StringView name)
{
    const auto found = std::ranges::find_if(pairs, [name](const QJsonValue &pair) { return pair[0] == name; });
    return found == pairs.end() ? QString() : (*found).toArray()[1].toString();
}

QString fieldOf(const QJsonObject &kept, QLatin1StringView name)
{
    return fieldOf(kept[QLatin1String("fields")].toArray(), name);
}

/// The number that a key of WordPress's begins with; 0: none.
qint64 numberIn(const QString &key)
{
    return key.section(u' ', 0, 0).toLongLong();
}

/// Gives each name one slug, and no two the same.
class Slugs
{
public:
    void give(const QString &name, const QString &wanted)
    {
        const QString base = wanted.isEmpty() ? text::slugify(name) : wanted;
        QString slug = base.isEmpty() ? QStringLiteral("x") : base;
        for (int number = 2; m_taken.contains(slug); ++number)
            slug = QStringLiteral("%1-%2").arg(base.isEmpty() ? QStringLiteral("x") : base).arg(number);
        m_taken.insert(slug);
        m_slugs.insert(name, slug);
    }
    [[nodiscard]] bool contains(const QString &name) const { return m_slugs.contains(name); }
    [[nodiscard]] QString of(const QString &name) const { return m_slugs.value(name); }

private:
    QSet<QString> m_taken;
    QHash<QString, QString> m_slugs;
};

/// What is read of the archive once, before its articles.
class Records
{
public:
    Records(Archive &archive, exporting::Target target)
        : m_archive(archive)
        , m_target(std::move(target))
    {
        while (m_target.baseUrl.endsWith(u'/'))
            m_target.baseUrl.chop(1);
    }

    Outcome readSite(const std::vector<qint64> &articles)
    {
        const auto sites = m_archive.imports().sites();
        if (!sites)
            return std::unexpected(sites.error());
        m_keepsNumbers = sites->size() == 1;
        for (const archive::ImportedSite &site : *sites)
            takeSite(objectOf(site.kept));
        m_head.title = m_target.siteName.isEmpty() ? m_head.title : m_target.siteName;
        m_head.link = m_target.baseUrl;
        if (m_head.language.isEmpty() && !articles.empty())
            if (const auto first = archive::readArticle(m_archive.database(), articles.front()))
                m_head.language = first->article.language;
        return readNumbers();
    }

    Outcome readNames(const std::vector<qint64> &articles)
    {
        const Result<qint64> all = m_archive.database().number("SELECT count(*) FROM article");
        if (!all)
            return std::unexpected(all.error());
        m_isWhole = qint64(articles.size()) == *all;
        std::optional<QSet<QString>> categories;
        std::optional<QSet<QString>> tags;
        if (!m_isWhole) {
            categories.emplace();
            tags.emplace();
        }
        for (const qint64 id : articles)
            if (const Outcome done = readNamesOf(id, categories, tags); !done)
                return done;
        const auto ofCategories = readTerms("category", categories, m_categorySlugs);
        const auto ofTags = readTerms("tag", tags, m_tagSlugs);
        if (!ofCategories || !ofTags)
            return std::unexpected(!ofCategories ? ofCategories.error() : ofTags.error());
        m_head.categories = *ofCategories;
        m_head.tags = *ofTags;
        return {};
    }

    [[nodiscard]] const exporting::WxrHead &head() const { return m_head; }
    [[nodiscard]] QString slug(const char *kind, const QString &name) const
    {
        return (qstrcmp(kind, "tag") == 0 ? m_tagSlugs : m_categorySlugs).of(name);
    }

    Result<WxrRecord> record(const article::Article &article)
    {
        const auto stored = archive::readArticle(m_archive.database(), article.id);
        if (!stored)
            return std::unexpected(stored.error());
        auto imported = m_archive.imports().ofArticle(article.id);
        if (!imported)
            return std::unexpected(imported.error());
        if (*imported && (*imported)->key.system != QLatin1String("wordpress"))
            imported->reset();
        WxrRecord record;
        record.body = stored->body;
        record.isClassic = stored->classic;
        const qint64 number = *imported && m_keepsNumbers ? numberIn((*imported)->key.key) : 0;
        record.number = number > 0 ? number : m_firstFree + article.id;
        if (*imported)
            record.kept = objectOf((*imported)->kept);
        const QString guid = fieldOf(record.kept, QLatin1StringView("guid"));
        record.guid = number > 0 && !guid.isEmpty() ? guid : QStringLiteral("urn:uuid:") + article.uuid.toString(QUuid::WithoutBraces);
        setCreator(record, article);
        record.thumbnail = article.image.isEmpty() ? 0 : attachmentOf(article.image);
        return record;
    }

    Result<std::vector<WxrAttachment>> attachments(const QSet<QString> &media)
    {
        std::vector<WxrAttachment> all;
        QSet<QString> written;
        for (const archive::ImportedFile &file : m_files) {
            const bool isHere = media.contains(file.address);
            if (!m_isWhole && !isHere && !m_wanted.contains(file.address) && !m_wanted.contains(file.url))
                continue;
            written += QSet<QString>{file.url, file.address};
            all.push_back({m_attachments.value(file.url), isHere ? urlOf(file.address) : file.url, isHere ? file.address : QString(), {}, {}, {}, objectOf(file.kept)});
            all.back().caption = fieldOf(all.back().kept, QLatin1StringView("excerpt:encoded"));
            all.back().alternative = fieldOf(all.back().kept[QLatin1String("meta")].toArray(), QLatin1StringView("_wp_attachment_image_alt"));
        }
        QStringList rest(media.begin(), media.end());
        for (const QString &image : std::as_const(m_wanted))
            if (!media.contains(image))
                rest.append(image);
        rest.sort();
        for (const QString &address : std::as_const(rest))
            if (!written.contains(address))
                if (const Outcome done = add(all, address); !done)
                    return std::unexpected(done.error());
        return all;
    }

private:
    void takeSite(const QJsonObject &kept)
    {
        if (m_head.title.isEmpty())
            m_head.title = fieldOf(kept, QLatin1StringView("title"));
        if (m_head.description.isEmpty())
            m_head.description = fieldOf(kept, QLatin1StringView("description"));
        if (m_head.language.isEmpty())
            m_head.language = fieldOf(kept, QLatin1StringView("language"));
        for (const QJsonValue &author : kept[QLatin1String("authors")].toArray())
            addAuthor(fieldOf(author.toArray(), QLatin1StringView("wp:author_login")),
                      fieldOf(author.toArray(), QLatin1StringView("wp:author_display_name")), author.toArray());
        for (const QJsonValue &term : kept[QLatin1String("terms")].toArray())
            m_head.terms.append(term);
    }

    void addAuthor(const QString &login, const QString &name, const QJsonArray &fields)
    {
        if (m_namesOfLogins.contains(login))
            return;
        const QString shown = name.isEmpty() ? login : name;
        m_namesOfLogins.insert(login, shown);
        if (!m_logins.contains(shown))
            m_logins.give(shown, login);
        m_head.authors.push_back({login, name, fields});
    }

    Outcome readNumbers()
    {
        const Result<qint64> last = m_archive.database().number(
            "SELECT max(coalesce((SELECT max(CAST(key AS INTEGER)) FROM imported), 0), "
            "coalesce((SELECT max(CAST(key AS INTEGER)) FROM imported_file), 0))");
        const Result<qint64> article = m_archive.database().number("SELECT coalesce(max(id), 0) FROM article");
        auto files = m_archive.imports().files();
        if (!last || !article || !files)
            return std::unexpected(!last ? last.error() : !article ? article.error() : files.error());
        m_firstFree = *last;
        m_nextAttachment = m_firstFree + *article + 1;
        m_files = std::move(*files);
        for (const archive::ImportedFile &file : m_files) {
            const qint64 number = m_keepsNumbers && numberIn(file.key.key) > 0 ? numberIn(file.key.key) : m_nextAttachment++;
            m_attachments.insert(file.url, number);
            if (!file.address.isEmpty())
                m_attachments.insert(file.address, number);
        }
        return {};
    }

    Outcome readNamesOf(qint64 id, std::optional<QSet<QString>> &categories, std::optional<QSet<QString>> &tags)
    {
        const auto authors = archive::peopleOf(m_archive.database(), id, "author");
        if (!authors)
            return std::unexpected(authors.error());
        if (!authors->isEmpty() && !m_logins.contains(authors->front())) {
            m_logins.give(authors->front(), {});
            addAuthor(m_logins.of(authors->front()), authors->front(), {});
        }
        for (const auto &[kind, names] : {std::pair("category", &categories), std::pair("tag", &tags)}) {
            const auto terms = *names ? archive::termsOf(m_archive.database(), id, kind) : Result<QStringList>();
            if (!terms)
                return std::unexpected(terms.error());
            if (*names)
                (*names)->unite(QSet<QString>(terms->begin(), terms->end()));
        }
        return {};
    }

    /// A parent before its children.
    Result<std::vector<exporting::WxrTerm>> readTerms(const char *kind, std::optional<QSet<QString>> wanted, Slugs &slugs)
    {
        const auto all = archive::describedTerms(m_archive.database(), kind);
        if (!all)
            return std::unexpected(all.error());
        QHash<QString, const TermRow *> rows;
        for (const TermRow &row : *all)
            rows.insert(row.name, &row);
        std::vector<exporting::WxrTerm> terms;
        for (const TermRow &row : *all)
            if (!wanted || wanted->contains(row.name))
                addWithParents(row, rows, slugs, terms);
        return terms;
    }

    static void addWithParents(const TermRow &term, const QHash<QString, const TermRow *> &rows, Slugs &slugs,
                               std::vector<exporting::WxrTerm> &terms)
    {
        std::vector<const TermRow *> way;
        QSet<QString> seen; // of a circle, each once
        for (const TermRow *row = &term; row && !slugs.contains(row->name) && !seen.contains(row->name); row = rows.value(row->parent)) {
            seen.insert(row->name);
            way.push_back(row);
        }
        for (auto row = way.rbegin(); row != way.rend(); ++row) {
            slugs.give((*row)->name, (*row)->slug);
            terms.push_back({(*row)->name, slugs.of((*row)->name), slugs.of((*row)->parent), (*row)->description});
        }
    }

    void setCreator(WxrRecord &record, const article::Article &article) const
    {
        record.creator = fieldOf(record.kept, QLatin1StringView("dc:creator"));
        if (record.creator.isEmpty() && !article.authors.isEmpty())
            record.creator = m_logins.of(article.authors.front());
        record.creatorName = record.creator.isEmpty() ? QString() : m_namesOfLogins.value(record.creator, record.creator);
    }

    /// The number of what stands for an article.
    qint64 attachmentOf(const QString &image)
    {
        auto known = m_attachments.find(image);
        if (known == m_attachments.end())
            known = m_attachments.insert(image, m_nextAttachment++);
        m_wanted.insert(image);
        return *known;
    }

    [[nodiscard]] QString urlOf(const QString &address) const
    {
        return m_target.baseUrl.isEmpty() ? address : m_target.baseUrl + u'/' + address;
    }

    Outcome add(std::vector<WxrAttachment> &all, const QString &address)
    {
        const auto rows = m_archive.mediaTable().rows(std::span(&address, 1));
        if (!rows)
            return std::unexpected(rows.error());
        const bool isHere = !rows->empty();
        WxrAttachment attachment{attachmentOf(address), isHere ? urlOf(address) : address, isHere ? address : QString(), {}, {}, {}, {}};
        attachment.title = QUrl(attachment.url).fileName();
        if (isHere) {
            attachment.alternative = rows->front().words.alternative;
            attachment.caption = rows->front().words.credit;
        }
        all.push_back(std::move(attachment));
        return {};
    }

    Archive &m_archive;
    exporting::Target m_target;
    exporting::WxrHead m_head;
    std::vector<archive::ImportedFile> m_files;
    bool m_keepsNumbers = false; ///< all that was imported is of one site
    bool m_isWhole = false;
    qint64 m_firstFree = 0; ///< no imported number is greater
    qint64 m_nextAttachment = 0;
    QHash<QString, qint64> m_attachments; ///< by address and URL
    QSet<QString> m_wanted; ///< that stand for articles
    QHash<QString, QString> m_namesOfLogins;
    Slugs m_logins;
    Slugs m_categorySlugs;
    Slugs m_tagSlugs;
};

} // namespace

Result<exporting::WxrRecords> wxrRecordsOf(Archive &archive, const std::vector<qint64> &articles, const exporting::Target &target)
{
    const auto records = std::make_shared<Records>(archive, target);
    if (const Outcome done = records->readSite(articles); !done)
        return std::unexpected(done.error());
    if (const Outcome done = records->readNames(articles); !done)
        return std::unexpected(done.error());
    return exporting::WxrRecords{
        records->head(), [records](const article::Article &article) { return records->record(article); },
        [records](const QSet<QString> &media) { return records->attachments(media); },
        [records](const char *kind, const QString &name) { return records->slug(kind, name); }};
}

} // namespace marbre::desk
