#pragma once

#include <QPointer>
#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace marbre::desk {
class Desk;
}
namespace marbre::preview {
class SiteView;
}

namespace marbre::window {

/// « Lire »: the archive as the site that it is, in a window of its own, without a network. A link that leads out says
/// where before it does.
class Reader : public QWidget
{
    Q_OBJECT

public:
    /// Closes itself when the desk goes.
    Reader(desk::Desk &desk, QWidget *parent);
    ~Reader() override;

    void open(const QString &address);
    /// Null where the browser could not start.
    [[nodiscard]] preview::SiteView *view() const { return m_view; }

private:
    void build();
    void buildBar(QLayout *column);
    void buildAsking(QLayout *column);
    QToolButton *addButton(QLayout *row, const char *name, const QString &text, const QString &hint, const QKeySequence &keys);
    void connectView();
    void showState();
    void ask(const QUrl &url);
    void find(bool backward);
    void zoomBy(int steps);
    void savePdf();

    QPointer<desk::Desk> m_desk;
    preview::SiteView *m_view;
    QString m_reason;
    QLabel *m_title;
    QLineEdit *m_find;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QWidget *m_asking;
    QLabel *m_outward;
    QUrl m_url; ///< that is asked for
};

} // namespace marbre::window
