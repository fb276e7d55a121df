<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Articles</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In translation</source>
        <translation>En traduction</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>On the stone</source>
        <translation>Sur le marbre</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>list</comment>
        <translation>Publiés</translation>
    </message>
    <message>
        <source>tr. %1 → %2</source>
        <translation>trad. %1 → %2</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language of this translation, for dates: fr in French.</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>original changed</source>
        <translation>original modifié</translation>
    </message>
    <message>
        <source>Sent; changed here since</source>
        <translation>Envoyé&#xa0;; modifié ici depuis</translation>
    </message>
    <message>
        <source>Sent as it is now</source>
        <translation>Envoyé tel qu’il est</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::About</name>
    <message>
        <source>&lt;b&gt;Marbre %1&lt;/b&gt;&lt;br&gt;The table on which pages are made ready: write, translate, repost and keep articles.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation>&lt;b&gt;Marbre %1&lt;/b&gt;&lt;br&gt;La table où les pages se préparent : écrire, traduire, republier et garder des articles.&lt;br&gt;&lt;br&gt;Logiciel libre sous licence publique générale GNU, version 3 ou suivante.</translation>
    </message>
    <message>
        <source>About Marbre</source>
        <translation>À propos de Marbre</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::BackupsDialog</name>
    <message>
        <source>Copy now</source>
        <translation>Copier maintenant</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copies of the archive</source>
        <translation>Copies de l’archive</translation>
    </message>
    <message>
        <source>A copy is made every day on which something is saved. The last seven days are kept, then a copy a week, a month and a year. Restoring keeps what stands there now beside the archive.</source>
        <translation>Une copie est faite chaque jour où quelque chose est enregistré. Les sept derniers jours sont gardés, puis une copie par semaine, par mois et par an. Rétablir garde à côté de l’archive ce qui s’y trouve maintenant.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie en cours…</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ConflictDialog</name>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Two versions of one article</source>
        <translation>Deux versions d’un article</translation>
    </message>
    <message>
        <source>Another program has saved this article while you were writing in it. Struck through: what is in its version alone; marked: what is in yours alone.</source>
        <translation>Un autre programme a enregistré cet article pendant que vous y écriviez. Barré&#xa0;: ce qui n’est que dans sa version&#x202f;; en couleur&#xa0;: ce qui n’est que dans la vôtre.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Use my version</source>
        <translation>Garder ma version</translation>
    </message>
    <message>
        <source>Use the other version</source>
        <translation>Garder l’autre version</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>The other version stays in the article’s history</source>
        <translation>L’autre version reste dans l’historique de l’article</translation>
    </message>
    <message>
        <source>Yours goes to the trash</source>
        <translation>La vôtre va à la corbeille</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>L’écraser</translation>
    </message>
    <message>
        <source>With the next sending; the server keeps what it was among its revisions</source>
        <translation>Au prochain envoi&#xa0;; le serveur garde l’ancienne version parmi ses révisions</translation>
    </message>
    <message>
        <source>Leave it as it is there</source>
        <translation>Laisser la version en ligne</translation>
    </message>
    <message>
        <source>It leaves the outbox</source>
        <translation>L’article quitte la boîte d’envoi</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Somebody has changed this article on the server since it was sent. Struck through: what is there alone; marked: what is to be sent alone.</source>
        <translation>Quelqu’un a modifié cet article sur le serveur depuis son envoi. Barré&#xa0;: ce qui n’est que là-bas&#xa0;; surligné&#xa0;: ce qui n’est que dans la version à envoyer.</translation>
    </message>
    <message>
        <source>Somebody has removed this article from the server since it was sent. Marked: what is to be sent.</source>
        <translation>Quelqu’un a supprimé cet article du serveur depuis son envoi. Surligné&#xa0;: ce qui est à envoyer.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>L’envoyer de nouveau</translation>
    </message>
    <message>
        <source>With the next sending</source>
        <translation>Au prochain envoi</translation>
    </message>
    <message>
        <source>Leave it removed</source>
        <translation>Le laisser supprimé</translation>
    </message>
    <message>
        <source>What sending changes</source>
        <translation>Ce que l’envoi changera</translation>
    </message>
    <message>
        <source>Nobody has changed this article on the server since it was sent. Struck through: what is there alone; marked: what is to be sent alone.</source>
        <translation>Personne n’a modifié cet article sur le serveur depuis son envoi. Barré&#xa0;: ce qui n’est que là-bas&#xa0;; surligné&#xa0;: ce qui n’est que dans la version à envoyer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::CorrectionsDialog</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>What readers are told of a change after publication; the page shows it below the text.</source>
        <translation>Ce que les lecteurs apprennent d’un changement fait après la parution&#x202f;; la page le montre sous le texte.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>An earlier version of this article said…</source>
        <translation>Une version précédente de cet article disait…</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Errors</name>
    <message>
        <source>it does not exist; check its name and place</source>
        <translation>introuvable ; vérifiez le nom et l’emplacement</translation>
    </message>
    <message>
        <source>something else is in this place; choose another</source>
        <translation>la place est prise par autre chose ; choisissez-en une autre</translation>
    </message>
    <message>
        <source>this is no Marbre archive; choose a folder whose name ends in .marbre</source>
        <translation>ce n’est pas une archive Marbre ; choisissez un dossier dont le nom finit par .marbre</translation>
    </message>
    <message>
        <source>it was written by a newer Marbre; update Marbre to open it</source>
        <translation>écrit par une version plus récente de Marbre ; mettez Marbre à jour pour l’ouvrir</translation>
    </message>
    <message>
        <source>it cannot be written; check the permissions of its folder</source>
        <translation>impossible d’y écrire ; vérifiez les droits du dossier</translation>
    </message>
    <message>
        <source>the disk is full; make room and try again</source>
        <translation>le disque est plein ; faites de la place et recommencez</translation>
    </message>
    <message>
        <source>another program holds it; close that program and try again</source>
        <translation>un autre programme s’en sert ; fermez-le et recommencez</translation>
    </message>
    <message>
        <source>it was changed elsewhere in the meantime; open it again</source>
        <translation>modifié ailleurs entre-temps ; ouvrez-le de nouveau</translation>
    </message>
    <message>
        <source>it is damaged; restore a backup</source>
        <translation>endommagé ; restaurez une sauvegarde</translation>
    </message>
    <message>
        <source>it cannot be used as it is; correct it and try again</source>
        <translation>inutilisable en l’état ; corrigez et recommencez</translation>
    </message>
    <message>
        <source>Marbre does not read this; choose another form</source>
        <translation>Marbre ne lit pas ceci ; choisissez une autre forme</translation>
    </message>
    <message>
        <source>stopped on request; nothing is half done</source>
        <translation>arrêté à votre demande ; rien n’est fait à moitié</translation>
    </message>
    <message>
        <source>the system could not read or write it; try again</source>
        <translation>le système n’a pas pu le lire ou l’écrire ; recommencez</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is wrong, then its technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where, then what is wrong</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>it may not be read; check its permissions</source>
        <translation>il n’est pas permis de le lire ; vérifiez ses droits d’accès</translation>
    </message>
    <message>
        <source>the server cannot be reached; check the address and the network</source>
        <translation>le serveur est injoignable&#xa0;; vérifiez l’adresse et le réseau</translation>
    </message>
    <message>
        <source>the server does not show that it is the one meant; nothing was sent, ask who keeps it</source>
        <translation>rien ne prouve que ce serveur est le bon&#xa0;; rien n’a été envoyé, demandez à qui le tient</translation>
    </message>
    <message>
        <source>the server does not take this name and password; give others</source>
        <translation>le serveur refuse ce nom et ce mot de passe&#xa0;; donnez-en d’autres</translation>
    </message>
    <message>
        <source>this account may not do that there; ask who keeps the site, or use another account</source>
        <translation>ce compte n’a pas le droit de le faire&#xa0;; demandez à qui tient le site, ou prenez un autre compte</translation>
    </message>
    <message>
        <source>the server takes nothing of this size; make it smaller, or ask who keeps the server</source>
        <translation>le serveur n’accepte rien de cette taille&#xa0;; réduisez-la, ou demandez à qui tient le serveur</translation>
    </message>
    <message>
        <source>the server has failed; try again later</source>
        <translation>le serveur a échoué&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>the server has not answered in time; try again later</source>
        <translation>le serveur n’a pas répondu à temps&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>the server’s answer was cut off; try again</source>
        <translation>la réponse du serveur s’est interrompue&#xa0;; réessayez</translation>
    </message>
    <message>
        <source>the server’s answer is not what was asked for; check the address</source>
        <translation>la réponse du serveur n’est pas celle attendue&#xa0;; vérifiez l’adresse</translation>
    </message>
    <message>
        <source>the server sends on to another address; correct the address, nothing was sent there</source>
        <translation>le serveur renvoie à une autre adresse&#xa0;; corrigez l’adresse, rien n’y a été envoyé</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ExportDialog</name>
    <message>
        <source>WordPress export (WXR)</source>
        <translation>Export WordPress (WXR)</translation>
    </message>
    <message>
        <source>What a WordPress site imports: articles, categories, authors, pictures, and the original&apos;s fields.</source>
        <translation>Ce qu’un site WordPress importe&#xa0;: articles, catégories, auteurs, images, et les champs de l’original.</translation>
    </message>
    <message>
        <source>WordPress blocks</source>
        <translation>Blocs WordPress</translation>
    </message>
    <message>
        <source>A file for each article, to paste into WordPress&apos;s block editor.</source>
        <translation>Un fichier par article, à coller dans l’éditeur de blocs de WordPress.</translation>
    </message>
    <message>
        <source>WordPress, classic</source>
        <translation>WordPress, classique</translation>
    </message>
    <message>
        <source>A file for each article, to paste into WordPress&apos;s classic editor.</source>
        <translation>Un fichier par article, à coller dans l’éditeur classique de WordPress.</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>Livre (EPUB)</translation>
    </message>
    <message>
        <source>A book for readers and telephones, with a cover and a table of contents.</source>
        <translation>Un livre pour liseuses et téléphones, avec couverture et table des matières.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Files with their fields at the head, as the content of a Hugo site.</source>
        <translation>Des fichiers avec leurs champs en tête, comme le contenu d’un site Hugo.</translation>
    </message>
    <message>
        <source>Labelled text</source>
        <translation>Texte à étiquettes</translation>
    </message>
    <message>
        <source>Plain text with AUTEUR, SOURCE, NDLR…; Marbre reads it back.</source>
        <translation>Du texte simple avec AUTEUR, SOURCE, NDLR…&#xa0;; Marbre le relit.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>A page for each article, with its style and pictures.</source>
        <translation>Une page par article, avec son style et ses images.</translation>
    </message>
    <message>
        <source>Kiwix (ZIM)</source>
        <translation>Kiwix (ZIM)</translation>
    </message>
    <message>
        <source>The whole site in one file, to be read offline with Kiwix.</source>
        <translation>Tout le site en un fichier, à lire hors ligne avec Kiwix.</translation>
    </message>
    <message>
        <source>Everything (JSON Lines)</source>
        <translation>Tout (JSON Lines)</translation>
    </message>
    <message>
        <source>Every field and picture, for another program or another archive.</source>
        <translation>Chaque champ et chaque image, pour un autre programme ou une autre archive.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen article(s)</source>
        <translation>
            <numerusform>%Ln article choisi</numerusform>
            <numerusform>%Ln articles choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole archive: %Ln article(s)</source>
        <translation>
            <numerusform>Toute l’archive&#xa0;: %Ln article</numerusform>
            <numerusform>Toute l’archive&#xa0;: %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::FileDialogs</name>
    <message>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Ouvrir une archive</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>Nouvelle archive</translation>
    </message>
    <message>
        <source>Marbre archives (*.marbre)</source>
        <translation>Archives Marbre (*.marbre)</translation>
    </message>
    <message>
        <source>My articles</source>
        <translation>Mes articles</translation>
    </message>
    <message>
        <source>HTML pages</source>
        <translation>Pages HTML</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textes (*.txt)</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::HistoryDialog</name>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Rétablir cette version</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Against the version before</source>
        <translation>Par rapport à la version d’avant</translation>
    </message>
    <message>
        <source>Against today’s</source>
        <translation>Par rapport à celle d’aujourd’hui</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>Ce à quoi elle est comparée</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>A name for this version: as published, before the cuts…</source>
        <translation>Un nom pour cette version&#xa0;: telle que parue, avant les coupes…</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>Nom de la version</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>Par rapport à&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportDialog</name>
    <message>
        <source>Drop files or folders here: texts, saved pages, Markdown folders, WordPress exports, JSON Lines.</source>
        <translation>Déposez ici des fichiers ou des dossiers&#xa0;: textes, pages enregistrées, dossiers Markdown, exports WordPress, JSON Lines.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Fichiers et dossiers</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Rapport d’import</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Le rapport est enregistré.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation>
            <numerusform>Importer l’article</numerusform>
            <numerusform>Importer les %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <source>Taking back what was written…</source>
        <translation>Retrait de ce qui a été écrit…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportList</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportListModel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisibles</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportOptionsBar</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>tels qu’ils arrivent</translation>
    </message>
    <message>
        <source>as drafts</source>
        <translation>en brouillons</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>Nouveaux articles</translation>
    </message>
    <message>
        <source>The site’s files</source>
        <translation>Fichiers du site</translation>
    </message>
    <message>
        <source>The folder wp-content/uploads of the site, or a copy of it</source>
        <translation>Le dossier wp-content/uploads du site, ou une copie</translation>
    </message>
    <message>
        <source>The site’s files: its folder wp-content/uploads</source>
        <translation>Fichiers du site&#xa0;: son dossier wp-content/uploads</translation>
    </message>
    <message>
        <source>Fields: %1 of %2 used…</source>
        <translation>Champs&#xa0;: %1 sur %2 utilisé(s)…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) named</source>
        <translation>
            <numerusform>%Ln image mentionnée</numerusform>
            <numerusform>%Ln images mentionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) found</source>
        <translation>
            <numerusform>%Ln image trouvée</numerusform>
            <numerusform>%Ln images trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln manquante</numerusform>
            <numerusform>%Ln manquantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ImportSourceModel</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>non reconnu</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Imports</name>
    <message>
        <source>%1, line %2: “%3” is a day that does not exist; it stays in the text. Fill the field by hand.</source>
        <translation>%1, ligne %2 : « %3 » est un jour qui n’existe pas ; il reste dans le texte. Remplissez le champ à la main.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” is no date that Marbre can read; it stays in the text. Fill the field by hand.</source>
        <translation>%1, ligne %2 : « %3 » n’est pas une date que Marbre sache lire ; elle reste dans le texte. Remplissez le champ à la main.</translation>
    </message>
    <message>
        <source>%1, line %2: the file ends too soon; what begins here was left out: “%3”. Export the site again.</source>
        <translation>%1, ligne %2 : le fichier s’arrête trop tôt ; ce qui commence ici a été laissé : « %3 ». Exportez le site de nouveau.</translation>
    </message>
    <message>
        <source>%1, line %2: the file declares entities of its own; they stay as they are written. %3</source>
        <translation>%1, ligne %2 : le fichier déclare ses propres entités ; elles restent comme elles sont écrites. %3</translation>
    </message>
    <message>
        <source>%1, line %2: the encoding “%3” is not known; the file was read as UTF-8.</source>
        <translation>%1, ligne %2 : l’encodage « %3 » n’est pas connu ; le fichier a été lu en UTF-8.</translation>
    </message>
    <message>
        <source>%1, line %2: not imported, being no articles: %3.</source>
        <translation>%1, ligne %2 : laissés, n’étant pas des articles : %3.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” was worked on here since it was imported; it stays as it is.</source>
        <translation>%1, ligne %2 : « %3 » a été retravaillé ici depuis son importation ; il reste tel quel.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” is not in the folder of uploads, or no picture; its address stays.</source>
        <translation>%1, ligne %2 : « %3 » n’est pas dans le dossier des fichiers, ou n’est pas une image ; son adresse reste.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page Web</translation>
    </message>
    <message>
        <source>WordPress export</source>
        <translation>Export WordPress</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Créés %1</translation>
    </message>
    <message>
        <source>To create %1</source>
        <translation>À créer %1</translation>
    </message>
    <message>
        <source>Brought up to date %1</source>
        <translation>Mis à jour %1</translation>
    </message>
    <message>
        <source>To bring up to date %1</source>
        <translation>À mettre à jour %1</translation>
    </message>
    <message>
        <source>Already here %1</source>
        <translation>Déjà là %1</translation>
    </message>
    <message>
        <source>Left as they are %1</source>
        <translation>Laissés tels quels %1</translation>
    </message>
    <message>
        <source>Remarks %1</source>
        <translation>Remarques %1</translation>
    </message>
    <message>
        <source>Nothing new: all of it is in the archive already.</source>
        <translation>Rien de nouveau&#xa0;: tout est déjà dans l’archive.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) to create</source>
        <translation>
            <numerusform>%Ln article à créer</numerusform>
            <numerusform>%Ln articles à créer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to bring up to date</source>
        <translation>
            <numerusform>%Ln à mettre à jour</numerusform>
            <numerusform>%Ln à mettre à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln déjà là</numerusform>
            <numerusform>%Ln déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you have worked on and that stay(s)</source>
        <translation>
            <numerusform>%Ln que vous avez retravaillé, qui reste tel quel</numerusform>
            <numerusform>%Ln que vous avez retravaillés, qui restent tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that cannot be read</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article importé</numerusform>
            <numerusform>%Ln articles importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought up to date</source>
        <translation>
            <numerusform>%Ln mis à jour</numerusform>
            <numerusform>%Ln mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as you have changed it</source>
        <translation>
            <numerusform>%Ln laissé tel que vous l’avez modifié</numerusform>
            <numerusform>%Ln laissés tels que vous les avez modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before anything was written.</source>
        <translation>Arrêté avant que rien n’ait été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s) removed again</source>
        <translation>
            <numerusform>%Ln nouvel article retiré</numerusform>
            <numerusform>%Ln nouveaux articles retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln rétabli</numerusform>
            <numerusform>%Ln rétablis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left, on which somebody has worked since</source>
        <translation>
            <numerusform>%Ln laissé, retravaillé depuis</numerusform>
            <numerusform>%Ln laissés, retravaillés depuis</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Days that do not exist</source>
        <translation>Jours qui n’existent pas</translation>
    </message>
    <message>
        <source>Dates that could not be read</source>
        <translation>Dates illisibles</translation>
    </message>
    <message>
        <source>Files that end too soon</source>
        <translation>Fichiers qui finissent trop tôt</translation>
    </message>
    <message>
        <source>Entities of the file’s own</source>
        <translation>Entités propres au fichier</translation>
    </message>
    <message>
        <source>Unknown encodings</source>
        <translation>Encodages inconnus</translation>
    </message>
    <message>
        <source>What is no article</source>
        <translation>Ce qui n’est pas un article</translation>
    </message>
    <message>
        <source>Worked on here since</source>
        <translation>Retravaillés ici depuis</translation>
    </message>
    <message>
        <source>Pictures that are not there</source>
        <translation>Images introuvables</translation>
    </message>
    <message>
        <source>Other remarks</source>
        <translation>Autres remarques</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>presque fini</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>encore %Ln seconde</numerusform>
            <numerusform>encore %Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>encore %Ln minute</numerusform>
            <numerusform>encore %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the site’s pictures and terms: %1 of %2</source>
        <translation>Lecture des images et des rubriques du site&#xa0;: %1 sur %2</translation>
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
            <numerusform>%Ln par seconde</numerusform>
            <numerusform>%Ln par seconde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… et %Ln de plus</numerusform>
            <numerusform>… et %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import du %1</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” is no date. Fill the field by hand.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» n’est pas une date. Remplissez le champ à la main.</translation>
    </message>
    <message>
        <source>Dates that are none</source>
        <translation>Dates qui n’en sont pas</translation>
    </message>
    <message>
        <source>%1: comments that are notes in the text now: %3. Take them out before you publish.</source>
        <translation>%1&#xa0;: commentaires devenus des notes dans le texte&#xa0;: %3. Retirez-les avant de publier.</translation>
    </message>
    <message>
        <source>%1: tracked changes that were accepted: %3. Read them again in the document, if not all are to be.</source>
        <translation>%1&#xa0;: modifications suivies, acceptées&#xa0;: %3. Relisez-les dans le document si toutes ne doivent pas l’être.</translation>
    </message>
    <message>
        <source>%1: “%3” is no PNG, JPEG, GIF, WebP or AVIF picture. Save it as one and put it in its place.</source>
        <translation>%1&#xa0;: «&#xa0;%3&#xa0;» n’est pas une image PNG, JPEG, GIF, WebP ou AVIF. Enregistrez-la dans l’un de ces formats et remettez-la à sa place.</translation>
    </message>
    <message>
        <source>RSS or Atom feed</source>
        <translation>Flux RSS ou Atom</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texte OpenDocument</translation>
    </message>
    <message>
        <source>EPUB book</source>
        <translation>Livre EPUB</translation>
    </message>
    <message>
        <source>Comments in the margin</source>
        <translation>Commentaires en marge</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>Modifications suivies</translation>
    </message>
    <message>
        <source>Pictures of other formats</source>
        <translation>Images d’autres formats</translation>
    </message>
    <message>
        <source>Marbre archive</source>
        <translation>Archive Marbre</translation>
    </message>
    <message>
        <source>%1: of a PDF only the text was read. Look at its paragraphs, headings, tables and pictures.</source>
        <translation>%1&#xa0;: d’un PDF, seul le texte a été lu. Vérifiez paragraphes, intertitres, tableaux et images.</translation>
    </message>
    <message>
        <source>Text of a PDF</source>
        <translation>Texte d’un PDF</translation>
    </message>
    <message>
        <source>Texts of PDF files</source>
        <translation>Textes de fichiers PDF</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::MappingDialog</name>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>Date of the original</source>
        <translation>Date de l’original</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Site of the source</source>
        <translation>Site de la source</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Traducteur</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>NDLR</translation>
    </message>
    <message>
        <source>Link to the original</source>
        <translation>Lien vers l’original</translation>
    </message>
    <message>
        <source>Title of the original</source>
        <translation>Titre de l’original</translation>
    </message>
    <message>
        <source>Language of the original</source>
        <translation>Langue de l’original</translation>
    </message>
    <message>
        <source>Licence of the original</source>
        <translation>Licence de l’original</translation>
    </message>
    <message>
        <source>The site’s own fields</source>
        <translation>Champs propres au site</translation>
    </message>
    <message>
        <source>Say which fields hold what an article knows of its original. All of them are kept, and what is chosen here is remembered for this site.</source>
        <translation>Indiquez quels champs disent ce que l’article sait de son original. Tous sont conservés, et ce choix est retenu pour ce site.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Signifie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) have it</source>
        <translation>
            <numerusform>présent dans %Ln article</numerusform>
            <numerusform>présent dans %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::MediaDetails</name>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Ce que montre l’image</translation>
    </message>
    <message>
        <source>CC BY 4.0, with permission…</source>
        <translation>CC BY 4.0, avec autorisation…</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) chosen</source>
        <translation>
            <numerusform>%Ln image choisie</numerusform>
            <numerusform>%Ln images choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a picture to see where it is shown and to write what it shows.</source>
        <translation>Choisissez une image pour voir où elle paraît et écrire ce qu’elle montre.</translation>
    </message>
    <message>
        <source>No article shows it</source>
        <translation>Aucun article ne la montre</translation>
    </message>
    <message numerus="yes">
        <source>Shown by %Ln article(s)</source>
        <translation>
            <numerusform>Montrée par %Ln article</numerusform>
            <numerusform>Montrée par %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Ouvrir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Looking for what is unused…</source>
        <translation>Recherche de ce qui est inutilisé…</translation>
    </message>
    <message>
        <source>Kept: an earlier version or what is being typed shows it, or it was added within a day.</source>
        <translation>Gardée&#xa0;: une version antérieure ou un texte en cours la montre, ou elle a été ajoutée il y a moins d’un jour.</translation>
    </message>
    <message>
        <source>None of them is unused.</source>
        <translation>Aucune d’elles n’est inutilisée.</translation>
    </message>
    <message>
        <source>Unused: no article, no version and no text at work shows it. Removing it frees %1.</source>
        <translation>Inutilisée&#xa0;: aucun article, aucune version, aucun texte en cours ne la montre. La supprimer libère %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are unused; removing them frees %1.</source>
        <translation>
            <numerusform>%Ln d’entre elles est inutilisée&#x202f;; la supprimer libère %1.</numerusform>
            <numerusform>%Ln d’entre elles sont inutilisées&#x202f;; les supprimer libère %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln picture(s)</source>
        <translation>
            <numerusform>Supprimer %Ln image</numerusform>
            <numerusform>Supprimer %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::MediaDialog</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures of the archive</source>
        <translation>Images de l’archive</translation>
    </message>
    <message>
        <source>Search: words, credit, article…</source>
        <translation>Chercher&#xa0;: mots, crédit, article…</translation>
    </message>
    <message>
        <source>Search the pictures</source>
        <translation>Chercher dans les images</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Without alternative text</source>
        <translation>Sans texte alternatif</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Inutilisées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for what is unused…</source>
        <translation>Recherche de ce qui est inutilisé…</translation>
    </message>
    <message>
        <source>No picture here.</source>
        <translation>Aucune image ici.</translation>
    </message>
    <message>
        <source>No picture yet. What is put into an article is kept here.</source>
        <translation>Pas encore d’image. Celles que l’on met dans un article sont gardées ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) removed, %1 freed.</source>
        <translation>
            <numerusform>%Ln image supprimée, %1 libérés.</numerusform>
            <numerusform>%Ln images supprimées, %1 libérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept: needed by now.</source>
        <translation>
            <numerusform>%Ln gardée&#xa0;: elle sert désormais.</numerusform>
            <numerusform>%Ln gardées&#xa0;: elles servent désormais.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::OutboxDialog</name>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Its address, its account</source>
        <translation>Son adresse, son compte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Nothing is sent there any more</source>
        <translation>Plus rien n’y sera envoyé</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>It is not to be sent (Del)</source>
        <translation>Ne pas l’envoyer (Suppr)</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>What stands there beside what is to be sent</source>
        <translation>La version en ligne à côté de celle à envoyer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>See it there, in the browser</source>
        <translation>Voir la version en ligne, dans le navigateur</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Essai à blanc</translation>
    </message>
    <message>
        <source>What would change there, and what the server would take out; nothing is sent</source>
        <translation>Ce qui changerait là-bas, et ce que le serveur retirerait&#xa0;; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Waiting and sent</source>
        <translation>En attente et envoyés</translation>
    </message>
    <message>
        <source>No target yet</source>
        <translation>Aucune destination</translation>
    </message>
    <message>
        <source>Where articles, or the whole site, are sent to</source>
        <translation>Là où vont les articles, ou le site entier</translation>
    </message>
    <message>
        <source>Go to the article</source>
        <translation>Aller à l’article</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Send the site</source>
        <translation>Envoyer le site</translation>
    </message>
    <message>
        <source>Make a target: a WordPress, a server or a folder.</source>
        <translation>Créez une destination&#xa0;: un WordPress, un serveur ou un dossier.</translation>
    </message>
    <message>
        <source>The site has not been sent there yet.</source>
        <translation>Le site n’y a pas encore été envoyé.</translation>
    </message>
    <message>
        <source>Nothing waits. Choose articles in the list, then “Send to…”.</source>
        <translation>Rien n’attend. Choisissez des articles dans la liste, puis «&#xa0;Envoyer vers…&#xa0;».</translation>
    </message>
    <message>
        <source>Asking what stands there…</source>
        <translation>Lecture de ce qui est en ligne…</translation>
    </message>
    <message>
        <source>Nothing was sent: this is what sending would do.</source>
        <translation>Rien n’a été envoyé&#xa0;: voilà ce que ferait l’envoi.</translation>
    </message>
    <message>
        <source>No keyring of this machine knows the password.</source>
        <translation>Aucun trousseau de cette machine ne connaît le mot de passe.</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::OutboxListModel</name>
    <message>
        <source>Waiting · %1</source>
        <translation>En attente · %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::OutboxSide</name>
    <message>
        <source>Sites and servers</source>
        <translation>Sites et serveurs</translation>
    </message>
    <message>
        <source>New target…</source>
        <translation>Nouvelle destination…</translation>
    </message>
    <message>
        <source>A WordPress, a server, a folder</source>
        <translation>Un WordPress, un serveur, un dossier</translation>
    </message>
    <message>
        <source>Remove “%1”? What was sent stays there; what waits for it, and its password, are forgotten.</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#xa0;? Ce qui a été envoyé reste en ligne&#xa0;; ce qui attend, et le mot de passe, sont oubliés.</translation>
    </message>
    <message>
        <source>Remove a target</source>
        <translation>Supprimer une destination</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ReportDialog</name>
    <message>
        <source>What should be looked at</source>
        <translation>Ce qui est à regarder</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Reports</name>
    <message>
        <source>%1: the picture %2 is not in the archive; the page shows a gap. Choose the picture again.</source>
        <translation>%1 : l’image %2 n’est pas dans l’archive ; la page montre un vide. Choisissez l’image de nouveau.</translation>
    </message>
    <message>
        <source>%1: the picture %2 has no alternative text. Double-click it to write one.</source>
        <translation>%1 : l’image %2 n’a pas de texte alternatif. Double-cliquez dessus pour l’écrire.</translation>
    </message>
    <message>
        <source>%1: no source is named. Fill the field.</source>
        <translation>%1 : aucune source n’est indiquée. Remplissez le champ.</translation>
    </message>
    <message>
        <source>%1: no licence of the original is given. Fill the field.</source>
        <translation>%1&#xa0;: aucune licence de l’original n’est indiquée. Remplissez le champ.</translation>
    </message>
    <message>
        <source>%1: the link %2 leads to no published article.</source>
        <translation>%1&#xa0;: le lien %2 ne mène à aucun article publié.</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::RepostRulesEdit</name>
    <message>
        <source>Reposts in the original’s language</source>
        <translation>Reprises dans la langue de l’original</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Add a rule for a source</source>
        <translation>Ajouter une règle pour une source</translation>
    </message>
    <message>
        <source>Another rule for…</source>
        <translation>Une autre règle pour…</translation>
    </message>
    <message>
        <source>As all sources</source>
        <translation>Comme toutes les sources</translation>
    </message>
    <message>
        <source>A text of this site</source>
        <translation>Texte de ce site</translation>
    </message>
    <message>
        <source>Left out of search engines</source>
        <translation>Hors des moteurs de recherche</translation>
    </message>
    <message>
        <source>Refers to the original’s address</source>
        <translation>Renvoie à l’adresse de l’original</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::SecretDialog</name>
    <message>
        <source>Keep it in the system’s keyring</source>
        <translation>Le garder dans le trousseau du système</translation>
    </message>
    <message>
        <source>Application password of %1</source>
        <translation>Mot de passe d’application de %1</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mot de passe de %1</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::SendDialog</name>
    <message>
        <source>Send to</source>
        <translation>Envoyer vers</translation>
    </message>
    <message>
        <source>It goes into the outbox; nothing is sent before you say so there.</source>
        <translation>Tout passe par la boîte d’envoi&#xa0;; rien ne part avant que vous ne l’y demandiez.</translation>
    </message>
    <message numerus="yes">
        <source>Queue %Ln article(s)</source>
        <translation>
            <numerusform>Mettre %Ln article en attente</numerusform>
            <numerusform>Mettre %Ln articles en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue the whole site</source>
        <translation>Mettre le site en attente</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::Sending</name>
    <message>
        <source>at %1</source>
        <comment>a time of today</comment>
        <translation>à %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a day and time</comment>
        <translation>le %1</translation>
    </message>
    <message>
        <source>The whole site</source>
        <translation>Le site entier</translation>
    </message>
    <message>
        <source>An article that is gone</source>
        <translation>Un article disparu</translation>
    </message>
    <message>
        <source>nobody there is called “%1”, or this account may not write for others</source>
        <translation>personne ne s’appelle «&#xa0;%1&#xa0;» là-bas, ou ce compte ne peut pas écrire pour d’autres</translation>
    </message>
    <message>
        <source>“%1” is not there, and this account may not make it</source>
        <translation>«&#xa0;%1&#xa0;» n’existe pas là-bas, et ce compte ne peut pas le créer</translation>
    </message>
    <message>
        <source>the server has given it another address: %1</source>
        <translation>le serveur lui a donné une autre adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>the server has given it another status: %1</source>
        <translation>le serveur lui a donné un autre état&#xa0;: %1</translation>
    </message>
    <message>
        <source>some words</source>
        <translation>des mots</translation>
    </message>
    <message>
        <source>New there</source>
        <translation>Nouveau là-bas</translation>
    </message>
    <message>
        <source>Brings the copy there up to date</source>
        <translation>Met à jour la version en ligne</translation>
    </message>
    <message>
        <source>There already, as it is here</source>
        <translation>Déjà en ligne, tel qu’il est ici</translation>
    </message>
    <message>
        <source>Changed there since it was sent: compare, then choose</source>
        <translation>Modifié en ligne depuis l’envoi&#xa0;: comparez, puis choisissez</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>En route…</translation>
    </message>
    <message>
        <source>Waiting, queued %1</source>
        <translation>En attente, ajouté %1</translation>
    </message>
    <message>
        <source>Waiting; the copy there will be written over</source>
        <translation>En attente&#xa0;; la version en ligne sera écrasée</translation>
    </message>
    <message>
        <source>Sent %1; changed here since</source>
        <translation>Envoyé %1&#xa0;; modifié ici depuis</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Envoyé %1</translation>
    </message>
    <message>
        <source>the server has taken out %1</source>
        <translation>le serveur a retiré %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an article, then what is to be known of it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the server will take out %1</source>
        <translation>le serveur retirera %1</translation>
    </message>
    <message>
        <source>The site there is as it is here: nothing to send</source>
        <translation>Le site en ligne est celui d’ici&#xa0;: rien à envoyer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>%Ln fichier à écrire</numerusform>
            <numerusform>%Ln fichiers à écrire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to remove</source>
        <translation>
            <numerusform>%Ln à supprimer</numerusform>
            <numerusform>%Ln à supprimer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they are there</source>
        <translation>
            <numerusform>%Ln inchangé</numerusform>
            <numerusform>%Ln inchangés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It is tried again at %2.</source>
        <comment>why it was not sent, a time</comment>
        <translation>%1 Nouvel essai à %2.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Attend son tour.</translation>
    </message>
    <message>
        <source>The site is there.</source>
        <translation>Le site est en ligne.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sent.</source>
        <translation>
            <numerusform>%Ln article envoyé.</numerusform>
            <numerusform>%Ln articles envoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; the rest waits.</source>
        <translation>Arrêté&#xa0;; le reste attend.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be sent.</source>
        <translation>
            <numerusform>%Ln article n’a pas pu partir.</numerusform>
            <numerusform>%Ln articles n’ont pas pu partir.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: sent %2, as it is now</source>
        <translation>%1&#xa0;: envoyé %2, tel qu’il est</translation>
    </message>
    <message>
        <source>%1: sent %2; changed here since</source>
        <translation>%1&#xa0;: envoyé %2&#xa0;; modifié ici depuis</translation>
    </message>
    <message>
        <source>The password is not known here: it is asked for when you send.</source>
        <translation>Le mot de passe n’est pas connu ici&#xa0;: il est demandé à l’envoi.</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::SiteDialog</name>
    <message>
        <source>The site</source>
        <translation>Le site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Exported pages name the site as their publisher, and say at which address they stand.</source>
        <translation>Les pages exportées nomment le site comme leur éditeur, et disent à quelle adresse elles se trouvent.</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::TargetDialog</name>
    <message>
        <source>The body alone, without lead, reference box and note</source>
        <translation>Le texte seul, sans chapô, encadré ni NDLR</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Essayer la connexion</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Nouvelle destination</translation>
    </message>
    <message>
        <source>A folder of this machine</source>
        <translation>Un dossier de cette machine</translation>
    </message>
    <message>
        <source>asked for when the connection is tried</source>
        <translation>demandée en essayant la connexion</translation>
    </message>
    <message>
        <source>none: the password, or the agent’s keys</source>
        <translation>aucun&#xa0;: le mot de passe, ou les clés de l’agent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Server’s key</source>
        <translation>Clé du serveur</translation>
    </message>
    <message>
        <source>Your key’s file</source>
        <translation>Fichier de votre clé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>An application password: WordPress makes one in Users ▸ Profile</source>
        <translation>Un mot de passe d’application&#xa0;: WordPress en crée dans Comptes ▸ Profil</translation>
    </message>
    <message>
        <source>as it is kept</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>an application password, from Users ▸ Profile</source>
        <translation>mot de passe d’application, dans Comptes ▸ Profil</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>Dossier du site</translation>
    </message>
    <message>
        <source>Your private key</source>
        <translation>Votre clé privée</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Essai…</translation>
    </message>
    <message>
        <source>The folder can be written.</source>
        <translation>Le dossier est accessible en écriture.</translation>
    </message>
    <message>
        <source>It answers, and takes the account.</source>
        <translation>Le serveur répond et accepte le compte.</translation>
    </message>
    <message>
        <source>It answers, and takes the account: %1.</source>
        <translation>Le serveur répond et accepte le compte&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Give the password to try it.</source>
        <translation>Donnez le mot de passe pour essayer.</translation>
    </message>
    <message>
        <source>The server shows another key than before: %1. Somebody may stand between, or it was set up anew: ask who keeps it before you take this key. Nothing was sent.</source>
        <translation>Le serveur présente une autre clé qu’avant&#xa0;: %1. Quelqu’un s’interpose peut-être, ou le serveur a été réinstallé&#xa0;: demandez à qui le tient avant d’accepter cette clé. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Take the new key</source>
        <translation>Accepter la nouvelle clé</translation>
    </message>
    <message>
        <source>It is this key</source>
        <translation>C’est la bonne clé</translation>
    </message>
    <message>
        <source>Another target has this name: give another.</source>
        <translation>Une autre destination porte ce nom&#xa0;: donnez-en un autre.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Kept, but for the password: this machine has no keyring that is open. Marbre remembers it until you close it, and asks for it then.</source>
        <translation>Enregistrée, sauf le mot de passe&#xa0;: cette machine n’a pas de trousseau ouvert. Marbre le retient jusqu’à sa fermeture, puis le redemandera.</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>Choisissez le dossier.</translation>
    </message>
    <message>
        <source>Give the address.</source>
        <translation>Donnez l’adresse.</translation>
    </message>
    <message>
        <source>Give account and password in their own fields, not in the address.</source>
        <translation>Donnez le compte et le mot de passe dans leurs champs, pas dans l’adresse.</translation>
    </message>
    <message>
        <source>The server is not known yet; it shows this key: %1. Take it only if it is the one that its keeper gives you. Nothing was sent.</source>
        <translation>Ce serveur n’est pas encore connu&#xa0;; il présente cette clé&#xa0;: %1. Ne l’acceptez que si c’est celle que vous donne qui le tient. Rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::TargetList</name>
    <message>
        <source>Sites and servers</source>
        <translation>Sites et serveurs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::dialogs::ThemeDialog</name>
    <message>
        <source>The theme</source>
        <translation>Le thème</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Copy to edit</source>
        <translation>Copier pour modifier</translation>
    </message>
    <message>
        <source>Put a copy of this theme into the archive, where its files can be changed: the preview follows</source>
        <translation>Mettre une copie de ce thème dans l’archive, où ses fichiers peuvent être modifiés&#xa0;: l’aperçu suit</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>Comme le prévoit le thème</translation>
    </message>
    <message>
        <source>Comes with Marbre.</source>
        <translation>Fourni avec Marbre.</translation>
    </message>
    <message>
        <source>One of your own, for every archive.</source>
        <translation>L’un des vôtres, pour toutes les archives.</translation>
    </message>
    <message>
        <source>In this archive: its files can be changed, and the preview follows.</source>
        <translation>Dans cette archive&#xa0;: ses fichiers peuvent être modifiés, et l’aperçu suit.</translation>
    </message>
