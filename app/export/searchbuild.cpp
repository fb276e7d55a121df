#include "export/searchbuild.h"

#include "export/sitestate.h"

namespace marbre::exporting {

// A part is of one segment, and its texts stand in files of their own.
static_assert(articlesInTheNewest == SiteState::articlesInAPart && articlesInASegment % articlesInTheNewest == 0
              && articlesInTheNewest % searchTextsInAFile == 0);

SearchBuild::SearchBuild(SiteFolder &folder)
    : m_folder(folder)
{
}

void SearchBuild::begin(const std::vector<qint64> &parts, qint64 last)
{
    m_index.newest = newestFrom(last);
    for (const qint64 part : parts)
        ++m_segments[searchSegmentOf(part * SiteState::articlesInAPart, m_index.newest)].partsToCome;
}

SearchBuild::Made SearchBuild::made(const article::Article &article)
{
    const SearchText text = searchTextOf(article);
    return {article.id, searchTextLine(article.id, text), m_words.of(text)};
}

Outcome SearchBuild::take(qint64 part, const std::vector<Made> &articles)
{
    if (const Outcome written = writeTexts(articles); !written)
        return written;
    const QString name = searchSegmentOf(part * SiteState::articlesInAPart, m_index.newest);
    SearchGathering whole = added(name, articles);
    return whole.isEmpty() ? Outcome() : whole.write(m_folder, name);
}

/// All of a segment's words, where this part was the last to come.
SearchGathering SearchBuild::added(const QString &name, const std::vector<Made> &articles)
{
    const std::lock_guard lock(m_busy);
    Segment &segment = m_segments[name];
    for (const Made &each : articles)
        segment.words.add(each.article, each.words);
    m_index.articles += static_cast<int>(articles.size());
    if (--segment.partsToCome > 0)
        return {};
    SearchGathering whole = std::move(segment.words);
    m_segments.erase(name);
    if (!whole.isEmpty())
        m_index.segments.insert(name);
    return whole;
}

Outcome SearchBuild::writeTexts(const std::vector<Made> &articles)
{
    QByteArrayList lines;
    for (size_t i = 0; i < articles.size(); ++i) {
        const QString address = searchTextAddress(articles[i].article);
        lines.append(articles[i].line);
        if (i + 1 < articles.size() && searchTextAddress(articles[i + 1].article) == address)
            continue;
        if (const Outcome put = m_folder.put(address, searchTextFile(articles[i].article, std::exchange(lines, {}))); !put)
            return put;
    }
    return {};
}

Outcome SearchBuild::finish()
{
    return m_index.write(m_folder);
}

} // namespace marbre::exporting
