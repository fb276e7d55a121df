#pragma once

#include <QByteArray>
#include <QString>

namespace marbre::site {

/// A JSON object as it is written (RFC 8259), member by member: empty ones are left out. `<` is an escape, so that no text
/// can end the script element that it stands in (HTML standard, 4.12.1.3).
class JsonText
{
public:
    JsonText &put(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            this->name(name) += quoted(text);
        return *this;
    }
    /// An object or a list, as it is written; "[]" is empty, too.
    JsonText &putJson(const char *name, const QByteArray &json)
    {
        if (!json.isEmpty() && json != "[]")
            this->name(name) += json;
        return *this;
    }
    [[nodiscard]] QByteArray object() const { return '{' + m_members + '}'; }

    [[nodiscard]] static QByteArray quoted(const QString &text);
    /// What `toJson` makes of each.
    template <typename List, typename ToJson> [[nodiscard]] static QByteArray list(const List &all, ToJson toJson)
    {
        QByteArray json;
        for (const auto &each : all)
            json += (json.isEmpty() ? QByteArray() : QByteArray(",")) + toJson(each);
        return '[' + json + ']';
    }

private:
    QByteArray &name(const char *name)
    {
        return m_members.append(m_members.isEmpty() ? "\"" : ",\"").append(name).append("\":");
    }

    QByteArray m_members;
};

} // namespace marbre::site
