#pragma once

#include <QString>
#include <QTranslator>

namespace marbre::window {

/// The language of the interface: the system's, or the one chosen in the menu. Widgets are told by LanguageChange.
class InterfaceLanguage
{
public:
    /// `code` is "fr", "en", or empty for the system's (French where that is French, else English).
    void set(const QString &code);
    [[nodiscard]] QString chosen() const { return m_chosen; }

private:
    QString m_chosen;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace marbre::window
