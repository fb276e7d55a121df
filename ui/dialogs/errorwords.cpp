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
    case ErrorCode::Unreachable:
        return Words::tr("the server cannot be reached; check the address and the network");
    case ErrorCode::Untrusted:
        return Words::tr("the server does not show that it is the one meant; nothing was sent, ask who keeps it");
    case ErrorCode::Unauthorized:
        return Words::tr("the server does not take this name and password; give others");
    case ErrorCode::Forbidden:
        return Words::tr("this account may not do that there; ask who keeps the site, or use another account");
    case ErrorCode::TooLarge:
        return Words::tr("the server takes nothing of this size; make it smaller, or ask who keeps the server");
    case ErrorCode::ServerFailed:
        return Words::tr("the server has failed; try again later");
    case ErrorCode::TimedOut:
        return Words::tr("the server has not answered in time; try again later");
    case ErrorCode::CutShort:
        return Words::tr("the server’s answer was cut off; try again");
    case ErrorCode::NotUnderstood:
        return Words::tr("the server’s answer is not what was asked for; check the address");
    case ErrorCode::Redirected:
        return Words::tr("the server sends on to another address; correct the address, nothing was sent there");
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
