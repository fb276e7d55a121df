#include "import/epubpackage.h"

#include <QBuffer>
#include <QDir>
#include <QSet>
#include <QUrl>

#include <algorithm>

#include "import/xmlstream.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

using Token = XmlStream::Token;

/// Calls `take` with the stream at each Start of an XML text.
template <typename Take> void forEachElement(const QByteArray &xml, Take take)
{
    QByteArray copy = xml;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    XmlStream stream(device);
    for (Token token = stream.next(); token != Token::Finished && token != Token::Cut; token = stream.next())
        if (token == Token::Start)
            take(stream, stream.name().mid(stream.name().lastIndexOf(':') + 1));
}

QString utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QString lineOf(XmlStream &stream)
{
    return text::singleSpaced(utf8(stream.readText({})));
}

struct Item {
    QString path;
    QByteArray type;
    QByteArray properties;
};

/// What stands in the package document, in its own terms.
struct Opf {
    EpubPackage package;
    QHash<QByteArray, Item> items; ///< by id
    QList<QByteArray> spine; ///< ids
    QByteArray ncx; ///< the id of the contents in EPUB 2
    QSet<QString> apart; ///< paths of cover, contents and title page (EPUB 2's guide)
    QHash<QByteArray, QString> creators; ///< by id, for `refines`
};

void add(QStringList &names, const QString &name)
{
    constexpr qsizetype most = 200;
    if (!name.isEmpty() && names.size() < most && !names.contains(name))
        names.append(name);
}

void takePerson(Opf &opf, XmlStream &stream, bool isCreator)
{
    const QByteArray id = stream.attribute("id");
    const QByteArray role = stream.attribute("opf:role");
    const QString name = lineOf(stream);
    opf.creators.insert(id, name);
    if (role == "trl")
        add(opf.package.translators, name);
    else if (isCreator && (role.isEmpty() || role == "aut"))
        add(opf.package.authors, name);
}

/// `<meta refines="#id" property="role">trl</meta>`
void takeRefinement(Opf &opf, XmlStream &stream)
{
    const QByteArray property = stream.attribute("property");
    const QByteArray whom = stream.attribute("refines").mid(1);
    const QString value = lineOf(stream);
    if (property != "role" || !opf.creators.contains(whom) || value == QLatin1String("aut"))
        return;
    const QString name = opf.creators.value(whom);
    opf.package.authors.removeAll(name);
    if (value == QLatin1String("trl"))
        add(opf.package.translators, name);
}

void takeMetadata(Opf &opf, XmlStream &stream, const QByteArray &name)
{
    EpubPackage &package = opf.package;
    const auto first = [&stream](QString &field) {
        const QString text = lineOf(stream);
        if (field.isEmpty())
            field = text;
    };
    if (name == "title")
        first(package.title);
    else if (name == "language")
        first(package.language);
    else if (name == "publisher")
        first(package.publisher);
    else if (name == "date")
        first(package.date);
    else if (name == "rights")
        first(package.rights);
    else if (name == "subject")
        add(package.subjects, lineOf(stream));
    else if (name == "creator" || name == "contributor")
        takePerson(opf, stream, name == "creator");
    else if (name == "meta")
        takeRefinement(opf, stream);
}

Opf readOpf(const QByteArray &xml, const QString &path)
{
    Opf opf;
    forEachElement(xml, [&](XmlStream &stream, const QByteArray &name) {
        if (name == "item") {
            const QString itemPath = pathFrom(path, utf8(stream.attribute("href")));
            opf.items.insert(stream.attribute("id"), {itemPath, stream.attribute("media-type"), stream.attribute("properties")});
        } else if (name == "spine") {
            opf.ncx = stream.attribute("toc");
        } else if (name == "itemref") {
            opf.spine.append(stream.attribute("idref"));
        } else if (name == "reference") {
            const QByteArray type = stream.attribute("type");
            if (type == "cover" || type == "toc" || type == "title-page")
                opf.apart.insert(pathFrom(path, utf8(stream.attribute("href"))));
        } else {
            takeMetadata(opf, stream, name);
        }
    });
    if (!text::isLanguageTag(opf.package.language))
        opf.package.language.clear();
    return opf;
}

/// Names in a table of contents, by the paths that they lead to; the first of a path is its.
using Names = QHash<QString, QString>;