</context>
<context>
    <name>marbre::editor::BodySource</name>
    <message>
        <source>HTML source</source>
        <translation>Source HTML</translation>
    </message>
</context>
<context>
    <name>marbre::editor::CardText</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation>Sans texte alternatif</translation>
    </message>
    <message>
        <source>Table, %1 × %2</source>
        <translation>Tableau, %1 × %2</translation>
    </message>
    <message>
        <source>Fold-out text</source>
        <translation>Texte à déplier</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Définitions</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Embedded content</source>
        <translation>Contenu intégré</translation>
    </message>
    <message>
        <source>Embedded from %1</source>
        <translation>Intégré depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>Footnotes: %n</source>
        <translation>
            <numerusform>%n note de bas de page</numerusform>
            <numerusform>%n notes de bas de page</numerusform>
        </translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
</context>
<context>
    <name>marbre::editor::EditorActions</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Lien…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Image…</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Insérer une image</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Coller le texte seul</translation>
    </message>
    <message>
        <source>Paste without any formatting</source>
        <translation>Coller sans mise en forme</translation>
    </message>
    <message>
        <source>No-break space</source>
        <translation>Espace insécable</translation>
    </message>
    <message>
        <source>Narrow no-break space</source>
        <translation>Espace fine insécable</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>B</source>
        <extracomment>The letter on the button for bold text.</extracomment>
        <translation>G</translation>
    </message>
    <message>
        <source>I</source>
        <extracomment>The letter on the button for italic text.</extracomment>
        <translation>I</translation>
    </message>
    <message>
        <source>Paste as quotation</source>
        <translation>Coller comme citation</translation>
    </message>
    <message>
        <source>Paste as a quotation of its own</source>
        <translation>Coller en une citation à part</translation>
    </message>
    <message>
        <source>Preformatted</source>
        <translation>Préformaté</translation>
    </message>
    <message>
        <source>Code, verse: every space and line break counts</source>
        <translation>Code, vers : chaque espace et chaque retour à la ligne comptent</translation>
    </message>
    <message>
        <source>Heading %1</source>
        <translation>Titre %1</translation>
    </message>
    <message>
        <source>Heading of level %1</source>
        <translation>Titre de niveau %1</translation>
    </message>
