#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

#include "archive/articlelist.h"
#include "archive/articletable.h"
#include "archive/database.h"
#include "archive/feeditemtable.h"
#include "archive/feedtable.h"
#include "archive/importtable.h"
#include "archive/journal.h"
#include "archive/mediastore.h"
#include "archive/mediasweep.h"
#include "archive/mediatable.h"
#include "archive/originaltable.h"
#include "archive/outboxtable.h"
#include "archive/search.h"
#include "archive/senttable.h"
#include "archive/settingtable.h"
#include "archive/sitelists.h"
#include "archive/targettable.h"
#include "archive/versiontable.h"
#include "base/clock.h"
#include "base/error.h"

namespace marbre::archive {

/// An open archive: the folder `NAME.marbre` with `archive.db`, `media/` and `originals/`. One connection; used in one thread.
class Archive
{
public:
    /// Makes an empty archive. The folder must not exist, or be empty (AlreadyExists); its parents are made.
    [[nodiscard]] static Outcome create(const QString &folder);

    /// Opens an archive and, for ReadWrite, brings its schema up to date. NotFound, NotAnArchive, NewerSchema,
    /// ReadOnly, Locked, Corrupt: the folder is then as it was. An archive of an older schema that is to be read only is
    /// brought up to date first; where it cannot be written, a copy of its database is.
    [[nodiscard]] static Result<std::unique_ptr<Archive>> open(const QString &folder, Access access = Access::ReadWrite,
                                                               Clock clock = systemClock());

    /// Opens another's archive to be read: its folder stays as it is, and of an older schema a copy of its database is
    /// brought up to date. Fails as open().
    [[nodiscard]] static Result<std::unique_ptr<Archive>> openUntouched(const QString &folder, Clock clock = systemClock());

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] ArticleTable &articles() { return m_articles; }
    [[nodiscard]] VersionTable &versions() { return m_versions; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] ArticleList &list() { return m_list; }
    [[nodiscard]] Search &search() { return m_search; }
    [[nodiscard]] MediaStore &media() { return m_media; }
    [[nodiscard]] MediaTable &mediaTable() { return m_mediaTable; }
    [[nodiscard]] MediaSweep &mediaSweep() { return m_mediaSweep; }
    [[nodiscard]] OriginalTable &originals() { return m_originals; }
    [[nodiscard]] ImportTable &imports() { return m_imports; }
    [[nodiscard]] SettingTable &settings() { return m_settings; }
    [[nodiscard]] SiteLists &siteLists() { return m_siteLists; }
    [[nodiscard]] TargetTable &targets() { return m_targets; }
    [[nodiscard]] OutboxTable &outbox() { return m_outbox; }
    [[nodiscard]] SentTable &sent() { return m_sent; }
    [[nodiscard]] FeedTable &feeds() { return m_feeds; }
    [[nodiscard]] FeedItemTable &feedItems() { return m_feedItems; }
    [[nodiscard]] Database &database() { return *m_database; }

private:
    Archive(QString folder, std::unique_ptr<Database> database, Clock clock);
    static Result<std::unique_ptr<Archive>> openOlder(const QString &folder, const Clock &clock);
    static Result<std::unique_ptr<Archive>> openCopy(const QString &folder, const Clock &clock);

    QString m_folder;
    std::unique_ptr<QTemporaryDir> m_copy; ///< of an older database that cannot be written
    std::unique_ptr<Database> m_database;
    ArticleTable m_articles;
    VersionTable m_versions;
    Journal m_journal;
    Search m_search;
    ArticleList m_list;
    MediaStore m_media;
    MediaTable m_mediaTable;
    MediaSweep m_mediaSweep;
    OriginalTable m_originals;
    ImportTable m_imports;
    SettingTable m_settings;
    SiteLists m_siteLists;
    TargetTable m_targets;
    OutboxTable m_outbox;
    SentTable m_sent;
    FeedTable m_feeds;
    FeedItemTable m_feedItems;
};

} // namespace marbre::archive
