<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;Gives black-and-white photos believable colours. The colours are a guess: nobody can know what they really were.&lt;/p&gt;&lt;p&gt;Works wholly on this computer and sends nothing anywhere.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. Uses Qt and PySide6 under the LGPL 3.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;Donne des couleurs crédibles aux photos en noir et blanc. Ces couleurs sont des suppositions : personne ne peut savoir ce qu’elles étaient vraiment.&lt;/p&gt;&lt;p&gt;Travaille entièrement sur cet ordinateur et n’envoie rien nulle part.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence MIT. Utilise Qt et PySide6 sous LGPL 3.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Colorizer</source>
            <translation>À propos de Colorizer</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;100 %</source>
            <translation>&amp;100 %</translation>
        </message>
        <message>
            <source>&amp;About Colorizer</source>
            <translation>À &amp;propos de Colorizer</translation>
        </message>
        <message>
            <source>&amp;Adjust</source>
            <translation>Réglag&amp;es</translation>
        </message>
        <message>
            <source>&amp;Automatic Mood</source>
            <translation>Ambiance &amp;automatique</translation>
        </message>
        <message>
            <source>&amp;Batch…</source>
            <translation>&amp;Lot…</translation>
        </message>
        <message>
            <source>&amp;Borrow a Mood…</source>
            <translation>&amp;Emprunter une ambiance…</translation>
        </message>
        <message>
            <source>&amp;Centre Divider</source>
            <translation>&amp;Centrer le séparateur</translation>
        </message>
        <message>
            <source>&amp;Close Photo</source>
            <translation>&amp;Fermer la photo</translation>
        </message>
        <message>
            <source>&amp;Colorize</source>
            <translation>&amp;Coloriser</translation>
        </message>
        <message>
            <source>&amp;Copy Result</source>
            <translation>&amp;Copier le résultat</translation>
        </message>
        <message>
            <source>&amp;Divider</source>
            <translation>Séparate&amp;ur</translation>
        </message>
        <message>
            <source>&amp;Duplicate Variant</source>
            <translation>&amp;Dupliquer la variante</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;Export Colour Layer…</source>
            <translation>E&amp;xporter le calque de couleur…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Fit in Window</source>
            <translation>A&amp;juster à la fenêtre</translation>
        </message>
        <message>
            <source>&amp;Grid of Variants</source>
            <translation>&amp;Grille des variantes</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <source>&amp;Import Moods…</source>
            <translation>&amp;Importer des ambiances…</translation>
        </message>
        <message>
            <source>&amp;Keep This Mood…</source>
            <translation>&amp;Garder cette ambiance…</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>&amp;Touches et gestes</translation>
        </message>
        <message>
            <source>&amp;Loupe</source>
            <translation>&amp;Loupe</translation>
        </message>
        <message>
            <source>&amp;My Moods</source>
            <translation>&amp;Mes ambiances</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>&amp;Paste Photo</source>
            <translation>C&amp;oller une photo</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>&amp;Photo</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Reset Colour</source>
            <translation>&amp;Réinitialiser la couleur</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>&amp;Show Original</source>
            <translation>Afficher l’&amp;original</translation>
        </message>
        <message>
            <source>&amp;Star Variant</source>
            <translation>Marquer comme &amp;favorite</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;User Guide</source>
            <translation>&amp;Guide d’utilisation</translation>
        </message>
        <message>
            <source>&amp;Variants</source>
            <translation>&amp;Variantes</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>À propos de &amp;Qt</translation>
        </message>
        <message>
            <source>De&amp;lete Variant</source>
            <translation>Supprimer &amp;la variante</translation>
        </message>
        <message>
            <source>F&amp;ull Screen</source>
            <translation>&amp;Plein écran</translation>
        </message>
        <message>
            <source>Paste &amp;Mood</source>
            <translation>Coller une a&amp;mbiance</translation>
        </message>
        <message>
            <source>Pr&amp;eferences…</source>
            <translation>&amp;Préférences…</translation>
        </message>
        <message>
            <source>Re&amp;name Variant…</source>
            <translation>Re&amp;nommer la variante…</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>Arrê&amp;ter</translation>
        </message>
        <message>
            <source>S&amp;uggest</source>
            <translation>S&amp;uggérer</translation>
        </message>
        <message>
            <source>Save &amp;As…</source>
            <translation>Enregistrer &amp;sous…</translation>
        </message>
        <message>
            <source>Save &amp;Project</source>
            <translation>Enregistrer le pro&amp;jet</translation>
        </message>
        <message>
            <source>Save A&amp;ll Variants…</source>
            <translation>Enregistrer &amp;toutes les variantes…</translation>
        </message>
        <message>
            <source>Save Pro&amp;ject As…</source>
            <translation>Enregistrer le projet so&amp;us…</translation>
        </message>
        <message>
            <source>Save S&amp;tarred Variants…</source>
            <translation>Enregistrer les fa&amp;vorites…</translation>
        </message>
        <message>
            <source>Show &amp;Log File</source>
            <translation>Afficher le &amp;journal</translation>
        </message>
        <message>
            <source>Show in &amp;Folder</source>
            <translation>Afficher dans le d&amp;ossier</translation>
        </message>
        <message>
            <source>Side &amp;by Side</source>
            <translation>Côte à cô&amp;te</translation>
        </message>
        <message>
            <source>Zoom &amp;In</source>
            <translation>Zoom &amp;avant</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>Zoom a&amp;rrière</translation>
        </message>
    </context>
    <context>
        <name>AlternativeRow</name>
        <message>
            <source>Alternative</source>
            <translation>Alternative</translation>
        </message>
        <message>
            <source>Alternative {number}</source>
            <translation>Alternative {number}</translation>
        </message>
        <message>
            <source>Other colours that parts of the photo may well have</source>
            <translation>D’autres couleurs que des parties de la photo pourraient bien avoir</translation>
        </message>
        <message>
            <source>This photo has none: no part of it wavers between two colours that differ much</source>
            <translation>Cette photo n’en a pas : aucune de ses parties n’hésite entre deux couleurs bien différentes</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Habituelles</translation>
        </message>
        <message>
            <source>Usual colours</source>
            <translation>Couleurs habituelles</translation>
        </message>
        <message>
            <source>With this mood the photo has no such alternative: its usual colours are shown</source>
            <translation>Avec cette ambiance, la photo n’a pas cette alternative : ses couleurs habituelles sont affichées</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Colorizer goes on more slowly</source>
            <translation>Colorizer continue plus lentement</translation>
        </message>
        <message>
            <source>Copy &amp;Details</source>
            <translation>Copier les détai&amp;ls</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>Fermer ce message</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Colorizing</source>
            <translation>Colorisation</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>Looking for photos…</source>
            <translation>Recherche de photos…</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>Neutre</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ignorée</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Arrêtée</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>about {hours} h {minutes} min left</source>
            <translation>encore {hours} h {minutes} min environ</translation>
        </message>
        <message>
            <source>about {minutes} min left</source>
            <translation>encore {minutes} min environ</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>encore moins d’une minute</translation>
        </message>
        <message>
            <source>stopping after the photo at hand…</source>
            <translation>arrêt après la photo en cours…</translation>
        </message>
        <message>
            <source>{count} failed</source>
            <translation>{count} en échec</translation>
        </message>
        <message>
            <source>{count} skipped</source>
            <translation>{count} ignorées</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{done} sur {total} terminées</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>BatchActions</name>
        <message>
            <source>&amp;Add Photos…</source>
            <translation>&amp;Ajouter des photos…</translation>
        </message>
        <message>
            <source>&amp;Batch</source>
            <translation>&amp;Lot</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>&amp;Colorize Once More</source>
            <translation>&amp;Coloriser encore une fois</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>&amp;Touches et gestes</translation>
        </message>
        <message>
            <source>&amp;New Batch</source>
            <translation>&amp;Nouveau lot</translation>
        </message>
        <message>
            <source>&amp;Open in Colorizer</source>
            <translation>&amp;Ouvrir dans Colorizer</translation>
        </message>
        <message>
            <source>&amp;Photos</source>
            <translation>&amp;Photos</translation>
        </message>
        <message>
            <source>&amp;Remove from Batch</source>
            <translation>&amp;Retirer du lot</translation>
        </message>
        <message>
            <source>&amp;Resume a Batch…</source>
            <translation>&amp;Reprendre un lot…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Démarrer</translation>
        </message>
        <message>
            <source>&amp;Try Again</source>
            <translation>Ré&amp;essayer</translation>
        </message>
        <message>
            <source>&amp;View Result</source>
            <translation>&amp;Voir le résultat</translation>
        </message>
        <message>
            <source>Add &amp;Folder…</source>
            <translation>Ajouter un d&amp;ossier…</translation>
        </message>
        <message>
            <source>Copy &amp;Message</source>
            <translation>Copier le &amp;message</translation>
        </message>
        <message>
            <source>Open Results Fol&amp;der</source>
            <translation>Ouvrir le dossier des rés&amp;ultats</translation>
        </message>
        <message>
            <source>Retry Fai&amp;led</source>
            <translation>Réessayer les éche&amp;cs</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>Arrêt&amp;er</translation>
        </message>
        <message>
            <source>Save Re&amp;port…</source>
            <translation>Enregistrer le ra&amp;pport…</translation>
        </message>
    </context>
    <context>
        <name>BatchFailures</name>
        <message>
            <source>Something unexpected went wrong with the batch. No photo was changed, and what was saved is whole. Try again, and if it keeps happening, send us the details.</source>
            <translation>Un problème inattendu est survenu avec le lot. Aucune photo n’a été modifiée, et ce qui a été enregistré est complet. Réessayez et, si cela se reproduit, envoyez-nous les détails.</translation>
        </message>
        <message>
            <source>The batch cannot be resumed</source>
            <translation>Le lot ne peut pas être repris</translation>
        </message>
        <message>
            <source>The batch cannot go on</source>
            <translation>Le lot ne peut pas continuer</translation>
        </message>
        <message>
            <source>The look was not taken</source>
            <translation>Le rendu n’a pas été pris</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>La liste des ambiances n’a pas pu être faite</translation>
        </message>
        <message>
            <source>The photos were not added</source>
            <translation>Les photos n’ont pas été ajoutées</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>L’ambiance de l’image n’a pas pu être empruntée</translation>
        </message>
        <message>
            <source>The report was not written</source>
            <translation>Le rapport n’a pas été écrit</translation>
        </message>
    </context>
    <context>
        <name>BatchFlow</name>
        <message>
            <source>And {count} more; the report names them all.</source>
            <translation>Et {count} autres ; le rapport les nomme toutes.</translation>
        </message>
        <message>
            <source>Each says why in its row. The others are not affected; retry with F5.</source>
            <translation>Chacune dit pourquoi sur sa ligne. Les autres ne sont pas touchées ; réessayez avec F5.</translation>
        </message>
        <message>
            <source>In the batch already: {count}.</source>
            <translation>Déjà dans le lot : {count}.</translation>
        </message>
        <message>
            <source>No photos were added</source>
            <translation>Aucune photo n’a été ajoutée</translation>
        </message>
        <message>
            <source>Photos added: {count}</source>
            <translation>Photos ajoutées : {count}</translation>
        </message>
        <message>
            <source>Photos that could not be colorized: {count}</source>
            <translation>Photos qui n’ont pas pu être colorisées : {count}</translation>
        </message>
        <message>
            <source>The batch has stopped</source>
            <translation>Le lot s’est arrêté</translation>
        </message>
        <message>
            <source>The report was saved</source>
            <translation>Le rapport a été enregistré</translation>
        </message>
        <message>
            <source>There are no photos of a kind that Colorizer opens.</source>
            <translation>Il n’y a pas de photos que Colorizer sache ouvrir.</translation>
        </message>
    </context>
    <context>
        <name>BatchQuestions</name>
        <message>
            <source>Add Photos</source>
            <translation>Ajouter des photos</translation>
        </message>
        <message>
            <source>Add a Folder of Photos</source>
            <translation>Ajouter un dossier de photos</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>Emprunter l’ambiance d’une image</translation>
        </message>
        <message>
            <source>Choose a Folder for the Results</source>
            <translation>Choisir un dossier pour les résultats</translation>
        </message>
        <message>
            <source>Choose a Look</source>
            <translation>Choisir un rendu</translation>
        </message>
        <message>
            <source>Choose the Results Folder of the Batch to Resume</source>
            <translation>Choisir le dossier des résultats du lot à reprendre</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Looks (*.json)</source>
            <translation>Rendus (*.json)</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Photos ({patterns})</translation>
        </message>
        <message>
            <source>Photos left: {left}. Stopping finishes the photo at hand and loses nothing: the batch can be resumed at any time.</source>
            <translation>Photos restantes : {left}. L’arrêt termine la photo en cours et ne perd rien : le lot peut être repris à tout moment.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Save the Report</source>
            <translation>Enregistrer le rapport</translation>
        </message>
        <message>
            <source>Start Over</source>
            <translation>Recommencer</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>Arrêter et fermer</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tableaux (*.csv)</translation>
        </message>
        <message>
            <source>The batch is still being worked at</source>
            <translation>Le lot est encore en cours</translation>
        </message>
        <message>
            <source>There is an unfinished batch in “{folder}”</source>
            <translation>Il y a un lot inachevé dans « {folder} »</translation>
        </message>
        <message>
            <source>{done} of {total} photos are done. Resuming does the rest, with the settings of that batch. Starting over forgets that batch, but keeps its results.</source>
            <translation>{done} photos sur {total} sont terminées. Reprendre fait le reste, avec les réglages de ce lot. Recommencer oublie ce lot, mais garde ses résultats.</translation>
        </message>
    </context>
    <context>
        <name>BatchTable</name>
        <message>
            <source>Look</source>
            <translation>Rendu</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>BatchView</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>Déposez des photos ou des dossiers ici</translation>
        </message>
        <message>
            <source>Originals are never changed. Results go to a folder of their own.</source>
            <translation>Les originaux ne sont jamais modifiés. Les résultats vont dans un dossier à part.</translation>
        </message>
        <message>
            <source>Photos of the batch</source>
            <translation>Photos du lot</translation>
        </message>
    </context>
    <context>
        <name>BatchWindow</name>
        <message>
            <source>&amp;Look</source>
            <translation>&amp;Rendu</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Reprendre</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Démarrer</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Lot</translation>
        </message>
        <message>
            <source>Progress of the batch</source>
            <translation>Progression du lot</translation>
        </message>
        <message>
            <source>{percent} % – </source>
            <translation>{percent} % – </translation>
        </message>
    </context>
    <context>
        <name>BorrowFlow</name>
        <message>
            <source>A mood can be mixed from {count} pictures</source>
            <translation>Une ambiance peut être mélangée à partir de {count} images</translation>
        </message>
        <message>
            <source>A mood is borrowed from a picture. Drop one from the folder here.</source>
            <translation>Une ambiance s’emprunte à une image. Déposez ici une image de ce dossier.</translation>
        </message>
        <message>
            <source>Automatic Mood</source>
            <translation>Ambiance automatique</translation>
        </message>
        <message>
            <source>Copy a picture or a picture file first, then paste its mood here.</source>
            <translation>Copiez d’abord une image ou un fichier d’image, puis collez son ambiance ici.</translation>
        </message>
        <message>
            <source>Mood of “{name}”</source>
            <translation>Ambiance de « {name} »</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>Ambiance « {name} »</translation>
        </message>
        <message>
            <source>Move its slider to change how much it counts.</source>
            <translation>Déplacez son curseur pour changer son importance.</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>Image collée</translation>
        </message>
        <message>
            <source>Remove Mood of “{name}”</source>
            <translation>Retirer l’ambiance de « {name} »</translation>
        </message>
        <message>
            <source>Remove one of them to make room for another.</source>
            <translation>Retirez-en une pour faire de la place à une autre.</translation>
        </message>
        <message>
            <source>That is this photo’s own mood</source>
            <translation>C’est l’ambiance de cette photo elle-même</translation>
        </message>
        <message>
            <source>There is no picture to paste</source>
            <translation>Il n’y a pas d’image à coller</translation>
        </message>
        <message>
            <source>“{name}” is a folder</source>
            <translation>« {name} » est un dossier</translation>
        </message>
        <message>
            <source>“{name}” is the photo itself. Its own mood is what Automatic uses, so alone it changes nothing.</source>
            <translation>« {name} » est la photo elle-même. Son ambiance est celle qu’utilise « Automatique » ; seule, elle ne change rien.</translation>
        </message>
        <message>
            <source>“{name}” lends its mood already</source>
            <translation>« {name} » prête déjà son ambiance</translation>
        </message>
    </context>
    <context>
        <name>BottomBar</name>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
    </context>
    <context>
        <name>ColourSection</name>
        <message>
            <source>Alternative</source>
            <translation>Alternative</translation>
        </message>
        <message>
            <source>Boldness</source>
            <translation>Audace</translation>
        </message>
        <message>
            <source>From cool, as in the shade, to warm, as in evening light</source>
            <translation>De froid, comme à l’ombre, à chaud, comme dans la lumière du soir</translation>
        </message>
        <message>
            <source>From greener to pinker</source>
            <translation>Du plus vert au plus rose</translation>
        </message>
        <message>
            <source>From grey to twice as colourful</source>
            <translation>Du gris à deux fois plus coloré</translation>
        </message>
        <message>
            <source>From safe and pale to vivid</source>
            <translation>De prudent et pâle à vif</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Saturation</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Teinte</translation>
        </message>
        <message>
            <source>Warmth</source>
            <translation>Chaleur</translation>
        </message>
    </context>
    <context>
        <name>ContinueFlow</name>
        <message>
            <source>&amp;Continue with Its Look</source>
            <translation>&amp;Continuer avec son rendu</translation>
        </message>
        <message>
            <source>Colours will differ a little: it was made with another colour model.</source>
            <translation>Les couleurs seront un peu différentes : elles ont été faites avec un autre modèle de couleurs.</translation>
        </message>
        <message>
            <source>Continue with Its Look</source>
            <translation>Continuer avec son rendu</translation>
        </message>
        <message>
            <source>It is coloured anew here, and the file stays as it is.</source>
            <translation>Elle est colorisée à nouveau ici, et le fichier reste tel quel.</translation>
        </message>
        <message>
            <source>This photo was coloured before</source>
            <translation>Cette photo a déjà été colorisée</translation>
        </message>
        <message>
            <source>This photo was coloured by Colorizer before</source>
            <translation>Cette photo a déjà été colorisée par Colorizer</translation>
        </message>
        <message>
            <source>You can go on with the look that it was saved in.</source>
            <translation>Vous pouvez continuer avec le rendu dans lequel elle a été enregistrée.</translation>
        </message>
    </context>
    <context>
        <name>CopyFlow</name>
        <message>
            <source>Copied. Paste it into another program.</source>
            <translation>Copié. Vous pouvez coller l’image dans un autre programme.</translation>
        </message>
        <message>
            <source>Copying once the colours are there…</source>
            <translation>Copie dès que les couleurs seront là…</translation>
        </message>
    </context>
    <context>
        <name>CrashReporter</name>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. Your photos on disk are untouched. Save what you have, then start Colorizer again.</source>
            <translation>Un problème inattendu est survenu. Vos photos sur le disque sont intactes. Enregistrez ce que vous avez, puis redémarrez Colorizer.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>Les détails sont dans {file}.</translation>
        </message>
    </context>
    <context>
        <name>DividerPane</name>
        <message>
            <source>Divider between “{left}” and “{right}”</source>
            <translation>Séparateur entre « {left} » et « {right} »</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
    </context>
    <context>
        <name>DonorRow</name>
        <message>
            <source>Borrow from this picture no more</source>
            <translation>Ne plus emprunter à cette image</translation>
        </message>
        <message>
            <source>How much this picture counts beside the others</source>
            <translation>L’importance de cette image par rapport aux autres</translation>
        </message>
        <message>
            <source>Keep this mood under a name, for other photos</source>
            <translation>Garder cette ambiance sous un nom, pour d’autres photos</translation>
        </message>
        <message>
            <source>Keep “{name}”</source>
            <translation>Garder « {name} »</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>Retirer « {name} »</translation>
        </message>
        <message>
            <source>Share of “{name}”</source>
            <translation>Part de « {name} »</translation>
        </message>
    </context>
    <context>
        <name>DragGrip</name>
        <message>
            <source>Drag from here into a folder or another program</source>
            <translation>Glissez d’ici vers un dossier ou un autre programme</translation>
        </message>
        <message>
            <source>Drag the result out</source>
            <translation>Faire glisser le résultat</translation>
        </message>
    </context>
    <context>
        <name>DragOutFlow</name>
        <message>
            <source>Writing the file that you drag…</source>
            <translation>Écriture du fichier que vous faites glisser…</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Drop to colorize</source>
            <translation>Déposez pour coloriser</translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>C&amp;hoisir…</translation>
        </message>
        <message>
            <source>Choose a picture to borrow its mood</source>
            <translation>Choisir une image pour emprunter son ambiance</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>Black-and-white in, believable colour out. You can also paste one with {keys}.</source>
            <translation>Du noir et blanc, et voilà des couleurs crédibles. Vous pouvez aussi coller une photo avec {keys}.</translation>
        </message>
        <message>
            <source>Drop a photo here</source>
            <translation>Déposez une photo ici</translation>
        </message>
        <message>
            <source>Everything stays on this computer.</source>
            <translation>Tout reste sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Open a photo</source>
            <translation>Ouvrir une photo</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>Ouvrir {name}</translation>
        </message>
        <message>
            <source>Recent photos</source>
            <translation>Photos récentes</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Cannot open “{name}”: {why}.</source>
            <translation>Impossible d’ouvrir « {name} » : {why}.</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: there is a file of that name already. It was left as it is.</source>
            <translation>Impossible d’enregistrer « {name} » : il existe déjà un fichier de ce nom. Il n’a pas été modifié.</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: {why}. Nothing on the disk was changed.</source>
            <translation>Impossible d’enregistrer « {name} » : {why}. Rien n’a été modifié sur le disque.</translation>
        </message>
        <message>
            <source>The {device} has too little memory left for this photo. Close other programs and try again.</source>
            <translation>Il reste trop peu de mémoire pour cette photo sur {device}. Fermez d’autres programmes et réessayez.</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on in smaller pieces: nothing is lost, but the photo takes longer.</source>
            <translation>{device} {trouble}. Colorizer continue par morceaux plus petits : rien n’est perdu, mais la photo prend plus de temps.</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on with the {other} until it is started again: nothing is lost, but photos take longer.</source>
            <translation>{device} {trouble}. Colorizer continue avec {other} jusqu’au prochain démarrage : rien n’est perdu, mais les photos prennent plus de temps.</translation>
        </message>
        <message>
            <source>This computer has no usable {device} graphics processor. Choose the device “auto” or “cpu”.</source>
            <translation>Cet ordinateur n’a pas de processeur graphique utilisable pour {device}. Choisissez dans les préférences « Le plus rapide » ou « Processeur ».</translation>
        </message>
        <message>
            <source>computed colours that are not numbers</source>
            <translation>a calculé des couleurs qui ne sont pas des nombres</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>la lecture est impossible</translation>
        </message>
        <message>
            <source>it cannot be written</source>
            <translation>l’écriture est impossible</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and the limit is {most} megapixels; save a smaller copy and open that</source>
            <translation>l’image a {width} × {height} pixels et la limite est de {most} mégapixels ; enregistrez une copie plus petite et ouvrez-la</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and {most} is the most</source>
            <translation>l’image a {width} × {height} pixels et le maximum est {most}</translation>
        </message>
        <message>
            <source>it holds a picture without pixels</source>
            <translation>le fichier contient une image sans pixels</translation>
        </message>
        <message>
            <source>it holds a volume and not a picture</source>
            <translation>le fichier contient un volume et non une image</translation>
        </message>
        <message>
            <source>it holds no full-size picture (camera raw files are not supported)</source>
            <translation>le fichier ne contient pas d’image en taille réelle (les fichiers bruts d’appareils photo ne sont pas pris en charge)</translation>
        </message>
        <message>
            <source>it holds {count} pages; save the page you want by itself and open that</source>
            <translation>le fichier contient {count} pages ; enregistrez seule la page voulue et ouvrez-la</translation>
        </message>
        <message>
            <source>it is a folder, not a photo</source>
            <translation>c’est un dossier, pas une photo</translation>
        </message>
        <message>
            <source>it is a link that leads back to itself</source>
            <translation>c’est un lien qui ramène à lui-même</translation>
        </message>
        <message>
            <source>it is not a file that can be read from beginning to end</source>
            <translation>ce n’est pas un fichier qui se lit du début à la fin</translation>
        </message>
        <message>
            <source>it is not a picture that Colorizer knows; {what_is}</source>
            <translation>Colorizer ne connaît pas ce genre d’image ; {what_is}</translation>
        </message>
        <message>
            <source>it is the original photo, which is never replaced; choose another</source>
            <translation>c’est la photo originale, qui n’est jamais remplacée ; choisissez un autre nom</translation>
        </message>
        <message>
            <source>it stores colours in a way that is not supported; save it as grey or RGB</source>
            <translation>les couleurs sont enregistrées d’une façon qui n’est pas prise en charge ; enregistrez l’image en gris ou en RVB</translation>
        </message>
        <message>
            <source>it stores {bits}-bit {kind} samples; save it with 8 or 16 bits a channel</source>
            <translation>les valeurs ont {bits} bits ({kind}) ; enregistrez l’image avec 8 ou 16 bits par canal</translation>
        </message>
        <message>
            <source>its folder does not exist</source>
            <translation>son dossier n’existe pas</translation>
        </message>
        <message>
            <source>its folder is not a folder</source>
            <translation>son dossier n’en est pas un</translation>
        </message>
        <message>
            <source>its name must end in one of {endings}</source>
            <translation>son nom doit se terminer par {endings}</translation>
        </message>
        <message>
            <source>its path is too long for this computer</source>
            <translation>son chemin est trop long pour cet ordinateur</translation>
        </message>
        <message>
            <source>ran out of memory</source>
            <translation>n’a plus de mémoire</translation>
        </message>
        <message>
            <source>stopped working</source>
            <translation>ne répond plus</translation>
        </message>
        <message>
            <source>the disk can only be read</source>
            <translation>le disque est en lecture seule</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>le disque est plein</translation>
        </message>
        <message>
            <source>the disk reports an error while reading it</source>
            <translation>le disque signale une erreur de lecture</translation>
        </message>
        <message>
            <source>the disk reports an error while writing</source>
            <translation>le disque signale une erreur d’écriture</translation>
        </message>
        <message>
            <source>the file is damaged or incomplete</source>
            <translation>le fichier est endommagé ou incomplet</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>le fichier est vide</translation>
        </message>
        <message>
            <source>the file would be larger than the disk allows</source>
            <translation>le fichier serait plus grand que le disque ne le permet</translation>
        </message>
        <message>
            <source>the name does not lead to a file</source>
            <translation>le nom ne mène à aucun fichier</translation>
        </message>
        <message>
            <source>the name is a link that leads back to itself</source>
            <translation>le nom est un lien qui ramène à lui-même</translation>
        </message>
        <message>
            <source>the name or the path is too long for this disk</source>
            <translation>le nom ou le chemin est trop long pour ce disque</translation>
        </message>
        <message>
            <source>there is a folder of that name</source>
            <translation>il existe un dossier de ce nom</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>ce fichier n’existe pas</translation>
        </message>
        <message>
            <source>there is not enough memory</source>
            <translation>il n’y a pas assez de mémoire</translation>
        </message>
        <message>
            <source>there is not enough memory for it</source>
            <translation>il n’y a pas assez de mémoire pour lui</translation>
        </message>
        <message>
            <source>you have no permission to read it</source>
            <translation>vous n’avez pas le droit de le lire</translation>
        </message>
        <message>
            <source>you have no permission to write there</source>
            <translation>vous n’avez pas le droit d’y écrire</translation>
        </message>
        <message>
            <source>your share of the disk is used up</source>
            <translation>votre part du disque est épuisée</translation>
        </message>
        <message>
            <source>{kinds} and BMP can be opened</source>
            <translation>{kinds} et BMP peuvent être ouverts</translation>
        </message>
        <message>
            <source>{kind} files are not supported; {what_is}</source>
            <translation>les fichiers {kind} ne sont pas pris en charge ; {what_is}</translation>
        </message>
        <message>
            <source>{kind} files hold at most {most} pixels a side; choose PNG or TIFF</source>
            <translation>les fichiers {kind} contiennent au plus {most} pixels de côté ; choisissez PNG ou TIFF</translation>
        </message>
        <message>
            <source>“{name}” has {width} × {height} pixels, too few to show a scene. Choose a larger picture.</source>
            <translation>« {name} » a {width} × {height} pixels, trop peu pour montrer une scène. Choisissez une image plus grande.</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <source>Nothing could be suggested</source>
            <translation>Aucune suggestion n’a pu être faite</translation>
        </message>
        <message>
            <source>Something unexpected went wrong with “{name}”. The file itself is untouched. Try again, and if it keeps happening, send us the details.</source>
            <translation>Un problème inattendu est survenu avec « {name} ». Le fichier lui-même est intact. Réessayez et, si cela se reproduit, envoyez-nous les détails.</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>La liste des ambiances n’a pas pu être faite</translation>
        </message>
        <message>
            <source>The photo could not be colorized</source>
            <translation>La photo n’a pas pu être colorisée</translation>
        </message>
        <message>
            <source>The photo could not be opened</source>
            <translation>La photo n’a pas pu être ouverte</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>L’ambiance de l’image n’a pas pu être empruntée</translation>
        </message>
        <message>
            <source>The result was not saved</source>
            <translation>Le résultat n’a pas été enregistré</translation>
        </message>
        <message>
            <source>There is not enough free memory for “{name}”. Nothing was changed on disk. Close other programs and try again.</source>
            <translation>Il n’y a pas assez de mémoire libre pour « {name} ». Rien n’a été modifié sur le disque. Fermez d’autres programmes et réessayez.</translation>
        </message>
        <message>
            <source>“{name}” could not be written. The result is still open here. Try another name or folder with Save As.</source>
            <translation>« {name} » n’a pas pu être écrit. Le résultat est toujours ouvert ici. Essayez un autre nom ou dossier avec « Enregistrer sous ».</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>Chapters</source>
            <translation>Chapitres</translation>
        </message>
        <message>
            <source>User Guide</source>
            <translation>Guide d’utilisation</translation>
        </message>
    </context>
    <context>
        <name>KeepFlow</name>
        <message>
            <source>A mood needs a name.</source>
            <translation>Une ambiance a besoin d’un nom.</translation>
        </message>
        <message>
            <source>A name is one line of plain characters.</source>
            <translation>Un nom est une ligne de caractères simples.</translation>
        </message>
        <message>
            <source>Imported: {names}</source>
            <translation>Importées : {names}</translation>
        </message>
        <message>
            <source>It is in the list of moods now, for every photo.</source>
            <translation>Elle est maintenant dans la liste des ambiances, pour toutes les photos.</translation>
        </message>
        <message>
            <source>It is in the list of moods, for every photo.</source>
            <translation>Elle est dans la liste des ambiances, pour toutes les photos.</translation>
        </message>
        <message>
            <source>Keep the Mood of “{name}”</source>
            <translation>Garder l’ambiance de « {name} »</translation>
        </message>
        <message>
            <source>Rename “{name}”</source>
            <translation>Renommer « {name} »</translation>
        </message>
        <message>
            <source>The file “{file}” holds a small grey picture of where the mood comes from. Faces can be recognised in it: pass it on only to whom you trust with them.</source>
            <translation>Le fichier « {file} » contient une petite image grise d’où vient l’ambiance. On peut y reconnaître des visages : ne le donnez qu’à ceux à qui vous les confiez.</translation>
        </message>
        <message>
            <source>The mood was not imported</source>
            <translation>L’ambiance n’a pas été importée</translation>
        </message>
        <message>
            <source>There is a mood called “{name}” already.</source>
            <translation>Il existe déjà une ambiance nommée « {name} ».</translation>
        </message>
        <message>
            <source>This mood is kept already</source>
            <translation>Cette ambiance est déjà gardée</translation>
        </message>
        <message>
            <source>You find it in the list of moods beside a photo.</source>
            <translation>Vous la trouvez dans la liste des ambiances à côté d’une photo.</translation>
        </message>
        <message>
            <source>Your moods cannot be read</source>
            <translation>Vos ambiances ne peuvent pas être lues</translation>
        </message>
        <message>
            <source>{count} of {all} moods imported</source>
            <translation>{count} ambiances sur {all} importées</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>« {name} »</translation>
        </message>
        <message>
            <source>“{name}” is kept</source>
            <translation>« {name} » est gardée</translation>
        </message>
        <message>
            <source>“{name}” was exported</source>
            <translation>« {name} » a été exportée</translation>
        </message>
        <message>
            <source>“{name}” was not deleted</source>
            <translation>« {name} » n’a pas été supprimée</translation>
        </message>
        <message>
            <source>“{name}” was not exported</source>
            <translation>« {name} » n’a pas été exportée</translation>
        </message>
        <message>
            <source>“{name}” was not kept</source>
            <translation>« {name} » n’a pas été gardée</translation>
        </message>
        <message>
            <source>“{name}” was not renamed</source>
            <translation>« {name} » n’a pas été renommée</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Arrow keys, Page Up, Page Down</source>
            <translation>Flèches, Page précédente, Page suivante</translation>
        </message>
        <message>
            <source>Borrow it, or give it back</source>
            <translation>L’emprunter ou la rendre</translation>
        </message>
        <message>
            <source>Centre the divider</source>
            <translation>Centrer le séparateur</translation>
        </message>
        <message>
            <source>Choose a variant in the grid</source>
            <translation>Choisir une variante dans la grille</translation>
        </message>
        <message>
            <source>Click on a mood</source>
            <translation>Clic sur une ambiance</translation>
        </message>
        <message>
            <source>Click on a star</source>
            <translation>Clic sur une étoile</translation>
        </message>
        <message>
            <source>Click, or arrow keys and Enter</source>
            <translation>Clic, ou flèches et Entrée</translation>
        </message>
        <message>
            <source>Compare with something else</source>
            <translation>Comparer avec autre chose</translation>
        </message>
        <message>
            <source>Ctrl and click on a mood</source>
            <translation>Ctrl et clic sur une ambiance</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Double clic</translation>
        </message>
        <message>
            <source>Double click or Delete</source>
            <translation>Double clic ou Suppr</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>Glisser</translation>
        </message>
        <message>
            <source>Drag the photo</source>
            <translation>Déplacer la photo</translation>
        </message>
        <message>
            <source>Hold \</source>
            <translation>Maintenir \</translation>
        </message>
        <message>
            <source>Home and End</source>
            <translation>Début et Fin</translation>
        </message>
        <message>
            <source>In the batch window</source>
            <translation>Dans la fenêtre du lot</translation>
        </message>
        <message>
            <source>Keep a variant as it is, or no more</source>
            <translation>Garder une variante telle quelle, ou non</translation>
        </message>
        <message>
            <source>Keys and Gestures</source>
            <translation>Touches et gestes</translation>
        </message>
        <message>
            <source>Look at the variant beside</source>
            <translation>Voir la variante voisine</translation>
        </message>
        <message>
            <source>Mix it with the others</source>
            <translation>La mélanger aux autres</translation>
        </message>
        <message>
            <source>Move a slider</source>
            <translation>Déplacer un curseur</translation>
        </message>
        <message>
            <source>Move a variant to another place</source>
            <translation>Déplacer une variante</translation>
        </message>
        <message>
            <source>Move the divider</source>
            <translation>Déplacer le séparateur</translation>
        </message>
        <message>
            <source>Move the divider; move the photo where it is larger</source>
            <translation>Déplacer le séparateur ; déplacer la photo là où elle dépasse</translation>
        </message>
        <message>
            <source>Move the photo</source>
            <translation>Déplacer la photo</translation>
        </message>
        <message>
            <source>On the panel</source>
            <translation>Sur le panneau</translation>
        </message>
        <message>
            <source>On the photo</source>
            <translation>Sur la photo</translation>
        </message>
        <message>
            <source>On the strip of variants</source>
            <translation>Sur la bande des variantes</translation>
        </message>
        <message>
            <source>Only the right picture, only the left one</source>
            <translation>Seulement l’image de droite, seulement celle de gauche</translation>
        </message>
        <message>
            <source>Rename a variant</source>
            <translation>Renommer une variante</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Clic droit</translation>
        </message>
        <message>
            <source>See the original</source>
            <translation>Voir l’original</translation>
        </message>
        <message>
            <source>Shift and arrow keys</source>
            <translation>Maj et flèches</translation>
        </message>
        <message>
            <source>Space or middle button</source>
            <translation>Espace ou bouton du milieu</translation>
        </message>
        <message>
            <source>Take a slider back to where it began</source>
            <translation>Remettre un curseur à sa position de départ</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Molette</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Zoomer sous le pointeur</translation>
        </message>
        <message>
            <source>← and →</source>
            <translation>← et →</translation>
        </message>
    </context>
    <context>
        <name>LayerFlow</name>
        <message>
            <source>Saved “{name}”. Lay it over the grey photo, in Normal mode.</source>
            <translation>« {name} » enregistré. Placez-le sur la photo grise, en mode Normal.</translation>
        </message>
        <message>
            <source>Saving “{name}”…</source>
            <translation>Enregistrement de « {name} »…</translation>
        </message>
        <message>
            <source>The photo is still open here.</source>
            <translation>La photo est toujours ouverte ici.</translation>
        </message>
    </context>
    <context>
        <name>LookEditor</name>
        <message>
            <source>Delete Variant</source>
            <translation>Supprimer la variante</translation>
        </message>
        <message>
            <source>Duplicate Variant</source>
            <translation>Dupliquer la variante</translation>
        </message>
        <message>
            <source>Move Variant</source>
            <translation>Déplacer la variante</translation>
        </message>
        <message>
            <source>Rename Variant</source>
            <translation>Renommer la variante</translation>
        </message>
        <message>
            <source>Star Variant</source>
            <translation>Marquer comme favorite</translation>
        </message>
        <message>
            <source>Unstar Variant</source>
            <translation>Ne plus marquer comme favorite</translation>
        </message>
    </context>
    <context>
        <name>LookMenu</name>
        <message>
            <source>&amp;Mood</source>
            <translation>&amp;Ambiance</translation>
        </message>
        <message>
            <source>&amp;Neutral</source>
            <translation>&amp;Neutre</translation>
        </message>
        <message>
            <source>As All &amp;Others</source>
            <translation>Comme to&amp;utes les autres</translation>
        </message>
        <message>
            <source>From a Look &amp;File…</source>
            <translation>D’un &amp;fichier de rendu…</translation>
        </message>
        <message>
            <source>Of a &amp;Picture…</source>
            <translation>D’une &amp;image…</translation>
        </message>
        <message>
            <source>Of the &amp;Open Photo</source>
            <translation>De la photo &amp;ouverte</translation>
        </message>
        <message>
            <source>The Open Photo’s &amp;Look</source>
            <translation>Le &amp;rendu de la photo ouverte</translation>
        </message>
        <message>
            <source>Use the Open Photo’s &amp;Look for These</source>
            <translation>Utiliser le ren&amp;du de la photo ouverte pour celles-ci</translation>
        </message>
    </context>
    <context>
        <name>LookNames</name>
        <message>
            <source>Alternative {number}</source>
            <translation>Alternative {number}</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Audacieux</translation>
        </message>
        <message>
            <source>Bolder</source>
            <translation>Plus audacieux</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>Calme</translation>
        </message>
        <message>
            <source>Calmer</source>
            <translation>Plus calme</translation>
        </message>
        <message>
            <source>Cooler</source>
            <translation>Plus froid</translation>
        </message>
        <message>
            <source>Greener</source>
            <translation>Plus vert</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
        <message>
            <source>Paler</source>
            <translation>Plus pâle</translation>
        </message>
        <message>
            <source>Pinker</source>
            <translation>Plus rose</translation>
        </message>
        <message>
            <source>Stronger</source>
            <translation>Plus vif</translation>
        </message>
        <message>
            <source>Warmer</source>
            <translation>Plus chaud</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>{count} de plus</translation>
        </message>
    </context>
    <context>
        <name>LookPanel</name>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Colour and mood</source>
            <translation>Couleur et ambiance</translation>
        </message>
        <message>
            <source>Mood</source>
            <translation>Ambiance</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Réinitialiser</translation>
        </message>
        <message>
            <source>Reset Colour</source>
            <translation>Réinitialiser la couleur</translation>
        </message>
        <message>
            <source>Reset colour</source>
            <translation>Réinitialiser la couleur</translation>
        </message>
        <message>
            <source>Take boldness, saturation, warmth, tint and alternative back</source>
            <translation>Réinitialiser audace, saturation, chaleur, teinte et alternative</translation>
        </message>
    </context>
    <context>
        <name>MoodButton</name>
        <message>
            <source>A little like this photo ({cosine})</source>
            <translation>Un peu comme cette photo ({cosine})</translation>
        </message>
        <message>
            <source>Click to borrow this mood, Ctrl+click to mix it in</source>
            <translation>Cliquez pour emprunter cette ambiance, Ctrl+clic pour l’ajouter au mélange</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>Ambiance « {name} »</translation>
        </message>
        <message>
            <source>Much like this photo ({cosine})</source>
            <translation>Très proche de cette photo ({cosine})</translation>
        </message>
        <message>
            <source>Not like this photo ({cosine})</source>
            <translation>Différente de cette photo ({cosine})</translation>
        </message>
        <message>
            <source>Somewhat like this photo ({cosine})</source>
            <translation>Assez proche de cette photo ({cosine})</translation>
        </message>
        <message>
            <source>Your own mood “{name}”</source>
            <translation>Votre ambiance « {name} »</translation>
        </message>
    </context>
    <context>
        <name>MoodPrompts</name>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Delete the mood “{name}”?</source>
            <translation>Supprimer l’ambiance « {name} » ?</translation>
        </message>
        <message>
            <source>Export the Mood</source>
            <translation>Exporter l’ambiance</translation>
        </message>
        <message>
            <source>Import Moods</source>
            <translation>Importer des ambiances</translation>
        </message>
        <message>
            <source>It cannot be brought back, unless it was exported. Photos keep their colours.</source>
            <translation>Elle ne peut pas être récupérée, sauf si elle a été exportée. Les photos gardent leurs couleurs.</translation>
        </message>
        <message>
            <source>Keep It</source>
            <translation>La garder</translation>
        </message>
        <message>
            <source>Moods ({patterns})</source>
            <translation>Ambiances ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone.</source>
            <translation>Le remplacement est définitif.</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>« {name} » existe déjà</translation>
        </message>
    </context>
    <context>
        <name>MoodSection</name>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Automatic mood</source>
            <translation>Ambiance automatique</translation>
        </message>
        <message>
            <source>Automatic: taken from this photo.</source>
            <translation>Automatique : tirée de cette photo.</translation>
        </message>
        <message>
            <source>Drop a picture here
