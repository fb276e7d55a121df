#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

#include "text/words.h"

class Hunspell;

namespace marbre::text {

/// Where dictionaries of Hunspell are looked for: `DICPATH` first, then the system's folders.
[[nodiscard]] QStringList dictionaryFolders();

/// Spelling by Hunspell's dictionaries, each read when it is first asked for, which takes a moment. For one thread at a
/// time.
class Speller
{
public:
    explicit Speller(QStringList folders = dictionaryFolders());
    ~Speller();
    Q_DISABLE_COPY_MOVE(Speller)

    /// Whether there is a dictionary for a language (BCP 47): its region's own, else one of the same language.
    [[nodiscard]] bool knows(const QString &language);

    /// The words that the dictionary does not have, nor `known` (as written, or all in lower case). Of a word with an
    /// elision or hyphens, the part that is unknown. Words all in capitals are taken for names. Nothing for a language
    /// without a dictionary.
    [[nodiscard]] std::vector<WordRange> mistakesIn(const QString &text, const QString &language,
                                                    const QSet<QString> &known = {});

    /// What may have been meant, the likeliest first, at most eight; apostrophes as the word has them.
    [[nodiscard]] QStringList suggestions(const QString &word, const QString &language);

private:
    struct Dictionary;

    Dictionary *dictionaryFor(const QString &language);
    [[nodiscard]] QString findFile(const QString &language) const;
    void check(Dictionary &dictionary, const QString &text, const WordRange &word, const QSet<QString> &known,
               std::vector<WordRange> &mistakes);

    QStringList m_folders;
    std::map<QString, std::unique_ptr<Dictionary>> m_dictionaries; ///< by file
    QHash<QString, Dictionary *> m_byLanguage;                     ///< null: there is none
};

} // namespace marbre::text