</context>
<context>
    <name>marbre::editor::EditorToolBar</name>
    <message>
        <source>Formatting</source>
        <translation>Mise en forme</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>Style du paragraphe</translation>
    </message>
</context>
<context>
    <name>marbre::editor::FigureDialog</name>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Without alternative text, readers who cannot see the picture do not know what it shows.</source>
        <translation>Sans texte alternatif, les lecteurs qui ne voient pas l’image ne savent pas ce qu’elle montre.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Only decorative</source>
        <translation>Purement décorative</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Ce que montre l’image</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>As the picture is</source>
        <translation>Celle de l’image</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
</context>
<context>
    <name>marbre::editor::FindBar</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>this hit, all hits</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>A parenthesis of this expression has no partner.</source>
        <translation>Dans cette expression, une parenthèse reste seule.</translation>
    </message>
    <message>
        <source>A bracket [ of this expression is not closed.</source>
        <translation>Dans cette expression, un crochet [ n’est pas fermé.</translation>
    </message>
    <message>
        <source>At character %1 of this expression there is nothing to repeat.</source>
        <translation>Au caractère %1 de cette expression, il n’y a rien à répéter.</translation>
    </message>
    <message>
        <source>This expression has a mistake at character %1.</source>
        <translation>Cette expression a une faute au caractère %1.</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Mots à rechercher</translation>
    </message>
    <message>
        <source>Searched in the title, the lead, the note and the text</source>
        <translation>Cherchés dans le titre, le chapeau, la note et le texte</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Words to put in their place</source>
        <translation>Mots à mettre à leur place</translation>
    </message>
    <message>
        <source>In an expression, $1 is what the first group has found</source>
        <translation>Dans une expression, $1 est ce que le premier groupe a trouvé</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Upper and lower case count</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Accents do not count</source>
        <translation>Ignorer les accents</translation>
    </message>
    <message>
        <source>Accents, ligatures, apostrophes and kinds of space do not count</source>
        <translation>Les accents, les ligatures, les apostrophes et les sortes d’espaces ne comptent pas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>In the selection</source>
        <translation>Dans la sélection</translation>
    </message>
    <message>
        <source>Only in what is selected</source>
        <translation>Seulement dans ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace this hit and go to the next (Enter)</source>
        <translation>Remplacer ce résultat et passer au suivant (Entrée)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Replace every hit; each field takes it back in one step</source>
        <translation>Remplacer tous les résultats ; chaque champ s’annule en une fois</translation>
    </message>
</context>
<context>
    <name>marbre::editor::LinkPopup</name>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>https://… or name@example.org</source>
        <translation>https://… ou nom@exemple.org</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Adresse du lien</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>This is no address that a link may have.</source>
        <translation>Ce n’est pas une adresse qu’un lien puisse avoir.</translation>
    </message>
</context>
<context>
    <name>marbre::editor::OutlinePopup</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>The text has no headings yet</source>
        <translation>Le texte n’a pas encore d’intertitre</translation>
    </message>
    <message>
        <source>Go to a heading</source>
        <translation>Aller à un intertitre</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Intertitres</translation>
    </message>
</context>
<context>
    <name>marbre::editor::RichEditor</name>
    <message>
        <source>The picture could not be kept: %1</source>
        <translation>L’image n’a pas pu être gardée : %1</translation>
    </message>
    <message>
        <source>Insert pictures</source>
        <translation>Insérer des images</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.avif *.tiff *.bmp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.gif *.webp *.avif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture.</source>
        <translation>%1 ne peut être lu comme une image.</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Texte enrichi</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Replace the picture</source>
        <translation>Remplacer l’image</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) did not come along: paste or drop them one by one.</source>
        <translation>
            <numerusform>%Ln image n’a pas suivi : collez-la ou déposez-la à part.</numerusform>
            <numerusform>%Ln images n’ont pas suivi : collez-les ou déposez-les une à une.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::editor::SourceDialog</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>HTML: %1</source>
        <translation>HTML : %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put it in the text (Ctrl+Enter)</source>
        <translation>Le mettre dans le texte (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>marbre::editor::SourceEdit</name>
    <message>
        <source>Removed as unsafe or without meaning: %1.</source>
        <translation>Retiré, car dangereux ou sans signification : %1.</translation>
    </message>
</context>
<context>
    <name>marbre::editor::SpellMenu</name>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Recherche de suggestions…</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>Ajouter « %1 » au dictionnaire</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>marbre::editor::TableActions</name>
    <message>
        <source>Table…</source>
        <translation>Tableau…</translation>
    </message>
    <message>
        <source>Insert a table, or change the one at the cursor</source>
        <translation>Insérer un tableau, ou modifier celui du curseur</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Ligne au-dessus</translation>
    </message>
    <message>
        <source>Insert a row above</source>
        <translation>Insérer une ligne au-dessus</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Ligne au-dessous</translation>
    </message>
    <message>
        <source>Insert a row below</source>
        <translation>Insérer une ligne au-dessous</translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation>Colonne à gauche</translation>
    </message>
    <message>
        <source>Insert a column to the left</source>
        <translation>Insérer une colonne à gauche</translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation>Colonne à droite</translation>
    </message>
    <message>
        <source>Insert a column to the right</source>
        <translation>Insérer une colonne à droite</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Supprimer les lignes</translation>
    </message>
    <message>
        <source>Delete the rows of the chosen cells</source>
        <translation>Supprimer les lignes des cellules choisies</translation>
    </message>
    <message>
        <source>Delete columns</source>
        <translation>Supprimer les colonnes</translation>
    </message>
    <message>
        <source>Delete the columns of the chosen cells</source>
        <translation>Supprimer les colonnes des cellules choisies</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>Fusionner les cellules</translation>
    </message>
    <message>
        <source>Make one cell of the chosen ones</source>
        <translation>Faire une seule cellule des cellules choisies</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>Scinder la cellule</translation>
    </message>
    <message>
        <source>Make single cells of a merged one again</source>
        <translation>Refaire des cellules simples d’une cellule fusionnée</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Ligne d’en-tête</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>Header column</source>
        <translation>Colonne d’en-tête</translation>
    </message>
    <message>
        <source>The first column names the rows</source>
        <translation>La première colonne nomme les lignes</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Aligner à gauche</translation>
    </message>
    <message>
        <source>Align the chosen cells left</source>
        <translation>Aligner à gauche les cellules choisies</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centrer</translation>
    </message>
    <message>
        <source>Centre the chosen cells</source>
        <translation>Centrer les cellules choisies</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Aligner à droite</translation>
    </message>
    <message>
        <source>Align the chosen cells right</source>
        <translation>Aligner à droite les cellules choisies</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Write a caption for the table</source>
        <translation>Écrire une légende pour le tableau</translation>
    </message>
    <message>
        <source>Delete the table</source>
        <translation>Supprimer le tableau</translation>
    </message>
    <message>
        <source>Delete the whole table</source>
        <translation>Supprimer tout le tableau</translation>
    </message>
</context>
<context>
    <name>marbre::editor::TableSizePopup</name>
    <message>
        <source>Size of the table</source>
        <translation>Taille du tableau</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>The size of a table: columns, then rows.</extracomment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>marbre::editor::Typography</name>
    <message>
        <source>None</source>
        <comment>space</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>None</source>
        <comment>usage</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Space before a semicolon</source>
        <translation>Espace avant le point-virgule</translation>
    </message>
    <message>
        <source>Space before a colon</source>
        <translation>Espace avant le deux-points</translation>
    </message>
    <message>
        <source>Space before an exclamation mark</source>
        <translation>Espace avant le point d’exclamation</translation>
    </message>
    <message>
        <source>Space before a question mark</source>
        <translation>Espace avant le point d’interrogation</translation>
    </message>
    <message>
        <source>Space inside quotation marks</source>
        <translation>Espace à l’intérieur des guillemets</translation>
    </message>
    <message>
        <source>Quotation marks of the language</source>
        <translation>Guillemets de la langue</translation>
    </message>
    <message>
        <source>Printers’ apostrophe</source>
        <translation>Apostrophe typographique</translation>
    </message>
    <message>
        <source>Ellipsis in one sign</source>
        <translation>Points de suspension en un seul signe</translation>
    </message>
    <message>
        <source>Dash in a sentence</source>
        <translation>Tiret d’incise</translation>
    </message>
    <message>
        <source>Dash between two numbers</source>
        <translation>Tiret entre deux nombres</translation>
    </message>
    <message>
        <source>Dash that begins a speech</source>
        <translation>Tiret de dialogue</translation>
    </message>
    <message>
        <source>Ordinal number</source>
        <translation>Nombre ordinal</translation>
    </message>
    <message>
        <source>Groups of three digits</source>
        <translation>Tranches de trois chiffres</translation>
    </message>
    <message>
        <source>Number sign and its number stay together</source>
        <translation>«&#xa0;n°&#xa0;» et son numéro restent ensemble</translation>
    </message>
    <message>
        <source>Abbreviation and what follows stay together</source>
        <translation>L’abréviation et sa suite restent ensemble</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Space before a percent sign</source>
        <translation>Espace avant le signe pour cent</translation>
    </message>
    <message>
        <source>Space before a currency</source>
        <translation>Espace avant la monnaie</translation>
    </message>
    <message>
        <source>Space before degrees</source>
        <translation>Espace avant les degrés</translation>
    </message>
    <message>
        <source>Several spaces</source>
        <translation>Plusieurs espaces</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Chapô</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>NDLR</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, kind of space</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Comme tapée</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <comment>space</comment>
        <translation>Ordinaire</translation>
    </message>
    <message>
        <source>No-break</source>
        <comment>space</comment>
        <translation>Insécable</translation>
    </message>
    <message>
        <source>Narrow no-break</source>
        <comment>space</comment>
        <translation>Fine insécable</translation>
    </message>
    <message>
        <source>French (France)</source>
        <translation>Français (France)</translation>
    </message>
    <message>
        <source>French (Canada)</source>
        <translation>Français (Canada)</translation>
    </message>
    <message>
        <source>French (Switzerland)</source>
        <translation>Français (Suisse)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
</context>
<context>
    <name>marbre::editor::TypographyPanel</name>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln à corriger</numerusform>
            <numerusform>%Ln à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to correct: the spaces and signs are those of the house.</source>
        <translation>Rien à corriger&#xa0;: les espaces et les signes sont ceux de la maison.</translation>
    </message>
    <message>
        <source>No usage is chosen for the language of this article.</source>
        <translation>Aucun usage n’est choisi pour la langue de cet article.</translation>
    </message>
    <message numerus="yes">
        <source>Correct the %Ln checked</source>
        <translation>
            <numerusform>Corriger %Ln coché</numerusform>
            <numerusform>Corriger les %Ln cochés</numerusform>
        </translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typographie</translation>
    </message>
    <message>
        <source>Space before ;</source>
        <translation>Espace avant&#xa0;;</translation>
    </message>
    <message>
        <source>Space before :</source>
        <translation>Espace avant&#xa0;:</translation>
    </message>
    <message>
        <source>Space before !</source>
        <translation>Espace avant&#xa0;!</translation>
    </message>
    <message>
        <source>Space before ?</source>
        <translation>Espace avant&#xa0;?</translation>
    </message>
    <message>
        <source>Space inside « »</source>
        <translation>Espace dans «&#xa0;»</translation>
    </message>
    <message>
        <source>Houses differ: choose the space that yours sets there</source>
        <translation>Chaque maison a son usage&#xa0;: choisir l’espace que la vôtre met ici</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Whose usage the spaces and signs follow</source>
        <translation>L’usage que suivent les espaces et les signes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The spaces of the house</source>
        <translation>Les espaces de la maison</translation>
    </message>
    <message>
        <source>As the usage</source>
        <translation>Selon l’usage</translation>
    </message>
    <message>
        <source>Take the spaces of the usage again</source>
        <translation>Reprendre les espaces de l’usage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>What is to be corrected</source>
        <translation>Ce qui est à corriger</translation>
    </message>
    <message>
        <source>Enter: go to the text. Space: check. Ctrl+Enter: correct. Delete: skip.</source>
        <translation>Entrée&#xa0;: aller au texte. Espace&#xa0;: cocher. Ctrl+Entrée&#xa0;: corriger. Suppr&#xa0;: passer.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Correct this one and go to the next (Ctrl+Enter)</source>
        <translation>Corriger ce passage et aller au suivant (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Leave this one as it is and go to the next (Delete)</source>
        <translation>Laisser ce passage tel quel et aller au suivant (Suppr)</translation>
    </message>
    <message>
        <source>Correct all that is checked; each text takes it back in one step</source>
        <translation>Corriger tout ce qui est coché&#x202f;; chaque texte le reprend en une seule annulation</translation>
    </message>
    <message>
        <source>Correct all</source>
        <translation>Tout corriger</translation>
    </message>
    <message>
        <source>Correct everything; each text takes it back in one step</source>
        <translation>Tout corriger&#x202f;; chaque texte le reprend en une seule annulation</translation>
    </message>
</context>
<context>
    <name>marbre::feeds::FeedDialog</name>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Follow a feed</source>
        <translation>Suivre un flux</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>As it calls itself</source>
        <translation>Tel qu’il se nomme</translation>
    </message>
    <message>
        <source>None; levels are parted by /</source>
        <translation>Aucun&#xa0;; les niveaux sont séparés par /</translation>
    </message>
    <message>
        <source>Site or feed</source>
        <translation>Site ou flux</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>Write the address of a site or of its feed.</source>
        <translation>Écrivez l’adresse d’un site ou de son flux.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Looking for the feed…</source>
        <translation>Recherche du flux…</translation>
    </message>
    <message>
        <source>When it was last fetched, nothing came.</source>
        <translation>La dernière relève n’a rien donné.</translation>
    </message>
</context>
<context>
    <name>marbre::feeds::FeedItemPane</name>
    <message>
        <source>Text of the feed</source>
        <translation>Texte du flux</translation>
    </message>
    <message>
        <source>The page could not be fetched: the next fetch of the feeds tries again. %1</source>
        <translation>La page n’a pas pu être récupérée&#xa0;: nouvel essai à la prochaine relève des flux. %1</translation>
    </message>
    <message>
        <source>The page is being fetched, or will be with the next fetch of the feeds.</source>
        <translation>La page arrive, ou viendra avec la prochaine relève des flux.</translation>
    </message>
    <message>
        <source>An article was made of it.</source>
        <translation>Un article en a été fait.</translation>
    </message>
    <message>
        <source>The article that was made of it is no longer in the archive.</source>
        <translation>L’article qui en a été fait n’est plus dans l’archive.</translation>
    </message>
</context>
<context>
    <name>marbre::feeds::FeedsDialog</name>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Ouvrir l’article</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) chosen</source>
        <translation>
            <numerusform>%Ln élément choisi</numerusform>
            <numerusform>%Ln éléments choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Not fetched, what is listed is from before. %1</source>
        <translation>Non relevé&#xa0;: la liste date d’avant. %1</translation>
    </message>
    <message>
        <source>No feed yet.

Follow a site by its address, or take in the list (OPML) that another reader has written.</source>
        <translation>Aucun flux pour l’instant.

Suivez un site par son adresse, ou reprenez la liste (OPML) écrite par un autre lecteur.</translation>
    </message>
    <message>
        <source>Nothing with these words.</source>
        <translation>Rien avec ces mots.</translation>
    </message>
    <message>
        <source>Nothing to translate. What you choose with T waits here for its article.</source>
        <translation>Rien à traduire. Ce que vous choisissez avec T attend ici son article.</translation>
    </message>
    <message>
        <source>Not fetched yet. F5 fetches the feeds.</source>
        <translation>Pas encore relevé. F5 relève les flux.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Rien de nouveau.</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Rien ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln élément lu. Ctrl+Z annule.</numerusform>
            <numerusform>%Ln éléments lus. Ctrl+Z annule.</numerusform>
        </translation>
    </message>
    <message>
        <source>This feed is followed already.</source>
        <translation>Ce flux est déjà suivi.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>No longer follow “%1”? What it has told of goes with it; articles that were made of it stay.</source>
        <translation>Ne plus suivre «&#xa0;%1&#xa0;»&#xa0;? Ce qu’il a annoncé disparaît avec lui&#xa0;; les articles qui en ont été faits restent.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) added; F5 fetches them.</source>
        <translation>
            <numerusform>%Ln flux ajouté&#xa0;; F5 le relève.</numerusform>
            <numerusform>%Ln flux ajoutés&#xa0;; F5 les relève.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were followed already.</source>
        <translation>
            <numerusform>%Ln était déjà suivi.</numerusform>
            <numerusform>%Ln étaient déjà suivis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had no address of the Web.</source>
        <translation>
            <numerusform>%Ln n’avait pas d’adresse du Web.</numerusform>
            <numerusform>%Ln n’avaient pas d’adresse du Web.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list stands in %1.</source>
        <translation>La liste est dans %1.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Relever</translation>
    </message>
    <message>
        <source>Asks every feed for what is new (F5)</source>
        <translation>Demande à chaque flux ses nouveautés (F5)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) fetched</source>
        <translation>
            <numerusform>%Ln flux relevé</numerusform>
            <numerusform>%Ln flux relevés</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) to translate</source>
        <translation>
            <numerusform>%Ln article à traduire</numerusform>
            <numerusform>%Ln articles à traduire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) not fetched: the next fetch tries again</source>
        <translation>
            <numerusform>%Ln page non récupérée&#xa0;: nouvel essai à la prochaine relève</numerusform>
            <numerusform>%Ln pages non récupérées&#xa0;: nouvel essai à la prochaine relève</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, then its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To translate</source>
        <translation>À traduire</translation>
    </message>
    <message>
        <source>Makes an article of the page, to be translated</source>
        <translation>Fait de la page un article à traduire</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Marks it as read, and goes on</source>
        <translation>Marque comme lu, et passe au suivant</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Skips it, and goes on</source>
        <translation>Écarte, et passe au suivant</translation>
    </message>
    <message>
        <source>Opens the article that was made of it, or the page in the browser (Enter)</source>
        <translation>Ouvre l’article qui en a été fait, ou la page dans le navigateur (Entrée)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler la dernière décision</translation>
    </message>
    <message>
        <source>Takes back what was last decided</source>
        <translation>Annule ce qui a été décidé en dernier</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Marks all that is listed as read</source>
        <translation>Marque comme lu tout ce qui est listé</translation>
    </message>
    <message>
        <source>Fetch all feeds</source>
        <translation>Relever tous les flux</translation>
    </message>
    <message>
        <source>Asks every feed for what is new</source>
        <translation>Demande à chaque flux ses nouveautés</translation>
    </message>
    <message>
        <source>Fetch these feeds alone</source>
        <translation>Relever ces flux seulement</translation>
    </message>
    <message>
        <source>Asks the feed or the folder that is chosen</source>
        <translation>Relève le flux ou le dossier choisi</translation>
    </message>
    <message>
        <source>Follow a feed…</source>
        <translation>Suivre un flux…</translation>
    </message>
    <message>
        <source>Follows a site by its address, or that of its feed</source>
        <translation>Suit un site par son adresse, ou par celle de son flux</translation>
    </message>
    <message>
        <source>Name, folder, schedule…</source>
        <translation>Nom, dossier, relève…</translation>
    </message>
    <message>
        <source>What the feed is called, where it stands, how often it is fetched</source>
        <translation>Comment le flux se nomme, où il se range, à quel rythme il est relevé</translation>
    </message>
    <message>
        <source>Remove the feed…</source>
        <translation>Retirer le flux…</translation>
    </message>
    <message>
        <source>Follows the feed no longer</source>
        <translation>Cesse de suivre le flux</translation>
    </message>
    <message>
        <source>Take in a list (OPML)…</source>
        <translation>Reprendre une liste (OPML)…</translation>
    </message>
    <message>
        <source>Follows the feeds of a list that another reader has written</source>
        <translation>Suit les flux d’une liste écrite par un autre lecteur</translation>
    </message>
    <message>
        <source>Write the list (OPML)…</source>
        <translation>Écrire la liste (OPML)…</translation>
    </message>
    <message>
        <source>Writes the feeds as a list that any reader takes</source>
        <translation>Écrit les flux en une liste que tout lecteur accepte</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Search: title, author, subject…</source>
        <translation>Chercher&#xa0;: titre, auteur, sujet…</translation>
    </message>
    <message>
        <source>Search what the feeds have told of</source>
        <translation>Chercher dans ce que les flux ont annoncé</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>What the feeds have told of</source>
        <translation>Ce que les flux ont annoncé</translation>
    </message>
    <message>
        <source>Space: next · T: to translate · R: read · S: skip · Enter: open</source>
        <translation>Espace&#xa0;: suivant · T&#xa0;: à traduire · R&#xa0;: lu · S&#xa0;: écarter · Entrée&#xa0;: ouvrir</translation>
    </message>
    <message>
        <source>Asking servers: %1 of %2</source>
        <translation>Relève en cours&#xa0;: %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) not fetched</source>
        <translation>
            <numerusform>%Ln flux non relevé</numerusform>
            <numerusform>%Ln flux non relevés</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks no further; what has come stays</source>
        <translation>Ne demande plus rien&#xa0;; ce qui est arrivé reste</translation>
    </message>
