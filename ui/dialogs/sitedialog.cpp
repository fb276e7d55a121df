#include "dialogs/sitedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

#include "dialogs/repostrulesedit.h"

namespace marbre::dialogs {

SiteDialog::SiteDialog(const archive::Site &site, const QStringList &sources, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(site.name, this))
    , m_url(new QLineEdit(site.url, this))
    , m_reposts(new RepostRulesEdit(site.reposts, sources, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("siteDialog"));
    setWindowTitle(tr("The site"));
    m_name->setObjectName(QStringLiteral("siteName"));
    m_url->setObjectName(QStringLiteral("siteUrl"));
    m_name->setMinimumWidth(320);
    m_url->setPlaceholderText(QStringLiteral("https://"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_url);
    auto *hint = new QLabel(tr("Exported pages name the site as their publisher, and say at which address they stand."), this);
    hint->setObjectName(QStringLiteral("soft"));
    hint->setWordWrap(true);
    form->addRow(hint);
    form->addRow(m_reposts);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    const auto check = [this, buttons] { buttons->button(QDialogButtonBox::Save)->setEnabled(isFit()); };
    connect(m_url, &QLineEdit::textChanged, buttons, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

archive::Site SiteDialog::site() const
{
    return {m_name->text().trimmed(), m_url->text().trimmed(), m_reposts->rules()};
}

/// Nothing, or the address of a page of the web.
bool SiteDialog::isFit() const
{
    const QUrl url(m_url->text().trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return m_url->text().trimmed().isEmpty() || (url.isValid() && web && !url.host().isEmpty());
}

} // namespace marbre::dialogs
