#pragma once

#include <QStringList>
#include <QSyntaxHighlighter>

#include "editor/plainedit.h"

namespace marbre::editor {

/// Quiet colours for HTML: tags step back behind the words.
class SourceDress : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SourceDress(const QWidget &widget, QTextDocument *text);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget &m_widget; ///< whose palette it is
};

/// HTML as plain text, in a monospaced type.
class SourceEdit : public PlainEdit
{
    Q_OBJECT

public:
    explicit SourceEdit(QWidget *parent = nullptr);
    ~SourceEdit() override;

    /// To the letter: toPlainText() would make breaking spaces of the others.
    /// Of its usual size.
    void setZoom(int percent);
    [[nodiscard]] QString source() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    SourceDress *m_dress;
};

/// What a person is told when reading HTML has removed something; empty: nothing was.
[[nodiscard]] QString removalSentence(const QStringList &dropped);

} // namespace marbre::editor
