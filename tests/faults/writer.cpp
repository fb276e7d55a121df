#include "writer.h"

#include <QRandomGenerator>

#include <cstdio>

#include "archive/check.h"
#include "shelf.h"

namespace marbre::tests {

namespace {

using archive::Archive;
using article::Article;

const archive::Saving forGood{archive::Cause::Edit, {}, true, {}};

QByteArray picture(int number)
{
    QRandomGenerator random(static_cast<quint32>(number));
    QByteArray bytes = png();
    const int size = 1000 + random.bounded(200'000);
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>(random.bounded(256)));
    return bytes;
}

QString titleOf(int number)
{
    return QStringLiteral("Titre %1").arg(number);
}

/// A page of text, or many.
document::Document bodyOf(int number)
{
    const qsizetype paragraphs = number % 10 == 0 ? 2000 : 1 + number * 7 % 60;
    return rich(("<p>Texte " + QByteArray::number(number) + ".</p>\n").repeated(paragraphs));
}

Outcome saveNumber(Archive &archive, Article article, int number, const Tell &tell)
{
    article.title = titleOf(number);
    article.body = bodyOf(number);
    const Result<Article> saved = archive.articles().save(article, forGood);
    if (!saved)
        return std::unexpected(saved.error());
    tell("saved " + QByteArray::number(saved->id) + ' ' + QByteArray::number(saved->version) + ' '
         + QByteArray::number(number));
    return {};
}

/// An article that is there, or a new one.
Result<Article> articleToChange(Archive &archive, int number)
{
    const auto ids = archive.list().ids({});
    if (!ids)
        return std::unexpected(ids.error());
    if (ids->empty() || number % 2 == 1)
        return fullArticle();
    return archive.articles().load((*ids)[static_cast<size_t>(number) / 2 % ids->size()]);
}

} // namespace

Outcome saveArticles(Archive &archive, int first, int count, const Tell &tell)
{
    for (int number = first; number < first + count; ++number) {
        const Result<Article> article = articleToChange(archive, number);
        if (!article)
            return std::unexpected(article.error());
        if (const Outcome saved = saveNumber(archive, *article, number, tell); !saved)
            return saved;
    }
    return {};
}

Outcome storePictures(Archive &archive, int first, int count, const Tell &tell)
{
    for (int number = first; number < first + count; ++number) {
        const QByteArray bytes = picture(number);
        if (const Outcome stored = archive.media().store(bytes); !stored)
            return stored;
        tell("stored " + QByteArray::number(number));
        Article article = fullArticle();
        article.lead = rich("<figure><img src=\"" + archive::mediaAddress(bytes)->toUtf8() + "\" alt=\"\"></figure>");
        if (const Outcome saved = saveNumber(archive, article, number, tell); !saved)
            return saved;
    }
    return {};
}

Outcome throwAway(Archive &archive, int count, const Tell &tell)
{
    for (int id = 1; id <= count; ++id) {
        if (const Outcome thrown = archive.articles().setTrashed(id, true, forGood); !thrown)
            return thrown;
        tell("trashed " + QByteArray::number(id));
        if (id % 2 == 1)
            continue;
        if (const Outcome taken = archive.articles().setTrashed(id, false, forGood); !taken)
            return taken;
        tell("taken " + QByteArray::number(id));
    }
    return {};
}

namespace {

bool isSaved(Archive &archive, const QList<QByteArray> &words)
{
    const auto article = archive.versions().at(words[1].toLongLong(), words[2].toInt());
    return article && article->title == titleOf(words[3].toInt()) && article->body == bodyOf(words[3].toInt());
}

bool isStored(Archive &archive, int number)
{
    const QByteArray bytes = picture(number);
    const QString address = *archive::mediaAddress(bytes);
    const auto rows = archive.database().number("SELECT count(*) FROM media WHERE sha256 = '"
                                                + archive::mediaHash(address).toLatin1() + "'");
    const auto read = archive::readMedia(archive.folder(), address);
    return rows && *rows == 1 && read && *read == bytes;
}

/// A later word may be said already and not told: what is told is where it stands in the history.
bool isThere(Archive &archive, const QByteArray &told)
{
    const QList<QByteArray> words = told.split(' ');
    if (words[0] == "saved")
        return words.size() == 4 && isSaved(archive, words);
    if (words[0] == "stored")
        return isStored(archive, words.value(1).toInt());
    const auto article = archive.articles().load(words.value(1).toLongLong());
    return article && (words[0] == "taken" ? !article->trashed : article->trashed || article->id % 2 == 0);
}

} // namespace

QString wrongWith(const QString &folder, const QByteArray &told)
{
    const auto archive = Archive::open(folder);
    if (!archive)
        return QStringLiteral("%1 does not open: %2\n").arg(folder, archive.error().detail);
    QString wrong;
    const auto faults = archive::check(**archive);
    if (!faults)
        return QStringLiteral("%1 cannot be checked: %2\n").arg(folder, faults.error().detail);
    for (const archive::Fault &fault : *faults)
        wrong += QStringLiteral("fault: %1 %2\n").arg(fault.where, fault.detail);
    for (const QByteArray &line : told.split('\n'))
        if (!line.isEmpty() && !isThere(**archive, line))
            wrong += QStringLiteral("lost: %1\n").arg(QString::fromUtf8(line));
    return wrong;
}

int actAsWriter(const QStringList &arguments)
{
    const auto tell = [](const QByteArray &line) {
        std::puts(line.constData());
        std::fflush(stdout);
    };
    constexpr int first = 1;
    const int count = arguments.value(3).toInt();
    const auto archive = Archive::open(arguments.value(2));
    Outcome done = archive ? Outcome() : std::unexpected(archive.error());
    if (done && arguments[1] == QLatin1String("--save"))
        done = saveArticles(**archive, first, count, tell);
    else if (done && arguments[1] == QLatin1String("--store"))
        done = storePictures(**archive, first, count, tell);
    else if (done)
        done = throwAway(**archive, count, tell);
    if (done)
        return 0;
    std::fprintf(stderr, "%s: %s\n", qPrintable(done.error().where), qPrintable(done.error().detail));
    return 1;
}

} // namespace marbre::tests
