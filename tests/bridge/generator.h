#pragma once

#include <QRandomGenerator>

#include "document/document.h"

namespace marbre::tests {

/// Normal Documents of every kind of block and inline, the same for the same seed.
class DocumentGenerator
{
public:
    explicit DocumentGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] document::Document document();
    [[nodiscard]] document::Blocks blocks(int atLeast, int atMost, int depth);

private:
    [[nodiscard]] int upTo(int bound) { return int(m_random.bounded(bound)); }
    [[nodiscard]] bool once(int in) { return upTo(in) == 0; }
    [[nodiscard]] QString word();
    [[nodiscard]] QString text();
    [[nodiscard]] document::Attributes attributes();
    [[nodiscard]] document::Style style();
    [[nodiscard]] document::Inlines inlines(bool mayBeEmpty = false);
    [[nodiscard]] document::Inline inlineItem();
    [[nodiscard]] document::Image image();
    [[nodiscard]] document::Block block(int depth);
    [[nodiscard]] document::Content content(int depth);
    [[nodiscard]] document::Content container(int kind, int depth);
    [[nodiscard]] document::Content leaf(int kind);
    [[nodiscard]] document::List list(int depth);
    [[nodiscard]] document::Figure figure();
    [[nodiscard]] document::Table table(int depth);
    document::Table gridTable(int depth);
    [[nodiscard]] document::Recording recording();

    QRandomGenerator m_random;
};

} // namespace marbre::tests
