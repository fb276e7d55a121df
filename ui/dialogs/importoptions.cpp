#include "dialogs/importoptions.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "dialogs/filedialogs.h"
#include "dialogs/mappingdialog.h"

namespace marbre::dialogs {

ImportOptionsBar::ImportOptionsBar(QWidget *parent)
    : QWidget(parent)
    , m_status(new QComboBox(this))
    , m_site(new QWidget(this))
    , m_found(new QLabel(m_site))
    , m_choose(new QPushButton(tr("Choose…"), m_site))
    , m_fields(new QPushButton(m_site))
{
    m_status->setObjectName(QStringLiteral("importStatus"));
    m_status->addItems({tr("as they come"), tr("as drafts")});
    auto *statusLabel = new QLabel(tr("New articles"), this);
    statusLabel->setBuddy(m_status);
    m_found->setObjectName(QStringLiteral("soft"));
    m_choose->setObjectName(QStringLiteral("importUploads"));
    m_choose->setAutoDefault(false);
    m_fields->setObjectName(QStringLiteral("importFields"));
    m_fields->setAutoDefault(false);
    auto *uploadsLabel = new QLabel(tr("The site’s files"), m_site);
    uploadsLabel->setToolTip(tr("The folder wp-content/uploads of the site, or a copy of it"));
    uploadsLabel->setBuddy(m_choose);
    auto *site = new QHBoxLayout(m_site);
    site->setContentsMargins(0, 0, 0, 0);
    site->setSpacing(8);
    site->addWidget(uploadsLabel);
    site->addWidget(m_choose);
    site->addWidget(m_found);
    site->addWidget(m_fields);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(statusLabel);
    row->addWidget(m_status);
    row->addSpacing(16);
    row->addWidget(m_site);
    row->addStretch(1);
    connect(m_status, &QComboBox::activated, this, &ImportOptionsBar::changed);
    connect(m_fields, &QPushButton::clicked, this, &ImportOptionsBar::chooseFields);
    connect(m_choose, &QPushButton::clicked, this, &ImportOptionsBar::chooseUploads);
    setHasSite(false);
}

void ImportOptionsBar::apply(desk::ImportOptions &options) const
{
    options.uploads = m_uploads;
    options.mapping = m_mapping;
    if (m_status->currentIndex() == 1)
        options.status = article::Status::Draft;
}

void ImportOptionsBar::chooseUploads()
{
    chooseFolder(window(), tr("The site’s files: its folder wp-content/uploads"), QStringLiteral("uploads"), [this](const QString &folder) {
        setUploads(folder);
        emit changed();
    });
}

void ImportOptionsBar::chooseFields()
{
    auto *dialog = new MappingDialog(m_known, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const import::MetaMapping said = dialog->changed();
        m_mapping.insert(said);
        if (!said.isEmpty())
            emit changed();
    });
    dialog->open();
}

void ImportOptionsBar::setUploads(const QString &folder)
{
    m_uploads = folder;
    m_choose->setText(folder.isEmpty() ? tr("Choose…") : QDir(folder).dirName());
    m_choose->setToolTip(QDir::toNativeSeparators(folder));
}

void ImportOptionsBar::setHasSite(bool hasSite)
{
    m_site->setVisible(hasSite);
}

void ImportOptionsBar::setPlan(const desk::ImportReport *plan)
{
    m_known = plan ? plan->fields : std::vector<import::MetaField>();
    const auto used = std::ranges::count_if(m_known, [](const auto &field) { return field.meaning != import::MetaMeaning::None; });
    m_fields->setVisible(!m_known.empty());
    m_fields->setText(tr("Fields: %1 of %2 used…").arg(used).arg(m_known.size()));
    if (!plan)
        m_found->clear();
    else if (m_uploads.isEmpty() && plan->filesFound == 0)
        m_found->setText(tr("%Ln picture(s) named", nullptr, plan->files));
    else
        m_found->setText(tr("%Ln picture(s) found", nullptr, plan->filesFound) + QStringLiteral(" · ")
                         + tr("%Ln missing", nullptr, plan->files - plan->filesFound));
}

} // namespace marbre::dialogs
