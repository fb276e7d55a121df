#include "feeds/opmlfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QSaveFile>
#include <QtConcurrent>

#include "dialogs/filedialogs.h"
#include "export/opml.h"

namespace marbre::feeds {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::feeds::OpmlFiles)
};

Result<import::FeedList> listIn(const QString &path)
{
    constexpr qint64 largest = 50'000'000; // bytes
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path, file.errorString());
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return fail(ErrorCode::Invalid, path, QStringLiteral("larger than any list of feeds"));
    Result<import::FeedList> list = import::readOpml(bytes);
    if (!list)
        list.error().where = path;
    return list;
}

Outcome write(const QString &path, const std::vector<archive::Feed> &feeds)
{
    std::vector<import::ListedFeed> listed;
    for (const archive::Feed &feed : feeds)
        listed.push_back({feed.address, archive::nameOf(feed), feed.site, feed.folder});
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(exporting::writeOpml(Words::tr("Feeds"), listed)) >= 0 && file.commit();
    return isWritten ? Outcome() : fail(ErrorCode::Io, path, file.errorString());
}

} // namespace

void readFeedList(QWidget *parent, const std::function<void(const Result<import::FeedList> &)> &take)
{
    auto *dialog = new QFileDialog(parent, Words::tr("A list of feeds"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({Words::tr("Lists of feeds (*.opml *.xml)"), Words::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, take](const QString &path) {
        QtConcurrent::run([path] { return listIn(path); }).then(parent, take);
    });
    dialog->open();
}

void writeFeedList(QWidget *parent, const std::vector<archive::Feed> &feeds, const std::function<void(const Result<QString> &)> &take)
{
    dialogs::chooseExportFile(parent, Words::tr("Write the list of feeds"), Words::tr("feeds", "a file's name"), Words::tr("Lists of feeds"),
                              QStringLiteral("opml"), [feeds, take](const QString &path) {
                                  const Outcome written = write(path, feeds);
                                  take(written ? Result<QString>(path) : std::unexpected(written.error()));
                              });
}

} // namespace marbre::feeds
