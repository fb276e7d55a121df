#include "feeds/feeditempane.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

#include "dialogs/errorwords.h"
#include "editor/richeditor.h"
#include "models/articlewords.h"
#include "models/feedwords.h"

namespace marbre::feeds {

using archive::FeedItem;
using archive::FeedItemState;

namespace {

constexpr int margin = 22; // where the text under it begins

QString saidBy(const FeedItem &item, const QString &feed)
{
    QStringList parts{feed};
    if (!item.authors.isEmpty())
        parts.append(item.authors.join(QStringLiteral(", ")));
    parts.append(QLocale().toString(item.moment.toLocalTime(), QLocale::ShortFormat));
    if (!item.language.isEmpty())
        parts.append(models::languageLabel(item.language.section(u'-', 0, 0)));
    if (!item.link.isEmpty())
        parts.append(QUrl(item.link).host());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

FeedItemPane::FeedItemPane(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_stack(new QStackedLayout(this))
    , m_message(new QLabel(this))
    , m_text(new editor::RichEditor(editor::RichEditor::Shape::Body, this))
{
    setObjectName(QStringLiteral("feedItem"));
    setAttribute(Qt::WA_StyledBackground);
    m_message->setObjectName(QStringLiteral("feedItemMessage"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(margin);
    m_text->setObjectName(QStringLiteral("feedItemText"));
    m_text->setAccessibleName(tr("Text of the feed"));
    m_text->setReadOnly(true);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_text, 1);
    m_stack->addWidget(m_message);
    m_stack->addWidget(page);
}

QWidget *FeedItemPane::buildHead()
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("feedItemHead"));
    m_title = new QLabel(head);
    m_title->setObjectName(QStringLiteral("feedItemTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_saidBy = new QLabel(head);
    m_saidBy->setObjectName(QStringLiteral("soft"));
    m_saidBy->setTextFormat(Qt::PlainText);
    m_saidBy->setWordWrap(true);
    m_banner = new QFrame(head);
    m_banner->setObjectName(QStringLiteral("feedItemBanner"));
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setWordWrap(true);
    auto *banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(10, 7, 10, 7);
    banner->addWidget(m_bannerText, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QAction *action : {m_actions.translate, m_actions.read, m_actions.skip})
        row->addWidget(buttonFor(action));
    row->addStretch(1);
    row->addWidget(buttonFor(m_actions.open));
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(margin, 16, margin, 14);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_saidBy);
    column->addLayout(row);
    column->addWidget(m_banner);
    return head;
}

/// A button that says what its action says, and its key.
QPushButton *FeedItemPane::buttonFor(QAction *action)
{
    auto *button = new QPushButton(this);
    button->setObjectName(action->objectName());
    button->setAutoDefault(false);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setCheckable(action->isCheckable());
        button->setChecked(action->isChecked());
    };
    connect(action, &QAction::changed, button, follow);
    connect(action, &QAction::toggled, button, follow);
    connect(button, &QPushButton::clicked, action, [action, follow] {
        action->trigger();
        follow(); // the action says whether it is done
    });
    follow();
    return button;
}

void FeedItemPane::showItem(const FeedItem &item, const QString &feed)
{
    m_title->setText(models::titleOf(item));
    m_saidBy->setText(saidBy(item, feed));
    showState(item);
    if (m_item != item.id)
        m_text->setContent({});
    m_item = item.id;
    m_stack->setCurrentIndex(1);
}

void FeedItemPane::showState(const FeedItem &item)
{
    QString words;
    if (item.trouble)
        words = tr("The page could not be fetched: the next fetch of the feeds tries again. %1").arg(dialogs::sentence(*item.trouble));
    else if (item.state == FeedItemState::Translating && item.article.isNull())
        words = tr("The page is being fetched, or will be with the next fetch of the feeds.");
    else if (item.number != 0)
        words = tr("An article was made of it.");
    else if (!item.article.isNull())
        words = tr("The article that was made of it is no longer in the archive.");
    m_bannerText->setText(words);
    m_banner->setVisible(!words.isEmpty());
}

void FeedItemPane::setText(qint64 item, const document::Document &text)
{
    if (item == m_item)
        m_text->setContent(text);
}

void FeedItemPane::showNothing(const QString &words)
{
    m_item = 0;
    m_text->setContent({});
    m_message->setText(words);
    m_stack->setCurrentIndex(0);
}

} // namespace marbre::feeds
