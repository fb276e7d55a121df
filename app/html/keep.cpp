#include "html/keep.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstring>

#include "html/address.h"
#include "html/css.h"
#include "html/losses.h"
#include "html/tree.h"

namespace marbre::html {

using document::Attributes;

namespace {

/// Names by which scripts reach for the document, the window, a form or an element. An element with such an id takes
/// the property's place.
const QSet<QString> &clobberingNames()
{
    static const QSet<QString> names = [] {
        static constexpr auto list =
            "__proto__ constructor prototype hasownproperty tostring valueof isprototypeof propertyisenumerable "
            "tolocalestring __definegetter__ __definesetter__ __lookupgetter__ __lookupsetter__ "
            "url documenturi compatmode characterset charset inputencoding contenttype doctype documentelement "
            "getelementsbytagname getelementsbytagnamens getelementsbyclassname getelementbyid getelementsbyname "
            "createelement createelementns createdocumentfragment createtextnode createcdatasection createcomment "
            "createprocessinginstruction importnode adoptnode createattribute createattributens createevent "
            "createrange createnodeiterator createtreewalker location domain referrer cookie lastmodified readystate "
            "title dir body head images embeds plugins links forms scripts currentscript open close write writeln "
            "defaultview hasfocus designmode execcommand querycommandenabled fgcolor linkcolor vlinkcolor alinkcolor "
            "bgcolor anchors applets clear all captureevents releaseevents implementation stylesheets "
            "activeelement fonts hidden visibilitystate fullscreenelement rootelement children firstelementchild "
            "lastelementchild childelementcount queryselector queryselectorall append prepend replacechildren "
            "nodetype nodename baseuri isconnected ownerdocument parentnode parentelement haschildnodes childnodes "
            "firstchild lastchild previoussibling nextsibling nodevalue textcontent normalize clonenode isequalnode "
            "issamenode comparedocumentposition contains lookupprefix lookupnamespaceuri insertbefore appendchild "
            "replacechild removechild getrootnode addeventlistener removeeventlistener dispatchevent "
            "window self document name customelements history navigation locationbar menubar personalbar scrollbars "
            "statusbar toolbar status closed frames top opener parent frameelement navigator origin external "
            "screen innerwidth innerheight alert confirm prompt print fetch eval function object array string "
            "number boolean symbol promise proxy reflect json math date regexp error map set weakmap weakset "
            "settimeout setinterval cleartimeout clearinterval localstorage sessionstorage indexeddb caches crypto "
            "performance postmessage queuemicrotask requestanimationframe structuredclone globalthis undefined nan "
            "infinity event length action method target enctype encoding acceptcharset autocomplete elements "
            "novalidate submit reset checkvalidity reportvalidity requestsubmit attributes innerhtml outerhtml "
            "innertext outertext classname classlist id tagname style dataset onclick onload onerror jquery $ _ "
            "getselection scrollingelement evaluate createexpression creatensresolver adoptedstylesheets exitfullscreen "
            "elementfrompoint elementsfrompoint caretpositionfrompoint caretrangefrompoint fullscreenenabled "
            "fullscreen pictureinpictureelement pictureinpictureenabled exitpictureinpicture pointerlockelement "
            "exitpointerlock hasstorageaccess requeststorageaccess startviewtransition timeline wasdiscarded "
            "featurepolicy fragmentdirective prerendering rootelement webkithidden webkitvisibilitystate "
            "getanimations xmlencoding xmlversion xmlstandalone onreadystatechange popover relList rel checkvalidity";
        QSet<QString> result;
        for (const QString &name : QString::fromLatin1(list).split(u' '))
            result.insert(name);
        return result;
    }();
    return names;
}

bool startsWithAny(const QString &text, auto &prefixes)
{
    return std::ranges::any_of(prefixes, [&](QLatin1StringView prefix) { return text.startsWith(prefix); });
}

/// One letter or two and a number: what Cocoa ("p1", "s2"), Google Docs ("c12") and pdf converters number.
bool isNumberedClass(const QString &name)
{
    static constexpr std::array stems{QLatin1StringView("p"),  QLatin1StringView("s"),      QLatin1StringView("c"),
                                      QLatin1StringView("li"), QLatin1StringView("ul"),     QLatin1StringView("ol"),
                                      QLatin1StringView("td"), QLatin1StringView("lst-kix")};
    qsizetype digits = name.size();
    while (digits > 0 && name[digits - 1].isDigit())
        --digits;
    const QString stem = name.left(digits);
    return digits < name.size() && std::ranges::any_of(stems, [&](QLatin1StringView known) { return stem == known; });
}

bool isPresentationClass(const QString &name)
{
    static constexpr std::array prefixes{
        QLatin1StringView("Mso"),         QLatin1StringView("mso"),           QLatin1StringView("x_"),
        QLatin1StringView("Apple-"),      QLatin1StringView("apple-"),        QLatin1StringView("gmail"),
        QLatin1StringView("yiv"),         QLatin1StringView("kix-"),          QLatin1StringView("lst-kix"),
        QLatin1StringView("WordSection"), QLatin1StringView("ContentPasted"), QLatin1StringView("elementToProof"),
        QLatin1StringView("moz-"),        QLatin1StringView("sdfootnote"),    QLatin1StringView("sdendnote"),
        QLatin1StringView("Default"),     QLatin1StringView("xmsonormal"),    QLatin1StringView("OutlineElement"),
        QLatin1StringView("TextRun"),     QLatin1StringView("NormalTextRun"), QLatin1StringView("SCXW"),
        QLatin1StringView("BCX")};
    static constexpr std::array names{QLatin1StringView("western"),   QLatin1StringView("ctl"),
                                      QLatin1StringView("cjk"),       QLatin1StringView("Section1"),
                                      QLatin1StringView("Paragraph"), QLatin1StringView("EOP"),
                                      QLatin1StringView("Standard")};
    return startsWithAny(name, prefixes) || isNumberedClass(name)
        || std::ranges::any_of(names, [&](QLatin1StringView known) { return name == known; });
}

bool isHandler(const char *name)
{
    return (name[0] == 'o' || name[0] == 'O') && (name[1] == 'n' || name[1] == 'N') && name[2] != '\0';
}

bool isAnyOf(const char *name, auto &list)
{
    return std::ranges::any_of(list, [&](const char *known) { return std::strcmp(name, known) == 0; });
}

void inspectAddress(const QString &value, AddressUse use, std::ptrdiff_t at, Losses &losses)
{
    if (safeAddress(value, use))
        return;
    const qsizetype colon = value.indexOf(u':');
    losses.add(colon > 0 && colon < 24 ? value.left(colon + 1).simplified().toLower() : QStringLiteral("address"), at);
}

bool isSafeName(const char *name)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
            || c == ':';
    };
    return *name && std::all_of(name, name + std::strlen(name), isPlain);
}

