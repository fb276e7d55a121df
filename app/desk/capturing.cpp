#include "desk/capturing.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

#include "document/rewrite.h"
#include "import/import.h"
#include "text/spacing.h"

namespace marbre::desk {

using archive::FrozenPage;
using import::capture::SavedPage;

namespace {

Capture captureOf(const SavedPage &saved, const PageOrigin &origin)
{
    Capture capture;
    capture.page = import::readCapturedPage(saved, origin.url);
    capture.article = import::captured(capture.page);
    capture.pictures = import::capture::picturesOf(capture.article.body, saved, capture.page.baseUrl);
    capture.frozen.bytes = saved.given;
    capture.frozen.isMhtml = import::capture::isMhtml(saved.given);
    capture.frozen.url = capture.page.baseUrl;
    capture.frozen.charset = saved.charset;
    capture.frozen.etag = origin.etag;
    capture.frozen.lastModified = origin.lastModified;
    capture.frozen.sketch = text::sketchOf(document::toPlainText(capture.page.content));
    return capture;
}

} // namespace

Capture captureOf(const QByteArray &bytes, const PageOrigin &origin)
{
    SavedPage saved = import::capture::savedPage(bytes);
    if (saved.charset.isEmpty())
        saved.charset = origin.charset;
    return captureOf(saved, origin);
}

Result<Capture> captureFile(const QString &path)
{
    Result<SavedPage> saved = import::capture::openSavedPage(path);
    if (!saved)
        return std::unexpected(saved.error());
    if (import::isNoText(saved->html))
        return fail(ErrorCode::Unsupported, path, QStringLiteral("neither a text nor a page"));
    if (!saved->parts.empty() && !import::capture::isMhtml(saved->given))
        saved->given = import::capture::mhtmlOf(*saved);
    return captureOf(*saved, {});
}

bool isCaptured(const Capture &capture)
{
    return import::isWebPage(capture.page) || (capture.frozen.isMhtml && !article::isBlank(capture.article));
}

QStringList remotePictures(const Capture &capture)
{
    QStringList addresses;
    document::Blocks blocks = capture.article.body.blocks;
    document::rewriteMedia(blocks, [&](const QString &address) {
        const bool isWeb = address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
            || address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
        if (isWeb && std::ranges::find(capture.pictures, address, &import::capture::Picture::address) == capture.pictures.end())
            addresses.append(address);
    });
    addresses.removeDuplicates();
    return addresses;
}

Result<std::vector<archive::AlreadyThere>> alreadyThere(archive::Archive &archive, const Capture &capture)
{
    return archive::alreadyThere(archive.database(), capture.article.original.url,
                                 document::toPlainText(capture.page.content));
}

Outcome bringPictures(archive::Archive &archive, const Capture &capture, article::Article &article, Pictures how)
{
    QHash<QString, QString> addresses;
    for (const import::capture::Picture &picture : capture.pictures) {
        const Result<QString> address = archive::mediaAddress(picture.bytes);
        if (!address)
            continue;
        if (how == Pictures::Stored)
            if (const Outcome stored = archive.media().store(picture.bytes); !stored)
                return stored;
        addresses.insert(picture.address, *address);
    }
    const auto bring = [&](QString &address) { address = addresses.value(address, address); };
    if (addresses.isEmpty())
        return {};
    for (document::Document *text : {&article.lead, &article.note, &article.body})
        document::rewriteMedia(text->blocks, bring);
    return {};
}

Result<article::Article> createFrom(archive::Archive &archive, const Capture &capture, article::Article article,
                                    const archive::Saving &saving)
{
    if (const Outcome brought = bringPictures(archive, capture, article); !brought)
        return std::unexpected(brought.error());
    archive::Transaction transaction(archive.database());
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    Result<article::Article> saved = archive.articles().save(article, saving);
    if (!saved)
        return saved;
    if (const auto frozen = archive.originals().freeze(saved->id, capture.frozen); !frozen)
        return std::unexpected(frozen.error());
    if (const Outcome committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return saved;
}

namespace {

/// A copy that is damaged says nothing.
bool stillSays(const QString &folder, const FrozenPage &copy, const Capture &capture)
{
    const Result<Capture> read = readFrozen(folder, copy);
    return read && saysTheSame(read->article, capture.article);
}

Result<Again> takeChanged(archive::Archive &archive, const std::vector<FrozenPage> &copies, const Capture &capture)
{
    const qint64 article = copies.front().article;
    // What was changed and changed back is known.
    const auto noted = std::ranges::find_if(copies, &FrozenPage::isNoted);
    const bool isBack = noted != copies.end() && stillSays(archive.folder(), *noted, capture);
    const auto frozen = archive.originals().freeze(article, capture.frozen, isBack);
    if (!frozen)
        return std::unexpected(frozen.error());
    if (!isBack)
        return Again::Changed;
    const Outcome done = archive.originals().setNoted(article);
    return done ? Result<Again>(Again::Same) : std::unexpected(done.error());
}

} // namespace

Result<Again> takeAgain(archive::Archive &archive, qint64 article, const Capture &capture)
{
    const auto copies = archive.originals().of(article);
    if (!copies)
        return std::unexpected(copies.error());
    if (copies->empty()) {
        const auto frozen = archive.originals().freeze(article, capture.frozen);
        return frozen ? Result<Again>(Again::First) : std::unexpected(frozen.error());
    }
    const FrozenPage &newest = copies->front();
    if (!stillSays(archive.folder(), newest, capture))
        return takeChanged(archive, *copies, capture);
    const Outcome done = archive.originals().setChecked(newest.id, capture.frozen.etag, capture.frozen.lastModified);
    return done ? Result<Again>(newest.isNoted ? Again::Same : Again::Changed) : std::unexpected(done.error());
}

Result<Capture> readFrozen(const QString &folder, const FrozenPage &copy)
{
    const Result<QByteArray> bytes = archive::readOriginal(folder, copy.address);
    if (!bytes)
        return std::unexpected(bytes.error());
    return captureOf(*bytes, {copy.url, copy.charset, copy.etag, copy.lastModified});
}

Result<OriginalChange> originalChange(const QString &folder, const std::vector<FrozenPage> &copies)
{
    // The last one noted before those that are not; where all are, the two newest.
    auto before = std::ranges::find_if(copies, &FrozenPage::isNoted);
    if (before == copies.begin() && before != copies.end())
        ++before;
    if (before == copies.end())
        return fail(ErrorCode::NotFound, folder, QStringLiteral("no earlier copy of the original"));
    const Result<Capture> one = readFrozen(folder, *before);
    const Result<Capture> other = one ? readFrozen(folder, copies.front()) : std::unexpected(one.error());
    if (!other)
        return std::unexpected(other.error());
    return OriginalChange{one->article, other->article, *before, copies.front()};
}

bool saysTheSame(const article::Article &one, const article::Article &other)
{
    const auto wordsOf = [](const article::Article &article) {
        return text::singleSpaced(document::toPlainText(article.body).replace(u'\n', u' '));
    };
    return one.title == other.title && wordsOf(one) == wordsOf(other);
}

} // namespace marbre::desk
