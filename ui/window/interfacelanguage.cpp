#include "window/interfacelanguage.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include "resources/translations/translations.h"

namespace marbre::window {

void InterfaceLanguage::set(const QString &code)
{
    m_chosen = code;
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    const QString own = locale.language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en");
    if (m_own.load(translationFile(own)))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace marbre::window