</context>
<context>
    <name>marbre::feeds::OpmlFiles</name>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>A list of feeds</source>
        <translation>Une liste de flux</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml)</source>
        <translation>Listes de flux (*.opml *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Write the list of feeds</source>
        <translation>Écrire la liste des flux</translation>
    </message>
    <message>
        <source>feeds</source>
        <comment>a file&apos;s name</comment>
        <translation>flux</translation>
    </message>
    <message>
        <source>Lists of feeds</source>
        <translation>Listes de flux</translation>
    </message>
</context>
<context>
    <name>marbre::fields::ChipEdit</name>
    <message>
        <source>Remove “%1”</source>
        <translation>Enlever « %1 »</translation>
    </message>
</context>
<context>
    <name>marbre::fields::DateEdit</name>
    <message>
        <source>A day, as in 3 May 2021 or 03/05/2021</source>
        <translation>Un jour, comme 3 mai 2021 ou 03/05/2021</translation>
    </message>
    <message>
        <source>A day, a month or a year, as in 27/04/2021, April 2021 or 2021</source>
        <translation>Un jour, un mois ou une année, comme 27/04/2021, avril 2021 ou 2021</translation>
    </message>
    <message>
        <source>There is no such day: “%1”. Write another; until then the date before stays.</source>
        <translation>Ce jour n’existe pas : « %1 ». Écrivez-en un autre ; d’ici là, la date d’avant reste.</translation>
    </message>
    <message>
        <source>“%1” is no date. %2.</source>
        <translation>« %1 » n’est pas une date. %2.</translation>
    </message>
</context>
<context>
    <name>marbre::fields::FieldsPanel</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>Repost</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The site, paper or agency that published the original</source>
        <translation>Le site, le journal ou l’agence qui a publié l’original</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Several names are parted by commas</source>
        <translation>Plusieurs noms se séparent par des virgules</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>The original&apos;s address</source>
        <translation>L’adresse de l’original</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Enter or a comma adds a category</source>
        <translation>Entrée ou une virgule ajoute une catégorie</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Chapô</translation>
    </message>
    <message>
        <source>What stands before the text, in larger type</source>
        <translation>Ce qui précède le texte, en plus grand</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>NDLR</translation>
    </message>
    <message>
        <source>Shown in a box of its own before the text</source>
        <translation>Montrée dans un encadré avant le texte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Where the article stands on its way to the reader</source>
        <translation>Où en est l’article sur le chemin du lecteur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of this text</source>
        <translation>La langue de ce texte</translation>
    </message>
    <message>
        <source>Original in</source>
        <translation>Original en</translation>
    </message>
    <message>
        <source>The language of the original</source>
        <translation>La langue de l’original</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Traducteur</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>The name of the page&apos;s file: letters a to z, digits and hyphens. Empty: made from the title</source>
        <translation>Le nom du fichier de la page : lettres a à z, chiffres et traits d’union. Vide : tiré du titre</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Titre original</translation>
    </message>
    <message>
        <source>The title in its own language</source>
        <translation>Le titre dans sa langue</translation>
    </message>
    <message>
        <source>Source&apos;s site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>The home page of the source</source>
        <translation>La page d’accueil de la source</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Enter or a comma adds a tag</source>
        <translation>Entrée ou une virgule ajoute une étiquette</translation>
    </message>
    <message>
        <source>Fewer fields ▴</source>
        <translation>Moins de champs ▴</translation>
    </message>
    <message>
        <source>More fields ▾</source>
        <translation>Plus de champs ▾</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Language, translator, slug, original title, site and tags</source>
        <translation>Langue, traducteur, slug, titre original, site et étiquettes</translation>
    </message>
    <message>
        <source>● original changed</source>
        <translation>● original modifié</translation>
    </message>
    <message>
        <source>● local copy of %1</source>
        <translation>● copie locale du %1</translation>
    </message>
    <message>
        <source>The original says something else than its copy of before: see what</source>
        <translation>L’original ne dit plus la même chose que sa copie&#xa0;: voir ce qui a changé</translation>
    </message>
    <message>
        <source>Show the original beside the article</source>
        <translation>Afficher l’original à côté de l’article</translation>
    </message>
</context>
<context>
    <name>marbre::models::FeedListModel</name>
    <message>
        <source>All feeds</source>
        <translation>Tous les flux</translation>
    </message>
    <message>
        <source>To translate</source>
        <translation>À traduire</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln new</source>
        <translation>
            <numerusform>%1, %Ln nouveau</numerusform>
            <numerusform>%1, %Ln nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1, n’a pas pu être relevé</translation>
    </message>
</context>
<context>
    <name>marbre::models::Feeds</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>To translate</source>
        <translation>À traduire</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>the day and the month, for QLocale::toString</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Sur demande seulement</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Chaque jour</numerusform>
            <numerusform>Tous les %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Toutes les heures</numerusform>
            <numerusform>Toutes les %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Chaque minute</numerusform>
            <numerusform>Toutes les %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::models::Media</name>
    <message>
        <source>No alternative text</source>
        <translation>Sans texte alternatif</translation>
    </message>
    <message>
        <source>%1 · added %2</source>
        <translation>%1 · ajoutée le %2</translation>
    </message>
    <message>
        <source>%1 (in the trash)</source>
        <translation>%1 (à la corbeille)</translation>
    </message>
</context>
<context>
    <name>marbre::models::QueryMistake</name>
    <message>
        <source>The quotation is not closed: it was read to the end.</source>
        <translation>La citation n’est pas fermée : elle a été lue jusqu’au bout.</translation>
    </message>
    <message>
        <source>There is no field “%1”: what follows it is looked for everywhere.</source>
        <translation>Il n’y a pas de champ «&#xa0;%1&#xa0;»&#xa0;: ce qui le suit est cherché partout.</translation>
    </message>
    <message>
        <source>“%1” is no date: write 2021, 2021-05 or 2021-05-03.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date&#xa0;: écrivez 2021, 2021-05 ou 2021-05-03.</translation>
    </message>
    <message>
        <source>“%1” is no status: write draft, translation, review, ready or published.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un statut&#xa0;: écrivez brouillon, traduction, relecture, prêt ou publié.</translation>
    </message>
    <message>
        <source>Nothing stands behind “%1:”: it was left out.</source>
        <translation>Rien ne suit «&#xa0;%1:&#xa0;»&#xa0;: il a été laissé de côté.</translation>
    </message>
    <message>
        <source>%1 stands between two words.</source>
        <translation>%1 se place entre deux mots.</translation>
    </message>
</context>
<context>
    <name>marbre::models::SidebarModel</name>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Fewer…</source>
        <translation>Moins…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1, %Ln article</numerusform>
            <numerusform>%1, %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Original changed</source>
        <translation>Original modifié</translation>
    </message>
</context>
<context>
    <name>marbre::models::Version</name>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>chapô</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>editor’s note</source>
        <translation>NDLR</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>auteurs</translation>
    </message>
    <message>
        <source>translators</source>
        <translation>traducteurs</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>catégories</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>mots-clés</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>repost date</source>
        <translation>date de repost</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>corrections</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>corbeille</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>first version</source>
        <translation>première version</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Rien ne diffère.</translation>
    </message>
    <message>
        <source>Another form, the same words:</source>
        <translation>Une autre forme, les mêmes mots&#xa0;:</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>kind of page</source>
        <translation>nature de la page</translation>
    </message>
    <message>
        <source>on top of the site</source>
        <translation>en tête du site</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
</context>
<context>
    <name>marbre::originals::Capture</name>
    <message>
        <source>structured data</source>
        <translation>données structurées</translation>
    </message>
    <message>
        <source>Open Graph</source>
        <translation>Open Graph</translation>
    </message>
    <message>
        <source>Dublin Core</source>
        <translation>Dublin Core</translation>
    </message>
    <message>
        <source>card for Twitter</source>
        <translation>carte Twitter</translation>
    </message>
    <message>
        <source>head of the page</source>
        <translation>en-tête de la page</translation>
    </message>
    <message>
        <source>microdata</source>
        <translation>microdonnées</translation>
    </message>
    <message>
        <source>RDFa</source>
        <translation>RDFa</translation>
    </message>
    <message>
        <source>a link of the page</source>
        <translation>un lien de la page</translation>
    </message>
    <message>
        <source>a date of the page</source>
        <translation>une date de la page</translation>
    </message>
    <message>
        <source>line under the title</source>
        <translation>ligne sous le titre</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>titre affiché</translation>
    </message>
    <message>
        <source>title of the page</source>
        <translation>titre de la page</translation>
    </message>
    <message>
        <source>declared by the page</source>
        <translation>déclaré par la page</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>le texte</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>même adresse</translation>
    </message>
    <message>
        <source>its original has nearly this text</source>
        <translation>son original a presque le même texte</translation>
    </message>
    <message>
        <source>nearly the same text</source>
        <translation>presque le même texte</translation>
    </message>
</context>
<context>
    <name>marbre::originals::CaptureDialog</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Parution</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Chapô</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>From a page</source>
        <translation>À partir d’une page</translation>
    </message>
    <message>
        <source>Create the article</source>
        <translation>Créer l’article</translation>
    </message>
    <message numerus="yes">
        <source>Fetch its %n picture(s) from the Web</source>
        <translation>
            <numerusform>Télécharger son image depuis le Web</numerusform>
            <numerusform>Télécharger ses %n images depuis le Web</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’on en fait</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Texte de la page</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Compare with its copy</source>
        <translation>Comparer à sa copie</translation>
    </message>
    <message>
        <source>Keeps this page as a new copy of that article’s original, and says what has changed</source>
        <translation>Garde cette page comme nouvelle copie de l’original de cet article, et dit ce qui a changé</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>à la corbeille</translation>
    </message>
    <message>
        <source>Already in the archive: “%1” (%2; %3).</source>
        <translation>Déjà dans l’archive&#xa0;: «&#xa0;%1&#xa0;» (%2&#xa0;; %3).</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et un autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create another article</source>
        <translation>Créer un autre article</translation>
    </message>
    <message>
        <source>To be published as it is</source>
        <translation>À publier tel quel</translation>
    </message>
    <message>
        <source>To be translated into: %1</source>
        <translation>À traduire en&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>marbre::originals::ChangeDialog</name>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>The original has changed</source>
        <translation>L’original a changé</translation>
    </message>
    <message>
        <source>“%1”: the copy of %2 and that of %3. Struck through: what the page no longer says; marked: what it says now.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: la copie du %2 et celle du %3. Barré&#xa0;: ce que la page ne dit plus&#xa0;; surligné&#xa0;: ce qu’elle dit maintenant.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>Prendre acte</translation>
    </message>
    <message>
        <source>Write the update</source>
        <translation>Rédiger la mise à jour</translation>
    </message>
    <message>
        <source>The article stays as it is; its mark goes</source>
        <translation>L’article reste tel quel&#xa0;; sa marque disparaît</translation>
    </message>
    <message>
        <source>Puts what is new at the end of the article, under today’s date, to be translated</source>
        <translation>Met ce qui est nouveau à la fin de l’article, à la date du jour, pour être traduit</translation>
    </message>
</context>
<context>
    <name>marbre::originals::FindingEdit</name>
    <message>
        <source>the page does not say it</source>
        <translation>la page ne le dit pas</translation>
    </message>
    <message>
        <source>as you wrote it</source>
        <translation>tel que vous l’avez écrit</translation>
    </message>
    <message>
        <source>or %1</source>
        <translation>ou %1</translation>
    </message>
    <message>
        <source>all…</source>
        <translation>tout&#xa0;voir…</translation>
    </message>
    <message>
        <source>%1 · %2%</source>
        <comment>where a value stands in a page, and how sure it is</comment>
        <translation>%1 · %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>marbre::originals::OriginalPane</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Asks the server for the page, and says whether it has changed</source>
        <translation>Demande la page au serveur, et dit si elle a changé</translation>
    </message>
    <message>
        <source>Copies of the original</source>
        <translation>Copies de l’original</translation>
    </message>
    <message>
        <source>The original has changed.</source>
        <translation>L’original a changé.</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Voir ce qui a changé</translation>
    </message>
    <message>
        <source>Text of the original</source>
        <translation>Texte de l’original</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Le télécharger</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>copie du %1</translation>
    </message>
    <message>
        <source>Open an article to see its original.</source>
        <translation>Ouvrez un article pour voir son original.</translation>
    </message>
    <message>
        <source>No copy of the original is kept yet.</source>
        <translation>Aucune copie de l’original n’est encore gardée.</translation>
    </message>
    <message>
        <source>This article names no original. Write its address into the field Link, or make an article from a page.</source>
        <translation>Cet article ne nomme pas d’original. Écrivez son adresse dans le champ Lien, ou créez un article à partir d’une page.</translation>
    </message>
    <message>
        <source>%1
Last checked: %2</source>
        <translation>%1
Dernière vérification&#xa0;: %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stops asking the server</source>
        <translation>Cesse d’interroger le serveur</translation>
    </message>
</context>
<context>
    <name>marbre::originals::PageDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>From a page</source>
        <translation>À partir d’une page</translation>
    </message>
    <message>
        <source>The address of a page, or a page that you have saved: Marbre reads who wrote it, when and where, and keeps the page as it is today beside the article.</source>
        <translation>L’adresse d’une page, ou une page que vous avez enregistrée&#xa0;: Marbre y lit qui l’a écrite, quand et où, et garde la page telle qu’elle est aujourd’hui à côté de l’article.</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse ou fichier</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Read the page</source>
        <translation>Lire la page</translation>
    </message>
    <message>
        <source>This is neither the address of a page nor a file that is there.</source>
        <translation>Ce n’est ni l’adresse d’une page, ni un fichier qui existe.</translation>
    </message>
    <message>
        <source>A saved page</source>
        <translation>Une page enregistrée</translation>
    </message>
    <message>
        <source>Pages (*.html *.htm *.xhtml *.mhtml *.mht)</source>
        <translation>Pages (*.html *.htm *.xhtml *.mhtml *.mht)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the page…</source>
        <translation>Lecture de la page…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading the page… %1 of %2</source>
        <translation>Lecture de la page… %1 sur %2</translation>
    </message>
    <message>
        <source>Reading the page… %1</source>
        <translation>Lecture de la page… %1</translation>
    </message>
</context>
<context>
    <name>marbre::preview::Loader</name>
    <message>
        <source>The preview does not run for the system&apos;s administrator (root). Start Marbre as an ordinary user to see the page here; all else works.</source>
        <translation>L’aperçu ne fonctionne pas pour l’administrateur du système (root). Lancez Marbre en simple utilisateur pour voir la page ici ; tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>The preview is not installed. Install Marbre&apos;s preview plugin (Qt WebEngine) to see the page here; all else works.</source>
        <translation>L’aperçu n’est pas installé. Installez le greffon d’aperçu de Marbre (Qt WebEngine) pour voir la page ici ; tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>The preview could not start: %1. All else works.</source>
        <translation>L’aperçu n’a pas pu démarrer : %1. Tout le reste fonctionne.</translation>
    </message>
</context>
<context>
    <name>marbre::preview::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Thème : %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Lay the page out %1 pixels wide</source>
        <translation>Mettre la page sur %1 pixels de large</translation>
    </message>
    <message>
        <source>As wide as this pane</source>
        <translation>Aussi large que ce volet</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Aperçu de la page</translation>
    </message>
    <message>
        <source>The preview has stopped. Your text is safe; restart Marbre to see the page again.</source>
        <translation>L’aperçu s’est arrêté. Votre texte est en sûreté ; relancez Marbre pour revoir la page.</translation>
    </message>
</context>
<context>
    <name>marbre::window::ArchiveCommands</name>
    <message>
        <source>Today’s copy: %1</source>
        <translation>Copie du jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Rétablissement…</translation>
    </message>
    <message>
        <source>Restored. What stood there is kept as %1.</source>
        <translation>Rétabli. Ce qui s’y trouvait est gardé sous le nom %1.</translation>
    </message>
</context>
<context>
    <name>marbre::window::ArticleCommands</name>
    <message numerus="yes">
        <source>%Ln article(s): %1.</source>
        <translation>
            <numerusform>%Ln article : %1.</numerusform>
            <numerusform>%Ln articles : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln article mis à la corbeille.</numerusform>
            <numerusform>%Ln articles mis à la corbeille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) restored.</source>
        <translation>
            <numerusform>%Ln article restauré.</numerusform>
            <numerusform>%Ln articles restaurés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good.</source>
        <translation>
            <numerusform>%Ln article supprimé pour de bon.</numerusform>
            <numerusform>%Ln articles supprimés pour de bon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored; what it was stays in its history.</source>
        <translation>Version rétablie&#x202f;; celle d’avant reste dans l’historique.</translation>
    </message>
    <message>
        <source>The passage is as it was; what it was stays in its history.</source>
        <translation>Passage rétabli&#x202f;; celui d’avant reste dans l’historique.</translation>
    </message>
    <message numerus="yes">
        <source>Category of %Ln article(s)</source>
        <translation>
            <numerusform>Catégorie de %Ln article</numerusform>
            <numerusform>Catégorie de %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::Conflict</name>
    <message>
        <source>Another program has changed this article; yours is kept as an article of its own.</source>
        <translation>Un autre programme a modifié cet article&#x202f;; le vôtre est gardé à part.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>There is one article again.</source>
        <translation>Il n’y a de nouveau qu’un article.</translation>
    </message>
