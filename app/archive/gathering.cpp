#include "archive/gathering.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "archive/searchtokenizer.h"
#include "archive/sqlerror.h"
#include "archive/statement.h"

namespace marbre::archive {

namespace {

constexpr const char *pointerType = "marbre_gathering";

constexpr double saturation = 1.2; // k1
constexpr double lengthShare = 0.75; // b

/// A word in a title says more of an article than one in its body: in the order of the index's columns.
constexpr std::array<float, 10> weights{12, 4, 1, 1, 5, 2, 4, 4, 4, 6};

/// An article that has a word so often, by the weights, is as good as any that has it more often.
constexpr float often = 30;

/// How often a row has the one phrase of the query, by the weights.
float frequencyIn(const Fts5ExtensionApi *api, Fts5Context *context)
{
    Fts5PhraseIter iterator;
    int column = 0;
    int offset = 0;
    float frequency = 0;
    if (api->xPhraseFirst(context, 0, &iterator, &column, &offset) != SQLITE_OK)
        return 0;
    for (; column >= 0 && frequency < often; api->xPhraseNext(context, &iterator, &column, &offset))
        frequency += weights[std::min<size_t>(static_cast<size_t>(column), weights.size() - 1)];
    return frequency;
}

} // namespace

struct Gathering::Function {
    static Gathering *gatheringOf(sqlite3_context *result, int arguments, sqlite3_value **values)
    {
        auto *gathering =
            arguments == 1 ? static_cast<Gathering *>(sqlite3_value_pointer(values[0], pointerType)) : nullptr;
        if (!gathering)
            sqlite3_result_error(result, "marbre_gather: nothing to gather into", -1);
        return gathering;
    }

    static int takeRow(const Fts5ExtensionApi *api, Fts5Context *context, void *pointer)
    {
        auto *gathering = static_cast<Gathering *>(pointer);
        ++gathering->m_rows;
        if (Found *found = gathering->placeOf(static_cast<size_t>(api->xRowid(context))))
            gathering->take(*found, gathering->m_ranks ? frequencyIn(api, context) : 1);
        return SQLITE_OK;
    }

    static void takeThis(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int arguments,
                         sqlite3_value **values)
    {
        if (Gathering *gathering = gatheringOf(result, arguments, values))
            takeRow(api, context, gathering);
    }

    static void takeAll(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int arguments,
                        sqlite3_value **values)
    {
        Gathering *gathering = gatheringOf(result, arguments, values);
        const int failed = gathering ? api->xQueryPhrase(context, 0, gathering, &takeRow) : SQLITE_OK;
        if (failed != SQLITE_OK)
            sqlite3_result_error_code(result, failed);
    }
};

Gathering::Gathering(Database &database, const ArticleColumns &columns, bool ranks)
    : m_database(database)
    , m_columns(columns)
    , m_ranks(ranks)
    , m_places(columns.rows().size(), -1)
{
}

Outcome Gathering::lookUp(const Phrase &phrase)
{
    m_rows = 0;
    // To ask the function for every row costs more than to find them; to begin anew is dear where there is much to merge.
    Statement rows(m_database, phrase.isMerged
                       ? "SELECT marbre_gather(article_index, ?2) FROM article_index WHERE article_index MATCH ?1"
                       : "SELECT marbre_gather_all(article_index, ?2) FROM article_index WHERE article_index MATCH ?1 LIMIT 1");
    const Outcome done = rows.bind(phrase.expression).bindPointer(this, pointerType).forEachRow([] {});
    m_mostRows = std::max(m_mostRows, m_rows);
    return done;
}

Gathering::Found *Gathering::placeOf(size_t article)
{
    if (article >= m_places.size())
        return nullptr;
    qint32 &place = m_places[article];
    if (place >= 0) {
        Found &found = m_found[static_cast<size_t>(place)];
        return found.groups >= m_group - 1 ? &found : nullptr;
    }
    if (m_group > 1)
        return nullptr;
    place = static_cast<qint32>(m_found.size());
    return &m_found.emplace_back(Found{article, 0, 0, 0});
}

void Gathering::take(Found &found, float frequency)
{
    found.groups = m_group;
    found.frequency = std::max(found.frequency, frequency);
}

void Gathering::weigh()
{
    const auto all = static_cast<double>(m_columns.rows().size());
    const auto having = static_cast<double>(m_mostRows);
    const double rarity = std::log(1 + (std::max(all - having, 0.0) + 0.5) / (having + 0.5));
    m_mostRows = 0;
    if (!m_ranks)
        return;
    for (Found &found : m_found) {
        if (found.frequency == 0)
            continue;
        const double words = m_columns.rows()[found.article].words;
        const double length = saturation * (1 - lengthShare + lengthShare * words / m_columns.meanWords());
        const double frequency = found.frequency;
        found.rank += static_cast<float>(rarity * frequency * (saturation + 1) / (frequency + length));
        found.frequency = 0;
    }
}

Outcome registerGathering(sqlite3 *connection, const QString &file)
{
    fts5_api *api = fts5Of(connection);
    if (!api
        || api->xCreateFunction(api, "marbre_gather", nullptr, &Gathering::Function::takeThis, nullptr) != SQLITE_OK
        || api->xCreateFunction(api, "marbre_gather_all", nullptr, &Gathering::Function::takeAll, nullptr) != SQLITE_OK)
        return std::unexpected(lastError(connection, file));
    return {};
}

} // namespace marbre::archive
