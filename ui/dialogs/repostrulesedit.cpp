#include "dialogs/repostrulesedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace marbre::dialogs {

using article::RepostRule;

RepostRulesEdit::RepostRulesEdit(const article::RepostRules &rules, const QStringList &sources, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_usual(choices(rules.usual))
    , m_others(new QComboBox(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_usual->setObjectName(QStringLiteral("repostsUsual"));
    m_usual->setAccessibleName(tr("Reposts in the original’s language"));
    m_form->addRow(new QLabel(tr("Reposts in the original’s language"), this));
    m_form->addRow(tr("All sources"), m_usual);
    m_others->setObjectName(QStringLiteral("repostsOthers"));
    m_others->setAccessibleName(tr("Add a rule for a source"));
    m_others->addItem(tr("Another rule for…"));
    for (const QString &source : sources)
        if (!rules.bySource.contains(source))
            m_others->addItem(source);
    m_form->addRow(QString(), m_others);
    for (const auto &[source, rule] : rules.bySource)
        addRow(source, rule);
    connect(m_others, &QComboBox::activated, this, [this](int index) {
        if (index <= 0)
            return;
        const QString source = m_others->itemText(index);
        m_others->removeItem(index);
        m_others->setCurrentIndex(0);
        addRow(source, RepostRule::Original);
        m_rows.at(source)->setFocus();
    });
}

void RepostRulesEdit::addRow(const QString &source, RepostRule rule)
{
    QComboBox *row = choices(rule);
    row->setAccessibleName(source);
    row->addItem(tr("As all sources"));
    m_form->insertRow(m_form->rowCount() - 1, source, row);
    m_rows.insert_or_assign(source, row);
    connect(row, &QComboBox::activated, this, [this, row, source] {
        if (row->currentData().isValid())
            return;
        m_rows.erase(source);
        m_others->addItem(source);
        QMetaObject::invokeMethod(this, [this, row] { m_form->removeRow(row); }, Qt::QueuedConnection); // it is at work
    });
}

QComboBox *RepostRulesEdit::choices(RepostRule rule)
{
    auto *box = new QComboBox(this);
    box->addItem(tr("A text of this site"), int(RepostRule::Own));
    box->addItem(tr("Left out of search engines"), int(RepostRule::Hidden));
    box->addItem(tr("Refers to the original’s address"), int(RepostRule::Original));
    box->setCurrentIndex(box->findData(int(rule)));
    return box;
}

article::RepostRules RepostRulesEdit::rules() const
{
    const auto ruleOf = [](const QComboBox *box) { return RepostRule(box->currentData().toInt()); };
    article::RepostRules rules{ruleOf(m_usual), {}};
    for (const auto &[source, row] : m_rows)
        rules.bySource.emplace(source, ruleOf(row));
    return rules;
}

} // namespace marbre::dialogs
