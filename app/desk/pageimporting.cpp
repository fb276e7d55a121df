#include "desk/pageimporting.h"

#include <QFileInfo>

#include "desk/capturing.h"

namespace marbre::desk {

using State = ImportItem::State;

namespace {

ImportItem failed(const QString &name, const Error &error)
{
    ImportItem item;
    item.file = name;
    item.error = error;
    return item;
}

/// The article that stands for this original and that no import of this page has made; absent: there is none.
Result<std::optional<article::Article>> otherOf(archive::Archive &archive, const Capture &capture)
{
    const auto known = archive::alreadyThere(archive.database(), capture.article.original.url, {});
    if (!known)
        return std::unexpected(known.error());
    for (const archive::AlreadyThere &each : *known) {
        Result<article::Article> article = archive.articles().load(each.article);
        if (!article)
            return std::unexpected(article.error());
        if (article->uuid == importedUuid(capture.article))
            return std::nullopt;
        if (!article->trashed)
            return std::move(*article);
    }
    return std::nullopt;
}

ImportItem leave(archive::Archive &archive, const article::Article &article, const Capture &capture,
                 const QString &name, const ImportOptions &options)
{
    ImportItem item{State::Skipped, name, article.id, article::headline(article), {}, {}};
    if (options.dryRun)
        return item;
    const Result<Again> again = takeAgain(archive, article.id, capture);
    return again ? item : failed(name, again.error());
}

/// Keeps the page for the article that its import has given.
Outcome keep(archive::Archive &archive, const ImportItem &item, const Capture &capture)
{
    if (item.state == State::Created || item.state == State::Updated) {
        const auto frozen = archive.originals().freeze(item.id, capture.frozen);
        return frozen ? Outcome() : std::unexpected(frozen.error());
    }
    const Result<Again> again = takeAgain(archive, item.id, capture);
    return again ? Outcome() : std::unexpected(again.error());
}

ImportItem importCapture(archive::Archive &archive, const Capture &capture, const QString &name,
                         const ImportOptions &options)
{
    const auto other = otherOf(archive, capture);
    if (!other)
        return failed(name, other.error());
    if (*other)
        return leave(archive, **other, capture, name, options);
    import::TextReading reading{capture.article, {}, false};
    const Pictures how = options.dryRun ? Pictures::OnlyNamed : Pictures::Stored;
    if (const Outcome brought = bringPictures(archive, capture, reading.article, how); !brought)
        return failed(name, brought.error());
    ImportItem item = importReading(archive, std::move(reading), name, options);
    if (item.error || options.dryRun)
        return item;
    const Outcome kept = keep(archive, item, capture);
    return kept ? item : failed(name, kept.error());
}

} // namespace

std::optional<ImportItem> importPage(archive::Archive &archive, const QByteArray &bytes, const QString &name,
                                     const ImportOptions &options)
{
    const Capture capture = captureOf(bytes);
    return isCaptured(capture) ? std::optional(importCapture(archive, capture, name, options)) : std::nullopt;
}

std::optional<ImportItem> importPageFile(archive::Archive &archive, const QString &file, const ImportOptions &options)
{
    const bool isOther = options.format && *options.format != import::Format::Html;
    const bool isNamedSo = import::guessFormat(file, {}) == import::Format::Html || QFileInfo(file).isDir();
    if (isOther || !isNamedSo)
        return {};
    const Result<Capture> capture = captureFile(file);
    // Why a file cannot be read is told by who reads it as any other.
    if (!capture)
        return QFileInfo(file).isDir() ? std::optional(failed(file, capture.error())) : std::nullopt;
    return isCaptured(*capture) ? std::optional(importCapture(archive, *capture, file, options)) : std::nullopt;
}

} // namespace marbre::desk
