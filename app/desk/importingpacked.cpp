#include "desk/importingpacked.h"

#include <QHash>
#include <QUrl>

#include "document/rewrite.h"
#include "import/packed.h"

namespace marbre::desk {

namespace {

/// Brings the pictures of one file, each once.
class PackedPictures
{
public:
    PackedPictures(archive::Archive &archive, const import::Packed &packed, bool dryRun)
        : m_archive(archive)
        , m_packed(packed)
        , m_dryRun(dryRun)
    {
    }

    Outcome bring(import::TextReading &reading)
    {
        m_warnings = &reading.warnings;
        const auto each = [this](QString &address) { bringOne(address); };
        for (document::Document *part : {&reading.article.lead, &reading.article.note, &reading.article.body})
            document::rewriteMedia(part->blocks, each);
        bringOne(reading.article.image);
        return m_outcome;
    }

private:
    void bringOne(QString &address)
    {
        if (!m_outcome || address.isEmpty() || !QUrl(address).scheme().isEmpty())
            return;
        if (!m_known.contains(address))
            m_known.insert(address, own(address));
        const QString known = m_known.value(address);
        if (known.isEmpty())
            m_warnings->push_back({import::Warning::Kind::UnreadPicture, 0, address});
        else
            address = known;
    }

    /// Its address in the archive; empty where the archive cannot keep it.
    QString own(const QString &address)
    {
        const Result<QByteArray> bytes = m_packed.file(address);
        const Result<QString> place = bytes ? archive::mediaAddress(*bytes) : std::unexpected(bytes.error());
        if (place && !m_dryRun)
            m_outcome = m_archive.media().store(*bytes);
        return place.value_or(QString());
    }

    archive::Archive &m_archive;
    const import::Packed &m_packed;
    bool m_dryRun;
    QHash<QString, QString> m_known;
    std::vector<import::Warning> *m_warnings = nullptr;
    Outcome m_outcome;
};

ImportItem failed(const QString &name, const Error &error)
{
    ImportItem item;
    item.file = name;
    item.error = error;
    item.error->where = error.where.isEmpty() ? name : name + QStringLiteral(": ") + error.where;
    return item;
}

} // namespace

void importPacked(archive::Archive &archive, const QByteArray &bytes, import::Format format, const QString &name,
                  const ImportOptions &options, const ImportTell &tell)
{
    Result<import::Packed> packed = import::readPacked(bytes, format, options.cancel);
    if (!packed) {
        tell(failed(name, packed.error()));
        return;
    }
    PackedPictures pictures(archive, *packed, options.dryRun);
    for (import::TextReading &reading : packed->readings) {
        const Outcome brought = pictures.bring(reading);
        if (!tell(brought ? importReading(archive, std::move(reading), name, options) : failed(name, brought.error())))
            return;
    }
}

} // namespace marbre::desk
