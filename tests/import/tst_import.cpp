#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

#include "encodings.h"
#include "import/import.h"

using namespace marbre;
using namespace marbre::import;
using article::Article;
using document::fromPlainText;
using document::toPlainText;

namespace {

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

QByteArray sample(const char *name)
{
    return fileAt(QStringLiteral(MARBRE_SOURCE "/resources/sample/") + QLatin1String(name));
}

QByteArray fixture(const QString &name)
{
    return fileAt(QStringLiteral(MARBRE_FIXTURES "/") + name);
}

QString textOf(const document::Blocks &blocks)
{
    return toPlainText(blocks);
}

/// What each key of elekta.json says of an article.
using Meaning = std::function<bool(const Article &, const QJsonValue &)>;

const QHash<QString, Meaning> &meanings()
{
    const auto list = [](const QStringList &names) { return QJsonArray::fromStringList(names); };
    static const QHash<QString, Meaning> all{
        {"comment", [](auto &, auto &) { return true; }},
        {"lead", [](auto &a, auto &v) { return toPlainText(a.lead) == v.toString(); }},
        {"original_published", [](auto &a, auto &v) { return a.original.published.toIso() == v.toString(); }},
        {"reposted", [](auto &a, auto &v) { return a.reposted && a.reposted->toString(Qt::ISODate) == v.toString(); }},
        {"author", [](auto &a, auto &v) { return a.authors == QStringList{v.toString()}; }},
        {"source",
         [](auto &a, auto &v) {
             return a.source == article::Source{v.toString(), {}};
         }},
        {"categories", [list](auto &a, auto &v) { return list(a.categories) == v.toArray(); }},
        {"note_starts", [](auto &a, auto &v) { return toPlainText(a.note).startsWith(v.toString()); }},
        {"note_ends", [](auto &a, auto &v) { return toPlainText(a.note).endsWith(v.toString()); }},
        {"body_paragraphs", [](auto &a, auto &v) { return int(a.body.blocks.size()) == v.toInt(); }},
        {"body_starts", [](auto &a, auto &v) { return toPlainText(a.body).startsWith(v.toString()); }},
        {"body_ends", [](auto &a, auto &v) { return toPlainText(a.body).endsWith(v.toString()); }},
        {"language", [](auto &a, auto &v) { return a.language == v.toString(); }}};
    return all;
}

/// What the fixtures say, each in its own spelling.
Article hospital(bool english)
{
    const auto pick = [&](const char *fr, const char *en) { return QString::fromUtf8(english ? en : fr); };
    Article article;
    article.language = pick("fr", "en");
    article.lead = fromPlainText(pick("Un groupe a attaqué l’hôpital de la ville, qui a dû fermer pour une semaine.",
                                      "A group attacked the hospital of the city, which had to close for a week."));
    article.body = fromPlainText(
        pick("Les médecins ont repris le travail sur papier, sans que les patients soient mis en danger.\n\n"
             "L’enquête est en cours. La source de l’attaque n’est pas connue : l’auteur se tait.",
             "The doctors went back to work on paper, and it was not a danger for the patients.\n\n"
             "The inquiry is under way. The source of the attack is not known: its author is silent."));
    article.note =
        fromPlainText(pick("à lire avec prudence, car Q l’avait dit.", "to be read with care, as Q had said it."));
    article.authors = {QStringLiteral("Steve Alder")};
    article.categories = {pick("Santé", "Health"), pick("Sécurité", "Security")};
    article.source.name = QStringLiteral("HIPAA Journal");
    article.original.published = *text::PartialDate::of(2021, 4, 27);
    article.reposted = QDate(2021, 5, 3);
    return article;
}

void compare(const Article &actual, const Article &expected)
{
    QCOMPARE(textOf(actual.lead.blocks), textOf(expected.lead.blocks));
    QCOMPARE(textOf(actual.note.blocks), textOf(expected.note.blocks));
    QCOMPARE(textOf(actual.body.blocks), textOf(expected.body.blocks));
    QCOMPARE(actual.title, expected.title);
    QCOMPARE(actual.authors, expected.authors);
    QCOMPARE(actual.categories, expected.categories);
    QCOMPARE(actual.source.name, expected.source.name);
    QCOMPARE(actual.original.published.toIso(), expected.original.published.toIso());
    QCOMPARE(actual.reposted, expected.reposted);
    QCOMPARE(actual.language, expected.language);
    QVERIFY(actual == expected);
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void theSampleGivesWhatItsFileSays_data();
    void theSampleGivesWhatItsFileSays();
    void theSampleLosesNothing();
    void everySpellingGivesTheSameArticle_data();
    void everySpellingGivesTheSameArticle();
    void everyEncodingAndLineEndGivesTheSameArticle_data();
    void everyEncodingAndLineEndGivesTheSameArticle();
    void formatsHaveNames();
    void aFilesFormatIsGuessed_data();
    void aFilesFormatIsGuessed();
    void whatHasNoWordIsInvalid_data();
    void whatHasNoWordIsInvalid();
    void whatIsNoTextIsUnsupported_data();
    void whatIsNoTextIsUnsupported();
    void timeIsLinear_data();
    void timeIsLinear();
};

void TestImport::theSampleGivesWhatItsFileSays_data()
{
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject expected = QJsonDocument::fromJson(sample("elekta.json")).object();
    QVERIFY(expected.size() > 5);
    for (const QString &key : expected.keys())
        QTest::newRow(qPrintable(key)) << expected.value(key);
}

void TestImport::theSampleGivesWhatItsFileSays()
{
    QFETCH(QJsonValue, value);
    const auto reading = read(sample("elekta.txt"), Format::Text, QStringLiteral("elekta.txt"));
    QVERIFY(reading);
    QVERIFY(reading->labelled);
    QVERIFY(reading->warnings.empty());
    const QString key = QString::fromUtf8(QTest::currentDataTag());
    QVERIFY2(meanings().contains(key), "a key that this test does not know");
    QVERIFY(meanings().value(key)(reading->article, value));
}

void TestImport::theSampleLosesNothing()
{
    const QByteArray bytes = sample("elekta.txt");
    const QStringList paragraphs = QString::fromUtf8(bytes).trimmed().split(QStringLiteral("\n\n"));
    const Article article = read(bytes, Format::Text, {})->article;
    QCOMPARE(textOf(article.lead.blocks), paragraphs.first());
    QCOMPARE(QStringLiteral("NDLR : ") + textOf(article.note.blocks), paragraphs[2]);
    QCOMPARE(textOf(article.body.blocks), paragraphs.mid(paragraphs.size() - 5).join(QStringLiteral("\n\n")));
    QCOMPARE(article.title, QString());
    QCOMPARE(article.translators, QStringList());
    QCOMPARE(article.tags, QStringList());
    QCOMPARE(article.original.url, QString());
}

void TestImport::everySpellingGivesTheSameArticle_data()
{
    QTest::addColumn<bool>("english");
    const QStringList names = QDir(QStringLiteral(MARBRE_FIXTURES)).entryList({QStringLiteral("*.txt")});
    QVERIFY(names.size() >= 12);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name.startsWith(QLatin1String("english"));
}

void TestImport::everySpellingGivesTheSameArticle()
{
    QFETCH(bool, english);
    const auto reading = read(fixture(QString::fromUtf8(QTest::currentDataTag())), Format::Text, {});
    QVERIFY(reading);
    QVERIFY(reading->labelled);
    QVERIFY(reading->warnings.empty());
    compare(reading->article, hospital(english));
}

void TestImport::everyEncodingAndLineEndGivesTheSameArticle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString unix = QString::fromUtf8(fixture(QStringLiteral("accents.txt")));
    for (const char *end : {"\n", "\r\n", "\r", "\u2028", "\n \t\n"}) {
        const QString text = QString(unix).replace(u'\n', QString::fromUtf8(end));
        const auto add = [&](const char *encoding, const QByteArray &bytes) {
            QTest::addRow("%s, %s", encoding, QByteArray(end).toPercentEncoding().constData()) << bytes;
        };
        add("UTF-8", text.toUtf8());
        add("UTF-8, marked", "\xEF\xBB\xBF" + text.toUtf8());
        add("UTF-16 LE", tests::utf16(text, false));
        add("UTF-16 BE", tests::utf16(text, true));
        add("UTF-16 LE, marked", "\xFF\xFE" + tests::utf16(text, false));
        add("UTF-16 BE, marked", "\xFE\xFF" + tests::utf16(text, true));
        if (end[0] != '\xE2')
            add("Windows-1252", tests::windows1252(text));
    }
}

