#include "window/deskmedia.h"

#include <QPointer>

#include "desk/desk.h"

namespace marbre::window {

editor::RichEditor::Media mediaOf(desk::Desk &opened)
{
    using Known = editor::RichEditor::Media::Known;
    const QPointer<desk::Desk> desk(&opened);
    return {[desk](const QByteArray &bytes) -> Result<QString> {
                return desk ? desk->storeMedia(bytes) : fail(ErrorCode::NotFound, {});
            },
            [desk](const QString &address) { return desk ? desk->media(address).value_or(QByteArray()) : QByteArray(); },
            [desk](const QString &address) {
                const auto rows = desk ? desk->reader().mediaTable().rows({&address, 1}) : std::vector<archive::MediaRow>();
                return rows && !rows->empty() ? Known{rows->front().words.alternative, rows->front().words.credit} : Known();
            }};
}

} // namespace marbre::window