/// Attributes whose bytes may be written again as they came. All others are not worth the doubt.
bool isHarmless(const char *name)
{
    static constexpr std::array known{
        "id",       "class",       "title",       "lang",          "dir",       "align",      "href",     "src",
        "alt",      "width",       "height",      "srcset",        "sizes",     "loading",    "decoding", "rel",
        "target",   "hreflang",    "type",        "download",      "start",     "reversed",   "value",    "colspan",
        "rowspan",  "scope",       "headers",     "cite",          "open",      "controls",   "poster",   "preload",
        "loop",     "muted",       "datetime",    "style",         "name",      "color",      "face",     "size",
        "border",   "cellpadding", "cellspacing", "valign",        "bgcolor",   "clear",      "role",     "tabindex",
        "span",     "nowrap",      "summary",     "hspace",        "vspace",    "compact",    "noshade",  "abbr",
        "itemprop", "itemscope",   "itemtype",    "fetchpriority", "translate", "playsinline",
        "longdesc", "background",  "lowsrc",      "dynsrc"};
    return isAnyOf(name, known) || std::strncmp(name, "data-", 5) == 0 || std::strncmp(name, "aria-", 5) == 0;
}

void inspectAttribute(const GumboAttribute &attribute, std::ptrdiff_t at, Losses &losses)
{
    static constexpr std::array links{"href", "cite", "longdesc", "data-href"};
    static constexpr std::array media{"src", "poster", "data-src", "background", "lowsrc", "dynsrc"};
    static constexpr std::array active{"action",    "formaction", "ping",      "srcdoc",        "is",
                                       "slot",      "style-src",  "manifest",  "autofocus",     "contenteditable",
                                       "accesskey", "nonce",      "integrity", "xmlns",         "http-equiv",
                                       "data",      "classid",    "codebase",  "archive",       "usemap",
                                       "profile",   "autoplay",   "popover",   "popovertarget", "form"};
    const char *name = attribute.name;
    if (isHandler(name) || isAnyOf(name, active) || !isSafeName(name))
        losses.add(isSafeName(name) ? QString::fromLatin1(name) : QStringLiteral("attribute"), at);
    else if (isAnyOf(name, links))
        inspectAddress(decoded(attribute.value), AddressUse::Link, at, losses);
    else if (isAnyOf(name, media))
        inspectAddress(decoded(attribute.value), AddressUse::Media, at, losses);
    else if (std::strcmp(name, "style") == 0 && !isHarmlessStyle(decoded(attribute.value)))
        losses.add(QStringLiteral("style"), at);
    else if (std::strcmp(name, "id") == 0 || std::strcmp(name, "name") == 0) {
        const QString id = decoded(attribute.value);
        if (!id.isEmpty() && keptId(id).isEmpty())
            losses.add(QString::fromLatin1(name), at);
    } else if (std::strcmp(name, "srcset") == 0 && keptSourceSet(decoded(attribute.value)).isEmpty()) {
        losses.add(QStringLiteral("srcset"), at);
    } else if (!isHarmless(name)) {
        losses.taint(at);
    }
}

} // namespace

