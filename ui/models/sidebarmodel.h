#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include "archive/articlelist.h"

namespace marbre::models {

/// The sidebar: headings, and under each the lists that one can look at, with their counts.
class SidebarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, List, More, Search };
    enum Role { KindRole = Qt::UserRole, CountRole, FilterRole };

    explicit SidebarModel(QObject *parent = nullptr);

    void setCounts(const archive::Counts &counts);
    /// Queries that are kept at hand; each is the label of its row.
    void setSearches(const QStringList &searches);
    /// Opens or closes the whole of a long section, by the row of its "More…".
    void toggleSection(const QModelIndex &more);
    /// Builds its words anew, after the interface's language has changed.
    void retranslate();
    /// The row that shows exactly this filter (its words apart); invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(archive::Filter filter) const;
    [[nodiscard]] archive::Filter filter(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum Section { Categories, Sources, Authors, Years, SectionCount };
    struct Entry {
        Kind kind = Kind::List;
        QString label;
        int count = 0;
        archive::Filter filter;
        Section section = Categories; ///< of a "More…"

        bool operator==(const Entry &) const = default;
    };
    [[nodiscard]] std::vector<Entry> build() const;
    static archive::Filter filterFor(Section section, const QString &name);
    void addDesk(std::vector<Entry> &entries) const;
    void addSection(std::vector<Entry> &entries, Section section, const QString &heading,
                    const std::vector<archive::Count> &counts) const;
    void rebuild();

    archive::Counts m_counts;
    QStringList m_searches;
    std::array<bool, SectionCount> m_open{};
    std::vector<Entry> m_entries;
};

} // namespace marbre::models

Q_DECLARE_METATYPE(marbre::archive::Filter)
