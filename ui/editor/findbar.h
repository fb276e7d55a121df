#pragma once

#include <QWidget>

#include "text/find.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace marbre::editor {

class ToolBarButton;

/// The quiet bar above a text in which a person asks for words and says what to put in their place. It only asks: who
/// searches answers with a count or a mistake.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar with the focus in its first field; with the row for replacing, where wanted.
    void open(bool replacing);
    [[nodiscard]] text::Question question() const;
    void setWords(const QString &words);
    [[nodiscard]] QString replacement() const;
    [[nodiscard]] bool inSelection() const;
    void setInSelection(bool inSelection);
    /// Whether there is something that one could search in alone.
    void setSelectionAvailable(bool available);

    /// What was found: « 3 sur 12 ». `current` from 1; 0: at none of them.
    void showCount(int current, int all);
    /// A sentence in the count's place.
    void say(const QString &sentence);
    void showMistake(const text::Search::Mistake &mistake);
    void showNothing();

signals:
    void questionChanged();
    void scopeChanged();
    void nextWanted();
    void previousWanted();
    void replaceWanted();
    void replaceAllWanted();
    void undoWanted();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void connectParts();
    ToolBarButton *addButton(QGridLayout *grid, int column, const char *name, const QString &letters = {});
    void setIcons();
    void retranslate();
    void setAnswer(const QString &answer, bool found);

    QLineEdit *m_words;
    QLabel *m_answer;
    QLabel *m_mistake;
    ToolBarButton *m_previous = nullptr;
    ToolBarButton *m_next = nullptr;
    ToolBarButton *m_case = nullptr;
    ToolBarButton *m_accents = nullptr;
    ToolBarButton *m_whole = nullptr;
    ToolBarButton *m_expression = nullptr;
    ToolBarButton *m_selection = nullptr;
    ToolBarButton *m_close = nullptr;
    QWidget *m_replacing;
    QLineEdit *m_replacement;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
};

} // namespace marbre::editor
