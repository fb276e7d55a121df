#include "window/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QStyleFactory>

#include <array>

static void initWindowResources()
{
    Q_INIT_RESOURCE(window);
}

namespace marbre::window {

namespace {

/// The colours of the house, light and dark (the plan's "The look").
struct Colours {
    const char *scheme; ///< in the names of icons
    QColor stone, panel, bar, ink, soft, hair, accent, selection, hover, onAccent;
};

const Colours light{"light",
                    QColor(0xF4, 0xF2, 0xEE), QColor(0xFF, 0xFF, 0xFF), QColor(0xFA, 0xF9, 0xF7),
                    QColor(0x1F, 0x22, 0x26), QColor(0x6A, 0x6E, 0x73), QColor(0xE2, 0xDF, 0xD9),
                    QColor(0x9B, 0x2C, 0x2C), QColor(0xF3, 0xE7, 0xE4), QColor(0xEC, 0xE9, 0xE3),
                    QColor(0xFF, 0xFF, 0xFF)};
const Colours dark{"dark",
                   QColor(0x1B, 0x1A, 0x19), QColor(0x23, 0x22, 0x20), QColor(0x20, 0x1F, 0x1D),
                   QColor(0xE8, 0xE6, 0xE1), QColor(0x9A, 0x96, 0x8F), QColor(0x35, 0x33, 0x2F),
                   QColor(0xE0, 0x7A, 0x6B), QColor(0x3A, 0x2A, 0x28), QColor(0x2C, 0x2A, 0x27),
                   QColor(0x1B, 0x1A, 0x19)};

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme");
constexpr uint prefersDark = 1;

QString styleSheet(const Colours &colours)
{
    initWindowResources();
    QFile file(QStringLiteral(":/window/marbre.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<QLatin1String, QColor>, 10> names{{
        {QLatin1String("@stone"), colours.stone},
        {QLatin1String("@panel"), colours.panel},
        {QLatin1String("@bar"), colours.bar},
        {QLatin1String("@ink"), colours.ink},
        {QLatin1String("@soft"), colours.soft},
        {QLatin1String("@hair"), colours.hair},
        {QLatin1String("@accent"), colours.accent},
        {QLatin1String("@selection"), colours.selection},
        {QLatin1String("@hover"), colours.hover},
        {QLatin1String("@onAccent"), colours.onAccent},
    }};
    for (const auto &[name, colour] : names)
        sheet.replace(name, colour.name());
    return sheet.replace(QLatin1String("@scheme"), QLatin1String(colours.scheme));
}

} // namespace

QPalette marblePalette(bool isDark)
{
    const Colours &c = isDark ? dark : light;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, c.stone);
    set(QPalette::WindowText, c.ink);
    set(QPalette::Base, c.panel);
    set(QPalette::AlternateBase, c.bar);
    set(QPalette::Text, c.ink);
    set(QPalette::PlaceholderText, c.soft);
    set(QPalette::Button, c.panel);
    set(QPalette::ButtonText, c.ink);
    set(QPalette::BrightText, c.onAccent);
    set(QPalette::Highlight, c.selection);
    set(QPalette::HighlightedText, c.ink);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::Light, c.panel);
    set(QPalette::Midlight, c.hover);
    set(QPalette::Mid, c.hair);
    set(QPalette::Dark, c.hair.darker(isDark ? 80 : 115));
    set(QPalette::Shadow, isDark ? QColor(Qt::black) : QColor(0xB9, 0xB4, 0xAB));
    set(QPalette::ToolTipBase, c.ink);
    set(QPalette::ToolTipText, c.panel);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.soft);
    return palette;
}

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_systemIsDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
    followSystem();
}

void Appearance::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    apply();
}

bool Appearance::isDark() const
{
    return m_scheme == Scheme::System ? m_systemIsDark : m_scheme == Scheme::Dark;
}

void Appearance::followSystem()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, QStringLiteral("Read"));
    question << appearanceGroup << schemeKey;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (!reply.isError())
            portalChanged(appearanceGroup, schemeKey, reply.value().variant().value<QDBusVariant>());
    });
}

void Appearance::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        setSystemDark(value.variant().toUInt() == prefersDark);
}

void Appearance::setSystemDark(bool isNowDark)
{
    if (m_systemIsDark == isNowDark)
        return;
    m_systemIsDark = isNowDark;
    if (m_scheme == Scheme::System)
        apply();
}

void Appearance::apply()
{
    QApplication::setPalette(marblePalette(isDark()));
    qApp->setStyleSheet(styleSheet(isDark() ? dark : light));
}

} // namespace marbre::window
