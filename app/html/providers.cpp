#include "html/providers.h"

#include <QUrl>

#include <array>

namespace marbre::html {

namespace {

struct Site {
    QLatin1StringView host;
    QLatin1StringView provider;
};

constexpr std::array sites{
    Site{QLatin1StringView("youtube.com"), QLatin1StringView("youtube")},
    Site{QLatin1StringView("youtube-nocookie.com"), QLatin1StringView("youtube")},
    Site{QLatin1StringView("youtu.be"), QLatin1StringView("youtube")},
    Site{QLatin1StringView("vimeo.com"), QLatin1StringView("vimeo")},
    Site{QLatin1StringView("dailymotion.com"), QLatin1StringView("dailymotion")},
    Site{QLatin1StringView("dai.ly"), QLatin1StringView("dailymotion")},
    Site{QLatin1StringView("twitter.com"), QLatin1StringView("twitter")},
    Site{QLatin1StringView("x.com"), QLatin1StringView("twitter")},
    Site{QLatin1StringView("instagram.com"), QLatin1StringView("instagram")},
    Site{QLatin1StringView("facebook.com"), QLatin1StringView("facebook")},
    Site{QLatin1StringView("tiktok.com"), QLatin1StringView("tiktok")},
    Site{QLatin1StringView("bsky.app"), QLatin1StringView("bluesky")},
    Site{QLatin1StringView("soundcloud.com"), QLatin1StringView("soundcloud")},
    Site{QLatin1StringView("spotify.com"), QLatin1StringView("spotify")},
    Site{QLatin1StringView("deezer.com"), QLatin1StringView("deezer")},
    Site{QLatin1StringView("bandcamp.com"), QLatin1StringView("bandcamp")},
    Site{QLatin1StringView("flickr.com"), QLatin1StringView("flickr")},
    Site{QLatin1StringView("datawrapper.dwcdn.net"), QLatin1StringView("datawrapper")},
    Site{QLatin1StringView("flo.uri.sh"), QLatin1StringView("flourish")},
    Site{QLatin1StringView("infogram.com"), QLatin1StringView("infogram")},
    Site{QLatin1StringView("ina.fr"), QLatin1StringView("ina")},
    Site{QLatin1StringView("arte.tv"), QLatin1StringView("arte")},
    Site{QLatin1StringView("ted.com"), QLatin1StringView("ted")},
    Site{QLatin1StringView("ausha.co"), QLatin1StringView("ausha")},
    Site{QLatin1StringView("acast.com"), QLatin1StringView("acast")},
    Site{QLatin1StringView("archive.org"), QLatin1StringView("archive")},
    Site{QLatin1StringView("openstreetmap.org"), QLatin1StringView("openstreetmap")},
    Site{QLatin1StringView("slideshare.net"), QLatin1StringView("slideshare")},
    Site{QLatin1StringView("scribd.com"), QLatin1StringView("scribd")},
    Site{QLatin1StringView("issuu.com"), QLatin1StringView("issuu")},
    Site{QLatin1StringView("reddit.com"), QLatin1StringView("reddit")},
    Site{QLatin1StringView("pinterest.com"), QLatin1StringView("pinterest")},
    Site{QLatin1StringView("giphy.com"), QLatin1StringView("giphy")},
    Site{QLatin1StringView("wordpress.tv"), QLatin1StringView("wordpress-tv")},
};

QString providerOf(const QString &host)
{
    for (const Site &site : sites) {
        if (host == site.host || (host.endsWith(site.host) && host[host.size() - site.host.size() - 1] == u'.'))
            return site.provider;
    }
    return host.startsWith(QLatin1String("www.google.")) ? QStringLiteral("google") : QString();
}

QString segmentAfter(const QString &path, QLatin1StringView prefix)
{
    return path.startsWith(prefix) ? path.sliced(prefix.size()).section(u'/', 0, 0) : QString();
}

/// The page that a player plays; empty where the address is one already, or has more to say than its page.
QString pageOf(const QUrl &url, const QString &provider)
{
    const QString path = url.path();
    if (provider == QLatin1String("youtube")) {
        QString id = segmentAfter(path, QLatin1StringView("/embed/"));
        if (id.isEmpty())
            id = segmentAfter(path, QLatin1StringView("/v/"));
        if (!id.isEmpty() && id != QLatin1String("videoseries"))
            return QStringLiteral("https://www.youtube.com/watch?v=") + id;
    } else if (provider == QLatin1String("vimeo")) {
        if (const QString id = segmentAfter(path, QLatin1StringView("/video/")); !id.isEmpty())
            return QStringLiteral("https://vimeo.com/") + id;
    } else if (provider == QLatin1String("dailymotion")) {
        if (const QString id = segmentAfter(path, QLatin1StringView("/embed/video/")); !id.isEmpty())
            return QStringLiteral("https://www.dailymotion.com/video/") + id;
    }
    return {};
}

} // namespace

Shared sharedAddress(const QString &address)
{
    const QString absolute = address.startsWith(QLatin1String("//")) ? QStringLiteral("https:") + address : address;
    const QUrl url(absolute);
    const QString provider = providerOf(url.host().toLower());
    const QString page = pageOf(url, provider);
    return {page.isEmpty() ? absolute : page, provider};
}

} // namespace marbre::html
