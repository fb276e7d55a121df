<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>marbre::dialogs::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln chosen article(s)</source>
        <translation>
            <numerusform>%Ln chosen article</numerusform>
            <numerusform>%Ln chosen articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole archive: %Ln article(s)</source>
        <translation>
            <numerusform>The whole archive: %Ln article</numerusform>
            <numerusform>The whole archive: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation>
            <numerusform>Import the article</numerusform>
            <numerusform>Import %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportListModel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportOptionsBar</name>
    <message numerus="yes">
        <source>%Ln picture(s) named</source>
        <translation>
            <numerusform>%Ln picture named</numerusform>
            <numerusform>%Ln pictures named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) found</source>
        <translation>
            <numerusform>%Ln picture found</numerusform>
            <numerusform>%Ln pictures found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportSourceModel</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Imports</name>
    <message numerus="yes">
        <source>%Ln article(s) to create</source>
        <translation>
            <numerusform>%Ln article to create</numerusform>
            <numerusform>%Ln articles to create</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to bring up to date</source>
        <translation>
            <numerusform>%Ln to bring up to date</numerusform>
            <numerusform>%Ln to bring up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln already here</numerusform>
            <numerusform>%Ln already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you have worked on and that stay(s)</source>
        <translation>
            <numerusform>%Ln that you have worked on and that stays</numerusform>
            <numerusform>%Ln that you have worked on and that stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that cannot be read</source>
        <translation>
            <numerusform>%Ln that cannot be read</numerusform>
            <numerusform>%Ln that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought up to date</source>
        <translation>
            <numerusform>%Ln brought up to date</numerusform>
            <numerusform>%Ln brought up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as you have changed it</source>
        <translation>
            <numerusform>%Ln left as you have changed it</numerusform>
            <numerusform>%Ln left as you have changed it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s) removed again</source>
        <translation>
            <numerusform>%Ln new article removed again</numerusform>
            <numerusform>%Ln new articles removed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln as before</numerusform>
            <numerusform>%Ln as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left, on which somebody has worked since</source>
        <translation>
            <numerusform>%Ln left, on which somebody has worked since</numerusform>
            <numerusform>%Ln left, on which somebody has worked since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln per second</source>
        <translation>
            <numerusform>%Ln per second</numerusform>
            <numerusform>%Ln per second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::MappingDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) have it</source>
        <translation>
            <numerusform>%Ln article has it</numerusform>
            <numerusform>%Ln articles have it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::MediaDetails</name>
    <message numerus="yes">
        <source>%Ln picture(s) chosen</source>
        <translation>
            <numerusform>%Ln picture chosen</numerusform>
            <numerusform>%Ln pictures chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown by %Ln article(s)</source>
        <translation>
            <numerusform>Shown by %Ln article</numerusform>
            <numerusform>Shown by %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are unused; removing them frees %1.</source>
        <translation>
            <numerusform>%Ln of them is unused; removing it frees %1.</numerusform>
            <numerusform>%Ln of them are unused; removing them frees %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln picture(s)</source>
        <translation>
            <numerusform>Remove %Ln picture</numerusform>
            <numerusform>Remove %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::MediaDialog</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) removed, %1 freed.</source>
        <translation>
            <numerusform>%Ln picture removed, %1 freed.</numerusform>
            <numerusform>%Ln pictures removed, %1 freed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept: needed by now.</source>
        <translation>
            <numerusform>%Ln kept: it is needed by now.</numerusform>
            <numerusform>%Ln kept: they are needed by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::SendDialog</name>
    <message numerus="yes">
        <source>Queue %Ln article(s)</source>
        <translation>
            <numerusform>Queue %Ln article</numerusform>
            <numerusform>Queue %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Sending</name>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>%Ln file to write</numerusform>
            <numerusform>%Ln files to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to remove</source>
        <translation>
            <numerusform>%Ln to remove</numerusform>
            <numerusform>%Ln to remove</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they are there</source>
        <translation>
            <numerusform>%Ln as it is there</numerusform>
            <numerusform>%Ln as they are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sent.</source>
        <translation>
            <numerusform>%Ln article sent.</numerusform>
            <numerusform>%Ln articles sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be sent.</source>
        <translation>
            <numerusform>%Ln article could not be sent.</numerusform>
            <numerusform>%Ln articles could not be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::TargetList</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::editor::CardText</name>
    <message numerus="yes">
        <source>Footnotes: %n</source>
        <translation>
            <numerusform>%n footnote</numerusform>
            <numerusform>%n footnotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::editor::RichEditor</name>
    <message numerus="yes">
        <source>%Ln picture(s) did not come along: paste or drop them one by one.</source>
        <translation>
            <numerusform>%Ln picture did not come along: paste or drop it by itself.</numerusform>
            <numerusform>%Ln pictures did not come along: paste or drop them one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::editor::TypographyPanel</name>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln to correct</numerusform>
            <numerusform>%Ln to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct the %Ln checked</source>
        <translation>
            <numerusform>Correct %Ln checked</numerusform>
            <numerusform>Correct %Ln checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::feeds::FeedsDialog</name>
    <message numerus="yes">
        <source>%Ln item(s) chosen</source>
        <translation>
            <numerusform>%Ln item chosen</numerusform>
            <numerusform>%Ln items chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln item read. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln items read. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) added; F5 fetches them.</source>
        <translation>
            <numerusform>%Ln feed added; F5 fetches it.</numerusform>
            <numerusform>%Ln feeds added; F5 fetches them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were followed already.</source>
        <translation>
            <numerusform>%Ln was followed already.</numerusform>
            <numerusform>%Ln were followed already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had no address of the Web.</source>
        <translation>
            <numerusform>%Ln had no address of the Web.</numerusform>
            <numerusform>%Ln had no address of the Web.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) fetched</source>
        <translation>
            <numerusform>%Ln feed fetched</numerusform>
            <numerusform>%Ln feeds fetched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) to translate</source>
        <translation>
            <numerusform>%Ln article to translate</numerusform>
            <numerusform>%Ln articles to translate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) not fetched: the next fetch tries again</source>
        <translation>
            <numerusform>%Ln page not fetched: the next fetch tries again</numerusform>
            <numerusform>%Ln pages not fetched: the next fetch tries again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) not fetched</source>
        <translation>
            <numerusform>%Ln feed not fetched</numerusform>
            <numerusform>%Ln feeds not fetched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::models::FeedListModel</name>
    <message numerus="yes">
        <source>%1, %Ln new</source>
        <translation>
            <numerusform>%1, %Ln new</numerusform>
            <numerusform>%1, %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::models::Feeds</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::models::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1, %Ln article</numerusform>
            <numerusform>%1, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::originals::CaptureDialog</name>
    <message numerus="yes">
        <source>Fetch its %n picture(s) from the Web</source>
        <translation>
            <numerusform>Fetch its picture from the Web</numerusform>
            <numerusform>Fetch its %n pictures from the Web</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And one more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::ArticleCommands</name>
    <message numerus="yes">
        <source>%Ln article(s): %1.</source>
        <translation>
            <numerusform>%Ln article: %1.</numerusform>
            <numerusform>%Ln articles: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln article moved to the trash.</numerusform>
            <numerusform>%Ln articles moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) restored.</source>
        <translation>
            <numerusform>%Ln article restored.</numerusform>
            <numerusform>%Ln articles restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good.</source>
        <translation>
            <numerusform>%Ln article deleted for good.</numerusform>
            <numerusform>%Ln articles deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Category of %Ln article(s)</source>
        <translation>
            <numerusform>Category of %Ln article</numerusform>
            <numerusform>Category of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::Exchange</name>
    <message numerus="yes">
        <source>%Ln page(s) written to %1.</source>
        <translation>
            <numerusform>%Ln page written to %1.</numerusform>
            <numerusform>%Ln pages written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::Finding</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::ListPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::LongExport</name>
    <message numerus="yes">
        <source>%Ln file(s) written.</source>
        <translation>
            <numerusform>%Ln file written.</numerusform>
            <numerusform>%Ln files written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::PageCapture</name>
    <message numerus="yes">
        <source>The article is there; %n picture(s) could not be fetched and stay on the Web.</source>
        <translation>
            <numerusform>The article is there; %n picture could not be fetched and stays on the Web.</numerusform>
            <numerusform>The article is there; %n pictures could not be fetched and stay on the Web.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::Recovery</name>
    <message numerus="yes">
        <source>Brought back after a stop: “%1” and %Ln more.</source>
        <translation>
            <numerusform>Brought back after a stop: “%1” and %Ln more.</numerusform>
            <numerusform>Brought back after a stop: “%1” and %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::ReplaceDialog</name>
    <message numerus="yes">
        <source>%Ln taken back.</source>
        <translation>
            <numerusform>%Ln taken back.</numerusform>
            <numerusform>%Ln taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced.</source>
        <translation>
            <numerusform>%Ln replaced.</numerusform>
            <numerusform>%Ln replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left: somebody has changed the article since.</source>
        <translation>
            <numerusform>%Ln left: somebody has changed the article since.</numerusform>
            <numerusform>%Ln left: somebody has changed the article since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln</source>
        <translation>
            <numerusform>Replace %Ln</numerusform>
            <numerusform>Replace %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::StatusLine</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes of reading</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Typography: %Ln to correct</source>
        <translation>
            <numerusform>Typography: %Ln to correct</numerusform>
            <numerusform>Typography: %Ln to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown word(s)</source>
        <translation>
            <numerusform>%Ln unknown word</numerusform>
            <numerusform>%Ln unknown words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending: %Ln left</source>
        <translation>
            <numerusform>Sending: %Ln left</numerusform>
            <numerusform>Sending: %Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %Ln</source>
        <translation>
            <numerusform>Outbox: %Ln</numerusform>
            <numerusform>Outbox: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %Ln to look at</source>
        <translation>
            <numerusform>Outbox: %Ln to look at</numerusform>
            <numerusform>Outbox: %Ln to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::TopBar</name>
    <message numerus="yes">
        <source>Search %Ln article(s)…</source>
        <translation>
            <numerusform>Search %Ln article…</numerusform>
            <numerusform>Search %Ln articles…</numerusform>
        </translation>
    </message>
</context>
</TS>
