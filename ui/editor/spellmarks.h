#pragma once

#include <QObject>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

#include "editor/spelling.h"

namespace marbre::editor {

/// A word that no dictionary has, where it stands.
struct Misspelling {
    QTextCursor place; ///< selects it
    QString word;
    QString language;
};

/// The marks under the unknown words of one text: looked for on another thread, block by block, from the beginning and
/// wherever the text changes; a mark stays at its word while one types before it.
class SpellMarks : public QObject
{
    Q_OBJECT

public:
    /// `repaint` is called when there is something else to be painted.
    SpellMarks(Spelling &spelling, std::function<void()> repaint, QObject *parent = nullptr);
    ~SpellMarks() override;

    /// Null: none. The text must live as long or be replaced first.
    void setDocument(QTextDocument *text);
    /// Of what says no other; BCP 47.
    void setLanguage(const QString &language);

    [[nodiscard]] int count() const { return *m_count; }
    [[nodiscard]] std::optional<Misspelling> at(int position) const;
    /// The first one after a position, else the first of all; absent: there is none.
    [[nodiscard]] std::optional<Misspelling> after(int position) const;

    /// Paints the marks of a block whose text begins at `origin`; not of the word that the cursor is writing.
    void paint(QPainter &painter, const QTextBlock &block, const QPointF &origin, int cursor, const QPalette &palette) const;

signals:
    void counted();

private:
    void lookAgain();
    void follow(int position, int removed, int added);
    void ask();
    void take(const std::vector<SpellAnswer> &answers, int round);
    void clearMarks();
    [[nodiscard]] SpellQuestion questionOf(const QTextBlock &block) const;
    [[nodiscard]] Misspelling misspelling(const QTextBlock &block, const text::WordRange &range) const;

    Spelling &m_spelling;
    std::function<void()> m_repaint;
    QPointer<QTextDocument> m_text;
    QString m_language;
    std::shared_ptr<int> m_count; ///< of the marks that live
    int m_round = 0;              ///< of what is right; older marks say nothing
    int m_first = 0;              ///< blocks that are to be looked at
    int m_last = -1;
    bool m_asking = false;
    int m_askedFirst = 0;  ///< the first block that is asked about, and how many there were: numbers are theirs then
    int m_askedBlocks = 0;
    QTimer m_timer;
};

} // namespace marbre::editor
