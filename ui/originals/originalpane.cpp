#include "originals/originalpane.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "editor/richeditor.h"
#include "models/articlewords.h"
#include "originals/capturewords.h"

namespace marbre::originals {

using archive::FrozenPage;

namespace {

QDate dayOf(const FrozenPage &copy)
{
    return copy.taken.toLocalTime().date();
}

} // namespace

OriginalPane::OriginalPane(QWidget *parent)
    : QWidget(parent)
    , m_head(new QFrame(this))
    , m_what(new QLabel(m_head))
    , m_days(new QComboBox(m_head))
    , m_check(new QPushButton(m_head))
    , m_banner(new QFrame(this))
    , m_bannerText(new QLabel(m_banner))
    , m_changes(new QPushButton(m_banner))
    , m_stack(new QStackedLayout)
    , m_message(new QLabel(this))
    , m_text(new editor::RichEditor(editor::RichEditor::Shape::Body, this))
{
    setObjectName(QStringLiteral("originalPane"));
    build();
    connect(m_check, &QPushButton::clicked, this, [this] { m_isBusy ? emit stopWanted() : emit checkWanted(); });
    connect(m_changes, &QPushButton::clicked, this, &OriginalPane::changesWanted);
    connect(m_days, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && size_t(index) < m_copies.size())
            emit copyWanted(m_copies[size_t(index)]);
    });
    retranslate();
    showNone(false, false);
}

void OriginalPane::build()
{
    m_head->setObjectName(QStringLiteral("originalHead"));
    m_what->setObjectName(QStringLiteral("soft"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true); // a narrow pane must not grow by it
    m_days->setObjectName(QStringLiteral("copies"));
    m_check->setObjectName(QStringLiteral("checkOriginal"));
    m_check->setAutoDefault(false);
    auto *head = new QGridLayout(m_head);
    head->setContentsMargins(12, 7, 12, 7);
    head->setColumnStretch(0, 1);
    head->addWidget(m_what, 0, 0);
    head->addWidget(m_check, 0, 1);
    head->addWidget(m_days, 1, 0, 1, 2);
    m_banner->setObjectName(QStringLiteral("changedBanner"));
    m_bannerText->setWordWrap(true);
    m_changes->setObjectName(QStringLiteral("seeChanges"));
    auto *banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(12, 7, 12, 7);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(m_changes);
    m_message->setObjectName(QStringLiteral("previewMessage"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(32);
    m_text->setObjectName(QStringLiteral("originalText"));
    m_text->setReadOnly(true);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    column->addLayout(m_stack, 1);
}

void OriginalPane::retranslate()
{
    setWindowTitle(tr("Original"));
    m_days->setAccessibleName(tr("Copies of the original"));
    m_bannerText->setText(tr("The original has changed."));
    m_changes->setText(tr("See what has changed"));
    m_text->setAccessibleName(tr("Text of the original"));
    fillCopies();
    describe();
}

void OriginalPane::showNone(bool isArticle, bool canFetch)
{
    m_copies.clear();
    m_shown = 0;
    m_none = !isArticle ? None::Article : canFetch ? None::Copy : None::Address;
    m_text->setContent({});
    m_stack->setCurrentWidget(m_message);
    fillCopies();
    describe();
}

void OriginalPane::setCopies(const std::vector<FrozenPage> &copies)
{
    const bool isNewer = m_copies.empty() || m_copies.front().id != copies.front().id;
    const auto isShown = [this](const FrozenPage &copy) { return copy.id == m_shown; };
    if (m_copies.empty() || m_copies.front().article != copies.front().article)
        m_text->setContent({}); // another article's
    m_copies = copies;
    fillCopies();
    describe();
    if (isNewer || std::ranges::none_of(m_copies, isShown))
        emit copyWanted(m_copies.front());
}

void OriginalPane::showCopy(const FrozenPage &copy, const desk::Capture &capture)
{
    QHash<QString, QByteArray> pictures;
    for (const import::capture::Picture &picture : capture.pictures)
        pictures.insert(picture.address, picture.bytes);
    m_shown = copy.id;
    m_language = capture.article.language;
    m_source = capture.article.source.name;
    m_text->setMedia({{}, [pictures](const QString &address) { return pictures.value(address); }, {}});
    m_text->setContent(capture.article.body);
    m_stack->setCurrentWidget(m_text);
    fillCopies();
    describe();
}

void OriginalPane::showMistake(const QString &sentence)
{
    m_message->setText(sentence);
    m_stack->setCurrentWidget(m_message);
}

void OriginalPane::setBusy(bool busy)
{
    m_isBusy = busy;
    m_check->setText(busy ? tr("Stop") : m_copies.empty() ? tr("Fetch it") : tr("Check"));
    m_check->setToolTip(busy ? tr("Stops asking the server") : tr("Asks the server for the page, and says whether it has changed"));
}

void OriginalPane::fillCopies()
{
    const QSignalBlocker quiet(m_days);
    m_days->clear();
    for (const FrozenPage &copy : m_copies) {
        const bool isOnlyOne = std::ranges::count(m_copies, dayOf(copy), dayOf) == 1;
        m_days->addItem(tr("copy of %1").arg(momentLabel(copy.taken, !isOnlyOne)), copy.id);
        m_days->setItemData(m_days->count() - 1, copy.url, Qt::ToolTipRole);
    }
    m_days->setCurrentIndex(m_days->findData(m_shown));
    m_days->setVisible(m_copies.size() > 1);
}

void OriginalPane::describe()
{
    const bool hasCopy = !m_copies.empty();
    m_head->setVisible(hasCopy || m_none == None::Copy);
    m_banner->setVisible(hasCopy && !m_copies.front().isNoted);
    setBusy(m_isBusy);
    if (!hasCopy) {
        m_what->clear();
        m_message->setText(m_none == None::Article ? tr("Open an article to see its original.")
                               : m_none == None::Copy
                               ? tr("No copy of the original is kept yet.")
                               : tr("This article names no original. Write its address into the field Link, or make an "
                                    "article from a page."));
        return;
    }
    QStringList parts;
    if (!m_language.isEmpty())
        parts.append(models::languageLabel(m_language.section(u'-', 0, 0)));
    if (!m_source.isEmpty())
        parts.append(m_source);
    if (m_copies.size() == 1)
        parts.append(tr("copy of %1").arg(momentLabel(m_copies.front().taken, false)));
    m_what->setText(parts.join(QStringLiteral(" · ")));
    m_what->setToolTip(tr("%1\nLast checked: %2").arg(m_copies.front().url, momentLabel(m_copies.front().checked, true)));
}

void OriginalPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace marbre::originals
