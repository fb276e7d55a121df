#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <vector>

class QWebEngineProfile;
class QWebEngineView;

namespace marbre::tests {

/// Opens pieces of HTML in a real browser with scripts on, each in a frame of its own, does with them what a person
/// would do, and says of each what it did beside showing text, pictures and recordings. A link that a person follows is
/// none of its deeds. Nothing leaves the machine.
class Harness : public QObject
{
public:
    /// Before the application is made.
    static void prepare();

    Harness();
    ~Harness() override;

    struct Outcome {
        std::vector<QStringList> deeds; ///< of each piece; empty: none
        QStringList strays; ///< what some piece did, nobody knows which
    };
    /// `{n}` in a piece is its number, so that its requests are known as its own.
    [[nodiscard]] Outcome open(const std::vector<QByteArray> &pieces);

private:
    class Page;
    class Watch;
    class Server;

    struct Deed {
        QUrl url;
        QString what;
        bool isPicture = false; ///< or a recording: allowed where an element of the piece names the address
    };

    void openSome(std::size_t first, std::size_t last);
    /// Loads the page of these frames and waits until its script has done its work; what it reports.
    [[nodiscard]] QByteArray reportOf(std::size_t first, std::size_t last);
    void judge(const QByteArray &report, std::size_t first, std::size_t last);

    std::vector<QByteArray> m_pieces;
    Outcome m_outcome;
    std::vector<Deed> m_deeds;
    QByteArray m_frames; ///< the page around them
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEngineView> m_view; // goes before its profile
};

} // namespace marbre::tests
