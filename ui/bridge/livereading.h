#pragma once

#include <QObject>
#include <QTextDocument>

#include <vector>

#include "document/document.h"

namespace marbre::bridge {

/// What a text says, kept at hand while it is edited: only what an edit has touched is read again, so that a letter in a
/// book costs what it does in a note.
class LiveReading : public QObject
{
    Q_OBJECT

public:
    /// The text must live as long.
    explicit LiveReading(QTextDocument &text, QObject *parent = nullptr);

    /// As read(text).
    [[nodiscard]] const document::Document &document();

private:
    void follow(int position, int removed, int added);
    void readAll();
    void readChanged();

    QTextDocument &m_text;
    document::Document m_document;
    std::vector<int> m_starts; ///< the number of the QTextBlock that each block of m_document begins in
    int m_blocks = -1;         ///< QTextBlocks when it was read; -1: it has not been
    int m_before = 0;          ///< QTextBlocks at the beginning, and at the end, that are as they were
    int m_after = 0;
    bool m_changed = false;
};

} // namespace marbre::bridge
