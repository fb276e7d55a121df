#include "desk/wxrfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "archive/imagekind.h"
#include "archive/nametable.h"
#include "desk/portions.h"
#include "import/wxrmeta.h"

namespace marbre::desk {

using import::Warning;
using import::WxrFields;

namespace {

const auto wordpress = QStringLiteral("wordpress");
const auto mappingKey = QStringLiteral("mapping");
constexpr int mostInTransaction = 200;

QString textOf(const WxrFields &fields, QByteArrayView name)
{
    return QString::fromUtf8(import::fieldOf(fields, name));
}

QJsonArray pairs(const WxrFields &fields)
{
    QJsonArray array;
    for (const auto &[name, text] : fields)
        if (!text.isEmpty())
            array.append(QJsonArray{QString::fromUtf8(name), QString::fromUtf8(text)});
    return array;
}

QJsonArray pairs(const std::vector<WxrFields> &all)
{
    QJsonArray array;
    for (const WxrFields &each : all)
        array.append(pairs(each));
    return array;
}

class Survey
{
public:
    Survey(archive::Archive &archive, const ImportOptions &options)
        : m_archive(archive)
        , m_options(options)
        , m_portions(archive.database(), options.othersWait, mostInTransaction)
    {
    }

    Outcome readFile(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return {}; // the second reading tells
        const qint64 before = m_survey.bytes;
        m_survey.bytes += file.size();
        m_uploads = m_options.uploads.isEmpty() ? QString() : QDir(m_options.uploads).canonicalPath();
        import::WxrReader reader(file, import::WxrReader::Wanted::Files);
        for (;;) {
            if (m_options.cancel.isCancelled())
                return fail(ErrorCode::Cancelled, name);
            const auto item = reader.next();
            if (!item || !*item)
                break;
            if (const Outcome done = takeItem(name, **item, reader.site()); !done)
                return done;
            if (m_options.lookProgress)
                m_options.lookProgress(before + reader.position(), m_survey.bytes);
            if (m_portions.isDue())
                if (const Outcome committed = m_portions.commit(); !committed)
                    return committed;
        }
        tellMachinery(name);
        return m_options.dryRun ? Outcome() : keepSite(reader.site());
    }

    Outcome end()
    {
        // Pages of articles that were there before may show them: what a site knows of the archive is no longer so.
        if (m_survey.hasNewFiles && m_survey.stored > 0 && !m_options.dryRun) {
            if (const Outcome begun = m_portions.begin(); !begun)
                return begun;
            if (const Outcome anew = archive::beginLineage(m_archive.database()); !anew)
                return anew;
        }
        return m_portions.commit();
    }

    WxrSurvey take()
    {
        m_survey.fields = m_fields.take();
        return std::move(m_survey);
    }

private:
    /// What was said of a site's custom fields before, and now.
    Outcome recall(const QString &address)
    {
        if (m_survey.sites.contains(address))
            return {};
        m_survey.sites.insert(address);
        const auto sites = m_archive.imports().sites();
        if (!sites)
            return std::unexpected(sites.error());
        const auto known = std::ranges::find_if(
            *sites, [&](const archive::ImportedSite &site) { return site.system == wordpress && site.site == address; });
        const QByteArray kept = known == sites->end() ? QByteArray() : known->kept;
        import::MetaMapping &mapping = m_survey.mappings[address];
        const QJsonObject said = QJsonDocument::fromJson(kept).object()[mappingKey].toObject();
        for (auto field = said.begin(); field != said.end(); ++field)
            if (const auto meaning = import::meaningFromName(field.value().toString()))
                mapping.insert(field.key().toUtf8(), *meaning);
        mapping.insert(m_options.mapping);
        m_fields.setMapping(mapping);
        return {};
    }

    Outcome takeItem(const QString &name, const import::WxrItem &item, const import::WxrSite &site)
    {
        if (const Outcome known = recall(site.address()); !known)
            return known;
        // Marbre's own exports have their pictures beside them.
        if (m_uploads.isEmpty() && import::fieldOf(site.fields, "generator") == "Marbre")
            m_uploads = QFileInfo(name).canonicalPath();
        switch (roleOf(item)) {
        case import::WxrRole::Article:
            ++(item.type() == "page" ? m_survey.pages : m_survey.posts);
            m_fields.add(item.meta);
            return {};
        case import::WxrRole::File:
            ++m_survey.files;
            return keepFile(name, item, site);
        case import::WxrRole::Machinery:
            auto &[line, count] = m_machinery[item.type()];
            line = count == 0 ? item.line : line;
            ++count;
            return {};
        }
        Q_UNREACHABLE();
    }

    void tellMachinery(const QString &name)
    {
        for (auto it = m_machinery.cbegin(); it != m_machinery.cend(); ++it)
            m_survey.warnings.emplace_back(
                name, Warning{Warning::Kind::NotImported, int(it->first),
                              QStringLiteral("%1 %2").arg(it->second).arg(QString::fromUtf8(it.key()))});
        m_machinery.clear();
    }

