#include "import/opml.h"

#include <QBuffer>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include "import/xmlstream.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

using Token = XmlStream::Token;

constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestAddress = 4000;

QString words(const QByteArray &utf8)
{
    return text::singleSpaced(QString::fromUtf8(utf8)).left(longestTitle);
}

/// An absolute address of the Web, also under the schemes that browsers once handed feeds on by; empty for any other.
QString webAddress(const QByteArray &written)
{
    QString address = QString::fromUtf8(written).trimmed();
    if (address.startsWith(QLatin1String("feed://"), Qt::CaseInsensitive))
        address = QStringLiteral("http://") + address.mid(7);
    else if (address.startsWith(QLatin1String("feed:"), Qt::CaseInsensitive))
        address = address.mid(5);
    const QUrl url(address);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool isWhole = url.isValid() && isWeb && !url.host().isEmpty() && address.size() <= longestAddress;
    return isWhole ? url.toString(QUrl::FullyEncoded) : QString();
}

/// What an outline says of itself; names of attributes as programs write them, in any case.
struct Outline {
    QByteArray text;
    QByteArray title;
    QByteArray address;
    QByteArray site;
    QByteArray category;
    bool isFeed = false;

    explicit Outline(const XmlStream &stream)
    {
        for (const auto &[name, value] : stream.attributes()) {
            const QByteArray lower = name.toLower();
            QByteArray *field = lower == "text" ? &text
                : lower == "title"              ? &title
                : lower == "xmlurl"             ? &address
                : lower == "htmlurl"            ? &site
                : lower == "category"           ? &category
                                                : nullptr;
            if (field)
                *field = value;
        }
        isFeed = !address.isEmpty();
    }

    /// `title` is what some programs alone fill in, `text` what the specification asks for.
    [[nodiscard]] QString name() const { return words(text.trimmed().isEmpty() ? title : text); }
};

/// A level of a folder: it parts no others.
QString level(QString name)
{
    return name.replace(u'/', u'-');
}

/// "/Press/Daily,Other" (opml.org/spec2.opml, "Subscription lists").
QString folderIn(const QByteArray &category)
{
    QStringList levels;
    for (const QByteArray &each : category.split(',').first().split('/'))
        if (const QString name = words(each); !name.isEmpty() && levels.size() < deepestFolder)
            levels.append(name);
    return levels.join(u'/');
}

class OpmlReader
{
public:
    explicit OpmlReader(QIODevice &device)
        : m_stream(device)
    {
    }

    Result<FeedList> read()
    {
        bool isOpml = false;
        for (;;) {
            const Token token = m_stream.next();
            if (token == Token::Finished || token == Token::Cut)
                break;
            if (token == Token::Text)
                continue;
            const QByteArray name = m_stream.name().toLower();
            if (!isOpml && name != "opml")
                break;
            isOpml = true;
            if (token == Token::End && name == "opml")
                return finished();
            token == Token::Start ? begin(name) : end(name);
        }
        if (!isOpml)
            return fail(ErrorCode::Invalid, {}, QStringLiteral("no OPML: it does not begin as a list of feeds does"));
        warn(Warning::Kind::CutShort, int(m_stream.line()));
        return finished();
    }

private:
    FeedList finished()
    {
        if (m_stream.hasEntities())
            warn(Warning::Kind::OwnEntities, 1);
        if (!m_stream.unknownEncoding().isEmpty())
            warn(Warning::Kind::UnknownEncoding, 1, QString::fromUtf8(m_stream.unknownEncoding()));
        return std::move(m_list);
    }

    void warn(Warning::Kind kind, int line, const QString &text = {}) { m_list.warnings.push_back({kind, line, text}); }

    void begin(const QByteArray &name)
    {
        if (name == "title" && m_list.title.isEmpty() && m_folders.isEmpty())
            m_list.title = words(m_stream.readText("head"));
        else if (name == "outline")
            takeOutline();
    }

    void end(const QByteArray &name)
    {
        if (name != "outline" || m_depth == 0)
            return;
        if (--m_depth < m_folders.size())
            m_folders.removeLast();
    }

    void takeOutline()
    {
        const Outline outline(m_stream);
        if (outline.isFeed)
            takeFeed(outline);
        ++m_depth;
        // What is deeper than one may be stands in the last.
        if (m_depth <= deepestFolder)
            m_folders.append(outline.isFeed ? QString() : level(outline.name()));
    }

    void takeFeed(const Outline &outline)
    {
        const QString address = webAddress(outline.address);
        m_list.unusable += int(address.isEmpty());
        if (address.isEmpty() || m_known.contains(address))
            return;
        m_known.insert(address);
        QStringList folders = m_folders;
        folders.removeAll(QString());
        m_list.feeds.push_back({address, outline.name(), webAddress(outline.site),
                                folders.isEmpty() ? folderIn(outline.category) : folders.join(u'/')});
    }

    XmlStream m_stream;
    FeedList m_list;
    QStringList m_folders; ///< the titles of the outlines that are open, to the deepest that counts
    qsizetype m_depth = 0; ///< how many are open
    QSet<QString> m_known;
};

} // namespace

Result<FeedList> readOpml(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    return OpmlReader(device).read();
}

} // namespace marbre::import
