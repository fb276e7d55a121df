#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

class QWebEngineView;

namespace marbre::tests {

/// A browser window on files, as a person has it who opened a site's folder.
class Browser
{
public:
    Browser();
    ~Browser();

    /// False: it was not loaded.
    [[nodiscard]] bool open(const QString &file, const QString &behind = {});
    /// What an expression gives.
    [[nodiscard]] QVariant value(const QString &script);
    /// Waits until an expression is true, some seconds at most.
    [[nodiscard]] bool waitFor(const QString &script);
    void type(const QString &text);
    void press(Qt::Key key);

    /// Complaints of the pages.
    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }

private:
    class Page;
    QStringList m_complaints;
    std::unique_ptr<QWebEngineView> m_view;
};

} // namespace marbre::tests
