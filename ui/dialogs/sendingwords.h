#pragma once

#include <QStringList>

#include <vector>

#include "archive/outboxtable.h"
#include "archive/senttable.h"
#include "archive/targettable.h"
#include "desk/courier.h"

namespace marbre::dialogs {

/// A kind of target, in the interface's language.
[[nodiscard]] QString kindLabel(archive::TargetKind kind);
/// Under a target's name: "WordPress · example.org".
[[nodiscard]] QString placeLabel(const archive::Target &target);

/// An article's title, or what stands in its place.
[[nodiscard]] QString nameOf(const archive::OutboxItem &item);
[[nodiscard]] QString nameOf(const archive::SentRow &sent);
/// How it stands with it, in one line.
[[nodiscard]] QString stateLabel(const archive::OutboxItem &item, bool isOnItsWay);
[[nodiscard]] QString stateLabel(const archive::SentRow &sent);

/// Of an article that was sent: what is to be known of it, a sentence each.
[[nodiscard]] QStringList remarksOf(const desk::SendItem &item);
/// What sending would do, and what the server would take out.
[[nodiscard]] QString forecast(const desk::SendItem &item);
[[nodiscard]] QString forecast(const sending::UploadReport &site);
/// How far a journey is, or why it rests.
[[nodiscard]] QString journeySentence(const desk::Courier::Journey &journey);
/// What a journey came to.
[[nodiscard]] QString endSentence(const Outcome &outcome, bool isSite, int arrived, int waiting);

/// What the targets have of an article, a line each.
[[nodiscard]] QString sentTip(const std::vector<archive::SentRow> &sent, const std::vector<archive::Target> &targets);

} // namespace marbre::dialogs
