#include "export/zim.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

#include <zim/writer/contentProvider.h>
#include <zim/writer/creator.h>

#include <algorithm>
#include <cerrno>
#include <iostream>

#include "base/systemerror.h"
#include "export/files.h"
#include "export/partfile.h"

namespace marbre::exporting {

namespace {

/// ISO 639-3, as readers of ZIM files want it; "und" for a language that is not known.
std::string languageCode(const QString &language)
{
    const QLocale::Language known = QLocale::codeToLanguage(language.section(u'-', 0, 0).toLower());
    const QString code = QLocale::languageToCode(known, QLocale::ISO639Part3);
    return known <= QLocale::C || code.isEmpty() ? "und" : code.toStdString();
}

std::string illustration()
{
    QFile file(QStringLiteral(":/book/illustration.png"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// What is the file's own, so that the same site has the same name twice.
zim::Uuid uuidOf(const QByteArray &hash)
{
    zim::Uuid uuid;
    std::copy_n(hash.constData(), std::size(uuid.data), uuid.data);
    return uuid;
}

/// libzim tells of its last steps on standard output, which is for results.
class Silence
{
public:
    Silence()
        : m_before(std::cout.rdbuf(nullptr))
    {
    }
    ~Silence()
    {
        std::cout.rdbuf(m_before);
        std::cout.clear();
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    std::streambuf *m_before;
};

class ZimWriter
{
public:
    explicit ZimWriter(const QString &path)
        : m_path(path)
        , m_file(path)
    {
    }

    Result<Report> write(const NextSiteFile &next, const ZimMetadata &metadata)
    {
        if (const Outcome prepared = m_file.prepare(); !prepared)
            return std::unexpected(prepared.error());
        begin(metadata);
        for (;;) {
            const auto file = next();
            if (!file)
                return std::unexpected(file.error());
            if (!*file)
                break;
            add(**file);
        }
        return end(metadata);
    }

private:
    void begin(const ZimMetadata &metadata)
    {
        m_creator.configVerbose(false).configCompression(zim::Compression::Zstd);
        m_creator.configIndexing(true, languageCode(metadata.language)).configNbWorkers(2);
        m_creator.startZimCreation(QFile::encodeName(m_file.part()).toStdString());
        m_creator.setMainPath("index.html");
    }

    void add(const SiteFile &file)
    {
        if (!file.leadsTo.isEmpty()) {
            m_creator.addRedirection(file.address.toStdString(), file.title.toStdString(), file.leadsTo.toStdString());
            return;
        }
        const bool isPage = file.type.startsWith("text/html");
        zim::writer::Hints hints;
        hints[zim::writer::FRONT_ARTICLE] = isPage;
        hints[zim::writer::COMPRESS] = isPage || file.type.startsWith("text/");
        const std::string title = (file.title.isEmpty() ? file.address : file.title).toStdString();
        const std::string type = isPage ? "text/html" : file.type.toStdString();
        m_creator.addItem(
            zim::writer::StringItem::create(file.address.toStdString(), type, title, hints, file.bytes.toStdString()));
        m_hash.addData(file.bytes);
    }

    Result<Report> end(const ZimMetadata &metadata)
    {
        const auto put = [&](const char *name, const QString &value) {
            if (!value.isEmpty())
                m_creator.addMetadata(name, value.toStdString());
        };
        put("Title", metadata.title);
        put("Description", metadata.description.left(80));
        put("Creator", metadata.publisher);
        put("Publisher", metadata.publisher);
        put("Name", safeFileName(metadata.title));
        put("Date", metadata.date.toString(Qt::ISODate));
        put("Scraper", QStringLiteral("Marbre"));
        m_creator.addMetadata("Language", languageCode(metadata.language));
        m_creator.addIllustration(48, illustration());
        m_creator.setUuid(uuidOf(m_hash.result()));
        const Silence silence;
        m_creator.finishZimCreation();
        const Result<bool> written = m_file.finish();
        if (!written)
            return std::unexpected(written.error());
        Report report;
        ++(*written ? report.written : report.unchanged);
        report.files.append(m_path);
        return report;
    }

    QString m_path;
    PartFile m_file;
    zim::writer::Creator m_creator;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

Result<Report> exportZim(const NextSiteFile &next, const ZimMetadata &metadata, const Target &target)
{
    const QString path = fileIn(target.out, QStringLiteral("site.zim"));
    errno = 0;
    try {
        return ZimWriter(path).write(next, metadata);
    } catch (const std::exception &thrown) { // libzim's way to tell
        return fail(errno ? systemErrorCode(errno) : ErrorCode::Io, path, QString::fromUtf8(thrown.what()));
    }
}

} // namespace marbre::exporting
