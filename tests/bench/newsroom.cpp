#include "newsroom.h"

#include <QDate>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "archive/articleindex.h"
#include "archive/statement.h"

namespace marbre::bench {

namespace {

constexpr int vocabulary = 60'000;
constexpr int wordsAnArticle = 250;

const std::vector<double> &zipf()
{
    static const std::vector<double> sums = [] {
        std::vector<double> result;
        double sum = 0;
        for (int rank = 0; rank < vocabulary; ++rank)
            result.push_back(sum += 1 / std::pow(rank + 2.7, 1.05));
        return result;
    }();
    return sums;
}

class Writer
{
public:
    explicit Writer(unsigned seed)
        : m_random(seed)
    {
    }

    QString words(const QString &language, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i) {
            const double at = std::uniform_real_distribution<double>(0, zipf().back())(m_random);
            const auto rank = std::ranges::lower_bound(zipf(), at) - zipf().begin();
            text += Newsroom::word(language, int(rank)) + (i + 1 < count ? QStringLiteral(" ") : QString());
        }
        return text;
    }

    int below(int limit) { return int(m_random() % unsigned(limit)); }

private:
    std::mt19937 m_random;
};

void must(const Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().detail));
}

} // namespace

QString Newsroom::word(const QString &language, int rank)
{
    static constexpr std::array syllables{"ra", "ti", "mo",  "le", "cha", "ne", "sou", "pi", "dé", "gar",
                                          "lu", "vé", "nor", "bi", "que", "fa", "ter", "jo", "xi", "han"};
    // Common words are short; no two are the same.
    QString word = language == QLatin1String("fr") ? QString() : QStringLiteral("w");
    int number = rank + 20;
    for (; number > 0; number /= int(syllables.size()))
        word += QString::fromUtf8(syllables[size_t(number) % syllables.size()]);
    return word;
}

QString Newsroom::archive(const QString &place, int articles)
{
    const QString kept = qEnvironmentVariable("MARBRE_BENCH_ARCHIVES");
    const QString folder = QStringLiteral("%1/%2.marbre").arg(kept.isEmpty() ? place : kept).arg(articles);
    const QString whole = folder + QStringLiteral(".whole"); // it was filled to the end
    if (QFile::exists(whole))
        return folder;
    QDir(folder).removeRecursively();
    must(archive::Archive::create(folder));
    fill(**archive::Archive::open(folder), articles);
    QFile mark(whole);
    (void)mark.open(QIODevice::WriteOnly);
    return folder;
}

void Newsroom::fill(archive::Archive &archive, int articles)
{
    archive::Database &database = archive.database();
    Writer writer(2021);
    archive::Transaction transaction(database);
    must(transaction.begin());
    archive::Statement source(database, "INSERT INTO source (name) VALUES (?)");
    for (int i = 0; i < 200; ++i) {
        source.reset();
        must(source.bind(QStringLiteral("Source %1").arg(i)).run());
    }
    archive::Statement row(
        database,
        "INSERT INTO article (uuid, slug, status, language, title, headline, source_id, original_url, "
        "original_title, original_language, original_published, reposted, created, modified, version) "
        "VALUES (?1, ?2, 'published', ?3, ?4, ?4, ?5, '', '', 'en', '2019', ?6, '2021-01-01T00:00:00Z', "
        "'2021-01-01T00:00:00Z', 1)");
    archive::Statement text(database, "INSERT INTO article_text (article_id, lead, body, note) VALUES (?, '', ?, '')");
    archive::Statement version(database,
                               "INSERT INTO version (article_id, version, began, saved, person, cause, changed) "
                               "VALUES (?, 1, '2021-01-01T00:00:00Z', '2021-01-01T00:00:00Z', '', 'import', '')");
    for (int i = 1; i <= articles; ++i) {
        article::Article article;
        article.id = i;
        article.language = i % 2 ? QStringLiteral("fr") : QStringLiteral("en");
        article.title = writer.words(article.language, 8);
        const QString body = writer.words(article.language, wordsAnArticle);
        article.body.blocks.push_back({document::Paragraph{{document::Text{body, {}}}}, {}, {}, {}});
        row.reset();
        row.bind(QString::number(i)).bind(QStringLiteral("a-%1").arg(i)).bind(article.language).bind(article.title);
        row.bind(qint64(1 + writer.below(200)));
        // A site grows with time; some are reposted later than others.
        const qint64 day = qint64(i) * 9000 / articles + writer.below(30);
        must(row.bind(QDate(2000, 1, 1).addDays(day).toString(Qt::ISODate)).run());
        text.reset();
        must(text.bind(qint64(i)).bind(QStringLiteral("<p>%1</p>\n").arg(body)).run());
        version.reset();
        must(version.bind(qint64(i)).run());
        must(archive::writeIndex(database, article));
    }
    must(transaction.commit());
    must(database.run("INSERT INTO article_index (article_index) VALUES ('optimize')"));
}

void Newsroom::addNames(archive::Archive &archive, int articles)
{
    archive::Database &database = archive.database();
    Writer writer(7);
    archive::Transaction transaction(database);
    must(transaction.begin());
    constexpr int categories = 20;
    constexpr int tags = 400;
    constexpr int authors = 300;
    archive::Statement term(database, "INSERT INTO term (id, kind, name) VALUES (?, ?, ?)");
    for (int i = 1; i <= categories + tags; ++i) {
        term.reset();
        const QString kind = i <= categories ? QStringLiteral("category") : QStringLiteral("tag");
        must(term.bind(qint64(i)).bind(kind).bind(word(QStringLiteral("fr"), 500 + i)).run());
    }
    archive::Statement person(database, "INSERT INTO person (id, name) VALUES (?, ?)");
    for (int i = 1; i <= authors; ++i) {
        person.reset();
        must(person.bind(qint64(i)).bind(word(QStringLiteral("en"), 900 + i)).run());
    }
    archive::Statement use(database, "INSERT OR IGNORE INTO article_term (article_id, kind, position, term_id) VALUES (?, ?, ?, ?)");
    archive::Statement author(database, "INSERT INTO article_person (article_id, role, position, person_id) VALUES (?, 'author', 0, ?)");
    for (int article = 1; article <= articles; ++article) {
        const auto give = [&](const char *kind, int count, int first, int number) {
            const int start = writer.below(number);
            for (int i = 0; i < count; ++i) {
                use.reset();
                use.bind(qint64(article)).bind(QString::fromLatin1(kind)).bind(qint64(i));
                must(use.bind(qint64(first + (start + 7 * i) % number)).run());
            }
        };
        give("category", 1 + writer.below(2), 1, categories);
        give("tag", writer.below(5), categories + 1, tags);
        author.reset();
        must(author.bind(qint64(article)).bind(qint64(1 + writer.below(authors))).run());
    }
    must(transaction.commit());
}

} // namespace marbre::bench
