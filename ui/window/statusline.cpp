#include "window/statusline.h"

#include <QEvent>
#include <QHBoxLayout>

#include "models/articlewords.h"
#include "text/count.h"

namespace marbre::window {

namespace {

QString coloured(const char *colour, const QString &words)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(QLatin1StringView(colour), words);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_saved(new QLabel(this))
    , m_sent(new QLabel(this))
    , m_length(new QLabel(this))
    , m_language(new QToolButton(this))
    , m_typography(new QToolButton(this))
    , m_outbox(new QToolButton(this))
    , m_version(new QLabel(this))
    , m_notice(new Notice(this))
    , m_address(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(26);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(18);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_sent->setObjectName(QStringLiteral("sentSign"));
    m_length->setObjectName(QStringLiteral("length"));
    m_version->setObjectName(QStringLiteral("version"));
    row->addWidget(m_saved);
    row->addWidget(m_sent);
    row->addWidget(m_length);
    row->addWidget(m_language);
    row->addWidget(m_typography);
    m_language->setObjectName(QStringLiteral("spellingCount"));
    m_language->setFocusPolicy(Qt::TabFocus);
    connect(m_language, &QToolButton::clicked, this, &StatusLine::unknownWanted);
    m_typography->setObjectName(QStringLiteral("typographyCount"));
    m_typography->setFocusPolicy(Qt::TabFocus);
    connect(m_typography, &QToolButton::clicked, this, &StatusLine::typographyWanted);
    row->addWidget(m_notice, 1);
    row->addWidget(m_address, 1);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->hide();
    m_outbox->setObjectName(QStringLiteral("outboxCount"));
    m_outbox->setFocusPolicy(Qt::TabFocus);
    connect(m_outbox, &QToolButton::clicked, this, &StatusLine::outboxWanted);
    row->addWidget(m_outbox);
    row->addWidget(m_version);
    m_minute.setInterval(30000);
    connect(&m_minute, &QTimer::timeout, this, &StatusLine::showVersion);
    m_minute.start();
    retranslate();
}

void StatusLine::setTypography(std::optional<int> changes)
{
    m_changes = changes;
    retranslate();
}

void StatusLine::setState(State state)
{
    m_state = state;
    retranslate();
}

void StatusLine::showArticle(const article::Article &article, const TextLength &length)
{
    m_hasArticle = true;
    m_textLength = length;
    m_code = article.language;
    m_number = article.version;
    m_modified = article.modified;
    retranslate();
}

void StatusLine::clearArticle()
{
    m_hasArticle = false;
    m_state = State::Nothing;
    retranslate();
}

void StatusLine::showAddress(const QString &address)
{
    m_address->setFullText(address);
    m_address->setVisible(!address.isEmpty());
    m_notice->setVisible(address.isEmpty());
}

void StatusLine::setOutgoing(const Outgoing &outgoing)
{
    m_outgoing = outgoing;
    showSent();
}

void StatusLine::setOutbox(const Outbox &outbox)
{
    m_queue = outbox;
    showOutbox();
}

void StatusLine::showSaved()
{
    struct Words {
        const char *colour;
        QString text;
        QString tip;
    };
    const auto words = [this]() -> Words {
        switch (m_state) {
        case State::Nothing:
            return {};
        case State::Saved:
            return {"#3F7D58", tr("Saved"), tr("All that is written is safe in the archive, on this machine")};
        case State::Saving:
            return {"#B7791F", tr("Saving…"), tr("What was written last is on its way into the archive")};
        case State::NotSaved:
            return {"#C0392B", tr("Not saved"), tr("What was written last is not in the archive yet")};
        }
        Q_UNREACHABLE();
    }();
    m_saved->setText(words.text.isEmpty() ? QString() : coloured(words.colour, QStringLiteral("● ") + words.text));
    m_saved->setToolTip(words.tip);
}

/// An arrow out of the archive, as in the list.
void StatusLine::showSent()
{
    const bool isSent = m_outgoing.sent != archive::SentSign::None;
    const bool isPresent = m_outgoing.sent == archive::SentSign::Present;
    m_sent->setVisible(m_hasArticle && (isSent || m_outgoing.isWaiting));
    const QString text = m_outgoing.isWaiting ? tr("In the outbox") : isPresent ? tr("Sent") : tr("Sent, changed since");
    const char *colour = isPresent && !m_outgoing.isWaiting ? "#3F7D58" : "#B7791F";
    m_sent->setText(coloured(colour, QStringLiteral("↗ ") + text));
    QStringList tips;
    if (m_outgoing.isWaiting)
        tips.append(tr("It waits in the outbox to be sent"));
    tips.append(m_outgoing.tip);
    tips.removeAll(QString());
    m_sent->setToolTip(tips.join(u'\n'));
}

void StatusLine::showOutbox()
{
    m_outbox->setVisible(m_queue.waiting > 0 || m_queue.isSending);
    const QString text = m_queue.isSending ? tr("Sending: %Ln left", nullptr, m_queue.waiting)
        : m_queue.troubled > 0             ? tr("Outbox: %Ln to look at", nullptr, m_queue.troubled)
                                           : tr("Outbox: %Ln", nullptr, m_queue.waiting);
    m_outbox->setText(text);
    m_outbox->setToolTip(tr("What waits to be sent, and why it was not"));
}

void StatusLine::retranslate()
{
    showSaved();
    showSent();
    showOutbox();
    const QStringList lengths{tr("%Ln word(s)", nullptr, m_textLength.words), tr("%Ln sign(s)", nullptr, m_textLength.signs),
                              tr("%Ln min", "minutes of reading", text::readingMinutes(m_textLength.words))};
    m_length->setText(m_hasArticle ? lengths.join(QStringLiteral(" · ")) : QString());
    showLanguage();
    m_typography->setVisible(m_hasArticle && m_changes);
    m_typography->setText(tr("Typography: %Ln to correct", nullptr, m_changes.value_or(0)));
    m_typography->setToolTip(tr("See what typography asks of this article"));
    showVersion();
}

void StatusLine::setSpelling(std::optional<Spelling> spelling)
{
    m_spelling = spelling;
    showLanguage();
}

void StatusLine::showLanguage()
{
    const bool shown = m_hasArticle && !m_code.isEmpty();
    m_language->setVisible(shown);
    if (!shown)
        return;
    QString text = models::languageLabel(m_code);
    if (m_spelling && !m_spelling->hasDictionary)
        text += QStringLiteral(" · ") + tr("no dictionary");
    else if (m_spelling)
        text += QStringLiteral(" · ") + tr("%Ln unknown word(s)", nullptr, m_spelling->unknown);
    m_language->setText(text);
    m_language->setToolTip(tr("Go to the next word that no dictionary has (F7)"));
}

void StatusLine::showVersion()
{
    if (!m_hasArticle || m_number == 0) {
        m_version->clear();
        return;
    }
    const qint64 minutes = m_modified.secsTo(QDateTime::currentDateTimeUtc()) / 60;
    const QString age = minutes < 1 ? tr("just now")
        : minutes < 60              ? tr("%n minute(s) ago", nullptr, int(minutes))
                                    : QLocale().toString(m_modified.toLocalTime(), QLocale::ShortFormat);
    m_version->setText(tr("v%1 · %2", "version, age").arg(m_number).arg(age));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace marbre::window
