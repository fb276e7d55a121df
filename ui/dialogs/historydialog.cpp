#include "dialogs/historydialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "models/versionwords.h"

namespace marbre::dialogs {

namespace {

enum Against { TheOneBefore, Todays };

} // namespace

HistoryDialog::HistoryDialog(desk::Desk &desk, qint64 article, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_article(article)
    , m_list(new QListWidget(this))
    , m_against(new QComboBox(this))
    , m_sideBySide(new QCheckBox(tr("Side by side"), this))
    , m_text(new QTextBrowser(this))
    , m_name(new QLineEdit(this))
    , m_mistake(new QLabel(this))
    , m_restore(new QPushButton(tr("Restore this version"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("history"));
    setWindowTitle(tr("History"));
    resize(940, 620);
    build();
    connectParts();
    readVersions();
}

void HistoryDialog::build()
{
    m_list->setObjectName(QStringLiteral("versions"));
    m_list->setAccessibleName(tr("Versions"));
    m_list->setFixedWidth(290);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListWidget::item { padding: 8px 10px; }"));
    m_against->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_against->setMinimumContentsLength(26);
    m_against->setAccessibleName(tr("What it is compared with"));
    m_text->setObjectName(QStringLiteral("changes"));
    m_text->setAccessibleName(tr("Changes"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    QFont reading = font();
    reading.setPixelSize(qRound(QFontInfo(reading).pixelSize() * 1.15));
    m_text->setFont(reading);
    m_text->setOpenLinks(false);
    m_name->setObjectName(QStringLiteral("versionName"));
    m_name->setPlaceholderText(tr("A name for this version: as published, before the cuts…"));
    m_name->setAccessibleName(tr("Name of the version"));
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    m_restore->setAutoDefault(false);
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    auto *how = new QHBoxLayout;
    how->addWidget(m_against);
    how->addWidget(m_sideBySide);
    how->addStretch(1);
    auto *what = new QHBoxLayout;
    what->addWidget(m_name, 1);
    what->addWidget(m_restore);
    auto *right = new QVBoxLayout;
    right->addLayout(how);
    right->addWidget(m_text, 1);
    right->addWidget(m_mistake);
    right->addLayout(what);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addLayout(right, 1);
}

void HistoryDialog::connectParts()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::compare);
    connect(m_against, &QComboBox::currentIndexChanged, this, &HistoryDialog::compare);
    connect(m_sideBySide, &QCheckBox::toggled, this, &HistoryDialog::compare);
    connect(m_name, &QLineEdit::editingFinished, this, &HistoryDialog::giveName);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { takeBack(link.toString()); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const archive::Version *version = chosen())
            emit restoreWanted(version->version);
    });
    connect(&m_desk, &desk::Desk::changed, this, &HistoryDialog::readVersions);
    connect(&m_desk, &QObject::destroyed, this, &QDialog::close);
}

const archive::Version *HistoryDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && size_t(row) < m_versions.size() ? &m_versions[size_t(row)] : nullptr;
}

void HistoryDialog::readVersions()
{
    m_desk.versions(m_article).then(this, [this](const Result<std::vector<archive::Version>> &versions) {
        if (!versions)
            complain(versions.error());
        else if (*versions != m_versions)
            takeVersions(*versions);
    });
}

void HistoryDialog::takeVersions(const std::vector<archive::Version> &versions)
{
    const int kept = chosen() ? chosen()->version : 0;
    m_versions = versions;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const archive::Version &version : m_versions) {
        m_list->addItem(models::labelOf(version));
        row = version.version == kept ? m_list->count() - 1 : row;
    }
    m_list->setCurrentRow(row);
    listOthers();
    compare();
}

/// What one can compare with; what was chosen stays.
void HistoryDialog::listOthers()
{
    const QSignalBlocker quiet(m_against);
    const QVariant kept = m_against->currentData();
    const int index = m_against->currentIndex();
    m_against->clear();
    m_against->addItem(tr("Against the version before"));
    m_against->addItem(tr("Against today’s"));
    m_against->insertSeparator(m_against->count());
    for (const archive::Version &version : m_versions)
        m_against->addItem(tr("Against %1").arg(models::labelOf(version).section(u'\n', 0, 0)), version.version);
    const int found = kept.isValid() ? m_against->findData(kept) : std::clamp(index, 0, 1);
    m_against->setCurrentIndex(std::max(found, 0));
}

/// 0: there is none.
int HistoryDialog::otherVersion() const
{
    if (const QVariant version = m_against->currentData(); version.isValid())
        return version.toInt();
    if (m_against->currentIndex() == Todays)
        return m_versions.front().version;
    const size_t before = size_t(m_list->currentRow()) + 1;
    return before < m_versions.size() ? m_versions[before].version : 0;
}

void HistoryDialog::compare()
{
    const archive::Version *version = chosen();
    const int round = ++m_round;
    m_restore->setEnabled(version && m_list->currentRow() > 0);
    m_name->setText(version ? version->name : QString());
    if (!version)
        return;
    const int one = version->version;
    const int other = otherVersion();
    m_desk.version(m_article, one).then(this, [=, this](const Result<article::Article> &first) {
        if (round != m_round)
            return;
        if (!first) {
            complain(first.error());
            return;
        }
        if (other == 0) {
            showChanges({}, {one, *first});
            return;
        }
        m_desk.version(m_article, other).then(this, [=, this, first = *first](const Result<article::Article> &second) {
            if (round != m_round)
                return;
            if (!second)
                complain(second.error());
            else
                other > one ? showChanges({one, first}, {other, *second}) : showChanges({other, *second}, {one, first});
        });
    });
}

void HistoryDialog::showChanges(const Compared &before, const Compared &after)
{
    m_mistake->hide();
    m_before = before;
    m_after = after;
    const auto layout = m_sideBySide->isChecked() ? models::Layout::SideBySide : models::Layout::OneText;
    // What is today's can be given a passage back.
    const bool isTodays = m_versions.size() > 1 && after.version == m_versions.front().version;
    m_text->setHtml(models::comparison(before.article, after.article, layout, palette(),
                                       isTodays ? models::Links::TakeBack : models::Links::None));
}

/// Of what is shown: what is chosen may be on its way still.
void HistoryDialog::takeBack(const QString &link)
{
    if (const auto passage = models::passageAt(link, m_before.article, m_after.article))
        emit passageWanted(m_before.version, *passage);
}

void HistoryDialog::giveName()
{
    const archive::Version *version = chosen();
    if (version && version->name != m_name->text().trimmed())
        m_desk.nameVersion(m_article, version->version, m_name->text()).then(this, [this](const Outcome &named) {
            if (!named)
                complain(named.error());
        });
}

void HistoryDialog::complain(const Error &error)
{
    m_text->clear();
    m_mistake->setText(sentence(error));
    m_mistake->show();
}

} // namespace marbre::dialogs