QString keptId(const QString &id)
{
    static constexpr std::array noise{QLatin1StringView("docs-internal-guid"),
                                      QLatin1StringView("_GoBack"),
                                      QLatin1StringView("OLE_LINK"),
                                      QLatin1StringView("yui_"),
                                      QLatin1StringView("x_"),
                                      QLatin1StringView("kix."),
                                      QLatin1StringView("_Hlk")};
    if (id.isEmpty() || startsWithAny(id, noise) || clobberingNames().contains(id.toLower()))
        return {};
    const bool plain = std::ranges::none_of(id, [](QChar c) { return c.isSpace() || c.unicode() < 0x20; });
    return plain ? id : QString();
}

QString oneLine(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        const bool isControl = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
        if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\f' || c == u'\r') {
            space = !result.isEmpty();
        } else if (!isControl) {
            if (space)
                result += u' ';
            space = false;
            result += c;
        }
    }
    return result;
}

QString keptClass(const QString &classes)
{
    QStringList kept;
    for (const QString &name : oneLine(classes).split(u' ', Qt::SkipEmptyParts)) {
        if (!isPresentationClass(name) && !kept.contains(name) && kept.size() < 64)
            kept.append(name);
    }
    return kept.join(u' ');
}

void removeClass(Attributes &attributes, QLatin1StringView name)
{
    QStringList classes = attributes.value(u"class").split(u' ', Qt::SkipEmptyParts);
    classes.removeAll(name);
    attributes.remove(u"class");
    if (!classes.isEmpty())
        attributes.set(QStringLiteral("class"), classes.join(u' '));
}

