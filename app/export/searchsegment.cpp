#include "export/searchsegment.h"

#include <QFile>

#include <algorithm>

#include "export/searchindex.h"

namespace marbre::exporting {

namespace {

std::vector<Posting> changed(const std::vector<Posting> &postings, const std::vector<quint32> &changes, qint64 base)
{
    std::vector<Posting> result;
    result.reserve(postings.size() + changes.size());
    auto before = postings.begin();
    for (const quint32 change : changes) {
        const auto article = static_cast<quint32>((change >> 5) - base + 1);
        while (before != postings.end() && before->article < article)
            result.push_back(*before++);
        if (before != postings.end() && before->article == article)
            ++before;
        if (const int weight = static_cast<int>(change & 0x1F) - 1; weight != noWeight)
            result.push_back({article, weight});
    }
    result.insert(result.end(), before, postings.end());
    return result;
}

/// `STEM.LANGUAGE.WORD`
struct Key {
    explicit Key(const std::string &key)
        : stem(key.substr(0, key.find('.')))
        , item(key.substr(stem.size() + 1))
        , word(item.substr(item.find('.') + 1))
        , way('>' + key.substr(0, key.size() - word.size() - 1))
    {
    }
    std::string stem;
    std::string item;
    std::string word; ///< empty: the stem itself
    std::string way;
};

} // namespace

SearchSegment::SearchSegment(SiteFolder &folder, const QString &name)
    : m_folder(folder)
    , m_name(name)
    , m_base(searchSegmentBase(name))
{
}

namespace {

QString indexOf(const QString &segment)
{
    return QStringLiteral("search/%1/index.js").arg(segment);
}

} // namespace

QString searchPartAddress(const QString &segment, const std::string &head)
{
    return QStringLiteral("search/%1/w-%2.js").arg(segment, searchPartName(head));
}

Outcome writeSearchPart(SiteFolder &folder, const QString &segment, const std::string &head, const SearchGroups &groups)
{
    const QString key = segment + QStringLiteral("/w-") + searchPartName(head);
    return folder.put(searchPartAddress(segment, head), searchPartFile(key, groups));
}

Outcome writeSearchHeads(SiteFolder &folder, const QString &segment, const std::set<std::string> &heads)
{
    QStringList names;
    for (const std::string &head : heads)
        names.append(searchPartName(head));
    return folder.put(indexOf(segment), "marbre(\"" + segment.toLatin1() + "/index\",\"" + names.join(u' ').toLatin1() + "\")\n");
}

QStringList SearchSegment::addresses() const
{
    if (m_heads.empty())
        return {};
    QStringList addresses{indexOf(m_name)};
    for (const std::string &head : m_heads)
        addresses.append(searchPartAddress(m_name, head));
    return addresses;
}

Outcome SearchSegment::open()
{
    QFile file(m_folder.path(indexOf(m_name)));
    if (!file.exists())
        return {};
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const qsizetype begin = bytes.indexOf(",\"");
    if (begin < 0 || !bytes.endsWith("\")\n"))
        return fail(ErrorCode::Corrupt, file.fileName());
    for (const QByteArray &name : bytes.mid(begin + 2).chopped(3).split(' '))
        m_heads.insert(searchPartHead(QString::fromLatin1(name)));
    return {};
}

Result<SearchGroups *> SearchSegment::partOf(const std::string &head)
{
    if (m_heads.empty())
        m_parts[{}];
    const auto behind = m_heads.upper_bound(head);
    const std::string first = behind == m_heads.begin() ? std::string() : *std::prev(behind);
    const auto known = m_parts.find(first);
    if (known != m_parts.end())
        return &known->second;
    QFile file(m_folder.path(searchPartAddress(m_name, first)));
    auto groups = readSearchPart(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    if (!groups)
        return fail(ErrorCode::Corrupt, file.fileName());
    return &m_parts.emplace(first, std::move(*groups)).first->second;
}

Outcome SearchSegment::apply(const SearchChanges &changes)
{
    if (const Outcome done = applyPostings(changes); !done)
        return done;
    if (const Outcome done = applyWays(); !done)
        return done;
    if (const Outcome done = cut(); !done)
        return done;
    return write();
}

Outcome SearchSegment::applyPostings(const SearchChanges &changes)
{
    for (const auto &[text, articles] : changes) {
        const Key key(text);
        const Result<SearchGroups *> part = partOf(key.stem);
        if (!part)
            return std::unexpected(part.error());
        SearchGroup &group = (**part)[key.stem];
        std::string &item = group[key.item];
        const bool wasThere = !item.empty();
        item = encodedPostings(changed(decodedPostings(item), articles, m_base));
        const bool isThere = !item.empty();
        if (!isThere)
            group.erase(key.item);
        if (group.empty())
            (*part)->erase(key.stem);
        if (isThere != wasThere && !key.word.empty())
            m_ways[key.word].insert_or_assign(key.way, isThere);
    }
    return {};
}

/// A word leads to its stem while an article of the segment holds it.
Outcome SearchSegment::applyWays()
{
    for (const auto &[word, ways] : m_ways) {
        const Result<SearchGroups *> part = partOf(word);
        if (!part)
            return std::unexpected(part.error());
        SearchGroup &group = (**part)[word];
        for (const auto &[way, isThere] : ways) {
            if (isThere)
                group[way];
            else
                group.erase(way);
        }
        if (group.empty())
            (*part)->erase(word);
    }
    m_ways.clear();
    return {};
}

/// From the last part to the first: what no longer begins one goes to the part before it.
Outcome SearchSegment::cut()
{
    Parts parts;
    while (!m_parts.empty()) {
        auto last = m_parts.extract(std::prev(m_parts.end()));
        SearchGroups &groups = last.mapped();
        const std::string first = last.key();
        SearchGroups leading;
        SearchGroups *target = &leading;
        while (!groups.empty()) {
            auto group = groups.extract(groups.begin());
            if (beginsPart(group.key(), group.mapped()))
                target = &parts[group.key()];
            target->insert(target->end(), std::move(group));
        }
        if (first.empty()) {
            parts[{}].merge(leading);
            continue;
        }
        m_heads.erase(first);
        if (!parts.contains(first) && QFile::exists(m_folder.path(searchPartAddress(m_name, first))))
            if (const Outcome removed = m_folder.remove(searchPartAddress(m_name, first)); !removed)
                return removed;
        if (leading.empty())
            continue;
        const Result<SearchGroups *> before = partOf(leading.begin()->first);
        if (!before)
            return std::unexpected(before.error());
        (*before)->merge(leading);
    }
    m_parts = std::move(parts);
    return {};
}

Outcome SearchSegment::write()
{
    for (const auto &[head, groups] : m_parts)
        m_heads.insert(head);
    const Result<SearchGroups *> first = m_heads.size() > 1 ? nullptr : partOf({});
    if (!first)
        return std::unexpected(first.error());
    if (*first && (*first)->empty())
        return remove();
    for (const auto &[head, groups] : m_parts)
        if (const Outcome put = writeSearchPart(m_folder, m_name, head, groups); !put)
            return put;
    m_parts.clear();
    return writeSearchHeads(m_folder, m_name, m_heads);
}

Outcome SearchSegment::remove()
{
    for (const QString &each : addresses())
        if (const Outcome removed = m_folder.remove(each); !removed)
            return removed;
    m_heads.clear();
    m_parts.clear();
    return {};
}

} // namespace marbre::exporting
