#include "window/deskmedia.h"

#include <QPointer>

#include "desk/desk.h"
#include "desk/localising.h"

namespace marbre::window {

namespace {

/// The archive's own, or that of an imported site.
QByteArray pictureAt(desk::Desk &desk, const QString &address)
{
    const QString own = archive::isMediaAddress(address) ? address : desk.reader().imports().addressOf(address).value_or(QString());
    return own.isEmpty() ? QByteArray() : desk.media(own).value_or(QByteArray());
}

} // namespace

std::shared_ptr<const article::Article> asShown(desk::Desk &desk, const std::shared_ptr<const article::Article> &article)
{
    if (!desk.reader().imports().hasFiles().value_or(false))
        return article;
    auto shown = desk::withLocalPictures(desk.reader(), *article);
    return shown ? std::make_shared<const article::Article>(std::move(*shown)) : article;
}

editor::RichEditor::Media mediaOf(desk::Desk &opened)
{
    using Known = editor::RichEditor::Media::Known;
    const QPointer<desk::Desk> desk(&opened);
    return {[desk](const QByteArray &bytes) -> Result<QString> {
                return desk ? desk->storeMedia(bytes) : fail(ErrorCode::NotFound, {});
            },
            [desk](const QString &address) { return desk ? pictureAt(*desk, address) : QByteArray(); },
            [desk](const QString &address) {
                const auto rows = desk ? desk->reader().mediaTable().rows({&address, 1}) : std::vector<archive::MediaRow>();
                return rows && !rows->empty() ? Known{rows->front().words.alternative, rows->front().words.credit} : Known();
            }};
}

} // namespace marbre::window
