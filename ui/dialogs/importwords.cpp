#include "dialogs/importwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>

#include "dialogs/errorwords.h"

namespace marbre::dialogs {

using desk::ImportItem;
using desk::ImportReport;
using import::Format;
using State = ImportItem::State;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::dialogs::Imports)
};

State stateOf(ImportSection section)
{
    switch (section) {
    case ImportSection::Created: return State::Created;
    case ImportSection::Updated: return State::Updated;
    case ImportSection::Unchanged: return State::Unchanged;
    case ImportSection::Skipped: return State::Skipped;
    case ImportSection::Remarks: return State::Failed;
    }
    Q_UNREACHABLE();
}

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
    case Kind::WrongDate:
        return Words::tr("%1, line %2: “%3” is no date. Fill the field by hand.");
    case Kind::Remarks:
        return Words::tr("%1: comments that are notes in the text now: %3. Take them out before you publish.");
    case Kind::TrackedChanges:
        return Words::tr("%1: tracked changes that were accepted: %3. Read them again in the document, if not all are to be.");
    case Kind::TextOfPdf:
        return Words::tr("%1: of a PDF only the text was read. Look at its paragraphs, headings, tables and pictures.");
    case Kind::UnreadPicture:
        return Words::tr("%1: “%3” is no PNG, JPEG, GIF, WebP or AVIF picture. Save it as one and put it in its place.");
    }
    Q_UNREACHABLE();
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", ")) + u'.';
}

} // namespace

QString formatLabel(Format format)
{
    const std::map<Format, QString> labels{
        {Format::Text, Words::tr("Text")},
        {Format::Html, Words::tr("Web page")},
        {Format::Markdown, QStringLiteral("Markdown")},
        {Format::JsonLines, QStringLiteral("JSON Lines")},
        {Format::Wxr, Words::tr("WordPress export")},
        {Format::Feed, Words::tr("RSS or Atom feed")},
        {Format::Word, Words::tr("Word document")},
        {Format::Odt, Words::tr("OpenDocument text")},
        {Format::Epub, Words::tr("EPUB book")},
        {Format::Pdf, Words::tr("Text of a PDF")},
        {Format::Archive, Words::tr("Marbre archive")},
    };
    const auto label = labels.find(format);
    return label == labels.end() ? import::nameOf(format) : label->second;
}

qint64 countOf(ImportSection section, const ImportReport &report)
{
    if (section != ImportSection::Remarks)
        return report.count(stateOf(section));
    qint64 count = report.count(State::Failed) + qint64(report.warnings.size());
    for (const ImportItem &item : report.items)
        count += qint64(item.warnings.size());
    return count;
}

QString sectionLabel(ImportSection section, const ImportReport &report, bool isDone)
{
    const auto label = [&] {
        switch (section) {
        case ImportSection::Created: return isDone ? Words::tr("Created %1") : Words::tr("To create %1");
        case ImportSection::Updated: return isDone ? Words::tr("Brought up to date %1") : Words::tr("To bring up to date %1");
        case ImportSection::Unchanged: return Words::tr("Already here %1");
        case ImportSection::Skipped: return Words::tr("Left as they are %1");
        case ImportSection::Remarks: return Words::tr("Remarks %1");
        }
        Q_UNREACHABLE();
    };
    return label().arg(number(countOf(section, report)));
}

QString planSentence(const ImportReport &plan)
{
    if (plan.isNothingNew())
        return Words::tr("Nothing new: all of it is in the archive already.");
    QStringList parts;
    if (const auto n = plan.count(State::Created))
        parts.append(Words::tr("%Ln article(s) to create", nullptr, int(n)));
    if (const auto n = plan.count(State::Updated))
        parts.append(Words::tr("%Ln to bring up to date", nullptr, int(n)));
    if (const auto n = plan.count(State::Unchanged))
        parts.append(Words::tr("%Ln already here", nullptr, int(n)));
    if (const auto n = plan.count(State::Skipped))
        parts.append(Words::tr("%Ln that you have worked on and that stay(s)", nullptr, int(n)));
    if (const auto n = plan.count(State::Failed))
        parts.append(Words::tr("%Ln that cannot be read", nullptr, int(n)));
    return joined(parts);
}

QString doneSentence(const ImportReport &report)
{
    if (report.isNothingNew())
        return Words::tr("Nothing new: all of it is in the archive already.");
    QStringList parts;
    if (const auto n = report.count(State::Created))
        parts.append(Words::tr("%Ln article(s) imported", nullptr, int(n)));
    if (const auto n = report.count(State::Updated))
        parts.append(Words::tr("%Ln brought up to date", nullptr, int(n)));
    if (const auto n = report.count(State::Unchanged))
        parts.append(Words::tr("%Ln already here", nullptr, int(n)));
    if (const auto n = report.count(State::Skipped))
        parts.append(Words::tr("%Ln left as you have changed it", nullptr, int(n)));
    if (const auto n = report.count(State::Failed))
        parts.append(Words::tr("%Ln could not be read", nullptr, int(n)));
    return joined(parts);
}

