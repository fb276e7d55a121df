#include "import/wxr.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace marbre::import {

using Token = XmlStream::Token;

QByteArray fieldOf(const WxrFields &fields, QByteArrayView name)
{
    const auto found = std::ranges::find(fields, name, [](const auto &field) { return QByteArrayView(field.first); });
    return found == fields.end() ? QByteArray() : found->second;
}

QString WxrSite::address() const
{
    QString address;
    for (const char *name : {"wp:base_blog_url", "wp:base_site_url", "link"})
        if (address.isEmpty())
            address = QString::fromUtf8(fieldOf(fields, name)).trimmed().toLower();
    address.remove(0, address.indexOf(QLatin1String("://")) < 0 ? 0 : address.indexOf(QLatin1String("://")) + 3);
    if (address.startsWith(QLatin1String("www.")))
        address.remove(0, 4);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

QString WxrSite::displayName(const QByteArray &login) const
{
    const QByteArray name = displayNames.value(login).trimmed();
    return QString::fromUtf8(name.isEmpty() ? login : name);
}

namespace {

QByteArray hashOf(const WxrItem &item)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QByteArray &text) {
        hash.addData(text);
        hash.addData(QByteArrayView("\0", 1));
    };
    for (const WxrFields *fields : {&item.fields, &item.meta}) {
        for (const auto &[name, text] : *fields) {
            add(name);
            add(text);
        }
        add({});
    }
    for (const WxrTerm &term : item.terms)
        for (const QByteArray &text : {term.domain, term.slug, term.name})
            add(text);
    if (!item.comments.isEmpty())
        add(QJsonDocument(item.comments).toJson(QJsonDocument::Compact));
    return hash.result();
}

} // namespace

WxrReader::WxrReader(QIODevice &device, Wanted wanted)
    : m_stream(device)
    , m_wanted(wanted)
{
}

Result<std::optional<WxrItem>> WxrReader::next()
{
    while (!m_ended) {
        switch (m_stream.next()) {
        case Token::Start:
            warnOnce();
            if (m_stream.name() == "channel")
                m_inChannel = true;
            else if (m_inChannel && m_stream.name() == "item")
                return readItem();
            else if (m_inChannel)
                readOfSite();
            break;
        case Token::End:
            m_ended = m_stream.name() == "channel";
            break;
        case Token::Text:
            break;
        case Token::Finished:
        case Token::Cut:
            m_ended = true;
            if (m_inChannel)
                warn(Warning::Kind::CutShort, m_stream.line());
        }
    }
    if (!m_isWordpress)
        return fail(ErrorCode::Invalid, {}, QStringLiteral("no WordPress export: it has neither a channel nor elements of wp:"));
    return std::nullopt;
}

WxrItem WxrReader::ended(WxrItem item) const
{
    if (m_wanted == Wanted::All)
        item.hash = hashOf(item);
    return item;
}

/// The item that has begun; nothing where the file ends within it.
std::optional<WxrItem> WxrReader::readItem()
{
    WxrItem item;
    item.line = m_stream.line();
    for (;;) {
        switch (m_stream.next()) {
        case Token::Start:
            if (readItemField(item))
                break;
            if (m_stream.name() == "item") // its end came before that of a field
                return ended(std::move(item));
            [[fallthrough]];
        case Token::Finished:
        case Token::Cut:
            m_ended = true;
            warn(Warning::Kind::CutShort, item.line, item.field("title"));
            return {};
        case Token::End:
            if (m_stream.name() != "item")
                break;
            m_isWordpress = m_isWordpress || !item.type().isEmpty();
            return ended(std::move(item));
        case Token::Text:
            break;
        }
    }
}

/// False where the file ends first.
bool WxrReader::readItemField(WxrItem &item)
{
    const QByteArray name = m_stream.name();
    if (name == "category") {
        readTerm(item);
    } else if (name == "wp:postmeta") {
        readMeta(item);
    } else if (name == "wp:comment") {
        readComment(item);
    } else {
        QByteArray text = m_stream.readText("item");
        if (text.isNull())
            return false;
        item.fields.emplace_back(name, std::move(text));
    }
    return true;
}

