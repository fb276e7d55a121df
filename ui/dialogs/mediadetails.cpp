#include "dialogs/mediadetails.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "models/mediawords.h"

namespace marbre::dialogs {

namespace {

constexpr int paneWidth = 300;
constexpr int previewHeight = 190;
constexpr int previewInset = 10; // round the picture
constexpr int pause = 600; // milliseconds without a key until what is written is given
constexpr int articleRole = Qt::UserRole;

QLabel *softLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QStringLiteral("soft"));
    label->setWordWrap(true);
    return label;
}

} // namespace

MediaDetails::MediaDetails(QWidget *parent)
    : QWidget(parent)
    , m_preview(new QLabel(this))
    , m_name(softLabel({}, this))
    , m_ofOne(new QWidget(this))
    , m_usesName(softLabel({}, m_ofOne))
    , m_uses(new QListWidget(m_ofOne))
    , m_alternative(new QPlainTextEdit(m_ofOne))
    , m_credit(new QLineEdit(m_ofOne))
    , m_rights(new QLineEdit(m_ofOne))
    , m_state(softLabel({}, this))
    , m_sentence(new QLabel(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setFixedWidth(paneWidth);
    build();
    connectParts();
    showNothing();
}

QSize MediaDetails::previewSize()
{
    return {paneWidth - 2 * previewInset, previewHeight - 2 * previewInset};
}

void MediaDetails::build()
{
    m_preview->setObjectName(QStringLiteral("mediaPreview"));
    m_preview->setFixedHeight(previewHeight);
    m_preview->setAlignment(Qt::AlignCenter);
    m_uses->setObjectName(QStringLiteral("mediaUses"));
    m_uses->setFrameShape(QFrame::NoFrame);
    m_uses->setCursor(Qt::PointingHandCursor);
    m_uses->setMinimumHeight(56);
    m_uses->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_alternative->setTabChangesFocus(true);
    m_alternative->setFixedHeight(3 * fontMetrics().lineSpacing() + 14);
    m_alternative->setPlaceholderText(tr("What the picture shows"));
    m_rights->setPlaceholderText(tr("CC BY 4.0, with permission…"));
    m_remove->setObjectName(QStringLiteral("removeMedia"));
    m_remove->setAutoDefault(false);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    auto *fields = new QVBoxLayout(m_ofOne);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(4);
    fields->addWidget(m_usesName);
    fields->addWidget(m_uses, 100);
    fields->addSpacing(8);
    addField(*fields, tr("Alternative text"), m_alternative);
    addField(*fields, tr("Credit"), m_credit);
    addField(*fields, tr("Rights"), m_rights);
    fields->addStretch(1); // where nobody shows it, the fields stay together
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_preview);
    column->addWidget(m_name);
    column->addWidget(m_ofOne, 100);
    column->addStretch(1);
    column->addWidget(m_sentence);
    column->addWidget(m_state);
    column->addWidget(m_remove);
}

void MediaDetails::addField(QVBoxLayout &column, const QString &name, QWidget *field)
{
    auto *label = softLabel(name, m_ofOne);
    label->setBuddy(field);
    field->setAccessibleName(name);
    column.addWidget(label);
    column.addWidget(field);
    column.addSpacing(6);
}

void MediaDetails::connectParts()
{
    m_writing.setSingleShot(true);
    m_writing.setInterval(pause);
    connect(&m_writing, &QTimer::timeout, this, &MediaDetails::flush);
    connect(m_alternative, &QPlainTextEdit::textChanged, &m_writing, qOverload<>(&QTimer::start));
    for (const QLineEdit *field : {m_credit, m_rights})
        connect(field, &QLineEdit::textEdited, &m_writing, qOverload<>(&QTimer::start));
    connect(m_uses, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { openUse(m_uses->row(item)); });
    connect(m_uses, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { openUse(m_uses->row(item)); });
    connect(m_remove, &QPushButton::clicked, this, &MediaDetails::removeWanted);
}

void MediaDetails::openUse(int row)
{
    if (const QListWidgetItem *item = m_uses->item(row))
        emit articleWanted(item->data(articleRole).toLongLong());
}

