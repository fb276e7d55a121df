#include <QStringList>

#include <algorithm>
#include <array>

#include "html/keep.h"
#include "html/providers.h"
#include "html/reader.h"

namespace marbre::html {

using namespace document;

namespace {

int pixels(const GumboNode &node, const char *name)
{
    QString raw = attributeOf(node, name).trimmed();
    if (raw.endsWith(QLatin1String("px")))
        raw.chop(2);
    bool isNumber = false;
    const double value = raw.toDouble(&isNumber);
    return isNumber && value >= 1 && value < 100'000 ? int(value) : 0;
}

/// Pages that load pictures late keep the true address beside a stand-in.
QString sourceOf(const GumboNode &node)
{
    const QString src = attributeOf(node, "src");
    if (!src.isEmpty() && !src.startsWith(QLatin1String("data:")))
        return src;
    for (const char *name : {"data-src", "data-lazy-src", "data-original"}) {
        if (const QString late = attributeOf(node, name); !late.isEmpty())
            return late;
    }
    return src;
}

void keepImageAttributes(Reader &reader, const GumboNode &node, Image &image)
{
    const auto resolve = [&](const QString &raw) { return reader.address(raw, AddressUse::Media, node); };
    const auto keep = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            image.attributes.set(name, value);
    };
    keep(QStringLiteral("srcset"), keptSourceSet(attributeOf(node, "srcset"), resolve));
    if (image.attributes.contains(u"srcset"))
        keep(QStringLiteral("sizes"), oneLine(attributeOf(node, "sizes")));
    const QString loading = attributeOf(node, "loading");
    if (loading == QLatin1String("lazy") || loading == QLatin1String("eager"))
        keep(QStringLiteral("loading"), loading);
}

} // namespace

std::optional<Image> readImage(Reader &reader, const GumboNode &node)
{
    const QString source = sourceOf(node);
    const auto src = reader.address(source, AddressUse::Media, node);
    if (!src)
        return {};
    Image image;
    image.src = *src;
    if (const char *alt = rawAttribute(node, "alt"))
        image.alt = oneLine(decoded(alt));
    image.attributes = reader.attributes(node);
    image.title = oneLine(image.attributes.value(u"title"));
    image.attributes.remove(u"title");
    image.width = pixels(node, "width");
    image.height = pixels(node, "height");
    keepImageAttributes(reader, node, image);
    return image;
}

namespace {

bool hasAttribute(const GumboNode &node, const char *name)
{
    return gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

/// The value where the standard knows it, else none.
QString oneOf(const QString &value, std::initializer_list<QLatin1StringView> known)
{
    const QString lower = value.trimmed().toLower();
    return std::ranges::find(known, lower) != known.end() ? lower : QString();
}

Recording::Playing playingOf(const GumboNode &node)
{
    return {hasAttribute(node, "loop"), hasAttribute(node, "muted"),
            hasAttribute(node, "playsinline"),
            oneOf(attributeOf(node, "preload"),
                  {QLatin1StringView("none"), QLatin1StringView("metadata"), QLatin1StringView("auto")})};
}

std::optional<Recording::Track> trackOf(Reader &reader, const GumboNode &node)
{
    const auto src = reader.address(attributeOf(node, "src"), AddressUse::Media, node);
    if (!src)
        return {};
    return Recording::Track{*src,
                            oneOf(attributeOf(node, "kind"),
                                  {QLatin1StringView("subtitles"), QLatin1StringView("captions"),
                                   QLatin1StringView("descriptions"), QLatin1StringView("chapters"),
                                   QLatin1StringView("metadata")}),
                            oneLine(attributeOf(node, "srclang")), oneLine(attributeOf(node, "label")),
                            hasAttribute(node, "default")};
}

} // namespace

void readRecording(Reader &reader, const GumboNode &node, Attributes attributes, Inlines caption, Flow &flow)
{
    Recording recording;
    recording.kind = isTag(node, GUMBO_TAG_AUDIO) ? Recording::Kind::Audio : Recording::Kind::Video;
    const auto add = [&](const GumboNode &source) {
        if (const auto src = reader.address(attributeOf(source, "src"), AddressUse::Media, source))
            recording.sources.push_back({*src, oneLine(attributeOf(source, "type"))});
    };
    add(node);
    for (const GumboNode *child : childrenOf(node)) {
        if (isTag(*child, GUMBO_TAG_SOURCE))
            add(*child);
        else if (isTag(*child, GUMBO_TAG_TRACK))
            if (auto track = trackOf(reader, *child))
                recording.tracks.push_back(std::move(*track));
    }
    if (recording.sources.empty())
        return;
    recording.poster = reader.address(attributeOf(node, "poster"), AddressUse::Media, node).value_or(QString());
    recording.width = pixels(node, "width");
    recording.height = pixels(node, "height");
    recording.caption = std::move(caption);
    recording.playing = playingOf(node);
    flow.push({std::move(recording), std::move(attributes), {}, {}});
}

namespace {

QString frameAddress(const GumboNode &node)
{
    if (isTag(node, GUMBO_TAG_OBJECT)) {
        if (const GumboNode *inner = find(node, GUMBO_TAG_EMBED))
            return attributeOf(*inner, "src");
        return {};
    }
    const QString src = attributeOf(node, "src");
    return src.isEmpty() || src == QLatin1String("about:blank") ? attributeOf(node, "data-src") : src;
}

/// A whole address of the web, and nothing that would have to be mended to be one.
bool isWeb(const QString &address)
{
    if (std::ranges::any_of(address, [](QChar c) { return c.isSpace() || QStringView(u"\"'<>\\").contains(c); }))
        return false;
    return address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        || address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) || address.startsWith(QLatin1String("//"));
}

} // namespace

bool readFrame(Reader &reader, const GumboNode &node, Attributes attributes, Inlines caption, Flow &flow)
{
    const auto address = reader.address(frameAddress(node), AddressUse::Link, node);
    if (!address || !isWeb(*address))
        return false;
    Shared shared = sharedAddress(*address);
    if (isTag(node, GUMBO_TAG_OBJECT) && shared.provider.isEmpty())
        return false; // a player of old, whose address is of no use
    for (const QStringView name : {u"title", u"align"})
        attributes.remove(name);
    removeClass(attributes, QLatin1StringView("embed"));
    flow.push({Embed{shared.url, shared.provider, std::move(caption)}, std::move(attributes), {}, {}});
    return true;
}

bool readQuotedEmbed(Reader &reader, const GumboNode &node, Flow &flow)
{
    static constexpr std::array classes{QLatin1StringView("twitter-tweet"), QLatin1StringView("twitter-video"),
                                        QLatin1StringView("instagram-media"), QLatin1StringView("tiktok-embed"),
                                        QLatin1StringView("bluesky-embed")};
    if (std::ranges::none_of(classes, [&](QLatin1StringView name) { return hasClass(node, name); }))
        return false;
    QString address = attributeOf(node, "data-instgrm-permalink");
    if (address.isEmpty())
        address = attributeOf(node, "cite");
    Inlines caption = reader.inlinesOf(node, {});
    for (const Inline &item : caption) {
        const auto *text = std::get_if<Text>(&item);
        if (address.isEmpty() && text && text->style.link && text->style.link->href.contains(QLatin1String("/status/")))
            address = text->style.link->href;
    }
    const auto safe = reader.address(address, AddressUse::Link, node);
    if (!safe || !isWeb(*safe))
        return false;
    Shared shared = sharedAddress(*safe);
    reader.taint(node);
    flow.push({Embed{shared.url, shared.provider, std::move(caption)}, {}, {}, {}});
    return true;
}

} // namespace marbre::html
