#include "desk/desk.h"

#include <QMutexLocker>

#include "archive/articleindex.h"
#include "desk/person.h"
#include "pictures/scaledfiles.h"

namespace marbre::desk {

Result<std::unique_ptr<Desk>> Desk::open(const QString &folder, const Clock &clock,
                                          std::shared_ptr<sending::Keyring> keyring)
{
    // The writer first: it brings the schema up to date.
    auto writer = ArchiveThread::open(folder, clock);
    if (!writer)
        return std::unexpected(writer.error());
    auto background = ArchiveThread::open(folder, clock, archive::Access::ReadOnly);
    if (!background)
        return std::unexpected(background.error());
    auto reader = archive::Archive::open(folder, archive::Access::ReadOnly, clock);
    if (!reader)
        return std::unexpected(reader.error());
    return std::unique_ptr<Desk>(new Desk(std::move(*writer), std::move(*background), std::move(*reader), clock, std::move(keyring)));
}

Desk::Desk(std::unique_ptr<ArchiveThread> writer, std::unique_ptr<ArchiveThread> background,
           std::unique_ptr<archive::Archive> reader, Clock clock, std::shared_ptr<sending::Keyring> keyring)
    : m_clock(std::move(clock))
    , m_session(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_writer(std::move(writer))
    , m_background(std::move(background))
    , m_reader(std::move(reader))
    , m_feeds(std::make_unique<Feeds>(*m_writer, *m_background))
    , m_outbox(std::make_unique<Outbox>(m_reader->folder(), *m_writer, std::move(keyring)))
    , m_courier(std::make_unique<Courier>(*m_outbox, *m_reader))
{
    m_atWork = holdSession(m_reader->folder(), m_session);
    connect(m_feeds.get(), &Feeds::articleMade, this, &Desk::changed);
    constexpr int rest = 2000; // milliseconds
    m_merging.setSingleShot(true);
    m_merging.setInterval(rest);
    connect(&m_merging, &QTimer::timeout, this, &Desk::mergeIndex);
    connect(this, &Desk::changed, &m_merging, qOverload<>(&QTimer::start));
    constexpr int settled = 60'000; // milliseconds: a person who has just sat down comes first
    m_daily.setSingleShot(true);
    m_daily.setInterval(settled);
    connect(&m_daily, &QTimer::timeout, this, &Desk::backUpToday);
    m_daily.start();
}

Desk::~Desk()
{
    m_leaving.cancel();
    m_finding.cancel();
    m_exporting.cancel();
    m_importing.cancel();
}

void Desk::backUpToday()
{
    constexpr int hour = 3'600'000; // milliseconds; a window may stay open over midnight
    m_daily.start(hour);
    backUp(false).then(this, [this](const Result<bool> &done) {
        if (!done && done.error().code != ErrorCode::Cancelled && done.error().code != ErrorCode::Locked)
            emit backupFailed(done.error());
    });
}

QFuture<Result<bool>> Desk::backUp(bool anew)
{
    auto copier = m_copier ? fail(ErrorCode::Locked, folder())
                           : ArchiveThread::open(folder(), systemClock(), archive::Access::ReadOnly);
    if (!copier)
        return QtFuture::makeReadyFuture(Result<bool>(std::unexpected(copier.error())));
    m_copier = std::move(*copier);
    auto running = m_copier->run([anew, leaving = m_leaving](archive::Archive &archive) -> Result<bool> {
        const QDate today = QDate::currentDate();
        if (!anew)
            return backUpDaily(archive, today, leaving);
        const Outcome done = backUpNow(archive, today, leaving);
        return done ? Result<bool>(true) : std::unexpected(done.error());
    });
    return running.then(this, [this](const Result<bool> &done) {
        m_copier.reset();
        return done;
    });
}

/// Runs work in the archive's thread and tells of the change afterwards, in this object's thread.
template <typename Work> auto Desk::write(Work work)
{
    return m_writer->run([this, work = std::move(work)](archive::Archive &archive) mutable {
        auto result = work(archive);
        QMetaObject::invokeMethod(this, &Desk::changed, Qt::QueuedConnection);
        return result;
    });
}

void Desk::mergeIndex()
{
    constexpr int pause = 50; // milliseconds between two steps
    m_writer->run([](archive::Archive &archive) { return archive::mergeIndex(archive.database()); })
        .then(this, [this](const Result<bool> &more) {
            if (more && *more && !m_merging.isActive())
                QTimer::singleShot(pause, this, &Desk::mergeIndex);
        });
}

archive::Saving Desk::saving(archive::Cause cause, bool keep) const
{
    return {cause, person(), keep, m_session};
}

QFuture<Result<article::Article>> Desk::save(const article::Article &article, bool keep)
{
    const archive::Saving how = saving(archive::Cause::Edit, keep);
    return write([this, article, how](archive::Archive &archive) -> Result<article::Article> {
        if (article.id == 0 && article::isBlank(article)) {
            if (const Outcome ended = archive.journal().remove(article.uuid, how.session); !ended)
                return std::unexpected(ended.error());
            return article;
        }
        Result<article::Article> saved = archive.articles().save(article, how);
        if (saved)
            m_savedHere.insert(saved->uuid, saved->version);
        return saved;
    });
}

QFuture<Result<std::vector<archive::Version>>> Desk::versions(qint64 article)
{
    return m_background->run([=](archive::Archive &archive) { return archive.versions().of(article); });
}

QFuture<Result<article::Article>> Desk::version(qint64 article, int version)
{
    return m_background->run([=](archive::Archive &archive) { return archive.versions().at(article, version); });
}

QFuture<Result<article::Article>> Desk::restore(qint64 article, int version)
{
    return write([=](archive::Archive &archive) { return archive.versions().restore(article, version, person()); });
}

QFuture<Result<article::Article>> Desk::restorePassage(qint64 article, int version, const archive::Passage &passage)
{
    return write([=](archive::Archive &archive) {
        return archive.versions().restorePassage(article, version, passage, person());
    });
}

QFuture<Outcome> Desk::nameVersion(qint64 article, int version, const QString &name)
{
    return write([=](archive::Archive &archive) { return archive.versions().setName(article, version, name); });
}

QFuture<Outcome> Desk::writeJournal(const article::Article &article)
{
    return m_writer->run([this, typed = article](archive::Archive &archive) mutable {
        // A save of this desk that was on its way when this was typed is what it goes on from.
        typed.version = std::max(typed.version, m_savedHere.value(typed.uuid));
        return archive.journal().write(typed, m_session);
    });
}

QFuture<Outcome> Desk::endJournal(const QUuid &article)
{
    return m_writer->run([this, article](archive::Archive &archive) { return archive.journal().remove(article, m_session); });
}

QFuture<Result<std::vector<Recovered>>> Desk::recover(const QString &partedTitle)
{
    return write([partedTitle](archive::Archive &archive) { return desk::recover(archive, partedTitle); });
}

QFuture<Outcome> Desk::replaceBy(qint64 theirs, qint64 mine, const QString &title)
{
    return write([=](archive::Archive &archive) -> Outcome {
        const Result<article::Article> before = archive.articles().load(theirs);
        Result<article::Article> after = archive.articles().load(mine);
        if (!before || !after)
            return std::unexpected(before ? after.error() : before.error());
        after->id = before->id;
        after->uuid = before->uuid;
        after->version = before->version;
        after->created = before->created;
        after->slug = before->slug;
        after->title = title;
        if (const auto saved = archive.articles().save(*after, {archive::Cause::Edit, person(), true, {}}); !saved)
            return std::unexpected(saved.error());
        return archive.articles().setTrashed(mine, true, {archive::Cause::Edit, person(), false, {}});
    });
}

QFuture<Outcome> Desk::setTrashed(qint64 id, bool trashed)
{
    return write([=, how = saving()](archive::Archive &archive) { return archive.articles().setTrashed(id, trashed, how); });
}

QFuture<Outcome> Desk::remove(qint64 id)
{
    return write([=](archive::Archive &archive) -> Outcome {
        const auto copies = archive.originals().of(id);
        if (!copies)
            return std::unexpected(copies.error());
        const Outcome removed = archive.articles().remove(id);
        return removed ? archive.originals().removeFiles(*copies) : removed;
    });
}

template <typename Change> QFuture<Outcome> Desk::changeEach(const QList<qint64> &ids, Change change)
{
    return write([=, how = saving()](archive::Archive &archive) -> Outcome {
        for (const qint64 id : ids) {
            Result<article::Article> article = archive.articles().load(id);
            if (!article)
                return std::unexpected(article.error());
            change(*article);
            if (const auto saved = archive.articles().save(*article, how); !saved)
                return std::unexpected(saved.error());
        }
        return {};
    });
}

QFuture<Outcome> Desk::setStatus(const QList<qint64> &ids, article::Status status)
{
    return changeEach(ids, [status](article::Article &article) { article.status = status; });
}

QFuture<Outcome> Desk::addCategory(const QList<qint64> &ids, const QString &category)
{
    return changeEach(ids, [category](article::Article &article) { article.categories.append(category); });
}

QFuture<Outcome> Desk::setTheme(const archive::ThemeChoice &choice)
{
    return write([=](archive::Archive &archive) { return archive.settings().setTheme(choice); });
}

QFuture<Result<site::Theme>> Desk::theme()
{
    return m_background->run([](archive::Archive &archive) { return chosenTheme(archive); });
}

QFuture<Outcome> Desk::setSite(const archive::Site &site)
{
    return m_writer->run([=](archive::Archive &archive) { return archive.settings().setSite(site); });
}

QFuture<Outcome> Desk::setSearchSaved(const QString &query, bool saved)
{
    return m_writer->run([=](archive::Archive &archive) {
        return saved ? archive.settings().saveSearch(query) : archive.settings().forgetSearch(query);
    });
}

QFuture<Outcome> Desk::setKnownWord(const QString &word, bool known)
{
    return m_writer->run([=](archive::Archive &archive) {
        return known ? archive.settings().learn(word) : archive.settings().forget(word);
    });
}

QFuture<Result<std::vector<archive::AlreadyThere>>> Desk::alreadyThere(const Capture &capture)
{
    return m_background->run([=](archive::Archive &archive) { return desk::alreadyThere(archive, capture); });
}

QFuture<Result<article::Article>> Desk::createFrom(const Capture &capture, const article::Article &article)
{
    return write([=, how = saving(archive::Cause::Import, true)](archive::Archive &archive) {
        return desk::createFrom(archive, capture, article, how);
    });
}

QFuture<Result<Again>> Desk::takeAgain(qint64 article, const Capture &capture)
{
    return write([=](archive::Archive &archive) { return desk::takeAgain(archive, article, capture); });
}

QFuture<Result<Capture>> Desk::readFrozen(const archive::FrozenPage &copy)
{
    return m_background->run([=](archive::Archive &archive) { return desk::readFrozen(archive.folder(), copy); });
}

QFuture<Result<OriginalChange>> Desk::originalChange(qint64 article)
{
    return m_background->run([=](archive::Archive &archive) -> Result<OriginalChange> {
        const auto copies = archive.originals().of(article);
        return copies ? desk::originalChange(archive.folder(), *copies) : std::unexpected(copies.error());
    });
}

QFuture<Outcome> Desk::noteOriginal(qint64 article)
{
    return write([=](archive::Archive &archive) { return archive.originals().setNoted(article); });
}

QFuture<Outcome> Desk::setOriginalChecked(qint64 copy, const QString &etag, const QString &lastModified)
{
    return write([=](archive::Archive &archive) { return archive.originals().setChecked(copy, etag, lastModified); });
}

/// Runs work in the importer's thread; what cannot be opened for it is its result.
template <typename Work> auto Desk::import(const CancelToken &cancel, Work work)
{
    using Value = std::invoke_result_t<Work, archive::Archive &>;
    if (!m_importer) {
        auto opened = ArchiveThread::open(folder(), m_clock);
        if (!opened)
            return QtFuture::makeReadyFuture(Value(std::unexpected(opened.error())));
        m_importer = std::move(*opened);
    }
    m_importing = cancel;
    return m_importer->run(std::move(work));
}

QFuture<Result<std::vector<ImportSource>>> Desk::importSources(const QStringList &paths, const CancelToken &cancel)
{
    return import(cancel, [=](archive::Archive &) { return Result<std::vector<ImportSource>>(desk::importSources(paths, cancel)); });
}

QFuture<Result<ImportReport>> Desk::importAll(const std::vector<ImportSource> &sources, const ImportOptions &options,
                                              const std::function<void(const ImportProgress &)> &follow)
{
    return import(options.cancel, [this, sources, how = besideOthers(options), follow](archive::Archive &archive) {
        ImportReport report = desk::importAll(archive, sources, how, follow);
        if (!report.changes.empty())
            QMetaObject::invokeMethod(this, &Desk::changed, Qt::QueuedConnection);
        return Result<ImportReport>(std::move(report));
    });
}

QFuture<Result<TakenBack>> Desk::takeBack(const ImportReport &report, const ImportOptions &options)
{
    return import(options.cancel, [this, report, how = besideOthers(options)](archive::Archive &archive) {
        const Result<TakenBack> taken = desk::takeBack(archive, report, how);
        QMetaObject::invokeMethod(this, &Desk::changed, Qt::QueuedConnection);
        return taken;
    });
}

/// What a person saves meanwhile comes first.
ImportOptions Desk::besideOthers(ImportOptions options) const
{
    options.othersWait = [writer = m_writer.get()] { return writer->isWorking(); };
    return options;
}

QFuture<Result<std::vector<qint64>>> Desk::ids(const archive::Filter &filter, archive::Order order)
{
    return m_background->run([=](archive::Archive &archive) { return archive.list().ids(filter, order); });
}

QFuture<Result<archive::ArticleList::Found>> Desk::findArticles(const archive::Filter &filter, archive::Order order, int limit)
{
    return m_background->run([=](archive::Archive &archive) { return archive.list().find(filter, order, limit); });
}

QFuture<Result<archive::Counts>> Desk::counts()
{
    return m_background->run([](archive::Archive &archive) { return archive.list().counts(); });
}

QFuture<Result<Served>> Desk::serve(const QString &address, const QString &words)
{
    return m_background->run([=](archive::Archive &archive) -> Result<Served> {
        Result<site::Theme> theme = chosenTheme(archive);
        if (!theme)
            return std::unexpected(theme.error());
        auto facts = siteFacts(archive);
        if (!facts)
            return std::unexpected(facts.error());
        return SiteReader(archive, std::move(*theme), std::move(*facts)).serve(address, words);
    });
}

QFuture<Outcome> Desk::find(const ReplaceRequest &request, const std::function<void(std::vector<ArchiveHit>)> &take,
                            const CancelToken &cancel, const Progress &progress)
{
    auto finder = m_finder ? fail(ErrorCode::Locked, folder())
                           : ArchiveThread::open(folder(), systemClock(), archive::Access::ReadOnly);
    if (!finder)
        return QtFuture::makeReadyFuture(Outcome(std::unexpected(finder.error())));
    m_finder = std::move(*finder);
    m_finding = cancel;
    return m_finder
        ->run([=](archive::Archive &archive) { return findInArchive(archive, request, take, cancel, progress); })
        .then(this, [this](const Outcome &done) {
            m_finder.reset();
            return done;
        });
}

QFuture<Result<Replaced>> Desk::replaceIn(qint64 article, const ReplaceRequest &request, const std::vector<ArchiveHit> &hits)
{
    return write([=](archive::Archive &archive) { return desk::replaceIn(archive, article, request, hits, person()); });
}

QFuture<Result<bool>> Desk::takeBack(const Replaced &replaced)
{
    return write([=](archive::Archive &archive) { return desk::takeBack(archive, replaced, person()); });
}

QFuture<Result<exporting::Report>> Desk::exportArticles(const ExportRequest &request)
{
    return m_background->run([=](archive::Archive &archive) { return desk::exportArticles(archive, request); });
}

QFuture<Result<exporting::Report>> Desk::exportBeside(const ExportRequest &request)
{
    auto exporter = m_exporter ? fail(ErrorCode::Locked, folder())
                               : ArchiveThread::open(folder(), systemClock(), archive::Access::ReadOnly);
    if (!exporter)
        return QtFuture::makeReadyFuture(Result<exporting::Report>(std::unexpected(exporter.error())));
    m_exporter = std::move(*exporter);
    m_exporting = request.cancel;
    return m_exporter->run([=](archive::Archive &archive) { return desk::exportArticles(archive, request); })
        .then(this, [this](const Result<exporting::Report> &report) {
            m_exporter.reset();
            return report;
        });
}

QFuture<Result<QByteArray>> Desk::exportToBytes(const ExportRequest &request)
{
    return m_background->run([=](archive::Archive &archive) { return desk::exportToBytes(archive, request); });
}

Result<QString> Desk::storeMedia(const QByteArray &bytes)
{
    const Result<QString> address = archive::mediaAddress(bytes);
    if (!address)
        return address;
    {
        const QMutexLocker lock(&m_mediaMutex);
        m_mediaBeingWritten.insert(*address, bytes);
    }
    m_writer->run([this, bytes, address = *address](archive::Archive &archive) {
        const Outcome stored = archive.media().store(bytes);
        if (!stored)
            QMetaObject::invokeMethod(
                this, [this, error = stored.error()] { emit mediaFailed(error); }, Qt::QueuedConnection);
        const QMutexLocker lock(&m_mediaMutex);
        if (stored)
            m_mediaBeingWritten.remove(address);
        return stored;
    });
    return address;
}

Result<QByteArray> Desk::media(const QString &address) const
{
    {
        const QMutexLocker lock(&m_mediaMutex);
        if (const auto pending = m_mediaBeingWritten.constFind(address); pending != m_mediaBeingWritten.constEnd())
            return *pending;
    }
    return archive::readMedia(folder(), address);
}

QFuture<Result<std::vector<QString>>> Desk::mediaAddresses(const archive::MediaFilter &filter)
{
    return m_background->run([=](archive::Archive &archive) { return archive.mediaTable().addresses(filter); });
}

QFuture<Result<std::vector<archive::MediaUse>>> Desk::mediaUses(const QString &address, int limit)
{
    return m_background->run([=](archive::Archive &archive) { return archive.mediaTable().uses(address, limit); });
}

QFuture<Outcome> Desk::describeMedia(const QString &address, const archive::MediaWords &words)
{
    return write([=](archive::Archive &archive) { return archive.mediaTable().describe(address, words); });
}

QFuture<Result<archive::UnusedMedia>> Desk::unusedMedia()
{
    if (!m_sweeper) {
        auto opened = ArchiveThread::open(folder(), m_clock, archive::Access::ReadOnly);
        if (!opened)
            return QtFuture::makeReadyFuture(Result<archive::UnusedMedia>(std::unexpected(opened.error())));
        m_sweeper = std::move(*opened);
    }
    return m_sweeper->run([leaving = m_leaving](archive::Archive &archive) { return archive.mediaSweep().unused(leaving); });
}

QFuture<Result<archive::MediaRemoval>> Desk::removeMedia(const std::vector<QString> &files, qint64 seenTo)
{
    return write([=](archive::Archive &archive) {
        auto removal = archive.mediaSweep().remove(files, seenTo);
        for (const QString &file : files)
            pictures::removeScaled(archive.folder(), file);
        return removal;
    });
}

} // namespace marbre::desk
