#include "editor/sourcedialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "editor/sourceedit.h"

namespace marbre::editor {

SourceDialog::SourceDialog(const QString &kind, const QString &source, QWidget *parent)
    : QDialog(parent)
    , m_edit(new SourceEdit(this))
{
    setFont(QApplication::font()); // not the text's
    setWindowTitle(kind.isEmpty() ? tr("HTML") : tr("HTML: %1").arg(kind));
    resize(620, 340);
    m_edit->setObjectName(QStringLiteral("cardSource"));
    m_edit->setAccessibleName(tr("HTML"));
    m_edit->document()->setDocumentMargin(12);
    m_edit->setPlainText(source);
    auto *buttons = new QDialogButtonBox(this);
    auto *apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    apply->setShortcut(Qt::CTRL | Qt::Key_Return);
    apply->setToolTip(tr("Put it in the text (Ctrl+Enter)"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->addWidget(m_edit, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    m_edit->setFocus();
}

QString SourceDialog::source() const
{
    return m_edit->source();
}

} // namespace marbre::editor
