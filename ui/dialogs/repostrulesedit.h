#pragma once

#include <QWidget>

#include "article/repostrule.h"

class QComboBox;
class QFormLayout;

namespace marbre::dialogs {

/// Asks whose a repost in its own language is said to be: for all sources, and for some of them otherwise.
class RepostRulesEdit : public QWidget
{
    Q_OBJECT

public:
    /// `sources`: that one may choose from.
    RepostRulesEdit(const article::RepostRules &rules, const QStringList &sources, QWidget *parent = nullptr);

    [[nodiscard]] article::RepostRules rules() const;

private:
    void addRow(const QString &source, article::RepostRule rule);
    [[nodiscard]] QComboBox *choices(article::RepostRule rule);

    QFormLayout *m_form;
    QComboBox *m_usual;
    QComboBox *m_others; ///< sources without a rule of their own
    std::map<QString, QComboBox *> m_rows; ///< by their sources
};

} // namespace marbre::dialogs
