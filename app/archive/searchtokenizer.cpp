#include "archive/searchtokenizer.h"

#include <sqlite3.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/sqlerror.h"
#include "text/tokenizer.h"

namespace marbre::archive {

namespace {

// U+E000, U+E001 and U+E002 in UTF-8
constexpr std::string_view tagBegin = "\xEE\x80\x80";
constexpr std::string_view tagEnd = "\xEE\x80\x81";
constexpr std::string_view stemsBegin = "\xEE\x80\x82";
constexpr char stemMark = '\x01';

using Callback = int (*)(void *, int, const char *, int, int, int);

/// A language's words, and what its stems end in.
struct Language {
    explicit Language(const std::string &name)
        : tokenizer(name)
        , suffix(stemMark + name)
    {
    }
    text::Tokenizer tokenizer;
    std::string suffix;
};

struct Splitter {
    std::unordered_map<std::string, std::unique_ptr<Language>> languages;
    std::string term;

    Language &language(const std::string &name)
    {
        std::unique_ptr<Language> &place = languages[name];
        if (!place)
            place = std::make_unique<Language>(name);
        return *place;
    }

    /// `flags`: FTS5's.
    int giveStem(const Language &of, const text::Token &token, int flags, int offset, void *context, Callback callback)
    {
        term.assign(token.stem);
        term += of.suffix;
        return callback(context, flags, term.data(), static_cast<int>(term.size()), offset + token.from,
                        offset + token.to);
    }

    static int giveWord(const text::Token &token, int offset, void *context, Callback callback)
    {
        return callback(context, 0, token.folded.data(), static_cast<int>(token.folded.size()), offset + token.from,
                        offset + token.to);
    }

    int splitText(Language &of, std::string_view text, int offset, void *context, Callback callback)
    {
        return of.tokenizer.split(text, [&](const text::Token &token) {
            const int done = giveWord(token, offset, context, callback);
            return done != SQLITE_OK || token.stem.empty()
                ? done
                : giveStem(of, token, FTS5_TOKEN_COLOCATED, offset, context, callback);
        });
    }

    /// Words of a query, each by its stem.
    int splitQuery(Language &of, std::string_view text, int offset, void *context, Callback callback)
    {
        return of.tokenizer.split(text, [&](const text::Token &token) {
            return token.stem.empty() ? giveWord(token, offset, context, callback)
                                      : giveStem(of, token, 0, offset, context, callback);
        });
    }
};

/// What stands between `begin` and tagEnd at the head of a text, and where the text goes on.
struct Tag {
    std::string_view content;
    size_t length = 0;
};

Tag tagOf(std::string_view text, std::string_view begin)
{
    if (!text.starts_with(begin))
        return {};
    const size_t end = text.find(tagEnd);
    if (end == std::string_view::npos)
        return {};
    return {text.substr(begin.size(), end - begin.size()), end + tagEnd.size()};
}

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(new Splitter);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *tokenizer)
{
    delete reinterpret_cast<Splitter *>(tokenizer);
}

int tokenize(Fts5Tokenizer *tokenizer, void *context, int, const char *bytes, int size, Callback callback)
{
    auto *splitter = reinterpret_cast<Splitter *>(tokenizer);
    const std::string_view text(bytes ? bytes : "", static_cast<size_t>(bytes ? size : 0));
    if (const Tag stems = tagOf(text, stemsBegin); stems.length > 0)
        return splitter->splitQuery(splitter->language(std::string(stems.content)), text.substr(stems.length),
                                    static_cast<int>(stems.length), context, callback);
    const Tag tag = tagOf(text, tagBegin);
    Language &language = splitter->language(text::primaryLanguage(tag.content));
    return splitter->splitText(language, text.substr(tag.length), static_cast<int>(tag.length), context, callback);
}

} // namespace

fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

Outcome registerTokenizer(sqlite3 *connection, const QString &file)
{
    fts5_api *api = fts5Of(connection);
    if (!api)
        return fail(ErrorCode::Unsupported, file, QStringLiteral("SQLite has no FTS5"));
    fts5_tokenizer tokenizer{&create, &destroy, &tokenize};
    if (api->xCreateTokenizer(api, "marbre", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        return std::unexpected(lastError(connection, file));
    return {};
}

QString taggedText(const QString &language, const QString &text)
{
    return language.isEmpty() ? text : QChar(0xE000) + language + QChar(0xE001) + text;
}

namespace {

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

} // namespace

qsizetype tagLength(QByteArrayView tagged)
{
    return static_cast<qsizetype>(tagOf(viewOf(tagged), tagBegin).length);
}

QByteArray tagLanguage(QByteArrayView tagged)
{
    const std::string_view language = tagOf(viewOf(tagged), tagBegin).content;
    return QByteArray(language.data(), static_cast<qsizetype>(language.size()));
}

QString stemmedString(const QString &language, const QString &words)
{
    return QChar(0xE002) + language + QChar(0xE001) + words;
}

} // namespace marbre::archive
