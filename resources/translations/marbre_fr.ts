<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Articles</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the stone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <comment>list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language of this translation, for dates: fr in French.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Errors</name>
    <message>
        <source>it does not exist; check its name and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else is in this place; choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no Marbre archive; choose a folder whose name ends in .marbre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer Marbre; update Marbre to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be written; check the permissions of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full; make room and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds it; close that program and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was changed elsewhere in the meantime; open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged; restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be used as it is; correct it and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marbre does not read this; choose another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped on request; nothing is half done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system could not read or write it; try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is wrong, then its technical detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where, then what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::FileDialogs</name>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and pages (*.txt *.text *.html *.htm *.xhtml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marbre archives (*.marbre)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ReportDialog</name>
    <message>
        <source>What should be looked at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Reports</name>
    <message>
        <source>%1, line %2: “%3” is a day that does not exist; it stays in the text. Fill the field by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: “%3” is no date that Marbre can read; it stays in the text. Fill the field by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the picture %2 is not in the archive; the page shows a gap. Choose the picture again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the picture %2 has no alternative text. Double-click it to write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no source is named. Fill the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as you have changed it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::editor::CardText</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table, %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold-out text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Footnotes: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::editor::EditorActions</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste without any formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-break space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow no-break space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of level 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of level 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of level 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <extracomment>The letter on the button for bold text.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I</source>
        <extracomment>The letter on the button for italic text.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::editor::EditorToolBar</name>
    <message>
        <source>Formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::editor::FigureDialog</name>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without alternative text, readers who cannot see the picture do not know what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only decorative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::editor::LinkPopup</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address could run a script: not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://… or name@example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::editor::RichEditor</name>
    <message>
        <source>The picture could not be kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.avif *.tiff *.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::fields::ChipEdit</name>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::fields::DateEdit</name>
    <message>
        <source>A day, as in 3 May 2021 or 03/05/2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day, a month or a year, as in 27/04/2021, April 2021 or 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day: “%1”. Write another; until then the date is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date. %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::fields::FieldsPanel</name>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site, paper or agency that published the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several names are parted by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a comma adds a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before the text, in larger type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in a box of its own before the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the article stands on its way to the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the page&apos;s file: letters a to z, digits and hyphens. Empty: made from the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title in its own language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source&apos;s site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The home page of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a comma adds a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer fields ▴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, translator, slug, original title, site and tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::models::SidebarModel</name>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::preview</name>
    <message>
        <source>The preview does not run for the system&apos;s administrator (root). Start Marbre as an ordinary user to see the page here; all else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview is not installed. Install Marbre&apos;s preview plugin (Qt WebEngine) to see the page here; all else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview could not start: %1. All else works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::preview::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the page out %1 pixels wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as this pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview has stopped. Your text is safe; restart Marbre to see the page again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::ArticleCommands</name>
    <message numerus="yes">
        <source>%Ln article(s): %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) restored.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::Exchange</name>
    <message numerus="yes">
        <source>Importing %Ln file(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: paste it into your CMS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::ListPane</name>
    <message>
        <source>Repost ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repost ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk, categories, sources and years</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No article has all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article yet. Start one with Ctrl+N, or drop texts and saved pages here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::MainMenu</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::MainWindow</name>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed this article in the meantime. Its version stays as it is; yours is kept as an article of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Marbre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Marbre %1&lt;/b&gt;&lt;br&gt;The table on which pages are made ready: write, translate, repost and keep articles.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::Session</name>
    <message>
        <source>%1 (my version)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::StatusLine</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes of reading</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>v%1 · %2</source>
        <comment>version, age</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::TopBar</name>
    <message numerus="yes">
        <source>Search %Ln article(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the article for upload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marbre::window::WindowActions</name>
    <message>
        <source>New article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add articles from texts and saved pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole page with its style and pictures, for upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text alone as HTML, to paste into a CMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the article on the clipboard, to paste into a CMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on another archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Marbre; everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next article of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the previous article of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the text of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen articles to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen articles out of the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen articles of the trash for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the page as it will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the fields that are seldom needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Marbre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Marbre is, and its version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
