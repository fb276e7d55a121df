#include "desk/importinglines.h"

#include <QFileInfo>

#include "document/walk.h"
#include "import/jsonl.h"

namespace marbre::desk {

namespace {

/// The bytes of a picture beside the file, where they are those that its address names.
std::optional<QByteArray> bytesBeside(const QString &folder, const QString &address)
{
    if (!archive::isMediaAddress(address))
        return {};
    QFile file(folder + u'/' + address);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    const Result<QString> own = archive::mediaAddress(bytes);
    return own && *own == address ? std::optional(std::move(bytes)) : std::nullopt;
}

Outcome bringPictures(archive::Archive &archive, const article::Article &article, const QString &folder)
{
    for (const QString &address : article::mediaOf(article)) {
        if (archive::readMedia(archive.folder(), address))
            continue;
        const auto bytes = bytesBeside(folder, address);
        if (!bytes)
            continue;
        if (const Outcome stored = archive.media().store(*bytes); !stored)
            return stored;
    }
    return {};
}

Outcome describe(archive::Archive &archive, const import::MediaRecord &record)
{
    const auto rows = archive.mediaTable().rows(std::span(&record.address, 1));
    if (!rows)
        return std::unexpected(rows.error());
    const archive::MediaWords words{record.alternative, record.credit, record.rights};
    if (rows->empty() || rows->front().words != archive::MediaWords{} || words == archive::MediaWords{})
        return {};
    return archive.mediaTable().describe(record.address, words);
}

class Lines
{
public:
    Lines(archive::Archive &archive, const QString &name, const ImportOptions &options, const ImportTell &tell)
        : m_archive(archive)
        , m_name(name)
        , m_folder(QFileInfo(name).path())
        , m_options(options)
        , m_tell(tell)
    {
    }

    /// False: the rest is to be left.
    bool take(import::JsonRecord record)
    {
        return std::visit(document::overloaded{
                              [&](article::Article &article) { return take(std::move(article)); },
                              [&](const import::MediaRecord &media) { return take(media); },
                              [&](const Error &error) { return refuse(error); },
                          },
                          record);
    }

private:
    bool take(article::Article article)
    {
        if (article::isBlank(article))
            return refuse({ErrorCode::Invalid, {}, QStringLiteral("an article without a word"), {}});
        if (!m_options.dryRun)
            if (const Outcome brought = bringPictures(m_archive, article, m_folder); !brought)
                return refuse(brought.error());
        return m_tell(importReading(m_archive, {std::move(article), {}, false}, m_name, m_options));
    }

    bool take(const import::MediaRecord &media)
    {
        if (m_options.dryRun)
            return true;
        const Outcome described = describe(m_archive, media);
        return described || refuse(described.error());
    }

    bool refuse(Error error)
    {
        error.where = error.where.isEmpty() ? m_name : m_name + QStringLiteral(": ") + error.where;
        ImportItem item;
        item.file = m_name;
        item.error = std::move(error);
        return m_tell(item);
    }

    archive::Archive &m_archive;
    QString m_name;
    QString m_folder;
    const ImportOptions &m_options;
    const ImportTell &m_tell;
};

} // namespace

void importJsonLines(archive::Archive &archive, QIODevice &device, const QString &name, const ImportOptions &options,
                     const ImportTell &tell)
{
    import::JsonLines reader(device);
    Lines lines(archive, name, options, tell);
    while (auto record = reader.next())
        if (!lines.take(std::move(*record)))
            return;
}

} // namespace marbre::desk
