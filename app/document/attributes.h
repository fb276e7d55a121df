#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace marbre::document {

/// The attributes worth keeping of an element, by lower-case name: a name at most once, in the order of names,
/// so that equal sets compare equal and are written the same way.
class Attributes
{
public:
    struct Entry {
        QString name;
        QString value;

        bool operator==(const Entry &) const = default;
    };

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] bool contains(QStringView name) const;
    /// Empty where there is none.
    [[nodiscard]] QString value(QStringView name) const;
    /// Adds or replaces.
    void set(const QString &name, const QString &value);
    void remove(QStringView name);

    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }

    bool operator==(const Attributes &) const = default;

private:
    std::vector<Entry> m_entries;
};

} // namespace marbre::document
