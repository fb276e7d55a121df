#include "text/speller.h"

#include <QDir>
#include <QFileInfo>

#include <hunspell.hxx>

#include <algorithm>
#include <array>

namespace marbre::text {

namespace {

constexpr qsizetype longestWord = 100; // Hunspell's own limit, MAXWORDLEN
constexpr int mostSuggestions = 8;
constexpr qsizetype mostRemembered = 200'000;

/// Before an apostrophe they are words cut short, whatever the dictionary says of them.
constexpr std::array elisions{"l", "d", "j", "m", "n", "s", "t", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
                              "presqu", "quelqu", "entr"};

QString plain(QStringView word)
{
    QString result = word.toString();
    result.replace(u'’', u'\'');
    result.replace(QChar(0x2011), u'-');
    result.remove(QChar(0x00ad));
    return result.normalized(QString::NormalizationForm_C);
}

bool isAllCapitals(const QString &word)
{
    return word.size() > 1 && word == word.toUpper() && word != word.toLower();
}

bool isElision(const QString &part)
{
    const QString lower = part.toLower();
    return std::ranges::any_of(elisions, [&lower](const char *each) { return lower == QString::fromUtf8(each); });
}

} // namespace

struct Speller::Dictionary {
    explicit Dictionary(const QString &file)
        : hunspell(QFile::encodeName(file + QStringLiteral(".aff")).constData(),
                   QFile::encodeName(file + QStringLiteral(".dic")).constData())
        , isLatin1(hunspell.get_dict_encoding() == "ISO8859-1")
    {
    }

    /// False for a dictionary in an encoding that Marbre does not write.
    [[nodiscard]] bool isFit() { return isLatin1 || hunspell.get_dict_encoding() == "UTF-8"; }

    [[nodiscard]] std::string encoded(const QString &word) const
    {
        return isLatin1 ? word.toLatin1().toStdString() : word.toStdString();
    }

    [[nodiscard]] QString decoded(const std::string &word) const
    {
        return isLatin1 ? QString::fromLatin1(word) : QString::fromStdString(word);
    }

    bool has(const QString &word)
    {
        if (const auto found = seen.constFind(word); found != seen.constEnd())
            return *found;
        if (seen.size() >= mostRemembered)
            seen.clear();
        const bool right = word.size() > longestWord || hunspell.spell(encoded(word));
        seen.insert(word, right);
        return right;
    }

    Hunspell hunspell;
    bool isLatin1;
    QHash<QString, bool> seen;
};

QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    folders << QStringLiteral("/usr/share/hunspell") << QStringLiteral("/usr/share/myspell")
            << QStringLiteral("/usr/share/myspell/dicts") << QStringLiteral("/app/share/hunspell")
            << QStringLiteral("/Library/Spelling");
    return folders;
}

Speller::Speller(QStringList folders)
    : m_folders(std::move(folders))
{
}

Speller::~Speller() = default;

QString Speller::findFile(const QString &language) const
{
    const QString name = QString(language).replace(u'-', u'_');
    const QString primary = name.section(u'_', 0, 0);
    for (const QString &pattern : {name, primary, primary + QStringLiteral("_*")})
        for (const QString &folder : m_folders)
            for (const QString &file : QDir(folder).entryList({pattern + QStringLiteral(".aff")}, QDir::Files, QDir::Name)) {
                const QString base = folder + u'/' + file.chopped(4);
                if (QFileInfo::exists(base + QStringLiteral(".dic")))
                    return QFileInfo(base + QStringLiteral(".aff")).canonicalFilePath().chopped(4);
            }
    return {};
}

Speller::Dictionary *Speller::dictionaryFor(const QString &language)
{
    if (const auto known = m_byLanguage.constFind(language); known != m_byLanguage.constEnd())
        return *known;
    const QString file = language.isEmpty() ? QString() : findFile(language);
    Dictionary *found = nullptr;
    if (!file.isEmpty()) {
        std::unique_ptr<Dictionary> &dictionary = m_dictionaries[file];
        if (!dictionary)
            dictionary = std::make_unique<Dictionary>(file);
        found = dictionary->isFit() ? dictionary.get() : nullptr;
    }
    m_byLanguage.insert(language, found);
    return found;
}

bool Speller::knows(const QString &language)
{
    return dictionaryFor(language) != nullptr;
}

std::vector<WordRange> Speller::mistakesIn(const QString &text, const QString &language, const QSet<QString> &known)
{
    std::vector<WordRange> mistakes;
    if (Dictionary *dictionary = dictionaryFor(language))
        for (const WordRange &word : wordsIn(text))
            check(*dictionary, text, word, known, mistakes);
    return mistakes;
}

void Speller::check(Dictionary &dictionary, const QString &text, const WordRange &word, const QSet<QString> &known,
                    std::vector<WordRange> &mistakes)
{
    const QString whole = plain(QStringView(text).sliced(word.from, word.length));
    const auto isRight = [&](const QString &each) {
        return isAllCapitals(each) || known.contains(each) || known.contains(each.toLower()) || dictionary.has(each);
    };
    if (isRight(whole))
        return;
    // The parts, each at its place in the text: soft hyphens count there.
    qsizetype from = word.from;
    const qsizetype end = word.from + word.length;
    for (qsizetype at = from; at <= end; ++at) {
        const bool apostrophe = at < end && (text[at] == u'\'' || text[at] == u'’');
        const bool hyphen = at < end && (text[at] == u'-' || text[at] == QChar(0x2011));
        if (at < end && !apostrophe && !hyphen)
            continue;
        const QString part = plain(QStringView(text).sliced(from, at - from));
        const bool right = isRight(part) || (apostrophe && isElision(part));
        if (!right && !part.isEmpty())
            mistakes.push_back({from, at - from});
        from = at + 1;
    }
}

QStringList Speller::suggestions(const QString &word, const QString &language)
{
    QStringList result;
    Dictionary *dictionary = dictionaryFor(language);
    if (!dictionary || word.size() > longestWord)
        return result;
    for (const std::string &each : dictionary->hunspell.suggest(dictionary->encoded(plain(word)))) {
        QString suggestion = dictionary->decoded(each);
        if (!word.contains(u'\''))
            suggestion.replace(u'\'', u'’');
        if (!result.contains(suggestion))
            result.append(suggestion);
        if (result.size() == mostSuggestions)
            break;
    }
    return result;
}

} // namespace marbre::text
