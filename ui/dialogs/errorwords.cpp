#include "dialogs/errorwords.h"

#include <QCoreApplication>

namespace marbre::dialogs {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::dialogs::Errors)
};

QString plain(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return Words::tr("it does not exist; check its name and place");
    case ErrorCode::AlreadyExists:
        return Words::tr("something else is in this place; choose another");
    case ErrorCode::NotAnArchive:
        return Words::tr("this is no Marbre archive; choose a folder whose name ends in .marbre");
    case ErrorCode::NewerSchema:
        return Words::tr("it was written by a newer Marbre; update Marbre to open it");
    case ErrorCode::Unreadable:
        return Words::tr("it may not be read; check its permissions");
    case ErrorCode::ReadOnly:
        return Words::tr("it cannot be written; check the permissions of its folder");
    case ErrorCode::DiskFull:
        return Words::tr("the disk is full; make room and try again");
    case ErrorCode::Locked:
        return Words::tr("another program holds it; close that program and try again");
    case ErrorCode::Conflict:
        return Words::tr("it was changed elsewhere in the meantime; open it again");
    case ErrorCode::Corrupt:
        return Words::tr("it is damaged; restore a backup");
    case ErrorCode::Invalid:
        return Words::tr("it cannot be used as it is; correct it and try again");
    case ErrorCode::Unsupported:
        return Words::tr("Marbre does not read this; choose another form");
    case ErrorCode::Cancelled:
        return Words::tr("stopped on request; nothing is half done");
    case ErrorCode::Io:
        return Words::tr("the system could not read or write it; try again");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Error &error)
{
    QString text = plain(error.code);
    if (!error.detail.isEmpty())
        text = Words::tr("%1 (%2)", "what is wrong, then its technical detail").arg(text, error.detail);
    text = error.where.isEmpty() ? text : Words::tr("%1: %2", "where, then what is wrong").arg(error.where, text);
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace marbre::dialogs