    Outcome keepFile(const QString &name, const import::WxrItem &item, const import::WxrSite &site)
    {
        const import::WxrFile file = fileOf(item);
        const archive::ImportKey key{wordpress, site.address(), file.key};
        if (!m_options.dryRun)
            if (const Outcome begun = m_portions.begin(); !begun)
                return begun;
        QString address;
        if (!m_uploads.isEmpty() && !file.path.isEmpty()) {
            const Result<QString> stored = store(file);
            if (!stored)
                return std::unexpected(stored.error());
            address = *stored;
            if (address.isEmpty())
                m_survey.warnings.emplace_back(name, Warning{Warning::Kind::MissingFile, int(item.line), file.path});
        }
        if (m_options.dryRun)
            return {};
        const auto before = m_archive.imports().file(key);
        if (!before)
            return std::unexpected(before.error());
        const QByteArray kept = QJsonDocument(file.kept).toJson(QJsonDocument::Compact);
        const bool isNews = !*before || (*before)->url != file.url || (!address.isEmpty() && (*before)->address != address);
        m_survey.hasNewFiles = m_survey.hasNewFiles || isNews;
        return m_archive.imports().rememberFile({key, file.url, address, kept, 0});
    }

    /// The address of a picture in the archive; empty where there is none of this name that may be read. For a dry run
    /// the address is anything but empty.
    Result<QString> store(const import::WxrFile &file)
    {
        const QString path = QFileInfo(m_uploads + u'/' + file.path).canonicalFilePath();
        if (!path.startsWith(m_uploads + u'/'))
            return QString();
        QFile bytes(path);
        if (bytes.size() > 100'000'000 || !bytes.open(QIODevice::ReadOnly))
            return QString();
        constexpr qint64 looked = 4096;
        if (!archive::imageKind(bytes.peek(looked)))
            return QString();
        ++m_survey.stored;
        return m_options.dryRun ? Result<QString>(path) : store(file, bytes.readAll());
    }

    Result<QString> store(const import::WxrFile &file, const QByteArray &picture)
    {
        const Result<QString> address = archive::mediaAddress(picture);
        if (!address)
            return address;
        if (const Outcome stored = m_archive.media().store(picture); !stored)
            return std::unexpected(stored.error());
        const Outcome described = describe(*address, file);
        return described ? address : std::unexpected(described.error());
    }

    /// What a person has said of the picture stays.
    Outcome describe(const QString &address, const import::WxrFile &file)
    {
        const auto rows = m_archive.mediaTable().rows(std::span(&address, 1));
        if (!rows || rows->empty())
            return rows ? Outcome() : std::unexpected(rows.error());
        archive::MediaWords words = rows->front().words;
        if (words.alternative.isEmpty())
            words.alternative = file.alternative;
        if (words.credit.isEmpty())
            words.credit = file.caption;
        return words == rows->front().words ? Outcome() : m_archive.mediaTable().describe(address, words);
    }

    Outcome keepSite(const import::WxrSite &site)
    {
        if (const Outcome begun = m_portions.begin(); !begun)
            return begun;
        if (const Outcome done = keepCategories(site); !done)
            return done;
        for (const WxrFields &tag : site.tags) {
            const QString name = import::plainText(import::fieldOf(tag, "wp:tag_name"));
            const archive::TermRow term{"tag", name, textOf(tag, "wp:tag_slug"), textOf(tag, "wp:tag_description"), {}};
            if (const Outcome done = describe(term); !done)
                return done;
        }
        QJsonObject mapping;
        const import::MetaMapping said = m_survey.mappings.value(site.address());
        for (auto field = said.begin(); field != said.end(); ++field)
            mapping.insert(QString::fromUtf8(field.key()), import::nameOf(*field));
        const QJsonObject kept{{QStringLiteral("fields"), pairs(site.fields)},
                               {QStringLiteral("authors"), pairs(site.authors)},
                               {QStringLiteral("terms"), pairs(site.terms)},
                               {mappingKey, mapping}};
        return m_archive.imports().rememberSite({wordpress, site.address(), QJsonDocument(kept).toJson(QJsonDocument::Compact)});
    }

    Outcome keepCategories(const import::WxrSite &site)
    {
        QHash<QByteArray, QString> names;
        for (const WxrFields &category : site.categories)
            names.insert(import::fieldOf(category, "wp:category_nicename"), import::plainText(import::fieldOf(category, "wp:cat_name")));
        for (const WxrFields &category : site.categories) {
            const QByteArray slug = import::fieldOf(category, "wp:category_nicename");
            const archive::TermRow term{"category", names.value(slug), QString::fromUtf8(slug),
                                        textOf(category, "wp:category_description"),
                                        names.value(import::fieldOf(category, "wp:category_parent"))};
            if (const Outcome done = describe(term); !done)
                return done;
        }
        return {};
    }

    Outcome describe(const archive::TermRow &term)
    {
        return term.name.isEmpty() ? Outcome() : archive::describeTerm(m_archive.database(), term);
    }

    archive::Archive &m_archive;
    const ImportOptions &m_options;
    Portions m_portions;
    QString m_uploads; ///< of the file that is being read
    WxrSurvey m_survey;
    import::MetaFields m_fields;
    QMap<QByteArray, std::pair<qint64, int>> m_machinery; ///< the first line and how many, by type
};

} // namespace

Result<WxrSurvey> surveyWxr(archive::Archive &archive, const QStringList &files, const ImportOptions &options)
{
    Survey survey(archive, options);
    for (const QString &file : files)
        if (const Outcome done = survey.readFile(file); !done)
            return std::unexpected(done.error());
    const Outcome ended = survey.end();
    return ended ? Result<WxrSurvey>(survey.take()) : std::unexpected(ended.error());
}

} // namespace marbre::desk
