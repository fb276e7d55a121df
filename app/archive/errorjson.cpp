#include "archive/errorjson.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace marbre::archive {

QByteArray errorToJson(const Error &error)
{
    const QJsonObject object{{QStringLiteral("code"), int(error.code)},
                             {QStringLiteral("where"), error.where},
                             {QStringLiteral("detail"), error.detail}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Error> errorFromJson(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int code = object.value(QLatin1String("code")).toInt(int(ErrorCode::Io));
    const bool isKnown = code >= 0 && code <= int(lastErrorCode);
    return Error{isKnown ? ErrorCode(code) : ErrorCode::Io, object.value(QLatin1String("where")).toString(),
                 object.value(QLatin1String("detail")).toString(), {}};
}

} // namespace marbre::archive
