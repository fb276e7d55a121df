#pragma once

#include <QFrame>
#include <QTextDocument>

#include <vector>

class QLineEdit;
class QListWidget;

namespace marbre::editor {

struct OutlineEntry {
    int level;
    QString text;
    int position; ///< of the heading's block

    bool operator==(const OutlineEntry &) const = default;
};

/// The headings of a text, in order; empty ones are left out.
[[nodiscard]] std::vector<OutlineEntry> outlineOf(const QTextDocument &text);

/// The headings as a short list over the text: one types to filter it, Enter goes to the one that is chosen.
class OutlinePopup : public QFrame
{
    Q_OBJECT

public:
    explicit OutlinePopup(QWidget *parent);

    /// Shows the headings; the one that `position` stands under is chosen.
    void open(const std::vector<OutlineEntry> &outline, int position);

signals:
    void chosen(int position);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void filter(const QString &words);
    void choose();

    QLineEdit *m_words;
    QListWidget *m_list;
};

} // namespace marbre::editor
