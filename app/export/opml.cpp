#include "export/opml.h"

#include <QStringList>

#include <map>

#include "text/spacing.h"

namespace marbre::exporting {

namespace {

/// One line of characters that XML has (XML 1.0, 2.2), escaped.
QByteArray xml(const QString &text)
{
    QString line = text::singleSpaced(text);
    line.removeIf([](QChar c) { return c.unicode() >= 0xfffe; });
    return line.toHtmlEscaped().toUtf8();
}

/// Feeds and folders as they stand in one.
struct Folder {
    QString name;
    std::vector<const import::ListedFeed *> feeds;
    std::vector<Folder> folders; ///< in the order in which they came
    std::map<QString, std::size_t> places; ///< of the folders, by their names

    Folder &inner(const QString &inside)
    {
        const auto [place, isNew] = places.try_emplace(inside, folders.size());
        if (isNew)
            folders.push_back({inside, {}, {}, {}});
        return folders[place->second];
    }
};

QByteArray attribute(const char *name, const QString &value)
{
    return value.isEmpty() ? QByteArray() : ' ' + QByteArray(name) + "=\"" + xml(value) + '"';
}

QByteArray feedLine(const import::ListedFeed &feed)
{
    // `text` must be there; who writes no title is called by the address.
    const QString title = feed.title.isEmpty() ? feed.address : feed.title;
    return "<outline type=\"rss\"" + attribute("text", title) + attribute("title", feed.title) + attribute("xmlUrl", feed.address)
        + attribute("htmlUrl", feed.site) + "/>\n";
}

void write(const Folder &folder, int depth, QByteArray &bytes)
{
    const QByteArray indent(depth * 2, ' ');
    for (const Folder &inner : folder.folders) {
        bytes += indent + "<outline" + attribute("text", inner.name) + attribute("title", inner.name) + ">\n";
        write(inner, depth + 1, bytes);
        bytes += indent + "</outline>\n";
    }
    for (const import::ListedFeed *feed : folder.feeds)
        bytes += indent + feedLine(*feed);
}

} // namespace

QByteArray writeOpml(const QString &title, const std::vector<import::ListedFeed> &feeds)
{
    Folder root;
    for (const import::ListedFeed &feed : feeds) {
        Folder *folder = &root;
        for (const QString &level : feed.folder.split(u'/', Qt::SkipEmptyParts).mid(0, import::deepestFolder))
            folder = &folder->inner(level);
        folder->feeds.push_back(&feed);
    }
    QByteArray bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>" + xml(title)
        + "</title>\n  </head>\n  <body>\n";
    write(root, 2, bytes);
    return bytes + "  </body>\n</opml>\n";
}

} // namespace marbre::exporting
