#include "book.h"

#include <QTextCursor>

namespace marbre::bench {

using namespace document;

Document book(int words)
{
    Style strong;
    strong.marks = Mark::Strong;
    Style link;
    link.link = Link{QStringLiteral("https://a.example/"), {}, {}};
    const QString sentence = QStringLiteral("Le fournisseur suédois de systèmes d’oncologie et de radiologie se remet "
                                            "d’une cyberattaque qui l’a obligé à ");
    Document document;
    for (int done = 0; done < words; done += 80) {
        Inlines content;
        for (int i = 0; i < 4; ++i) {
            content.push_back(Text{sentence, {}});
            content.push_back(Text{QStringLiteral("mettre hors ligne"), i == 2 ? link : strong});
        }
        document.blocks.push_back({Paragraph{std::move(content)}, {}, {}, {}});
    }
    return document;
}

void fill(const Document &document, QTextDocument &text)
{
    text.setUndoRedoEnabled(false);
    QTextCursor cursor(&text);
    cursor.beginEditBlock();
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    for (const Block &block : document.blocks) {
        cursor.insertBlock();
        for (const Inline &run : std::get<Paragraph>(block.content).content) {
            const auto &words = std::get<Text>(run);
            cursor.insertText(words.text, words.style == Style{} ? QTextCharFormat() : strong);
        }
    }
    cursor.endEditBlock();
}

} // namespace marbre::bench
