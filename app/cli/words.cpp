#include "cli/words.h"

namespace marbre::cli {

namespace {

QString plain(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return QStringLiteral("it does not exist; check the name");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("something else is in this place; choose another");
    case ErrorCode::NotAnArchive:
        return QStringLiteral("this is no Marbre archive; give the folder NAME.marbre");
    case ErrorCode::NewerSchema:
        return QStringLiteral("it was written by a newer Marbre; update Marbre to open it");
    case ErrorCode::Unreadable:
        return QStringLiteral("it may not be read; check the permissions");
    case ErrorCode::ReadOnly:
        return QStringLiteral("it cannot be written; check the permissions");
    case ErrorCode::DiskFull:
        return QStringLiteral("the disk is full; make room and try again");
    case ErrorCode::Locked:
        return QStringLiteral("another program holds it; close that program and try again");
    case ErrorCode::Conflict:
        return QStringLiteral("it was changed by another in the meantime; read it again");
    case ErrorCode::Corrupt:
        return QStringLiteral("it is damaged; restore a backup");
    case ErrorCode::Invalid:
        return QStringLiteral("it cannot be used as it is; correct it and try again");
    case ErrorCode::Unsupported:
        return QStringLiteral("Marbre does not read or write this; choose another form");
    case ErrorCode::Cancelled:
        return QStringLiteral("stopped on request; nothing is half done");
    case ErrorCode::Io:
        return QStringLiteral("the system could not read or write it; try again");
    case ErrorCode::Unreachable:
        return QStringLiteral("the server cannot be reached; check the address and the network");
    case ErrorCode::Untrusted:
        return QStringLiteral("the server does not show that it is the one meant; nothing was sent, ask who keeps it");
    case ErrorCode::Unauthorized:
        return QStringLiteral("the server does not take this name and password; give others");
    case ErrorCode::Forbidden:
        return QStringLiteral("this account may not do that there; ask who keeps the site, or use another account");
    case ErrorCode::TooLarge:
        return QStringLiteral("the server takes nothing of this size; make it smaller, or ask who keeps the server");
    case ErrorCode::ServerFailed:
        return QStringLiteral("the server has failed; try again later");
    case ErrorCode::TimedOut:
        return QStringLiteral("the server has not answered in time; try again later");
    case ErrorCode::CutShort:
        return QStringLiteral("the server's answer was cut off; try again");
    case ErrorCode::NotUnderstood:
        return QStringLiteral("the server's answer is not what was asked for; check the address");
    case ErrorCode::Redirected:
        return QStringLiteral("the server sends on to another address; correct the address, nothing was sent there");
    }
    Q_UNREACHABLE();
}

/// With %1 for what stood there.
QString plain(const import::Warning &warning)
{
    using Kind = import::Warning::Kind;
    switch (warning.kind) {
    case Kind::ImpossibleDate:
        return QStringLiteral("no such date exists: “%1”; it stays in the text, write it again or fill the field by hand");
    case Kind::UnreadDate:
        return QStringLiteral("this is no date that Marbre can read: “%1”; it stays in the text, write it again or fill the "
                              "field by hand");
    case Kind::CutShort:
        return QStringLiteral("the file ends too soon: what begins here was left out: “%1”; export the site again");
    case Kind::OwnEntities:
        return QStringLiteral("the file declares entities of its own; they were not followed and stay as they are written%1");
    case Kind::UnknownEncoding:
        return QStringLiteral("the encoding “%1” is not known; the file was read as UTF-8");
    case Kind::NotImported:
        return QStringLiteral("not imported, being no articles: %1; nothing is to be done");
    case Kind::WorkedOn:
        return QStringLiteral("“%1” was worked on since it was imported; it stays as it is");
    case Kind::MissingFile:
        return QStringLiteral("“%1” is not in the folder of uploads, or no picture; its address stays");
    case Kind::WrongDate:
        return QStringLiteral("“%1” is no date; fill the field by hand");
    case Kind::Remarks:
        return QStringLiteral("comments that are notes in the text now: %1; take them out before you publish");
    case Kind::TrackedChanges:
        return QStringLiteral("tracked changes that were accepted: %1; read them again in the document, if they are not all to be");
    case Kind::TextOfPdf:
        return QStringLiteral("of a PDF only the text was read; look at its paragraphs, headings, tables and pictures%1");
    case Kind::UnreadPicture:
        return QStringLiteral("“%1” is no PNG, JPEG, GIF, WebP or AVIF picture; save it as one and put it in its place");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Error &error)
{
    const QString words = plain(error);
    return error.detail.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, error.detail);
}

QString sentence(const import::Warning &warning)
{
    const QString words = plain(warning).arg(warning.text);
    return warning.line > 0 ? QStringLiteral("line %1: %2").arg(warning.line).arg(words) : words;
}

QString sentence(const exporting::Warning &warning)
{
    switch (warning.kind) {
    case exporting::Warning::Kind::MissingMedia:
        return QStringLiteral("the picture %1 is not in the archive; the page shows a gap").arg(warning.detail);
    case exporting::Warning::Kind::MissingAlternativeText:
        return QStringLiteral("the picture %1 has no alternative text; write one").arg(warning.detail);
    case exporting::Warning::Kind::MissingLicense:
        return QStringLiteral("no licence of the original is given; fill the field");
    case exporting::Warning::Kind::BrokenLink:
        return QStringLiteral("the link %1 leads to no published article; mend it").arg(warning.detail);
    case exporting::Warning::Kind::MissingSource:
        return QStringLiteral("no source is named; fill the field");
    }
    Q_UNREACHABLE();
}

QString sentence(const sending::SendWarning &warning)
{
    using Kind = sending::SendWarning::Kind;
    switch (warning.kind) {
    case Kind::UnknownAuthor:
        return QStringLiteral("nobody there is called “%1”, or the account may not write for others; choose the author there").arg(warning.detail);
    case Kind::ForbiddenCategory:
        return QStringLiteral("“%1” is not there and the account may not make it; ask who keeps the site").arg(warning.detail);
    case Kind::OtherSlug:
        return QStringLiteral("the server has chosen another address, “%1”; nothing is to be done").arg(warning.detail);
    case Kind::OtherStatus:
        return QStringLiteral("the server has made its status “%1”; ask who may publish there").arg(warning.detail);
    }
    Q_UNREACHABLE();
}

QString sentence(text::typography::Rule rule)
{
    using text::typography::Rule;
    switch (rule) {
    case Rule::Semicolon:
        return QStringLiteral("space-before-semicolon");
    case Rule::Colon:
        return QStringLiteral("space-before-colon");
    case Rule::Exclamation:
        return QStringLiteral("space-before-exclamation");
    case Rule::Question:
        return QStringLiteral("space-before-question");
    case Rule::QuotationSpace:
        return QStringLiteral("space-in-quotation");
    case Rule::Quotation:
        return QStringLiteral("quotation-mark");
    case Rule::Apostrophe:
        return QStringLiteral("apostrophe");
    case Rule::Ellipsis:
        return QStringLiteral("ellipsis");
    case Rule::Dash:
        return QStringLiteral("dash");
    case Rule::Range:
        return QStringLiteral("dash-of-range");
    case Rule::Dialogue:
        return QStringLiteral("dash-of-dialogue");
    case Rule::Ordinal:
        return QStringLiteral("ordinal");
    case Rule::Thousands:
        return QStringLiteral("thousands");
    case Rule::Numero:
        return QStringLiteral("space-after-numero");
    case Rule::Abbreviation:
        return QStringLiteral("space-after-abbreviation");
    case Rule::Hour:
        return QStringLiteral("hour");
    case Rule::Percent:
        return QStringLiteral("space-before-percent");
    case Rule::Currency:
        return QStringLiteral("space-before-currency");
    case Rule::Degree:
        return QStringLiteral("space-before-degree");
    case Rule::DoubleSpace:
        return QStringLiteral("double-space");
    }
    Q_UNREACHABLE();
}

} // namespace marbre::cli
