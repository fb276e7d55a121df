#include "editor/spelling.h"

#include <QtConcurrent>

namespace marbre::editor {

namespace {

SpellAnswer answer(text::Speller &speller, const SpellQuestion &question, const QSet<QString> &known)
{
    SpellAnswer result{question.block, question.revision, {}};
    for (const SpellPart &part : question.parts)
        for (const text::WordRange &mistake : speller.mistakesIn(part.text, part.language, known))
            result.mistakes.push_back({part.from + mistake.from, mistake.length});
    return result;
}

} // namespace

Spelling::Spelling(QObject *parent)
    : QObject(parent)
    , m_speller(std::make_shared<text::Speller>())
{
    m_pool.setMaxThreadCount(1);
}

Spelling::~Spelling() = default;

void Spelling::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    emit changed();
}

void Spelling::setKnownWords(const QStringList &words)
{
    QSet<QString> known(words.begin(), words.end());
    if (known == m_known)
        return;
    m_known = std::move(known);
    emit changed();
}

void Spelling::learn(const QString &word)
{
    m_known.insert(word);
    emit learnt(word);
    emit changed();
}

void Spelling::ignore(const QString &word)
{
    m_ignored.insert(word);
    emit changed();
}

QFuture<std::vector<SpellAnswer>> Spelling::check(std::vector<SpellQuestion> questions)
{
    return QtConcurrent::run(&m_pool, [speller = m_speller, known = m_known + m_ignored, questions = std::move(questions)] {
        std::vector<SpellAnswer> answers;
        answers.reserve(questions.size());
        for (const SpellQuestion &question : questions)
            answers.push_back(answer(*speller, question, known));
        return answers;
    });
}

QFuture<QStringList> Spelling::suggest(const QString &word, const QString &language)
{
    return QtConcurrent::run(&m_pool, [speller = m_speller, word, language] { return speller->suggestions(word, language); });
}

QFuture<bool> Spelling::knows(const QString &language)
{
    return QtConcurrent::run(&m_pool, [speller = m_speller, language] { return speller->knows(language); });
}

} // namespace marbre::editor
