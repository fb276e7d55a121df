#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

#include "import/labelledtext.h"

using namespace marbre;
using namespace marbre::import;
using article::Article;

namespace {

/// A part of a text, and the words of it that must be found again: all but the label's.
struct Part {
    QString text;
    QStringList words;
    text::PartialDate date; ///< where it stands in its field, its words need not be found
};

/// Makes texts as editors might put them together, in any order; every word is told from every other by its number.
class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {
    }

    std::vector<Part> parts()
    {
        std::vector<Part> result;
        for (int i = upTo(5); i > 0; --i)
            result.push_back(paragraph());
        for (int i = upTo(8); i > 0; --i)
            result.push_back(upTo(4) ? named() : dated());
        for (int i = upTo(2); i > 0; --i)
            result.push_back(lone());
        std::shuffle(result.begin(), result.end(), m_random);
        return result;
    }

    QString join(const std::vector<Part> &parts)
    {
        QString text;
        for (const Part &part : parts)
            text += part.text + oneOf({"\n\n", "\n", "\r\n\r\n", "\n\n\n", "\r\r", "\n\u00A0\n", "\u2029"});
        return text;
    }

private:
    int upTo(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }

    QString oneOf(std::initializer_list<const char *> list)
    {
        return QString::fromUtf8(list.begin()[upTo(int(list.size()))]);
    }

    QString word(Part &part)
    {
        part.words.append(QStringLiteral("mot%1z").arg(++m_count));
        return part.words.back();
    }

    Part paragraph()
    {
        Part part;
        const QString end = oneOf({".", "", " ?", "…", ":"});
        for (int i = upTo(30) + 1; i > 0; --i)
            part.text +=
                word(part) + oneOf({" ", " ", " ", "\n", "\u00A0", ", ", " : ", " source : ", " AUTEUR ", " NDLR: "});
        part.text = part.text.trimmed() + end;
        return part;
    }

    Part named()
    {
        Part part;
        part.text =
            oneOf({"AUTEUR", "Auteur :", "AUTHOR", "SOURCE", "Source\u00A0:", "CATEGORIES", "Catégories :", "TITRE",
                   "TRADUCTRICE", "MOTS-CLÉS", "Tags:", "LIEN", "NDLR :", "NDLR", "Editor’s note:", "CHAPÔ", "Lead:"});
        part.text += oneOf({"\n\n", "\n", " : ", " ", "\n\n\n"});
        for (int i = upTo(4) + 1; i > 0; --i)
            part.text += word(part) + oneOf({" ", ", ", " ; ", "\n", " https://", "\u00A0", ". "});
        part.text += word(part);
        return part;
    }

    Part dated()
    {
        Part part;
        const int day = ++m_count % 28 + 1;
        part.date = *text::PartialDate::of(2021, 4, day);
        const QString value =
            upTo(2) ? QStringLiteral("%1/04/2021").arg(day) : QStringLiteral("%1 avril 2021").arg(day);
        part.words.append(value);
        part.text = oneOf({"POSTÉ LE\n\n", "Posté le : ", "Posté le ", "Publication originale le ",
                           "PUBLICATION ORIGINALE\n", "Posted on:", "Originally published on "})
            + value;
        return part;
    }

    /// A label with nothing after it.
    Part lone() { return {oneOf({"AUTEUR", "CATEGORIES", "POSTÉ LE", "SOURCE :", "NDLR :"}), {}, {}}; }

    std::mt19937 m_random;
    int m_count = 0;
};

/// All the words of an article.
QString wordsOf(const Article &article)
{
    const QStringList fields{article.title,
                             document::toPlainText(article.lead),
                             document::toPlainText(article.body),
                             document::toPlainText(article.note),
                             article.authors.join(u'\n'),
                             article.translators.join(u'\n'),
                             article.categories.join(u'\n'),
                             article.tags.join(u'\n'),
                             article.source.name,
                             article.source.url,
                             article.original.url,
                             article.original.title};
    return fields.join(u'\n');
}

/// The words of `parts` that `article` has lost.
QStringList lost(const std::vector<Part> &parts, const Article &article)
{
    const QString words = wordsOf(article);
    QStringList result;
    for (const Part &part : parts) {
        const QDate day = part.date.date();
        if (day.isValid() && (article.reposted == day || article.original.published == part.date))
            continue;
        for (const QString &word : part.words)
            if (!words.contains(word))
                result.append(word);
    }
    return result;
}

} // namespace

class TestImportProperties : public QObject
{
    Q_OBJECT

private slots:
    void noWordIsLost();
    void noWordStandsTwice();
    void theFormOfTheTextIsTheSameByAnyLineEnd();
    void anyPieceOfTheSampleIsRead();
};

void TestImportProperties::noWordIsLost()
{
    for (quint32 seed = 0; seed < 5000; ++seed) {
        Maker maker(seed);
        const std::vector<Part> parts = maker.parts();
        const QString text = maker.join(parts);
        const QStringList missing = lost(parts, readLabelledText(text).article);
        if (!missing.isEmpty())
            QFAIL(qPrintable(QStringLiteral("seed %1 lost %2 of:\n%3").arg(seed).arg(missing.join(u' '), text)));
    }
}

void TestImportProperties::noWordStandsTwice()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Maker maker(seed);
        const std::vector<Part> parts = maker.parts();
        const QString text = maker.join(parts);
        const QString words = wordsOf(readLabelledText(text).article);
        for (const Part &part : parts)
            for (const QString &word : part.words)
                if (part.date.isNull() && words.count(word) != 1)
                    QFAIL(qPrintable(QStringLiteral("seed %1, %2 in:\n%3").arg(seed).arg(word, text)));
    }
}

void TestImportProperties::theFormOfTheTextIsTheSameByAnyLineEnd()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        Maker maker(seed);
        QString unix = maker.join(maker.parts());
        unix.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        const TextReading expected = readLabelledText(unix);
        for (const char *end : {"\r\n", "\r"}) {
            const TextReading given = readLabelledText(QString(unix).replace(u'\n', QLatin1String(end)));
            QVERIFY(given.article == expected.article);
            QVERIFY(given.warnings == expected.warnings);
        }
    }
}

/// What a truncated file or a careless copy leaves.
void TestImportProperties::anyPieceOfTheSampleIsRead()
{
    QFile file(QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (qsizetype at = 0; at < text.size(); at += 7) {
        for (const QString &piece : {text.left(at), text.mid(at)}) {
            const TextReading reading = readLabelledText(piece);
            const QString words = wordsOf(reading.article);
            for (const QString &paragraph : piece.split(QStringLiteral("\n\n")))
                if (paragraph.size() > 120 && !paragraph.startsWith(QLatin1String("NDLR")))
                    QVERIFY2(words.contains(paragraph.trimmed()), qPrintable(paragraph));
        }
    }
}

QTEST_GUILESS_MAIN(TestImportProperties)
#include "tst_properties.moc"
