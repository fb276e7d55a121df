#include "site/value.h"

#include <algorithm>

namespace marbre::site {

Value Value::list()
{
    Value list;
    list.m_value = Items{};
    return list;
}

void Value::set(std::string_view name, Value value)
{
    auto &[names, values] = std::get<Members>(m_value);
    const auto known = std::ranges::find(names, name);
    if (known != names.end()) {
        values[size_t(known - names.begin())] = std::move(value);
        return;
    }
    names.emplace_back(name);
    values.push_back(std::move(value));
}

void Value::add(Value item)
{
    std::get<Items>(m_value).all.push_back(std::move(item));
}

const Value *Value::find(std::string_view name) const
{
    const auto *members = std::get_if<Members>(&m_value);
    if (!members)
        return nullptr;
    const auto known = std::ranges::find(members->names, name);
    return known == members->names.end() ? nullptr : &members->values[size_t(known - members->names.begin())];
}

std::vector<std::string> Value::names() const
{
    const auto *members = std::get_if<Members>(&m_value);
    return members ? members->names : std::vector<std::string>();
}

const std::vector<Value> *Value::items() const
{
    const auto *items = std::get_if<Items>(&m_value);
    return items ? &items->all : nullptr;
}

bool Value::isShown() const
{
    if (const auto *isTrue = std::get_if<bool>(&m_value))
        return *isTrue;
    const auto *all = items();
    return !all || !all->empty();
}

} // namespace marbre::site
