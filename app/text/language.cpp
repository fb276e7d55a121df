#include "text/language.h"

#include <QRegularExpression>

#include <QSet>

namespace marbre::text {

namespace {

constexpr qsizetype enoughCharacters = 8000;

const QSet<QString> &frenchWords()
{
    static const QSet<QString> words{
        QStringLiteral("le"),   QStringLiteral("la"),   QStringLiteral("les"), QStringLiteral("des"),
        QStringLiteral("du"),   QStringLiteral("une"),  QStringLiteral("et"),  QStringLiteral("est"),
        QStringLiteral("dans"), QStringLiteral("pour"), QStringLiteral("que"), QStringLiteral("qui"),
        QStringLiteral("par"),  QStringLiteral("sur"),  QStringLiteral("pas"), QStringLiteral("avec"),
        QStringLiteral("de"),   QStringLiteral("au"),   QStringLiteral("aux"), QStringLiteral("ont")};
    return words;
}

const QSet<QString> &englishWords()
{
    static const QSet<QString> words{
        QStringLiteral("the"),  QStringLiteral("of"),   QStringLiteral("and"),  QStringLiteral("to"),
        QStringLiteral("in"),   QStringLiteral("is"),   QStringLiteral("that"), QStringLiteral("for"),
        QStringLiteral("was"),  QStringLiteral("with"), QStringLiteral("it"),   QStringLiteral("has"),
        QStringLiteral("by"),   QStringLiteral("are"),  QStringLiteral("from"), QStringLiteral("which"),
        QStringLiteral("this"), QStringLiteral("have"), QStringLiteral("an"),   QStringLiteral("not")};
    return words;
}

/// Small words of Spanish, Portuguese, Italian, German and Dutch that neither French nor English has: "de" and "la",
/// "in" and "was" stand in several languages.
const QSet<QString> &wordsOfOthers()
{
    static const QSet<QString> words{
        QStringLiteral("el"),    QStringLiteral("los"),  QStringLiteral("las"),  QStringLiteral("una"),
        QStringLiteral("más"),   QStringLiteral("con"),  QStringLiteral("por"),  QStringLiteral("para"),
        QStringLiteral("del"),   QStringLiteral("como"), QStringLiteral("os"),   QStringLiteral("uma"),
        QStringLiteral("não"),   QStringLiteral("da"),   QStringLiteral("dos"),  QStringLiteral("em"),
        QStringLiteral("com"),   QStringLiteral("che"),  QStringLiteral("di"),   QStringLiteral("della"),
        QStringLiteral("per"),   QStringLiteral("nel"),  QStringLiteral("è"),    QStringLiteral("sono"),
        QStringLiteral("der"),   QStringLiteral("das"),  QStringLiteral("und"),  QStringLiteral("den"),
        QStringLiteral("nicht"), QStringLiteral("mit"),  QStringLiteral("von"),  QStringLiteral("ist"),
        QStringLiteral("het"),   QStringLiteral("een"),  QStringLiteral("van"),  QStringLiteral("op"),
        QStringLiteral("zijn"),  QStringLiteral("voor"), QStringLiteral("niet"), QStringLiteral("zich")};
    return words;
}

} // namespace

QString guessLanguage(QStringView text)
{
    int french = 0;
    int english = 0;
    int others = 0;
    QString word;
    const auto count = [&] {
        constexpr qsizetype longest = 5; // of the words above
        if (word.size() <= longest) {
            french += frenchWords().contains(word);
            english += englishWords().contains(word);
            others += wordsOfOthers().contains(word);
        }
        word.clear();
    };
    for (const QChar c : text.first(std::min(text.size(), enoughCharacters))) {
        if (c.isLetter())
            word += c.toLower();
        else
            count();
    }
    count();
    if (french >= 2 && french > 2 * english && french > 2 * others)
        return QStringLiteral("fr");
    if (english >= 2 && english > 2 * french && english > 2 * others)
        return QStringLiteral("en");
    return {};
}

bool isLanguageTag(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"));
    return text.size() <= 35 && form.match(text.toString()).hasMatch();
}

} // namespace marbre::text