</context>
<context>
    <name>marbre::window::Exchange</name>
    <message>
        <source>Export as a page</source>
        <translation>Exporter la page</translation>
    </message>
    <message>
        <source>Export as a fragment</source>
        <translation>Exporter le fragment</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Écrit : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) written to %1.</source>
        <translation>
            <numerusform>%Ln page écrite dans %1.</numerusform>
            <numerusform>%Ln pages écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Copied: paste it into your CMS.</source>
        <translation>Copié : collez-le dans votre CMS.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
</context>
<context>
    <name>marbre::window::Finding</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln remplacé</numerusform>
            <numerusform>%Ln remplacés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::ListPane</name>
    <message>
        <source>Repost ↓</source>
        <translation>Repost ↓</translation>
    </message>
    <message>
        <source>Repost ↑</source>
        <translation>Repost ↑</translation>
    </message>
    <message>
        <source>Original ↓</source>
        <translation>Original ↓</translation>
    </message>
    <message>
        <source>Original ↑</source>
        <translation>Original ↑</translation>
    </message>
    <message>
        <source>Last changed ↓</source>
        <translation>Modifié ↓</translation>
    </message>
    <message>
        <source>Title A–Z</source>
        <translation>Titre A–Z</translation>
    </message>
    <message>
        <source>Source A–Z</source>
        <translation>Source A–Z</translation>
    </message>
    <message>
        <source>Author A–Z</source>
        <translation>Auteur A–Z</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Desk, categories, sources and years</source>
        <translation>Bureau, catégories, sources et années</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>No article yet. Start one with Ctrl+N, or drop texts and saved pages here.</source>
        <translation>Pas encore d’article. Commencez-en un par Ctrl+N, ou déposez ici des textes et des pages enregistrées.</translation>
    </message>
    <message>
        <source>No article here.</source>
        <translation>Pas d’article ici.</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Pertinence</translation>
    </message>
    <message>
        <source>No article is found by this.</source>
        <translation>Aucun article ne répond à cette recherche.</translation>
    </message>
