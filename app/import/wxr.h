#pragma once

#include <QHash>
#include <QIODevice>
#include <QJsonArray>

#include <optional>
#include <utility>
#include <vector>

#include "base/error.h"
#include "import/labelledtext.h"
#include "import/xmlstream.h"

namespace marbre::import {

/// Name and text, in the file's order.
using WxrFields = std::vector<std::pair<QByteArray, QByteArray>>;

/// The text of the first field of a name; empty where there is none.
[[nodiscard]] QByteArray fieldOf(const WxrFields &fields, QByteArrayView name);

/// A category, tag or other term that an item bears.
struct WxrTerm {
    QByteArray domain; ///< "category", "post_tag" or a taxonomy of the site's own
    QByteArray slug;
    QByteArray name;
};

/// One `<item>`: a post, a page, an attachment… Texts are UTF-8, their bytes as they stand in the file.
struct WxrItem {
    qint64 line = 0;
    WxrFields fields; ///< "title", "content:encoded", "wp:post_id"…
    std::vector<WxrTerm> terms;
    WxrFields meta;
    QJsonArray comments;
    QByteArray hash; ///< of all that it says

    [[nodiscard]] QByteArray field(QByteArrayView name) const { return fieldOf(fields, name); }
    [[nodiscard]] QByteArray type() const { return field("wp:post_type"); }
    [[nodiscard]] bool isAttachment() const { return type() == "attachment"; }
};

/// What a file says of the site before its items.
struct WxrSite {
    QHash<QByteArray, QByteArray> displayNames; ///< by login
    WxrFields fields; ///< "title", "link", "language", "wp:base_blog_url"…
    std::vector<WxrFields> authors; ///< "wp:author_login", "wp:author_display_name"…
    std::vector<WxrFields> categories; ///< "wp:category_nicename", "wp:cat_name", "wp:category_parent"…
    std::vector<WxrFields> tags; ///< "wp:tag_slug", "wp:tag_name"…
    std::vector<WxrFields> terms; ///< "wp:term_taxonomy", "wp:term_slug", "wp:term_name"…

    /// Its address without scheme, "www." and the slash at its end: what names it.
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString displayName(const QByteArray &login) const;
};

/// Reads a WordPress export (WXR 1.0 to 1.2: RSS with the elements of wordpress.org/export/1.x) item by item.
class WxrReader
{
public:
    enum class Wanted {
        All,
        Files, ///< of other items no hash is made
    };
    /// `device` is open for reading.
    explicit WxrReader(QIODevice &device, Wanted wanted = Wanted::All);

    /// The next item; nothing at the end. Invalid where the file is no WordPress export.
    [[nodiscard]] Result<std::optional<WxrItem>> next();
    /// What the file has said so far.
    [[nodiscard]] const WxrSite &site() const { return m_site; }
    /// Since they were last asked for.
    [[nodiscard]] std::vector<Warning> takeWarnings() { return std::exchange(m_warnings, {}); }
    /// Bytes of the file.
    [[nodiscard]] qint64 position() const { return m_stream.position(); }

private:
    std::optional<WxrItem> readItem();
    bool readItemField(WxrItem &item);
    void readOfSite();
    void readAuthor(const QByteArray &element);
    WxrFields readFields(const QByteArray &element);
    void readTerm(WxrItem &item);
    void readMeta(WxrItem &item);
    void readComment(WxrItem &item);
    void warn(Warning::Kind kind, qint64 line, const QByteArray &text = {});
    void warnOnce();

    WxrItem ended(WxrItem item) const;

    XmlStream m_stream;
    Wanted m_wanted;
    WxrSite m_site;
    std::vector<Warning> m_warnings;
    bool m_inChannel = false;
    bool m_isWordpress = false;
    bool m_ended = false;
    bool m_toldEntities = false;
    bool m_toldEncoding = false;
};

/// A file's first bytes are those of a WordPress export.
[[nodiscard]] bool looksLikeWxr(const QByteArray &start);

} // namespace marbre::import