void take(Names &names, const QString &path, const QString &name)
{
    if (!path.isEmpty() && !name.isEmpty() && !names.contains(path))
        names.insert(path, name);
}

/// EPUB 3's contents are a page; its other lists (landmarks, pages) come after them.
Names namesInNav(const QByteArray &xml, const QString &path)
{
    Names names;
    forEachElement(xml, [&](XmlStream &stream, const QByteArray &name) {
        if (name != "a")
            return;
        const QString target = pathFrom(path, utf8(stream.attribute("href")));
        take(names, target, lineOf(stream));
    });
    return names;
}

Names namesInNcx(const QByteArray &xml, const QString &path)
{
    Names names;
    QString label;
    forEachElement(xml, [&](XmlStream &stream, const QByteArray &name) {
        if (name == "navLabel")
            label = lineOf(stream);
        else if (name == "content")
            take(names, pathFrom(path, utf8(stream.attribute("src"))), label);
    });
    return names;
}

Names namesOf(ZipReader &zip, const Opf &opf)
{
    for (const Item &item : opf.items)
        if (item.properties.split(' ').contains("nav"))
            if (Names names = namesInNav(zip.read(item.path).value_or(QByteArray()), item.path); !names.isEmpty())
                return names;
    const Item ncx = opf.items.value(opf.ncx);
    return namesInNcx(zip.read(ncx.path).value_or(QByteArray()), ncx.path);
}

/// Whether what is encrypted is more than fonts (EPUB 3.3, Open Container Format, 4.2.6.3.2).
bool areEncrypted(ZipReader &zip, const Opf &opf)
{
    QSet<QString> encrypted;
    forEachElement(zip.read(QStringLiteral("META-INF/encryption.xml")).value_or(QByteArray()), [&](XmlStream &stream, const QByteArray &name) {
        if (name == "CipherReference")
            encrypted.insert(pathFrom({}, utf8(stream.attribute("URI"))));
    });
    return std::ranges::any_of(opf.spine, [&](const QByteArray &id) { return encrypted.contains(opf.items.value(id).path); });
}

QString packagePath(ZipReader &zip)
{
    QString path;
    forEachElement(zip.read(QStringLiteral("META-INF/container.xml")).value_or(QByteArray()), [&](XmlStream &stream, const QByteArray &name) {
        if (name == "rootfile" && path.isEmpty())
            path = pathFrom({}, utf8(stream.attribute("full-path")));
    });
    return path;
}

bool isChapter(const Item &item, const Opf &opf)
{
    return !opf.apart.contains(item.path) && !item.properties.contains("nav");
}

} // namespace

QString pathFrom(const QString &path, const QString &reference)
{
    const QUrl url(reference);
    if (!url.scheme().isEmpty() || !url.host().isEmpty() || url.path().isEmpty() || url.path().startsWith(u'/'))
        return {};
    const QString folder = path.left(path.lastIndexOf(u'/') + 1);
    const QString full = QDir::cleanPath(folder + url.path(QUrl::FullyDecoded));
    return full.startsWith(QLatin1String("..")) || full.startsWith(u'/') ? QString() : full;
}

Result<EpubPackage> readEpubPackage(ZipReader &zip)
{
    const QString path = packagePath(zip);
    const Result<QByteArray> xml = path.isEmpty() ? fail(ErrorCode::Invalid, {}, QStringLiteral("no book: it has no package")) : zip.read(path);
    if (!xml)
        return std::unexpected(xml.error());
    Opf opf = readOpf(*xml, path);
    if (areEncrypted(zip, opf))
        return fail(ErrorCode::Unsupported, {}, QStringLiteral("its chapters are encrypted (DRM)"));
    const Names names = namesOf(zip, opf);
    QSet<QString> seen;
    for (const QByteArray &id : std::as_const(opf.spine)) {
        const Item item = opf.items.value(id);
        if (item.path.isEmpty() || !zip.contains(item.path) || seen.contains(item.path))
            continue;
        seen.insert(item.path);
        if (isChapter(item, opf))
            opf.package.chapters.push_back({item.path, names.value(item.path)});
        else
            opf.package.leftOut.append(item.path);
    }
    return std::move(opf.package);
}

} // namespace marbre::import