QString keptLanguage(const QString &language)
{
    const QString tag = language.trimmed();
    const bool wellFormed = !tag.isEmpty() && tag.size() <= 35 && tag.front().isLetter()
        && std::ranges::all_of(tag, [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-'); });
    return wellFormed ? tag : QString();
}

QString keptDirection(const QString &direction)
{
    const QString value = direction.trimmed().toLower();
    const bool known = value == QLatin1String("ltr") || value == QLatin1String("rtl") || value == QLatin1String("auto");
    return known ? value : QString();
}

QString keptAlignment(const QString &alignment)
{
    const QString value = alignment.trimmed().toLower();
    if (value == QLatin1String("middle"))
        return QStringLiteral("center");
    const bool known = value == QLatin1String("left") || value == QLatin1String("right")
        || value == QLatin1String("center") || value == QLatin1String("justify");
    return known ? value : QString();
}

namespace {

struct Candidate {
    QString address;
    QString descriptors;
};

/// HTML standard, 4.8.4.2.2, "parse a srcset attribute"; less what it says of descriptors that are none.
std::vector<Candidate> candidatesOf(const QString &raw)
{
    const auto isSpace = [](QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\f' || c == u'\r'; };
    std::vector<Candidate> candidates;
    for (qsizetype at = 0; at < raw.size();) {
        while (at < raw.size() && (isSpace(raw[at]) || raw[at] == u','))
            ++at;
        const qsizetype start = at;
        while (at < raw.size() && !isSpace(raw[at]))
            ++at;
        Candidate candidate{raw.sliced(start, at - start), {}};
        const bool ended = candidate.address.endsWith(u',');
        while (candidate.address.endsWith(u','))
            candidate.address.chop(1);
        const qsizetype descriptors = at;
        for (int depth = 0; !ended && at < raw.size() && (raw[at] != u',' || depth > 0); ++at)
            depth += raw[at] == u'(' ? 1 : raw[at] == u')' && depth > 0 ? -1 : 0;
        candidate.descriptors = oneLine(QStringView(raw).sliced(descriptors, at - descriptors));
        if (!candidate.address.isEmpty())
            candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace

QString keptSourceSet(const QString &raw, const AddressResolver &resolve)
{
    QStringList kept;
    for (const Candidate &candidate : candidatesOf(raw)) {
        const auto address =
            resolve ? resolve(candidate.address) : safeAddress(candidate.address, AddressUse::Media);
        if (!address || address->isEmpty() || address->startsWith(QLatin1String("data:")))
            return {};
        kept.append(candidate.descriptors.isEmpty() ? *address : *address + u' ' + candidate.descriptors);
    }
    return kept.join(QLatin1String(", "));
}

document::Attributes keptAttributes(const GumboNode &node)
{
    Attributes result;
    const auto keep = [&](const QString &name, const QString &value) {
        if (!value.isEmpty() && !result.contains(name))
            result.set(name, value);
    };
    for (const GumboAttribute *attribute : attributesOf(node)) {
        const char *name = attribute->name;
        const QString value = decoded(attribute->value);
        if (std::strcmp(name, "id") == 0)
            keep(QStringLiteral("id"), keptId(value));
        else if (std::strcmp(name, "class") == 0)
            keep(QStringLiteral("class"), keptClass(value));
        else if (std::strcmp(name, "title") == 0)
            keep(QStringLiteral("title"), oneLine(value));
        else if (std::strcmp(name, "lang") == 0)
            keep(QStringLiteral("lang"), keptLanguage(value));
        else if (std::strcmp(name, "dir") == 0)
            keep(QStringLiteral("dir"), keptDirection(value));
        else if (std::strcmp(name, "align") == 0)
            keep(QStringLiteral("align"), keptAlignment(value));
    }
    if (const char *style = rawAttribute(node, "style")) {
        const std::vector<Declaration> declarations = declarationsOf(QString::fromUtf8(style));
        keep(QStringLiteral("align"), alignmentOf(declarations));
        keep(QStringLiteral("dir"), directionOf(declarations));
    }
    return result;
}

void inspect(const GumboNode &node, std::ptrdiff_t at, Losses &losses)
{
    for (const GumboAttribute *attribute : attributesOf(node))
        inspectAttribute(*attribute, at, losses);
}

} // namespace marbre::html
