#include "dialogs/senddialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "dialogs/targetlist.h"

namespace marbre::dialogs {

SendDialog::SendDialog(const std::vector<archive::Target> &targets, int articles, QWidget *parent)
    : QDialog(parent)
    , m_articles(articles)
    , m_targets(new TargetList(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("sendTo"));
    setWindowTitle(tr("Send to"));
    resize(380, 320);
    m_targets->show(targets, {});
    auto *what = new QLabel(tr("It goes into the outbox; nothing is sent before you say so there."), this);
    what->setObjectName(QStringLiteral("soft"));
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_queue = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_queue->setObjectName(QStringLiteral("queue"));
    m_queue->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_targets, 1);
    column->addWidget(what);
    column->addWidget(buttons);
    connect(m_targets, &QListWidget::currentRowChanged, this, &SendDialog::showWhat);
    connect(m_targets, &QListWidget::itemDoubleClicked, this, &SendDialog::take);
    connect(buttons, &QDialogButtonBox::accepted, this, &SendDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_targets->setFocus();
    showWhat();
}

void SendDialog::showWhat()
{
    const archive::Target *target = m_targets->chosen();
    m_queue->setEnabled(target);
    if (target)
        m_queue->setText(archive::takesArticles(target->kind) ? tr("Queue %Ln article(s)", nullptr, m_articles) : tr("Queue the whole site"));
}

void SendDialog::take()
{
    emit chosen(*m_targets->chosen());
    close();
}

} // namespace marbre::dialogs
