#include "editor/linkpopup.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "html/address.h"

namespace marbre::editor {

namespace {

constexpr int popupWidth = 380;

QToolButton *button(const QString &text, QWidget *parent)
{
    auto *result = new QToolButton(parent);
    result->setText(text);
    result->setAutoRaise(true);
    return result;
}

} // namespace

std::optional<QString> addressFrom(const QString &typed)
{
    static const QRegularExpression mail(QStringLiteral("^[^\\s/:@]+@[^\\s/:@]+\\.[^\\s/:@]+$"));
    static const QRegularExpression host(QStringLiteral("^[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}([/?#].*)?$"),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression phone(QStringLiteral("^\\+?[0-9][0-9 ().\\x{a0}\\x{202f}-]{5,20}$"));
    static const QRegularExpression port(QStringLiteral("^[\\w.-]+:\\d{1,5}([/?#]\\S*)?$"));
    QString address = typed.trimmed();
    if (phone.match(address).hasMatch()) {
        address.removeIf([](QChar c) { return !c.isDigit() && c != u'+'; });
        address.prepend(QStringLiteral("tel:"));
    } else if (port.match(address).hasMatch()) {
        address.prepend(QStringLiteral("http://"));
    } else if (std::ranges::any_of(address, [](QChar c) { return c.isSpace(); })
               && !address.contains(QLatin1String("://"))) {
        return std::nullopt; // words
    }
    if (mail.match(address).hasMatch())
        address.prepend(QStringLiteral("mailto:"));
    else if (host.match(address).hasMatch())
        address.prepend(QStringLiteral("https://"));
    return html::safeAddress(address, html::AddressUse::Link);
}

LinkPopup::LinkPopup(QWidget *parent)
    : QFrame(parent)
    , m_address(new QLineEdit(this))
    , m_remove(button(tr("Remove"), this))
    , m_refusal(new QLabel(tr("This is no address that a link may have."), this))
{
    setFont(QApplication::font()); // not the text's
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Link"));
    m_address->setPlaceholderText(tr("https://… or name@example.org"));
    m_address->setAccessibleName(tr("Address of the link"));
    m_refusal->hide();
    auto *apply = button(tr("Apply"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(apply);
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_refusal);
    connect(apply, &QToolButton::clicked, this, &LinkPopup::accept);
    connect(m_remove, &QToolButton::clicked, this, [this] { emit answered({}), hide(); });
    connect(m_address, &QLineEdit::textEdited, m_refusal, &QWidget::hide);
}

void LinkPopup::ask(const QString &address, const QPoint &below)
{
    m_refusal->hide();
    m_remove->setVisible(!address.isEmpty());
    m_address->setText(address);
    m_address->selectAll();
    resize(std::min(popupWidth, parentWidget()->width() - 16), sizeHint().height());
    const int right = parentWidget()->width() - width() - 8;
    const int bottom = parentWidget()->height() - height() - 8;
    move(std::clamp(below.x(), 8, std::max(8, right)), std::clamp(below.y(), 8, std::max(8, bottom)));
    show();
    raise();
    m_address->setFocus(Qt::PopupFocusReason);
}

void LinkPopup::accept()
{
    const QString typed = m_address->text().trimmed();
    const auto address = typed.isEmpty() ? std::optional(QString()) : addressFrom(typed);
    if (!address) {
        m_refusal->show();
        resize(width(), sizeHint().height());
        return;
    }
    emit answered(*address);
    hide();
}

void LinkPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept();
    else
        QFrame::keyPressEvent(event);
}

void LinkPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit closed();
}

} // namespace marbre::editor
