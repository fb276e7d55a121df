#pragma once

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <vector>

#include "text/speller.h"

namespace marbre::editor {

/// A stretch of a block in one language.
struct SpellPart {
    int from = 0; ///< in the block
    QString text;
    QString language;
};

/// A block to be looked at, as it was when it was asked about.
struct SpellQuestion {
    int block = 0; ///< its number
    int revision = 0;
    std::vector<SpellPart> parts;
};

struct SpellAnswer {
    int block = 0;
    int revision = 0;
    std::vector<text::WordRange> mistakes; ///< in the block
};

/// The spelling of all texts of the window: dictionaries on a thread of their own, and the words that are right here.
class Spelling : public QObject
{
    Q_OBJECT

public:
    explicit Spelling(QObject *parent = nullptr);
    ~Spelling() override;

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    /// The archive's own dictionary.
    void setKnownWords(const QStringList &words);
    /// Right from now on, in this archive: `learnt` tells who keeps it.
    void learn(const QString &word);
    /// Right until Marbre is left.
    void ignore(const QString &word);

    [[nodiscard]] QFuture<std::vector<SpellAnswer>> check(std::vector<SpellQuestion> questions);
    [[nodiscard]] QFuture<QStringList> suggest(const QString &word, const QString &language);
    [[nodiscard]] QFuture<bool> knows(const QString &language);

signals:
    /// What was right or wrong may be otherwise now.
    void changed();
    void learnt(const QString &word);

private:
    std::shared_ptr<text::Speller> m_speller; ///< used on m_pool's thread
    QSet<QString> m_known;
    QSet<QString> m_ignored;
    bool m_on = true;
    QThreadPool m_pool; ///< one thread; last: it waits for what still runs
};

} // namespace marbre::editor