void TestImport::everyEncodingAndLineEndGivesTheSameArticle()
{
    QFETCH(QByteArray, bytes);
    const auto reading = read(bytes, guessFormat(QStringLiteral("article.txt"), bytes), {});
    QVERIFY(reading);
    compare(reading->article, hospital(false));
}

void TestImport::formatsHaveNames()
{
    QCOMPARE(formatFromName(u"text"), std::optional(Format::Text));
    QCOMPARE(formatFromName(u"html"), std::optional(Format::Html));
    for (const char *name : {"", "Text", "HTML", "html ", "doc"})
        QVERIFY2(!formatFromName(QString::fromLatin1(name)), name);
}

void TestImport::aFilesFormatIsGuessed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("html");
    const auto add = [](const char *name, const char *file, const QByteArray &bytes, bool html) {
        QTest::newRow(name) << QString::fromUtf8(file) << bytes << html;
    };
    const QString page = QStringLiteral("<!DOCTYPE html>\n<p>é</p>");
    add("nothing", "", {}, false);
    add("a name", "a.html", {}, true);
    add("capitals", "A.HTM", {}, true);
    add("xhtml", "/b.c/a.xhtml", "a", true);
    add("a folder's name", "/a.html/b", "a", false);
    add("text", "a.txt", "AUTEUR", false);
    add("no suffix", "html", "a", false);
    add("markup in a text file", "a.txt", page.toUtf8(), true);
    add("markup after spaces", "", " \r\n\t<HTML lang=fr>", true);
    add("marked", "", "\xEF\xBB\xBF" + page.toUtf8(), true);
    add("UTF-16", "", "\xFF\xFE" + tests::utf16(page, false), true);
    add("UTF-16 unmarked", "", tests::utf16(page, true), true);
    add("words on markup", "", "Le <html> et le <!DOCTYPE html>", false);
    add("markup far away", "", QByteArray(2000, 'a') + "<html>", false);
}

