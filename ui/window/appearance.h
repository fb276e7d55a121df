#pragma once

#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace marbre::window {

/// Light or dark, as the person chose in the menu or as the system is. Fusion with a palette and a small style sheet.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };

    /// Takes the application over; to be made once, before the first window.
    explicit Appearance(QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    [[nodiscard]] bool isDark() const;

private:
    /// Qt 6.4 does not tell the system's scheme: its palette does at the start, and the desktop portal ("Settings",
    /// org.freedesktop.appearance color-scheme) where there is one, then and when it changes.
    void followSystem();
    Q_SLOT void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);
    void setSystemDark(bool dark);
    void apply();

    Scheme m_scheme = Scheme::System;
    bool m_systemIsDark;
};

[[nodiscard]] QPalette marblePalette(bool dark);

} // namespace marbre::window
