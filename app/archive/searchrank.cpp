#include "archive/searchrank.h"

#include <sqlite3.h>

#include <array>
#include <cmath>
#include <vector>

#include "archive/searchtokenizer.h"
#include "archive/sqlerror.h"

namespace marbre::archive {

namespace {

constexpr double saturation = 1.2; // k1
constexpr double lengthShare = 0.75; // b

/// A word in a title says more of an article than one in its body: in the order of the index's columns.
constexpr std::array<double, 10> weights{12, 4, 1, 1, 5, 2, 4, 4, 4, 6};

/// How many rows of a phrase are counted to know how rare it is; what is commoner is common.
constexpr int rowsCounted = 20'000;

struct Rarities {
    std::vector<double> ofPhrase;
};

int countRow(const Fts5ExtensionApi *, Fts5Context *, void *count)
{
    return ++*static_cast<int *>(count) >= rowsCounted ? SQLITE_DONE : SQLITE_OK;
}

/// Inverse document frequencies, found once a query; one phrase alone needs none.
Rarities *raritiesOf(const Fts5ExtensionApi *api, Fts5Context *context)
{
    if (auto *known = static_cast<Rarities *>(api->xGetAuxdata(context, 0)))
        return known;
    const int phrases = api->xPhraseCount(context);
    sqlite3_int64 rows = 0;
    api->xRowCount(context, &rows);
    auto *rarities = new Rarities{std::vector<double>(static_cast<size_t>(phrases), 1.0)};
    for (int phrase = 0; phrases > 1 && phrase < phrases; ++phrase) {
        int found = 0;
        api->xQueryPhrase(context, phrase, &found, &countRow);
        const double rarity = std::log(1 + (static_cast<double>(rows) - found + 0.5) / (found + 0.5));
        rarities->ofPhrase[static_cast<size_t>(phrase)] = rarity;
    }
    api->xSetAuxdata(context, rarities, [](void *pointer) { delete static_cast<Rarities *>(pointer); });
    return rarities;
}

double lengthFactor(const ArticleColumns &columns, sqlite3_int64 row)
{
    const auto index = static_cast<size_t>(row);
    const double words = index < columns.rows().size() ? columns.rows()[index].words : columns.meanWords();
    return saturation * (1 - lengthShare + lengthShare * words / columns.meanWords());
}

void rank(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int arguments,
          sqlite3_value **values)
{
    const auto *columns = arguments == 1
        ? static_cast<const ArticleColumns *>(sqlite3_value_pointer(values[0], rankColumnsType))
        : nullptr;
    if (!columns) {
        sqlite3_result_error(result, "marbre_rank: no columns", -1);
        return;
    }
    const Rarities *rarities = raritiesOf(api, context);
    const double length = lengthFactor(*columns, api->xRowid(context));
    double score = 0;
    for (size_t phrase = 0; phrase < rarities->ofPhrase.size(); ++phrase) {
        Fts5PhraseIter iterator;
        int column = 0;
        int offset = 0;
        double frequency = 0;
        if (api->xPhraseFirst(context, static_cast<int>(phrase), &iterator, &column, &offset) != SQLITE_OK)
            continue;
        for (; column >= 0; api->xPhraseNext(context, &iterator, &column, &offset))
            frequency += weights[std::min<size_t>(static_cast<size_t>(column), weights.size() - 1)];
        score += rarities->ofPhrase[phrase] * frequency * (saturation + 1) / (frequency + length);
    }
    sqlite3_result_double(result, score);
}

} // namespace

Outcome registerRank(sqlite3 *connection, const QString &file)
{
    fts5_api *api = fts5Of(connection);
    if (!api || api->xCreateFunction(api, "marbre_rank", nullptr, &rank, nullptr) != SQLITE_OK)
        return std::unexpected(lastError(connection, file));
    return {};
}

} // namespace marbre::archive
