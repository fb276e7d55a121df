#include "dialogs/sendingwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

#include "dialogs/errorwords.h"
#include "models/articlewords.h"

namespace marbre::dialogs {

using archive::TargetKind;
using Kind = sending::SendResult::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::dialogs::Sending)
};

QString when(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    return local.date() == QDate::currentDate() ? Words::tr("at %1", "a time of today").arg(locale.toString(local.time(), QLocale::ShortFormat))
                                                : Words::tr("on %1", "a day and time").arg(locale.toString(local, QLocale::ShortFormat));
}

QString nameOf(const QUuid &article, qint64 number, const QString &headline)
{
    if (article.isNull())
        return Words::tr("The whole site");
    if (number == 0)
        return headline.isEmpty() ? Words::tr("An article that is gone") : headline;
    return headline.isEmpty() ? models::untitled() : headline;
}

QString warningSentence(const sending::SendWarning &warning)
{
    switch (warning.kind) {
    case sending::SendWarning::Kind::UnknownAuthor:
        return Words::tr("nobody there is called “%1”, or this account may not write for others").arg(warning.detail);
    case sending::SendWarning::Kind::ForbiddenCategory:
        return Words::tr("“%1” is not there, and this account may not make it").arg(warning.detail);
    case sending::SendWarning::Kind::OtherSlug:
        return Words::tr("the server has given it another address: %1").arg(warning.detail);
    case sending::SendWarning::Kind::OtherStatus:
        return Words::tr("the server has given it another status: %1").arg(warning.detail);
    }
    Q_UNREACHABLE();
}

QString lossesOf(const sending::Losses &losses)
{
    QStringList names;
    for (const QString &element : losses.elements)
        names.append(u'<' + element + u'>');
    names += losses.attributes;
    return names.isEmpty() ? Words::tr("some words") : names.join(QStringLiteral(", "));
}

QString forecast(Kind kind)
{
    switch (kind) {
    case Kind::Created:
        return Words::tr("New there");
    case Kind::Updated:
        return Words::tr("Brings the copy there up to date");
    case Kind::Unchanged:
        return Words::tr("There already, as it is here");
    case Kind::Conflict:
        return Words::tr("Changed there since it was sent: compare, then choose");
    }
    Q_UNREACHABLE();
}

} // namespace

QString kindLabel(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Wordpress:
        return QStringLiteral("WordPress");
    case TargetKind::Sftp:
        return QStringLiteral("SFTP");
    case TargetKind::Webdav:
        return QStringLiteral("WebDAV");
    case TargetKind::Folder:
        return Words::tr("Folder");
    }
    Q_UNREACHABLE();
}

QString placeLabel(const archive::Target &target)
{
    const QString place = target.kind == TargetKind::Folder ? target.address : QUrl(target.address).host();
    return kindLabel(target.kind) + QStringLiteral(" · ") + place;
}

QString nameOf(const archive::OutboxItem &item)
{
    return nameOf(item.article, item.number, item.headline);
}

QString nameOf(const archive::SentRow &sent)
{
    return nameOf(sent.sent.article, sent.number, sent.headline);
}

QString stateLabel(const archive::OutboxItem &item, bool isOnItsWay)
{
    if (isOnItsWay)
        return Words::tr("On its way…");
    if (item.trouble)
        return item.trouble->code == ErrorCode::Conflict ? forecast(Kind::Conflict) : sentence(*item.trouble);
    return item.overwrite.isEmpty() ? Words::tr("Waiting, queued %1").arg(when(item.queued))
                                    : Words::tr("Waiting; the copy there will be written over");
}

QString stateLabel(const archive::SentRow &sent)
{
    const bool isOlder = sent.number > 0 && sent.version != sent.sent.version;
    return (isOlder ? Words::tr("Sent %1; changed here since") : Words::tr("Sent %1")).arg(when(sent.sent.sent));
}

QStringList remarksOf(const desk::SendItem &item)
{
    if (!item.result)
        return {};
    QStringList what;
    for (const sending::SendWarning &warning : item.result->warnings)
        what.append(warningSentence(warning));
    if (!item.result->losses.isEmpty())
        what.append(Words::tr("the server has taken out %1").arg(lossesOf(item.result->losses)));
    for (QString &each : what)
        each = Words::tr("%1: %2", "an article, then what is to be known of it").arg(item.headline, each);
    return what;
}

QString forecast(const desk::SendItem &item)
{
    if (!item.result)
        return sentence(item.result.error());
    const QString what = forecast(item.result->kind);
    if (item.result->losses.isEmpty())
        return what;
    return what + QStringLiteral(" · ") + Words::tr("the server will take out %1").arg(lossesOf(item.result->losses));
}

QString forecast(const sending::UploadReport &site)
{
    if (site.sent + site.removed == 0)
        return Words::tr("The site there is as it is here: nothing to send");
    QStringList parts{Words::tr("%Ln file(s) to write", nullptr, site.sent)};
    if (site.removed > 0)
        parts.append(Words::tr("%Ln to remove", nullptr, site.removed));
    if (site.unchanged > 0)
        parts.append(Words::tr("%Ln as they are there", nullptr, site.unchanged));
    if (site.bytes > 0)
        parts.append(QLocale().formattedDataSize(site.bytes));
    return parts.join(QStringLiteral(" · "));
}

QString journeySentence(const desk::Courier::Journey &journey)
{
    if (journey.trouble)
        return Words::tr("%1 It is tried again at %2.", "why it was not sent, a time")
            .arg(sentence(*journey.trouble), QLocale().toString(journey.next.toLocalTime().time(), QLocale::ShortFormat));
    return journey.isOnItsWay ? Words::tr("Sending…") : Words::tr("Waits for its turn.");
}

QString endSentence(const Outcome &outcome, bool isSite, int arrived, int waiting)
{
    QStringList sentences;
    if (isSite && outcome)
        sentences.append(Words::tr("The site is there."));
    else if (arrived > 0)
        sentences.append(Words::tr("%Ln article(s) sent.", nullptr, arrived));
    if (!outcome && desk::lacksSecret(outcome.error()))
        sentences.append(Words::tr("The password is not known here: it is asked for when you send."));
    else if (!outcome)
        sentences.append(outcome.error().code == ErrorCode::Cancelled ? Words::tr("Stopped; the rest waits.") : sentence(outcome.error()));
    else if (waiting > 0)
        sentences.append(Words::tr("%Ln article(s) could not be sent.", nullptr, waiting));
    return sentences.join(u' ');
}

QString sentTip(const std::vector<archive::SentRow> &sent, const std::vector<archive::Target> &targets)
{
    QStringList lines;
    for (const archive::SentRow &each : sent) {
        const auto target = std::ranges::find(targets, each.sent.target, &archive::Target::id);
        const QString words = each.version == each.sent.version ? Words::tr("%1: sent %2, as it is now") : Words::tr("%1: sent %2; changed here since");
        if (target != targets.end())
            lines.append(words.arg(target->name, when(each.sent.sent)));
    }
    return lines.join(u'\n');
}

} // namespace marbre::dialogs
