#include "export/searchpart.h"

namespace marbre::exporting {

namespace {

constexpr quint64 partSize = 8192; // bytes, on the average
constexpr quint32 base = 45;
constexpr quint32 weights = 16;
constexpr char firstDigit = '#';

char digitOf(quint32 value)
{
    const char c = static_cast<char>(firstDigit + value);
    return c >= '\\' ? static_cast<char>(c + 1) : c;
}

quint32 valueOf(char c)
{
    return static_cast<quint32>((c > '\\' ? c - 1 : c) - firstDigit);
}

/// FNV-1a, its bits mixed as MurmurHash3 does at the end: the same everywhere and always.
quint32 hashOf(const std::string &text)
{
    quint32 hash = 2166136261u;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
    hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
    return hash ^ (hash >> 16);
}

void append(std::string &line, const std::string &head, const SearchGroup &group)
{
    line += head;
    for (const auto &[item, postings] : group) {
        line += ' ';
        line += item;
        if (!item.starts_with('>'))
            line += '=' + postings;
    }
}

/// Of what append() adds.
size_t sizeOf(const std::string &head, const SearchGroup &group)
{
    size_t size = head.size();
    for (const auto &[item, postings] : group)
        size += 1 + item.size() + (item.starts_with('>') ? 0 : 1 + postings.size());
    return size;
}

SearchGroup groupOf(std::string_view items)
{
    SearchGroup group;
    while (!items.empty()) {
        const std::string_view item = items.substr(0, items.find(' '));
        items.remove_prefix(std::min(item.size() + 1, items.size()));
        const size_t equals = item.starts_with('>') ? item.size() : std::min(item.find('='), item.size());
        group.emplace_hint(group.end(), item.substr(0, equals), item.substr(std::min(equals + 1, item.size())));
    }
    return group;
}

} // namespace

std::string encodedPostings(const std::vector<Posting> &postings)
{
    std::string text;
    quint32 last = 0;
    for (const Posting &posting : postings) {
        quint32 value = (posting.article - last) * weights + static_cast<quint32>(posting.weight);
        last = posting.article;
        for (; value >= base; value /= base)
            text += digitOf(value % base + base);
        text += digitOf(value);
    }
    return text;
}

std::vector<Posting> decodedPostings(std::string_view text)
{
    std::vector<Posting> postings;
    quint32 last = 0;
    quint32 value = 0;
    quint32 place = 1;
    for (const char c : text) {
        const quint32 digit = valueOf(c);
        value += digit % base * place;
        place *= base;
        if (digit >= base)
            continue;
        last += value / weights;
        postings.push_back({last, static_cast<int>(value % weights)});
        value = 0;
        place = 1;
    }
    return postings;
}

bool beginsPart(const std::string &head, const SearchGroup &group)
{
    return quint64(hashOf(head)) * partSize < quint64(sizeOf(head, group)) << 32;
}

QString searchPartName(const std::string &head)
{
    return QString::fromLatin1(QByteArray::fromStdString(head).toPercentEncoding({}, {}, '~')).toLower();
}

std::string searchPartHead(const QString &name)
{
    return QByteArray::fromPercentEncoding(name.toLatin1(), '~').toStdString();
}

QByteArray searchPartFile(const QString &key, const SearchGroups &groups)
{
    std::string lines;
    for (const auto &[head, group] : groups) {
        if (!lines.empty())
            lines += "\\n";
        append(lines, head, group);
    }
    return "marbre(\"" + key.toLatin1() + "\",\"" + QByteArray::fromStdString(lines) + "\")\n";
}

std::optional<SearchGroups> readSearchPart(const QByteArray &file)
{
    const std::string_view bytes(file.constData(), static_cast<size_t>(file.size()));
    constexpr std::string_view before = "\",\"";
    constexpr std::string_view behind = "\")\n";
    const size_t begin = bytes.find(before);
    if (!bytes.starts_with("marbre(\"") || begin == std::string_view::npos || !bytes.ends_with(behind))
        return {};
    std::string_view lines = bytes.substr(begin + before.size());
    lines.remove_suffix(behind.size());
    SearchGroups groups;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find("\\n"));
        lines.remove_prefix(std::min(line.size() + 2, lines.size()));
        const std::string_view head = line.substr(0, line.find(' '));
        groups.emplace_hint(groups.end(), head, groupOf(line.substr(std::min(head.size() + 1, line.size()))));
    }
    return groups;
}

} // namespace marbre::exporting
