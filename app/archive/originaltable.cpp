#include "archive/originaltable.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QtEndian>

#include "archive/contentfile.h"
#include "archive/statement.h"

namespace marbre::archive {

namespace {

constexpr qsizetype maximumBytes = 300'000'000;

QDateTime timeOf(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toUTC();
}

FrozenPage readRow(const Statement &row)
{
    return {row.integer(0),
            row.integer(1),
            originalAddress(row.text(2), row.text(3)),
            row.integer(4),
            row.text(5),
            row.text(6),
            timeOf(row.text(7)),
            timeOf(row.text(8)),
            row.text(9),
            row.text(10),
            row.integer(11) != 0};
}

QString extensionOf(const QString &address)
{
    return address.section(u'.', -1);
}

} // namespace

OriginalTable::OriginalTable(Database &database, QString folder, Clock clock)
    : m_database(database)
    , m_folder(std::move(folder))
    , m_clock(std::move(clock))
{
}

Result<FrozenPage> OriginalTable::freeze(qint64 article, const PageToFreeze &page, bool isNoted)
{
    if (page.bytes.size() > maximumBytes)
        return fail(ErrorCode::Invalid, page.url, QStringLiteral("a page of over 300 MB"));
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(page.bytes, QCryptographicHash::Sha256).toHex());
    FrozenPage copy{0, article, originalAddress(hash, page.isMhtml ? QStringLiteral("mhtml") : QStringLiteral("html"))};
    copy.bytes = page.bytes.size();
    copy.url = page.url;
    copy.charset = page.charset;
    copy.taken = copy.checked = m_clock();
    copy.etag = page.etag;
    copy.lastModified = page.lastModified;
    copy.isNoted = isNoted;
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    // Under the lock that removeFiles() holds, and before the row that names it.
    if (const Outcome written = writeContentFile(m_folder + u'/' + copy.address, page.bytes); !written)
        return std::unexpected(written.error());
    Result<FrozenPage> frozen = write(copy, page.sketch);
    if (!frozen)
        return frozen;
    if (const Outcome committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return frozen;
}

Result<FrozenPage> OriginalTable::write(const FrozenPage &copy, const text::Sketch &sketch)
{
    const auto earlier = of(copy.article);
    if (!earlier)
        return std::unexpected(earlier.error());
    if (!earlier->empty() && earlier->front().address == copy.address) {
        FrozenPage newest = earlier->front();
        newest.checked = copy.checked;
        const Outcome done = setChecked(newest.id, newest.etag, newest.lastModified);
        return done ? Result<FrozenPage>(newest) : std::unexpected(done.error());
    }
    Statement row(m_database, "INSERT INTO original_copy (article_id, sha256, extension, bytes, url, charset, taken, "
                              "checked, etag, last_modified, noted, sketch) "
                              "SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM article WHERE id = ? RETURNING id");
    row.bind(originalHash(copy.address)).bind(extensionOf(copy.address)).bind(copy.bytes).bind(copy.url);
    row.bind(copy.charset).bind(copy.taken.toString(Qt::ISODate)).bind(copy.checked.toString(Qt::ISODate));
    row.bind(copy.etag).bind(copy.lastModified).bind(qint64(copy.isNoted)).bindBlob(sketchBytes(sketch));
    const Result<bool> made = row.bind(copy.article).step();
    if (!made)
        return std::unexpected(made.error());
    if (!*made)
        return fail(ErrorCode::NotFound, QString::number(copy.article), m_database.file());
    FrozenPage frozen = copy;
    frozen.id = row.integer(0);
    if (const Outcome ended = row.run(); !ended)
        return std::unexpected(ended.error());
    const Outcome keyed = writeKeys(frozen.id, sketch);
    return keyed ? Result<FrozenPage>(frozen) : std::unexpected(keyed.error());
}

Outcome OriginalTable::writeKeys(qint64 copy, const text::Sketch &sketch)
{
    for (const quint64 key : text::keysOf(sketch)) {
        Statement row(m_database, "INSERT OR IGNORE INTO original_key (key, copy_id) VALUES (?, ?)");
        if (const Outcome done = row.bind(static_cast<qint64>(key)).bind(copy).run(); !done)
            return done;
    }
    return {};
}

Result<std::vector<FrozenPage>> OriginalTable::of(qint64 article)
{
    Statement row(m_database, "SELECT id, article_id, sha256, extension, bytes, url, charset, taken, checked, etag, "
                              "last_modified, noted FROM original_copy WHERE article_id = ? ORDER BY id DESC");
    std::vector<FrozenPage> copies;
    const Outcome read = row.bind(article).forEachRow([&] { copies.push_back(readRow(row)); });
    return read ? Result<std::vector<FrozenPage>>(std::move(copies)) : std::unexpected(read.error());
}

Outcome OriginalTable::setChecked(qint64 copy, const QString &etag, const QString &lastModified)
{
    Statement row(m_database, "UPDATE original_copy SET checked = ?, etag = ?, last_modified = ? WHERE id = ?");
    row.bind(m_clock().toString(Qt::ISODate)).bind(etag).bind(lastModified);
    return row.bind(copy).run();
}

Outcome OriginalTable::setNoted(qint64 article)
{
    return Statement(m_database, "UPDATE original_copy SET noted = 1 WHERE article_id = ? AND noted = 0")
        .bind(article)
        .run();
}

Outcome OriginalTable::removeFiles(std::span<const FrozenPage> copies)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    for (const FrozenPage &copy : copies) {
        Statement row(m_database, "SELECT 1 FROM original_copy WHERE sha256 = ?");
        const Result<bool> isNamed = row.bind(originalHash(copy.address)).step();
        if (!isNamed)
            return std::unexpected(isNamed.error());
        QFile file(m_folder + u'/' + copy.address);
        if (!*isNamed && !file.remove() && file.exists())
            return fail(ErrorCode::Io, file.fileName(), file.errorString());
    }
    return {};
}

