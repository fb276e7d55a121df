#pragma once

#include <QLocale>
#include <QString>

#include "archive/articlelist.h"
#include "article/status.h"

namespace marbre::models {

/// What the window calls things, in the interface's language.

[[nodiscard]] QString untitled();
/// Of one article: "Draft", « Sur le marbre ».
[[nodiscard]] QString statusLabel(article::Status status);
/// Of the desk's list of them: "Drafts", « Publiés ».
[[nodiscard]] QString statusListLabel(article::Status status);
/// What the list's arrow means, for who does not see it; empty for what was never sent.
[[nodiscard]] QString sentLabel(archive::SentSign sign);
/// Source and authors: "HIPAA Journal · Steve Alder".
[[nodiscard]] QString bylineOf(const archive::ArticleRow &row);
/// Both dates and the translation: "27/04/2021 → 3 mai 2021 · trad. en → fr".
[[nodiscard]] QString datesOf(const archive::ArticleRow &row);
/// Of an article whose original says something that nobody has taken note of.
[[nodiscard]] QString originalChangedLabel();
/// A language by its own code's name in the interface's language: "Français".
[[nodiscard]] QString languageLabel(const QString &code);
/// The interface's language as a tag for text::formatDate: "fr" or "en".
[[nodiscard]] QString interfaceLanguage();

} // namespace marbre::models
