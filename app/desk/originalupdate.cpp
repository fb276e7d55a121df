#include <algorithm>

#include "desk/capturing.h"
#include "document/diff.h"

namespace marbre::desk {

using document::BlockChange;

namespace {

/// What an update says of itself, in the article's language: French, or else English.
struct UpdateWords {
    QString heading; ///< with %1 where the day stands
    QString gone; ///< with %1 where the words stand
};

UpdateWords wordsFor(const QString &language)
{
    if (language.startsWith(QLatin1String("fr"), Qt::CaseInsensitive))
        return {QStringLiteral("Mise à jour du %1\u00A0: l’original a changé."),
                QStringLiteral("L’original ne dit plus\u00A0: «\u00A0%1\u00A0»")};
    return {QStringLiteral("Update of %1: the original has changed."),
            QStringLiteral("The original no longer says: “%1”")};
}

document::Block paragraph(const QString &text, document::Marks marks = {})
{
    document::Style style;
    style.marks = marks;
    return {document::Paragraph{{document::Text{text, style}}}, {}, {}, {}};
}

QString wordsOf(const BlockChange &change)
{
    QString words;
    for (const document::TextChange &each : change.words)
        words += each.text;
    return words.simplified();
}

bool saysMore(const BlockChange &change)
{
    return std::ranges::any_of(change.words, [](const document::TextChange &words) {
        return words.kind == document::TextChange::Kind::Added && !words.text.trimmed().isEmpty();
    });
}

} // namespace

article::Article withUpdate(article::Article article, const OriginalChange &change, QDate today)
{
    const UpdateWords words = wordsFor(article.language);
    const QString day = text::formatDate(text::PartialDate::of(today), article.language, text::DateStyle::Long);
    document::Blocks &blocks = article.body.blocks;
    blocks.push_back(paragraph(words.heading.arg(day), document::Mark::Strong));
    const document::Blocks &after = change.after.body.blocks;
    for (const BlockChange &each : document::differences(change.before.body.blocks, after)) {
        if (each.kind == BlockChange::Kind::Removed && !wordsOf(each).isEmpty())
            blocks.push_back(paragraph(words.gone.arg(wordsOf(each))));
        else if (each.kind == BlockChange::Kind::Added || (each.kind == BlockChange::Kind::Changed && saysMore(each)))
            blocks.push_back(after[static_cast<size_t>(each.after)]);
    }
    return article;
}

} // namespace marbre::desk