void TestImport::aFilesFormatIsGuessed()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, html);
    QCOMPARE(guessFormat(file, bytes), html ? Format::Html : Format::Text);
}

void TestImport::whatHasNoWordIsInvalid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n\t\xC2\xA0\n\n");
    QTest::newRow("a mark of UTF-8") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("a mark of UTF-16") << QByteArray("\xFF\xFE");
    QTest::newRow("NULs") << QByteArray(5000, '\0');
    QTest::newRow("many line ends") << QByteArray(1'000'000, '\n');
}

void TestImport::whatHasNoWordIsInvalid()
{
    QFETCH(QByteArray, bytes);
    for (const Format format : {Format::Text, Format::Html}) {
        const auto reading = read(bytes, format, QStringLiteral("name.txt"));
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::Invalid);
        QCOMPARE(reading.error().where, QStringLiteral("name.txt"));
    }
}

/// Twice as much text may take little more than twice as long; what grows with the square would take hours here.
void TestImport::whatIsNoTextIsUnsupported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("unsupported");
    QByteArray noise;
    for (int i = 0; i < 5000; ++i)
        noise.append(char(i * 7919 % 251));
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << true;
    QTest::newRow("a photograph") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10) << true;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n1 0 obj\n") << true;
    QTest::newRow("a word processor's file") << QByteArray("PK\x03\x04\x14\0\x06\0", 8) << true;
    QTest::newRow("rich text format") << QByteArray("{\\rtf1\\ansi Bonjour}") << true;
    QTest::newRow("noise") << noise << true;
    QTest::newRow("control characters") << QByteArray("\x01\x02\n\x03") << true;
    QTest::newRow("a text with a few strange bytes") << QByteArray("Un texte\x01 de quelques mots, assez long pour qu’un signe n’en soit pas un bruit.") << false;
    QTest::newRow("Windows-1252") << QByteArray("L\x92\xe9t\xe9 \x97 d\xe9j\xe0.") << false;
}

void TestImport::whatIsNoTextIsUnsupported()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, unsupported);
    const auto reading = import::read(bytes, import::Format::Text, QStringLiteral("a"));
    QCOMPARE(reading.has_value(), !unsupported);
    if (unsupported)
        QCOMPARE(reading.error().code, ErrorCode::Unsupported);
}

void TestImport::timeIsLinear_data()
{
    QTest::addColumn<QByteArray>("bytes");
    constexpr int lines = 200'000;
    constexpr int size = 5'000'000;
    const auto add = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    add("a line of letters", QByteArray(size, 'a'));
    add("a line of accents", QByteArray("é").repeated(size / 2));
    add("a line of words", QByteArray("mot ").repeated(size / 4));
    add("a line of colons", QByteArray(size, ':'));
    add("a line that begins as a label", "AUTEUR : " + QByteArray("a ").repeated(size / 2));
    add("a line that begins as a date", "Publication originale le " + QByteArray("27 ").repeated(size / 3));
    add("a note of one line", "NDLR : " + QByteArray("é ").repeated(size / 3));
    add("an address", "SOURCE\n\nhttps://" + QByteArray("a/").repeated(size / 2));
    add("lines", QByteArray("Un mot.\n").repeated(lines));
    add("paragraphs", QByteArray("Un mot.\n\n").repeated(lines));
    add("labels", QByteArray("AUTEUR\n").repeated(lines));
    add("labels and values", QByteArray("AUTEUR\n\nA\n\n").repeated(lines));
    add("labels with values", QByteArray("Source : a\n").repeated(lines));
    add("notes", QByteArray("NDLR : a\nb\n").repeated(lines));
    add("a note of many lines", "NDLR : a\n" + QByteArray("é\n").repeated(lines));
    add("a value of many lines", "AUTEUR\n" + QByteArray("a\n").repeated(lines));
    add("dates", QByteArray("Publication originale le 27/04/2021.\n").repeated(lines));
    add("impossible dates", QByteArray("Publication originale le 31/02/2021.\n").repeated(lines));
    add("labels without their dates", QByteArray("POSTED ON\n\nnever\n\n").repeated(lines));
}

void TestImport::timeIsLinear()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto reading = read(bytes, Format::Text, {});
    QVERIFY(reading || bytes.startsWith("AUTEUR\nAUTEUR")); // labels that say nothing are no words
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
