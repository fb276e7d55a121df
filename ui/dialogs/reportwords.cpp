#include "dialogs/reportwords.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

#include "dialogs/errorwords.h"

namespace marbre::dialogs {

using desk::ImportItem;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::dialogs::Reports)
};

/// With %1 for the file, %2 for the line and %3 for what stood there.
QString formOf(import::Warning::Kind kind)
{
    using Kind = import::Warning::Kind;
    switch (kind) {
    case Kind::ImpossibleDate:
        return Words::tr("%1, line %2: “%3” is a day that does not exist; it stays in the text. Fill the field by hand.");
    case Kind::UnreadDate:
        return Words::tr("%1, line %2: “%3” is no date that Marbre can read; it stays in the text. Fill the field by hand.");
    case Kind::CutShort:
        return Words::tr("%1, line %2: the file ends too soon; what begins here was left out: “%3”. Export the site again.");
    case Kind::OwnEntities:
        return Words::tr("%1, line %2: the file declares entities of its own; they stay as they are written. %3");
    case Kind::UnknownEncoding:
        return Words::tr("%1, line %2: the encoding “%3” is not known; the file was read as UTF-8.");
    case Kind::NotImported:
        return Words::tr("%1, line %2: not imported, being no articles: %3.");
    case Kind::WorkedOn:
        return Words::tr("%1, line %2: “%3” was worked on here since it was imported; it stays as it is.");
    case Kind::MissingFile:
        return Words::tr("%1, line %2: “%3” is not in the folder of uploads, or no picture; its address stays.");
    }
    Q_UNREACHABLE();
}

QString remark(const ImportItem &item, const import::Warning &warning)
{
    const QString file = QFileInfo(item.file).fileName();
    return formOf(warning.kind).arg(file).arg(warning.line).arg(warning.text).trimmed();
}

QString remark(const exporting::Warning &warning)
{
    switch (warning.kind) {
    case exporting::Warning::Kind::MissingMedia:
        return Words::tr("%1: the picture %2 is not in the archive; the page shows a gap. Choose the picture again.")
            .arg(warning.slug, warning.detail);
    case exporting::Warning::Kind::MissingAlternativeText:
        return Words::tr("%1: the picture %2 has no alternative text. Double-click it to write one.")
            .arg(warning.slug, warning.detail);
    case exporting::Warning::Kind::MissingLicense:
        return Words::tr("%1: no licence of the original is given. Fill the field.").arg(warning.slug);
    case exporting::Warning::Kind::BrokenLink:
        return Words::tr("%1: the link %2 leads to no published article.").arg(warning.slug, warning.detail);
    case exporting::Warning::Kind::MissingSource:
        return Words::tr("%1: no source is named. Fill the field.").arg(warning.slug);
    }
    Q_UNREACHABLE();
}

} // namespace

QString importSummary(const std::vector<ImportItem> &items)
{
    using State = ImportItem::State;
    const auto count = [&](State state) { return int(std::ranges::count(items, state, &ImportItem::state)); };
    QStringList parts;
    if (const int n = count(State::Created))
        parts.append(Words::tr("%n article(s) imported", nullptr, n));
    if (const int n = count(State::Updated))
        parts.append(Words::tr("%n brought up to date", nullptr, n));
    if (const int n = count(State::Unchanged))
        parts.append(Words::tr("%n already here", nullptr, n));
    if (const int n = count(State::Skipped))
        parts.append(Words::tr("%n left as you have changed it", nullptr, n));
    if (const int n = count(State::Failed))
        parts.append(Words::tr("%n could not be read", nullptr, n));
    return parts.join(QStringLiteral(", ")) + u'.';
}

QStringList importRemarks(const std::vector<ImportItem> &items)
{
    QStringList remarks;
    for (const ImportItem &item : items) {
        if (item.error)
            remarks.append(sentence(*item.error));
        for (const import::Warning &warning : item.warnings)
            remarks.append(remark(item, warning));
    }
    return remarks;
}

QStringList exportRemarks(const exporting::Report &report)
{
    QStringList remarks;
    for (const exporting::Warning &warning : report.warnings)
        remarks.append(remark(warning));
    return remarks;
}

} // namespace marbre::dialogs
