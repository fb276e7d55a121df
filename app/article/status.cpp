#include "article/status.h"

namespace marbre::article {

QString statusName(Status status)
{
    switch (status) {
    case Status::Draft:
        return QStringLiteral("draft");
    case Status::Translating:
        return QStringLiteral("translating");
    case Status::Review:
        return QStringLiteral("review");
    case Status::Ready:
        return QStringLiteral("ready");
    case Status::Published:
        return QStringLiteral("published");
    }
    Q_UNREACHABLE();
}

std::optional<Status> statusFromName(QStringView name)
{
    for (const Status status : allStatuses)
        if (statusName(status) == name)
            return status;
    return {};
}

} // namespace marbre::article
