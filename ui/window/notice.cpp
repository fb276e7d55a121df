#include "window/notice.h"

#include <QDesktopServices>
#include <QUrl>

namespace marbre::window {

namespace {

constexpr int successShownFor = 12000; // milliseconds

} // namespace

Notice::Notice(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("notice"));
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_clearing.setSingleShot(true);
    m_clearing.setInterval(successShownFor);
    setFocusPolicy(Qt::NoFocus);
    connect(&m_clearing, &QTimer::timeout, this, [this] {
        clear();
        setFocusPolicy(Qt::NoFocus);
    });
    connect(this, &QLabel::linkActivated, this, [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
}

void Notice::say(const QString &sentence, const QString &link, const QString &linkText)
{
    QString text = sentence.toHtmlEscaped();
    if (!link.isEmpty())
        text += QStringLiteral(" <a href=\"%1\">%2</a>")
                    .arg(QUrl::fromLocalFile(link).toString(QUrl::FullyEncoded).toHtmlEscaped(), linkText.toHtmlEscaped());
    setText(text);
    setToolTip(sentence);
    setAccessibleName(sentence);
    setFocusPolicy(link.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    m_clearing.start();
}

void Notice::complain(const QString &sentence)
{
    m_clearing.stop();
    setText(QStringLiteral("⚠ ") + sentence.toHtmlEscaped());
    setToolTip(sentence);
    setAccessibleName(sentence);
    setFocusPolicy(Qt::NoFocus);
}

} // namespace marbre::window