to borrow its mood</source>
            <translation>Déposez une image ici
pour emprunter son ambiance</translation>
        </message>
        <message>
            <source>Drop another picture
to mix moods</source>
            <translation>Déposez une autre image
pour mélanger les ambiances</translation>
        </message>
        <message>
            <source>From the photo’s own mood to the borrowed one</source>
            <translation>De l’ambiance propre à la photo à celle empruntée</translation>
        </message>
        <message>
            <source>Looking at the picture…</source>
            <translation>Examen de l’image…</translation>
        </message>
        <message>
            <source>Mood Mix</source>
            <translation>Mélange d’ambiances</translation>
        </message>
        <message>
            <source>Mood Strength</source>
            <translation>Intensité de l’ambiance</translation>
        </message>
        <message>
            <source>Or choose one</source>
            <translation>Ou choisissez-en une</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Intensité</translation>
        </message>
        <message>
            <source>Take the mood from the photo itself again</source>
            <translation>Reprendre l’ambiance de la photo elle-même</translation>
        </message>
        <message>
            <source>The scene counts, not its colours.</source>
            <translation>C’est la scène qui compte, pas ses couleurs.</translation>
        </message>
    </context>
    <context>
        <name>Moods</name>
        <message>
            <source>City street</source>
            <translation>Rue en ville</translation>
        </message>
        <message>
            <source>Food</source>
            <translation>Cuisine</translation>
        </message>
        <message>
            <source>Forest</source>
            <translation>Forêt</translation>
        </message>
        <message>
            <source>Meadow</source>
            <translation>Prairie</translation>
        </message>
        <message>
            <source>Mountains</source>
            <translation>Montagnes</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Nuit</translation>
        </message>
        <message>
            <source>Overcast</source>
            <translation>Ciel couvert</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Portrait</translation>
        </message>
        <message>
            <source>Room by daylight</source>
            <translation>Pièce le jour</translation>
        </message>
        <message>
            <source>Room by lamplight</source>
            <translation>Pièce à la lampe</translation>
        </message>
        <message>
            <source>Seaside</source>
            <translation>Bord de mer</translation>
        </message>
        <message>
            <source>Snow</source>
            <translation>Neige</translation>
        </message>
        <message>
            <source>Sunny day</source>
            <translation>Jour ensoleillé</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Nom :</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Choose another photo with Open… or drop one here.</source>
            <translation>Choisissez une autre photo avec Ouvrir… ou déposez-en une ici.</translation>
        </message>
        <message>
            <source>Colorizing…</source>
            <translation>Colorisation…</translation>
        </message>
        <message>
            <source>Not colorized</source>
            <translation>Non colorisée</translation>
        </message>
        <message>
            <source>Opening “{name}”…</source>
            <translation>Ouverture de « {name} »…</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Enregistré sous « {name} »</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized</source>
            <translation>{width} × {height} · colorisée</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized in {seconds} s</source>
            <translation>{width} × {height} · colorisée en {seconds} s</translation>
        </message>
        <message>
            <source>“{name}” is still open.</source>
            <translation>« {name} » est toujours ouverte.</translation>
        </message>
    </context>
    <context>
        <name>OpenFlow</name>
        <message>
            <source>Copy a picture or a picture file first, then paste it here.</source>
            <translation>Copiez d’abord une image ou un fichier d’image, puis collez-le ici.</translation>
        </message>
        <message>
            <source>Pasted photo</source>
            <translation>Photo collée</translation>
        </message>
        <message>
            <source>There is no photo to paste</source>
            <translation>Il n’y a pas de photo à coller</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodMenu</name>
        <message>
            <source>&amp;Delete…</source>
            <translation>&amp;Supprimer…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Renommer…</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodsMenu</name>
        <message>
            <source>&amp;My Moods</source>
            <translation>&amp;Mes ambiances</translation>
        </message>
        <message>
            <source>None kept so far</source>
            <translation>Aucune gardée pour l’instant</translation>
        </message>
    </context>
    <context>
        <name>PhotoPane</name>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>{name} – coming</source>
            <translation>{name} – arrive</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>&amp;Begin new photos with</source>
            <translation>&amp;Commencer les photos avec</translation>
        </message>
        <message>
            <source>&amp;Detail of colours</source>
            <translation>&amp;Finesse des couleurs</translation>
        </message>
        <message>
            <source>&amp;Light or dark</source>
            <translation>Clair o&amp;u sombre</translation>
        </message>
        <message>
            <source>&amp;Note in saved files that the colours were added</source>
            <translation>&amp;Noter dans les fichiers que les couleurs ont été ajoutées</translation>
        </message>
        <message>
            <source>&amp;Quality</source>
            <translation>&amp;Qualité</translation>
        </message>
        <message>
            <source>A graphics processor is faster, above all with large photos.</source>
            <translation>Un processeur graphique est plus rapide, surtout avec de grandes photos.</translation>
        </message>
        <message>
            <source>Coarse: calm, few mistakes</source>
            <translation>Grossière : calme, peu d’erreurs</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Com&amp;pute on</source>
            <translation>Calculer &amp;avec</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Fine: more colour, more mistakes</source>
            <translation>Fine : plus de couleur, plus d’erreurs</translation>
        </message>
        <message>
            <source>Finest: slow, most mistakes</source>
            <translation>Très fine : lente, le plus d’erreurs</translation>
        </message>
        <message>
            <source>Graphics processor (CUDA)</source>
            <translation>Processeur graphique (CUDA)</translation>
        </message>
        <message>
            <source>Graphics processor (Metal)</source>
            <translation>Processeur graphique (Metal)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Looking for graphics processors…</source>
            <translation>Recherche de processeurs graphiques…</translation>
        </message>
        <message>
            <source>My colours</source>
            <translation>Mes couleurs</translation>
        </message>
        <message>
            <source>Neutral colours</source>
            <translation>Couleurs neutres</translation>
        </message>
        <message>
            <source>Of JPEG and WebP files: more looks better and takes more room.</source>
            <translation>Des fichiers JPEG et WebP : plus haut, c’est plus beau et plus lourd.</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Processeur</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>The colours of the open photo</source>
            <translation>Les couleurs de la photo ouverte</translation>
        </message>
        <message>
            <source>The language changes when you start Colorizer again.</source>
            <translation>La langue changera au prochain démarrage de Colorizer.</translation>
        </message>
        <message>
            <source>There is no graphics processor here that Colorizer can use.</source>
            <translation>Il n’y a pas ici de processeur graphique que Colorizer puisse utiliser.</translation>
        </message>
        <message>
            <source>Usual (recommended)</source>
            <translation>Habituelle (recommandé)</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>Le plus rapide</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>boldness {value}</source>
            <translation>audace {value}</translation>
        </message>
        <message>
            <source>saturation {value}</source>
            <translation>saturation {value}</translation>
        </message>
        <message>
            <source>tint {value}</source>
            <translation>teinte {value}</translation>
        </message>
        <message>
            <source>warmth {value}</source>
            <translation>chaleur {value}</translation>
        </message>
        <message>
            <source>{size} pixels</source>
            <translation>{size} pixels</translation>
        </message>
    </context>
    <context>
        <name>PreferencesFlow</name>
        <message>
            <source>Colorizing again, as you prefer it now…</source>
            <translation>Nouvelle colorisation, comme vous le préférez…</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Colorized</source>
            <translation>Colorisée</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
    </context>
    <context>
        <name>ProjectFlow</name>
        <message>
            <source>Everything is still open here. Try another name or folder.</source>
            <translation>Tout est encore ouvert ici. Essayez un autre nom ou dossier.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Save the project yourself from time to time.</source>
            <translation>Enregistrez vous-même le projet de temps en temps.</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Enregistré sous « {name} »</translation>
        </message>
        <message>
            <source>The photo has changed since the project was saved. The variants are shown as they look on it now; the photo and the project were not touched.</source>
            <translation>La photo a changé depuis l’enregistrement du projet. Les variantes sont affichées telles qu’elles sont maintenant sur elle ; ni la photo ni le projet n’ont été touchés.</translation>
        </message>
        <message>
            <source>The project was not opened</source>
            <translation>Le projet n’a pas été ouvert</translation>
        </message>
        <message>
            <source>The project was not saved</source>
            <translation>Le projet n’a pas été enregistré</translation>
        </message>
        <message>
            <source>Your work is not safe from a crash</source>
            <translation>Votre travail n’est pas à l’abri d’une panne</translation>
        </message>
        <message>
            <source>“{name}” is not as it was</source>
            <translation>« {name} » n’est plus comme avant</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Something unexpected went wrong; the log has the details.</source>
            <translation>Un problème inattendu est survenu ; les détails sont dans le journal.</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Another window or program has saved it since it was opened here. Replacing it loses what was saved there.</source>
            <translation>Une autre fenêtre ou un autre programme l’a enregistré depuis qu’il a été ouvert ici. Le remplacer fait perdre ce qui y a été enregistré.</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>Emprunter l’ambiance d’une image</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>Discard the work on “{name}”?</source>
            <translation>Abandonner le travail sur « {name} » ?</translation>
        </message>
        <message>
            <source>Export the Colours as a Layer</source>
            <translation>Exporter les couleurs comme calque</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Look for Another</source>
            <translation>En chercher une autre</translation>
        </message>
        <message>
            <source>Look for It…</source>
            <translation>La chercher…</translation>
        </message>
        <message>
            <source>Open a Photo or a Project</source>
            <translation>Ouvrir une photo ou un projet</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Photos ({patterns})</translation>
        </message>
        <message>
            <source>Projects ({patterns})</source>
            <translation>Projets ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone. The original photo is never replaced.</source>
            <translation>Le remplacement est définitif. La photo originale n’est jamais remplacée.</translation>
        </message>
        <message>
            <source>Save As…</source>
            <translation>Enregistrer sous…</translation>
        </message>
        <message>
            <source>Save the Colorized Photo</source>
            <translation>Enregistrer la photo colorisée</translation>
        </message>
        <message>
            <source>Save the Project</source>
            <translation>Enregistrer le projet</translation>
        </message>
        <message>
            <source>Save the Variants in a Folder</source>
            <translation>Enregistrer les variantes dans un dossier</translation>
        </message>
        <message>
            <source>Save the changes to “{name}”?</source>
            <translation>Enregistrer les modifications de « {name} » ?</translation>
        </message>
        <message>
            <source>Save the colorized “{name}”?</source>
            <translation>Enregistrer « {name} » en couleurs ?</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>Arrêter et fermer</translation>
        </message>
        <message>
            <source>The original photo is not touched.</source>
            <translation>La photo originale n’est pas touchée.</translation>
        </message>
        <message>
            <source>The photo of this project is neither beside it nor in {folder}, where it was. The project is untouched.</source>
            <translation>La photo de ce projet n’est ni à côté de lui ni dans {folder}, où elle était. Le projet est intact.</translation>
        </message>
        <message>
            <source>The project was made of a photo with other contents. Nothing is lost by trying.</source>
            <translation>Le projet a été fait avec une photo au contenu différent. Essayer ne fait rien perdre.</translation>
        </message>
        <message>
            <source>The result has not been saved yet. The original photo is not touched.</source>
            <translation>Le résultat n’a pas encore été enregistré. La photo originale n’est pas touchée.</translation>
        </message>
        <message>
            <source>The variants have changed since the project was saved. The photo is not touched.</source>
            <translation>Les variantes ont changé depuis l’enregistrement du projet. La photo n’est pas touchée.</translation>
        </message>
        <message>
            <source>Use It</source>
            <translation>L’utiliser</translation>
        </message>
        <message>
            <source>Variants that were not saved in a project are lost. The photo is not touched.</source>
            <translation>Les variantes qui n’ont pas été enregistrées dans un projet sont perdues. La photo n’est pas touchée.</translation>
        </message>
        <message>
            <source>Where is “{name}”?</source>
            <translation>Où est « {name} » ?</translation>
        </message>
        <message>
            <source>{count} variants have not been saved yet: those with a star, and the one that is shown. The original photo is not touched.</source>
            <translation>{count} variantes n’ont pas encore été enregistrées : les favorites et celle qui est affichée. La photo originale n’est pas touchée.</translation>
        </message>
        <message>
            <source>{name}, {bits} bits per channel</source>
            <translation>{name}, {bits} bits par canal</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>« {name} » existe déjà</translation>
        </message>
        <message>
            <source>“{name}” has changed on disk</source>
            <translation>« {name} » a changé sur le disque</translation>
        </message>
        <message>
            <source>“{name}” is another photo</source>
            <translation>« {name} » est une autre photo</translation>
        </message>
        <message>
            <source>“{name}” is still being colorized</source>
            <translation>« {name} » est en cours de colorisation</translation>
        </message>
    </context>
    <context>
        <name>Ranking</name>
        <message>
            <source>It was kept with another colour model and holds no picture to take it from again. Keep it anew from the picture that it came from.</source>
            <translation>Elle a été gardée avec un autre modèle de couleurs et ne contient pas d’image pour la reprendre. Gardez-la à nouveau depuis l’image d’où elle vient.</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Clear List</source>
            <translation>&amp;Vider la liste</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>Fichiers &amp;récents</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message>
            <source>&amp;Discard…</source>
            <translation>A&amp;bandonner…</translation>
        </message>
        <message>
            <source>&amp;Go On</source>
            <translation>&amp;Continuer</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>Plus &amp;tard</translation>
        </message>
        <message>
            <source>Colorizer did not end properly. Go on where you were?</source>
            <translation>Colorizer ne s’est pas fermé correctement. Reprendre là où vous en étiez ?</translation>
        </message>
        <message>
            <source>Keep the work, and offer it again at the next start</source>
            <translation>Garder le travail et le proposer de nouveau au prochain démarrage</translation>
        </message>
    </context>
    <context>
        <name>RecoveryFlow</name>
        <message>
            <source>There is more after this: {more}.</source>
            <translation>Il y en a d’autres ensuite : {more}.</translation>
        </message>
        <message>
            <source>“{name}”, one variant, {when}.</source>
            <translation>« {name} », une variante, {when}.</translation>
        </message>
        <message>
            <source>“{name}”, {count} variants, {when}.</source>
            <translation>« {name} », {count} variantes, {when}.</translation>
        </message>
    </context>
    <context>
        <name>SaveFlow</name>
        <message>
            <source>Saving “{name}”…</source>
            <translation>Enregistrement de « {name} »…</translation>
        </message>
    </context>
    <context>
        <name>SaveSeveralFlow</name>
        <message>
            <source>Everything is in “{folder}” already</source>
            <translation>Tout est déjà dans « {folder} »</translation>
        </message>
        <message>
            <source>Make room or choose another folder, then save the others.</source>
            <translation>Faites de la place ou choisissez un autre dossier, puis enregistrez les autres.</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Enregistré sous « {name} »</translation>
        </message>
        <message>
            <source>Saved {saved} of {total} variants in “{folder}”</source>
            <translation>{saved} variantes sur {total} enregistrées dans « {folder} »</translation>
        </message>
        <message>
            <source>Saving {number} of {total}: “{name}”…</source>
            <translation>Enregistrement {number} sur {total} : « {name} »…</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Le disque est plein</translation>
        </message>
        <message>
            <source>{count} of {total} variants were not saved</source>
            <translation>{count} variantes sur {total} n’ont pas été enregistrées</translation>
        </message>
        <message>
            <source>{count} there already</source>
            <translation>{count} déjà là</translation>
        </message>
    </context>
    <context>
        <name>SettingsPanel</name>
        <message>
            <source>&amp;Look for all photos</source>
            <translation>&amp;Rendu pour toutes les photos</translation>
        </message>
        <message>
            <source>&amp;Results go to</source>
            <translation>Rés&amp;ultats dans</translation>
        </message>
        <message>
            <source>C&amp;hoose…</source>
            <translation>C&amp;hoisir…</translation>
        </message>
        <message>
            <source>Can have these in it: {fields}</source>
            <translation>Peuvent contenir : {fields}</translation>
        </message>
        <message>
            <source>Choose the folder for the results</source>
            <translation>Choisir le dossier des résultats</translation>
        </message>
        <message>
            <source>Folder for the results</source>
            <translation>Dossier des résultats</translation>
        </message>
        <message>
            <source>Format of the results</source>
            <translation>Format des résultats</translation>
        </message>
        <message>
            <source>Grandma.jpg</source>
            <translation>Mamie.jpg</translation>
        </message>
        <message>
            <source>Keep it and skip the photo</source>
            <translation>Le garder et ignorer la photo</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Rendu</translation>
        </message>
        <message>
            <source>Look for all photos</source>
            <translation>Rendu pour toutes les photos</translation>
        </message>
        <message>
            <source>Names of the results</source>
            <translation>Noms des résultats</translation>
        </message>
        <message>
            <source>Quality </source>
            <translation>Qualité </translation>
        </message>
        <message>
            <source>Quality of JPEG and WebP</source>
            <translation>Qualité de JPEG et WebP</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Le remplacer</translation>
        </message>
        <message>
            <source>Same as the photo</source>
            <translation>Comme la photo</translation>
        </message>
        <message>
            <source>Their &amp;format</source>
            <translation>Leur for&amp;mat</translation>
        </message>
        <message>
            <source>Their &amp;names</source>
            <translation>Leurs &amp;noms</translation>
        </message>
        <message>
            <source>Where there is a file &amp;already</source>
            <translation>Si un fichier e&amp;xiste déjà</translation>
        </message>
        <message>
            <source>Where there is a file already</source>
            <translation>Si un fichier existe déjà</translation>
        </message>
    </context>
    <context>
        <name>StepNames</name>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Redo {step}</source>
            <translation>&amp;Rétablir : {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Undo {step}</source>
            <translation>&amp;Annuler : {step}</translation>
        </message>
    </context>
    <context>
        <name>SuggestFlow</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>Recherche de suggestions…</translation>
        </message>
        <message>
            <source>Others would hardly differ from these or from your variants.</source>
            <translation>D’autres seraient presque identiques à celles-ci ou à vos variantes.</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Suggestions</translation>
        </message>
        <message>
            <source>Suggestions: {count}</source>
            <translation>Suggestions : {count}</translation>
        </message>
        <message>
            <source>{count} of {wishes} suggestions</source>
            <translation>{count} suggestions sur {wishes}</translation>
        </message>
    </context>
    <context>
        <name>UnusableMoods</name>
        <message>
            <source>Mood “{name}”, which cannot be used</source>
            <translation>Ambiance « {name} », qui ne peut pas être utilisée</translation>
        </message>
        <message>
            <source>These cannot be used at present</source>
            <translation>Celles-ci ne peuvent pas être utilisées pour le moment</translation>
        </message>
        <message>
            <source>“{name}” cannot be used</source>
            <translation>« {name} » ne peut pas être utilisée</translation>
        </message>
    </context>
    <context>
        <name>ValueSlider</name>
        <message>
            <source>Reset {name}</source>
            <translation>Réinitialiser : {name}</translation>
        </message>
    </context>
    <context>
        <name>VariantDelegate</name>
        <message>
            <source>Name of the variant</source>
            <translation>Nom de la variante</translation>
        </message>
        <message>
            <source>Star this variant (S): changes then go into a new one</source>
            <translation>Marquer comme favorite (S) : les changements iront dans une nouvelle variante</translation>
        </message>
        <message>
            <source>Take the star away (S)</source>
            <translation>Ne plus marquer comme favorite (S)</translation>
        </message>
    </context>
    <context>
        <name>VariantStrip</name>
        <message>
            <source>Variants</source>
            <translation>Variantes</translation>
        </message>
    </context>
    <context>
        <name>VariantsFlow</name>
        <message>
            <source>A photo has one variant at least.</source>
            <translation>Une photo a au moins une variante.</translation>
        </message>
    </context>
    <context>
        <name>VariantsModel</name>
        <message>
            <source>{name}, starred</source>
            <translation>{name}, favorite</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Choose the left picture</source>
            <translation>Choisir l’image de gauche</translation>
        </message>
        <message>
            <source>Choose the right picture</source>
            <translation>Choisir l’image de droite</translation>
        </message>
    </context>
</TS>
