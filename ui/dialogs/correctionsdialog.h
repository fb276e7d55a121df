#pragma once

#include <QDialog>

#include <vector>

#include "article/article.h"

class QDateEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace marbre::dialogs {

/// What readers are told of changes made after publication: one correction after the other, each with its day.
class CorrectionsDialog : public QDialog
{
    Q_OBJECT

public:
    CorrectionsDialog(const std::vector<article::Correction> &corrections, QWidget *parent);

    /// Without those that say nothing.
    [[nodiscard]] std::vector<article::Correction> corrections() const;

private:
    void build();
    void add(const article::Correction &correction);
    void remove();
    void show(int row);
    void take();
    void label(int row);

    std::vector<article::Correction> m_corrections;
    QListWidget *m_list;
    QDateEdit *m_day;
    QPlainTextEdit *m_text;
    QPushButton *m_remove;
};

} // namespace marbre::dialogs