void WxrReader::readTerm(WxrItem &item)
{
    WxrTerm term{m_stream.attribute("domain"), m_stream.attribute("nicename"), {}};
    term.name = m_stream.readText("item");
    // WXR 1.0 says each twice: once as plain RSS does, without a domain (wp-admin/export.php of WordPress 2.9).
    if (term.domain.isEmpty())
        return;
    if (term.domain == "tag")
        term.domain = "post_tag";
    const bool isAgain = !item.terms.empty() && item.terms.back().domain == term.domain && item.terms.back().slug.isEmpty()
        && item.terms.back().name == term.name;
    if (isAgain)
        item.terms.pop_back();
    item.terms.push_back(std::move(term));
}

void WxrReader::readMeta(WxrItem &item)
{
    const WxrFields fields = readFields("wp:postmeta");
    item.meta.emplace_back(fieldOf(fields, "wp:meta_key"), fieldOf(fields, "wp:meta_value"));
}

void WxrReader::readComment(WxrItem &item)
{
    QJsonObject comment;
    QJsonArray meta;
    for (const auto &[name, text] : readFields("wp:comment")) {
        if (name == "wp:meta_key")
            meta.append(QJsonArray{QString::fromUtf8(text), QString()});
        else if (name == "wp:meta_value" && !meta.isEmpty())
            meta.replace(meta.size() - 1, QJsonArray{meta.last().toArray().first(), QString::fromUtf8(text)});
        else
            comment.insert(QString::fromUtf8(name.mid(name.indexOf(':') + 1)), QString::fromUtf8(text));
    }
    if (!meta.isEmpty())
        comment.insert(QStringLiteral("commentmeta"), meta);
    item.comments.append(comment);
}

/// The elements within one, to its end; of those that have elements themselves, these.
WxrFields WxrReader::readFields(const QByteArray &element)
{
    WxrFields fields;
    for (;;) {
        switch (m_stream.next()) {
        case Token::Start: {
            const QByteArray name = m_stream.name();
            if (name != "wp:commentmeta")
                fields.emplace_back(name, m_stream.readText(element));
            break;
        }
        case Token::End:
            if (m_stream.name() == element || m_stream.name() == "item")
                return fields;
            break;
        case Token::Text:
            break;
        case Token::Finished:
        case Token::Cut:
            return fields;
        }
    }
}

void WxrReader::readOfSite()
{
    const QByteArray name = m_stream.name();
    m_isWordpress = m_isWordpress || name.startsWith("wp:");
    if (name == "wp:author" || name == "wp:wp_author")
        readAuthor(name);
    else if (name == "wp:category")
        m_site.categories.push_back(readFields(name));
    else if (name == "wp:tag")
        m_site.tags.push_back(readFields(name));
    else if (name == "wp:term")
        m_site.terms.push_back(readFields(name));
    else if (name == "image")
        (void)readFields(name);
    else
        m_site.fields.emplace_back(name, m_stream.readText("channel"));
}

void WxrReader::readAuthor(const QByteArray &element)
{
    const WxrFields &author = m_site.authors.emplace_back(readFields(element));
    m_site.displayNames.insert(fieldOf(author, "wp:author_login"), fieldOf(author, "wp:author_display_name"));
}

void WxrReader::warn(Warning::Kind kind, qint64 line, const QByteArray &text)
{
    m_warnings.push_back({kind, int(line), QString::fromUtf8(text)});
}

void WxrReader::warnOnce()
{
    if (m_stream.hasEntities() && !std::exchange(m_toldEntities, true))
        warn(Warning::Kind::OwnEntities, m_stream.line());
    if (!m_stream.unknownEncoding().isEmpty() && !std::exchange(m_toldEncoding, true))
        warn(Warning::Kind::UnknownEncoding, 1, m_stream.unknownEncoding());
}

bool looksLikeWxr(const QByteArray &start)
{
    QByteArray plain = start;
    plain.replace('\0', QByteArray()); // of UTF-16
    return plain.contains("wordpress.org/export/") || plain.contains("<wp:wxr_version")
        || (plain.contains("WordPress eXtended RSS") && plain.contains("<rss"));
}

} // namespace marbre::import