QString takenBackSentence(const desk::TakenBack &taken)
{
    if (taken.removed + taken.restored + taken.left == 0)
        return Words::tr("Stopped before anything was written.");
    QStringList parts;
    if (taken.removed > 0)
        parts.append(Words::tr("%Ln new article(s) removed again", nullptr, taken.removed));
    if (taken.restored > 0)
        parts.append(Words::tr("%Ln as before", nullptr, taken.restored));
    if (taken.left > 0)
        parts.append(Words::tr("%Ln left, on which somebody has worked since", nullptr, taken.left));
    return Words::tr("Taken back: %1").arg(joined(parts));
}

QString groupLabel(import::Warning::Kind kind)
{
    using Kind = import::Warning::Kind;
    const std::map<Kind, QString> labels{
        {Kind::ImpossibleDate, Words::tr("Days that do not exist")},
        {Kind::UnreadDate, Words::tr("Dates that could not be read")},
        {Kind::CutShort, Words::tr("Files that end too soon")},
        {Kind::OwnEntities, Words::tr("Entities of the file’s own")},
        {Kind::UnknownEncoding, Words::tr("Unknown encodings")},
        {Kind::NotImported, Words::tr("What is no article")},
        {Kind::WorkedOn, Words::tr("Worked on here since")},
        {Kind::MissingFile, Words::tr("Pictures that are not there")},
        {Kind::WrongDate, Words::tr("Dates that are none")},
        {Kind::Remarks, Words::tr("Comments in the margin")},
        {Kind::TrackedChanges, Words::tr("Tracked changes")},
        {Kind::TextOfPdf, Words::tr("Texts of PDF files")},
        {Kind::UnreadPicture, Words::tr("Pictures of other formats")},
    };
    const auto label = labels.find(kind);
    return label == labels.end() ? Words::tr("Other remarks") : label->second;
}

QString remark(const QString &file, const import::Warning &warning)
{
    return formOf(warning.kind)
        .replace(QStringLiteral("%1"), QFileInfo(file).fileName())
        .replace(QStringLiteral("%2"), QString::number(warning.line))
        .replace(QStringLiteral("%3"), warning.text)
        .trimmed();
}

namespace {

QString leftSentence(qint64 seconds)
{
    constexpr qint64 minute = 60;
    if (seconds < 2)
        return Words::tr("nearly done");
    return seconds < 2 * minute ? Words::tr("%Ln second(s) left", nullptr, int(seconds))
                                : Words::tr("%Ln minute(s) left", nullptr, int((seconds + minute / 2) / minute));
}

} // namespace

QString progressSentence(const desk::ImportProgress &progress, const Pace &articles, const Pace &bytes)
{
    if (progress.isLooking)
        return Words::tr("Reading the site’s pictures and terms: %1 of %2")
            .arg(QLocale().formattedDataSize(progress.bytes, 1, QLocale::DataSizeTraditionalFormat),
                 QLocale().formattedDataSize(progress.allBytes, 1, QLocale::DataSizeTraditionalFormat));
    QStringList parts{Words::tr("%Ln article(s)", nullptr, int(progress.articles))};
    if (const auto pace = articles.perSecond(); pace && *pace >= 1)
        parts.append(Words::tr("%Ln per second", nullptr, qRound(*pace)));
    if (const auto seconds = bytes.secondsTo(progress.allBytes))
        parts.append(leftSentence(*seconds));
    return parts.join(QStringLiteral(" · "));
}

namespace {

void appendRemarks(QStringList &lines, const ImportReport &report)
{
    for (const ImportItem &item : report.items)
        if (item.error)
            lines.append(QStringLiteral("- ") + sentence(*item.error));
    for (const auto &[file, warning] : report.warnings)
        lines.append(QStringLiteral("- ") + remark(file, warning));
    for (const ImportItem &item : report.items)
        for (const import::Warning &warning : item.warnings)
            lines.append(QStringLiteral("- %1 — %2").arg(item.title, remark(item.file, warning)));
}

void appendArticles(QStringList &lines, const ImportReport &report, ImportSection section)
{
    if (report.count(stateOf(section)) == 0)
        return;
    lines.append({QString(), sectionLabel(section, report, true)});
    qint64 listed = 0;
    for (const ImportItem &item : report.items) {
        if (item.state != stateOf(section))
            continue;
        lines.append(QStringLiteral("- ") + item.title);
        ++listed;
    }
    if (const qint64 more = report.count(stateOf(section)) - listed; more > 0)
        lines.append(Words::tr("… and %Ln more", nullptr, int(more)));
}

} // namespace

QString reportText(const ImportReport &report, const std::vector<desk::ImportSource> &sources)
{
    QStringList lines{Words::tr("Import of %1").arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat)),
                      doneSentence(report), QString()};
    for (const desk::ImportSource &source : sources)
        lines.append(QStringLiteral("%1 (%2)").arg(source.path, source.error ? sentence(*source.error) : formatLabel(source.format)));
    if (countOf(ImportSection::Remarks, report) > 0) {
        lines.append({QString(), sectionLabel(ImportSection::Remarks, report, true)});
        appendRemarks(lines, report);
    }
    for (const ImportSection section :
         {ImportSection::Created, ImportSection::Updated, ImportSection::Skipped, ImportSection::Unchanged})
        appendArticles(lines, report, section);
    return lines.join(u'\n') + u'\n';
}

} // namespace marbre::dialogs
