#include "editor/typographywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace marbre::editor {

using namespace text::typography;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::editor::Typography)
};

QString punctuationWords(Rule rule)
{
    switch (rule) {
    case Rule::Semicolon: return Words::tr("Space before a semicolon");
    case Rule::Colon: return Words::tr("Space before a colon");
    case Rule::Exclamation: return Words::tr("Space before an exclamation mark");
    case Rule::Question: return Words::tr("Space before a question mark");
    case Rule::QuotationSpace: return Words::tr("Space inside quotation marks");
    case Rule::Quotation: return Words::tr("Quotation marks of the language");
    case Rule::Apostrophe: return Words::tr("Printers’ apostrophe");
    case Rule::Ellipsis: return Words::tr("Ellipsis in one sign");
    case Rule::Dash: return Words::tr("Dash in a sentence");
    case Rule::Range: return Words::tr("Dash between two numbers");
    case Rule::Dialogue: return Words::tr("Dash that begins a speech");
    default: return {};
    }
}

QString numberWords(Rule rule)
{
    switch (rule) {
    case Rule::Ordinal: return Words::tr("Ordinal number");
    case Rule::Thousands: return Words::tr("Groups of three digits");
    case Rule::Numero: return Words::tr("Number sign and its number stay together");
    case Rule::Abbreviation: return Words::tr("Abbreviation and what follows stay together");
    case Rule::Hour: return Words::tr("Hour");
    case Rule::Percent: return Words::tr("Space before a percent sign");
    case Rule::Currency: return Words::tr("Space before a currency");
    case Rule::Degree: return Words::tr("Space before degrees");
    case Rule::DoubleSpace: return Words::tr("Several spaces");
    default: return {};
    }
}

QString ruleWords(Rule rule)
{
    const QString words = punctuationWords(rule);
    return words.isEmpty() ? numberWords(rule) : words;
}

QString fieldName(TypographyItem::Field field)
{
    switch (field) {
    case TypographyItem::Field::Title: return Words::tr("Title");
    case TypographyItem::Field::Lead: return Words::tr("Lead");
    case TypographyItem::Field::Note: return Words::tr("Note");
    case TypographyItem::Field::Body: return Words::tr("Text");
    }
    Q_UNREACHABLE();
}

/// Where only spaces change: what is to stand there.
QString wantedSpace(const document::TypographyChange &change)
{
    const QString &after = change.change.replacement;
    const auto areSpaces = [](const QString &text) {
        return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
    };
    if (!areSpaces(change.original) || !areSpaces(after))
        return {};
    for (const Space space : {Space::Breaking, Space::NoBreak, Space::NarrowNoBreak})
        if (after == charactersOf(space))
            return spaceName(space);
    return after.isEmpty() ? spaceName(Space::None) : QString();
}

} // namespace

QString reasonOf(const TypographyItem &item)
{
    const QString rule = ruleWords(item.change.change.rule);
    const QString space = wantedSpace(item.change);
    const QString why = space.isEmpty() ? rule : Words::tr("%1: %2", "reason, kind of space").arg(rule, space.toLower());
    return QStringLiteral("%1 · %2").arg(why, fieldName(item.field));
}

QString spoken(const TypographyItem &item)
{
    const document::TypographyChange &change = item.change;
    return QStringLiteral("%1. %2%3%4 → %2%5%4")
        .arg(reasonOf(item), change.before, change.original, change.after, change.change.replacement);
}

QString spaceName(Space space)
{
    switch (space) {
    case Space::Keep: return Words::tr("As typed");
    case Space::None: return Words::tr("None", "space");
    case Space::Breaking: return Words::tr("Ordinary", "space");
    case Space::NoBreak: return Words::tr("No-break", "space");
    case Space::NarrowNoBreak: return Words::tr("Narrow no-break", "space");
    }
    Q_UNREACHABLE();
}

QString profileLabel(Profile profile)
{
    switch (profile) {
    case Profile::Nothing: return Words::tr("None", "usage");
    case Profile::French: return Words::tr("French (France)");
    case Profile::FrenchCanada: return Words::tr("French (Canada)");
    case Profile::FrenchSwiss: return Words::tr("French (Switzerland)");
    case Profile::English: return Words::tr("English");
    }
    Q_UNREACHABLE();
}

} // namespace marbre::editor
