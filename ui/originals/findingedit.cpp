#include "originals/findingedit.h"

#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "models/articlewords.h"
#include "originals/capturewords.h"
#include "text/language.h"
#include "text/partialdate.h"
#include "text/spacing.h"

namespace marbre::originals {

using import::capture::Finding;

namespace {

/// The languages that are known by their names; another is written as its code.
constexpr std::array languages{"fr", "en", "de", "es", "it", "pt", "nl", "ru", "uk", "ar", "he", "zh", "ja"};

const QString menuLink = QStringLiteral("more");

QString languageNamed(const QString &text)
{
    for (const char *code : languages)
        if (models::languageLabel(QLatin1String(code)).compare(text, Qt::CaseInsensitive) == 0)
            return QLatin1String(code);
    return text::isLanguageTag(text) ? text : QString();
}

QString elided(const QString &text)
{
    constexpr qsizetype longest = 44;
    return text.size() > longest ? text.left(longest - 1).trimmed() + u'…' : text;
}

QString placeOf(const Finding &finding)
{
    return FindingEdit::tr("%1 · %2%", "where a value stands in a page, and how sure it is")
        .arg(placeLabel(finding.from))
        .arg(qRound(finding.confidence * 100));
}

} // namespace

FindingEdit::FindingEdit(Kind kind, import::capture::Field field, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_field(std::move(field))
    , m_place(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    const auto noteEdit = [this] {
        showPlace();
        showMistake();
        emit edited();
    };
    if (kind == Kind::Text) {
        m_text = new QPlainTextEdit(this);
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 3 + 14);
        connect(m_text, &QPlainTextEdit::textChanged, this, noteEdit);
        setFocusProxy(m_text);
    } else {
        m_line = new QLineEdit(this);
        connect(m_line, &QLineEdit::textChanged, this, noteEdit);
        setFocusProxy(m_line);
    }
    focusProxy()->setAccessibleName(name);
    m_place->setObjectName(QStringLiteral("soft"));
    m_place->setTextFormat(Qt::RichText);
    m_place->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_place->setWordWrap(true);
    QFont small = m_place->font();
    small.setPixelSize(qRound(QFontInfo(small).pixelSize() * 0.88));
    m_place->setFont(small);
    column->addWidget(focusProxy());
    column->addWidget(m_place);
    connect(m_place, &QLabel::linkActivated, this, &FindingEdit::choose);
    write(m_field.empty() ? QString() : shown(m_field.front().value));
    showPlace();
}

QString FindingEdit::written() const
{
    return text::singleSpaced(m_text ? m_text->toPlainText() : m_line->text());
}

void FindingEdit::write(const QString &text)
{
    if (m_text) {
        m_text->setPlainText(text);
        return;
    }
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

QString FindingEdit::shown(const QString &value) const
{
    if (m_kind == Kind::Language)
        return models::languageLabel(value.section(u'-', 0, 0));
    const auto date = m_kind == Kind::Date ? text::PartialDate::fromIso(value.left(10)) : std::nullopt;
    return date ? text::formatDate(*date, models::interfaceLanguage(), text::DateStyle::Numeric) : value;
}

QString FindingEdit::value() const
{
    const QString text = written();
    if (const int index = chosen(); index >= 0)
        return m_kind == Kind::Date ? m_field[size_t(index)].value.left(10) : m_field[size_t(index)].value;
    if (m_kind == Kind::Language)
        return languageNamed(text);
    if (m_kind == Kind::Date) {
        const text::DateReading reading = text::readDate(text);
        return reading.state == text::DateReading::State::Date ? reading.date.toIso() : QString();
    }
    return text;
}

/// The finding that stands in the field; -1: what stands there is the person's.
int FindingEdit::chosen() const
{
    const QString text = written();
    const auto isIt = [&](const Finding &finding) { return text::singleSpaced(shown(finding.value)) == text; };
    const auto found = std::ranges::find_if(m_field, isIt);
    return found == m_field.end() ? -1 : int(found - m_field.begin());
}

void FindingEdit::choose(const QString &link)
{
    if (link == menuLink)
        openMenu();
    else if (const size_t index = link.toUInt(); index < m_field.size())
        write(shown(m_field[index].value));
}

void FindingEdit::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (size_t i = 0; i < m_field.size(); ++i) {
        const QString value = QString(elided(shown(m_field[i].value))).replace(u'&', QLatin1String("&&"));
        menu->addAction(QStringLiteral("%1  —  %2").arg(value, placeOf(m_field[i])), this, [this, i] { choose(QString::number(i)); });
    }
    menu->popup(m_place->mapToGlobal(QPoint(0, m_place->height())));
}

void FindingEdit::showPlace()
{
    const int index = chosen();
    QStringList parts;
    if (index >= 0) {
        const Finding &finding = m_field[size_t(index)];
        const Sureness sureness = surenessOf(finding.confidence);
        parts.append(QStringLiteral("<span style='color:%1'>●</span> %2").arg(sureness.colour, placeOf(finding).toHtmlEscaped()));
        m_place->setToolTip(sureness.name);
    } else {
        parts.append((m_field.empty() && written().isEmpty() ? tr("the page does not say it") : tr("as you wrote it")).toHtmlEscaped());
        m_place->setToolTip({});
    }
    // Two spellings that are shown alike are no choice.
    const auto isOther = [&](size_t i) { return int(i) != index && shown(m_field[i].value) != written(); };
    size_t other = 0;
    while (other < m_field.size() && !isOther(other))
        ++other;
    if (other < m_field.size())
        parts.append(tr("or %1").arg(QStringLiteral("<a href='%1'>%2</a>").arg(other).arg(elided(shown(m_field[other].value)).toHtmlEscaped())));
    if (m_field.size() > 2)
        parts.append(QStringLiteral("<a href='%1'>%2</a>").arg(menuLink, tr("all…").toHtmlEscaped()));
    m_place->setText(parts.join(QStringLiteral(" &nbsp;")));
}

void FindingEdit::showMistake()
{
    const bool mistake = m_line && !written().isEmpty() && value().isEmpty();
    if (!m_line || m_line->property("mistake").toBool() == mistake)
        return;
    m_line->setProperty("mistake", mistake);
    m_line->style()->unpolish(m_line);
    m_line->style()->polish(m_line);
}

} // namespace marbre::originals