Result<QByteArray> readOriginal(const QString &folder, const QString &address)
{
    if (originalHash(address).isEmpty())
        return fail(ErrorCode::Invalid, address, QStringLiteral("not an address of the archive's originals"));
    QFile file(folder + u'/' + address);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, address, file.errorString());
    return file.readAll();
}

QString originalHash(const QString &address)
{
    static const QRegularExpression form(
        QStringLiteral("\\Aoriginals/([0-9a-f]{2})/([0-9a-f]{62})\\.(?:html|mhtml)\\z"));
    const auto match = form.match(address);
    return match.captured(1) + match.captured(2);
}

QString originalAddress(const QString &hash, const QString &extension)
{
    return QStringLiteral("originals/%1/%2.%3").arg(hash.left(2), hash.mid(2), extension);
}

QByteArray sketchBytes(const text::Sketch &sketch)
{
    QByteArray bytes(qsizetype((sketch.firsts.size() + 1) * sizeof(quint32)), Qt::Uninitialized);
    qToLittleEndian<quint32>(sketch.firsts.data(), qsizetype(sketch.firsts.size()), bytes.data());
    qToLittleEndian(quint32(sketch.words), bytes.data() + sketch.firsts.size() * sizeof(quint32));
    return bytes;
}

std::optional<text::Sketch> sketchFromBytes(const QByteArray &bytes)
{
    text::Sketch sketch;
    if (bytes.size() != qsizetype((sketch.firsts.size() + 1) * sizeof(quint32)))
        return {};
    qFromLittleEndian<quint32>(bytes.constData(), qsizetype(sketch.firsts.size()), sketch.firsts.data());
    sketch.words = int(qFromLittleEndian<quint32>(bytes.constData() + sketch.firsts.size() * sizeof(quint32)));
    return sketch;
}

} // namespace marbre::archive
