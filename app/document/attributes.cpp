#include "document/attributes.h"

#include <algorithm>

namespace marbre::document {

namespace {

auto place(auto &entries, QStringView name)
{
    return std::lower_bound(entries.begin(), entries.end(), name,
                            [](const Attributes::Entry &entry, QStringView key) { return entry.name < key; });
}

} // namespace

bool Attributes::contains(QStringView name) const
{
    const auto at = place(m_entries, name);
    return at != m_entries.end() && at->name == name;
}

QString Attributes::value(QStringView name) const
{
    const auto at = place(m_entries, name);
    return at != m_entries.end() && at->name == name ? at->value : QString();
}

void Attributes::set(const QString &name, const QString &value)
{
    const auto at = place(m_entries, name);
    if (at != m_entries.end() && at->name == name)
        at->value = value;
    else
        m_entries.insert(at, {name, value});
}

void Attributes::remove(QStringView name)
{
    const auto at = place(m_entries, name);
    if (at != m_entries.end() && at->name == name)
        m_entries.erase(at);
}

} // namespace marbre::document
