#pragma once

#include <QDialog>

#include <vector>

#include "desk/capturing.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;

namespace marbre::editor {
class RichEditor;
}

namespace marbre::originals {

class FindingEdit;

/// What was read of a page, before it becomes an article: every field to be looked at and changed, the text, and whether
/// the archive has it already. Not modal.
class CaptureDialog : public QDialog
{
    Q_OBJECT

public:
    /// `wasFetched`: it came from the Web just now, and so may its pictures.
    CaptureDialog(desk::Capture capture, bool wasFetched, QWidget *parent);

    /// The articles that stand for this page already.
    void setKnown(const std::vector<archive::AlreadyThere> &known);
    /// Of the form, as the person has filled it in.
    [[nodiscard]] article::Article article() const;
    [[nodiscard]] const desk::Capture &capture() const { return m_capture; }
    /// The pictures that are only on the Web are to be fetched, too.
    [[nodiscard]] bool wantsPictures() const;

    /// What is being done with it; empty: nothing. Cancel stops what can be stopped, and waits for the rest.
    void setBusy(const QString &doing, bool canStop = false);
    void complain(const QString &sentence);

signals:
    void createWanted();
    void stopped();
    void openWanted(qint64 article);
    /// The page is a new copy of what that article has as its original.
    void takeWanted(qint64 article);

private:
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildText();
    [[nodiscard]] QWidget *buildBanner();
    void addField(QGridLayout *grid, FindingEdit *edit, const QString &label);
    void fillUses();
    [[nodiscard]] bool isTranslated() const;
    void reject() override;

    desk::Capture m_capture;
    qint64 m_known = 0;
    QFrame *m_banner = nullptr;
    QLabel *m_knownText = nullptr;
    QPushButton *m_take = nullptr;
    FindingEdit *m_title;
    FindingEdit *m_authors;
    FindingEdit *m_source;
    FindingEdit *m_published;
    FindingEdit *m_language;
    FindingEdit *m_lead;
    FindingEdit *m_address;
    FindingEdit *m_license;
    QComboBox *m_use;
    QCheckBox *m_pictures;
    editor::RichEditor *m_text;
    QLabel *m_state;
    QDialogButtonBox *m_buttons;
    QPushButton *m_create;
    bool m_isBusy = false;
    bool m_canStop = false;
};

} // namespace marbre::originals
