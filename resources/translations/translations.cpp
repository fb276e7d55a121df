#include "resources/translations/translations.h"

static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace marbre {

QString translationFile(const QString &language)
{
    initTranslationResources();
    return QStringLiteral(":/translations/marbre_%1.qm").arg(language);
}

} // namespace marbre
