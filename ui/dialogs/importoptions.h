#pragma once

#include <QWidget>

#include <optional>

#include "desk/importreport.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace marbre::dialogs {

/// What one can say of an import: the status of new articles, and of a WordPress site the folder of its uploads and the
/// meaning of its fields.
class ImportOptionsBar : public QWidget
{
    Q_OBJECT

public:
    explicit ImportOptionsBar(QWidget *parent = nullptr);

    /// Takes what is chosen into `options`.
    void apply(desk::ImportOptions &options) const;
    void setUploads(const QString &folder);
    [[nodiscard]] QString uploads() const { return m_uploads; }
    /// Whether what is a WordPress site's is shown.
    void setHasSite(bool hasSite);
    /// What is known of the site; null: nothing yet.
    void setPlan(const desk::ImportReport *plan);

signals:
    void changed();

private:
    void chooseUploads();
    void chooseFields();

    QComboBox *m_status;
    QWidget *m_site;
    QLabel *m_found;
    QPushButton *m_choose;
    QPushButton *m_fields;
    QString m_uploads;
    import::MetaMapping m_mapping;
    std::vector<import::MetaField> m_known;
};

} // namespace marbre::dialogs