</context>
<context>
    <name>marbre::window::LongExport</name>
    <message>
        <source>Export the whole site</source>
        <translation>Exporter tout le site</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 articles.</source>
        <translation>Écriture&#xa0;: %1 articles sur %2.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped. The next export finishes the site.</source>
        <translation>Arrêté. Le prochain export achèvera le site.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written.</source>
        <translation>
            <numerusform>%Ln fichier écrit.</numerusform>
            <numerusform>%Ln fichiers écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The site is as it was: nothing to write.</source>
        <translation>Le site est comme il était&#xa0;: rien à écrire.</translation>
    </message>
    <message>
        <source>All is as it was: nothing to write.</source>
        <translation>Rien n’a changé&#xa0;: rien à écrire.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>marbre::window::MainMenu</name>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>marbre::window::Originals</name>
    <message>
        <source>Asking for the original…</source>
        <translation>Consultation de l’original…</translation>
    </message>
    <message>
        <source>The server gave a page without a text; the copy stays as it is.</source>
        <translation>Le serveur a donné une page sans texte&#xa0;; la copie reste telle quelle.</translation>
    </message>
    <message>
        <source>The original is kept as it is today.</source>
        <translation>L’original est gardé tel qu’il est aujourd’hui.</translation>
    </message>
    <message>
        <source>The original has not changed.</source>
        <translation>L’original n’a pas changé.</translation>
    </message>
    <message>
        <source>The original has changed.</source>
        <translation>L’original a changé.</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Voir ce qui a changé</translation>
    </message>
    <message>
        <source>What is new stands at the end of the article, to be translated.</source>
        <translation>Ce qui est nouveau est à la fin de l’article, à traduire.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>marbre::window::OutboxCommands</name>
    <message>
        <source>%1: %2</source>
        <comment>a target, then what sending to it came to</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>marbre::window::PageCapture</name>
    <message>
        <source>No text was found in this page: a script may have to show it. Open it in a browser, save it as “complete web page”, and choose the file.</source>
        <translation>Aucun texte n’a été trouvé dans cette page&#xa0;: il faut peut-être un script pour l’afficher. Ouvrez-la dans un navigateur, enregistrez-la comme «&#xa0;page web complète&#xa0;», et choisissez le fichier.</translation>
    </message>
    <message>
        <source>The article is there, and the page is kept beside it as it is today.</source>
        <translation>L’article est là, et la page est gardée à côté telle qu’elle est aujourd’hui.</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>Lecture de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Fetching pictures: %1 of %2</source>
        <translation>Récupération des images&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Making the article…</source>
        <translation>Création de l’article…</translation>
    </message>
    <message numerus="yes">
        <source>The article is there; %n picture(s) could not be fetched and stay on the Web.</source>
        <translation>
            <numerusform>L’article est là&#xa0;; %n image n’a pas pu être récupérée et reste sur le Web.</numerusform>
            <numerusform>L’article est là&#xa0;; %n images n’ont pas pu être récupérées et restent sur le Web.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