archive::MediaWords MediaDetails::words() const
{
    return {m_alternative->toPlainText().simplified(), m_credit->text().trimmed(), m_rights->text().trimmed()};
}

void MediaDetails::setWords(const archive::MediaWords &words)
{
    const QSignalBlocker quiet(m_alternative);
    m_alternative->setPlainText(words.alternative);
    m_credit->setText(words.credit);
    m_rights->setText(words.rights);
    m_given = words;
}

void MediaDetails::flush()
{
    m_writing.stop();
    if (!m_shown || words() == m_given)
        return;
    m_given = words();
    emit wordsEdited(m_shown->address, m_given);
}

void MediaDetails::write()
{
    m_alternative->setFocus(Qt::ShortcutFocusReason);
    m_alternative->selectAll();
}

void MediaDetails::showParts(bool ofOne)
{
    m_preview->setVisible(ofOne);
    m_ofOne->setVisible(ofOne);
    m_state->setVisible(m_count > 0);
    m_remove->setVisible(m_count > 0);
}

void MediaDetails::showPicture(const archive::MediaRow &media)
{
    const bool isOther = !m_shown || m_shown->address != media.address;
    if (isOther) {
        flush();
        m_sentence->hide();
        m_usesShown.clear();
        m_uses->clear();
        m_uses->hide();
        m_preview->clear();
    }
    m_shown = media;
    m_count = 1;
    m_name->setText(models::detailsOf(media));
    if (isOther)
        setWords(media.words);
    m_preview->setAccessibleName(models::nameOf(media));
    showParts(true);
}

void MediaDetails::showSeveral(int count)
{
    flush();
    if (m_count != count)
        m_sentence->hide();
    m_shown.reset();
    m_count = count;
    m_name->setText(tr("%Ln picture(s) chosen", nullptr, count));
    showParts(false);
}

void MediaDetails::showNothing()
{
    flush();
    m_shown.reset();
    m_count = 0;
    m_name->setText(tr("Choose a picture to see where it is shown and to write what it shows."));
    showParts(false);
}

void MediaDetails::setPreview(const QPixmap &picture)
{
    QPixmap shown = picture;
    shown.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(shown);
}

void MediaDetails::setUses(const std::vector<archive::MediaUse> &uses)
{
    const int others = m_shown ? m_shown->articles - int(uses.size()) : 0;
    m_usesName->setText(uses.empty() ? tr("No article shows it") : tr("Shown by %Ln article(s)", nullptr, int(uses.size()) + std::max(others, 0)));
    m_uses->setAccessibleName(m_usesName->text());
    if (uses == m_usesShown)
        return;
    m_usesShown = uses;
    m_uses->setVisible(!uses.empty());
    m_uses->clear();
    for (const archive::MediaUse &use : uses) {
        auto *item = new QListWidgetItem(models::nameOf(use), m_uses);
        item->setData(articleRole, use.article);
        item->setToolTip(tr("Open “%1”").arg(models::nameOf(use)));
    }
}

QString MediaDetails::stateOf(const Removable &removable) const
{
    if (!removable.isKnown)
        return tr("Looking for what is unused…");
    if (removable.files == 0 && m_shown && m_shown->articles == 0)
        return tr("Kept: an earlier version or what is being typed shows it, or it was added within a day.");
    if (removable.files == 0)
        return m_count == 1 ? QString() : tr("None of them is unused.");
    const QString size = models::sizeLabel(removable.bytes);
    if (m_count == 1)
        return tr("Unused: no article, no version and no text at work shows it. Removing it frees %1.").arg(size);
    return tr("%Ln of them are unused; removing them frees %1.", nullptr, removable.files).arg(size);
}

void MediaDetails::setRemovable(const Removable &removable)
{
    m_state->setText(stateOf(removable));
    m_state->setVisible(m_count > 0 && !m_state->text().isEmpty());
    m_remove->setEnabled(removable.files > 0);
    m_remove->setText(m_count > 1 && removable.files > 0 ? tr("Remove %Ln picture(s)", nullptr, removable.files) : tr("Remove"));
}

void MediaDetails::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->show();
}

} // namespace marbre::dialogs
