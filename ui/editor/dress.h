#pragma once

#include <QSyntaxHighlighter>

#include <functional>

#include <QPalette>

namespace marbre::editor {

/// What the text shows and does not say: the size of headings, the colour of links, the tint of no-break spaces. It
/// follows from the text and the palette alone, so that neither undo nor the Document know of it.
class Dress : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    Dress(std::function<QPalette()> palette, QObject *parent);

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] QTextCharFormat blockDress() const;
    void dressRuns(const QTextCharFormat &base);
    void dressSpaces(const QString &text);

    std::function<QPalette()> m_palette;
};

} // namespace marbre::editor