</context>
<context>
    <name>marbre::window::Reader</name>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>En arrière</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>En avant</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>The site’s first page</source>
        <translation>La première page du site</translation>
    </message>
    <message>
        <source>Find in the page</source>
        <translation>Chercher dans la page</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>Imprimer cette page</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Save this page as PDF</source>
        <translation>Enregistrer cette page en PDF</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Le site</translation>
    </message>
    <message>
        <source>This link leads to %1</source>
        <translation>Ce lien mène à %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The PDF could not be written to %1.</source>
        <translation>Le PDF n’a pas pu être écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>marbre::window::Recovery</name>
    <message>
        <source>%1 (my version)</source>
        <translation>%1 (ma version)</translation>
    </message>
    <message numerus="yes">
        <source>Brought back after a stop: “%1” and %Ln more.</source>
        <translation>
            <numerusform>Repris après un arrêt&#xa0;: «&#xa0;%1&#xa0;» et %Ln autre.</numerusform>
            <numerusform>Repris après un arrêt&#xa0;: «&#xa0;%1&#xa0;» et %Ln autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought back after a stop: “%1”.</source>
        <translation>Repris après un arrêt&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It was saved elsewhere since: what you typed is an article of its own.</source>
        <translation>Il a été enregistré ailleurs depuis&#xa0;: ce que vous aviez tapé est un article à part.</translation>
    </message>
    <message>
        <source>Go back to the saved text</source>
        <translation>Revenir au texte enregistré</translation>
    </message>
