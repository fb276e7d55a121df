#include "feeds/feeddialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "models/feedwords.h"

namespace marbre::feeds {

using archive::Feed;

namespace {

constexpr int wide = 520; // pixels

} // namespace

FeedDialog::FeedDialog(const Feed &feed, const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_address(new QLineEdit(feed.address, this))
    , m_name(new QLineEdit(feed.name, this))
    , m_folder(new QComboBox(this))
    , m_every(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_give(m_buttons->addButton(isNew() ? tr("Follow") : tr("Keep"), QDialogButtonBox::AcceptRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("feed"));
    setWindowTitle(isNew() ? tr("Follow a feed") : tr("Feed"));
    resize(wide, 0);
    build(folders);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FeedDialog::give);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FeedDialog::reject);
    connect(m_address, &QLineEdit::textChanged, m_state, &QLabel::clear);
    setBusy(false);
}

void FeedDialog::build(const QStringList &folders)
{
    m_address->setObjectName(QStringLiteral("feedAddress"));
    m_address->setPlaceholderText(tr("https://…"));
    m_address->setReadOnly(!isNew());
    m_address->selectAll();
    m_name->setObjectName(QStringLiteral("feedName"));
    m_name->setPlaceholderText(m_feed.title.isEmpty() ? tr("As it calls itself") : m_feed.title);
    m_folder->setObjectName(QStringLiteral("feedFolder"));
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_folder->addItems(folders);
    m_folder->setCurrentText(m_feed.folder);
    m_folder->lineEdit()->setPlaceholderText(tr("None; levels are parted by /"));
    m_folder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // what is proposed is long
    m_every->setObjectName(QStringLiteral("feedEvery"));
    std::vector<int> choices = models::everyChoices();
    if (std::ranges::find(choices, m_feed.every) == choices.end())
        choices.push_back(m_feed.every);
    for (const int minutes : choices)
        m_every->addItem(models::everyLabel(minutes), minutes);
    m_every->setCurrentIndex(m_every->findData(m_feed.every));
    m_give->setObjectName(QStringLiteral("giveFeed"));
    m_give->setDefault(true);
    m_state->setObjectName(QStringLiteral("soft"));
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_state->setMinimumHeight(m_state->fontMetrics().lineSpacing() * 3); // what is wrong is no reason to move the buttons
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setRange(0, 0);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(isNew() ? tr("Site or feed") : tr("Address"), m_address);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Fetched"), m_every);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addWidget(m_state);
    column->addWidget(m_buttons);
    (isNew() ? m_address : m_name)->setFocus();
}

Feed FeedDialog::feed() const
{
    Feed feed = m_feed;
    feed.address = m_address->text().trimmed();
    feed.name = m_name->text().trimmed();
    feed.folder = m_folder->currentText();
    feed.every = m_every->currentData().toInt();
    return feed;
}

void FeedDialog::give()
{
    if (m_address->text().trimmed().isEmpty()) {
        complain(tr("Write the address of a site or of its feed."));
        return;
    }
    setBusy(true);
    emit given(feed());
}

void FeedDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    for (QWidget *each : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_folder),
                          static_cast<QWidget *>(m_every), static_cast<QWidget *>(m_give)})
        each->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(busy ? tr("Stop") : tr("Cancel"));
    m_progress->setVisible(busy && isNew());
    m_state->setText(busy && isNew() ? tr("Looking for the feed…")
                         : m_feed.trouble && !isNew() ? tr("When it was last fetched, nothing came.")
                                                      : QString());
}

void FeedDialog::complain(const QString &sentence)
{
    setBusy(false);
    m_state->setText(sentence);
    m_address->setFocus();
    m_address->selectAll();
}

void FeedDialog::reject()
{
    if (m_isBusy) {
        setBusy(false);
        emit stopped();
        return;
    }
    QDialog::reject();
}

} // namespace marbre::feeds
