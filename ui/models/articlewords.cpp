#include "models/articlewords.h"

#include <QCoreApplication>

#include "text/partialdate.h"

namespace marbre::models {

namespace {

QString day(const text::PartialDate &date)
{
    const QString written = text::formatDate(date, interfaceLanguage(), text::DateStyle::Numeric);
    return written.isEmpty() ? QStringLiteral("—") : written;
}

} // namespace

QString untitled()
{
    return QCoreApplication::translate("Articles", "Untitled");
}

QString statusLabel(article::Status status)
{
    switch (status) {
    case article::Status::Draft:
        return QCoreApplication::translate("Articles", "Draft");
    case article::Status::Translating:
        return QCoreApplication::translate("Articles", "In translation");
    case article::Status::Review:
        return QCoreApplication::translate("Articles", "To review");
    case article::Status::Ready:
        return QCoreApplication::translate("Articles", "On the stone");
    case article::Status::Published:
        return QCoreApplication::translate("Articles", "Published");
    }
    Q_UNREACHABLE();
}

QString statusListLabel(article::Status status)
{
    if (status == article::Status::Draft)
        return QCoreApplication::translate("Articles", "Drafts");
    if (status == article::Status::Published)
        return QCoreApplication::translate("Articles", "Published", "list");
    return statusLabel(status);
}

QString sentLabel(archive::SentSign sign)
{
    switch (sign) {
    case archive::SentSign::None:
        return {};
    case archive::SentSign::Older:
        return QCoreApplication::translate("Articles", "Sent; changed here since");
    case archive::SentSign::Present:
        return QCoreApplication::translate("Articles", "Sent as it is now");
    }
    Q_UNREACHABLE();
}

QString bylineOf(const archive::ArticleRow &row)
{
    QStringList parts{row.source, row.authors};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString datesOf(const archive::ArticleRow &row)
{
    const text::PartialDate reposted = row.reposted ? text::PartialDate::of(*row.reposted) : text::PartialDate();
    QString dates = row.original.isNull() && !row.reposted
        ? QString()
        : QStringLiteral("%1 → %2").arg(
              day(row.original),
              row.reposted ? text::formatDate(reposted, interfaceLanguage(), text::DateStyle::Long) : QStringLiteral("—"));
    if (row.originalLanguage.isEmpty() || row.originalLanguage == row.language)
        return dates;
    const QString translation
        //: The languages of a translation, in a narrow list: from → into.
        = QCoreApplication::translate("Articles", "tr. %1 → %2").arg(row.originalLanguage, row.language);
    return dates.isEmpty() ? translation : dates + QStringLiteral(" · ") + translation;
}

QString originalChangedLabel()
{
    return QCoreApplication::translate("Articles", "original changed");
}

QString languageLabel(const QString &code)
{
    if (code == QLatin1String("fr"))
        return QCoreApplication::translate("Articles", "French");
    if (code == QLatin1String("en"))
        return QCoreApplication::translate("Articles", "English");
    const QLocale locale(code);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

QString interfaceLanguage()
{
    //: The code of the language of this translation, for dates: fr in French.
    return QCoreApplication::translate("Articles", "en");
}

} // namespace marbre::models
