#include "window/notice.h"

#include <QDesktopServices>
#include <QUrl>

#include <utility>

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
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) {
        if (const auto act = std::exchange(m_act, nullptr))
            act();
        else
            QDesktopServices::openUrl(QUrl(link));
    });
}

void Notice::show(const QString &html, const QString &sentence, bool hasLink)
{
    m_act = nullptr;
    m_clearing.stop();
    setText(html);
    setToolTip(sentence);
    setAccessibleName(sentence);
    setFocusPolicy(hasLink ? Qt::TabFocus : Qt::NoFocus);
}

void Notice::say(const QString &sentence, const QString &link, const QString &linkText)
{
    QString text = sentence.toHtmlEscaped();
    if (!link.isEmpty())
        text += QStringLiteral(" <a href=\"%1\">%2</a>")
                    .arg(QUrl::fromLocalFile(link).toString(QUrl::FullyEncoded).toHtmlEscaped(), linkText.toHtmlEscaped());
    show(text, sentence, !link.isEmpty());
    m_clearing.start();
}

void Notice::complain(const QString &sentence)
{
    show(QStringLiteral("⚠ ") + sentence.toHtmlEscaped(), sentence, false);
}

void Notice::offer(const QString &sentence, const QString &words, std::function<void()> act)
{
    show(sentence.toHtmlEscaped() + QStringLiteral(" <a href=\"#\">%1</a>").arg(words.toHtmlEscaped()), sentence, true);
    m_act = std::move(act);
}

} // namespace marbre::window
