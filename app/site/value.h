#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace marbre::site {

/// What a template is rendered with: an object of named values, a list of values, a text, or yes and no. Copies of texts
/// share their bytes.
class Value
{
public:
    Value() = default; ///< an object without members
    Value(std::same_as<bool> auto isTrue) : m_value(isTrue) { }
    Value(QByteArray utf8) : m_value(std::move(utf8)) { }
    Value(const QString &text) : m_value(text.toUtf8()) { }
    [[nodiscard]] static Value list();

    /// Gives an object a member, in the place of one of the same name.
    void set(std::string_view name, Value value);
    /// Adds to the end of a list.
    void add(Value item);

    /// The member of that name; null: there is none, or this is no object.
    [[nodiscard]] const Value *find(std::string_view name) const;
    /// The names of an object's members.
    [[nodiscard]] std::vector<std::string> names() const;
    /// Null: this is no list.
    [[nodiscard]] const std::vector<Value> *items() const;
    /// Null: this is no text.
    [[nodiscard]] const QByteArray *text() const { return std::get_if<QByteArray>(&m_value); }
    /// False for "no" and for a list without items, which a section on them leaves out.
    [[nodiscard]] bool isShown() const;

private:
    struct Members {
        std::vector<std::string> names; ///< beside their values
        std::vector<Value> values;
    };
    struct Items {
        std::vector<Value> all;
    };
    std::variant<Members, Items, QByteArray, bool> m_value;
};

} // namespace marbre::site