</context>
<context>
    <name>marbre::window::ReplaceDialog</name>
    <message>
        <source>Case counts</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Accents count</source>
        <translation>Respecter les accents</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Replace in the archive</source>
        <translation>Remplacer dans l’archive</translation>
    </message>
    <message>
        <source>In the whole archive</source>
        <translation>Dans toute l’archive</translation>
    </message>
    <message>
        <source>In the list as it stands</source>
        <translation>Dans la liste telle qu’elle est</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>This expression has a mistake at character %1.</source>
        <translation>Cette expression a une erreur au caractère %1.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Rien n’est trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back.</source>
        <translation>
            <numerusform>%Ln repris.</numerusform>
            <numerusform>%Ln repris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced.</source>
        <translation>
            <numerusform>%Ln remplacé.</numerusform>
            <numerusform>%Ln remplacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left: somebody has changed the article since.</source>
        <translation>
            <numerusform>%Ln laissé&#xa0;: quelqu’un a changé l’article depuis.</numerusform>
            <numerusform>%Ln laissés&#xa0;: quelqu’un a changé l’article depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln</source>
        <translation>
            <numerusform>Remplacer le seul</numerusform>
            <numerusform>Remplacer les %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln trouvé</numerusform>
            <numerusform>%Ln trouvés</numerusform>
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
    <name>marbre::window::ReplaceModel</name>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>original title</source>
        <translation>titre original</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>chapô</translation>
    </message>
    <message>
        <source>editor’s note</source>
        <translation>NDLR</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>traducteur</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>%1 becomes %2: %3</source>
        <translation>%1 devient %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>marbre::window::SavedSearches</name>
    <message>
        <source>Take this search out of the sidebar</source>
        <translation>Retirer cette recherche du volet</translation>
    </message>
    <message>
        <source>Keep this search in the sidebar</source>
        <translation>Garder cette recherche dans le volet</translation>
    </message>
</context>
<context>
    <name>marbre::window::Session</name>
    <message>
        <source>%1 (my version)</source>
        <translation>%1 (ma version)</translation>
    </message>
</context>
<context>
    <name>marbre::window::StatusLine</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
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
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>v%1 · %2</source>
        <comment>version, age</comment>
        <translation>v%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Typography: %Ln to correct</source>
        <translation>
            <numerusform>Typographie&#xa0;: %Ln à corriger</numerusform>
            <numerusform>Typographie&#xa0;: %Ln à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>See what typography asks of this article</source>
        <translation>Voir ce que la typographie demande à cet article</translation>
    </message>
    <message>
        <source>no dictionary</source>
        <translation>pas de dictionnaire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown word(s)</source>
        <translation>
            <numerusform>%Ln mot inconnu</numerusform>
            <numerusform>%Ln mots inconnus</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next word that no dictionary has (F7)</source>
        <translation>Aller au prochain mot qu’aucun dictionnaire ne connaît (F7)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s)</source>
        <translation>
            <numerusform>%Ln signe</numerusform>
            <numerusform>%Ln signes</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is written is safe in the archive, on this machine</source>
        <translation>Tout ce qui est écrit est à l’abri dans l’archive, sur cette machine</translation>
    </message>
    <message>
        <source>What was written last is on its way into the archive</source>
        <translation>Les derniers mots entrent dans l’archive</translation>
    </message>
    <message>
        <source>What was written last is not in the archive yet</source>
        <translation>Les derniers mots ne sont pas encore dans l’archive</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>Dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Sent, changed since</source>
        <translation>Envoyé, modifié depuis</translation>
    </message>
    <message>
        <source>It waits in the outbox to be sent</source>
        <translation>L’article attend dans la boîte d’envoi</translation>
    </message>
    <message numerus="yes">
        <source>Sending: %Ln left</source>
        <translation>
            <numerusform>Envoi&#xa0;: reste %Ln</numerusform>
            <numerusform>Envoi&#xa0;: restent %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %Ln</source>
        <translation>
            <numerusform>Boîte d’envoi&#xa0;: %Ln</numerusform>
            <numerusform>Boîte d’envoi&#xa0;: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits to be sent, and why it was not</source>
        <translation>Ce qui attend d’être envoyé, et pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %Ln to look at</source>
        <translation>
            <numerusform>Boîte d’envoi&#xa0;: %Ln à revoir</numerusform>
            <numerusform>Boîte d’envoi&#xa0;: %Ln à revoir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>marbre::window::TextActions</name>
    <message>
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Find words in the article and its fields</source>
        <translation>Rechercher des mots dans l’article et ses champs</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Replace words in the article and its fields</source>
        <translation>Remplacer des mots dans l’article et ses champs</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <translation>Aller au résultat suivant</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Go to the previous hit</source>
        <translation>Aller au résultat précédent</translation>
    </message>
    <message>
        <source>HTML source</source>
        <translation>Source HTML</translation>
    </message>
    <message>
        <source>Show the text as HTML, and back</source>
        <translation>Montrer le texte en HTML, et revenir</translation>
    </message>
    <message>
        <source>Outline…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>Go to a heading of the text</source>
        <translation>Aller à un intertitre du texte</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typographie</translation>
    </message>
    <message>
        <source>Correct spaces and signs as the house sets them</source>
        <translation>Corriger les espaces et les signes selon l’usage de la maison</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Mark the words that no dictionary has</source>
        <translation>Marquer les mots qu’aucun dictionnaire ne connaît</translation>
    </message>
    <message>
        <source>Next unknown word</source>
        <translation>Mot inconnu suivant</translation>
    </message>
    <message>
        <source>Go to the next word that no dictionary has</source>
        <translation>Aller au prochain mot qu’aucun dictionnaire ne connaît</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Show the text larger</source>
        <translation>Afficher le texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Show the text smaller</source>
        <translation>Afficher le texte plus petit</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Taille normale</translation>
    </message>
    <message>
        <source>Show the text at its own size</source>
        <translation>Afficher le texte à sa taille</translation>
    </message>
</context>
<context>
    <name>marbre::window::TextCommands</name>
    <message>
        <source>Text at %1 %</source>
        <translation>Texte à %1 %</translation>
    </message>
</context>
<context>
    <name>marbre::window::TopBar</name>
    <message numerus="yes">
        <source>Search %Ln article(s)…</source>
        <translation>
            <numerusform>Chercher dans %Ln article…</numerusform>
            <numerusform>Chercher dans %Ln articles…</numerusform>
        </translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation>Menu (%1)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Exporter ▾</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Write the article for upload</source>
        <translation>Écrire l’article pour le mettre en ligne</translation>
    </message>
</context>
<context>
    <name>marbre::window::WindowActions</name>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>Start an empty article</source>
        <translation>Commencer un article vide</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Add articles from texts and saved pages</source>
        <translation>Ajouter des articles tirés de textes et de pages enregistrées</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>Page…</translation>
    </message>
    <message>
        <source>Write the whole page with its style and pictures, for upload</source>
        <translation>Écrire la page entière avec son style et ses images, à mettre en ligne</translation>
    </message>
    <message>
        <source>Fragment…</source>
        <translation>Fragment…</translation>
    </message>
    <message>
        <source>Write the text alone as HTML, to paste into a CMS</source>
        <translation>Écrire le texte seul en HTML, à coller dans un CMS</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>Copier en HTML</translation>
    </message>
    <message>
        <source>Put the article on the clipboard, to paste into a CMS</source>
        <translation>Mettre l’article dans le presse-papiers, à coller dans un CMS</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Ouvrir une archive…</translation>
    </message>
    <message>
        <source>Work on another archive</source>
        <translation>Travailler sur une autre archive</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>Nouvelle archive…</translation>
    </message>
    <message>
        <source>Make an empty archive</source>
        <translation>Créer une archive vide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave Marbre; everything is saved</source>
        <translation>Quitter Marbre ; tout est enregistré</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>Chercher dans l’archive</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Open the next article of the list</source>
        <translation>Ouvrir l’article suivant de la liste</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>Open the previous article of the list</source>
        <translation>Ouvrir l’article précédent de la liste</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Aller à la liste</translation>
    </message>
    <message>
        <source>Go to the list of articles</source>
        <translation>Aller à la liste des articles</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Aller au texte</translation>
    </message>
    <message>
        <source>Go to the text of the article</source>
        <translation>Aller au texte de l’article</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Move the chosen articles to the trash</source>
        <translation>Mettre les articles choisis à la corbeille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Take the chosen articles out of the trash</source>
        <translation>Sortir les articles choisis de la corbeille</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer pour de bon</translation>
    </message>
    <message>
        <source>Delete the chosen articles of the trash for good</source>
        <translation>Supprimer pour de bon les articles choisis de la corbeille</translation>
    </message>
    <message>
        <source>Set the status: %1</source>
        <translation>Donner le statut : %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Show or hide the page as it will be</source>
        <translation>Montrer ou cacher la page telle qu’elle sera</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>Show or hide the fields that are seldom needed</source>
        <translation>Montrer ou cacher les champs dont on a rarement besoin</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>Couleurs claires ou sombres</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>About Marbre</source>
        <translation>À propos de Marbre</translation>
    </message>
    <message>
        <source>What Marbre is, and its version</source>
        <translation>Ce qu’est Marbre, et sa version</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Nothing but the title and the text; Escape brings the rest back</source>
        <translation>Rien que le titre et le texte ; Échap ramène le reste</translation>
    </message>
    <message>
        <source>Site…</source>
        <translation>Site…</translation>
    </message>
    <message>
        <source>The site that the pages are for: its name and address</source>
        <translation>Le site auquel les pages sont destinées : son nom et son adresse</translation>
    </message>
    <message>
        <source>Page %1 pixels wide</source>
        <translation>Page large de %1 pixels</translation>
    </message>
    <message>
        <source>Page as wide as the pane</source>
        <translation>Page aussi large que le volet</translation>
    </message>
    <message>
        <source>Width of the page in the preview</source>
        <translation>Largeur de la page dans l’aperçu</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <source>What the article was, and what has changed since</source>
        <translation>Ce que l’article a été, et ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Corrections…</source>
        <translation>Corrections…</translation>
    </message>
    <message>
        <source>Tell readers of a change made after publication</source>
        <translation>Signaler aux lecteurs un changement fait après la parution</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Copies…</translation>
    </message>
    <message>
        <source>The archive as it was on other days</source>
        <translation>L’archive telle qu’elle était d’autres jours</translation>
    </message>
    <message>
        <source>Replace in the archive…</source>
        <translation>Remplacer dans l’archive…</translation>
    </message>
    <message>
        <source>Put other words in the place of some, in every article</source>
        <translation>Mettre d’autres mots à la place de certains, dans tous les articles</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>Images…</translation>
    </message>
    <message>
        <source>The pictures of the archive: where they are shown, what is said of them</source>
        <translation>Les images de l’archive&#xa0;: où elles paraissent, ce qu’on en dit</translation>
    </message>
    <message>
        <source>The archive as the site that it is</source>
        <translation>L’archive telle qu’elle est en site</translation>
    </message>
    <message>
        <source>Add a category…</source>
        <translation>Ajouter une catégorie…</translation>
    </message>
    <message>
        <source>Put the chosen articles in a category, too</source>
        <translation>Ranger aussi les articles choisis dans une catégorie</translation>
    </message>
    <message>
        <source>Whole site…</source>
        <translation>Tout le site…</translation>
    </message>
    <message>
        <source>Write all that is published as a folder, for a server; later only what has changed</source>
        <translation>Écrire tout ce qui est publié dans un dossier, pour un serveur&#xa0;; ensuite, seulement ce qui a changé</translation>
    </message>
    <message>
        <source>Theme…</source>
        <translation>Thème…</translation>
    </message>
    <message>
        <source>What the pages look like, and what there is to choose about it</source>
        <translation>L’aspect des pages, et ce que l’on peut y choisir</translation>
    </message>
    <message>
        <source>Other forms…</source>
        <translation>Autres formats…</translation>
    </message>
    <message>
        <source>Write articles for WordPress, as a book, as Markdown and more</source>
        <translation>Écrire des articles pour WordPress, en livre, en Markdown et plus encore</translation>
    </message>
    <message>
        <source>From a page…</source>
        <translation>À partir d’une page…</translation>
    </message>
    <message>
        <source>Make an article of a page of the Web: its address, or a file that you have saved</source>
        <translation>Faire un article d’une page du Web&#xa0;: son adresse, ou un fichier que vous avez enregistré</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Show the original beside the article, as it was read</source>
        <translation>Afficher l’original à côté de l’article, tel qu’il a été lu</translation>
    </message>
    <message>
        <source>Check the original</source>
        <translation>Vérifier l’original</translation>
    </message>
    <message>
        <source>Ask the server whether the original has changed</source>
        <translation>Demander au serveur si l’original a changé</translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation>Boîte d’envoi…</translation>
    </message>
    <message>
        <source>What waits to be sent, to which sites and servers, and what was sent</source>
        <translation>Ce qui attend d’être envoyé, vers quels sites et serveurs, et ce qui l’a été</translation>
    </message>
    <message>
        <source>Send to…</source>
        <translation>Envoyer vers…</translation>
    </message>
    <message>
        <source>Put the chosen articles into the outbox</source>
        <translation>Mettre les articles choisis dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Feeds…</source>
        <translation>Flux…</translation>
    </message>
    <message>
        <source>What the sites that you follow have published: to read, to skip, to translate</source>
        <translation>Ce que publient les sites que vous suivez&#xa0;: à lire, à écarter, à traduire</translation>
    </message>
</context>
</TS>
