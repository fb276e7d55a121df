#include "window/choices.h"

#include <QSettings>

#include "preview/previewpane.h"
#include "window/appearance.h"
#include "window/interfacelanguage.h"
#include "window/settings.h"

namespace marbre::window {

namespace {

void check(const QActionGroup &group, const QVariant &chosen)
{
    for (QAction *action : group.actions())
        action->setChecked(action->data() == chosen);
}

} // namespace

Choices::Choices(const WindowActions &actions, Appearance &appearance, InterfaceLanguage &language,
                 preview::PreviewPane &preview, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
{
    connect(actions.appearances, &QActionGroup::triggered, this, [&appearance](const QAction *action) {
        QSettings().setValue(settings::appearance, action->data());
        appearance.setScheme(static_cast<Appearance::Scheme>(action->data().toInt()));
    });
    connect(actions.languages, &QActionGroup::triggered, this, [&language](const QAction *action) {
        QSettings().setValue(settings::language, action->data());
        language.set(action->data().toString());
    });
    check(*actions.appearances, static_cast<int>(appearance.scheme()));
    check(*actions.languages, language.chosen());
    connectPageWidths(preview);
}

void Choices::connectPageWidths(preview::PreviewPane &preview)
{
    connect(m_actions.pageWidths, &QActionGroup::triggered, &preview,
            [&preview](const QAction *action) { preview.setPageWidth(action->data().toInt()); });
    const auto checkWidth = [this, &preview] { check(*m_actions.pageWidths, preview.pageWidth()); };
    connect(&preview, &preview::PreviewPane::pageWidthChanged, this, checkWidth);
    checkWidth();
}

} // namespace marbre::window
